"""When an article was published and changed, and where the page says so.

What the markup says for machines is trusted before what stands near the headline, that before the day in
the url, and all of it before what the listing said. Each is checked against the others where they can
contradict: a false "Z", a template that prints the present day, a date that the url refutes.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from itertools import pairwise
from typing import NamedTuple

from lxml.etree import _Element as Element

from presswatch.stages.clean.blocks import Block, Layout
from presswatch.stages.clean.body import line_reason
from presswatch.stages.clean.metadata import Metadata, element_text, item_of
from presswatch.stages.clean.rules import HEADINGS
from presswatch.stages.clean.surroundings import Surroundings, is_teaser
from presswatch.text.dates import ReadDate, find_dates, read_stamp
from presswatch.text.urls import day_in_url

_PUBLISHED_META = (
    "article:published_time",
    "article:published:time",
    "article:published",
    "content_publisheddate",
    "og:article:published_time",
    "og:published_time",
    "og:pubdate",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "published-date",
    "published_date",
    "published",
    "published_time",
    "publication_date",
    "publication-date",
    "pubdate",
    "pub_date",
    "article.published",
    "article.created",
    "dcterms.created",
    "dcterms.issued",
    "dcterms.date",
    "dc.date.issued",
    "dc.date.created",
    "dc.date",
    "date",
    "cxenseparse:recs:publishtime",
    "cse_pubdate",
    "article_date_original",
    "originalpublicationdate",
    "citation_publication_date",
    "citation_date",
    "displaydate",
    "published-time",
)
_MODIFIED_META = (
    "article:modified_time",
    "article:modified",
    "og:updated_time",
    "og:article:modified_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "last_modified",
    "dcterms.modified",
    "dc.date.modified",
    "modified-date",
)

#: A line with a date and more words than this is a sentence, unless it says "published".
MOST_BESIDE_DATE = 45
_PUBLISHED_WORD = re.compile(
    r"\b(?:publi\w*|posted|created|written|first|date|datum|diterbitkan|dipublikasi\w*|diposting|tayang|terbit|"
    r"diterbit\w+|disiarkan|mis en ligne|paru|écrit|veröffentlicht|erschienen|stand|erstellt|vom|publicad\w+|"
    r"pubblicat\w+|gepubliceerd|geplaatst|data|fecha|tanggal|tarikh)\b",
    re.IGNORECASE,
)
_UPDATED_WORD = re.compile(
    r"\b(?:up-?dated?|modified|revised|reviewed|last (?:changed|edited)|diperbarui|diupdate|diubah|dikemas ?kini|"
    r"mis(?:e)? à jour|modifiée?|actualisée?|aktualisiert\w*|geändert|letzte änderung|bearbeitet|"
    r"actualizad\w+|modificad\w+|atualizad\w+|aggiornat\w+|modificat\w+|bijgewerkt|gewijzigd|güncelleme|"
    r"(?:pembaruan|kemas ?kini)(?: terakhir)?|m[aà]j|aktualisierung|(?:actualiza|modifica)ci[oó]n|(?:atualiza|modifica)ção|wijziging|aggiornamento|"
    r"ultima (?:modifica|revisione)|(?:last |zuletzt )?(?:edited|direvisi|dipinda|révisée?|überarbeitet|editad[oa]|revisad[oa]|revist[oa]|"
    r"bewerkt|aangepast|rivist[oa]|revisionat[oa])(?=\s?:|\s(?:on|pada|le|am|el|em|op|il)\b))\b",
    re.IGNORECASE,
)
_PUBLISHED = (
    r"published(?: on)?|publi[ée]e? le|diterbitkan|veröffentlicht(?: am)?|erschienen(?: am)?|publicado(?: el| em)?|"
    r"pubblicato(?: il)?|gepubliceerd(?: op)?|posted(?: on)?"
)
#: A line below the text that begins so tells the article's day; others are another article's.
_LABEL = re.compile(rf"\W*(?:datum|date|tanggal|fecha|data|{_PUBLISHED})\b", re.IGNORECASE)
#: A line that is nothing else names the line below it; of a bare "Date" it may be the day of anything.
_PUBLISHED_LABEL = re.compile(rf"(?:{_PUBLISHED})\W*", re.IGNORECASE)
_UPDATED_JUST_BEFORE = re.compile(rf"{_UPDATED_WORD.pattern}(?:\s+\w{{2,3}})?\W*$", re.IGNORECASE)
_STAMPS = ("datetime", "content", "title", "data-datetime", "data-timestamp", "data-published")
#: So many lines below the text a date line is the article's, whatever it begins with.
RIGHT_BELOW = 3
#: A template that prints the present moment is caught when the page is read within this time.
PRESENT = timedelta(hours=1)
#: Beyond this a date near the headline and the day in the url are two different things.
SAME_NEWS = timedelta(days=2)


class Clock(NamedTuple):
    """What dates are read by: the zone of those that name none, and when the page was fetched (UTC)."""

    zone: tzinfo | None
    now: datetime

    def dates(self, text: str) -> Iterator[ReadDate]:
        """The dates in words for people."""
        return find_dates(text, zone=self.zone, now=self.now)

    def stamp(self, stamps: Iterable[str]) -> ReadDate | None:
        """The first of some stamps for machines that can be read."""
        reads = (read_stamp(stamp, zone=self.zone, now=self.now) for stamp in stamps)
        return next((read for read in reads if read), None)


@dataclass(frozen=True, slots=True)
class Published:
    """A publication date and where it was read, as in ``records.Article``.

    is_update: the page calls it the day of its last change
    """

    read: ReadDate
    where: str
    is_update: bool = False


def read_published(
    metadata: Metadata,
    layout: Layout,
    surroundings: Surroundings,
    *,
    clock: Clock,
    url: str,
    url_pattern: str | None,
    shown_at: Sequence[Element] = (),
) -> Published | None:
    """When the page says that it was published; what is later than the page is not believed.

    url_pattern: the source's own, with groups year, month and day
    shown_at:    where the source's own rules say that it stands
    """
    told = [*_at(shown_at, clock), *_told(metadata, layout, surroundings, clock)]
    lines = list(_shown(surroundings, clock))
    shown = [found for found in lines if not found.is_update]
    by_url = read_url_day(url, url_pattern, clock)
    witnesses = told + shown + ([by_url] if by_url else [])
    if told:
        best = told[0]
        if abs(best.read.at - clock.now) < PRESENT:
            # A template's clock: whatever else the page says is older, and then right.
            best = next((other for other in witnesses if best.read.at - other.read.at > SAME_NEWS), best)
    elif shown:
        best = shown[0]
        if by_url and not _is_same_news(best, by_url):
            best = next((found for found in shown if _is_same_news(found, by_url)), by_url)
    else:
        last = by_url or _labelled(layout, clock) or _from_head_title(metadata, clock)
        if not last and not lines:
            return None
        best = last or lines[0]
    return _with_zone(_to_the_minute(best, witnesses, shown), told, shown)


def without_date_words(text: str) -> str:
    """A line without what says of a date that it is the one of publication, or of a change."""
    return _UPDATED_WORD.sub("", _PUBLISHED_WORD.sub("", text))


def _at(elements: Sequence[Element], clock: Clock) -> Iterator[Published]:
    for element in elements:
        read = clock.stamp(_stamps_of(element)) or next(clock.dates(element_text(element)), None)
        if read:
            yield Published(read, "site")


def _is_same_news(one: Published, other: Published) -> bool:
    return abs(one.read.wall - other.read.wall) < SAME_NEWS


def _to_the_minute(best: Published, witnesses: list[Published], shown: list[Published]) -> Published:
    """The time of day that another place adds to the same day; a day in a meta tag gives way to an instant
    near the headline of the day before or after, for it may be that of the printed paper, or of another zone.
    """
    if best.read.precision == "minute":
        return best
    better = (
        found
        for found in witnesses
        if found.read.precision == "minute" and found.read.wall.date() == best.read.wall.date()
    )
    next_to = (
        found
        for found in shown
        if best.where == "meta"
        and found.read.precision == "minute"
        and abs(found.read.wall.date() - best.read.wall.date()) <= timedelta(days=1)
    )
    return next(better, None) or next(next_to, best)


def _with_zone(best: Published, told: list[Published], shown: list[Published]) -> Published:
    """The same clock where it is read with its zone.

    detik and others stamp local time with a false Z; the line beside the headline names the zone. A clock
    shown without one refutes no stamp: many sites render their pages in UTC.
    """
    is_utc = best.read.wall == best.read.at.replace(tzinfo=None)
    if best.read.precision != "minute" or (best.read.has_zone and not is_utc):
        return best
    for found in shown + told:
        read = found.read
        is_local = read.has_zone and read.wall != read.at.replace(tzinfo=None)
        if is_local and read.precision == "minute" and _same_clock(read, best.read):
            return found
    return best


def _same_clock(one: ReadDate, other: ReadDate) -> bool:
    return one.wall.replace(second=0) == other.wall.replace(second=0)


# --- for machines ---------------------------------------------------------------------------------


def _told(
    metadata: Metadata, layout: Layout, surroundings: Surroundings, clock: Clock
) -> Iterator[Published]:
    for key in ("datePublished", "dateCreated"):
        stamps = (stamp for value in metadata.values(key) for stamp in _strings(value))
        if read := clock.stamp(stamps):
            yield Published(read, "json-ld")
    for key in ("datePublished", "dateCreated"):
        own = own_items(metadata, key, layout, surroundings)
        if read := clock.stamp(stamp for element in own for stamp in _stamps_of(element)):
            yield Published(read, "microdata")
    for name in _PUBLISHED_META:
        if read := clock.stamp(metadata.meta.get(name, [])[:1]):
            yield Published(read, "meta")
    pages = (page["datePublished"] for page in metadata.pages if page.get("datePublished"))
    if read := clock.stamp(stamp for value in pages for stamp in _strings(value)):
        yield Published(read, "json-ld")


def _strings(value: object) -> list[str]:
    """A stamp, or the stamps of a list; numbers are milliseconds."""
    if isinstance(value, list):
        return [item for item in value[:3] if isinstance(item, str)]
    if isinstance(value, dict):
        value = value.get("@value")
    return [value] if isinstance(value, str) else [str(value)] if isinstance(value, int) else []


def own_items(metadata: Metadata, name: str, layout: Layout, surroundings: Surroundings) -> Iterator[Element]:
    """The elements of microdata that belong to the item around headline or text, not to a related one."""
    items = metadata.items.get(name)
    if not items:
        return
    here = set(layout.headings)
    if (container := surroundings.container) is not None:
        here |= {container, *container.iterancestors()}
    around = {element for heading in layout.headings for element in heading.iterancestors()} | here
    for element in items:
        if item_of(element) in around:
            yield element


def _stamps_of(element: Element) -> Iterator[str]:
    for name in _STAMPS:
        if stamp := element.get(name):
            yield stamp
    yield element_text(element)[:100]


# --- for people -----------------------------------------------------------------------------------


def _shown(surroundings: Surroundings, clock: Clock) -> Iterator[Published]:
    seen: set[Element] = set()
    for block in surroundings.near:
        if block.tag in HEADINGS and not _is_date_heading(block, clock):
            continue
        yield from _times(block, seen, clock)
        if len(block.text) <= 250:
            yield from _dates(block, clock)
    before = ""
    for number, block in enumerate(surroundings.below):
        is_signed = line_reason(before) == "byline"
        is_right_below = number < RIGHT_BELOW and (block.reason == "date_line" or is_signed)
        before = block.text
        if len(block.text) <= 100 and (is_right_below or _LABEL.match(block.text)):
            yield from _times(block, seen, clock)
            yield from _dates(block, clock)


def _is_date_heading(block: Block, clock: Clock) -> bool:
    """Whether a heading is used to set a date line in large type; in h2 if it says nothing else."""
    if block.tag == "h1" or len(block.text) > 2 * MOST_BESIDE_DATE:
        return False
    most_after = 0 if block.tag == "h2" else len(block.text)
    return any(
        read.start <= len("Posted on Wednesday, ") and len(block.text) - read.end <= most_after
        for read in clock.dates(block.text)
    )


def _times(block: Block, seen: set[Element], clock: Clock) -> Iterator[Published]:
    for element in block.element.iter("time", "abbr"):
        if element in seen or (element.tag == "abbr" and "published" not in (element.get("class") or "")):
            continue
        seen.add(element)
        stamps = (stamp for name in _STAMPS if (stamp := element.get(name)))
        if read := clock.stamp(stamps):
            text = " ".join(element_text(element).split())
            before = block.text[: block.text.find(text)] if text else ""
            marks = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
            is_update = _says_updated(before) or bool(re.search("modif|updat", marks, re.IGNORECASE))
            yield Published(read, "time", is_update or _says_updated(text[: len(text) // 2]))


def _dates(block: Block, clock: Clock) -> Iterator[Published]:
    end = 0
    for read in clock.dates(block.text):
        before, end = block.text[end : read.start], read.end
        if _is_stamped(block, read):
            yield Published(read, "text", _says_updated(before))


def _says_updated(before: str) -> bool:
    """Whether the words before a date call it a change; "published and updated" is both."""
    updated = list(_UPDATED_WORD.finditer(before))
    return bool(updated) and not _PUBLISHED_WORD.search(before)


def _is_stamped(block: Block, read: ReadDate) -> bool:
    """Whether a line says when it was published, and does not tell of a day in a sentence."""
    rest = len(block.text) - (read.end - read.start)
    return (
        read.precision == "minute"
        or rest <= MOST_BESIDE_DATE
        or bool(block.region and block.region.reason in ("date_line", "byline"))
        or bool(_PUBLISHED_WORD.search(block.text[: read.start]))
        or bool(_UPDATED_JUST_BEFORE.search(block.text[: read.start]))
    )


def _labelled(layout: Layout, clock: Clock) -> Published | None:
    """The one day anywhere on the page that stands alone below a line "Published"."""
    found: dict[date, Published] = {}
    for label, block in pairwise(layout.blocks):
        if (
            len(block.text) <= MOST_BESIDE_DATE
            and _PUBLISHED_LABEL.fullmatch(label.text)
            and not is_teaser(block)
        ):
            for read in clock.dates(block.text):
                found.setdefault(read.wall.date(), Published(read, "text"))
    return next(iter(found.values())) if len(found) == 1 else None


def _from_head_title(metadata: Metadata, clock: Clock) -> Published | None:
    """The day at the very end of the window's title: "Headline | Site | 28.04.2023"."""
    title = metadata.head_title or ""
    reads = [read for read in clock.dates(title[-40:]) if read.end == len(title[-40:])]
    return (
        Published(reads[-1], "meta")
        if reads and re.search(r"[|–—-]\s*$", title[-40:][: reads[-1].start])
        else None
    )


