"""One article as it is read: title and text in one string, and its sentences."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from presswatch.records import Span, Zone
from presswatch.text.sentences import first_sentence_end, fold, sentence_spans

#: A line is looked at no further than this, so that a text of one line takes no longer than others.
LINE_CHARS = 1_000

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Document:
    """Title and text in one string, so that words of one can explain those of the other.

    text_start: where the text begins in ``whole``
    head_end:   where its title ends in ``whole``, or without one the first sentence, which then says what
                the text is about
    lead_chars: how many characters of the text are its lead, unless a topic says otherwise
    language:   ISO 639-1, perhaps with a region
    published_on: the day that "Monday" is reckoned from, and whose year is not past
    """

    whole: str
    folded: str
    text_start: int
    head_end: int
    lead_chars: int
    language: str | None
    published_on: date | None

    def zone(self, offset: int, lead_chars: int) -> Zone:
        if offset < self.text_start:
            return "title"
        return "lead" if offset < self.text_start + lead_chars else "body"

    def span(self, start: int, end: int) -> Span:
        """The span in title or text of a span in ``whole``."""
        shift = 0 if start < self.text_start else self.text_start
        return start - shift, end - shift

    def whole_span(self, span: Span, zone: Zone) -> Span:
        """The reverse of ``span``."""
        shift = 0 if zone == "title" else self.text_start
        return span[0] + shift, span[1] + shift

    def line(self, offset: int) -> Span:
        """The line that holds the offset; of an endless one, what is within LINE_CHARS on each side."""
        first, last = max(0, offset - LINE_CHARS), min(len(self.whole), offset + LINE_CHARS)
        start = self.whole.rfind("\n", first, offset)
        end = self.whole.find("\n", offset, last)
        return start + 1 if start >= 0 else first, end if end >= 0 else last


def read_document(
    head: str, text: str, *, lead_chars: int, language: str | None = None, published_on: date | None = None
) -> Document:
    """One article, its title and text with plain blanks."""
    whole = f"{head}\n{text}"
    text_start = len(head) + 1
    head_end = text_start if head.strip() else max(text_start, first_sentence_end(whole))
    return Document(whole, fold(whole), text_start, head_end, lead_chars, language, published_on)


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of a document, in order, as spans of ``whole``.

    lines:       the line that each stands on, counted from 0
    title_count: how many of them are the title's
    head_count:  how many of them are what says what the text is about: the title, or without one the first
    """

    spans: Sequence[Span]
    starts: Sequence[int]
    lines: Sequence[int]
    title_count: int
    head_count: int

    def index(self, offset: int) -> int:
        """The sentence that holds the offset, or the one before it."""
        return max(0, bisect_right(self.starts, offset) - 1)


def read_sentences(document: Document) -> Sentences:
    """The sentences of title and text; none crosses from one line into the next."""
    spans = sentence_spans(document.whole)
    starts = [start for start, _ in spans]
    lines = []
    line, last_end = 0, 0
    for start, end in spans:
        line += "\n" in document.whole[last_end:start]
        lines.append(line)
        last_end = end
    title_count, head_count = (bisect_left(starts, end) for end in (document.text_start, document.head_end))
    return Sentences(spans, starts, lines, title_count, head_count)


class Places(Generic[Item]):
    """Things with their spans, by start, the longest first; those near a span are found by bisection."""

    def __init__(self, items: Iterable[tuple[Span, Item]]) -> None:
        self._items = sorted(items, key=lambda item: (item[0][0], -item[0][1]))
        self._starts = [span[0] for span, _ in self._items]
        self._longest = max([end - start for (start, end), _ in self._items], default=0)

    def __iter__(self) -> Iterator[tuple[Span, Item]]:
        return iter(self._items)

    def near(self, start: int, end: int) -> Iterator[tuple[Span, Item]]:
        """Those that share a character with [start, end), in order."""
        for index in range(bisect_left(self._starts, start - self._longest), len(self._items)):
            span, item = self._items[index]
            if span[0] >= end:
                return
            if span[1] > start:
                yield span, item
