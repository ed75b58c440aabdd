"""Reads html pages that list the articles of one local day ("/indeks?date=2023-07-31")."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from lxml import etree
from lxml import html as lxml_html

from presswatch.records import Source
from presswatch.stages.discover.hints import Hint, plausible, read_clock, stamp_hint
from presswatch.stages.discover.listing import Listing, RawLink, UnreadableListing, make_listing
from presswatch.text.encodings import to_utf8
from presswatch.text.periods import local_day
from presswatch.text.urls import same_site

#: How far above a link its card may begin, and how much such a card may say.
_CARD_LEVELS = 4
_CARD_CHARS = 1500
#: Links to other days live here.
_FURNITURE = frozenset({"nav", "aside", "footer"})


def parse_date_index(
    body: bytes, url: str, source: Source, day: date, now: datetime, *, content_type: str | None = None
) -> Listing:
    """Return the article links of an index page of one local day.

    Beside most links stands a time of day, in <time datetime> or in words; it makes the hint exact.
    Without one the hint is the day. The source's article_url says which links are articles; a source
    without one counts all links of the site that carry a headline of four words.

    content_type: the header, for its charset

    Raises:
        UnreadableListing: not html, nested beyond what a parser takes, or without a link into its site:
            such a page is made by scripts, or says that the site is out of order, and nothing of the day.
    """
    zone = ZoneInfo(source.timezone)
    try:
        root = lxml_html.document_fromstring(
            to_utf8(body, content_type),
            parser=lxml_html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True),
        )
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadableListing(f"not html: {error}") from error
    base = _base(root, url)
    if not any(_stays(anchor.get("href"), base, (url, source.homepage)) for anchor in _leading_anchors(root)):
        raise UnreadableListing("a page without a link into its site")
    raw_links = (
        RawLink(href=anchor.get("href"), stated=_hint(anchor, day, zone, now), title=_headline(anchor))
        for anchor in _article_anchors(root, source)
    )
    return make_listing(
        raw_links,
        kind="date_index",
        url=url,
        base=base,
        source=source,
        now=now,
        reports_foreign=False,
    )


def _base(root: Any, url: str) -> str:
    """What the relative links of a page start from: the first <base>, if there is one."""
    base = root.find(".//base[@href]")
    try:
        return url if base is None else urljoin(url, base.get("href").strip())
    except ValueError:
        return url


def _stays(href: str, base: str, sites: Sequence[str]) -> bool:
    """Whether a link leads to a page of one of these sites."""
    try:
        full = urljoin(base, href.strip())
    except ValueError:
        return False
    return any(same_site(full, site) for site in sites)


def _leading_anchors(root: Any) -> Iterator[Any]:
    for anchor in root.iter("a"):
        href = (anchor.get("href") or "").strip()
        if href and not href.startswith(("#", "javascript:", "mailto:", "tel:", "whatsapp:")):
            yield anchor


def _article_anchors(root: Any, source: Source) -> Iterator[Any]:
    for anchor in _leading_anchors(root):
        if any(parent.tag in _FURNITURE for parent in anchor.iterancestors()):
            continue
        if source.article_url is None and len((_headline(anchor) or "").split()) < 4:
            continue
        yield anchor


def _headline(anchor: Any) -> str | None:
    return anchor.get("title") or " ".join(_text(anchor).split()) or None


def _hint(anchor: Any, day: date, zone: ZoneInfo, now: datetime) -> Hint:
    card = _card(anchor)
    for stamp in card.iter("time"):
        if hint := stamp_hint(stamp.get("datetime"), zone, now):
            return hint
    for text in _beside(card, anchor):
        if at := read_clock(text, day, zone, is_alone=True):
            return plausible((at, at), now)
    return plausible(local_day(day, zone), now)


def _beside(card: Any, anchor: Any) -> Iterator[str]:
    """The texts of a card without the headline, which is no stamp: "Pukul 10.00 Jalan Ditutup"."""
    headline = {anchor, *anchor.iterdescendants()}
    for element in card.iter():
        if element not in headline and element.text:
            yield element.text.strip()
        is_outside = element is anchor or element not in headline
        if is_outside and element is not card and element.tail:
            yield element.tail.strip()


def _card(anchor: Any) -> Any:
    """The largest element around a link that links nowhere else: its line in the list."""
    card, home = anchor, anchor.get("href")
    for level, parent in enumerate(anchor.iterancestors()):
        if level >= _CARD_LEVELS or parent.tag in ("body", "html", "main", "ul", "ol", "table"):
            break
        others = (other.get("href") for other in parent.iter("a"))
        if any(other not in (home, None) and not other.startswith("#") for other in others):
            break
        if len(_text(parent)) > _CARD_CHARS:
            break
        card = parent
    return card


def _text(element: Any) -> str:
    return "".join(text for text in element.itertext() if isinstance(text, str))
