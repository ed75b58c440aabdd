import gc
import json
import unicodedata
from datetime import UTC, datetime
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presswatch.records import REJECT_REASONS, Article, Reject, Source
from presswatch.stages.clean import MOST_TAGS_TWICE, clean
from presswatch.stages.clean.document import to_utf8
from presswatch.stages.clean.gate import refuse_language
from unit.timing import cpu_seconds

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
URL = "https://www.kabar.example/kota/pekerja-mogok"
JAKARTA = Source(
    name="kabar", title="Kabar", homepage="https://www.kabar.example/", language="id", timezone="Asia/Jakarta"
)
PARAGRAPHS = (
    "Ratusan pekerja pabrik tekstil berhenti bekerja sejak Senin pagi dan berkumpul di depan gerbang utama.",
    "Mereka menuntut upah lembur yang belum dibayar selama tiga bulan, kata ketua serikat kepada wartawan.",
    "La grève des ouvriers dure depuis lundi, a expliqué un délégué venu de l’étranger pour les soutenir.",
)
PROSE = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def page(*, head="", before="", lines="", body=PROSE, after="", title="Pekerja Pabrik Tekstil Mogok"):
    return (
        f"<!DOCTYPE html><html lang='id'><head><title>{title} - Kabar</title>{head}</head><body>{before}"
        f"<div class='detail'><h1>{title}</h1>{lines}<div class='isi'>{body}</div></div>{after}</body></html>"
    )


def cleaned(html, *, source=JAKARTA, **arguments):
    body = html if isinstance(html, bytes) else html.encode()
    return clean(body, url=URL, source=source, now=NOW, **arguments)


def linked_data(**fields):
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        pytest.param(page().encode(), "text/html", id="UTF-8 that nobody declared"),
        pytest.param(page().encode(), "text/html; charset=iso-8859-1", id="UTF-8 declared as something else"),
        pytest.param(b"\xef\xbb\xbf" + page().encode(), "text/html; charset=windows-1252", id="a BOM wins"),
        pytest.param(b"\xff\xfe" + page().encode("utf-16-le"), None, id="UTF-16 with a BOM"),
        pytest.param(
            page().encode("windows-1252"), "text/html; charset=windows-1252", id="as the header says"
        ),
        pytest.param(
            page(head='<meta charset="windows-1252">').encode("windows-1252"),
            "text/html; charset=utf-8",
            id="as meta says",
        ),
        pytest.param(
            page().encode("utf-16-le"), "text/html; charset=utf-16", id="UTF-16 by its header alone"
        ),
        pytest.param(
            page().encode("utf-16-be"), "text/html; charset=utf-16be", id="UTF-16, the other way round"
        ),
        pytest.param(page().encode(), "text/html; charset=utf-16le", id="UTF-8 that is called UTF-16"),
        pytest.param(page().encode("windows-1252"), "text/html; charset=x-klingon", id="an unknown label"),
        pytest.param(
            page().encode("windows-1252"), "text/html; charset=rot13", id="a codec that is no charset"
        ),
    ],
)
def test_charset(body, content_type):
    article = cleaned(body, content_type=content_type)
    assert isinstance(article, Article)
    assert article.text.split("\n") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    ("head", "content_type"),
    [
        pytest.param("", "text/html; charset=ISO-2022-JP", id="by its header"),
        pytest.param('<meta charset="iso-2022-jp">', "text/html", id="by its page"),
    ],
)
def test_seven_bits_of_japanese(head, content_type):
    text = "港の労働組合は月曜日に賃上げを求めて二十四時間のストライキに入った。"
    told = to_utf8(page(head=head, body=f"<p>{text}</p>").encode("iso-2022-jp", "ignore"), content_type)
    assert text in told.decode()


def test_a_few_broken_bytes_do_not_spoil_a_page_in_utf8():
    article = cleaned(page().encode().replace(b"gerbang", b"ger\xffbang"))
    assert "La grève des ouvriers" in article.text


