"""What is measured of each line, for the trees that tell the article's lines from the others.

A line is described by its looks, its neighbours, the boxes and regions around it, and by lines of the
same make elsewhere on the page. Columns are named by ``NAMES``; the trees were grown on these columns,
so a change here means growing them anew (see docs/decisions).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from presswatch.stages.clean.blocks import Box, Layout, Region
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
#: Where nothing was found: far away.
FAR = 99
#: Linked data with a shorter body is a teaser.
LEAST_TOLD = 300

_REASONS = ("related", "caption", "date_line", "page_navigation")
_DIVISIONS = frozenset(("div", "section", "article", "body"))
_LISTS = frozenset(("ul", "ol"))
_CELLS = frozenset(("td", "th", "tr"))
_ENDS = frozenset('.!?…。！？"”’»)]')
_SPREAD = (-3, -2, -1, 1, 2, 3)
_NEAR = (-2, -1, 1, 2)

_LINE = [
    "size",
    "link_share",
    "ends",
    "commas",
    "capitals",
    "ends_before",
    "since_end",
    "is_item",
    "heading",
    "is_cell",
    "is_division",
    "copies",
    "seen",
    "told",
]
#: The first ones pass from a box to those inside it.
_BOX = [
    "table",
    "quote",
    "lists",
    "depth",
    "promise",
    "promises",
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
_INHERITED = _BOX.index("box_prose")
_NO_BOX = (0, 0, 0, 0, -1, 0, 0, FAR, 0, 0) + (0,) * (len(_BOX) - _INHERITED)
_REGION = ["verdict", "regions", "inner_prose", "outer_prose", *(f"in_{reason}" for reason in _REASONS)]
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
_AROUND = [f"size{step:+d}" for step in _SPREAD] + [
    f"{what}{step:+d}" for what in ("link_share", "bad", "same") for step in _NEAR
]
_WHOLE = ["good_near_before", "good_near_after", "linked_near", "prose", "lines", "container_share", "broken"]
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
    total = weights[0] if weights else 0
    if not total:
        return None, 0.0
    promised = [
        box for box in layout.boxes if box.is_promise and weights[box.number] >= CONTENT_SHARE * total
    ]
    if promised:
        # Of nested promises the smallest that still holds nearly as much.
        most = max(weights[box.number] for box in promised)
        best = [box for box in promised if weights[box.number] >= 0.9 * most][-1]
        is_dealt_out = any(
            box is not best and box.name == best.name and weights[box.number] for box in layout.boxes
        )
        if most >= DESCEND_SHARE * total or not is_dealt_out:
            return best, weights[best.number] / total
    heaviest: dict[int, Box] = {}
    for box in layout.boxes:
        if box.outer is None:
            continue
        if weights[box.number] > (weights[heaviest[n].number] if (n := box.outer.number) in heaviest else 0):
            heaviest[n] = box
    box = layout.boxes[0]
    while True:
        child = heaviest.get(box.number)
        if (
            child is None
            or weights[child.number] < DESCEND_SHARE * weights[box.number]
            or child.tag in ("p", "li")
        ):
            return box, weights[box.number] / total
        box = child


def measure(layout: Layout, container: Box | None, share: float, headline: int, told: str) -> Floats:
    """One row of numbers for each line.

    container, share: as found by ``find_container``
    headline:         index of the line with the headline, or -1
    told:             the text that linked data gives, or ""
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
    home = np.array([(block.box.outer or block.box).name for block in blocks])
    _, make = np.unique([block.box.name * len(layout.boxes) for block in blocks] + home, return_inverse=True)
    good = np.where(verdict, 0, prose)

    columns = [
        *_line_columns(layout, texts, size, link, headings, told),
        *_box_rows(layout, container, total).T,
        *regions.T,
        *_make_columns(make, home, size, link, prose, total),
        *_page_columns(len(blocks), headline, prose, good, total),
        *_around_columns(make, size, link, verdict),
        *_whole_columns(boxes, size, link, good, total, share),
    ]
    return np.array(columns, np.float32).T


