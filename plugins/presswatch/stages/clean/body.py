"""Tells the article's lines from those around and between them, and says why each of the others went."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
from lxml.etree import _Element as Element

from presswatch.records import Cut
from presswatch.stages.clean.blocks import PROSE_CHARACTERS, PROSE_LINK_SHARE, Block, Box, Layout, class_words
from presswatch.stages.clean.metadata import element_text, letters, squeeze
from presswatch.stages.clean.phrases import phrase_reason
from presswatch.stages.clean.rules import (
    BYLINE_RULE,
    CUT_REASONS,
    DATELINE_RULE,
    DOUBTFUL_REASONS,
    EMBED_RULE,
    HEADINGS,
    LINE_RULES,
    PLACE_RULE,
    QUOTED_RULE,
    SIGNATURE_RULE,
    SIGNED_OFF_RULE,
    STAND_FIRST_RULE,
)
from presswatch.stages.clean.site_rules import NO_MARKS, Marks
from presswatch.stages.clean.traits import Floats, find_container, measure
from presswatch.stages.clean.trees import TREES

_WORD = re.compile(r"\w")

#: A line is the article's from this chance on, or from the lower one where next to nothing reaches this.
LEAST_CHANCE = 0.5
LOW_CHANCE = 0.2
#: Lines that go on in the box of the first one, or of the last one, need these (the lower one suffices
#: where the box promises the article), and prose under the headline in a box of its own needs that:
LEAD_CHANCE = 0.3
TAIL_CHANCE = 0.4
OPENING_CHANCE = 0.4
#: A table of so many cells is the article's as a whole, where its mean is the lower chance, or not at all.
LEAST_CELLS = 6
#: A single word on a box costs no more than this share of the text before it, unless the word is sure.
MOST_LOST_TO_A_WORD = 0.15
#: Above this share of characters that are judged wrongly, as far as the trees can tell,
MOST_DOUBT = 0.5
#: a second reader's word counts so much (log-odds, for and against each line),
SECOND_WORD = 2.0
#: and the second reader's text is taken instead where it is so many times longer.
MUCH_MORE = 2
#: Before the headline of a second article stands so much of all text, if the first one is the page's own.
LEAST_FIRST = 0.3
#: A line with more of its characters in links leads elsewhere.
ALL_LINKED = 0.95
#: What goes on in the box of the article has fewer.
MOST_LINKED = 0.5
#: In a list sooner, in a table never.
LINKED_BY_TAG = {"li": 0.7, "td": 1.0}
#: What a live blog sets over an entry.
_CLOCK = re.compile(r"\d{1,2}:\d\d(?: ?[ap]\.?m\.?| [A-Z]{2,4})?")
#: "Print | Send to a friend": links with signs between them.
_MENU = re.compile(r"\s[|•·]\s")
MOST_LINKED_IN_MENU = 0.7
#: A line of so many characters may announce what was cut after it, or name the section above the headline.
LONGEST_ANNOUNCEMENT = 60
#: Or tell in at most so many who wrote the article: above it by their names, below it in a sentence.
LONGEST_BYLINE, LONGEST_SIGN_OFF = 120, 400
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
    """Paragraphs and cuts; container: the element with the article, or None where no prose was found."""

    paragraphs: tuple[str, ...]
    cuts: tuple[Cut, ...]
    container: Element | None

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)

    @property
    def signed_off(self) -> list[str]:
        """The lines right after the text that say who wrote it."""
        end = len(self.paragraphs)
        after = [cut for cut in self.cuts if cut.after_paragraph == end]
        return [
            cut.text for cut in after if cut.reason == "byline" or (cut.reason == "aside" and cut is after[0])
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a page's lines before they are weighed.

    title:        to cut where the text repeats it
    summary:      what the head tells of the article; above the text it is no part of it
    is_date_line: whether a short line is nothing but a date
    marks:        what the source's own rules name; they win over the trees
    is_repeated:  whether a line is known from many articles of the source
    """

    title: str | None
    summary: str | None
    is_date_line: Callable[[str], bool]
    marks: Marks = NO_MARKS
    is_repeated: Callable[[str], bool] = lambda text: False


def line_reason(text: str) -> str | None:
    """Why a line is not the article's, by its words alone."""
    size = len(text)
    if size > LONGEST_RULED:
        return None
    if reason := phrase_reason(text):
        return reason
    for reason, most, pattern in LINE_RULES:
        if size <= most and pattern.match(text):
            return reason
    return None


