"""Sources tried and proposed, against the sample newsroom and small sites that are dicts."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from presswatch import cli
from presswatch.catalogue.sources import load_sources
from presswatch.errors import InputError, SourceError
from presswatch.records import Answer, Article, Page, Reject, Source
from presswatch.scouting import check_source, propose_source
from presswatch.settings import load_settings
from presswatch.sources_by_hand import check_sources, propose
from sample.newsroom import Newsroom

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
DAY = date(2023, 7, 31)
SITE = "https://kabar.example"
SOURCE = Source(
    name="kabar",
    title="Kabar",
    homepage=f"{SITE}/",
    language="id",
    timezone="Asia/Jakarta",
    feeds=(f"{SITE}/feed",),
    date_index=SITE + "/indeks?date={date:%Y-%m-%d}",
    article_url="/techno/",
)
FEED = f"<rss><channel><item><link>{SITE}/techno/1</link></item></channel></rss>".encode()
INDEX = b'<a href="/">Depan</a><a href="/techno/1">Judul</a>'
WALL = Answer(url=SITE, outcome="skipped", reason="blocked", detail="status 403", status=403)
GOOD = {
    "/": b"<html>Kabar</html>",
    "/feed": FEED,
    "/indeks?date=2023-07-31": INDEX,
    "/techno/1": b"<html>Judul</html>",
}


def answering(pages: dict[str, bytes | Answer]) -> Any:
    def visit(url: str, headers: Any = None, /) -> Answer:
        body = pages.get(url.removeprefix(SITE))
        if body is None:
            return Answer(url=url, outcome="gone", reason="gone", detail="status 404", status=404)
        if isinstance(body, Answer):
            return body
        page = Page(
            url=url,
            final_url=url,
            status=200,
            headers={"content-type": "text/html"},
            body=body,
            sha256="0",
            fetched_at=NOW,
            fetch_ms=1,
        )
        return Answer(url=url, outcome="stored", page=page, status=200)

    return visit


def read(language: str = "id", published_at: datetime | None = NOW) -> Any:
    def clean(page: Page, source: Source) -> Article | Reject:
        return Article(
            url=page.url,
            source=source.name,
            language=language,
            title="Judul",
            authors=(),
            published_at=published_at,
            published_precision="minute" if published_at else "none",
            published_from=None,
            text="Buruh mogok",
            sha256="0",
            cleaner_version="0",
        )

    return clean


def findings(pages: dict[str, Any], **more: Any) -> dict[str, str | None]:
    found = check_source(SOURCE, visit=answering(pages), read=read(**more), now=NOW, day=DAY)
    return {finding.part: finding.cure for finding in found}


def test_a_source_that_works_needs_no_cure() -> None:
    assert findings(GOOD) == dict.fromkeys(("robots", "feed", "date_index", "article"))


@pytest.mark.parametrize(
    ("changes", "more", "part", "cure"),
    [
        pytest.param({"/": WALL}, {}, "robots", "turns us away", id="a wall"),
        pytest.param({"/feed": None}, {}, "feed", "sources add", id="a feed that has moved"),
        pytest.param(
            {"/feed": b"<html></html>"}, {}, "feed", "no such listing", id="a page instead of a feed"
        ),
        pytest.param(
            {"/feed": FEED.replace(b"/techno/", b"/tekno/")},
            {},
            "feed",
            "article_url",
            id="a pattern too narrow",
        ),
        pytest.param(
            {"/indeks?date=2023-07-31": b'<a href="/">Depan</a>'},
            {},
            "date_index",
            "sources add",
            id="days are gone",
        ),
        pytest.param({"/techno/1": b"{}"}, {}, "article", "open the address", id="an article that is none"),
        pytest.param({}, {"language": "fr"}, "article", 'language = "fr"', id="another language"),
        pytest.param({}, {"published_at": None}, "article", "no date", id="no date"),
    ],
)
def test_what_does_not_work_comes_with_a_cure(
    changes: dict[str, Any], more: dict[str, Any], part: str, cure: str
) -> None:
    found = findings({path: body for path, body in (GOOD | changes).items() if body is not None}, **more)
    assert cure in (found[part] or "")


def test_a_quiet_day_is_no_fault_of_the_index() -> None:
    quiet = {"/indeks?date=2023-07-31": b'<a href="/">Depan</a>', "/indeks?date=2023-07-30": INDEX}
    assert findings(GOOD | quiet)["date_index"] is None


def test_a_source_without_news_is_tried_on_the_day_of_its_last() -> None:
    later = DAY + timedelta(days=400)
    dated = FEED.replace(b"</item>", b"<pubDate>Mon, 31 Jul 2023 07:29:00 GMT</pubDate></item>")
    found = check_source(SOURCE, visit=answering(GOOD | {"/feed": dated}), read=read(), now=NOW, day=later)
    by_part = {finding.part: finding for finding in found}
    assert (by_part["date_index"].cure, by_part["date_index"].url[-10:]) == (None, "2023-07-31")
    assert by_part["feed"].detail.endswith(" days ago")


@pytest.fixture(scope="module")
def room() -> Iterator[Newsroom]:
    with Newsroom(slow_seconds=0) as room:
        yield room


def test_every_source_of_the_sample_works(room: Newsroom) -> None:
    settings = load_settings({"PRESSWATCH_SAMPLE_PORT": str(room.base_port)})
    told: list[str] = []
    found = {source.name: findings for source, findings in check_sources(settings, [], DAY, tell=told.append)}
    assert {name: [one for one in parts if one.cure] for name, parts in found.items()} == {
        "kabarteknika": [],
        "lecourrier": [],
        "harbourtimes": [],
        "tradewire": [],
    }
    assert len(told) == 4


def test_a_name_that_is_not_in_the_catalogue_is_told_and_those_that_are() -> None:
    with pytest.raises(InputError, match="no source nobody; it has kabarteknika, "):
        list(check_sources(load_settings({"PRESSWATCH_SAMPLE_PORT": "9"}), ["nobody"], DAY, tell=print))


@pytest.mark.parametrize("asked", [["sources", "add"], ["explain"]], ids=" ".join)
def test_what_is_no_url_is_told_with_what_one_looks_like(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*asked, "news.example.com"]) == 2
    assert "is not an http(s) url; write it whole, like https://" in capsys.readouterr().err


def test_the_proposed_block_is_what_the_catalogue_says_of_the_site(room: Newsroom, tmp_path: Path) -> None:
    place = f"127.0.0.1:{room.base_port + 1}"
    settings = load_settings({})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("presswatch.sources_by_hand.PROPOSING_DELAY_SECONDS", 0.0)
        block = propose(f"http://{place}/", [place], settings, tell=lambda what: None)
    (tmp_path / "sources.toml").write_text(block, encoding="utf-8")
    (source,) = load_sources(tmp_path)
    assert (source.title, source.language, source.timezone) == ("Kabar Teknika", "id", "Asia/Jakarta")
    assert source.feeds == (f"http://{place}/feed.xml",)
    assert source.sitemaps == (f"http://{place}/sitemap.xml", f"http://{place}/news-sitemap.xml")
    assert source.date_index == f"http://{place}/indeks?date={{date:%Y-%m-%d}}&page={{page}}"
    assert source.date_in_url is not None


def test_a_site_that_turns_us_away_is_not_guessed_at() -> None:
    with pytest.raises(SourceError, match="blocked"):
        propose_source(SITE, visit=answering({"/": WALL}), now=NOW, tell=lambda what: None)
