"""Which articles tell one story, across sources and languages, and what shows it.

Words do not survive translation; names, numbers and amounts do. Two articles are alike by the anchors
that they share, weighed by a prior frozen with this version (`text.rarity`), so the likeness of two
articles is a property of the two, and a story follows from the *set* of articles alone: loading order,
batches and repetitions change nothing, provided that whole components of "same" links are decided.

Method: cosine of binary anchors with prior weights, dates at most a week apart, at least two
independent pieces of evidence; stories grow from the strongest link down, and two merge by the mean of
their two best links, so that a chain of weak links makes no story.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime, timedelta
from itertools import pairwise

from presswatch.records import Amount, Anchors, Evidence, Likeness, Name, Span, StoryMember
from presswatch.text.anchors import capitalised, figures, small_words, written
from presswatch.text.rarity import number_weight, word_weight
from presswatch.text.words import plain_title

#: Changes whenever an anchor, a likeness or a decision could come out differently.
VERSION = "1"

#: The dated articles of a story lie within a week of one another.
WINDOW = timedelta(days=7)

#: The likeness from which two articles tell the same story, and from which they are related.
#: SAME holds with a shared number that tells; names alone need SAME_BY_NAMES; two pieces of evidence, all
#: that short texts have, SAME_BY_TWO.
SAME, SAME_BY_NAMES, SAME_BY_TWO, RELATED = 0.15, 0.2, 0.3, 0.08
#: The staples of the news weigh less than this: one piece of evidence at least must be more telling.
TELLING = 0.3

#: Least sum of the weights of the shared evidence: two rare names, or a rare number and a name. Without
#: a date on both sides chance has years to work in, so more is asked.
STRENGTH, STRENGTH_UNDATED = 0.9, 2.0

#: Added to the length of each article's anchors: in a headline with one name, that name is not all.
SMOOTHING = 1.0

#: Candidates share two of their KEYS rarest anchors, or one whose weight is at least VERY_RARE.
KEYS, VERY_RARE = 16, 0.8

#: What appears only after so many characters is background, or the tail of a page that cleaning missed,
#: and weighs TAIL_SHARE of its weight.
HEAD, TAIL_SHARE = 4_000, 0.3

Seniority = tuple[bool, float, str, str]


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
    weights: dict[str, float] = {}
    counts: dict[str, int] = defaultdict(int)
    phrases: set[tuple[str, str]] = set()

    def add(anchor: str, weight: float, span: Span, count: int = 1) -> None:
        if weight > 0:
            placed = weight if span[0] < HEAD else weight * TAIL_SHARE
            weights[anchor] = max(placed, weights.get(anchor, 0.0))
            counts[anchor] += count

    for zones, passage in ((("title",), title or ""), (("lead", "body"), text)):
        centrality = 2 if zones == ("title",) else 1
        listed = [name for name in names if name.zone in zones and name.wikidata_id]
        covered = [name.span for name in listed]
        words = [(word, span) for word, span in capitalised(passage) if not _is_within(span, covered)]
        for name in listed:
            words += [(word, name.span) for word, _ in capitalised(name.value)]
        words.sort(key=lambda found: found[1])
        for word, span in words:
            add(f"name:{word}", word_weight(word), span, centrality)
        for (left, left_span), (right, right_span) in pairwise(words):
            if right_span[0] - left_span[1] <= 1:
                phrases.add((f"name:{left}", f"name:{right}"))
        for anchor, value, span in figures(passage):
            add(anchor, number_weight(value, is_percent=anchor.endswith("%")), span, centrality)
    for amount in amounts:
        add(f"amount:{amount.currency} {written(amount.number)}", number_weight(amount.number), amount.span)
    # Small letters in headlines only: they join two headlines of one language.
    for word in small_words(plain_title(title or "")):
        add(f"word:{word}", word_weight(word), (0, 0))

    weights.pop("name:" + "".join(filter(str.isalnum, (outlet or "").lower())), None)
    # The rarest first; among equals those that the article keeps coming back to.
    ranked = sorted(weights, key=lambda anchor: (-weights[anchor], -counts[anchor], anchor))
    return Anchors(
        article_id=article_id,
        url=url,
        published_at=published_at,
        weights=weights,
        phrases=frozenset(pair for pair in phrases if pair[0] in weights and pair[1] in weights),
        keys=tuple(sorted(ranked[:KEYS])),
    )


def candidate_keys(a: Anchors) -> tuple[str, ...]:
    """The article's rarest anchors, at most KEYS. Candidates share two, or one of VERY_RARE weight."""
    return a.keys


