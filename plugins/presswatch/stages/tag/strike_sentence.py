"""A sentence that speaks of a strike, and how its words stand to each other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from presswatch.catalogue.topics import Cue
from presswatch.records import Name, Span

# What may stand between "from" and its day, or between "at" and its company.
_FILLERS = re.compile(
    r" ?(?:(?:the|le|la|les|los|el|den|dem|der|il|lo|de|hari|tanggal|tgl|pada|this|ce|cet|midnight|early|late"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|senin|selasa|rabu|kamis|jumat|sabtu|minggu"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|pt|tbk|tengah malam),? |[ld]')*"
)
_TITLE_CASE = {"en", "id", "ms"}


def gap(one: Span, other: Span) -> int:
    """Characters between two spans."""
    return max(0, one[0] - other[1], other[0] - one[1])


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence on the strike; all spans are into ``text``, the sentence itself, folded.

    whole:   the sentence as written
    words:   those that speak of the strike
    cues:    what its other words say, without those that lie inside a longer one
    not_names: what has a capital and is something else
    counted: numbers of people, each with the word for them
    """

    text: str
    whole: str
    language: str
    words: Sequence[Span]
    cues: Sequence[tuple[Span, Cue]]
    names: Sequence[tuple[Span, Name]]
    not_names: Sequence[Span]
    counted: Sequence[Span]

    def said(self, *kinds: str) -> Iterator[tuple[Span, Cue]]:
        return ((span, cue) for span, cue in self.cues if cue.kind in kinds)

    def words_at(self, span: Span) -> str:
        return self.whole[slice(*span)]

    def is_right_before(self, span: Span, start: int) -> bool:
        """Whether nothing but articles and their like stands between a word and an offset."""
        return span[1] <= start and _FILLERS.fullmatch(self.text, span[1], start) is not None

    @property
    def is_title_case(self) -> bool:
        """Whether a capital says nothing: in a headline of a language that capitalises their words."""
        if self.language not in _TITLE_CASE or self.whole.rstrip("\"'”’» ")[-1:] in (".", "…", "!", "?"):
            return False
        initials = [word[0] for word in self.whole.split()[1:] if len(word) > 3 and word[0].isalpha()]
        return sum(map(str.isupper, initials)) > 0.6 * len(initials)

    def gap(self, span: Span) -> int:
        """Characters between a span and the nearest word for the strike."""
        return min(gap(span, word) for word in self.words)
