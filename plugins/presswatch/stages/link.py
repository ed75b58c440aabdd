"""Which articles tell one story, across sources and languages, and what shows it.

Words do not survive translation; numbers, days, amounts and names do, names in the spelling of each language
(`text.kin`). Two articles are alike by the anchors that they share, weighed by a prior frozen with this
version (`text.rarity`), so the likeness of two articles is a property of the two, and a story follows from
the *set* of articles alone: loading order, batches and repetitions change nothing, provided that whole
components of "same" links are decided.

Method: cosine of binary anchors with prior weights, dates at most a week apart, at least two
independent pieces of evidence; stories grow by average linkage, so that a chain of links makes no story.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from datetime import datetime, timedelta
from functools import lru_cache
from heapq import heappop, heappush
from itertools import combinations, islice, pairwise, permutations
from typing import NamedTuple

from presswatch.catalogue.events import EVENTS, told_events
from presswatch.records import Amount, Anchors, Evidence, Likeness, Name, Span, StoryMember, seniority
from presswatch.text.anchors import (
    capitalised,
    dateline_end,
    days,
    figures,
    models,
    small_words,
    spelled,
    written,
)
from presswatch.text.kin import are_one_word, kin
from presswatch.text.nouns import common_nouns
from presswatch.text.places import told_places
from presswatch.text.rarity import ACTORS, kin_weight, number_weight, word_weight
from presswatch.text.words import hash32, plain_title

#: Changes whenever an anchor, a likeness or a decision could come out differently.
VERSION = "15"

#: The dated articles of a story lie within a week of one another.
WINDOW = timedelta(days=7)
#: Articles further apart are not even related: an affair goes on in steps shorter than this.
RELATED_WINDOW = timedelta(days=20)

#: The likeness from which two articles tell the same story, and from which they are related.
#: SAME holds with a shared number that tells, or what happened in words of two languages, which share little
#: else; names alone need SAME_BY_NAMES; two pieces of evidence, all that short texts have, SAME_BY_TWO, or
#: SAME_BY_SCENE where one of them is what happened or where.
SAME, SAME_BY_NAMES, SAME_BY_TWO, SAME_BY_SCENE, RELATED = 0.15, 0.175, 0.3, 0.22, 0.08
#: Instead of SAME_BY_NAMES where a date is unknown: some of the same people are in the news again every year.
SAME_BY_NAMES_UNDATED = 0.3
#: So much more is asked for each day after the first: most of a story is told within a day.
GROWTH_A_DAY = 0.6
#: The staples of the news weigh less than this: one piece of evidence at least must be more telling.
TELLING = 0.3

#: Two groups of articles are one story when so many of the pairs between them say so. A related pair says it,
#: too, if a date is all it lacks; within NEAR days, in which an affair has several stories, as a part of one.
LEAST_SHARE, RELATED_SAYS = 0.4, 0.25

#: Least sum of the weights of the shared evidence: two rare names, or a rare number and a name. Without
#: a date on both sides chance has years to work in, so more is asked, unless the two are ALIKE_UNDATED:
#: short reports of one event have little else to share.
STRENGTH, STRENGTH_UNDATED = 0.9, 1.8
ALIKE_UNDATED, STRENGTH_ALIKE_UNDATED = 0.35, 1.25

#: A day named in the text tells as much as two figures do; not the days around the article's own, NEAR_DAYS
#: before and after, which all the news of that week names.
DATE_WEIGHT, NEAR_DAYS = 0.4, 2

#: A word is weighed by the language that uses it most, as names are, which all languages share; a word in
#: small letters meets words of its own language only, where it is rarer.
WORD_GAIN = 1.3

#: A German noun may be a word that other languages have, too ("Referendum"); it is no name.
NOUN_SHARE = 0.7

#: What an opening, the headline and the first OPENING characters of text, says happened, where, and who did
#: it: at most so many kinds of event, places and actors. Each day's news is full of them, so they count
#: between articles of NEAR days only, add to what these share, and make none longer.
SCENE_WEIGHT, OPENING = 0.45, 300
MOST_EVENTS, MOST_PLACES, MOST_ACTORS = 5, 3, 3

#: Added to the length of each article's anchors: in a headline with one name, that name is not all.
SMOOTHING = 0.7

#: Candidates share LEAST_COMMON of their KEYS rarest anchors. Those further apart than NEAR share
#: LEAST_COMMON_FAR: among three weeks' articles two in common are chance. An article without a date meets
#: those of all years: it shows more of its anchors, too.
KEYS, KEYS_UNDATED = 16, 32
LEAST_COMMON, LEAST_COMMON_FAR, NEAR = 2, 3, timedelta(days=2)

#: What appears only after so many characters is background, or the tail of a page that cleaning missed,
#: and weighs TAIL_SHARE of its weight.
HEAD, TAIL_SHARE = 4_000, 0.3

_WORDS = frozenset(("name", "word"))
_SCENE = frozenset(("event", "place"))
_NAMING = _WORDS | {"place"}
_ACTORS = frozenset(f"name:{name}" for name in ACTORS)


# ------------------------------------------------------------------------------ what an article says


def anchors(
    *,
    article_id: str,
    url: str,
    title: str | None,
    text: str,
    published_at: datetime | None,
    names: Sequence[Name] = (),
    amounts: Sequence[Amount] = (),
    outlet: str | None = None,
) -> Anchors:
    """The anchors of one article: names and numbers of title and text, read the same in all languages.

    names: only those that the catalogue knows (with a wikidata_id) count: the words of the article are
    replaced by the catalogue's. amounts: give numbers a currency. outlet: who published it; its name
    stands before each of its articles ("Kabarteknika.id - ...") and joins nothing.
    """
    title = title or ""
    headline = plain_title(title)
    filed = dateline_end(text)
    body = " " * filed + text[filed:]
    catalogued = [name for name in names if name.wikidata_id]
    in_text = _name_words(
        body, [name for name in catalogued if name.zone != "title" and name.span[0] >= filed]
    )
    in_title = _name_words(title, [name for name in catalogued if name.zone == "title"])
    if text:
        # What stands beside the headline and nowhere in the text is the outlet or the section.
        told = {word for word, _ in (*capitalised(headline), *models(headline), *in_text)}
        in_title = [found for found in in_title if found[0] in told]
    nouns = common_nouns(f"{title}. {text}")
    told_on = set(_days_around(published_at)) if published_at else set()

    weights: dict[str, float] = {}
    counts: Counter[str] = Counter()
    for centrality, found in (
        (1, _of_passage(body, in_text, nouns, told_on)),
        (2, _of_passage(title, in_title, nouns, told_on)),
        (1, _of_amounts(amounts)),
        (1, _of_headline(headline)),
    ):
        for anchor, weight, start in found:
            if weight > 0:
                placed = weight if start < HEAD else weight * TAIL_SHARE
                weights[anchor] = max(placed, weights.get(anchor, 0.0))
                counts[anchor] += centrality
    weights.pop("name:" + "".join(filter(str.isalnum, (outlet or "").lower())), None)
    running = _phrases(in_text, weights)  # in some headlines every word has a capital
    keys = _keys(weights, counts, running, KEYS if published_at else KEYS_UNDATED)
    if published_at:
        events, places, actors = _scene(f"{headline}. {text[filed : filed + OPENING]}")
        scene = [f"event:{word}" for word in events] + [f"place:{place}" for place in places]
        weights |= dict.fromkeys(scene, SCENE_WEIGHT)
        keys += tuple(map(hash32, _scene_keys(sorted(set(events.values())), [*places, *actors])))
    return Anchors(
        article_id=article_id,
        url=url,
        published_at=published_at,
        weights=weights,
        phrases=running | _phrases(in_title, weights),
        keys=keys,
    )


def _name_words(passage: str, listed: Sequence[Name]) -> list[tuple[str, Span]]:
    """The words with a capital, in order, those of listed names in the catalogue's spelling."""
    covered = [name.span for name in listed]
    words = [(word, span) for word, span in capitalised(passage) if not _is_within(span, covered)]
    words += [(word, name.span) for name in listed for word, _ in capitalised(name.value)]
    words += models(passage)
    return sorted(words, key=lambda found: found[1])


