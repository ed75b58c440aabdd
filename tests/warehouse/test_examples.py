"""The questions that we hand out have answers, and the queries in the documents run."""

import re
from collections.abc import Callable

import pytest

from presswatch.settings import CHECKOUT
from warehouse.conftest import PASSWORD, READER
from warehouse.running import DAYS, Warehouse, finish_well, owning

EXAMPLES = sorted((CHECKOUT / "sql" / "examples").glob("*.sql"))
DOCUMENTS = [CHECKOUT / "sql" / "README.md", *sorted((CHECKOUT / "docs").glob("*.md"))]
#: Statements as the documents hand them to psql: echo "select …" | make -s psql
QUERIES = [
    pytest.param(query, id=f"{document.stem}: {' '.join(query.split())[:60]}")
    for document in DOCUMENTS
    for query in re.findall(r'echo "([^"]+)" \| make -s psql', document.read_text(encoding="utf-8"))
]


@pytest.fixture(scope="module")
def loaded(clone: Callable[[str], Warehouse], fetched: str) -> Warehouse:
    warehouse = clone(fetched)
    finish_well(warehouse, [owning(DAYS[0], last=DAYS[-1])])
    return warehouse


@pytest.mark.parametrize("example", [pytest.param(path, id=path.stem) for path in EXAMPLES])
def test_an_example_has_an_answer_for_the_reader(loaded: Warehouse, example) -> None:
    loaded.query(f"grant connect on database {loaded.dsn.rpartition('/')[2]} to {READER}")
    dsn = re.sub(r"//[^@]*@", f"//{READER}:{PASSWORD}@", loaded.dsn)
    assert loaded.query(example.read_text(encoding="utf-8"), dsn=dsn) != []


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_of_the_documents_runs(loaded: Warehouse, query: str) -> None:
    assert loaded.query(f"explain {query}") != []


def test_there_are_queries_in_the_documents() -> None:
    assert len(QUERIES) > 5
