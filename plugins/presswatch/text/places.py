"""Which countries, regions and towns a text names, in any language: "US ports", "ports américains"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from presswatch.text.exonyms import ADJECTIVES, PHRASES, PLACES, REGIONS
from presswatch.text.kin import kin
from presswatch.text.words import unaccented

_BY_KIN = {kin(name): name for name in PLACES}
_PHRASE = "|".join(map(re.escape, sorted(PHRASES, key=len, reverse=True)))
_WORD = re.compile(rf"(?<!\w)(?:(?=[A-ZÀ-Þ])(?P<phrase>{_PHRASE})(?!\w)|[^\W\d_][^\W_]+)")

# America in Indonesian and Dutch; elsewhere "as" and "versus" in capitals, and the first word of clubs.
_OTHERWISE = {"AS", "VS"}
_VERSUS = re.compile(r"(?<=\w\w\w )VS(?= [A-ZÀ-Þ])")
_CLUB = re.compile(r"AS ([A-ZÀ-Þ]\w+)")


def told_places(text: str) -> Iterator[str]:
    """The English name of each place that a text names, in order."""
    for line in text.splitlines():
        for match in _WORD.finditer(line):
            word = match.group()
            if match["phrase"]:
                if word not in _OTHERWISE or _is_america(line, match.start()):
                    yield PHRASES[word]
            elif word.islower():
                if (plain := unaccented(word)) in ADJECTIVES:
                    yield ADJECTIVES[plain]
            elif place := _place(word):
                yield place


def _is_america(line: str, start: int) -> bool:
    """Whether "AS" or "VS" at ``start`` is the country: not in capitals, "l'AS", "AS Roma", "Ajax VS PSV"."""
    club = _CLUB.match(line, start)
    return not (
        line.isupper()
        or line[:start].endswith(("'", "’"))
        or _VERSUS.match(line, start)
        or (club and _place(club[1]) in REGIONS)
    )


@lru_cache(maxsize=20_000)
def _place(name: str) -> str | None:
    return _BY_KIN.get(kin(unaccented(name).casefold()))
