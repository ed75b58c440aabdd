"""The trends page on a real warehouse with some days of the sample."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from presswatch import cli
from presswatch.errors import InputError, WarehouseError
from presswatch.page.content import render_trends
from presswatch.page.proofs import render_articles
from presswatch.warehouse.page import read_articles, read_trends
from warehouse.running import DAYS, Warehouse, finish, owning

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def published(fetched_warehouse: Warehouse) -> Warehouse:
    """A warehouse in which all of DAYS are published."""
    finish(fetched_warehouse, owning(DAYS[0], last=DAYS[-1]))
    return fetched_warehouse


def test_an_empty_warehouse_makes_the_page_that_says_how_to_fill_it(warehouse: Warehouse) -> None:
    data = read_trends(warehouse.dsn)
    assert (data.first, data.last) == (None, None)
    assert "Nothing is published yet" in render_trends(data, NOW)


def test_the_page_shows_all_days_with_what_is_not_known_as_null(published: Warehouse) -> None:
    data = read_trends(published.dsn, DAYS[0], DAYS[15])
    assert data.first == DAYS[0]
    assert [row["day_date"] for row in data.days if row["topic_name"] == "ai"] == [
        DAYS[0] + timedelta(days=n) for n in range((DAYS[15] - DAYS[0]).days + 1)
    ]
    assert {row["day_date"] for row in data.days if row["article_count"] is not None} == set(DAYS[:16])
    assert {row["gap_reason"] for row in data.days if row["article_count"] is None} == {
        "no run has covered this day"
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


def test_stories_come_with_their_articles_most_told_first(published: Warehouse) -> None:
    stories = read_trends(published.dsn).stories
    assert [len(story["articles"]) for story in stories] == [story["article_count"] for story in stories]
    assert stories[0]["article_count"] > 1
    assert stories[0]["first_url"] == stories[0]["articles"][0]["url"]


def test_a_period_bounds_all_parts(published: Warehouse) -> None:
    data = read_trends(published.dsn, DAYS[8], DAYS[10])
    assert {row["day_date"] for row in data.days} == set(DAYS[8:11])
    assert {row["week_date"] for row in data.weeks} == {date(2023, 7, 24)}
    assert max(row["complete_day_count"] for row in data.sources) <= 3
    everything = read_trends(published.dsn)
    assert sum(row["article_count"] for row in data.topics) < sum(
        row["article_count"] for row in everything.topics
    )


def test_days_before_the_first_and_after_the_last_run_are_not_known_and_not_left_out(
    published: Warehouse,
) -> None:
    data = read_trends(published.dsn, date(2019, 12, 30), date(2020, 1, 12))
    assert [row["week_date"] for row in data.weeks if row["topic_name"] == "ai"] == [
        date(2019, 12, 30),
        date(2020, 1, 6),
    ]
    assert {row["article_count"] for row in [*data.weeks, *data.days]} == {None}
    assert {row["gap_reason"] for row in data.days} == {"no run has covered this day"}
    assert {(row["day_count"], row["unknown_day_count"]) for row in data.topics} == {(14, 14)}
    assert "14 days not known" in render_trends(data, NOW)


def test_a_period_turned_round_is_refused(warehouse: Warehouse) -> None:
    with pytest.raises(InputError, match="turn the two round"):
        read_trends(warehouse.dsn, date(2023, 8, 1), date(2023, 7, 1))


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


@pytest.mark.parametrize("chosen", [{"language": "fr"}, {"source": "harbourtimes"}])
def test_the_articles_can_be_narrowed(published: Warehouse, chosen: dict[str, str]) -> None:
    data = read_articles(published.dsn, "strike", DAYS[0], DAYS[-1], **chosen)
    everything = read_articles(published.dsn, "strike", DAYS[0], DAYS[-1])
    assert 0 < data.article_count < everything.article_count
    if "language" in chosen:
        assert {row["language_code"] for row in data.articles} == {"fr"}
    else:
        assert {row["source_title"] for row in data.articles} == {"The Harbour Times"}


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
    assert len(page.select("figure svg")) == 2
    assert not page.select("script, link[rel=stylesheet], img, iframe")
    assert all(a["href"].startswith(("http://", "https://")) for a in page.select("a"))
    articles = published.value(
        "select article_count from mart.topic_trend_weekly where topic_name = 'ai' and week_date = %s",
        DAYS[0] - timedelta(days=DAYS[0].weekday()),
    )
    assert f"{articles} article" in page.get_text(" ", strip=True)


@pytest.mark.parametrize("week", ["2023-30", "2023-W54", "week 30"])
def test_a_week_that_is_none_is_told(week: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["report", "--week", week]) == 2
    assert "2023-W30" in capsys.readouterr().err
