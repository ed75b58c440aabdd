"""From the points of the marts to figures: a chart, its legend, and the same numbers as a table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from markupsafe import Markup

from presswatch.page.charts import Burst, Gap, Point, span_of_days, stretches, trend_chart
from presswatch.page.words import articles_href
from presswatch.text.periods import periods_of
from presswatch.warehouse.connection import Row
from presswatch.warehouse.page import Asked, Period, TrendsData

#: Measures of a topic, with the column that holds each.
TOPIC_MEASURES = {
    "Articles": "article_count",
    "Without reprints": "distinct_article_count",
    "Stories": "story_count",
    "Independent sources": "independent_source_count",
}
PAIR_MEASURES = {
    "Articles with both": "article_count",
    "Stories with both": "story_count",
    "Sentences with both": "sentence_count",
}

_LINES: dict[Period, tuple[tuple[str, str], ...]] = {
    "day": (("bar", "Articles"), ("average", "7-day average"), ("dash", "28-day average")),
    "week": (("line", "Articles"), ("dash", "Stories")),
    "month": (("line", "Articles"), ("dash", "Stories")),
}
_LINES_AS_KNOWN: dict[Period, tuple[tuple[str, str], ...]] = {
    "day": (("bar", "Articles as known then"), ("dash", "as known now")),
    "week": (("line", "Articles as known then"), ("dash", "as known now")),
    "month": (("line", "Articles as known then"), ("dash", "as known now")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A chart and the same numbers as a table.

    spec:    Vega-Lite, which the page's script draws
    svg:     the same drawn already, for a page without scripts, else None
    legend:  (how it is drawn, what it means), in order; the first word is a class of page.css
    columns: heads of the table
    rows:    (days, cells or None where nothing is known, note, link to the articles or "")
    """

    title: str
    spec: dict[str, Any]
    legend: list[tuple[str, str]]
    columns: list[str]
    rows: list[tuple[str, list[str] | None, str, str]]
    svg: Markup | None = None


def topic_figure(data: TrendsData, row: Row) -> tuple[Figure, Point | None]:
    """A topic over time, and its busiest point; None where it was never told."""
    name, asked = row["topic_name"], data.asked
    by = asked.by or "week"
    points = topic_points(rows_of(data.points, topic_name=name), asked, rows_of(data.alarms, topic_name=name))
    told = [point for point in points if point.counts["Articles"]]
    figure = _figure(
        f"{row['topic_title']} by {by}",
        points,
        TOPIC_MEASURES,
        (_LINES_AS_KNOWN if asked.known else _LINES)[by],
        [
            Burst(first=burst["start_date"], last=burst["end_date"])
            for burst in rows_of(data.bursts, topic_name=name)
        ],
    )
    return figure, max(told, key=lambda point: point.counts["Articles"] or 0) if told else None


def pair_figure(data: TrendsData, row: Row, title: str) -> Figure:
    """Two topics over time: articles with both, and sentences that speak of both."""
    name, other = row["topic_name"], row["other_topic_name"]
    by = data.asked.by or "week"
    met = {
        found["period_date"]: found
        for found in rows_of(data.pair_points, topic_name=name, other_topic_name=other)
    }
    points = []
    # A period that no run touched has no row here; the topic's own point says whether it is known.
    for point, own in zip(
        topic_points(rows_of(data.points, topic_name=name), data.asked),
        rows_of(data.points, topic_name=name),
        strict=True,
    ):
        found = met.get(own["period_date"])
        is_known = own["article_count"] is not None
        counts = {
            measure: (found[column] if found else 0) if is_known else None
            for measure, column in PAIR_MEASURES.items()
        }
        both = counts["Articles with both"]
        points.append(
            replace(
                point,
                counts=counts,
                share="",
                bar=both if by == "day" else None,
                line=None if by == "day" else both,
                other=counts["Sentences with both"],
                href=articles_href(name, point.first, point.last, data.asked, also=other) if both else "",
            )
        )
    return _figure(
        f"{title} by {by}",
        points,
        PAIR_MEASURES,
        (("bar" if by == "day" else "line", "Articles with both"), ("dash", "Sentences with both")),
    )


