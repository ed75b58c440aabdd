"""Recomputes the days that changed, one transaction a day, and checks them before they count."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

from presswatch.text.periods import periods_of
from presswatch.warehouse.connection import SQL, Cursor, Row, query

#: Marts of which a day is forgotten and filled; they keep no history.
DAILY = ("subtopic_days", "topic_name_days", "topic_amount_days", "source_health_days")


def changed_days(cursor: Cursor) -> list[date]:
    """Days that wait to be recomputed, oldest first."""
    return [row["day_date"] for row in query(cursor, "queries/days.sql", "changed")]


def take_day(cursor: Cursor, day: date) -> bool:
    """Claim a changed day, and the right to publish, for this transaction; False when another run has just
    done it."""
    if not query(cursor, "queries/days.sql", "take", day=day):
        return False
    lock(cursor)
    return True


def lock(cursor: Cursor) -> None:
    """From here on no other run publishes until the transaction ends: neighbouring days share weeks, months,
    baselines and bursts."""
    query(cursor, "queries/days.sql", "lock")


def recompute_day(cursor: Cursor, run_id: str, day: date) -> None:
    """Say anew from the facts what the marts say of the day, its week and its month, and of the 28 days
    whose baseline it is in; what was said before goes to history.
    """
    query(cursor, "marts/article_topics.sql", "fill_day", day=day)
    query(cursor, "marts/stories.sql", "fill_day", day=day)
    for period, (first, last) in periods_of(day).items():
        asked = {"period": period, "first_date": first, "last_date": last, "run_id": run_id}
        moved = query(cursor, "marts/trend_points.sql", "fill", **asked)
        query(cursor, "marts/pair_points.sql", "fill", **asked)
        if period == "day":
            recompute_signals(cursor, day, moved)
    for mart in DAILY:
        query(cursor, f"marts/{mart}.sql", "forget_day", day=day)
        query(cursor, f"marts/{mart}.sql", "fill_day", day=day)


def recompute_signals(cursor: Cursor, day: date, moved: Collection[Row]) -> None:
    """Make mart.topic_signals say what the points of ``moved`` say, for a day and the 28 it is a baseline of.

    moved: the series whose point of the day has changed, each with ``topic_name`` and ``slice_value``.
    """
    query(
        cursor,
        "marts/topic_signals.sql",
        "fill_window",
        day=day,
        topic_names=sorted({row["topic_name"] for row in moved}),
        slice_values=sorted({row["slice_value"] for row in moved}),
    )


def recompute_bursts(cursor: Cursor) -> None:
    """Make mart.topic_bursts say what the points say now, of all topics and days."""
    query(cursor, "marts/topic_bursts.sql", "fill")


def run_checks(cursor: Cursor, day: date) -> list[tuple[str, str, list[Row]]]:
    """Each failed check of the day: (severity, check, offending rows)."""
    failed = []
    for path in sorted((SQL / "checks").glob("*.sql")):
        cursor.execute(path.read_text(encoding="utf-8"), {"day": day})
        rows = cursor.fetchall()
        if rows:
            failed.append((_severity(path), path.stem, rows))
    return failed


def _severity(path: Path) -> str:
    first_line = path.read_text(encoding="utf-8").splitlines()[0]
    return first_line.removeprefix("-- severity: ").strip()
