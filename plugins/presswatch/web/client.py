"""One request, from url to answer, with every limit in one place. Never raises for what a site does.

requests sends it, over guarded connections (see connections.py). Redirects are followed by hand, so that each
hop is checked like the first.
"""

import hashlib
import http.client
import re
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import quote, urljoin, urlsplit

from requests import PreparedRequest, Response
from requests.exceptions import RequestException
from urllib3.exceptions import HTTPError, NewConnectionError, SSLError

from presswatch.records import Answer, Outcome, Page
from presswatch.text.packing import ACCEPT_ENCODING, BLOCK_BYTES, BadPacking, TooLarge, collect, unpack
from presswatch.text.urls import BadUrl, normalise
from presswatch.web.addresses import ForbiddenAddress, resolve_checked
from presswatch.web.alarms import Alarm
from presswatch.web.connections import GuardedAdapter
from presswatch.web.limits import PAGE_LIMITS, Limits

#: Judges a hop of a redirect before it is followed: None to go on, else the answer to give instead.
MayVisit = Callable[[str], Answer | None]

#: Redirects worth following; 300 and 305 leave the choice to a person or a proxy.
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PORTS = {"http": 80, "https": 443}
#: What no header may hold (RFC 9110, 5.5), and neither a request of ours nor the warehouse takes.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")
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
    proxy: str | None = None,
) -> Answer:
    """Ask for a url once, redirects included.

    allowed:   "127.0.0.1:PORT" pairs that the address guard lets pass
    headers:   more request headers, such as If-None-Match
    may_visit: asked before each redirect is followed (robots.txt, pacing), with its normalised url
    proxy:     url of the proxy that asks for us; the environment's proxies are never used
    """
    started = time.monotonic()
    trip = _Trip()
    way = _Way(limits=limits, allowed=allowed, headers=dict(headers or {}), proxy=proxy)
    try:
        page, status = _follow(url, way, may_visit, started, trip)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """How each hop is asked for; headers and the others as in fetch()."""

    limits: Limits
    allowed: frozenset[str]
    headers: dict[str, str]
    proxy: str | None


@dataclass(slots=True)
class _Trip:
    """What has happened so far, for the answer."""

    requests: int = 0
    received_bytes: int = 0
    status: int | None = None


def _follow(url: str, way: _Way, may_visit: MayVisit, started: float, trip: _Trip) -> tuple[Page | None, int]:
    deadline = started + way.limits.total_seconds
    hop = _checked(url)
    seen = {hop}
    while True:
        asked_at = time.monotonic()
        with _asked(hop, way, deadline, trip) as response:
            trip.status = response.status_code
            location = response.headers.get("Location")
            is_final = response.status_code not in _REDIRECTS
            page = _page(url, hop, response, way, asked_at, trip) if is_final else None
        if is_final:
            return page, trip.status
        if not location:
            raise _Broken("skipped", "bad_answer", f"status {trip.status} without a Location")
        hop = _next_hop(hop, location)
        if hop in seen or len(seen) > way.limits.redirects:
            raise _Broken("skipped", "too_many_redirects", f"after {len(seen)} hops, on to {hop[:200]}")
        seen.add(hop)
        waiting_since = time.monotonic()
        if (stop := may_visit(hop)) is not None:
            raise _Stopped(stop)
        deadline += time.monotonic() - waiting_since  # waiting for a turn is our manners, not their delay


def _next_hop(hop: str, location: str) -> str:
    # Header bytes arrive as latin-1. In whatever a site writes its letters, it gets its bytes back.
    target = quote(location.encode("latin-1", "replace"), safe=bytes(range(128)))
    try:
        return _checked(urljoin(hop, target))
    except ValueError as error:  # of urljoin, which reads brackets as an address
        raise _Broken("refused", "bad_url", f"redirected to {target[:200]!r}") from error


def _checked(url: str) -> str:
    scheme = urlsplit(url.strip()).scheme.lower() if ":" in url else ""
    try:
        return normalise(url)
    except BadUrl as error:
        reason = "bad_url" if scheme in ("http", "https", "") else "scheme"
        raise _Broken("refused", reason, str(error)) from error