def likeness(a: Anchors, b: Anchors) -> Likeness | None:
    """What two articles share, None when it is too little to call them related. Symmetric."""
    if a.article_id > b.article_id:
        a, b = b, a
    # Asked of all pairs, not only of those that an index proposes: else the answer would depend on
    # who proposed the pair.
    if a.article_id == b.article_id or not _are_candidates(a, b):
        return None
    shared = _shared(a, b)
    norm = math.sqrt(_length(a) * _length(b))
    weight = round(sum(a.weights[anchor] * b.weights[anchor] for anchor in shared) / norm, 4)
    if weight < RELATED:
        return None
    evidence = tuple(
        Evidence(
            article_id=a.article_id,
            other_id=b.article_id,
            kind=anchor.partition(":")[0],
            value=anchor.partition(":")[2],
            weight=round(a.weights[anchor] * b.weights[anchor] / norm, 4),
        )
        for anchor in shared
    )
    is_same = _is_same(a, b, shared, weight)
    return Likeness(
        article_id=a.article_id,
        other_id=b.article_id,
        weight=weight,
        relation="same" if is_same else "related",
        evidence=evidence,
    )


def likenesses(new: Sequence[Anchors], candidates: Sequence[Anchors]) -> list[Likeness]:
    """The likenesses among `new`, and between `new` and `candidates`, sorted by their two ids.

    candidates: those that share a candidate key with one of `new`; more do no harm.
    """
    everyone = {item.article_id: item for item in (*candidates, *new)}
    index: dict[str, list[str]] = defaultdict(list)
    for item in everyone.values():
        for key in item.keys:
            index[key].append(item.article_id)
    wanted = {
        (min(item.article_id, other), max(item.article_id, other))
        for item in new
        for key in item.keys
        for other in index[key]
        if other != item.article_id
    }
    found = (likeness(everyone[first], everyone[second]) for first, second in sorted(wanted))
    return [alike for alike in found if alike]


def decide(members: Sequence[Anchors], links: Iterable[Likeness]) -> list[StoryMember]:
    """The story of each member, sorted by article id; a story is named after its earliest member.

    members: whole components of "same" links, whatever their order. From the strongest "same" link
    down, the stories at its two ends merge if their dated articles lie within WINDOW and
    - two single articles: the link is enough;
    - an article and a story: the mean of its two best links into it reaches SAME, a missing one being 0;
    - two stories: the mean of two links between them reaches SAME, with no end in common.
    A member's evidence is that of its best link into its story; the earliest member has none.
    """
    by_id = {member.article_id: member for member in members}
    linked: dict[str, dict[str, Likeness]] = defaultdict(dict)
    for link in links:
        if link.article_id in by_id and link.other_id in by_id:
            linked[link.article_id][link.other_id] = link
            linked[link.other_id][link.article_id] = link
    strongest_first = sorted(
        {link for found in linked.values() for link in found.values() if link.relation == "same"},
        key=lambda link: _strength_order(link, by_id),
    )
    story_of = {article_id: [article_id] for article_id in by_id}
    has_changed = True
    while has_changed:  # a merge may bring the second link that an earlier one lacked
        has_changed = False
        for link in strongest_first:
            left, right = story_of[link.article_id], story_of[link.other_id]
            if left is not right and _may_merge(left, right, by_id, linked, story_of):
                left += right
                story_of.update(dict.fromkeys(right, left))
                has_changed = True
    result = []
    for article_id in sorted(by_id):
        story_id = min(story_of[article_id], key=lambda member: seniority(by_id[member]))
        mates = [link for other, link in linked[article_id].items() if other in story_of[article_id]]
        best = min(mates, key=lambda link: _strength_order(link, by_id), default=None)
        evidence = best.evidence if best and article_id != story_id else ()
        result.append(StoryMember(story_id=story_id, article_id=article_id, evidence=evidence))
    return result


def link(articles: Iterable[Anchors]) -> list[tuple[str, str, tuple[Evidence, ...]]]:
    """A whole batch: (article id, story id, evidence) for each article, sorted by id.

    Give originals only: a copy belongs to its original's story, and its anchors would count twice.
    """
    members = sorted({item.article_id: item for item in articles}.values(), key=lambda item: item.article_id)
    stories = decide(members, likenesses(members, ()))
    return [(story.article_id, story.story_id, story.evidence) for story in stories]