def topic_points(rows: Iterable[Row], asked: Asked, alarms: Iterable[Row] = ()) -> list[Point]:
    """Points of the rows of one topic, in order.

    By day there are bars, and the average of seven days is the line; by week and month articles are the
    line and stories the other. As known in the past the other is what is known now.
    """
    by = asked.by or "week"
    factors: dict[date, float] = {}
    for alarm in alarms:
        begins, _ = periods_of(alarm["day_date"])[by]
        factors[begins] = max(alarm["observed_ratio"], factors.get(begins, 0.0))
    points: list[Point] = []
    for row in rows:
        first, last = periods_of(row["period_date"])[by]
        count = row["article_count"]
        line, other = (
            (row["week_average"], row["four_week_average"]) if by == "day" else (count, row["story_count"])
        )
        gap, note = _gap(row, (last - first).days + 1)
        points.append(
            Point(
                first=first,
                last=last,
                tick=_tick(first, points[-1].first if points else None, by),
                counts={measure: row[column] for measure, column in TOPIC_MEASURES.items()},
                share=_share(row),
                gap=gap,
                note=note,
                bar=count if by == "day" else None,
                line=count if asked.known and by != "day" else line,
                other=row["article_count_now"] if asked.known else other,
                alarm=factors.get(first),
                href=articles_href(row["topic_name"], first, last, asked) if count else "",
            )
        )
    return points


def _gap(row: Row, day_count: int) -> tuple[Gap | None, str]:
    if row["article_count"] is None:
        return "unknown", row["gap_reason"] or "nothing is known of it"
    if row["complete_day_count"] < day_count:
        return "partial", row["gap_reason"] or "not all days are known in full"
    return None, ""


def _tick(first: date, before: date | None, by: Period) -> str:
    """A label where a week (by day), a month (by week) or a quarter (by month) begins."""
    if by == "day":
        return f"{first.day} {first:%b} ’{first:%y}" if first.weekday() == 0 else ""
    if by == "week":
        return "" if before is not None and before.month == first.month else f"{first:%b} ’{first:%y}"
    return f"{first:%b} ’{first:%y}" if before is None or first.month % 3 == 1 else ""


def _share(row: Row) -> str:
    if not row["processed_article_count"]:
        return ""
    return (
        f"{row['article_count'] / row['processed_article_count']:.0%} of {row['processed_article_count']:,}"
    )


def _figure(
    title: str,
    points: list[Point],
    measures: Iterable[str],
    lines: Iterable[tuple[str, str]],
    bursts: Sequence[Burst] = (),
) -> Figure:
    measures = list(measures)
    has_share = any(point.share for point in points)
    rows: list[tuple[str, list[str] | None, str, str]] = []
    for stretch in stretches(points):
        if stretch.gap == "unknown":
            rows.append((stretch.days, None, stretch.note, ""))
            continue
        for point in stretch.points:
            cells = ["–" if (n := point.counts[measure]) is None else f"{n:,}" for measure in measures]
            note = "; ".join(
                filter(None, [f"alarm: ×{point.alarm:.1f}" if point.alarm is not None else "", point.note])
            )
            rows.append(
                (
                    span_of_days(point.first, point.last),
                    [*cells, point.share or "–"] if has_share else cells,
                    note,
                    point.href,
                )
            )
    gaps = {point.gap for point in points}
    legend = [
        *lines,
        *([("burst", "Burst")] if bursts else []),
        *([("alarm", "Alarm: more than chance explains")] if any(p.alarm for p in points) else []),
        *([("unknown", "Not known")] if "unknown" in gaps else []),
        *([("partial", "Known in part")] if "partial" in gaps else []),
    ]
    return Figure(
        title=title,
        spec=trend_chart(points, measures, title, bursts),
        legend=legend,
        columns=[*measures, *(["Of all articles"] if has_share else [])],
        rows=rows,
    )


def rows_of(rows: Iterable[Row], **wanted: str) -> list[Row]:
    return [row for row in rows if all(row[column] == value for column, value in wanted.items())]
