"""Which of the words found in a text speak of a topic, and why the others do not."""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from presswatch.catalogue.topics import Backdrop, Disabler, Exclusion, Reason, Subtopic, TermGroup, Topic
from presswatch.records import Mention, Span
from presswatch.stages.tag.document import Document, Places
from presswatch.stages.tag.rules import Context, Helper, TopicWords, Use
from presswatch.stages.tag.scan import CLAUSE_END, Hit
from presswatch.text.sentences import is_word_character


@dataclass(slots=True)
class Hits:
    """The hits for one topic, by what they are to it."""

    terms: list[tuple[Hit[Use], TermGroup]] = field(default_factory=list)
    exclusions: list[tuple[Hit[Helper], Exclusion]] = field(default_factory=list)
    contexts: dict[str, list[Span]] = field(default_factory=dict)
    disablers: dict[str, tuple[Disabler, int]] = field(default_factory=dict)
    backdrops: list[tuple[Span, Backdrop]] = field(default_factory=list)
    subtopics: list[tuple[Hit[Helper], Subtopic]] = field(default_factory=list)
    reasons: list[tuple[Hit[Helper], Reason]] = field(default_factory=list)

    def add(self, hit: Hit[Helper]) -> None:
        match hit.payload:
            case Context(name):
                self.contexts.setdefault(name, []).append((hit.start, hit.end))
            case Exclusion() as group:
                self.exclusions.append((hit, group))
            case Disabler() as group:
                count = self.disablers.get(group.name, (group, 0))[1]
                self.disablers[group.name] = (group, count + 1)
            case Subtopic() as group:
                self.subtopics.append((hit, group))
            case Reason() as group:
                self.reasons.append((hit, group))


#: The year that an article without a date is taken to be of.
UNDATED_YEAR = 2023
_YEAR = re.compile(r"\d{4}(?!\d)")


def find_hits(
    document: Document,
    topics: Iterable[Topic],
    words: TopicWords,
    terms: Iterable[Hit[Use]],
    told: Iterable[str] = (),
) -> dict[str, Hits]:
    """The hits by topic; topics without a term are missing, but for those in ``told``."""
    found: dict[str, Hits] = {name: Hits() for name in told}
    for term in terms:
        found.setdefault(term.payload.topic, Hits()).terms.append((term, term.payload.group))
    for topic in topics:
        if hits := found.get(topic.name):
            for hit in words.helpers[topic.name].find(document.whole, document.folded):
                hits.add(hit)
            for name in hits.contexts.keys() & topic.past:
                hits.contexts[name] = [span for span in hits.contexts[name] if _is_over(document, span)]
            end = document.text_start + topic.lead_chars
            hits.backdrops += [
                ((start, end), backdrop)
                for start, end, _, backdrop in words.backdrops[topic.name].find(
                    document.whole[:end], document.folded[:end]
                )
            ]
    return found


def _is_over(document: Document, date_span: Span) -> bool:
    """Whether a date of the past is one: "in 20*" is found in a year to come, too, and in "in 20 minutes"."""
    end = date_span[1]
    if document.whole[end - 2 : end] != "20":
        return True
    year = _YEAR.match(document.whole, end - 2)
    own_year = document.published_on.year if document.published_on else UNDATED_YEAR
    return year is not None and int(year[0]) < own_year


def find_mentions(document: Document, topic: Topic, found: Hits) -> list[Mention]:
    """The words that speak of the topic, and those that only seem to, by place."""
    if not found.terms:
        return []
    judge = _Judge(document, topic, found)
    judged = [(hit, group, judge.objection(hit, group)) for hit, group in found.terms]
    judged = _longest(judged)
    objections = judge.keep_senses(judged, _disable(judged, found))
    # Once a text has said it plainly ("mogok kerja"), its bare "mogok" needs no more explaining.
    is_plain = any(
        group.strength == "strong" and objection is None
        for (_, group, _), objection in zip(judged, objections, strict=True)
    )
    mentions = []
    for (hit, group, _), objection in zip(judged, objections, strict=True):
        if is_plain and not group.needs_too and objection and objection.startswith(NEEDS):
            objection = None
        mentions.append(
            Mention(
                topic=topic.name,
                term=hit.word,
                span=document.span(hit.start, hit.end),
                zone=document.zone(hit.start, topic.lead_chars),
                rule=group.name,
                rejected_by=objection,
            )
        )
    return mentions


