"""Visits an article with all its pages: as one page where the site offers that, else one after the other."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from presswatch.records import Answer, Page
from presswatch.text.pagination import MOST_PARTS, parts_of
from presswatch.web.visitor import Visit

#: An "all on one page" that is shorter than this share of the first page is something else, such as a login.
LEAST_SHARE = 0.5


def visit_whole(url: str, headers: Mapping[str, str], visit: Visit, *, takes_less: bool = False) -> Answer:
    """Visit a url, and the other pages of its article if there are any; the answer holds them all.

    A page that could be had later makes the whole answer "retried": half an article is none. takes_less: but
    not this time, since it is the last.
    """
    answer = visit(url, headers)
    if answer.page is None:
        return answer
    parts = parts_of(answer.page.body, answer.page.final_url)
    if parts.whole is None and not parts.numbered:
        return answer
    first = _unconditional(answer.page)
    if parts.whole is not None:
        found = visit(parts.whole, {})
        answer = _added(answer, found)
        if found.page is not None and len(found.page.body) >= LEAST_SHARE * len(first.body):
            return replace(answer, page=replace(_unconditional(found.page), url=first.url))
        if found.outcome == "retried" and not takes_less:
            return _later(answer, found)
    bodies = [first.body]
    numbered, number = dict(parts.numbered), 2
    while number in numbered and number <= MOST_PARTS:
        found = visit(numbered[number], {})
        answer = _added(answer, found)
        if found.page is None or found.page.body in bodies:
            if found.outcome == "retried" and not takes_less:
                return _later(answer, found)
            break
        bodies.append(found.page.body)
        # A long article shows the numbers next to the one that is open.
        numbered = parts_of(found.page.body, found.page.final_url).numbered | numbered
        number += 1
    return replace(answer, page=_joined(first, tuple(bodies[1:])))


def _joined(first: Page, further: tuple[bytes, ...]) -> Page:
    if not further:
        return first
    return replace(
        first, further_bodies=further, sha256=hashlib.sha256(b"".join((first.body, *further))).hexdigest()
    )


def _unconditional(page: Page) -> Page:
    """That one page of an article is unchanged says nothing of the others: next time all are asked for."""
    return replace(
        page, headers={name: page.headers[name] for name in page.headers.keys() - {"etag", "last-modified"}}
    )


def _added(answer: Answer, found: Answer) -> Answer:
    return replace(
        answer,
        requests=answer.requests + found.requests,
        received_bytes=answer.received_bytes + found.received_bytes,
        seconds=round(answer.seconds + found.seconds, 3),
    )


def _later(answer: Answer, found: Answer) -> Answer:
    return replace(
        answer,
        outcome="retried",
        page=None,
        reason=found.reason,
        detail=f"a further page of it: {found.detail}",
        status=found.status,
        retry_at=found.retry_at,
    )
