"""Which topics a text speaks of, how much, and which parts of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from presswatch.catalogue.topics import Reason, Topic
from presswatch.records import Mention, Role, Span, Subtopic, Verdict
from presswatch.stages.tag.document import Document, Sentences, read_sentences
from presswatch.stages.tag.mentions import Hits, find_hits, find_mentions
from presswatch.stages.tag.rules import Rules, Use
from presswatch.stages.tag.scan import Hit

#: How much a sentence with a related word alone counts, where one with a term counts 1.
RELATED_SHARE = 0.5

#: In a text of fewer sentences, title included, their share tells nothing: one of two is half of it.
FEW_SENTENCES = 6

#: How many sentences after the last that spoke of the topic "the technology" can still mean it.
STAND_IN_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says of one topic.

    said:    the sentences that speak of it
    related: those with one of its related words
    places:  where in ``whole`` each sentence of ``said`` speaks of it
    reasons: the words that say what it is over, each with its sentence
    """

    topic: Topic
    verdict: Verdict
    mentions: Sequence[Mention] = ()
    subtopics: Sequence[Subtopic] = ()
    said: AbstractSet[int] = frozenset()
    related: AbstractSet[int] = frozenset()
    places: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    reasons: Sequence[tuple[int, Hit[Use], Reason]] = ()


def find_topics(
    document: Document, language: str | None, rules: Rules
) -> tuple[list[Reading], Sentences | None]:
    """A reading of every topic, and the sentences they count; None when no topic was found."""
    found = find_hits(document, rules.words(language))
    sentences: Sentences | None = None
    readings = []
    for topic in rules.topics:
        hits = found.get(topic.name, Hits())
        mentions = find_mentions(document, topic, hits)
        if all(mention.rejected_by for mention in mentions):
            verdict = Verdict(topic=topic.name, role="none", score=0.0, rules_version=rules.version)
            readings.append(Reading(topic, verdict, mentions))
            continue
        sentences = sentences or read_sentences(document)
        readings.append(_read(document, topic, mentions, hits, sentences, rules.version))
    return readings, sentences


def _read(
    document: Document,
    topic: Topic,
    mentions: Sequence[Mention],
    hits: Hits,
    sentences: Sentences,
    version: str,
) -> Reading:
    accepted = [mention for mention in mentions if mention.rejected_by is None]
    places = _places(document, topic, accepted, hits, sentences)
    related = {sentences.index(start) for name in topic.related for start, _ in hits.contexts.get(name, ())}
    return Reading(
        topic=topic,
        verdict=_verdict(topic, accepted, places.keys(), related, sentences, version),
        mentions=mentions,
        subtopics=_subtopics(document, topic, hits, places.keys(), sentences),
        said=places.keys(),
        related=related,
        places=places,
        reasons=[(sentences.index(hit.start), hit, reason) for hit, reason in hits.reasons],
    )


def _places(
    document: Document, topic: Topic, accepted: Sequence[Mention], hits: Hits, sentences: Sentences
) -> dict[int, list[Span]]:
    places: dict[int, list[Span]] = defaultdict(list)
    for mention in accepted:
        span = document.whole_span(mention.span, mention.zone)
        places[sentences.index(span[0])].append(span)
    for span in sorted(span for name in topic.stand_ins for span in hits.contexts.get(name, ())):
        index = sentences.index(span[0])
        if any(index - step in places for step in range(STAND_IN_SENTENCES + 1)):
            places[index].append(span)
    return dict(places)


def _verdict(
    topic: Topic,
    accepted: Sequence[Mention],
    said: AbstractSet[int],
    related: AbstractSet[int],
    sentences: Sentences,
    version: str,
) -> Verdict:
    weights = {group.name: group.weight for group in topic.terms}
    score = sum(topic.zone_weights[mention.zone] * weights[mention.rule] for mention in accepted)
    share = (len(said) + RELATED_SHARE * len(related - said)) / len(sentences.spans)
    # A title carries a text that says little more; without one, the text must say more itself.
    if len(sentences.spans) >= FEW_SENTENCES and share >= 2 * topic.least_share:
        score += topic.share_weight * share
    role: Role = "none"
    # Sums of .3 are not exact, and three mentions must not fall short of .9.
    if score + 1e-9 >= topic.main_from and share >= topic.least_share:
        role = "main"
    elif score + 1e-9 >= topic.mention_from:
        role = "mention"
    return Verdict(topic=topic.name, role=role, score=round(score, 3), rules_version=version)


def _subtopics(
    document: Document, topic: Topic, hits: Hits, said: AbstractSet[int], sentences: Sentences
) -> list[Subtopic]:
    """The parts of the topic, by name, each with its first words in a sentence on the topic or after one."""
    found: dict[str, Subtopic] = {}
    for hit, subtopic in hits.subtopics:
        index = sentences.index(hit.start)
        is_near = index in said or index - 1 in said or hit.start < document.text_start
        if is_near and subtopic.name not in found:
            found[subtopic.name] = Subtopic(
                topic=topic.name,
                subtopic=subtopic.name,
                term=hit.word,
                span=document.span(hit.start, hit.end),
                zone=document.zone(hit.start, topic.lead_chars),
            )
    return [found[name] for name in sorted(found)]
