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
from presswatch.page.charts import Point, span_of_days, stretches, trend_chart
from presswatch.page.content import day_points, render_trends, web_url, week_points
from presswatch.settings import load_settings
from presswatch.warehouse.page import TrendsData

NOW = datetime(2023, 8, 9, 12, tzinfo=UTC)
MONDAY = date(2023, 7, 3)
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> “Strike” & AI"


def week(number: int, articles: int | None = 1, topic: str = "ai", known_days: int = 7) -> dict[str, Any]:
    return {
        "topic_name": topic,
        "week_date": MONDAY + timedelta(weeks=number),
        "article_count": articles,
        "distinct_article_count": articles,
        "story_count": articles,
        "processed_article_count": None if articles is None else articles + 10,
        "complete_day_count": 0 if articles is None else known_days,
    }


def day(number: int, articles: int | None = 1, gap: str | None = None, topic: str = "ai") -> dict[str, Any]:
    return {
        "topic_name": topic,
        "day_date": MONDAY + timedelta(days=number),
        "article_count": articles,
        "distinct_article_count": articles,
        "story_count": articles,
        "processed_article_count": None if articles is None else articles + 10,
        "gap_reason": gap or ("no run has covered this day" if articles is None else None),
    }


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
    } | changes


def story(**changes: Any) -> dict[str, Any]:
    article = {
        "url": "https://techverse.example/1",
        "title": "Robots strike",
        "language_code": "en",
        "published_date": "2023-07-03",
        "source_title": "Techverse",
        "is_reprint": False,
    }
    return {
        "story_title": "Robots strike",
        "first_published_at": NOW,
        "article_count": 2,
        "distinct_article_count": 1,
        "source_count": 2,
        "language_codes": ["en", "id"],
        "topic_names": ["ai"],
        "first_url": "https://techverse.example/1",
        "first_source_title": "Techverse",
        "articles": [article, article | {"language_code": "id", "published_date": None}],
    } | changes


def source(**changes: Any) -> dict[str, Any]:
    return {
        "source_title": "Techverse",
        "homepage_url": "https://techverse.example/",
        "language_code": "id",
        "last_read_at": NOW,
        "last_outcome_name": "stored",
        "last_reason_name": None,
        "last_found_at": NOW,
        "stored_count": 7,
        "waiting_count": 0,
        "lost_count": 1,
        "undated_article_count": 3,
        "complete_day_count": 20,
        "partial_day_count": 1,
    } | changes


FULL = TrendsData(
    first=MONDAY,
    last=MONDAY + timedelta(days=27),
    since=MONDAY,
    until=MONDAY + timedelta(days=27),
    timezone="UTC",
    published_at=NOW,
    waiting_days=0,
    topics=[topic("ai"), topic("strike")],
    weeks=[week(n, n, name) for name in ("ai", "strike") for n in range(4)],
    days=[day(n, topic=name) for name in ("ai", "strike") for n in range(28)],
    pair_weeks=[
        {
            "topic_name": "ai",
            "other_topic_name": "strike",
            "week_date": MONDAY,
            "article_count": 3,
            "sentence_count": 1,
        }
    ],
    stories=[story()],
    sources=[source()],
)
EMPTY = replace(
    FULL,
    first=None,
    last=None,
    since=None,
    until=None,
    topics=[],
    weeks=[],
    days=[],
    pair_weeks=[],
    stories=[],
)


def page(data: TrendsData) -> BeautifulSoup:
    return BeautifulSoup(render_trends(data, NOW), "lxml")


def specs(data: TrendsData) -> list[dict[str, Any]]:
    """The charts' specifications, in the page's order."""
    scripts = page(data).select(".chart script[type='application/json']")
    return [json.loads(script.string or "") for script in scripts]


def drawn(rows: list[dict[str, Any]], measure: str = "Articles") -> dict[str, Any]:
    """The data sets of a chart by week."""
    counts = week_points(rows, lambda row: {measure: row["article_count"]})
    sets: dict[str, Any] = trend_chart(counts, [measure], ["#000"], "")["datasets"]
    return sets


# ------------------------------------------------------------------------------------------- charts


def test_an_unknown_week_is_hatched_and_has_no_bar() -> None:
    sets = drawn([week(0, 4), week(1, None), week(2, 2)])
    assert [bar["count"] for bar in sets["Articles"]] == [4, 2]
    assert sets["unknown"] == [{"x": 1.0, "x2": 2.0}]
    assert sets["columns"][1]["measure0"] == "not known"


def test_a_known_week_without_articles_is_zero_and_not_hatched() -> None:
    sets = drawn([week(0, 4), week(1, 0)])
    assert [bar["count"] for bar in sets["Articles"]] == [4, 0]
    assert sets["unknown"] == sets["partial"] == []
    assert sets["columns"][1]["measure0"] == "0"


def test_a_week_known_in_part_has_a_bar_on_a_hatched_ground_and_says_what_is_missing() -> None:
    sets = drawn([week(0, 4), week(1, 2, known_days=3)])
    assert [bar["count"] for bar in sets["Articles"]] == [4, 2]
    assert sets["partial"] == [{"x": 1.0, "x2": 2.0}]
    assert sets["columns"][1]["missing"] == "only 3 of 7 days are known in full"


