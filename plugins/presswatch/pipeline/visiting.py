"""A polite visitor for one source, whose budget and robots.txt live in the warehouse."""

import time
from collections.abc import Mapping
from datetime import datetime

from presswatch.pipeline.house import House
from presswatch.records import Answer, Source
from presswatch.text.english import counted
from presswatch.text.urls import BadUrl, host_key
from presswatch.warehouse import hosts
from presswatch.web.limits import Limits
from presswatch.web.pacing import LONGEST_WAIT_SECONDS, TakeTurn, Turn
from presswatch.web.visitor import HOST_FAILURES, NO_HEADERS, Manners, Visit, make_visit

#: A visit may take this much longer than its limit: until the end of its turn is written down.
SPARE_SECONDS = 5.0


class _Turn:
    """A turn that is held in the warehouse."""

    def __init__(self, house: House, host: str, visited_until: datetime, gap_seconds: float) -> None:
        self._house, self._host = house, host
        self._visited_until, self._gap_seconds = visited_until, gap_seconds

    def end(self) -> None:
        with self._house.statement() as cursor:
            hosts.end_turn(cursor, self._host, self._visited_until, self._gap_seconds)


def visit_of(house: House, source: Source, limits: Limits, *, gives_way: bool) -> Visit:
    """A polite visitor whose budget and robots.txt live in the warehouse, shared by all runs.

    gives_way: to scheduled runs on the same host, so that no backfill starves today's news
    """

    def robots_text(origin: str) -> str | None:
        with house.statement() as cursor:
            return hosts.read_robots(cursor, origin)

    def keep_robots(origin: str, text: str, seconds: float) -> None:
        with house.statement() as cursor:
            hosts.keep_robots(cursor, origin, text, seconds)

    manners = Manners(
        delay_seconds=source.delay_seconds,
        allowed=frozenset(source.allow_addresses),
        proxy=house.settings.proxy,
        limits=limits,
    )
    visit = make_visit(
        manners,
        robots_text=robots_text,
        keep_robots=keep_robots,
        take_turn=_turns(house, limits.total_seconds + SPARE_SECONDS, gives_way=gives_way),
        seats=house.seats,
    )
    return _unless_it_rests(house, visit)


def _turns(house: House, visit_seconds: float, *, gives_way: bool) -> TakeTurn:
    """Turns that are reserved, then begun, in the warehouse. visit_seconds: the longest that one lasts"""

    def take_turn(host: str, gap_seconds: float) -> Turn | float:
        given_up_at = time.monotonic() + LONGEST_WAIT_SECONDS
        while True:
            with house.statement() as cursor:
                ticket = hosts.take_turn(cursor, host, gap_seconds, gives_way=gives_way)
            if time.monotonic() + ticket.wait_seconds > given_up_at:
                if not ticket.is_granted:
                    return LONGEST_WAIT_SECONDS + ticket.wait_seconds
                # Later, perhaps by another run. Kept, each attempt would move the next turn farther away.
                with house.statement() as cursor:
                    hosts.give_back_turn(cursor, host, gap_seconds)
                return ticket.wait_seconds
            time.sleep(ticket.wait_seconds)
            if ticket.is_granted:
                break
        while True:
            with house.statement() as cursor:
                begun = hosts.begin_turn(cursor, host, gap_seconds, visit_seconds, gives_way=gives_way)
            if isinstance(begun, datetime):
                return _Turn(house, host, begun, gap_seconds)
            if time.monotonic() + begun > given_up_at:
                return LONGEST_WAIT_SECONDS + begun
            time.sleep(begun)

    return take_turn


def _unless_it_rests(house: House, visit: Visit) -> Visit:
    """A visit that asks no host that rests, and remembers how each visit went."""

    def visit_rested(url: str, headers: Mapping[str, str] = NO_HEADERS, /) -> Answer:
        try:
            host = host_key(url)
        except BadUrl:
            return visit(url, headers)  # which says what is wrong with it
        with house.statement() as cursor:
            rest = hosts.find_rest(cursor, host)
        if rest is not None:
            return Answer(
                url=url,
                outcome="retried",
                reason=rest.reason,
                detail=f"the host rests after {counted(rest.failure_count, 'failure')} in a row"
                if rest.failure_count
                else "the host asked us to come later",
                retry_at=rest.until,
            )
        answer = visit(url, headers)
        if answer.requests:
            with house.statement() as cursor:
                hosts.note_visit(cursor, host, answer.reason if answer.reason in HOST_FAILURES else None)
            if answer.reason == "rate_limited" and answer.retry_at is not None:
                with house.statement() as cursor:
                    hosts.note_request_for_rest(cursor, host, answer.retry_at)
        return answer

    return visit_rested