# --- the rest -------------------------------------------------------------------------------------


def read_modified(
    metadata: Metadata,
    layout: Layout,
    surroundings: Surroundings,
    *,
    clock: Clock,
    published_at: datetime | None,
) -> datetime | None:
    """When the page says that it was last changed, UTC; nothing changes before it is published."""
    stamps = [stamp for value in metadata.values("dateModified") for stamp in _strings(value)]
    own = own_items(metadata, "dateModified", layout, surroundings)
    stamps += [stamp for element in own for stamp in _stamps_of(element)]
    stamps += [value for name in _MODIFIED_META for value in metadata.meta.get(name, [])[:1]]
    read = clock.stamp(stamps) or next(
        (found.read for found in _shown(surroundings, clock) if found.is_update), None
    )
    if read is None or (published_at and read.at < published_at):
        return None
    return read.at


_DAYS_IN_URL = (
    r"/(?P<year>(?:19|20)\d\d)[/-]?(?P<month>[01]\d)[/-]?(?P<day>[0-3]\d)(?:[/-]|$)",
    r"/(?P<year>20\d\d)/(?P<month>1[0-2]|[1-9]|[a-z]{3})/(?P<day>[12]\d|3[01]|0?[1-9])(?:/|$)",
    # A month cannot be above 12: 31072023 and 07312023 can be read in one way only, 05032023 in two.
    r"/(?P<day>1[3-9]|2\d|3[01])(?P<month>0[1-9]|1[0-2])(?P<year>20\d\d)(?:/|$)",
)


def read_url_day(url: str, pattern: str | None, clock: Clock) -> Published | None:
    """The day in an url, by the source's pattern or as in /2023/07/31/."""
    days = (day_in_url(url, known) for known in ((pattern,) if pattern else _DAYS_IN_URL))
    day = next((day for day in days if day), None)
    read = clock.stamp([day.isoformat()]) if day else None
    return Published(read, "url") if read else None
