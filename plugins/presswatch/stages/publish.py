"""Which stretches of days were bursts, what the checks came to, and what a run's note says. Pure.

Bursts: J. Kleinberg, "Bursty and hierarchical structure in streams" (2002), section 4, two states: on each
day a topic is told at its usual rate or at a raised one; the cheapest sequence of states is found.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from math import log
from typing import Any

#: How many times its usual rate a topic is told in a burst.
RAISED = 2.0
#: What entering a burst costs, in nats: gamma = 1 times ln of the days that the usual rate is taken from.
ENTRY_COST = log(365)
#: The usual rate is that of the year around a day: so many days before it and after it. Bounded, so that a
#: backfill of 2019 changes no burst of 2023.
AROUND = timedelta(days=182)
#: A rate cannot be raised beyond this.
HIGHEST_RATE = 0.9999


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCount:
    """One known day of a topic.

    articles:  on the topic
    processed: all that were judged on it, at least as many
    """

    day: date
    articles: int
    processed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Burst:
    """A stretch of days in which a topic was told at a raised rate.

    weight:  how much better the raised rate explains its days than the usual one, nats
    peak:    its day with most articles on the topic, the first of them
    is_open: it reaches the last known day, so it may go on
    """

    start: date
    end: date
    weight: float
    peak: date
    articles: int
    processed: int
    is_open: bool


def find_bursts(days: Sequence[DayCount]) -> list[Burst]:
    """The bursts of one topic; days in order, each once. Days that are not known are left out by the caller:
    they neither make nor end a burst."""
    gains = list(_gains(days))
    bursts = []
    for start, end in _raised_stretches(gains):
        stretch = days[start:end]
        bursts.append(
            Burst(
                start=stretch[0].day,
                end=stretch[-1].day,
                weight=sum(gains[start:end]),
                peak=max(stretch, key=lambda each: (each.articles, -each.day.toordinal())).day,
                articles=sum(each.articles for each in stretch),
                processed=sum(each.processed for each in stretch),
                is_open=end == len(days),
            )
        )
    return bursts


def _gains(days: Sequence[DayCount]) -> Iterable[float]:
    """By how many nats the raised rate explains each day better than the usual one."""
    first = last = articles = processed = 0
    for each in days:
        while last < len(days) and days[last].day <= each.day + AROUND:
            articles += days[last].articles
            processed += days[last].processed
            last += 1
        while days[first].day < each.day - AROUND:
            articles -= days[first].articles
            processed -= days[first].processed
            first += 1
        if not articles or articles == processed:
            yield 0.0  # a rate of nothing or of all cannot be told from a raised one
            continue
        usual = articles / processed
        raised = min(HIGHEST_RATE, RAISED * usual)
        others = each.processed - each.articles
        yield each.articles * log(raised / usual) + others * log((1 - raised) / (1 - usual))


def _raised_stretches(gains: Sequence[float]) -> list[tuple[int, int]]:
    """The stretches [start, end) whose gains are worth their entry: the cheapest sequence of states.

    Two states need no table: the best value of ending a day in either is carried along with where the
    current stretch began. At a tie a burst is left out.
    """
    calm, raised = 0.0, float("-inf")
    calm_path: tuple[Any, ...] = ()
    raised_path: tuple[Any, ...] = ()
    for position, gain in enumerate(gains):
        entered, stayed = calm - ENTRY_COST + gain, raised + gain
        left, left_path = raised, (raised_path, position)
        if entered > stayed:
            raised, raised_path = entered, (calm_path, position)
        else:
            raised = stayed
        if left > calm:
            calm, calm_path = left, left_path
    path = (raised_path, len(gains)) if raised > calm else calm_path
    borders: list[int] = []
    while path:
        path, position = path
        borders.append(position)
    borders.reverse()
    return list(zip(borders[::2], borders[1::2], strict=True))


def verdict_of(failed: Iterable[tuple[str, str, Sequence[Any]]]) -> tuple[str, list[str]]:
    """Of the checks that found something, as (severity, name, rows): what keeps the day from being
    published (empty: nothing does), and the warnings."""
    told: dict[str, list[str]] = {"fail": [], "warn": []}
    for severity, check, rows in failed:
        told[severity].append(f"{check} ({len(rows)} rows)")
    return ", ".join(told["fail"]), told["warn"]


#: Airflow keeps 1,000 characters of a note; some are left for who wrote it.
NOTE_CHARS = 950


def note_of(receipts: Sequence[Mapping[str, Any]], problems: Sequence[str] = ()) -> str:
    """A run's receipt in words: rows of ops.receipts, in order of days, and days that failed a check."""
    lines = [f"NOT published: {problem}" for problem in problems]
    moved = [point | {"day": row["day_date"]} for row in receipts for point in row["moved_points"]]
    lines += [_brought(receipts)] + [_moved(point) for point in moved]
    text = ""
    for number, line in enumerate(lines):
        rest = f"… and {len(lines) - number} more lines: ops.receipts, ops.moved_points"
        if len(text) + len(line) + len(rest) + 2 > NOTE_CHARS:
            return text + rest
        text += line + "\n"
    return text.rstrip("\n")


def _brought(receipts: Sequence[Mapping[str, Any]]) -> str:
    days = [row["day_date"] for row in receipts if row["day_date"]]
    if not receipts:
        return "Nothing new; no point moved."
    span = "no day" if not days else f"{days[0]}" if len(days) == 1 else f"{days[0]} to {days[-1]}"
    counts = {
        what: sum(row[f"{what}_count"] for row in receipts)
        for what in ("found", "fetched", "new", "changed", "copy", "rejected")
    }
    reasons: dict[str, int] = {}
    for row in receipts:
        for reason, count in row["rejected_by_reason"].items():
            reasons[reason] = reasons.get(reason, 0) + count
    named = ", ".join(f"{reason} {count}" for reason, count in sorted(reasons.items()))
    return (
        f"{span}: {counts['found']} links found, {counts['fetched']} pages fetched, "
        f"{counts['new']} articles new, {counts['changed']} changed, {counts['copy']} copies; "
        f"{counts['rejected']} rejected{f' ({named})' if named else ''}."
    )


def _moved(point: Mapping[str, Any]) -> str:
    def told(articles: int | None, of: int | None) -> str:
        return "not known" if articles is None else f"{articles} of {of}"

    former, present = told(point["from"], point["of_from"]), told(point["to"], point["of_to"])
    if former == present:
        return f"{point['day']} {point['topic']}: {present}, as before; copies, stories or coverage moved"
    return f"{point['day']} {point['topic']}: {former} -> {present}"


def by_topic(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[DayCount]]:
    """Rows of topic_name, day_date, article_count, processed_article_count, in that order, by topic."""
    return {
        topic: [
            DayCount(
                day=row["day_date"], articles=row["article_count"], processed=row["processed_article_count"]
            )
            for row in group
        ]
        for topic, group in groupby(rows, key=lambda row: row["topic_name"])
    }
