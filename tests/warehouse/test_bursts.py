"""Bursts are found once a run, in all days, also when a run before has died before it came to that."""

import pytest

from presswatch.pipeline import Run
from presswatch.warehouse import marts
from warehouse.running import DAYS, Warehouse, finish, owning


def test_many_changed_days_find_them_once(
    fetched_warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts: list[int] = []
    save = marts.save_bursts

    def counting(cursor, rows):
        counts.append(len(rows))
        save(cursor, rows)

    monkeypatch.setattr(marts, "save_bursts", counting)
    finish(fetched_warehouse, owning(DAYS[0], last=DAYS[-1]))
    assert fetched_warehouse.value("select count(distinct day_date) from mart.topic_days") > 10
    assert counts == [fetched_warehouse.value("select count(*) from mart.topic_bursts")]


def test_a_run_that_changes_nothing_mends_what_one_that_died_left(warehouse: Warehouse) -> None:
    warehouse.query(
        "insert into mart.topic_bursts values ('ai', '2023-07-01', '2023-07-09', 1, '2023-07-02', 5, 9, true)"
    )
    finish(warehouse, Run(run_id="watch_news/next", dag="watch_news"))
    assert warehouse.query("select * from mart.topic_bursts") == []
