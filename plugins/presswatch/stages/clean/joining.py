"""Joins the pages of one article into one page, so that the rest of cleaning need not know of pages.

Pages of one article share their furniture: menus, headline, boxes. What is on one of them alone is its part
of the text, and the element that holds most of that is the article's main element.
"""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element as Element

from presswatch.stages.clean.document import parse, to_utf8

#: The main element of an article holds at least this share of the text that a page has alone.
_SHARE = 0.6
_LEAST_CHARS = 20
#: "Halaman 1 dari 12", with a link around each number.
_MOST_COUNTER_CHARS = 40
_MOST_CHILDREN = 25
_NUMBER = re.compile(r"\d+")
_NO_TEXT = frozenset({"script", "style", "noscript", "template", "title", "nav", "aside", "footer", "option"})


def join_pages(bodies: Sequence[bytes], content_type: str | None) -> bytes:
    """One page, in UTF-8 with its mark, that holds the article of all these pages in their order."""
    trees = [tree for tree in (parse(to_utf8(body, content_type)) for body in bodies) if tree is not None]
    if len(trees) < 2:
        return bodies[0]
    first, *others = trees
    _forget_counters(first, others)
    known = {text for _, text in _texts(first)}
    # A first page that the others repeat has no text of its own: then all of its text says where it stands.
    own = _fresh(first, {text for other in others for _, text in _texts(other)})
    main = _main_element(first, own or list(_texts(first)))
    for other in others:
        fresh = _fresh(other, known)
        known |= {text for _, text in fresh}
        part = _main_element(other, fresh)
        if main is None or part is None:
            continue
        holders, texts = {holder for holder, _ in fresh}, {text for _, text in fresh}
        if _plain(part.text) in texts:
            etree.SubElement(main, "p").text = part.text
        for child in part:
            if _plain(child.tail) in texts or any(element in holders for element in child.iter()):
                main.append(deepcopy(child))
    return b"\xef\xbb\xbf" + bytes(etree.tostring(first, encoding="utf-8", method="html"))


def _forget_counters(first: Element, others: Sequence[Element]) -> None:
    """Take "Halaman 1/2" and rel=next away: they would say of the whole that it goes on elsewhere."""
    for link in first.xpath("//link[@rel='next'] | //a[@rel='next']"):
        link.attrib.pop("href", None)
    elsewhere = {text for other in others for _, text in _short_texts(other)}
    masks = {_NUMBER.sub("#", text) for text in elsewhere}
    for element, text in list(_short_texts(first)):
        if text not in elsewhere and _NUMBER.sub("#", text) in masks:
            for part in element.iter():
                part.text = None
                if part is not element:
                    part.tail = None


def _short_texts(root: Element) -> Iterator[tuple[Element, str]]:
    """Elements that hold one short text with a number in it, the outer ones first."""
    for element in root.iter(etree.Element):
        if len(element) <= _MOST_CHILDREN:
            text = _plain("".join(map(str, element.itertext())))
            if len(text) <= _MOST_COUNTER_CHARS and _NUMBER.search(text):
                yield element, text


def _texts(root: Element) -> Iterator[tuple[Element, str]]:
    """Each piece of text that says something, with the element that holds it; furniture by name left out."""
    for element in root.iter(etree.Element):
        if element.tag in _NO_TEXT or any(above.tag in _NO_TEXT for above in element.iterancestors()):
            continue
        for piece in (element.text, *(child.tail for child in element)):
            if len(text := _plain(piece)) >= _LEAST_CHARS:
                yield element, text


def _plain(text: str | None) -> str:
    return " ".join((text or "").split())


def _fresh(root: Element, known: set[str]) -> list[tuple[Element, str]]:
    return [(element, text) for element, text in _texts(root) if text not in known]


def _main_element(root: Element, fresh: list[tuple[Element, str]]) -> Element | None:
    """The deepest element that holds most of these texts; of a single paragraph, what is around it."""
    chars: dict[Element, int] = {}
    for element, text in fresh:
        for holder in (element, *element.iterancestors()):
            chars[holder] = chars.get(holder, 0) + len(text)
    total = sum(len(text) for _, text in fresh)
    main = root if total else None
    while main is not None:
        deeper = [child for child in main if chars.get(child, 0) >= _SHARE * total]
        if not deeper:
            break
        main = deeper[0]
    while main is not None and main.tag in ("p", "span", "b", "strong", "em", "i", "a", "li", "br"):
        main = main.getparent()
    return main
