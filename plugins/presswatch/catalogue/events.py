"""Kinds of event, and trades, by the words that tell of them: events.toml, read and looked up."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from presswatch.catalogue.tables import read_toml
from presswatch.text.words import unaccented

#: Kind of event -> its words, as in the file.
KINDS: dict[str, list[str]] = read_toml(Path(__file__).with_name("events.toml"))["kinds"]
#: A word -> its kind of event; of two words in a row "_" is the blank.
EVENTS = {word.replace(" ", "_"): kind for kind, words in KINDS.items() for word in words}

# "UU" is a law; "de", "la" and "al" would part two words in a row.
_SHORT = "|".join(word for word in EVENTS if len(word) < 3)
_WORD = re.compile(rf"[^\W\d_][^\W_]{{2,}}|\b(?:{_SHORT})\b")
#: The first of two words in a row.
_FIRST = frozenset(word.partition("_")[0] for word in EVENTS if "_" in word)


def told_events(text: str) -> Iterator[tuple[str, str]]:
    """Each word for a kind of event, in small letters without accents, with the kind."""
    words = _WORD.findall(unaccented(text).casefold())
    for word, after in zip_longest(words, words[1:], fillvalue=""):
        if word in EVENTS:
            yield word, EVENTS[word]
        if word in _FIRST and (pair := f"{word}_{after}") in EVENTS:
            yield pair, EVENTS[pair]
