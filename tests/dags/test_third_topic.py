"""A topic that is only a block of TOML: tables in, and it is in every mart and on the trends page."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from presswatch import pipeline
from presswatch.page.content import render_trends
from presswatch.settings import CHECKOUT, load_settings
from presswatch.warehouse.page import Asked, read_trends

JULY_31 = date(2023, 7, 31)
STREAMING = """
[streaming]
title = "Streaming"

[streaming.terms.plain]
en = ["streaming service*", "video on demand"]
fr = ["plateforme de streaming", "plateformes de streaming"]
id = ["perusahaan streaming", "layanan streaming"]

[streaming.terms.names]
strength = "weak"
case = "exact"
needs = ["watching"]
any = ["Netflix"]

[streaming.contexts.watching]
en = ["series", "viewers"]
fr = ["séries"]
id = ["tontonan", "streaming", "acara"]

[streaming.exclusions.idiom]
en = ["Netflix and chill"]

[streaming.subtopics.hiring]
title = "Hiring"
id = ["lowongan", "iklan kerja"]
"""
PANEL = """
[both]
title = "Both"
sources = ["harbourtimes", "kabarteknika"]
"""
#: Marts that hold what stands out among many days, and articles without a date: there is one day, and none.
NOTHING_TO_HOLD = {"mart.topic_alerts", "mart.topic_bursts", "mart.undated_article_topics"}


@pytest.fixture(scope="module")
def reworked(make_airflow, catalogue, tmp_path_factory):
    """An Airflow after a day of pages was stored, and reworked with one topic more; and that run."""
    airflow = make_airflow()
    assert airflow.run("archive_news", JULY_31, catalogue=catalogue).state == "success"
    folder = tmp_path_factory.mktemp("catalogues") / "streaming"
    shutil.copytree(catalogue, folder)
    shipped = (CHECKOUT / "plugins/presswatch/catalogue/topics.toml").read_text(encoding="utf-8")
    (folder / "topics.toml").write_text(shipped + STREAMING, encoding="utf-8")
    (folder / "panels.toml").write_text(PANEL, encoding="utf-8")
    pipeline.migrate(settings_of(airflow, folder))
    return airflow, airflow.run("rework_news", JULY_31, catalogue=folder)


def settings_of(airflow, folder: Path):
    return load_settings(
        {
            "PRESSWATCH_WAREHOUSE": airflow.warehouse.dsn,
            "PRESSWATCH_CATALOGUE": str(folder),
            "PRESSWATCH_SAMPLE_PORT": str(airflow.sample_port),
        }
    )


def test_the_run_tags_what_is_stored_and_cleans_nothing(reworked):
    airflow, run = reworked
    assert run.state == "success"
    ran = airflow.warehouse.query("select stage_name from ops.stage_runs where run_id = %s", run.run_id)
    assert {stage for (stage,) in ran} == {"tag", "link", "publish"}


def test_the_article_on_it_is_found_with_its_words(reworked):
    airflow, _ = reworked
    [(title, role)] = airflow.warehouse.query(
        "select title, role_name from mart.article_topics where topic_name = 'streaming'"
    )
    assert (title, role) == (
        "Aktor Masih Mogok, Netflix Malah Cari Manajer AI Bergaji hingga US$900 Ribu",
        "main",
    )
    words = airflow.warehouse.query(
        "select distinct rule_name, term, rejected_by from core.mentions where topic_name = 'streaming'"
    )
    assert ("plain", "perusahaan streaming", None) in words
    assert ("names", "Netflix", None) in words


def test_it_is_in_every_mart(reworked):
    airflow, _ = reworked
    marts = airflow.warehouse.query(
        "select table_schema || '.' || table_name, array_agg(column_name::text) "
        "from information_schema.columns where table_schema = 'mart' "
        "and column_name in ('topic_name', 'other_topic_name') group by 1"
    )
    lacking = {
        name
        for name, columns in marts
        if not airflow.warehouse.value(
            f"select count(*) from {name} where 'streaming' in ({', '.join(columns)})"
        )
    }
    assert len(marts) > 20
    assert lacking == NOTHING_TO_HOLD


def test_its_parts_and_the_codes_of_all_topics_are_in_the_warehouse(reworked):
    airflow, _ = reworked
    parts = airflow.warehouse.query(
        "select subtopic_name, subtopic_title, wikidata_id from core.topic_subtopics "
        "where topic_name = 'streaming'"
    )
    codes = airflow.warehouse.query("select topic_name, iptc_code, wikidata_id from core.topics order by 1")
    assert parts == [("hiring", "Hiring", None)]
    assert codes == [
        ("ai", "medtop:20001298", "Q11660"),
        ("streaming", None, None),
        ("strike", "medtop:20000530", "Q49776"),
    ]


def test_its_day_counts_one_article(reworked):
    airflow, _ = reworked
    counts = airflow.warehouse.query(
        "select article_count, story_count from mart.topic_trend_daily "
        "where topic_name = 'streaming' and day_date = %s",
        JULY_31,
    )
    assert counts == [(1, 1)]


def test_it_is_on_the_trends_page(reworked):
    airflow, _ = reworked
    data = read_trends(airflow.warehouse.dsn, Asked(topic="streaming"))
    page = render_trends(data, datetime(2026, 1, 1, tzinfo=UTC))
    assert "Streaming" in page
    assert [(row["topic_title"], row["article_count"]) for row in data.topics] == [("Streaming", 1)]