@pytest.mark.parametrize(
    ("html", "instant", "precision", "where"),
    [
        pytest.param(
            page(head=linked_data(datePublished="2023-07-31T14:29:00+07:00")), "2023-07-31T07:29", "minute", "json-ld",  # noqa: E501
            id="linked data with an offset",
        ),
        pytest.param(
            page(head='<meta property="article:published_time" content="2023-07-31 14:29">'), "2023-07-31T07:29", "minute", "meta",  # noqa: E501
            id="meta in the source's zone",
        ),
        pytest.param(
            page(
                head=linked_data(datePublished="2023-07-31"),
                lines="<div class='tanggal'>Senin 31 Juli 2023, 14:29 WIB</div>",
            ),
            "2023-07-31T07:29", "minute", "text", id="the line under the headline adds the time",
        ),
        pytest.param(
            page(
                head='<meta name="pubdate" content="2023-07-31T14:29:00Z">',
                lines="<div class='tanggal'>Senin, 31 Jul 2023 14:29 WIB</div>",
            ),
            "2023-07-31T07:29", "minute", "text", id="a false Z is found out by the line that names the zone",
        ),
        pytest.param(
            page(
                before="<aside><h4>Terkini</h4><time datetime='2025-12-17T19:17:00+07:00'>17 Desember 2025</time></aside>",  # noqa: E501
                lines="<span>31 Juli 2023 14:29 WIB</span>",
            ),
            "2023-07-31T07:29", "minute", "text", id="never the sidebar before the article",
        ),
        pytest.param(
            page(head=linked_data(datePublished="2099-01-01T00:00:00Z"), lines="<i>31 Juli 2023 14:29 WIB</i>"),  # noqa: E501
            "2023-07-31T07:29", "minute", "text", id="the far future is not believed",
        ),
        pytest.param(
            page(head='<meta name="date" content="2023-07-30">', lines="<p>31.07.2023, 14:29 Uhr | Von Ani Wijaya</p>"),  # noqa: E501
            "2023-07-31T07:29", "minute", "text", id="a day in a meta tag gives way to the instant shown a day later",  # noqa: E501
        ),
        pytest.param(
            page(head='<meta name="date" content="2023-07-28">', lines="<p>31.07.2023, 14:29 Uhr | Von Ani Wijaya</p>"),  # noqa: E501
            "2023-07-27T17:00", "day", "meta", id="but not to one of other days",
        ),
        pytest.param(
            page(after="<p>Written by Ann Lee</p><p>July 31, 2023</p>"), "2023-07-30T17:00", "day", "text",
            id="below who signs at the end",
        ),
        pytest.param(
            page(after="<div class='sidebar'><h4>Published</h4><div>July 31, 2023</div></div>"),
            "2023-07-30T17:00", "day", "text", id="a label far from the headline",
        ),
        pytest.param(
            page(lines="<p>By Ann Lee ⋅ Senior Editor for Gardens and Greenhouses ⋅ Updated on July 31, 2023</p>"),  # noqa: E501
            "2023-07-30T17:00", "day", "text", id="an update beside a long byline",
        ),
        pytest.param(
            page(before="<a href='/team'><div>Team Lereng Gardens</div><div class='published-date'>July 31, 2023</div></a>"),  # noqa: E501
            "2023-07-30T17:00", "day", "text", id="in a link to the author",
        ),
    ],
)  # fmt: skip
def test_publication_instant(html, instant, precision, where):
    article = cleaned(html)
    assert article.published_at.replace(tzinfo=None).isoformat(timespec="minutes") == instant
    assert (article.published_precision, article.published_from) == (precision, where)


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(
            page(
                after="<div class='terkait'><h3><a href='/x'>Lain</a></h3><time datetime='2025-12-17'>17 Desember 2025</time></div>"  # noqa: E501
            ),
            id="a related list after the article",
        ),
        pytest.param(
            page(body=PROSE + "<p>Baca juga: <a href='/1'>Jadwal Laga | 22 Oktober 2025</a></p>"),
            id="a read-also line",
        ),
        pytest.param(
            page(body=PROSE + "<p>Pada 3 Mei 2021 pabrik itu pernah terbakar.</p>"),
            id="a day that the text tells of",
        ),
        pytest.param(
            page(
                body="<p>Pada 3 Mei 2021 pabrik itu pernah terbakar dan tutup selama dua bulan penuh.</p>"
                + PROSE
            ),
            id="a day that the first sentence tells of",
        ),
        pytest.param(page(title="Prakiraan Cuaca 22 Oktober 2025"), id="a day in the headline"),
        pytest.param(
            page(
                before="<div class='side'><ol><li><a href='/2'>Chatbot Buatan Bandung Dipakai Warga</a>"
                "<time datetime='2025-10-22T11:30:00+07:00'>22 Oktober 2025, 11:30 WIB</time></li></ol></div>"
            ),
            id="a list of other articles just before the headline, under no class that says so",
        ),
        pytest.param(
            page(lines="<figure><figcaption>Foto: Ani Wijaya, 3 Mei 2021</figcaption></figure>"),
            id="the day of a picture",
        ),
        pytest.param(
            page(
                after="<h4>Published</h4><div>July 31, 2023</div><h4>Published</h4><div>July 30, 2023</div>"
            ),
            id="of two labelled days neither",
        ),
        pytest.param(
            page(after="<p>More on gardens in the hills</p><p>July 31, 2023</p>"),
            id="below a line that signs nothing",
        ),
    ],
)
def test_a_date_of_something_else_is_nobodys(html):
    article = cleaned(html)
    assert (article.published_at, article.published_precision, article.published_from) == (None, "none", None)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param("<p>Baca Juga: <a href='/1'>Harga Beras Turun</a></p>", "read_also", id="baca juga"),
        pytest.param(
            "<p><b>Lire aussi :</b> <a href='/1'>Les prix baissent</a></p>", "read_also", id="lire aussi"
        ),
        pytest.param("<p>Follow Berita Kabar di Google News</p>", "follow", id="Google News"),
        pytest.param(
            "<p>Sign up for our newsletter to get the news by email.</p>", "newsletter", id="newsletter"
        ),
        pytest.param(
            "<figure><img src='x'><figcaption>Buruh di gerbang</figcaption></figure>",
            "caption",
            id="a figure",
        ),
        pytest.param(
            "<p class='caption'>Buruh di gerbang pabrik</p>", "caption", id="a class that says caption"
        ),
        pytest.param("<p>Foto: Antara/Budi</p>", "caption", id="a photo credit"),
        pytest.param("<p>Editor: Rina Sari</p>", "byline", id="the editor"),
        pytest.param("<p>Halaman 1/2</p>", "page_navigation", id="page numbers"),
        pytest.param(
            "<p>Ratusan buruh di gerbang pabrik, Senin. (foto: dok Kabar)</p>",
            "caption",
            id="a photo credit at the end",
        ),
        pytest.param("<p>Blijf op de hoogte</p>", "newsletter", id="a newsletter in Dutch"),
        pytest.param(
            "<p>Senin, 31 Juli 2023 | Dibaca: 3.317 kali</p>", "date_line", id="how often it was read"
        ),
        pytest.param(
            f"<blockquote><p>“{PARAGRAPHS[1][:60]}”</p></blockquote>", "repeated", id="a pulled quotation"
        ),
        pytest.param("<p>Tags: <a href='/t'>mogok</a></p>", "tags", id="tags"),
        pytest.param("<p>ADVERTISEMENT</p>", "advertisement", id="advertisement"),
        pytest.param(
            "<p><a href='/2'>Upah Minimum Naik Lima Persen Tahun Depan</a></p>",
            "related",
            id="nothing but a link",
        ),
    ],
)
def test_what_stands_between_paragraphs_is_cut_with_its_reason(line, reason):
    first, second, third = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    article = cleaned(page(body=first + second + line + third))
    assert article.text.split("\n") == list(PARAGRAPHS)
    assert [(cut.reason, cut.after_paragraph) for cut in article.cuts] == [(reason, 2)]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Share prices of the textile maker fell by four per cent on Monday morning.", id="share prices"
        ),
        pytest.param(
            "Editor surat kabar itu berkata bahwa laporan tersebut akan tetap diterbitkan besok.",
            id="an editor",
        ),
        pytest.param(
            "“AI sangat mengganggu,” katanya kami kutip dari The Guardian, Senin malam itu.",
            id="a quoted source",
        ),
        pytest.param("By Tuesday the workers had gone home.", id="by Tuesday"),
    ],
)
def test_prose_that_begins_like_boilerplate_stays(sentence):
    article = cleaned(page(body=PROSE + f"<p>{sentence}</p>"))
    assert article.text.split("\n")[-1] == sentence


