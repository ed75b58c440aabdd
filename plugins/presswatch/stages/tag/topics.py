"""Which topics a text speaks of, how much, and which subtopics of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from presswatch.catalogue.topics import Backdrop, Reason, Topic
from presswatch.records import Mention, Role, Span, Subtopic, Zone
from presswatch.stages.tag.document import Document, Places, Sentences, read_sentences
from presswatch.stages.tag.mentions import Hits, find_hits, find_mentions
from presswatch.stages.tag.rules import Helper, Rules
from presswatch.stages.tag.scan import Hit

#: How much a sentence with a related word alone counts, where one with a term counts 1.
RELATED_SHARE = 0.5

#: A text is about a topic that it names rarely where so many more sentences, one in a text of few, tell of it
#: in other words ...
GOES_ON = 2
#: ... and its first half names it, since what a text ends with is another matter; one of fewer sentences need
#: not hurry.
NAMED_BY = 0.5
SHORT_SENTENCES = 10
#: A text of more is a list or a handbook, where words that belong to a topic turn up by themselves.
LONG_SENTENCES = 40

#: In a text of fewer sentences, title included, a single one is no share: one of two is half of it.
FEW_SENTENCES = 5

#: How much a mention in title or lead counts that is the background of other news, where others count 1.
BACKDROP_SHARE = 0.5

#: How near to a mention a word for what it does stands.
DEED_CHARS = 40

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
    role: Role
    score: float
    mentions: Sequence[Mention] = ()
    subtopics: Sequence[Subtopic] = ()
    said: AbstractSet[int] = frozenset()
    related: AbstractSet[int] = frozenset()
    places: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    reasons: Sequence[tuple[int, Hit[Helper], Reason]] = ()


def find_topics(
    document: Document, language: str | None, rules: Rules
) -> tuple[list[Reading], Sentences | None]:
    """A reading of every topic, and the sentences they count; None when no topic was found."""
    hits = find_hits(document, rules.topics, rules.words(language))
    mentions = {
        topic.name: find_mentions(document, topic, hits[topic.name])
        for topic in rules.topics
        if topic.name in hits
    }
    present = [name for name, found in mentions.items() if not all(mention.rejected_by for mention in found)]
    sentences = read_sentences(document) if present else None
    in_title = {
        name
        for name in present
        if any(_is_in_head(document, mention) and not mention.rejected_by for mention in mentions[name])
    }
    readings = []
    for topic in rules.topics:
        found = mentions.get(topic.name, [])
        if sentences and topic.name in present:
            heads_other = bool(in_title - {topic.name})
            reading = _read(document, topic, found, hits[topic.name], sentences, heads_other)
        else:
            reading = Reading(topic, "none", 0.0, found)
        readings.append(reading)
    return readings, sentences


def _read(
    document: Document,
    topic: Topic,
    mentions: Sequence[Mention],
    hits: Hits,
    sentences: Sentences,
    heads_other: bool,
) -> Reading:
    """heads_other: whether the title speaks of another topic."""
    accepted = [mention for mention in mentions if mention.rejected_by is None]
    places = _places(document, topic, accepted, hits, sentences)
    related = {sentences.index(start) for name in topic.related for start, _ in hits.contexts.get(name, ())}
    named = {sentences.index(document.whole_span(mention.span, mention.zone)[0]) for mention in accepted}
    others = (places.keys() | related | _allusions(document, topic, hits, sentences)) - named
    is_headline_only = max(named | others, default=0) < sentences.head_count < len(sentences.spans)
    score = _told(document, topic, accepted, named, hits, sentences, heads_other, is_headline_only)
    beside = RELATED_SHARE * len(related - places.keys())
    share = (len(places) + beside) / len(sentences.spans)
    # A title carries a text that says little more; without one, the text must say more itself.
    is_telling = len(places) > 1 or len(sentences.spans) >= FEW_SENTENCES
    if is_telling and share >= topic.share_from:
        score += topic.share_weight * share
    if not heads_other and _goes_on(topic, named, others, sentences):
        score, share = max(score, topic.main_from), 1.0
    return Reading(
        topic=topic,
        role=_role(topic, score, share),
        score=round(score, 3),
        mentions=mentions,
        subtopics=_subtopics(document, topic, hits, places.keys(), sentences),
        said=places.keys(),
        related=related,
        places=places,
        reasons=[(sentences.index(hit.start), hit, reason) for hit, reason in hits.reasons],
    )


def _allusions(document: Document, topic: Topic, hits: Hits, sentences: Sentences) -> set[int]:
    """The sentences that say "the technology" or how it works, and the title where it hints at the topic."""
    names = (*topic.stand_ins, *topic.allusions)
    allusions = (start for name in names for start, _ in hits.contexts.get(name, ()))
    hints = (start for name in topic.hints for start, _ in hits.contexts.get(name, ()))
    return {
        *map(sentences.index, allusions),
        *(sentences.index(start) for start in hints if start < document.head_end),
    }


def _goes_on(topic: Topic, named: AbstractSet[int], others: AbstractSet[int], sentences: Sentences) -> bool:
    """Whether the text, once it has named the topic, tells of it more in other words than by its name.

    "The machine" of a feature is named as what it is in one paragraph, and is its subject in all.
    named, others: the sentences that name it, and those that only use other words for it
    """
    count = len(sentences.spans)
    least = 1 if count < FEW_SENTENCES else GOES_ON
    return (
        GOES_ON < count <= LONG_SENTENCES
        and len(others) >= max(least, len(named))
        and len(named | others) >= topic.least_share * count
        and (count < SHORT_SENTENCES or min(named) <= NAMED_BY * count)
    )


def _role(topic: Topic, score: float, share: float) -> Role:
    # Sums of .3 are not exact, and three mentions must not fall short of .9.
    if score + 1e-9 >= topic.main_from and share >= topic.least_share:
        return "main"
    return "mention" if score + 1e-9 >= topic.mention_from else "none"


def _told(
    document: Document,
    topic: Topic,
    accepted: Sequence[Mention],
    named: AbstractSet[int],
    hits: Hits,
    sentences: Sentences,
    heads_other: bool,
    is_headline_only: bool,
) -> float:
    """The weight of the mentions, and of a title that hints at them.

    named:            the sentences with a mention
    is_headline_only: whether the text below the title says nothing of the topic, in no words
    """
    weights = {group.name: group.weight for group in topic.terms}
    backdrops = Places(hits.backdrops)
    farthest = max((backdrop.within for backdrop in topic.backdrops), default=0)
    score = 0.0
    hinting = [start for name in (*topic.hints, *topic.related) for start, _ in hits.contexts.get(name, ())]
    is_hinted = not heads_other and min(hinting, default=document.head_end) < document.head_end
    # "Jobs" and "law" are in many titles: they hint only at what the first sentence speaks of.
    parts = (hit.start for hit, _ in hits.subtopics)
    is_hinted_at_opening = not heads_other and min(parts, default=document.head_end) < document.head_end
    is_brief = len(sentences.spans) < FEW_SENTENCES and not heads_other
    deeds = Places((span, None) for name in topic.deeds for span in hits.contexts.get(name, ()))
    hint = body = 0.0
    for mention in accepted:
        weight = weights[mention.rule]
        if mention.zone == "body":
            body += weight * topic.zone_weights["body"]
            continue
        start, end = document.whole_span(mention.span, mention.zone)
        zone: Zone = "title" if _is_in_head(document, mention) else mention.zone
        opens = sentences.index(start) == sentences.head_count
        before = [
            backdrop
            for span, backdrop in backdrops.near(start - farthest - 1, start)
            if _is_before(document, start, span, backdrop, sentences)
        ]
        if zone == "title":
            # "Climate, AI, fishing: a summit"
            is_listed = document.whole.startswith(",", end)
            if (heads_other and any(backdrop.beside for backdrop in before)) or (
                is_headline_only
                and any(backdrop.among or (is_listed and backdrop.aside) for backdrop in before)
            ):
                weight *= BACKDROP_SHARE
        else:
            near = [backdrop.aside for backdrop in before if not backdrop.beside]
            if not all(near):
                weight *= BACKDROP_SHARE
            elif (
                is_hinted
                or (is_hinted_at_opening and opens)
                or (not heads_other and _does(document, mention, deeds, sentences))
            ):
                hint = max(hint, weight * topic.title_hint)
            elif is_brief and not near and opens:
                hint = max(hint, weight * topic.brief_lead)
        score += weight * topic.zone_weights[zone]
    if any(_is_in_head(document, mention) for mention in accepted):
        return score + body
    is_opened = bool(hint) or sentences.head_count in named
    if topic.needs_opening and len(sentences.spans) > LONG_SENTENCES and not is_opened:
        body = min(body, topic.mention_from)
    return score + hint + body


def _is_in_head(document: Document, mention: Mention) -> bool:
    return document.whole_span(mention.span, mention.zone)[0] < document.head_end


def _does(document: Document, mention: Mention, deeds: Places[None], sentences: Sentences) -> bool:
    """Whether a word for what it does stands near a mention, in its sentence: "written by ChatGPT"."""
    start, end = document.whole_span(mention.span, mention.zone)
    return any(
        sentences.index(span[0]) == sentences.index(start)
        for span, _ in deeds.near(start - DEED_CHARS, end + DEED_CHARS)
    )


def _is_before(document: Document, start: int, span: Span, backdrop: Backdrop, sentences: Sentences) -> bool:
    is_near = 0 <= start - span[1] <= backdrop.within
    # "As nurses strike, AI reads X-rays": what stands beside the news ends with its clause.
    is_over = backdrop.beside and "," in document.whole[span[1] : start]
    return is_near and not is_over and sentences.index(span[0]) == sentences.index(start)


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


def _subtopics(
    document: Document, topic: Topic, hits: Hits, said: AbstractSet[int], sentences: Sentences
) -> list[Subtopic]:
    """The subtopics, by name, each with its first words in a sentence on the topic or after one."""
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
