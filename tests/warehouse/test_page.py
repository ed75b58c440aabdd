"""The trends page on a real warehouse with some days of the sample."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from presswatch import cli
from presswatch.errors import InputError, WarehouseError
from presswatch.page.content import render_trends
from presswatch.page.proofs import render_articles
from presswatch.warehouse import marts
from presswatch.warehouse.page import Asked, Period, read_articles, read_trends
from warehouse.conftest import Clone
from warehouse.running import DAYS, Warehouse, house_of

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def published(clone: Clone, published: str) -> Warehouse:
    """A warehouse of the test's own in which all of DAYS are published."""
    return clone(published)


def test_an_empty_warehouse_makes_the_page_that_says_how_to_fill_it(warehouse: Warehouse) -> None:
    data = read_trends(warehouse.dsn)
    assert (data.first, data.last) == (None, None)
    assert "Nothing is published yet" in render_trends(data, NOW)


def test_the_page_shows_all_days_with_what_is_not_known_as_null(published: Warehouse) -> None:
    data = read_trends(published.dsn, Asked(since=DAYS[0], until=DAYS[15], by="day"))
    assert data.first == DAYS[0]
    assert [row["period_date"] for row in data.points if row["topic_name"] == "ai"] == [
        DAYS[0] + timedelta(days=n) for n in range((DAYS[15] - DAYS[0]).days + 1)
    ]
    assert {row["period_date"] for row in data.points if row["article_count"] is not None} == set(DAYS[:16])
    assert {row["gap_reason"] for row in data.points if row["article_count"] is None} == {
        "no run has covered it"
    }
    page = render_trends(data, NOW)
    assert "Most told stories" in page
    assert data.stories[0]["story_title"].split()[0] in page


def test_the_numbers_of_a_topic_are_those_of_the_marts(published: Warehouse) -> None:
    data = read_trends(published.dsn)
    for row in data.topics:
        days = published.value(
            "select sum(article_count)::integer from mart.topic_days where topic_name = %s", row["topic_name"]
        )
        assert row["article_count"] == days
        assert row["complete_day_count"] + row["unknown_day_count"] <= row["day_count"]


@pytest.mark.parametrize("by", ["day", "week", "month"])
def test_each_kind_of_point_counts_every_article_once(published: Warehouse, by: Period) -> None:
    """Over whole periods: a week or month at the edge holds days outside of it."""
    data = read_trends(published.dsn, Asked(since=date(2023, 1, 1), until=date(2023, 12, 31), by=by))
    for row in data.topics:
        counts = [p["article_count"] for p in data.points if p["topic_name"] == row["topic_name"]]
        assert sum(filter(None, counts)) == row["article_count"]


def test_stories_come_with_their_articles_most_told_first(published: Warehouse) -> None:
    stories = read_trends(published.dsn).stories
    assert [len(story["articles"]) for story in stories] == [story["article_count"] for story in stories]
    assert [story["told_count"] for story in stories] == sorted(
        (s["told_count"] for s in stories), reverse=True
    )
    assert min(story["article_count"] for story in stories) > 1
    assert stories[0]["first_url"] == stories[0]["articles"][0]["url"]


def test_a_period_bounds_all_parts(published: Warehouse) -> None:
    data = read_trends(published.dsn, Asked(since=DAYS[8], until=DAYS[10], by="week"))
    assert {row["period_date"] for row in data.points} == {date(2023, 7, 24)}
    assert max(row["complete_day_count"] for row in data.sources) <= 3
    everything = read_trends(published.dsn)
    assert sum(row["article_count"] for row in data.topics) < sum(
        row["article_count"] for row in everything.topics
    )


