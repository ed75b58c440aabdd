"""Vega-Lite specifications of the trend charts, made with Altair from plain points.

What is not known gets neither line nor bar but a hatched band; a known zero gets both, at zero. Long
stretches that nobody covered are drawn short, hatched and labelled, so that two covered months years
apart both stay readable. Colours are the page's own (CSS variables): one drawing serves day and night.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import groupby
from typing import Any, Literal

import altair as alt

Gap = Literal["partial", "unknown"]

#: An unknown stretch longer than this many points is drawn as short as the share of the others below.
LONGEST_GAP = 10
SHORTENED_SHARE = 0.07

#: Only the strongest alarms carry their factor as words; the others are a mark.
LABELLED_ALARMS = 4
#: More points than this are drawn without dots.
MOST_DOTS = 120

_PADDING = {"left": 2, "right": 8, "top": 14, "bottom": 2}
_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One day, week or month of a chart.

    first, last: its days, both included
    tick:   its label on the axis, or "" for none
    counts: by the measure's name; None when nothing is known, never 0 instead
    share:  the topic's part of all articles read, in words ("12 % of 42"), or ""
    gap:    "unknown" when nothing is known, "partial" when something is missing, else None
    note:   what is missing, or ""
    bar, line, other: how high each stands here; None for not at all
    alarm:  the factor by which it is above what was expected, or None
    href:   where its articles are, or ""
    """

    first: date
    last: date
    tick: str
    counts: Mapping[str, int | None]
    share: str
    gap: Gap | None
    note: str
    bar: float | None = None
    line: float | None = None
    other: float | None = None
    alarm: float | None = None
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Burst:
    """A stretch of days, both included, in which a topic was told more than usual."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Neighbouring points with the same gap and note, and where they stand on the axis."""

    points: tuple[Point, ...]
    gap: Gap | None
    note: str
    x: float
    width: float

    @property
    def is_shortened(self) -> bool:
        return self.width < len(self.points)

    @property
    def day_count(self) -> int:
        return (self.points[-1].last - self.points[0].first).days + 1

    @property
    def days(self) -> str:
        return span_of_days(self.points[0].first, self.points[-1].last)


def stretches(points: Sequence[Point]) -> list[Stretch]:
    """The points in order, cut where the knowledge of them changes."""
    runs = [
        (gap, note, tuple(run))
        for (gap, note), run in groupby(points, key=lambda point: (point.gap, point.note))
    ]
    drawn_whole = sum(len(run) for gap, _, run in runs if not _is_long(gap, run))
    shortened = max(2.0, drawn_whole * SHORTENED_SHARE)
    found, x = [], 0.0
    for gap, note, run in runs:
        width = min(shortened, len(run)) if _is_long(gap, run) else float(len(run))
        found.append(Stretch(points=run, gap=gap, note=note, x=x, width=width))
        x += width
    return found


def _is_long(gap: Gap | None, run: Sequence[Point]) -> bool:
    """Whether a stretch is drawn short; not where something stands beside what is not known."""
    return gap == "unknown" and len(run) > LONGEST_GAP and all(point.other is None for point in run)


def trend_chart(
    points: Sequence[Point], measures: Sequence[str], description: str, bursts: Sequence[Burst] = ()
) -> dict[str, Any]:
    """A Vega-Lite specification: bars, two lines, bursts, alarms and gaps over one axis of time.

    measures: what is told of ``Point.counts`` when one points at it, in order
    """
    placed = stretches(points)
    columns = _columns(placed, measures)
    ticks = [(left, point.tick) for point, left, _ in _edges(placed) if point.tick]
    most = max((n for p in points for n in (p.bar, p.line, p.other) if n), default=0)
    heights = _heights(most)
    given = {
        "end": placed[-1].x + placed[-1].width if placed else 1,
        "ticks": [left for left, _ in ticks],
        "labels": {f"{left:g}": label for left, label in ticks},
        "heights": heights,
        # Room above the highest point, so that it stays clear of the bar of a burst.
        "top": max(heights[-1], most * 1.1),
        "dot": 26 if len(columns) <= MOST_DOTS and all(point.bar is None for point in points) else 0,
    }
    return {
        **_drawing(),
        "description": description,
        "params": [{"name": name, "value": value} for name, value in given.items()],
        "datasets": {
            "partial": _bands(placed, "partial"),
            "unknown": _bands(placed, "unknown"),
            "bursts": _spans(placed, bursts),
            "bars": _bars(placed),
            "line": _line(placed, "line"),
            "other": _line(placed, "other"),
            "dots": [dot for dot in _line(placed, "line") if given["dot"]],
            "alarms": _alarms(placed),
            "shortened": _shortened(placed),
            "links": [
                {key: column[key] for key in ("x", "x2", "href")} for column in columns if column["href"]
            ],
        },
        # Not drawn: what the page's script tells of a point that the pointer or the keyboard is at.
        "usermeta": {"columns": columns},
    }


