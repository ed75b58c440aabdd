"""Finds the element that holds the article, and separates its paragraphs from what was put between."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from lxml.etree import _Element as Element

from presswatch.records import Cut
from presswatch.stages.clean.blocks import Block, Layout
from presswatch.stages.clean.rules import COMMENTS_RULE, CUT_REASONS, END_RULE, HEADINGS, LINE_RULES

_NOT_ALNUM = re.compile(r"[\W_]+")

#: A child that holds this share of its parent's prose is where the article lives.
DESCEND_SHARE = 0.72
#: A promised container is believed when it holds this share of the page's prose.
CONTENT_SHARE = 0.45
#: A rule that cuts a larger share of the prose than this is wrong, unless what it cuts is links:
MOST_LOST = 0.15
MOST_LINKED = 0.25
#: A list of other articles, teasers and all, holds at least this share of linked characters.
LEAST_LINKED_LIST = 0.1
#: The headline stands at most so many lines above the container.
MOST_LINES_ABOVE = 40
#: Cuts are evidence, not an archive.
MOST_CUTS = 60
LONGEST_CUT = 400


@dataclass(frozen=True, slots=True)
class Body:
    """Paragraphs and cuts.

    confidence: share of the page's prose that stands in the container, 0–1
    lines:      (text, whether it was kept) of what was kept or may have been cut wrongly, in page order
    """

    paragraphs: tuple[str, ...]
    cuts: tuple[Cut, ...]
    container: Element | None
    confidence: float
    lines: tuple[tuple[str, bool], ...] = ()

    @property
    def doubt(self) -> float:
        """Share of the text in lines that may have been cut wrongly, 0–1."""
        cut = sum(len(text) for text, is_kept in self.lines if not is_kept)
        return cut / max(1, sum(len(text) for text, _ in self.lines))

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


def read_body(
    layout: Layout, *, title: str | None, summary: str | None, is_date_line: Callable[[str], bool]
) -> Body:
    """The article's paragraphs.

    title:        to drop where the text repeats it
    summary:      what the head tells of the article; above the text it is no part of it
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
    homes: set[object] = set()
    size = 0

    def cut(block: Block, reason: str) -> None:
        if len(cuts) < MOST_CUTS:
            reason = CUT_REASONS.get(reason, reason)
            cuts.append(Cut(reason=reason, text=block.text[:LONGEST_CUT], after_paragraph=len(kept)))

    overruled = _overruled(selected, inside)
    ended = False
    for index, block in enumerate(selected):
        text = block.text
        key = _norm(text)
        if not ended and size > 0.5 * inside and _is_end(block, selected[index + 1 :], inside):
            ended = True
        elif ended and _good(block) and _home(block) in homes:
            ended = False  # the box stood amid the text
        reason: str | None = None
        if ended:
            reason = "related"
        elif _rule(block) not in overruled:
            reason = block.reason or line_reason(text)
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
            homes.add(_home(block))
        size += len(text)
    kept = _without_orphans(kept, cut)
    known = {title_key, _norm(summary or "")[:60]} - {""}
    lines = _doubtful_lines(layout, first, selected, kept, known)
    return Body(tuple(b.text for b in kept), tuple(cuts), container, inside / total, lines)


def _doubtful_lines(
    layout: Layout, first: int, selected: list[Block], kept: list[Block], known: set[str]
) -> tuple[tuple[str, bool], ...]:
    """The lines from the headline to the last that was kept, and whether each was kept.

    Of the others only prose counts that is unique on the page, stands before more of the text, and was
    cut for where it stood. Menus repeat, lists of other articles come last, words speak for themselves.
    known: what the text may not begin with: the headline, and what the head tells of the article
    """
    copies = Counter(block.text for block in layout.blocks)
    start = next(
        (
            index
            for index in range(first, max(-1, first - MOST_LINES_ABOVE), -1)
            if layout.blocks[index].tag == "h1"
        ),
        first,
    )
    taken = set(kept)
    before = [block for block in layout.blocks[start:first] if block.reason is None]
    last = max(
        (index for index, block in enumerate(selected) if block in taken and block.is_prose), default=0
    )
    return tuple(
        (block.text, block in taken)
        for block in before + selected[: last + 1]
        if block in taken
        or (
            block.is_prose
            and copies[block.text] == 1
            and (block.reason is None or (block.reason not in _SELDOM_TEXT and not block.link_share))
            and line_reason(block.text) is None
            and not any(_norm(block.text).startswith(text) for text in known)
        )
    ) + tuple((block.text, True) for block in selected[last + 1 :] if block in taken)


def restore(body: Body, other: str) -> Body:
    """The body with those doubtful lines back that another reader of the page has too."""
    key = _norm(other)
    paragraphs = tuple(text for text, is_kept in body.lines if is_kept or _norm(text) in key)
    back = set(paragraphs)
    return replace(body, paragraphs=paragraphs, cuts=tuple(cut for cut in body.cuts if cut.text not in back))


def _home(block: Block) -> object:
    """Where a paragraph lives: its parent, or all parents of one class where each has a box of its own."""
    parent = block.element.getparent()
    words = (parent.get("class") or "").split() if parent is not None else []
    return words[0] if words else parent


def _is_end(block: Block, rest: list[Block], inside: int) -> bool:
    """Whether a line says that the article is over, and what follows looks like it: links, not text."""
    if len(block.text) >= 80 or not END_RULE.fullmatch(block.text):
        return False
    rest = [other for other in rest if other.reason is None]
    linked = sum(len(other.text) * other.link_share for other in rest)
    told = sum(len(other.text) * (1 - other.link_share) for other in rest)
    is_text = told > MOST_LOST * inside and linked < LEAST_LINKED_LIST * told
    return not is_text or COMMENTS_RULE.search(block.text) is not None


def _rule(block: Block) -> tuple[str, str] | None:
    """What a line would be cut by: the words on its box, or its own."""
    region = block.region
    while region is not None and region.is_pardoned:
        region = region.outer
    if region is not None:
        return region.reason, region.words or str(region.element.tag)
    reason = line_reason(block.text)
    return (reason, "") if reason else None


_NEVER_TEXT = frozenset(("comments", "hidden", "caption", "byline"))
_SELDOM_TEXT = _NEVER_TEXT | {"newsletter", "follow", "share", "tags"}


def _overruled(blocks: list[Block], inside: int) -> set[tuple[str, str] | None]:
    """Rules that would cut too much out of the middle of the text to be right about it.

    No single word may cost more than ``MOST_LOST`` of the prose, unless it stands on boxes of links, or
    text follows it nowhere: lists and forms at the end may be long.
    """
    prose: dict[tuple[str, str], int] = {}
    size: dict[tuple[str, str], int] = {}
    linked: dict[tuple[str, str], float] = {}
    told: set[str] = set()
    last = max((index for index, block in enumerate(blocks) if _good(block)), default=0)
    for block in blocks[:last]:
        rule = _rule(block)
        if rule is None or rule[0] in _NEVER_TEXT or "hidden" in rule[1] or block.text in told:
            continue
        told.add(block.text)
        size[rule] = size.get(rule, 0) + len(block.text)
        linked[rule] = linked.get(rule, 0) + len(block.text) * block.link_share
        if block.is_prose:
            prose[rule] = prose.get(rule, 0) + len(block.text)
    return {
        rule
        for rule, lost in prose.items()
        if lost > MOST_LOST * inside and linked[rule] < MOST_LINKED * size[rule]
    }


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
