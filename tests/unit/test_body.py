"""From the chance of each line to paragraphs: what neighbours, tables, boxes and a second reader change."""

import json

import numpy as np
import pytest

from presswatch.stages.clean.blocks import read_layout
from presswatch.stages.clean.body import LOW_CHANCE, Known, find_headline, line_reason, read_body, separate
from presswatch.stages.clean.document import parse
from presswatch.stages.clean.traits import NAMES, find_container, measure
from presswatch.stages.clean.trees import TREES, read_trees
from unit.timing import cpu_seconds

LONG = "Para pekerja pabrik menunggu jawaban direksi sambil makan nasi bungkus dan bernyanyi bersama-sama."
TITLE = "Pekerja Pabrik Tekstil Mogok"
KNOWN = Known(title=TITLE, summary=None, is_date_line=lambda text: False)


def layout_of(body):
    return read_layout(parse(f"<html><body>{body}</body></html>".encode()))


LINKS = "<ul>" + "".join(f"<li><a href=/{name}>{name}</a></li>" for name in "ABCDE") + "</ul>"


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(f"({'a' * 14}/{'a' * 14}/{'a' * 14}!", id="nearly initials"),
        pytest.param(f"{LONG}({'A' * 120}/{'A' * 120}!", id="nearly the credit of a photo"),
        pytest.param(f"{LONG}{'(' * 200}", id="brackets"),
    ],
)
def test_a_line_that_nearly_follows_a_rule_holds_nothing_up(line):
    # Trying each way to share the letters among the words took nine seconds for 46 of them.
    assert cpu_seconds(lambda: line_reason(line)) < 0.1


@pytest.mark.parametrize(
    ("prose", "line", "reason"),
    [
        pytest.param(
            "Recibe cada año 3.000 visitas.", "Recibe cada mañana en tu correo las noticias", "newsletter",
            id="recibe cada",
        ),
        pytest.param("Reciban cada uno lo suyo.", "Reciba cada día lo mejor", "newsletter", id="reciba cada"),
        pytest.param("Sigue a la espera de juicio.", "Sigue a Kabar en Twitter", "follow", id="sigue a"),
        pytest.param("Siga lo que siga, pagarán.", "Síganos en Facebook", "follow", id="siga"),
        pytest.param("Lee también quiere dimitir.", "Lee también: El puerto", "read_also", id="lee también"),
        pytest.param("Ver más casas vacías duele.", "Ver más", "read_also", id="ver más"),
        pytest.param(
            "Auch interessant ist, was sie nicht sagt.", "Auch interessant: Der Hafen schließt", "read_also",
            id="auch interessant",
        ),
        pytest.param("Sehen Sie auch Gefahren?", "Sehen Sie auch: Der Hafen", "read_also", id="sehen sie"),
        pytest.param(
            "Bekommen Sie täglich solche Briefe?", "Erhalten Sie täglich unsere Nachrichten", "newsletter",
            id="bekommen sie",
        ),
        pytest.param("Autor Max Beispiel schwieg dazu.", "Autor Max Beispiel", "byline", id="autor"),
        pytest.param("Laporan Bank Lereng menyebut lain.", "Laporan: Ani Wijaya", "byline", id="laporan"),
        pytest.param("Editor Joan Hill was fined.", "Editor Joan Hill | Kabar", "byline", id="editor"),
        pytest.param("Page 12 of the charge names him.", "Page 2 of 3 Next", "page_navigation", id="page"),
        pytest.param(
            "Your browser will ask whether the page may.", "Your browser does not support video.",
            "page_navigation", id="your browser",
        ),
        pytest.param(
            "JavaScript is a language.", "JavaScript is disabled.", "page_navigation", id="javascript",
        ),
        pytest.param(
            "Anggaran itu dipakai bersama oleh banyak kementerian dan lembaga (K/L).",
            "Buruh berkumpul di gerbang pabrik sejak pagi buta, Senin (Antara/Budi).", "caption", id="(K/L)",
        ),
    ],
)  # fmt: skip
def test_prose_that_begins_like_a_line_of_the_page(prose, line, reason):
    assert (line_reason(prose), line_reason(line)) == (None, reason)


def test_a_menu_is_one_line_and_keeps_its_words():
    layout = layout_of(f"<div class=site-menu>{LINKS}</div><p>{LONG}</p>")
    menu, text = layout.blocks
    assert (menu.text, menu.link_share, menu.reason, menu.tag) == ("A B C D E", 1.0, "page_navigation", "div")
    assert (text.text, text.reason) == (LONG, None)


