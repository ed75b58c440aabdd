"""Coverage tells a quiet day from a gap: listings that were not read, pages that could not be had."""

from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from presswatch import pipeline
from presswatch.errors import SourceError
from presswatch.stages.discover import sweep as discover_sweep
from presswatch.stages.fetch import MOST_ATTEMPTS
from presswatch.warehouse.connection import query
from warehouse.ferries import Site, index
from warehouse.running import Warehouse, house_of, owning, sweep

DAY = date(2023, 7, 31)
ARTICLE = """<html lang="en"><head><title>{0}</title>
<meta property="article:published_time" content="2023-07-31T14:29:00+00:00"></head>
<body><article><h1>{0}</h1><p>Crews of the harbour ferries stopped work on Monday in a strike over pay.</p>
<p>The company called the strike regrettable and said that talks would go on during the week.</p>{1}
</article></body></html>"""
SECOND = "<p>On the second page the union's speaker promised another walkout before the end of the month.</p>"


def coverage(warehouse: Warehouse) -> tuple[str, str | None]:
    ((name, reason),) = warehouse.query("select coverage_name, gap_reason from ops.source_days")
    return name, reason


FIRST, OTHER = "/2023/07/31/a", "/2023/07/31/b"
INDEX = "/index/2023-07-31?page=1"


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        pytest.param({INDEX: index()}, ("complete", None), id="a quiet day is complete"),
        pytest.param({INDEX: (403, "no")}, ("partial", "date_index blocked"), id="a wall before the index"),
        pytest.param(
            {INDEX: (200, "<title>Just a moment...</title>")},
            ("partial", "date_index bot_challenge"),
            id="a wall with status 200",
        ),
        pytest.param(
            {
                INDEX: (
                    200,
                    '<p>Under repair. <a href="mailto:x@a.test">Write</a> <a href="//b.test">or chat</a></p>',
                )
            },
            ("partial", "date_index listing_unreadable"),
            id="an index that leads nowhere into the site",
        ),
        pytest.param(
            {INDEX: index(FIRST), FIRST: (200, ARTICLE.format("A", ""))},
            ("complete", None),
            id="a page that came",
        ),
        pytest.param({INDEX: index(FIRST)}, ("complete", None), id="a page that is gone leaves no gap"),
        pytest.param(
            {INDEX: index(FIRST, OTHER), FIRST: (403, ""), OTHER: (403, "")},
            ("partial", "blocked 2"),
            id="walls before the pages",
        ),
        pytest.param(
            {INDEX: index(FIRST), FIRST: (500, "")},
            ("partial", "server_error 1"),
            id="a page that will be retried",
        ),
        pytest.param(
            {"/robots.txt": (500, ""), INDEX: index(FIRST)},
            ("partial", "date_index robots_unreachable"),
            id="rules that could not be read",
        ),
        pytest.param(
            {INDEX: index(FIRST), FIRST: (200, "{}")}, ("complete", None), id="what is no page leaves no gap"
        ),
    ],
)
def test_how_much_we_have_of_a_day(
    watched: Warehouse, pages: dict[str, tuple[int, str]], expected: tuple[str, str | None]
) -> None:
    Site.pages |= pages
    sweep(watched, owning(DAY))
    assert coverage(watched) == expected
    ((gap,),) = watched.query("select gap_reason from mart.topic_days where topic_name = 'ai'")
    assert gap == (f"ferries {expected[1]}" if expected[1] else None)


def test_a_day_is_complete_once_its_last_page_came_and_the_mart_knows_it(watched: Warehouse) -> None:
    Site.pages |= {INDEX: index(FIRST), FIRST: (500, "")}
    sweep(watched, owning(DAY, run_id="first"))
    assert coverage(watched) == ("partial", "server_error 1")
    Site.pages[FIRST] = (404, "")  # no article will come to mark the day
    watched.query("update ops.page_links set next_attempt_at = now()")
    sweep(watched, pipeline.Run(run_id="now", dag="watch_news"))
    assert coverage(watched) == ("complete", None)
    assert watched.value("select gap_reason from mart.topic_days where topic_name = 'ai'") is None


