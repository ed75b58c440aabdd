from datetime import UTC, datetime

from presswatch.stages.clean import clean
from presswatch.stages.clean.joining import join_pages

NOW = datetime(2026, 1, 15, tzinfo=UTC)
SENTENCES = [
    f"Buruh pelabuhan {place} melanjutkan mogok kerja setelah perundingan upah gagal untuk kali ke-{n}."
    for n, place in enumerate(("Belawan", "Merak", "Ambon", "Bitung", "Sorong", "Kupang"), start=2)
]


def shown(sentences, mark="p", now=1):
    text = "".join(f"<{mark}>{sentence}</{mark}>" for sentence in sentences)
    return f"""<html lang="id"><head><title>Buruh pelabuhan mogok - Kabar</title></head><body>
    <nav><a href="/">Depan</a> <a href="/techno">Teknologi dan gaya hidup masa kini</a></nav>
    <main><article><h1>Buruh pelabuhan mogok</h1><p>Rabu 26 Juli 2023, 10:00 WIB</p>
    <div class="isi">{text}<p>Halaman <b>{now}</b> dari 2</p></div></article>
    <aside><p>Baca juga: kabar lain yang tidak ada hubungannya dengan mogok di pelabuhan.</p></aside></main>
    <footer>Hak cipta Kabar, semua hak dilindungi undang-undang.</footer></body></html>""".encode()


def article_of(body):
    return clean(body, url="https://kabar.example/a", source=None, now=NOW, content_type="text/html")


def text_of(body):
    return article_of(body).text


def test_paragraphs_of_all_pages_follow_one_another():
    joined = join_pages([shown(SENTENCES[:3]), shown(SENTENCES[3:5]), shown(SENTENCES[5:])], "text/html")
    text = text_of(joined)
    assert [text.count(sentence) for sentence in SENTENCES] == [1] * 6
    assert sorted(SENTENCES, key=text.index) == SENTENCES
    assert text.count("Baca juga") == text_of(shown(SENTENCES)).count("Baca juga")


def test_the_whole_does_not_say_that_it_goes_on_elsewhere():
    first, second = shown(SENTENCES[:3], now=1), shown(SENTENCES[3:], now=2)
    assert article_of(first).missing_part == "next_page"
    assert article_of(join_pages([first, second], "text/html")).missing_part is None


def test_what_a_page_repeats_of_the_one_before_comes_once():
    text = text_of(join_pages([shown(SENTENCES[:4]), shown(SENTENCES[3:])], "text/html"))
    assert [text.count(sentence) for sentence in SENTENCES] == [1] * 6


def test_a_second_page_that_repeats_the_whole_first():
    text = text_of(join_pages([shown(SENTENCES[:4]), shown(SENTENCES)], "text/html"))
    assert [text.count(sentence) for sentence in SENTENCES] == [1] * 6


def test_a_page_with_nothing_of_its_own_adds_nothing():
    assert text_of(join_pages([shown(SENTENCES), shown(SENTENCES)], "text/html")) == text_of(shown(SENTENCES))


def test_a_second_page_of_one_paragraph():
    text = text_of(join_pages([shown(SENTENCES[:5]), shown(SENTENCES[5:])], "text/html"))
    assert text.endswith(SENTENCES[5])


def test_text_between_line_breaks():
    first, second = (
        f"<html><body><h1>Buruh mogok</h1><div id='x'>{'<br><br>'.join(part)}</div></body></html>".encode()
        for part in (SENTENCES[:3], SENTENCES[3:])
    )
    joined = join_pages([first, second], None).decode("utf-8-sig")
    assert sorted(SENTENCES, key=joined.index) == SENTENCES


def test_the_charset_of_the_header_counts_for_all_pages():
    first, second = (
        f"<p>{word} est plus longue que vingt signes</p>".encode("cp1252") for word in ("Grève", "Éte")
    )
    joined = join_pages([first, second], "text/html; charset=windows-1252").decode("utf-8-sig")
    assert "Grève" in joined
    assert "Éte" in joined


def test_a_page_that_is_nothing_leaves_the_first():
    assert join_pages([b"<p>one</p>", b""], None) == b"<p>one</p>"