Judged = tuple[Hit[Use], TermGroup, str | None]

#: A line that is longer is no link to another article.
LINK_CHARS = 250


#: How the objection to a weak term begins.
NEEDS = "needs "


class _Judge:
    """All that the hits for one topic are judged by."""

    def __init__(self, document: Document, topic: Topic, found: Hits) -> None:
        self._document = document
        self._topic = topic
        self._exclusions = Places(((hit.start, hit.end), (hit, rule)) for hit, rule in found.exclusions)
        self._contexts = found.contexts
        self._places: dict[str, Places[None]] = {}  # those of a context list that was asked for
        self._senses = {f"exclusion {rule.name}": rule for rule in topic.exclusions if rule.sense_unless}
        self._redefined = _redefined(document, found.terms)
        self._reach = max([LINK_CHARS, *(rule.within for rule in topic.exclusions)])

    def objection(self, hit: Hit[Use], group: TermGroup) -> str | None:
        """Why this hit does not count, or None."""
        zone = self._document.zone(hit.start, self._topic.lead_chars)
        if zone not in group.zones:
            return f"zone {zone}"
        if group.case == "acronym" and _is_shouted(self._document, hit):
            return "words in capitals"
        if hit.word in self._redefined:
            return "defined otherwise"
        rules = [
            rule
            for _, (other, rule) in self._exclusions.near(hit.start - self._reach, hit.end + self._reach)
            if not (rule.only and group.name not in rule.only)
            and self._contexts.keys().isdisjoint(rule.unless)
            and _excludes(self._document, other, rule, hit, group)
            and not self._is_subject(hit, rule.unless_by)
            and not (rule.yields and self._is_told_apart(hit, group, other))
        ]
        if rules:  # that of another sense says more: the word keeps it
            return f"exclusion {next((rule for rule in rules if rule.sense_unless), rules[0]).name}"
        if group.strength == "strong":
            return None
        for needs in (group.needs, group.needs_too):
            if needs and not self._is_near(hit, group, needs):
                return f"{NEEDS}{' or '.join(needs)}"
        if group.done_by and not self._is_done_by(hit, group):
            return f"{NEEDS}{' or '.join(group.done_by)} before it"
        return None

    def _is_done_by(self, hit: Hit[Use], group: TermGroup) -> bool:
        """Whether the sentence of a hit says who does it, and what they do it for."""
        is_asked = any(
            not _ends_sentence(self._document, hit, span)
            for _, span in self._near(hit, group, group.needs_too)
        )
        return is_asked and self._is_subject(hit, group.done_by, _SENTENCE_END, hit.start + 1)

    def _is_subject(
        self, hit: Hit[Use], names: Iterable[str], ends: re.Pattern[str] = CLAUSE_END, until: int = 0
    ) -> bool:
        """Whether a word of one of the context lists stands before a hit in its clause, as who does it.

        ends: what ends a clause; until: how far such a word may begin, the hit's start unless given
        """
        start, until = max(0, hit.start - CLAUSE_CHARS), until or hit.start
        found = ends.finditer(self._document.whole, start, hit.start)
        start = max((end.end() for end in found), default=start)
        return any(start <= other[0] < until for name in names for other in self._context(name, start, until))

    def _is_told_apart(self, hit: Hit[Use], group: TermGroup, other: Hit[Helper]) -> bool:
        """Whether a weak term has one word more than it needs in its own sentence, and ``other`` stands in
        another one below the title."""
        if other.start < self._document.head_end:
            return False
        if not _ends_sentence(self._document, hit, (other.start, other.end)):
            return False
        needed = [
            {
                span
                for _, span in self._near(hit, group, needs)
                if not _ends_sentence(self._document, hit, span)
            }
            for needs in (group.needs, group.needs_too)
            if needs
        ]
        return all(needed) and len(set().union(*needed)) > len(needed)

    def keep_senses(self, judged: list[Judged], objections: list[str | None]) -> list[str | None]:
        """The objections, with those that another sense of a word has to its other places.

        A word keeps its sense within a text (Gale, Church and Yarowsky, "One sense per discourse", 1992):
        where "la grève" is once a beach, it is no strike two sentences on.
        """
        senses: dict[str, tuple[int, Exclusion]] = {}  # with where the text first says so
        for (hit, _, _), objection in zip(judged, objections, strict=True):
            if objection in self._senses:
                senses.setdefault(self._word(hit), (hit.start, self._senses[objection]))
        kept = list(objections)
        accepted = [index for index, objection in enumerate(objections) if objection is None]
        if senses and len(accepted) == 1 and judged[accepted[0]][1].needs_too:
            # Who speaks of another strike throughout, and of workers once, tells of none.
            kept[accepted[0]] = f"exclusion {next(iter(senses.values()))[1].name}"
        for index, (hit, group, _) in enumerate(judged if senses else ()):
            if kept[index] is None:
                found = self._sense(hit, group, senses)
                if found is None:
                    return objections  # the text has another word for the topic
                first, rule = found
                if rule.is_name and self._document.whole[hit.start].islower():
                    return objections  # a name and the word
                is_explained = self._is_near(hit, group, rule.sense_unless)
                if is_explained and rule.resumed_unless:
                    if self._document.head_end <= hit.start < first:
                        return objections  # some strike, and then one of them fasts
                    is_explained = self._is_near(hit, group, rule.resumed_unless)
                if not is_explained:
                    kept[index] = f"exclusion {rule.name}"
        return kept

    def _sense(
        self, hit: Hit[Use], group: TermGroup, senses: Mapping[str, tuple[int, Exclusion]]
    ) -> tuple[int, Exclusion] | None:
        """The first of what belongs to a hit that is a form of one of these words: "strikes" of "strike"."""
        word = self._word(hit)
        if group.strength == "strong" and " " in word:
            return senses.get(word)  # "went on strike" says more than "strike"
        joined = _joined(word)
        forms = (
            found for other, found in senses.items() if joined in _joined(other) or _joined(other) in joined
        )
        return min(forms, key=itemgetter(0), default=None)

    def _word(self, hit: Hit[Use]) -> str:
        """The hit with the rest of its word: "*streik" is found in "Warnstreik" and in "Hungerstreik"."""
        text = self._document.folded
        start, end = hit.start, hit.end
        while start and is_word_character(text[start - 1]):
            start -= 1
        while end < len(text) and is_word_character(text[end]):
            end += 1
        return text[start:end]

    def _is_near(self, hit: Hit[Use], group: TermGroup, names: Iterable[str]) -> bool:
        """Whether a word of one of the context lists stands near a weak term, and is no part of it."""
        return any(
            name not in self._topic.past or not _ends_sentence(self._document, hit, span)
            for name, span in self._near(hit, group, names)
        )

    def _near(self, hit: Hit[Use], group: TermGroup, names: Iterable[str]) -> Iterator[tuple[str, Span]]:
        """The words of context lists that stand near a weak term, and are no part of it."""
        end = hit.end + group.window + 1
        if hit.start < self._document.head_end:  # a headline is explained by the lead beneath it
            end = max(end, self._document.text_start + self._topic.lead_chars + 1)
        parts = hit.parts()
        for name in names:
            for span in self._context(name, hit.start - group.window - 1, end):
                if all(span[1] <= part[0] or span[0] >= part[1] for part in parts):
                    yield name, span

    def _context(self, name: str, start: int, end: int) -> Iterator[Span]:
        """The words of one context list that stand there."""
        if name not in self._contexts:
            return
        if name not in self._places:  # most lists are not asked for
            self._places[name] = Places((span, None) for span in self._contexts[name])
        for span, _ in self._places[name].near(start, end):
            yield span


