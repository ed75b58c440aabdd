from hypothesis import given
from hypothesis import strategies as st

from presswatch.text.sentences import fold_accents


@given(st.text(max_size=50))
def test_folding_accents_keeps_every_offset(text):
    assert len(fold_accents(text)) == len(text)


def test_folding_takes_accents_away():
    assert fold_accents("Décembre à Noël") == "decembre a noel"
