"""Which articles are copies, and of which original."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presswatch.stages.deduplicate import (
    WINDOW,
    decide,
    deduplicate,
    fingerprint,
    likeness,
    minhash,
    pairs,
    period,
)
from presswatch.text.periods import UNDATED
from presswatch.text.words import shingles

DAY = datetime(2024, 5, 14, 8, tzinfo=UTC)


def prose(seed: int, count: int = 200) -> list[str]:
    random = Random(seed)
    return [f"kata{random.randrange(3000)}" for _ in range(count)]


def print_of(article_id, words, *, published_at=DAY, title="", source=None, credit=None, url=None):
    return fingerprint(
        article_id=article_id,
        url=url or f"https://example.org/{article_id}",
        title=title,
        text=words if isinstance(words, str) else " ".join(words),
        published_at=published_at,
        credit=credit,
        source=source,
        language="id",
    )


BASE = prose(1)
OTHER = prose(2)
HEADLINE = "Buruh pelabuhan berhenti bekerja serentak"


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        pytest.param(BASE, BASE, "exact", id="the same words"),
        pytest.param(BASE, " ".join(BASE).upper() + "!", "exact", id="case and punctuation do not count"),
        pytest.param(BASE, BASE[:90], "near", id="a truncated copy is contained in its original"),
        pytest.param(BASE, OTHER[:100] + BASE, "near", id="a padded copy contains its original"),
        pytest.param(BASE, BASE[100:] + BASE[:100], "near", id="paragraphs in another order"),
        pytest.param(BASE, OTHER, None, id="another text"),
        pytest.param(BASE, BASE[:60] + OTHER[:140], None, id="a quotation makes no copy"),
        pytest.param(BASE[:30], BASE[:20] + OTHER[:10], None, id="short texts must share more"),
        pytest.param(BASE[:30], BASE[:28], "near", id="short texts that share nearly all"),
        pytest.param("", "", None, id="two empty texts"),
    ],
)
def test_likeness(left, right, kind):
    alike = likeness(print_of("a", left), print_of("b", right))
    assert (alike and alike[0]) == kind


def test_likeness_is_symmetric_and_between_0_and_1():
    a, b = print_of("a", BASE), print_of("b", BASE[:120] + OTHER[:60])
    assert likeness(a, b) == likeness(b, a)
    assert 0 < likeness(a, b)[1] < 1


def test_articles_that_no_index_would_bring_together_are_no_copies():
    # Else a batch that compares all with all would find what the warehouse never proposes.
    a, b = print_of("a", BASE), print_of("b", BASE[:150])
    apart = replace(b, keys=tuple(key ^ 1 for key in b.keys))
    assert likeness(a, b)
    assert likeness(a, apart) is None


@pytest.mark.parametrize(
    ("url", "words", "is_copy"),
    [
        pytest.param("https://m.daun.id/7/rumah.html", BASE[:30], True, id="its first part"),
        pytest.param("https://daun.id/amp/7/rumah.html?page=2", OTHER, True, id="its second part, as AMP"),
        pytest.param("https://daun.id/8/rumah.html", OTHER, False, id="another page"),
    ],
)
def test_one_page_under_two_addresses_is_a_copy_of_itself(url, words, is_copy):
    whole = print_of("a", BASE, title=HEADLINE, url="https://www.daun.id/7/rumah.html?page=all")
    other = print_of("b", words, title=HEADLINE if words is OTHER else "", url=url)
    if not is_copy:
        other = replace(other, title_hash=1)
    assert bool(likeness(whole, other)) == is_copy


@pytest.mark.parametrize(
    ("published_at", "is_copy"),
    [
        pytest.param(DAY + WINDOW, True, id="at the window's edge"),
        pytest.param(DAY + WINDOW + timedelta(seconds=1), False, id="beyond the window"),
        pytest.param(None, True, id="an unknown date forbids nothing"),
    ],
)
def test_the_window(published_at, is_copy):
    assert bool(likeness(print_of("a", BASE), print_of("b", BASE, published_at=published_at))) == is_copy


@pytest.mark.parametrize(
    ("left", "right", "is_copy"),
    [
        pytest.param(HEADLINE, HEADLINE, True, id="same notice, same headline"),
        pytest.param(
            HEADLINE, "Guru honorer berhenti mengajar serentak", False, id="same notice, other headline"
        ),
        pytest.param("", "", False, id="same notice, no headline"),
    ],
)
def test_a_tiny_text_says_nothing_without_its_headline(left, right, is_copy):
    notice = "This article is for subscribers only"
    assert bool(likeness(print_of("a", notice, title=left), print_of("b", notice, title=right))) == is_copy


def test_signatures_estimate_jaccard():
    # A multiplication that does not wrap makes all permutations alike, and nothing else would tell.
    for share in (40, 100, 160):
        left, right = shingles(BASE), shingles(BASE[:share] + OTHER[: 200 - share])
        jaccard = len(np.intersect1d(left, right)) / len(np.union1d(left, right))
        estimate = float(np.mean(minhash(left) == minhash(right)))
        assert abs(estimate - jaccard) < 0.13
    assert len(np.unique(minhash(shingles(BASE)))) > 60


def test_keys_fit_a_signed_integer_and_are_pinned():
    keys = print_of("a", "satu dua tiga empat lima", title=HEADLINE).keys
    assert len(keys) == 42 + 3
    assert all(-(2**31) <= key < 2**31 for key in keys)
    # Stored keys of older articles must stay comparable: a change here needs a new VERSION.
    assert keys[:2] == (-2134515871, -2090261221)


def test_articles_of_one_window_are_in_periods_that_touch():
    for days in range(0, 400, 7):
        one = DAY + timedelta(days=days)
        assert period(one + WINDOW) - period(one) in (0, 1)
    assert period(None) == UNDATED < period(datetime(1995, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("copy", "kind"),
    [
        pytest.param(print_of("b", BASE, source="a.example"), "exact", id="again on the same site"),
        pytest.param(print_of("b", BASE[:150], source="a.example"), "near", id="revised on the same site"),
        pytest.param(print_of("b", BASE, source="b.example"), "syndicated", id="on another site"),
        pytest.param(print_of("b", BASE, credit="Antara"), "syndicated", id="credits another outlet"),
        pytest.param(
            print_of("b", BASE, source="a.example", credit="A.example"), "exact", id="credits its own outlet"
        ),
    ],
)
def test_kinds(copy, kind):
    members = [print_of("a", BASE, source="a.example"), replace(copy, published_at=DAY + timedelta(hours=1))]
    (found,) = decide(members, pairs(members, ()))
    assert (found.article_id, found.original_id, found.kind) == ("b", "a", kind)


@pytest.mark.parametrize(
    ("members", "original"),
    [
        pytest.param(
            [
                print_of("a", BASE, published_at=DAY),
                print_of("b", BASE, published_at=DAY - timedelta(minutes=1)),
            ],
            "b",
            id="the earliest published",
        ),
        pytest.param(
            [print_of("a", BASE, published_at=None), print_of("b", BASE, published_at=DAY)],
            "b",
            id="the undated last",
        ),
        pytest.param(
            [print_of("a", BASE, url="https://z.example/"), print_of("b", BASE, url="https://c.example/")],
            "b",
            id="of the same instant, the smallest url",
        ),
    ],
)
def test_the_original(members, original):
    assert {row[3] for row in deduplicate(members)} == {original}


def test_a_chain_of_copies_is_one_cluster():
    chain = [
        print_of(str(i), BASE[40 * i :] + OTHER[: 40 * i], published_at=DAY + timedelta(i)) for i in range(4)
    ]
    assert likeness(chain[0], chain[3]) is None
    assert [row[1] for row in deduplicate(chain)] == ["0"] * 4


def newsroom():
    """Twelve articles in five clusters, among them a chain and an undated copy."""
    texts = [BASE, BASE[:120], BASE[60:] + OTHER[:60], OTHER, OTHER[:110], prose(3), prose(4), prose(4)]
    texts += [prose(5), prose(5)[:100] + prose(6)[:100], prose(6), prose(6)]
    dates = [None if i in (1, 7) else DAY + timedelta(days=5 * i) for i in range(len(texts))]
    return [
        print_of(
            f"id{i}",
            text,
            published_at=date,
            source="s1" if i == 4 else "s0",
            url=f"https://example.org/{i:02}",
        )
        for i, (text, date) in enumerate(zip(texts, dates, strict=True))
    ]


NEWSROOM = newsroom()
EXPECTED = deduplicate(NEWSROOM)


@settings(max_examples=40)
@given(st.permutations(range(len(NEWSROOM))), st.lists(st.integers(1, 5), min_size=1))
def test_any_order_and_any_batches_give_the_same_copies(order, sizes):
    loaded, found, queue = [], {}, [NEWSROOM[i] for i in order]
    while queue:
        size = sizes[len(loaded) % len(sizes)]
        batch, queue = queue[:size], queue[size:]
        found |= {(pair.article_id, pair.other_id): pair for pair in pairs(batch, loaded)}
        loaded += batch
    whole = {copy.article_id: copy for copy in decide(NEWSROOM, pairs(NEWSROOM, ()))}
    assert {copy.article_id: copy for copy in decide(loaded, found.values())} == whole


@settings(max_examples=20)
@given(st.permutations(range(len(NEWSROOM))))
def test_ids_given_in_another_order_change_nothing(order):
    renamed = [replace(item, article_id=f"{new:03}") for item, new in zip(NEWSROOM, order, strict=True)]
    url = {item.article_id: item.url for item in (*NEWSROOM, *renamed)}
    expected = sorted((url[a], url[cluster], kind) for a, cluster, kind, _ in EXPECTED)
    assert sorted((url[a], url[cluster], kind) for a, cluster, kind, _ in deduplicate(renamed)) == expected


def test_articles_given_twice_count_once():
    assert deduplicate([*NEWSROOM, *NEWSROOM[:5]]) == EXPECTED
    assert pairs(NEWSROOM, NEWSROOM) == pairs(NEWSROOM, ())


def test_the_newsroom_holds_what_the_properties_need():
    clusters = {row[1] for row in EXPECTED}
    assert 3 <= len(clusters) < len(NEWSROOM)
    assert {row[2] for row in EXPECTED} == {None, "exact", "near", "syndicated"}