#: Who does what stands before it, in its clause, so many characters away at most.
CLAUSE_CHARS = 120

#: What ends a sentence, near enough: a date of the past is no date of what the next one tells.
_SENTENCE_END = re.compile(r"[.!?;:\n](?:\s|(?<=\n))")


def _ends_sentence(document: Document, hit: Hit[Use], other: Span) -> bool:
    """Whether a sentence ends between a hit and another place."""
    start, end = min(hit.end, other[1]), max(hit.start, other[0])
    return _SENTENCE_END.search(document.whole, start, end) is not None


def _joined(word: str) -> str:
    """The word in one piece: "walk-out" and "walk out" are "walkout"."""
    return word.replace(" ", "").replace("-", "")


def _excludes(
    document: Document, other: Hit[Helper], exclusion: Exclusion, hit: Hit[Use], group: TermGroup
) -> bool:
    if exclusion.whole_line:
        start, end = document.line(hit.start)
        is_link = end - start < LINK_CHARS  # a paragraph that merely begins with "See also" is prose
        begins = start <= other.start and not document.whole[start : other.start].strip(" \t•·-–*>»«[(")
        return is_link and begins and other.start <= hit.start
    if exclusion.within:
        is_near = other.start < hit.end + exclusion.within and other.end > hit.start - exclusion.within
        return is_near and (group.strength == "weak" or group.name in exclusion.only)
    overlaps = other.start < hit.end and other.end > hit.start
    if exclusion.is_name:
        return overlaps and _is_name(document, hit)
    is_swallowed = hit.start <= other.start and other.end <= hit.end and len(hit.word) > len(other.word)
    return overlaps and not is_swallowed


