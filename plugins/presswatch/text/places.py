"""Which countries, regions and towns a text names, in any language: "US ports", "ports américains"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from presswatch.text.exonyms import ADJECTIVES, PHRASES, PLACES
from presswatch.text.kin import kin
from presswatch.text.words import unaccented

_BY_KIN = {kin(name): name for name in PLACES}
_PHRASE = "|".join(map(re.escape, sorted(PHRASES, key=len, reverse=True)))
_WORD = re.compile(rf"(?<!\w)(?:(?=[A-ZÀ-Þ])(?P<phrase>{_PHRASE})(?!\w)|[^\W\d_][^\W_]+)")


def told_places(text: str) -> Iterator[str]:
    """The English name of each place that a text names, in order."""
    for match in _WORD.finditer(text):
        word = match.group()
        if match["phrase"]:
            yield PHRASES[word]
        elif word.islower():
            if (plain := unaccented(word)) in ADJECTIVES:
                yield ADJECTIVES[plain]
        elif place := _place(word):
            yield place


@lru_cache(maxsize=20_000)
def _place(name: str) -> str | None:
    return _BY_KIN.get(kin(unaccented(name).casefold()))
