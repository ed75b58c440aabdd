"""Grows the trees that tell an article's lines from the others: `make bench-trees ARGS=folder`.

Each line of a page is measured as the cleaner does (``traits``), and labelled by whether its words are in
the body by hand. Every page counts alike, and twice: once with all classes and ids replaced by others, so
that the trees do not live by the names that these sites gave to their boxes. With --folds the trees are
first grown so many times without a part of the publishers, and judged on that part.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import Path

import lightgbm
import numpy as np
from lxml.etree import tostring

from benchmarks.clean import NOW
from benchmarks.pages import Page, f1, is_dense, load_pages, score_body, words_of
from presswatch.records import Article
from presswatch.stages.clean import body as reading
from presswatch.stages.clean import clean
from presswatch.stages.clean.blocks import read_layout
from presswatch.stages.clean.document import parse, tidy_text, to_utf8
from presswatch.stages.clean.metadata import read_metadata
from presswatch.stages.clean.title import read_title
from presswatch.stages.clean.traits import NAMES, find_container, measure
from presswatch.stages.clean.trees import read_trees
from presswatch.text.urls import site_of

TREES = Path(reading.__file__).with_name("trees.json")
ROUNDS = 300
SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.06,
    "num_leaves": 12,
    "max_depth": 5,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "verbose": -1,
    "num_threads": 1,
    "seed": 3,
}
#: What a page with other names for its boxes counts, beside the page itself.
MASKED_WEIGHT = 0.5


def rows_of(page: Page, html: bytes) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Measures, labels (whether the line is the article's) and weights of the lines of a page."""
    root = parse(to_utf8(html, None))
    metadata = read_metadata(root)
    layout = read_layout(root)
    title = read_title(metadata, layout, site_of(page.url))
    container, share = find_container(layout)
    headline = reading.find_headline(layout, title)
    rows = measure(layout, container, share, headline)
    lines = [tidy_text(block.text) for block in layout.blocks]
    told = [_shares(lines, reference) for reference in page.references]
    labels = told[0] > 0.5
    sizes = np.array([len(words_of(line, is_dense=is_dense(page.references[0]))) for line in lines], float)
    weights = (np.minimum(sizes, 80) + 6) * (2 if page.is_news else 1)
    weights *= 300 / (weights[labels].sum() + 60)
    weights[(told[-1] > 0.5) != labels] *= 0.2  # a stand-first: either will do
    weights[sizes == 0] *= 0.05
    return rows, labels, weights


def _shares(lines: list[str], reference: str) -> np.ndarray:
    """The part of each line's words that the body by hand has in the same order."""
    dense = is_dense(reference)
    words: list[str] = []
    owners: list[int] = []
    for index, line in enumerate(lines):
        found = words_of(line, is_dense=dense)
        words += found
        owners += [index] * len(found)
    hits = np.zeros(len(lines))
    matcher = SequenceMatcher(None, words, words_of(reference, is_dense=dense), autojunk=False)
    for start, _, size in matcher.get_matching_blocks():
        for index in owners[start : start + size]:
            hits[index] += 1
    return hits / np.maximum(1, np.bincount(owners, minlength=len(lines)))


def masked(page: Page) -> bytes:
    """The page with every class replaced by a name that says nothing, and without ids and roles."""
    root = parse(to_utf8(page.html, None))
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag == "meta":
            continue
        names = (element.get("class") or "").split()
        if names:
            element.set("class", " ".join("x" + hashlib.md5(name.encode()).hexdigest()[:6] for name in names))
        for key in ("id", "role", "data-component", "itemprop"):
            element.attrib.pop(key, None)
    return tostring(root, method="html", encoding="utf-8")


def grow(parts: Iterable[tuple[np.ndarray, np.ndarray, np.ndarray]]) -> str:
    """The trees as the JSON that ``trees.read_trees`` reads."""
    rows, labels, weights = (np.concatenate(column) for column in zip(*parts, strict=True))
    data = lightgbm.Dataset(rows, labels.astype(int), weight=weights)
    model = lightgbm.train(SETTINGS, data, ROUNDS).dump_model()
    trees = [_nodes(tree["tree_structure"]) for tree in model["tree_info"]]
    told = {
        "traits": list(NAMES),
        "depth": SETTINGS["max_depth"],
        "trees": trees,
    }
    return json.dumps(told, separators=(",", ":"))


def _nodes(root: dict) -> list[list[float]]:
    nodes: list[list[float]] = [[]]
    waiting = [(0, root)]
    for place, node in waiting:
        if "split_feature" not in node:
            nodes[place] = [round(node["leaf_value"], 5)]
            continue
        nodes[place] = [node["split_feature"], float(f"{node['threshold']:.7g}"), len(nodes)]
        waiting += [(len(nodes), node["left_child"]), (len(nodes) + 1, node["right_child"])]
        nodes += [[], []]
    return nodes


def judge(page: Page, trees: str) -> str:
    reading.TREES = read_trees(trees)
    result = clean(page.html, url=page.url, source=None, now=NOW)
    return result.text if isinstance(result, Article) else ""


def fold_of(page: Page, folds: int) -> int:
    return int(hashlib.sha256(page.publisher.encode()).hexdigest(), 16) % folds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("pages", type=Path, help="folder with truth.jsonl and html/")
    parser.add_argument("--folds", type=int, default=0, help="judge on publishers left out, so many times")
    parser.add_argument(
        "--out", type=Path, default=TREES, help="where they go (default: where the cleaner reads them)"
    )
    arguments = parser.parse_args()
    pages = load_pages(arguments.pages)
    parts = {}
    for page in pages:
        rows, labels, weights = rows_of(page, masked(page))
        parts[page.id] = [rows_of(page, page.html), (rows, labels, weights * MASKED_WEIGHT)]
    made = {}
    for fold in range(arguments.folds):
        trees = grow(
            part for page in pages if fold_of(page, arguments.folds) != fold for part in parts[page.id]
        )
        for page in (page for page in pages if fold_of(page, arguments.folds) == fold):
            made[page.id] = judge(page, trees)
    for name, chosen in (("news", True), ("other", False)):
        scores = [score_body(page, made[page.id]) for page in pages if page.is_news is chosen and made]
        if scores:
            exact = sum(score.is_exact for score in scores) / len(scores)
            print(
                f"{name}: {len(scores)} pages, body F1 {f1(scores):.4f}, exact {exact:.3f}", file=sys.stderr
            )
    arguments.out.write_text(grow(part for page in pages for part in parts[page.id]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
