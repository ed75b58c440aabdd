"""Waiting pages turned into articles."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from presswatch.cleaning_pool import Job, clean_pages
from presswatch.pipeline import batches
from presswatch.pipeline.batches import in_batches
from presswatch.pipeline.house import House, Run, days_of
from presswatch.records import Article, Receipt, Reject, Shown
from presswatch.stages import fetch as fetching
from presswatch.stages.clean import CLEANER_VERSION, version_of
from presswatch.stages.clean.same_page import shown_unvouched
from presswatch.warehouse import articles, links, pages
from presswatch.warehouse.connection import Cursor
from presswatch.warehouse.repeats import read_repeats

PAGES_A_WORKER = 20


def clean(house: House, run: Run) -> Receipt:
    """Turn waiting pages into articles."""
    with house.transaction() as cursor:
        repeated = read_repeats(cursor)
        if run.reworks and run.since and run.until:
            days = days_of(house, run)
            pages.mark_outdated(
                cursor,
                since=run.since,
                until=run.until,
                first_day=days[0],
                last_day=days[-1],
                cleaner_version=CLEANER_VERSION,
                own_versions={
                    name: version_of(source, repeated.get(name, frozenset()))
                    for name, source in house.sources.items()
                    if source.rules or name in repeated
                },
                redo_all=run.redo_all,
            )
    return in_batches("clean", house, run, partial(_clean_batch, repeated=repeated))


def _clean_batch(
    cursor: Cursor, house: House, run: Run, *, repeated: Mapping[str, frozenset[str]]
) -> tuple[int, list[Reject]] | None:
    waiting = pages.take_pending(cursor, run.since, run.until, batches.PAGES_AT_ONCE)
    if not waiting:
        return None
    cleaned = _clean_all(waiting, house, repeated)
    shown = {page.page_link_id: seen for page, result in cleaned if (seen := _shown_on(page, result))}
    pages.save_shown(cursor, waiting, shown)
    same = pages.find_same(cursor, list(shown))
    is_same = {one.page_link_id for one in same}
    own = [(page, result) for page, result in cleaned if page.page_link_id not in is_same]
    made = [
        (page.page_link_id, page.fetched_at, replace(result, url=page.url, source=page.source_name))
        for page, result in own
        if isinstance(result, Article)
    ]
    lost = [page.page_link_id for page, result in own if isinstance(result, Reject)]
    rejects = [result for _, result in own if isinstance(result, Reject)] + _refuse(cursor, same)
    pages.accept(cursor, [page.page_link_id for page, _ in own])
    # What goes comes last: it holds up deduplicate and link until the transaction ends. An article that an
    # earlier page gave stays when the site shows something else for a while.
    lost += [one.page_link_id for one in same if one.has_article]
    days = articles.save_articles(cursor, run.run_id, made) + articles.withdraw_articles(cursor, lost)
    done = [page.page_link_id for page in waiting]
    # Pages that are refused with these may be of other days.
    days += links.days_of(cursor, [*done, *(one.page_link_id for one in same)])
    articles.mark_changed_days(cursor, days)
    pages.forget_pending(cursor, done)
    # Those that an earlier batch made articles of are taken once more.
    return len(made) + len(rejects), rejects


def _clean_all(
    waiting: Sequence[pages.StoredPage], house: House, repeated: Mapping[str, frozenset[str]]
) -> list[tuple[pages.StoredPage, Article | Reject]]:
    """Each page with what it gave."""
    by_id = {str(page.page_link_id): page for page in waiting}
    jobs = [
        Job(
            id=job_id,
            body=page.body,
            url=page.url,
            source=house.sources.get(page.source_name),
            # Not the present: a page that is cleaned again next year must come out the same.
            now=page.fetched_at,
            content_type=page.content_type,
            further_bodies=page.further_bodies,
            repeated=repeated.get(page.source_name, frozenset()),
        )
        for job_id, page in by_id.items()
    ]
    results = clean_pages(
        jobs,
        # A worker costs a second to start: a day's few pages are cleaned sooner by one.
        workers=min(os.cpu_count() or 1, 1 + len(jobs) // PAGES_A_WORKER),
        seconds=house.settings.clean_seconds,
        memory_bytes=house.settings.clean_memory_bytes,
    )
    return [(by_id[job_id], result) for job_id, result, _ in results]


def _shown_on(page: pages.StoredPage, result: Article | Reject) -> Shown | None:
    """What a page shows, unless something vouches for it."""
    if isinstance(result, Reject):
        return result.shown
    return shown_unvouched(result, listed=page.listed, fetched_at=page.fetched_at)


def _refuse(cursor: Cursor, same: Sequence[pages.SamePage]) -> list[Reject]:
    """Give links back to fetch whose source shows one page for all of them; why, for each."""
    if not same:
        return []
    now = datetime.now(UTC)
    retries = {one.page_link_id: fetching.ask_later(one.attempt_count, now=now) for one in same}
    pages.refuse(cursor, retries)
    return [
        Reject(
            stage="clean",
            url=one.url,
            reason="same_page",
            detail=f"{one.source_name} shows this page for {one.page_count} of its links: "
            "it is out of order, or refuses us; "
            + (
                f"asked again after {retry_at:%Y-%m-%d %H:%M} UTC"
                if (retry_at := retries[one.page_link_id])
                else "asked for the last time: look at it, then fetch its day again"
            ),
        )
        for one in same
    ]
