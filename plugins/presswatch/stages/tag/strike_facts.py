"""What a text states of a strike: whose, against whom, where, from when to when, and how far it has come.

Read sentence by sentence, and only in those that speak of a strike. What a sentence leaves open, hopes
for or denies stays unsaid: better nothing than something wrong.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import get_args

from presswatch.catalogue.topics import Cue
from presswatch.records import Name, Span, StrikeFact, StrikeStatus
from presswatch.stages.tag.document import Document, Sentences
from presswatch.stages.tag.rules import Rules
from presswatch.stages.tag.strike_parties import PARTY_KINDS, find_parties
from presswatch.stages.tag.strike_sentence import Sentence, gap
from presswatch.stages.tag.topics import Reading
from presswatch.text.days import Direction, NamedDay, named_days

#: That which wins in a sentence comes first: who calls a strike off had announced it before.
STATUSES: tuple[StrikeStatus, ...] = get_args(StrikeStatus)
_DAY_KINDS = ("since", "from", "on", "either", "for", "until", "to")
_OVER = frozenset[str]({"called_off", "averted", "suspended", "ended"})
_BEGUN = frozenset[str]({"suspended", "ended", "under_way"})

_FAMILIES = {
    kind: family
    for family, kinds in enumerate(
        (
            (*STATUSES, "unsure"),
            _DAY_KINDS,
            ("apart", "long_ago", "place", "in"),
            *((kind,) for kind in PARTY_KINDS),
        )
    )
    for kind in kinds
}

#: A day is that of the strike within so many characters of a word for it.
NEAR_CHARS = 60
#: What is longer is a list, or a page without full stops.
SENTENCE_CHARS = 1_000
#: A sentence goes on about one of so many that were told last: lists without end are not searched whole.
STRIKES_BACK = 50
#: A year further from that of publication tells of a strike of long ago.
YEARS_APART = 1

#: "Der Streik hat am Montag begonnen".
_VERB_LAST = {"de", "nl"}
# What a day at the beginning of a sentence stands behind.
_FRONT = re.compile(r"[\"'“«„ ]*(?:(?:on|pada|le|el|il|am|op|no dia|em|na|no|ce|lo) ?)?")
_CLAUSE = re.compile(r"[,;:(]")
# What goes on today did not begin today.
_STILL = re.compile(
    r"\b(?:masih|tetap|still|continu|goes on|poursui|toujours|sigue|siguen|dauert|weiter|nog|gaat door|duurt"
    r"|prosegu|ancora|ainda|terus|berlanjut)"
)
# Another matter: "the strike goes on, and on Friday talks resume".
_AND = re.compile(r"\b(?:and|und|et|y|e|en|dan)\b")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)")


@dataclass(frozen=True, slots=True)
class _Course:
    status: StrikeStatus | None
    start: date | None = None
    end: date | None = None
    day_at: int | None = None  # where the first day of these is named


def find_strike_facts(
    document: Document,
    sentences: Sentences,
    reading: Reading,
    rules: Rules,
    *,
    names: Sequence[Name],
    not_names: Sequence[Span],
    counted: Sequence[Span],
) -> tuple[StrikeFact, ...]:
    """One for each sentence that states anything, by place, numbered by the strike that it is of.

    not_names: what has a capital and is something else, counted: numbers that count people, both as spans of
    ``whole``
    """
    cues = rules.words(document.language).cues[reading.topic.name]
    named = defaultdict(list)
    for name in names:
        span = document.whole_span(name.span, name.zone)
        named[sentences.index(span[0])].append((span, name))
    people = defaultdict(list)
    for span in counted:
        people[sentences.index(span[0])].append(span)
    trades = defaultdict(list)
    for (at, _), name_of_trade in sorted(reading.trades):
        trades[sentences.index(at)].append((at, name_of_trade))
    facts: list[StrikeFact] = []
    strikes: list[_Strike] = []
    for index in sorted(reading.places):
        start, end = sentences.spans[index]
        if end - start > SENTENCE_CHARS:
            continue

        def shifted(span: Span, start: int = start) -> Span:
            return span[0] - start, span[1] - start

        text = document.folded[start:end]
        hits = cues.find(document.whole[start:end], text)
        sentence = Sentence(
            text=text,
            whole=document.whole[start:end],
            language=(document.language or "")[:2],
            words=[shifted(span) for span in reading.places[index]],
            cues=_longest([((hit.start, hit.end), hit.payload) for hit in hits]),
            names=[(shifted(span), name) for span, name in named[index]],
            not_names=[shifted(span) for span in not_names if start <= span[0] < end],
            counted=[shifted(span) for span in people[index]],
        )
        if _is_long_ago(sentence, document.published_on):
            continue
        course = _course(sentence, document.published_on)
        parties = find_parties(sentence, rules.parts)
        fact = StrikeFact(
            strike_number=0,
            union=parties.union,
            employer=parties.employer,
            place=parties.place,
            status=course.status,
            start=course.start,
            end=course.end,
            span=document.span(start, end),
            zone=document.zone(start, document.lead_chars),
        )
        if any((fact.union, fact.employer, fact.place, fact.status, fact.start, fact.end)):
            day_at = None if course.day_at is None else start + course.day_at
            trade = _trade(trades[index], day_at)
            facts.append(replace(fact, strike_number=_number(fact, trade, strikes)))
    return tuple(facts)


@dataclass(slots=True)
class _Strike:
    """What the sentences before said of one strike."""

    union: str | None = None
    employer: str | None = None
    place: str | None = None
    start: date | None = None
    end: date | None = None
    took_place: bool | None = None
    trade: str | None = None
    # Known by its trade alone, beside another one: only that trade's sentences are of it.
    is_aside: bool = False

    def is_that_of(self, fact: StrikeFact, trade: str | None) -> bool:
        """Whether nothing in ``fact`` speaks against it; of two places one may lie in the other."""
        if _agree(self.took_place, _took_place(fact)) is False:
            return False
        # An article on the actors says, too, since when writers are out.
        if fact.union is None and (fact.start or fact.end) and _agree(self.trade, trade) is False:
            return False
        if self.is_aside and fact.union is None and trade != self.trade:
            return False
        same = [_agree(getattr(self, part), getattr(fact, part)) for part in ("union", "employer", "start")]
        if False in same or (True not in same and _agree(self.place, fact.place) is False):
            return False
        start, end = self.start or fact.start, self.end or fact.end
        return not (start and end and end < start)

    def add(self, fact: StrikeFact, trade: str | None) -> None:
        self.union = self.union or fact.union
        self.employer = self.employer or fact.employer
        self.place = self.place or fact.place
        self.start = self.start or fact.start
        self.end = self.end or fact.end
        self.trade = self.trade or trade
        if self.took_place is None:
            self.took_place = _took_place(fact)


def _took_place(fact: StrikeFact) -> bool | None:
    """What was averted is not the strike that others are on; None where that is open."""
    return False if fact.status == "averted" else fact.status in _BEGUN or None


def _agree(one: object, other: object) -> bool | None:
    return None if one is None or other is None else one == other


def _trade(trades: Sequence[tuple[int, str]], day_at: int | None) -> str | None:
    """Which of a sentence's trades, each with its start, it is about: the last one before its day ("actors
    join the writers, out since 2 May"), else the first."""
    before = [trade for start, trade in trades if day_at is not None and start < day_at]
    return before[-1] if before else next((trade for _, trade in trades), None)


