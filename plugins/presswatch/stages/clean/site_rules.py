"""What a source's own rules say of its pages: where the article is, what is none of it, date and authors.

Rules are css selectors in the catalogue (``records.SiteRule``), each for the days on which pages looked so.
They are optional: a page on which a selector finds nothing is read as if there were no rule. BeautifulSoup
finds the elements and marks them; that costs as much as all the rest, on sources with rules only.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bs4 import BeautifulSoup
from lxml.etree import _Element as Element

from presswatch.records import SiteRule, Source
from presswatch.stages.clean.blocks import Block
from presswatch.stages.clean.rules import INLINE_TAGS

#: The attribute that says which rules an element met.
MARK = "data-presswatch-rule"
KINDS = ("keep", "cut", "dates", "authors")


@dataclass(frozen=True, slots=True)
class Marks:
    """Elements that a rule names; keep and cut: with all that is inside them."""

    keep: frozenset[Element] = frozenset()
    cut: frozenset[Element] = frozenset()
    dates: tuple[Element, ...] = ()
    authors: tuple[Element, ...] = ()

    def is_cut(self, block: Block) -> bool:
        return block.element in self.cut or (bool(self.keep) and block.element not in self.keep)

    def is_kept(self, block: Block) -> bool:
        return block.element in self.keep and block.element not in self.cut


NO_MARKS = Marks()


def rule_of(source: Source | None, now: datetime) -> SiteRule | None:
    """The source's rule for pages fetched at an instant; the first that fits."""
    day = now.date()
    rules = source.rules if source else ()
    return next(
        (
            rule
            for rule in rules
            if (rule.since is None or rule.since <= day) and (rule.until is None or day <= rule.until)
        ),
        None,
    )


def mark(page: str, rule: SiteRule) -> str:
    """The page with the elements marked that a rule names."""
    soup = BeautifulSoup(page, "lxml")
    for element in soup.select(f"[{MARK}]"):
        del element[MARK]  # a page has no say in what our rules name
    for what in KINDS:
        for selector in getattr(rule, what):
            for element in soup.select(selector):
                element[MARK] = f"{element.get(MARK, '')} {what}".strip()
    return str(soup)


def read_marks(root: Element) -> Marks:
    """What ``mark`` marked. An element inside a line stands for the whole line, except as date or author."""
    marked: dict[str, list[Element]] = {what: [] for what in KINDS}
    for element in root.xpath(f"//*[@{MARK}]"):
        for what in element.get(MARK).split():
            marked.get(what, []).append(element)
    return Marks(
        keep=frozenset(_inside(marked["keep"])),
        cut=frozenset(_inside(marked["cut"])),
        dates=tuple(marked["dates"]),
        authors=tuple(marked["authors"]),
    )


def _inside(elements: list[Element]) -> Iterator[Element]:
    for element in elements:
        while element.tag in INLINE_TAGS:
            element = element.getparent()
        yield from element.iter()
