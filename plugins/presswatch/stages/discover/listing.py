"""What one listing holds, and how its raw links become page links."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from html import unescape
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

from lxml import etree

from presswatch.records import PageLink, Reject, Source
from presswatch.stages.discover.hints import Hint, best_hint, rank, url_hint
from presswatch.text.encodings import to_utf8
from presswatch.text.urls import normalise, same_site

#: The sitemap protocol's limit; a feed or an index never comes near it.
MOST_LINKS = 50_000

#: Ten for each link; a map of nothing else would grow fivefold.
MOST_ESCAPES = 10 * MOST_LINKS
_CDATA = r"<!\[CDATA\[.*?(?:\]\]>|\Z)"
_REFERENCE = re.compile(rf"{_CDATA}|&(?:#\d{{1,9}}|#[xX][\da-fA-F]{{1,8}}|\w{{1,32}});", re.DOTALL)
_BARE_AMPERSAND = re.compile(rf"{_CDATA}|&(?!#\d{{1,7}};)", re.DOTALL)
#: XML 1.0, 2.2; and what makes no part of a url but would begin or end it.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\u00a0\u200b\u2060\ufeff]")
_XML_DECLARATION = re.compile(r"<\?xml\s[^>]*>")
_DOCTYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class UnreadableListing(ValueError):
    """The answer is not the feed, map or index it should be."""


class HarmfulListing(UnreadableListing):
    """It is made to harm its reader: it brings entities, which grow or read files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawLink:
    """A link as a listing wrote it. stated: when it says that it appeared; snapshot: an archive's copy."""

    href: str
    stated: Hint = None
    title: str | None = None
    snapshot: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildMap:
    """A sitemap named in an index of sitemaps. changed_at: its last change, or None."""

    url: str
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """links:  of articles of the source's own site, each url once, best hint first.
    left_out: links that are no articles by the source's article_url
    cut_off:  articles beyond MOST_LINKS
    """

    kind: str
    links: tuple[PageLink, ...] = ()
    children: tuple[ChildMap, ...] = ()
    rejects: tuple[Reject, ...] = ()
    left_out: int = 0
    cut_off: int = 0


def make_listing(
    raw_links: Iterable[RawLink],
    *,
    kind: str,
    url: str,
    source: Source,
    now: datetime,
    base: str | None = None,
    children: Iterable[ChildMap] = (),
    reports_foreign: bool = True,
) -> Listing:
    """Normalise, filter and deduplicate the links of one listing.

    base: what its relative links start from, where that is not its own url
    reports_foreign: a feed or map that names another host is worth a reject; a web page is full of them.
    """
    links: dict[str, PageLink] = {}
    rejects: dict[str, Reject] = {}
    left_out = cut_off = 0
    for raw in raw_links:
        try:
            target = normalise(urljoin(base or url, raw.href.strip()))
        except ValueError as error:  # BadUrl is one; urljoin raises others
            rejects[raw.href] = Reject(
                stage="discover", url=raw.href[:2000], reason="bad_url", detail=str(error)
            )
            continue
        if not same_site(target, source.homepage):
            detail = f"listed by {url}"
            rejects[target] = Reject(stage="discover", url=target, reason="foreign_host", detail=detail)
            continue
        if source.article_url is not None and not re.search(source.article_url, target):
            left_out += 1
            continue
        if len(links) >= MOST_LINKS and target not in links:
            cut_off += 1
            continue
        listed_from, listed_until = best_hint(raw.stated, url_hint(target, source, now)) or (None, None)
        link = PageLink(
            url=target,
            source=source.name,
            found_in=url,
            found_kind=kind,
            listed_from=listed_from,
            listed_until=listed_until,
            title=clean_title(raw.title),
            snapshot_url=raw.snapshot,
        )
        links[target] = better(links.get(target), link, source)
    return Listing(
        kind=kind,
        links=tuple(links.values()),
        children=tuple(children),
        rejects=tuple(rejects.values()) if reports_foreign else (),
        left_out=left_out,
        cut_off=cut_off,
    )


def better(known: PageLink | None, link: PageLink, source: Source) -> PageLink:
    """Of two links to one page, the one with the better hint, of two as good the earlier: a listing names a
    page again when it has changed. The earliest snapshot stays."""
    if known is None:
        return link
    ranks = rank(known, source), rank(link, source)
    is_earlier = link.listed_from and known.listed_from and link.listed_from < known.listed_from
    best = link if ranks[1] > ranks[0] or (ranks[1] == ranks[0] and is_earlier) else known
    snapshots = filter(None, (known.snapshot_url, link.snapshot_url))
    return replace(best, snapshot_url=min(snapshots, default=None))


def text_of(body: bytes) -> str:
    """The characters of a feed or map, without what may stand before the first one that counts."""
    return to_utf8(body, None).decode().lstrip("\ufeff \t\r\n")


def sound_xml(text: str) -> bytes:
    """A feed or map in UTF-8, without a declaration, that a parser reads to its end.

    One that mends XML still stops at the first byte that is none of the encoding, at a control character and
    at what only HTML calls an entity ("&nbsp;"), and joins the two parts of "?a=1&b=2": all that comes behind
    would be lost without a word.

    Raises HarmfulListing for a document type: no feed or map needs one; those that bring one expand entities
    or read files. Only what comes before the root element can hold one.
    """
    root = re.search(r"<[A-Za-z_]", text[:65536])
    if _DOCTYPE.search(text, 0, root.start() if root else 65536):
        raise HarmfulListing("it brings a document type, which may hold entities")
    text = _NOT_IN_XML.sub(" ", _REFERENCE.sub(_outside_cdata, text))
    text = _BARE_AMPERSAND.sub(_escaped, text, count=MOST_ESCAPES)
    return _XML_DECLARATION.sub("", text).encode()


@lru_cache(maxsize=10_000)  # a hostile map is millions of one, and any map names few
def _sound_reference(reference: str) -> str:
    """What HTML means by it: it knows names, and a half of a character ("&#xd800;") is none.

    Marks of XML become numbers: behind its first error the parser leaves out all names, "&amp;" too.
    """
    return "".join(f"&#{ord(char)};" if char in "&<>\"'" else char for char in unescape(reference))


def _outside_cdata(found: re.Match[str]) -> str:
    return found[0] if found[0].startswith("<") else _sound_reference(found[0])


def _escaped(found: re.Match[str]) -> str:
    return "&#38;" if found[0] == "&" else found[0]


def read_xml(xml: bytes) -> "etree.iterparse[Any]":
    """The starts and ends of elements, one after the other; what is cut short is mended, depth refused."""
    return etree.iterparse(
        BytesIO(xml),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )


def check_root(root: Any, names: Iterable[str], what: str) -> None:
    """Raises UnreadableListing for another root than one of these, HarmfulListing for a document type."""
    if name_of(root) not in names:
        raise UnreadableListing(f"a <{name_of(root)[:40]}>, not a {what}")
    if root.getroottree().docinfo.internalDTD is not None:
        raise HarmfulListing("it brings a document type, which may hold entities")


def name_of(element: Any) -> str:
    """The name of an element without its namespace; "" for what is none.

    A prefix that was never declared is left out, too.
    """
    return element.tag.rpartition("}")[2].rpartition(":")[2] if isinstance(element.tag, str) else ""


def clean_title(text: str | None) -> str | None:
    """One line, no controls, at most 500 characters; None when nothing is left."""
    cleaned = " ".join("".join(c if c.isprintable() else " " for c in text or "").split())
    return cleaned[:500] or None
