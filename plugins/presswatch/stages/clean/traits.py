"""What is measured of each line, for the trees that tell the article's lines from the others.

A line is described by its looks, its neighbours, the boxes and regions around it, and by lines of the
same make elsewhere on the page. Columns are named by ``NAMES``; the trees were grown on these columns,
so a change here means growing them anew (see docs/decisions).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from presswatch.stages.clean.blocks import Box, Layout, Region
from presswatch.stages.clean.phrases import ends_article
from presswatch.stages.clean.rules import END_RULE, HEADINGS

Floats = NDArray[np.float32]
Column = NDArray[Any]
Columns = Iterable[Column | Sequence[float]]

#: A child that holds this share of its parent's prose is where the article lives.
DESCEND_SHARE = 0.72
#: A promised container is believed when it holds this share of the page's prose.
CONTENT_SHARE = 0.45
#: A line counts for no more than this where boxes are weighed.
MOST_WEIGHT = 1_000

_DIVISIONS = frozenset(("div", "section", "article", "body"))
_ENDS = frozenset('.!?…。！？"”’»)]')
_FIRST = itemgetter(0)
_BESIDE = (-1, 1)
_NEAR = (-2, -1, 1, 2)

_LINE = [
    "size",
    "link_share",
    "ends",
    "capitals",
    "ends_before",
    "since_end",
    "heading",
    "is_division",
    "copies",
    "seen",
]
_BOX = [
    "table",
    "depth",
    "promise",
    "up",
    "down",
    "common",
    "in_container",
    "box_prose",
    "box1_prose",
    "box2_prose",
    "box3_prose",
    "box1_linked",
    "box2_linked",
    "box1_count",
]
_REGION = ["verdict", "inner_prose", "outer_prose", "in_caption"]
_MAKE = ["make_prose", "make_count", "make_linked", "make_size", "home_prose", "home_linked", "home_size"]
_PAGE = [
    "from_headline",
    "before",
    "after",
    "good_before",
    "good_after",
    "good_size_before",
    "good_size_after",
    "place",
]
_AROUND = [f"{what}{step:+d}" for what in ("size", "link_share", "same") for step in _BESIDE] + [
    f"bad{step:+d}" for step in _NEAR
]
_WHOLE = ["good_near_after", "linked_near", "prose", "lines", "container_share"]
NAMES = tuple(_LINE + _BOX + _REGION + _MAKE + _PAGE + _AROUND + _WHOLE)


def find_container(layout: Layout) -> tuple[Box | None, float]:
    """The box with the article, and its share of the page's prose (0–1); (None, 0) without prose."""
    weights = [0] * len(layout.boxes)
    prose = [block for block in layout.blocks if block.is_prose]
    for block in [block for block in prose if block.reason is None] or prose:
        weights[block.box.number] += min(len(block.text), MOST_WEIGHT)
    for box in reversed(layout.boxes):
        if box.outer is not None:
            weights[box.outer.number] += weights[box.number]
    if not weights or not weights[0]:
        return None, 0.0
    box = _promised(layout.boxes, weights) or _fullest(layout.boxes, weights)
    return box, weights[box.number] / weights[0]


def _promised(boxes: Sequence[Box], weights: Sequence[int]) -> Box | None:
    """The box whose class promises the article, if it holds what it promises."""
    promised = [box for box in boxes if box.is_promise and weights[box.number] >= CONTENT_SHARE * weights[0]]
    if not promised:
        return None
    # Of nested promises the smallest that still holds nearly as much.
    most = max(weights[box.number] for box in promised)
    best = [box for box in promised if weights[box.number] >= 0.9 * most][-1]
    is_dealt_out = any(box is not best and box.name == best.name and weights[box.number] for box in boxes)
    return best if most >= DESCEND_SHARE * weights[0] or not is_dealt_out else None


def _fullest(boxes: Sequence[Box], weights: Sequence[int]) -> Box:
    """The innermost box that still holds most of what the one around it holds."""
    heaviest: dict[int, Box] = {}
    for box in boxes:
        if box.outer is None:
            continue
        rival = heaviest.get(box.outer.number)
        if weights[box.number] > (weights[rival.number] if rival else 0):
            heaviest[box.outer.number] = box
    box = boxes[0]
    while (
        (child := heaviest.get(box.number)) is not None
        and weights[child.number] >= DESCEND_SHARE * weights[box.number]
        and child.tag not in ("p", "li")
    ):
        box = child
    return box