@contextmanager
def _asked(url: str, way: _Way, deadline: float, trip: _Trip) -> Iterator[Response]:
    """Send one GET and hand over its response; translate what goes wrong until the block ends."""
    limits = way.limits
    alarm = Alarm(deadline)
    request = PreparedRequest()
    sent = {
        "User-Agent": limits.user_agent,
        "Accept": limits.accept,
        "Accept-Encoding": ACCEPT_ENCODING,
        "Connection": "close",
        **way.headers,
    }
    has_answered = False
    adapter = GuardedAdapter(limits, way.allowed, alarm, way.proxy)
    try:
        request.prepare(method="GET", url=url, headers=sent)
        if way.proxy is not None:
            _check_proxied(url, way.allowed, min(limits.connect_seconds, alarm.remaining()))
        response = adapter.send(
            request,
            stream=True,
            timeout=(limits.connect_seconds, limits.silence_seconds),
            proxies={"http": way.proxy, "https": way.proxy} if way.proxy else None,
        )
        has_answered = True
        alarm.put_off(deadline)
        yield response
        alarm.remaining()  # a shut connection looks like the end of a body without a length
    except ForbiddenAddress as error:
        raise _Broken("refused", "address", str(error)) from error
    except (HTTPError, http.client.HTTPException, OSError, ValueError) as error:
        raise _explained(error, alarm, has_answered=has_answered) from error
    finally:
        trip.requests += alarm.has_watched
        alarm.cancel()
        adapter.close()


def _check_proxied(url: str, allowed: frozenset[str], seconds: float) -> None:
    """Judge a host that a proxy will look up once more. A name unknown here is the proxy's to judge."""
    parts = urlsplit(url)
    with suppress(OSError, UnicodeError):
        resolve_checked(parts.hostname or "", parts.port or _PORTS[parts.scheme], allowed, seconds=seconds)


def _explained(error: Exception, alarm: Alarm, *, has_answered: bool) -> _Broken:
    """Name what went wrong on the wire; the causes inside the errors of requests and urllib3 decide."""
    causes = [cause for cause in _causes(error) if not isinstance(cause, RequestException)] or [error]
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


def _page(url: str, hop: str, response: Response, way: _Way, asked_at: float, trip: _Trip) -> Page | None:
    """Read the body of a final answer, or raise what its status means. None for a welcome 304."""
    status = response.status_code
    if status == 304:
        if any(name.lower() in ("if-none-match", "if-modified-since") for name in way.headers):
            return None
        raise _Broken("skipped", "bad_answer", "status 304 for a page that we do not hold")
    headers = {name.lower(): _CONTROLS.sub(" ", value) for name, value in response.headers.items()}
    meaning = meaning_of_status(status, headers, datetime.now(UTC))
    if meaning is not None:
        raise meaning
    body = _body(response, headers, way.limits, asked_at, trip)
    return Page(
        url=url,
        final_url=hop,
        status=status,
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
    retry_at = read_retry_after(headers.get("retry-after"), now)
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
            wanted = wanted.replace(tzinfo=UTC) if wanted.tzinfo is None else wanted.astimezone(UTC)
        except (ValueError, OverflowError):  # no date; one that UTC cannot hold
            return None
    return min(max(wanted, now), now + _LONGEST_AWAY)


def _body(
    response: Response, headers: Mapping[str, str], limits: Limits, asked_at: float, trip: _Trip
) -> bytes:
    coding = headers.get("content-encoding", "")
    declared = headers.get("content-length", "")
    if declared.isdigit() and int(declared) > limits.body_bytes:
        raise _Broken("skipped", "too_large", f"Content-Length {declared}")

    def counted() -> Iterator[bytes]:
        for block in unpack(_received(response, limits, asked_at), coding):
            trip.received_bytes += len(block)
            yield block

    try:
        return collect(counted(), limit=limits.body_bytes)
    except TooLarge as error:
        raise _Broken("skipped", "too_large", str(error)) from error
    except BadPacking as error:
        raise _Broken("retried", "bad_encoding", str(error)) from error


def _received(response: Response, limits: Limits, asked_at: float) -> Iterator[bytes]:
    """The body as it comes over the wire. Raises TimeoutError when it comes too slowly."""
    count = 0
    while block := response.raw.read1(BLOCK_BYTES, decode_content=False):
        count += len(block)
        seconds = time.monotonic() - asked_at
        if seconds > limits.silence_seconds and count < limits.least_speed * seconds:
            raise TimeoutError(f"{count:,} bytes in {seconds:.0f} s")
        yield block