def seniority(item: Anchors) -> Seniority:
    """Sorts the earliest first, the undated last; then by url, so that no tie is left to chance."""
    instant = item.published_at
    return (instant is None, instant.timestamp() if instant else 0.0, item.url, item.article_id)


def _are_candidates(a: Anchors, b: Anchors) -> bool:
    common = set(a.keys) & set(b.keys)
    return len(common) >= 2 or any(min(a.weights[key], b.weights[key]) >= VERY_RARE for key in common)


def _shared(a: Anchors, b: Anchors) -> list[str]:
    """The common anchors, weightiest first."""
    common = _once(a.weights.keys() & b.weights.keys())
    return sorted(common, key=lambda anchor: (-a.weights[anchor] * b.weights[anchor], anchor))


def _length(a: Anchors) -> float:
    return SMOOTHING + sum(a.weights[anchor] ** 2 for anchor in _once(a.weights.keys()))


def _once(found: Set[str]) -> list[str]:
    """Without the numbers that are there as amounts, too."""
    amounts = {"number:" + anchor.rpartition(" ")[2] for anchor in found if anchor.startswith("amount:")}
    return sorted(found - amounts)


def _is_same(a: Anchors, b: Anchors, shared: Sequence[str], weight: float) -> bool:
    pieces = _pieces(a, b, shared)
    strength = sum(pieces)
    if len(pieces) < 2 or max(pieces) < TELLING:
        return False
    has_number = any(
        not anchor.startswith(("name:", "word:")) and min(a.weights[anchor], b.weights[anchor]) >= TELLING
        for anchor in shared
    )
    if a.published_at and b.published_at:
        if abs(a.published_at - b.published_at) > WINDOW or strength < STRENGTH:
            return False
        # The same people are in the news all week with different stories: names alone must be more of
        # what the two articles say, unless they come with a number.
        if len(pieces) == 2:
            return weight >= SAME_BY_TWO
        return weight >= (SAME if has_number else SAME_BY_NAMES)
    return weight >= SAME and strength >= STRENGTH_UNDATED and len(pieces) >= (3 if has_number else 4)


def _pieces(a: Anchors, b: Anchors, shared: Sequence[str]) -> list[float]:
    """The weights of the independent pieces of evidence.

    Words that stand side by side in both articles are one name, worth its rarest word.
    """
    group = {anchor: anchor for anchor in shared}
    for left, right in sorted(a.phrases & b.phrases):
        if left in group and right in group and group[left] != group[right]:
            old, new = group[right], group[left]
            group = {anchor: new if root == old else root for anchor, root in group.items()}
    worth: dict[str, float] = defaultdict(float)
    for anchor, root in group.items():
        worth[root] = max(worth[root], math.sqrt(a.weights[anchor] * b.weights[anchor]))
    return [worth[root] for root in sorted(worth)]


def _strength_order(link: Likeness, by_id: Mapping[str, Anchors]) -> tuple[float, list[Seniority]]:
    """Strongest first; ties are settled by dates and urls, never by ids, which loading hands out."""
    return -link.weight, sorted(seniority(by_id[end]) for end in (link.article_id, link.other_id))


def _may_merge(
    left: Sequence[str],
    right: Sequence[str],
    by_id: Mapping[str, Anchors],
    linked: Mapping[str, Mapping[str, Likeness]],
    story_of: Mapping[str, Sequence[str]],
) -> bool:
    instants = [by_id[member].published_at for member in (*left, *right)]
    dated = [instant for instant in instants if instant]
    if dated and max(dated) - min(dated) > WINDOW:
        return False
    smaller, larger = sorted((left, right), key=len)
    best, *others = sorted(
        (link for one in smaller for other, link in linked[one].items() if story_of[other] is larger),
        key=lambda link: _strength_order(link, by_id),
    )
    if len(larger) == 1:
        return best.weight >= SAME
    if len(smaller) == 1:
        return (best.weight + (others[0].weight if others else 0.0)) / 2 >= SAME
    # Between two grown stories a second link counts only if it has no end in common with the first: else
    # one article that tells of two events would join their stories.
    taken = {best.article_id, best.other_id}
    return any(
        (best.weight + link.weight) / 2 >= SAME
        for link in others
        if taken.isdisjoint({link.article_id, link.other_id})
    )


def _is_within(span: Span, covers: Iterable[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in covers)
