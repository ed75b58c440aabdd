"""Who signed an article: people as a rule, a desk or the outlet where nobody else does."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from lxml.etree import _Element as Element

from presswatch.stages.clean.blocks import Block, Layout, class_words
from presswatch.stages.clean.metadata import Metadata, element_text, squeeze, word_set
from presswatch.stages.clean.published import own_items
from presswatch.stages.clean.rules import BY, HELPED_BY, HELPER, PLAIN_NAME, SIGNATURE_RULE
from presswatch.stages.clean.surroundings import Surroundings, is_teaser
from presswatch.text.dates import MONTHS

_AUTHOR_META = (
    "content_author",
    "author",
    "article:author",
    "article:author_name",
    "og:article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "byline",
    "cxenseparse:author",
    "citation_author",
)
#: What a card for social networks calls its first or second fact when that is the author.
_AUTHOR_LABEL = re.compile(
    r"(?:written|words|posted|authored|contributed) by|authors?|contributors?|by|ditulis oleh|penulis|écrit par|auteur|"
    r"verfasst von|geschrieben von|autor(?:in)?|escrito por|scritto da|autore|geschreven door",
    re.IGNORECASE,
)
# "Von Max Beispiel" is signed by Max, "Von Storch" and "Da Silva" are names.
_NOBILIARY = r"(?:von|di|da|por)\s+(?!(?-i:[A-ZÀ-Þ])\S+\s+(?-i:[A-ZÀ-Þ]))"
_BYLINE_PREFIX = re.compile(rf"^\W*(?!{_NOBILIARY})(?:{BY})\b\s*[:·-]?\s*(?=\S)", re.IGNORECASE)
#: A byline in a line that may also hold a date, a section or how long the reading takes.
_BYLINE = re.compile(
    rf"(?:^\W*|[|·•–—,/]\s*|\d\s+)(?:{BY})\s*:?\s+(?P<names>(?-i:[A-ZÀ-Þ\d])[^|•·]{{2,80}})", re.IGNORECASE
)
#: Words that nobody uses but to sign: enough anywhere on the page.
_SIGNED = re.compile(
    r"\W*(?:(?:(?:this|the) (?:\w+ )?(?:post|article|story|guide|piece) (?:was|is) )?(?:written|authored|contributed|posted) by|"
    r"(?:words|text|story|article|guest post) by|ditulis oleh|(?:penulis|pewarta|jurnalis|wartawan|reporter)\s*:|écrit par|"
    r"geschrieben von|escrito por|scritto da|geschreven door)\s*:?\s*(?P<names>(?-i:[A-ZÀ-Þ])[^\d|•·]{2,60})",
    re.IGNORECASE,
)
_MONTH_WORDS = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAYS = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|senin|selasa|rabu|kamis|jumat|sabtu|minggu|"
    "isnin|khamis|jumaat|ahad|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|"
    "donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"
)
#: "Ani WijayaSenin, 31 Juli": names are glued to what comes after them.
_WORD_START = r"(?:\b|(?-i:(?<=[a-zà-ÿ])(?=[A-Z])))"
_BYLINE_END = re.compile(
    rf"(?<!\s)\s*(?:{_WORD_START}(?:{_WEEKDAYS})\b,?\s*(?:\d|\()|[|•·\n]|\s[–—-]\s|\b\d{{1,2}}[./:\s-]|\b(?:19|20)\d\d\b|{_WORD_START}(?:{_MONTH_WORDS})\b\.?\s*\d|"
    rf"{_WORD_START}(?:published|updated|posted|publié|mis à jour|diterbitkan)\b|"
    r"\b(?:view|for the|min(?:ute)?s? read)\b|\s(?-i:[Oo]n|in|le|am|el|il|op|em|pada)\s).*$",
    re.IGNORECASE,
)
_NAME_JOINTS = re.compile(
    r"\s*(?:[,;&|•·]|\s/\s|\band\b|\bwith\b|\bund\b|\bmit\b|\bet\b|\bdan\b|\s(?:avec|con|com|met)\s|\s(?:y|e|en)\s(?=[A-ZÀ-Þ]|agen|agên)|\by\b(?=\s[A-Z]))\s*"
)
_NOT_A_NAME = re.compile(
    r"https?:|www\.|@|\w ?:|\d{3}|\.com\b|\.(?:php|html)\b|\b(?:updated|published|minutes?|ago|read|"
    r"subscribe|follow|share|more|posts?|comments?|archive|profile|about|views?|email|facebook|"
    r"twitter|linkedin|instagram|print|written|reviewed|sponsored|process|guidelines|policy|"
    r"^(?:mon|tues?|wed|thu|fri|sat|sun)$|"
    r"diterbitkan|dibaca|publié|mis à jour)\b",
    re.IGNORECASE,
)
#: What somebody is, and not who: dropped when a name is nothing else.
_ROLE = re.compile(
    r"(?:the )?(?:(?:senior|chief|managing|executive|staff|guest|contributing|associate|deputy|news|political|by) )*"
    r"(?:editors?|editorial|reporters?|writers?|contributors?|correspondents?|authors?|journalist(?:in)?|redakteur(?:in)?|"
    r"redaksi|redaktion|redazione|(?:la )?r[ée]daction|(?:la )?redacción|(?:notre )?envoyée?s? spéciale?s?|correspondante?s?|enviad[oa] especial|corresponsal|redação|redactie|ag[eê]nc(?:ies|ias)|agenzie|agences|kontributor(?: \w+)?|(?:super )?(?:admin\w{0,12}|web ?master|user|utilisateur)|penulis|oleh|staff|autor(?:in)?|marketing|event coordinator|none|null|unknown|undefined|anonymous)",
    re.IGNORECASE,
)
_EDITED = re.compile(rf"\b(?:red|{HELPER})\s*:\s*(?P<names>[^:|•·]{{2,80}})", re.IGNORECASE)
#: Who looked over a text, or drew what is beside it, did not write it.
_HELPED = re.compile(
    rf"\b(?:{HELPED_BY})\b(?P<names>(?:(?!\b(?:by|par|oleh|written|écrit|geschrieben|escrito|geschreven|scritto|ditulis)\b)[^|•·]){{2,80}})",
    re.IGNORECASE,
)
#: What stands behind a name and belongs to it: "Ann Lee, Ph.D.".
_DEGREE = re.compile(
    r"(?:Ph\.?\s?D|[MDJ]\.?D|Ed\.?D|Psy\.?D|Pharm\.?D|D\.?V\.?M|D\.?D\.?S|D\.?O|DPT|R\.?N|NP|FNP|RDN?|LDN?|M\.?S|MSc|M\.?A|B\.?A|"
    r"BSc|MBA|MPH|MSW|MFA|CPA|CFA|CFP|CSCS|CPT|LCSW|LMFT|LPC|FACP|FAAP|Esq|Jr|Sr)\.?[®™]?"
)
#: "Von Max Beispiel, Hamburg", "par Anne Exemple à Lyon": a place behind a full name is where it was written.
_FROM_WHERE = re.compile(
    r"^(?P<byline>\W*(?:"
    + "|".join(
        rf"(?i:{by}) {PLAIN_NAME.pattern}(?={where} )"
        for by, where in (
            ("by|von|par|por|di|da|door", ","),
            ("oleh", " di"),
            ("par", " (?:à|en)"),
            ("von", " aus"),
            ("por", " (?:en|em|desde)"),
            ("di", " d?a"),
        )
    )
    + r"))(?:,| \w+) (?!(?:Jr|Sr|Esq)\b)[A-ZÀ-Þ][a-zà-ÿ]+(?:-\w+)?$"
)
#: How a line goes on that tells who somebody is: "Ann Lee is a gardener".
_IS_SOMEBODY = ("is", "was", "has", "ist", "est", "es", "è", "é", "adalah", "merupakan")
_E_MAIL = re.compile(r"[\s<(][\w.+-]{1,60}@[\w.-]{1,60}[>)]?$")
#: "Rahmat Hidayat - Senin, 31 Juli 2023, 14:29 WIB", or the day first: a line of its own with nothing else in it.
_DAY = r"(?:\w+,? )?\d{1,2}\b.{1,20}\b(?:19|20)\d\d\b.{0,25}"
_NAME_AND_DATE = (
    re.compile(rf"(?P<name>{PLAIN_NAME.pattern})\s*[-–—|•·]\s*{_DAY}"),
    re.compile(rf"(?:\w+ le )?{_DAY}\s[-–—|•·]\s(?P<name>{PLAIN_NAME.pattern})"),
)
_ROLE_TAIL = re.compile(
    r"(?:\s+[-–—].*|\s*[(|].*|,\s*[A-Z][\w ]+(?:Editor|Reporter|Correspondent|Writer).*)$"
)
#: A role written behind a full name without a comma: "Dana Whitfield Labour Correspondent"; "Our Editors" are a name.
_ROLE_WORDS = re.compile(
    r"^(?P<name>\S+ .*?\w)\s+(?:[A-Z][\w-]+ )?(?:Editor|Reporter|Correspondent|Staff Writer|Contributor|Columnist|Korrespondent(?:in)?)s?$"
)
_AUTHOR_CLASS = re.compile(
    r"(?:^|[\s_-])(?:by-?line|author|authors?-?name|authorname|p-author|penulis|reporter|auteur|autor(?:in|en|e)?|writer|redator|signature|user-?name)(?:$|[\s_-])"
)
_AUTHOR_PATH = re.compile(
    r"/(?:authors?|penulis|auteurs?|autor|autoren|autore|autori|autores|contributors?|(?:user)?profile|journalists?|"
    r"staff|reporter|writer|editor|redaktion|signataires)/|/auteurs-"
)
#: What a desk is called beside the name of its paper.
_DESK_WORDS = word_set(
    "redaksi tim kantor berita editor desk newsroom news staff team agency agence agentur redaktion redaction "
    "rédaction redacción redação redazione redactie la le the de der die of online web"
)
#: With what the name of a desk ends, in lower case as often as not.
_DESK_ROLES = frozenset(("editors", "team", "staff", "desk", "writers", "contributors"))
MOST_NAMES = 10
LONGEST_BYLINE = 160
LONGEST_LABEL = 25
#: A line of which only the class says that it names the author.
LONGEST_SIGNATURE = 90


def read_authors(
    metadata: Metadata,
    layout: Layout,
    surroundings: Surroundings,
    signed_off: Sequence[str],
) -> tuple[str, ...]:
    """Those who signed, as the page names them; signed_off: the lines with which the text is signed at its end."""
    # Where a page names the reporter apart, its linked data often names the editor.
    named = _tidy_names(metadata.meta.get("content_author", []))
    if named:
        return named
    site = word_set(" ".join([metadata.first(("og:site_name",)) or "", *metadata.publishers]))
    readings: tuple[Callable[[], tuple[str, ...]], ...] = (
        lambda: _linked(metadata.values("author"), metadata),
        lambda: _tidy_names(_item_names(metadata, layout, surroundings)),
        lambda: _shown(surroundings.near),
        lambda: _tidy_names(_labelled(metadata)),
        lambda: _tidy_names(
            value for name in _AUTHOR_META for value in metadata.meta.get(name, [])[:MOST_NAMES]
        ),
        lambda: _linked((page["author"] for page in metadata.pages if page.get("author")), metadata),
        lambda: _bare_name(surroundings, signed_off, site),
    )
    desk: tuple[str, ...] = ()
    for names_in in readings:
        names = names_in()
        # A desk that signs with the paper's own name gives way to a person named elsewhere near the headline,
        people = tuple(name for name in names if not word_set(name) <= site | _DESK_WORDS)
        if people:
            return people
        desk = desk or names
    # and to one who signs far from it.
    signed = _people(line for line in signed_off if SIGNATURE_RULE.fullmatch(line))
    return signed or (() if desk else _shown(surroundings.below)) or _signed_anywhere(layout) or desk


def read_names(elements: Iterable[Element]) -> tuple[str, ...]:
    """The names in elements that hold nothing else."""
    return _tidy_names(_BYLINE_END.sub("", element_text(element).strip()) for element in elements)


# --- for machines ---------------------------------------------------------------------------------


def _linked(values: Iterable[Any], metadata: Metadata) -> tuple[str, ...]:
    return _tidy_names(name for value in values for name in _names_in(value, metadata))


def _names_in(value: Any, metadata: Metadata) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value[:20]:
            yield from _names_in(item, metadata)
    elif isinstance(value, dict):
        name = value.get("name") or metadata.people.get(str(value.get("@id")))
        parts = (value.get("givenName"), value.get("familyName"))
        yield from _names_in(name or " ".join(part for part in parts if isinstance(part, str)), metadata)


def _item_names(metadata: Metadata, layout: Layout, surroundings: Surroundings) -> Iterator[str]:
    for element in own_items(metadata, "author", layout, surroundings):
        inner = next((part for part in element.iter() if part.get("itemprop") == "name"), element)
        yield inner.get("content") or element_text(inner)[:LONGEST_BYLINE]


def _labelled(metadata: Metadata) -> Iterator[str]:
    """The author on a card for social networks: a label, and its value beside it."""
    for number in ("1", "2"):
        label = metadata.first((f"twitter:label{number}",)) or ""
        if _AUTHOR_LABEL.fullmatch(label.strip(" :")):
            yield from metadata.meta.get(f"twitter:data{number}", [])[:1]


def _tidy_names(texts: Iterable[str]) -> tuple[str, ...]:
    names: dict[str, str] = {}
    for text in texts:
        last = ""
        line = _E_MAIL.sub("", _BYLINE_PREFIX.sub("", squeeze(text)))
        for part in _NAME_JOINTS.split(line):
            name = _ROLE_WORDS.sub(r"\g<name>", _ROLE_TAIL.sub("", part)).strip(" .:-–—,;/\"'()")
            if (
                2 < len(name) <= 60
                and not _DEGREE.fullmatch(name)
                and len(name.split()) <= 6
                and not _NOT_A_NAME.search(name)
                and not _ROLE.fullmatch(name)
            ):
                last = name.casefold() if name.casefold() not in names else ""
                names.setdefault(name.casefold(), name)
            elif last and _DEGREE.fullmatch(name):
                names[last] += f", {name}"
    return tuple(names.values())[:MOST_NAMES]


# --- for people -----------------------------------------------------------------------------------


def _shown(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    before = ""
    for block in blocks:
        label, before = before, block.text
        if len(block.text) < 60 and _AUTHOR_LABEL.fullmatch(label.strip(" :")):
            names = _people([block.text])
            if names:
                return names
        if len(block.text) > LONGEST_BYLINE or block.tag in ("h1", "title"):
            continue
        marked = [item for item in block.element.iter() if isinstance(item.tag, str) and _marks_author(item)]
        texts = (_BYLINE_END.sub("", squeeze(element_text(item))) for item in _innermost(marked)[:5])
        names = _without_helpers(_tidy_names(texts), block.text) or _in_byline(block)
        if (
            not names
            and len(block.text) < LONGEST_SIGNATURE
            and _AUTHOR_CLASS.search(class_words(block.element))
        ):
            names = _people([block.text])
        if names:
            # Each under the other in one box: "By Ani Wijaya", "By Budi Santoso".
            others = (_in_byline(other) for other in blocks if other.box is block.box and other is not block)
            return tuple(dict.fromkeys((*names, *chain.from_iterable(others))))
    return ()


def _without_helpers(names: tuple[str, ...], line: str) -> tuple[str, ...]:
    """Those who wrote: "Rep: Ani Wijaya / Red: Budi Santoso" names two, "Reviewed by Ann Lee" one who did not."""
    editors = " ".join(match["names"] for match in _EDITED.finditer(line))
    helpers = " ".join(match["names"] for match in _HELPED.finditer(line))
    wrote = [name for name in names if name not in helpers]
    return tuple(name for name in wrote if name not in editors) or tuple(wrote)


def _in_byline(block: Block) -> tuple[str, ...]:
    match = _BYLINE.search(_FROM_WHERE.sub(r"\g<byline>", _HELPED.sub("", block.text)))
    if not match:
        return ()
    # A name in bold ends where the bold ends, with no comma before the role.
    bold = (squeeze(element_text(part)) for part in block.element.iter("strong", "b"))
    name = next((text for text in bold if PLAIN_NAME.fullmatch(text) and match["names"].startswith(text)), "")
    rest = match["names"].removeprefix(name).lstrip()
    return _people([name if name and rest[:1].isupper() else _BYLINE_END.sub("", match["names"])])


def _people(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in _tidy_names(texts) if _looks_like_person(name))


def _innermost(elements: list[Element]) -> list[Element]:
    """Without those that hold another of them: a box of authors is not a name."""
    outer = {ancestor for element in elements for ancestor in element.iterancestors()}
    return [element for element in elements if element not in outer]


def _bare_name(surroundings: Surroundings, signed_off: Sequence[str], site: set[str]) -> tuple[str, ...]:
    """A name that stands without a word like "by" under the headline: among the date and the like, or of one
    who is introduced below the text.
    """
    below = [*signed_off, *(block.text for block in surroundings.below)]
    for block in surroundings.near:
        matches = (pattern.fullmatch(block.text) for pattern in _NAME_AND_DATE)
        signed = next(filter(None, matches), None)
        if signed and block.link_share < 0.5 and not word_set(signed["name"]) <= site:
            return _people([signed["name"]])
        reason = block.region.reason if block.region else None
        if len(block.text) > LONGEST_BYLINE or (block.link_share >= 0.5 and reason != "byline"):
            continue
        if reason not in ("date_line", "byline") and not _is_introduced(block.text, below):
            continue
        # In one line with the date it stands in an element of its own, glued to it as often as not.
        parts = (squeeze(element_text(part)) for part in block.element.iter("span", "b", "strong"))
        for text in (block.text, *parts):
            if PLAIN_NAME.fullmatch(text):
                return _people([text])
    return ()


def _is_introduced(name: str, lines: Sequence[str]) -> bool:
    starts = tuple(f"{name} {word} " for word in _IS_SOMEBODY)
    return bool(SIGNATURE_RULE.fullmatch(name)) and any(line.startswith(starts) for line in lines)


def _signed_anywhere(layout: Layout) -> tuple[str, ...]:
    """The one name with which the page is signed far from its headline; of two we know neither."""
    found: dict[str, tuple[str, ...]] = {}
    label = ""
    for block in layout.blocks:
        text = block.text
        if len(text) <= 80:
            match = _SIGNED.match(text)
            names = _people([match["names"]]) if match else ()
            if (
                not names
                and _names_author(block, label)
                and PLAIN_NAME.fullmatch(_BYLINE_PREFIX.sub("", text))
            ):
                names = _people([text])
            if names:
                found.setdefault(names[0].casefold(), names)
        label = text
    return next(iter(found.values())) if len(found) == 1 else ()


def _names_author(block: Block, label: str) -> bool:
    """Whether class or the line above say that a line names the author, and of this article."""
    is_byline = block.region is not None and block.region.reason == "byline"
    is_labelled = len(label) <= LONGEST_LABEL and _AUTHOR_LABEL.fullmatch(label.strip(" :"))
    return (is_byline or bool(is_labelled and block.reason != "page_navigation")) and not is_teaser(block)


def _marks_author(item: Element) -> bool:
    if item.get("rel") == "author" or item.get("itemprop") == "author":
        return True
    if _AUTHOR_PATH.search(item.get("href") or ""):
        return True
    return item.tag in ("span", "a", "b", "strong", "em", "cite") and bool(
        _AUTHOR_CLASS.search(class_words(item))
    )


def _looks_like_person(name: str) -> bool:
    words = name.split()
    first, last = words[0], words[-1]
    is_begun = first[0].isupper() or (first[0].isdigit() and not first.isdigit())
    return len(words) <= 5 and is_begun and (last[0].isupper() or last in _DESK_ROLES)
