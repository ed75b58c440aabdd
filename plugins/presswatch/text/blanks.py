"""A text as one reads it: one blank between two words, nothing that nobody sees, each accent with its letter.

With the way back, since spans are told of the text as it was given.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from presswatch.records import Span

_SOFT_HYPHEN = "\u00ad"
#: Where a long word may be broken, and what joins or parts letters without a mark.
_UNSEEN = f"{_SOFT_HYPHEN}\u200b\u200c\u200d\u2060\ufeff\r"
_BLANKS = ("\t", "\u00a0", "\u2009", "\u202f", "\u3000")
# Two numbers that stand apart ("12 000   500", as in a table) must not become one. What stands before is
# asked after the first character: a search for a set of characters skips faster.
_NEEDLESS = re.compile(
    rf"[ {_UNSEEN}](?:(?<=\D .)[ {_UNSEEN}]*+|(?<=\d .)[ {_UNSEEN}]*+(?!\d)|(?<! )[{_UNSEEN}]*+)"
)
_APART = re.compile("[^\u0300-\u036f][\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text made plain.

    starts:  where in ``text`` something was taken out, in order
    removed: how many characters up to each of them
    """

    text: str
    starts: Sequence[int] = ()
    removed: Sequence[int] = ()

    def span_before(self, span: Span) -> Span:
        """The span in the text as it was given of one in ``text``; what was taken out within it is in it."""
        start, end = span
        last = self._offset(end - 1) + 1 if end > start else self._offset(start)
        return self._offset(start), last

    def _offset(self, offset: int) -> int:
        index = bisect_right(self.starts, offset)
        return offset + (self.removed[index - 1] if index else 0)


def make_plain(text: str) -> Plain:
    """One plain blank for each run of blanks within a line, and accents composed (NFC); lines stay."""
    if not unicodedata.is_normalized("NFC", text):  # few texts, told at a tenth of the cost
        text = _APART.sub(_composed, text)
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    if "  " not in text and not any(character in text for character in _UNSEEN):
        return Plain(text)  # so are nearly all texts
    taken = [match.span() for match in _NEEDLESS.finditer(text)]
    removed = list(accumulate(end - start for start, end in taken))
    starts = [start - before for (start, _), before in zip(taken, [0, *removed], strict=False)]
    return Plain(_NEEDLESS.sub("", text), starts, removed)


def _composed(match: re.Match[str]) -> str:
    """A letter and its accents in one, filled up to their length with what is then taken out."""
    return unicodedata.normalize("NFC", match[0]).ljust(len(match[0]), _SOFT_HYPHEN)
