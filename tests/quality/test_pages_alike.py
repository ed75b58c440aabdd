"""What stands around an article is read alike in nine languages: a column is a language, a row one thing."""

import tomllib
from datetime import UTC, datetime, timedelta, tzinfo
from html import escape
from zoneinfo import ZoneInfo

import pytest

from by_language import QUALITY, read_cases
from presswatch.records import Article, Reject
from presswatch.stages.clean import clean
from presswatch.text.dates import read_date

NOW = datetime(2026, 11, 22, tzinfo=UTC)
HOMES = {
    "id": "Asia/Jakarta",
    "ms": "Asia/Kuala_Lumpur",
    "fr": "Europe/Paris",
    "en": "Europe/London",
    "de": "Europe/Berlin",
    "es": "Europe/Madrid",
    "nl": "Europe/Amsterdam",
    "pt": "Europe/Lisbon",
    "it": "Europe/Rome",
}
ARTICLES = tomllib.loads((QUALITY / "alike" / "articles.toml").read_text(encoding="utf-8"))
#: A byline begins so.
WROTE = dict(zip(HOMES, ("Oleh", "Oleh", "Par", "By", "Von", "Por", "Door", "Por", "Di"), strict=True))
#: A day begins so long before, in UTC, at most.
HALF_A_DAY = timedelta(hours=12)
by_language = pytest.mark.parametrize("language", HOMES)


def cases(name: str, language: str) -> list[tuple[str, str]]:
    """What one language writes, and what is wanted of it."""
    return [(text, wanted) for of, text, wanted in read_cases(name) if of == language]


def read(language: str, *, title: str | None, lines: list[str], below: str = "") -> Article | Reject:
    """The page of a paper in that language with these lines, markup below, and this headline or none."""
    site = escape(ARTICLES[language]["site"])
    headline = f"<h1>{escape(title)}</h1>" if title else ""
    text = "".join(f"<p>{escape(line)}</p>" for line in lines)
    page = (
        f'<html lang="{language}"><head><title>{escape(title or "")} | {site}</title></head><body>'
        f'<header><a href="/">{site}</a></header><main><article>{headline}{text}{below}</article></main>'
    )
    return clean(page.encode(), url="https://www.kabar.example/news/bridge-1", source=None, now=NOW)


def told(text: str, zone: tzinfo, wanted: str) -> str | None:
    """The date in a text, as exact as it is read; in UTC where that is wanted."""
    date = read_date(text, zone=zone, now=NOW)
    if date is None:
        return None
    if date.precision == "day":
        return f"{date.wall:%Y-%m-%d}"
    return f"{date.at:%Y-%m-%d %H:%M} UTC" if wanted.endswith("UTC") else f"{date.wall:%Y-%m-%d %H:%M}"


@by_language
def test_dates_are_read_in_every_form(language):
    zone = ZoneInfo(HOMES[language])
    dates = cases("dates_by_language.tsv", language)
    assert [(text, date) for text, wanted in dates if (date := told(text, zone, wanted)) != wanted] == []


@by_language
def test_the_day_of_publication_is_told_from_that_of_a_change(language):
    article = ARTICLES[language]
    words = cases("date_words_by_language.tsv", language)
    first = {kind: word for word, kind in reversed(words)}
    for word, kind in words:
        told = first | {kind: word}
        published, updated = f"{told['published']} {article['day']}", f"{told['updated']} {article['later']}"
        for dates in ([published, updated], [updated, published], [f"{updated} – {published}"]):
            result = read(language, title=article["title"], lines=[*dates, *article["paragraphs"]])
            assert isinstance(result, Article), dates
            days = [at and (at + HALF_A_DAY).day for at in (result.published_at, result.modified_at)]
            assert days == [3, 5], dates
            assert result.text == "\n".join(article["paragraphs"]), dates


