"""Topics, names and amounts found in waiting articles."""

from presswatch.pipeline import batches
from presswatch.pipeline.batches import in_batches, queue_outdated
from presswatch.pipeline.house import House, Run
from presswatch.records import Receipt, Reject, Tags
from presswatch.stages.tag import tag as tag_article
from presswatch.warehouse import articles, links, tags
from presswatch.warehouse.connection import Cursor


def tag(house: House, run: Run) -> Receipt:
    """Find topics, names and amounts in waiting articles."""
    queue_outdated(house, run, articles.mark_outdated)
    return in_batches("tag", house, run, _tag_batch)


def _tag_batch(cursor: Cursor, house: House, run: Run) -> tuple[int, list[Reject]] | None:
    waiting = articles.take_pending(cursor, "tag", run.since, run.until, batches.ARTICLES_AT_ONCE)
    if not waiting:
        return None
    found: dict[str, Tags] = {
        article.article_id: tag_article(
            title=article.title,
            text=article.body_text,
            language=article.language_code,
            rules=house.rules,
            published_on=article.local_date,
        )
        for article in waiting
    }
    tags.save_tags(cursor, found)
    articles.mark_pending(cursor, list(found), stages=("link",))
    days = articles.days_of(cursor, list(found))
    # Also those that missed them so far, which need not be the days on which they count.
    articles.mark_changed_days(cursor, days + links.days_of(cursor, [one.page_link_id for one in waiting]))
    articles.forget_pending(cursor, "tag", list(found))
    return len(waiting), []
