"""Reads what a web archive holds of a site: the CDX protocol of Wayback, pywb and their kin.

https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server
https://pywb.readthedocs.io/en/latest/manual/cdxserver_api.html
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode, urlsplit
from zoneinfo import ZoneInfo

from presswatch.records import Archive, Source
from presswatch.stages.discover.hints import plausible
from presswatch.stages.discover.listing import MOST_LINKS, Listing, RawLink, UnreadableListing, make_listing
from presswatch.text.periods import local_day

#: Archives come by some days after an article; only a day in its url tells its own.
LATE_CAPTURE = timedelta(days=30)

_STAMP = "%Y%m%d%H%M%S"


def captures_url(archive: Archive, source: Source, since: datetime, until: datetime) -> str:
    """The list of the captures among which the articles of [since, until) are to be found."""
    last = until + LATE_CAPTURE if source.date_in_url else until
    asked = {
        "url": urlsplit(source.homepage).netloc,
        "matchType": "host",
        "from": since.astimezone(UTC).strftime(_STAMP),
        "to": last.astimezone(UTC).strftime(_STAMP),
        "output": "json",
        "limit": MOST_LINKS + 1,  # the one too many tells that there are more
    }
    return f"{archive.cdx}{'&' if '?' in archive.cdx else '?'}{urlencode(asked)}"


def parse_captures(body: bytes, url: str, archive: Archive, source: Source, now: datetime) -> Listing:
    """Links to whole pages, each with its first capture of the list. Raises UnreadableListing."""
    first: dict[str, str] = {}
    count = 0
    for capture in _captures(body):
        count += 1
        original, stamp = capture.get("original") or capture.get("url"), capture.get("timestamp")
        status = str(capture.get("statuscode") or capture.get("status") or "")
        mimetype = str(capture.get("mimetype") or capture.get("mime") or "").lower()
        if isinstance(original, str) and isinstance(stamp, str) and status == "200" and "html" in mimetype:
            first[original] = min(stamp, first.get(original, stamp))
    listing = make_listing(
        (_link(archive, source, original, stamp, now) for original, stamp in sorted(first.items())),
        kind="archive",
        url=url,
        source=source,
        now=now,
        reports_foreign=False,
    )
    return replace(listing, cut_off=max(listing.cut_off, count - MOST_LINKS, 0))


def _link(archive: Archive, source: Source, original: str, stamp: str, now: datetime) -> RawLink:
    try:
        captured = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError as error:
        raise UnreadableListing(f"{stamp[:20]!r} is not the timestamp of a capture") from error
    zone = ZoneInfo(source.timezone)
    return RawLink(
        href=original,
        stated=plausible(local_day(captured.astimezone(zone).date(), zone), now),
        snapshot=archive.replay.format(timestamp=stamp, url=original),
    )


def _captures(body: bytes) -> Iterator[Mapping[str, Any]]:
    """Wayback sends one array of rows under a row of names, pywb one object a line."""
    text = body.decode("utf-8", "replace").strip()
    try:
        if text.startswith("["):
            names, *rows = json.loads(text) or [[]]
            yield from (dict(zip(names, row, strict=False)) for row in rows)
            return
        for line in text.splitlines():
            yield dict(json.loads(line))
    except (ValueError, TypeError, RecursionError) as error:
        raise UnreadableListing(f"not a list of captures: {type(error).__name__}") from error