@pytest.mark.parametrize(
    ("listed_on", "page", "count"),
    [
        pytest.param(DAY, ARTICLE.format("A", ""), 1, id="an article"),
        pytest.param(DAY - timedelta(days=1), ARTICLE.format("A", ""), 0, id="an article of the next day"),
        pytest.param(DAY, "<p>Log in to read on.</p>", 0, id="a page that is none"),
    ],
)
def test_a_page_that_came_is_missed_until_it_is_read(
    watched: Warehouse, listed_on: date, page: str, count: int
) -> None:
    path = f"/{listed_on:%Y/%m/%d}/a"
    Site.pages |= {f"/index/{listed_on}?page=1": index(path), path: (200, page)}
    own, other = owning(listed_on), owning(listed_on, run_id="of somebody else")
    told = []
    with house_of(watched, own) as house, house_of(watched, other) as their_house:
        pipeline.discover(house, own)
        pipeline.fetch(house, own, ["ferries"])
        for stage in ("publish", "clean", "deduplicate", "tag"):
            pipeline.STAGES[stage](house, own)
            pipeline.STAGES["publish"](their_house, other)
            told += watched.query(
                "select article_count, gap_reason from mart.topic_days "
                "where topic_name = 'strike' and day_date = %s",
                listed_on,
            )
    before_clean, *before_tag, at_last = told
    assert before_clean == (None, "ferries waiting 1")
    assert before_tag == [(0, None) if "Log in" in page else before_clean] * 2
    assert at_last == (count, None)


def test_an_article_of_two_pages_is_one_article(watched: Warehouse) -> None:
    link = '<a href="?page=2">2</a>'
    Site.pages |= {
        INDEX: index(FIRST),
        FIRST: (200, ARTICLE.format("Ferry crews walk out", link)),
        f"{FIRST}?page=2": (200, ARTICLE.format("Ferry crews walk out", SECOND + link)),
    }
    sweep(watched, owning(DAY))
    ((text,),) = watched.query("select body_text from core.articles")
    assert text.count("The company called the strike regrettable") == 1
    assert "another walkout" in text
    sweep(watched, owning(DAY, run_id="again", refetch=True))
    assert watched.query("select outcome_name from ops.page_links") == [("unchanged",)]


