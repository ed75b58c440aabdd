"""Bursts are a function of the points of a trend, those of today and those of any instant of the past."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise, product
from math import log
from typing import Any

import psycopg2.extras
import pytest

from presswatch.pipeline import Run
from presswatch.warehouse import marts
from presswatch.warehouse.connection import Cursor
from warehouse.conftest import Clone
from warehouse.running import DAYS, Rows, Warehouse, finish, owning

FIRST = date(2023, 1, 1)

Find = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="module")
def shared(clone: Clone, migrated: str) -> Warehouse:
    warehouse = clone(migrated)
    warehouse.query("insert into ops.runs (run_id, dag_name) values ('telling', 'watch_news')")
    return warehouse


@pytest.fixture
def find(shared: Warehouse) -> Find:
    """A function from days to the bursts of their topic; nothing else is told."""

    def bursts_of(*series: Rows) -> list[dict[str, Any]]:
        connection = psycopg2.connect(shared.dsn, cursor_factory=Cursor)
        with connection.cursor() as cursor:
            psycopg2.extras.execute_values(
                cursor,
                "insert into mart.trend_points ("
                "topic_name, period_name, slice_name, slice_value, period_date, article_count, "
                "processed_article_count, expected_source_count, complete_source_count, "
                "known_day_count, complete_day_count, run_id, known_from) values %s",
                [day for days in series for day in days],
                "('ai', 'day', 'all', '', %s, %s, %s, 1, 1, 1, 1, 'telling', now())",
            )
            cursor.execute("select * from mart.topic_bursts_as_known('infinity') order by start_date")
            found = [dict(row) for row in cursor.fetchall()]
        connection.close()  # without a commit
        return found

    return bursts_of


def days(*counts: int | None, processed: int | None = 100, first: date = FIRST) -> Rows:
    """One day after another; None is a day of which nothing is known."""
    return [
        (first + timedelta(days=n), count, None if count is None else processed)
        for n, count in enumerate(counts)
    ]


def spans(bursts: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """First and last day of each, counted from FIRST."""
    return [((burst["start_date"] - FIRST).days, (burst["end_date"] - FIRST).days) for burst in bursts]


@pytest.mark.parametrize(
    ("series", "expected"),
    [
        pytest.param([], [], id="no day, no burst"),
        pytest.param(days(*[2] * 60), [], id="what goes on all the time is no burst"),
        pytest.param(days(*[0] * 60), [], id="a topic never told has none"),
        pytest.param(days(*[100] * 60), [], id="nor has one that is all there is"),
        pytest.param(days(*[0] * 60, processed=0), [], id="days without articles make none"),
        pytest.param(days(*[2] * 30, *[12] * 5, *[2] * 30), [(30, 34)], id="five days at six times the rate"),
        pytest.param(days(*[2] * 30, 5, *[2] * 30), [], id="one day at twice the rate is chance"),
        pytest.param(
            days(*[2] * 30, 12, 12, None, 12, 12, *[2] * 30), [(30, 34)], id="a day not known ends no burst"
        ),
        pytest.param(
            days(*[2] * 30, *[12] * 4, *[1] * 20, *[12] * 4, *[2] * 30),
            [(30, 33), (54, 57)],
            id="two bursts with quiet between are two",
        ),
    ],
)
def test_bursts(find: Find, series: Rows, expected: list[tuple[int, int]]) -> None:
    assert spans(find(series)) == expected


def test_a_busy_day_with_many_articles_on_everything_is_no_burst(find: Find) -> None:
    assert find(days(*[2] * 30), days(*[12] * 5, processed=600, first=FIRST + timedelta(days=30))) == []


def test_a_burst_tells_its_peak_its_articles_and_whether_it_may_go_on(find: Find) -> None:
    (ended,) = find(days(*[2] * 30, 10, 14, 14, 9, *[2] * 30))
    assert ended["peak_date"] == FIRST + timedelta(days=31)
    assert (ended["article_count"], ended["processed_article_count"], ended["is_open"]) == (47, 400, False)
    (open_one,) = find(days(*[2] * 30, 10, 14, 14, 9))
    assert open_one["is_open"]


def test_a_burst_weighs_what_its_days_are_explained_better(find: Find) -> None:
    (found,) = find(days(*[2] * 30, *[12] * 5, *[2] * 30))
    usual = (30 * 2 + 5 * 12 + 30 * 2) / 6500
    gain = 12 * log(2) + 88 * log((1 - 2 * usual) / (1 - usual))
    assert found["weight_score"] == pytest.approx(5 * gain)


def test_what_is_more_than_half_a_year_away_changes_nothing(find: Find) -> None:
    here = days(*[2] * 190, *[12] * 5, *[2] * 200)
    (alone,) = find(here)
    past, same = find(days(*[40] * 30, first=FIRST - timedelta(days=30)), here)
    assert past["end_date"] < FIRST
    assert same == alone


@pytest.mark.parametrize("seed", range(20))
def test_the_stretches_found_are_the_best_of_all(shared: Warehouse, seed: int) -> None:
    chance = random.Random(seed)
    gains = [chance.choice([-9.0, -3.0, -0.5, 0.0, 2.0, 5.0, 9.0]) for _ in range(11)]

    def worth(states: tuple[int, ...]) -> float:
        entries = sum(after > before for before, after in pairwise((0, *states)))
        return sum(gain for gain, state in zip(gains, states, strict=True) if state) - entries * log(365)

    found = [0] * len(gains)
    for start, end in shared.query("select * from mart.raised_stretches(%s::double precision[])", gains):
        found[start - 1 : end] = [1] * (end - start + 1)
    assert worth(tuple(found)) == pytest.approx(max(map(worth, product((0, 1), repeat=len(gains)))))


def test_many_changed_days_find_them_once(
    fetched_warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    times: list[None] = []
    recompute = marts.recompute_bursts
    monkeypatch.setattr(marts, "recompute_bursts", lambda cursor: (times.append(None), recompute(cursor)))
    finish(fetched_warehouse, owning(DAYS[0], last=DAYS[-1]))
    assert fetched_warehouse.value("select count(distinct day_date) from mart.topic_days") > 10
    assert len(times) == 1
    found = fetched_warehouse.query("select * from mart.topic_bursts order by 1, 2")
    assert found == fetched_warehouse.query(
        "select * from mart.topic_bursts_as_known('infinity') order by 1, 2"
    )


def test_a_run_that_changes_nothing_mends_what_one_that_died_left(warehouse: Warehouse) -> None:
    warehouse.query(
        "insert into mart.topic_bursts values ('ai', '2023-07-01', '2023-07-09', 1, '2023-07-02', 5, 9, true)"
    )
    finish(warehouse, Run(run_id="watch_news/next", dag="watch_news"))
    assert warehouse.query("select * from mart.topic_bursts") == []
