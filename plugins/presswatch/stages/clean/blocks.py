"""One pass over the tree: the page as a list of lines, each knowing what surrounds it."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from lxml.etree import _Element as Element
from lxml.etree import iterwalk

from presswatch.stages.clean.rules import (
    BLOCK_TAGS,
    CONTENT_RULE,
    INVISIBLE_TAGS,
    REGION_RULES,
    REGION_TAGS,
)

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SPACES = re.compile(r"\s+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")

_ANY_REGION = re.compile("|".join(pattern.pattern for _, pattern in REGION_RULES))

#: A line this long, with few links, is taken for prose.
PROSE_CHARACTERS = 80
PROSE_LINK_SHARE = 0.35
#: Longer ids are headlines made into anchors: their words speak of the news, not of the page.
LONGEST_ID = 32
#: A region with more than this share of the page's prose is the article, whatever its class says.
PARDON_SHARE = 0.35
#: What is hidden is the article only where it is nearly all there is ("read more").
HIDDEN_SHARE = 0.6


@dataclass(slots=True, eq=False)
class Region:
    """An element whose tag or class says that it is not the article."""

    reason: str
    element: Element
    outer: "Region | None"
    words: str
    prose: int = 0
    is_pardoned: bool = False

    def verdict(self) -> str | None:
        """The reason of the nearest region that was not pardoned, from here outwards."""
        region: Region | None = self
        while region is not None:
            if not region.is_pardoned:
                return region.reason
            region = region.outer
        return None


@dataclass(slots=True, eq=False)
class Block:
    """One line of the page.

    element:    the block element that holds it
    link_share: part of its characters inside links, 0–1
    region:     the innermost region around it, or None
    """

    text: str
    element: Element
    link_share: float
    region: Region | None

    @property
    def tag(self) -> str:
        return str(self.element.tag)

    @property
    def is_prose(self) -> bool:
        return len(self.text) >= PROSE_CHARACTERS and self.link_share < PROSE_LINK_SHARE

    @property
    def reason(self) -> str | None:
        return self.region.verdict() if self.region else None


@dataclass(slots=True)
class Layout:
    """What the pass found. content: elements whose class promises the article, outermost first."""

    blocks: list[Block] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    content: list[Element] = field(default_factory=list)
    headings: list[Element] = field(default_factory=list)


def class_words(element: Element) -> str:
    """Class, id and role of an element as lower-case words."""
    get = element.get
    short_id = get("id")
    if short_id and len(short_id) > LONGEST_ID:
        short_id = None
    words = " ".join(filter(None, (get("class"), short_id, get("role"), get("data-component"))))
    return _split_camel_case(words) if words else ""


@lru_cache(maxsize=20_000)
def _split_camel_case(words: str) -> str:
    return _CAMEL.sub("-", words[:300]).lower()


@lru_cache(maxsize=20_000)
def _reason_in_words(words: str) -> str | None:
    """Sites repeat their classes by the thousand, so each set of words is judged once."""
    if CONTENT_RULE.search(words) or not _ANY_REGION.search(words):
        return None
    return next((reason for reason, pattern in REGION_RULES if pattern.search(words)), None)


def _region_reason(element: Element, tag: str, words: str) -> str | None:
    if tag in ("body", "html", "main"):
        return None
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return "hidden"
    if tag == "header" and (element.find(".//h1") is not None or element.find(".//a") is None):
        return None  # of the article or of a chapter: what leads around the site has links
    # A header or form that wraps the whole article is common; pardon settles it.
    return REGION_TAGS.get(tag) or (_reason_in_words(words) if words else None)


def _swallows_page(element: Element, tag: str) -> bool:
    """Whether a button that nobody closed holds the rest of the page."""
    return tag == "button" and element.find(".//h1") is not None


def read_layout(root: Element) -> Layout:
    """Walk the tree once, without recursion, and cut it into lines."""
    layout = Layout()
    body = root.find("body")
    if body is None:
        body = root
    pieces: list[str] = []
    linked = 0
    link_depth = 0
    region: Region | None = None
    holders: list[Element] = [body]

    def flush() -> None:
        nonlocal linked
        if not pieces:
            return
        text = _SPACES.sub(" ", "".join(pieces)).strip()
        pieces.clear()
        if text:
            share = min(1.0, linked / len(text))
            block = Block(text, holders[-1], share, region)
            layout.blocks.append(block)
            if block.is_prose:
                outer = region
                while outer is not None:
                    outer.prose += len(text)
                    outer = outer.outer
        linked = 0

    def add(text: str | None) -> None:
        nonlocal linked
        if text:
            pieces.append(text)
            if link_depth:
                linked += len(text.strip())

    walk = iterwalk(body, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "comment" or event == "pi":
            add(element.tail)
            continue
        tag = element.tag
        if event == "start":
            if tag in INVISIBLE_TAGS and not _swallows_page(element, tag):
                walk.skip_subtree()
                continue
            if tag == "a":
                link_depth += 1
            elif tag == "br":
                flush()
                continue
            is_block = tag in BLOCK_TAGS
            if is_block:
                flush()
                holders.append(element)
            words = class_words(element)
            if (is_block or words) and element is not body:
                reason = _region_reason(element, tag, words)
                # A class inside a line (a name, a tag) says nothing of the line, unless it is a block's.
                if reason and (
                    is_block or tag not in ("a", "b", "i", "em", "strong", "span", "time", "abbr", "font")
                ):
                    if not is_block:
                        flush()
                    region = Region(reason, element, region, words)
                    layout.regions.append(region)
                if words and is_block and CONTENT_RULE.search(words):
                    layout.content.append(element)
            if is_block and (element.get("itemprop") or "").lower() == "articlebody":
                layout.content.insert(0, element)
            if tag == "h1":
                layout.headings.append(element)
            add(element.text)
            continue
        if (tag in INVISIBLE_TAGS and not _swallows_page(element, tag)) or tag == "br":
            add(element.tail)
            continue
        if tag == "a":
            link_depth -= 1
        is_block = tag in BLOCK_TAGS
        if is_block or (region is not None and region.element is element):
            flush()
            if is_block:
                holders.pop()
        elif tag == "td" or tag == "th":
            pieces.append(" ")
        if region is not None and region.element is element:
            region = region.outer
        if element is not body:
            add(element.tail)
    flush()

    prose = sum(len(block.text) for block in layout.blocks if block.is_prose)
    alike: dict[str, int] = {}
    for found in layout.regions:
        if found.element.tag == "p":
            alike[found.words] = alike.get(found.words, 0) + found.prose
    for found in layout.regions:
        if found.reason != "comments":
            share = HIDDEN_SHARE if found.reason == "hidden" else PARDON_SHARE
            # Sites that class every paragraph alike are judged by all of them together.
            together = alike.get(found.words, 0) if found.element.tag == "p" else 0
            found.is_pardoned = max(found.prose, together) > share * prose
    return layout
