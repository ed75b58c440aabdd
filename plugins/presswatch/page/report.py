"""One week as a single HTML file that needs nothing else: no script, no server, no internet."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import vl_convert
from markupsafe import Markup

from presswatch.page.charts import span_of_days
from presswatch.page.content import shown_parts, templates
from presswatch.page.figures import Figure
from presswatch.warehouse.page import TrendsData

#: How far back the charts look, the week itself included.
WEEKS_SHOWN = 13

_CHART_PIXELS = 1100
_STYLE = Path(__file__).parent / "static" / "page.css"


def render_report(week: TrendsData, quarter: TrendsData, monday: date, now: datetime) -> str:
    """The report as HTML.

    week, quarter: what read_week returns for the week that begins on ``monday``
    """
    shown, before = shown_parts(week, now), shown_parts(quarter, now)
    charts = {topic["topic_name"]: topic["figure"] for topic in before["topics"]}
    met = {(pair["topic_name"], pair["other_topic_name"]): pair["figure"] for pair in before["pairs"]}
    year, number, _ = monday.isocalendar()
    return templates.get_template("report.html").render(
        **{
            **shown,
            "topics": [
                {
                    **topic,
                    "figure": _drawn(charts[topic["topic_name"]]),
                    "words": _words(topic, quarter, monday),
                    **{
                        kind: [found | {"href": ""} for found in topic[kind]] for kind in ("alarms", "bursts")
                    },
                }
                for topic in shown["topics"]
            ],
            "pairs": [
                {**pair, "figure": _drawn(met[pair["topic_name"], pair["other_topic_name"]])}
                for pair in shown["pairs"]
            ],
        },
        title=f"Week {number} of {year}",
        period=span_of_days(monday, monday + timedelta(days=6)),
        css=Markup(_STYLE.read_text(encoding="utf-8")),
        now=now,
    )


def _drawn(figure: Figure) -> Figure:
    """The same with its chart as SVG; its links lead to the page, so they go."""
    datasets = {**figure.spec["datasets"], "links": []}
    svg = vl_convert.vegalite_to_svg({**figure.spec, "datasets": datasets, "width": _CHART_PIXELS})
    rows = [(days, cells, note, "") for days, cells, note, _ in figure.rows]
    return replace(figure, svg=Markup(svg), rows=rows)


def _words(topic: dict[str, Any], quarter: TrendsData, monday: date) -> Markup:
    """What the week brought, beside the weeks before it."""
    counts = {
        row["period_date"]: row["article_count"]
        for row in quarter.points
        if row["topic_name"] == topic["topic_name"]
    }
    now, last = counts.get(monday), counts.get(monday - timedelta(days=7))
    if now is None:
        return Markup("Nothing is known of this week.")
    earlier = [count for day, count in counts.items() if day < monday and count is not None]
    parts = [Markup("<b>{:,}</b> {}").format(now, "article" if now == 1 else "articles")]
    parts.append(
        Markup("in <b>{:,}</b> {}").format(
            topic["story_count"], "story" if topic["story_count"] == 1 else "stories"
        )
    )
    parts.append(
        Markup("after {:,} the week before").format(last)
        if last is not None
        else Markup("(the week before is not known)")
    )
    if earlier:
        parts.append(
            Markup("and {:.1f} in the mean of the {} known weeks before").format(
                sum(earlier) / len(earlier), len(earlier)
            )
        )
    return Markup(" ").join(parts) + Markup(".")
