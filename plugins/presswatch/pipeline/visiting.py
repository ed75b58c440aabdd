"""A polite visitor for one source, whose budget and robots.txt live in the warehouse."""

import time
from collections.abc import Mapping

from presswatch.pipeline.house import House
from presswatch.records import Answer, Source
from presswatch.text.urls import BadUrl, host_key
from presswatch.warehouse import links
from presswatch.web.client import Limits
from presswatch.web.visitor import (
    HOST_FAILURES,
    LONGEST_WAIT_SECONDS,
    NO_HEADERS,
    Manners,
    Visit,
    make_visit,
)

#: A request sent a gap after another may arrive less than that after it: a busy machine held up the first.
WIRE_SECONDS = 0.1


def visit_of(house: House, source: Source, limits: Limits, *, gives_way: bool) -> Visit:
    """A polite visitor whose budget and robots.txt live in the warehouse, shared by all runs.

    gives_way: to scheduled runs on the same host, so that no backfill starves today's news
    """

    def wait_turn(host: str, gap_seconds: float) -> float:
        gap_seconds += WIRE_SECONDS if gap_seconds else 0.0
        given_up_at = time.monotonic() + LONGEST_WAIT_SECONDS
        while True:
            with house.aside() as cursor:
                turn = links.take_turn(cursor, host, gap_seconds, gives_way=gives_way)
            if turn.is_granted:
                return turn.wait_seconds
            if time.monotonic() + turn.wait_seconds > given_up_at:
                return LONGEST_WAIT_SECONDS + turn.wait_seconds  # given back: later, perhaps by another run
            time.sleep(turn.wait_seconds)

    def robots_text(origin: str) -> str | None:
        with house.aside() as cursor:
            return links.read_robots(cursor, origin)

    def keep_robots(origin: str, text: str, seconds: float) -> None:
        with house.aside() as cursor:
            links.keep_robots(cursor, origin, text, seconds)

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
        wait_turn=wait_turn,
        seats=house.seats,
    )

    def visit_rested(url: str, headers: Mapping[str, str] = NO_HEADERS, /) -> Answer:
        try:
            host = host_key(url)
        except BadUrl:
            return visit(url, headers)  # which says what is wrong with it
        with house.aside() as cursor:
            rest = links.find_rest(cursor, host)
        if rest is not None:
            return Answer(
                url=url,
                outcome="retried",
                reason=rest.reason,
                detail=f"the host rests after {rest.failure_count} failures in a row"
                if rest.failure_count
                else "the host asked us to come later",
                retry_at=rest.until,
            )
        answer = visit(url, headers)
        if answer.requests:
            with house.aside() as cursor:
                links.note_visit(cursor, host, answer.reason if answer.reason in HOST_FAILURES else None)
                if answer.reason == "rate_limited" and answer.retry_at is not None:
                    links.note_request_for_rest(cursor, host, answer.retry_at)
        return answer

    return visit_rested
