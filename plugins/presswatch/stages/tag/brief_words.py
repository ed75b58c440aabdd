"""What all words of a brief say of a topic: weights grown beforehand on labelled briefs, and kept as data.

A brief has no room to say a thing twice, and says it as often as not without its name. No list holds all the
ways to refuse work; but "until", "unpaid", "gates", "since Monday" add up. It is a logistic regression of
words, grown by ``make bench-briefs``; see docs/decisions/0018.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from math import sqrt

from presswatch.errors import CatalogueError
from presswatch.records import Span
from presswatch.stages.tag.document import Document

#: Title and text of a brief have no more characters than this.
BRIEF_CHARS = 600
#: Of words that differ in their endings, what is compared.
STEM_CHARS = 5
#: A brief with fewer known traits is in another language, or too short.
LEAST_KNOWN = 10
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Odds:
    """Log-odds of a brief; 0 is even.

    present: that it speaks of the topic
    main:    that it is about it, if it speaks of it
    """

    present: float
    main: float


@dataclass(frozen=True, slots=True, eq=False)
class BriefWords:
    """columns: by topic, which of the weights are its: those of "present" and of "main"

    weights: by trait; bases: what stands there before any trait is looked at
    """

    columns: Mapping[str, tuple[int, int]]
    bases: Sequence[float]
    weights: Mapping[str, Sequence[float]]

    def odds(self, document: Document) -> Mapping[str, Odds]:
        """The odds by topic; none of a text that is no brief, or of whose words too few are known."""
        if not self.columns or not is_brief(document):
            return {}
        traits = read_traits(document)
        known = [weights for trait in traits if (weights := self.weights.get(trait))]
        if len(known) < LEAST_KNOWN:
            return {}
        share = 1 / sqrt(len(known))
        sums = [
            base + share * sum(column)
            for base, column in zip(self.bases, zip(*known, strict=True), strict=True)
        ]
        return {topic: Odds(sums[present], sums[main]) for topic, (present, main) in self.columns.items()}

    def telling(self, document: Document, topic: str) -> list[Span]:
        """The known traits as spans of ``whole``: pairs of words first, and those that speak most for it."""
        column, _ = self.columns[topic]
        known = [
            (" " in trait, self.weights[trait][column], span)
            for trait, span in read_traits(document).items()
            if trait in self.weights
        ]
        return [span for _, _, span in sorted(known, reverse=True)]

    def of(self, topics: Sequence[str]) -> "BriefWords":
        """The same for these topics only. Raises CatalogueError, naming one that it has no weights of."""
        for topic in topics:
            if topic not in self.columns:
                raise CatalogueError(
                    f"topics.toml: [{topic}] has brief_odds, but no words of briefs were grown for it; "
                    "delete them."
                )
        return replace(self, columns={topic: self.columns[topic] for topic in topics})


def is_brief(document: Document) -> bool:
    """Whether it is a headline, on a line of its own, and few words below it."""
    whole, head_end = document.whole, document.head_end
    has_headline = whole.startswith("\n", head_end) or whole.startswith("\n", head_end - 1)
    return len(whole) <= BRIEF_CHARS and has_headline and bool(whole[head_end:].strip())


def read_traits(document: Document) -> dict[str, Span]:
    """What is looked at in a brief, each with the first words of ``whole`` that show it.

    Its words; "refus*", how long ones begin; "refus de", how two neighbours do; "^refus", how those of the
    title do.
    """
    traits: dict[str, Span] = {}
    folded, head_end = document.folded, document.head_end
    stem_before, start_before = "", 0
    for match in _WORD.finditer(folded):
        start, end = span = match.span()
        word = match[0]
        stem = word[:STEM_CHARS]
        traits.setdefault(word, span)
        if word != stem:
            traits.setdefault(f"{stem}*", span)
        if start < head_end:
            traits.setdefault(f"^{stem}", span)
        elif start_before < head_end:
            stem_before = ""
        if stem_before:
            traits.setdefault(f"{stem_before} {stem}", (start_before, end))
        stem_before, start_before = stem, start
    return traits


_SHIPPED = files(__package__).joinpath("brief_words.tsv")


@cache
def shipped_version() -> str:
    """Another one where any weight is another. Every task asks it: nothing is parsed."""
    return hashlib.sha256(_SHIPPED.read_bytes()).hexdigest()


@cache
def shipped_words() -> BriefWords:
    """What ``make bench-briefs`` has grown: a line a trait, its weights in hundredths."""
    table = _SHIPPED.read_text(encoding="utf-8").splitlines()
    (_, *columns), (_, *bases), *lines = (line.split("\t") for line in table)
    return BriefWords(
        columns={topic: (index, index + 1) for index, topic in enumerate(columns) if index % 2 == 0},
        bases=[int(number) / 100 for number in bases],
        weights={trait: tuple(int(number) / 100 for number in numbers) for trait, *numbers in lines},
    )
