"""Tokens, shingles and headlines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.text.words import MOST_TOKENS, plain_title, shingles, title_key, tokens, unaccented
from unit.timing import cpu_seconds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "L’IA d'Élise, 87 %", ["l", "ia", "d", "élise", "87"], id="punctuation parts, accents stay"
        ),
        pytest.param("SAG-AFTRA", ["sag", "aftra"], id="a hyphen parts two words"),
        pytest.param("ﬁn", ["fin"], id="a ligature is two letters"),
        pytest.param(
            "大阪 strike", ["大", "阪", "strike"], id="where no spaces are written a character is a word"
        ),
        pytest.param("", [], id="nothing has no words"),
    ],
)
def test_tokens(text, expected):
    assert tokens(text) == expected


def test_a_text_counts_with_its_first_words_only():
    assert len(tokens("kata " * (MOST_TOKENS + 5))) == MOST_TOKENS


def test_accents_are_lost_on_request():
    assert unaccented("Hélène Škoda") == "Helene Skoda"


@pytest.mark.parametrize(
    ("left", "right", "common"),
    [
        pytest.param("a b c d", "a b c d", 2, id="the same words have the same shingles"),
        pytest.param("a b c", "c b a", 0, id="order matters"),
        pytest.param("a b", "a b", 0, id="two words make no shingle of three"),
        pytest.param("x a b c y", "z a b c w", 1, id="what stands between differences is shared"),
    ],
)
def test_shingles(left, right, common):
    assert len(set(shingles(left.split())) & set(shingles(right.split()))) == common


@given(st.lists(st.sampled_from("abcdefgh"), max_size=60))
def test_there_is_one_hash_for_each_distinct_triple(words):
    assert len(shingles(words)) == len(set(zip(words, words[1:], words[2:], strict=False)))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param(
            "Aktor mogok di Hollywood lagi - Kabar.com", "Aktor mogok di Hollywood lagi", id="outlet"
        ),
        pytest.param(
            "Aktor mogok di Hollywood | Tekno | Kabar", "Aktor mogok di Hollywood", id="section and outlet"
        ),
        pytest.param("EN DIRECT - Grève à la gare de Lyon", "Grève à la gare de Lyon", id="live label"),
        pytest.param("[VIDEO] Buruh turun ke jalan", "Buruh turun ke jalan", id="label in brackets"),
        pytest.param("Buruh turun ke jalan - Halaman 2", "Buruh turun ke jalan", id="page number"),
        pytest.param("Live long and strike", "Live long and strike", id="a label needs its separator"),
        pytest.param(
            "Grève - les cheminots de Dijon reprennent",
            "Grève - les cheminots de Dijon reprennent",
            id="long tail",
        ),
        pytest.param("Strike - over", "Strike - over", id="too little would remain"),
    ],
)
def test_plain_title(title, expected):
    assert plain_title(title) == expected


@pytest.mark.parametrize("title", ["a | " * 20_000, "x" + " \n" * 20_000 + "y"])
def test_no_title_costs_more_than_another(title):
    assert cpu_seconds(lambda: plain_title(title)) < 1


def test_a_known_outlet_is_cut_however_long():
    title = "Dockers walk out - The Halvering Evening Gazette"
    assert plain_title(title, ["The Halvering Evening Gazette"]) == "Dockers walk out"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Dockers WALK out again – Gazette", "dockers walk out again", id="one form"),
        pytest.param("Live blog", "", id="too short to mean one article"),
        pytest.param(None, "", id="no title"),
    ],
)
def test_title_key(title, expected):
    assert title_key(title) == expected
