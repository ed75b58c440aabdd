"""Percentages and counts of people.

figures_by_language.tsv, beside the cases of amounts, has one way of saying it a line, in all languages: what
is wanted of each, then a column a language. A language that is added gets a column.
"""

import pytest

from by_language import read_cases
from presswatch.text.figures import find_figures
from presswatch.text.people import PEOPLE


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("11,000 writers", "en", [(11_000, "writers")], id="a comma groups thousands"),
        pytest.param("11.500 penulis", "id", [(11_500, "penulis")], id="a point groups thousands"),
        pytest.param("160 000 acteurs", "fr", [(160_000, "acteurs")], id="a blank groups thousands"),
        pytest.param("160 ribu aktor", "id", [(160_000, "aktor")], id="thousands in a word"),
        pytest.param("65,000 striking workers", "en", [(65_000, "workers")], id="one word between"),
        pytest.param("2,5 Millionen Menschen", "de", [(2_500_000, "Menschen")], id="a fraction of a million"),
        pytest.param("un million de personnes", "fr", [], id="numbers in words are left out"),
        pytest.param("87 persen", "id", [(87, "%")], id="a percentage in a word"),
        pytest.param("3,5 % des salariés", "fr", [(3.5, "%")], id="a share of people is a percentage"),
        pytest.param("in 2023 workers left", "en", [], id="a year counts nobody"),
        pytest.param("5 days workers waited", "en", [], id="a number of days"),
        pytest.param("$300 users pay", "en", [], id="a price"),
        pytest.param("2/3 of the women", "en", [], id="a fraction"),
        pytest.param("a 25 degree women's bag", "en", [], id="what is theirs"),
        pytest.param("1.200 Fährleute", "de", [(1200, "Fährleute")], id="people by the end of the word"),
        pytest.param("12 Lautsprecher", "de", [], id="the end of the word of a thing"),
        pytest.param("in 2019 and 10 percent", "en", [(10, "%")], id="two numbers side by side"),
    ],
)
def test_figures(text: str, language: str, expected: list[tuple[float, str]]) -> None:
    assert [(figure.number, figure.unit) for figure in find_figures(text, language)] == expected


SAME_IN_EACH = read_cases("figures_by_language.tsv")


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    SAME_IN_EACH,
)
def test_every_language_says_it(language: str, text: str, wanted: str) -> None:
    found = find_figures(text, language)
    assert " | ".join(f"{figure.number:g} {figure.kind}" for figure in found) == wanted


def test_no_language_is_missing() -> None:
    assert {language for language, _, _ in SAME_IN_EACH} == PEOPLE.keys()


def test_the_span_runs_from_the_number_to_the_people() -> None:
    text = "about 65,000 striking workers marched"
    (figure,) = find_figures(text, "en")
    assert text[slice(*figure.span)] == "65,000 striking workers"