def test_the_same_page_under_a_new_tag_is_asked_for_by_that(
    watched: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    Site.pages |= {INDEX: index(FIRST), FIRST: (200, ARTICLE.format("A", ""))}
    sweep(watched, owning(DAY))
    monkeypatch.setattr(Site, "tag", '"2"')
    for run_id in ("once more", "and again"):
        sweep(watched, owning(DAY, run_id=run_id, refetch=True))
    assert [tag for path, tag in Site.asked if path == FIRST] == [None, '"1"', '"2"']
    assert watched.query("select outcome_name, (select count(*) from raw.pages) from ops.page_links") == [
        ("unchanged", 1)
    ]


def test_a_page_that_was_dropped_is_asked_for_anew(watched: Warehouse) -> None:
    Site.pages |= {INDEX: index(FIRST), FIRST: (200, ARTICLE.format("A", ""))}
    sweep(watched, owning(DAY))
    watched.query("delete from raw.pages")
    with house_of(watched) as house, house.transaction() as cursor:
        query(cursor, "queries/pages.sql", "forget_dropped")
    sweep(watched, owning(DAY, run_id="again", refetch=True))
    assert [tag for path, tag in Site.asked if path == FIRST] == [None, None]
    assert watched.query("select outcome_name, body_text <> '' from ops.page_links, core.articles") == [
        ("stored", True)
    ]


def test_half_an_article_waits_for_its_other_half(watched: Warehouse) -> None:
    link = '<a href="?page=2">2</a>'
    Site.pages |= {
        INDEX: index(FIRST),
        FIRST: (200, ARTICLE.format("Ferry crews walk out", link)),
        f"{FIRST}?page=2": (500, ""),
    }
    sweep(watched, owning(DAY))
    assert watched.query("select outcome_name, reason_name from ops.page_links") == [
        ("retried", "server_error")
    ]
    assert watched.value("select count(*) from core.articles") == 0


@pytest.mark.parametrize(
    ("pages", "reason"),
    [
        pytest.param(
            {INDEX: index(FIRST), FIRST: (0, "\x16\x03\x00lorem\r\n\r\n")}, "bad_answer", id="no HTTP"
        ),
        pytest.param(
            {"/feed.xml": (200, '{"items": [{"url": "http://a\\u0000b\\ud800/"}]}'), INDEX: index()},
            "bad_url",
            id="a link with half a character",
        ),
    ],
)
def test_what_postgres_does_not_take_fails_no_run(
    watched: Warehouse,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    pages: dict[str, tuple[int, str]],
    reason: str,
) -> None:
    Site.pages |= pages
    monkeypatch.setattr(discover_sweep, "STILL_LISTED", timedelta(days=99_999))  # the feed is read, too
    done = sweep(watched, owning(DAY))
    assert [error for error in done.errors if not isinstance(error, SourceError)] == []
    found = watched.query("select url || detail from ops.rejects where reason_name = %s", reason)
    assert len(found) == 1
    assert found[0][0].isprintable()
    assert any(reason in line for line in caplog.messages)
    assert all(line.isprintable() for line in caplog.messages)


def test_a_feed_that_has_not_changed_is_not_sent_again(watched: Warehouse, site: str) -> None:
    item = f"<item><link>{site}{FIRST}</link></item>"
    Site.pages |= {
        "/feed.xml": (200, f"<rss version='2.0'><channel>{item}</channel></rss>"),
        FIRST: (200, ARTICLE.format("A", "")),
    }
    for number in range(2):
        sweep(watched, pipeline.Run(run_id=f"run {number}", dag="watch_news"))
    assert [etag for path, etag in Site.asked if path == "/feed.xml"] == [None, '"1"']
    assert watched.query(
        "select outcome_name, reason_name from ops.listing_reads order by listing_read_id"
    ) == [
        ("stored", None),
        ("unchanged", None),
    ]
    # Another word in the catalogue may let in what was left out before.
    path = Path(watched.settings.catalogue) / "sources.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('title = "Ferries"', 'title = "Boats"'), encoding="utf-8"
    )
    sweep(watched, pipeline.Run(run_id="edited", dag="watch_news"))
    assert [etag for path, etag in Site.asked if path == "/feed.xml"][2:] == [None]


def test_a_site_that_asks_for_a_pause_is_left_alone_by_every_run(watched: Warehouse, site: str) -> None:
    Site.pages |= {INDEX: index(FIRST), FIRST: (429, "")}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Site, "end_headers", _with_pause)
        sweep(watched, owning(DAY))
    count = len(Site.asked)
    sweep(watched, owning(date(2023, 8, 1)))
    assert len(Site.asked) == count
    assert watched.query(
        "select last_reason_name, resting_until > now() + interval '50 minutes' from ops.hosts"
    ) == [("rate_limited", True)]


def _with_pause(self: Site) -> None:
    if self.path == FIRST:
        self.send_header("Retry-After", "3600")
    BaseHTTPRequestHandler.end_headers(self)


def test_pages_behind_rules_that_cannot_be_read_are_tried_a_few_times_and_missed(watched: Warehouse) -> None:
    Site.pages |= {INDEX: index(FIRST), FIRST: (200, ARTICLE.format("A", ""))}
    with house_of(watched, owning(DAY)) as house:
        pipeline.discover(house, owning(DAY))
        Site.pages["/robots.txt"] = (500, "")
        for _ in range(MOST_ATTEMPTS):
            watched.query("delete from ops.robots")
            watched.query("update ops.page_links set next_attempt_at = null")
            pipeline.fetch(house, owning(DAY), ["ferries"])
    assert watched.query("select outcome_name, reason_name, attempt_count from ops.page_links") == [
        ("skipped", "robots_unreachable", MOST_ATTEMPTS)
    ]
    assert coverage(watched) == ("partial", "robots_unreachable 1")
    assert [path for path, _ in Site.asked if path == FIRST] == []
