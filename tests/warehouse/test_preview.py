"""What a backfill would bring, told before it begins."""

from datetime import date

import pytest

from presswatch import cli, pipeline
from presswatch.pipeline import previewing
from warehouse.running import DAYS, Warehouse, finish, owning


def asked(warehouse: Warehouse, since: date, until: date) -> previewing.Preview:
    with pipeline.open_house(warehouse.settings) as house:
        return pipeline.preview(house, since, until, lambda source: None)


def test_days_that_are_all_asked_are_told_exactly_and_nothing_is_saved(warehouse: Warehouse) -> None:
    found = asked(warehouse, DAYS[0], DAYS[4])
    assert found.day_count == 5
    assert warehouse.query("select count(*) from ops.page_links") == [(0,)]
    run = owning(DAYS[0], last=DAYS[4])
    with pipeline.open_house(warehouse.settings, run) as house:
        pipeline.discover(house, run)
    listed = dict(
        warehouse.query("select source_name, count(*)::integer from ops.page_links group by source_name")
    )
    assert {source.source: source.page_count for source in found.sources if source.page_count} == listed
    assert all(source.known_count == 0 for source in found.sources)


def test_what_is_loaded_already_costs_no_visit(fetched_warehouse: Warehouse) -> None:
    finish(fetched_warehouse, owning(DAYS[0], last=DAYS[4]))
    found = asked(fetched_warehouse, DAYS[0], DAYS[4])
    assert sum(source.known_count for source in found.sources) > 0
    assert all(source.known_count >= source.page_count for source in found.sources)


def test_pages_known_on_days_that_are_not_asked_are_among_the_pages(fetched_warehouse: Warehouse) -> None:
    found = asked(fetched_warehouse, date(2023, 6, 1), date(2023, 9, 18))
    assert sum(source.known_count for source in found.sources) > 0
    assert all(source.known_count <= source.page_count for source in found.sources)


def test_a_long_period_is_told_from_a_few_of_its_days(warehouse: Warehouse) -> None:
    short, long = asked(warehouse, DAYS[0], DAYS[4]), asked(warehouse, date(2023, 5, 1), date(2023, 10, 27))
    assert long.day_count == 180
    assert {source.asked_count for source in long.sources} == {previewing.DAYS_ASKED}
    assert long.seconds > short.seconds


@pytest.mark.parametrize(
    ("count", "chosen"),
    [(1, [0]), (3, [0, 1, 2]), (5, [0, 1, 2, 3, 4]), (9, [0, 2, 4, 6, 8]), (100, [0, 25, 50, 74, 99])],
    ids=["one", "few", "as many as are asked", "every other", "many"],
)
def test_the_days_asked_are_spread_over_the_period(count: int, chosen: list[int]) -> None:
    days = [date.fromordinal(700_000 + n) for n in range(count)]
    assert previewing.spread(days, 5) == [days[n] for n in chosen]


@pytest.mark.parametrize(
    ("since", "until", "problem"),
    [("2023-07-31", "2023-07-01", "turn the two round"), ("31 July", "2023-07-31", "is no day")],
)
def test_a_period_that_is_none_is_told(
    since: str, until: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["preview", "--since", since, "--until", until]) == 2
    assert problem in capsys.readouterr().err
