"""A relation or a query as a file that a spreadsheet, pandas or DuckDB opens."""

import csv
import io
from pathlib import Path

import pyarrow.parquet
import pytest

from presswatch import cli
from presswatch.errors import InputError
from presswatch.warehouse.export import BATCH_ROWS, export
from warehouse.running import Warehouse

TYPES = """
select 1 as whole, 2.5::numeric as amount, true as is_so, null::text as nothing, 'grève' as word,
       date '2023-07-31' as day, timestamptz '2023-07-31 14:29+07' as instant,
       array['id', 'fr'] as languages, '{"rule": 3}'::jsonb as document, '100 %' as share
"""


def as_csv(warehouse: Warehouse, what: str) -> list[list[str]]:
    stream = io.StringIO()
    export(warehouse.dsn, what, stream, "csv", lambda rows: None)
    return list(csv.reader(io.StringIO(stream.getvalue())))


@pytest.fixture
def question(tmp_path: Path) -> Path:
    return tmp_path / "question.sql"


def test_a_mart_comes_whole_with_its_names(sample: Warehouse) -> None:
    head, *rows = as_csv(sample, "mart.topic_trend_daily")
    columns = sample.query(
        "select column_name from information_schema.columns "
        "where table_schema = 'mart' and table_name = 'topic_trend_daily' order by ordinal_position"
    )
    assert head == [name for (name,) in columns]
    assert len(rows) == sample.query("select count(*) from mart.topic_trend_daily")[0][0] > 0


def test_each_type_is_written_so_that_it_can_be_read_back(
    sample: Warehouse, question: Path, tmp_path: Path
) -> None:
    question.write_text(TYPES)
    (row,) = as_csv(sample, str(question))[1:]
    assert row == [
        "1",
        "2.5",
        "True",
        "",
        "grève",
        "2023-07-31",
        "2023-07-31T07:29:00+00:00",
        '["id", "fr"]',
        '{"rule": 3}',
        "100 %",
    ]
    out = tmp_path / "answer.parquet"
    assert export(sample.dsn, str(question), out, "parquet", lambda rows: None) == 1
    read = pyarrow.parquet.read_table(out)
    assert [str(field.type) for field in read.schema] == [
        "int64",
        "double",
        "bool",
        "string",
        "string",
        "date32[day]",
        "timestamp[us, tz=UTC]",
        "list<element: string>",
        "string",
        "string",
    ]
    assert read.to_pylist()[0]["languages"] == ["id", "fr"]


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])
def test_a_text_that_a_spreadsheet_would_run_is_defused(sample: Warehouse, question: Path, text: str) -> None:
    question.write_text(f"select e'{text.encode('unicode_escape').decode()}' as title, -5 as number")
    (row,) = as_csv(sample, str(question))[1:]
    assert row == [f"'{text}", "-5"]


def test_many_rows_come_in_batches_with_progress(sample: Warehouse, question: Path, tmp_path: Path) -> None:
    question.write_text(f"select n from generate_series(1, {2 * BATCH_ROWS + 1}) as n;")
    told: list[int] = []
    out = tmp_path / "numbers.parquet"
    assert export(sample.dsn, str(question), out, "parquet", told.append) == 2 * BATCH_ROWS + 1
    assert told == [BATCH_ROWS, 2 * BATCH_ROWS, 2 * BATCH_ROWS + 1]
    assert pyarrow.parquet.read_table(out)["n"].to_pylist() == list(range(1, 2 * BATCH_ROWS + 2))


def test_an_empty_answer_keeps_its_columns(sample: Warehouse, question: Path, tmp_path: Path) -> None:
    question.write_text("select 1 as n where false")
    assert as_csv(sample, str(question)) == [["n"]]
    export(sample.dsn, str(question), tmp_path / "none.parquet", "parquet", lambda rows: None)
    assert pyarrow.parquet.read_table(tmp_path / "none.parquet").column_names == ["n"]


@pytest.mark.parametrize(
    ("what", "problem"),
    [
        ("mart.nothing", "no table or view"),
        ("mart.topics; drop table core.articles", "no table or view"),
        ("pages.sql", "cannot be read"),
    ],
)
def test_what_is_no_relation_is_said_with_the_cure(sample: Warehouse, what: str, problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        as_csv(sample, what)


@pytest.mark.parametrize(
    "statement",
    [
        "delete from core.articles",
        "with gone as (delete from core.articles returning 1) select * from gone",
        "select 1; delete from core.articles",
        "selec 1",
    ],
)
def test_nothing_is_written_by_an_export(sample: Warehouse, question: Path, statement: str) -> None:
    before = sample.query("select count(*) from core.articles")
    question.write_text(statement)
    with pytest.raises(InputError, match="cannot be exported"):
        as_csv(sample, str(question))
    assert sample.query("select count(*) from core.articles") == before


def test_by_hand_the_name_of_the_file_says_its_format(
    sample: Warehouse,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PRESSWATCH_WAREHOUSE", sample.dsn)
    out = tmp_path / "stories.parquet"
    assert cli.main(["export", "mart.stories", "--out", str(out)]) == 0
    assert pyarrow.parquet.read_table(out).num_rows > 0
    assert cli.main(["export", "mart.stories", "--format", "parquet"]) == 2
    assert "name a file" in capsys.readouterr().err
    assert cli.main(["export", "mart.stories", "--out", str(tmp_path)]) == 2
    assert "cannot be written" in capsys.readouterr().err
