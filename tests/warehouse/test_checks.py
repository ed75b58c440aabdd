"""Each check sees its fault, and a day that fails one keeps what it said before."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from presswatch.errors import CheckError
from presswatch.pipeline import House, Run, open_house, publishing
from presswatch.warehouse import marts
from presswatch.warehouse.connection import SQL
from warehouse.running import NETFLIX_DAYS, Warehouse, finish, finish_well, owning, sweep_well

DAY, NEXT = NETFLIX_DAYS[1], NETFLIX_DAYS[2]

#: Check, its severity, and what makes it fail. More than one fault for a check of more than one thing.
FAULTS = [
    ("counts_fit_into_each_other", "fail", f"update mart.topic_days set {column} = {other} + 1")
    for column, other in (
        ("distinct_article_count", "article_count"),
        ("story_count", "article_count"),
        ("main_article_count", "article_count"),
        ("source_count", "article_count"),
    )
] + [
    (
        "counts_fit_into_each_other",
        "fail",
        "update mart.topic_days set processed_article_count = article_count - 1 where article_count > 0",
    ),
    (
        "mart_equals_facts",
        "fail",
        "update core.verdicts set role_name = 'none' where article_id in "
        "(select article_id from mart.article_topics where topic_name = 'ai')",
    ),
    (
        "mart_equals_facts",
        "fail",
        "delete from core.articles where article_id in "
        "(select article_id from mart.article_topics where topic_name = 'ai')",
    ),
    (
        "mixed_rules",
        "warn",
        "update mart.trend_points set rules_versions = '{one,other}' where slice_name = 'all'",
    ),
    (
        "periods_equal_days",
        "fail",
        "update mart.trend_points set article_count = article_count + 1 where period_name = 'week'",
    ),
    (
        "periods_equal_days",
        "fail",
        "delete from mart.trend_points where period_name = 'month' and slice_name = 'source'",
    ),
    (
        "silent_source",
        "warn",
        f"insert into ops.listed_days (source_name, day_date) "
        f"select 'tradewire', generate_series(date '{DAY}' - 13, date '{DAY}', interval '1 day') "
        "on conflict do nothing",
    ),
]


@pytest.fixture(scope="module")
def sound(clone: Callable[[str], Warehouse], migrated: str) -> Warehouse:
    """One day swept well. What a test breaks in it is rolled back."""
    warehouse = clone(migrated)
    sweep_well(warehouse, [owning(DAY)])
    return warehouse


@contextmanager
def house_of(warehouse: Warehouse) -> Iterator[House]:
    with open_house(warehouse.settings) as house:
        yield house


def test_each_check_has_a_fault_that_makes_it_fail() -> None:
    assert {path.stem for path in (SQL / "checks").glob("*.sql")} == {check for check, _, _ in FAULTS}


def test_a_sound_day_passes_every_check(sound: Warehouse) -> None:
    with house_of(sound) as house, house.transaction() as cursor:
        assert marts.run_checks(cursor, DAY) == []


@pytest.mark.parametrize(("check", "severity", "fault"), FAULTS, ids=lambda value: str(value)[:70])
def test_a_check_sees_its_fault(sound: Warehouse, check: str, severity: str, fault: str) -> None:
    with house_of(sound) as house:
        cursor = house.connection.cursor()
        cursor.execute(fault)
        assert cursor.rowcount > 0
        failed = {name: (level, rows) for level, name, rows in marts.run_checks(cursor, DAY)}
        house.connection.rollback()
    level, rows = failed[check]
    assert level == severity
    assert rows


def test_a_day_that_fails_a_check_keeps_its_numbers_and_the_other_days_are_published(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    sweep_well(warehouse, [owning(DAY), owning(NEXT)])
    states = ("mart.topic_days", "mart.topic_pair_days", "history.topic_days")

    def state(day: object) -> list:
        return [
            warehouse.query(f"select * from {table} where day_date = %s order by topic_name", day)
            for table in states
        ]

    before, next_before = state(DAY), state(NEXT)
    warehouse.query("delete from core.articles where published_date in (%s, %s)", DAY, NEXT)
    warehouse.query("insert into ops.changed_days (day_date) values (%s), (%s)", DAY, NEXT)
    sees = marts.run_checks
    with monkeypatch.context() as patch:
        patch.setattr(
            marts,
            "run_checks",
            lambda cursor, day: [*sees(cursor, day), *([("fail", "a_check", [{}])] if day == DAY else [])],
        )
        (error,) = finish(warehouse, Run(run_id="failing", dag="watch_news")).errors
    assert isinstance(error, CheckError)
    assert "1 of 2 days failed" in str(error)
    assert f"{DAY}: a_check (1 row)" in str(error)
    assert state(DAY) == before
    assert state(NEXT) != next_before
    assert warehouse.query("select day_date from ops.changed_days") == [(DAY,)]
    assert warehouse.query(
        "select stage_name, url, reason_name from ops.rejects where run_id = 'failing'"
    ) == [("publish", DAY.isoformat(), "failed_check")]
    assert warehouse.query(
        "select taken_count, made_count, rejected_count from ops.stage_runs "
        "where run_id = 'failing' and stage_name = 'publish'"
    ) == [(2, 1, 1)]

    finish_well(warehouse, [Run(run_id="mended", dag="watch_news")])
    assert state(DAY) != before
    assert warehouse.value("select count(*) from ops.changed_days") == 0


def test_a_warning_does_not_keep_a_day_from_being_published(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(publishing.marts, "run_checks", lambda cursor, day: [("warn", "a_check", [{}])])
    sweep_well(warehouse, [owning(DAY)])
    assert warehouse.value("select count(*) from mart.topic_days") > 0
    assert "a_check (1 row)" in caplog.text
