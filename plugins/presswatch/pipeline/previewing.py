"""What a backfill would bring and how long it would take, before anybody starts it."""

import math
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from presswatch.pipeline.discovering import SITES_AT_ONCE
from presswatch.pipeline.house import House
from presswatch.pipeline.visiting import visit_of
from presswatch.records import Source
from presswatch.stages.discover import discover_source
from presswatch.text.periods import local_day
from presswatch.warehouse import ledger, links
from presswatch.web.limits import listing_limits

#: Days of the period whose listings are read; the others are taken to be like them.
DAYS_ASKED = 5

#: What Airflow itself takes for the tasks of one day's run, measured on two cores.
SECONDS_A_RUN = 3.0

#: Of the stages that work on what was fetched, until this warehouse has figures of its own.
SECONDS_A_PAGE = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePreview:
    """What one source has for a period.

    asked_count:     days whose listings were read
    page_count:      pages of the whole period, as those days have it
    known_count:     links of the period that need no visit any more
    fetch_seconds:   visits of pages and listings, at the pace that the site is owed
    problems:        what stood in the way of reading a listing, each once
    """

    source: str
    asked_count: int
    page_count: int
    known_count: int
    fetch_seconds: float
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A backfill before it begins: its days, and what each source has for them.

    seconds: from the first run to the last number; the sites are visited side by side
    """

    day_count: int
    sources: tuple[SourcePreview, ...]
    seconds: float


def preview(house: House, since: date, until: date, progress: Callable[[str], None]) -> Preview:
    """Read the listings of a few days of the period, both ends included; nothing is saved.

    progress: called with the name of each source when it has been asked
    """
    days = [since + timedelta(days=n) for n in range((until - since).days + 1)]
    asked = spread(days, DAYS_ASKED)
    with ThreadPoolExecutor(max_workers=SITES_AT_ONCE, thread_name_prefix="preview") as pool:
        ask = partial(_ask, house, days=days, asked=asked, progress=progress)
        sources = tuple(pool.map(ask, house.sources.values()))
    with house.transaction() as cursor:
        seconds_a_page = ledger.seconds_a_page(cursor) or SECONDS_A_PAGE
    page_count = sum(source.page_count for source in sources)
    return Preview(
        day_count=len(days),
        sources=sources,
        seconds=max((source.fetch_seconds for source in sources), default=0.0)
        + page_count * seconds_a_page
        + len(days) * SECONDS_A_RUN,
    )


def _ask(
    house: House,
    source: Source,
    *,
    days: Sequence[date],
    asked: Sequence[date],
    progress: Callable[[str], None],
) -> SourcePreview:
    zone = ZoneInfo(house.settings.timezone)
    visit = visit_of(house, source, listing_limits(house.settings), gives_way=True)
    found: set[str] = set()
    problems: set[str] = set()
    listings = 0
    for day in asked:
        since, until = local_day(day, zone)
        read = discover_source(
            source,
            since=since,
            until=until,
            now=datetime.now(UTC),
            mode="archive",
            visit=lambda url: visit(url, {}),
        )
        found |= {link.url for link in read.links}
        listings += len(read.listing_reads)
        problems |= {f"{one.kind}: {one.reason}" for one in read.listing_reads if one.reason}
        if not read.listing_reads:
            problems.add("lists no past")
    scale = len(days) / len(asked)
    with house.aside() as cursor:
        known_count = links.count_known(cursor, source.name, days[0], days[-1], house.settings.timezone)
    # The days between those asked have some, too.
    page_count = max(math.ceil(len(found) * scale), known_count)
    progress(source.name)
    return SourcePreview(
        source=source.name,
        asked_count=len(asked),
        page_count=page_count,
        known_count=known_count,
        fetch_seconds=(max(0, page_count - known_count) + listings * scale) * source.delay_seconds,
        problems=tuple(sorted(problems)),
    )


def spread(days: Sequence[date], count: int) -> list[date]:
    """At most ``count`` of the days, as far apart as they can be; the first and the last among them."""
    if len(days) <= count:
        return list(days)
    return [days[round(n * (len(days) - 1) / (count - 1))] for n in range(count)]
