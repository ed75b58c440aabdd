"""Tells the article's lines from those around and between them, and says why each of the others went."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from lxml.etree import _Element as Element

from presswatch.records import Cut
from presswatch.stages.clean.blocks import Block, Box, Layout
from presswatch.stages.clean.rules import CUT_REASONS, HEADINGS, LINE_RULES, SURE_REASONS
from presswatch.stages.clean.traits import find_container, measure
from presswatch.stages.clean.trees import TREES

_WORD = re.compile(r"\w")
_NOT_ALNUM = re.compile(r"[\W_]+")

#: A line is the article's from this chance on, or from the lower one where next to nothing reaches this.
LEAST_CHANCE = 0.5
LOW_CHANCE = 0.2
#: Lines that follow the last one in its own box need this.
TAIL_CHANCE = 0.4
#: A line with more of its characters in links leads elsewhere.
ALL_LINKED = 0.95
#: Next to nothing: this share of the characters that reach the lower one.
MOST_LOST = 0.4
#: A summary is recognised by so many letters.
SAME_START = 60
#: Cuts are evidence, not an archive.
MOST_CUTS = 200
LONGEST_CUT = 400
#: Longer lines are prose, whatever they begin with.
LONGEST_RULED = max(most for _, most, _ in LINE_RULES)


@dataclass(frozen=True, slots=True)
class Body:
    """Paragraphs and cuts.

    container:  the element with the article, or None where no prose was found
    confidence: how sure the trees are of the lines of prose on the page, 0–1
    """

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
    if size > LONGEST_RULED:
        return None
    for reason, most, pattern in LINE_RULES:
        if size <= most and pattern.match(text):
            return reason
    return None


def find_headline(layout: Layout, title: str | None) -> int:
    """The index of the line with the headline, or -1."""
    repeats = _repeats(title)
    headings = [index for index, block in enumerate(layout.blocks) if block.tag == "h1"]
    alike = (index for index in headings if repeats(layout.blocks[index].text))
    others = (index for index, block in enumerate(layout.blocks) if repeats(block.text))
    return next(chain(alike, others, headings), -1)


def read_body(
    layout: Layout,
    *,
    title: str | None,
    summary: str | None,
    told: str,
    is_date_line: Callable[[str], bool],
) -> Body:
    """The article's paragraphs.

    title:        to cut where the text repeats it
    summary:      what the head tells of the article; above the text it is no part of it
    told:         the text as linked data gives it, or ""
    is_date_line: whether a short line is nothing but a date
    """
    container, share = find_container(layout)
    if container is None:
        return Body((), (), None, 0.0)
    chances = TREES.chances(measure(layout, container, share, find_headline(layout, title), told))
    return separate(layout, list(chances), container, title=title, summary=summary, is_date_line=is_date_line)


def separate(
    layout: Layout,
    chances: Sequence[float],
    container: Box,
    *,
    title: str | None,
    summary: str | None,
    is_date_line: Callable[[str], bool],
) -> Body:
    """Paragraphs and cuts, by the chance of each line to be the article's."""
    least = _least_chance(layout.blocks, chances)
    kept = [index for index, chance in enumerate(chances) if chance >= least]
    inside = _indices_inside(layout, container)
    start, told = min(inside), _key(summary or "")[:SAME_START]
    repeats = _repeats(title)
    reasons: dict[int, str] = {}
    for index in kept:
        block = layout.blocks[index]
        reason = line_reason(block.text)
        if reason in SURE_REASONS:
            reasons[index] = reason
        elif repeats(block.text) or (told and index < start and _key(block.text).startswith(told)):
            reasons[index] = "repeated"
        elif not _WORD.search(block.text):
            reasons[index] = "page_navigation"
        elif is_date_line(block.text):
            reasons[index] = "date_line"
        elif block.link_share > ALL_LINKED and block.tag != "td":
            reasons[index] = "related"
    kept = [index for index in kept if index not in reasons]
    kept = sorted({*kept, *(set(_lines_between(layout.blocks, chances, kept)) - set(reasons))})
    while kept and layout.blocks[kept[-1]].tag in HEADINGS:
        reasons[kept.pop()] = "related"  # it announces what was cut
    first, last = min(kept[:1] + inside[:1]), max(kept[-1:] + inside[-1:])
    paragraphs: list[str] = []
    cuts: list[Cut] = []
    taken = set(kept)
    for index, block in enumerate(layout.blocks[first : last + 1], first):
        if index in taken:
            paragraphs.append(block.text)
        elif len(cuts) < MOST_CUTS:
            reason = reasons.get(index) or _reason(block, repeats, is_date_line)
            cuts.append(Cut(reason=reason, text=block.text[:LONGEST_CUT], after_paragraph=len(paragraphs)))
    return Body(tuple(paragraphs), tuple(cuts), container.element, _confidence(layout.blocks, chances))


