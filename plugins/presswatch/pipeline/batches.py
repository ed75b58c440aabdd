"""Work in batches, each in a transaction with its part of the receipt."""

import logging
import time
from collections.abc import Callable

from presswatch.collector import without_collector
from presswatch.pipeline.house import House, Run, days_of
from presswatch.records import Receipt, Reject
from presswatch.warehouse import ledger
from presswatch.warehouse.connection import Cursor

log = logging.getLogger("presswatch")

#: What a stage takes into one transaction.
PAGES_AT_ONCE = 100
ARTICLES_AT_ONCE = 500


def in_batches(
    stage: str,
    house: House,
    run: Run,
    work: Callable[[Cursor, House, Run], tuple[int, list[Reject]] | None],
) -> Receipt:
    """Work until nothing waits, one transaction a batch, each with its part of the receipt."""
    total = nothing(stage, None)
    all_rejects: list[Reject] = []
    while True:
        started = time.monotonic()
        with without_collector(), house.transaction() as cursor:
            done = work(cursor, house, run)
            if done is None:
                break
            taken, rejects = done
            receipt = Receipt(
                stage=stage,
                source=None,
                taken=taken,
                made=taken - len(rejects),
                rejected=len(rejects),
                seconds=time.monotonic() - started,
            )
            ledger.save_rejects(cursor, run.run_id, None, rejects)
            ledger.add_to_receipt(cursor, run.run_id, receipt)
        total += receipt
        all_rejects += rejects
    log_receipt(total, all_rejects, "")
    return total


def queue_outdated(house: House, run: Run, mark: Callable[..., None]) -> None:
    """In a run that reworks its days, queue what other rules than today's have made of them, too.

    mark: called with a cursor, first_day, last_day and redo_all
    """
    if run.reworks:
        days = days_of(house, run)
        with house.transaction() as cursor:
            mark(cursor, first_day=days[0], last_day=days[-1], redo_all=run.redo_all)


def nothing(stage: str, source: str | None) -> Receipt:
    return Receipt(stage=stage, source=source, taken=0, made=0, rejected=0, seconds=0.0)


def log_receipt(receipt: Receipt, rejects: list[Reject], what: str) -> None:
    log.info(
        "%s: %d made of %d taken %s in %.1f s; %d rejected",
        receipt.stage,
        receipt.made,
        receipt.taken,
        what,
        receipt.seconds,
        receipt.rejected,
    )
    for reject in rejects:
        log_reject(reject)


def log_reject(reject: Reject) -> None:
    url, detail = ledger.printable(reject.url), ledger.printable(reject.detail)
    log.warning("%s: rejected %s as %s: %s", reject.stage, url, reject.reason, detail)