@pytest.mark.parametrize(
    ("sentence", "credit"),
    [
        ("Avec le contenu d’Engadget.", "Engadget"),
        ("“AI sangat mengganggu,” katanya kami kutip dari The Guardian.", "The Guardian"),
        ("Upah naik, demikian dikutip dari Suara Pagi, Senin.", "Suara Pagi"),
        ("Upah naik, demikian kata ketua serikat pekerja.", None),
    ],
)
def test_credit_is_read_and_stays_in_the_text(sentence, credit):
    article = cleaned(page(body=PROSE + f"<p>{sentence}</p>"))
    assert article.credit == credit
    assert article.text.endswith(sentence)


@pytest.mark.parametrize(
    ("line", "reasons"),
    [
        ("Bagikan artikel ini: Facebook Twitter WhatsApp", ["share"]),
        ("Share on Facebook", ["share"]),
        ("Partagez cet article", ["share"]),
        ("Teilen Sie diesen Artikel", ["share"]),
        ("Compartir en WhatsApp | X", ["share"]),
        ("Bagikan artikel ini kepada warga desa, kata lurah kepada wartawan.", []),
        ("Facebook", []),
    ],
)
def test_a_line_in_the_text_that_asks_to_share_it_is_cut(line, reasons):
    first, *others = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    article = cleaned(page(body=f"{first}<p>{line}</p>{''.join(others)}"))
    assert [cut.reason for cut in article.cuts if cut.text == line] == reasons
    assert (line in article.text) is not bool(reasons)


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Quelle: dpa", "dpa"),
        ("Con información de EFE", "EFE"),
        ("Com informações da Lusa.", "Lusa"),
        ("With content from Engadget", "Engadget"),
    ],
)
def test_a_line_of_its_own_that_credits_is_cut(line, credit):
    article = cleaned(page(body=PROSE + f"<p>{line}</p>"))
    assert article.credit == credit
    assert [cut.text for cut in article.cuts if cut.reason == "credit"] == [line]