def find_headline(layout: Layout, title: str | None) -> int:
    """The index of the line with the headline, or -1."""
    repeats = repeats_of(title)
    headings = [index for index, block in enumerate(layout.blocks) if block.tag == "h1"]
    alike = (index for index in headings if repeats(layout.blocks[index].text))
    others = (index for index, block in enumerate(layout.blocks) if repeats(block.text))
    return next(chain(alike, others, headings), -1)


def read_body(layout: Layout, known: Known, *, ask: Callable[[], str]) -> Body:
    """The article's paragraphs.

    ask: for another reader's text, which costs more than all of this; asked on doubtful pages
    """
    container, share = find_container(layout)
    if container is None:
        return Body((), (), None)
    headline = find_headline(layout, known.title)
    chances = TREES.chances(measure(layout, container, share, headline))
    chances = _first_article(layout.blocks, chances, headline)
    second = ""
    if known.marks.keep and any(map(known.marks.is_kept, layout.blocks)):
        chances = np.array(
            [1.0 if known.marks.is_kept(block) else 0.0 for block in layout.blocks], np.float32
        )
    elif _doubt(layout.blocks, chances) > MOST_DOUBT:
        second = ask()
    voted = _vote(layout.blocks, chances, second) if second else chances.tolist()
    first = separate(layout, voted, container, headline, known)
    if len(second) > MUCH_MORE * len(first.text):
        other = cut_lines(second.splitlines(), first)
        if max(map(len, other.paragraphs), default=0) >= PROSE_CHARACTERS:
            return other
    return first


def _first_article(blocks: list[Block], chances: Floats, headline: int) -> Floats:
    """The chances, none from the headline of a second article on.

    Pages that go on with the next article when scrolled to their end give both headlines the same class.
    """
    if headline < 0 or blocks[headline].tag != "h1":
        return chances
    words = class_words(blocks[headline].element)
    others = (index for index in range(headline + 1, len(blocks)) if blocks[index].tag == "h1")
    alike = [index for index in others if class_words(blocks[index].element) == words]
    if alike:
        size = np.array([len(block.text) for block in blocks]) * (chances >= LEAST_CHANCE)
        for index in alike:
            if size[:index].sum() >= LEAST_FIRST * size.sum():
                return np.where(np.arange(len(blocks)) < index, chances, np.float32(0))
    return chances


def _doubt(blocks: list[Block], chances: Floats) -> float:
    """Characters outside links that are expected to be judged wrongly, in relation to those kept."""
    size = np.array([len(block.text) for block in blocks])
    is_told = np.array([block.link_share < PROSE_LINK_SHARE for block in blocks])
    wrong = size * is_told * np.minimum(chances, 1 - chances)
    return float(wrong.sum() / max(1, size[chances >= LEAST_CHANCE].sum()))


def _vote(blocks: list[Block], chances: Floats, second: str) -> list[float]:
    """The chances, raised for lines that another reader has, too, and lowered for the others."""
    other = letters(second)
    has = np.array([letters(block.text) in other for block in blocks])
    odds = np.log(np.clip(chances, 1e-6, 1 - 1e-6)) - np.log(np.clip(1 - chances, 1e-6, 1))
    told: list[float] = (1 / (1 + np.exp(-odds - np.where(has, SECOND_WORD, -SECOND_WORD)))).tolist()
    return told


def separate(layout: Layout, chances: Sequence[float], container: Box, headline: int, known: Known) -> Body:
    """Paragraphs and cuts, by the chance of each line to be the article's.

    headline: as ``find_headline`` finds it
    """
    blocks, marks = layout.blocks, known.marks
    inside = layout.lines_inside(container.element)
    chances = _tables_whole(blocks, chances, inside)
    least = _least_chance(blocks, chances)
    start, told = min(inside), letters(known.summary or "")[:SAME_START]
    repeats = repeats_of(known.title)

    def reason_for(index: int) -> str | None:
        block = blocks[index]
        if marks.is_cut(block):
            return "site_rule"
        if marks.is_kept(block):
            return "repeated" if repeats(block.text) or known.is_repeated(block.text) else None
        reason = line_reason(block.text)
        if reason and reason != "share_word":
            return reason
        if known.is_repeated(block.text) or repeats(block.text):
            return "repeated"
        if told and index < start and letters(block.text).startswith(told):
            return "repeated"
        if not _WORD.search(block.text):
            return "page_navigation"
        if known.is_date_line(block.text) or (_CLOCK.fullmatch(block.text) and _has_time(block)):
            return "date_line"
        return "related" if block.link_share > LINKED_BY_TAG.get(block.tag, ALL_LINKED) else None

    kept = [index for index, chance in enumerate(chances) if chance >= least]
    reasons = {index: reason for index in kept if (reason := reason_for(index))}
    kept = [index for index in kept if index not in reasons]
    added = {
        *_between(blocks, chances, kept),
        *_beyond(blocks, chances, kept),
        *_opening(blocks, chances, kept, headline),
        *_overruled(blocks, kept),
    }
    kept = sorted({*kept, *(index for index in added if index not in reasons and not reason_for(index))})
    for index in _pulled(blocks, kept):
        kept.remove(index)
        reasons[index] = "repeated"
    while kept and (reason := _ending(blocks, kept[-1])):
        reasons[kept.pop()] = reason
    while kept and (reason := _beginning(blocks[kept[0]], kept[0] < headline)):
        reasons[kept.pop(0)] = reason
    first, last = min(kept[:1] + inside[:1]), max(kept[-1:] + inside[-1:])
    paragraphs: list[str] = []
    cuts: list[Cut] = []
    taken = set(kept)
    for index, block in enumerate(blocks[first : last + 1], first):
        if index in taken:
            paragraphs.append(block.text)
        elif len(cuts) < MOST_CUTS:
            ruled = "site_rule" if marks.is_cut(block) else None
            reason = reasons.get(index) or ruled or _reason(block, repeats, known.is_date_line)
            cuts.append(Cut(reason=reason, text=block.text[:LONGEST_CUT], after_paragraph=len(paragraphs)))
    return Body(tuple(paragraphs), tuple(cuts), container.element)


