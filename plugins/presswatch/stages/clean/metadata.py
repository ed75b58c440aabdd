"""What the head of a page says: meta tags and linked data (JSON-LD)."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml.etree import _Element as Element

from presswatch.stages.clean.document import tidy_text

#: A page with more linked data than this is not describing an article.
MOST_JSON_CHARACTERS = 400_000
MOST_JSON_NODES = 2_000

_ARTICLE_TYPES = re.compile(r"(?:article|report|posting|review|liveblog|newsitem|story)$", re.IGNORECASE)
_SPACES = re.compile(r"\s+")


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
