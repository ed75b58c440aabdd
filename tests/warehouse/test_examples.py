"""The questions that we hand out have the answers that are printed; ``--rewrite`` prints them anew."""

import re
from pathlib import Path

import pytest

from databases import PASSWORD, READER
from embedded import postgres
from presswatch.settings import CHECKOUT
from warehouse.running import Warehouse, printed

EXAMPLES = sorted((CHECKOUT / "sql" / "examples").glob("*.sql"))
FRONT_DOOR = CHECKOUT / "sql" / "README.md"
DOCUMENTS = [FRONT_DOOR, *sorted((CHECKOUT / "docs").glob("*.md"))]
#: Statements as the documents hand them to psql: echo "select …" | make -s psql
QUERIES = [
    pytest.param(query, id=f"{document.stem}: {' '.join(query.split())[:60]}")
    for document in DOCUMENTS
    for query in re.findall(r'echo "([^"]+)" \| make -s psql', document.read_text(encoding="utf-8"))
]
TABLE = re.compile(r"(<!-- examples: begin -->\n).*(<!-- examples: end -->)", re.DOTALL)

each_example = pytest.mark.parametrize("example", [pytest.param(path, id=path.stem) for path in EXAMPLES])


@pytest.fixture(scope="module")
def reader_dsn(sample: Warehouse) -> str:
    """The whole sample as an analyst sees it."""
    sample.query(f"grant connect on database {sample.dsn.rpartition('/')[2]} to {READER}")
    return re.sub(r"//[^@]*@", f"//{READER}:{PASSWORD}@", sample.dsn)


@each_example
def test_an_example_has_the_answer_that_is_printed(
    reader_dsn: str, server: tuple[postgres.Server, str], example: Path, request: pytest.FixtureRequest
) -> None:
    told = printed(server[0], reader_dsn, example.read_text(encoding="utf-8"))
    answer = example.parent / "answers" / f"{example.stem}.txt"
    if request.config.getoption("--rewrite"):
        answer.parent.mkdir(exist_ok=True)
        answer.write_text(told, encoding="utf-8")
    assert answer.read_text(encoding="utf-8") == told, "if the new answer is right, run `make rewrite`"
    assert not told.endswith("(0 rows)\n")


def test_every_answer_has_its_question() -> None:
    answers = (CHECKOUT / "sql" / "examples" / "answers").glob("*")
    assert {path.stem for path in answers} == {path.stem for path in EXAMPLES}


def test_the_front_door_lists_every_question(request: pytest.FixtureRequest) -> None:
    text = FRONT_DOOR.read_text(encoding="utf-8")
    lines = ["| question | query | answer |", "| --- | --- | --- |"]
    for path in EXAMPLES:
        question = path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("-- ")
        answer = f"[answer](examples/answers/{path.stem}.txt)"
        lines.append(f"| {question} | [{path.stem}](examples/{path.name}) | {answer} |")
    listed = TABLE.sub(lambda match: match[1] + "\n".join(lines) + "\n" + match[2], text)
    assert TABLE.search(text)
    if request.config.getoption("--rewrite"):
        FRONT_DOOR.write_text(listed, encoding="utf-8")
    assert FRONT_DOOR.read_text(encoding="utf-8") == listed, "run `make rewrite`"


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_of_the_documents_runs(sample: Warehouse, query: str) -> None:
    assert sample.query(f"explain {query}") != []


def test_there_are_queries_in_the_documents() -> None:
    assert len(QUERIES) > 5