def cut_lines(lines: Iterable[str], like: Body) -> Body:
    """Lines from another reader, judged by their words; where they stood comes from ``like``."""
    kept: list[str] = []
    cuts: list[Cut] = []
    for line in (line.strip().removeprefix("- ") for line in lines):
        reason = line_reason(line)
        if reason:
            cuts.append(
                Cut(
                    reason=CUT_REASONS.get(reason, reason), text=line[:LONGEST_CUT], after_paragraph=len(kept)
                )
            )
        elif line:
            kept.append(line)
    return Body(tuple(kept), tuple(cuts[:MOST_CUTS]), like.container)


def _tables_whole(blocks: list[Block], chances: Sequence[float], inside: Sequence[int]) -> list[float]:
    """The chances, those of a table's cells all alike; a table outside the container is not the article's."""
    tables: dict[int, list[int]] = {}
    for index, block in enumerate(blocks):
        if block.tag in ("td", "th"):
            box: Box | None = block.box
            while box is not None and box.tag != "table":
                box = box.outer
            if box is not None:
                tables.setdefault(box.number, []).append(index)
    told = list(chances)
    for cells in tables.values():
        lines = Counter(blocks[index].box.number for index in cells)
        # A cell of many lines is a column of a page that is laid out by a table.
        if len(lines) >= LEAST_CELLS > max(lines.values()):
            mean = sum(chances[index] for index in cells) / len(cells)
            is_ours = mean >= LOW_CHANCE and inside[0] <= cells[0] <= inside[-1]
            for index in cells:
                told[index] = max(LEAST_CHANCE, mean) if is_ours else 0.0
    return told


def _between(blocks: list[Block], chances: Sequence[float], kept: list[int]) -> Iterator[int]:
    """Lines of the lower chance between two that are kept, in a box with one of the two."""
    for before, after in pairwise(kept):
        homes = {_home(blocks[before]), _home(blocks[after])}
        for index in range(before + 1, after):
            block = blocks[index]
            if chances[index] >= LOW_CHANCE and block.reason is None and _home(block) in homes:
                yield index


def _beyond(blocks: list[Block], chances: Sequence[float], kept: list[int]) -> Iterator[int]:
    """Lines that go on, up or down, in the box of the first or the last that is kept."""
    if not kept:
        return
    for end, least, others in (
        (kept[0], LEAD_CHANCE, range(kept[0] - 1, -1, -1)),
        (kept[-1], TAIL_CHANCE, range(kept[-1] + 1, len(blocks))),
    ):
        if (blocks[end].box.outer or blocks[end].box).is_promise:
            least = LOW_CHANCE
        for index in others:
            block = blocks[index]
            if chances[index] < least or block.link_share > MOST_LINKED or _home(block) != _home(blocks[end]):
                break
            yield index


def _opening(blocks: list[Block], chances: Sequence[float], kept: list[int], headline: int) -> Iterator[int]:
    """Prose between the headline and the text: a stand-first, or a first paragraph, in a box of its own."""
    for index in range(headline + 1, kept[0] if kept else 0):
        block = blocks[index]
        begins = DATELINE_RULE.match(block.text)
        if headline < 0 and not begins:
            continue
        is_named = begins or STAND_FIRST_RULE.search(class_words(block.element))
        least = LOW_CHANCE if is_named else OPENING_CHANCE
        if chances[index] >= least and block.is_prose and block.reason is None:
            yield index


