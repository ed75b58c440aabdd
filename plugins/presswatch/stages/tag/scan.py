"""Finds many whole words in one pass over a text (Aho–Corasick), with offsets into the original."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from sys import intern
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

    def parts(self) -> tuple[tuple[int, int], ...]:
        """Where its words stand: what fills its gap is not of it."""
        head, gap, rest = self.word.partition(GAP)
        if not gap:
            return ((self.start, self.end),)
        return (self.start, self.start + len(head.strip("*"))), (self.end - len(rest), self.end)


#: What stands in a word for others between its two parts, and how many characters
#: these and the second may have.
GAP = " … "
GAP_CHARS = 60
CLAUSE_END = re.compile(r"[,;:.!?\n]")

#: What an automaton keeps of a word: many begin alike, and their different ends would be most of its states.
HEAD_CHARS = 12


@dataclass(frozen=True, slots=True)
class _Pattern(Generic[Payload]):
    word: str
    written: str
    folded: str
    rest: str
    is_open_left: bool
    is_open_right: bool
    is_exact: bool
    payload: Payload


class Scanner(Generic[Payload]):
    """Compiled words. A ``*`` at an end of a word lets it be a part of a longer one there; " … " within it
    lets others of the same clause stand between: "stayed … home".

    The automaton finds where one may begin, by its first HEAD_CHARS; the rest is then compared.
    """

    def __init__(self, words: Iterable[tuple[str, bool, Payload]]) -> None:
        """words: (word, whether its case must be as written, what to hand back with a hit)"""
        patterns: dict[str, list[_Pattern[Payload]]] = {}
        for word, is_exact, payload in words:
            composed = unicodedata.normalize("NFC", word)  # as the texts are, see text.blanks
            head, _, rest = composed.partition(GAP)
            written = intern(head.strip("*"))  # thousands of words have the same parts
            folded, folded_rest = intern(fold(written)), intern(fold(rest))
            pattern = _Pattern(
                word, written, folded, folded_rest, head[0] == "*", head[-1] == "*", is_exact, payload
            )
            # Between the parts of one with a gap there is a blank: "go …" is not asked of every "good".
            begins = f"{folded} " if rest and not head.endswith("*") else folded
            patterns.setdefault(begins[:HEAD_CHARS], []).append(pattern)
        self._patterns = [tuple(group) for group in patterns.values()]
        self._within = [
            tuple([pattern for pattern in group if pattern.is_open_left]) for group in self._patterns
        ]
        # No table (DFA): it is too large for the processor's cache, and no faster.
        self._automaton = ahocorasick_rs.AhoCorasick(list(patterns)) if patterns else None

    def find(self, text: str, folded: str) -> list[Hit[Payload]]:
        """All hits, overlapping ones too, by start. ``folded`` is fold(text)."""
        if self._automaton is None:
            return []
        hits = []
        length = len(text)
        for index, start, _ in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            # A blank or a letter stands beside most words; asking for those first saves two calls a word.
            before = folded[start - 1] if start else " "
            is_within = before.isalnum() or (before != " " and is_word_character(before))
            head = ""
            for pattern in (self._within if is_within else self._patterns)[index]:
                if pattern.folded is not head:  # many words differ only in what stands behind their gap
                    head, clause = pattern.folded, None
                    begins = folded.startswith(head, start)
                    end = start + len(head)
                    after = folded[end] if end < length else " "
                    joins_right = after.isalnum() or (after != " " and is_word_character(after))
                if not begins or (joins_right and not pattern.is_open_right):
                    continue
                if pattern.is_exact and text[start:end] != pattern.written:
                    continue
                if pattern.rest:
                    if clause is None:
                        clause = _clause(folded, end)
                    if pattern.rest not in clause or not (stop := _end_of(pattern.rest, clause)):
                        continue
                    hits.append(Hit(start, end + stop, pattern.word, pattern.payload))
                    continue
                hits.append(Hit(start, end, pattern.word, pattern.payload))
        hits.sort(key=lambda hit: (hit.start, -hit.end))
        return hits


def _clause(folded: str, start: int) -> str:
    """What stands behind ``start`` in its clause, as far as a gap and the words behind it may reach."""
    reach = folded.find(" ", start + GAP_CHARS)
    end = CLAUSE_END.search(folded, start, reach if reach != -1 else len(folded))
    return folded[start : end.start() if end else reach if reach != -1 else None]


def _end_of(word: str, clause: str) -> int:
    """Where ``word``, which stands in it, ends as a whole word; 0 where it is only a part of longer ones."""
    start = clause.find(word)
    while start != -1:
        end = start + len(word)
        # What stands at the clause's very start is the end of the word before the gap.
        is_within = start == 0 or is_word_character(clause[start - 1])
        if not is_within and not (end < len(clause) and is_word_character(clause[end])):
            return end
        start = clause.find(word, start + 1)
    return 0
