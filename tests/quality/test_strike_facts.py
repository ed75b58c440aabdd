"""What sentences state of strikes: own hard ones, and ones that no rule was chosen by.

strike_statuses_by_language.tsv has one way of saying how far a strike has come a line, in all languages:
the status, or none, then a column a language; strike_facts_by_language.tsv has days, places, unions and
employers, names that nobody listed, and other names in the same words. A language that is added gets a
column.
"""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import by_language
from presswatch.stages.tag import tag
from rules import RULES

HERE = Path(__file__).parent
WEDNESDAY = date(2023, 7, 19)


def read_cases(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


OWN_CASES = read_cases("strike_facts.jsonl")
# Not read since they were written: never choose a rule by them. Those called "v-" are by an author who knew
# no rule; their score was looked at while rules for names and days were written.
UNSEEN_CASES = read_cases("strike_facts_unseen.jsonl")


def stated(case: dict[str, Any]) -> dict[str, str]:
    """What is stated, as the case has it: absent where nothing is."""
    tags = tag(title=None, text=case["text"], language=case["lang"], rules=RULES, published_on=WEDNESDAY)
    parts = ("status", "union", "employer", "place", "start", "end")
    facts = [{part: getattr(fact, part) for part in parts} for fact in tags.strike_facts]
    return {part: str(fact[part]) for fact in facts for part in parts if fact[part] is not None}


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=f"{case['lang']} {case['text']}") for case in OWN_CASES]
)
def test_what_a_sentence_states_of_a_strike(case: dict[str, Any]) -> None:
    missed = case.get("missed", [])  # better nothing than something wrong
    assert stated(case) == {part: value for part, value in case["facts"].items() if part not in missed}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    by_language.read_cases("strike_statuses_by_language.tsv"),
)
def test_every_language_says_how_far_a_strike_has_come(language: str, text: str, wanted: str) -> None:
    assert stated({"text": text, "lang": language}).get("status", "") == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    by_language.read_cases("strike_facts_by_language.tsv"),
)
def test_every_language_says_when_where_and_against_whom(language: str, text: str, wanted: str) -> None:
    assert stated({"text": text, "lang": language}) == dict(fact.split(" ", 1) for fact in wanted.split(", "))


def test_floors_on_sentences_that_no_rule_was_chosen_by() -> None:
    counts: Counter[str] = Counter()
    for case in UNSEEN_CASES:
        found, true = set(stated(case).items()), set(case["facts"].items())
        counts += Counter(right=len(found & true), found=len(found), true=len(true))
    assert counts["right"] / counts["found"] >= 0.92
    assert counts["right"] / counts["true"] >= 0.77
