"""Visits sites as a polite guest: asks robots.txt, waits for its turn, comes alone, leaves when told.

What outlives a visit (cached robots.txt, the budget of a host) is handed in as plain functions, so the
same guest works with the warehouse behind it or with nothing but memory.
"""

import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from queue import SimpleQueue
from types import MappingProxyType
from typing import Protocol

from presswatch.records import Answer
from presswatch.text.urls import BadUrl, host_key, origin
from presswatch.web.client import fetch
from presswatch.web.limits import PAGE_LIMITS, Limits
from presswatch.web.pacing import LocalTurns, Seated, Seats, TakeTurn
from presswatch.web.robots import (
    KEEP_UNREADABLE_SECONDS,
    UNREADABLE,
    KeepRobots,
    RobotsText,
    fetch_robots,
    permission,
)


class Visit(Protocol):
    """Visits one url, with more request headers if there are any; never raises for what a site does."""

    def __call__(self, url: str, headers: Mapping[str, str] = ..., /) -> Answer: ...


#: So many failures of one kind in a row, and a host is left alone for this run.
FAILURES_IN_A_ROW = 3
#: Reasons that speak of the host, not of the page.
HOST_FAILURES = frozenset({"timeout", "unreachable", "blocked", "server_error", "tls", "address"})
_ASIDE = timedelta(minutes=30)
NO_HEADERS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How to behave on one source's site.

    delay_seconds: least time between two requests to a host; its robots.txt may ask for more
    allowed:       "127.0.0.1:PORT" pairs that the address guard lets pass
    proxy:         url of the proxy that asks for us, or None
    """

    delay_seconds: float
    allowed: frozenset[str] = frozenset()
    limits: Limits = PAGE_LIMITS
    proxy: str | None = None


def remembered_robots() -> tuple[RobotsText, KeepRobots]:
    """A cache of robots.txt for the life of one process."""
    kept: dict[str, tuple[str, float]] = {}

    def robots_text(site: str) -> str | None:
        text, until = kept.get(site, ("", 0.0))
        return text if time.monotonic() < until else None

    def keep_robots(site: str, text: str, seconds: float) -> None:
        kept[site] = (text, time.monotonic() + seconds)

    return robots_text, keep_robots


def make_visit(
    manners: Manners,
    *,
    robots_text: RobotsText,
    keep_robots: KeepRobots,
    take_turn: TakeTurn | None = None,
    seats: Seats | None = None,
) -> Visit:
    """Return the function that visits one url with these manners.

    It never raises for what a site does. Every request waits for its host's turn, and for the others that
    share the seats; a redirect inside a host follows at once, as a browser would.
    """
    turns = take_turn or LocalTurns()
    table = seats or Seats()

    def wait(url: str, gap_seconds: float, visitor: Seated) -> Answer | None:
        turn = turns(host_key(url), gap_seconds)
        if not isinstance(turn, float):
            visitor.take(turn)
            return None
        return Answer(
            url=url,
            outcome="retried",
            reason="rate_limited",
            detail=f"the host's next turn is {turn:.0f} s away",
            retry_at=datetime.now(UTC) + timedelta(seconds=turn),
        )

    def rules_for(url: str, visitor: Seated) -> str | Answer:
        site = origin(url)
        text = robots_text(site)
        if text is None:
            visitor.end_turn()  # of a page that led on here: who holds a turn would wait for itself
            if (far_away := wait(url, manners.delay_seconds, visitor)) is not None:
                return far_away
            read = fetch_robots(url, limits=manners.limits, allowed=manners.allowed, proxy=manners.proxy)
            visitor.end_turn()
            if isinstance(read, Answer):
                return read
            text, seconds = read
            keep_robots(site, text, seconds)
        return text

    def admitted(url: str, visitor: Seated) -> Answer | None:
        """Go to the url's host, ask its rules, and wait for a turn unless we have it; else say why not."""
        visitor.move_to(host_key(url))
        text = rules_for(url, visitor)
        if isinstance(text, Answer):
            return text
        may = permission(text, url, user_agent=manners.limits.user_agent)
        if not may.is_allowed:
            again = datetime.now(UTC) + timedelta(seconds=KEEP_UNREADABLE_SECONDS)
            is_unreadable = text == UNREADABLE
            return Answer(
                url=url,
                outcome="skipped",
                reason="robots_unreachable" if is_unreadable else "robots",
                detail=may.detail,
                retry_at=again if is_unreadable else None,
            )
        if visitor.has_turn:
            return None
        return wait(url, max(manners.delay_seconds, may.delay_seconds), visitor)

    def visit(url: str, headers: Mapping[str, str] = NO_HEADERS, /) -> Answer:
        visitor = table.visitor()
        try:
            if (refusal := admitted(url, visitor)) is not None:
                return refusal
            return fetch(
                url,
                limits=manners.limits,
                allowed=manners.allowed,
                headers=headers,
                may_visit=lambda hop: admitted(hop, visitor),
                proxy=manners.proxy,
            )
        except BadUrl as error:
            return Answer(url=url, outcome="refused", reason="bad_url", detail=str(error))
        finally:
            visitor.leave()

    return visit


