"""How well copies and stories are found; the floors are pinned a little below what was measured.

The open data set is split by the hash of its groups. The rules were chosen on one half; the floors
here are for the other half, which nobody tuned on.
"""

import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import pytest

from presswatch.stages import deduplicate, link

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("PRESSWATCH_SHARED", HERE.parents[2] / "shared"))
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the open data set is not beside the checkout")

NETFLIX_DAY = datetime(2023, 7, 31, 7, 29, tzinfo=UTC)


def read(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def held_out(items: Sequence[dict[str, Any]], key: str) -> list[dict[str, Any]]:
    return [item for item in items if hashlib.sha256(item[key].encode()).digest()[0] % 2]


def pair_scores(
    gold: Sequence[Mapping[str, Any]], key: str, found: Mapping[str, str]
) -> tuple[float, float, float]:
    """Precision, recall and F1 over pairs; pairs of one affair but two stories are left out."""
    right = wrong = missed = 0
    for a, b in combinations(gold, 2):
        is_one, is_found = a[key] == b[key], found[a["id"]] == found[b["id"]]
        if not is_one and set(a.get("related") or ()) & set(b.get("related") or ()):
            continue
        right += is_one and is_found
        wrong += is_found and not is_one
        missed += is_one and not is_found
    precision, recall = right / (right + wrong), right / (right + missed)
    return precision, recall, 2 * precision * recall / (precision + recall)


def b_cubed(gold: Sequence[Mapping[str, Any]], key: str, found: Mapping[str, str]) -> float:
    """F1 over articles: of each one's mates, how many are found and how many of the found are true.

    Bagga and Baldwin 1998.
    """
    true, made = defaultdict(set), defaultdict(set)
    for item in gold:
        true[item[key]].add(item["id"])
        made[found[item["id"]]].add(item["id"])
    common = [len(true[item[key]] & made[found[item["id"]]]) for item in gold]
    precision = sum(n / len(made[found[item["id"]]]) for n, item in zip(common, gold, strict=True))
    recall = sum(n / len(true[item[key]]) for n, item in zip(common, gold, strict=True))
    return 2 * precision * recall / (precision + recall) / len(gold)


def copies_of(items: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    prints = [
        deduplicate.fingerprint(
            article_id=item["id"],
            url=item["id"],
            title=item["title"],
            text=item["text"],
            published_at=None,
            credit=None,
            source=None,
            language=item["lang"],
        )
        for item in items
    ]
    return {article_id: cluster for article_id, cluster, _, _ in deduplicate.deduplicate(prints)}


def stories_of(items: Sequence[Mapping[str, Any]], *, dated: bool = True) -> dict[str, str]:
    marks = [
        link.anchors(
            article_id=item["id"],
            url=item["id"],
            title=item["title"],
            text=item["text"],
            published_at=_instant(item["date"]) if dated else None,
        )
        for item in items
    ]
    return {article_id: story for article_id, story, _ in link.link(marks)}


def _instant(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=UTC)


def mutations(seed: int) -> list[dict[str, str]]:
    """Twenty made-up articles with four copies each: cut short, padded, shuffled, retouched."""
    random = Random(seed)
    vocabulary = [f"kata{number}" for number in range(4000)]

    def prose(count: int) -> list[str]:
        return [random.choice(vocabulary) for _ in range(count)]

    made = []
    for group in range(20):
        base = prose(random.randrange(120, 400))
        third = len(base) // 3
        versions = [
            base,
            base[: len(base) * 6 // 10],
            prose(80) + base + prose(40),
            base[2 * third :] + base[third : 2 * third] + base[:third],
            [random.choice(vocabulary) if random.random() < 0.08 else word for word in base],
        ]
        for number, words in enumerate(versions):
            made.append(
                {
                    "id": f"{group}-{number}",
                    "group": str(group),
                    "title": "",
                    "text": " ".join(words),
                    "lang": "id",
                }
            )
    return made


def test_mutated_copies_are_found():
    items = mutations(20240514)
    precision, recall, _ = pair_scores(items, "group", copies_of(items))
    assert precision == 1.0
    assert recall >= 0.97


@pytest.mark.parametrize(
    ("dated", "floor"),
    [pytest.param(True, 0.97, id="with dates"), pytest.param(False, 0.97, id="without dates")],
)
def test_stories_told_in_several_languages_are_found(dated, floor):
    items = read(HERE / "data" / "stories.jsonl")
    precision, _, f1 = pair_scores(items, "story", stories_of(items, dated=dated))
    assert precision == 1.0
    assert f1 >= floor


@pytest.mark.parametrize(
    ("name", "dated", "floor", "least_b_cubed"),
    [
        pytest.param("stories_same_day", True, 0.93, 0.905, id="tuned on"),
        pytest.param("stories_same_day", False, 0.875, 0.89, id="tuned on, without dates"),
        pytest.param("stories_same_day_unseen", True, 0.94, 0.82, id="unseen"),
        pytest.param("stories_same_day_unseen", False, 0.835, 0.82, id="unseen, without dates"),
    ],
)
def test_stories_of_one_day_in_nine_languages(name, dated, floor, least_b_cubed):
    """Translations and rewrites of one report among others of the same two days, some of the same affair.

    Written for this test. Of the first set the errors were read when the rules were made, of the second only
    the scores.
    """
    items = read(HERE / "data" / f"{name}.jsonl")
    found = stories_of(items, dated=dated)
    precision, _, f1 = pair_scores(items, "story", found)
    assert precision >= 0.99
    assert f1 >= floor
    assert b_cubed(items, "story", found) >= least_b_cubed


@pytest.mark.shared
@needs_shared
def test_copies_of_the_open_set():
    items = held_out(read(SHARED / "copies" / "open.jsonl"), "group")
    precision, recall, f1 = pair_scores(items, "group", copies_of(items))
    assert (precision, recall) > (0.97, 0.97)
    assert f1 >= 0.985


@pytest.mark.shared
@needs_shared
@pytest.mark.parametrize(
    ("name", "dated", "least_precision", "floor", "least_b_cubed"),
    [
        pytest.param("ntrex", True, 0.8, 0.91, 0.935, id="translated news"),
        pytest.param("ntrex", False, 0.8, 0.935, 0.945, id="translated news without dates"),
        # Half of these pairs are one topic's headlines of a day, in many words: low recall is the price.
        pytest.param("fr_headlines", True, 0.8, 0.19, 0.75, id="headlines alone"),
        pytest.param("fr_headlines", False, 0.8, 0.13, 0.67, id="headlines alone without dates"),
    ],
)
def test_stories_of_the_open_set(name, dated, least_precision, floor, least_b_cubed):
    items = held_out(read(SHARED / "stories" / f"{name}_open.jsonl"), "story")
    found = stories_of(items, dated=dated)
    precision, _, f1 = pair_scores(items, "story", found)
    assert precision >= least_precision
    assert f1 >= floor
    assert b_cubed(items, "story", found) >= least_b_cubed


@pytest.mark.parametrize(
    ("name", "least_precision", "floor", "least_b_cubed"),
    [
        pytest.param("stories_independent", 0.99, 0.8, 0.875, id="tuned on"),
        pytest.param("stories_independent_unseen", 0.99, 0.8, 0.9, id="unseen"),
        pytest.param("stories_briefs_unseen", 0.94, 0.96, 0.98, id="briefs, unseen"),
        pytest.param("stories_five_languages", 0.99, 0.965, 0.98, id="five languages, read"),
        pytest.param("stories_news_briefs", 0.99, 0.99, 0.99, id="news briefs, read"),
        pytest.param("stories_more_briefs", 0.97, 0.96, 0.975, id="more briefs, read"),
        pytest.param("stories_fresh_briefs", 0.97, 0.965, 0.98, id="fresh briefs, read"),
        pytest.param("stories_last_briefs_unseen", 0.94, 0.94, 0.96, id="last briefs, unseen"),
        pytest.param("stories_agency_briefs_unseen", 0.99, 0.99, 0.99, id="as an agency does, unseen"),
        pytest.param("stories_agency_reports_unseen", 0.99, 0.97, 0.98, id="as agencies do, unseen"),
        pytest.param("stories_own_angles", 0.97, 0.53, 0.78, id="own angles, read"),
        pytest.param("stories_own_angles_unseen", 0.99, 0.7, 0.84, id="own angles, unseen"),
    ],
)
def test_stories_that_newsrooms_tell_in_their_own_ways(name, least_precision, floor, least_b_cubed):
    """Reports of one event that choose their own facts, their sequels, and other news of the same days.

    By eleven authors who knew no rule. The first let some reports share no more than what happened where, the
    others wrote briefs: two with as many facts in common as the independent reports of the open set have, two
    with an angle for each report (one story's minister, its bananas, its port bosses), of whose pairs half
    share one thing or none. Of what says "read", and of half the first briefs, errors were read while rules
    were made; of the rest only the scores.
    """
    items = read(HERE / "data" / f"{name}.jsonl")
    found = stories_of(items)
    precision, _, f1 = pair_scores(items, "story", found)
    assert precision >= least_precision
    assert f1 >= floor
    assert b_cubed(items, "story", found) >= least_b_cubed


def test_b_cubed_of_a_case_reckoned_by_hand():
    """A pair found and a single article added to it: precision (2/3 + 2/3 + 1/3) / 3, recall 1."""
    gold = [{"id": "a", "story": "s"}, {"id": "b", "story": "s"}, {"id": "c", "story": "t"}]
    assert b_cubed(gold, "story", dict.fromkeys("abc", "x")) == pytest.approx(2 * (5 / 9) / (5 / 9 + 1))


@pytest.mark.shared
@needs_shared
@pytest.mark.parametrize("dated", [pytest.param(True, id="dated"), pytest.param(False, id="undated")])
def test_reports_written_independently(dated):
    items = read(SHARED / "stories" / "independent_open.jsonl")
    assert pair_scores(items, "story", stories_of(items, dated=dated))[2] >= 0.97


@pytest.mark.shared
@needs_shared
@pytest.mark.parametrize("is_cut", [pytest.param(True, id="clean"), pytest.param(False, id="with its tail")])
@pytest.mark.parametrize("is_dated", [pytest.param(True, id="dated"), pytest.param(False, id="undated")])
def test_the_first_three_articles(is_cut, is_dated):
    marks = []
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        number, page = path.name[:3], path.read_text(encoding="utf-8")
        title, _, text = (page.partition("Follow Berita")[0] if is_cut else page).partition("\n")
        published_at = NETFLIX_DAY if is_dated and number == "000" else None
        marks.append(
            link.anchors(article_id=number, url=number, title=title, text=text, published_at=published_at)
        )
    stories = {article_id: story for article_id, story, _ in link.link(marks)}
    assert stories["000"] == stories["004"]
    assert stories["000"] != stories["002"]
