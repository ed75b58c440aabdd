"""What a number was before it changed, from when to when, and which run changed it."""

from collections.abc import Callable
from datetime import datetime

import pytest

from presswatch.pipeline import Run, open_house
from presswatch.warehouse import marts
from warehouse.running import NETFLIX_DAYS, Warehouse, finish_well, owning, sweep_well

DAY = NETFLIX_DAYS[1]
FIRST, SECOND = "archive_news/half", "archive_news/whole"
HISTORY = (
    "select run_id, article_count, gap_reason, known_from, known_until from history.topic_days "
    "where topic_name = 'ai' and day_date = %s order by known_from"
)


@pytest.fixture(scope="module")
def changed(clone: Callable[[str], Warehouse], migrated: str) -> tuple[Warehouse, datetime]:
    """A day read in two steps, and an instant between them."""
    warehouse = clone(migrated)
    sweep_well(warehouse, [owning(DAY, run_id=FIRST, sources=("harbourtimes",))])
    between = warehouse.value("select clock_timestamp()")
    sweep_well(warehouse, [owning(DAY, run_id=SECOND)])
    return warehouse, between


def test_a_changed_day_keeps_its_former_values_with_run_and_interval(
    changed: tuple[Warehouse, datetime],
) -> None:
    warehouse, between = changed
    former, present = warehouse.query(HISTORY, DAY)
    assert former[:2] == (FIRST, 1)
    assert present[:3] == (SECOND, 2, None)
    assert "lecourrier not read" in former[2]
    assert former[3] < between < former[4]
    assert present[3:] == (former[4], None)


def test_the_answers_of_an_instant_can_be_asked_again(changed: tuple[Warehouse, datetime]) -> None:
    warehouse, between = changed

    def known(at: datetime) -> list:
        return warehouse.query(
            "select article_count from history.topic_days_as_known(%s) where topic_name = 'ai'", at
        )

    ((before_all,),) = warehouse.query("select min(started_at) from ops.runs")
    (_, _, _, _, turn), _ = warehouse.query(HISTORY, DAY)
    assert known(before_all) == []
    assert known(between) == [(1,)]
    assert known(turn) == [(2,)]
    assert known(warehouse.value("select clock_timestamp()")) == [(2,)]


def test_history_ends_with_what_the_mart_says(changed: tuple[Warehouse, datetime]) -> None:
    warehouse, _ = changed
    columns = (
        "topic_name, day_date, article_count, main_article_count, distinct_article_count, story_count, "
        "source_count, processed_article_count, article_share, expected_source_count, "
        "complete_source_count, gap_reason"
    )
    standing, said = (
        warehouse.query(f"select {columns} from {table} order by 1, 2")
        for table in ("history.topic_days where known_until is null", "mart.topic_days")
    )
    assert standing == said


def test_an_unchanged_day_adds_nothing(changed: tuple[Warehouse, datetime]) -> None:
    warehouse, _ = changed
    before = warehouse.query("select * from history.topic_days order by topic_name, known_from")
    sweep_well(warehouse, [owning(DAY, run_id="archive_news/again")])
    published = warehouse.query(
        "select taken_count from ops.stage_runs "
        "where run_id = 'archive_news/again' and stage_name = 'publish'"
    )
    assert published == [(1,)]
    assert warehouse.query("select * from history.topic_days order by topic_name, known_from") == before


def test_a_publish_that_began_before_the_value_it_replaces_makes_no_negative_interval(
    warehouse: Warehouse,
) -> None:
    run = Run(run_id="watch_news/late", dag="watch_news")
    with open_house(warehouse.settings, run) as house, house.transaction() as cursor:
        cursor.execute("select transaction_timestamp()")
        sweep_well(warehouse, [owning(DAY)])
        cursor.execute("delete from core.articles where source_name = 'harbourtimes'")
        marts.recompute_day(cursor, run.run_id, DAY)
    former, present = warehouse.query(HISTORY, DAY)
    assert former[3] < former[4] == present[3]


def test_a_withdrawn_article_leaves_the_day_and_stays_in_its_history(
    changed: tuple[Warehouse, datetime],
) -> None:
    warehouse, _ = changed
    warehouse.query("delete from core.articles where source_name = 'harbourtimes'")
    warehouse.query("insert into ops.changed_days (day_date) values (%s)", DAY)
    finish_well(warehouse, [Run(run_id="watch_news/3", dag="watch_news")])
    counts = [row[:2] for row in warehouse.query(HISTORY, DAY)]
    assert counts == [(FIRST, 1), (SECOND, 2), ("watch_news/3", 1)]