def visit_many(
    wanted: Iterable[tuple[str, Mapping[str, str]]], visit: Visit, *, hosts_at_once: int = 8
) -> Iterator[Answer]:
    """Visit many urls, one at a time on each host, several hosts at once; yield answers as they come.

    wanted: urls with their request headers; the order within a host is kept. Each gets one answer. Hosts
    that fail three times in a row, or that ask for a pause, are left alone: their other urls come back as
    "retried" with requests = 0. Closing the iterator stops after the visits that are under way.
    """
    by_host: dict[str, list[tuple[str, Mapping[str, str]]]] = defaultdict(list)
    for url, headers in wanted:
        by_host[_host_or_url(url)].append((url, headers))
    if len(by_host) == 1:
        yield from _visit_in_turn(next(iter(by_host.values())), visit)
        return
    answers: SimpleQueue[Answer | BaseException] = SimpleQueue()
    is_over = threading.Event()

    def visit_host(requests: list[tuple[str, Mapping[str, str]]]) -> None:
        try:
            for answer in _visit_in_turn(requests, visit):
                answers.put(answer)
                if is_over.is_set():
                    return
        except BaseException as error:
            answers.put(error)  # raised in the caller's thread

    with ThreadPoolExecutor(max_workers=max(1, hosts_at_once), thread_name_prefix="visit") as pool:
        try:
            for requests in by_host.values():
                pool.submit(visit_host, requests)
            for _ in range(sum(len(requests) for requests in by_host.values())):
                answer = answers.get()
                if isinstance(answer, BaseException):
                    raise answer
                yield answer
        finally:
            is_over.set()


def _visit_in_turn(requests: Iterable[tuple[str, Mapping[str, str]]], visit: Visit) -> Iterator[Answer]:
    """Visit urls of one host; once it fails again and again, or asks for a pause, it is left alone."""
    failures = 0
    aside: Answer | None = None
    for url, headers in requests:
        answer = visit(url, headers) if aside is None else _set_aside(url, aside)
        yield answer
        failures = failures + 1 if answer.reason in HOST_FAILURES else 0
        if aside is None and (answer.reason == "rate_limited" or failures >= FAILURES_IN_A_ROW):
            aside = answer


def _host_or_url(url: str) -> str:
    try:
        return host_key(url)
    except BadUrl:
        return url


def _set_aside(url: str, last: Answer) -> Answer:
    return replace(
        last,
        url=url,
        outcome="retried",
        detail=f"host left alone after: {last.detail}"[:300],
        page=None,
        retry_at=last.retry_at or datetime.now(UTC) + _ASIDE,
        requests=0,
        received_bytes=0,
        seconds=0.0,
    )
