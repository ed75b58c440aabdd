"""The README prints the answers of its questions; ``--rewrite`` prints them anew."""

import re

import pytest

from embedded import postgres
from presswatch.settings import CHECKOUT
from presswatch.warehouse.connection import connect, transaction
from presswatch.warehouse.reports import first_report
from warehouse.running import Warehouse, printed

README = CHECKOUT / "README.md"
QUESTION = re.compile(r"```sql\n(?P<query>.*?)```\n```text\n(?P<answer>.*?)```", re.DOTALL)
#: What `make run` prints between the days that it loads and the addresses; its first lines and its last.
FIRST_REPORT = re.compile(r"AI and strikes by week .*?(?=Airflow UI)", re.DOTALL)
FIRST_LINES = 12


def test_there_are_six_questions() -> None:
    assert len(QUESTION.findall(README.read_text(encoding="utf-8"))) == 6


def test_each_question_has_the_answer_that_is_printed(
    sample: Warehouse, server: tuple[postgres.Server, str], request: pytest.FixtureRequest
) -> None:
    text = README.read_text(encoding="utf-8")

    def fill(match: re.Match[str]) -> str:
        told = printed(server[0], sample.dsn, match["query"])
        return f"```sql\n{match['query']}```\n```text\n{told}```"

    hold(QUESTION.sub(fill, text), request)


def test_what_the_first_run_prints_is_what_is_printed(
    sample: Warehouse, request: pytest.FixtureRequest
) -> None:
    with connect(sample.dsn) as connection, transaction(connection) as cursor:
        lines = first_report(cursor).splitlines()
    end_of_weeks = lines.index("")
    told = "\n".join([*lines[:FIRST_LINES], "…", *lines[end_of_weeks - 1 :], ""])
    hold(FIRST_REPORT.sub(lambda _: told, README.read_text(encoding="utf-8")), request)


def hold(filled: str, request: pytest.FixtureRequest) -> None:
    """The README reads so; with ``--rewrite`` it is made to."""
    if request.config.getoption("--rewrite"):
        README.write_text(filled, encoding="utf-8")
    assert README.read_text(encoding="utf-8") == filled, "if the new answers are right, run `make rewrite`"
