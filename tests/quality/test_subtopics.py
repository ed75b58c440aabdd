"""Whether each language has words for what a subtopic is about.

subtopics_by_language.tsv has one idea a line, in all languages: the subtopic, then a column a language. A
language that is added gets a column, and shows what its lists still miss. subtopics.jsonl and
subtopics_unseen.jsonl are by an author who knew no rule; of the latter nobody has read more than the score.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

from by_language import read_cases
from presswatch.stages.tag import tag
from rules import RULES


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    read_cases("subtopics_by_language.tsv"),
)
def test_every_language_says_it(language: str, text: str, wanted: str) -> None:
    found = tag(title=None, text=text, language=language, rules=RULES).subtopics
    assert wanted in {subtopic.subtopic for subtopic in found}


@pytest.mark.parametrize(
    ("language", "text", "unwanted"),
    [
        pytest.param(
            "nl", "Mijn broer staakt niet, zegt hij over de staking.", "other_sectors", id="my, no mine"
        ),
        pytest.param(
            "en", "Actors strike: studios may not train AI on their voices.", "other_sectors", id="train"
        ),
        pytest.param("fr", "À cause de la grève des acteurs, le vol est annulé.", "agreement", id="a flight"),
        pytest.param(
            "es", "Un juez multa a un abogado que usó IA.", "ai_regulation", id="a fine for a lawyer"
        ),
        pytest.param(
            "it", "L'IA ha lanciato 212 falsi allarmi.", "deepfakes_and_likeness", id="false alarms"
        ),
        pytest.param("ms", "AI itu rupa-rupanya silap.", "deepfakes_and_likeness", id="apparently"),
        pytest.param("nl", "Het AI-bedrijf gaat in hoger beroep.", "ai_and_jobs", id="an appeal"),
    ],
)
def test_words_that_mean_something_else(language: str, text: str, unwanted: str) -> None:
    found = tag(title=None, text=text, language=language, rules=RULES).subtopics
    assert unwanted not in {subtopic.subtopic for subtopic in found}


@pytest.mark.parametrize(
    ("name", "precision", "recall"),
    [
        pytest.param("subtopics.jsonl", 0.90, 0.97, id="read"),
        pytest.param("subtopics_unseen.jsonl", 0.90, 0.75, id="unread"),
    ],
)
def test_floors_on_what_an_author_who_knew_no_rule_wrote(name: str, precision: float, recall: float) -> None:
    counts: Counter[str] = Counter()
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        tags = tag(title=None, text=case["text"], language=case["lang"], rules=RULES)
        found, true = {subtopic.subtopic for subtopic in tags.subtopics}, set(case["subtopics"])
        counts += Counter(right=len(found & true), found=len(found), true=len(true))
    assert counts["right"] / counts["found"] >= precision
    assert counts["right"] / counts["true"] >= recall