def measure(layout: Layout, container: Box | None, share: float, headline: int) -> Floats:
    """One row of numbers for each line.

    container, share: as found by ``find_container``
    headline:         index of the line with the headline, or -1
    """
    blocks = layout.blocks
    if not blocks:
        return np.zeros((0, len(NAMES)), np.float32)
    texts = [block.text for block in blocks]
    boxes = np.array([block.box.number for block in blocks])
    size = np.array([len(text) for text in texts], np.float32)
    link = np.array([block.link_share for block in blocks], np.float32)
    prose = np.where([block.is_prose for block in blocks], size, 0)
    total = max(1.0, float(prose.sum()))
    headings = np.array([int(block.tag[1]) if block.tag in HEADINGS else 0 for block in blocks], np.float32)
    regions, verdict = _region_rows(layout, total)
    # Lines of one make stand in boxes of the same tag and class, in boxes of the same tag and class.
    home = [(block.box.outer or block.box).name for block in blocks]
    makes: dict[tuple[int, int], int] = {}
    make = np.array(
        [
            makes.setdefault((block.box.name, outer), len(makes))
            for block, outer in zip(blocks, home, strict=True)
        ]
    )
    good = np.where(verdict, 0, prose)

    columns = [
        *_line_columns(layout, texts, size, link, headings),
        *_box_columns(layout, container, boxes, size, link, prose, total),
        *regions.T,
        *_make_columns(make, np.array(home), size, link, prose, total),
        *_page_columns(len(blocks), headline, prose, good, total),
        *_around_columns(make, size, link, verdict),
        *_whole_columns(size, link, good, total, share),
    ]
    return np.array(columns, np.float32).T


def _line_columns(layout: Layout, texts: list[str], size: Column, link: Column, headings: Column) -> Columns:
    is_end = np.array(
        [len(text) < 80 and (ends_article(text) or END_RULE.fullmatch(text) is not None) for text in texts]
    )
    index = np.arange(len(texts))
    last_end = np.maximum.accumulate(np.where(is_end, index, -500))
    copies = Counter(texts)
    seen: set[str] = set()
    seen_column = []
    for text in texts:
        seen_column.append(text in seen)
        seen.add(text)
    return (
        size,
        link,
        [text[-1] in _ENDS for text in texts],
        [_capitals(text) for text in texts],
        np.cumsum(is_end),
        np.minimum(index - last_end, 500),
        headings,
        [block.tag in _DIVISIONS for block in layout.blocks],
        [copies[text] for text in texts],
        seen_column,
    )


def _capitals(text: str) -> float:
    """Share of the first words that begin with a capital."""
    words = text[:100].split()
    return sum(map(str.isupper, map(_FIRST, words))) / len(words)


def _box_columns(
    layout: Layout, container: Box | None, at: Column, size: Column, link: Column, prose: Column, total: float
) -> Columns:
    """What is known of the box that holds each line; at: its number."""
    boxes = layout.boxes
    count = len(boxes)
    ends = np.array([box.end for box in boxes])
    outer = np.array([(box.outer or box).number for box in boxes])

    def inside(amount: Column) -> Column:
        """Of each box, the sum over the lines inside it."""
        until = np.concatenate(([0.0], np.cumsum(np.bincount(at, amount, minlength=count))))
        sums: Column = until[ends] - until[:-1]
        return sums

    share = inside(prose) / total
    sizes, linked = inside(size), inside(size * link)
    over = outer[at]
    second = outer[over]
    third = outer[second]
    depth = np.arange(1, count + 1) - np.cumsum(np.bincount(ends, minlength=count + 1)[:-1])
    promise, in_table = np.full(count, -1.0), np.zeros(count)
    for box in _outermost(box for box in boxes if box.is_promise):
        promise[box.number : box.end] = share[box.number]
    for box in _outermost(box for box in boxes if box.tag == "table"):
        in_table[box.number : box.end] = 1
    # The trunk: from the page to the box with most of the prose; all else are branches.
    trunk: list[int] = []
    fullest: Box | None = boxes[int(np.argmax(np.bincount(over, prose, minlength=count)))]
    while fullest is not None:
        trunk.insert(0, fullest.number)
        fullest = fullest.outer
    begun = np.searchsorted(trunk, at, "right")
    ended = np.searchsorted(np.sort(ends[trunk]), at, "right")
    fork = np.minimum(begun, len(trunk) - ended)  # so many boxes of the trunk hold the line
    return (
        in_table[at],
        depth[at],
        promise[at],
        depth[at] - fork,
        len(trunk) - fork,
        share[trunk][fork - 1],
        (at >= container.number) & (at < container.end) if container else np.zeros(len(at)),
        share[at],
        share[over],
        share[second],
        share[third],
        linked[over] / sizes[over],
        linked[second] / sizes[second],
        inside(np.ones(len(at)))[over],
    )


