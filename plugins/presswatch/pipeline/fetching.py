"""The waiting links of some sources, downloaded and settled."""

import logging
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from functools import reduce
from operator import add

from presswatch.errors import SourceError
from presswatch.pipeline.batches import log_reject, nothing
from presswatch.pipeline.house import House, Run
from presswatch.pipeline.visiting import visit_of
from presswatch.records import Answer, Receipt, Reject
from presswatch.stages import fetch as fetching
from presswatch.text.urls import host_key
from presswatch.warehouse import articles, hosts, ledger, links, pages
from presswatch.web.limits import page_limits
from presswatch.web.visitor import NO_HEADERS, Visit, visit_many
from presswatch.whole_article import visit_whole

log = logging.getLogger("presswatch")

#: Few, so that what a killed run has claimed is soon free again.
LINKS_AT_ONCE = 20
#: A run gives way to the next after this long; what is left stays pending.
FETCH_SECONDS = 40 * 60
#: Sources visited at once by one task; a thread that waits for its turn costs next to nothing.
SOURCES_AT_ONCE = 100
#: Tasks of one run: up to so many sources have one each, so that each is seen by its name.
LEAST_TASKS = 16
#: Of so many sources one may be down without the run being red: there it is an everyday matter.
SOURCES_PER_FAILURE = 50


def groups(receipts: Sequence[Receipt]) -> list[list[Receipt]]:
    """Share the sources that have something to do out over the tasks of a run."""
    count = min(len(receipts), max(LEAST_TASKS, -(-len(receipts) // SOURCES_AT_ONCE)))
    return [list(receipts[start::count]) for start in range(count)]


def fetch(house: House, run: Run, source_names: Sequence[str]) -> Receipt:
    """Download the waiting links of these sources, each at its own pace and all at once.

    Raises SourceError when nothing could be had of one although something should have been; the rules are
    in docs/decisions/0006-many-sources-share-a-task.md.
    """
    with house.transaction() as cursor:
        pages.make_months(cursor)
    deadline = time.monotonic() + FETCH_SECONDS
    with ThreadPoolExecutor(max_workers=SOURCES_AT_ONCE, thread_name_prefix="fetch") as pool:
        totals = list(pool.map(lambda name: _fetch_source(house, run, name, deadline), source_names))
    _tell_failures(house, run, {total.source or "" for total in totals if not total.made})
    return replace(reduce(add, totals), source=source_names[0] if len(source_names) == 1 else None)


def _fetch_source(house: House, run: Run, source_name: str, deadline: float) -> Receipt:
    source = house.sources[source_name]
    total = nothing("fetch", source_name)
    visit = visit_of(house, source, page_limits(house.settings), gives_way=run.since is not None)
    while time.monotonic() < deadline:
        with house.aside() as cursor:
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
        wanted = [
            (link.url, fetching.conditional_headers(link.page_etag, link.page_last_modified))
            for link in claimed
        ]
        for answer in visit_many(wanted, _whole(visit, by_url)):
            total += _settle(house, run, by_url[answer.url], answer, visit)
    log.info(
        "fetch: %d pages from %d links of %s in %.1f s", total.made, total.taken, source_name, total.seconds
    )
    return total


def _whole(visit: Visit, links_by_url: Mapping[str, links.ClaimedLink]) -> Visit:
    """A visit of all pages of each link's article; at the last try, of those that can be had."""

    def visit_all(url: str, headers: Mapping[str, str] = NO_HEADERS, /) -> Answer:
        is_last = links_by_url[url].attempt_count + 1 >= fetching.MOST_ATTEMPTS
        return visit_whole(url, headers, visit, takes_less=is_last)

    return visit_all


def _tell_failures(house: House, run: Run, without_pages: set[str]) -> None:
    """Warn of each source that is down, and raise SourceError when that should colour the run."""
    with house.transaction() as cursor:
        failing = [
            one
            for one in links.find_failing(cursor, run.run_id)
            # A run that owns a day is the only one to come back to it; others may leave the sick alone.
            if run.since is not None or not all(hosts.find_rest(cursor, host_key(url)) for url in one.urls)
        ]
    ours = [one for one in failing if one.source in without_pages]
    for one in ours:
        log.warning("fetch: nothing came of %s: %s", one.source, one.reasons)
    asked_count = len(run.sources or house.sources)
    if ours and len(failing) > asked_count // SOURCES_PER_FAILURE:
        told = "; ".join(f"{one.source}: {one.reasons}" for one in ours[:10])
        raise SourceError(
            f"{told}{' …' if len(ours) > 10 else ''}: listings could not be read and no page came; "
            "see ops.rejects for the details. The other sources go on."
        )


def _from_archive(gone: Answer, link: links.ClaimedLink, visit: Visit) -> Answer:
    """The page as an archive keeps it, or why it could not be had: for now (retried), or for ever (gone)."""
    found = visit(link.snapshot_url or "", {})
    if found.page is None and found.outcome != "retried":
        return gone
    return replace(found, url=link.url, page=found.page and replace(found.page, url=link.url))


def _settle(house: House, run: Run, link: links.ClaimedLink, answer: Answer, visit: Visit) -> Receipt:
    """Judge what came of one link and save it: the page, or the reason, with its share of the receipt."""
    is_archived = False
    if answer.outcome == "gone" and link.snapshot_url:
        answer = _from_archive(answer, link, visit)
        is_archived = answer.page is not None
    # A host that was set aside has not been asked: that is no attempt of this link.
    is_attempt = answer.requests > 0 or answer.reason == "robots_unreachable"
    attempts = link.attempt_count + is_attempt
    judged = fetching.judge(answer, now=datetime.now(UTC), attempts=attempts)
    outcome, reason, retry_at = "unchanged", None, None
    with house.aside() as cursor:
        if isinstance(judged, Reject):
            reason, retry_at = judged.reason, judged.retry_at
            ended = "skipped" if answer.outcome in _ENDED_EARLY else answer.outcome
            outcome = "retried" if retry_at else ended
            ledger.save_rejects(cursor, run.run_id, link.source_name, [judged])
            log_reject(judged)
        elif judged and judged.sha256 != link.page_sha256:
            outcome = "stored"
            pages.save_page(cursor, link.page_link_id, judged)
        elif judged:
            pages.keep_validators(cursor, link.page_link_id, judged)
        links.settle(
            cursor,
            link.page_link_id,
            outcome=outcome,
            reason=reason,
            attempts=attempts,
            retry_at=retry_at,
            is_archived=is_archived and reason is None,
        )
        articles.mark_changed_days(cursor, links.days_of(cursor, [link.page_link_id]))
        receipt = Receipt(
            stage="fetch",
            source=link.source_name,
            taken=1,
            made=int(reason is None),
            rejected=int(reason is not None),
            seconds=answer.seconds,
        )
        ledger.add_to_receipt(cursor, run.run_id, receipt)
    return receipt


#: A whole answer that is no page, and a link that was tried often enough: neither is asked for again.
_ENDED_EARLY = frozenset({"stored", "retried"})
