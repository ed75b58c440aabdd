"""One budget per host, whoever asks."""

from concurrent.futures import ThreadPoolExecutor

from presswatch.warehouse import links
from presswatch.warehouse.connection import connect, transaction
from warehouse.running import Warehouse

GAP = 10.0
CALLS = 40


def test_callers_at_once_get_turns_of_their_own_a_gap_apart(warehouse: Warehouse) -> None:
    def take(_: int) -> float:
        with connect(warehouse.dsn) as connection, transaction(connection) as cursor:
            return links.take_turn(cursor, "news.example:443", GAP)

    began = warehouse.value("select clock_timestamp()")
    with ThreadPoolExecutor(max_workers=8) as pool:
        waits = list(pool.map(take, range(CALLS)))
    ((free_again,),) = warehouse.query("select next_turn_at from ops.hosts")
    assert (free_again - began).total_seconds() >= CALLS * GAP
    # Each wait counts from its own call, all of them within one gap of each other: whole gaps tell turns.
    assert sorted(round(wait / GAP) for wait in waits) == list(range(CALLS))


def test_hosts_do_not_wait_for_each_other(warehouse: Warehouse) -> None:
    with connect(warehouse.dsn) as connection, transaction(connection) as cursor:
        assert links.take_turn(cursor, "one.example:443", GAP) == 0
        assert links.take_turn(cursor, "other.example:443", GAP) == 0


def test_robots_are_kept_for_their_time_only(warehouse: Warehouse) -> None:
    with connect(warehouse.dsn) as connection, transaction(connection) as cursor:
        assert links.read_robots(cursor, "https://one.example") is None
        links.keep_robots(cursor, "https://one.example", "User-agent: *", 3600)
        assert links.read_robots(cursor, "https://one.example") == "User-agent: *"
        links.keep_robots(cursor, "https://one.example", "User-agent: *", -1)
        assert links.read_robots(cursor, "https://one.example") is None
