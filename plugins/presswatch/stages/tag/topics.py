"""Which topics a text speaks of, how much, and which subtopics of them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from presswatch.catalogue.topics import Backdrop, Reason, Topic
from presswatch.records import Mention, Role, Span, Subtopic, Zone
from presswatch.stages.tag.brief_words import Odds
from presswatch.stages.tag.briefs import hear, speaks, weigh_mentions, weigh_role
from presswatch.stages.tag.document import Document, Places, Sentences, read_sentences
from presswatch.stages.tag.mentions import Hits, find_hits, find_mentions
from presswatch.stages.tag.rules import Helper, Rules, Use
from presswatch.stages.tag.scan import Hit

#: How much a sentence with a related word alone counts, where one with a term counts 1.
RELATED_SHARE = 0.5

#: A text is about a topic that it names in no more sentences than these where more than these tell of it, two
#: in a text of few; one that names it oftener must tell of it as often in other words ...
GOES_ON = 2
#: ... and its first half names it, since what a text ends with is another matter; one of fewer sentences need
#: not hurry, unless its title is a hook for that.
NAMED_BY = 0.5
SHORT_SENTENCES = 10
#: A text of more is a list or a handbook, where words that belong to a topic turn up by themselves.
LONG_SENTENCES = 40

#: In a text of fewer sentences, title included, a single one is no share: one of two is half of it.
FEW_SENTENCES = 5

#: What so many commas precede in its sentence is one item of a list.
ITEM_COMMAS = 2

#: How much a mention in title or lead counts that is the background of other news, where others count 1.
BACKDROP_SHARE = 0.5

#: "Sam Altman, OpenAI's boss" names the topic once: so near behind another of its sentence, a mention below
#: the title adds nothing.
ONE_NAMING_CHARS = 12

#: How near to a mention a word for what it does stands.
DEED_CHARS = 40

#: How near to a mention in the first sentence a name of the title stands that is its bearer.
NAME_CHARS = 40
_NAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ]\w{2,}")

#: How many sentences after the last that spoke of the topic "the technology" can still mean it.
STAND_IN_SENTENCES = 2


#: How far behind a mention, in its clause, a date can be its own.
PAST_CHARS = 40
_CLAUSE_END = re.compile(r"[,;:]")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says of one topic.

    trades:  where ``whole`` names who strikes, by subtopic
    said:    the sentences that speak of it
    related: those with one of its related words
    places:  where in ``whole`` each sentence of ``said`` speaks of it
    hints:   where its title has related words
    reasons: the words that say what it is over, each with its sentence
    """

    topic: Topic
    role: Role
    score: float
    mentions: Sequence[Mention] = ()
    subtopics: Sequence[Subtopic] = ()
    trades: Sequence[tuple[Span, str]] = ()
    said: AbstractSet[int] = frozenset()
    related: AbstractSet[int] = frozenset()
    places: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    hints: Sequence[Span] = ()
    reasons: Sequence[tuple[int, Hit[Helper], Reason]] = ()


def find_topics(
    document: Document, rules: Rules, terms: Iterable[Hit[Use]]
) -> tuple[list[Reading], Sentences | None]:
    """A reading of every topic, and the sentences they count; None when no topic was found.

    terms: the words found that can speak of one
    """
    odds = hear(document, rules)
    told = [topic.name for topic in rules.topics if topic.name in odds and speaks(topic, odds[topic.name])]
    hits = find_hits(document, rules.topics, rules.words(document.language), terms, told)
    mentions: dict[str, Sequence[Mention]] = {topic.name: () for topic in rules.topics}
    for topic in rules.topics:
        if topic.name in hits:
            found = find_mentions(document, topic, hits[topic.name])
            mentions[topic.name] = weigh_mentions(document, topic, found, rules, odds)
    present = [
        topic for topic in rules.topics if not all(found.rejected_by for found in mentions[topic.name])
    ]
    if not present:
        return [Reading(topic, "none", 0.0, mentions[topic.name]) for topic in rules.topics], None
    sentences = read_sentences(document)
    cases = {
        topic.name: _Case(document, topic, mentions[topic.name], hits[topic.name], sentences)
        for topic in present
    }
    heading = {name for name, case in cases.items() if case.is_named_in_head}
    readings = [
        _weigh(cases[topic.name].read(heads_other=bool(heading - {topic.name})), odds)
        if topic.name in cases
        else Reading(topic, "none", 0.0, mentions[topic.name])
        for topic in rules.topics
    ]
    return readings, sentences


