"""One pass over the tree: the page as a list of lines, each knowing the boxes and regions around it."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from ahocorasick_rs import AhoCorasick
from lxml.etree import XPath, iterwalk
from lxml.etree import _Element as Element

from presswatch.stages.clean.rules import (
    BLOCK_TAGS,
    CLASS_RULES,
    INLINE_TAGS,
    INVISIBLE_TAGS,
    REGION_TAGS,
)

_TEXTS = XPath("descendant::text()", smart_strings=False)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")

#: A line this long, with few links, is taken for prose.
PROSE_CHARACTERS = 80
PROSE_LINK_SHARE = 0.35
#: Longer ids are headlines made into anchors: their words speak of the news, not of the page.
LONGEST_ID = 32
#: A region with more than this share of the page's prose is the article, whatever its class says.
PARDON_SHARE = 0.35
#: A menu is a region of so many links, with no more characters for each: a third of the lines of a page. It is
#: asked of three regions inside each other at most, for each time all of the region is read.
MENU_LINKS, MENU_CHARACTERS = 5, 30
MENU_DEPTH = 3
#: What is hidden is the article only where it is nearly all there is ("read more").
HIDDEN_SHARE = 0.6


@dataclass(slots=True, eq=False)
class Region:
    """An element whose tag or class says that it is not the article."""

    reason: str
    element: Element
    outer: "Region | None"
    words: str
    depth: int
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
class Box:
    """A block element.

    number:     its place in ``Layout.boxes``; those inside it follow, up to the one before ``end``
    name:       tag and class, as a number that boxes of one page share
    is_promise: whether its class promises the article
    """

    element: Element
    tag: str
    outer: "Box | None"
    number: int
    name: int
    is_promise: bool
    end: int = 0


@dataclass(slots=True, eq=False)
class Block:
    """One line of the page.

    box:        the block element that holds it
    link_share: part of its characters inside links, 0–1
    region:     the innermost region around it, or None
    """

    text: str
    box: Box
    link_share: float
    region: Region | None
    is_prose: bool

    @property
    def element(self) -> Element:
        return self.box.element

    @property
    def tag(self) -> str:
        return self.box.tag

    @property
    def reason(self) -> str | None:
        return self.region.verdict() if self.region else None


@dataclass(slots=True)
class Layout:
    """What the pass found; boxes: outer before inner."""

    blocks: list[Block] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    headings: list[Element] = field(default_factory=list)

    @property
    def prose(self) -> int:
        """Characters of prose on the page."""
        return sum([len(block.text) for block in self.blocks if block.is_prose])

    def lines_inside(self, element: Element | None) -> list[int]:
        """The indices of the lines inside a block element."""
        box = next((box for box in self.boxes if box.element is element), None)
        if box is None:
            return []
        return [index for index, block in enumerate(self.blocks) if box.number <= block.box.number < box.end]


def class_words(element: Element) -> str:
    """Class, id and role of an element as lower-case words."""
    get = element.get
    return _judge_words(get("class"), get("id"), get("role"))[0]


def _written(word: str) -> set[str]:
    """How a word of the rules looks where classes are written " -like-this- -and-that- "."""
    start, end = (" -", "- ") if word[0] == "." else ("-" * (word[0] != "*"), "-" * (word[-1] != "*"))
    plain = word.strip(".*").replace("_", "-_-")
    return {f"{start}{plain}{end}", f"{start}{plain.replace('-', '')}{end}"}


_CLASS_KEYS = [
    (key, row)
    for row, (_, words) in enumerate(CLASS_RULES)
    for word in words.split()
    for key in sorted(_written(word))
]
_CLASS_ROWS = [row for _, row in _CLASS_KEYS]
_CLASS_WORDS = AhoCorasick([key for key, _ in _CLASS_KEYS])


@lru_cache(maxsize=20_000)
def _judge_words(named: str | None, short_id: str | None, role: str | None) -> tuple[str, str | None, bool]:
    """Words of an element, the region that they name, and whether they promise the article.

    Sites repeat their classes by the thousand, so each set of words is judged once.
    """
    if short_id and len(short_id) > LONGEST_ID:
        short_id = None
    words = " ".join(filter(None, (named, short_id, role)))[:300]
    if not words.islower():
        words = _CAMEL.sub("-", words).lower()
    parted = "- -".join(words.replace("__", "_").replace("_", "-_-").split())
    found = _CLASS_WORDS.find_matches_as_indexes(f" -{parted}- ", overlapping=True)
    said = CLASS_RULES[min([_CLASS_ROWS[index] for index, _, _ in found])][0] if found else None
    return words, None if said in ("", "article") else said, said == "article"


def _region_reason(element: Element, tag: str, said: str | None) -> str | None:
    """Why an element is a region; said: what its words name."""
    style = element.get("style")
    reason = REGION_TAGS.get(tag) or said
    if element.get("hidden") is not None or (style and _HIDDEN.search(style)):
        reason = "hidden"
    if reason is None or tag in ("body", "html", "main"):
        return None
    if tag == "header" and (element.find(".//h1") is not None or element.find(".//a") is None):
        return None  # of the article or of a chapter: what leads around the site has links
    return reason  # a header or form that wraps the whole article is common; pardon settles it


def _swallows_page(element: Element, tag: str) -> bool:
    """Whether a button that nobody closed holds the rest of the page."""
    return tag == "button" and element.find(".//h1") is not None


def _menu(region: Region) -> str:
    """The text of a region that leads around the site and does nothing else, or ""."""
    element = region.element
    # Headers and footers may be the article's own, with its date and authors.
    if region.reason != "page_navigation" or region.depth > MENU_DEPTH or element.tag in ("header", "footer"):
        return ""
    links = sum([1 for _ in element.iter("a")])
    if links < MENU_LINKS or next(element.iter("h1", "time"), None) is not None:
        return ""
    text = " ".join(" ".join(_TEXTS(element)).split())
    return text if len(text) <= MENU_CHARACTERS * links else ""


def read_layout(root: Element) -> Layout:
    """Walk the tree once, without recursion, and cut it into lines."""
    body = root.find("body")
    if body is None:
        body = root
    walk = _Walk(body)
    pieces = walk.pieces
    events = iterwalk(body, events=("start", "end"))
    for event, element in events:
        if event == "end":
            walk.leave(element)
            if element is body:
                break
            text = element.tail
        elif walk.enter(element):
            text = element.text
        else:
            events.skip_subtree()
            continue
        if text and (pieces or not text.isspace()):
            pieces.append(text)
            if walk.link_depth:
                walk.linked += len(" ".join(text.split()))
    walk.end_line()
    layout = walk.layout
    if layout.boxes:
        layout.boxes[0].end = len(layout.boxes)
    _pardon(layout)
    return layout


@dataclass(slots=True)
class _Walk:
    """Where a walk over the tree is.

    pieces:     of the line that has begun
    linked:     how many of its characters are in links
    link_depth: links around here that are open
    names:      the number of each tag and class
    """

    body: Element
    layout: Layout = field(default_factory=Layout)
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    link_depth: int = 0
    box: Box | None = None
    region: Region | None = None
    names: dict[tuple[str, str | None], int] = field(default_factory=dict)

    def enter(self, element: Element) -> bool:
        """Whether what is inside the element is to be read."""
        tag = element.tag
        if tag in INLINE_TAGS:
            if tag == "a":
                self.link_depth += 1
            return True
        if tag == "br":
            self.end_line()
            return True
        if tag in INVISIBLE_TAGS and not _swallows_page(element, tag):
            return False
        named, short_id, role = element.get("class"), element.get("id"), element.get("role")
        if named or short_id or role:
            words, said, is_promise = _judge_words(named, short_id, role)
        else:
            words, said, is_promise = "", None, False
        if tag in BLOCK_TAGS or self.box is None:
            self._open_box(element, tag, named, is_promise)
        reason = _region_reason(element, tag, said)
        if reason and element is not self.body:
            return self._open_region(element, reason, words)
        return True

    def leave(self, element: Element) -> None:
        tag = element.tag
        if tag == "a":
            self.link_depth -= 1
        if tag in INLINE_TAGS:
            return
        if tag in BLOCK_TAGS:
            self.end_line()
            if self.box is not None:
                self.box.end = len(self.layout.boxes)
                self.box = self.box.outer
        if self.region is not None and self.region.element is element:
            self.end_line()
            self.region = self.region.outer

    def end_line(self) -> None:
        if not self.pieces:
            return
        text = " ".join("".join(self.pieces).split())
        if text and self.box is not None:
            size = len(text)
            share = min(1.0, self.linked / size)
            is_prose = size >= PROSE_CHARACTERS and share < PROSE_LINK_SHARE
            self.layout.blocks.append(Block(text, self.box, share, self.region, is_prose))
            outer = self.region if is_prose else None
            while outer is not None:
                outer.prose += size
                outer = outer.outer
        self.pieces.clear()
        self.linked = 0

    def _open_box(self, element: Element, tag: str, named: str | None, is_promise: bool) -> None:
        self.end_line()
        name = self.names.setdefault((tag, named), len(self.names))
        is_promise = is_promise or (element.get("itemprop") or "").lower() == "articlebody"
        self.box = Box(element, tag, self.box, len(self.layout.boxes), name, is_promise)
        self.layout.boxes.append(self.box)
        if tag == "h1":
            self.layout.headings.append(element)

    def _open_region(self, element: Element, reason: str, words: str) -> bool:
        """Whether it is more than a menu: a menu is one line."""
        self.end_line()
        region = self.region = Region(
            reason, element, self.region, words, self.region.depth + 1 if self.region else 1
        )
        self.layout.regions.append(region)
        menu = _menu(region)
        if menu:
            self.pieces.append(menu)
            self.linked = len(menu)
            self.end_line()
        return not menu


def _pardon(layout: Layout) -> None:
    """Regions that hold so much of the prose that they must be the article are none."""
    alike: dict[str, int] = {}
    for region in layout.regions:
        if region.element.tag == "p":
            alike[region.words] = alike.get(region.words, 0) + region.prose
    prose = layout.prose
    for region in layout.regions:
        if region.reason != "comments":
            share = HIDDEN_SHARE if region.reason == "hidden" else PARDON_SHARE
            # Sites that class every paragraph alike are judged by all of them together.
            together = alike.get(region.words, 0) if region.element.tag == "p" else 0
            region.is_pardoned = max(region.prose, together) > share * prose
