"""The stages over JSON lines: order, ids, bad lines, and the three seed articles."""

import gzip
import json
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest

from presswatch import cli
from presswatch.by_hand import Line, clean_lines, deduplicate_lines, link_lines, tag_lines
from presswatch.settings import CHECKOUT, load_settings

CATALOGUE = CHECKOUT / "plugins/presswatch/catalogue/sample"
SEEDS = (load_settings({}).shared or CHECKOUT.parent / "shared") / "seeds"
NOW = datetime(2026, 1, 1, tzinfo=UTC)

PAGE = """<html lang="en"><head><title>Ferry crews walk out</title>
<meta property="article:published_time" content="2023-07-31T14:29:00+07:00"></head>
<body><article><h1>Ferry crews walk out</h1>
<p>Crews of the harbour ferries stopped work on Monday in a strike over pay, their union said.</p>
<p>The company called the strike regrettable and said that talks would go on during the week.</p>
<p>Commuters were asked to take the bridge, which was crowded from six in the morning onwards.</p>
</article></body></html>"""


class Complaints(list[tuple[int, str]]):
    def __call__(self, number: int, problem: str) -> None:
        self.append((number, problem))


def lines_of(*objects: Line | str) -> list[str]:
    return [item if isinstance(item, str) else json.dumps(item) for item in objects]


def text(article_id: str | int, title: str, body: str, **more: str) -> Line:
    return {"id": article_id, "title": title, "text": body, **more}


def test_cleaning_keeps_to_the_limits_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, float] = {}
    monkeypatch.setattr("presswatch.by_hand.clean_pages", lambda jobs, **limits: asked.update(limits) or ())
    given = {"PRESSWATCH_CLEAN_SECONDS": "3", "PRESSWATCH_CLEAN_MEMORY_BYTES": "123456789"}
    assert list(clean_lines([], Complaints(), {}, load_settings(given), NOW)) == []
    assert (asked["seconds"], asked["memory_bytes"]) == (3, 123456789)


