"""Which day a daily run owns: the one that a person picked, in the reporting zone."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pendulum
import pytest
from airflow.timetables.base import TimeRestriction

from presswatch.airflow_edge import EachDay, owned_day
from presswatch.text.periods import local_day

ZONES = ["UTC", "Asia/Jakarta", "America/Los_Angeles", "Pacific/Kiritimati"]
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
JULY_31 = datetime(2023, 7, 31, tzinfo=UTC)


@pytest.mark.parametrize("zone", ZONES)
def test_picking_31_july_means_31_july_in_every_zone(zone):
    assert owned_day(JULY_31, zone, NOW) == date(2023, 7, 31)


@pytest.mark.parametrize(
    ("zone", "instant", "day"),
    [
        pytest.param("UTC", "2023-07-31 14:29", date(2023, 7, 31), id="an afternoon in UTC"),
        pytest.param("Asia/Jakarta", "2023-07-30 17:00", date(2023, 7, 31), id="midnight in Jakarta"),
        pytest.param("Asia/Jakarta", "2023-07-31 23:00", date(2023, 8, 1), id="next morning in Jakarta"),
        pytest.param(
            "America/Los_Angeles",
            "2023-07-31 03:00",
            date(2023, 7, 30),
            id="the evening before in Los Angeles",
        ),
    ],
)
def test_a_run_triggered_for_an_instant_owns_its_day_in_the_reporting_zone(zone, instant, day):
    assert owned_day(at(instant), zone, NOW) == day


FIRST, LAST = date(2023, 7, 30), date(2023, 8, 1)


def days_of_a_backfill(earliest, latest):
    """The dates for which Airflow would make runs; it asks for one after another, as here."""
    restriction = TimeRestriction(pendulum.instance(earliest), pendulum.instance(latest), catchup=True)
    days, interval = [], None
    while info := EachDay().next_dagrun_info(last_automated_data_interval=interval, restriction=restriction):
        interval = info.data_interval
        days.append(interval.start.date())
    return days


@pytest.mark.parametrize(
    "zone",
    [
        "UTC",
        "Asia/Jakarta",
        "Europe/Paris",
        "America/Los_Angeles",
        "Pacific/Honolulu",
        "Pacific/Auckland",
        "Etc/GMT-13",
    ],
)
def test_a_backfill_runs_the_days_picked_on_a_clock_of(zone):
    clock = ZoneInfo(zone)
    earliest, latest = datetime.combine(FIRST, time.min, clock), datetime.combine(LAST, time.max, clock)
    assert days_of_a_backfill(earliest, latest) == [FIRST, date(2023, 7, 31), LAST]


def test_a_backfill_given_midnights_in_utc_runs_the_last_day_too():
    earliest, latest = (datetime.combine(day, time(), UTC) for day in (FIRST, LAST))
    assert days_of_a_backfill(earliest, latest) == [FIRST, date(2023, 7, 31), LAST]


@pytest.mark.parametrize(
    ("zone", "now", "yesterday"),
    [
        pytest.param("UTC", datetime(2026, 11, 22, 12, tzinfo=UTC), date(2026, 11, 21), id="noon in UTC"),
        pytest.param(
            "UTC", datetime(2026, 11, 22, 0, 0, tzinfo=UTC), date(2026, 11, 21), id="midnight begins a day"
        ),
        pytest.param(
            "Asia/Jakarta",
            datetime(2026, 11, 22, 18, tzinfo=UTC),
            date(2026, 11, 22),
            id="in the evening of UTC it is tomorrow in Jakarta",
        ),
        pytest.param(
            "America/Los_Angeles",
            datetime(2026, 11, 22, 3, tzinfo=UTC),
            date(2026, 11, 20),
            id="in the small hours of UTC it is still yesterday in Los Angeles",
        ),
        pytest.param(
            "America/Los_Angeles",
            datetime(2026, 3, 9, 6, 59, tzinfo=UTC),
            date(2026, 3, 7),
            id="summer time begins: 23:59 on 8 March",
        ),
        pytest.param(
            "America/Los_Angeles",
            datetime(2026, 3, 9, 7, 0, tzinfo=UTC),
            date(2026, 3, 8),
            id="summer time begins: midnight on 9 March",
        ),
    ],
)
def test_a_run_without_a_date_owns_the_yesterday_of_the_zone(zone, now, yesterday):
    assert owned_day(None, zone, now) == yesterday


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "day", "begins", "ends", "hours"),
    [
        ("UTC", date(2023, 7, 31), "2023-07-31 00:00", "2023-08-01 00:00", 24),
        ("Asia/Jakarta", date(2023, 7, 31), "2023-07-30 17:00", "2023-07-31 17:00", 24),
        ("America/Los_Angeles", date(2023, 7, 31), "2023-07-31 07:00", "2023-08-01 07:00", 24),
        ("America/Los_Angeles", date(2023, 3, 12), "2023-03-12 08:00", "2023-03-13 07:00", 23),
        ("America/Los_Angeles", date(2023, 11, 5), "2023-11-05 07:00", "2023-11-06 08:00", 25),
        ("Europe/Paris", date(2023, 3, 26), "2023-03-25 23:00", "2023-03-26 22:00", 23),
        ("America/Santiago", date(2023, 9, 3), "2023-09-03 04:00", "2023-09-04 03:00", 23),
    ],
    ids=lambda value: str(value),
)
def test_bounds_of_a_day(zone, day, begins, ends, hours):
    since, until = local_day(day, ZoneInfo(zone))
    assert (since, until) == (at(begins), at(ends))
    assert (until - since).total_seconds() == hours * 3600


@pytest.mark.parametrize("zone", [*ZONES, "America/Santiago", "Australia/Lord_Howe", "Asia/Kathmandu"])
def test_a_year_of_days_leaves_no_gap_and_no_overlap(zone):
    first = date(2023, 1, 1).toordinal()
    year = [local_day(date.fromordinal(first + n), ZoneInfo(zone)) for n in range(366)]
    assert [ends for _, ends in year[:-1]] == [begins for begins, _ in year[1:]]
