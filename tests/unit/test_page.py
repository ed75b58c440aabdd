"""The trends page from plain rows, without a warehouse and without Airflow."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import vl_convert
from bs4 import BeautifulSoup
from fastapi import Depends, HTTPException
from fastapi.testclient import TestClient

from presswatch.page import app as routes
from presswatch.page.charts import Burst, span_of_days, stretches, trend_chart
from presswatch.page.content import render_trends
from presswatch.page.figures import TOPIC_MEASURES, topic_points
from presswatch.page.words import query_of, web_url
from presswatch.settings import load_settings
from presswatch.warehouse.page import Asked, TrendsData

NOW = datetime(2023, 8, 9, 12, tzinfo=UTC)
MONDAY = date(2023, 7, 3)
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> “Strike” & AI"
WEEKLY = Asked(by="week", since=MONDAY, until=MONDAY + timedelta(days=27))
DAILY = replace(WEEKLY, by="day")
UNCOVERED = "no run has covered it"


def point(first: date, articles: int | None, known_days: int, topic: str, gap: str) -> dict[str, Any]:
    return {
        "topic_name": topic,
        "period_date": first,
        "article_count": articles,
        "distinct_article_count": articles,
        "story_count": articles,
        "independent_source_count": articles,
        "processed_article_count": None if articles is None else articles + 10,
        "complete_day_count": 0 if articles is None else known_days,
        "gap_reason": gap or (UNCOVERED if articles is None else None),
        "week_average": None if articles is None else float(articles),
        "four_week_average": None if articles is None else articles / 2,
        "article_count_now": None,
    }


def week(
    number: int, articles: int | None = 1, topic: str = "ai", known_days: int = 7, gap: str = ""
) -> dict[str, Any]:
    return point(MONDAY + timedelta(weeks=number), articles, known_days, topic, gap)


def day(number: int, articles: int | None = 1, topic: str = "ai", gap: str = "") -> dict[str, Any]:
    return point(MONDAY + timedelta(days=number), articles, 0 if gap else 1, topic, gap)


def topic(name: str, **changes: Any) -> dict[str, Any]:
    return {
        "topic_name": name,
        "topic_title": name.upper(),
        "article_count": 12,
        "distinct_article_count": 11,
        "story_count": 9,
        "source_count": 2,
        "language_codes": ["en", "id"],
        "undated_article_count": 0,
        "processed_article_count": 40,
        "day_count": 28,
        "complete_day_count": 20,
        "unknown_day_count": 5,
        "former_article_count": 0,
        "former_known_day_count": 0,
    } | changes


def alarm(number: int, **changes: Any) -> dict[str, Any]:
    return {
        "topic_name": "ai",
        "day_date": MONDAY + timedelta(days=number),
        "article_count": 5,
        "independent_source_count": 3,
        "expected_article_average": 0.5,
        "observed_ratio": 10.0,
        "tail_probability": 0.0004,
        "baseline_day_count": 28,
    } | changes


def burst(first: int, last: int, **changes: Any) -> dict[str, Any]:
    return {
        "topic_name": "ai",
        "start_date": MONDAY + timedelta(days=first),
        "end_date": MONDAY + timedelta(days=last),
        "peak_date": MONDAY + timedelta(days=first),
        "weight_score": 6.25,
        "article_count": 14,
        "is_open": False,
    } | changes


def pair(**changes: Any) -> dict[str, Any]:
    return {
        "topic_name": "ai",
        "other_topic_name": "strike",
        "article_count": 3,
        "sentence_count": 1,
        "lift_ratio": 2.0,
        "lift_low_ratio": 1.25,
        "lift_high_ratio": 3.2,
    } | changes


def story(**changes: Any) -> dict[str, Any]:
    article = {
        "url": "https://techverse.example/1",
        "title": "Robots strike",
        "language_code": "en",
        "published_date": "2023-07-03",
        "published_at": "2023-07-03T06:00:00+00:00",
        "is_timed": True,
        "source_title": "Techverse",
        "is_reprint": False,
    }
    other = {"language_code": "id", "published_date": None, "published_at": None}
    return {
        "story_title": "Robots strike",
        "first_published_at": NOW,
        "told_count": 2,
        "article_count": 2,
        "distinct_article_count": 1,
        "source_count": 2,
        "language_codes": ["en", "id"],
        "topic_names": ["ai"],
        "first_url": "https://techverse.example/1",
        "first_language_code": "en",
        "first_source_title": "Techverse",
        "articles": [article, article | other],
    } | changes


def source(**changes: Any) -> dict[str, Any]:
    return {
        "source_title": "Techverse",
        "homepage_url": "https://techverse.example/",
        "language_code": "id",
        "last_read_at": NOW,
        "last_outcome_name": "stored",
        "last_reason_name": None,
        "waiting_count": 0,
        "lost_count": 1,
        "undated_article_count": 3,
        "article_count": 7,
        "copy_count": 1,
        "complete_day_count": 20,
        "partial_day_count": 1,
    } | changes


def choice(kind: str, value: str, title: str = "") -> dict[str, Any]:
    return {"kind_name": kind, "choice_value": value, "choice_title": title or value.upper()}


FULL = TrendsData(
    asked=WEEKLY,
    first=MONDAY,
    last=MONDAY + timedelta(days=27),
    timezone="UTC",
    published_at=NOW,
    waiting_days=0,
    choices=[
        choice("topic", "ai"),
        choice("topic", "strike"),
        choice("language", "id"),
        choice("source", "techverse", "Techverse"),
    ],
    topics=[topic("ai"), topic("strike")],
    points=[week(n, n, name) for name in ("ai", "strike") for n in range(4)],
    alarms=[],
    bursts=[],
    pairs=[pair()],
    pair_points=[
        {
            "topic_name": "ai",
            "other_topic_name": "strike",
            "period_date": MONDAY,
            "article_count": 3,
            "story_count": 2,
            "sentence_count": 1,
        }
    ],
    pair_sentences=[
        {
            "topic_name": "ai",
            "other_topic_name": "strike",
            "published_date": MONDAY,
            "language_code": "en",
            "title": "Robots strike",
            "url": "https://techverse.example/1",
            "sentence_text": "They strike against AI.",
            "kind_name": "cause",
            "source_title": "Techverse",
        }
    ],
    stories=[story()],
    sources=[source()],
)
EMPTY = replace(
    FULL,
    asked=Asked(by="week"),
    first=None,
    last=None,
    topics=[],
    points=[],
    pairs=[],
    pair_points=[],
    pair_sentences=[],
    stories=[],
)


def page(data: TrendsData) -> BeautifulSoup:
    return BeautifulSoup(render_trends(data, NOW), "lxml")


def specs(data: TrendsData) -> list[dict[str, Any]]:
    """The charts' specifications, in the page's order."""
    scripts = page(data).select(".chart script[type='application/json']")
    return [json.loads(script.string or "") for script in scripts]


def spec_of(
    rows: list[dict[str, Any]], asked: Asked = WEEKLY, alarms: Any = (), bursts: Any = ()
) -> dict[str, Any]:
    return trend_chart(topic_points(rows, asked, alarms), list(TOPIC_MEASURES), "", bursts)


def drawn(rows: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    """The data sets of a chart."""
    sets: dict[str, Any] = spec_of(rows, **more)["datasets"]
    return sets


def told(rows: list[dict[str, Any]], number: int, **more: Any) -> list[str]:
    """What is told of a point that one points at."""
    words: list[str] = spec_of(rows, **more)["usermeta"]["columns"][number]["words"]
    return words


# ------------------------------------------------------------------------------------------- charts


def test_an_unknown_week_is_hatched_and_the_line_does_not_cross_it() -> None:
    rows = [week(0, 4), week(1, None), week(2, 2)]
    assert [(dot["count"], dot["run"]) for dot in drawn(rows)["line"]] == [(4, 0), (2, 1)]
    assert drawn(rows)["unknown"] == [{"x": 1.0, "x2": 2.0}]
    assert told(rows, 1) == ["10–16 Jul 2023", f"not known: {UNCOVERED}"]


def test_a_known_week_without_articles_is_zero_and_not_hatched() -> None:
    rows = [week(0, 4), week(1, 0)]
    assert [(dot["count"], dot["run"]) for dot in drawn(rows)["line"]] == [(4, 0), (0, 0)]
    assert drawn(rows)["unknown"] == drawn(rows)["partial"] == []
    assert "Articles: 0" in told(rows, 1)


def test_a_week_known_in_part_has_a_hollow_point_on_a_hatched_ground_and_says_what_is_missing() -> None:
    rows = [week(0, 4), week(1, 2, known_days=3, gap="4 of 7 days not known")]
    assert [(dot["count"], dot["hollow"]) for dot in drawn(rows)["line"]] == [(4, False), (2, True)]
    assert drawn(rows)["partial"] == [{"x": 1.0, "x2": 2.0}]
    assert told(rows, 1)[-1] == "Known in part: 4 of 7 days not known"


def test_a_day_has_a_bar_and_the_averages_are_lines() -> None:
    sets = drawn([day(0, 4), day(1, None), day(2, 2, gap="lecourrier not read")], asked=DAILY)
    assert [bar["count"] for bar in sets["bars"]] == [4, 2]
    assert [(dot["count"], dot["run"]) for dot in sets["line"]] == [(4, 0), (2, 1)]
    assert [dot["count"] for dot in sets["other"]] == [2, 1]
    assert sets["dots"] == []


def test_a_long_unknown_stretch_is_drawn_short_and_labelled_with_its_length() -> None:
    rows = [week(0), *(week(n, None) for n in range(1, 101)), week(101), week(102)]
    sets = drawn(rows)
    assert sets["shortened"] == [{"x": 2.0, "text": "700 days not known"}]
    assert sets["unknown"] == [{"x": 1.0, "x2": 3.0}]
    assert [(dot["x"], dot["run"]) for dot in sets["line"]] == [(0.5, 0), (3.5, 1), (4.5, 1)]


def test_a_tick_says_its_year_since_years_may_lie_in_a_stretch_drawn_short() -> None:
    rows = [day(0), *(day(n, None) for n in range(1, 736)), day(736), day(742)]
    assert [point.tick for point in topic_points(rows, DAILY) if point.tick and not point.gap] == [
        "3 Jul ’23",
        "14 Jul ’25",
    ]


def test_stretches_stand_side_by_side_in_order() -> None:
    points = topic_points(
        [week(0), week(1, None), *(week(n, None) for n in range(2, 30)), week(30, 1, known_days=2)], WEEKLY
    )
    found = stretches(points)
    assert [stretch.gap for stretch in found] == [None, "unknown", "partial"]
    assert [stretch.x for stretch in found] == [0.0, 1.0, 3.0]
    assert found[1].days == "10 Jul 2023 – 28 Jan 2024"


def test_an_alarm_marks_its_day_or_the_week_that_holds_it_with_the_strongest_factor() -> None:
    alarms = [alarm(8), alarm(9, observed_ratio=3.0)]
    assert drawn([week(0, 4), week(1, 6)], alarms=alarms)["alarms"] == [
        {"x": 1.5, "count": 6, "label": "×10.0"}
    ]
    days = [day(n, n) for n in range(14)]
    assert [mark["x"] for mark in drawn(days, asked=DAILY, alarms=alarms)["alarms"]] == [8.5, 9.5]
    assert told(days, 8, asked=DAILY, alarms=alarms)[-1] == "Alarm: 10.0 times what was expected"


@pytest.mark.parametrize(
    ("first", "last", "spans"),
    [
        pytest.param(0, 6, [{"x": 0.0, "x2": 1.0}], id="a week is a week"),
        pytest.param(5, 8, [{"x": 0.0, "x2": 2.0}], id="days of two weeks mark both"),
        pytest.param(-9, 2, [{"x": 0.0, "x2": 1.0}], id="what began before the chart is cut"),
        pytest.param(20, 60, [{"x": 2.0, "x2": 3.0}], id="what ends after it is cut"),
        pytest.param(40, 60, [], id="what lies outside is not drawn"),
    ],
)
def test_a_burst_is_a_band(first: int, last: int, spans: list[dict[str, float]]) -> None:
    found = Burst(first=MONDAY + timedelta(days=first), last=MONDAY + timedelta(days=last))
    assert drawn([week(0), week(1), week(2)], bursts=[found])["bursts"] == spans


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        pytest.param("2023-07-31", "2023-07-31", "31 Jul 2023", id="one day is said once"),
        pytest.param("2023-05-01", "2023-05-07", "1–7 May 2023", id="a month is said once"),
        pytest.param("2024-02-01", "2024-02-29", "Feb 2024", id="a whole month is its name"),
        pytest.param("2023-05-29", "2023-06-04", "29 May – 4 Jun 2023", id="a year is said once"),
        pytest.param("2023-12-29", "2024-01-04", "29 Dec 2023 – 4 Jan 2024", id="two years are both said"),
    ],
)
def test_spans_of_days_are_said_briefly(first: str, last: str, words: str) -> None:
    assert span_of_days(date.fromisoformat(first), date.fromisoformat(last)) == words


def test_the_axis_counts_in_whole_numbers() -> None:
    assert {"name": "heights", "value": [0, 1]} in spec_of([week(0, 1), week(1, 0)])["params"]


def test_vega_draws_lines_bands_bursts_and_alarms_in_the_colours_of_the_page() -> None:
    rows = [week(0, 3), week(1, None), week(2, 5), week(3, 1, known_days=2)]
    data = replace(FULL, points=rows, alarms=[alarm(15)], bursts=[burst(14, 20)])
    picture = vl_convert.vegalite_to_svg(specs(data)[0])
    assert picture.count('fill="url(#unknown)"') == 1
    assert picture.count('fill="url(#partial)"') == 1
    assert "×10.0" in picture
    assert 'stroke="var(--c)"' in picture
    assert picture.count("<a ") == 3
    assert not re.search(r'(fill|stroke)="#', picture)


# ------------------------------------------------------------------------------------------- figures


def test_each_topic_has_a_chart_and_each_pair() -> None:
    assert [spec["description"] for spec in specs(FULL)] == [
        "AI by week",
        "STRIKE by week",
        "AI and STRIKE by week",
    ]


def test_a_pair_of_topics_is_unknown_where_its_week_is_and_else_zero() -> None:
    sets = specs(replace(FULL, points=[week(0, 4), week(1, 2), week(2, None)]))[2]["datasets"]
    assert [dot["count"] for dot in sets["line"]] == [3, 0]
    assert sets["unknown"] == [{"x": 2.0, "x2": 3.0}]
    assert [link["href"] for link in sets["links"]] == [
        "trends/articles?topic=ai&since=2023-07-03&until=2023-07-09&also=strike"
    ]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        pytest.param(
            {},
            "The two meet 2.0 times as often as chance would have them (95 % interval 1.25 to 3.20).",
            id="lift",
        ),
        pytest.param(
            {"lift_low_ratio": 0.9}, "(95 % interval 0.90 to 3.20): that may still be chance.", id="chance"
        ),
        pytest.param(
            {"lift_ratio": None, "lift_low_ratio": None, "lift_high_ratio": None},
            "in one breath.",
            id="never",
        ),
    ],
)
def test_how_often_two_topics_meet_is_said_with_its_doubt(changes: dict[str, Any], words: str) -> None:
    text = page(replace(FULL, pairs=[pair(**changes)])).select_one(".pair .facts").get_text()
    assert text.strip().endswith(words)


def test_the_table_beneath_a_chart_holds_its_numbers_and_calls_a_gap_not_known() -> None:
    data = replace(FULL, points=[week(0, 5), week(1, None), week(2, 0)], alarms=[alarm(1)])
    rows = page(data).select("figure")[0].select("tbody tr")
    assert [[cell.get_text() for cell in row.select("th, td")] for row in rows] == [
        ["3–9 Jul 2023", "5", "5", "5", "5", "33% of 15", "alarm: ×10.0"],
        ["10–16 Jul 2023", "not known", UNCOVERED],
        ["17–23 Jul 2023", "0", "0", "0", "0", "0% of 10", ""],
    ]
    assert [link["href"] for link in rows[0].select("a")] == [
        "trends/articles?topic=ai&since=2023-07-03&until=2023-07-09"
    ]


def test_bursts_and_alarms_are_told_with_their_doubt_and_lead_to_their_articles() -> None:
    data = replace(FULL, alarms=[alarm(3)], bursts=[burst(2, 5, is_open=True)])
    told_of, other = page(data).select_one(".signals"), page(data).select(".hue1 .signals")
    assert [item.get_text() for item in told_of.select("li")] == [
        "5–8 Jul 2023, still going on: 14 articles, most on 5 Jul 2023 (weight 6.2)",
        "6 Jul 2023: 5 articles where 0.5 were expected, ×10.0 (p = 0.0004, from 28 days before)",
    ]
    assert [link["href"] for link in told_of.select("a")] == [
        "trends/articles?topic=ai&since=2023-07-05&until=2023-07-08",
        "trends/articles?topic=ai&since=2023-07-06&until=2023-07-06",
    ]
    assert other == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        pytest.param(
            {"former_article_count": 9, "former_known_day_count": 23}, "3 more than in the 28 days before"
        ),
        pytest.param(
            {"former_article_count": 20, "former_known_day_count": 28}, "8 fewer than in the 28 days"
        ),
        pytest.param({"former_article_count": 12, "former_known_day_count": 28}, "as many as in the 28 days"),
        pytest.param({"former_article_count": 9, "former_known_day_count": 22}, None),
    ],
    ids=["more", "fewer", "as many", "not compared with days that are less known"],
)
def test_a_period_is_compared_with_the_one_before(changes: dict[str, Any], words: str | None) -> None:
    text = page(replace(FULL, topics=[topic("ai", **changes)])).select_one(".facts").get_text()
    assert words in text if words else "days before" not in text


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ({}, "Of 28 days, 20 are known in full, 3 in part and 5 not at all."),
        ({"complete_day_count": 28, "unknown_day_count": 0}, "All 28 days are known in full."),
        ({"day_count": 1, "complete_day_count": 1, "unknown_day_count": 0}, "The day is known in full."),
    ],
    ids=["gaps", "none", "one day"],
)
def test_the_page_says_how_much_of_the_period_is_known(days: dict[str, int], words: str) -> None:
    told = page(replace(FULL, topics=[topic("ai", **days)])).select_one(".coverage").get_text(" ", strip=True)
    assert re.sub(r"\s+", " ", told).startswith(words)


def test_as_known_in_the_past_the_present_stands_beside_it() -> None:
    rows = [week(0, 3) | {"article_count_now": 5}, week(1, None) | {"article_count_now": 4}]
    asked = replace(WEEKLY, known=date(2023, 7, 12))
    data = replace(
        FULL,
        asked=asked,
        points=rows,
        topics=[topic("ai")],
        pairs=[],
        pair_points=[],
        stories=[],
    )
    sets = specs(data)[0]["datasets"]
    assert [dot["count"] for dot in sets["line"]] == [3]
    assert [dot["count"] for dot in sets["other"]] == [5, 4]
    text = page(data).get_text(" ", strip=True)
    assert "as known at the end of 12 Jul 2023" in text
    assert re.search(r"3\s+articles were\s+known then,\s+9\s+are now \(\+6\)", text)
    assert "Most told stories" not in text


def test_a_topic_keeps_its_colour_when_it_is_shown_alone() -> None:
    alone = replace(FULL, asked=replace(WEEKLY, topic="strike"), topics=[topic("strike")], pairs=[])
    assert (
        page(FULL).select_one(".hue1 h2").get_text()
        == page(alone).select_one(".hue1 h2").get_text()
        == "STRIKE"
    )


def test_what_is_chosen_stays_chosen_and_goes_into_links() -> None:
    asked = replace(WEEKLY, topic="ai", slice="language", slice_value="id")
    made = page(replace(FULL, asked=asked))
    assert [option["value"] for option in made.select("option[selected]") if option.get("value")] == [
        "ai",
        "language:id",
    ]
    assert made.select_one("h1").get_text() == "Trends in Indonesian"
    assert "slice=language%3Aid" in made.select_one(".periods a")["href"]
    links = specs(replace(FULL, asked=asked))[0]["datasets"]["links"]
    assert links[0]["href"].endswith("&language=id")


def test_a_query_leaves_out_what_is_usual() -> None:
    assert query_of(Asked()) == "?"
    assert query_of(WEEKLY, by="", until="") == "?since=2023-07-03"


def test_a_period_without_rows_still_makes_a_page() -> None:
    silent = topic("ai", article_count=0, language_codes=None, processed_article_count=None, day_count=0)
    data = replace(FULL, topics=[silent], points=[], pairs=[], pair_points=[], stories=[])
    assert "No story of this period was told twice." in page(data).get_text()


def test_an_empty_warehouse_says_how_to_fill_it() -> None:
    text = page(EMPTY).get_text(" ", strip=True)
    assert "Nothing is published yet" in text
    assert "archive_news" in text
    assert "Backfill" in text
    assert "Techverse" in text


def test_undated_articles_are_counted_apart() -> None:
    made = page(replace(FULL, topics=[topic("ai", undated_article_count=2)]))
    assert "2 more have no date and are in no chart." in made.select_one(".facts").get_text()
    assert made.select_one("td[data-label='Undated in all']").get_text() == "3"


def test_a_story_says_how_long_each_language_took() -> None:
    article = story()["articles"][0]
    articles = [
        article | {"language_code": code, "published_at": at, "published_date": at[:10]}
        for code, at in (
            ("en", "2023-07-03T06:00:00+00:00"),
            ("id", "2023-07-03T06:10:00+00:00"),
            ("fr", "2023-07-03T20:00:00+00:00"),
            ("en", "2023-07-04T06:00:00+00:00"),
            ("de", "2023-07-08T06:00:00+00:00"),
        )
    ]
    chips = page(replace(FULL, stories=[story(articles=articles)])).select(
        ".stories .chip:not(.topic):has(b)"
    )
    assert [chip.get_text() for chip in chips] == ["en first", "id within 1 h", "fr +14 h", "de +5 days"]


def test_no_hours_are_told_where_a_page_gives_only_a_day() -> None:
    article = story()["articles"][0]
    articles = [
        article | {"language_code": code, "published_at": f"{day}T{at}+00:00", "published_date": day} | more
        for code, day, at, more in (
            ("en", "2023-07-03", "06:00:00", {}),
            ("id", "2023-07-03", "17:00:00", {"is_timed": False}),
            ("fr", "2023-07-04", "00:00:00", {"is_timed": False}),
            ("de", "2023-07-04", "07:00:00", {}),
        )
    ]
    chips = page(replace(FULL, stories=[story(articles=articles)])).select(
        ".stories .chip:not(.topic):has(b)"
    )
    assert [chip.get_text() for chip in chips] == ["en first", "id same day", "fr +1 day", "de +25 h"]


# ------------------------------------------------------------------------------------- for everybody


def test_the_page_can_be_walked_without_a_pointer_and_read_aloud() -> None:
    made = page(replace(FULL, alarms=[alarm(3)]))
    assert made.select_one("html")["lang"] == "en"
    assert [tag.name for tag in made.select("body > header, body > main")] == ["header", "main"]
    assert made.select_one(".skip")["href"] == "#" + made.select_one("main")["id"]
    for section in made.select("main > section"):
        assert made.find(id=section["aria-labelledby"]).get_text()
    for chart in made.select(".chart"):
        assert chart["tabindex"] == "0"
        assert chart["aria-label"]
    for control in made.select("input, select"):
        assert control.find_parent("label").get_text().strip()
    assert all(head.get("scope") for head in made.select("th"))
    assert all(image.get("aria-hidden") for image in made.select("svg"))
    ids = [tag["id"] for tag in made.select("[id]")]
    assert len(ids) == len(set(ids))


# ------------------------------------------------------------------------------ what sites may write


def test_hostile_titles_stay_text() -> None:
    hostile = story(
        story_title=HOSTILE,
        first_source_title=HOSTILE,
        articles=[story()["articles"][0] | {"title": HOSTILE, "url": "javascript:alert(3)"}],
    )
    data = replace(FULL, stories=[hostile], topics=[topic("ai", topic_title=HOSTILE), topic("strike")])
    made = page(data)
    assert made.select_one(".stories h3").get_text() == HOSTILE
    assert made.select_one(".tellers bdi").get_text() == HOSTILE
    assert made.select("img") == []
    assert {script.get("src") or script.get("type") for script in made.select("script")} == {
        "trends/vega.js",
        "trends/page.js",
        "application/json",
    }
    assert specs(data)[0]["description"].startswith(HOSTILE)
    spoken = page(replace(data, pair_sentences=[FULL.pair_sentences[0] | {"sentence_text": HOSTILE}]))
    assert HOSTILE in spoken.select_one("blockquote").get_text()
    assert spoken.select("img") == []
    assert made.select(".tellers a") == []


@pytest.mark.parametrize(
    ("url", "is_linked"),
    [
        pytest.param("https://techverse.example/a?b=1&c=2", True, id="https is linked"),
        pytest.param("http://127.0.0.1:18081/a", True, id="http is linked"),
        pytest.param("javascript:alert(1)", False, id="javascript is not"),
        pytest.param("java\nscript:alert(1)", False, id="javascript with a line break is not"),
        pytest.param(" javascript:alert(1)", False, id="javascript after a space is not"),
        pytest.param("data:text/html,<script>", False, id="data is not"),
        pytest.param("//evil.example/", False, id="a url without a scheme is not"),
        pytest.param("https://[broken", False, id="a broken url is not"),
    ],
)
def test_only_web_urls_become_links(url: str, is_linked: bool) -> None:
    assert web_url(url) == (url if is_linked else None)
    made = page(replace(FULL, stories=[story(first_url=url)]))
    assert [link["href"] for link in made.select(".stories h3 a")] == ([url] if is_linked else [])


def test_nothing_is_loaded_from_elsewhere() -> None:
    made = page(FULL)
    loaded = [tag.get("src") or tag.get("href") for tag in made.select("script[src], link, img, iframe")]
    assert loaded == ["data:,", "trends/page.css", "trends/vega.js", "trends/page.js"]


# ------------------------------------------------------------------------------------------- sources


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        pytest.param({}, "well", id="a source read today is well"),
        pytest.param({"last_outcome_name": "unchanged"}, "well", id="an unchanged listing is well"),
        pytest.param({"last_read_at": None, "last_outcome_name": None}, "never read", id="never read"),
        pytest.param(
            {"last_outcome_name": "retried", "last_reason_name": "timeout"},
            "no whole answer before the deadline",
            id="a failure is told in words",
        ),
        pytest.param(
            {"last_read_at": NOW - timedelta(days=5)}, "not read for 5 days", id="a silent source is told"
        ),
    ],
)
def test_the_state_of_a_source(changes: dict[str, Any], state: str) -> None:
    made = page(replace(FULL, sources=[source(**changes)]))
    told = made.select_one(".state")
    assert told.get_text() == state
    assert ("well" in told["class"]) == (state == "well")


# -------------------------------------------------------------------------------------------- routes

ROUTES = ("/trends", "/trends/page.css", "/trends/page.js", "/trends/vega.js")


def client(*, warehouse: str = "", stranger: bool = False) -> TestClient:
    def guard() -> None:
        if stranger:
            raise HTTPException(status_code=401)

    settings = load_settings({"PRESSWATCH_WAREHOUSE": warehouse})
    return TestClient(routes.make_app(lambda: settings, [Depends(guard)]))


@pytest.mark.parametrize("path", [*ROUTES, "/trends/other"])
def test_strangers_get_nothing(path: str) -> None:
    assert client(stranger=True).get(path).status_code == 401


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json"])
def test_no_page_documents_the_routes(path: str) -> None:
    assert client().get(path).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_changed(method: str) -> None:
    assert getattr(client(), method)("/trends").status_code == 405


def test_a_missing_setting_is_told_on_a_page() -> None:
    answer = client().get("/trends")
    assert answer.status_code == 503
    assert "PRESSWATCH_WAREHOUSE" in answer.text


def test_an_absent_warehouse_is_told_on_a_page() -> None:
    answer = client(warehouse="postgresql://nobody@127.0.0.1:9/none").get("/trends")
    assert answer.status_code == 503
    assert "the warehouse does not answer" in answer.text
    assert "Connection refused" in answer.text


@pytest.mark.parametrize(
    "given", [{"by": "year"}, {"slice": "id"}, {"slice": "all:"}, {"slice": "<script>:x"}, {"known": "now"}]
)
def test_a_choice_that_there_is_not_is_told_on_a_page(given: dict[str, str]) -> None:
    answer = client(warehouse="postgresql://nobody@127.0.0.1:9/none").get("/trends", params=given)
    assert answer.status_code == 400
    assert "<script>:" not in answer.text


@pytest.mark.parametrize("day", ["31/07/2023", "0001-01-01", "<script>"])
def test_a_malformed_day_is_told_on_a_page(day: str) -> None:
    answer = client(warehouse="postgresql://nobody@127.0.0.1:9/none").get("/trends", params={"since": day})
    assert answer.status_code == 400
    assert "write it like 2023-07-31" in answer.text
    assert "<script>" not in answer.text


def test_the_page_runs_only_its_own_scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes, "read_trends", lambda *_: FULL)
    answer = client(warehouse="postgresql://nobody@127.0.0.1:9/none").get("/trends")
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'; script-src 'self';" in policy
    assert "unsafe-eval" not in policy


def test_the_scripts_come_out_of_the_wheel() -> None:
    script = client().get("/trends/vega.js")
    assert script.headers["content-type"].startswith("text/javascript")
    assert "window.vegaEmbed" in script.text
    assert not re.search(r"<script[^>]+src=.https?:", script.text)