def _number(fact: StrikeFact, trade: str | None, strikes: list[_Strike]) -> int:
    """Which of the article's strikes a sentence is of: the last one it can be, else a new one; from 1."""
    for number in range(len(strikes), max(len(strikes) - STRIKES_BACK, 0), -1):
        if strikes[number - 1].is_that_of(fact, trade):
            strikes[number - 1].add(fact, trade)
            return number
    strikes.append(_Strike(is_aside=bool(strikes and trade) and fact.union is None))
    strikes[-1].add(fact, trade)
    return len(strikes)


def _longest(cues: Sequence[tuple[Span, Cue]]) -> list[tuple[Span, Cue]]:
    """Without those that lie inside a longer one of their family: "will go on strike" says no "on strike"."""
    spans = {(*span, _FAMILIES[cue.kind]) for span, cue in cues}
    return sorted(
        (
            (span, cue)
            for span, cue in cues
            if not any(
                start <= span[0] and span[1] <= end and (start, end) != span and family == _FAMILIES[cue.kind]
                for start, end, family in spans
            )
        ),
        key=lambda item: item[0],
    )


def _is_long_ago(sentence: Sentence, published_on: date | None) -> bool:
    if any(sentence.said("long_ago")):
        return True
    people = {start for start, _ in sentence.counted}  # "2000 nurses" is no year
    years = [int(match[0]) for match in _YEAR.finditer(sentence.text) if match.start() not in people]
    return published_on is not None and any(abs(year - published_on.year) > YEARS_APART for year in years)


