"""Which listings an interval needs, and what they hold: the whole of discovery for one source.

Reading a listing is a visit, and a visit is handed in: nothing here knows the network.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from presswatch.records import Answer, Archive, PageLink, Reject, Source
from presswatch.stages.discover.archives import captures_url, parse_captures
from presswatch.stages.discover.feeds import parse_feed
from presswatch.stages.discover.hints import in_interval
from presswatch.stages.discover.indexes import parse_date_index
from presswatch.stages.discover.listing import HarmfulListing, Listing, UnreadableListing, better
from presswatch.stages.discover.sitemaps import children_for, parse_sitemap, period_in_name
from presswatch.text.challenges import is_challenge
from presswatch.text.english import counted
from presswatch.text.periods import local_days
from presswatch.text.urls import BadUrl, normalise

Mode = Literal["watch", "archive"]
Kind = Literal["feed", "sitemap", "news_sitemap", "date_index", "archive"]

#: Pages of one day's index; the busiest desks list 20 a page and 700 a day.
MOST_INDEX_PAGES = 50
#: Maps of maps of maps; deeper ones are loops.
MOST_MAP_DEPTH = 3
#: Maps read for one interval, whatever the indexes name.
MOST_MAPS = 20
#: Maps read of one index: they come with the likeliest first.
MOST_CHILDREN = 10
#: Feeds and news maps reach back this far, so an archive run of a recent day reads them too.
STILL_LISTED = timedelta(days=2)
#: Without a list of the latest, a watch looks back this far for what was listed late.
LATE_BY_AT_MOST = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A listing to read. day and page: of a date index, else None and 1; archive: whose captures it lists."""

    url: str
    kind: Kind
    day: date | None = None
    page: int = 1
    archive: Archive | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingRead:
    """What came of one listing.

    outcome:     as in Answer; with reason "listing_unreadable" "skipped" when it could not be parsed, and
                 "refused" when it is made to harm its reader;
                 "stored" with reason "capped" when it goes on beyond what one run reads
    link_count:  article links in it; kept_count: those of the interval
    left_out:    links that are no articles by the source's article_url
    reaches_back: the earliest instant that a link of it has as a hint, or None
    """

    url: str
    kind: Kind
    outcome: str
    reason: str | None
    detail: str
    link_count: int = 0
    kept_count: int = 0
    left_out: int = 0
    reaches_back: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovery:
    """links: each page once, under its best hint; rejects: links that lead nowhere we may go."""

    links: tuple[PageLink, ...]
    rejects: tuple[Reject, ...]
    listing_reads: tuple[ListingRead, ...]


def wanted_listings(
    source: Source, *, since: datetime, until: datetime, now: datetime, mode: Mode
) -> tuple[Wanted, ...]:
    """Return the listings to begin with.

    watch:   what the source lists now: feeds and news maps; a source without both is read as an archive
    archive: maps (their indexes lead to the months in question) and the index of every local day that
             overlaps [since, until), and the captures of archives; for a recent interval feeds and news
             maps as well
    """
    current = tuple(
        [Wanted(url=url, kind="feed") for url in source.feeds]
        + [Wanted(url=url, kind="news_sitemap") for url in source.sitemaps if is_news_map(url)]
    )
    if mode == "watch" and lists_current(source):
        return current
    maps = tuple(Wanted(url=url, kind="sitemap") for url in source.sitemaps if not is_news_map(url))
    days = local_days(since, until, ZoneInfo(source.timezone))
    indexes = tuple(wanted for day in days for wanted in index_pages(source, day, first=1, last=1))
    is_recent = until > now - STILL_LISTED
    captures = tuple(
        Wanted(url=captures_url(archive, source, since, until), kind="archive", archive=archive)
        for archive in (source.archives if mode == "archive" else ())
    )
    return indexes + maps + (current if is_recent else ()) + captures


def lists_current(source: Source) -> bool:
    """Say whether a source has a list of its latest articles, a feed or a news map."""
    return bool(source.feeds) or any(is_news_map(url) for url in source.sitemaps)


def index_pages(source: Source, day: date, *, first: int, last: int = MOST_INDEX_PAGES) -> Iterator[Wanted]:
    """The pages of a day's index; one only where the pattern has no {page}."""
    if source.date_index is None:
        return
    for page in range(first, last + 1 if "{page" in source.date_index else min(last, 1) + 1):
        url = source.date_index.format(date=day, page=page)
        yield Wanted(url=url, kind="date_index", day=day, page=page)


