"""How well money is read: cases of our own in nine languages, each a line of amounts.tsv.

A line is language, text, and the amounts wanted: currency, number, then what it is paid for and which
end of a range it is, where the text says so. The open data is asked in test_topic_quality.

amounts_by_language.tsv has one way of saying it a line, in all languages: what is wanted of each, then a
column a language. A language that is added gets a column, and shows what its words still miss.
"""

from pathlib import Path

import pytest

from by_language import read_cases
from presswatch.records import Amount
from presswatch.text import currencies
from presswatch.text.amounts import find_amounts

CASES = [
    line.split("\t")
    for line in (Path(__file__).parent / "amounts.tsv").read_text(encoding="utf-8").splitlines()
]

SAME_IN_EACH = read_cases("amounts_by_language.tsv")


def told(found: Amount) -> str:
    parts = (found.currency, f"{found.number:.16g}", found.period, found.bound)
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(("language", "text", "wanted"), CASES, ids=lambda part: part[:60])
def test_own_case(language: str, text: str, wanted: str) -> None:
    assert " | ".join(map(told, find_amounts(text, language))) == wanted


@pytest.mark.parametrize(("language", "text", "wanted"), SAME_IN_EACH, ids=lambda part: part[:60])
def test_every_language_says_it(language: str, text: str, wanted: str) -> None:
    assert " | ".join(map(told, find_amounts(text, language))) == wanted


def test_no_language_is_missing() -> None:
    columns = {language for language, _, _ in SAME_IN_EACH}
    assert columns == currencies.AT_LEAST.keys() == currencies.AT_MOST.keys()