# ------------------------------------------------------------------------------- how far it has come


def _course(sentence: Sentence, published_on: date | None) -> _Course:
    """Status, start and end; a strike that began, or will, on a day that is known has a status by that."""
    course = _days(sentence, _Course(_status(sentence)), published_on)
    if course.status is None and course.start and published_on:
        course = replace(course, status="announced" if course.start > published_on else "under_way")
    return course


def _status(sentence: Sentence) -> StrikeStatus | None:
    stated = {cue.kind for span, cue in sentence.said(*STATUSES) if _is_stated(sentence, span, cue)}
    return next((status for status in STATUSES if status in stated), None)


def _is_stated(sentence: Sentence, span: Span, cue: Cue) -> bool:
    """Whether it stands near a word for the strike, on the right side of it, and nothing takes it back."""
    is_near = any(
        gap(span, word) <= cue.within
        and (cue.side != "before" or span[0] <= word[0])
        and (cue.side != "after" or span[1] >= word[1])
        for word in sentence.words
    )
    return is_near and not any(
        span[0] - doubt.within <= unsure[1] and unsure[0] < span[1]
        for unsure, doubt in sentence.said("unsure")
        if not doubt.only or cue.name in doubt.only
    )


def _days(sentence: Sentence, course: _Course, published_on: date | None) -> _Course:
    taken = -1  # where the last day that counts has ended
    for day in named_days(sentence.text):
        start, end = day.span
        kind, kind_start = _kind_of_day(sentence, start)
        if kind in ("on", None) and _FRONT.fullmatch(sentence.text, 0, start):
            kind = "front"
        elif kind is None and _verb_behind(sentence, end):
            kind = "on"
        if kind is None or (kind == "to" and not 0 <= kind_start - taken <= 2):
            continue
        about = _about(sentence, course, kind, (kind_start, end), start)
        if kind == "to":
            about = "until"
        elif kind == "front":
            about = _about_ahead(sentence, course, day, published_on)
        if kind not in ("until", "to"):
            about = _by_verb(sentence, end, about)
        if about is None or (
            day.offset == 0 and _STILL.search(sentence.text, max(0, start - NEAR_CHARS), start)
        ):
            continue
        taken = end
        if course.day_at is None:
            course = replace(course, day_at=start)
        direction = _direction(course.status, about, kind)
        resolved = day.resolve(published_on, direction)
        first = day.resolve_first(published_on, direction)
        if about == "until":
            if day.weekday is not None and resolved and course.start and resolved < course.start:
                resolved += timedelta(days=7)  # "from Monday to Friday", said on a Wednesday
            course = replace(course, end=course.end or resolved)
        elif first:
            course = replace(course, start=course.start or first, end=course.end or resolved)
        else:
            course = replace(course, start=course.start or resolved)
        if kind == "since" and course.status is None:
            course = replace(course, status="under_way")
    if course.start and course.end and course.end < course.start:
        return replace(course, start=None, end=None)
    return course


def _kind_of_day(sentence: Sentence, start: int) -> tuple[str | None, int]:
    """What the words before a day make of it, and where they begin."""
    for span, cue in sentence.said(*_DAY_KINDS):
        if sentence.is_right_before(span, start):
            return cue.kind, span[0]
    # "a strike Monday", "une grève lundi"
    spans = [*sentence.words, *(span for span, _ in sentence.said(*STATUSES))]
    return "on" if any(sentence.is_right_before(span, start) for span in spans) else None, start


