"""Days of a zone, weeks and months, and numbered periods, by which candidates are found fast in any year."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

EPOCH = datetime(1900, 1, 1, tzinfo=UTC)

#: The period of whatever has no date.
UNDATED = 0


def day_number(instant: datetime | None) -> int:
    """The number of the day, in UTC, counted from EPOCH; UNDATED without one."""
    return period_number(instant, timedelta(days=1))


def period_number(instant: datetime | None, length: timedelta) -> int:
    """The number of the period, counted from EPOCH, that an instant lies in; UNDATED without one."""
    return (instant - EPOCH) // length if instant else UNDATED


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The UTC instant at which a day of a zone begins."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def local_day(day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The UTC instants at which a day of a zone begins and ends (23 to 25 hours apart)."""
    return midnight(day, zone), midnight(day + timedelta(days=1), zone)


def local_days(since: datetime, until: datetime, zone: ZoneInfo) -> tuple[date, ...]:
    """Every day of a zone that overlaps [since, until), in order."""
    first = since.astimezone(zone).date()
    last = (until - timedelta(microseconds=1)).astimezone(zone).date()
    return tuple(first + timedelta(days=step) for step in range((last - first).days + 1))


def periods_of(day: date) -> Mapping[str, tuple[date, date]]:
    """The day itself, its ISO week and its month, as ``{name: (first day, last day)}``."""
    monday = day - timedelta(days=day.weekday())
    return {
        "day": (day, day),
        "week": (monday, monday + timedelta(days=6)),
        "month": (day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])),
    }
