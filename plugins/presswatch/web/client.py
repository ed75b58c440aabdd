"""One request, from url to answer, with every limit in one place. Never raises for what a site does.

The guard of addresses sits where the socket is opened (see addresses.py); the deadline is an alarm that
shuts the socket, because a timeout of a read never fires on a server that sends one byte a second;
redirects are followed by hand, so that each hop is checked like the first.
"""

import hashlib
import http.client
import random
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any
from urllib.parse import urljoin, urlsplit

import certifi
from urllib3 import HTTPConnectionPool, HTTPResponse, HTTPSConnectionPool, Timeout
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import (
    HTTPError,
    NewConnectionError,
    SSLError,
)

from presswatch import __version__
from presswatch.records import Answer, Outcome, Page
from presswatch.text.packing import ACCEPT_ENCODING, BLOCK_BYTES, BadPacking, TooLarge, collect, unpack
from presswatch.text.urls import BadUrl, normalise
from presswatch.web.addresses import ForbiddenAddress, check_address, resolve_checked

MIB = 1024 * 1024


def honest_user_agent(contact: str | None = None) -> str:
    """Say who visits, and where a site's owner can complain: a url or an address of mail."""
    return f"presswatch/{__version__} ({f'+{contact}' if contact else 'no contact given'})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one fetch may cost.

    total_seconds: from the first look-up to the last byte, redirects included
    body_bytes:    decompressed
    cut_body:      keep the first body_bytes of a longer body instead of skipping it (robots.txt)
    """

    total_seconds: float = 30.0
    connect_seconds: float = 10.0
    body_bytes: int = 5 * MIB
    redirects: int = 5
    cut_body: bool = False
    accept: str = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1"
    user_agent: str = honest_user_agent()


PAGE_LIMITS = Limits()
#: Maps of a month may be long; they are parsed without building a page's tree.
LISTING_LIMITS = Limits(body_bytes=16 * MIB, accept="application/xml,text/xml,text/html;q=0.9,*/*;q=0.8")

#: Judges a hop of a redirect before it is followed: None to go on, else the answer to give instead.
MayVisit = Callable[[str], Answer | None]

#: Redirects worth following; 300 and 305 leave the choice to a person or a proxy.
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
#: The longest that a site may send us away: what it says beyond that is taken for a mistake.
_LONGEST_AWAY = timedelta(days=7)


class _Broken(Exception):
    """A fetch ended without a page: why. Only this module sees it."""

    def __init__(self, outcome: Outcome, reason: str, detail: str, retry_at: datetime | None = None):
        super().__init__(detail)
        self.outcome, self.reason, self.detail, self.retry_at = outcome, reason, detail, retry_at


def fetch(
    url: str,
    *,
    limits: Limits = PAGE_LIMITS,
    allowed: frozenset[str] = frozenset(),
    headers: Mapping[str, str] | None = None,
    may_visit: MayVisit = lambda hop: None,
) -> Answer:
    """Ask for a url once, redirects included.

    allowed:   "127.0.0.1:PORT" pairs that the address guard lets pass
    headers:   more request headers, such as If-None-Match
    may_visit: asked before each redirect is followed (robots.txt, pacing), with its normalised url
    """
    started = time.monotonic()
    trip = _Trip()
    try:
        page, status = _follow(url, limits, allowed, dict(headers or {}), may_visit, started, trip)
        answer = Answer(url=url, outcome="stored" if page else "unchanged", page=page, status=status)
    except _Broken as broken:
        answer = Answer(
            url=url,
            outcome=broken.outcome,
            reason=broken.reason,
            detail=broken.detail,
            retry_at=broken.retry_at,
            status=trip.status,
        )
    except _Stopped as stopped:
        answer = replace(stopped.answer, url=url, status=trip.status)
    return replace(
        answer,
        requests=trip.requests,
        received_bytes=trip.received_bytes,
        seconds=round(time.monotonic() - started, 3),
    )


class _Stopped(Exception):
    """may_visit said no; its answer stands."""

    def __init__(self, answer: Answer):
        super().__init__(answer.detail)
        self.answer = answer


@dataclass(slots=True)
class _Trip:
    """What has happened so far, for the answer."""

    requests: int = 0
    received_bytes: int = 0
    status: int | None = None


def _follow(
    url: str,
    limits: Limits,
    allowed: frozenset[str],
    headers: dict[str, str],
    may_visit: MayVisit,
    started: float,
    trip: _Trip,
) -> tuple[Page | None, int]:
    deadline = started + limits.total_seconds
    hop = _checked(url)
    seen = {hop}
    while True:
        asked_at = time.monotonic()
        with _asked(hop, limits, allowed, headers, deadline, trip) as response:
            trip.status = response.status
            location = response.headers.get("Location")
            is_final = response.status not in _REDIRECTS
            page = _page(url, hop, response, headers, limits, asked_at, trip) if is_final else None
        if is_final:
            return page, response.status
        if not location:
            raise _Broken("skipped", "bad_answer", f"status {trip.status} without a Location")
        # Header bytes arrive as latin-1; sites write utf-8.
        hop = _checked(urljoin(hop, location.encode("latin-1", "replace").decode("utf-8", "replace")))
        if hop in seen or len(seen) > limits.redirects:
            raise _Broken("skipped", "too_many_redirects", f"after {len(seen)} hops, on to {hop[:200]}")
        seen.add(hop)
        waiting_since = time.monotonic()
        if (stop := may_visit(hop)) is not None:
            raise _Stopped(stop)
        deadline += time.monotonic() - waiting_since  # waiting for a turn is our manners, not their delay


def _checked(url: str) -> str:
    scheme = urlsplit(url.strip()).scheme.lower() if ":" in url else ""
    try:
        return normalise(url)
    except BadUrl as error:
        reason = "bad_url" if scheme in ("http", "https", "") else "scheme"
        raise _Broken("refused", reason, str(error)) from error


@contextmanager
def _asked(
    url: str,
    limits: Limits,
    allowed: frozenset[str],
    headers: dict[str, str],
    deadline: float,
    trip: _Trip,
) -> Iterator[HTTPResponse]:
    """Send one GET and hand over its response; translate what goes wrong until the block ends."""
    parts = urlsplit(url)
    alarm = _Alarm(deadline)
    pool = _pool(url, limits, allowed, alarm)
    sent = {
        "User-Agent": limits.user_agent,
        "Accept": limits.accept,
        "Accept-Encoding": ACCEPT_ENCODING,
        "Connection": "close",
        **headers,
    }
    has_answered = False
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        response = pool.urlopen(
            "GET",
            target,
            headers=sent,
            redirect=False,
            retries=False,
            preload_content=False,
            decode_content=False,
            timeout=Timeout(connect=limits.connect_seconds, read=limits.total_seconds),
        )
        has_answered = True
        yield response  # type: ignore[misc]  # urlopen returns its base class
        alarm.remaining()  # a shut connection looks like the end of a body without a length
    except ForbiddenAddress as error:
        raise _Broken("refused", "address", str(error)) from error
    except (HTTPError, http.client.HTTPException, OSError) as error:
        raise _explained(error, alarm, has_answered=has_answered) from error
    finally:
        trip.requests += alarm.is_connected
        alarm.cancel()
        pool.close()


def _explained(error: Exception, alarm: "_Alarm", *, has_answered: bool) -> _Broken:
    """Name what went wrong on the wire; the causes inside urllib3's errors decide."""
    causes = list(_causes(error))
    detail = f"{type(causes[-1]).__name__}: {causes[-1]}"[:300]
    if alarm.has_rung or any(isinstance(cause, TimeoutError) for cause in causes):
        return _Broken("retried", "timeout", f"no whole answer before the deadline ({detail})")
    if any(isinstance(cause, (ssl.SSLError, SSLError)) for cause in causes):
        return _Broken("refused", "tls", detail)
    if any(isinstance(cause, (NewConnectionError, OSError)) for cause in causes):
        return _Broken("retried", "unreachable", detail)
    if has_answered:
        return _Broken("retried", "bad_encoding", f"the body is cut short or broken ({detail})")
    # http.client's limits on headers: a server that goes beyond them will do so again.
    if any(isinstance(cause, http.client.LineTooLong) or "got more than" in str(cause) for cause in causes):
        return _Broken("skipped", "bad_answer", detail)
    return _Broken("retried", "bad_answer", detail)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        wrapped = getattr(error, "reason", None)
        error = wrapped if isinstance(wrapped, BaseException) else error.__cause__ or error.__context__