@pytest.mark.parametrize(
    ("html", "authors"),
    [
        pytest.param(page(lines="<div>Ditulis oleh Arif Pratama</div>"), ("Arif Pratama",), id="ditulis oleh"),  # noqa: E501
        pytest.param(page(lines="<div id='penulis'>Penulis: <a href='/penulis/x'>Sari W</a></div>"), ("Sari W",), id="a link"),  # noqa: E501
        pytest.param(
            page(head=linked_data(author=[{"name": "Anne-Marie Petit"}, {"name": "Budi"}])), ("Anne-Marie Petit", "Budi"),  # noqa: E501
            id="linked data",
        ),
        pytest.param(
            page(head=linked_data(author={"name": "Editor Satu"}) + '<meta name="content_author" content="Sari W">'),  # noqa: E501
            ("Sari W",), id="the reporter before the editor",
        ),
        pytest.param(
            page(head=linked_data(author=[{"givenName": "Sari", "familyName": "Wulandari"}])),
            ("Sari Wulandari",), id="a name in two parts",
        ),
        pytest.param(
            page(
                head=linked_data(author={"name": "Kabar Kota"}, publisher={"name": "Kabar Kota"}),
                lines="<p class='penulis'>Arif Pratama</p>",
            ),
            ("Arif Pratama",), id="a person before the publisher",
        ),
        pytest.param(
            page(lines="<p>Ditulis oleh:</p><p>Sari Wulandari</p>"), ("Sari Wulandari",), id="a label above",
        ),
        pytest.param(page(lines="<div class='byline'>Sat, 29 July</div>"), (), id="a weekday is nobody"),
        pytest.param(
            page(head=linked_data(author={"name": "Kantor Berita Kabar"}, publisher={"name": "Kabar"}) + '<meta name="author" content="Sari W">'),  # noqa: E501
            ("Sari W",), id="a person before the agency",
        ),
        pytest.param(
            page(head=linked_data(author={"name": "Redaksi Kabar"}, publisher={"name": "Kabar"}), body=f"{PROSE}<p>Penulis: Sari Wulandari</p>"),  # noqa: E501
            ("Sari Wulandari",), id="one who signs at the end before the desk",
        ),
        pytest.param(
            page(body=f"{PROSE}<p style='text-align: right'>Sari WULANDARI<br>et Jean MARTIN</p>"),
            ("Sari WULANDARI", "Jean MARTIN"), id="names alone at the end",
        ),
        pytest.param(
            page(lines="<div class='author'>By SARI WIJAYA<br><a href='/x'>More</a><br>By BUDI SANTOSO</div>"),  # noqa: E501
            ("SARI WIJAYA", "BUDI SANTOSO"), id="one under the other",
        ),
        pytest.param(
            page(lines="<div>Par <strong>Anne Petit</strong> <i>Urbaniste à Lyon</i></div>"),
            ("Anne Petit",), id="a role behind a name in bold",
        ),
        pytest.param(page(lines="<span class='author'>Anne LE GUENNEC.</span>"), ("Anne LE GUENNEC",), id="LE in a name"),  # noqa: E501
        pytest.param(page(lines="<ul><li><span class='user-name'>Sari Wulandari</span></li></ul>"), ("Sari Wulandari",), id="a user's name"),  # noqa: E501
        pytest.param(
            page(after="<article><h3><a href='/2'>Harga Beras Turun Lagi di Pasar Induk</a></h3><p class='author'>Budi Santoso</p></article>"),  # noqa: E501
            (), id="who wrote another article",
        ),
        pytest.param(page(title="Penulis dan Aktor Mogok"), (), id="a headline about writers names no author"),  # noqa: E501
        pytest.param(page(lines="<div>By <a href='/author/lee'>Ann Lee</a>. Reviewed by <a href='/author/hill'>Joan Hill</a></div>"), ("Ann Lee",), id="a reviewer did not write"),  # noqa: E501
        pytest.param(page(lines="<div class='byline'>Reviewed by <a href='/author/hill'>Joan Hill</a></div>"), (), id="a reviewer alone"),  # noqa: E501
        pytest.param(page(lines="<div>Reviewed by Joan Hill. Written by <a rel='author' href='/ann'>Ann Lee</a></div>"), ("Ann Lee",), id="a reviewer first"),  # noqa: E501
        pytest.param(
            page(head=linked_data(author=[{"name": "Ann Lee, Ph.D., RD"}, {"name": "Joan Hill"}])),
            ("Ann Lee, Ph.D, RD", "Joan Hill"), id="a degree is part of a name",
        ),
        pytest.param(page(lines="<h4 class='author-name'>By Our Editors</h4>"), ("Our Editors",), id="a role that is the name"),  # noqa: E501
        pytest.param(page(lines="<div>By Dana Hill Labour Correspondent</div>"), ("Dana Hill",), id="a role behind a name"),  # noqa: E501
        pytest.param(page(lines="<div>By 3i Lereng</div>"), ("3i Lereng",), id="a name that begins with a number"),  # noqa: E501
        pytest.param(page(lines="<div>Von Max Beispiel, Hamburg</div>"), ("Max Beispiel",), id="where it was written"),  # noqa: E501
        pytest.param(page(lines="<div>Oleh Budi Santoso, Ani</div>"), ("Budi Santoso", "Ani"), id="a single name"),  # noqa: E501
        pytest.param(page(lines="<div>Contributors: Ann Lee</div>"), ("Ann Lee",), id="contributors"),
        pytest.param(
            page(lines="<span class='byline'>Posted by <a href='/x'>Ann</a>\n\n<time>on Friday December 19, 2025\n@08:00PM</time></span>"),  # noqa: E501
            ("Ann",), id="a date on a line of its own",
        ),
        pytest.param(page(lines="<h3><a href='/userprofile/ann'>Ann Lee</a></h3>"), ("Ann Lee",), id="a user's profile"),  # noqa: E501
        pytest.param(page(lines="<div class='author_cont'><h3><a href='/ann'>Ann Lee</a></h3></div>", after="<p>By Joan Hill</p>"), ("Ann Lee",), id="a linked name in the author's box"),  # noqa: E501
        pytest.param(
            page(title="Musim Tanam").replace("<h1>Musim Tanam</h1>", "<header><h2>Musim Tanam</h2><p><time datetime='2023-07-30'>Jul 30, 2023</time> by Ann Lee in <a href='/g'>Growth</a></p></header>"),  # noqa: E501
            ("Ann Lee",), id="a header that holds the headline",
        ),
        pytest.param(
            page(lines="<p>Ann Lee</p>", after="<p>Ann Lee is a gardener and lives near the sea with two dogs.</p>"),  # noqa: E501
            ("Ann Lee",), id="one who is introduced below the text",
        ),
        pytest.param(page(lines="<p>Garden News</p>"), (), id="two words in capitals are nobody"),
        pytest.param(
            page(after="<footer class='entry-footer'><p>Posted By: Ann · In: Gardens</p></footer>"),
            ("Ann",), id="posted by, at the foot of the article",
        ),
        pytest.param(page(after="<footer><h6>Authors</h6><div>Ann Lee</div></footer>"), (), id="a menu of authors"),  # noqa: E501
        pytest.param(page(after="<section><h6>Authors</h6><div>Ann Lee</div></section>"), ("Ann Lee",), id="a label far from the headline"),  # noqa: E501
        pytest.param(
            page(head='<meta name="author" content="content: Kabar; design: Joan Hill">'), (), id="who did what for the site",  # noqa: E501
        ),
        pytest.param(
            page(lines="<aside class='post-author'>Ann Lee</aside>"), ("Ann Lee",), id="an aside of its own",
        ),
    ],
)  # fmt: skip
def test_authors(html, authors):
    assert cleaned(html).authors == authors


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<link rel="canonical" href="/kota/mogok">', "https://www.kabar.example/kota/mogok"),
        (
            '<link rel="canonical" href="https://m.kabar.example/kota/mogok">',
            "https://m.kabar.example/kota/mogok",
        ),
        ('<link rel="canonical" href="https://other.example/kota/mogok">', URL),
        ('<link rel="canonical" href="https://www.kabar.example/">', URL),
        ('<link rel="canonical" href="http://[broken">', URL),
        ("", URL),
    ],
)
def test_canonical_url_stays_on_the_site(head, expected):
    assert cleaned(page(head=head)).canonical_url == expected


