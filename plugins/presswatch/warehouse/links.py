"""Links, the listings that showed them, and the hosts' budgets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from presswatch.records import PageLink
from presswatch.warehouse.connection import Cursor, Row, query

_LINKS = "queries/links.sql"
_HOSTS = "queries/hosts.sql"

#: For so long after its turn a scheduled run is taken to be at work on a host.
LEAST_WORK_SECONDS = 10.0
#: So many failures in a row, over all runs, and a host rests.
PATIENCE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedLink:
    """A link that this run may fetch now, with what an earlier visit left for a conditional request."""

    page_link_id: int
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


def save_listing_reads(cursor: Cursor, run_id: str, reads: Sequence[Row]) -> None:
    """Rows: source_name, url, listing_kind, outcome_name, reason_name, link_count."""
    query(cursor, _LINKS, "save_listing_reads", run_id=run_id, rows=reads)


def save_source_day(cursor: Cursor, source: str, day: date, gap_reason: str | None) -> None:
    """A day whose listings were all read is complete, else partial with the reason."""
    coverage = "complete" if gap_reason is None else "partial"
    query(cursor, _LINKS, "save_source_day", source=source, day=day, coverage=coverage, gap_reason=gap_reason)


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
    is_archived: bool = False,
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
    """Stored pages of the interval are visited once more."""
    query(cursor, _LINKS, "ask_again", source=source, since=since, until=until)


def count_failed_listings(cursor: Cursor, run_id: str, source: str) -> int:
    """How many listings of a source this run could not read."""
    rows = query(cursor, _LINKS, "count_failed_listings", run_id=run_id, source=source)
    return int(rows[0]["failed_count"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """is_granted: whether it is reserved; wait_seconds: until it, or until it is worth asking again."""

    is_granted: bool
    wait_seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """A host that nobody asks before ``until``, since it failed ``failure_count`` times in a row."""

    until: datetime
    reason: str
    failure_count: int


def take_turn(cursor: Cursor, host_key: str, gap_seconds: float, *, gives_way: bool = False) -> Turn:
    """Reserve the host's next turn. Commit before sleeping.

    gives_way: get none while a scheduled run is at work there
    """
    row = query(
        cursor,
        _HOSTS,
        "take_turn",
        host_key=host_key,
        gap_seconds=gap_seconds,
        gives_way=gives_way,
        work_seconds=max(LEAST_WORK_SECONDS, 3 * gap_seconds),
    )[0]
    return Turn(is_granted=row["is_granted"], wait_seconds=row["wait_seconds"])


def find_rest(cursor: Cursor, host_key: str) -> Rest | None:
    """Whether a host rests, and why."""
    rows = query(cursor, _HOSTS, "find_rest", host_key=host_key)
    return (
        Rest(
            until=rows[0]["resting_until"],
            reason=rows[0]["last_reason_name"],
            failure_count=rows[0]["failure_count"],
        )
        if rows
        else None
    )


def note_visit(cursor: Cursor, host_key: str, failure: str | None) -> None:
    """Remember that a host answered, or the reason for which it did not."""
    if failure is None:
        query(cursor, _HOSTS, "note_answer", host_key=host_key)
    else:
        query(cursor, _HOSTS, "note_failure", host_key=host_key, reason=failure, patience=PATIENCE)


def read_robots(cursor: Cursor, origin: str) -> str | None:
    """The robots.txt kept for an origin, None when unknown or too old."""
    rows = query(cursor, _HOSTS, "read_robots", origin=origin)
    return str(rows[0]["robots_text"]) if rows else None


def keep_robots(cursor: Cursor, origin: str, robots_text: str, seconds: float) -> None:
    """Keep an origin's robots.txt for so many seconds."""
    query(cursor, _HOSTS, "keep_robots", origin=origin, robots_text=robots_text, seconds=seconds)


def count_known(cursor: Cursor, source: str, since: date, until: date, timezone: str) -> int:
    """Links of the days, both included, that need no visit any more."""
    found: int = query(
        cursor, _LINKS, "count_known", source=source, since=since, until=until, timezone=timezone
    )[0]["known_count"]
    return found
