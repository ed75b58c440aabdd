"""Runs, receipts and rejects: what happened, so that nothing vanishes."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from presswatch.records import Receipt, Reject
from presswatch.warehouse.connection import Cursor, query


def open_run(
    cursor: Cursor, run_id: str, dag_name: str, since: datetime | None, until: datetime | None
) -> None:
    """Note that a run works on an interval; a second call for the same run changes nothing."""
    query(cursor, "queries/ledger.sql", "open_run", run_id=run_id, dag_name=dag_name, since=since, until=until)


def save_receipt(cursor: Cursor, run_id: str, receipt: Receipt) -> None:
    """The database refuses a receipt whose sums do not add up."""
    query(
        cursor,
        "queries/ledger.sql",
        "save_receipt",
        run_id=run_id,
        stage=receipt.stage,
        source=receipt.source,
        taken=receipt.taken,
        made=receipt.made,
        rejected=receipt.rejected,
        seconds=receipt.seconds,
        reasons=receipt.reasons,
    )


def save_rejects(cursor: Cursor, run_id: str, source: str | None, rejects: Sequence[Reject]) -> None:
    """Keep each reject with its reason."""
    query(
        cursor,
        "queries/ledger.sql",
        "save_rejects",
        run_id=run_id,
        rows=[
            {
                "stage_name": reject.stage,
                "source_name": source,
                "url": reject.url,
                "reason_name": reject.reason,
                "detail": reject.detail,
            }
            for reject in rejects
        ],
    )


def count_reasons(rejects: Sequence[Reject]) -> dict[str, int]:
    """``{reason: count}``, most frequent first."""
    return dict(Counter(reject.reason for reject in rejects).most_common())
