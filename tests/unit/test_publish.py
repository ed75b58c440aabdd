"""The judgement of the checks, and what a run's note says."""

from datetime import date, timedelta
from typing import Any

from presswatch.stages.publish import (
    NOTE_CHARS,
    note_of,
    verdict_of,
)

FIRST = date(2023, 1, 1)


def test_a_failed_check_blocks_and_a_warning_does_not() -> None:
    failed = [("warn", "silent_source", [{}]), ("fail", "mart_equals_facts", [{}, {}])]
    assert verdict_of(failed) == ("mart_equals_facts (2 rows)", ["silent_source (1 row)"])
    assert verdict_of(failed[:1]) == ("", ["silent_source (1 row)"])
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
        "Touched 2023-01-01: 4 links found, 0 pages fetched, 2 articles new, 0 changed, 0 copies; "
        "2 rejected (gone 1, soft_404 1).",
        "2023-01-01 ai: not known -> 2 of 9 articles",
        "2023-01-01 strike: 1 of 9 articles, as before; copies, stories or coverage moved",
    ]


def test_a_note_tells_one_in_the_singular() -> None:
    note = note_of(
        [receipt(FIRST, [moved("ai", None, 1, of=1)], found_count=1, fetched_count=1, copy_count=1)]
    )
    assert "1 link found, 1 page fetched, 0 articles new, 0 changed, 1 copy; " in note
    assert note.endswith("not known -> 1 of 1 article")


def test_a_note_says_that_its_days_are_those_touched_not_those_owned() -> None:
    rows = [receipt(FIRST + timedelta(days=n), new_count=1) for n in (0, 2)]
    assert note_of(rows).startswith("Touched 2 days, 2023-01-01 to 2023-01-03: ")


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
