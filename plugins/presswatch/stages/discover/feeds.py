"""Reads feeds: RSS 0.9–2.0, RDF and Atom by feedparser, JSON Feed 1.x.

feedparser knows the dialects, but takes minutes for an element with many attributes and guesses at broken
XML. So lxml goes first: it mends what is cut short, refuses depth and entities, and leaves out the articles'
texts, which are most of a feed and no matter of a link.
"""

import json
from calendar import timegm
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

import feedparser
from lxml import etree

from presswatch.records import Source
from presswatch.stages.discover.hints import Hint, plausible, stamp_hint
from presswatch.stages.discover.listing import (
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

#: Feeds list some hundred; those with all that a site ever had are maps by another name.
MOST_ITEMS = 5_000
#: The most seen are 12 attributes, on the root, for namespaces, and 8 levels.
_MOST_ATTRIBUTES = 100
_MOST_LEVELS = 200
_TEXTS = frozenset({"encoded", "description", "content", "summary"})


def parse_feed(body: bytes, url: str, source: Source, now: datetime) -> Listing:
    """Return the links of a feed. Raises UnreadableListing."""
    text = text_of(body)
    zone = ZoneInfo(source.timezone)
    if text.startswith("{"):
        raw_links, left_out = list(_json_items(text, zone, now)), 0
    else:
        sound, left_out = _harmless(text)
        raw_links = list(_xml_items(sound, url, zone, now))
    listing = make_listing(raw_links, kind="feed", url=url, source=source, now=now)
    return replace(listing, cut_off=listing.cut_off + left_out)


def _xml_items(body: bytes, url: str, zone: ZoneInfo, now: datetime) -> Iterator[RawLink]:
    feed = feedparser.parse(
        BytesIO(body),  # never the bytes: it would take them for the name of a file
        response_headers={"content-location": url},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    for entry in feed.entries:
        if href := _href(entry):
            yield RawLink(
                href=href, stated=_published(entry, feed.version, zone, now), title=entry.get("title")
            )


def _href(entry: Any) -> str | None:
    """RSS: the link, else a permalink guid. Atom: the alternate, else the entry itself."""
    by_relation = {
        link.get("rel", "alternate"): link.get("href") for link in reversed(entry.get("links", []))
    }
    href = by_relation.get("alternate") or entry.get("link") or by_relation.get("self")
    return href if isinstance(href, str) else None


def _published(entry: Any, version: str, zone: ZoneInfo, now: datetime) -> Hint:
    """The date of publication. Atom's "updated" is a last change and no hint; in RSS it is Dublin Core's
    date, the only one that RSS 1.0 knows."""
    names = ("published", "created") if version.startswith("atom") else ("published", "created", "updated")
    for name in names:
        stamp, parsed = dict.get(entry, name), dict.get(entry, f"{name}_parsed")
        if hint := stamp_hint(stamp, zone, now):
            return hint
        if parsed and stamp and len(stamp) < 100:  # one of the forms that only feedparser knows
            try:
                at = datetime.fromtimestamp(timegm(parsed), UTC)
            except (ValueError, OverflowError):  # it reads years before the first
                return None
            return plausible((at, at), now)
    return None


def _harmless(text: str) -> tuple[bytes, int]:
    """The feed as sound XML without the texts of its articles, and how many items were left out of it.

    Raises UnreadableListing.
    """
    events = read_xml(sound_xml(text))
    depth = items = 0
    try:
        for event, element in events:
            if event == "start":
                depth += 1
                if depth == 1:
                    check_root(element, ("rss", "RDF", "feed"), "feed")
                if depth > _MOST_LEVELS or len(element.attrib) > _MOST_ATTRIBUTES:
                    raise UnreadableListing(f"{depth} levels, {len(element.attrib)} attributes")
                continue
            depth -= 1
            name = name_of(element)
            if name in _TEXTS:
                element.clear()
            elif name == "link" and not element.attrib and not (element.text or "").strip():
                element.tag = "none"  # it would be the address of the feed; a permalink may stand beside it
            elif name in ("item", "entry"):
                items += 1
                if items > MOST_ITEMS and (parent := element.getparent()) is not None:
                    parent.remove(element)
    except etree.XMLSyntaxError as error:
        raise UnreadableListing(f"not xml: {error}") from error
    if events.root is None:
        raise UnreadableListing("not xml")
    return bytes(etree.tostring(events.root, encoding="utf-8")), max(0, items - MOST_ITEMS)


def _json_items(text: str, zone: ZoneInfo, now: datetime) -> Iterator[RawLink]:
    """JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/"""
    try:
        feed = json.loads(text)
        items = feed["items"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnreadableListing(f"not a JSON feed: {type(error).__name__}") from error
    for item in items if isinstance(items, list) else []:
        href = item.get("url") or item.get("external_url") if isinstance(item, dict) else None
        if isinstance(href, str):
            stamp, title = item.get("date_published"), item.get("title")
            yield RawLink(
                href=href,
                stated=stamp_hint(stamp, zone, now) if isinstance(stamp, str) else None,
                title=title if isinstance(title, str) else None,
            )
