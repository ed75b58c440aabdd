"""Recomputes the days that changed, one transaction a day, and checks them before they count."""

from datetime import date
from pathlib import Path

from presswatch.warehouse.connection import SQL, Cursor, Row, query

MARTS = ("topic_days", "topic_pair_days")


def changed_days(cursor: Cursor) -> list[date]:
    """Days that wait to be recomputed, oldest first."""
    return [row["day_date"] for row in query(cursor, "queries/days.sql", "changed")]


def take_day(cursor: Cursor, day: date) -> bool:
    """Claim a changed day for this transaction; False when another run has just done it."""
    return bool(query(cursor, "queries/days.sql", "take", day=day))


def recompute_day(cursor: Cursor, run_id: str, day: date) -> None:
    """Keep what the marts said of the day, then say it anew from the facts."""
    query(cursor, "marts/topic_days.sql", "close_history", day=day)
    query(cursor, "marts/topic_days.sql", "open_history", day=day, run_id=run_id)
    for mart in MARTS:
        query(cursor, f"marts/{mart}.sql", "forget_day", day=day)
        query(cursor, f"marts/{mart}.sql", "fill_day", day=day)


def run_checks(cursor: Cursor, day: date) -> list[tuple[str, str, list[Row]]]:
    """Each failed check of the day: (severity, check, offending rows)."""
    failed = []
    for path in sorted((SQL / "checks").glob("*.sql")):
        cursor.execute(path.read_text(encoding="utf-8"), {"day": day})
        rows = [dict(row) for row in cursor.fetchall()]
        if rows:
            failed.append((_severity(path), path.stem, rows))
    return failed


def _severity(path: Path) -> str:
    first_line = path.read_text(encoding="utf-8").splitlines()[0]
    return first_line.removeprefix("-- severity: ").strip()