def _weigh(reading: Reading, odds: Mapping[str, Odds]) -> Reading:
    """The reading of a text; of a brief, once all its words were heard."""
    if reading.topic.name not in odds:
        return reading
    role, score = weigh_role(reading.topic, reading.role, reading.score, odds[reading.topic.name])
    return replace(reading, role=role, score=score)


class _Case:
    """One topic in one text that names it, and all that it is told by."""

    def __init__(
        self,
        document: Document,
        topic: Topic,
        mentions: Sequence[Mention],
        hits: Hits,
        sentences: Sentences,
    ) -> None:
        self._document, self._topic, self._sentences = document, topic, sentences
        self._mentions, self._hits = mentions, hits
        #: What counts, each with its place in ``whole``.
        self._accepted = [
            (mention, document.whole_span(mention.span, mention.zone))
            for mention in mentions
            if mention.rejected_by is None
        ]
        #: The groups that show it by its parts ("cooks stay at home"), and where others name it.
        self._parts = {group.name: group.needs_too for group in topic.terms if group.needs_too}
        names = [start for mention, (start, _) in self._accepted if mention.rule not in self._parts]
        self.is_named_in_head = any(start < document.head_end for start in names)
        #: The sentences that name it; where none does, the first that shows it.
        self._named = set(map(sentences.index, names or [min(start for _, (start, _) in self._accepted)]))
        self._first = min(sentences.index(start) for _, (start, _) in self._accepted)
        self._past = self._words(topic.past)
        self._deeds = self._words(topic.deeds)
        self._hooks = self._words(topic.hooks)
        self._farthest = max((backdrop.within for backdrop in topic.backdrops), default=0)

    @property
    def is_in_head(self) -> bool:
        """Whether the title speaks of the topic."""
        return any(start < self._document.head_end for _, (start, _) in self._accepted)

    def read(self, *, heads_other: bool) -> Reading:
        """heads_other: whether the title names another topic."""
        topic, sentences = self._topic, self._sentences
        count = len(sentences.spans)
        places = self._places()
        related = set(map(sentences.index, self._starts(topic.related)))
        is_remembered = self._is_remembered()
        told = places.keys() | related | self._allusions() | self._namesakes()
        is_headline_only = max(told) < sentences.head_count < count
        is_item = self._is_item_of_many(told)
        # What alone the first sentence says is the news of a text of few.
        is_brief = count < (FEW_SENTENCES if len(told) == 1 else SHORT_SENTENCES)
        score = self._told(
            heads_other=heads_other, is_headline_only=is_headline_only, is_item=is_item, is_brief=is_brief
        )
        # What a text on wages says of them is not said of the strike that one of its clauses remembers.
        beside = 0.0 if is_remembered else RELATED_SHARE * len(related - places.keys())
        share = (len(places) + beside) / count
        # A title carries a text that says little more; without one, the text must say more itself.
        is_telling = len(places) > 1 or count >= FEW_SENTENCES
        if is_telling and share >= topic.share_from:
            score += topic.share_weight * share
        is_revealed = not heads_other and count <= LONG_SENTENCES and self._is_revealed()
        if is_revealed or (not heads_other and not is_remembered and not is_item and self._goes_on(told)):
            score = max(score, topic.main_from)
        return Reading(
            topic=topic,
            role=_role(topic, score, 1.0 if is_revealed else self._share(told)),
            score=round(score, 3),
            mentions=self._mentions,
            subtopics=self._subtopics(places.keys()),
            trades=[
                ((hit.start, hit.end), subtopic.name)
                for hit, subtopic in self._hits.subtopics
                if subtopic.is_trade
            ],
            said=places.keys(),
            related=related,
            places=places,
            hints=[
                span
                for name in topic.related
                for span in self._hits.contexts.get(name, ())
                if span[0] < self._document.head_end
            ],
            reasons=[
                (sentences.index(hit.start), hit, reason) for hit, reason in _outermost(self._hits.reasons)
            ],
        )

    def _starts(self, names: Iterable[str]) -> Iterator[int]:
        """Where the words of context lists stand."""
        return (start for name in names for start, _ in self._hits.contexts.get(name, ()))

    def _words(self, names: Iterable[str]) -> Places[None]:
        """The words of context lists, to ask what stands near a mention."""
        return Places((span, None) for name in names for span in self._hits.contexts.get(name, ()))

    def _is_hinted(self, starts: Iterable[int]) -> bool:
        """Whether one of these words stands in the title."""
        return any(start < self._document.head_end for start in starts)

    def _allusions(self) -> set[int]:
        """The sentences that say "the technology" or how it works, and the title that hints at the topic."""
        topic, index = self._topic, self._sentences.index
        parts = {name for mention, _ in self._accepted for name in self._parts.get(mention.rule, ())} - {
            *topic.past
        }
        allusions = self._starts((*topic.stand_ins, *topic.allusions, *parts))
        hints = (start for start in self._starts(topic.hints) if start < self._document.head_end)
        return {*map(index, allusions), *map(index, hints)}

    def _namesakes(self) -> set[int]:
        """The sentences with a name of the title that stands beside the topic in the first sentence: all on
        Ravelin, where a text begins with "Ravelin, a maker of AI models"."""
        whole, sentences, head_end = self._document.whole, self._sentences, self._document.head_end
        if self.is_in_head or sentences.head_count not in self._named:
            return set()
        first, last = sentences.spans[sentences.head_count]
        beside = {
            name
            for _, (start, end) in self._accepted
            if first <= start < last
            for name in _NAME.findall(whole, max(first, start - NAME_CHARS), min(last, end + NAME_CHARS))
        }
        names = beside & {*_NAME.findall(whole, 0, head_end)}
        if not names:
            return set()
        return {sentences.index(name.start()) for name in _NAME.finditer(whole) if name[0] in names}

    def _is_revealed(self) -> bool:
        """Whether the text says that it speaks of the topic: "Doris is a chatbot". Of one that has a past its
        opening has to: "Herstal marks 60 years since the strike"."""
        phrases, head_count = self._words(self._topic.reveals), self._sentences.head_count
        return any(
            any(phrases.near(*span))
            for _, span in self._accepted
            if not self._topic.past or self._sentences.index(span[0]) <= head_count
        )

    def _share(self, told: AbstractSet[int]) -> float:
        """How much of the text tells of it; a title that is a hook does not: one sentence takes it up, in the
        second half, or where writer or reader ask it.

        told: the sentences that tell of it, in any words
        """
        count = len(self._sentences.spans)
        below = {index for index in told if index >= self._sentences.head_count}
        is_hook = self.is_in_head and len(below) == 1
        is_hook = is_hook and (min(below) > NAMED_BY * count or self._is_asked(min(below)))
        return len(below if is_hook else told) / count

    def _is_asked(self, index: int) -> bool:
        """Whether in a sentence writer or reader turn to it: "ChatGPT told me to add cream"."""
        return any(self._hooks.near(*self._sentences.spans[index]))

    def _is_item_of_many(self, told: AbstractSet[int]) -> bool:
        """Whether a single sentence tells of it, as an item of a digest or a circumstance that no title hints
        at: of a topic that has a past, one of many, neither of the first two nor the last; of others, one in
        the second half, behind a comma ("two screens, and an assistant with AI").

        told: the sentences that tell of it, in any words
        """
        count, head = len(self._sentences.spans), self._sentences.head_count
        below = [index for index in told if index >= head]
        if len(below) != 1:
            return False
        if self._topic.past:
            return count > FEW_SENTENCES and head + 1 < below[0] < count - 1
        start = self._sentences.spans[below[0]][0]
        commas = ("," in self._document.whole[start:place] for _, (place, _) in self._accepted)
        return below[0] > head and below[0] >= NAMED_BY * count and all(commas)

    def _goes_on(self, told: AbstractSet[int]) -> bool:
        """Whether the text, once it has named the topic, tells of it more in other words than by its name.

        "The machine" of a feature is named as what it is in one paragraph, and is its subject in all.
        told: the sentences that tell of it, in any words
        """
        count, named = len(self._sentences.spans), self._named
        return (
            GOES_ON < count <= LONG_SENTENCES
            and (len(told) > GOES_ON or count < FEW_SENTENCES)
            and len(told - named) >= (1 if len(named) <= GOES_ON else len(named))
            and len(told) >= self._topic.least_share * count
            and (count < SHORT_SENTENCES or self._first <= NAMED_BY * count)
        )

    def _told(self, *, heads_other: bool, is_headline_only: bool, is_item: bool, is_brief: bool) -> float:
        """The weight of the mentions, and of a title that hints at them.

        is_item: whether it is one item of many, so that the title means others
        is_headline_only: whether the text below the title says nothing of the topic, in no words
        is_brief: whether the news is what its first sentence speaks of
        """
        topic, sentences = self._topic, self._sentences
        weights = {group.name: group.weight for group in topic.terms}
        backdrops = Places(self._hits.backdrops)
        is_hinted = self._is_hinted(self._starts((*topic.hints, *topic.related)))
        # "Jobs" and "law" are in many titles: they hint only at what the first sentence speaks of.
        is_hinted_at_opening = self._is_hinted(hit.start for hit, _ in self._hits.subtopics)
        score = hint = body = 0.0
        said_at = said_until = -ONE_NAMING_CHARS
        for mention, (start, end) in self._accepted:
            is_near = self._document.head_end <= start < said_until + ONE_NAMING_CHARS
            is_said = is_near and sentences.index(said_at) == sentences.index(start)
            said_at, said_until = start, end
            if is_said:
                continue
            weight = weights.get(mention.rule, 1.0)  # what all words show has no term group
            if mention.zone == "body":
                body += weight * topic.zone_weights["body"]
                continue
            zone: Zone = "title" if start < self._document.head_end else mention.zone
            before = self._before(start, backdrops)
            if zone == "title":
                # "Climate, AI, fishing: a summit"
                is_listed = self._document.whole.startswith(",", end)
                is_beside = heads_other and any(backdrop.beside for backdrop in before)
                is_among = is_headline_only and any(
                    backdrop.among or (is_listed and backdrop.aside) for backdrop in before
                )
                if is_beside or is_among:
                    weight *= BACKDROP_SHARE
            else:
                opens = sentences.index(start) == sentences.head_count
                near = [backdrop.aside for backdrop in before if not backdrop.beside]
                if not all(near) or self._is_past((start, end)):
                    weight *= BACKDROP_SHARE
                elif heads_other or is_item or (near and self._is_item(start)):
                    pass
                elif is_hinted or (is_hinted_at_opening and opens) or self._does((start, end)):
                    hint = max(hint, weight * topic.title_hint)
                elif is_brief and opens and not near and not self._is_asked(sentences.head_count):
                    hint = max(hint, weight * topic.brief_lead)
            score += weight * topic.zone_weights[zone]
        if self.is_in_head:
            return score + body
        is_opened = bool(hint) or sentences.head_count in self._named
        if topic.needs_opening and len(sentences.spans) > LONG_SENTENCES and not is_opened:
            body = min(body, topic.mention_from)
        return score + hint + body

    def _is_past(self, place: Span) -> bool:
        """Whether a date of the past stands before a mention in its sentence, or right behind it."""
        index, whole = self._sentences.index, self._document.whole
        first, last = self._sentences.spans[index(place[0])]
        return any(
            end <= place[0] or not _CLAUSE_END.search(whole, place[1], start)
            for (start, end), _ in self._past.near(first, min(last, place[1] + PAST_CHARS))
        )

    def _is_remembered(self) -> bool:
        """Whether all that names it is past, none of it in the title."""
        return not self.is_in_head and all(self._is_past(place) for _, place in self._accepted)

    def _is_item(self, start: int) -> bool:
        """Whether a mention is one of several things: "old photographs, false maps, and pictures by AI"."""
        opening = self._sentences.spans[self._sentences.index(start)][0]
        return self._document.whole.count(",", opening, start) >= ITEM_COMMAS

    def _does(self, place: Span) -> bool:
        """Whether a word for what it does stands near a mention, in its sentence: "written by ChatGPT". What
        the second half of a text says was made so is a circumstance."""
        index = self._sentences.index
        return index(place[0]) <= NAMED_BY * len(self._sentences.spans) and any(
            index(start) == index(place[0])
            for (start, _), _ in self._deeds.near(place[0] - DEED_CHARS, place[1] + DEED_CHARS)
        )

    def _before(self, start: int, backdrops: Places[Backdrop]) -> list[Backdrop]:
        """What stands before a mention, in its sentence, and makes it the background of other news."""
        index = self._sentences.index
        return [
            backdrop
            for span, backdrop in backdrops.near(start - self._farthest - 1, start)
            if 0 <= start - span[1] <= backdrop.within
            # "As nurses strike, AI reads X-rays": what stands beside the news ends with its clause.
            and not (backdrop.beside and "," in self._document.whole[span[1] : start])
            and index(span[0]) == index(start)
        ]

    def _places(self) -> dict[int, list[Span]]:
        """Where each sentence that speaks of the topic does so, by its name or by what stands in for it."""
        places: dict[int, list[Span]] = defaultdict(list)
        for _, span in self._accepted:
            places[self._sentences.index(span[0])].append(span)
        contexts = self._hits.contexts
        for span in sorted(span for name in self._topic.stand_ins for span in contexts.get(name, ())):
            index = self._sentences.index(span[0])
            if any(index - step in places for step in range(STAND_IN_SENTENCES + 1)):
                places[index].append(span)
        return dict(places)

    def _subtopics(self, said: AbstractSet[int]) -> list[Subtopic]:
        """The subtopics, by name, each with its first words in a sentence on the topic or after one."""
        found: dict[str, Subtopic] = {}
        for hit, subtopic in self._hits.subtopics:
            index = self._sentences.index(hit.start)
            is_near = index in said or index - 1 in said or hit.start < self._document.text_start
            if is_near and subtopic.name not in found:
                found[subtopic.name] = Subtopic(
                    topic=self._topic.name,
                    subtopic=subtopic.name,
                    term=hit.word,
                    span=self._document.span(hit.start, hit.end),
                    zone=self._document.zone(hit.start, self._topic.lead_chars),
                )
        return [found[name] for name in sorted(found)]


def _outermost(reasons: Iterable[tuple[Hit[Helper], Reason]]) -> Iterator[tuple[Hit[Helper], Reason]]:
    """Without those that lie inside a longer one: "condition for" says nothing of "condition", nor "mientras
    no" of "mientras"."""
    longest = (0, 0)
    for hit, reason in sorted(reasons, key=lambda item: (item[0].start, -item[0].end)):
        span = hit.start, hit.end
        if span[1] > longest[1]:
            longest = span
        if span == longest:
            yield hit, reason


def _role(topic: Topic, score: float, told_share: float) -> Role:
    # Sums of .3 are not exact, and three mentions must not fall short of .9.
    if score + 1e-9 >= topic.main_from and told_share >= topic.least_share:
        return "main"
    return "mention" if score + 1e-9 >= topic.mention_from else "none"
