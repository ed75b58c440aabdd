"""Waiting articles joined with those that tell the same story."""

from functools import partial

from presswatch.pipeline import batches
from presswatch.pipeline.batches import in_batches, queue_outdated
from presswatch.pipeline.house import House, Run
from presswatch.records import Receipt, Reject
from presswatch.stages import link as linking
from presswatch.warehouse import articles, stories, tags
from presswatch.warehouse.connection import Cursor


def link(house: House, run: Run) -> Receipt:
    """Join waiting articles with those that tell the same story and decide those stories anew.

    Of all days, as deduplicate does.
    """
    queue_outdated(house, run, partial(stories.mark_outdated, version=linking.VERSION))
    return in_batches("link", house, run, _link_batch)


def _link_batch(cursor: Cursor, house: House, run: Run) -> tuple[int, list[Reject]] | None:
    stories.lock(cursor)
    waiting = articles.take_pending(cursor, "link", None, None, batches.ARTICLES_AT_ONCE)
    if not waiting:
        return None
    new_ids = [article.article_id for article in waiting]
    # A copy tells its original's story; compared on its own, its anchors would count twice.
    originals = stories.originals_of(cursor, new_ids)
    found = tags.names_and_amounts(cursor, new_ids)
    anchors = [
        linking.anchors(
            article_id=article.article_id,
            url=article.url,
            title=article.title,
            text=article.body_text,
            published_at=article.published_at,
            outlet=article.source_title,
            names=found[article.article_id][0],
            amounts=found[article.article_id][1],
        )
        for article in waiting
        if article.article_id not in originals
    ]
    neighbours = stories.neighbours(cursor, new_ids)
    versions = stories.forget_anchors(cursor, new_ids)
    # In a rework also what a new cleaner, tagger or catalogue made of them.
    read_anew = {
        article_id
        for article_id in new_ids
        if run.reworks or versions.get(article_id, linking.VERSION) != linking.VERSION
    }
    stories.save_anchors(cursor, anchors, linking.VERSION)
    told_ids = [item.article_id for item in anchors]
    candidates = stories.candidates(
        cursor,
        told_ids,
        window_days=linking.RELATED_WINDOW.days,
        near_days=linking.NEAR.days,
        least_common=linking.LEAST_COMMON,
        least_common_far=linking.LEAST_COMMON_FAR,
    )
    stories.save_keys(cursor, told_ids)
    stories.save_links(cursor, linking.likenesses(anchors, candidates))
    members, links_among = stories.neighbourhood(cursor, [*new_ids, *neighbours, *originals.values()])
    decided_ids = [*new_ids, *(member.article_id for member in members)]
    told = stories.save_members(
        cursor,
        decided_ids,
        linking.decide(members, links_among),
        read_anew=read_anew,
        run_id=run.run_id,
    )
    articles.mark_days_of(cursor, [*decided_ids, *told])
    articles.forget_pending(cursor, "link", new_ids)
    return len(waiting), []
