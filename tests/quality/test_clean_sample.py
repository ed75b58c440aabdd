"""Every article of the sample newsroom comes out as its editor filed it."""

from datetime import UTC, datetime

import pytest

from presswatch.records import Article, Reject, Source
from presswatch.stages.clean import clean
from sample.articles import Article as Filed
from sample.articles import load_articles
from sample.newsroom import HOME_SIZE, Pressroom
from sample.sites import SITES, Site

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)


def pressroom(site: Site) -> Pressroom:
    return Pressroom(site, load_articles(site.name), f"https://{site.name}.example")


ROOMS = {site.name: pressroom(site) for site in SITES}
PUBLISHED = [
    (name, filed)
    for name, room in ROOMS.items()
    for filed in room.newest_first
    if "removed" not in filed.quirks
]
SPLIT = [(name, filed) for name, filed in PUBLISHED if "two_pages" in filed.quirks]


def cleaned(name: str, target: str) -> Article | Reject:
    room = ROOMS[name]
    source = Source(
        name=name,
        title=room.site.title,
        homepage=f"{room.origin}/",
        language=room.site.language,
        timezone=room.site.zone,
    )
    reply = room.answer(target)
    return clean(
        reply.body, url=room.origin + target, source=source, now=NOW, content_type=reply.content_type
    )


def one_spaced(text: str) -> str:
    """Narrow and no-break spaces are the typesetter's: all spaces count alike."""
    return " ".join(text.split())


def lines_of(filed: Filed, *, pages: int) -> list[str]:
    blocks = [block for page in filed.pages[:pages] for block in page]
    return [one_spaced(block.text) for block in blocks if block.kind in ("paragraph", "subhead")]


def label(value: object) -> str | None:
    return value.slug if isinstance(value, Filed) else None


@pytest.mark.parametrize(("name", "filed"), PUBLISHED, ids=label)
def test_article_comes_out_as_filed(name, filed):
    result = cleaned(name, ROOMS[name].site.path(filed))
    assert isinstance(result, Article), result
    assert result.title == one_spaced(filed.title)
    assert result.authors == (filed.author,)
    assert result.language == ROOMS[name].site.language
    # Of an article in parts the first page alone is the article, as far as one page goes.
    assert result.text.split("\n") == lines_of(filed, pages=1)
    assert result.credit == filed.credit
    if filed.is_dated:
        assert (result.published_at, result.published_precision) == (filed.published, "minute")
    else:
        assert (result.published_at, result.published_precision, result.published_from) == (
            None,
            "none",
            None,
        )


@pytest.mark.parametrize(("name", "filed"), SPLIT, ids=label)
def test_article_in_parts_is_whole_on_the_page_that_shows_all(name, filed):
    result = cleaned(name, ROOMS[name].site.path(filed) + "?page=all")
    assert isinstance(result, Article), result
    assert result.text.split("\n") == lines_of(filed, pages=2)
    assert result.published_at == filed.published


@pytest.mark.parametrize("name", ROOMS)
@pytest.mark.parametrize("kind", ["home", "missing", "search", "empty index"])
def test_what_is_no_article_is_refused(name, kind):
    room = ROOMS[name]
    assert len(room.newest_first) >= HOME_SIZE
    target = {
        "home": "/",
        "missing": "/nothing/here",
        "search": "/search?q=x",
        "empty index": room.index_url(datetime(2001, 1, 1, tzinfo=UTC).date()).removeprefix(room.origin),
    }[kind]
    assert isinstance(cleaned(name, target), Reject)