def test_pages_come_out_in_their_order_with_what_they_say(tmp_path: Path) -> None:
    plain, packed = tmp_path / "a.html", tmp_path / "b.html.gz"
    plain.write_text(PAGE, encoding="utf-8")
    packed.write_bytes(gzip.compress(b"<title>Not found</title><h1>404</h1><p>This page does not exist.</p>"))
    complaints = Complaints()
    made = list(
        clean_lines(
            lines_of(
                {"id": "x", "url": "http://news.example/a", "path": str(packed)},
                {"id": 7, "url": "http://news.example/b", "path": str(plain)},
            ),
            complaints,
            {},
            load_settings({}),
            NOW,
        )
    )
    assert complaints == []
    assert [line["id"] for line in made] == ["x", 7]
    assert made[0]["body"] == ""
    assert made[0]["reject"]["reason"] in ("soft_404", "no_text")
    assert made[1]["title"] == "Ferry crews walk out"
    assert made[1]["published_at"] == "2023-07-31T14:29:00+07:00"
    assert made[1]["published_precision"] == "minute"
    assert made[1]["body"].count("\n") == 2
    assert made[1]["reject"] is None
    assert made[1]["ms"] >= 0


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        pytest.param("{not json", "Expecting", id="not JSON"),
        pytest.param("[1]", "not a JSON object", id="no object"),
        pytest.param({"title": "T", "text": "x"}, '"id" is missing', id="no id"),
        pytest.param({"id": "1", "title": "T"}, '"text" must be', id="no text"),
        pytest.param({"id": "1", "text": "x", "published_at": "lundi"}, "ISO 8601", id="no date"),
        pytest.param({"id": "1", "text": "half \ud83d"}, "half a character", id="half an emoji"),
        pytest.param({"id": "1", "text": "x", "language": 5}, '"language" must be', id="no language"),
    ],
)
def test_a_bad_line_is_named_by_its_number_and_the_rest_goes_on(line: Line | str, problem: str) -> None:
    complaints = Complaints()
    good = [text("a", "One", "Teachers went on strike."), text("b", "Two", "The bakery opened.")]
    made = list(tag_lines(lines_of(good[0], line, good[1]), complaints, CATALOGUE))
    assert [item["id"] for item in made] == ["a", "b"]
    [(number, told)] = complaints
    assert number == 2
    assert problem in told


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        pytest.param({"path": "a\0b"}, "cannot be read", id="no path"),
        pytest.param({"path": "broken.html.gz"}, "cannot be read", id="no gzip"),
        pytest.param({"url": "http://[bad"}, "is no url", id="no url"),
        pytest.param({"source": ["a"]}, '"source" must be', id="no source"),
    ],
)
def test_a_page_that_cannot_be_had_stops_no_other(
    tmp_path: Path, changes: dict[str, object], problem: str
) -> None:
    (tmp_path / "ferry.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "broken.html.gz").write_bytes(b"\x1f\x8b\x08\x00\x00\x00\x00\x00\xff\xff\xff\xff")
    good = {"id": "a", "url": "https://harbour.example/a", "path": str(tmp_path / "ferry.html")}
    bad = good | changes
    if bad["path"] == "broken.html.gz":
        bad["path"] = str(tmp_path / "broken.html.gz")
    complaints = Complaints()
    made = list(clean_lines(lines_of(good, bad, good), complaints, {}, load_settings({}), NOW))
    assert [item["title"] for item in made] == ["Ferry crews walk out"] * 2
    [(number, told)] = complaints
    assert number == 2
    assert problem in told


def test_tag_marks_every_topic_with_its_evidence() -> None:
    [made] = tag_lines(
        lines_of(
            text("a", "Writers on strike over AI", "WGA members want $429 million a year.", language="en")
        ),
        Complaints(),
        CATALOGUE,
    )
    assert (made["ai"], made["strike"]) == ("main", "main")
    assert {mention["topic"] for mention in made["mentions"]} == {"ai", "strike"}
    assert [(amount["currency"], amount["number"]) for amount in made["amounts"]] == [("USD", 429_000_000)]


def test_what_a_strike_has_come_to_is_reckoned_from_the_day_of_the_line() -> None:
    line = text(
        "a", "Monday", "Nurses have been on strike since Monday.", language="en", published_at="2023-07-19"
    )
    [made] = tag_lines(lines_of(line), Complaints(), CATALOGUE)
    [fact] = made["strike_facts"]
    assert (fact["status"], fact["start"], fact["end"]) == ("under_way", "2023-07-17", None)
    assert fact["span"] == (0, 40)


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        pytest.param(
            "Writers have been on strike since 2 May. Actors have been on strike since 14 July.",
            [1, 2],
            id="another first day is another strike",
        ),
        pytest.param(
            "Members of SAG-AFTRA went on strike on 14 July. The strike ended on 18 July in Hollywood.",
            [1, 1],
            id="what says no other is the same",
        ),
        pytest.param(
            "The directors' strike was averted. Writers have been on strike since 2 May.",
            [1, 2],
            id="one that was averted is none that goes on",
        ),
        pytest.param(
            "The strike by SAG-AFTRA began on Monday. Ver.di suspended its strike. SAG-AFTRA is on strike.",
            [1, 2, 1],
            id="a text comes back to the first",
        ),
        pytest.param(
            "SAG-AFTRA voted for a strike. Writers have been on strike since 2 May. Pickets are planned.",
            [1, 2, 1],
            id="since when others are out is told in passing",
        ),
        pytest.param(
            "SAG-AFTRA is on strike. Its actors join the writers, who have been on strike since 2 May.",
            [1, 2],
            id="a day is of those named right before it",
        ),
        pytest.param(
            "The Writers Guild is on strike. Screenwriters have been on strike since 2 May.",
            [1, 1],
            id="who is named otherwise is no other",
        ),
    ],
)
def test_strikes_of_one_article_are_told_apart(body: str, numbers: list[int]) -> None:
    line = text("a", "Two strikes", body, language="en", published_at="2023-07-19")
    [made] = tag_lines(lines_of(line), Complaints(), CATALOGUE)
    assert [fact["strike_number"] for fact in made["strike_facts"]] == numbers


