"""Any order, repetition or overlap of runs, cut into any batches, ends in the same rows."""

import os
import random
from collections.abc import Callable, Sequence

import pytest

from presswatch.pipeline import Run, batches
from warehouse.running import (
    DAYS,
    NETFLIX_DAYS,
    Rows,
    Warehouse,
    finish_well,
    owning,
    sweep_well,
)

WATCH = Run(run_id="watch_news/1", dag="watch_news")


def differences(one: dict[str, Rows], other: dict[str, Rows]) -> list[str]:
    """Each row that only one of two warehouses has, or has more often."""
    found = []
    for table in sorted(one.keys() | other.keys()):
        for whose, mine, others in (("first", one, other), ("second", other, one)):
            left = list(others.get(table, []))
            for row in mine.get(table, []):
                if row in left:
                    left.remove(row)
                else:
                    found.append(f"{table}: only the {whose}: {row}")
    return found


@pytest.fixture(scope="module")
def finished(clone: Callable[[str], Warehouse], fetched: str) -> dict[str, Rows]:
    """What the pages of DAYS come to, day after day."""
    warehouse = clone(fetched)
    finish_well(warehouse, [owning(day) for day in DAYS])
    return warehouse.contents()


@pytest.fixture(scope="module")
def swept(clone: Callable[[str], Warehouse], migrated: str) -> dict[str, Rows]:
    """What NETFLIX_DAYS come to, swept one after another."""
    warehouse = clone(migrated)
    sweep_well(warehouse, [owning(day) for day in NETFLIX_DAYS])
    return warehouse.contents()


def test_the_days_hold_what_could_go_wrong(finished: dict[str, Rows], swept: dict[str, Rows]) -> None:
    for contents in (finished, swept):
        assert all(contents[table] for table in ("core.copies", "core.story_evidence", "mart.topic_days"))
        assert ["en", "fr", "id"] in [row[-1] for row in contents["mart.stories"]]


@pytest.mark.parametrize(
    ("seed", "batch"),
    [(1, 1), (2, 1), (3, 3), (2, 200)],
    ids=[
        "one order, one by one",
        "another order, one by one",
        "a third order, by threes",
        "the other order, all at once",
    ],
)
def test_days_in_any_order_and_repeated_in_batches_of_any_size_end_in_the_same_rows(
    fetched_warehouse: Warehouse,
    finished: dict[str, Rows],
    monkeypatch: pytest.MonkeyPatch,
    seed: int,
    batch: int,
) -> None:
    monkeypatch.setattr(batches, "PAGES_AT_ONCE", batch)
    monkeypatch.setattr(batches, "ARTICLES_AT_ONCE", batch)
    days = [*DAYS, *DAYS[::4]]
    random.Random(seed).shuffle(days)
    finish_well(fetched_warehouse, [owning(day, run_id=f"run {n}") for n, day in enumerate(days)])
    assert differences(finished, fetched_warehouse.contents()) == []


def test_articles_in_any_order_end_in_the_same_rows(
    fetched_warehouse: Warehouse, finished: dict[str, Rows]
) -> None:
    """Batches are taken in order of ids: here each page is a run of its own, in an order by chance."""
    rows = fetched_warehouse.query("select page_link_id from ops.pending_pages order by 1")
    waiting = [page_link_id for (page_link_id,) in rows]
    random.Random(3).shuffle(waiting)
    fetched_warehouse.query("delete from ops.pending_pages")
    for start in range(0, len(waiting), 4):
        fetched_warehouse.query(
            "insert into ops.pending_pages select unnest(%s::bigint[])", waiting[start : start + 4]
        )
        finish_well(fetched_warehouse, [Run(run_id=f"part {start}", dag="watch_news")])
    assert differences(finished, fetched_warehouse.contents()) == []


def test_days_swept_backwards_end_in_the_same_rows(warehouse: Warehouse, swept: dict[str, Rows]) -> None:
    sweep_well(warehouse, [owning(day) for day in reversed(NETFLIX_DAYS)])
    assert differences(swept, warehouse.contents()) == []


def test_a_day_swept_again_changes_nothing(warehouse: Warehouse, swept: dict[str, Rows]) -> None:
    sweep_well(warehouse, [owning(day) for day in NETFLIX_DAYS])
    sweep_well(warehouse, [owning(day, run_id=f"again/{day}") for day in NETFLIX_DAYS])
    assert differences(swept, warehouse.contents()) == []
    assert warehouse.value("select count(*) from raw.pages") == warehouse.value(
        "select count(*) from ops.page_links where page_id is not null"
    )


def test_one_run_over_two_days_ends_in_the_same_rows_as_a_run_for_each(
    clone: Callable[[str], Warehouse], migrated: str
) -> None:
    together, apart = clone(migrated), clone(migrated)
    original, reprint = NETFLIX_DAYS[1:3]
    sweep_well(together, [owning(original, last=reprint)])
    sweep_well(apart, [owning(original), owning(reprint)])
    assert differences(apart.contents(), together.contents()) == []


def test_the_same_days_swept_by_two_runs_at_once_end_in_the_same_rows(
    warehouse: Warehouse, swept: dict[str, Rows]
) -> None:
    _at_once(
        warehouse,
        [owning(day, run_id=f"one/{day}") for day in NETFLIX_DAYS],
        [owning(day, run_id=f"other/{day}") for day in reversed(NETFLIX_DAYS)],
    )
    _pick_up(warehouse)
    assert differences(swept, warehouse.contents()) == []


def test_watch_and_archive_at_once_end_in_the_same_rows_as_one_after_the_other(
    clone: Callable[[str], Warehouse], migrated: str
) -> None:
    together, apart = clone(migrated), clone(migrated)
    archive = [owning(day) for day in NETFLIX_DAYS]
    _at_once(together, [WATCH], archive)
    _pick_up(together)
    sweep_well(apart, [*archive, WATCH])
    assert differences(apart.contents(), together.contents()) == []


def test_pages_finished_by_three_runs_at_once_end_in_the_same_rows(
    fetched_warehouse: Warehouse, finished: dict[str, Rows], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "PAGES_AT_ONCE", 2)
    monkeypatch.setattr(batches, "ARTICLES_AT_ONCE", 2)
    _at_once(
        fetched_warehouse,
        *([owning(day, run_id=f"{n}/{day}") for day in DAYS[::step]] for n, step in enumerate((1, -1, 2))),
        work=finish_well,
    )
    _pick_up(fetched_warehouse)
    assert differences(finished, fetched_warehouse.contents()) == []


def _pick_up(warehouse: Warehouse) -> None:
    """What a run left to another that had it in hand, the next run finishes."""
    finish_well(warehouse, [Run(run_id="watch_news/last", dag="watch_news")])
    queues = ("pending_pages", "pending_articles", "changed_days")
    assert [warehouse.value(f"select count(*) from ops.{queue}") for queue in queues] == [0, 0, 0]


def _at_once(
    warehouse: Warehouse, *plans: Sequence[Run], work: Callable[[Warehouse, Sequence[Run]], None] = sweep_well
) -> None:
    """Each plan in a process of its own; all have to succeed."""
    children = []
    for plan in plans:
        child = os.fork()
        if child == 0:
            try:
                work(warehouse, plan)
                os._exit(0)
            finally:
                os._exit(1)
        children.append(child)
    statuses = [os.waitpid(child, 0)[1] for child in children]
    assert statuses == [0] * len(plans)
