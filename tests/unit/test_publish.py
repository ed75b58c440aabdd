"""Bursts, the judgement of the checks, and what a run's note says."""

import random
from datetime import date, timedelta
from itertools import pairwise, product
from typing import Any

import pytest

from presswatch.stages.publish import (
    ENTRY_COST,
    NOTE_CHARS,
    Burst,
    DayCount,
    _raised_stretches,
    by_topic,
    find_bursts,
    note_of,
    verdict_of,
)

FIRST = date(2023, 1, 1)


def days(*counts: int | None, processed: int = 100, first: date = FIRST) -> list[DayCount]:
    """One day after another; None is a day of which nothing is known."""
    return [
        DayCount(day=first + timedelta(days=n), articles=count, processed=processed)
        for n, count in enumerate(counts)
        if count is not None
    ]


def spans(bursts: list[Burst]) -> list[tuple[int, int]]:
    """First and last day of each, counted from FIRST."""
    return [((burst.start - FIRST).days, (burst.end - FIRST).days) for burst in bursts]


@pytest.mark.parametrize(
    ("series", "expected"),
    [
        pytest.param(days(), [], id="no day, no burst"),
        pytest.param(days(*[2] * 60), [], id="what goes on all the time is no burst"),
        pytest.param(days(*[0] * 60), [], id="a topic never told has none"),
        pytest.param(days(*[100] * 60), [], id="nor has one that is all there is"),
        pytest.param(days(*[2] * 30, *[12] * 5, *[2] * 30), [(30, 34)], id="five days at six times the rate"),
        pytest.param(days(*[2] * 30, 5, *[2] * 30), [], id="one day at twice the rate is chance"),
        pytest.param(
            days(*[2] * 30, 12, 12, None, 12, 12, *[2] * 30), [(30, 34)], id="a day not known ends no burst"
        ),
        pytest.param(
            days(*[2] * 30, *[12] * 4, *[1] * 20, *[12] * 4, *[2] * 30),
            [(30, 33), (54, 57)],
            id="two bursts with quiet between are two",
        ),
    ],
)
def test_bursts(series: list[DayCount], expected: list[tuple[int, int]]) -> None:
    assert spans(find_bursts(series)) == expected


def test_a_busy_day_with_many_articles_on_everything_is_no_burst() -> None:
    quiet, busy = days(*[2] * 30), days(*[12] * 5, processed=600, first=FIRST + timedelta(days=30))
    assert find_bursts(quiet + busy) == []


def test_a_burst_tells_its_peak_its_articles_and_whether_it_may_go_on() -> None:
    (ended,) = find_bursts(days(*[2] * 30, 10, 14, 14, 9, *[2] * 30))
    assert ended.peak == FIRST + timedelta(days=31)
    assert (ended.articles, ended.processed, ended.is_open) == (47, 400, False)
    (open_one,) = find_bursts(days(*[2] * 30, 10, 14, 14, 9))
    assert open_one.is_open


def test_a_longer_burst_weighs_more() -> None:
    (short,) = find_bursts(days(*[2] * 90, *[12] * 3, *[2] * 90))
    (long,) = find_bursts(days(*[2] * 90, *[12] * 6, *[2] * 90))
    assert 0 < short.weight < long.weight


def test_what_is_more_than_half_a_year_away_changes_nothing() -> None:
    here = days(*[2] * 190, *[12] * 5, *[2] * 200)
    (alone,) = find_bursts(here)
    past, same = find_bursts(days(*[40] * 30, first=FIRST - timedelta(days=30)) + here)
    assert past.end < FIRST
    assert same == alone


@pytest.mark.parametrize("seed", range(20))
def test_the_stretches_found_are_the_best_of_all(seed: int) -> None:
    chance = random.Random(seed)
    gains = [chance.choice([-9.0, -3.0, -0.5, 0.0, 2.0, 5.0, 9.0]) for _ in range(11)]

    def worth(states: tuple[int, ...]) -> float:
        entries = sum(after > before for before, after in pairwise((0, *states)))
        return sum(gain for gain, state in zip(gains, states, strict=True) if state) - entries * ENTRY_COST

    found = [0] * len(gains)
    for start, end in _raised_stretches(gains):
        found[start:end] = [1] * (end - start)
    assert worth(tuple(found)) == max(map(worth, product((0, 1), repeat=len(gains))))


def test_rows_become_series_by_topic() -> None:
    rows = [
        {"topic_name": topic, "day_date": FIRST, "article_count": count, "processed_article_count": 9}
        for topic, count in (("ai", 3), ("strike", 1))
    ]
    assert by_topic(rows) == {"ai": days(3, processed=9), "strike": days(1, processed=9)}


def test_a_failed_check_blocks_and_a_warning_does_not() -> None:
    failed = [("warn", "silent_source", [{}]), ("fail", "mart_equals_facts", [{}, {}])]
    assert verdict_of(failed) == ("mart_equals_facts (2 rows)", ["silent_source (1 rows)"])
    assert verdict_of(failed[:1]) == ("", ["silent_source (1 rows)"])
    assert verdict_of([]) == ("", [])


def receipt(day: date | None, moved: list[dict[str, Any]] | None = None, **counts: Any) -> dict[str, Any]:
    names = ("found", "fetched", "new", "changed", "copy", "rejected")
    return {
        "day_date": day,
        "rejected_by_reason": {},
        "moved_points": moved or [],
        **{f"{name}_count": 0 for name in names},
        **counts,
    }


def moved(topic: str, former: int | None, present: int | None, of: int = 9) -> dict[str, Any]:
    return {"topic": topic, "from": former, "to": present, "of_from": of, "of_to": of}


def test_a_note_says_what_came_and_what_moved() -> None:
    rows = [
        receipt(FIRST, [moved("ai", None, 2), moved("strike", 1, 1)], found_count=3, new_count=2),
        receipt(None, found_count=1, rejected_count=2, rejected_by_reason={"soft_404": 1, "gone": 1}),
    ]
    assert note_of(rows).splitlines() == [
        "2023-01-01: 4 links found, 0 pages fetched, 2 articles new, 0 changed, 0 copies; "
        "2 rejected (gone 1, soft_404 1).",
        "2023-01-01 ai: not known -> 2 of 9",
        "2023-01-01 strike: 1 of 9, as before; copies, stories or coverage moved",
    ]


def test_a_note_of_a_run_that_did_nothing_says_so() -> None:
    assert note_of([]) == "Nothing new; no point moved."


def test_a_day_that_was_not_published_comes_first() -> None:
    assert note_of([], ["2023-01-01: mart_equals_facts (2 rows)"]).startswith(
        "NOT published: 2023-01-01: mart_equals_facts"
    )


def test_a_note_is_cut_at_a_line_and_says_how_much_is_missing() -> None:
    rows = [receipt(FIRST + timedelta(days=n), [moved("ai", 1, 2)]) for n in range(100)]
    note = note_of(rows)
    assert len(note) <= NOTE_CHARS
    *whole, last = note.splitlines()
    assert last == f"… and {101 - len(whole)} more lines: ops.receipts, ops.moved_points"
