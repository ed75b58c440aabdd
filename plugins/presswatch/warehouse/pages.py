"""Pages: kept as they came, handed to clean."""

import gzip
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import psycopg2.extras

from presswatch.records import Page, Shown
from presswatch.warehouse.connection import Cursor, query

_PAGES = "queries/pages.sql"

#: Two links may show one page, a text that is told twice; so many have never been seen to.
LEAST_SAME_PAGES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPage:
    """A page that waits to be cleaned. listed: as in PageLink; None when the listing says nothing"""

    page_link_id: int
    page_id: int
    url: str
    source_name: str
    listed: tuple[datetime, datetime] | None
    body: bytes
    further_bodies: tuple[bytes, ...]
    content_type: str | None
    fetched_at: datetime


def save_page(cursor: Cursor, page_link_id: int, page: Page) -> None:
    """Keep a changed page and queue it for clean."""
    query(
        cursor,
        _PAGES,
        "save",
        page_link_id=page_link_id,
        final_url=page.final_url,
        status=page.status,
        headers=psycopg2.extras.Json(page.headers),
        body_gzip=gzip.compress(page.body, mtime=0),
        further_bodies_gzip=[gzip.compress(body, mtime=0) for body in page.further_bodies],
        body_bytes=len(page.body),
        sha256=page.sha256,
        fetched_at=page.fetched_at,
        fetch_ms=page.fetch_ms,
        etag=page.headers.get("etag"),
        last_modified=page.headers.get("last-modified"),
    )
    query(cursor, _PAGES, "mark_pending", page_link_id=page_link_id)


def keep_validators(cursor: Cursor, page_link_id: int, page: Page) -> None:
    """The same page came again: from now on ask by what it says of itself today."""
    query(
        cursor,
        _PAGES,
        "keep_validators",
        page_link_id=page_link_id,
        etag=page.headers.get("etag"),
        last_modified=page.headers.get("last-modified"),
    )


def mark_outdated(
    cursor: Cursor,
    *,
    since: datetime,
    until: datetime,
    first_day: date,
    last_day: date,
    cleaner_version: str,
    own_versions: dict[str, str],
    redo_all: bool,
) -> None:
    """Queue the interval's pages whose article was not made by these rules, or all of them.

    own_versions: of sources that have rules of their own, by name
    """
    query(
        cursor,
        _PAGES,
        "mark_outdated",
        since=since,
        until=until,
        first_day=first_day,
        last_day=last_day,
        cleaner_version=cleaner_version,
        own_versions=own_versions,
        redo_all=redo_all,
    )


def take_pending(
    cursor: Cursor, since: datetime | None, until: datetime | None, limit: int
) -> list[StoredPage]:
    """Pages to clean, locked until the transaction ends."""
    taken = query(cursor, _PAGES, "take_pending", since=since, until=until, limit=limit)
    return [
        StoredPage(
            page_link_id=row["page_link_id"],
            page_id=row["page_id"],
            url=row["url"],
            source_name=row["source_name"],
            listed=(row["listed_from"], row["listed_until"]) if row["listed_from"] else None,
            body=gzip.decompress(row["body_gzip"]),
            further_bodies=tuple(map(gzip.decompress, row["further_bodies_gzip"])),
            content_type=row["content_type"],
            fetched_at=row["fetched_at"],
        )
        for row in query(cursor, _PAGES, "read", page_link_ids=[row["page_link_id"] for row in taken])
    ]


def forget_pending(cursor: Cursor, page_link_ids: list[int]) -> None:
    """These pages are done."""
    query(cursor, _PAGES, "forget_pending", page_link_ids=page_link_ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class SamePage:
    """A link whose page its source shows for ``page_count`` different pages.

    has_article: whether that page has become one
    """

    page_link_id: int
    url: str
    source_name: str
    attempt_count: int
    page_count: int
    has_article: bool


def save_shown(cursor: Cursor, taken: Sequence[StoredPage], shown: Mapping[int, Shown]) -> None:
    """Keep what these pages show. shown: by page_link_id, of those that nothing vouches for"""
    query(cursor, _PAGES, "forget_shown", page_link_ids=[page.page_link_id for page in taken])
    if not shown:
        return
    rows = [
        {
            "page_link_id": page.page_link_id,
            "page_id": page.page_id,
            "source_name": page.source_name,
            "words_hash": shown[page.page_link_id].words_hash,
            "page_hash": shown[page.page_link_id].page_hash,
        }
        for page in taken
        if page.page_link_id in shown
    ]
    query(cursor, _PAGES, "lock_shown")
    query(cursor, _PAGES, "save_shown", rows=rows)


def find_same(cursor: Cursor, page_link_ids: Sequence[int]) -> list[SamePage]:
    """Of these pages, those that the source shows in the place of others, and those that were taken before it
    was known.

    It depends on what pages have ever shown, not on the order in which they are cleaned.
    """
    ids = list(page_link_ids)
    return [
        SamePage(**row)
        for row in query(cursor, _PAGES, "find_same", page_link_ids=ids, least_pages=LEAST_SAME_PAGES)
    ]


def refuse(cursor: Cursor, retries: Mapping[int, datetime | None]) -> None:
    """Have links asked again that were shown a page in the place of theirs.

    retries: page_link_id → when; None for never again
    """
    rows = [{"page_link_id": link, "retry_at": retry_at} for link, retry_at in sorted(retries.items())]
    query(cursor, _PAGES, "refuse", rows=rows)


def accept(cursor: Cursor, page_link_ids: list[int]) -> None:
    """The pages of these links are their own, whatever was said of them."""
    query(cursor, _PAGES, "accept", page_link_ids=page_link_ids)


def make_months(cursor: Cursor) -> None:
    """The partitions of this month and the next exist after this."""
    query(cursor, _PAGES, "make_months")


def drop_old_pages(cursor: Cursor, retention_days: int) -> int:
    """Drop whole months of pages that are older than the retention; how many months. Articles stay."""
    months = query(cursor, _PAGES, "drop_old_months", retention_days=retention_days)
    dropped = int(months[0]["month_count"])
    if dropped:
        query(cursor, _PAGES, "forget_dropped")
    return dropped