def test_no_character_that_a_database_refuses_comes_through():
    html = page(
        title="Mo\x00gok\u202e Kerja", body=PROSE + "<p>Nol\x00 &#0; &#xD800; &#x202E;dan lagi lima kata.</p>"
    )
    article = cleaned(html)
    together = f"{article.title}{article.text}"
    assert not set(together) & set("\x00\u202e")
    together.encode()


def test_what_no_reader_sees_is_in_no_text():
    seen = "Mogok kerja itu berlangsung tiga hari, kata ketua serikat pekerja tekstil kepada para wartawan."
    hidden = seen.replace("kerja", "ker&shy;ja").replace(" itu ", " &#x200B; &#xFEFF;itu ")
    article = cleaned(page(title="Pemo&shy;gokan Usai", body=f"{PROSE}<p>&#x2060; {hidden}</p>"))
    assert article.title == "Pemogokan Usai"
    assert article.text.splitlines()[-1] == seen


def test_accents_written_apart_from_their_letters_are_put_together():
    html = page(title="Grève à Orléans", lines="<p class='byline'>Par Bénédicte Lefèvre</p>")
    apart, together = cleaned(unicodedata.normalize("NFD", html)), cleaned(html)
    assert (apart.title, apart.authors, apart.text) == (together.title, together.authors, together.text)
    assert apart.authors == ("Bénédicte Lefèvre",)


