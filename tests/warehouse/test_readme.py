"""The README prints the answers of its questions; ``--rewrite`` prints them anew."""

import re

import pytest

from embedded import postgres
from presswatch.settings import CHECKOUT
from warehouse.running import Warehouse, printed

README = CHECKOUT / "README.md"
QUESTION = re.compile(r"```sql\n(?P<query>.*?)```\n```text\n(?P<answer>.*?)```", re.DOTALL)


def test_there_are_six_questions() -> None:
    assert len(QUESTION.findall(README.read_text(encoding="utf-8"))) == 6


def test_each_question_has_the_answer_that_is_printed(
    sample: Warehouse, server: tuple[postgres.Server, str], request: pytest.FixtureRequest
) -> None:
    text = README.read_text(encoding="utf-8")

    def fill(match: re.Match[str]) -> str:
        told = printed(server[0], sample.dsn, match["query"])
        return f"```sql\n{match['query']}```\n```text\n{told}```"

    filled = QUESTION.sub(fill, text)
    if request.config.getoption("--rewrite"):
        README.write_text(filled, encoding="utf-8")
    assert README.read_text(encoding="utf-8") == filled, "if the new answers are right, run `make rewrite`"
