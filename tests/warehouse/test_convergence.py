"""Any order, repetition or overlap of runs, cut into any batches, ends in the same rows."""

import random

import pytest

from presswatch import pipeline
from warehouse.running import (
    DAYS,
    Rows,
    Warehouse,
    finish_well,
    owning,
)


def differences(one: dict[str, Rows], other: dict[str, Rows]) -> list[str]:
    """Each row that only one of two warehouses has."""
    assert one.keys() == other.keys()
    return [
        f"{table}: only {whose}: {row}"
        for table in one
        for whose, mine, others in (("first", one, other), ("second", other, one))
        for row in mine[table]
        if row not in others[table]
    ]


def assert_same(one: dict[str, Rows], other: dict[str, Rows]) -> None:
    assert differences(one, other) == []
    assert one == other


@pytest.fixture(scope="module")
def finished(clone, fetched) -> dict[str, Rows]:
    """What the pages of DAYS come to, day after day."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "clean_pages", __import__("warehouse.running").running.clean_in_process)
        warehouse = clone(fetched)
        finish_well(warehouse, [owning(day) for day in DAYS])
    return warehouse.contents()


@pytest.mark.parametrize("batch", [1, 3, 200], ids="batches of {}".format)
@pytest.mark.parametrize("seed", [1, 2, 3], ids="order {}".format)
def test_days_in_any_order_in_batches_of_any_size_end_in_the_same_rows(
    fetched_warehouse: Warehouse,
    finished: dict[str, Rows],
    monkeypatch: pytest.MonkeyPatch,
    batch: int,
    seed: int,
) -> None:
    monkeypatch.setattr(pipeline, "PAGES_AT_ONCE", batch)
    monkeypatch.setattr(pipeline, "ARTICLES_AT_ONCE", batch)
    days = list(DAYS) + list(DAYS[::4])
    random.Random(seed).shuffle(days)
    finish_well(fetched_warehouse, [owning(day, run_id=f"{n}") for n, day in enumerate(days)])
    assert_same(finished, fetched_warehouse.contents())
