"""Same text, nearly the same text, reprints: which articles are copies, and of which original.

What is a copy follows from the *set* of articles alone. Whether two articles are copies is a property
of the two (`likeness`); a cluster is everything such pairs connect; its original is the earliest
published, then the smallest url. So loading order, batches and repetitions change nothing, provided
that a cluster is decided with all its members and pairs.

Method: 3-word shingles; MinHash in 42 bands of 3 rows finds candidates (Broder 1997; Leskovec,
Rajaraman, Ullman, "Mining of Massive Datasets", ch. 3); Jaccard and containment on the full sets decide.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import numpy as np

from presswatch.records import Copy, CopyKind, CopyPair, Fingerprint, PairKind, seniority
from presswatch.text.periods import period_number
from presswatch.text.urls import page_key
from presswatch.text.words import Hashes, hash64, shingles, title_key, tokens

#: Changes whenever a fingerprint or a decision could come out differently.
VERSION = "2"

#: Reprints follow within days, anniversary reruns and yearly boilerplate do not. Two articles further
#: apart are no copies of one another; an undated one is compared as if it were in the window.
WINDOW = timedelta(days=45)

#: Candidates are looked up by key and period, so that a lookup stays as cheap in a warehouse of years.
#: A period is as long as WINDOW: copies are in one period, or in two that touch.
PERIOD = WINDOW

BANDS, ROWS = 42, 3

LEAST_JACCARD = 0.35
#: The share of the smaller text found in the larger: truncated and padded copies.
LEAST_CONTAINMENT = 0.5
#: Fewer shingles than this make containment and a low Jaccard chance: only a high Jaccard counts.
SHORT = 40
LEAST_JACCARD_SHORT = 0.6
#: "This article is for subscribers" stands under many headlines: so short a text needs the same one.
TINY = 10

_PERMUTATIONS = np.random.RandomState(20230731)
# Multiply-shift hashing needs odd multipliers and 64-bit products that wrap.
_MULTIPLY = _PERMUTATIONS.randint(0, 2**63, BANDS * ROWS, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_ADD = _PERMUTATIONS.randint(0, 2**63, BANDS * ROWS, dtype=np.uint64)
_BAND_MULTIPLY = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)


def fingerprint(
    *,
    article_id: str,
    url: str,
    title: str | None,
    text: str,
    published_at: datetime | None,
    credit: str | None,
    source: str | None,
    language: str,
    canonical_url: str | None = None,
) -> Fingerprint:
    """The fingerprint of one article; about 0.4 ms for 500 words."""
    words = tokens(text)
    hashes = shingles(words)
    # Half of each hash is enough: two texts have some thousands.
    halves = np.unique((hashes >> np.uint64(32)).astype("<u4"))
    title_words = title_key(title, [name for name in (source, credit) if name])
    text_hash = hash64(" ".join(words))
    title_hash = hash64(title_words)
    page = page_key(canonical_url or url)
    page_hash = hash64(page)
    # The text, the headline and the page are three more bands.
    whole = [(value ^ value >> 32) & 0xFFFFFFFF for value in (text_hash, title_hash, page_hash) if value]
    keys = np.unique(np.array([*_bands(hashes), *whole], dtype=np.uint32).view(np.int32))
    return Fingerprint(
        article_id=article_id,
        url=url,
        published_at=published_at,
        text_hash=text_hash,
        title_hash=title_hash,
        page_hash=page_hash,
        shingle_count=len(halves),
        keys=tuple(keys.tolist()),
        shingles=halves.tobytes(),
        credit=credit,
        source=source,
        language=language,
    )


def period(published_at: datetime | None) -> int:
    """The number of the period that an article is looked up in."""
    return period_number(published_at, PERIOD)


def minhash(hashes: Hashes) -> Hashes:
    """126 minima; the share of equal ones in two signatures estimates their Jaccard similarity."""
    lowest = np.full(BANDS * ROWS, np.iinfo(np.uint64).max, dtype=np.uint64)
    for start in range(0, len(hashes), 2048):  # bounds the table below to 2 MB
        table = hashes[start : start + 2048, None] * _MULTIPLY[None, :] + _ADD[None, :]
        # The low bits of a product are weak: the lowest bit is that of the input.
        np.minimum(lowest, (table >> np.uint64(32)).min(axis=0), out=lowest)
    return lowest


def likeness(a: Fingerprint, b: Fingerprint) -> tuple[PairKind, float] | None:
    """How alike two articles are: ("exact" or "near", similarity 0–1), None when they are no copies.

    Symmetric, and a property of the two alone: the similarity is the larger of Jaccard and, between
    texts long enough, containment. Articles without a common key, or dated more than WINDOW apart,
    are no copies; an unknown date forbids nothing. One page under two addresses is a copy of itself,
    however much of the text each shows.
    """
    if a.published_at and b.published_at and abs(a.published_at - b.published_at) > WINDOW:
        return None
    if min(a.shingle_count, b.shingle_count) < TINY and (a.title_hash != b.title_hash or not a.title_hash):
        return None
    if a.text_hash and a.text_hash == b.text_hash:
        return "exact", 1.0
    # Asked of all pairs, not only of those that an index proposes: else the answer would depend on
    # who proposed the pair.
    if set(a.keys).isdisjoint(b.keys) or not a.shingle_count or not b.shingle_count:
        return None
    common = _common(a, b)
    smaller = min(a.shingle_count, b.shingle_count)
    jaccard = common / (a.shingle_count + b.shingle_count - common)
    is_one_title = a.title_hash != 0 and a.title_hash == b.title_hash
    if a.page_hash and a.page_hash == b.page_hash and (common or is_one_title):
        return "near", round(max(jaccard, common / smaller), 4)  # parts of one article, on pages of their own
    if smaller < SHORT:
        return ("near", round(jaccard, 4)) if jaccard >= LEAST_JACCARD_SHORT else None
    containment = common / smaller
    if jaccard < LEAST_JACCARD and containment < LEAST_CONTAINMENT:
        return None
    return "near", round(max(jaccard, containment), 4)


def pairs(new: Sequence[Fingerprint], candidates: Sequence[Fingerprint]) -> list[CopyPair]:
    """The copies among `new`, and between `new` and `candidates`, sorted by their two ids.

    candidates: those that share a key with one of `new`; more do no harm.
    """
    first_with: dict[int, Fingerprint] = {}
    # Nearly every key is one article's alone: only those of several are kept with all who have them.
    index: dict[int, list[Fingerprint]] = {}
    for item in {item.article_id: item for item in (*candidates, *new)}.values():
        for key in set(item.keys):
            earlier = first_with.setdefault(key, item)
            if earlier is not item:
                index.setdefault(key, [earlier]).append(item)
    found = {}
    for item in {item.article_id: item for item in new}.values():
        met = {other.article_id: other for key in item.keys for other in index.get(key, ())}
        for other in met.values():
            first, second = sorted((item.article_id, other.article_id))
            if first == second or (first, second) in found:
                continue
            alike = likeness(item, other)
            if alike:
                kind, similarity = alike
                found[first, second] = CopyPair(
                    article_id=first, other_id=second, kind=kind, similarity=similarity
                )
    return [found[key] for key in sorted(found)]


def decide(members: Sequence[Fingerprint], pairs: Iterable[CopyPair]) -> list[Copy]:
    """Who repeats whom: one Copy for each member that is not the original of its cluster.

    members: whole clusters, whatever their order. kind of a copy, towards its original:
    "syndicated" when their sources are known and differ, or when the copy credits another outlet than
    its own source; else "exact" when the words are the same; else "near". similarity: with the
    original when they are a pair, else the best link that ties the copy to its cluster.
    """
    by_id = {member.article_id: member for member in members}
    linked: dict[str, dict[str, CopyPair]] = defaultdict(dict)
    for pair in pairs:
        linked[pair.article_id][pair.other_id] = pair
        linked[pair.other_id][pair.article_id] = pair
    copies = []
    for cluster in _components(by_id, linked):
        original, *others = sorted((by_id[article_id] for article_id in cluster), key=seniority)
        for other in others:
            links = linked[other.article_id]
            direct = links.get(original.article_id)
            copies.append(
                Copy(
                    article_id=other.article_id,
                    original_id=original.article_id,
                    kind=_kind(other, original),
                    similarity=direct.similarity
                    if direct
                    else max(link.similarity for link in links.values()),
                )
            )
    return sorted(copies, key=lambda copy: copy.article_id)


def deduplicate(articles: Iterable[Fingerprint]) -> list[tuple[str, str, CopyKind | None, str]]:
    """A whole batch: (article id, cluster id, kind, original id) for each article, sorted by id.

    The cluster is named after its original; an original has kind None and is its own original.
    """
    members = sorted({item.article_id: item for item in articles}.values(), key=lambda item: item.article_id)
    copies = {copy.article_id: copy for copy in decide(members, pairs(members, ()))}
    result: list[tuple[str, str, CopyKind | None, str]] = []
    for member in members:
        copy = copies.get(member.article_id)
        original = copy.original_id if copy else member.article_id
        result.append((member.article_id, original, copy.kind if copy else None, original))
    return result


def _bands(hashes: Hashes) -> list[int]:
    """BANDS numbers of 32 bits; none for a text without shingles."""
    if not len(hashes):
        return []
    rows = minhash(hashes).reshape(BANDS, ROWS)
    bands = (rows * _BAND_MULTIPLY[None, :]).sum(axis=1, dtype=np.uint64)
    # The same minima in another band are another key.
    bands = (bands ^ np.arange(BANDS, dtype=np.uint64)) * _BAND_MULTIPLY[0]
    return [int(band) for band in bands >> np.uint64(32)]


def _common(a: Fingerprint, b: Fingerprint) -> int:
    left, right = (np.frombuffer(item.shingles, dtype="<u4") for item in (a, b))
    return len(np.intersect1d(left, right, assume_unique=True))


def _kind(copy: Fingerprint, original: Fingerprint) -> CopyKind:
    if copy.source and original.source and copy.source != original.source:
        return "syndicated"
    if copy.credit and tokens(copy.credit) != tokens(copy.source or ""):
        return "syndicated"
    return "exact" if copy.text_hash == original.text_hash else "near"


def _components(by_id: dict[str, Fingerprint], linked: dict[str, dict[str, CopyPair]]) -> list[list[str]]:
    """The clusters of two and more; links that lead out of the members are not followed."""
    seen: set[str] = set()
    clusters = []
    for start in sorted(by_id):
        if start in seen:
            continue
        seen.add(start)
        cluster = [start]
        for article_id in cluster:  # grows while it is walked
            fresh = [other for other in linked.get(article_id, {}) if other in by_id and other not in seen]
            seen.update(fresh)
            cluster += fresh
        if len(cluster) > 1:
            clusters.append(cluster)
    return clusters
