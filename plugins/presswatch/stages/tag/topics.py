"""Which topics a text speaks of, where, and how much."""

import itertools
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from presswatch.catalogue.topics import Disabler, Exclusion, TermGroup, Topic
from presswatch.records import Mention, Role, Span, Verdict, Zone
from presswatch.stages.tag.rules import Context, Rules, Use
from presswatch.stages.tag.scan import Hit
from presswatch.text.sentences import sentence_spans

#: How much a sentence with a related word alone counts, where one with a term counts 1.
RELATED_SHARE = 0.5

#: In a text of fewer sentences, title included, their share tells nothing: one of two is half of it.
FEW_SENTENCES = 6


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


def find_topics(
    document: Document, language: str | None, rules: Rules
) -> tuple[tuple[Mention, ...], tuple[Verdict, ...]]:
    """Mentions (by topic, then place) and one verdict for every topic."""
    hits: dict[str, list[Hit[Use]]] = defaultdict(list)
    for hit in rules.scanner(language).find(document.whole, document.folded):
        hits[hit.payload.topic].append(hit)
    mentions: list[Mention] = []
    verdicts: list[Verdict] = []
    sentences: list[Span] = []
    for topic in rules.topics:
        found = _mentions(document, topic, hits.get(topic.name, ()))
        mentions += found
        accepted = [mention for mention in found if mention.rejected_by is None]
        if accepted and not sentences:
            sentences = sentence_spans(document.whole)
        verdicts.append(_verdict(document, topic, accepted, hits[topic.name], sentences, rules.version))
    return tuple(mentions), tuple(verdicts)


def _verdict(
    document: Document,
    topic: Topic,
    accepted: Sequence[Mention],
    hits: Sequence[Hit[Use]],
    sentences: Sequence[Span],
    version: str,
) -> Verdict:
    weights = {group.name: group.weight for group in topic.terms}
    score = sum(topic.zone_weights[mention.zone] * weights[mention.rule] for mention in accepted)
    role: Role = "none"
    if score:
        share = _share(document, topic, accepted, hits, sentences)
        # A title carries a text that says little more; without one, the text must say more itself.
        if len(sentences) >= FEW_SENTENCES and share >= 2 * topic.least_share:
            score += topic.share_weight * share
        # Sums of .3 are not exact, and three mentions must not fall short of .9.
        if score + 1e-9 >= topic.main_from and share >= topic.least_share:
            role = "main"
        elif score + 1e-9 >= topic.mention_from:
            role = "mention"
    return Verdict(topic=topic.name, role=role, score=round(score, 3), rules_version=version)


def _share(
    document: Document,
    topic: Topic,
    accepted: Sequence[Mention],
    hits: Sequence[Hit[Use]],
    sentences: Sequence[Span],
) -> float:
    """The share of the sentences, those of the title included, that speak of the topic."""
    starts = [start for start, _ in sentences]

    def holding(offsets: Iterable[int]) -> set[int]:
        return {bisect_right(starts, offset) for offset in offsets}

    plainly = holding(document.whole_span(mention.span, mention.zone)[0] for mention in accepted)
    related = holding(
        hit.start
        for hit in hits
        if isinstance(hit.payload.group, Context) and hit.payload.group.name in topic.related
    )
    return (len(plainly) + RELATED_SHARE * len(related - plainly)) / len(sentences)


@dataclass(slots=True)
class _Found:
    """The hits for one topic, by what they are to it."""

    terms: list[tuple[Hit[Use], TermGroup]]
    exclusions: list[tuple[Hit[Use], Exclusion]]
    contexts: dict[str, list[Span]]
    disablers: dict[str, tuple[Disabler, int]]
    redefined: set[str]


def _sort(hits: Sequence[Hit[Use]]) -> _Found:
    found = _Found([], [], {}, {}, set())
    for hit in hits:
        match hit.payload.group:
            case TermGroup() as group:
                found.terms.append((hit, group))
            case Exclusion() as group:
                found.exclusions.append((hit, group))
            case Context(name):
                found.contexts.setdefault(name, []).append((hit.start, hit.end))
            case Disabler() as group:
                count = found.disablers.get(group.name, (group, 0))[1]
                found.disablers[group.name] = (group, count + 1)
    return found


def _mentions(document: Document, topic: Topic, hits: Sequence[Hit[Use]]) -> list[Mention]:
    found = _sort(hits)
    if not found.terms:
        return []
    found.redefined |= _redefined(document, found.terms)
    judged = [(hit, group, _objection(document, topic, hit, group, found)) for hit, group in found.terms]
    judged = _longest(judged)
    objections = _disable(judged, found.disablers)
    # Once a text has said it plainly ("mogok kerja"), its bare "mogok" needs no more explaining.
    is_plain = any(
        group.strength == "strong" and objection is None
        for (_, group, _), objection in zip(judged, objections, strict=True)
    )
    mentions = []
    for (hit, group, _), objection in zip(judged, objections, strict=True):
        if is_plain and objection == _needs(group):
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


