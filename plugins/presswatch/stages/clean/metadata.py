"""What a page says of itself: JSON-LD, meta tags, and the lines around its headline.

Each field is read by a list of readers, the most trustworthy first; the first answer wins.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.etree import _Element as Element

from presswatch.stages.clean.blocks import Block, Layout, class_words
from presswatch.stages.clean.document import tidy_text
from presswatch.stages.clean.rules import HEADINGS
from presswatch.text.dates import ReadDate, find_dates, read_stamp

#: A linked line of fewer characters is a section or a button, not a headline.
LEAST_HEADLINE = 25
#: A page with more linked data than this is not describing an article.
MOST_JSON_CHARACTERS = 400_000
MOST_JSON_NODES = 2_000

_ARTICLE_TYPES = re.compile(r"(?:article|report|posting|review|liveblog|newsitem|story)$", re.IGNORECASE)
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
_AUTHOR_META = (
    "content_author",
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "byl",
    "cxenseparse:author",
    "citation_author",
)
_SECTION_META = ("article:section", "content_category", "parsely-section", "section", "category")
_TITLE_META = ("og:title", "twitter:title", "dc.title", "headline")

#: A line with a date and more words than this is a sentence, unless it says "published".
MOST_BESIDE_DATE = 45
_PUBLISHED_WORD = re.compile(
    r"\b(?:publi\w+|posted|updated|diterbitkan|dipublikasi\w*|diperbarui|tayang|terbit|mis en ligne|"
    r"veröffentlicht|stand|erstellt|pubblicat\w+|gepubliceerd|geplaatst)\b",
    re.IGNORECASE,
)

_SPACES = re.compile(r"\s+")
_SEPARATORS = re.compile(r"\s+[|–—»·•:-]\s+|\s*[|»]\s*")
_BYLINE_PREFIX = re.compile(
    r"^\W*(?:(?:written |reported |story |posted |reporting )?by|ditulis oleh|oleh|penulis|reporter|"
    r"pewarta|jurnalis|author|autor(?:in|en)?|"
    r"par|écrit par|publié par|von|por|di|da|door|texte?|text)\b\s*[:·-]?\s+",
    re.IGNORECASE,
)
_STRICT_BYLINE = re.compile(
    r"^\W*(?:ditulis oleh|oleh|penulis|reporter|pewarta|by|written by|par|écrit par|von|por|"
    r"door)\s*:?\s+(?P<names>[^\d|•·/]{3,80})$",
    re.IGNORECASE,
)
_NAME_JOINTS = re.compile(r"\s*(?:[,;&|•·]|\s/\s|\band\b|\bund\b|\bet\b|\bdan\b|\by\b(?=\s[A-Z]))\s*")
_NOT_A_NAME = re.compile(
    r"https?:|www\.|@|\d{3}|\.com\b|\.(?:php|html)\b|\b(?:updated|published|minutes?|ago|read|"
    r"subscribe|follow|share|more|posts?|comments?|editor|"
    r"contributor|correspondent|reporter|staff writer|archive|profile|about|views?|email|facebook|"
    r"twitter|linkedin|"
    r"diterbitkan|dibaca|publié|mis à jour|redakteur|journalist)\b",
    re.IGNORECASE,
)
_PLAIN_NAME = re.compile(r"[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][^\W\d]*[\w'’.-]*){1,3}")
_ROLE_TAIL = re.compile(
    r"(?:\s+[-–—].*|\s*[(|].*|,\s*[A-Z][\w ]+(?:Editor|Reporter|Correspondent|Writer).*)$"
)


@dataclass(slots=True)
class Metadata:
    """What the head says. nodes: JSON-LD objects that describe an article; kinds: all types named."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    nodes: list[dict[str, Any]] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    people: dict[str, str] = field(default_factory=dict)
    head_title: str | None = None
    canonical: str | None = None
    lang: str | None = None

    def first(self, names: Iterable[str]) -> str | None:
        """The first meta value under any of the names, in their order."""
        return next((values[0] for name in names if (values := self.meta.get(name))), None)

    def values(self, key: str) -> Iterator[Any]:
        """The values of a key over all article nodes."""
        return (node[key] for node in self.nodes if node.get(key))

    @property
    def summary(self) -> str | None:
        return self.first(("og:description", "description", "twitter:description"))

    @property
    def claims_article(self) -> bool:
        """Whether the page calls itself an article."""
        return bool(self.nodes) or (self.first(("og:type",)) or "").lower().endswith("article")


