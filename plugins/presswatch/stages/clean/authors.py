"""Who signed an article."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml.etree import _Element as Element

from presswatch.stages.clean.blocks import Block, Layout, class_words
from presswatch.stages.clean.metadata import Metadata, element_text, squeeze
from presswatch.stages.clean.title import tokens

_AUTHOR_META = (
    "content_author",
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "byl",
    "cxenseparse:author",
    "citation_author",
)
_BYLINE_PREFIX = re.compile(
    r"^\W*(?:(?:written |reported |story |posted |reporting )?by|ditulis oleh|oleh|penulis|reporter|"
    r"pewarta|jurnalis|author|autor(?:in|en)?|"
    r"par|écrit par|publié par|von|por|di|da|door|texte?|text)\b\s*[:·-]?\s+",
    re.IGNORECASE,
)
_STRICT_BYLINE = re.compile(
    r"^\W*(?:ditulis oleh|oleh|penulis|reporter|pewarta|by|written by|par|écrit par|von|por|"
    r"door)\s*:?\s+(?P<names>[^\d|•·/]{3,80})$",
    re.IGNORECASE,
)
_NAME_JOINTS = re.compile(r"\s*(?:[,;&|•·]|\s/\s|\band\b|\bund\b|\bet\b|\bdan\b|\by\b(?=\s[A-Z]))\s*")
_NOT_A_NAME = re.compile(
    r"https?:|www\.|@|\d{3}|\.com\b|\.(?:php|html)\b|\b(?:updated|published|minutes?|ago|read|"
    r"subscribe|follow|share|more|posts?|comments?|editor|"
    r"contributor|correspondent|reporter|staff writer|archive|profile|about|views?|email|facebook|"
    r"twitter|linkedin|"
    r"diterbitkan|dibaca|publié|mis à jour|redakteur|journalist)\b",
    re.IGNORECASE,
)
_PLAIN_NAME = re.compile(r"[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][^\W\d]*[\w'’.-]*){1,3}")
_ROLE_TAIL = re.compile(
    r"(?:\s+[-–—].*|\s*[(|].*|,\s*[A-Z][\w ]+(?:Editor|Reporter|Correspondent|Writer).*)$"
)


def _names_in(value: Any, metadata: Metadata) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value[:20]:
            yield from _names_in(item, metadata)
    elif isinstance(value, dict):
        name = value.get("name") or metadata.people.get(str(value.get("@id")))
        yield from _names_in(name, metadata)


def _tidy_names(texts: Iterable[str], *, split: bool = True) -> tuple[str, ...]:
    names: dict[str, str] = {}
    for text in texts:
        line = _BYLINE_PREFIX.sub("", squeeze(text))
        for part in _NAME_JOINTS.split(line) if split else [line]:
            name = _ROLE_TAIL.sub("", part).strip(" .:-–—,;\"'()")
            if 2 < len(name) <= 60 and len(name.split()) <= 6 and not _NOT_A_NAME.search(name):
                names.setdefault(name.casefold(), name)
    return tuple(names.values())[:10]


def read_authors(metadata: Metadata, layout: Layout, around: list[Block]) -> tuple[str, ...]:
    """The people (or desks) who signed.

    around: the lines between headline and text
    """
    # Where a page names the reporter apart, its linked data often names the editor.
    named = _tidy_names(metadata.meta.get("content_author", []))
    if named:
        return named
    linked = _tidy_names(name for value in metadata.values("author") for name in _names_in(value, metadata))
    shown = _shown_authors(around)
    told = _tidy_names(value for name in _AUTHOR_META for value in metadata.meta.get(name, [])[:10])
    site = tokens(metadata.first(("og:site_name",)) or "")
    # A desk that signs with the paper's own name gives way to a person named anywhere.
    answers = (linked, shown, told, _bare_name(around))
    people = (tuple(name for name in names if not site or not tokens(name) <= site) for names in answers)
    return next((names for names in people if names), linked)


def _shown_authors(around: list[Block]) -> tuple[str, ...]:
    for block in around:
        if len(block.text) > 120 or block.tag in ("h1", "title"):
            continue
        element = block.element
        marked = [item for item in element.iter() if _marks_author(item)]
        if marked:
            names = _tidy_names(element_text(item) for item in marked[:5])
            if names:
                return names
        strict = _STRICT_BYLINE.match(block.text)
        if strict:
            names = tuple(name for name in _tidy_names([strict["names"]]) if _looks_like_person(name))
            if names:
                return names
        words = class_words(element)
        if (
            re.search(r"(?:^|[\s_-])(?:by-?line|author|penulis|reporter|auteur|autor)(?:$|[\s_-])", words)
            and len(block.text) < 60
        ):
            names = tuple(name for name in _tidy_names([block.text]) if _looks_like_person(name))
            if names:
                return names
    return ()


def _bare_name(around: list[Block]) -> tuple[str, ...]:
    """A name that stands without a word like "by" among the date and the like under the headline."""
    for block in around:
        is_beside_date = block.region is not None and block.region.reason in ("date_line", "byline")
        if is_beside_date and block.link_share < 0.5 and _PLAIN_NAME.fullmatch(block.text):
            return (block.text,)
    return ()


def _marks_author(item: Element) -> bool:
    if item.get("rel") == "author" or item.get("itemprop") == "author":
        return True
    return any(part in (item.get("href") or "") for part in ("/author/", "/penulis/", "/auteur/", "/autor/"))


def _looks_like_person(name: str) -> bool:
    words = name.split()
    return len(words) <= 5 and words[0][0].isupper() and words[-1][0].isupper()