def _needs(group: TermGroup) -> str:
    return f"needs {' or '.join(group.needs)}"


def _objection(
    document: Document, topic: Topic, hit: Hit[Use], group: TermGroup, found: _Found
) -> str | None:
    """Why this hit does not count, or None."""
    zone = document.zone(hit.start, topic.lead_chars)
    if zone not in group.zones:
        return f"zone {zone}"
    if group.case == "not_shouted" and _is_shouted(document, hit):
        return "words in capitals"
    if hit.word in found.redefined:
        return "defined otherwise"
    for other, exclusion in found.exclusions:
        if exclusion.only and group.name not in exclusion.only:
            continue
        if _excludes(document, other, exclusion, hit, group):
            return f"exclusion {exclusion.name}"
    if group.strength == "strong":
        return None
    # A headline is explained by the lead beneath it.
    reach = document.text_start + topic.lead_chars if zone == "title" else hit.end + group.window
    for need in group.needs:
        for start, end in found.contexts.get(need, ()):
            is_apart = end <= hit.start or start >= hit.end
            if is_apart and start <= max(reach, hit.end + group.window) and end >= hit.start - group.window:
                return None
    return _needs(group)


def _excludes(
    document: Document, other: Hit[Use], exclusion: Exclusion, hit: Hit[Use], group: TermGroup
) -> bool:
    if exclusion.whole_line:
        start, end = document.line(hit.start)
        is_link = end - start < 250  # a paragraph that merely begins with "See also" is prose
        begins = start <= other.start and not document.whole[start : other.start].strip(" \t•·-–*>»«[(")
        return is_link and begins and other.start <= hit.start
    if exclusion.within:
        is_near = other.start < hit.end + exclusion.within and other.end > hit.start - exclusion.within
        return is_near and (group.strength == "weak" or group.name in exclusion.only)
    overlaps = other.start < hit.end and other.end > hit.start
    is_swallowed = hit.start <= other.start and other.end <= hit.end and len(hit.word) > len(other.word)
    return overlaps and not is_swallowed


def _is_shouted(document: Document, hit: Hit[Use]) -> bool:
    """Whether it stands among words in capitals: there, an acronym cannot be told from a word."""
    start, end = document.line(hit.start)
    before, after = document.whole[start : hit.start], document.whole[hit.end : end]
    rest = before + after
    if rest.isupper() and sum(map(str.isalpha, rest)) >= 4:
        return True
    # One more acronym beside it ("US AI") is none of that; two are.
    shouted = itertools.takewhile(_is_capitals, reversed(before.split()[-2:]))
    return len([*shouted, *itertools.takewhile(_is_capitals, after.split()[:2])]) >= 2


def _is_capitals(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word.isalpha()


_BRACKETS_AFTER = re.compile(r" ?\(([^()]{3,80})\)")


def _redefined(document: Document, terms: Sequence[tuple[Hit[Use], TermGroup]]) -> set[str]:
    """Acronyms that the text itself spells out as something else.

    Both ways of writing it: "Amnesty International (AI)" and "IA (infirmier anesthésiste)".
    "artificial intelligence (AI)" has those initials too, but is a term of the topic.
    """
    redefined = set()
    for hit, group in terms:
        if group.case != "not_shouted":
            continue
        meaning = _meaning(document, hit)
        is_term = any(start < other.end and end > other.start for start, end in meaning for other, _ in terms)
        if meaning and not is_term:
            redefined.add(hit.word)
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


def _longest(judged: list[Judged]) -> list[Judged]:
    """Without the hits that lie inside a longer one: "mogok" in "mogok kerja" is no second mention.

    An accepted hit goes before a suppressed one that covers it.
    """
    by_rank = sorted(
        judged, key=lambda item: (item[2] is not None, item[0].start - item[0].end, item[0].start)
    )
    kept: list[Judged] = []
    for item in by_rank:
        hit = item[0]
        if not any(hit.start < other.end and hit.end > other.start for other, _, _ in kept):
            kept.append(item)
    return sorted(kept, key=lambda item: item[0].start)


def _disable(judged: list[Judged], disablers: Mapping[str, tuple[Disabler, int]]) -> list[str | None]:
    """The objections, with those of the whole text added."""
    objections = [objection for _, _, objection in judged]
    for disabler, count in disablers.values():
        if count < disabler.at_least:
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
