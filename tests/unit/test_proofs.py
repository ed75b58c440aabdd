"""The sentences that show a topic, cut at the words that do."""

import pytest

from presswatch.page.proofs import SENTENCES_SHOWN, Pieces, proof_sentences

TEXT = "The union called a strike. Nobody spoke. Crews walked out, and the strike went on!\nIt ended."


def spans_of(*words: str) -> list[tuple[int, int]]:
    return [(TEXT.index(word), TEXT.index(word) + len(word)) for word in words]


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        ([], []),
        (
            spans_of("a strike"),
            [[("The union called ", False), ("a strike", True), (".", False)]],
        ),
        (
            spans_of("the strike", "walked out"),
            [
                [
                    ("Crews ", False),
                    ("walked out", True),
                    (", and ", False),
                    ("the strike", True),
                    (" went on!", False),
                ]
            ],
        ),
        (
            spans_of("union called a", "called a strike"),
            [[("The ", False), ("union called a", True), (" strike", True), (".", False)]],
        ),
        (spans_of("It ended."), [[("It ended.", True)]]),
    ],
    ids=[
        "no mention, no sentence",
        "a mention is marked in its sentence",
        "two mentions of a sentence, in any order",
        "mentions that overlap are marked once",
        "a whole sentence",
    ],
)
def test_sentences_are_cut_at_what_shows_the_topic(spans: list[tuple[int, int]], shown: list[Pieces]) -> None:
    assert proof_sentences(TEXT, spans) == shown


def test_a_long_article_shows_its_first_proofs_only() -> None:
    text = "A strike. " * 9
    assert len(proof_sentences(text, [(n * 10 + 2, n * 10 + 8) for n in range(9)])) == SENTENCES_SHOWN