# Altair takes a second for what never changes, so the data come later, as parameters and data sets.
@cache
def _drawing() -> dict[str, Any]:
    x = alt.X(
        "x:Q",
        scale=alt.Scale(domain=[0, alt.ExprRef("end")], nice=False),
        axis=alt.Axis(
            values=alt.ExprRef("ticks"),
            labelExpr="labels[datum.value]",
            labelOverlap="greedy",
            labelSeparation=8,
            labelAlign="left",
            labelFlush=False,
            grid=False,
            title=None,
            domainColor="var(--soft)",
            tickColor="var(--soft)",
        ),
    )
    y = alt.Y(
        "count:Q",
        scale=alt.Scale(domain=[0, alt.ExprRef("top")], nice=False),
        axis=alt.Axis(
            values=alt.ExprRef("heights"),
            format=",d",
            title=None,
            domain=False,
            ticks=False,
            gridColor="var(--grid)",
        ),
    )
    layers = [
        # The patterns stand in the page, beside the charts: Vega-Lite has none of its own.
        *(
            _layer(gap).mark_rect(fill=f"url(#{gap})").encode(x=x, x2="x2:Q")
            for gap in ("partial", "unknown")
        ),
        _layer("bursts").mark_rect(fill="var(--c)", fillOpacity=0.13).encode(x=x, x2="x2:Q"),
        _layer("bursts").mark_rule(stroke="var(--c)", strokeWidth=4).encode(x=x, x2="x2:Q", y=alt.value(2)),
        _layer("bars")
        .mark_rect(fill="var(--c)", fillOpacity=0.38)
        .encode(x=x, x2="x2:Q", y=y, y2=alt.Y2Datum(0)),
        _layer("other")
        .mark_line(stroke="var(--soft)", strokeWidth=1.6, strokeDash=[5, 3])
        .encode(x=x, y=y, detail="run:N"),
        _layer("line")
        .mark_line(stroke="var(--c)", strokeWidth=2.4, strokeJoin="round")
        .encode(x=x, y=y, detail="run:N"),
        _layer("dots")
        .mark_point(filled=True, stroke="var(--c)", strokeWidth=1.6, opacity=1, size=alt.ExprRef("dot"))
        .encode(
            x=x, y=y, fill=alt.condition("datum.hollow", alt.value("var(--paper)"), alt.value("var(--c)"))
        ),
        _layer("alarms")
        .mark_point(shape="triangle-down", filled=True, fill="var(--ink)", opacity=1, size=56, yOffset=-8)
        .encode(x=x, y=y),
        _layer("alarms")
        .mark_text(fontSize=11, fontWeight=600, fill="var(--ink)", dy=-19)
        .encode(x=x, y=y, text="label:N"),
        _layer("shortened")
        .mark_text(angle=270, fontSize=11, fontWeight=600, fill="var(--soft)")
        .encode(x=x, text="text:N"),
        # As high as the chart: a click anywhere above or below a point opens its articles.
        _layer("links").mark_rect(fill="transparent").encode(x=x, x2="x2:Q", href="href:N"),
    ]
    drawing: dict[str, Any] = (
        alt.layer(*layers)
        .properties(width="container", height=210)
        .configure(font=_FONT, background="transparent", padding=_PADDING)
        # What can be heard of a chart is in its label, its table and what is told of each point.
        .configure_mark(aria=False)
        .configure_axis(labelColor="var(--soft)", labelFontSize=12, aria=False)
        .configure_view(stroke=None)
        .to_dict()
    )
    return drawing


def _layer(data: str) -> alt.Chart:
    return alt.Chart(alt.NamedData(data))


def _heights(most: float) -> list[int]:
    """Whole numbers for the axis, from 0 to ``most`` or just above it, at most six of them."""
    step = next(
        factor * 10**power for power in range(10) for factor in (1, 2, 5) if factor * 10**power * 5 >= most
    )
    return list(range(0, int(max(most, 1)) + step, step))


