"""One budget per host, whoever asks."""

import multiprocessing
import os
import random
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from threading import Thread
from typing import ClassVar

from presswatch.pipeline import open_house
from presswatch.pipeline.visiting import visit_of
from presswatch.records import Source
from presswatch.settings import load_settings
from presswatch.warehouse import hosts
from presswatch.warehouse.connection import connect, transaction
from presswatch.web.limits import PAGE_LIMITS, page_limits
from warehouse.running import Warehouse

GAP = 10.0
CALLS = 40


def test_callers_at_once_get_turns_of_their_own_a_gap_apart(warehouse: Warehouse) -> None:
    def take(_: int) -> float:
        with connect(warehouse.dsn) as connection, transaction(connection) as cursor:
            return hosts.take_turn(cursor, "news.example:443", GAP, gives_way=False).wait_seconds

    began = warehouse.value("select clock_timestamp()")
    with ThreadPoolExecutor(max_workers=8) as pool:
        waits = list(pool.map(take, range(CALLS)))
    ((free_again,),) = warehouse.query("select next_turn_at from ops.hosts")
    assert (free_again - began).total_seconds() >= CALLS * GAP
    # Each wait counts from its own call, all of them within one gap of each other: whole gaps tell turns.
    assert sorted(round(wait / GAP) for wait in waits) == list(range(CALLS))


def test_a_turn_lasts_until_its_end_and_the_gap_counts_from_there(warehouse: Warehouse) -> None:
    def begin() -> datetime | float:
        with connect(warehouse.dsn) as connection, transaction(connection) as cursor:
            return hosts.begin_turn(cursor, "news.example:443", GAP, 30, gives_way=False)

    def end(visited_until: datetime) -> None:
        with connect(warehouse.dsn) as connection, transaction(connection) as cursor:
            hosts.end_turn(cursor, "news.example:443", visited_until, GAP)

    def pass_time(seconds: float) -> None:
        warehouse.query(
            "update ops.hosts set visited_until = visited_until - %s, free_at = free_at - %s, "
            "next_turn_at = next_turn_at - %s",
            *[timedelta(seconds=seconds)] * 3,
        )

    with connect(warehouse.dsn) as connection, transaction(connection) as cursor:
        hosts.take_turn(cursor, "news.example:443", GAP, gives_way=False)
    first = begin()
    assert isinstance(first, datetime)
    assert begin() == hosts.LOOK_AGAIN_SECONDS  # somebody is there
    end(first)
    wait = begin()
    assert isinstance(wait, float)
    assert GAP - 1 < wait <= GAP
    with connect(warehouse.dsn) as connection, transaction(connection) as cursor:
        assert hosts.take_turn(cursor, "news.example:443", GAP, gives_way=False).wait_seconds > GAP - 1
    pass_time(GAP)
    killed = begin()
    assert isinstance(killed, datetime)
    pass_time(31)
    third = begin()  # who was killed is not waited for for ever
    assert isinstance(third, datetime)
    end(killed)  # and who comes to life again ends nobody else's turn
    assert begin() == hosts.LOOK_AGAIN_SECONDS


def test_a_turn_too_far_away_is_given_back_so_that_it_comes_nearer(warehouse: Warehouse) -> None:
    settings = load_settings({**os.environ, "PRESSWATCH_WAREHOUSE": warehouse.dsn})
    source = Source(
        name="slow",
        title="Slow",
        homepage="http://127.0.0.1:9/",
        language="en",
        timezone="UTC",
        allow_addresses=("127.0.0.1:9",),
        delay_seconds=3600,
    )
    with connect(warehouse.dsn) as connection, transaction(connection) as cursor:
        hosts.take_turn(cursor, "127.0.0.1:9", source.delay_seconds, gives_way=False)
    booked = warehouse.value("select next_turn_at from ops.hosts")
    with open_house(settings) as house:
        visit = visit_of(house, source, page_limits(settings), gives_way=False)
        answers = [visit(source.homepage) for _ in range(2)]
    assert [(answer.reason, answer.requests) for answer in answers] == [("rate_limited", 0)] * 2
    assert warehouse.value("select next_turn_at from ops.hosts") == booked


def test_hosts_do_not_wait_for_each_other(warehouse: Warehouse) -> None:
    with connect(warehouse.dsn) as connection, transaction(connection) as cursor:
        assert hosts.take_turn(cursor, "one.example:443", GAP, gives_way=False).wait_seconds == 0
        assert hosts.take_turn(cursor, "other.example:443", GAP, gives_way=False).wait_seconds == 0


def test_robots_are_kept_for_their_time_only(warehouse: Warehouse) -> None:
    with connect(warehouse.dsn) as connection, transaction(connection) as cursor:
        assert hosts.read_robots(cursor, "https://one.example") is None
        hosts.keep_robots(cursor, "https://one.example", "User-agent: *", 3600)
        assert hosts.read_robots(cursor, "https://one.example") == "User-agent: *"
        hosts.keep_robots(cursor, "https://one.example", "User-agent: *", -1)
        assert hosts.read_robots(cursor, "https://one.example") is None


