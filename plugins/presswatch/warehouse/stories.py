"""Anchors, links between articles, and which story each article tells."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from datetime import date
from typing import NamedTuple

from presswatch.records import Anchors, Likeness, StoryMember
from presswatch.text.periods import day_number
from presswatch.warehouse.connection import Cursor, query

_STORIES = "queries/stories.sql"


def lock(cursor: Cursor) -> None:
    """One batch at a time, until the transaction ends. Before anything else is locked."""
    query(cursor, _STORIES, "lock")


def originals_of(cursor: Cursor, article_ids: Sequence[str]) -> dict[str, str]:
    """For those of these articles that are copies: what they repeat."""
    rows = query(cursor, _STORIES, "copies_among", article_ids=list(article_ids))
    return {row["article_id"]: row["original_id"] for row in rows}


def neighbours(cursor: Cursor, article_ids: Sequence[str]) -> list[str]:
    """Articles that are linked with these as the same story."""
    return [row["article_id"] for row in query(cursor, _STORIES, "neighbours", article_ids=list(article_ids))]


def forget_anchors(cursor: Cursor, article_ids: Sequence[str]) -> dict[str, str]:
    """These articles are linked with nothing any more. Returns by which version of the rules they were."""
    query(cursor, _STORIES, "forget_links", article_ids=list(article_ids))
    rows = query(cursor, _STORIES, "forget_anchors", article_ids=list(article_ids))
    return {row["article_id"]: row["linker_version"] for row in rows}


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
    """Keep the anchors of articles that had none. version: of the rules"""
    query(
        cursor,
        _STORIES,
        "save_anchors",
        rows=[
            {
                "article_id": found.article_id,
                "day_number": day_number(found.published_at),
                "weights": found.weights,
                "phrases": sorted(found.phrases),
                "key_hashes": found.keys,
            }
            for found in anchors
        ],
        version=version,
    )


def save_keys(cursor: Cursor, article_ids: Sequence[str]) -> None:
    """Let others find these articles by the keys of their anchors, once they have found theirs."""
    query(cursor, _STORIES, "save_keys", article_ids=list(article_ids))


def candidates(
    cursor: Cursor,
    article_ids: Sequence[str],
    *,
    window_days: int,
    near_days: int,
    least_common: int,
    least_common_far: int,
) -> list[Anchors]:
    """Those within ``near_days`` of one of these that share ``least_common`` keys with it.

    Within ``window_days`` they share ``least_common_far``; at any time, where one of the two has no date.
    Before their own keys are saved, as for copies.
    """
    rows = query(
        cursor,
        _STORIES,
        "candidates",
        article_ids=list(article_ids),
        window_days=window_days,
        near_days=near_days,
        least_common=least_common,
        least_common_far=least_common_far,
    )
    # In two steps, as for copies.
    found = query(cursor, _STORIES, "anchors_of", article_ids=[row["article_id"] for row in rows])
    return [
        Anchors(
            **{
                **row,
                "phrases": frozenset(map(tuple, row["phrases"])),
                "keys": tuple(row["keys"]),
            }
        )
        for row in found
    ]


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
                "shared_values": [f"{item.kind}:{item.value}" for item in link.evidence],
                "shared_weights": [item.weight for item in link.evidence],
            }
            for link in links
        ],
    )


def neighbourhood(cursor: Cursor, article_ids: Sequence[str]) -> tuple[list[Anchors], list[Likeness]]:
    """All that hangs together with these articles by links of the same story, and the links among them.

    The articles come without anchors, the links without evidence: these decide nothing any more.
    """
    reached = query(cursor, _STORIES, "neighbourhood", article_ids=list(article_ids))
    found = query(cursor, _STORIES, "members_of", article_ids=[row["article_id"] for row in reached])
    members = [Anchors(**row, weights={}, phrases=frozenset(), keys=()) for row in found]
    rows = query(cursor, _STORIES, "links_among", article_ids=[member.article_id for member in members])
    return members, [Likeness(**row, evidence=()) for row in rows]


def save_members(
    cursor: Cursor,
    decided_ids: Sequence[str],
    members: Sequence[StoryMember],
    *,
    read_anew: Set[str],
    run_id: str,
) -> list[str]:
    """Write down the stories of the decided articles; copies follow their original.

    What moved from one story to another goes to the history. read_anew: articles that other rules than
    before have read. Returns the ids of all articles that tell one of these stories, copies included.
    """
    story_of = {member.article_id: member.story_id for member in members}
    rows = query(cursor, _STORIES, "told_before", article_ids=list(decided_ids))
    before = {row["article_id"]: row["story_id"] for row in rows if row["story_id"]}
    after = {
        row["article_id"]: story_of[row["original_id"]] for row in rows if row["original_id"] in story_of
    }
    # Most articles of a long affair stay what they were, however often it goes on.
    moved = {article_id for article_id, _ in before.items() ^ after.items()}
    query(cursor, _STORIES, "forget_members", article_ids=sorted(before.keys() & moved))
    query(
        cursor,
        _STORIES,
        "save_members",
        rows=[
            {"article_id": article_id, "story_id": after[article_id]} for article_id in after.keys() & moved
        ],
    )
    changes = story_changes(before, after, read_anew)
    if changes:
        query(cursor, _STORIES, "save_changes", rows=[change._asdict() for change in changes], run_id=run_id)
    return list(after)


class StoryChange(NamedTuple):
    """article_count articles were of the old story and are of the new one.

    change_name: "split" when others of the old story are elsewhere now; "merged" when the new one also
                 holds articles of a third; else "renamed"
    cause_name:  "rules" when other rules than before have read an article of the stories concerned: it
                 did not happen in the news; else "news"
    """

    old_story_id: str
    new_story_id: str
    change_name: str
    article_count: int
    cause_name: str


def story_changes(
    before: Mapping[str, str], after: Mapping[str, str], read_anew: Set[str]
) -> list[StoryChange]:
    """What became of stories. before, after: article id -> story id; new articles change nothing."""
    moves = Counter((before[article_id], after[article_id]) for article_id in before.keys() & after.keys())
    ways = Counter(old for old, _ in moves)
    sources = Counter(new for _, new in moves)
    # Stories that exchange articles are decided together: rules that move one of them move all.
    by_rules = {told[article_id] for told in (before, after) for article_id in read_anew & told.keys()}
    while more := {story for move in moves if by_rules & set(move) for story in move} - by_rules:
        by_rules |= more
    return [
        StoryChange(
            old,
            new,
            "split" if ways[old] > 1 else "merged" if sources[new] > 1 else "renamed",
            count,
            "rules" if old in by_rules else "news",
        )
        for (old, new), count in sorted(moves.items())
        if old != new
    ]
