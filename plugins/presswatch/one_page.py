"""Fetches urls by hand, without a warehouse: the command line's `fetch URL …`."""

import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from presswatch.records import Answer, Page, Reject, Source
from presswatch.stages.discover import HarmfulListing, UnreadableListing, parse_feed, parse_sitemap
from presswatch.stages.fetch import conditional_headers, judge
from presswatch.text.packing import BadPacking, TooLarge, gunzip
from presswatch.text.urls import origin
from presswatch.web.limits import LISTING_LIMITS, PAGE_LIMITS, Limits
from presswatch.web.visitor import NO_HEADERS, Manners, Visit, make_visit, remembered_robots
from presswatch.whole_article import visit_whole

#: A person waits for a hiccup to pass, not for a site to come back.
TRIES = 3
LONGEST_PAUSE = timedelta(seconds=10)
_HICCUPS = frozenset({"server_error", "rate_limited", "unreachable", "bad_encoding", "bad_answer"})

TitleAndText = tuple[str | None, str]

#: What a feed or a sitemap begins with, a document type included, which a sound one has not.
_LISTING_START = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?>(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)\s*)*+"
    rb"(?:<(?P<feed>rss|feed|(?:\w+:)?RDF)\b|<(?P<map>(?:\w+:)?(?:urlset|sitemapindex))\b"
    rb"|\{[^}]{0,300}(?P<json>jsonfeed\.org))",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What came of a url that was answered. entries: links of a feed or sitemap, else None."""

    outcome: str
    reason: str | None = None
    detail: str = ""
    title: str | None = None
    text: str | None = None
    entries: int | None = None


def fetch_urls(
    urls: Iterable[str],
    allow_addresses: Iterable[str] = (),
    *,
    limits: Limits = PAGE_LIMITS,
    proxy: str | None = None,
    read: Callable[[Page], TitleAndText | Reject] = lambda page: (None, page.body.decode("utf-8", "replace")),
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[dict[str, Any]]:
    """Fetch urls one after the other as a run would, robots.txt included, and tell what came of each.

    allow_addresses: "127.0.0.1:PORT" pairs that the address guard lets pass
    limits:          of a page; a feed or sitemap may be as long as for a run
    read:            title and text of a page, or why it is no article; by default the bare body

    A url that is named again is asked whether it has changed. Yields url, outcome ("stored", "unchanged",
    "skipped", "refused", "retried", "gone", or "feed" and "sitemap"), reason (a key of REJECT_REASONS or
    None), detail, final_url, http_status, bytes (decompressed), seconds, title and text (None unless stored)
    and entries (None but for a feed or sitemap).
    """
    robots_text, keep_robots = remembered_robots()
    manners = Manners(
        delay_seconds=0.0,
        allowed=frozenset(allow_addresses),
        limits=replace(limits, body_bytes=max(limits.body_bytes, LISTING_LIMITS.body_bytes)),
        proxy=proxy,
    )
    visit = make_visit(manners, robots_text=robots_text, keep_robots=keep_robots)
    held: dict[str, Page] = {}
    for url in urls:
        started = time.monotonic()
        known = held[url].headers if url in held else {}
        headers = conditional_headers(known.get("etag"), known.get("last-modified"))
        answer = visit_whole(url, headers, _patient(visit, sleep))
        if answer.page is not None:
            held[url] = answer.page
        told = _told(answer, limits.body_bytes, read)
        yield {
            "url": url,
            "outcome": told.outcome,
            "reason": told.reason,
            "detail": told.detail,
            "final_url": answer.page.final_url if answer.page and told.text is not None else None,
            "http_status": answer.status,
            "bytes": answer.received_bytes,
            "seconds": round(time.monotonic() - started, 3),
            "title": told.title,
            "text": told.text,
            "entries": told.entries,
        }


def _told(answer: Answer, page_bytes: int, read: Callable[[Page], TitleAndText | Reject]) -> _Told:
    if answer.page is not None:
        if (listing := _read_listing(answer.page)) is not None:
            return listing
        if (count := len(answer.page.body)) > page_bytes:
            detail = f"{count:,} bytes; a page may have {page_bytes:,}"
            return _Told(outcome="skipped", reason="too_large", detail=detail)
    judged = judge(answer, now=datetime.now(UTC))
    made = read(judged) if isinstance(judged, Page) else judged
    if isinstance(made, Reject):
        outcome = "skipped" if answer.page else answer.outcome
        return _Told(outcome=outcome, reason=made.reason, detail=made.detail)
    title, text = made or (None, None)
    return _Told(outcome=answer.outcome, title=title, text=text)


def _read_listing(page: Page) -> _Told | None:
    """What a feed or sitemap holds, or why it cannot be read; None for any other page."""
    try:
        body = page.body
        if body.startswith(b"\x1f\x8b"):
            body = gunzip(body, limit=LISTING_LIMITS.body_bytes)
        start = _LISTING_START.match(body[:65536])
        if start is None:
            return None
        kind, parse = ("sitemap", parse_sitemap) if start["map"] else ("feed", parse_feed)
        listing = parse(body, page.final_url, _anybody(page.final_url), page.fetched_at)
    except TooLarge as error:
        return _Told(outcome="skipped", reason="too_large", detail=str(error))
    except HarmfulListing as error:
        return _Told(outcome="refused", reason="listing_unreadable", detail=str(error))
    except (BadPacking, UnreadableListing) as error:
        return _Told(outcome="skipped", reason="listing_unreadable", detail=str(error))
    if listing.rejects and not listing.links:
        first = listing.rejects[0]
        detail = f"no link of it may be followed: {first.url[:200]} …"
        return _Told(outcome="refused", reason=first.reason, detail=detail, entries=len(listing.rejects))
    return _Told(outcome=kind, entries=len(listing.links), detail=f"{len(listing.children)} maps in it")


def _anybody(url: str) -> Source:
    """A source of which nothing is known but that this is one of its urls."""
    return Source(name="anybody", title="", homepage=f"{origin(url)}/", language="en", timezone="UTC")


def _patient(visit: Visit, sleep: Callable[[float], None]) -> Visit:
    """Visit again after a hiccup: after 1 and 2 seconds, or when the site says, if that is soon."""

    def visit_patiently(url: str, headers: Mapping[str, str] = NO_HEADERS, /) -> Answer:
        for attempt in range(1, TRIES):
            answer = visit(url, headers)
            if answer.outcome != "retried" or answer.reason not in _HICCUPS:
                return answer
            pause = timedelta(seconds=attempt)
            if answer.retry_at is not None:
                pause = max(pause, answer.retry_at - datetime.now(UTC))
            if pause > LONGEST_PAUSE:
                return answer
            sleep(pause.total_seconds())
        return visit(url, headers)

    return visit_patiently