def in_the_way(language: str, text: str, place: str) -> str | None:
    """Why a page with this title, this text, or both ("title / text") is none, or not all, of an article."""
    paragraphs, title = ARTICLES[language]["paragraphs"], ARTICLES[language]["title"]
    if place == "title":
        result = read(language, title=text, lines=paragraphs[3:])
    elif place == "text":
        result = read(language, title=None, lines=[text])
    elif place == "stub":
        result = read(language, title=title, lines=[*paragraphs[:2], text])
    else:
        title, text = text.split(" / ")
        result = read(language, title=title, lines=[text])
    return result.reason if isinstance(result, Reject) else result.missing_part


@by_language
def test_what_stands_in_the_way_of_an_article_is_called_what_it_is(language):
    for text, wanted in cases("walls_by_language.tsv", language):
        reason, place = wanted.split(" ")
        assert in_the_way(language, text, place) == reason, text


@by_language
def test_short_news_in_the_words_of_walls_is_news(language):
    for text, place in cases("no_walls_by_language.tsv", language):
        title = text if place == "title" else ARTICLES[language]["title"]
        lines = [ARTICLES[language]["paragraphs"][0], *([text] if place == "text" else [])]
        result = read(language, title=title, lines=lines)
        assert isinstance(result, Article), text
        assert result.text == "\n".join(lines)
        assert result.missing_part is None


@by_language
def test_those_who_wrote_are_read_and_those_who_helped_are_not(language):
    article = ARTICLES[language]
    for line, wanted in cases("bylines_by_language.tsv", language):
        byline = f"{WROTE[language]} Maria Costa" if wanted == "nobody" else line
        result = read(language, title=article["title"], lines=[byline, line, *article["paragraphs"]])
        assert isinstance(result, Article), line
        names = result.authors[:1] if wanted == "Maria Costa at least" else result.authors
        assert names == ("Maria Costa", "Peter Visser")[: 2 if "and" in wanted else 1], line
        assert result.text == "\n".join(article["paragraphs"]), line


@by_language
def test_a_helper_in_the_line_of_the_author_is_none(language):
    article = ARTICLES[language]
    for line, wanted in cases("bylines_by_language.tsv", language):
        if wanted == "nobody":
            byline = f"{WROTE[language]} Maria Costa / {line}"
            result = read(language, title=article["title"], lines=[byline, *article["paragraphs"]])
            assert isinstance(result, Article), line
            assert result.authors == ("Maria Costa",), line


@by_language
def test_prose_that_begins_as_bylines_do_stays(language):
    article = ARTICLES[language]
    for line, _ in cases("no_bylines_by_language.tsv", language):
        for lines in ([line, *article["paragraphs"]], [*article["paragraphs"], line]):
            result = read(language, title=article["title"], lines=lines)
            assert isinstance(result, Article), line
            assert result.authors == (), line
            assert result.text == "\n".join(lines)


@by_language
def test_lines_around_an_article_are_cut_and_prose_in_their_words_stays(language):
    article = ARTICLES[language]
    first, *others = article["paragraphs"]
    for line, wanted in cases("lines_by_language.tsv", language):
        for lines in ([first, line, *others], [first, *others, line]):
            result = read(language, title=article["title"], lines=lines)
            assert isinstance(result, Article), line
            assert result.text == "\n".join(lines if wanted == "stays" else article["paragraphs"]), line
        if wanted == "credit":
            assert result.credit, line


@by_language
def test_comments_and_other_articles_below_an_article_are_none_of_it(language):
    paragraphs, title = ARTICLES[language]["paragraphs"][:3], ARTICLES[language]["title"]
    others = [paragraph.split(". ")[0] for paragraph in ARTICLES[language]["paragraphs"][1:]]
    for heading, kind in cases("ends_by_language.tsv", language):
        boxes = (
            f"<div><b>Ana</b><p>{escape(other)}.</p></div>"
            if kind == "comments"
            else f'<div><a href="/{number}"><h4>{escape(other[:60])}</h4></a><p>{escape(other)}.</p></div>'
            for number, other in enumerate(others)
        )
        result = read(language, title=title, lines=paragraphs, below=f"<h3>{heading}</h3>{''.join(boxes)}")
        assert isinstance(result, Article), heading
        assert result.text == "\n".join(paragraphs), heading
