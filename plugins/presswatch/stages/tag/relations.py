"""How two topics meet in one text: how near, and whether one is what the other is over."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, permutations

from presswatch.records import RelationKind, RelationLevel, Span, TopicRelation
from presswatch.stages.tag.document import Document, Places, Sentences
from presswatch.stages.tag.topics import Reading

#: Sentences of one line this far apart still make one paragraph: some sites know no paragraphs.
PARAGRAPH_SENTENCES = 4

#: What another topic is over is named in the first third of a text, and told in three sentences of it, in two
#: of a text of six or fewer.
EARLY = 1 / 3
COMES_BACK = 3
BRIEF_SENTENCES = 6


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
        for level, kind, span in _meetings(reading, other, sentences)
    )


def raise_causes(readings: Sequence[Reading], sentences: Sentences) -> list[Reading]:
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
                for index, kind in _reasons(reading, _with_hints(other), {}).items()
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
    reading: Reading, other: Reading, sentences: Sentences
) -> Iterator[tuple[RelationLevel, RelationKind, Span]]:
    reasons = _reasons(reading, other, {})
    reasons = _reasons(other, reading, reasons)
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


def _reasons(reading: Reading, other: Reading, known: Mapping[int, RelationKind]) -> dict[int, RelationKind]:
    """``known``, and the sentences that say that ``reading``'s topic is over the other; a demand goes
    before a cause."""
    found = dict(known)
    if not reading.reasons:
        return found
    places = {index: Places((span, None) for span in spans) for index, spans in other.places.items()}
    for index, hit, reason in reading.reasons:
        # The sentence, or one beside it, speaks of the topic, or it uses the topic's words.
        is_near = not reading.said.isdisjoint((index - 1, index, index + 1)) or index in reading.related
        if is_near and index in places and found.get(index) != "demand":
            start = hit.end if reason.precedes else hit.start - reason.within
            if any(places[index].near(start, hit.end + reason.within)):
                found[index] = reason.kind
    return found


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