def cut_lines(lines: Iterable[str], like: Body) -> Body:
    """Lines from another reader, judged by their words; where they stood comes from ``like``."""
    kept: list[str] = []
    cuts: list[Cut] = []
    for line in (line.strip().removeprefix("- ") for line in lines):
        reason = line_reason(line)
        if reason:
            cuts.append(Cut(reason=reason, text=line[:LONGEST_CUT], after_paragraph=len(kept)))
        elif line:
            kept.append(line)
    return Body(tuple(kept), tuple(cuts[:MOST_CUTS]), like.container, like.confidence)


def _lines_between(blocks: list[Block], chances: Sequence[float], kept: list[int]) -> Iterator[int]:
    """Lines of the lower chance between two that are kept, in a box with one of the two."""
    for before, after in pairwise(kept):
        homes = {_home(blocks[before]), _home(blocks[after])}
        for index in range(before + 1, after):
            block = blocks[index]
            if (
                chances[index] >= LOW_CHANCE
                and block.reason is None
                and _home(block) in homes
                and not line_reason(block.text)
            ):
                yield index
    last = kept[-1] if kept else len(blocks)
    for index in range(last + 1, len(blocks)):
        if chances[index] < TAIL_CHANCE or _home(blocks[index]) != _home(blocks[last]):
            return
        if line_reason(blocks[index].text) is None:
            yield index


def _home(block: Block) -> int:
    return (block.box.outer or block.box).number


def _least_chance(blocks: list[Block], chances: Sequence[float]) -> float:
    sizes = {
        least: sum(len(block.text) for block, chance in zip(blocks, chances, strict=True) if chance >= least)
        for least in (LEAST_CHANCE, LOW_CHANCE)
    }
    return LOW_CHANCE if sizes[LEAST_CHANCE] < MOST_LOST * sizes[LOW_CHANCE] else LEAST_CHANCE


def _confidence(blocks: list[Block], chances: Sequence[float]) -> float:
    doubt = size = 0.0
    for block, chance in zip(blocks, chances, strict=True):
        if block.is_prose:
            size += len(block.text)
            doubt += len(block.text) * min(chance, 1 - chance)
    return 1 - 2 * doubt / max(1.0, size)


def _indices_inside(layout: Layout, container: Box) -> list[int]:
    inside = {container.number}
    for box in layout.boxes[container.number + 1 :]:
        if box.outer is not None and box.outer.number in inside:
            inside.add(box.number)
    return [index for index, block in enumerate(layout.blocks) if block.box.number in inside]


def _reason(block: Block, repeats: Callable[[str], bool], is_date_line: Callable[[str], bool]) -> str:
    """What to call a line that was cut."""
    reason = block.reason or line_reason(block.text)
    if reason:
        return CUT_REASONS.get(reason, reason)
    if repeats(block.text):
        return "repeated"
    if is_date_line(block.text):
        return "date_line"
    return "related" if block.link_share > 0.5 else "aside"


def _repeats(title: str | None) -> Callable[[str], bool]:
    """A test for lines that say what the headline says."""
    key = _key(title or "")
    longest = 2 * len(title or "")

    def repeats(text: str) -> bool:
        return key != "" and len(key) <= len(text) <= longest and _key(text) == key

    return repeats


def _key(text: str) -> str:
    return _NOT_ALNUM.sub("", text).casefold()
