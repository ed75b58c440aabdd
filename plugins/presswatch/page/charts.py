"""Vega-Lite specifications of the trend charts, made with Altair from plain points.

What is not known gets no bar but a hatched band; a known zero gets neither. Long stretches that
nobody covered are drawn short, hatched and labelled, so that two covered months years apart both
stay readable.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby
from typing import Any, Literal

import altair as alt

Gap = Literal["partial", "unknown"]

#: From dark to light: the innermost count first.
HUES: tuple[tuple[str, str, str], ...] = (
    ("#0b3c6f", "#3f83c4", "#b9d6f0"),
    ("#8a2c06", "#dd6b32", "#f8ceb4"),
    ("#0c4f4a", "#2f9a8f", "#b3e0da"),
    ("#4a2370", "#8e5fbf", "#d9c7ec"),
)

#: An unknown stretch longer than this many points is drawn as short as the share of the others below.
LONGEST_GAP = 10
SHORTENED_SHARE = 0.07

_INK = "#5b6770"
_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One week or day of a chart.

    first, last: its days, both included
    tick:   its label on the axis, or "" for none
    counts: by the measure's name; None when nothing is known, never 0 instead
    share:  the last count as part of all articles read, in words ("12 % of 42"), or ""
    gap:    "unknown" when nothing is known, "partial" when something is missing, else None
    note:   what is missing, or ""
    href:   where its articles are, or ""
    """

    first: date
    last: date
    tick: str
    counts: Mapping[str, int | None]
    share: str
    gap: Gap | None
    note: str
    href: str = ""


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
    return gap == "unknown" and len(run) > LONGEST_GAP


def trend_chart(
    points: Sequence[Point], measures: Sequence[str], colours: Sequence[str], description: str
) -> dict[str, Any]:
    """A Vega-Lite specification: one column per point, the measures drawn over one another.

    measures: from the smallest to the largest, each part of the next; colours in the same order
    """
    placed = stretches(points)
    columns = _columns(placed, measures)
    ticks = [(left, point.tick) for point, left, _ in _places(placed) if point.tick]
    most = max((n for point in points for n in point.counts.values() if n), default=0)
    given = {
        "end": placed[-1].x + placed[-1].width if placed else 1,
        "ticks": [left for left, _ in ticks],
        "labels": {f"{left:g}": label for left, label in ticks},
        "heights": _heights(most),
    }
    return {
        **_drawing(tuple(measures), tuple(colours)),
        "description": description,
        "params": [{"name": name, "value": value} for name, value in given.items()],
        "datasets": {
            "partial": _bands(placed, "partial"),
            "unknown": _bands(placed, "unknown"),
            **{measure: _bars(placed, measure) for measure in measures},
            "shortened": _shortened(placed),
            "columns": columns,
            "links": [column for column in columns if column["href"]],
        },
    }


# Altair takes a second for what never changes, so the data come later, as parameters and data sets.
@cache
def _drawing(measures: tuple[str, ...], colours: tuple[str, ...]) -> dict[str, Any]:
    x = alt.X(
        "x:Q",
        scale=alt.Scale(domain=[0, alt.ExprRef("end")], nice=False),
        axis=alt.Axis(
            values=alt.ExprRef("ticks"),
            labelExpr="labels[datum.value]",
            labelOverlap="greedy",
            labelSeparation=6,
            grid=False,
            title=None,
            domainColor=_INK,
            tickColor=_INK,
        ),
    )
    y = alt.Y(
        "count:Q",
        scale=alt.Scale(domain=[0, alt.ExprRef("heights[heights.length - 1]")], nice=False),
        axis=alt.Axis(
            values=alt.ExprRef("heights"),
            format=",d",
            title=None,
            domain=False,
            ticks=False,
            gridColor="#e4e8eb",
        ),
    )
    tooltip = [
        alt.Tooltip("title:N"),
        *(alt.Tooltip(f"measure{n}:N", title=name) for n, name in enumerate(reversed(measures))),
        alt.Tooltip("share:N", title="Of all articles"),
        alt.Tooltip("missing:N", title="Missing"),
    ]
    # The patterns stand in the page, beside the charts: Vega-Lite has none of its own.
    layers = [
        _layer(gap).mark_rect(fill=f"url(#{gap})").encode(x=x, x2="x2:Q") for gap in ("partial", "unknown")
    ]
    layers += [
        _layer(measure).mark_rect(color=colour).encode(x=x, x2="x2:Q", y=y, y2=alt.Y2Datum(0))
        for measure, colour in zip(reversed(measures), reversed(colours), strict=False)
    ]
    layers += [
        _layer("shortened")
        .mark_text(angle=270, fontSize=11, fontWeight=600, color=_INK)
        .encode(x=x, text="text:N"),
        _layer("columns").mark_rect(fillOpacity=0).encode(x=x, x2="x2:Q", tooltip=tooltip),
        # Apart: a mark without a link in a layer of links would lead to a page called "undefined".
        _layer("links").mark_rect(fillOpacity=0).encode(x=x, x2="x2:Q", tooltip=tooltip, href="href:N"),
    ]
    drawing: dict[str, Any] = (
        alt.layer(*layers)
        .properties(width="container", height=190)
        .configure(font=_FONT, background="transparent")
        .configure_axis(labelColor=_INK, labelFontSize=12)
        .configure_view(stroke=None)
        .to_dict()
    )
    return drawing


