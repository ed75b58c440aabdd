"""The README prints the answers of its questions; ``--rewrite`` prints them anew."""

import re
import subprocess

import pytest

from embedded import postgres
from presswatch.settings import CHECKOUT
from warehouse.running import Warehouse

README = CHECKOUT / "README.md"
QUESTION = re.compile(r"```sql\n(?P<query>.*?)```\n```text\n(?P<answer>.*?)```", re.DOTALL)


def answer(server: postgres.Server, dsn: str, query: str) -> str:
    """What psql prints, without trailing spaces."""
    done = subprocess.run(
        [server.binaries / "psql", "--no-psqlrc", "--set=ON_ERROR_STOP=1", dsn],
        input=query,
        capture_output=True,
        text=True,
        check=True,
    )
    return "\n".join(line.rstrip() for line in done.stdout.rstrip().splitlines()) + "\n"


def test_there_are_six_questions() -> None:
    assert len(QUESTION.findall(README.read_text(encoding="utf-8"))) == 6


def test_each_question_has_the_answer_that_is_printed(
    sample: Warehouse, server: tuple[postgres.Server, str], request: pytest.FixtureRequest
) -> None:
    text = README.read_text(encoding="utf-8")

    def fill(match: re.Match[str]) -> str:
        told = answer(server[0], sample.dsn, match["query"])
        return f"```sql\n{match['query']}```\n```text\n{told}```"

    filled = QUESTION.sub(fill, text)
    if request.config.getoption("--rewrite"):
        README.write_text(filled, encoding="utf-8")
    assert filled == text