def _about(sentence: Sentence, course: _Course, kind: str, span: Span, day_start: int) -> str | None:
    """Whether the day begins the strike ("from") or ends it ("until"), by the word that it belongs to."""
    if kind == "either":  # it holds the word for the strike
        return "from" if course.status not in _OVER else None
    anchors = _anchors(sentence)
    before = [
        (anchor[1], kind == "apart", kind)
        for anchor, kind in anchors
        if anchor[0] < span[0] and anchor[1] <= day_start
    ]
    # Of two words in one place, that which leads away from the strike decides.
    last = max(before, default=None)
    if kind == "on" and last and last[2] == "under_way" and _AND.search(sentence.text, last[0], span[0]):
        return None
    if last and span[0] - last[0] <= NEAR_CHARS:
        return _about_after(course, kind, last[2])
    after = min(((anchor[0], kind) for anchor, kind in anchors if anchor[0] >= span[1]), default=None)
    if kind == "on" or after is None or after[0] - span[1] > NEAR_CHARS or after[1] == "apart":
        return None
    if kind in ("until", "to"):
        return None if course.status in _OVER else "until"
    return "from"


def _about_ahead(sentence: Sentence, course: _Course, day: NamedDay, published_on: date | None) -> str | None:
    """The same of a day that the sentence begins with, by the word that comes next: "On 28 July nurses will
    strike". Where it tells of what was done, the day may be that of a speech."""
    after = min(
        (
            (anchor[0], kind != "apart", kind)
            for anchor, kind in _anchors(sentence)
            if anchor[0] >= day.span[1]
        ),
        default=None,
    )
    if (
        after is None
        or after[0] - day.span[1] > NEAR_CHARS
        or _CLAUSE.search(sentence.text, day.span[1] + 1, after[0])
    ):
        return None
    if after[2] == "ended" or (after[2] == "word" and course.status == "ended"):
        return "until"
    resolved = day.resolve(published_on, None)
    is_ahead = published_on is not None and resolved is not None and resolved > published_on
    return "from" if after[2] in ("word", "announced") and is_ahead else None


def _verb_behind(sentence: Sentence, end: int) -> str | None:
    """What the verb behind a day says, in languages that put it there: "hat am Montag begonnen"."""
    if sentence.language not in _VERB_LAST:
        return None
    return next(
        (
            cue.kind
            for span, cue in sentence.said("ended", "under_way", "announced")
            if span[0] == end + 1 and _is_stated(sentence, span, cue)
        ),
        None,
    )


def _by_verb(sentence: Sentence, end: int, about: str | None) -> str | None:
    verb = _verb_behind(sentence, end)
    return about if verb is None else "until" if verb == "ended" else "from"


def _anchors(sentence: Sentence) -> list[tuple[Span, str]]:
    """The words that a day may belong to. A status that the sentence takes back, or that is another matter's
    ("the meeting ended"), leads away from the strike."""
    apart = {span for span, _ in sentence.said("apart")}
    stated = {
        span: cue.kind
        for span, cue in sentence.said(*STATUSES)
        if span not in apart and _is_stated(sentence, span, cue)
    }
    unstated = {span for span, cue in sentence.said("unsure", *STATUSES) if not cue.only} - stated.keys()
    return [
        *((word, "word") for word in sentence.words),
        *stated.items(),
        *((span, "apart") for span in sorted(apart | unstated)),
    ]


def _about_after(course: _Course, kind: str, anchor: str) -> str | None:
    if anchor == "apart":
        return None
    status = course.status if anchor == "word" else anchor
    if kind == "until":
        return None if status in _OVER - {"ended"} else "until"
    if kind in ("since", "from"):
        return None if anchor in _OVER else "from"
    if kind == "for":
        return None if status == "ended" else "from"
    if status == "ended":
        return "until"
    return "from" if status in (None, "under_way", "announced", "threatened") else None


def _direction(status: StrikeStatus | None, about: str, kind: str) -> Direction | None:
    if kind == "since":
        return "past"
    if kind == "either":
        return None
    if kind == "for":
        return "future"
    if about == "until":
        return "past" if status == "ended" else "future"
    if status in _BEGUN:
        return "past"
    return "future" if status else None
