"""Waiting pages turned into articles."""

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial

from presswatch.cleaning_pool import Job, clean_pages
from presswatch.pipeline import batches
from presswatch.pipeline.batches import in_batches
from presswatch.pipeline.house import House, Run, days_of
from presswatch.records import Article, Receipt, Reject
from presswatch.stages.clean import CLEANER_VERSION, version_of
from presswatch.warehouse import articles, pages
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
    made: list[tuple[int, datetime, Article]] = []
    rejects: list[Reject] = []
    lost: list[int] = []
    for job_id, result, _ in clean_pages(
        jobs,
        # A worker costs a second to start: a day's few pages are cleaned sooner by one.
        workers=min(os.cpu_count() or 1, 1 + len(jobs) // PAGES_A_WORKER),
        seconds=house.settings.clean_seconds,
        memory_bytes=house.settings.clean_memory_bytes,
    ):
        page = by_id[job_id]
        if isinstance(result, Reject):
            rejects.append(result)
            lost.append(page.page_link_id)
        else:
            article = replace(result, url=page.url, source=page.source_name)
            made.append((page.page_link_id, page.fetched_at, article))
    # What goes comes last: it holds up deduplicate and link until the transaction ends.
    days = articles.save_articles(cursor, run.run_id, made) + articles.withdraw_articles(cursor, lost)
    articles.mark_changed_days(cursor, days)
    pages.forget_pending(cursor, [page.page_link_id for page in waiting])
    return len(waiting), rejects