def test_blanks_of_the_source_inside_links_are_no_characters_of_them():
    items = "".join(
        f"<li>Langkah {number}: baca <a href='/{number}'>panduan\n{' ' * 200}lengkap</a> sebelum itu.</li>"
        for number in range(1, 6)
    )
    text = cleaned(page(body=f"{PROSE}<ul>{items}</ul>{PROSE}")).text
    assert text.count("panduan lengkap sebelum") == 5


def test_entities_of_a_bomb_do_not_grow():
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE html [<!ENTITY l0 "lol">{laughs}]><html><body>{PROSE}<p>&l9;</p></body></html>'
    article = cleaned(bomb)
    assert len(article.text) < 1000


@pytest.mark.parametrize(
    "opening",
    [
        pytest.param("<!DOCTYPE html [", id="nothing closes the brackets"),
        pytest.param("<!DOCTYPE html [<!ENTITY a ", id="one declaration inside another"),
        pytest.param("<!ENTITY a ", id="nothing ends the declaration"),
    ],
)
def test_declarations_without_end_are_read_once(opening):
    attack = page(after=opening * 30_000 + "]x")
    started = process_time()
    article = cleaned(attack)
    # A second reading of the rest for each of them takes half a minute.
    assert process_time() - started < 5
    assert article.text == "\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(" ".join(letter + "a" * 400 for letter in "ABCD") + "!", id="four long words, no name"),
        pytest.param("By" + " " * 100_000 + "x", id="blanks without end"),
    ],
)
def test_a_line_that_nearly_is_a_byline_costs_no_more_than_another(line):
    attack = page(lines=f"<p class=byline>{line}</p><p><span class=author>{line}</span></p>")
    started = process_time()
    article = cleaned(attack)
    # Trying each way to share the letters among the words takes minutes.
    assert process_time() - started < 5
    assert article.authors == ()


def test_text_after_the_end_of_the_page_is_text():
    early = page().replace("<div class='detail'>", "</body></html><div class='detail'>")
    assert cleaned(early).text == "\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        pytest.param(b"%PDF-1.7 <html>", "not_html", id="a PDF"),
        pytest.param(b"\xff\xd8\xff\xe0<html>", "not_html", id="a JPEG called text/html"),
        pytest.param(b"", "not_html", id="nothing"),
        pytest.param(b"<html><head><title>x</title></head></html>", "no_text", id="only a head"),
        pytest.param(b"<nav><a href='/'>Home</a><a href='/x'>News</a></nav>", "no_text", id="only a menu"),
        pytest.param(
            b"<nav>" + b"".join(b"<a href=/%d>Section %d</a> " % (n, n) for n in range(90)) + b"</nav>",
            "no_text",
            id="a long menu in one line",
        ),
        pytest.param(b"<a>x</a>" * 80_000, "too_large", id="more tags than anyone would write"),
        pytest.param(
            b"<p " + b" ".join(b"a%d=1" % n for n in range(200_000)) + b">x",
            "too_large",
            id="too many attributes",
        ),
        pytest.param(b"<div>" * 50_000 + b"x", "no_text", id="deeper than any page"),
    ],
)
def test_reject(body, reason):
    result = cleaned(body, content_type="text/html")
    assert isinstance(result, Reject)
    assert (result.stage, result.url, result.reason) == ("clean", URL, reason)


@pytest.mark.parametrize(
    "filling",
    [
        pytest.param(b"<!--" + b" " * 40_000 + b"-->", id="a comment of blanks"),
        pytest.param(b"<!--" + b"<" + b"x" * 4_000_000 + b"-->", id="a comment of megabytes"),
        pytest.param(b"<span>Senin</span><br>" * 8_000, id="a line between breaks, again and again"),
    ],
)
def test_nothing_holds_the_cleaner_up(filling):
    # Looking again for each line, or from each blank on, took a minute.
    whole = page(before="{}").encode().replace(b"{}", filling)
    assert cpu_seconds(lambda: cleaned(whole)) < 3


def test_another_type_is_not_html_whatever_it_holds():
    assert cleaned(page(), content_type="application/json").reason == "not_html"


