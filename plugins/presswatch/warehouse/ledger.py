"""Runs, receipts and rejects: what happened, so that nothing vanishes."""

from collections.abc import Sequence
from datetime import datetime

from presswatch.records import Receipt, Reject
from presswatch.warehouse.connection import Cursor, Row, query

_LEDGER = "queries/ledger.sql"


def open_run(
    cursor: Cursor, run_id: str, dag_name: str, since: datetime | None, until: datetime | None
) -> None:
    """Note that a run works on an interval; a second call for the same run changes nothing."""
    query(cursor, _LEDGER, "open_run", run_id=run_id, dag_name=dag_name, since=since, until=until)


def add_to_receipt(cursor: Cursor, run_id: str, receipt: Receipt) -> None:
    """Add a batch to the run's receipt; the database refuses sums that do not add up."""
    query(
        cursor,
        _LEDGER,
        "add_to_receipt",
        run_id=run_id,
        stage=receipt.stage,
        source=receipt.source or "",
        taken=receipt.taken,
        made=receipt.made,
        rejected=receipt.rejected,
        seconds=receipt.seconds,
    )


def save_rejects(cursor: Cursor, run_id: str, source: str | None, rejects: Sequence[Reject]) -> None:
    """Keep each reject with its reason."""
    query(
        cursor,
        _LEDGER,
        "save_rejects",
        run_id=run_id,
        rows=[
            {
                "stage_name": reject.stage,
                "source_name": source,
                "url": printable(reject.url),
                "reason_name": reject.reason,
                "detail": printable(reject.detail),
            }
            for reject in rejects
        ],
    )


def printable(text: str) -> str:
    """What sites send, and errors repeat, may hold NULs, line ends and halves of characters: neither Postgres
    nor a log takes them all."""
    return text if text.isprintable() else "".join(c if c.isprintable() else " " for c in text)


def count_copies(cursor: Cursor, run_id: str, article_ids: Sequence[str]) -> None:
    """Add to the run's receipt those of these articles that are copies now."""
    query(cursor, _LEDGER, "count_copies", run_id=run_id, article_ids=list(article_ids))


def seconds_a_page(cursor: Cursor) -> float | None:
    """Seconds that the stages after fetch took for a page so far; None before the first."""
    seconds: float | None = query(cursor, _LEDGER, "seconds_a_page")[0]["seconds_a_page"]
    return seconds


def receipts_of(cursor: Cursor, run_id: str) -> list[Row]:
    """What a run brought and moved, day by day: rows of ops.receipts, what has no day last."""
    return query(cursor, _LEDGER, "receipts", run_id=run_id)


def failed_days(cursor: Cursor, run_id: str) -> list[str]:
    """Days that a run did not publish, each with the checks that they failed."""
    return [row["detail"] for row in query(cursor, _LEDGER, "failed_days", run_id=run_id)]


def problems(cursor: Cursor) -> list[Row]:
    """What an operator should look at now: rows of ops.problems; none when all is well."""
    return query(cursor, _LEDGER, "problems")


def forget_listing_reads(cursor: Cursor, retention_days: int) -> int:
    """Delete older readings of listings that were read again since; how many."""
    rows = query(cursor, _LEDGER, "forget_listing_reads", retention_days=retention_days)
    return int(rows[0]["reading_count"])