def span_of_days(first: date, last: date) -> str:
    """Words for a span of days, as short as they can be: "1–7 May 2023"."""
    if first == last:
        return f"{first.day} {first:%b} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        if first.day == 1 and (last + timedelta(days=1)).day == 1:
            return f"{first:%b} {first.year}"
        return f"{first.day}–{last.day} {last:%b} {last.year}"
    if first.year == last.year:
        return f"{first.day} {first:%b} – {last.day} {last:%b} {last.year}"
    return f"{first.day} {first:%b} {first.year} – {last.day} {last:%b} {last.year}"


def _edges(placed: list[Stretch]) -> Iterator[tuple[Point, float, float]]:
    """Each point of the stretches drawn whole, with its left and right edge."""
    for stretch in placed:
        if not stretch.is_shortened:
            for number, point in enumerate(stretch.points):
                yield point, stretch.x + number, stretch.x + number + 1


def _bars(placed: list[Stretch]) -> list[dict[str, Any]]:
    return [
        {"x": left + 0.1, "x2": right - 0.1, "count": point.bar}
        for point, left, right in _edges(placed)
        if point.bar is not None
    ]


def _line(placed: list[Stretch], which: Literal["line", "other"]) -> list[dict[str, Any]]:
    """Its corners; a new run begins after each point without a height, so that no line crosses a gap."""
    corners, run, edge = [], 0, 0.0
    for point, left, right in _edges(placed):
        height = getattr(point, which)
        if height is None or left != edge:
            run += 1
        if height is not None:
            corners.append(
                {
                    "x": (left + right) / 2,
                    "count": round(height, 2),
                    "run": run,
                    "hollow": point.gap == "partial",
                }
            )
        edge = right
    return corners


def _bands(placed: list[Stretch], gap: str) -> list[dict[str, Any]]:
    return [{"x": s.x, "x2": s.x + s.width} for s in placed if s.gap == gap]


def _spans(placed: list[Stretch], bursts: Sequence[Burst]) -> list[dict[str, Any]]:
    """Bursts on the axis, from the beginning of the first day to the end of the last."""
    edges = [(point.first.toordinal(), left, right, point) for point, left, right in _edges(placed)]
    starts = [edge[0] for edge in edges]
    found = []
    for burst in bursts:
        inside = edges[max(0, bisect_right(starts, burst.first.toordinal()) - 1) :]
        inside = [edge for edge in inside if edge[3].last >= burst.first and edge[3].first <= burst.last]
        if inside:
            found.append({"x": inside[0][1], "x2": inside[-1][2]})
    return found


def _alarms(placed: list[Stretch]) -> list[dict[str, Any]]:
    alarms = [(point, (left + right) / 2) for point, left, right in _edges(placed) if point.alarm is not None]
    strongest = {
        id(point) for point, _ in sorted(alarms, key=lambda found: -(found[0].alarm or 0))[:LABELLED_ALARMS]
    }
    return [
        {
            "x": x,
            "count": max(n for n in (point.bar, point.line, 0.0) if n is not None),
            "label": f"×{point.alarm:.1f}" if id(point) in strongest else "",
        }
        for point, x in alarms
    ]


def _shortened(placed: list[Stretch]) -> list[dict[str, Any]]:
    return [
        {"x": s.x + s.width / 2, "text": f"{s.day_count:,} days not known"} for s in placed if s.is_shortened
    ]


def _columns(placed: list[Stretch], measures: Sequence[str]) -> list[dict[str, Any]]:
    """Where the pointer or the keyboard can be, what is told there, and where it leads."""
    columns = [
        {"x": left, "x2": right, "words": _words(point, measures), "href": point.href}
        for point, left, right in _edges(placed)
    ]
    columns += [
        {
            "x": stretch.x,
            "x2": stretch.x + stretch.width,
            "words": [stretch.days, f"not known: {stretch.note}"],
            "href": "",
        }
        for stretch in placed
        if stretch.is_shortened
    ]
    return sorted(columns, key=lambda column: column["x"])


def _words(point: Point, measures: Sequence[str]) -> list[str]:
    days = span_of_days(point.first, point.last)
    if point.gap == "unknown":
        return [days, f"not known: {point.note}"]
    words = [
        days,
        *(f"{name}: {point.counts[name]:,}" for name in measures if point.counts[name] is not None),
    ]
    if point.share:
        words.append(f"Of all articles: {point.share}")
    if point.alarm is not None:
        words.append(f"Alarm: {point.alarm:.1f} times what was expected")
    if point.note:
        words.append(f"Known in part: {point.note}")
    return words
