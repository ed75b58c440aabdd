"""A panel of the catalogue is counted, and counted anew over all days when its sources change."""

from pathlib import Path

import pytest

from presswatch import pipeline
from presswatch.pipeline import Run
from warehouse.running import NETFLIX_DAYS, Warehouse, finish_well, owning, sweep_well

DAY = NETFLIX_DAYS[1]
COUNTS = "select sum(processed_article_count) from mart.panel_trend_daily where topic_name = 'ai'"


@pytest.fixture
def panels(catalogue: Path):
    path = catalogue / "panels.toml"
    shipped = path.read_text(encoding="utf-8")
    yield path
    path.write_text(shipped, encoding="utf-8")


def test_a_panel_that_is_no_more_is_not_counted_any_more(warehouse: Warehouse, panels: Path) -> None:
    sweep_well(warehouse, [owning(DAY)])
    assert warehouse.query("select panel_name from mart.panel_trend_daily") == [("originals",)] * 2
    panels.unlink()
    finish_well(warehouse, [Run(run_id="watch_news/1", dag="watch_news")])
    assert warehouse.query("select panel_name from mart.panel_trend_daily") == []
    assert warehouse.query("select panel_name from core.panels") == []


def test_a_changed_panel_is_counted_anew_over_all_days(warehouse: Warehouse, panels: Path) -> None:
    panels.write_text('[both]\ntitle = "Both"\nsources = ["harbourtimes", "lecourrier"]', encoding="utf-8")
    sweep_well(warehouse, [owning(DAY)])
    assert (
        warehouse.query("select panel_name, expected_source_count from mart.panel_trend_daily")
        == [("both", 2)] * 2
    )
    both = warehouse.value(COUNTS)
    panels.write_text('[both]\ntitle = "One"\nsources = ["harbourtimes"]', encoding="utf-8")
    pipeline.migrate(warehouse.settings)
    assert warehouse.query("select day_date from ops.changed_days") == [(DAY,)]
    finish_well(warehouse, [Run(run_id="watch_news/1", dag="watch_news")])
    assert 0 < warehouse.value(COUNTS) < both
    pipeline.migrate(warehouse.settings)
    assert warehouse.query("select day_date from ops.changed_days") == []