@pytest.mark.parametrize(
    "title",
    [
        "Error 404 Menjadi Judul Lagu Baru",
        "Cara Login ke Aplikasi Pajak",
        "Cookie Cokelat Buatan Ibu Ani",
        "Captcha Makin Sulit",
    ],
)
def test_an_article_may_speak_of_walls(title):
    body = "".join(
        f"<p>{paragraph} Begitu pula hari ke-{n}.</p>" for n in range(6) for paragraph in PARAGRAPHS
    )
    assert isinstance(cleaned(page(title=title, body=body)), Article)


def test_a_short_flash_that_calls_itself_news_is_an_article():
    html = page(
        head=linked_data(headline="Gempa"),
        title="Gempa",
        body="<p>Gempa berkekuatan 5,1 mengguncang Ternate pada Senin pagi, tidak ada korban jiwa.</p>",
    )
    assert isinstance(cleaned(html), Article)


def test_the_same_page_gives_the_same_hash_and_another_text_another():
    assert cleaned(page()).sha256 == cleaned(page()).sha256
    assert (
        cleaned(page()).sha256
        != cleaned(page(body=PROSE + "<p>Satu kalimat lagi untuk hari ini.</p>")).sha256
    )


@settings(max_examples=60)
@given(st.lists(st.sampled_from(["<p>", "</p>", "<div class='isi'>", "</div>", "<a href=x>", "</a>", "<br>", "<table><tr><td>", "<h1>", "<!--", "-->", "<script>", "&#x0;", "\x00", "Senin 31 Juli 2023 ", PARAGRAPHS[0], "<time datetime='2", "]]>", "<![CDATA["]), max_size=40))  # fmt: skip  # noqa: E501
def test_any_soup_is_an_article_or_a_named_reject(pieces):
    result = cleaned("<html>" + "".join(pieces))
    if isinstance(result, Reject):
        assert result.reason in REJECT_REASONS
    else:
        assert result.text


HEADLINES = "".join(f"<div><a href='/{n}'>Warga kampung nomor {n} memperbaiki jembatan bambu</a></div>" for n in range(9))  # fmt: skip  # noqa: E501


def test_a_short_story_in_bare_boxes_is_an_article_beside_any_number_of_headlines():
    story = "".join(f"<div class='graf'>{paragraph}</div>" for paragraph in PARAGRAPHS)
    article = cleaned(page(body=story, after=f"<div id='rail'>{HEADLINES}</div>"))
    assert article.text.split("\n") == list(PARAGRAPHS)


def test_a_button_that_nobody_closed_does_not_swallow_the_article():
    article = cleaned(page(before="<header><button class='menu'></header>"))
    assert article.text.split("\n") == list(PARAGRAPHS)


def test_many_words_in_one_attribute_are_one_attribute():
    settings = '"kata": 1, ' * 30_000
    assert isinstance(cleaned(page(after=f"<div data-settings='{settings}'></div>")), Article)


LONG_TEXT = "".join(
    f"<p>{paragraph} Begitu pula pada hari ke-{n}.</p>" for n in range(8) for paragraph in PARAGRAPHS
)


@pytest.mark.parametrize(
    "interlude",
    [
        pytest.param("<div class='ad-box'>{}</div>", id="in a box with a word of advertising"),
        pytest.param(
            "<h2>Baca juga</h2><section>{}</section>", id="after a line that elsewhere ends articles"
        ),
        pytest.param("<header>{}</header>", id="in the head of a chapter"),
    ],
)
def test_no_single_word_costs_a_large_part_of_the_text(interlude):
    middle = "".join(f"<p>Di ruang {n} para pekerja menunggu jawaban direksi sambil makan nasi bungkus dan bernyanyi.</p>" for n in range(7))  # fmt: skip  # noqa: E501
    article = cleaned(page(body=LONG_TEXT + interlude.format(middle) + PROSE))
    assert article.text.count("sambil makan nasi bungkus") == 7


OPENING = "Pada hari Rabu pagi ratusan orang sudah berdiri di depan pagar sambil membawa spanduk besar."


def test_the_sentence_that_the_head_tells_as_well_stays_out():
    told = f'<meta name="description" content="{OPENING}">'
    article = cleaned(page(head=told, lines=f"<div><p>{OPENING}</p></div>", body=LONG_TEXT))
    assert article.text.startswith(PARAGRAPHS[0])


def test_a_notice_that_outweighs_a_short_article_does_not_replace_it():
    notice = "".join(f"<p>Ketentuan {n}: layanan ini disediakan sebagaimana adanya dan dapat berubah kapan saja tanpa pemberitahuan.</p>" for n in range(12))  # fmt: skip  # noqa: E501
    lines = "".join(f"<p>Pekerja menolak usul ke-{n}.</p>" for n in range(16))
    html = f"<html lang='id'><title>Pekerja Pabrik Tekstil</title><body><article><h1>Pekerja Pabrik Tekstil</h1><div class='entry-content'>{lines}</div></article><div>{notice}</div></body></html>"  # noqa: E501
    assert cleaned(html).text.startswith("Pekerja menolak usul ke-0.")


