"""Fetches one page by hand, without a warehouse: the command line's `fetch URL`."""

import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from presswatch.records import Answer, Page, Reject
from presswatch.stages.fetch import judge
from presswatch.web.client import PAGE_LIMITS, Limits
from presswatch.web.visitor import Manners, Visit, make_visit, remembered_robots

#: A person waits for a hiccup to pass, not for a site to come back.
TRIES = 3
LONGEST_PAUSE = timedelta(seconds=10)
_HICCUPS = frozenset({"server_error", "rate_limited", "unreachable", "bad_encoding", "bad_answer"})


def fetch_url(
    url: str,
    allow_addresses: Iterable[str] = (),
    *,
    limits: Limits = PAGE_LIMITS,
    read: Callable[[Page], str | Reject] = lambda page: page.body.decode("utf-8", "replace"),
    sleep: Callable[[float], None] = time.sleep,
) -> dict[str, Any]:
    """Fetch a url as a run would, robots.txt included, and tell what came of it.

    allow_addresses: "127.0.0.1:PORT" pairs that the address guard lets pass
    read:            the text of a page, or why it is no article: the cleaner's; the bare body by default

    Returns url, outcome ("stored", "skipped", "refused", "retried" or "gone"), reason (a key of
    REJECT_REASONS or None), detail, final_url, http_status, bytes (decompressed), seconds and text (None
    unless stored).
    """
    started = time.monotonic()
    robots_text, keep_robots = remembered_robots()
    manners = Manners(delay_seconds=0.0, allowed=frozenset(allow_addresses), limits=limits)
    visit = make_visit(manners, robots_text=robots_text, keep_robots=keep_robots)
    answer = _visit_patiently(url, visit, sleep)
    judged = judge(answer, now=datetime.now(UTC))
    page = judged if isinstance(judged, Page) else None
    text = read(page) if page else None
    reject = next((one for one in (judged, text) if isinstance(one, Reject)), None)
    return {
        "url": url,
        "outcome": "skipped" if reject and answer.page else answer.outcome,
        "reason": reject.reason if reject else None,
        "detail": reject.detail if reject else "",
        "final_url": page.final_url if page else None,
        "http_status": answer.status,
        "bytes": answer.received_bytes,
        "seconds": round(time.monotonic() - started, 3),
        "text": text if isinstance(text, str) else None,
    }


def _visit_patiently(url: str, visit: Visit, sleep: Callable[[float], None]) -> Answer:
    """Visit again after a hiccup: after 1 and 2 seconds, or when the site says, if that is soon."""
    for attempt in range(1, TRIES):
        answer = visit(url)
        if answer.outcome != "retried" or answer.reason not in _HICCUPS:
            return answer
        pause = timedelta(seconds=attempt)
        if answer.retry_at is not None:
            pause = max(pause, answer.retry_at - datetime.now(UTC))
        if pause > LONGEST_PAUSE:
            return answer
        sleep(pause.total_seconds())
    return visit(url)
