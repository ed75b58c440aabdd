"""Fingerprints, pairs of copies, and which article each one repeats."""

from collections.abc import Sequence

from presswatch.records import Copy
from presswatch.warehouse.connection import Cursor, Row, query

_COPIES = "queries/copies.sql"


def lock(cursor: Cursor) -> None:
    """One batch at a time, until the transaction ends."""
    query(cursor, _COPIES, "lock")


def neighbours(cursor: Cursor, article_ids: Sequence[str]) -> list[str]:
    """Articles that are paired with these."""
    return [row["article_id"] for row in query(cursor, _COPIES, "neighbours", article_ids=list(article_ids))]


def save_fingerprints(cursor: Cursor, rows: Sequence[Row]) -> None:
    """Replace the fingerprints of articles and forget their pairs.

    Rows: article_id, text_sha256, title_key, shingle_count, bands, shingles (hex).
    """
    article_ids = [row["article_id"] for row in rows]
    query(cursor, _COPIES, "forget_pairs", article_ids=article_ids)
    query(cursor, _COPIES, "save_fingerprints", rows=rows)
    query(cursor, _COPIES, "forget_bands", article_ids=article_ids)
    query(cursor, _COPIES, "save_bands", article_ids=article_ids)


def candidates(cursor: Cursor, article_ids: Sequence[str]) -> list[Row]:
    """Fingerprints that share a band, the text or the title with one of these articles."""
    return query(cursor, _COPIES, "candidates", article_ids=list(article_ids))


def save_pairs(cursor: Cursor, rows: Sequence[Row]) -> None:
    """Rows: article_id, other_id, kind_name, similarity_share."""
    query(cursor, _COPIES, "save_pairs", rows=rows)


def neighbourhood(cursor: Cursor, article_ids: Sequence[str]) -> tuple[list[Row], list[Row]]:
    """Whole clusters around these articles: their fingerprints, and the pairs among them."""
    members = query(cursor, _COPIES, "neighbourhood", article_ids=list(article_ids))
    pairs = query(cursor, _COPIES, "pairs_among", article_ids=[row["article_id"] for row in members])
    return members, pairs


def save_copies(cursor: Cursor, members: Sequence[str], copies: Sequence[Copy]) -> None:
    """What these members repeat, instead of what they were thought to repeat."""
    query(cursor, _COPIES, "forget_copies", article_ids=list(members))
    query(
        cursor,
        _COPIES,
        "save_copies",
        rows=[
            {
                "article_id": copy.article_id,
                "original_id": copy.original_id,
                "kind_name": copy.kind,
                "similarity_share": copy.similarity,
            }
            for copy in copies
        ],
    )
