"""Links, and the listings that showed them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from presswatch.records import PageLink
from presswatch.warehouse.connection import Cursor, Row, query

#: The ETag and Last-Modified of an answer, as it gave them.
Validators = tuple[str | None, str | None]

_LINKS = "queries/links.sql"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedLink:
    """A link that this run may fetch now, with what an earlier visit left for a conditional request."""

    page_link_id: int
    source_name: str
    url: str
    snapshot_url: str | None
    page_etag: str | None
    page_last_modified: str | None
    page_sha256: str | None
    attempt_count: int


def save_links(cursor: Cursor, run_id: str, links: Sequence[PageLink]) -> None:
    """Keep new links; known ones only learn a sharper date hint."""
    query(
        cursor,
        _LINKS,
        "save",
        run_id=run_id,
        rows=[
            {
                "url": link.url,
                "source_name": link.source,
                "found_in": link.found_in,
                "found_kind": link.found_kind,
                "listed_from": link.listed_from,
                "listed_until": link.listed_until,
                "listed_title": link.title,
                "snapshot_url": link.snapshot_url,
            }
            for link in links
        ],
    )


def find_known(cursor: Cursor, urls: Collection[str]) -> set[str]:
    """Of these urls, those that were found before."""
    return {row["url"] for row in query(cursor, _LINKS, "find_known", urls=list(urls))}


def save_listing_reads(cursor: Cursor, run_id: str, reads: Sequence[Row]) -> None:
    """Rows: source_name, url, listing_kind, outcome_name, reason_name and the three counts."""
    query(cursor, _LINKS, "save_listing_reads", run_id=run_id, rows=reads)


def find_listings(cursor: Cursor, source: str, source_version: str) -> dict[str, Validators]:
    """Url → what a feed or news map said of itself when it was last read."""
    rows = query(cursor, _LINKS, "find_listings", source=source, source_version=source_version)
    return {row["url"]: (row["etag"], row["last_modified"]) for row in rows}


def save_listings(
    cursor: Cursor, source: str, source_version: str, listings: Mapping[str, Validators]
) -> None:
    """Remember it, for the next run."""
    rows = [
        {"url": url, "etag": etag, "last_modified": last_modified}
        for url, (etag, last_modified) in listings.items()
    ]
    query(cursor, _LINKS, "save_listings", source=source, source_version=source_version, rows=rows)


def save_listed_days(cursor: Cursor, source: str, days: Sequence[date], gap_reason: str | None) -> None:
    """Say how far the listings of these days were read; gap_reason: what was not, None for whole."""
    query(cursor, _LINKS, "save_listed_days", source=source, days=list(days), gap_reason=gap_reason)


def find_listed_whole(cursor: Cursor, source: str, days: Sequence[date]) -> set[date]:
    """Of these days, those whose listings were read whole before."""
    rows = query(cursor, _LINKS, "find_listed_whole", source=source, days=list(days))
    return {row["day_date"] for row in rows}


def days_of(cursor: Cursor, page_link_ids: list[int]) -> list[date]:
    """The days whose coverage may be another once something became of these links."""
    return [row["day_date"] for row in query(cursor, _LINKS, "days_of", page_link_ids=page_link_ids)]


def sources_with_work(cursor: Cursor, since: datetime | None, until: datetime | None) -> set[str]:
    """Sources for which something waits in this interval (None: anything at all)."""
    rows = query(cursor, _LINKS, "sources_with_work", since=since, until=until)
    return {row["source_name"] for row in rows}


def claim(
    cursor: Cursor,
    *,
    run_id: str,
    source: str,
    since: datetime | None,
    until: datetime | None,
    limit: int,
    seconds: float,
) -> list[ClaimedLink]:
    """At most ``limit`` links, newest first, that no other run is fetching; none will for so many seconds."""
    rows = query(
        cursor,
        _LINKS,
        "claim",
        run_id=run_id,
        source=source,
        since=since,
        until=until,
        limit=limit,
        seconds=seconds,
    )
    return [ClaimedLink(**row) for row in rows]


def settle(
    cursor: Cursor,
    page_link_id: int,
    *,
    outcome: str,
    reason: str | None,
    attempts: int,
    retry_at: datetime | None,
    is_archived: bool,
) -> None:
    """Write down what became of a claimed link and give the claim back.

    is_archived: the page came from an archive, since the site no longer has it
    """
    query(
        cursor,
        _LINKS,
        "settle",
        page_link_id=page_link_id,
        outcome=outcome,
        reason=reason,
        attempts=attempts,
        retry_at=retry_at,
        is_archived=is_archived,
    )


def ask_again(cursor: Cursor, source: str, since: datetime | None, until: datetime | None) -> None:
    """Stored pages of the interval are visited once more, and those that could not be had but may exist."""
    query(cursor, _LINKS, "ask_again", source=source, since=since, until=until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failing:
    """A source of which a run could not read listings: their urls, and the reasons in a line."""

    source: str
    urls: tuple[str, ...]
    reasons: str


def find_failing(cursor: Cursor, run_id: str) -> list[Failing]:
    """Sources of which this run could not read a listing."""
    return [
        Failing(source=row["source_name"], urls=tuple(row["urls"]), reasons=row["reasons"])
        for row in query(cursor, _LINKS, "find_failing", run_id=run_id)
    ]


def count_known(cursor: Cursor, source: str, since: date, until: date, timezone: str) -> int:
    """Links of the days, both included, that need no visit any more."""
    found: int = query(
        cursor, _LINKS, "count_known", source=source, since=since, until=until, timezone=timezone
    )[0]["known_count"]
    return found
