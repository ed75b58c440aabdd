"""Copies found and their clusters decided anew."""

from functools import partial

from presswatch.pipeline import batches
from presswatch.pipeline.batches import in_batches, queue_outdated
from presswatch.pipeline.house import House, Run
from presswatch.records import Receipt, Reject
from presswatch.stages import deduplicate as deduplicating
from presswatch.warehouse import articles, copies, ledger
from presswatch.warehouse.connection import Cursor


def deduplicate(house: House, run: Run) -> Receipt:
    """Find the copies of waiting articles and decide their clusters anew.

    Of all days: a late arrival re-decides its neighbours, whichever run brought them.
    """
    queue_outdated(house, run, partial(copies.mark_outdated, version=deduplicating.VERSION))
    return in_batches("deduplicate", house, run, _deduplicate_batch)


def _deduplicate_batch(cursor: Cursor, house: House, run: Run) -> tuple[int, list[Reject]] | None:
    copies.lock(cursor)
    waiting = articles.take_pending(cursor, "deduplicate", None, None, batches.ARTICLES_AT_ONCE)
    if not waiting:
        return None
    prints = [
        deduplicating.fingerprint(
            article_id=article.article_id,
            url=article.url,
            title=article.title,
            text=article.body_text,
            published_at=article.published_at,
            credit=article.credit,
            source=article.source_title,
            language=article.language_code,
            canonical_url=article.canonical_url,
        )
        for article in waiting
    ]
    new_ids = [article.article_id for article in waiting]
    neighbours = copies.neighbours(cursor, new_ids)
    copies.save_fingerprints(
        cursor,
        [(deduplicating.period(made.published_at), made) for made in prints],
        deduplicating.VERSION,
    )
    candidates = copies.candidates(cursor, new_ids)
    copies.save_keys(cursor, new_ids)
    copies.save_pairs(cursor, deduplicating.pairs(prints, candidates))
    members, pairs = copies.neighbourhood(cursor, [*new_ids, *neighbours])
    changed = copies.save_copies(
        cursor, [member.article_id for member in members], deduplicating.decide(members, pairs)
    )
    ledger.count_copies(cursor, run.run_id, changed)
    # A copy has no story of its own; who becomes one, or stops being one, is told anew.
    articles.mark_pending(cursor, changed, stages=("link",))
    articles.mark_days_of(cursor, [member.article_id for member in members])
    articles.forget_pending(cursor, "deduplicate", new_ids)
    return len(waiting), []
