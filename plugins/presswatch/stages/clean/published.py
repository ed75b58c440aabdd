"""When an article was published and changed, and where the page says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from lxml.etree import _Element as Element

from presswatch.stages.clean.blocks import Block
from presswatch.stages.clean.metadata import Metadata
from presswatch.stages.clean.rules import HEADINGS
from presswatch.text.dates import ReadDate, find_dates, read_stamp

_PUBLISHED_META = (
    "article:published_time",
    "article:published:time",
    "content_publisheddate",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_time",
    "publication_date",
    "pubdate",
    "article.published",
    "dcterms.created",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "date",
    "cxenseparse:recs:publishtime",
    "cse_pubdate",
    "article_date_original",
    "originalpublicationdate",
)
_MODIFIED_META = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
)

#: A line with a date and more words than this is a sentence, unless it says "published".
MOST_BESIDE_DATE = 45
_PUBLISHED_WORD = re.compile(
    r"\b(?:publi\w+|posted|updated|diterbitkan|dipublikasi\w*|diperbarui|tayang|terbit|mis en ligne|"
    r"veröffentlicht|stand|erstellt|pubblicat\w+|gepubliceerd|geplaatst)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Published:
    """A publication date and where it was read, as in ``records.Article``."""

    read: ReadDate
    where: str


def read_published(
    metadata: Metadata, around: list[Block], *, zone: tzinfo | None, now: datetime
) -> Published | None:
    """When the page says that it was published.

    around: the lines near the headline, none of them from lists of other articles
    """
    told = list(_told_dates(metadata, zone, now))
    shown = list(_shown_dates(around, zone, now))
    if not told:
        return next((shown_date for shown_date in shown), None)
    best = told[0]
    if best.read.precision == "day":
        better = (
            found
            for found in told[1:] + shown
            if found.read.precision == "minute" and found.read.wall.date() == best.read.wall.date()
        )
        best = next(better, best)
    # detik and others stamp local time with a false Z; the line beside the headline names the zone.
    for found in shown:
        if (
            found.read.has_zone
            and found.read.precision == "minute"
            and found.read.at != best.read.at
            and _same_clock(found.read, best.read)
        ):
            return found
    return best


def _same_clock(one: ReadDate, other: ReadDate) -> bool:
    return one.wall.replace(second=0) == other.wall.replace(second=0)


def _told_dates(metadata: Metadata, zone: tzinfo | None, now: datetime) -> Iterator[Published]:
    for key in ("datePublished", "dateCreated"):
        for value in metadata.values(key):
            read = read_stamp(value, zone=zone, now=now) if isinstance(value, str) else None
            if read:
                yield Published(read, "json-ld")
                break
    for name in _PUBLISHED_META:
        for value in metadata.meta.get(name, [])[:1]:
            read = read_stamp(value, zone=zone, now=now)
            if read:
                yield Published(read, "meta")


def _shown_dates(around: list[Block], zone: tzinfo | None, now: datetime) -> Iterator[Published]:
    seen: set[Element] = set()
    for block in around:
        if block.tag in HEADINGS:
            continue
        for element in block.element.iter("time"):
            if element in seen:
                continue
            seen.add(element)
            stamp = element.get("datetime") or element.get("content") or ""
            read = read_stamp(stamp, zone=zone, now=now) if stamp else None
            if read:
                yield Published(read, "time")
        if len(block.text) <= 250:
            for read in find_dates(block.text, zone=zone, now=now):
                if _is_stamped(block, read):
                    yield Published(read, "text")
                break


def _is_stamped(block: Block, read: ReadDate) -> bool:
    """Whether a line says when it was published, and does not tell of a day in a sentence."""
    rest = len(block.text) - (read.end - read.start)
    return (
        read.precision == "minute"
        or rest <= MOST_BESIDE_DATE
        or bool(block.region and block.region.reason in ("date_line", "byline"))
        or bool(_PUBLISHED_WORD.search(block.text[: read.start]))
    )


def read_modified(metadata: Metadata, *, zone: tzinfo | None, now: datetime) -> datetime | None:
    """When the page says that it was last changed, UTC."""
    stamps = [value for value in metadata.values("dateModified") if isinstance(value, str)]
    stamps += [value for name in _MODIFIED_META for value in metadata.meta.get(name, [])[:1]]
    reads = (read_stamp(stamp, zone=zone, now=now) for stamp in stamps)
    return next((read.at for read in reads if read), None)


_DAY_IN_URL = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-]?(?P<month>[01]\d)[/-]?(?P<day>[0-3]\d)(?:[/-]|$)")


def read_url_day(url: str, pattern: str | None, *, zone: tzinfo | None, now: datetime) -> Published | None:
    """The day in an url. pattern: the source's own, with groups year, month and day; else /2023/07/31/."""
    match = (re.compile(pattern) if pattern else _DAY_IN_URL).search(url)
    if not match:
        return None
    read = read_stamp(f"{match['year']}-{match['month']:0>2}-{match['day']:0>2}", zone=zone, now=now)
    return Published(read, "url") if read else None
