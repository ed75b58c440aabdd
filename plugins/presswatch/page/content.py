"""The trends page from the rows of the warehouse: what is said in words, tables and charts."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import jinja2
from markupsafe import Markup

from presswatch.page.charts import Burst, Gap, Point, span_of_days, stretches, trend_chart
from presswatch.records import REJECT_REASONS
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
#: Topics take these in turn (page.css); told apart by people of any colour vision.
COLOURS = 4

#: A source that nobody has read for longer is called silent.
SILENT_AFTER = timedelta(days=2)

SIGNALS_SHOWN = 6

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


def render_trends(data: TrendsData, now: datetime) -> str:
    """The whole page as HTML; one that says what to do while nothing is published."""
    if data.first is None or data.last is None:
        return templates.get_template("empty.html").render(root=ROOT, data=data, sources=_sources(data, now))
    asked = data.asked
    return templates.get_template("trends.html").render(
        **shown_parts(data, now),
        root=ROOT,
        period=span_of_days(asked.since or data.first, asked.until or data.last),
        periods=_periods(data, data.first, data.last),
        choices=choices_by_kind(data.choices),
        chosen_slice="" if asked.slice == "all" else f"{asked.slice}:{asked.slice_value}",
        slice_title=_slice_title(data),
        coverage=data.topics[0] if data.topics else None,
        undated=[row for row in data.sources if row["undated_article_count"]],
    )


def shown_parts(data: TrendsData, now: datetime) -> dict[str, Any]:
    """What page and report share: topics with their figures, pairs of topics, stories, sources."""
    return {
        "data": data,
        "asked": data.asked,
        "topics": [_topic(data, row, number) for number, row in enumerate(data.topics)],
        "pairs": [_pair(data, row) for row in data.pairs],
        "stories": [_story(row, data) for row in data.stories],
        "sources": _sources(data, now),
    }


def choices_by_kind(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """What may be chosen, by kind: topic, language, source, panel."""
    kinds: dict[str, list[Row]] = {"topic": [], "language": [], "source": [], "panel": []}
    for row in rows:
        kinds[row["kind_name"]].append(row)
    return kinds


def _slice_title(data: TrendsData) -> str:
    asked = data.asked
    if asked.slice == "all":
        return ""
    titles = {(row["kind_name"], row["choice_value"]): row["choice_title"] for row in data.choices}
    title = titles[asked.slice, asked.slice_value]
    return {"language": f"language {title}", "source": str(title), "panel": f"panel {title}"}[asked.slice]


def _sources(data: TrendsData, now: datetime) -> list[dict[str, Any]]:
    return [_source(row, now) for row in data.sources]


def render_problem(message: str, root: str = ROOT) -> str:
    """A page for what went wrong; the message says what to do."""
    return templates.get_template("problem.html").render(root=root, message=message)


# ------------------------------------------------------------------------------------------ points


def topic_points(rows: Iterable[Row], asked: Asked, alarms: Iterable[Row] = ()) -> list[Point]:
    """Points of the rows of one topic, in order.

    By day there are bars, and the average of seven days is the line; by week and month articles are the
    line and stories the other. As known in the past the other is what is known now.
    """
    by = asked.by or "week"
    factors: dict[date, float] = {}
    for alarm in alarms:
        begins = _begin(alarm["day_date"], by)
        factors[begins] = max(alarm["observed_ratio"], factors.get(begins, 0.0))
    points: list[Point] = []
    for row in rows:
        first, last = _span(row["period_date"], by)
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


def _begin(day: date, by: Period) -> date:
    match by:
        case "day":
            return day
        case "week":
            return day - timedelta(days=day.weekday())
        case "month":
            return day.replace(day=1)


def _span(first: date, by: Period) -> tuple[date, date]:
    match by:
        case "day":
            return first, first
        case "week":
            return first, first + timedelta(days=6)
        case "month":
            return first, first.replace(day=monthrange(first.year, first.month)[1])


def _tick(first: date, before: date | None, by: Period) -> str:
    """A label where a week (by day), a month (by week) or a quarter (by month) begins."""
    if by == "day":
        return f"{first.day} {first:%b}" if first.weekday() == 0 else ""
    if by == "week":
        return "" if before is not None and before.month == first.month else f"{first:%b} ’{first:%y}"
    return f"{first:%b} ’{first:%y}" if before is None or first.month % 3 == 1 else ""


def articles_href(topic: str, since: date, until: date, asked: Asked) -> str:
    """Where the articles of a topic and these days are, limited as the page is."""
    sliced = {} if asked.slice == "all" else {asked.slice: asked.slice_value}
    return f"{ROOT}articles?{urlencode({'topic': topic, 'since': since, 'until': until, **sliced})}"


def _share(row: Row) -> str:
    if not row["processed_article_count"]:
        return ""
    return (
        f"{row['article_count'] / row['processed_article_count']:.0%} of {row['processed_article_count']:,}"
    )


# ----------------------------------------------------------------------------------------- figures

_LINES: dict[Period, tuple[tuple[str, str], ...]] = {
    "day": (("bar", "Articles"), ("line", "7-day average"), ("dash", "28-day average")),
    "week": (("line", "Articles"), ("dash", "Stories")),
    "month": (("line", "Articles"), ("dash", "Stories")),
}
_LINES_AS_KNOWN: dict[Period, tuple[tuple[str, str], ...]] = {
    "day": (("bar", "Articles as known then"), ("dash", "as known now")),
    "week": (("line", "Articles as known then"), ("dash", "as known now")),
    "month": (("line", "Articles as known then"), ("dash", "as known now")),
}


def _topic(data: TrendsData, row: Row, number: int) -> dict[str, Any]:
    name, title, asked = row["topic_name"], row["topic_title"], data.asked
    by = asked.by or "week"
    alarms = _rows_of(data.alarms, topic_name=name)
    bursts = _rows_of(data.bursts, topic_name=name)
    rows = _rows_of(data.points, topic_name=name)
    points = topic_points(rows, asked, alarms)
    known = [point for point in points if point.counts["Articles"]]
    return {
        **row,
        "colour": number % COLOURS,
        "share": row["article_count"] / row["processed_article_count"]
        if row["processed_article_count"]
        else None,
        "busiest": max(known, key=lambda point: point.counts["Articles"] or 0) if known else None,
        "then_count": sum(found["article_count"] or 0 for found in rows),
        "now_count": sum(found["article_count_now"] or 0 for found in rows),
        "change": _change(row),
        "alarms": [
            alarm | {"href": articles_href(name, alarm["day_date"], alarm["day_date"], asked)}
            for alarm in alarms[:SIGNALS_SHOWN]
        ],
        "alarm_count": len(alarms),
        "bursts": [
            burst | {"href": articles_href(name, burst["start_date"], burst["end_date"], asked)}
            for burst in sorted(bursts, key=lambda burst: -burst["weight_score"])[:SIGNALS_SHOWN]
        ],
        "burst_count": len(bursts),
        "figure": _figure(
            f"{title} by {by}",
            points,
            TOPIC_MEASURES,
            (_LINES_AS_KNOWN if asked.known else _LINES)[by],
            [Burst(first=burst["start_date"], last=burst["end_date"]) for burst in bursts],
        ),
    }


def _change(row: Row) -> str:
    """How the period compares with as many days before it; "" where those are not known as well."""
    known = row["day_count"] - row["unknown_day_count"]
    if not known or row["former_known_day_count"] < known:
        return ""
    now, before = row["article_count"], row["former_article_count"]
    days = f"the {row['day_count']:,} days before" if row["day_count"] > 1 else "the day before"
    if now == before:
        return f"as many as in {days}"
    return f"{abs(now - before):,} {'more' if now > before else 'fewer'} than in {days}"


def _pair(data: TrendsData, row: Row) -> dict[str, Any]:
    """Two topics at once: articles with both and sentences that speak of both, and how often by chance."""
    titles = {topic["topic_name"]: topic["topic_title"] for topic in data.topics}
    name, other = row["topic_name"], row["other_topic_name"]
    by = data.asked.by or "week"
    met = {
        found["period_date"]: found
        for found in _rows_of(data.pair_points, topic_name=name, other_topic_name=other)
    }
    points = []
    # A period that no run touched has no row here; the topic's own point says whether it is known.
    for point, own in zip(
        topic_points(_rows_of(data.points, topic_name=name), data.asked),
        _rows_of(data.points, topic_name=name),
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
                href="",
            )
        )
    drawn = "bar" if by == "day" else "line"
    return {
        **row,
        "titles": (titles.get(name, name), titles.get(other, other)),
        "sentences": [
            sentence | {"url": web_url(sentence["url"])}
            for sentence in _rows_of(data.pair_sentences, topic_name=name, other_topic_name=other)
        ],
        "figure": _figure(
            f"{titles.get(name, name)} and {titles.get(other, other)} by {by}",
            points,
            PAIR_MEASURES,
            ((drawn, "Articles with both"), ("dash", "Sentences with both")),
        ),
    }


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


def _rows_of(rows: Iterable[Row], **wanted: str) -> list[Row]:
    return [row for row in rows if all(row[column] == value for column, value in wanted.items())]


# ----------------------------------------------------------------------------- stories and sources


def _story(row: Row, data: TrendsData) -> dict[str, Any]:
    titles = {
        topic["choice_value"]: topic["choice_title"] for topic in choices_by_kind(data.choices)["topic"]
    }
    return {
        **row,
        "url": web_url(row["first_url"]),
        "topic_titles": [titles.get(name, name) for name in row["topic_names"]],
        "spread": _spread(row["articles"]),
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


def _spread(articles: Iterable[Row]) -> list[tuple[str, str]]:
    """Each language in the order in which the story reached it: (code, how long after the first)."""
    reached: dict[str, datetime] = {}
    for article in articles:
        if article["published_at"]:
            reached.setdefault(article["language_code"], datetime.fromisoformat(article["published_at"]))
    if not reached:
        return []
    first = min(reached.values())
    return [(code, _after(at - first)) for code, at in sorted(reached.items(), key=lambda item: item[1])]


def _after(delay: timedelta) -> str:
    hours = round(delay.total_seconds() / 3600)
    if not delay:
        return "first"
    if hours < 48:
        return f"+{hours} h" if hours else "+<1 h"
    return f"+{round(hours / 24)} days"


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


def query_of(asked: Asked, **changes: Any) -> str:
    """The query of a page with these choices; what is usual is left out."""
    given = {
        "topic": asked.topic,
        "slice": "" if asked.slice == "all" else f"{asked.slice}:{asked.slice_value}",
        "by": asked.by,
        "since": asked.since,
        "until": asked.until,
        "known": asked.known,
    } | changes
    return "?" + urlencode({key: value for key, value in given.items() if value})


def _periods(data: TrendsData, first: date, last: date) -> list[tuple[str, str, bool]]:
    """Links to usual periods: (words, query, whether it is the one shown)."""
    chosen = (data.asked.since, data.asked.until)
    # Whole weeks, so that no point is cut.
    monday = last - timedelta(days=last.weekday())
    starts = {
        words: monday - timedelta(weeks=weeks - 1)
        for words, weeks in (("4 weeks", 4), ("13 weeks", 13), ("1 year", 52))
    }
    offered = {words: start for words, start in starts.items() if start > first} | {"All": first}
    # What a point is suits the period, so it is left to the page.
    return [
        (words, query_of(data.asked, since=start, until=last, by=""), chosen == (start, last))
        for words, start in offered.items()
    ]


def _chance(probability: float) -> str:
    return f"{probability:.1g}" if probability >= 1e-6 else "below a millionth"


templates.filters |= {
    "chance": _chance,
    "day": say_day,
    "days": span_of_days,
    "instant": say_instant,
    "query": query_of,
}
