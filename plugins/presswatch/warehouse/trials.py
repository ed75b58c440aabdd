"""Trials: what changed rules say of stored articles, kept beside what people see."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from presswatch.text.english import counted
from presswatch.warehouse.connection import Cursor, Row, query

_TRIALS = "queries/trials.sql"

#: Changes and points that are printed; all are in ops.trial_changes and ops.trial_points.
SHOWN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedArticle:
    """An article with what stands.

    local_date: as tag has it
    standing: by topic, the role that the rules gave it and whether a person has judged it
    mentions: the words that count: [topic, zone, first, end]
    """

    article_id: str
    language_code: str
    title: str | None
    body_text: str
    local_date: date
    standing: dict[str, tuple[str, bool]]
    mentions: list[list[Any]]


def open_trial(cursor: Cursor, *, rules_version: str, folder: str, since: date, until: date) -> int:
    """A new trial's number."""
    values = {"rules_version": rules_version, "folder": folder, "since": since, "until": until}
    return int(query(cursor, _TRIALS, "open", **values)[0]["trial_id"])


def next_articles(cursor: Cursor, *, since: date, until: date, after: str, limit: int) -> list[TaggedArticle]:
    """Tagged articles of the days whose id is larger than ``after``, by id."""
    rows = query(cursor, _TRIALS, "next_articles", since=since, until=until, after=after, limit=limit)
    return [TaggedArticle(**row) for row in rows]


def save_verdicts(cursor: Cursor, trial_id: int, rows: Sequence[Row]) -> None:
    query(cursor, _TRIALS, "save_verdicts", trial_id=trial_id, rows=list(rows))


def finish(cursor: Cursor, trial_id: int, article_count: int) -> None:
    query(cursor, _TRIALS, "finish", trial_id=trial_id, article_count=article_count)


def read_trial(cursor: Cursor, trial_id: int) -> Row | None:
    """The row of ops.rule_trials, or None."""
    rows = query(cursor, _TRIALS, "trial", trial_id=trial_id)
    return rows[0] if rows else None


def decide(cursor: Cursor, trial_id: int, outcome: str) -> None:
    """outcome: "promoted" or "dropped"."""
    query(cursor, _TRIALS, "decide", trial_id=trial_id, outcome=outcome)


def describe(cursor: Cursor, trial_id: int) -> Iterator[str]:
    """The difference in words: by topic, language and source; verdicts with their sentences; trend points."""
    trial = read_trial(cursor, trial_id)
    assert trial is not None
    yield (
        f"trial {trial_id}: rules {trial['rules_version']} on {counted(trial['article_count'], 'article')}, "
        f"{trial['since_date']} to {trial['until_date']}"
    )
    summary = query(cursor, _TRIALS, "summary", trial_id=trial_id)
    if not summary:
        yield "no verdict would change"
    else:
        yield f"{'topic':16}{'language':10}{'source':20}{'gained':>8}{'lost':>8}{'changed':>9}"
    for row in summary:
        yield (
            f"{row['topic_name']:16}{row['language_code']:10}{row['source_name']:20}"
            f"{row['gained_count']:>8}{row['lost_count']:>8}{row['changed_count']:>9}"
        )
    changes = query(cursor, _TRIALS, "changes", trial_id=trial_id)
    for row in changes[:SHOWN]:
        yield (
            f"{row['change_name']:8} {row['topic_name']}: {row['standing_role_name']} → {row['role_name']}, "
            f"{row['published_date']} {row['source_name']} ({row['language_code']}) "
            f"“{row['title'] or 'untitled'}”"
        )
        if row["sentence"]:
            yield f"         “{' '.join(row['sentence'].split())}” ({row['because']})"
    yield from _more(len(changes), "ops.trial_changes")
    points = query(cursor, _TRIALS, "moved_points", trial_id=trial_id)
    for row in points[:SHOWN]:
        yield (
            f"point    {row['topic_name']} {row['published_date']}: "
            f"articles {row['standing_article_count']} → {row['article_count']}, "
            f"about it {row['standing_main_article_count']} → {row['main_article_count']}, "
            f"stories {row['standing_story_count']} → {row['story_count']}"
        )
    yield from _more(len(points), "ops.trial_points")
    agreement = query(cursor, _TRIALS, "agreement", trial_id=trial_id)[0]
    if agreement["review_count"]:
        yield (
            f"reviews  {agreement['review_count']} in these articles; the rules agree with "
            f"{agreement['standing_count']} now, with {agreement['trial_count']} then"
        )


def _more(count: int, where: str) -> Iterator[str]:
    if count > SHOWN:
        yield f"         … and {count - SHOWN} more in {where}"