def test_a_backfill_gives_way_while_a_scheduled_run_is_at_work(warehouse: Warehouse) -> None:
    def take(*, gives_way: bool) -> hosts.Ticket:
        with connect(warehouse.dsn) as connection, transaction(connection) as cursor:
            return hosts.take_turn(cursor, "news.example:443", GAP, gives_way=gives_way)

    assert take(gives_way=True).is_granted  # nobody else is there
    assert take(gives_way=False).is_granted
    booked = warehouse.value("select next_turn_at from ops.hosts")
    refused = take(gives_way=True)
    assert not refused.is_granted
    assert refused.wait_seconds > GAP
    assert warehouse.value("select next_turn_at from ops.hosts") == booked
    warehouse.query("update ops.hosts set scheduled_until = clock_timestamp() - interval '1 second'")
    assert take(gives_way=True).is_granted


def test_a_backfill_gives_way_also_to_a_scheduled_run_that_overslept_its_turn(warehouse: Warehouse) -> None:
    def begin(*, gives_way: bool) -> datetime | float:
        with connect(warehouse.dsn) as connection, transaction(connection) as cursor:
            hosts.take_turn(cursor, "news.example:443", GAP, gives_way=gives_way)
            cursor.execute("update ops.hosts set scheduled_until = clock_timestamp() - interval '1 second'")
            return hosts.begin_turn(cursor, "news.example:443", GAP, 30, gives_way=gives_way)

    def is_granted_to_a_backfill() -> bool:
        with connect(warehouse.dsn) as connection, transaction(connection) as cursor:
            return hosts.take_turn(cursor, "news.example:443", GAP, gives_way=True).is_granted

    backfilled = begin(gives_way=True)
    assert isinstance(backfilled, datetime)
    assert is_granted_to_a_backfill()  # one does not give way to another
    warehouse.query("update ops.hosts set visited_until = null")
    assert isinstance(begin(gives_way=False), datetime)
    assert not is_granted_to_a_backfill()


def test_a_host_that_fails_again_and_again_rests_longer_each_time_until_it_answers(
    warehouse: Warehouse,
) -> None:
    with connect(warehouse.dsn) as connection, transaction(connection) as cursor:
        hosts.take_turn(cursor, "news.example:443", GAP, gives_way=False)
        rests = []
        for _ in range(hosts.PATIENCE + 12):
            hosts.note_visit(cursor, "news.example:443", "server_error")
            rest = hosts.find_rest(cursor, "news.example:443")
            rests.append(0 if rest is None else round((rest.until - datetime.now(UTC)).total_seconds() / 60))
        assert rests[: hosts.PATIENCE + 3] == [0] * (hosts.PATIENCE - 1) + [30, 60, 120, 240]
        assert rests[-1] == 24 * 60
        assert rest is not None
        assert rest.reason == "server_error"
        hosts.note_visit(cursor, "news.example:443", None)
        assert hosts.find_rest(cursor, "news.example:443") is None
        hosts.note_visit(cursor, "news.example:443", "timeout")
        assert hosts.find_rest(cursor, "news.example:443") is None


def visit_late(dsn: str, port: int, gap: float, *, is_backfill: bool) -> None:
    """What each of several processes does: one visit of a backfill, or two of a scheduled run."""
    sleep = time.sleep
    time.sleep = lambda seconds: sleep(seconds + random.random() / 2)  # a machine that wakes us late
    hosts.LEAST_WORK_SECONDS = 1
    source = Source(
        name="site",
        title="Site",
        homepage=f"http://127.0.0.1:{port}/",
        language="en",
        timezone="UTC",
        delay_seconds=gap,
        allow_addresses=(f"127.0.0.1:{port}",),
    )
    with open_house(load_settings({"PRESSWATCH_WAREHOUSE": dsn})) as house:
        visit = visit_of(house, source, PAGE_LIMITS, gives_way=is_backfill)
        for number in range(1 if is_backfill else 2):
            assert visit(f"http://127.0.0.1:{port}/{number}").outcome == "stored"


class Arrivals(BaseHTTPRequestHandler):
    """A site that notes when each request reaches it, some of them late."""

    seen: ClassVar[list[tuple[float, str]]] = []
    open_now: ClassVar[list[str]] = []
    open_at_most: ClassVar[int] = 0

    def do_GET(self) -> None:
        self.open_now.append(self.path)
        type(self).open_at_most = max(self.open_at_most, len(self.open_now))
        time.sleep(0.3 * (len(self.seen) % 2))
        self.seen.append((time.monotonic(), self.path))
        self.open_now.pop()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"" if self.path == "/robots.txt" else b"<html><p>Hello</p></html>")

    def log_message(self, *_: object) -> None:
        pass


def test_eight_processes_of_two_dags_reach_a_host_a_gap_apart(warehouse: Warehouse) -> None:
    gap = 1.0
    Arrivals.seen.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Arrivals) as server:
        port = server.server_address[1]
        origin = f"http://127.0.0.1:{port}"
        warehouse.query("insert into ops.robots values (%s, '', 'infinity')", origin)
        visitors = [
            multiprocessing.get_context("fork").Process(
                target=visit_late, args=(warehouse.dsn, port, gap), kwargs={"is_backfill": is_backfill}
            )
            for is_backfill in [True] * 6 + [False] * 2
        ]
        for visitor in visitors:
            visitor.start()
        # Not before they are forked: each would hold the connections of those before it open.
        Thread(target=server.serve_forever, daemon=True).start()
        for visitor in visitors:
            visitor.join()
        assert [visitor.exitcode for visitor in visitors] == [0] * 8
        server.shutdown()
    instants = [instant for instant, _ in Arrivals.seen]
    assert len(instants) == 10
    assert min(later - earlier for earlier, later in pairwise(instants)) >= gap
    assert Arrivals.open_at_most == 1
