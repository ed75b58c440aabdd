"""The lines near the headline, where a page shows its date and its authors."""

import re

from lxml.etree import _Element as Element

from presswatch.stages.clean.blocks import Block, Layout
from presswatch.stages.clean.metadata import element_text

#: A linked line of fewer characters is a section or a button, not a headline.
LEAST_HEADLINE = 25
_SPACES = re.compile(r"\s+")
_ELSEWHERE = frozenset(("related", "comments", "advertisement", "caption", "newsletter"))


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


def _is_elsewhere(block: Block) -> bool:
    region = block.region
    while region is not None:
        if not region.is_pardoned and (
            region.reason in _ELSEWHERE or region.element.tag in ("nav", "header", "footer", "aside")
        ):
            return True
        region = region.outer
    return block.link_share > 0.9 and len(block.text) > 40