def test_a_copy_is_told_with_its_original_whichever_comes_first() -> None:
    body = " ".join(f"Sentence number {n} of a long report on the harbour strike." for n in range(40))
    made = list(
        deduplicate_lines(
            lines_of(
                text("late", "Harbour strike", body + " Update.", published_at="2023-07-02"),
                text("early", "Harbour strike", body, published_at="2023-07-01"),
                text("other", "Rain", "It will rain on Tuesday, forecasters in the west said today."),
            ),
            Complaints(),
        )
    )
    assert [line["id"] for line in made] == ["late", "early", "other"]
    assert [line["original"] for line in made] == ["early", "early", "other"]
    assert made[1]["kind"] is None
    assert made[0]["cluster"] == made[1]["cluster"] != made[2]["cluster"]


@pytest.mark.shared
@pytest.mark.skipif(not SEEDS.is_dir(), reason="the open data set is not beside the checkout")
def test_the_same_story_in_indonesian_and_french_is_joined_and_a_later_one_is_not(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    seeds = {path.name[:3]: path.read_text(encoding="utf-8") for path in SEEDS.glob("*.txt")}
    file = tmp_path / "seeds.jsonl"
    file.write_text(
        "\n".join(lines_of(*(text(name, body.splitlines()[0], body) for name, body in seeds.items()))),
        encoding="utf-8",
    )
    assert cli.main(["link", str(file)]) == 0
    told = {line["id"]: line for line in map(json.loads, capsys.readouterr().out.splitlines())}
    assert told["000"]["cluster"] == told["004"]["cluster"] != told["002"]["cluster"]


def test_stories_in_two_languages_are_joined_by_names_and_amounts() -> None:
    made = list(
        link_lines(
            lines_of(
                text(
                    "id",
                    "Bendungan Karuva jebol",
                    "Bendungan Karuva di Distrik Melanor jebol pada Senin. Kerugian ditaksir US$735"
                    " juta, kata Perdana Menteri Osvald Brenn. Sebanyak 18.400 warga mengungsi.",
                    published_at="2023-07-03",
                ),
                text(
                    "fr",
                    "Le barrage de Karuva cède",
                    "Le barrage de Karuva, dans le district de Melanor, a cédé lundi. Les dégâts sont"
                    " estimés à 735 millions de dollars selon le premier ministre Osvald Brenn ;"
                    " 18 400 habitants évacués.",
                    published_at="2023-07-04",
                ),
                text("en", "Bakery opens", "A bakery opened today.", published_at="2023-07-04"),
            ),
            Complaints(),
            CATALOGUE,
        )
    )
    assert made[0]["cluster"] == made[1]["cluster"] != made[2]["cluster"]
    assert {item["value"] for item in made[1]["evidence"]} & {"USD 735000000", "735000000", "karuva"}


def test_blanks_and_forms_of_letters_part_neither_copies_nor_stories() -> None:
    title, body = "Le barrage de Kárüva cède", "Osvald Brénn chiffre les dégâts à 735 000 dollars à Melanor."
    odd = unicodedata.normalize("NFD", body).replace(" ", "\u00a0 \u200b").replace("Melanor", "Mela\u00adnor")
    texts = text("plain", title, body), text("odd", title, odd)
    kinds = {line["kind"] for line in deduplicate_lines(lines_of(*texts), Complaints())}
    assert kinds == {None, "exact"}
    plain, other = link_lines(lines_of(*texts), Complaints(), CATALOGUE)
    assert plain["cluster"] == other["cluster"]
    assert {"brenn", "melanor"} <= {item["value"] for line in (plain, other) for item in line["evidence"]}


def test_a_bad_line_makes_the_exit_code_one(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "lines.jsonl"
    file.write_text('{"id": 1, "text": "x"}\nnonsense\n', encoding="utf-8")
    assert cli.main(["tag", str(file)]) == 1
    streams = capsys.readouterr()
    assert json.loads(streams.out)["id"] == 1
    assert streams.err.startswith("line 2: ")


def test_options_of_one_text_are_refused_without_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "lines.jsonl"
    file.write_text('{"id": 1, "text": "x"}\n', encoding="utf-8")
    assert cli.main(["tag", str(file), "--title", "Nurses strike", "--published", "2023-07-19"]) == 2
    assert "--title, --published without --text" in capsys.readouterr().err


def test_a_missing_file_is_told_with_the_cure(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert cli.main(["tag", str(tmp_path / "none.jsonl")]) == 2
    assert "cannot be read" in capsys.readouterr().err
