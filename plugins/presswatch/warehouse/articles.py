"""Articles: saved by clean, handed to deduplicate, tag and link."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from presswatch.records import Article
from presswatch.warehouse import copies, stories
from presswatch.warehouse.connection import Cursor, Row, query

_ARTICLES = "queries/articles.sql"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredArticle:
    """What the stages after clean need of an article.

    local_date: day of publication on the page's own clock, else on its source's; None when undated
    """

    article_id: str
    page_link_id: int
    url: str
    canonical_url: str | None
    source_title: str
    language_code: str
    title: str | None
    body_text: str
    published_at: datetime | None
    local_date: date | None
    credit: str | None


def article_id_of(url: str) -> str:
    """The id of the article at a normalised url: the same in every load."""
    return hashlib.sha256(url.encode()).hexdigest()[:16]


def save_articles(
    cursor: Cursor, run_id: str, articles: Sequence[tuple[int, datetime, Article]]
) -> list[date]:
    """Keep articles given with their link and the instant of fetching; queue them for what follows.

    An edited article keeps its earlier wording as a revision. Returns the days that change.
    """
    rows = [_row(*made) for made in articles]
    article_ids = [row["article_id"] for row in rows]
    query(cursor, _ARTICLES, "keep_revisions", rows=rows)
    days = query(cursor, _ARTICLES, "save", run_id=run_id, rows=rows)
    query(cursor, _ARTICLES, "forget_cuts", article_ids=article_ids)
    cuts = [row for _, _, article in articles for row in _cut_rows(article)]
    query(cursor, _ARTICLES, "add_cuts", rows=cuts)
    mark_pending(cursor, article_ids, stages=("deduplicate", "tag"))
    return [row["published_date"] for row in days]


def _row(page_link_id: int, fetched_at: datetime, article: Article) -> Row:
    return {
        "article_id": article_id_of(article.url),
        "page_link_id": page_link_id,
        "url": article.url,
        "canonical_url": article.canonical_url,
        "source_name": article.source,
        "language_code": article.language,
        "title": article.title,
        "authors": article.authors,
        "published_at": article.published_at,
        "published_precision": article.published_precision,
        "published_from": article.published_from,
        "published_offset_minutes": article.published_offset_minutes,
        "modified_at": article.modified_at,
        "section": article.section,
        "is_paywalled": article.is_paywalled,
        "missing_part_name": article.missing_part,
        "credit": article.credit,
        "body_text": article.text,
        "text_sha256": article.sha256,
        "word_count": len(article.text.split()),
        "cleaner_version": article.cleaner_version,
        "fetched_at": fetched_at,
    }


def _cut_rows(article: Article) -> list[Row]:
    return [
        {
            "article_id": article_id_of(article.url),
            "cut_number": number,
            "reason_name": cut.reason,
            "cut_text": cut.text,
            "after_paragraph": cut.after_paragraph,
        }
        for number, cut in enumerate(article.cuts, start=1)
    ]


def withdraw_articles(cursor: Cursor, page_link_ids: list[int]) -> list[date]:
    """Pages that are no articles any more take their articles along; what hung together with
    them is decided anew. Returns the days that change."""
    if not page_link_ids:
        return []
    # In this order: who holds one of these never waits for one that we hold already.
    copies.lock(cursor)
    stories.lock(cursor)
    query(cursor, _ARTICLES, "hold_pending", page_link_ids=page_link_ids)
    query(cursor, _ARTICLES, "requeue_neighbours", page_link_ids=page_link_ids)
    rows = query(cursor, _ARTICLES, "withdraw", page_link_ids=page_link_ids)
    return [row["published_date"] for row in rows if row["published_date"]]


def mark_pending(cursor: Cursor, article_ids: Sequence[str], stages: Sequence[str]) -> None:
    """Queue articles for stages; already queued is fine."""
    query(cursor, _ARTICLES, "mark_pending", article_ids=list(article_ids), stages=list(stages))


def mark_outdated(cursor: Cursor, *, first_day: date, last_day: date, redo_all: bool) -> None:
    """Queue for tag what other rules than today's have tagged, by day of publication."""
    query(cursor, _ARTICLES, "mark_outdated", first_day=first_day, last_day=last_day, redo_all=redo_all)


def take_pending(
    cursor: Cursor, stage: str, since: datetime | None, until: datetime | None, limit: int
) -> list[StoredArticle]:
    """Articles that wait for a stage, locked until the transaction ends."""
    taken = query(cursor, _ARTICLES, "take_pending", stage=stage, since=since, until=until, limit=limit)
    rows = query(cursor, _ARTICLES, "read", article_ids=[row["article_id"] for row in taken])
    return [StoredArticle(**row) for row in rows]


def forget_pending(cursor: Cursor, stage: str, article_ids: Sequence[str]) -> None:
    """These articles are done with the stage."""
    query(cursor, _ARTICLES, "forget_pending", stage=stage, article_ids=list(article_ids))


def mark_changed_days(cursor: Cursor, days: Sequence[date]) -> None:
    """These days' marts have to be recomputed. Once a transaction: locks are taken in order."""
    query(cursor, _ARTICLES, "mark_changed_days", days=list(days))


def days_of(cursor: Cursor, article_ids: Sequence[str]) -> list[date]:
    """The days on which these articles count."""
    rows = query(cursor, _ARTICLES, "days_of", article_ids=list(article_ids))
    return [row["published_date"] for row in rows]


def mark_days_of(cursor: Cursor, article_ids: Sequence[str]) -> None:
    """The days of these articles have to be recomputed."""
    mark_changed_days(cursor, days_of(cursor, article_ids))
