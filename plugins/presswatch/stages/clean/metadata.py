"""What the markup of a page says for machines: meta tags, linked data (JSON-LD) and microdata."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml.etree import XPath
from lxml.etree import _Element as Element

from presswatch.stages.clean.document import tidy_text

#: A page with more linked data than this is not describing an article.
MOST_JSON_CHARACTERS = 400_000
MOST_JSON_NODES = 2_000

_ARTICLE_TYPES = re.compile(r"(?:article|report|posting|review|liveblog|newsitem|story)$", re.IGNORECASE)
_PAGE_TYPES = re.compile(r"(?:web|item|about|medical|qa)page$", re.IGNORECASE)
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
#: What is still read where linked data is broken beyond repair, if it begins as an article does.
_BROKEN_ARTICLE = re.compile(r'"@type"\s*:\s*\[?\s*"(\w*(?:Article|Posting))"')
_BROKEN_FIELD = re.compile(r'"(headline|datePublished|dateModified)"\s*:\s*"([^"\\\n]{1,300})"')
_WORDS = re.compile(r"\w+")
_NOT_LETTERS = re.compile(r"[\W_]+")
#: The properties of microdata that are read.
_ITEM_PROPERTIES = frozenset(
    ("headline", "datePublished", "dateCreated", "dateModified", "author", "articleSection")
)
# The axis is written out, for "//" first collects every node of the page.
_ITEMS = XPath("descendant-or-self::*[@itemprop]")


@dataclass(slots=True)
class Metadata:
    """What the markup says.

    nodes: JSON-LD objects that describe the article
    pages: those that describe the page around it
    kinds: all types named
    items: elements of microdata by property; whose they are, ``item_of`` tells
    following: the link to the next page of the same text, as written
    """

    meta: dict[str, list[str]] = field(default_factory=dict)
    nodes: list[dict[str, Any]] = field(default_factory=list)
    pages: list[dict[str, Any]] = field(default_factory=list)
    items: dict[str, list[Element]] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)
    people: dict[str, str] = field(default_factory=dict)
    head_title: str | None = None
    canonical: str | None = None
    following: str | None = None
    lang: str | None = None

    def first(self, names: Iterable[str]) -> str | None:
        """The first meta value under any of the names, in their order."""
        return next((values[0] for name in names if (values := self.meta.get(name))), None)

    def values(self, key: str) -> Iterator[Any]:
        """The values of a key over all article nodes."""
        return (node[key] for node in self.nodes if node.get(key))

    @property
    def publishers(self) -> list[str]:
        """The names of those who publish the article."""
        told = (value.get("name") for value in self.values("publisher") if isinstance(value, dict))
        return [squeeze(name) for name in told if isinstance(name, str)]

    @property
    def summary(self) -> str | None:
        return self.first(("og:description", "description", "twitter:description"))

    @property
    def claims_article(self) -> bool:
        """Whether the page calls itself an article."""
        return bool(self.nodes) or (self.first(("og:type",)) or "").lower().endswith("article")


def squeeze(text: str) -> str:
    """One line, single spaces, no characters a database refuses, nothing escaped twice ("&amp;quot;")."""
    if "&" in text:
        text = html.unescape(text)
    return " ".join(tidy_text(text).split())


def word_set(text: str) -> set[str]:
    """The words of a text, case folded."""
    return set(_WORDS.findall(text.casefold()))


def letters(text: str) -> str:
    """The letters and digits of a text, case folded: what is said alike, however it is set."""
    return _NOT_LETTERS.sub("", text).casefold()


def element_text(element: Element) -> str:
    """All text inside an element."""
    return "".join(element.itertext())


def read_metadata(root: Element) -> Metadata:
    """Read head, meta tags (wherever they stand), linked data and microdata."""
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
            rel = (element.get("rel") or "").lower()
            if rel == "canonical" and found.canonical is None:
                found.canonical = element.get("href")
            elif rel == "next" and found.following is None:
                found.following = element.get("href")
        elif "ld+json" in (element.get("type") or "").lower():
            _read_linked_data(element.text or "", found)
    found.nodes = _about_this_page(found)
    if not found.nodes:
        for element in _ITEMS(root):
            if (name := element.get("itemprop")) in _ITEM_PROPERTIES:
                found.items.setdefault(name, []).append(element)
    return found


def item_of(element: Element) -> Element | None:
    """The item of microdata that a property belongs to, or None where the page forgot to say."""
    return next((outer for outer in element.iterancestors() if outer.get("itemscope") is not None), None)


def _about_this_page(found: Metadata) -> list[dict[str, Any]]:
    """The article nodes without those of other articles (related ones, readers' reviews), best first."""
    told = word_set(f"{found.first(('og:title', 'twitter:title')) or ''} {found.head_title or ''}")

    def likeness(node: dict[str, Any]) -> float:
        name = node.get("headline") or node.get("name")
        words = word_set(squeeze(name)) if isinstance(name, str) else set()
        return len(words & told) / len(words) if words else 0.0

    likely = [node for node in found.nodes if likeness(node) >= 0.5]
    if len(found.nodes) < 2 or not likely:
        return [node for node in found.nodes if not _is_review(node) or node.get("headline")]
    return sorted(likely, key=likeness, reverse=True)


def _is_review(node: dict[str, Any]) -> bool:
    return node.get("@type") in ("Review", "UserReview", "EmployerReview")


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
    waiting = [_parse_linked_data(text)]
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
                if any(_PAGE_TYPES.search(name) for name in names):
                    found.pages.append(item)
                waiting.extend(
                    item[key]
                    for key in ("@graph", "mainEntity", "mainEntityOfPage")
                    if isinstance(item.get(key), (dict, list))
                )


def _parse_linked_data(text: str) -> Any:
    """The data; broken data is common, and its plain fields can still be read."""
    for attempt in (text, _TRAILING_COMMA.sub("", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    kind = _BROKEN_ARTICLE.search(text)
    if not kind:
        return None
    fields: dict[str, str] = {"@type": kind[1]}
    for name, value in _BROKEN_FIELD.findall(text, kind.start()):
        fields.setdefault(name, value)
    return fields