def test_a_day_says_which_sources_are_missing() -> None:
    points = day_points([day(0), day(1, 2, gap="lecourrier not read")])
    assert [(point.gap, point.note) for point in points] == [(None, ""), ("partial", "lecourrier not read")]


def test_a_long_unknown_stretch_is_drawn_short_and_labelled_with_its_length() -> None:
    rows = [week(0), *(week(n, None) for n in range(1, 101)), week(101), week(102)]
    sets = drawn(rows)
    assert sets["shortened"] == [{"x": 2.0, "text": "700 days not known"}]
    assert sets["unknown"] == [{"x": 1.0, "x2": 3.0}]
    assert [bar["x"] for bar in sets["Articles"]] == [0.1, 3.1, 4.1]


def test_stretches_stand_side_by_side_in_order() -> None:
    points = week_points(
        [week(0), week(1, None), *(week(n, None) for n in range(2, 30)), week(30, 1, known_days=2)],
        lambda row: {"Articles": row["article_count"]},
    )
    found = stretches(points)
    assert [stretch.gap for stretch in found] == [None, "unknown", "partial"]
    assert [stretch.x for stretch in found] == [0.0, 1.0, 3.0]
    assert found[1].days == "10 Jul 2023 – 28 Jan 2024"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        pytest.param("2023-07-31", "2023-07-31", "31 Jul 2023", id="one day is said once"),
        pytest.param("2023-05-01", "2023-05-07", "1–7 May 2023", id="a month is said once"),
        pytest.param("2023-05-29", "2023-06-04", "29 May – 4 Jun 2023", id="a year is said once"),
        pytest.param("2023-12-29", "2024-01-04", "29 Dec 2023 – 4 Jan 2024", id="two years are both said"),
    ],
)
def test_spans_of_days_are_said_briefly(first: str, last: str, words: str) -> None:
    assert span_of_days(date.fromisoformat(first), date.fromisoformat(last)) == words


def test_the_axis_counts_in_whole_numbers() -> None:
    points = week_points([week(0, 1), week(1, 0)], lambda row: {"Articles": row["article_count"]})
    spec = trend_chart(points, ["Articles"], ["#000"], "")
    assert {"name": "heights", "value": [0, 1]} in spec["params"]


def test_vega_draws_the_chart_with_its_hatched_bands() -> None:
    spec = specs(replace(FULL, weeks=[week(0, 3), week(1, None), week(2, 5), week(3, 1, known_days=2)]))[0]
    picture = vl_convert.vegalite_to_svg(spec)
    assert picture.count('fill="url(#unknown)"') == 1
    assert picture.count('fill="url(#partial)"') == 1
    assert picture.count('fill="#b9d6f0"') == 3


# ------------------------------------------------------------------------------------------- figures


def test_each_topic_has_a_chart_by_week_and_by_day_and_each_pair_two() -> None:
    assert [spec["description"] for spec in specs(FULL)] == [
        "AI: articles by week",
        "AI: articles by day",
        "STRIKE: articles by week",
        "STRIKE: articles by day",
        "AI and STRIKE: articles with both by week",
        "AI and STRIKE: sentences that speak of both by week",
    ]


def test_a_pair_of_topics_is_unknown_where_its_week_is_and_else_zero() -> None:
    weeks = [week(0, 4), week(1, 2), week(2, None)]
    sets = specs(replace(FULL, weeks=weeks))[4]["datasets"]
    assert [bar["count"] for bar in sets["Articles with both"]] == [3, 0]
    assert sets["unknown"] == [{"x": 2.0, "x2": 3.0}]


def test_the_table_beneath_a_chart_holds_its_numbers_and_calls_a_gap_not_known() -> None:
    data = replace(FULL, weeks=[week(0, 5), week(1, None), week(2, 0)])
    rows = page(data).select("figure")[0].select("tbody tr")
    assert [[cell.get_text() for cell in row.select("td")] for row in rows] == [
        ["3–9 Jul 2023", "5", "5", "5", "33% of 15", ""],
        ["10–16 Jul 2023", "not known", "no run has covered it, or no source could be read"],
        ["17–23 Jul 2023", "0", "0", "0", "0% of 10", ""],
    ]


def test_a_period_without_rows_still_makes_a_page() -> None:
    silent = topic("ai", article_count=0, language_codes=None, processed_article_count=None, day_count=0)
    data = replace(FULL, topics=[silent], weeks=[], days=[], pair_weeks=[], stories=[])
    assert "No article of this period is on a topic." in page(data).get_text()


def test_an_empty_warehouse_says_how_to_fill_it() -> None:
    text = page(EMPTY).get_text(" ", strip=True)
    assert "Nothing is published yet" in text
    assert "archive_news" in text
    assert "Backfill" in text
    assert "Techverse" in text


def test_undated_articles_are_counted_apart() -> None:
    made = page(replace(FULL, topics=[topic("ai", undated_article_count=2)]))
    assert "2 more have no date and are in no chart." in made.select_one(".facts").get_text()
    assert made.select_one("td[data-label=Undated]").get_text() == "3"


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


def test_points_hold_none_where_nothing_is_known() -> None:
    (point,) = day_points([day(0, None)])
    assert isinstance(point, Point)
    assert point.counts == {"Stories": None, "Without reprints": None, "Articles": None}
