"""The headline of a page.

A page tells its headline up to four times: in the h1, in linked data, for those who link to it (og:title),
and in the window's title. They often differ by the site's name, a kicker, or a wording for search engines.
"""

import re
from collections.abc import Iterable, Iterator

from presswatch.stages.clean.blocks import PROSE_LINK_SHARE, Layout
from presswatch.stages.clean.metadata import Metadata, element_text, letters, squeeze, word_set
from presswatch.stages.clean.rules import HEADINGS

_SHARED_META = ("og:title", "twitter:title")
_OTHER_META = ("dc.title", "headline", "parsely-title", "sailthru.title", "title")
_SEPARATORS = re.compile(r"\s+[|–—»«·•:*~/-]\s+|\s*[|»]\s*")
_PARTS = re.compile(rf"{_SEPARATORS.pattern}|:\s+")
# "短缺药品保供稳价-新华网": scripts without spaces have none around the hyphen either.
_DENSE_SEPARATOR = re.compile(r"(?<=[\u3040-\u30ff\u3400-\u9fff])[-_|](?=[\u3040-\u30ff\u3400-\u9fff]{2,8}$)")
_HEADLINE_CLASS = re.compile(
    r"(?<![^\W_])(?:judul|headline|(?:post|article|entry|news|artikel)?(?:title|titre|titel|titulo|titolo))(?![^\W_])"
)
LONGEST = 400
#: The head tells at least this share of a headline's words; of a long one, half of that is enough.
AGREED_SHARE, LONG_HEADING = 0.5, 6


def read_title(metadata: Metadata, layout: Layout, host: str) -> str | None:
    """The headline: the h1 that the head agrees with, else what the head says without the site's name.

    Where linked data and og:title tell one and the same headline and the h1 another, the h1 is a part of
    it: the kicker above ("After the strike: Trains run again") is an element of its own. Where linked data
    has a second headline that it or og:title repeats, the h1 is the wording for search engines.
    """
    site = _site_words(metadata, host)
    headline = next(_texts(metadata.values("headline")), None)
    shared = metadata.first(_SHARED_META)
    told = [text for text in (headline, shared, metadata.first(_OTHER_META), metadata.head_title) if text]
    best = _best_heading(layout, told, site)
    if best is None:
        best = _named_heading(layout, told)
    if best is None and len(told) < 2:
        best = _item_heading(metadata) or _classed_heading(layout, site)
    if best is None:
        if told:
            return squeeze(_without_site(told[0], site)) or told[0]
        shown = [squeeze(element_text(heading)) for heading in layout.headings]
        return next((text for text in shown if 2 < len(text) < LONGEST), None)
    for second in _texts(metadata.values("alternativeHeadline")):
        if letters(second) in {letters(_without_site(text, site)) for text in (headline, shared) if text}:
            return second
    if headline and shared:
        wording = squeeze(_without_site(headline, site))
        is_shared = letters(wording) == letters(_without_site(shared, site))
        if is_shared and letters(wording) != letters(best) and letters(wording).endswith(letters(best)):
            return wording
    return best


def _texts(values: Iterable[object]) -> Iterator[str]:
    return (squeeze(value) for value in values if isinstance(value, str) and value.strip())


def _site_words(metadata: Metadata, host: str) -> set[str]:
    """The words of the site's name, and its name written as one word."""
    named = metadata.first(("og:site_name", "application-name")) or ""
    labels = host.split(".")
    words = word_set(" ".join([named, *metadata.publishers, host.replace(".", " ").replace("-", " ")]))
    return words | {letters(label) for label in labels} | {"com", "www", "the"}


def _is_site(text: str, site: set[str]) -> bool:
    return bool(text) and (word_set(text) <= site or letters(text) in site)


def _best_heading(layout: Layout, told: list[str], site: set[str]) -> str | None:
    """The h1 of which the head tells the largest part; never the site's own name."""
    shown = [
        text for text in (squeeze(element_text(h1)) for h1 in layout.headings) if 2 < len(text) < LONGEST
    ]
    agreed = word_set(" ".join(told))
    tails = {letters(part) for text in told[-1:] for part in _SEPARATORS.split(text)[1:]}
    parts = {letters(part) for text in told[-1:] for part in _PARTS.split(text)}
    best, most, count = None, 0.0, 0
    for text in shown:
        words = word_set(text)
        share = len(words & agreed) / len(words) if words else 0.0
        # A single word that the head also has is the site's name, more often than a headline.
        if share > most and (len(words) > 2 or len(shown) == 1):
            best, most, count = text, share, len(words)
    is_agreed = most >= AGREED_SHARE or (most >= AGREED_SHARE / 2 and count >= LONG_HEADING)
    # What the window's title has behind the headline is the site: "Headline | Playful Tones". So is what it has
    # before it, where another part is told as the headline: "Playful Tones: Headline".
    keys = {letters(text) for text in told if not _is_site(text, site)}
    is_beside = (
        best is not None
        and letters(best) not in keys
        and (letters(best) in tails or (letters(best) in parts and not parts.isdisjoint(keys)))
    )
    return best if best and is_agreed and not _is_site(best, site) and not is_beside else None


def _named_heading(layout: Layout, told: list[str]) -> str | None:
    """A line that is a part of what the head says ("Parish Notes » Choir sings from paper"), at best a heading."""
    # Of a page that tells its headline in the window's title alone, a colon may part it from the site's name.
    marks = _PARTS if len(told) == 1 else _SEPARATORS
    parts = {letters(part) for text in told for part in marks.split(text) if len(word_set(part)) > 3}
    parts -= {
        letters(element_text(h1)) for h1 in layout.headings
    }  # the site's own name, or the h1 had been taken
    named = [block for block in layout.blocks if letters(block.text) in parts]
    best = next((block for block in named if block.tag in HEADINGS), named[0] if named else None)
    return best.text if best else None


def _item_heading(metadata: Metadata) -> str | None:
    """The heading that microdata calls the headline, where it calls one so."""
    shown = [element for element in metadata.items.get("headline", []) if element.tag in HEADINGS]
    return squeeze(element_text(shown[0])) or None if len(shown) == 1 else None


def _classed_heading(layout: Layout, site: set[str]) -> str | None:
    """The one line of three words and more whose class calls it the headline, where just one is called so."""
    # Lines between breaks share their element: each is looked through once, not once a line.
    homes = {block.element for block in layout.blocks if block.link_share < PROSE_LINK_SHARE}
    shown = {
        squeeze(element_text(element))
        for home in homes
        for element in (home, *home.iter("span", "b", "strong", "font"))
        if _HEADLINE_CLASS.search(element.get("class") or "")
    }
    named = [
        text for text in shown if len(word_set(text)) > 2 and len(text) < LONGEST and not _is_site(text, site)
    ]
    return named[0] if len(named) == 1 else None


def _without_site(title: str, site: set[str]) -> str:
    """The title without the site's name before or after it, and what stands beyond that."""
    dense = _DENSE_SEPARATOR.search(title)
    if dense:
        return title[: dense.start()]
    marks = list(_SEPARATORS.finditer(title))
    for index, mark in enumerate(marks):
        end = marks[index + 1].start() if index + 1 < len(marks) else len(title)
        if _is_site(title[mark.end() : end], site) and mark.start() > 0:
            return title[: mark.start()]
    if marks and _is_site(title[: marks[0].start()], site):
        return title[marks[0].end() :]
    return title
