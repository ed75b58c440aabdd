"""Fingerprints, pairs of copies, and which article each one repeats."""

from collections.abc import Sequence
from datetime import date

from presswatch.records import Copy, CopyPair, Fingerprint
from presswatch.warehouse.connection import Cursor, Row, query

_COPIES = "queries/copies.sql"


def lock(cursor: Cursor) -> None:
    """One batch at a time, until the transaction ends. Before anything else is locked."""
    query(cursor, _COPIES, "lock")


def neighbours(cursor: Cursor, article_ids: Sequence[str]) -> list[str]:
    """Articles that are paired with these."""
    return [row["article_id"] for row in query(cursor, _COPIES, "neighbours", article_ids=list(article_ids))]


def mark_outdated(cursor: Cursor, *, first_day: date, last_day: date, version: str, redo_all: bool) -> None:
    """Queue what other rules than these have compared, by day of publication."""
    query(
        cursor,
        _COPIES,
        "mark_outdated",
        first_day=first_day,
        last_day=last_day,
        version=version,
        redo_all=redo_all,
    )


def save_fingerprints(cursor: Cursor, fingerprints: Sequence[tuple[int, Fingerprint]], version: str) -> None:
    """Replace the fingerprints of articles and forget their pairs and keys.

    fingerprints: each with the number of its period; version: of the rules
    """
    article_ids = [fingerprint.article_id for _, fingerprint in fingerprints]
    query(cursor, _COPIES, "forget_pairs", article_ids=article_ids)
    query(cursor, _COPIES, "forget_fingerprints", article_ids=article_ids)
    query(
        cursor,
        _COPIES,
        "save_fingerprints",
        rows=[
            {
                "article_id": fingerprint.article_id,
                "text_hash": fingerprint.text_hash,
                "title_hash": fingerprint.title_hash,
                "page_hash": fingerprint.page_hash,
                "period_number": period,
                "shingle_count": fingerprint.shingle_count,
                "key_hashes": fingerprint.keys,
                "shingles": fingerprint.shingles.hex(),
            }
            for period, fingerprint in fingerprints
        ],
        version=version,
    )


def save_keys(cursor: Cursor, article_ids: Sequence[str]) -> None:
    """Let others find these articles by the keys of their fingerprints, once they have found theirs."""
    query(cursor, _COPIES, "save_keys", article_ids=list(article_ids))


def candidates(cursor: Cursor, article_ids: Sequence[str]) -> list[Fingerprint]:
    """Those of their and of the neighbouring periods that share a key with one of these articles.

    Before their own keys are saved: each would find itself by all of them, and those that came with it.
    """
    return _fingerprints(cursor, query(cursor, _COPIES, "candidates", article_ids=list(article_ids)))


def save_pairs(cursor: Cursor, pairs: Sequence[CopyPair]) -> None:
    """Keep the pairs that new articles make."""
    query(
        cursor,
        _COPIES,
        "save_pairs",
        rows=[
            {
                "article_id": pair.article_id,
                "other_id": pair.other_id,
                "kind_name": pair.kind,
                "similarity_share": pair.similarity,
            }
            for pair in pairs
        ],
    )


def neighbourhood(cursor: Cursor, article_ids: Sequence[str]) -> tuple[list[Fingerprint], list[CopyPair]]:
    """Whole clusters around these articles: their fingerprints, and the pairs among them."""
    members = _fingerprints(cursor, query(cursor, _COPIES, "neighbourhood", article_ids=list(article_ids)))
    pairs = query(cursor, _COPIES, "pairs_among", article_ids=[member.article_id for member in members])
    return members, [
        CopyPair(
            article_id=row["article_id"],
            other_id=row["other_id"],
            kind=row["kind_name"],
            similarity=row["similarity_share"],
        )
        for row in pairs
    ]


def save_copies(cursor: Cursor, members: Sequence[str], copies: Sequence[Copy]) -> list[str]:
    """What these members repeat, instead of what they were thought to repeat.

    Returns those that repeat another article than before, or none any more, or one for the first time.
    """
    rows = query(cursor, _COPIES, "forget_copies", article_ids=list(members))
    before = {(row["article_id"], row["original_id"]) for row in rows}
    after = {(copy.article_id, copy.original_id) for copy in copies}
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
    return sorted({article_id for article_id, _ in before ^ after})


def _fingerprints(cursor: Cursor, found: list[Row]) -> list[Fingerprint]:
    # In two steps: of one statement that finds and reads the planner expects far too many rows.
    rows = query(cursor, _COPIES, "fingerprints_of", article_ids=[row["article_id"] for row in found])
    return [
        Fingerprint(**{**row, "keys": tuple(row["keys"]), "shingles": bytes(row["shingles"])}) for row in rows
    ]
