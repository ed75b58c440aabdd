"""Days are those of the reporting zone: of articles, of runs, of the charts; another zone recounts them."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from presswatch import pipeline
from presswatch.pipeline import Run
from warehouse.running import NETFLIX_DAYS, Rows, Warehouse, finish_well, owning, sweep_well

ZONES = ("Asia/Jakarta", "America/Los_Angeles")
ALL = Run(run_id="watch_news/1", dag="watch_news")
#: Undated articles and coverage aside, all that the charts count.
COUNTS = (
    "select topic_name, day_date, article_count, distinct_article_count, story_count, "
    "processed_article_count from mart.topic_days where processed_article_count > 0 order by 1, 2"
)


def move(warehouse: Warehouse, zone: str) -> None:
    """As an operator does: the setting, then a migration, which make run does at every start."""
    warehouse.settings = replace(warehouse.settings, timezone=zone)
    pipeline.migrate(warehouse.settings)


def days(warehouse: Warehouse) -> Rows:
    return warehouse.query("select url, published_date from core.articles order by 1")


@pytest.mark.parametrize("zone", ZONES)
def test_articles_count_on_the_day_of_the_zone(fetched_warehouse: Warehouse, zone: str) -> None:
    move(fetched_warehouse, zone)
    finish_well(fetched_warehouse, [ALL])
    articles = fetched_warehouse.query(
        "select published_at, published_date from core.articles where published_at is not null"
    )
    assert [day for _, day in articles] == [at.astimezone(ZoneInfo(zone)).date() for at, _ in articles]
    assert any(at.date() != day for at, day in articles)
    counted = fetched_warehouse.query(
        "select day_date, processed_article_count from mart.topic_days where processed_article_count > 0"
    )
    assert dict(counted) == Counter(day for _, day in articles)


@pytest.mark.parametrize("zone", ZONES)
def test_a_switch_of_the_zone_recounts_every_day_as_if_it_had_been_so_from_the_start(
    clone: Callable[[str], Warehouse], fetched: str, zone: str
) -> None:
    switched, always = clone(fetched), clone(fetched)
    finish_well(switched, [ALL])
    in_utc = days(switched)
    move(switched, zone)
    finish_well(switched, [replace(ALL, run_id="watch_news/2")])
    move(always, zone)
    finish_well(always, [ALL])
    assert days(switched) == days(always) != in_utc
    assert switched.query(COUNTS) == always.query(COUNTS)
    assert switched.value("select count(*) from history.topic_days where known_until is not null") > 0


def test_a_switch_forgets_how_far_the_days_of_the_former_zone_were_read(warehouse: Warehouse) -> None:
    sweep_well(warehouse, [owning(NETFLIX_DAYS[1])])
    move(warehouse, "Asia/Jakarta")
    finish_well(warehouse, [ALL])
    assert warehouse.value("select max(complete_source_count) from mart.topic_days") == 0
    assert warehouse.value("select count(*) from mart.topic_days where gap_reason is null") == 0


def test_a_migration_in_the_same_zone_recounts_nothing(warehouse: Warehouse) -> None:
    sweep_well(warehouse, [owning(NETFLIX_DAYS[1])])
    move(warehouse, "UTC")
    assert warehouse.value("select count(*) from ops.changed_days") == 0
    assert warehouse.value("select count(*) from ops.source_days") == 4


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        # The 14th of July begins at 17:00 UTC of the 13th in Jakarta, at 07:00 UTC in Los Angeles.
        ("Asia/Jakarta", date(2023, 7, 14)),
        ("America/Los_Angeles", date(2023, 7, 13)),
    ],
)
def test_a_run_owns_the_day_of_the_zone_and_brings_all_its_articles(
    clone: Callable[[str], Warehouse], migrated: str, fetched: str, zone: str, day: date
) -> None:
    swept, everything = clone(migrated), clone(fetched)
    for warehouse in (swept, everything):
        move(warehouse, zone)
    sweep_well(swept, [owning(day, zone=zone)])
    finish_well(everything, [ALL])
    of_the_day = "select url from core.articles where published_date = %s order by 1"
    assert swept.query(of_the_day, day) == everything.query(of_the_day, day) != []
    assert swept.query("select distinct day_date, coverage_name from ops.source_days") == [(day, "complete")]


# Clocks are set forward at midnight within the days told, in the first; the second is farthest from UTC.
@pytest.mark.parametrize("zone", ["America/Santiago", "Pacific/Kiritimati"])
def test_the_answers_are_the_same_in_every_session(
    clone: Callable[[str], Warehouse], published: str, zone: str
) -> None:
    warehouse = clone(published)
    in_zone = replace(warehouse.settings, warehouse=f"{warehouse.dsn}?options=-c%20timezone%3D{zone}")
    assert answers(Warehouse(in_zone, warehouse.admin_dsn)) == answers(warehouse)


def answers(warehouse: Warehouse) -> dict[str, list[str]]:
    def in_utc(row: tuple[object, ...]) -> str:
        return repr([value.astimezone(UTC) if isinstance(value, datetime) else value for value in row])

    contents = warehouse.contents(("core", "mart", "history"))
    return {table: sorted(map(in_utc, rows)) for table, rows in contents.items()}