def _page(
    url: str,
    hop: str,
    response: HTTPResponse,
    request_headers: Mapping[str, str],
    limits: Limits,
    asked_at: float,
    trip: _Trip,
) -> Page | None:
    """Read the body of a final answer, or raise what its status means. None for a welcome 304."""
    now = datetime.now(UTC)
    if response.status == 304:
        if any(name.lower() in ("if-none-match", "if-modified-since") for name in request_headers):
            return None
        raise _Broken("skipped", "bad_answer", "status 304 for a page that we do not hold")
    meaning = meaning_of_status(response.status, response.headers, now)
    if meaning is not None:
        raise meaning
    headers = {name.lower(): value for name, value in response.headers.items()}
    body = _body(response, headers, limits, trip)
    return Page(
        url=url,
        final_url=hop,
        status=response.status,
        headers=headers,
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        fetched_at=datetime.now(UTC),
        fetch_ms=round((time.monotonic() - asked_at) * 1000),
    )


def meaning_of_status(status: int, headers: Mapping[str, str], now: datetime) -> _Broken | None:
    """Say why a status brings no page; None for 200 and its like."""
    detail = f"status {status}"
    if 200 <= status < 300:
        return None
    if status in (404, 410):
        return _Broken("gone", "gone", detail)
    if status in (401, 403, 451):
        return _Broken("skipped", "blocked", detail)
    retry_at = read_retry_after(headers.get("Retry-After"), now)
    if status == 429 or (status == 503 and retry_at is not None):
        return _Broken("retried", "rate_limited", detail, retry_at)
    if status in (408, 425):
        return _Broken("retried", "timeout", detail, retry_at)
    if status >= 500:
        return _Broken("retried", "server_error", detail, retry_at)
    return _Broken("skipped", "bad_answer", detail)