#: A word that is not in capitals, as that of a kicker: "EN DIRECT Grève".
_WORD_BEFORE = re.compile(r"(?:^|\W)(?:\w|\w*[^\W\d_A-Z]) $")
#: "the Great Strike", "Sciopero generale del 1904": an event has its article, or what it was behind it.
_EVENT_BEFORE = re.compile(r"\b(?:the|la|le|el|il|lo)\s+[A-Z]\w+\s$")
_EVENT_BEHIND = re.compile(r" (?:[A-ZÀ-Þ]|of\b|\d)")


def _is_name(document: Document, hit: Hit[Use]) -> bool:
    """Whether it is one word with a capital within a sentence of words without: a place's or a person's."""
    text = document.whole
    if " " in hit.word or not text[hit.start].isupper() or text[hit.start : hit.end].isupper():
        return False
    start, end = document.line(hit.start)
    before, after = text[start : hit.start], text[hit.end : end]
    if not _WORD_BEFORE.search(before) or _EVENT_BEFORE.search(before) or _EVENT_BEHIND.match(after):
        return False
    others = re.findall(r"[^\W\d_]{4,}", before + after)
    return sum(map(str.islower, others)) * 2 > len(others)


def _is_shouted(document: Document, hit: Hit[Use]) -> bool:
    """Whether it stands among words in capitals: there, an acronym cannot be told from a word."""
    start, end = document.line(hit.start)
    before, after = document.whole[start : hit.start], document.whole[hit.end : end]
    rest = before + after
    if rest.isupper() and sum(map(str.isalpha, rest)) >= 4:
        return not hit.payload.is_plain
    # One more acronym beside it ("US AI") is none of that; two are.
    shouted = itertools.takewhile(_is_capitals, reversed(before.rsplit(maxsplit=2)[-2:]))
    return len([*shouted, *itertools.takewhile(_is_capitals, after.split(maxsplit=2)[:2])]) >= 2


