"""The waiting links of one source, downloaded and settled."""

import logging
import time
from dataclasses import replace
from datetime import UTC, datetime

from presswatch.errors import SourceError
from presswatch.pipeline.batches import nothing
from presswatch.pipeline.house import House, Run
from presswatch.pipeline.visiting import visit_of
from presswatch.records import Answer, Page, Receipt, Reject
from presswatch.stages import fetch as fetching
from presswatch.warehouse import ledger, links, pages
from presswatch.warehouse.connection import Cursor
from presswatch.web.client import PAGE_LIMITS, Limits
from presswatch.web.visitor import Visit, visit_many

log = logging.getLogger("presswatch")

#: Few, so that what a killed run has claimed is soon free again.
LINKS_AT_ONCE = 20
#: A run gives way to the next after this long; what is left stays pending.
FETCH_SECONDS = 40 * 60


def fetch(house: House, run: Run, source_name: str) -> Receipt:
    """Download the waiting links of one source.

    Raises SourceError when nothing could be had of it although something should have been.
    """
    source = house.sources[source_name]
    total = nothing("fetch", source_name)
    visit = visit_of(house, source, _page_limits(house), gives_way=run.since is not None)
    with house.transaction() as cursor:
        pages.make_months(cursor)
    deadline = time.monotonic() + FETCH_SECONDS
    while time.monotonic() < deadline:
        with house.transaction() as cursor:
            claimed = links.claim(
                cursor,
                run_id=run.run_id,
                source=source_name,
                since=run.since,
                until=run.until,
                limit=LINKS_AT_ONCE,
                # As long as a batch may take: a claim that lapses before has two runs fetch the rest.
                seconds=LINKS_AT_ONCE * (source.delay_seconds + house.settings.fetch_seconds),
            )
        if not claimed:
            break
        by_url = {link.url: link for link in claimed}
        wanted = [(link.url, _conditional_headers(link)) for link in claimed]
        for answer in visit_many(wanted, visit):
            link = by_url[answer.url]
            is_archived = False
            if answer.outcome == "gone" and link.snapshot_url:
                answer = _from_archive(answer, link, visit)
                is_archived = answer.page is not None
            # A host that was set aside has not been asked: that is no attempt of this link.
            attempts = link.attempt_count + (1 if answer.requests else 0)
            judged = fetching.judge(answer, now=datetime.now(UTC), attempts=attempts)
            with house.transaction() as cursor:
                total += _settle(cursor, run, source_name, link, attempts, answer, judged, is_archived)
    with house.transaction() as cursor:
        listings_failed = links.count_failed_listings(cursor, run.run_id, source_name)
    log.info(
        "fetch: %d pages from %d links of %s in %.1f s", total.made, total.taken, source_name, total.seconds
    )
    if listings_failed and not total.made:
        raise SourceError(
            f"{source_name}: {listings_failed} of its listings could not be read and no page came; "
            "see ops.rejects for the reasons. The other sources go on."
        )
    return total


def _from_archive(gone: Answer, link: links.ClaimedLink, visit: Visit) -> Answer:
    """The page as an archive keeps it, or why it could not be had: for now (retried), or for ever (gone)."""
    found = visit(link.snapshot_url or "", {})
    if found.page is None and found.outcome != "retried":
        return gone
    return replace(found, url=link.url, page=found.page and replace(found.page, url=link.url))


def _settle(
    cursor: Cursor,
    run: Run,
    source_name: str,
    link: links.ClaimedLink,
    attempts: int,
    answer: Answer,
    judged: Page | Reject | None,
    is_archived: bool,
) -> Receipt:
    """Save what came of one link: the page, or the reason, with its share of the receipt."""
    outcome, reason, retry_at = "unchanged", None, None
    if isinstance(judged, Page):
        if judged.sha256 != link.page_sha256:
            outcome = "stored"
            pages.save_page(cursor, link.page_link_id, judged)
    elif isinstance(judged, Reject):
        reason, retry_at = judged.reason, judged.retry_at
        outcome = "retried" if retry_at else "skipped" if answer.outcome in _ENDED_EARLY else answer.outcome
        ledger.save_rejects(cursor, run.run_id, source_name, [judged])
        log.warning("fetch: rejected %s as %s: %s", judged.url, judged.reason, judged.detail)
    links.settle(
        cursor,
        link.page_link_id,
        outcome=outcome,
        reason=reason,
        attempts=attempts,
        retry_at=retry_at,
        is_archived=is_archived and reason is None,
    )
    receipt = Receipt(
        stage="fetch",
        source=source_name,
        taken=1,
        made=int(reason is None),
        rejected=int(reason is not None),
        seconds=answer.seconds,
    )
    ledger.add_to_receipt(cursor, run.run_id, receipt)
    return receipt


#: A whole answer that is no page, and a link that was tried often enough: neither is asked for again.
_ENDED_EARLY = frozenset({"stored", "retried"})


def _conditional_headers(link: links.ClaimedLink) -> dict[str, str]:
    known = {"if-none-match": link.page_etag, "if-modified-since": link.page_last_modified}
    return {name: value for name, value in known.items() if value}


def _page_limits(house: House) -> Limits:
    return replace(PAGE_LIMITS, body_bytes=house.settings.page_bytes_max)