def read_retry_after(value: str | None, now: datetime) -> datetime | None:
    """Read a Retry-After header, seconds or an HTTP date (RFC 9110, 10.2.3), as an instant within a week."""
    if value is None:
        return None
    if re.fullmatch(r"\d{1,9}", value.strip()):
        wanted = now + timedelta(seconds=int(value))
    else:
        try:
            wanted = parsedate_to_datetime(value)
        except ValueError:
            return None
        wanted = wanted.replace(tzinfo=UTC) if wanted.tzinfo is None else wanted.astimezone(UTC)
    return min(max(wanted, now), now + _LONGEST_AWAY)


def _body(response: HTTPResponse, headers: Mapping[str, str], limits: Limits, trip: _Trip) -> bytes:
    coding = headers.get("content-encoding", "")
    declared = headers.get("content-length", "")
    if declared.isdigit() and int(declared) > limits.body_bytes and not limits.cut_body:
        raise _Broken("skipped", "too_large", f"Content-Length {declared}")

    def counted() -> Iterator[bytes]:
        for block in unpack(response.stream(BLOCK_BYTES, decode_content=False), coding):
            trip.received_bytes += len(block)
            yield block

    try:
        if limits.cut_body:
            return _first_bytes(counted(), limits.body_bytes)
        return collect(counted(), limit=limits.body_bytes)
    except TooLarge as error:
        raise _Broken("skipped", "too_large", str(error)) from error
    except BadPacking as error:
        raise _Broken("retried", "bad_encoding", str(error)) from error


def _first_bytes(blocks: Iterator[bytes], count: int) -> bytes:
    body = bytearray()
    for block in blocks:
        body += block
        if len(body) >= count:
            break
    return bytes(body[:count])


class _Alarm:
    """Shuts one connection when its deadline comes, whatever it is doing.

    It holds a duplicate of the socket: TLS takes the original away, and shutting any of the two shuts
    the connection.
    """

    def __init__(self, deadline: float):
        self.deadline = deadline
        self.has_rung = False
        self.is_connected = False
        self._twin: socket.socket | None = None
        self._timer: threading.Timer | None = None
        self._lock = threading.Lock()

    def remaining(self) -> float:
        """Seconds left; raises TimeoutError when there are none."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            self.has_rung = True
            raise TimeoutError("the deadline has passed")
        return left

    def watch(self, connection: socket.socket) -> None:
        self._twin = connection.dup()
        self._timer = threading.Timer(self.remaining(), self._ring)
        self._timer.daemon = True
        self._timer.start()
        self.is_connected = True

    def cancel(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        with self._lock:
            if self._twin is not None:
                self._twin.close()
                self._twin = None

    def _ring(self) -> None:
        with self._lock:
            if self._twin is None:
                return
            self.has_rung = True
            with suppress(OSError):  # the other side was faster
                self._twin.shutdown(socket.SHUT_RDWR)


def _pool(url: str, limits: Limits, allowed: frozenset[str], alarm: _Alarm) -> HTTPConnectionPool:
    """A pool for one connection, which opens its socket through the guard and under the alarm."""
    parts = urlsplit(url)
    assert parts.hostname is not None

    def open_socket(connection: HTTPConnection) -> socket.socket:
        host, port = connection._dns_host, connection.port or (443 if parts.scheme == "https" else 80)
        try:
            addresses = resolve_checked(host, port, allowed)
        except (OSError, UnicodeError) as error:
            raise NewConnectionError(connection, f"{host} does not resolve: {error}") from error
        return _connect(addresses, port, limits, allowed, alarm)

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return open_socket(self)

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return open_socket(self)

    settings: dict[str, Any] = {"port": parts.port, "maxsize": 1}
    if parts.scheme == "https":
        pool: HTTPConnectionPool = HTTPSConnectionPool(parts.hostname, ssl_context=_tls(), **settings)
        pool.ConnectionCls = Secure
    else:
        pool = HTTPConnectionPool(parts.hostname, **settings)
        pool.ConnectionCls = Plain
    return pool


def _connect(
    addresses: list[str], port: int, limits: Limits, allowed: frozenset[str], alarm: _Alarm
) -> socket.socket:
    """Connect to the first address that answers, and make sure that the peer is the one we checked."""
    failure: OSError = ConnectionError("no address to connect to")
    for address in random.sample(addresses, k=len(addresses)):
        try:
            connection = socket.create_connection(
                (address, port), timeout=min(limits.connect_seconds, alarm.remaining())
            )
        except OSError as error:
            failure = error
            continue
        try:
            check_address(connection.getpeername()[0], port, allowed)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            alarm.watch(connection)
        except BaseException:
            connection.close()
            raise
        return connection
    raise failure


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=certifi.where())
