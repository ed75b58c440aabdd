"""Finds many whole words in one pass over a text (Aho–Corasick), with offsets into the original."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

import ahocorasick_rs

from presswatch.text.sentences import fold, is_word_character

Payload = TypeVar("Payload")


class Hit(NamedTuple, Generic[Payload]):  # a tuple: texts hold many, and it is made in half the time
    """``word``, as the catalogue has it, stands at text[start:end]."""

    start: int
    end: int
    word: str
    payload: Payload


#: What an automaton keeps of a word: many begin alike, and their different ends would be most of its states.
HEAD_CHARS = 10


@dataclass(frozen=True, slots=True)
class _Pattern(Generic[Payload]):
    word: str
    written: str
    folded: str
    is_open_left: bool
    is_open_right: bool
    is_exact: bool
    payload: Payload


class Scanner(Generic[Payload]):
    """Compiled words. A ``*`` at an end of a word lets it be a part of a longer one there.

    The automaton finds where one may begin, by its first HEAD_CHARS; the rest is then compared.
    """

    def __init__(self, words: Iterable[tuple[str, bool, Payload]], *, is_table: bool = False) -> None:
        """words: (word, whether its case must be as written, what to hand back with a hit)

        is_table: scan in half the time, with some megabytes more of memory
        """
        patterns: dict[str, list[_Pattern[Payload]]] = {}
        for word, is_exact, payload in words:
            written = unicodedata.normalize("NFC", word.strip("*"))  # as the texts are, see text.blanks
            folded = fold(written)
            pattern = _Pattern(word, written, folded, word[0] == "*", word[-1] == "*", is_exact, payload)
            patterns.setdefault(folded[:HEAD_CHARS], []).append(pattern)
        self._patterns = list(patterns.values())
        self._within = [[pattern for pattern in group if pattern.is_open_left] for group in self._patterns]
        kind = ahocorasick_rs.Implementation.DFA if is_table else None
        self._automaton = (
            ahocorasick_rs.AhoCorasick(list(patterns), implementation=kind) if patterns else None
        )

    def find(self, text: str, folded: str) -> list[Hit[Payload]]:
        """All hits, overlapping ones too, by start. ``folded`` is fold(text)."""
        if self._automaton is None:
            return []
        hits = []
        length = len(text)
        for index, start, _ in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            # Most words stand between blanks; asking for those first saves two calls a word.
            is_within = start > 0 and folded[start - 1] != " " and is_word_character(folded[start - 1])
            for pattern in (self._within if is_within else self._patterns)[index]:
                if not folded.startswith(pattern.folded, start):
                    continue
                end = start + len(pattern.folded)
                joins_right = end < length and folded[end] != " " and is_word_character(folded[end])
                if joins_right and not pattern.is_open_right:
                    continue
                if pattern.is_exact and text[start:end] != pattern.written:
                    continue
                hits.append(Hit(start, end, pattern.word, pattern.payload))
        hits.sort(key=lambda hit: (hit.start, -hit.end))
        return hits
