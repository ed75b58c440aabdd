"""Judges what came of asking for a page: is it a page, may we keep it, when may we ask again?"""

import json
import re
from datetime import datetime, timedelta

from presswatch.records import Answer, Page, Reject
from presswatch.text.challenges import is_challenge
from presswatch.text.encodings import BINARY_STARTS, media_type, to_utf8

#: A page with more tags than this is made to kill parsers; the longest real one seen has 30,000.
MOST_TAGS = 100_000
#: Attempts for one link before it is given up, the first one included.
MOST_ATTEMPTS = 5
_FIRST_PAUSE = timedelta(minutes=1)
_LONGEST_PAUSE = timedelta(hours=6)
_FIRST_REPAIR = timedelta(minutes=30)

#: Servers refuse a request whose head is longer than 8 KB.
_LONGEST_VALIDATOR = 1000

_HTML_TYPES = ("text/html", "application/xhtml+xml")
#: WHATWG MIME sniffing, 7.1: what an unlabelled page starts with, after white space. Comments are read once:
#: with a way back into each, thirty took minutes.
_HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?[\s\x00]*(?:<\?xml[^>]*\?>\s*)?(?:(?><!--.*?-->)\s*+)*+<(?:!doctype\s+html|html|head|body|title|meta"
    rb"|script|article|div|p|h1|table|a|style|br)\b",
    re.IGNORECASE | re.DOTALL,
)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SAYS_UTF16 = re.compile(r"charset\s*=\s*[\"']?utf-16", re.IGNORECASE)
#: WHATWG MIME sniffing, 3: bytes that no text holds. Some pages have a stray one.
_BINARY_BYTES = bytes(set(range(0x20)) - set(b"\t\n\x0c\r\x1b"))
_SNIFFED_BYTES = 1445
_MOST_BINARY_SHARE = 0.1
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_META = re.compile(rb"<meta\b[^>]{0,1000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(rb"""([\w-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_HEAD_BYTES = 200_000
#: Not the value of another rule: "max-image-preview:none" is about pictures.
_FORBIDS_KEEPING = re.compile(r"(?<![:\w-])(?<!: )(?:noindex|none)(?![\w-])", re.IGNORECASE)


def judge(answer: Answer, *, now: datetime, attempts: int = 1) -> Page | Reject | None:
    """Return the page of an answer, the reason why there is none, or None when it is unchanged.

    attempts: made for this link so far, this one included; a reject that may be tried again carries
    retry_at, unless this was the last one.
    """
    if answer.outcome == "unchanged":
        return None
    if answer.page is None:
        retry_at = None
        if answer.outcome == "retried":
            retry_at = next_attempt_at(attempts, now=now, asked_for=answer.retry_at)
        elif answer.retry_at is not None and attempts < MOST_ATTEMPTS:
            retry_at = answer.retry_at
        return Reject(
            stage="fetch",
            url=answer.url,
            reason=answer.reason or "bad_answer",
            detail=answer.detail,
            retry_at=retry_at,
        )
    fault = _fault(answer.page)
    if fault is None:
        return answer.page
    reason, detail = fault
    return Reject(stage="fetch", url=answer.url, reason=reason, detail=detail)


def next_attempt_at(attempts: int, *, now: datetime, asked_for: datetime | None = None) -> datetime | None:
    """When to try again after so many attempts: 1 minute, doubled each time, at most 6 hours; later if the
    site asked for later. None when it was the last attempt."""
    if attempts >= MOST_ATTEMPTS:
        return None
    pause = min(_FIRST_PAUSE * (1 << max(attempts - 1, 0)), _LONGEST_PAUSE)
    return max(now + pause, asked_for) if asked_for else now + pause


def ask_later(attempts: int, *, now: datetime) -> datetime | None:
    """When to ask again what gave another page than its own: half an hour, doubled each time, since repairs
    take a night. None when it was the last attempt."""
    pause = _FIRST_REPAIR * (1 << max(attempts - 1, 0))
    return next_attempt_at(attempts, now=now, asked_for=now + pause)


def conditional_headers(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """The request headers that let a site answer 304 for an answer that came with these (RFC 9110, 13.1)."""
    known = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in known.items() if value and len(value) <= _LONGEST_VALIDATOR}


def _fault(page: Page) -> tuple[str, str] | None:
    """The reason and detail for which a whole answer is no page to keep."""
    if not page.body.strip():
        return "not_html", f"status {page.status} with an empty body"
    if not _is_html(page) or _is_json(page.body):
        return "not_html", f"content type {page.headers.get('content-type', 'missing')[:80]}"
    if (tags := page.body.count(b"<")) > MOST_TAGS:
        return "too_large", f"{tags:,} tags"
    if is_challenge(page.body):
        return "bot_challenge", "the page is a challenge, with status 200"
    # A publisher that asks not to be kept is not kept, whether its robots.txt or its page says so.
    if _forbids_keeping(page):
        return "robots", "the page says noindex"
    return None


def _is_html(page: Page) -> bool:
    """The declared type decides, unless the bytes plainly say otherwise; without one, the bytes do."""
    content_type = page.headers.get("content-type", "")
    if page.body.startswith(_UTF16_MARKS) or _SAYS_UTF16.search(content_type):
        is_text = True
    else:
        sniffed = page.body[:_SNIFFED_BYTES]
        strange = len(sniffed) - len(sniffed.translate(None, _BINARY_BYTES))
        is_text = not page.body.startswith(BINARY_STARTS) and strange <= _MOST_BINARY_SHARE * len(sniffed)
    declared = media_type(content_type)
    if not is_text or declared:
        return is_text and declared in _HTML_TYPES
    return page.body.startswith(_UTF16_MARKS) or _HTML_START.match(page.body[:2000]) is not None


def _is_json(body: bytes) -> bool:
    """Data that a server calls html, as it calls everything."""
    start = body.lstrip()[:1]
    if start not in (b"{", b"["):
        return False
    try:
        json.loads(body)
    except (ValueError, RecursionError):
        return False
    return True


def _forbids_keeping(page: Page) -> bool:
    for rule in page.headers.get("x-robots-tag", "").split(","):
        agent, colon, words = rule.rpartition(":")
        if (not colon or agent.strip().lower() == "presswatch") and _FORBIDS_KEEPING.search(words):
            return True
    head = _COMMENT.sub(b"", to_utf8(page.body[:_HEAD_BYTES], page.headers.get("content-type")))
    for meta in _META.findall(head):
        said = {name.lower(): b"".join(value).decode() for name, *value in _ATTRIBUTE.findall(meta)}
        is_for_us = said.get(b"name", "").strip().lower() in ("robots", "presswatch")
        if is_for_us and _FORBIDS_KEEPING.search(said.get(b"content", "")):
            return True
    return False
