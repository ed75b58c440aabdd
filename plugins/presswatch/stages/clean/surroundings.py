"""The lines near the headline, where a page shows its date and its authors."""

import re
from collections.abc import Container
from dataclasses import dataclass

from lxml.etree import _Element as Element

from presswatch.stages.clean.blocks import Block, Layout
from presswatch.stages.clean.body import line_reason, repeats_of
from presswatch.stages.clean.metadata import element_text
from presswatch.stages.clean.rules import HEADINGS

#: A linked line of fewer characters is a section or a button, not a headline.
LEAST_HEADLINE = 25
#: How many lines above the text the headline may stand.
MOST_LINES_ABOVE = 60
#: How many lines after the headline, before it and after the text are read.
LINES_AFTER, LINES_BEFORE, LINES_BELOW = 30, 6, 12
#: Where a date line may stand far from the headline, in lines.
REACH = 60
#: A header, footer or aside of the article itself, by its class: "node__meta", "entry-author".
_SIGNED_BOX = re.compile(r"(?<![^\W_])(?:meta|author|by-?line|submitted|date)(?![^\W_])")
_SIDE_TAGS = ("header", "footer", "aside")
_ELSEWHERE = frozenset(("related", "comments", "advertisement", "caption", "newsletter"))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """near: the lines at the headline, most telling first; below: those right after the text; container: the
    element with the text, or None."""

    near: tuple[Block, ...] = ()
    below: tuple[Block, ...] = ()
    container: Element | None = None


def read_surroundings(layout: Layout, title: str | None, container: Element | None) -> Surroundings:
    """After the headline until the text begins, then just before it, then date lines further off.

    Lines in a list of other articles are left out, for their dates and names are not this page's.
    """
    blocks = layout.blocks
    inside = layout.lines_inside(container)
    first = inside[0] if inside else None
    position = _headline(blocks, title, first)
    if position is None:
        return Surroundings(container=container)
    headline = blocks[position].element
    trunk = {headline, *headline.iterancestors()}
    after: list[Block] = []
    prose = 0
    for block in blocks[position : position + LINES_AFTER]:
        if _is_elsewhere(block, trunk):
            continue
        after.append(block)
        prose += block.is_prose and block.reason is None and block.tag not in HEADINGS
        if prose > 1:
            break
    before = blocks[max(0, position - LINES_BEFORE) : position]
    far = [
        block
        for block in blocks[max(0, position - REACH) : position + REACH]
        if block.region and block.region.reason == "date_line" and len(block.text) < 60
    ]
    near = after + [
        block
        for block in before[::-1] + far
        if not _is_elsewhere(block, trunk) and not _leads_elsewhere(block.element, block.text, trunk)
    ]
    below: list[Block] = []
    if first is not None:
        below = [
            block
            for block in blocks[inside[-1] + 1 : inside[-1] + 1 + LINES_BELOW]
            if not _is_elsewhere(block) and not is_teaser(block)
        ]
    return Surroundings(tuple(near), tuple(below), container)


def is_teaser(block: Block) -> bool:
    """Whether a line stands in the card of another article: the heading there is a link."""
    card = next(block.element.iterancestors("article", "li"), None)
    headings = () if card is None else card.iter(*HEADINGS)
    return any(next(heading.iter("a"), None) is not None for heading in headings)


def _headline(blocks: list[Block], title: str | None, first: int | None) -> int | None:
    """Where the headline stands: the line that is the title, else the heading next above the text.

    first: where the text begins
    """
    repeats = repeats_of(title)
    named = [index for index, block in enumerate(blocks) if repeats(block.text)]
    named = [index for index in named if blocks[index].tag == "h1"] or named
    if first is None:
        return named[0] if named else None
    above = [index for index in named if first - MOST_LINES_ABOVE <= index <= first + LINES_BEFORE]
    if above and (len(above) == len(named) or not _is_elsewhere(blocks[above[-1]])):
        return above[-1]
    headings = (
        index
        for index in range(first, max(-1, first - MOST_LINES_ABOVE), -1)
        if blocks[index].tag in HEADINGS and not _is_elsewhere(blocks[index])
    )
    return next(headings, named[0] if named else first)


def _leads_elsewhere(element: Element, text: str, trunk: set[Element]) -> bool:
    """Whether a box beside the headline's own holds the headline of another article, besides its own text."""
    branch = element
    while branch not in trunk:
        element, branch = branch, branch.getparent()
    return element is not branch and any(
        len(element_text(link).replace(text, "")) >= LEAST_HEADLINE for link in element.iter("a")
    )


def _is_elsewhere(block: Block, trunk: Container[Element] = ()) -> bool:
    """Whether a line belongs to the site or to other articles; trunk: the boxes around the headline."""
    region = block.region
    while region is not None:
        is_elsewhere = region.element.tag == "nav" or (
            region.element.tag in _SIDE_TAGS and region.element not in trunk
        )
        is_elsewhere |= region.reason in _ELSEWHERE and line_reason(block.text) != "byline"
        is_its_own = region.element.tag in _SIDE_TAGS and _SIGNED_BOX.search(region.words)
        if is_elsewhere and not region.is_pardoned and not is_its_own:
            return True
        region = region.outer
    return block.link_share > 0.9 and len(block.text) > 40
