"""A site that is down fails alone, and the numbers of the day say what they miss."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from presswatch import pipeline
from presswatch.errors import InputError, SourceError
from sample.newsroom import Newsroom
from sample.sites import SITES
from warehouse.running import NETFLIX_DAYS, Warehouse, owning, sweep, sweep_well

DAY = NETFLIX_DAYS[1]
DOWN = "lecourrier"
PLACE = [site.name for site in SITES].index(DOWN)


class Unavailable(BaseHTTPRequestHandler):
    """A site that is being repaired."""

    def do_GET(self) -> None:
        self.send_error(503)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def answering_503(room: Newsroom) -> Iterator[None]:
    server = room._servers[PLACE]
    handler, server.RequestHandlerClass = server.RequestHandlerClass, Unavailable
    yield
    server.RequestHandlerClass = handler


@contextmanager
def failing_once(room: Newsroom) -> Iterator[None]:
    server = room._servers[PLACE]
    handler = server.RequestHandlerClass

    class Hiccup(Unavailable):
        def do_GET(self) -> None:
            server.RequestHandlerClass = handler
            super().do_GET()

    server.RequestHandlerClass = Hiccup
    yield


@contextmanager
def not_listening(room: Newsroom) -> Iterator[None]:
    server = room._servers[PLACE]
    server.shutdown()
    server.server_close()
    yield
    again = ThreadingHTTPServer(server.server_address, server.RequestHandlerClass)  # type: ignore[arg-type]
    room._servers[PLACE] = again
    Thread(target=again.serve_forever, daemon=True).start()


@pytest.fixture
def own_room() -> Iterator[Newsroom]:
    """A newsroom whose sites may be switched off."""
    with Newsroom(slow_seconds=0) as room:
        yield room


@pytest.fixture
def own_warehouse(warehouse: Warehouse, own_room: Newsroom) -> Warehouse:
    warehouse.settings = replace(warehouse.settings, sample_port=own_room.base_port)
    pipeline.migrate(warehouse.settings)
    for port in range(own_room.base_port + 1, own_room.base_port + 5):
        warehouse.query("insert into ops.robots values (%s, '', 'infinity')", f"http://127.0.0.1:{port}")
    return warehouse


@pytest.mark.parametrize(
    ("down", "reason"),
    [
        pytest.param(answering_503, "server_error", id="it answers 503"),
        pytest.param(not_listening, "unreachable", id="its port is closed"),
    ],
)
def test_the_others_go_on_and_the_numbers_say_what_they_miss_until_it_is_back(
    own_warehouse: Warehouse,
    own_room: Newsroom,
    down: Callable[[Newsroom], AbstractContextManager[None]],
    reason: str,
) -> None:
    with down(own_room):
        outcome = sweep(own_warehouse, owning(DAY, run_id="while it is down"))
    (error,) = outcome.errors
    assert isinstance(error, SourceError)
    assert DOWN in str(error)
    assert set(outcome.sources) == {DOWN, "harbourtimes"}

    assert own_warehouse.query("select distinct source_name from core.articles") == [("harbourtimes",)]
    ((coverage, gap),) = own_warehouse.query(
        "select coverage_name, gap_reason from ops.source_days where source_name = %s", DOWN
    )
    assert coverage == "partial"
    assert reason in gap
    ((complete, day_gap, count),) = own_warehouse.query(
        "select complete_source_count, gap_reason, processed_article_count from mart.topic_days "
        "where topic_name = 'ai'"
    )
    assert (complete, count) == (3, 1)
    assert day_gap == f"{DOWN} {gap}"
    assert own_warehouse.value("select last_reason_name from ops.source_health where source_name = %s", DOWN)
    assert own_warehouse.query(
        "select distinct reason_name from ops.rejects where source_name = %s", DOWN
    ) == [(reason,)]

    sweep_well(own_warehouse, [owning(DAY, run_id="when it is back")])
    assert own_warehouse.query(
        "select complete_source_count, gap_reason, processed_article_count from mart.topic_days "
        "where topic_name = 'ai'"
    ) == [(4, None, 2)]


def test_a_listing_that_fails_for_a_moment_is_asked_again_and_leaves_no_gap(
    own_warehouse: Warehouse, own_room: Newsroom
) -> None:
    with failing_once(own_room):
        sweep_well(own_warehouse, [owning(DAY)])
    assert (
        own_warehouse.value("select count(*) from ops.listing_reads where reason_name = 'server_error'") == 1
    )
    assert own_warehouse.query("select distinct coverage_name from ops.source_days") == [("complete",)]
    assert own_warehouse.query("select * from ops.problems") == []


def test_a_run_cleared_after_the_site_came_back_no_longer_fails_on_it(
    own_warehouse: Warehouse, own_room: Newsroom
) -> None:
    run = owning(DAY)
    with answering_503(own_room):
        assert len(sweep(own_warehouse, run).errors) == 1
    sweep_well(own_warehouse, [run])
    with pipeline.open_house(own_warehouse.settings, run) as house:
        assert pipeline.fetch(house, run, [DOWN]).taken == 0


def test_what_was_read_whole_once_stays_complete_when_the_site_is_down_later(
    own_warehouse: Warehouse, own_room: Newsroom
) -> None:
    sweep_well(own_warehouse, [owning(DAY, run_id="first")])
    with answering_503(own_room):
        sweep(own_warehouse, owning(DAY, run_id="second"))
    assert own_warehouse.query("select distinct coverage_name from ops.source_days") == [("complete",)]
    assert own_warehouse.value("select max(gap_reason) from mart.topic_days") is None


def test_a_host_that_rests_is_not_asked_and_loses_no_try(
    own_warehouse: Warehouse, own_room: Newsroom
) -> None:
    port = own_room.base_port + PLACE + 1
    own_warehouse.query(
        "insert into ops.hosts (host_key, next_turn_at, failure_count, last_reason_name, resting_until) "
        "values (%s, now(), 6, 'timeout', now() + interval '1 hour')",
        f"127.0.0.1:{port}",
    )
    (error,) = sweep(own_warehouse, owning(DAY)).errors
    assert DOWN in str(error)
    assert own_warehouse.query(
        "select distinct reason_name, detail from ops.rejects where source_name = %s", DOWN
    ) == [("timeout", "the host rests after 6 failures in a row")]
    own_warehouse.query("update ops.hosts set resting_until = now() - interval '1 second'")
    sweep_well(own_warehouse, [owning(DAY, run_id="rested")])
    assert (
        own_warehouse.value("select failure_count from ops.hosts where host_key = %s", f"127.0.0.1:{port}")
        == 0
    )


def test_a_run_for_a_source_that_there_is_not_says_so(own_warehouse: Warehouse) -> None:
    run = owning(DAY, sources=("lecourier",))
    with (
        pipeline.open_house(own_warehouse.settings, run) as house,
        pytest.raises(InputError, match="no source lecourier; it has kabarteknika, lecourrier"),
    ):
        pipeline.discover(house, run)