def test_teasers_in_bare_boxes_are_a_listing():
    teasers = "".join(
        f"<div><a href='/{n}'>Warga kampung nomor {n} membangun</a><br>{PARAGRAPHS[n % 3]}</div>"
        for n in range(9)
    )
    assert cleaned(page(body=teasers)).reason == "listing_page"


@pytest.mark.parametrize(
    ("declared", "expected", "reason"),
    [
        pytest.param("fr", "id", None, id="a page that declares its language is one of a source in several"),
        pytest.param("id", "id", "wrong_language", id="neither the page nor the source says French"),
        pytest.param(None, "id", "wrong_language", id="a page that declares nothing speaks like its source"),
        pytest.param("id", None, None, id="of a page from nowhere nothing is expected"),
        pytest.param("id", "fr", None, id="the source writes in French"),
    ],
)
def test_a_text_in_a_language_that_nobody_said_is_refused(declared, expected, reason):
    text = "Les contrôleurs ont cessé le travail. " * 40
    refusal = refuse_language(text, language="fr", declared=declared, expected=expected)
    assert (refusal and refusal[0]) == reason


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        pytest.param(
            "Rahmat Hidayat - Senin, 31 Juli 2023, 14:29 WIB", ("Rahmat Hidayat",), id="name and day"
        ),
        pytest.param("Camille Durand | 31 juillet 2023 à 14:29", ("Camille Durand",), id="in French"),
        pytest.param("Senin, 31 Juli 2023 14:29 WIB - Rahmat Hidayat", ("Rahmat Hidayat",), id="day first"),
        pytest.param("Kabar Kota - Senin, 31 Juli 2023, 14:29 WIB", (), id="the site's own name is nobody"),
        pytest.param("Harga Beras Naik Sejak Mei - 31 Juli 2023", (), id="five words are no name"),
    ],
)
def test_a_name_beside_the_date_in_a_bare_line_signs_the_article(line, authors):
    head = '<meta property="og:site_name" content="Kabar Kota">'
    assert cleaned(page(head=head, lines=f"<div>{line}</div>")).authors == authors


def test_a_line_of_a_day_and_a_name_is_no_text_without_a_box_to_say_so():
    line = "Senin, 31 Juli 2023 14:29 WIB - Siti Rahmawati Hidayat"
    assert cleaned(page(body=f"{line}<br><br>{'<br><br>'.join(PARAGRAPHS)}")).text == "\n".join(PARAGRAPHS)


@pytest.mark.parametrize("was_on", [True, False])
def test_the_garbage_collector_pauses_for_a_page_and_is_then_as_it_was(was_on, monkeypatch):
    seen = []
    monkeypatch.setattr("presswatch.stages.clean.parse", lambda page: seen.append(gc.isenabled()) or 1 / 0)
    (gc.enable if was_on else gc.disable)()
    try:
        with pytest.raises(ZeroDivisionError):
            cleaned(page())
        assert (seen, gc.isenabled()) == ([False], was_on)
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("after", "asked"),
    [
        pytest.param("", 1, id="a page of the usual size"),
        pytest.param("<i></i>" * (MOST_TAGS_TWICE // 2), 0, id="a large one"),
    ],
)
def test_a_second_reader_is_asked_of_doubtful_pages_that_are_not_large(after, asked, monkeypatch):
    pages = []
    monkeypatch.setattr("presswatch.stages.clean.body.MOST_DOUBT", -1)
    monkeypatch.setattr("presswatch.stages.clean.bare_extraction", lambda page, **_: pages.append(page))
    assert cleaned(page(after=after)).text == "\n".join(PARAGRAPHS)
    assert len(pages) == asked


def test_a_first_line_that_only_names_a_place_is_cut():
    article = cleaned(page(body=f"<p>Jakarta -</p>{PROSE}"))
    assert article.text.split("\n") == list(PARAGRAPHS)
    assert [(cut.reason, cut.after_paragraph) for cut in article.cuts] == [("date_line", 0)]


def test_the_headline_of_a_page_without_headings_is_the_line_that_its_class_calls_so():
    html = (
        "<html lang='id'><head><title>..:: HARIAN KABAR ::..</title></head><body>"
        f"<span class='judul'>Buruh Pabrik Mogok</span><br>Senin, 31 Juli 2023<div class='isi'>{PROSE}</div></body></html>"  # noqa: E501
    )
    assert cleaned(html).title == "Buruh Pabrik Mogok"
