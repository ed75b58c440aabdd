"""The trends page from the rows of the warehouse: what is said in words, tables and charts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import jinja2
from markupsafe import Markup

from presswatch.page.charts import HUES, Gap, Point, span_of_days, stretches, trend_chart
from presswatch.records import REJECT_REASONS
from presswatch.warehouse.connection import Row
from presswatch.warehouse.page import TrendsData

#: Measures of a topic, from the smallest to the largest, with the column that holds each.
TOPIC_MEASURES = {
    "Stories": "story_count",
    "Without reprints": "distinct_article_count",
    "Articles": "article_count",
}
PAIR_MEASURES = (
    ("Articles with both", "article_count", "#6b3fa0"),
    ("Sentences that speak of both", "sentence_count", "#6b3fa0"),
)
Counts = Callable[[Row], dict[str, int | None]]

#: A source that nobody has read for longer is called silent.
SILENT_AFTER = timedelta(days=2)

#: From the trends page to what lies beside it.
ROOT = "trends/"

templates = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A chart and the same numbers as a table.

    spec:    Vega-Lite, which the page's script draws
    svg:     the same drawn already, for a page without scripts, else None
    legend:  (measure, colour), the largest first
    columns: heads of the table
    rows:    (days, cells or None where nothing is known, note, link to the articles or "")
    """

    title: str
    spec: dict[str, Any]
    legend: list[tuple[str, str]]
    columns: list[str]
    rows: list[tuple[str, list[str] | None, str, str]]
    svg: Markup | None = None


def render_trends(data: TrendsData, now: datetime) -> str:
    """The whole page as HTML; one that says what to do while nothing is published."""
    if data.first is None or data.last is None:
        return templates.get_template("empty.html").render(root=ROOT, data=data, sources=_sources(data, now))
    day_rows = [row["day_date"] for row in data.days]
    return templates.get_template("trends.html").render(
        **shown_parts(data, now),
        root=ROOT,
        period=span_of_days(data.since or data.first, data.until or data.last),
        days_period=span_of_days(min(day_rows), max(day_rows)) if day_rows else "",
        choices=_choices(data, data.first, data.last),
        coverage=data.topics[0] if data.topics else None,
        undated=[row for row in data.sources if row["undated_article_count"]],
    )


def shown_parts(data: TrendsData, now: datetime) -> dict[str, Any]:
    """What page and report share: topics with their figures, pairs of topics, stories, sources."""
    return {
        "data": data,
        "topics": [_topic(data, row, HUES[number % len(HUES)]) for number, row in enumerate(data.topics)],
        "pairs": _pairs(data),
        "stories": [_story(row, data) for row in data.stories],
        "sources": _sources(data, now),
    }


def _sources(data: TrendsData, now: datetime) -> list[dict[str, Any]]:
    return [_source(row, now) for row in data.sources]


def render_problem(message: str, root: str = ROOT) -> str:
    """A page for what went wrong; the message says what to do."""
    return templates.get_template("problem.html").render(root=root, message=message)


# ------------------------------------------------------------------------------------------ points


def week_points(weeks: Iterable[Row], counts: Counts, topic: str = "") -> list[Point]:
    """Points of rows of mart.topic_trend_weekly, in order."""
    points: list[Point] = []
    for row in weeks:
        first, known_days = row["week_date"], row["complete_day_count"]
        begins_month = not points or points[-1].first.month != first.month
        gap: Gap | None = None
        note = ""
        if row["article_count"] is None:
            gap, note = "unknown", "no run has covered it, or no source could be read"
        elif known_days < 7:
            gap, note = "partial", f"only {known_days} of 7 days are known in full"
        points.append(
            Point(
                first=first,
                last=first + timedelta(days=6),
                tick=f"{first:%b} ’{first:%y}" if begins_month else "",
                counts=counts(row),
                share=_share(row),
                gap=gap,
                note=note,
                href=_articles_href(topic, row["article_count"], first, first + timedelta(days=6)),
            )
        )
    return points


def day_points(days: Iterable[Row], topic: str = "") -> list[Point]:
    """Points of rows of mart.topic_trend_daily, in order."""
    return [
        Point(
            first=row["day_date"],
            last=row["day_date"],
            tick=f"{row['day_date'].day} {row['day_date']:%b}" if row["day_date"].weekday() == 0 else "",
            counts=_topic_counts(row),
            share=_share(row),
            gap="unknown" if row["article_count"] is None else "partial" if row["gap_reason"] else None,
            note=row["gap_reason"] or "",
            href=_articles_href(topic, row["article_count"], row["day_date"], row["day_date"]),
        )
        for row in days
    ]


def _articles_href(topic: str, article_count: int | None, since: date, until: date) -> str:
    """Where the articles behind a point are; "" when there are none."""
    if not topic or not article_count:
        return ""
    return f"{ROOT}articles?{urlencode({'topic': topic, 'since': since, 'until': until})}"


def _topic_counts(row: Row) -> dict[str, int | None]:
    return {measure: row[column] for measure, column in TOPIC_MEASURES.items()}


def _share(row: Row) -> str:
    if not row["processed_article_count"]:
        return ""
    return (
        f"{row['article_count'] / row['processed_article_count']:.0%} of {row['processed_article_count']:,}"
    )


# ----------------------------------------------------------------------------------------- figures


