"""Boosted trees, grown beforehand on pages cleaned by hand and kept as data; evaluated by numpy alone."""

import json
from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from presswatch.stages.clean.traits import NAMES, Floats

#: So many trees are asked of each line; one of which they think less than this (log-odds) is settled.
FIRST_TREES = 60
HOPELESS = -3


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """All trees in one row of nodes.

    roots:   the first node of each tree
    trait:   the column that a node looks at
    most:    a row with no more than this goes to ``child``, another to ``child + 1``; a leaf has infinity
             and is its own child
    value:   what a leaf adds to the log-odds, 0 elsewhere
    depth:   steps from a root to the farthest leaf
    """

    roots: NDArray[np.intp]
    trait: NDArray[np.intp]
    most: Floats
    child: NDArray[np.intp]
    value: Floats
    depth: int

    def chances(self, rows: Floats) -> Floats:
        """The chance of each row, 0–1.

        The first trees settle most lines of a page (menus, lists of links); only the others are shown to
        the rest.
        """
        log_odds = self._log_odds(rows, self.roots[:FIRST_TREES])
        open_rows = np.flatnonzero(log_odds > HOPELESS)
        log_odds[open_rows] += self._log_odds(rows[open_rows], self.roots[FIRST_TREES:])
        return np.asarray(1 / (1 + np.exp(-log_odds)), np.float32)

    def _log_odds(self, rows: Floats, roots: NDArray[np.intp]) -> Floats:
        nodes = np.repeat(roots[None, :], len(rows), axis=0)
        flat = rows.ravel()
        start = (np.arange(len(rows)) * rows.shape[1])[:, None]
        for _ in range(self.depth):
            # "clip" spares a copy: no index is out of range.
            seen = flat.take(self.trait.take(nodes, mode="clip") + start, mode="clip")
            nodes = self.child.take(nodes, mode="clip") + (seen > self.most.take(nodes, mode="clip"))
        return np.asarray(self.value.take(nodes, mode="clip").sum(axis=1), np.float32)


def read_trees(text: str) -> Trees:
    """Trees from their JSON: the names of the columns and, for each tree, nodes [trait, most, child] or [value]."""
    told = json.loads(text)
    if tuple(told["traits"]) != NAMES:
        raise ValueError("the trees were grown on other traits than traits.NAMES; grow them anew")
    roots: list[int] = []
    nodes: list[tuple[int, float, int, float]] = []
    for tree in told["trees"]:
        roots.append(len(nodes))
        for node in tree:
            here = len(nodes)
            if len(node) == 1:
                nodes.append((0, np.inf, here, node[0]))
            else:
                nodes.append((node[0], node[1], roots[-1] + node[2], 0.0))
    trait, most, child, value = zip(*nodes, strict=True)
    return Trees(
        roots=np.array(roots, np.intp),
        trait=np.array(trait, np.intp),
        most=np.array(most, np.float32),
        child=np.array(child, np.intp),
        value=np.array(value, np.float32),
        depth=told["depth"],
    )


TREES = read_trees(files(__package__).joinpath("trees.json").read_text(encoding="utf-8"))
