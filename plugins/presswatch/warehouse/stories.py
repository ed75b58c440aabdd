"""Anchors, links between articles, and which story each article tells."""

from collections.abc import Sequence
from datetime import date

from presswatch.records import Anchors, Likeness, StoryMember
from presswatch.warehouse.connection import Cursor, Row, query

_STORIES = "queries/stories.sql"


def lock(cursor: Cursor) -> None:
    """One batch at a time, until the transaction ends. Before anything else is locked."""
    query(cursor, _STORIES, "lock")


def originals_of(cursor: Cursor, article_ids: Sequence[str]) -> dict[str, str]:
    """For those of these articles that are copies: what they repeat."""
    rows = query(cursor, _STORIES, "copies_among", article_ids=list(article_ids))
    return {row["article_id"]: row["original_id"] for row in rows}


def neighbours(cursor: Cursor, article_ids: Sequence[str]) -> list[str]:
    """Articles that are linked with these."""
    return [row["article_id"] for row in query(cursor, _STORIES, "neighbours", article_ids=list(article_ids))]


def forget_anchors(cursor: Cursor, article_ids: Sequence[str]) -> None:
    """These articles are linked with nothing any more."""
    query(cursor, _STORIES, "forget_links", article_ids=list(article_ids))
    query(cursor, _STORIES, "forget_anchors", article_ids=list(article_ids))


def mark_outdated(cursor: Cursor, *, first_day: date, last_day: date, version: str, redo_all: bool) -> None:
    """Queue what other rules than these have linked, by day of publication."""
    query(
        cursor,
        _STORIES,
        "mark_outdated",
        first_day=first_day,
        last_day=last_day,
        version=version,
        redo_all=redo_all,
    )


def save_anchors(cursor: Cursor, anchors: Sequence[Anchors], version: str) -> None:
    """Keep the anchors of articles that had none. version: of the rules."""
    query(
        cursor,
        _STORIES,
        "save_anchors",
        rows=[
            {
                "article_id": found.article_id,
                "weights": found.weights,
                "phrases": sorted(found.phrases),
                "anchor_keys": found.keys,
            }
            for found in anchors
        ],
        version=version,
    )
    query(cursor, _STORIES, "save_keys", article_ids=[found.article_id for found in anchors])


def candidates(cursor: Cursor, article_ids: Sequence[str]) -> list[Anchors]:
    """Articles that share one of their rarest anchors with one of these."""
    return _anchors(query(cursor, _STORIES, "candidates", article_ids=list(article_ids)))


def save_links(cursor: Cursor, links: Sequence[Likeness]) -> None:
    """Keep the links that new articles make, with their evidence."""
    query(
        cursor,
        _STORIES,
        "save_links",
        rows=[
            {
                "article_id": link.article_id,
                "other_id": link.other_id,
                "relation_name": link.relation,
                "likeness_share": link.weight,
            }
            for link in links
        ],
    )
    query(
        cursor,
        _STORIES,
        "save_evidence",
        rows=[
            {
                "article_id": item.article_id,
                "other_id": item.other_id,
                "kind_name": item.kind,
                "shared_value": item.value,
                "weight_share": item.weight,
            }
            for link in links
            for item in link.evidence
        ],
    )


def neighbourhood(cursor: Cursor, article_ids: Sequence[str]) -> tuple[list[Anchors], list[Likeness]]:
    """All that hangs together with these articles by links of the same story, and the links among them.

    The links come without their evidence, which decides nothing.
    """
    members = _anchors(query(cursor, _STORIES, "neighbourhood", article_ids=list(article_ids)))
    rows = query(cursor, _STORIES, "links_among", article_ids=[member.article_id for member in members])
    return members, [Likeness(**row, evidence=()) for row in rows]


def save_members(cursor: Cursor, decided_ids: Sequence[str], members: Sequence[StoryMember]) -> list[str]:
    """Write down the stories of the decided articles; copies follow their original.

    Returns the ids of all articles whose story was written, copies included.
    """
    query(cursor, _STORIES, "forget_members", article_ids=list(decided_ids))
    rows = query(
        cursor,
        _STORIES,
        "save_members",
        rows=[{"article_id": member.article_id, "story_id": member.story_id} for member in members],
    )
    return [row["article_id"] for row in rows]


def _anchors(rows: list[Row]) -> list[Anchors]:
    return [
        Anchors(
            **{
                **row,
                "phrases": frozenset((first, second) for first, second in row["phrases"]),
                "keys": tuple(row["keys"]),
            }
        )
        for row in rows
    ]