def _overruled(blocks: list[Block], kept: list[int]) -> Iterator[int]:
    """Prose amid the text that is cut for a word on its box, and too much to be cut for a word."""
    size = sum(len(blocks[index].text) for index in kept)
    for before, after in pairwise(kept):
        lines = [
            index
            for index in range(before + 1, after)
            if blocks[index].is_prose and not blocks[index].link_share
        ]
        if all(blocks[index].reason in DOUBTFUL_REASONS for index in lines):
            lost = sum(len(blocks[index].text) for index in lines)
            if lost > MOST_LOST_TO_A_WORD * size:
                yield from lines


def _has_time(block: Block) -> bool:
    return next(block.element.iter("time"), None) is not None


def _beginning(block: Block, is_above: bool) -> str | None:
    """Why a first line is none of the text, or None: it names no more than a place, those who wrote, or,
    above the headline, a section.
    """
    if PLACE_RULE.fullmatch(block.text):
        return "date_line"
    if len(block.text) <= LONGEST_BYLINE and BYLINE_RULE.fullmatch(block.text):
        return "byline"
    return "page_navigation" if is_above and len(block.text) <= LONGEST_ANNOUNCEMENT else None


def _ending(blocks: list[Block], last: int) -> str | None:
    """Why a last line is none of the text, or None: it tells who wrote it, or it leads to what was cut after it,
    as do a heading, "Other news:" before links, and a line of links.
    """
    block = blocks[last]
    if len(block.text) <= LONGEST_SIGN_OFF and SIGNED_OFF_RULE.match(block.text):
        return "byline"
    if SIGNATURE_RULE.fullmatch(block.text) and _stands_apart(block):
        return "byline"
    if block.tag in HEADINGS:
        return "related"
    if len(block.text) > LONGEST_ANNOUNCEMENT:
        return None
    is_menu = block.link_share > MOST_LINKED_IN_MENU and _MENU.search(block.text)
    leads_on = block.text.endswith(":") and any(
        follower.link_share > MOST_LINKED for follower in blocks[last + 1 : last + 2]
    )
    return "related" if is_menu or leads_on else None


def _stands_apart(block: Block) -> bool:
    """Whether a line is set to the right, or is all bold or italic."""
    element = block.element
    if "right" in (element.get("style") or "") or element.get("align") == "right":
        return True
    return any(squeeze(element_text(part)) == block.text for part in element.iter("strong", "b", "em", "i"))


def _home(block: Block) -> int:
    """The box around the line's own; a quotation is at home where it is quoted."""
    outer = block.box.outer
    while outer and outer.tag == "blockquote" and not EMBED_RULE.search(outer.element.get("class") or ""):
        outer = outer.outer
    return (outer or block.box).number


def _pulled(blocks: list[Block], kept: list[int]) -> Iterator[int]:
    """Lines set apart as quotations that say once more what another line says."""
    quotes = [
        index
        for index in kept
        if "blockquote" in (blocks[index].tag, (blocks[index].box.outer or blocks[index].box).tag)
    ]
    if quotes:
        others = "\n".join(letters(blocks[index].text) for index in kept if index not in quotes)
        yield from (
            index
            for index in quotes
            if QUOTED_RULE.match(blocks[index].text) and letters(blocks[index].text) in others
        )


def _least_chance(blocks: list[Block], chances: Sequence[float]) -> float:
    sizes = {
        least: sum(len(block.text) for block, chance in zip(blocks, chances, strict=True) if chance >= least)
        for least in (LEAST_CHANCE, LOW_CHANCE)
    }
    return LOW_CHANCE if sizes[LEAST_CHANCE] < MOST_LOST * sizes[LOW_CHANCE] else LEAST_CHANCE


def _reason(block: Block, repeats: Callable[[str], bool], is_date_line: Callable[[str], bool]) -> str:
    """What to call a line that was cut."""
    reason = block.reason or line_reason(block.text)
    if reason:
        return CUT_REASONS.get(reason, reason)
    if repeats(block.text):
        return "repeated"
    if is_date_line(block.text):
        return "date_line"
    return "related" if block.link_share > MOST_LINKED else "aside"


def repeats_of(title: str | None) -> Callable[[str], bool]:
    """A test for lines that say what the headline says."""
    key = letters(title or "")
    longest = 2 * len(title or "")  # a line that is much longer says something else

    def repeats(text: str) -> bool:
        return key != "" and len(key) <= len(text) <= longest and letters(text) == key

    return repeats