def squeeze(text: str) -> str:
    """One line, single spaces, no characters a database refuses."""
    return _SPACES.sub(" ", tidy_text(text)).strip()


def element_text(element: Element) -> str:
    """All text inside an element."""
    return "".join(element.itertext())


def read_metadata(root: Element) -> Metadata:
    """Read head, meta tags (wherever they stand) and linked data."""
    found = Metadata(lang=root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"))
    for element in root.iter("meta", "title", "link", "script"):
        tag = element.tag
        if tag == "meta":
            # A meta inside the body belongs to one item of microdata, perhaps a related one.
            if element.get("itemprop") and element.getparent().tag != "head":
                continue
            name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
            content = squeeze(element.get("content") or "")
            if name and content:
                found.meta.setdefault(name, []).append(content)
        elif tag == "title":
            if found.head_title is None and element.getparent().tag == "head":
                found.head_title = squeeze(element_text(element)) or None
        elif tag == "link":
            if (element.get("rel") or "").lower() == "canonical" and found.canonical is None:
                found.canonical = element.get("href")
        elif "ld+json" in (element.get("type") or "").lower():
            _read_linked_data(element.text or "", found)
    return found


def _read_linked_data(text: str, found: Metadata) -> None:
    if len(text) > MOST_JSON_CHARACTERS:
        return
    text = (
        text.strip()
        .removeprefix("<![CDATA[")
        .removesuffix("]]>")
        .strip()
        .removeprefix("<!--")
        .removesuffix("-->")
        .strip()
        .rstrip(";")
    )
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return  # broken linked data is common; the other readers remain
    waiting = [data]
    for _ in range(MOST_JSON_NODES):
        if not waiting:
            return
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, dict):
            kinds = item.get("@type")
            names = [
                kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)
            ]
            found.kinds.update(names)
            if isinstance(item.get("@id"), str) and isinstance(item.get("name"), str):
                found.people[item["@id"]] = item["name"]
            # An item of a list is another article, and what a page only mentions is not the page.
            if any(_ARTICLE_TYPES.search(name) for name in names):
                found.nodes.append(item)
            else:
                waiting.extend(
                    item[key]
                    for key in ("@graph", "mainEntity", "mainEntityOfPage")
                    if isinstance(item.get(key), (dict, list))
                )


# --- title ----------------------------------------------------------------------------------------


