"""What an operator is told to look at, and the readings that are forgotten."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time

import pytest

from presswatch import cli
from presswatch.pipeline import House, open_house, tidy
from presswatch.warehouse import ledger
from warehouse.running import NETFLIX_DAYS, Warehouse, owning, sweep_well

DAY = NETFLIX_DAYS[1]

_READING = (
    "insert into ops.listing_reads "
    "(run_id, source_name, url, listing_kind, outcome_name, reason_name, link_count, read_at) "
    "select run_id, 'tradewire', 'https://tradewire.test/feed', 'feed', '{outcome}', {reason}, 0, "
    "clock_timestamp() - interval '{ago}' from ops.runs"
)
_FAILED = _READING.format(outcome="refused", reason="'blocked'", ago="5 hours")
_FAILED_OF_A_DAY = (
    "insert into ops.runs (run_id, dag_name, since_at, until_at) "
    f"values ('of a day', 'archive_news', '2023-07-27T00:00Z', '2023-07-28T00:00Z'); {_FAILED} "
    "where run_id = 'of a day'"
)
_FAILED_LONG_AGO = _READING.format(outcome="refused", reason="'blocked'", ago="30 hours")
_READ = _READING.format(outcome="stored", reason="null", ago="1 hour")
_CAPPED = _READING.format(outcome="stored", reason="'capped'", ago="1 hour")
_REJECTED = (
    "insert into ops.rejects (run_id, stage_name, url, reason_name, detail) "
    f"select run_id, 'publish', '{DAY}', 'failed_check', 'mart_equals_facts: 1 row' from ops.runs"
)
_CHANGED = f"insert into ops.changed_days (day_date, changed_at) values ('{DAY}', clock_timestamp())"
_RESTING = (
    "insert into ops.hosts (host_key, next_turn_at, failure_count, last_reason_name, "
    "last_failed_at, resting_until) "
    "values ('tradewire.test:443', now(), 6, 'timeout', now(), now() + interval '{until}')"
)
_WATCHED = (
    "insert into ops.runs (run_id, dag_name, started_at) "
    "values ('watch', 'watch_news', clock_timestamp() - interval '{ago}')"
)
_SILENT = (
    "insert into mart.source_health_days (source_name, day_date, coverage_name, article_count, copy_count) "
    "select 'tradewire', day, 'complete', 0, 0 "
    f"from generate_series(date '{DAY}' + 1, date '{DAY}' + {{days}}, interval '1 day') as day"
)


@pytest.fixture(scope="module")
def sound(clone: Callable[[str], Warehouse], migrated: str) -> Warehouse:
    """One day swept well. What a test breaks in it is rolled back."""
    warehouse = clone(migrated)
    sweep_well(warehouse, [owning(DAY)])
    return warehouse


@pytest.fixture
def house(sound: Warehouse) -> Iterator[House]:
    with open_house(sound.settings) as house:
        yield house


@pytest.mark.parametrize(
    ("faults", "problem"),
    [
        pytest.param([_FAILED], ("listing_unread", "tradewire", "blocked: 1 of its"), id="a listing failed"),
        pytest.param(
            [_FAILED_OF_A_DAY],
            ("listing_unread", "tradewire", "2023-07-27: when the site answers, backfill archive_news"),
            id="a listing of a day in the past failed",
        ),
        pytest.param(
            [_RESTING.format(until="1 hour")],
            ("host_resting", "tradewire.test:443", "timeout: 6"),
            id="a host rests",
        ),
        pytest.param(
            [_CHANGED, _REJECTED],
            ("day_unpublished", str(DAY), "mart_equals_facts"),
            id="a check blocks a day",
        ),
        pytest.param(
            [_SILENT.format(days=13)],
            ("source_silent", "tradewire", "no article in 14 days"),
            id="a source went silent",
        ),
        pytest.param(
            [_WATCHED.format(ago="3 hours")],
            ("watch_stopped", "watch_news", "scheduler"),
            id="nobody watches",
        ),
    ],
)
def test_a_problem_is_told_with_who_has_it_and_why(
    house: House, faults: list[str], problem: tuple[str, str, str]
) -> None:
    cursor = house.connection.cursor()
    for fault in faults:
        cursor.execute(fault)
    (row,) = ledger.problems(cursor)
    name, subject, words = problem
    assert (row["problem_name"], row["subject_name"]) == (name, subject)
    assert words in row["detail"]


@pytest.mark.parametrize(
    "events",
    [
        pytest.param([], id="nothing happened"),
        pytest.param([_FAILED, _READ], id="the listing was read later"),
        pytest.param([_CAPPED], id="a listing longer than we read"),
        pytest.param([_FAILED_LONG_AGO], id="a listing nobody asks for any more"),
        pytest.param([_RESTING.format(until="-1 hour")], id="the rest is over"),
        pytest.param([_REJECTED], id="the day was published since"),
        pytest.param([_REJECTED, _CHANGED], id="the day changed since and waits for its turn"),
        pytest.param([_SILENT.format(days=12)], id="a fortnight is not over"),
        pytest.param([_WATCHED.format(ago="30 minutes")], id="the last run was just now"),
    ],
)
def test_what_is_over_or_usual_is_no_problem(house: House, events: list[str]) -> None:
    cursor = house.connection.cursor()
    for event in events:
        cursor.execute(event)
    assert ledger.problems(cursor) == []


def test_a_source_is_silent_since_a_day_of_the_reporting_zone_whoever_asks(house: House) -> None:
    cursor = house.connection.cursor()
    cursor.execute("update mart.source_health_days set article_count = 1 where source_name = 'tradewire'")
    cursor.execute(_SILENT.format(days=14))
    told = set()
    for zone in ("UTC", "Asia/Jakarta"):
        cursor.execute("select set_config('timezone', %s, true)", (zone,))
        (row,) = ledger.problems(cursor)
        told.add(row["since_at"])
    assert told == {datetime.combine(DAY, time(), UTC)}


def test_the_command_ends_with_1_when_there_is_something_to_look_at(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("presswatch.cli.load_settings", lambda _: warehouse.settings)
    assert cli.main(["health"]) == 0
    assert capsys.readouterr().out.startswith("Nothing to look at")
    warehouse.query(_RESTING.format(until="1 hour"))
    assert cli.main(["health"]) == 1
    told, cure = capsys.readouterr().out.splitlines()
    assert told.startswith("host_resting  tradewire.test:443  since 20")
    assert cure.startswith("      → nothing at once, ")
    assert "if tradewire.test:443 rests for days" in cure


def test_there_is_something_to_do_about_each_problem(warehouse: Warehouse) -> None:
    ((comment,),) = warehouse.query("select col_description('ops.problems'::regclass, 1)")
    assert set(re.findall(r"[a-z]+_[a-z]+", comment)) == set(cli.CURES)


def test_old_readings_are_forgotten_but_for_the_newest_of_each_listing(warehouse: Warehouse) -> None:
    warehouse.query("insert into ops.runs (run_id, dag_name) values ('old', 'watch_news')")
    for ago in ("400 days", "300 days", "1 day"):
        warehouse.query(_READING.format(outcome="stored", reason="null", ago=ago))
    for ago in ("400 days", "300 days"):
        warehouse.query(_READING.format(outcome="stored", reason="null", ago=ago).replace("/feed", "/closed"))
    with open_house(warehouse.settings) as house:
        assert tidy(house)["dropped_readings"] == 3
    assert warehouse.query(
        "select url, extract(day from clock_timestamp() - read_at)::integer "
        "from ops.listing_reads order by url"
    ) == [("https://tradewire.test/closed", 300), ("https://tradewire.test/feed", 1)]