@pytest.mark.parametrize(
    "region",
    [
        pytest.param(f"<nav>{LINKS}<p>{LONG} {LONG}</p></nav>", id="a region with prose"),
        pytest.param(f"<nav><h1>{TITLE}</h1>{LINKS}</nav>", id="with the headline"),
        pytest.param(f"<nav><time>31 Juli</time>{LINKS}</nav>", id="with a date"),
        pytest.param(f"<header>Oleh Ani Wijaya {LINKS}</header>", id="a header, for it may be the article's"),
        pytest.param(f"<footer>Oleh Ani Wijaya {LINKS}</footer>", id="a footer"),
        pytest.param(f"<div class=related>{LINKS}</div>", id="a list of other articles"),
        pytest.param("<nav><p>A</p><p>B</p></nav>", id="without links"),
    ],
)
def test_what_is_no_menu_is_read_line_by_line(region):
    assert len(layout_of(region).blocks) > 1


def kept(body, chances):
    """The numbers of the lines that are kept, by the chance of each."""
    layout = layout_of(body)
    assert len(layout.blocks) == len(chances)
    container, _ = find_container(layout)
    article = separate(layout, chances, container, find_headline(layout, TITLE), KNOWN)
    texts = [block.text for block in layout.blocks]
    return [texts.index(paragraph) for paragraph in article.paragraphs]


def paragraphs(count, *, first=0):
    return "".join(f"<p>{number}. {LONG}</p>" for number in range(first, first + count))


@pytest.mark.parametrize(
    ("body", "chances", "expected"),
    [
        pytest.param(paragraphs(3), [0.9, 0.1, 0.9], [0, 2], id="an unlikely line between two is cut"),
        pytest.param(paragraphs(3), [0.9, 0.3, 0.9], [0, 1, 2], id="a less likely one between two is kept"),
        pytest.param(paragraphs(3), [0.4, 0.9, 0.45], [0, 1, 2], id="the text goes on in the same box"),
        pytest.param(
            paragraphs(4), [0.25, 0.9, 0.9, 0.25], [1, 2], id="but not with lines that are unlikely"
        ),
        pytest.param(
            f"<div class='entry-content'>{paragraphs(4)}</div>",
            [0.25, 0.9, 0.9, 0.25],
            [0, 1, 2, 3],
            id="in a box that promises the article less is asked",
        ),
        pytest.param(
            f"<h1>{TITLE}</h1><div><div>0. {LONG}</div></div><div>{paragraphs(2, first=1)}</div>",
            [0.0, 0.45, 0.9, 0.9],
            [1, 2, 3],
            id="a stand-first in a box of its own is kept",
        ),
        pytest.param(
            f"<div><div>JAKARTA, KABAR - {LONG}</div></div><div>{paragraphs(2, first=1)}</div>",
            [0.25, 0.9, 0.9],
            [0, 1, 2],
            id="so is a first paragraph that names the place, with no headline known",
        ),
        pytest.param(
            paragraphs(2) + "<table><tr>" + "".join(f"<td>{n} km</td>" for n in range(6)) + "</tr></table>",
            [0.9, 0.9, 0.1, 0.4, 0.1, 0.4, 0.1, 0.4],
            [0, 1, 2, 3, 4, 5, 6, 7],
            id="a table is kept as a whole",
        ),
        pytest.param(
            paragraphs(2) + "<table><tr>" + "".join(f"<td>{n} km</td>" for n in range(6)) + "</tr></table>",
            [0.9, 0.9, 0.6, 0.1, 0.1, 0.1, 0.1, 0.1],
            [0, 1],
            id="or cut as a whole",
        ),
        pytest.param(
            paragraphs(3) + f"<div class='ad-box'>{paragraphs(2, first=3)}</div>" + paragraphs(1, first=5),
            [0.9, 0.9, 0.9, 0.1, 0.1, 0.9],
            [0, 1, 2, 3, 4, 5],
            id="a word on a box does not cost a third of the text",
        ),
        pytest.param(
            paragraphs(3) + f"<div class='caption'>{paragraphs(2, first=3)}</div>" + paragraphs(1, first=5),
            [0.9, 0.9, 0.9, 0.1, 0.1, 0.9],
            [0, 1, 2, 5],
            id="but captions stay captions",
        ),
        pytest.param(
            paragraphs(2)
            + "<ul><li><a href=x>Harga beras naik lagi di pasar</a> 2 jam lalu</li>"
            + "<li>Harga beras naik <a href=x>lagi</a></li></ul>"
            + paragraphs(1, first=4),
            [0.9, 0.9, 0.9, 0.9, 0.9],
            [0, 1, 3, 4],
            id="an item of a list that is mostly a link leads elsewhere",
        ),
        pytest.param(
            paragraphs(2) + f"<blockquote><p>2. {LONG}</p></blockquote>" + paragraphs(1, first=3),
            [0.9, 0.9, 0.3, 0.9],
            [0, 1, 2, 3],
            id="a quotation is at home between paragraphs",
        ),
        pytest.param(
            paragraphs(2)
            + f"<blockquote class='twitter-tweet'><p>2. {LONG}</p></blockquote>"
            + paragraphs(1, first=3),
            [0.9, 0.9, 0.3, 0.9],
            [0, 1, 3],
            id="what was said on a network is not",
        ),
        pytest.param(
            paragraphs(2) + "<p>Externer Inhalt</p>" + paragraphs(1, first=3),
            [0.9, 0.9, 0.9, 0.9],
            [0, 1, 3],
            id="a line that speaks for itself is cut, however likely",
        ),
    ],
)
def test_lines_and_their_neighbours(body, chances, expected):
    assert kept(body, chances) == expected


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param("Baca: Upah Buruh Naik Tahun Depan", "read_also", id="read, with a colon"),
        pytest.param("Yuk, simak juga video ini!", "read_also", id="an invitation to watch"),
        pytest.param("Saksikan video berikut", "read_also", id="watch the video"),
        pytest.param("À lire : la grève s’étend", "read_also", id="à lire, with a colon"),
        pytest.param("Pour aller plus loin", "read_also", id="a heading over links"),
        pytest.param("La suite après cette publicité", "advertisement", id="the text goes on below"),
        pytest.param(
            "Il vous reste 57.09% de cet article à lire.", "page_navigation", id="what the wall holds back"
        ),
        pytest.param(
            "Artikel ini telah tayang di Kabar.id dengan judul Upah Naik", "credit", id="where it ran first"
        ),
        pytest.param("Les også: Streiken fortsetter", "read_also", id="in Norwegian"),
        pytest.param("Baca buku setiap hari membuat Siti lebih tenang.", None, id="read as a verb"),
        pytest.param("Lire est un plaisir, dit-elle.", None, id="lire as a verb"),
        pytest.param("À voir la foule, la grève sera longue.", None, id="à voir as a verb"),
        pytest.param("Simak kata direktur: upah tidak naik.", None, id="an ordinary imperative"),
    ],
)
def test_lines_that_speak_for_themselves(line, reason):
    assert line_reason(line) == reason