def _of_passage(
    passage: str, words: Iterable[tuple[str, Span]], nouns: Set[str], told_on: Set[tuple[int, int]]
) -> Iterator[tuple[str, float, int]]:
    """The names, numbers and days of title or text: (anchor, weight, where it starts).

    words: as of `_name_words`; told_on: days that tell nothing
    """
    for word, span in words:
        weight = NOUN_SHARE * kin_weight(kin(word)) if word in nouns else word_weight(word)
        yield f"name:{word}", weight, span[0]
    for anchor, value, span in (*figures(passage), *spelled(passage[:HEAD])):
        yield anchor, number_weight(value, is_percent=anchor.endswith("%")), span[0]
    for anchor, day, span in days(passage):
        if day not in told_on:
            yield anchor, DATE_WEIGHT, span[0]


def _of_amounts(amounts: Iterable[Amount]) -> Iterator[tuple[str, float, int]]:
    for amount in amounts:
        anchor = f"amount:{amount.currency} {written(amount.number)}"
        yield anchor, number_weight(amount.number), amount.span[0]


def _of_headline(headline: str) -> Iterator[tuple[str, float, int]]:
    """Words in small letters, of headlines only: they join two headlines of one language."""
    for word in small_words(headline):
        yield f"word:{word}", min(WORD_GAIN * word_weight(word), 1.0), 0


