"""Hosts: whose turn it is to ask one, which of them rest, and what their robots.txt says."""

from dataclasses import dataclass
from datetime import datetime

from presswatch.warehouse.connection import Cursor, query

_HOSTS = "queries/hosts.sql"

#: For so long after its turn a scheduled run is taken to be at work on a host.
LEAST_WORK_SECONDS = 10.0
#: So many failures in a row, over all runs, and a host rests.
PATIENCE = 6
#: How often to look whether a visitor has gone.
LOOK_AGAIN_SECONDS = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """A place in the queue of a host. is_granted: whether it is reserved; wait_seconds: until it, or until it
    is worth asking again."""

    is_granted: bool
    wait_seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """A host that nobody asks before ``until``, since it failed ``failure_count`` times in a row, or, when
    that is 0, since it asked for it."""

    until: datetime
    reason: str
    failure_count: int


def take_turn(cursor: Cursor, host_key: str, gap_seconds: float, *, gives_way: bool) -> Ticket:
    """Reserve the host's next turn. Commit before sleeping, and begin it when its time has come.

    gives_way: get none while a scheduled run is at work there
    """
    row = query(
        cursor,
        _HOSTS,
        "take_turn",
        host_key=host_key,
        gap_seconds=gap_seconds,
        gives_way=gives_way,
        work_seconds=_work_seconds(gap_seconds),
    )[0]
    return Ticket(is_granted=row["is_granted"], wait_seconds=row["wait_seconds"])


def give_back_turn(cursor: Cursor, host_key: str, gap_seconds: float) -> None:
    """Give up a reserved turn. gap_seconds: as it was taken with"""
    query(cursor, _HOSTS, "give_back_turn", host_key=host_key, gap_seconds=gap_seconds)


def _work_seconds(gap_seconds: float) -> float:
    return max(LEAST_WORK_SECONDS, 3 * gap_seconds)


def begin_turn(
    cursor: Cursor, host_key: str, gap_seconds: float, visit_seconds: float, *, gives_way: bool
) -> datetime | float:
    """Begin a reserved turn: until when the host is ours, or after how many seconds to ask again.

    gap_seconds, gives_way: as it was taken with
    visit_seconds:          the longest that the visit takes; a visitor that is killed is waited for as long
    """
    row = query(
        cursor,
        _HOSTS,
        "begin_turn",
        host_key=host_key,
        gives_way=gives_way,
        work_seconds=_work_seconds(gap_seconds),
        visit_seconds=visit_seconds,
        look_again_seconds=LOOK_AGAIN_SECONDS,
    )[0]
    begun: datetime | None = row["visited_until"]
    return begun or float(row["wait_seconds"])


def end_turn(cursor: Cursor, host_key: str, visited_until: datetime, gap_seconds: float) -> None:
    """The host has answered: the next turn begins a gap from now. visited_until: as begin_turn gave it."""
    query(
        cursor,
        _HOSTS,
        "end_turn",
        host_key=host_key,
        visited_until=visited_until,
        gap_seconds=gap_seconds,
    )


def find_rest(cursor: Cursor, host_key: str) -> Rest | None:
    """Whether a host rests, and why."""
    rows = query(cursor, _HOSTS, "find_rest", host_key=host_key)
    return (
        Rest(
            until=rows[0]["resting_until"],
            reason=rows[0]["last_reason_name"],
            failure_count=rows[0]["failure_count"],
        )
        if rows
        else None
    )


def note_visit(cursor: Cursor, host_key: str, failure: str | None) -> None:
    """Remember that a host answered, or the reason for which it did not."""
    if failure is None:
        query(cursor, _HOSTS, "note_answer", host_key=host_key)
    else:
        query(cursor, _HOSTS, "note_failure", host_key=host_key, reason=failure, patience=PATIENCE)


def note_request_for_rest(cursor: Cursor, host_key: str, until: datetime) -> None:
    """Let nobody ask a host before an instant that it has named."""
    query(cursor, _HOSTS, "note_request_for_rest", host_key=host_key, until=until)


def read_robots(cursor: Cursor, origin: str) -> str | None:
    """The robots.txt kept for an origin, None when unknown or too old."""
    rows = query(cursor, _HOSTS, "read_robots", origin=origin)
    return str(rows[0]["robots_text"]) if rows else None


def keep_robots(cursor: Cursor, origin: str, robots_text: str, seconds: float) -> None:
    """Keep an origin's robots.txt for so many seconds."""
    query(cursor, _HOSTS, "keep_robots", origin=origin, robots_text=robots_text, seconds=seconds)