def is_news_map(url: str) -> bool:
    """Say whether a sitemap lists only the news of the last days, as its name tells ("news-sitemap.xml")."""
    path = re.sub(r"^https?://[^/]+", "", url).lower()
    return re.search(r"(?<![a-z])(?:google-?)?news(?![a-z])|sitemapnews|newssitemap", path) is not None


def discover_source(
    source: Source,
    *,
    since: datetime,
    until: datetime,
    now: datetime,
    mode: Mode,
    visit: Callable[[str], Answer],
    known: Callable[[Collection[str]], Collection[str]] = lambda urls: (),
) -> Discovery:
    """Read a source's listings and return the pages that may belong to [since, until).

    In "watch" all that is listed now counts, whenever it appeared: what a stopped scheduler missed comes
    back. In "archive" only links with a hint in the interval count. A listing that fails is told in
    listing_reads, and the others go on.

    known: of these urls, those that are no news; a page of an index that brings nothing else is the last
    """
    takes_all = mode == "watch" and lists_current(source)
    if mode == "watch" and not takes_all:
        since = min(since, until - LATE_BY_AT_MOST)
    sweep = _Sweep(
        source=source, since=since, until=until, now=now, takes_all=takes_all, visit=visit, known=known
    )
    for wanted in wanted_listings(source, since=since, until=until, now=now, mode=mode):
        if wanted.kind == "date_index":
            sweep.read_day(wanted)
        elif wanted.kind in ("feed", "archive"):
            sweep.read(wanted)
        else:
            sweep.read_map(wanted, 1)
    # Only now: the better hint of one listing may rule out what another one lets in.
    best = {url: link for url, link in sweep.links.items() if sweep.takes(link)}
    return Discovery(
        links=tuple(best[url] for url in sorted(best)),
        rejects=tuple(sweep.rejects[url] for url in sorted(sweep.rejects)),
        listing_reads=tuple(sweep.reads),
    )


@dataclass(slots=True, kw_only=True)
class _Sweep:
    """What the listings of one source have shown so far; see discover_source.

    takes_all: links count whenever they appeared
    asked:     normalised urls of the listings that were visited
    """

    source: Source
    since: datetime
    until: datetime
    now: datetime
    takes_all: bool
    visit: Callable[[str], Answer]
    known: Callable[[Collection[str]], Collection[str]]
    links: dict[str, PageLink] = field(default_factory=dict)
    rejects: dict[str, Reject] = field(default_factory=dict)
    reads: list[ListingRead] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    def takes(self, link: PageLink) -> bool:
        return self.takes_all or in_interval(link, self.since, self.until)

    def read(self, wanted: Wanted) -> Listing | None:
        """Visit one listing and keep its links; None when there is none to go on with."""
        self.asked.add(_same(wanted.url))
        answer = self.visit(wanted.url)
        try:
            listing = _parsed(wanted, answer, self.source, self.now)
        except UnreadableListing as error:
            reason = (
                "bot_challenge" if answer.page and is_challenge(answer.page.body) else "listing_unreadable"
            )
            outcome = "refused" if isinstance(error, HarmfulListing) else "skipped"
            self.reads.append(_read(wanted, outcome, reason, str(error)))
            return None
        if listing is None:
            if wanted.page == 1 or answer.outcome != "gone":  # a 404 after the last page is no failure
                self.reads.append(_read(wanted, answer.outcome, answer.reason, answer.detail))
            return None
        for link in listing.links:
            self.links[link.url] = better(self.links.get(link.url), link, self.source)
        self.rejects.update((reject.url, reject) for reject in listing.rejects)
        dated = [link.listed_from for link in listing.links if link.listed_from]
        self.reads.append(
            ListingRead(
                url=wanted.url,
                kind=wanted.kind,
                outcome="stored",
                reason="capped" if listing.cut_off else None,
                detail=f"{counted(listing.cut_off, 'link')} beyond the limit" if listing.cut_off else "",
                link_count=len(listing.links),
                kept_count=sum(map(self.takes, listing.links)),
                left_out=listing.left_out,
                reaches_back=min(dated, default=None),
            )
        )
        return listing

    def read_day(self, first: Wanted) -> None:
        """Read the index of a day, page by page, until one brings nothing new."""
        assert first.day is not None
        listed: set[str] = set()
        for wanted in (first, *index_pages(self.source, first.day, first=2)):
            listing = self.read(wanted)
            urls = {link.url for link in listing.links} if listing else set()
            if not urls - listed or not urls - listed - set(self.known(urls)):
                return
            listed |= urls
        if wanted.page == MOST_INDEX_PAGES:
            self._cap(f"it goes on after {MOST_INDEX_PAGES} pages")

    def read_map(self, wanted: Wanted, depth: int) -> None:
        """Read a map, and of the maps that it names those of the interval."""
        listing = self.read(wanted)
        if listing is None:
            return
        days = local_days(self.since, self.until, ZoneInfo(self.source.timezone))
        children = [
            child
            for child in children_for(listing.children, days, self.since)
            if _same(child.url) not in self.asked
        ]
        most = MOST_CHILDREN if depth < MOST_MAP_DEPTH else 0
        if len(children) > most:
            self._cap(f"{len(children) - most:,} of its maps were not read")
        for child in children[:most]:
            if _same(child.url) in self.asked:
                continue
            if sum(one.kind == "sitemap" for one in self.reads) >= MOST_MAPS:
                self._cap(f"more than {MOST_MAPS} maps in all")
                return
            self.read_map(Wanted(url=child.url, kind="sitemap"), depth + 1)

    def _cap(self, detail: str) -> None:
        """Tell that the listing read last goes on."""
        self.reads[-1] = replace(self.reads[-1], reason="capped", detail=detail)