def _topic(data: TrendsData, row: Row, colours: Sequence[str]) -> dict[str, Any]:
    name, title = row["topic_name"], row["topic_title"]
    weeks = week_points(_rows_of(data.weeks, topic_name=name), _topic_counts, name)
    days = day_points(_rows_of(data.days, topic_name=name), name)
    known = [point for point in weeks if point.counts["Articles"]]
    measures = list(TOPIC_MEASURES)
    return {
        **row,
        "share": row["article_count"] / row["processed_article_count"]
        if row["processed_article_count"]
        else None,
        "busiest": max(known, key=lambda point: point.counts["Articles"] or 0) if known else None,
        "by_week": _figure("By week", f"{title}: articles by week", weeks, measures, colours),
        "by_day": _figure("By day", f"{title}: articles by day", days, measures, colours),
    }


def _pairs(data: TrendsData) -> list[dict[str, Any]]:
    """For each pair of topics: articles with both, and sentences that speak of both, by week."""
    titles = {row["topic_name"]: row["topic_title"] for row in data.topics}
    made = []
    for name, other in combinations(titles, 2):
        met = {
            row["week_date"]: row
            for row in _rows_of(data.pair_weeks, topic_name=name, other_topic_name=other)
        }
        # A week that no run touched has no row here; the topic's own week says whether it is known.
        weeks = _rows_of(data.weeks, topic_name=name)
        figures = []
        for measure, column, colour in PAIR_MEASURES:
            points = week_points(weeks, partial(_pair_counts, measure, column, met))
            label = f"{titles[name]} and {titles[other]}: {measure.lower()} by week"
            figures.append(_figure(measure, label, points, [measure], [colour]))
        made.append(
            {
                "titles": (titles[name], titles[other]),
                "article_count": sum(row["article_count"] for row in met.values()),
                "sentence_count": sum(row["sentence_count"] for row in met.values()),
                "figures": figures,
            }
        )
    return made


def _pair_counts(measure: str, column: str, met: dict[date, Row], week: Row) -> dict[str, int | None]:
    if week["article_count"] is None:
        return {measure: None}
    return {measure: met[week["week_date"]][column] if week["week_date"] in met else 0}


def _figure(
    title: str, description: str, points: list[Point], measures: list[str], colours: Sequence[str]
) -> Figure:
    has_share = len(measures) > 1
    rows: list[tuple[str, list[str] | None, str, str]] = []
    for stretch in stretches(points):
        if stretch.gap == "unknown":
            rows.append((stretch.days, None, stretch.note, ""))
            continue
        for point in stretch.points:
            cells = [f"{point.counts[measure]:,}" for measure in reversed(measures)]
            rows.append(
                (
                    span_of_days(point.first, point.last),
                    [*cells, point.share or "–"] if has_share else cells,
                    point.note,
                    point.href,
                )
            )
    return Figure(
        title=title,
        spec=trend_chart(points, measures, colours, description),
        legend=list(zip(reversed(measures), reversed(colours), strict=False)),
        columns=[*reversed(measures), *(["Of all articles"] if has_share else [])],
        rows=rows,
    )


def _rows_of(rows: Iterable[Row], **wanted: str) -> list[Row]:
    return [row for row in rows if all(row[column] == value for column, value in wanted.items())]


# ----------------------------------------------------------------------------- stories and sources


def _story(row: Row, data: TrendsData) -> dict[str, Any]:
    titles = {topic["topic_name"]: topic["topic_title"] for topic in data.topics}
    return {
        **row,
        "url": web_url(row["first_url"]),
        "topic_titles": [titles[name] for name in row["topic_names"]],
        "articles": [
            {
                **article,
                "url": web_url(article["url"]),
                "day": say_day(date.fromisoformat(article["published_date"]))
                if article["published_date"]
                else "undated",
            }
            for article in row["articles"]
        ],
    }


def _source(row: Row, now: datetime) -> dict[str, Any]:
    is_well, state = _state(row, now)
    return {**row, "url": web_url(row["homepage_url"]), "is_well": is_well, "state": state}


def _state(row: Row, now: datetime) -> tuple[bool, str]:
    """Whether a source is well, and what is to be said of it."""
    if row["last_read_at"] is None:
        return False, "never read"
    if row["last_outcome_name"] not in ("stored", "unchanged"):
        return False, REJECT_REASONS.get(row["last_reason_name"]) or str(row["last_outcome_name"])
    silent = now - row["last_read_at"]
    if silent > SILENT_AFTER:
        return False, f"not read for {silent.days} days"
    return True, "well"


def web_url(url: str) -> str | None:
    """The url when a browser may be sent there, else None: sites choose what stands in their links."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


# ------------------------------------------------------------------------------------------- words


def say_day(day: date) -> str:
    return span_of_days(day, day)


def say_instant(instant: datetime | None) -> str:
    if instant is None:
        return "–"
    there = instant.astimezone(UTC)
    return f"{say_day(there.date())}, {there:%H:%M} UTC"


def _choices(data: TrendsData, first: date, last: date) -> list[tuple[str, str, bool]]:
    """Links to usual periods: (words, query, whether it is the one shown)."""
    chosen = (data.since, data.until)
    # Whole weeks, so that no bar is cut.
    monday = last - timedelta(days=last.weekday())
    starts = {f"{weeks} weeks": monday - timedelta(weeks=weeks - 1) for weeks in (4, 13, 52)}
    offered = {words: start for words, start in starts.items() if start > first} | {"All": first}
    return [
        (words, f"?since={start}&until={last}", chosen == (start, last)) for words, start in offered.items()
    ]


templates.filters |= {"day": say_day, "instant": say_instant}
