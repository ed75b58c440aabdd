"""One pass over the tree: the page as a list of lines, each knowing what surrounds it."""

import re
from dataclasses import dataclass, field

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from presswatch.stages.clean.rules import (
    BLOCK_TAGS,
    CONTENT_RULE,
    INVISIBLE_TAGS,
    REGION_RULES,
    REGION_TAGS,
    STANDFIRST_RULE,
)

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SPACES = re.compile(r"\s+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")

#: A line this long, with few links, is taken for prose.
PROSE_CHARACTERS = 80
PROSE_LINK_SHARE = 0.35
#: A region with more than this share of the page's prose is the article, whatever its class says.
PARDON_SHARE = 0.35


@dataclass(slots=True, eq=False)
class Region:
    """An element whose tag or class says that it is not the article."""

    reason: str
    element: HtmlElement
    outer: "Region | None"
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
    element: HtmlElement
    link_share: float
    region: Region | None
    is_standfirst: bool = False

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
    content: list[HtmlElement] = field(default_factory=list)
    headings: list[HtmlElement] = field(default_factory=list)


def class_words(element: HtmlElement) -> str:
    """Class, id and role of an element as lower-case words."""
    get = element.get
    words = f"{get('class') or ''} {get('id') or ''} {get('role') or ''} {get('data-component') or ''}"
    return "" if words.isspace() else _CAMEL.sub("-", words).lower()


def _region_reason(element: HtmlElement, tag: str, words: str) -> str | None:
    if tag == "body" or tag == "html" or tag == "main":
        return None
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return "page_navigation"
    if tag in REGION_TAGS:
        # A header or form that wraps the whole article is common; pardon settles it.
        return REGION_TAGS[tag]
    if words:
        for reason, pattern in REGION_RULES:
            if pattern.search(words):
                return reason
    return None


def read_layout(root: HtmlElement) -> Layout:
    """Walk the tree once, without recursion, and cut it into lines."""
    layout = Layout()
    body = root.find("body")
    if body is None:
        body = root
    pieces: list[str] = []
    linked = 0
    link_depth = 0
    region: Region | None = None
    standfirst: HtmlElement | None = None
    holders: list[HtmlElement] = [body]

    def flush() -> None:
        nonlocal linked
        if not pieces:
            return
        text = _SPACES.sub(" ", "".join(pieces)).strip()
        pieces.clear()
        if text:
            share = min(1.0, linked / len(text))
            block = Block(text, holders[-1], share, region, standfirst is not None)
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
            if tag in INVISIBLE_TAGS:
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
                if reason and (is_block or tag not in ("a", "b", "i", "em", "strong", "span", "time", "abbr", "font")):
                    if not is_block:
                        flush()
                    region = Region(reason, element, region)
                    layout.regions.append(region)
                if words:
                    if standfirst is None and is_block and STANDFIRST_RULE.search(words):
                        standfirst = element
                    if is_block and CONTENT_RULE.search(words):
                        layout.content.append(element)
            if is_block and (element.get("itemprop") or "").lower() == "articlebody":
                layout.content.insert(0, element)
            if tag == "h1":
                layout.headings.append(element)
            add(element.text)
            continue
        if tag in INVISIBLE_TAGS or tag == "br":
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
        if standfirst is element:
            standfirst = None
        if element is not body:
            add(element.tail)
    flush()

    prose = sum(len(block.text) for block in layout.blocks if block.is_prose)
    for found in layout.regions:
        found.is_pardoned = found.prose > PARDON_SHARE * prose and found.reason != "caption"
    return layout
