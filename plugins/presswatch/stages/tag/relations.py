"""How two topics meet in one text: how near, and whether one is what the other is over."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, permutations

from presswatch.catalogue.topics import Reason
from presswatch.records import ReasonKind, RelationKind, RelationLevel, Span, TopicRelation
from presswatch.stages.tag.document import Document, Places, Sentences
from presswatch.stages.tag.rules import Helper
from presswatch.stages.tag.scan import Hit
from presswatch.stages.tag.topics import Reading

#: Sentences of one line this far apart still make one paragraph: some sites know no paragraphs.
PARAGRAPH_SENTENCES = 4

#: What another topic is over is named in the first third of a text, and told in three sentences of it, in two
#: of a text of six or fewer.
EARLY = 1 / 3
COMES_BACK = 3
BRIEF_SENTENCES = 6

#: The sentences, from that of a reason, that may speak of the topic: "Clerks are on strike. It is the first
#: time. The reason is AI."
NEAR_SENTENCES = range(-2, 2)

#: "Over pay and the use of AI": so near, in characters, and with no comma between, one leads on to the next.
JOINED_CHARS = 30


def find_relations(
    document: Document, readings: Sequence[Reading], sentences: Sentences
) -> tuple[TopicRelation, ...]:
    """The relations of every two topics that the text speaks of, by topics, level and place."""
    present = sorted(
        (reading for reading in readings if reading.role != "none"),
        key=lambda reading: reading.topic.name,
    )
    return tuple(
        TopicRelation(
            topic=reading.topic.name,
            other_topic=other.topic.name,
            kind=kind,
            level=level,
            span=document.span(*span),
            zone=document.zone(span[0], document.lead_chars),
        )
        for reading, other in combinations(present, 2)
        for level, kind, span in _meetings(document, reading, other, sentences)
    )


def raise_causes(document: Document, readings: Sequence[Reading], sentences: Sentences) -> list[Reading]:
    """The readings, "main" for each topic that is what another one is over, where that one is main.

    The title or the sentence after it must say so, or the text come back to it. A worry further down, or one
    demand among others, is a mention.
    """
    present = [reading for reading in readings if reading.role != "none"]
    causes = {
        other.topic.name
        for reading, other in permutations(present, 2)
        if reading.role == "main"
        and reading.topic.reasons
        and (
            any(
                kind == "cause" and index <= sentences.head_count
                for index, kind in _reasons(document, sentences, reading, _with_hints(other), {}).items()
            )
            or _comes_back(other, len(sentences.spans))
        )
    }
    return [
        replace(reading, role="main") if reading.topic.name in causes else reading for reading in readings
    ]


def _with_hints(reading: Reading) -> Reading:
    """The reading as if its title's related words named the topic: "strike over machines" is one over AI
    where the text speaks of AI."""
    return replace(reading, places={0: reading.hints, **reading.places}) if reading.hints else reading


def _comes_back(reading: Reading, count: int) -> bool:
    """Whether a text of so many sentences speaks of the topic early, and again and again: one demand among
    others takes a sentence or two."""
    told = reading.said | reading.related
    return (
        len(told) >= (COMES_BACK - 1 if count <= BRIEF_SENTENCES else COMES_BACK)
        and len(told) >= reading.topic.least_share * count
        and min(reading.said) <= EARLY * count
    )


def _meetings(
    document: Document, reading: Reading, other: Reading, sentences: Sentences
) -> Iterator[tuple[RelationLevel, RelationKind, Span]]:
    reasons = _reasons(document, sentences, reading, other, {})
    reasons = _reasons(document, sentences, other, reading, reasons)
    for index in sorted(reading.said & other.said):
        yield "sentence", reasons.get(index, "together"), sentences.spans[index]
    runs = _runs(reading, other, sentences)
    for first, last in runs:
        yield "paragraph", *_evidence(range(first, last + 1), reasons, sentences)
    # A reason shows it best wherever it stands: the third of three demands may be a page further down.
    nearest = runs[0] if runs else [_nearest(reading, other)] * 2
    yield "article", *_evidence(sorted(reasons) or range(nearest[0], nearest[1] + 1), reasons, sentences)


def _evidence(
    indexes: Sequence[int], reasons: Mapping[int, RelationKind], sentences: Sentences
) -> tuple[RelationKind, Span]:
    """The kind of a run of sentences, and the one that shows it, or all of them when none does."""
    showing = [index for index in indexes if index in reasons]
    if not showing:
        return "together", (sentences.spans[indexes[0]][0], sentences.spans[indexes[-1]][1])
    demands = [index for index in showing if reasons[index] == "demand"]
    best = (demands or showing)[0]
    return reasons[best], sentences.spans[best]


def _reasons(
    document: Document,
    sentences: Sentences,
    reading: Reading,
    other: Reading,
    known: Mapping[int, RelationKind],
) -> dict[int, RelationKind]:
    """``known``, and the sentences that say that ``reading``'s topic is over the other; a demand goes
    before a cause."""
    found = dict(known)
    if not reading.reasons:
        return found
    places = {index: Places((span, None) for span in spans) for index, spans in other.places.items()}
    ties = _Ties(document, reading)
    for index, hit, reason in reading.reasons:
        if reason.kind not in ("cause", "demand") or index not in places or found.get(index) == "demand":
            continue
        if any(
            ties.bind(hit, reason, place) and ties.is_near(index, reason.kind, hit, place)
            for place, _ in places[index].near(hit.start - reason.within, hit.end + reason.within)
        ):
            found[index] = reason.kind
    if not found and len(sentences.spans) <= BRIEF_SENTENCES:
        return ties.unsaid(other)
    return found


class _Ties:
    """What the words for a topic's reasons are tied to in one text."""

    def __init__(self, document: Document, reading: Reading) -> None:
        self._whole, self._reading = document.whole, reading
        self._spans = {index: sorted(spans) for index, spans in reading.places.items()}
        self._said = Places((span, None) for spans in reading.places.values() for span in spans)
        self._others, self._apart = self._places("other"), self._places("apart")
        self._settled = self._indexes("other")

    def _places(self, kind: ReasonKind) -> Places[None]:
        hits = (hit for _, hit, reason in self._reading.reasons if reason.kind == kind)
        return Places(((hit.start, hit.end), None) for hit in hits)

    def _indexes(self, kind: ReasonKind) -> set[int]:
        return {index for index, _, reason in self._reading.reasons if reason.kind == kind}

    def bind(self, hit: Hit[Helper], reason: Reason, place: Span) -> bool:
        """Whether the reason is tied to a place of the other topic, and to nothing nearer."""
        if hit.end <= place[0]:
            # "Because of the strike the fair for AI is put off"
            binds_topic = reason.precedes and any(
                start >= hit.end for (start, _), _ in self._said.near(hit.end, place[0])
            )
            return not binds_topic and self._reaches(hit.end, place[0])
        if place[1] <= hit.start:
            return not reason.precedes and self._reaches(place[1], hit.start) and not self._takes_other(hit)
        return True  # "strike over AI" is one word

    def _reaches(self, start: int, end: int) -> bool:
        """Whether nothing else that it can be tied to stands between, unless it leads on: "pay and AI"."""
        if ";" in self._whole[start:end]:
            return False
        others = [other_end for (_, other_end), _ in self._others.near(start, end)]
        return not others or (end - others[-1] <= JOINED_CHARS and "," not in self._whole[others[-1] : end])

    def _takes_other(self, hit: Hit[Helper]) -> bool:
        """Whether another thing follows at once: "the AI firm's staff demand more pay"."""
        return any(
            "," not in self._whole[hit.end : start]
            for (start, _), _ in self._others.near(hit.end, hit.end + JOINED_CHARS)
        )

    def is_near(self, index: int, kind: ReasonKind, hit: Hit[Helper], place: Span) -> bool:
        """Whether the sentence or one near it speaks of the topic, and nothing from there to the reason and
        the other topic sets them apart; where none does, whether it uses the topic's words, or makes a
        demand in a text on the topic."""
        spans = [(step, span) for step in NEAR_SENTENCES for span in self._beside(index + step, hit.start)]
        if not spans:
            return index in self._reading.related or (kind == "demand" and self._reading.role == "main")
        first, last = min(hit.start, place[0]), max(hit.end, place[1])
        return any(
            # The sentence after has its own reason: "AI threatens jobs. Clerks strike for more pay."
            not (step == 1 and index + step in self._settled)
            and not any(self._apart.near(min(span[0], first), max(span[1], last)))
            for step, span in spans
        )

    def _beside(self, index: int, offset: int) -> Sequence[Span]:
        """Where the sentence speaks of the topic, last before the offset and first after it."""
        spans = self._spans.get(index, [])
        after = bisect_left(spans, (offset, 0))
        return spans[max(0, after - 1) : after + 1]

    def unsaid(self, other: Reading) -> dict[int, RelationKind]:
        """What a text is over that names no reason: the other topic, where a sentence ties it to those who
        strike. "Guides are on strike: an AI now tells their stories." """
        if self._settled or self._indexes("apart"):
            return {}
        for index in sorted(other.said & self._indexes("they")):
            beside = {index - 1, index, index + 1}
            if not beside.isdisjoint(self._reading.said):
                return {index: "cause" if beside.isdisjoint(self._indexes("demand")) else "demand"}
        return {}


def _runs(reading: Reading, other: Reading, sentences: Sentences) -> list[Span]:
    """The shortest runs of sentences, at most one a paragraph, that speak of both: (first, last) of each.

    Sentences side by side are a paragraph too: many sites put each on a line of its own.
    """
    pairs = sorted(
        (abs(step), min(index, index + step), max(index, index + step))
        for index in reading.said
        for step in range(-PARAGRAPH_SENTENCES, PARAGRAPH_SENTENCES + 1)
        if index + step in other.said
    )
    done: set[int] = set()
    runs = []
    for distance, first, last in pairs:
        lines = {sentences.lines[first], sentences.lines[last]}
        crosses_title = first < sentences.title_count <= last
        if crosses_title or lines & done or (len(lines) > 1 and distance > 1):
            continue
        done |= lines
        runs.append((first, last))
    return sorted(runs)


def _nearest(reading: Reading, other: Reading) -> int:
    """The sentence on ``other`` that is nearest to one on ``reading``."""
    starts = sorted(reading.said)

    def distance(index: int) -> int:
        after = bisect_left(starts, index)
        return min(abs(index - start) for start in starts[max(0, after - 1) : after + 1])

    return min(sorted(other.said), key=distance)