def _days_around(instant: datetime) -> Iterator[tuple[int, int]]:
    """(month, day) of the days that all the news of a day names: its own and its neighbours."""
    for number in range(-NEAR_DAYS, NEAR_DAYS + 1):
        day = instant + timedelta(days=number)
        yield day.month, day.day


def _is_within(span: Span, covers: Iterable[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in covers)


def _phrases(words: Iterable[tuple[str, Span]], weights: Mapping[str, float]) -> frozenset[tuple[str, str]]:
    """The names that stand side by side, in pairs; weights: of those that are anchors."""
    pairs = (
        (f"name:{left}", f"name:{right}")
        for (left, left_span), (right, right_span) in pairwise(words)
        if right_span[0] - left_span[1] <= 1
    )
    return frozenset(pair for pair in pairs if pair[0] in weights and pair[1] in weights)


def _keys(
    weights: Mapping[str, float], counts: Mapping[str, int], running: Set[tuple[str, str]], most: int
) -> tuple[int, ...]:
    """Hashes of the rarest anchors; among equals, of those that the article keeps coming back to.

    running: phrases; of "Odile Verstraete" one word is enough: who shares her shares one thing, not two
    """
    lesser = {min(pair, key=lambda anchor: (weights[anchor], anchor)) for pair in running}
    ranked = sorted(weights.keys() - lesser, key=lambda anchor: (-weights[anchor], -counts[anchor], anchor))
    keys = dict.fromkeys(_kin(anchor)[0] for anchor in ranked)
    return tuple(hash32(key) for key in islice(keys, most))


def _scene(opening: str) -> tuple[dict[str, str], list[str], list[str]]:
    """What an opening says happened, {its word: kind of event}, where, in English, and who did it."""
    told = list(told_events(opening))
    kinds = [*islice(dict.fromkeys(kind for _, kind in told), MOST_EVENTS)]
    places = [*islice(dict.fromkeys(told_places(opening)), MOST_PLACES)]
    actors = dict.fromkeys(word for word, _ in capitalised(opening) if word in ACTORS)
    return {word: kind for word, kind in told if kind in kinds}, places, [*islice(actors, MOST_ACTORS)]


def _scene_keys(kinds: Sequence[str], others: Sequence[str]) -> Iterator[str]:
    """Of what happened where, of who did what, and of two things at once: any alone is in too many articles.

    others: places and actors
    """
    yield from (f"{kind} {other}" for kind in kinds for other in others)
    yield from (f"{kind} {other}" for kind, other in combinations(kinds, 2))


# --------------------------------------------------------------------------- what two articles share


def likenesses(new: Sequence[Anchors], candidates: Sequence[Anchors]) -> list[Likeness]:
    """The likenesses among `new`, and between `new` and `candidates`, sorted by their two ids.

    candidates: those that share candidate keys with one of `new`; more do no harm.
    """
    everyone = {item.article_id: item for item in (*candidates, *new)}
    index: dict[int, list[str]] = defaultdict(list)
    for item in everyone.values():
        for key in set(item.keys):
            index[key].append(item.article_id)
    wanted: set[tuple[str, str]] = set()
    for item in new:
        common = Counter(other for key in set(item.keys) for other in index[key])
        del common[item.article_id]
        wanted.update(
            (min(item.article_id, other), max(item.article_id, other))
            for other, count in common.items()
            if _are_candidates(item, everyone[other], count)
        )
    # Read once for each article, not once for each pair.
    read = {end: _read(everyone[end]) for end in {end for pair in wanted for end in pair}}
    found = (_likeness(read[first], read[second]) for first, second in sorted(wanted))
    return [alike for alike in found if alike]


def likeness(a: Anchors, b: Anchors) -> Likeness | None:
    """What two articles share, None when it is too little to call them related. Symmetric."""
    # Asked of all pairs, not only of those that an index proposes: else the answer would depend on
    # who proposed the pair.
    if a.article_id == b.article_id or not _are_candidates(a, b, len(set(a.keys) & set(b.keys))):
        return None
    return _likeness(_read(a), _read(b))


def _likeness(a: "_Reading", b: "_Reading") -> Likeness | None:
    if a.article.article_id > b.article.article_id:
        a, b = b, a
    norm = math.sqrt(a.length * b.length)
    shared = _shared(a, b)
    weight = round(sum(item.weight for item in shared) / norm, 4)
    if weight < RELATED:
        return None
    pieces = _pieces(a, b, shared)
    if len(pieces) < 2 or sum(pieces) < STRENGTH:
        return None
    article_id, other_id = a.article.article_id, b.article.article_id
    return Likeness(
        article_id=article_id,
        other_id=other_id,
        weight=weight,
        relation="same" if _is_same(a, b, shared, pieces, weight) else "related",
        evidence=tuple(
            Evidence(
                article_id=article_id,
                other_id=other_id,
                kind=item.kind,
                value=item.value,
                weight=round(item.weight / norm, 4),
            )
            for item in shared
        ),
    )


def _are_candidates(a: Anchors, b: Anchors, common_count: int) -> bool:
    if a.published_at and b.published_at:
        apart = abs(a.published_at - b.published_at)
        least = LEAST_COMMON if apart <= NEAR else LEAST_COMMON_FAR
        return common_count >= least and apart <= RELATED_WINDOW
    return common_count >= LEAST_COMMON_FAR


class _Reading(NamedTuple):
    """An article as it is compared.

    best:    what an anchor is compared by -> the weightiest such anchor
    scene:   kind of event, or place -> the words for it
    amounts: those of its anchors
    length:  of its anchors, squared
    """

    article: Anchors
    best: Mapping[str, str]
    scene: Mapping[str, Set[str]]
    amounts: Set[str]
    length: float


class _Shared(NamedTuple):
    """One thing that two articles have: an anchor of each. least: the smaller of its weights in the two."""

    key: str
    here: str
    there: str
    weight: float
    least: float

    @property
    def kind(self) -> str:
        """A name in the one may be a word of the headline in the other."""
        return min(self.here, self.there).partition(":")[0]

    @property
    def value(self) -> str:
        """As it stands, in both spellings if they differ: "macedoine/mazedonien"."""
        if self.here == self.there:
            return self.here.partition(":")[2]
        return "/".join(sorted({anchor.partition(":")[2] for anchor in (self.here, self.there)}))


def _read(article: Anchors) -> _Reading:
    weights = article.weights
    best: dict[str, str] = {}
    scene: dict[str, set[str]] = defaultdict(set)
    for anchor, weight in weights.items():
        kind, _, value = anchor.partition(":")
        if kind in _SCENE:
            # What is stored may have a word that a later table has no more.
            scene[EVENTS.get(value, value) if kind == "event" else kin(value)].add(anchor)
            continue
        key, _ = _kin(anchor)
        known = best.setdefault(key, anchor)
        if (weight, anchor) > (weights[known], known):
            best[key] = anchor
    amounts = {anchor for anchor in weights if anchor.startswith("amount:")}
    # A rare form of a word that is common in another one tells less than it weighs. Summed exactly, so that
    # the order of the anchors leaves no trace.
    told = [(weights[best[key]], _kin(best[key])[1]) for key in _once(best, amounts)]
    length = SMOOTHING + math.fsum(((weight + min(weight, most)) / 2) ** 2 for weight, most in told)
    return _Reading(article, best, scene, amounts, length)


@lru_cache(maxsize=200_000)
def _kin(anchor: str) -> tuple[str, float]:
    """What an anchor is compared by, and what that weighs at most.

    Names and words are compared by their kin, numbers rounded to two digits ("97 billion" may be 97.4),
    percentages, amounts and days as they are.
    """
    kind, _, value = anchor.partition(":")
    if kind in _WORDS:
        common = kin(value)
        return common, kin_weight(common)
    if kind == "number" and not value.endswith("%"):
        rounded = float(f"{float(value):.1e}")
        return f"number:{written(rounded)}", number_weight(rounded)
    return anchor, 1.0


def _are_one(one: str, other: str, key: str) -> bool:
    """Whether two anchors that are compared by one key, and differ, mean one thing."""
    if one.startswith("number:"):
        return key in (one, other)  # one of them is the other, rounded
    return are_one_word(one.partition(":")[2], other.partition(":")[2])


def _shared(a: _Reading, b: _Reading) -> list[_Shared]:
    """What both articles have, weightiest first: the same anchor, words of one kin, what happened where."""
    found = _shared_scene(a, b)
    here, there = a.article.weights, b.article.weights
    for key in _once(a.best.keys() & b.best.keys(), a.amounts & b.amounts):
        one, other = a.best[key], b.best[key]
        if one != other and one in there:
            other = one
        elif one != other and other in here:
            one = other
        left, right = here[one], there[other]
        if one != other:
            if not _are_one(one, other, key):
                continue
            most = _kin(one)[1]
            left, right = min(left, most), min(right, most)
        item = _Shared(key, one, other, left * right, min(left, right))
        # Of a place the name, or that it is a place: what weighs more.
        found[key] = max(item, found.get(key, item), key=lambda item: item.weight)
    return sorted(found.values(), key=lambda item: (-item.weight, item.key))


def _shared_scene(a: _Reading, b: _Reading) -> dict[str, _Shared]:
    """What two articles of NEAR days both say happened, where, and who did it; by its key.

    What happened counts if each has a word of its own for it: the same word says no more than the words of
    headlines do, which are anchors anyway. Who did it counts beside what happened, wherever it is told.
    """
    instant, other_instant = a.article.published_at, b.article.published_at
    if not (instant and other_instant) or abs(instant - other_instant) > NEAR:
        return {}
    found = {}
    for key in a.scene.keys() & b.scene.keys():
        here, there = a.scene[key], b.scene[key]
        one, other = min(here), min(there)
        if one.startswith("place:") or here.isdisjoint(there):
            weight, other_weight = a.article.weights[one], b.article.weights[other]
            found[key] = _Shared(key, one, other, weight * other_weight, min(weight, other_weight))
    if any(item.kind == "event" for item in found.values()):
        for name in _ACTORS & a.article.weights.keys() & b.article.weights.keys():
            key = _kin(name)[0]
            found[key] = _Shared(key, name, name, SCENE_WEIGHT**2, SCENE_WEIGHT)
    return found


def _once(keys: Collection[str], amounts: Set[str]) -> Collection[str]:
    """Without the numbers that are there as amounts, too."""
    numbers = {_kin("number:" + amount.rpartition(" ")[2])[0] for amount in amounts}
    return [key for key in keys if key not in numbers] if numbers else keys


def _is_same(
    a: _Reading, b: _Reading, shared: Sequence[_Shared], pieces: Sequence[float], weight: float
) -> bool:
    instant, other_instant = a.article.published_at, b.article.published_at
    if not (instant and other_instant):
        # The day that a text without a date names may be its own, as in the first line of a wire's reports;
        # and what is a name in one article only ("Dockers" begins a headline) is in the news every year.
        shared = [
            item
            for item in shared
            if item.kind != "date" and item.here.partition(":")[0] == item.there.partition(":")[0]
        ]
        pieces = _pieces(a, b, shared)
    if max(pieces, default=0.0) < TELLING:
        return False
    has_fact = any(item.kind not in _NAMING and item.least >= TELLING for item in shared)
    if instant and other_instant:
        apart = abs(instant - other_instant)
        if apart > WINDOW:
            return False
        # The same people are in the news all week with different stories: names alone must be more of
        # what the two articles say, unless they come with a number; and the more, the later.
        if len(pieces) == 2:
            least = SAME_BY_SCENE if any(item.kind in _SCENE for item in shared) else SAME_BY_TWO
        else:
            least = SAME if has_fact else SAME_BY_NAMES
        days_later = max(apart / timedelta(days=1) - 1, 0.0)
        return weight >= least * (1 + GROWTH_A_DAY * days_later)
    least = SAME if has_fact else SAME_BY_NAMES_UNDATED
    strength = STRENGTH_ALIKE_UNDATED if weight >= ALIKE_UNDATED else STRENGTH_UNDATED
    return weight >= least and sum(pieces) >= strength and len(pieces) >= (3 if has_fact else 4)


def _pieces(a: _Reading, b: _Reading, shared: Sequence[_Shared]) -> list[float]:
    """The weights of the independent pieces of evidence.

    Words that stand side by side in both articles are one name, worth its rarest word.
    """
    group = {item.key: item.key for item in shared}
    phrases, others = a.article.phrases, b.article.phrases
    for left, right in permutations(shared, 2):
        is_phrase = (left.here, right.here) in phrases and (left.there, right.there) in others
        if is_phrase and group[left.key] != group[right.key]:
            old, new = group[right.key], group[left.key]
            group = {key: new if root == old else root for key, root in group.items()}
    worth: dict[str, float] = defaultdict(float)
    for item in shared:
        root = group[item.key]
        worth[root] = max(worth[root], math.sqrt(item.weight))
    return [worth[root] for root in sorted(worth)]


# ---------------------------------------------------------------------- which articles are one story


def decide(members: Sequence[Anchors], links: Iterable[Likeness]) -> list[StoryMember]:
    """The story of each member, sorted by article id; a story is named after its earliest member.

    members: whole components of "same" links, whatever their order. Average linkage (Sokal and Michener
    1958): the two groups that are most alike on average become one, again and again, as long as
    LEAST_SHARE of the pairs between the two are linked and their dated articles lie within WINDOW. So no
    chain of single links makes a story, and a bridge between two stories joins one of them only.
    A member's evidence is that of its best link into its story; the earliest member has none.
    """
    ranked = sorted(members, key=seniority)
    rank_of = {member.article_id: rank for rank, member in enumerate(ranked)}
    linked: dict[int, dict[int, Likeness]] = defaultdict(dict)
    for link in links:
        first, second = rank_of.get(link.article_id), rank_of.get(link.other_id)
        if first is None or second is None:
            continue
        if _said(link, ranked[first].published_at, ranked[second].published_at):
            linked[first][second] = linked[second][first] = link
    result = []
    for group in _groups([member.published_at for member in ranked], linked):
        story_id = ranked[group[0]].article_id
        for rank in group:
            mates = [(-linked[rank][other].weight, other) for other in group if other in linked[rank]]
            is_first = rank == group[0]
            evidence = linked[rank][min(mates)[1]].evidence if mates and not is_first else ()
            result.append(
                StoryMember(story_id=story_id, article_id=ranked[rank].article_id, evidence=evidence)
            )
    return sorted(result, key=lambda member: member.article_id)


def link(articles: Iterable[Anchors]) -> list[tuple[str, str, tuple[Evidence, ...]]]:
    """A whole batch: (article id, story id, evidence) for each article, sorted by id.

    Give originals only: a copy belongs to its original's story, and its anchors would count twice.
    """
    members = sorted({item.article_id: item for item in articles}.values(), key=lambda item: item.article_id)
    stories = decide(members, likenesses(members, ()))
    return [(story.article_id, story.story_id, story.evidence) for story in stories]


class _Tie(NamedTuple):
    """What links two groups: how many pairs say so, the sum of their weights, whether one is "same"."""

    said: float
    weight: float
    is_same: bool

    def with_(self, other: "_Tie") -> "_Tie":
        return _Tie(self.said + other.said, self.weight + other.weight, self.is_same or other.is_same)


def _said(link: Likeness, instant: datetime | None, other_instant: datetime | None) -> float:
    """How much a pair says that its two are one story, 0 to 1."""
    if link.relation == "same" or not (instant and other_instant):
        return 1.0
    return RELATED_SAYS if abs(instant - other_instant) <= NEAR else 0.0


def _groups(
    instants: Sequence[datetime | None], linked: Mapping[int, Mapping[int, Likeness]]
) -> list[list[int]]:
    """Average linkage over articles given by rank, the earliest first; each group is sorted.

    Ties are settled by rank, which follows dates and urls, never by ids, which loading hands out.
    """
    groups = {rank: [rank] for rank in range(len(instants))}
    spans = {rank: [instant] * 2 if instant else [] for rank, instant in enumerate(instants)}
    ties = {
        rank: {
            other: _Tie(_said(link, instants[rank], instants[other]), link.weight, link.relation == "same")
            for other, link in others.items()
        }
        for rank, others in linked.items()
    }
    waiting: list[tuple[float, int, int, int, int]] = []

    def propose(left: int, right: int) -> None:
        left, right = min(left, right), max(left, right)
        tie, pair_count = ties[left][right], len(groups[left]) * len(groups[right])
        dated = spans[left] + spans[right]
        is_one_time = not dated or max(dated) - min(dated) <= WINDOW
        if tie.is_same and is_one_time and tie.said >= LEAST_SHARE * pair_count:
            mean = tie.weight / pair_count
            heappush(waiting, (-mean, left, right, len(groups[left]), len(groups[right])))

    for rank, others in ties.items():
        for other in others:
            if rank < other:
                propose(rank, other)
    while waiting:
        _, left, right, left_size, right_size = heappop(waiting)
        if (len(groups.get(left, ())), len(groups.get(right, ()))) != (left_size, right_size):
            continue  # one of them has grown or gone since
        groups[left] += groups.pop(right)
        dated = spans[left] + spans.pop(right)
        spans[left] = [min(dated), max(dated)] if dated else []
        for other, tie in ties.pop(right).items():
            del ties[other][right]
            if other != left:
                known = ties[left].get(other)
                ties[left][other] = ties[other][left] = known.with_(tie) if known else tie
        for other in ties[left]:
            propose(left, other)
    return [sorted(group) for group in groups.values()]