def _line_columns(
    layout: Layout, texts: list[str], size: Column, link: Column, headings: Column, told: str
) -> Columns:
    blocks = layout.blocks
    is_end = np.array([len(text) < 80 and END_RULE.fullmatch(text) is not None for text in texts])
    index = np.arange(len(texts))
    last_end = np.maximum.accumulate(np.where(is_end, index, -500))
    copies = Counter(texts)
    seen: set[str] = set()
    seen_column = []
    for text in texts:
        seen_column.append(text in seen)
        seen.add(text)
    tags = [block.tag for block in blocks]
    squeezed = "".join(told.split())
    if len(squeezed) > LEAST_TOLD:
        found = [0 if len(text) < 20 else 1 if "".join(text.split()) in squeezed else -1 for text in texts]
    else:
        found = [0] * len(texts)
    return (
        size,
        link,
        [text[-1] in _ENDS for text in texts],
        [text.count(",") / len(text) for text in texts],
        [_capitals(text) for text in texts],
        np.cumsum(is_end),
        np.minimum(index - last_end, 500),
        [tag == "li" for tag in tags],
        headings,
        [tag in _CELLS for tag in tags],
        [tag in _DIVISIONS for tag in tags],
        [copies[text] for text in texts],
        seen_column,
        found,
    )


def _capitals(text: str) -> float:
    """Share of the first words that begin with a capital."""
    words = text[:100].split()
    return sum([word[0].isupper() for word in words]) / len(words)


def _box_rows(layout: Layout, container: Box | None, total: float) -> Floats:
    """One row for each line, of the box that holds it."""
    homes = [0] * len(layout.boxes)
    for block in layout.blocks:
        if block.is_prose:
            homes[(block.box.outer or block.box).number] += len(block.text)
    trunk: dict[int, int] = {}
    branch: Box | None = layout.boxes[max(range(len(homes)), key=homes.__getitem__)]
    while branch is not None:
        trunk[branch.number] = len(trunk)
        branch = branch.outer
    rows: list[tuple[float, ...]] = []
    for box in layout.boxes:
        if not box.count:
            rows.append(_NO_BOX)
            continue
        outer = box.outer
        over = outer or box
        second = over.outer or over
        third = second.outer or second
        table, quote, lists, depth, promise, promises, up, down, common, inside = (
            rows[outer.number][:_INHERITED] if outer else _NO_BOX[:_INHERITED]
        )
        share = box.prose / total
        if box.number in trunk:
            down, common = trunk[box.number], share
        else:
            up += 1
        rows.append(
            (
                table or box.tag == "table",
                quote or box.tag == "blockquote",
                lists + (box.tag in _LISTS),
                depth + 1,
                share if box.is_promise and not promises else promise,
                promises + box.is_promise,
                up,
                down,
                common,
                inside or box is container,
                share,
                over.prose / total,
                second.prose / total,
                third.prose / total,
                over.linked / over.size,
                second.linked / second.size,
                over.count,
            )
        )
    return np.array([rows[block.box.number] for block in layout.blocks], np.float32)


def _region_rows(layout: Layout, total: float) -> tuple[Floats, NDArray[np.bool_]]:
    """One row for each line, and whether it stands in a region that was not pardoned."""
    rows: dict[Region | None, tuple[float, ...]] = {None: (0, 0, -1, -1) + (0,) * len(_REASONS)}
    for region in layout.regions:  # outer before inner
        outer = rows[region.outer]
        share = region.prose / total
        rows[region] = (
            not region.is_pardoned or outer[0],
            outer[1] + 1,
            share,
            outer[3] if region.outer else share,
            *(
                min(1.0, share) + 0.001 if reason == region.reason else before
                for reason, before in zip(_REASONS, outer[4:], strict=True)
            ),
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
    columns = [_shift(size, step) for step in _SPREAD]
    columns += [_shift(column, step) for column in (link, verdict) for step in _NEAR]
    columns += [np.where(_shift(size, step) < 0, -1, _shift(make, step) == make) for step in _NEAR]
    return columns


def _whole_columns(
    boxes: Column, size: Column, link: Column, good: Column, total: float, share: float
) -> Columns:
    lines = len(size)
    index = np.arange(lines)

    def within(column: Column, back: int, ahead: int) -> Column:
        sums = np.concatenate(([0.0], np.cumsum(column)))
        return sums[np.minimum(lines, index + ahead + 1)] - sums[np.maximum(0, index - back)]

    return (
        within(good, 5, -1),
        within(good, -1, 5),
        within(size * link, 4, 4) / within(size, 4, 4),
        np.full(lines, total),
        np.full(lines, lines),
        np.full(lines, share),
        (_shift(boxes, -1) == boxes) | (_shift(boxes, 1) == boxes),
    )