def _tokens(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _without_site(title: str, site: str | None) -> str:
    """The title without the site's name before or after it."""
    parts = _SEPARATORS.split(title)
    if len(parts) < 2:
        return title
    key = _tokens(site or "")
    if key and _tokens(parts[-1]) <= key | {"com", "www", "the"}:
        return title[: title.rindex(parts[-1])].rstrip(" |–—»·•:-")
    if key and _tokens(parts[0]) <= key:
        return title[len(parts[0]) :].lstrip(" |–—»·•:-")
    return title


def read_title(metadata: Metadata, layout: Layout, host: str) -> str | None:
    """The headline: the h1 that the head agrees with, else what the head says without the site's name."""
    named = metadata.first(("og:site_name", "application-name")) or ""
    site = f"{named} {host.replace('.', ' ').replace('-', ' ')}"
    headline = next((squeeze(value) for value in metadata.values("headline") if isinstance(value, str)), None)
    told = [text for text in (headline, metadata.first(_TITLE_META), metadata.head_title) if text]
    shown = [text for text in (squeeze(element_text(h1)) for h1 in layout.headings) if 2 < len(text) < 400]
    agreed = _tokens(" ".join(told))
    best, most = None, 0.0
    for text in shown:
        words = _tokens(text)
        share = len(words & agreed) / len(words) if words else 0.0
        # A single word that the head also has is the site's name, more often than a headline.
        if share > most and (len(words) > 2 or len(shown) == 1):
            best, most = text, share
    if best and most >= 0.5 and not _tokens(best) <= _tokens(site):
        return best
    if told:
        return squeeze(_without_site(told[0], site)) or told[0]
    return shown[0] if shown else None


# --- authors --------------------------------------------------------------------------------------


def _names_in(value: Any, metadata: Metadata) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value[:20]:
            yield from _names_in(item, metadata)
    elif isinstance(value, dict):
        name = value.get("name") or metadata.people.get(str(value.get("@id")))
        yield from _names_in(name, metadata)


def _tidy_names(texts: Iterable[str], *, split: bool = True) -> tuple[str, ...]:
    names: dict[str, str] = {}
    for text in texts:
        line = _BYLINE_PREFIX.sub("", squeeze(text))
        for part in _NAME_JOINTS.split(line) if split else [line]:
            name = _ROLE_TAIL.sub("", part).strip(" .:-–—,;\"'()")
            if 2 < len(name) <= 60 and len(name.split()) <= 6 and not _NOT_A_NAME.search(name):
                names.setdefault(name.casefold(), name)
    return tuple(names.values())[:10]


def read_authors(metadata: Metadata, layout: Layout, around: list[Block]) -> tuple[str, ...]:
    """The people (or desks) who signed.

    around: the lines between headline and text
    """
    # Where a page names the reporter apart, its linked data often names the editor.
    named = _tidy_names(metadata.meta.get("content_author", []))
    if named:
        return named
    linked = _tidy_names(name for value in metadata.values("author") for name in _names_in(value, metadata))
    shown = _shown_authors(around)
    told = _tidy_names(value for name in _AUTHOR_META for value in metadata.meta.get(name, [])[:10])
    site = _tokens(metadata.first(("og:site_name",)) or "")
    # A desk that signs with the paper's own name gives way to a person named anywhere.
    answers = (linked, shown, told, _bare_name(around))
    people = (tuple(name for name in names if not site or not _tokens(name) <= site) for names in answers)
    return next((names for names in people if names), linked)


def _shown_authors(around: list[Block]) -> tuple[str, ...]:
    for block in around:
        if len(block.text) > 120 or block.tag in ("h1", "title"):
            continue
        element = block.element
        marked = [item for item in element.iter() if _marks_author(item)]
        if marked:
            names = _tidy_names(element_text(item) for item in marked[:5])
            if names:
                return names
        strict = _STRICT_BYLINE.match(block.text)
        if strict:
            names = tuple(name for name in _tidy_names([strict["names"]]) if _looks_like_person(name))
            if names:
                return names
        words = class_words(element)
        if (
            re.search(r"(?:^|[\s_-])(?:by-?line|author|penulis|reporter|auteur|autor)(?:$|[\s_-])", words)
            and len(block.text) < 60
        ):
            names = tuple(name for name in _tidy_names([block.text]) if _looks_like_person(name))
            if names:
                return names
    return ()


def _bare_name(around: list[Block]) -> tuple[str, ...]:
    """A name that stands without a word like "by" among the date and the like under the headline."""
    for block in around:
        is_beside_date = block.region is not None and block.region.reason in ("date_line", "byline")
        if is_beside_date and block.link_share < 0.5 and _PLAIN_NAME.fullmatch(block.text):
            return (block.text,)
    return ()


def _marks_author(item: Element) -> bool:
    if item.get("rel") == "author" or item.get("itemprop") == "author":
        return True
    return any(part in (item.get("href") or "") for part in ("/author/", "/penulis/", "/auteur/", "/autor/"))


def _looks_like_person(name: str) -> bool:
    words = name.split()
    return len(words) <= 5 and words[0][0].isupper() and words[-1][0].isupper()


# --- dates ----------------------------------------------------------------------------------------


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


# --- the rest -------------------------------------------------------------------------------------


def read_section(metadata: Metadata) -> str | None:
    """The part of the paper."""
    for value in metadata.values("articleSection"):
        text = value[0] if isinstance(value, list) and value else value
        if isinstance(text, str) and text.strip():
            return squeeze(text)[:80]
    section = metadata.first(_SECTION_META)
    return section[:80] if section else None


def site_of(url: str) -> str:
    """The host without the prefixes that mark another view of one site."""
    host = (urlsplit(url).hostname or "").lower()
    for prefix in ("www.", "m.", "amp.", "mobile."):
        host = host.removeprefix(prefix)
    return host


def read_canonical(metadata: Metadata, url: str) -> str:
    """What the page calls itself, if that is on the same site and not the front page, else its url."""
    for told in (metadata.canonical, metadata.first(("og:url",))):
        try:
            full = urljoin(url, squeeze(told or ""))
            parts = urlsplit(full)
        except ValueError:
            continue
        if (
            told
            and parts.scheme in ("http", "https")
            and parts.path.strip("/")
            and site_of(full) == site_of(url)
        ):
            return full
    return url


def lines_around(layout: Layout, title: str | None, container: Element | None) -> list[Block]:
    """The lines near the headline: after it until the text begins, then those just before it.

    Lines in a list of other articles are left out, for their dates and names are not this page's.
    """
    blocks = layout.blocks
    key = "".join(_SPACES.sub("", title or "").casefold())
    position = next(
        (
            i
            for i, block in enumerate(blocks)
            if block.tag == "h1" and key and _SPACES.sub("", block.text).casefold() == key
        ),
        None,
    )
    if position is None:
        position = next(
            (i for i, block in enumerate(blocks) if key and _SPACES.sub("", block.text).casefold() == key),
            None,
        )
    if position is None and container is not None:
        position = next(
            (
                i
                for i, block in enumerate(blocks)
                if container in block.element.iterancestors() or block.element is container
            ),
            None,
        )
    if position is None:
        return []
    after: list[Block] = []
    prose = 0
    for block in blocks[position : position + 30]:
        if _is_elsewhere(block):
            continue
        after.append(block)
        prose += block.is_prose and block.reason is None
        if prose > 1:
            break
    near = blocks[max(0, position - 60) : position + 60]
    dated = [block for block in near if block.region and block.region.reason == "date_line"]
    before = blocks[max(0, position - 6) : position]
    far = [block for block in dated if len(block.text) < 60]
    headline = blocks[position].element
    trunk = {headline, *headline.iterancestors()}
    return after + [
        block
        for block in before[::-1] + far
        if not _is_elsewhere(block) and not _leads_elsewhere(block.element, trunk)
    ]


def _leads_elsewhere(element: Element, trunk: set[Element]) -> bool:
    """Whether a box beside the headline's own holds the headline of another article."""
    branch = element
    while branch not in trunk:
        element, branch = branch, branch.getparent()
    return element is not branch and any(
        len(element_text(link)) >= LEAST_HEADLINE for link in element.iter("a")
    )


_ELSEWHERE = frozenset(("related", "comments", "advertisement", "caption", "newsletter"))


def _is_elsewhere(block: Block) -> bool:
    region = block.region
    while region is not None:
        if not region.is_pardoned and (
            region.reason in _ELSEWHERE or region.element.tag in ("nav", "header", "footer", "aside")
        ):
            return True
        region = region.outer
    return block.link_share > 0.9 and len(block.text) > 40
