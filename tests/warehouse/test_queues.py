"""What changes while a stage has it in hand is queued again: the stage has read it as it was."""

import json
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from types import ModuleType
from typing import Any

import pytest

from presswatch import pipeline
from presswatch.pipeline import Run, fetching, open_house
from presswatch.records import PageLink
from presswatch.stages.discover import in_interval
from presswatch.warehouse import articles, copies, links, pages, stories
from presswatch.warehouse.connection import Cursor, query
from presswatch.web.visitor import visit_many
from warehouse.running import NETFLIX_DAYS, Warehouse, finish_well, owning, sweep_well

DAY = NETFLIX_DAYS[1]


def while_in_hand(
    warehouse: Warehouse,
    take: Callable[[Cursor], None],
    change: Callable[[Cursor], None],
    end: Callable[[Cursor], None],
) -> None:
    """`take`, then `end`, in one transaction; between them `change` begins in another one."""
    with ThreadPoolExecutor(max_workers=1) as pool, open_house(warehouse.settings) as house:
        with house.transaction() as cursor:
            take(cursor)
            changed = pool.submit(_alone, warehouse, change)
            _until_done_or_waiting(warehouse, changed)
            end(cursor)
        changed.result()


def _alone(warehouse: Warehouse, work: Callable[[Cursor], None]) -> None:
    with open_house(warehouse.settings) as house, house.transaction() as cursor:
        work(cursor)


def _until_done_or_waiting(warehouse: Warehouse, changed: "Future[None]") -> None:
    waiting = (
        "select count(*) from pg_stat_activity "
        "where datname = current_database() and wait_event_type = 'Lock'"
    )
    while not changed.done() and not warehouse.value(waiting):
        pass


@pytest.fixture
def loaded(warehouse: Warehouse) -> Warehouse:
    sweep_well(warehouse, [owning(DAY)])
    return warehouse


def test_a_page_that_comes_while_its_former_one_is_cleaned_waits_to_be_cleaned(loaded: Warehouse) -> None:
    page_link_id = loaded.value("select min(page_link_id) from core.articles")
    loaded.query("insert into ops.pending_pages values (%s)", page_link_id)

    def take(cursor: Cursor) -> None:
        taken = pages.take_pending(cursor, None, None, 10)
        assert [page.page_link_id for page in taken] == [page_link_id]

    while_in_hand(
        loaded,
        take,
        lambda cursor: query(cursor, "queries/pages.sql", "mark_pending", page_link_id=page_link_id) and None,
        lambda cursor: pages.forget_pending(cursor, [page_link_id]),
    )
    assert loaded.query("select * from ops.pending_pages") == [(page_link_id,)]


def test_an_article_edited_while_it_is_tagged_waits_to_be_tagged(loaded: Warehouse) -> None:
    article_id = loaded.value("select min(article_id) from core.articles")
    loaded.query("insert into ops.pending_articles values ('tag', %s)", article_id)

    def take(cursor: Cursor) -> None:
        taken = articles.take_pending(cursor, "tag", None, None, 10)
        assert [article.article_id for article in taken] == [article_id]

    while_in_hand(
        loaded,
        take,
        lambda cursor: articles.mark_pending(cursor, [article_id], ["tag"]),
        lambda cursor: articles.forget_pending(cursor, "tag", [article_id]),
    )
    assert loaded.query("select * from ops.pending_articles") == [("tag", article_id)]


def test_an_article_whose_source_gets_another_title_while_it_is_linked_waits_to_be_linked(
    loaded: Warehouse,
) -> None:
    ((article_id, source),) = loaded.query(
        "select article_id, source_name from core.articles order by 1 limit 1"
    )
    loaded.query("insert into ops.pending_articles values ('link', %s)", article_id)
    columns = ("source_name", "source_title", "homepage_url", "language_code", "timezone_name")
    rows = [
        dict(zip(columns, row, strict=True))
        for row in loaded.query(f"select {', '.join(columns)} from core.sources")
    ]
    for row in rows:
        if row["source_name"] == source:
            row["source_title"] = "The Elver"

    def take(cursor: Cursor) -> None:
        taken = articles.take_pending(cursor, "link", None, None, 10)
        assert [article.article_id for article in taken] == [article_id]

    while_in_hand(
        loaded,
        take,
        lambda cursor: query(cursor, "queries/catalogue.sql", "save_sources", rows=rows) and None,
        lambda cursor: articles.forget_pending(cursor, "link", [article_id]),
    )
    assert ("link", article_id) in loaded.query("select * from ops.pending_articles")


def test_an_article_is_withdrawn_only_after_those_that_join_others_to_it_are_done(loaded: Warehouse) -> None:
    """A pair made at the last moment is seen: its other half is decided anew."""
    leaving, other = (
        row[0] for row in loaded.query("select article_id from core.articles order by article_id limit 2")
    )
    link_id = loaded.value("select page_link_id from core.articles where article_id = %s", leaving)

    def join(cursor: Cursor) -> None:
        cursor.execute("insert into core.copy_pairs values (%s, %s, 'near', 0.5)", (leaving, other))

    while_in_hand(
        loaded,
        copies.lock,
        lambda cursor: articles.withdraw_articles(cursor, [link_id]) and None,
        join,
    )
    assert loaded.value("select count(*) from core.articles where article_id = %s", leaving) == 0
    assert ("deduplicate", other) in loaded.query("select * from ops.pending_articles")