@pytest.mark.parametrize(
    ("asked", "column", "value"),
    [
        pytest.param(Asked(slice="language", slice_value="fr"), "language_code", "fr", id="a language"),
        pytest.param(
            Asked(slice="source", slice_value="lecourrier"), "source_name", "lecourrier", id="a source"
        ),
        pytest.param(Asked(topic="strike"), "topic_name", "strike", id="a topic"),
    ],
)
def test_what_is_chosen_bounds_charts_sums_and_stories(
    published: Warehouse, asked: Asked, column: str, value: str
) -> None:
    data = read_trends(published.dsn, asked)
    counted = published.value(
        f"select count(*)::integer from mart.dated_article_topics where {column} = %s",
        value,
    )
    assert sum(row["article_count"] or 0 for row in data.points) == counted > 0
    assert sum(row["article_count"] for row in data.topics) == counted
    assert data.pairs == []
    told = published.query(f"select distinct title from mart.article_topics where {column} = %s", value)
    assert data.stories
    for story in data.stories:
        assert {(article["title"],) for article in story["articles"]} & set(told)


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        (Asked(topic="football"), "no topic"),
        (Asked(slice="language", slice_value="xx"), "no language"),
        (Asked(slice="panel", slice_value="x'; drop table core.articles"), "no panel"),
    ],
)
def test_what_cannot_be_chosen_is_told(warehouse: Warehouse, asked: Asked, problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        read_trends(warehouse.dsn, asked)


def test_days_before_the_first_and_after_the_last_run_are_not_known_and_not_left_out(
    published: Warehouse,
) -> None:
    data = read_trends(published.dsn, Asked(since=date(2019, 12, 30), until=date(2020, 3, 29), by="week"))
    assert [row["period_date"] for row in data.points if row["topic_name"] == "ai"] == [
        date(2019, 12, 30) + timedelta(weeks=n) for n in range(13)
    ]
    assert {row["article_count"] for row in data.points} == {None}
    assert {row["gap_reason"] for row in data.points} == {"no run has covered it"}
    assert {(row["day_count"], row["unknown_day_count"]) for row in data.topics} == {(91, 91)}
    assert "91 days not known" in render_trends(data, NOW)


def test_the_past_is_shown_as_it_was_known_beside_what_is_known_now(published: Warehouse) -> None:
    """A day on which a number was changed, told as it stood the day before and the day after."""
    published.query("update mart.trend_points set known_from = '2023-09-01'")
    former = "article_count - 1 as article_count"
    columns = [
        name
        for (name,) in published.query(
            "select column_name from information_schema.columns "
            "where table_schema = 'mart' and table_name = 'trend_points' order by ordinal_position"
        )
    ]
    told = ", ".join(
        "'2023-08-01'" if c == "known_from" else former if c == "article_count" else c for c in columns
    )
    published.query(
        f"insert into history.trend_points ({', '.join(columns)}, known_until, ended_by_run_id) "
        f"select {told}, '2023-09-01', run_id from mart.trend_points where article_count > 0"
    )
    now = {point_of(row): row["article_count"] for row in read_trends(published.dsn).points}
    for known, missing in ((date(2023, 8, 31), 1), (date(2023, 9, 1), 0)):
        data = read_trends(published.dsn, Asked(known=known))
        counts = [row for row in data.points if row["article_count"]]
        assert counts
        for row in counts:
            assert row["article_count_now"] - row["article_count"] == missing
            assert row["article_count_now"] == now[point_of(row)]
    early = read_trends(published.dsn, Asked(known=date(2023, 7, 31)))
    assert {row["article_count"] for row in early.points} == {None}
    assert early.alarms == early.bursts == early.stories == []


def test_alarms_bursts_and_pairs_are_those_of_what_was_known_then(published: Warehouse) -> None:
    """On 1 September a jump becomes known, and that two topics met."""
    published.query(
        "update mart.trend_points set article_count = 1, processed_article_count = 50, "
        "known_from = '2023-08-01' where article_count is not null"
    )
    published.query("update mart.pair_points set known_from = '2023-08-01'")
    jump = "period_name = 'day' and period_date = %s"
    published.query(
        "update mart.trend_points set article_count = 20, "
        f"independent_source_count = 3, known_from = '2023-09-01' where topic_name = 'ai' and {jump}",
        DAYS[15],
    )
    published.query(
        "update mart.pair_points set article_count = 1, topic_article_count = 20, other_article_count = 1, "
        f"processed_article_count = 500, known_from = '2023-09-01' where {jump}",
        DAYS[15],
    )
    with house_of(published) as house, house.transaction() as cursor:
        marts.recompute_signals(cursor, DAYS[15], [{"topic_name": "ai", "slice_value": ""}])
        marts.recompute_bursts(cursor)
    now = read_trends(published.dsn)
    assert [(row["topic_name"], row["day_date"]) for row in now.alarms] == [("ai", DAYS[15])]
    assert [(row["topic_name"], row["end_date"]) for row in now.bursts] == [("ai", DAYS[15])]
    assert now.pairs[0]["article_count"] > 0
    later = read_trends(published.dsn, Asked(known=date(2023, 9, 1)))
    assert (later.alarms, later.bursts) == (now.alarms, now.bursts)
    assert (later.pairs, later.pair_points) == (now.pairs, now.pair_points)
    before = read_trends(published.dsn, Asked(known=date(2023, 8, 31)))
    assert before.alarms == before.bursts == []
    assert before.pairs[0]["processed_article_count"] < now.pairs[0]["processed_article_count"]
    assert "as known at the end of 31 Aug 2023" in render_trends(before, NOW)


def point_of(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["topic_name"], row["period_date"]


def test_a_period_turned_round_is_refused(warehouse: Warehouse) -> None:
    with pytest.raises(InputError, match="turn the two round"):
        read_trends(warehouse.dsn, Asked(since=date(2023, 8, 1), until=date(2023, 7, 1)))


def test_a_warehouse_without_schema_says_what_to_run(warehouse: Warehouse) -> None:
    warehouse.query("drop schema mart cascade")
    with pytest.raises(WarehouseError, match="presswatch migrate"):
        read_trends(warehouse.dsn)


def test_reading_the_page_writes_nothing(published: Warehouse) -> None:
    before = published.contents()
    read_trends(published.dsn)
    assert published.contents() == before


def test_the_articles_behind_a_point_are_those_that_it_counts(published: Warehouse) -> None:
    data = read_articles(published.dsn, "strike", DAYS[0], DAYS[-1])
    counted = published.value(
        "select sum(article_count)::integer from mart.topic_days where topic_name = 'strike'"
    )
    assert len(data.articles) == data.article_count == counted
    page = BeautifulSoup(render_articles(data), "lxml")
    assert len(page.select(".proofs > li")) == counted
    assert all(mark.get_text() for mark in page.select("mark"))
    assert page.select("mark")


def test_the_articles_behind_a_point_of_two_topics_speak_of_both(published: Warehouse) -> None:
    data = read_articles(published.dsn, "ai", DAYS[0], DAYS[-1], also="strike")
    counted = published.value("select sum(article_count)::integer from mart.topic_pair_days")
    assert len(data.articles) == data.article_count == counted > 0
    assert "Artificial intelligence × Labour strikes" in render_articles(data)
    with pytest.raises(InputError, match="no topic"):
        read_articles(published.dsn, "ai", DAYS[0], DAYS[-1], also="football")


@pytest.mark.parametrize("chosen", [{"language": "fr"}, {"source": "harbourtimes"}])
def test_the_articles_can_be_narrowed(published: Warehouse, chosen: dict[str, str]) -> None:
    data = read_articles(published.dsn, "strike", DAYS[0], DAYS[-1], **chosen)
    everything = read_articles(published.dsn, "strike", DAYS[0], DAYS[-1])
    assert 0 < data.article_count < everything.article_count
    if "language" in chosen:
        assert {row["language_code"] for row in data.articles} == {"fr"}
    else:
        assert {row["source_title"] for row in data.articles} == {"The Harbour Times"}


def test_a_panel_bounds_charts_stories_and_articles(published: Warehouse) -> None:
    data = read_trends(published.dsn, Asked(slice="panel", slice_value="originals"))
    counted = published.value(
        "select count(*)::integer from mart.dated_article_topics where source_name = any(%s)",
        ["harbourtimes", "kabarteknika", "lecourrier"],
    )
    assert sum(row["article_count"] or 0 for row in data.points) == counted > 0
    assert sum(row["article_count"] for row in data.topics) == counted
    found = [read_articles(published.dsn, t, DAYS[0], DAYS[-1], panel="originals") for t in ("ai", "strike")]
    assert sum(articles.article_count for articles in found) == counted
    assert "panel Sites that write their own" in render_trends(data, NOW)


def test_a_topic_that_is_none_is_told(warehouse: Warehouse) -> None:
    with pytest.raises(InputError, match="no topic"):
        read_articles(warehouse.dsn, "football", DAYS[0], DAYS[0])


def test_a_week_becomes_one_file_that_needs_nothing_else(
    published: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESSWATCH_WAREHOUSE", published.dsn)
    year, number, _ = DAYS[0].isocalendar()
    out = tmp_path / "week.html"
    assert cli.main(["report", "--week", f"{year}-W{number:02}", "--out", str(out)]) == 0
    page = BeautifulSoup(out.read_text(encoding="utf-8"), "lxml")
    assert page.h1 is not None
    assert page.h1.get_text() == f"Week {number} of {year}"
    assert len(page.select(".chart svg")) == 3
    assert not page.select("script, link[rel=stylesheet], img, iframe")
    assert all(a["href"].startswith(("http://", "https://", "#")) for a in page.select("a"))
    articles = published.value(
        "select article_count from mart.topic_trend_weekly where topic_name = 'ai' and week_date = %s",
        DAYS[0] - timedelta(days=DAYS[0].weekday()),
    )
    assert f"{articles} article" in page.get_text(" ", strip=True)


@pytest.mark.parametrize("week", ["2023-30", "2023-W54", "week 30"])
def test_a_week_that_is_none_is_told(week: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["report", "--week", week]) == 2
    assert "2023-W30" in capsys.readouterr().err