def _is_capitals(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word.isalpha()


_BRACKETS_AFTER = re.compile(r" ?\(([^()]{3,80})\)")


def _redefined(document: Document, terms: Sequence[tuple[Hit[Use], TermGroup]]) -> set[str]:
    """Acronyms that the text itself spells out as something else.

    Both ways of writing it: "Amnesty International (AI)" and "IA (infirmier anesthésiste)".
    "artificial intelligence (AI)" has those initials too, but is a term of the topic. Where the text has no
    other word for the topic, two words in capitals with those initials are enough.
    """
    acronyms = [hit for hit, group in terms if group.case == "acronym"]
    meanings = [(hit.word, meaning) for hit in acronyms if (meaning := _meaning(document, hit))]
    redefined = set()
    if meanings:
        places = Places(((hit.start, hit.end), None) for hit, _ in terms)
        for word, meaning in meanings:
            if not any(place for span in meaning for place in places.near(*span)):
                redefined.add(word)
    if not any(group.strength == "strong" and group.case != "acronym" for _, group in terms):
        first = {hit.word: hit for hit, _ in reversed(terms)}
        redefined |= {word for word, hit in first.items() if _has_bearer(document, hit)}
    return redefined


def _meaning(document: Document, hit: Hit[Use]) -> list[Span]:
    """Where the words stand that a hit's letters abbreviate, if it is introduced here; else nothing."""
    text = document.whole
    if text[hit.start - 1 : hit.end + 1] == f"({hit.word})":
        area = (document.line(hit.start)[0], hit.start - 1)
    elif brackets := _BRACKETS_AFTER.match(text, hit.end):
        area = brackets.span(1)
    else:
        return []
    # "of" has no initial.
    words = [
        word
        for word in re.finditer(r"[^\W_]+", text[slice(*area)])
        if len(word[0]) > 3 or word[0][0].isupper()
    ]
    words = words[-len(hit.word) :] if area[1] < hit.start else words[: len(hit.word)]
    if "".join(word[0][0] for word in words).upper() != hit.word:
        return []
    return [(area[0] + word.start(), area[0] + word.end()) for word in words]


#: How far from an acronym the name stands whose letters it has.
BEARER_CHARS = 1_000


def _has_bearer(document: Document, hit: Hit[Use]) -> bool:
    """Whether two words in capitals, before or behind a hit, begin with its two letters.

    What has no other word for the topic and names an Agricultural Institute, or Abel Ives, means that.
    """
    word = hit.word
    if len(word) != 2 or not word.isupper():
        return False
    around = document.whole[max(0, hit.start - BEARER_CHARS) : hit.end + BEARER_CHARS]
    rest = r"[^\W\d_A-Z]{2,}"
    particles = r"(?:[^\W\d_A-Z]{1,4}['’ ]){0,3}"
    return bool(re.search(rf"(?<![\w-]){word[0]}{rest} {particles}{word[1]}{rest}", around))


def _longest(judged: list[Judged]) -> list[Judged]:
    """Without the hits that lie inside a longer one: "mogok" in "mogok kerja" is no second mention.

    An accepted hit goes before a suppressed one that covers it, and so does the topic's name before what
    shows it by its parts: "made with AI from old recordings".
    """
    by_rank = sorted(
        judged,
        key=lambda item: (
            item[2] is not None,
            item[2] is None and bool(item[1].needs_too),
            item[0].start - item[0].end,
            item[0].start,
        ),
    )
    kept: list[Judged] = []  # by place; they never overlap
    for item in by_rank:
        hit = item[0]
        index = bisect_left(kept, hit.start, key=lambda other: other[0].start)
        is_free_left = index == 0 or kept[index - 1][0].end <= hit.start
        if is_free_left and (index == len(kept) or kept[index][0].start >= hit.end):
            kept.insert(index, item)
    return kept


def _disable(judged: list[Judged], found: Hits) -> list[str | None]:
    """The objections, with those of the whole text added."""
    objections = [objection for _, _, objection in judged]
    for disabler, count in found.disablers.values():
        if count < disabler.at_least or not found.contexts.keys().isdisjoint(disabler.unless):
            continue
        meant = [
            group.name in disabler.only if disabler.only else group.strength == "weak"
            for _, group, _ in judged
        ]
        spelled_out = any(
            objection is None and not is_meant for objection, is_meant in zip(objections, meant, strict=True)
        )
        if spelled_out:
            continue
        objections = [
            objection or (f"disabler {disabler.name}" if is_meant else None)
            for objection, is_meant in zip(objections, meant, strict=True)
        ]
    return objections
