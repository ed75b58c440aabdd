"""A quiet day is a zero, a day of which nothing is known is null, and both say so."""

from datetime import date

import pytest

from warehouse.running import Warehouse, finish_well, owning, sweep, sweep_well

QUIET = date(2023, 7, 15)
COUNTS = (
    "article_count, main_article_count, distinct_article_count, story_count, source_count, "
    "processed_article_count"
)


def counts_of(warehouse: Warehouse, day: date) -> set[tuple]:
    return set(warehouse.query(f"select {COUNTS} from mart.topic_days where day_date = %s", day))


@pytest.mark.parametrize(
    "day",
    [
        pytest.param(QUIET, id="between two busy days"),
        pytest.param(date(2024, 5, 14), id="of a month without any article"),
    ],
)
def test_a_quiet_day_counts_zero_and_misses_nothing(warehouse: Warehouse, day: date) -> None:
    assert sweep(warehouse, owning(day)).errors == ()
    assert counts_of(warehouse, day) == {(0,) * 6}
    assert warehouse.query(
        "select distinct article_share, expected_source_count, complete_source_count, gap_reason "
        "from mart.topic_days"
    ) == [(None, 4, 4, None)]
    assert warehouse.query("select article_count, story_count, sentence_count from mart.topic_pair_days") == [
        (0, 0, 0)
    ]
    assert warehouse.value("select count(*) from ops.rejects") == 0


def test_a_day_that_no_source_answered_for_is_null_with_the_reason(warehouse: Warehouse) -> None:
    warehouse.query("insert into ops.changed_days (day_date) values (%s)", QUIET)
    finish_well(warehouse, [owning(QUIET)])
    assert counts_of(warehouse, QUIET) == {(None,) * 6}
    assert warehouse.query("select article_count, story_count, sentence_count from mart.topic_pair_days") == [
        (None, None, None)
    ]
    assert warehouse.query("select distinct gap_reason from mart.topic_days") == [
        ("harbourtimes not read, kabarteknika not read, lecourrier not read, tradewire not read",)
    ]
    assert warehouse.query("select distinct article_count from mart.topic_trend_weekly") == [(None,)]
    assert warehouse.query("select distinct article_count from mart.topic_pair_weekly") == [(None,)]


def test_a_day_between_that_no_run_covered_is_null_in_the_trend(warehouse: Warehouse) -> None:
    before, after = date(2023, 7, 14), date(2023, 7, 16)
    sweep_well(warehouse, [owning(before), owning(after)])
    trend = warehouse.query(
        "select day_date, article_count is null, gap_reason from mart.topic_trend_daily "
        "where topic_name = 'ai' order by 1"
    )
    assert trend == [
        (before, False, None),
        (QUIET, True, "no run has covered this day"),
        (after, False, None),
    ]
