"""The listings of every source, read and saved."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from presswatch.pipeline.batches import log_receipt
from presswatch.pipeline.house import House, Run, days_of
from presswatch.pipeline.visiting import visit_of
from presswatch.records import Receipt, Reject, Source
from presswatch.stages.discover import Discovery, discover_source
from presswatch.warehouse import articles, ledger, links
from presswatch.web.client import LISTING_LIMITS

SITES_AT_ONCE = 16


def discover(house: House, run: Run) -> list[Receipt]:
    """Read the listings of every source; receipts of those that leave something to do or failed."""
    sources = _wanted_sources(house, run)
    # Side by side: each site has a budget of its own, and waiting is most of the work.
    with ThreadPoolExecutor(max_workers=SITES_AT_ONCE, thread_name_prefix="discover") as pool:
        found = pool.map(lambda source: _read_listings(house, run, source), sources)
        receipts = [_save_discovery(house, run, *read) for read in found]
    with house.transaction() as cursor:
        with_work = links.sources_with_work(cursor, run.since, run.until)
    return [receipt for receipt in receipts if receipt.rejected or receipt.source in with_work]


def _read_listings(house: House, run: Run, source: Source) -> tuple[Source, Discovery, float]:
    started = time.monotonic()
    visit = visit_of(house, source, LISTING_LIMITS, gives_way=run.since is not None)
    now = datetime.now(UTC)
    found = discover_source(
        source,
        since=run.since or now - timedelta(days=1),
        until=run.until or now,
        now=now,
        mode="watch" if run.since is None else "archive",
        visit=lambda url: visit(url, {}),
    )
    return source, found, time.monotonic() - started


def _save_discovery(house: House, run: Run, source: Source, found: Discovery, seconds: float) -> Receipt:
    failed = [read for read in found.listing_reads if read.reason]
    rejects = [
        Reject(stage="discover", url=read.url, reason=read.reason or "", detail=read.detail)
        for read in failed
    ] + list(found.rejects)
    receipt = Receipt(
        stage="discover",
        source=source.name,
        taken=len(found.links) + len(rejects),
        made=len(found.links),
        rejected=len(rejects),
        seconds=seconds,
    )
    with house.transaction() as cursor:
        links.save_links(cursor, run.run_id, found.links)
        links.save_listing_reads(
            cursor,
            run.run_id,
            [
                {
                    "source_name": source.name,
                    "url": read.url,
                    "listing_kind": read.kind,
                    "outcome_name": read.outcome,
                    "reason_name": read.reason,
                    "link_count": read.link_count,
                }
                for read in found.listing_reads
            ],
        )
        if run.refetch:
            links.ask_again(cursor, source.name, run.since, run.until)
        gap = _gap(run, found)
        days = days_of(house, run)
        for day in days:
            links.save_source_day(cursor, source.name, day, gap)
        articles.mark_changed_days(cursor, days)
        ledger.save_rejects(cursor, run.run_id, source.name, rejects)
        ledger.add_to_receipt(cursor, run.run_id, receipt)
    log_receipt(receipt, rejects, f"from {len(found.listing_reads)} listings of {source.name}")
    return receipt


def _gap(run: Run, found: Discovery) -> str | None:
    """What keeps a day from counting as read whole, or None."""
    if run.until is not None and run.until > datetime.now(UTC):
        return "the day was not over"
    if not found.listing_reads:
        return "lists no past"
    return (
        ", ".join(sorted({f"{read.kind} {read.reason}" for read in found.listing_reads if read.reason}))
        or None
    )


def _wanted_sources(house: House, run: Run) -> list[Source]:
    return [source for source in house.sources.values() if not run.sources or source.name in run.sources]
