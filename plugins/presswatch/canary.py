"""Holds the warehouse against the sample newsroom's right answers: is everything still read right?"""

import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from presswatch.text.english import counted
from presswatch.warehouse.connection import Cursor, Row, query

#: Of 239 articles. Each of these is read wrong today; lower the number when it is mended.
MOST_TOPIC_DIFFERENCES = 10
MOST_STORY_DIFFERENCES = 4  # two days of Biden's order and the summit after it are hard to tell apart
KNOWN_DIFFERENCES = MOST_TOPIC_DIFFERENCES + MOST_STORY_DIFFERENCES
ANSWERS = Path(__file__).resolve().parents[2] / "sample" / "answers.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is true of one article of the sample, written by hand.

    day:     ISO date in UTC; "" when the page gives no date; "gone" when it was removed
    copy_of: site/slug of the original, or ""
    """

    site: str
    slug: str
    day: str
    ai: str
    strike: str
    copy_of: str
    story: str

    @property
    def key(self) -> str:
        return f"{self.site}/{self.slug}"


def read_answers() -> list[Answer]:
    """The right answers, in the order of the file."""
    with ANSWERS.open(encoding="utf-8", newline="") as lines:
        return [Answer(**row) for row in csv.DictReader(lines)]


def compare(cursor: Cursor) -> tuple[str, list[str]]:
    """A summary, and each difference between the warehouse and the right answers in words."""
    answers = read_answers()
    rows = _by_key(query(cursor, "queries/canary.sql", "articles"), {answer.key for answer in answers})
    differences = [problem for answer in answers for problem in _article(answer, rows)]
    differences += _stories(answers, rows)
    summary = f"{counted(len(answers), 'article')} of the sample: {counted(len(differences), 'difference')}"
    return f"{summary}; {KNOWN_DIFFERENCES} are known, more mean that something is read worse", differences


def _by_key(rows: list[Row], keys: set[str]) -> dict[str, Row]:
    found = {}
    for row in rows:
        slug = row["url"].split("?")[0].rstrip("/").rsplit("/", 1)[-1]
        # The wire's urls end with a running number.
        for key in (f"{row['source_name']}/{slug}", f"{row['source_name']}/{re.sub(r'-[0-9]+$', '', slug)}"):
            if key in keys:
                found[key] = row
    return found


def _article(answer: Answer, rows: dict[str, Row]) -> list[str]:
    row = rows.get(answer.key)
    if answer.day == "gone":
        gone = row is None or row["outcome_name"] == "gone"
        return [] if gone else [f"{answer.key}: was removed, yet it is {row['outcome_name']}"]  # type: ignore[index]
    if row is None or row["article_id"] is None:
        return [f"{answer.key}: missing" + (f" ({row['outcome_name']})" if row else "")]
    original = row["original_url"]
    copy_of = _key_of_url(original, rows) if original else ""
    said = {
        "day": str(row["published_date"] or ""),
        "ai": row["roles"].get("ai"),
        "strike": row["roles"].get("strike"),
        "copy_of": copy_of,
    }
    wanted = {"day": answer.day, "ai": answer.ai, "strike": answer.strike, "copy_of": answer.copy_of}
    return [
        f"{answer.key}: {name} is {said[name] or 'none'}, should be {wanted[name] or 'none'}"
        for name in wanted
        if said[name] != wanted[name]
    ]


def _key_of_url(url: str, rows: dict[str, Row]) -> str:
    return next((key for key, row in rows.items() if row["url"] == url), url)


def _stories(answers: list[Answer], rows: dict[str, Row]) -> list[str]:
    """A story split in two, or two stories in one."""
    told = defaultdict(set)
    for answer in answers:
        row = rows.get(answer.key)
        if row and row["story_id"]:
            told[answer.story].add(row["story_id"])
    keys = defaultdict(set)
    for story, ids in told.items():
        for story_id in ids:
            keys[story_id].add(story)
    split = [
        f"story {story}: told as {len(ids)} stories" for story, ids in sorted(told.items()) if len(ids) > 1
    ]
    mixed = [f"stories told as one: {', '.join(sorted(names))}" for names in keys.values() if len(names) > 1]
    return split + sorted(mixed)
