"""The trends page from the rows of the warehouse: what is said in words and lists around the figures."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import jinja2

from presswatch.page.charts import span_of_days
from presswatch.page.figures import pair_figure, rows_of, topic_figure
from presswatch.page.words import (
    ROOT,
    articles_href,
    query_of,
    say_chance,
    say_day,
    say_instant,
    say_language,
    web_url,
)
from presswatch.records import REJECT_REASONS
from presswatch.text.english import counted
from presswatch.warehouse.connection import Row
from presswatch.warehouse.page import TrendsData

#: Topics take these in turn (page.css); told apart by people of any colour vision.
COLOURS = 4

#: A source that nobody has read for longer is called silent.
SILENT_AFTER = timedelta(days=2)

SIGNALS_SHOWN = 6

templates = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
templates.filters |= {
    "chance": say_chance,
    "day": say_day,
    "days": span_of_days,
    "instant": say_instant,
    "query": query_of,
}


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
        "topics": [_topic(data, row) for row in data.topics],
        "pairs": [_pair(data, row) for row in data.pairs],
        "stories": [_story(row, data) for row in data.stories],
        "sources": _sources(data, now),
    }


def choices_by_kind(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """What may be chosen, by kind: topic, language, source, panel."""
    kinds: dict[str, list[Row]] = {"topic": [], "language": [], "source": [], "panel": []}
    for row in rows:
        is_language = row["kind_name"] == "language"
        title = say_language(row["choice_value"]) if is_language else row["choice_title"]
        kinds[row["kind_name"]].append(row | {"choice_title": title})
    return kinds


def _slice_title(data: TrendsData) -> str:
    asked = data.asked
    if asked.slice == "all":
        return ""
    offered = choices_by_kind(data.choices)[asked.slice]
    (title,) = (row["choice_title"] for row in offered if row["choice_value"] == asked.slice_value)
    return {"language": f"in {title}", "source": str(title), "panel": f"panel {title}"}[asked.slice]


def _sources(data: TrendsData, now: datetime) -> list[dict[str, Any]]:
    return [_source(row, now) for row in data.sources]


def render_problem(message: str, root: str = ROOT) -> str:
    """A page for what went wrong; the message says what to do."""
    return templates.get_template("problem.html").render(root=root, message=message)


def _topic_titles(data: TrendsData) -> dict[str, str]:
    return {row["choice_value"]: row["choice_title"] for row in data.choices if row["kind_name"] == "topic"}


def _topic(data: TrendsData, row: Row) -> dict[str, Any]:
    name, asked = row["topic_name"], data.asked
    alarms = rows_of(data.alarms, topic_name=name)
    bursts = rows_of(data.bursts, topic_name=name)
    points = rows_of(data.points, topic_name=name)
    figure, busiest = topic_figure(data, row)
    return {
        **row,
        # Its own, whatever others are shown.
        "colour": sorted(_topic_titles(data)).index(name) % COLOURS,
        "share": row["article_count"] / row["processed_article_count"]
        if row["processed_article_count"]
        else None,
        "busiest": busiest,
        "then_count": sum(point["article_count"] or 0 for point in points),
        "now_count": sum(point["article_count_now"] or 0 for point in points),
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
        "figure": figure,
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
    titles = _topic_titles(data)
    name, other = row["topic_name"], row["other_topic_name"]
    title, other_title = titles.get(name, name), titles.get(other, other)
    return {
        **row,
        "titles": (title, other_title),
        "sentences": [
            sentence | {"url": web_url(sentence["url"])}
            for sentence in rows_of(data.pair_sentences, topic_name=name, other_topic_name=other)
        ],
        "figure": pair_figure(data, row, f"{title} and {other_title}"),
    }


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


def _story(row: Row, data: TrendsData) -> dict[str, Any]:
    titles = _topic_titles(data)
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
    reached: dict[str, Row] = {}
    for article in articles:
        if article["published_at"]:
            reached.setdefault(article["language_code"], article)
    if not reached:
        return []
    tellings = sorted(reached.items(), key=lambda item: datetime.fromisoformat(item[1]["published_at"]))
    (first_code, first), *others = tellings
    return [(first_code, "first"), *((code, _after(first, telling)) for code, telling in others)]


def _after(first: Row, telling: Row) -> str:
    """How long a telling was behind the first: in days when one of the two gives no time of day."""
    if first["is_timed"] and telling["is_timed"]:
        delay = datetime.fromisoformat(telling["published_at"]) - datetime.fromisoformat(
            first["published_at"]
        )
        hours = round(delay.total_seconds() / 3600)
        if hours < 48:
            return f"+{hours} h" if hours else "within 1 h"
    days = (date.fromisoformat(telling["published_date"]) - date.fromisoformat(first["published_date"])).days
    return "same day" if not days else f"+{counted(days, 'day')}"


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
        return False, f"not read for {counted(silent.days, 'day')}"
    return True, "well"
