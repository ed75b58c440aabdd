"""One article as it is read: title and text in one string, and its sentences."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from presswatch.records import Span, Zone
from presswatch.text.sentences import sentence_spans


@dataclass(frozen=True, slots=True)
class Document:
    """Title and text in one string, so that words of one can explain those of the other.

    text_start: where the text begins in ``whole``
    lead_chars: how many characters of the text are its lead, unless a topic says otherwise
    """

    whole: str
    folded: str
    text_start: int
    lead_chars: int

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
        start = self.whole.rfind("\n", 0, offset) + 1
        end = self.whole.find("\n", offset)
        return start, end if end >= 0 else len(self.whole)


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of a document, in order, as spans of ``whole``.

    lines:       the line that each stands on, counted from 0
    title_count: how many of them are the title's
    """

    spans: Sequence[Span]
    starts: Sequence[int]
    lines: Sequence[int]
    title_count: int

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
    return Sentences(spans, starts, lines, bisect_right(starts, document.text_start - 1))
