"""The listings of every source, read and saved."""

import hashlib
import logging
import time
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from presswatch.catalogue.sources import named_sources
from presswatch.pipeline.batches import log_receipt
from presswatch.pipeline.house import House, Run, days_of
from presswatch.pipeline.visiting import visit_of
from presswatch.records import Answer, Receipt, Reject, Source
from presswatch.stages.discover import Discovery, discover_source, gap_of, is_news_map
from presswatch.stages.fetch import conditional_headers
from presswatch.text.english import counted
from presswatch.text.urls import host_key
from presswatch.warehouse import articles, hosts, ledger, links
from presswatch.web.limits import listing_limits

#: Each has a budget of its own, and waiting for it is nearly all of the work.
SITES_AT_ONCE = 64
#: After so long a run that owns a day asks once more for what failed: no other run comes back to the day, and
#: one connection refused would leave it partial for ever.
PAUSE_SECONDS = 20.0

log = logging.getLogger("presswatch")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """What came of one source. validators: of its feeds and news maps, by url."""

    source: Source
    found: Discovery
    validators: dict[str, links.Validators]
    seconds: float


def discover(house: House, run: Run) -> list[Receipt]:
    """Read the listings of every source, or of the run's; receipts of those with work left or a failure.

    Raises InputError when the catalogue has no source of a name that the run is for.
    """
    sources = named_sources(house.sources.values(), run.sources)
    receipts: dict[str, Receipt] = {}
    missed: list[tuple[Source, str]] = []
    with ThreadPoolExecutor(max_workers=SITES_AT_ONCE, thread_name_prefix="discover") as pool:
        for reading in pool.map(lambda source: _read_listings(house, run, source), sources):
            receipts[reading.source.name] = _save_discovery(house, run, reading)
            if run.since is not None and (url := _failed_for_now(house, reading)):
                missed.append((reading.source, url))
        if missed:
            names = ", ".join(source.name for source, _ in missed)
            log.info("discover: not all of %s was to be had; asked again in %d s", names, PAUSE_SECONDS)
            time.sleep(PAUSE_SECONDS)
            for again in pool.map(lambda one: _read_if_back(house, run, *one), missed):
                if again is not None:
                    receipts[again.source.name] = _save_discovery(house, run, again)
    with house.transaction() as cursor:
        with_work = links.sources_with_work(cursor, run.since, run.until)
    return [receipt for name, receipt in receipts.items() if receipt.rejected or name in with_work]


def _failed_for_now(house: House, reading: _Reading) -> str | None:
    """A listing that could not be had for now, if its host does not rest."""
    urls = [read.url for read in reading.found.listing_reads if read.outcome == "retried"]
    with house.aside() as cursor:
        return next((url for url in urls if hosts.find_rest(cursor, host_key(url)) is None), None)


def _read_if_back(house: House, run: Run, source: Source, url: str) -> _Reading | None:
    """All listings once more, if the one that failed is there: with more failures its host would rest."""
    visit = visit_of(house, source, listing_limits(house.settings), gives_way=True)
    return None if visit(url).outcome == "retried" else _read_listings(house, run, source)


def _read_listings(house: House, run: Run, source: Source) -> _Reading:
    started = time.monotonic()
    now = datetime.now(UTC)
    visit = visit_of(house, source, listing_limits(house.settings), gives_way=run.since is not None)
    is_watch = run.since is None
    with house.aside() as cursor:
        held = links.find_listings(cursor, source.name, _version(source)) if is_watch else {}
        days = days_of(house, run)
        is_known = is_watch or links.find_listed_whole(cursor, source.name, days) == set(days)
    given: dict[str, links.Validators] = {}

    def ask(url: str) -> Answer:
        etag, last_modified = held.get(url, (None, None))
        answer = visit(url, conditional_headers(etag, last_modified))
        if answer.page is not None and (url in source.feeds or is_news_map(url)):
            given[url] = (answer.page.headers.get("etag"), answer.page.headers.get("last-modified"))
        return answer

    def known(urls: Collection[str]) -> Collection[str]:
        # Only a day that was listed whole has no news behind a page of known links.
        if not is_known:
            return ()
        with house.aside() as cursor:
            return links.find_known(cursor, urls)

    found = discover_source(
        source,
        since=run.since or now - timedelta(days=1),
        until=run.until or now,
        now=now,
        mode="watch" if is_watch else "archive",
        visit=ask,
        known=known,
    )
    read_well = {read.url for read in found.listing_reads if read.reason is None}
    return _Reading(
        source=source,
        found=found,
        validators={url: validators for url, validators in given.items() if url in read_well},
        seconds=time.monotonic() - started,
    )


def _save_discovery(house: House, run: Run, reading: _Reading) -> Receipt:
    source, found = reading.source.name, reading.found
    rejects = [
        Reject(stage="discover", url=read.url, reason=read.reason, detail=read.detail)
        for read in found.listing_reads
        if read.reason
    ] + list(found.rejects)
    receipt = Receipt(
        stage="discover",
        source=source,
        taken=len(found.links) + len(rejects),
        made=len(found.links),
        rejected=len(rejects),
        seconds=reading.seconds,
    )
    with house.transaction() as cursor:
        links.save_links(cursor, run.run_id, found.links)
        links.save_listing_reads(
            cursor,
            run.run_id,
            [
                {
                    "source_name": source,
                    "url": read.url,
                    "listing_kind": read.kind,
                    "outcome_name": read.outcome,
                    "reason_name": read.reason,
                    "link_count": read.link_count,
                    "kept_count": read.kept_count,
                    "left_out_count": read.left_out,
                }
                for read in found.listing_reads
            ],
        )
        links.save_listings(cursor, source, _version(reading.source), reading.validators)
        if run.refetch:
            links.ask_again(cursor, source, run.since, run.until)
        days = days_of(house, run)
        links.save_listed_days(cursor, source, days, _gap(run, found))
        articles.mark_changed_days(cursor, days)
        ledger.save_rejects(cursor, run.run_id, source, rejects)
        ledger.add_to_receipt(cursor, run.run_id, receipt)
    log_receipt(receipt, rejects, f"from {counted(len(found.listing_reads), 'listing')} of {source}")
    return receipt


def _gap(run: Run, found: Discovery) -> str | None:
    """What keeps the run's days from counting as listed whole, or None."""
    if run.since is None or run.until is None:
        return None
    if run.until > datetime.now(UTC):
        return "the day was not over"
    return gap_of(found.listing_reads, run.since, run.until)


def _version(source: Source) -> str:
    """Changes with every word about the source in the catalogue."""
    return hashlib.sha256(repr(source).encode()).hexdigest()[:16]