def _outermost(kind: Iterable[Box]) -> Iterator[Box]:
    """Boxes, in their order, without those inside another of them."""
    end = 0
    for box in kind:
        if box.number >= end:
            end = box.end
            yield box


def _region_rows(layout: Layout, total: float) -> tuple[Floats, NDArray[np.bool_]]:
    """One row for each line, and whether it stands in a region that was not pardoned."""
    rows: dict[Region | None, tuple[float, ...]] = {None: (0, -1, -1, 0)}
    for region in layout.regions:  # outer before inner
        verdict, _, outermost, in_caption = rows[region.outer]
        share = region.prose / total
        rows[region] = (
            not region.is_pardoned or verdict,
            share,
            outermost if region.outer else share,
            min(1.0, share) + 0.001 if region.reason == "caption" else in_caption,
        )
    columns = np.array([rows[block.region] for block in layout.blocks], np.float32)
    return columns, columns[:, 0] > 0


def _make_columns(
    make: Column, home: Column, size: Column, link: Column, prose: Column, total: float
) -> Columns:
    columns = []
    for group, names in ((make, ("prose", "count", "linked", "size")), (home, ("prose", "linked", "size"))):
        count = np.bincount(group)
        sizes = np.bincount(group, size)
        answers = {
            "prose": np.bincount(group, prose) / total,
            "count": count,
            "linked": np.bincount(group, size * link) / np.maximum(1, sizes),
            "size": sizes / np.maximum(1, count),
        }
        columns += [answers[name][group] for name in names]
    return columns


def _page_columns(lines: int, headline: int, prose: Column, good: Column, total: float) -> Columns:
    index = np.arange(lines)
    after, good_after = np.cumsum(prose), np.cumsum(good)
    all_good = max(1.0, float(good_after[-1]))
    return (
        index - headline if headline >= 0 else np.full(lines, -999),
        (after - prose) / total,
        (total - after) / total,
        (good_after - good) / all_good,
        (all_good - good_after) / all_good,
        good_after - good,
        all_good - good_after,
        index / lines,
    )


def _shift(column: Column, step: int) -> Column:
    """The column's value so many lines on; -1 beyond the page."""
    moved = np.full(len(column), -1, np.float32)
    if step > 0:
        moved[:-step] = column[step:]
    else:
        moved[-step:] = column[:step]
    return moved


def _around_columns(make: Column, size: Column, link: Column, verdict: Column) -> Columns:
    columns = [_shift(column, step) for column in (size, link) for step in _BESIDE]
    columns += [np.where(_shift(size, step) < 0, -1, _shift(make, step) == make) for step in _BESIDE]
    return columns + [_shift(verdict, step) for step in _NEAR]


def _whole_columns(size: Column, link: Column, good: Column, total: float, share: float) -> Columns:
    lines = len(size)
    index = np.arange(lines)

    def within(column: Column, back: int, ahead: int) -> Column:
        sums = np.concatenate(([0.0], np.cumsum(column)))
        return sums[np.minimum(lines, index + ahead + 1)] - sums[np.maximum(0, index - back)]

    return (
        within(good, -1, 5),
        within(size * link, 4, 4) / within(size, 4, 4),
        np.full(lines, total),
        np.full(lines, lines),
        np.full(lines, share),
    )
