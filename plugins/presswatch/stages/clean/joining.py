"""Joins the pages of one article into one page, so that the rest of cleaning need not know of pages.

Pages of one article share their furniture: menus, headline, boxes. What is on one of them alone is its part
of the text, and the element that holds most of that is the article's place.
"""

from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element as Element

from presswatch.stages.clean.document import decode, parse

#: The article's place holds at least this share of the text that a page has alone.
_SHARE = 0.6
_LEAST_CHARS = 20
_NO_TEXT = frozenset({"script", "style", "noscript", "template", "title", "nav", "aside", "footer", "option"})


def join_pages(bodies: Sequence[bytes], content_type: str | None) -> bytes:
    """One page, in UTF-8 with its mark, that holds the article of all these pages in their order."""
    trees = [tree for tree in (parse(decode(body, content_type)) for body in bodies) if tree is not None]
    if len(trees) < 2:
        return bodies[0]
    first, *others = trees
    known = {text for _, text in _texts(first)}
    place = _place(first, _fresh(first, {text for other in others for _, text in _texts(other)}))
    for other in others:
        fresh = _fresh(other, known)
        known |= {text for _, text in fresh}
        part = _place(other, fresh)
        if place is None or part is None:
            continue
        holders, texts = {holder for holder, _ in fresh}, {text for _, text in fresh}
        if _plain(part.text) in texts:
            etree.SubElement(place, "p").text = part.text
        for child in part:
            if _plain(child.tail) in texts or any(element in holders for element in child.iter()):
                place.append(deepcopy(child))
    return b"\xef\xbb\xbf" + bytes(etree.tostring(first, encoding="utf-8", method="html"))


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


def _place(root: Element, fresh: list[tuple[Element, str]]) -> Element | None:
    """The deepest element that holds most of these texts; of a single paragraph, what is around it."""
    chars: dict[Element, int] = {}
    for element, text in fresh:
        for holder in (element, *element.iterancestors()):
            chars[holder] = chars.get(holder, 0) + len(text)
    total = sum(len(text) for _, text in fresh)
    place = root if total else None
    while place is not None:
        deeper = [child for child in place if chars.get(child, 0) >= _SHARE * total]
        if not deeper:
            break
        place = deeper[0]
    while place is not None and place.tag in ("p", "span", "b", "strong", "em", "i", "a", "li", "br"):
        place = place.getparent()
    return place