def test_an_article_of_a_source_that_left_the_catalogue_is_finished_all_the_same(
    fetched_warehouse: Warehouse,
) -> None:
    fetched_warehouse.query(
        "insert into core.sources select 'closed', 'Closed Times', homepage_url, 'en', 'UTC', false "
        "from core.sources where source_name = 'harbourtimes'"
    )
    fetched_warehouse.query(
        "update ops.page_links set source_name = 'closed' where source_name = 'harbourtimes'"
    )
    finish_well(fetched_warehouse, [Run(run_id="watch_news/1", dag="watch_news")])
    assert fetched_warehouse.value("select count(*) from core.articles where source_name = 'closed'") > 0
    assert fetched_warehouse.value("select count(*) from ops.pending_articles") == 0


def test_a_claim_of_a_killed_run_blocks_others_for_a_while_and_itself_never(loaded: Warehouse) -> None:
    def due(run_id: str) -> int:
        with open_house(loaded.settings) as house, house.transaction() as cursor:
            given = {"source": "harbourtimes", "since": None, "until": None, "limit": 10, "seconds": 60.0}
            return len(links.claim(cursor, run_id=run_id, **given))

    loaded.query("update ops.page_links set outcome_name = 'waiting' where source_name = 'harbourtimes'")
    assert due("killed") == 1
    assert due("other") == 0
    assert due("killed") == 1
    past = datetime.now(UTC) - timedelta(seconds=1)
    loaded.query("update ops.page_links set claimed_until = %s where claimed_until is not null", past)
    assert due("other") == 1


def test_a_claim_holds_for_as_long_as_its_batch_may_take(
    loaded: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded.query("update ops.page_links set outcome_name = 'waiting'")
    left = []

    def look(*given: Any) -> Any:
        left.append(loaded.value("select min(claimed_until) - clock_timestamp() from ops.page_links"))
        return visit_many(*given)

    monkeypatch.setattr(fetching, "visit_many", look)
    sweep_well(loaded, [owning(DAY, run_id="archive_news/again")])
    longest = fetching.LINKS_AT_ONCE * loaded.settings.fetch_seconds
    assert left
    assert min(left) > timedelta(seconds=longest) - timedelta(minutes=1)


@pytest.mark.parametrize(
    ("stage", "module"),
    [("deduplicate", copies), ("link", stories)],
    ids=["deduplicate", "link"],
)
def test_two_batches_of_a_stage_that_compares_articles_do_not_run_at_once(
    loaded: Warehouse, stage: str, module: ModuleType
) -> None:
    """Neither would see what the other is about to compare with."""
    loaded.query("insert into ops.pending_articles select %s, article_id from core.articles", stage)
    count = loaded.value("select count(*) from core.articles")
    run = Run(run_id="watch_news/1", dag="watch_news")

    def work(_: Cursor) -> None:
        with open_house(loaded.settings, run) as house:
            pipeline.STAGES[stage](house, run)

    def look(_: Cursor) -> None:
        waiting = "select count(*) from ops.pending_articles where stage_name = %s"
        assert loaded.value(waiting, stage) == count

    while_in_hand(loaded, module.lock, work, look)
    assert loaded.value("select count(*) from ops.pending_articles") == 0


HOUR = timedelta(hours=1)
NOON = datetime(2023, 7, 27, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("listed", "is_within"),
    [
        pytest.param((NOON, NOON), True, id="an instant within"),
        pytest.param((NOON - HOUR, NOON - HOUR), True, id="an instant at the beginning"),
        pytest.param((NOON + HOUR, NOON + HOUR), False, id="an instant at the end"),
        pytest.param((NOON - 9 * HOUR, NOON), True, id="a stretch that reaches into it"),
        pytest.param((NOON - 9 * HOUR, NOON - HOUR), False, id="a stretch that ends where it begins"),
        pytest.param((NOON - 9 * HOUR, NOON + 9 * HOUR), True, id="a stretch around it"),
        pytest.param((None, None), False, id="no hint"),
    ],
)
def test_discover_and_the_queues_agree_on_what_is_listed_within_an_interval(
    warehouse: Warehouse, listed: tuple[datetime | None, datetime | None], is_within: bool
) -> None:
    link = PageLink(
        url="https://news.example/a",
        source="news",
        found_in="",
        found_kind="feed",
        listed_from=listed[0],
        listed_until=listed[1],
    )
    assert in_interval(link, NOON - HOUR, NOON + HOUR) is is_within
    asked = "select ops.is_listed_within(jsonb_populate_record(null::ops.page_links, %s), %s, %s)"
    row = json.dumps({"listed_from": listed[0], "listed_until": listed[1]}, default=str)
    # A condition that is null takes no row.
    assert bool(warehouse.value(asked, row, NOON - HOUR, NOON + HOUR)) is is_within
    assert warehouse.value(asked, row, None, None) is True
