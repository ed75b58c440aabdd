"""Finds the element that holds the article, and separates its paragraphs from what was put between."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml.etree import _Element as Element

from presswatch.records import Cut
from presswatch.stages.clean.blocks import Block, Layout
from presswatch.stages.clean.rules import CUT_REASONS, END_RULE, HEADINGS, LINE_RULES

_NOT_ALNUM = re.compile(r"[\W_]+")

#: A child that holds this share of its parent's prose is where the article lives.
DESCEND_SHARE = 0.72
#: A promised container is believed when it holds this share of the page's prose.
CONTENT_SHARE = 0.45
#: Cuts are evidence, not an archive.
MOST_CUTS = 60
LONGEST_CUT = 400


@dataclass(frozen=True, slots=True)
class Body:
    """Paragraphs and cuts. confidence: share of the page's prose that the paragraphs hold, 0–1."""

    paragraphs: tuple[str, ...]
    cuts: tuple[Cut, ...]
    container: Element | None
    confidence: float

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)


def line_reason(text: str) -> str | None:
    """Why a line is not the article's, by its words alone."""
    size = len(text)
    for reason, most, pattern in LINE_RULES:
        if size <= most and pattern.match(text):
            return reason
    return None


def _good(block: Block) -> bool:
    return block.is_prose and block.reason is None and line_reason(block.text) is None


def find_container(layout: Layout) -> tuple[Element | None, int, int]:
    """The element with the article, the prose in it and on the whole page (characters)."""
    weights: dict[Element, int] = {}
    total = 0
    for block in layout.blocks:
        if not _good(block):
            continue
        size = min(len(block.text), 1000)
        total += size
        element = block.element
        while element is not None:
            weights[element] = weights.get(element, 0) + size
            element = element.getparent()
    if not total:
        return None, 0, 0
    promised = [element for element in layout.content if weights.get(element, 0) >= CONTENT_SHARE * total]
    if promised:
        # Of nested promises the smallest that still holds nearly as much.
        most = max(weights[element] for element in promised)
        best = [element for element in promised if weights[element] >= 0.9 * most][-1]
        if most >= DESCEND_SHARE * total or not _has_twin(best, layout.content, weights):
            return best, weights[best], total
    roots = [element for element in weights if element.getparent() is None]
    element = roots[0]
    while True:
        heaviest, share = None, 0.0
        for child in element:
            if weights.get(child, 0) > share:
                heaviest, share = child, weights[child]
        if heaviest is None or share < DESCEND_SHARE * weights[element] or heaviest.tag in ("p", "li"):
            return element, weights[element], total
        element = heaviest


def _has_twin(element: Element, content: list[Element], weights: dict[Element, int]) -> bool:
    """Whether an article is dealt out to several boxes of one class, with other things between them."""
    name = element.get("class")
    return any(
        other is not element and weights.get(other, 0) and other.get("class") == name for other in content
    )


def _is_inside(element: Element, container: Element) -> bool:
    while element is not None:
        if element is container:
            return True
        element = element.getparent()
    return False


def _norm(text: str) -> str:
    return _NOT_ALNUM.sub("", text).casefold()


def read_body(layout: Layout, *, title: str | None, is_date_line: Callable[[str], bool]) -> Body:
    """The article's paragraphs.

    title:        to drop where the text repeats it
    is_date_line: whether a short line is nothing but a date
    """
    container, inside, total = find_container(layout)
    if container is None:
        return Body((), (), None, 0.0)
    members = {block: _is_inside(block.element, container) for block in layout.blocks}
    first = next(index for index, block in enumerate(layout.blocks) if members[block])
    last = max(index for index, block in enumerate(layout.blocks) if members[block])
    # The sentence under the headline repeats what follows; it stays out unless it stands in the text.
    selected = [block for block in layout.blocks[first : last + 1] if members[block]]
    title_key = _norm(title or "")
    kept: list[Block] = []
    cuts: list[Cut] = []
    seen: set[str] = set()
    homes: set[Element | None] = set()
    size = 0

    def cut(block: Block, reason: str) -> None:
        if len(cuts) < MOST_CUTS:
            reason = CUT_REASONS.get(reason, reason)
            cuts.append(Cut(reason=reason, text=block.text[:LONGEST_CUT], after_paragraph=len(kept)))

    ended = False
    for block in selected:
        text = block.text
        key = _norm(text)
        if not ended and len(text) < 80 and size > 0.5 * inside and END_RULE.fullmatch(text):
            ended = True
        elif ended and _good(block) and block.element.getparent() in homes:
            ended = False  # the box stood amid the text
        reason: str | None
        if ended:
            reason = "related"
        else:
            reason = block.reason or line_reason(block.text)
            if reason == "date_line" and block.is_prose:
                reason = None
        if reason is None:
            if key and (key == title_key or (len(key) > 60 and key in seen)):
                reason = "repeated"
            elif not key:
                reason = "page_navigation"
            elif is_date_line(text):
                reason = "date_line"
            elif (
                block.link_share > 0.6 and block.tag != "td" and (len(text) < 200 or block.link_share > 0.95)
            ):
                reason = "related"
        if reason:
            cut(block, reason)
            continue
        seen.add(key)
        kept.append(block)
        if block.is_prose:
            homes.add(block.element.getparent())
        size += len(text)
    kept = _without_orphans(kept, cut)
    return Body(tuple(b.text for b in kept), tuple(cuts), container, inside / total)


def _without_orphans(kept: list[Block], cut: Callable[[Block, str], None]) -> list[Block]:
    """Drop headings at the end, that announce what was cut."""
    while kept and kept[-1].tag in HEADINGS:
        cut(kept.pop(), "related")
    return kept


def cut_lines(lines: list[str], like: Body) -> Body:
    """Lines from another reader, judged by the same words; where they stood comes from ``like``."""
    kept: list[str] = []
    cuts: list[Cut] = []
    for line in (line.strip().removeprefix("- ") for line in lines):
        reason = line_reason(line)
        if reason:
            cuts.append(Cut(reason=reason, text=line[:LONGEST_CUT], after_paragraph=len(kept)))
        elif line:
            kept.append(line)
    return Body(tuple(kept), tuple(cuts[:MOST_CUTS]), like.container, like.confidence)
