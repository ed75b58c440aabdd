"""The marts of changed days recomputed; a failed check keeps the day as it was."""

import logging
import time
from datetime import date

from presswatch.errors import CheckError
from presswatch.pipeline.batches import log_receipt, nothing
from presswatch.pipeline.house import House, Run
from presswatch.records import Receipt, Reject
from presswatch.stages import publish as publishing
from presswatch.warehouse import ledger, marts

log = logging.getLogger("presswatch")


def publish(house: House, run: Run) -> Receipt:
    """Recompute the days that changed; a day that fails a check stays as it was.

    Raises CheckError after the other days are done.
    """
    total = nothing("publish", None)
    all_rejects: list[Reject] = []
    with house.transaction() as cursor:
        waiting = marts.changed_days(cursor)
    for day in waiting:
        started = time.monotonic()
        rejects: list[Reject] = []
        try:
            if not _publish_day(house, run, day):
                continue
        except CheckError as error:
            log.error("publish: %s; the day keeps its earlier numbers", error)
            detail = str(error)
            rejects = [Reject(stage="publish", url=day.isoformat(), reason="failed_check", detail=detail)]
        receipt = Receipt(
            stage="publish",
            source=None,
            taken=1,
            made=1 - len(rejects),
            rejected=len(rejects),
            seconds=time.monotonic() - started,
        )
        with house.transaction() as cursor:
            ledger.save_rejects(cursor, run.run_id, None, rejects)
            ledger.add_to_receipt(cursor, run.run_id, receipt)
        total += receipt
        all_rejects += rejects
    _recompute_bursts(house)
    log_receipt(total, [], "(days)")
    if all_rejects:
        raise CheckError(
            f"{total.rejected} of {total.taken} days failed a check and keep their earlier numbers: "
            + "; ".join(reject.detail for reject in all_rejects)
        )
    return total


def _publish_day(house: House, run: Run, day: date) -> bool:
    """False when another run has done it. Raises CheckError; the day then stays as it was."""
    with house.transaction() as cursor:
        if not marts.take_day(cursor, day):
            return False
        marts.recompute_day(cursor, run.run_id, day)
        blocking, warnings = publishing.verdict_of(marts.run_checks(cursor, day))
        for warning in warnings:
            log.warning("publish: %s: %s", day, warning)
        if blocking:
            raise CheckError(f"{day}: {blocking}")
    return True


def _recompute_bursts(house: House) -> None:
    """Of all days, once a run, also of one that changed none: an earlier run may have died before this."""
    with house.transaction() as cursor:
        marts.lock(cursor)
        marts.recompute_bursts(cursor)


def note(house: House, run: Run) -> str:
    """What the run brought and moved, in words, for people who look at the run."""
    with house.transaction() as cursor:
        receipts = ledger.receipts_of(cursor, run.run_id)
        problems = ledger.failed_days(cursor, run.run_id)
    return publishing.note_of(receipts, problems)
