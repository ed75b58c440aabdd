"""What the checks came to, and what a run's note says. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from presswatch.text.english import counted


def verdict_of(failed: Iterable[tuple[str, str, Sequence[Any]]]) -> tuple[str, list[str]]:
    """Of the checks that found something, as (severity, name, rows): what keeps the day from being
    published (empty: nothing does), and the warnings."""
    told: dict[str, list[str]] = {"fail": [], "warn": []}
    for severity, check, rows in failed:
        told[severity].append(f"{check} ({counted(len(rows), 'row')})")
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
        rest = f"… and {counted(len(lines) - number, 'more line')}: ops.receipts, ops.moved_points"
        if len(text) + len(line) + len(rest) + 2 > NOTE_CHARS:
            return text + rest
        text += line + "\n"
    return text.rstrip("\n")


def _brought(receipts: Sequence[Mapping[str, Any]]) -> str:
    days = [row["day_date"] for row in receipts if row["day_date"]]
    if not receipts:
        return "Nothing new; no point moved."
    touched = (
        "no day" if not days else days[0] if len(days) == 1 else f"{len(days)} days, {days[0]} to {days[-1]}"
    )
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
        f"Touched {touched}: {counted(counts['found'], 'link')} found, "
        f"{counted(counts['fetched'], 'page')} fetched, {counted(counts['new'], 'article')} new, "
        f"{counts['changed']} changed, {counted(counts['copy'], 'copy')}; "
        f"{counts['rejected']} rejected{f' ({named})' if named else ''}."
    )


def _moved(point: Mapping[str, Any]) -> str:
    def told(articles: int | None, of: int | None) -> str:
        return "not known" if articles is None or of is None else f"{articles} of {counted(of, 'article')}"

    former, present = told(point["from"], point["of_from"]), told(point["to"], point["of_to"])
    if former == present:
        return f"{point['day']} {point['topic']}: {present}, as before; copies, stories or coverage moved"
    return f"{point['day']} {point['topic']}: {former} -> {present}"
