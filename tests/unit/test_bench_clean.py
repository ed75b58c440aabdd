"""What the measurements of cleaning count, on texts small enough to count by hand."""

import pytest

from benchmarks.clean import below_floors, exact, lost, same_title
from benchmarks.pages import Page, f1, score_body

GOLD = "one two three four five\nsix seven eight"


def page(*references):
    return Page(
        id="a",
        url="",
        publisher="",
        is_news=True,
        language="en",
        html=b"",
        title="A: B",
        references=references,
    )


@pytest.mark.parametrize(
    ("made", "precision", "recall", "is_exact"),
    [
        pytest.param("one two three four five. Six seven eight", 2 / 5, 2 / 5, False, id="case counts"),
        pytest.param("one, two three four five six seven eight!", 1, 1, True, id="points and lines do not"),
        pytest.param("one two three four five", 1, 2 / 5, False, id="a line is missing"),
        pytest.param("", None, 0, False, id="nothing was made"),
    ],
)
def test_body_is_scored_by_runs_of_four_words(made, precision, recall, is_exact):
    score = score_body(page(GOLD), made)
    assert (score.recall, score.is_exact) == (pytest.approx(recall), is_exact)
    assert score.precision == (None if precision is None else pytest.approx(precision))


def test_of_two_references_the_one_that_is_met_counts():
    assert score_body(page("a b c d e f g h", "c d e f g h"), "c d e f g h").is_exact


def test_dense_scripts_are_counted_by_letter():
    assert score_body(page("東京都で地震がありました"), "東京都で地震がありました。").is_exact


def test_means_over_pages():
    scores = [score_body(page(GOLD), made) for made in (GOLD, "", "one two three four five")]
    assert exact(scores) == pytest.approx(1 / 3)
    assert lost(scores) == pytest.approx(2 / 3)
    precision, recall = 1.0, (1 + 0 + 2 / 5) / 3  # a page without a text has no precision
    assert f1(scores) == pytest.approx(2 * precision * recall / (precision + recall))


def test_titles_agree_in_their_letters():
    assert same_title([page(GOLD), page(GOLD)], [("a – b", ""), ("A: B | Site", "")]) == 0.5


def test_floors_name_what_is_worse():
    told = below_floors({"F1": 0.9, "time": 0.5}, {"F1": 0.91, "time": 0.4})
    assert told == ["F1 is 0.9000, pinned at 0.91", "time is 0.5000, pinned at 0.4"]
    assert below_floors({"F1": 0.9, "time": 0.3}, {"F1": 0.9, "time": 0.4}) == []