def read(body, second):
    asked = []

    def ask():
        asked.append(True)
        return second

    article = read_body(layout_of(body), KNOWN, ask=ask)
    return article, bool(asked)


def test_a_page_without_doubt_is_read_once():
    article, was_asked = read(f"<h1>{TITLE}</h1><article>{paragraphs(12)}</article>", "")
    assert (len(article.paragraphs), was_asked) == (12, False)


def test_where_the_trees_doubt_the_second_reader_counts(monkeypatch):
    monkeypatch.setattr("presswatch.stages.clean.body.MOST_DOUBT", 0.0)
    body = f"<h1>{TITLE}</h1><article>{paragraphs(12)}</article>"
    theirs = "\n".join(f"{n}. {LONG}" for n in range(12))
    assert len(read(body, theirs)[0].paragraphs) == 12
    longer = "\n".join(f"{n}. {LONG}" for n in range(40))
    assert len(read(body, longer)[0].paragraphs) == 40


def test_settled_lines_are_judged_as_all_trees_would_judge_them(monkeypatch):
    layout = layout_of(
        "<aside><ul>" + "<li><a href=x>Beranda</a></li>" * 20 + "</ul></aside>" + paragraphs(12)
    )
    container, share = find_container(layout)
    rows = measure(layout, container, share, -1)
    chances = TREES.chances(rows)
    assert max(chances[:20]) < 0.05
    assert min(chances[20:]) > 0.5
    monkeypatch.setattr("presswatch.stages.clean.trees.HOPELESS", -np.inf)
    by_all = TREES.chances(rows)
    told = [np.where(said > LOW_CHANCE, said, 0) for said in (chances, by_all)]
    assert told[0] == pytest.approx(told[1])


def test_trees_that_were_grown_on_other_traits_are_refused():
    told = {"traits": [*NAMES[:-1], "something else"], "depth": 1, "trees": [[[0.0]]]}
    with pytest.raises(ValueError, match="grow them anew"):
        read_trees(json.dumps(told))