def _layer(data: str) -> alt.Chart:
    return alt.Chart(alt.NamedData(data))


def _heights(most: int) -> list[int]:
    """Whole numbers for the axis, from 0 to ``most`` or just above it, at most six of them."""
    step = next(
        factor * 10**power for power in range(10) for factor in (1, 2, 5) if factor * 10**power * 5 >= most
    )
    return list(range(0, max(most, 1) + step, step))


def span_of_days(first: date, last: date) -> str:
    """Words for a span of days, as short as they can be: "1–7 May 2023"."""
    if first == last:
        return f"{first.day} {first:%b} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {last:%b} {last.year}"
    if first.year == last.year:
        return f"{first.day} {first:%b} – {last.day} {last:%b} {last.year}"
    return f"{first.day} {first:%b} {first.year} – {last.day} {last:%b} {last.year}"


def _places(placed: list[Stretch]) -> Iterator[tuple[Point, float, float]]:
    """Each point of the stretches drawn whole, with its left and right edge."""
    for stretch in placed:
        if not stretch.is_shortened:
            for number, point in enumerate(stretch.points):
                yield point, stretch.x + number, stretch.x + number + 1


def _bars(placed: list[Stretch], measure: str) -> list[dict[str, Any]]:
    return [
        {"x": left + 0.1, "x2": right - 0.1, "count": point.counts[measure]}
        for point, left, right in _places(placed)
        if point.counts[measure] is not None
    ]


def _bands(placed: list[Stretch], gap: str) -> list[dict[str, Any]]:
    return [{"x": s.x, "x2": s.x + s.width} for s in placed if s.gap == gap]


def _shortened(placed: list[Stretch]) -> list[dict[str, Any]]:
    return [
        {"x": s.x + s.width / 2, "text": f"{s.day_count:,} days not known"} for s in placed if s.is_shortened
    ]


def _columns(placed: list[Stretch], measures: Sequence[str]) -> list[dict[str, Any]]:
    """Invisible, as high as the chart: what the pointer meets, and what it is told."""
    columns = [
        {
            "x": left,
            "x2": right,
            "title": span_of_days(point.first, point.last),
            "share": point.share or "–",
            "missing": point.note or "nothing",
            "href": point.href,
            **{
                f"measure{number}": _in_words(point.counts[name])
                for number, name in enumerate(reversed(measures))
            },
        }
        for point, left, right in _places(placed)
    ]
    columns += [
        {
            "x": stretch.x,
            "x2": stretch.x + stretch.width,
            "title": stretch.days,
            "share": "–",
            "missing": stretch.note,
            "href": "",
            **{f"measure{number}": _in_words(None) for number, _ in enumerate(measures)},
        }
        for stretch in placed
        if stretch.is_shortened
    ]
    return columns


def _in_words(count: int | None) -> str:
    return "not known" if count is None else f"{count:,}"
