"""How well money is read: cases of our own in nine languages, each a line of amounts.tsv.

A line is language, text, and the amounts wanted: currency, number, then what it is paid for and which
end of a range it is, where the text says so. The open data is asked in test_topic_quality.
"""

from pathlib import Path

import pytest

from presswatch.text.amounts import FoundAmount, find_amounts

CASES = [
    line.split("\t")
    for line in (Path(__file__).parent / "amounts.tsv").read_text(encoding="utf-8").splitlines()
]


def told(found: FoundAmount) -> str:
    parts = (found.currency, f"{found.number:.16g}", found.period, found.bound)
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(("language", "text", "wanted"), CASES, ids=lambda part: part[:60])
def test_own_case(language: str, text: str, wanted: str) -> None:
    assert " | ".join(map(told, find_amounts(text, language))) == wanted
