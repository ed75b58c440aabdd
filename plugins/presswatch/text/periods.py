"""Time in numbered periods, by which candidates are looked up: as cheap in a warehouse of years."""

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1900, 1, 1, tzinfo=UTC)

#: The period of whatever has no date.
UNDATED = 0


def day_of(instant: datetime | None) -> int:
    """The number of the day, in UTC, counted from EPOCH; UNDATED without one."""
    return period_of(instant, timedelta(days=1))


def period_of(instant: datetime | None, length: timedelta) -> int:
    """The number of the period, counted from EPOCH, that an instant lies in; UNDATED without one."""
    return (instant - EPOCH) // length if instant else UNDATED
