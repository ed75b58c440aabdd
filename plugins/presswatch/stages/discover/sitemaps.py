"""Reads sitemaps: maps of urls, maps of maps, news maps, packed with gzip or not (sitemaps.org 0.9).

A feed or a plain list of urls, a line each, is a sitemap too.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from lxml import etree

from presswatch.records import Source
from presswatch.stages.discover.feeds import parse_feed
from presswatch.stages.discover.hints import Hint, local_month, plausible, stamp_hint, trusts_changes
from presswatch.stages.discover.listing import (
    ChildMap,
    Listing,
    RawLink,
    UnreadableListing,
    check_root,
    make_listing,
    name_of,
    read_xml,
    sound_xml,
    text_of,
)
from presswatch.text.packing import BadPacking, TooLarge, gunzip

#: A packed map may unpack to as much as a map may have on the wire.
MOST_BYTES = 16 * 1024 * 1024

_MONTH = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-_/]?)(?P<month>0[1-9]|1[0-2])(?!\d{3,})")
_FEED_START = re.compile(rb"\s*(?:<[?!][^>]*>\s*)*+<(?:\w+:)?(?:rss|feed|RDF)\b")
_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)")


def parse_sitemap(body: bytes, url: str, source: Source, now: datetime) -> Listing:
    """Return the links and the child maps of a sitemap; kind is "news_sitemap" if it gives news dates.

    A news map's date is a date of publication. A <lastmod> is not: it is used only where the source has
    no index by date and no day in its urls. An entry without any date, in a map of one month, is of that
    month, unless no entry of that map is dated (then its silence says nothing) and an index knows better.

    Raises:
        UnreadableListing: no sitemap, a document type, or more than MOST_BYTES.
    """
    body = _unpacked(body)
    zone = ZoneInfo(source.timezone)
    if lines := _lines(body):
        return make_listing(
            (RawLink(href=line, stated=_month_of(url, zone, now)) for line in lines),
            kind="sitemap",
            url=url,
            source=source,
            now=now,
        )
    xml = sound_xml(text_of(body))
    if _FEED_START.match(xml):
        return parse_feed(xml, url, source, now)
    entries: list[tuple[RawLink, bool]] = []
    children: list[ChildMap] = []
    is_news = False
    for element in _elements(xml):
        fields = dict(_fields(element))
        loc = fields.get("loc", "")
        if not loc:
            continue
        changed = stamp_hint(fields.get("lastmod"), zone, now)
        if name_of(element) == "sitemap":
            children.append(ChildMap(url=loc, changed_at=changed[1] if changed else None))
            continue
        news = stamp_hint(fields.get("publication_date"), zone, now)
        is_news = is_news or "publication_date" in fields
        stated = news or (changed if trusts_changes(source) else None)
        entries.append((RawLink(href=loc, stated=stated, title=fields.get("title")), bool(changed or news)))
    month = _month_of(url, zone, now)
    if month and (source.date_index is None or any(is_dated for _, is_dated in entries)):
        entries = [
            (raw if is_dated else RawLink(href=raw.href, stated=month, title=raw.title), is_dated)
            for raw, is_dated in entries
        ]
    return make_listing(
        (raw for raw, _ in entries),
        kind="news_sitemap" if is_news else "sitemap",
        url=url,
        source=source,
        now=now,
        children=children,
    )


def children_for(
    children: tuple[ChildMap, ...], days: tuple[date, ...], since: datetime
) -> tuple[ChildMap, ...]:
    """Return the child maps that can hold articles of these local days, the likeliest first.

    Where maps are named by month or year, those names decide. Otherwise a map whose last change lies
    before `since` cannot hold anything from then on; of the others, those changed first come first,
    since the next map begins where one ended.
    """
    named = [(child, period) for child in children if (period := period_in_name(child.url))]
    wanted_months = {(day.year, day.month) for day in days} | {(day.year, None) for day in days}
    fitting = tuple(child for child, period in named if period in wanted_months)
    if fitting:
        return fitting
    unnamed = [child for child in children if period_in_name(child.url) is None]
    possible = [child for child in unnamed if child.changed_at is None or child.changed_at >= since]
    possible.sort(key=lambda child: (child.changed_at is None, child.changed_at or since))
    return tuple(possible)


def period_in_name(url: str) -> tuple[int, int | None] | None:
    """The (year, month) or (year, None) in a map's name: "sitemap-2023-07.xml", "2023/07.xml", "202307"."""
    path = re.sub(r"^https?://[^/]+", "", url)
    if match := _MONTH.search(path):
        return int(match["year"]), int(match["month"])
    if match := _YEAR.search(path):
        return int(match["year"]), None
    return None


def _month_of(url: str, zone: ZoneInfo, now: datetime) -> Hint:
    period = period_in_name(url)
    if period is None or period[1] is None:
        return None
    return plausible(local_month(period[0], period[1], zone), now)


def _unpacked(body: bytes) -> bytes:
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        return gunzip(body, limit=MOST_BYTES)
    except (BadPacking, TooLarge) as error:
        raise UnreadableListing(f"packed map: {error}") from error


def _lines(body: bytes) -> list[str]:
    """The urls of a map that is plain text; none for any other."""
    lines = body.decode("utf-8-sig", "replace").split()
    return lines if lines and all(line.startswith(("http://", "https://")) for line in lines) else []


def _elements(xml: bytes) -> Iterator[Any]:
    """Each <url> and <sitemap>, emptied after use: the tree of a long map would take 20 times its size."""
    found_root = False
    try:
        for event, element in read_xml(xml):
            if not found_root:
                check_root(element, ("urlset", "sitemapindex"), "sitemap")
                found_root = True
            if event == "end" and name_of(element) in ("url", "sitemap"):
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        if not found_root:
            raise UnreadableListing(f"not xml: {error}") from error
    if not found_root:
        raise UnreadableListing("not xml")


def _fields(element: Any) -> Iterator[tuple[str, str]]:
    """The texts of loc, lastmod and of a news block; images and videos have a loc and title of their own."""
    for child in element:
        name = name_of(child)
        if name in ("loc", "lastmod"):
            yield name, (child.text or "").strip()
        elif name == "news":
            for part in child:
                if name_of(part) in ("publication_date", "title"):
                    yield name_of(part), (part.text or "").strip()