def gap_of(reads: Sequence[ListingRead], since: datetime, until: datetime) -> str | None:
    """What keeps the days of [since, until) from counting as listed whole, or None.

    A whole index of the day makes up for maps that go on, give no dates or begin later. Feeds and news maps
    list the newest only: alone they are enough when they reach back beyond `since`. An archive never is.
    """
    if not reads:
        return "lists no past"
    of_kind = {read.kind: [other for other in reads if other.kind == read.kind] for read in reads}
    indexes, maps = of_kind.get("date_index", []), of_kind.get("sitemap", [])
    has_index = bool(indexes) and all(read.reason is None for read in indexes)
    gaps = {
        f"{read.kind} {read.reason}"
        for read in reads
        if read.reason and not (has_index and read.kind == "sitemap" and read.reason == "capped")
    }
    if not gaps and not has_index:
        if maps:
            gaps |= _gap_of_maps(maps, until)
        elif all(read.reaches_back is None or read.reaches_back > since for read in reads):
            gaps.add("lists the newest only")
        elif set(of_kind) == {"archive"}:
            gaps.add("only an archive lists it")
    return ", ".join(sorted(gaps)) or None


def _gap_of_maps(maps: Sequence[ListingRead], until: datetime) -> set[str]:
    if not any(read.link_count for read in maps):
        return {"sitemap lists nothing of it"}
    reach = min((read.reaches_back for read in maps if read.reaches_back), default=None)
    if reach is None:
        return {"sitemap gives no dates"}
    # The map of a month may begin after a quiet first day.
    is_of_period = any(period_in_name(read.url) for read in maps)
    return {"sitemap begins later"} if reach >= until and not is_of_period else set()


def _parsed(wanted: Wanted, answer: Answer, source: Source, now: datetime) -> Listing | None:
    if answer.page is None:
        return None
    body, url = answer.page.body, answer.page.final_url
    if is_challenge(body):
        raise UnreadableListing("a challenge, with status 200")
    if wanted.day is not None:
        content_type = answer.page.headers.get("content-type")
        return parse_date_index(body, url, source, wanted.day, now, content_type=content_type)
    if wanted.archive is not None:
        return parse_captures(body, url, wanted.archive, source, now)
    if wanted.kind == "feed":
        return parse_feed(body, url, source, now)
    return parse_sitemap(body, url, source, now)


def _read(wanted: Wanted, outcome: str, reason: str | None, detail: str) -> ListingRead:
    return ListingRead(url=wanted.url, kind=wanted.kind, outcome=outcome, reason=reason, detail=detail)


def _same(url: str) -> str:
    try:
        return normalise(url)
    except BadUrl:
        return url
