"""The schema explains itself, keeps its own rules of naming, and lets readers read and no more."""

import re
from collections.abc import Callable

import psycopg2.errors
import pytest

from databases import PASSWORD, READER
from presswatch import pipeline
from presswatch.errors import WarehouseError
from presswatch.settings import CHECKOUT
from presswatch.warehouse.migrations import check_schema
from warehouse.running import Warehouse

SCHEMAS = ["raw", "core", "mart", "history", "ops"]
#: Words that mean nothing, or that SQL has taken.
BARE = {"name", "type", "date", "language", "id", "time", "timestamp", "count", "value", "user", "order"}

#: Tables and views with their comment, partitions aside.
RELATIONS = """
    select nspname || '.' || relname, obj_description(pg_class.oid, 'pg_class'), relkind::text
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = any(%s) and relkind in ('r', 'p', 'v', 'm') and not relispartition
"""
COLUMNS = """
    select nspname || '.' || relname, attname, format_type(atttypid, null), col_description(attrelid, attnum)
    from pg_attribute join pg_class on pg_class.oid = attrelid
    join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = any(%s) and relkind in ('r', 'p', 'v', 'm') and not relispartition
        and attnum > 0 and not attisdropped
"""
FUNCTIONS = """
    select nspname || '.' || proname, obj_description(pg_proc.oid, 'pg_proc')
    from pg_proc join pg_namespace on pg_namespace.oid = pronamespace where nspname = any(%s)
"""
#: What a column of a type must be called at its end.
ENDINGS = {
    "timestamp with time zone": ("_at", "_from", "_until"),
    "date": ("_date",),
    "integer": (
        "_count",
        "_number",
        "_paragraph",
        "_start",
        "_end",
        "_code",
        "_bytes",
        "_ms",
        "_minutes",
        "_hash",
    ),
    "double precision": ("_share", "_seconds", "_hours", "score", "_average", "_ratio", "_probability"),
}
#: What a name's ending promises of the type.
PROMISES = {
    "_at": {"timestamp with time zone"},
    "_date": {"date"},
    "_count": {"integer"},
    "_share": {"double precision"},
    "_seconds": {"double precision"},
    "_bytes": {"integer", "bigint"},
    "_name": {"text"},
    "_code": {"text", "integer"},
}


@pytest.fixture(scope="module")
def empty(clone: Callable[[str], Warehouse], migrated: str) -> Warehouse:
    return clone(migrated)


def test_every_schema_table_view_column_and_function_has_a_comment(empty: Warehouse) -> None:
    schemas = empty.query(
        "select nspname, obj_description(oid, 'pg_namespace') from pg_namespace where nspname = any(%s)",
        SCHEMAS,
    )
    relations = empty.query(RELATIONS, SCHEMAS)
    columns = empty.query(COLUMNS, SCHEMAS)
    functions = empty.query(FUNCTIONS, SCHEMAS)
    assert len(schemas) == len(SCHEMAS)
    assert all((relations, columns, functions))
    assert [name for name, comment in schemas if not comment] == []
    assert [name for name, comment, _ in relations if not comment] == []
    assert [f"{table}.{name}" for table, name, _, comment in columns if not comment] == []
    assert [name for name, comment in functions if not comment] == []


def test_every_table_and_view_says_its_grain(empty: Warehouse) -> None:
    assert [
        name for name, comment, _ in empty.query(RELATIONS, SCHEMAS) if "Grain: one row" not in comment
    ] == []


def test_no_column_has_a_bare_name(empty: Warehouse) -> None:
    columns = empty.query(COLUMNS, SCHEMAS)
    assert [f"{table}.{name}" for table, name, _, _ in columns if name in BARE] == []
    assert [name for _, name, _, _ in columns if not re.fullmatch(r"[a-z][a-z0-9_]*", name)] == []


def test_the_names_of_columns_tell_their_types(empty: Warehouse) -> None:
    wrong = []
    for table, name, kind, _ in empty.query(COLUMNS, SCHEMAS):
        endings = ENDINGS.get(kind, ())
        fits = name.startswith("is_") if kind == "boolean" else not endings or name.endswith(endings)
        fits &= all(kind in kinds for ending, kinds in PROMISES.items() if name.endswith(ending))
        if not fits:
            wrong.append(f"{table}.{name} is {kind}")
    assert wrong == []


def test_tables_are_called_by_plurals(empty: Warehouse) -> None:
    irregular = {
        "core.reporting_zone",
        "core.story_evidence",
        "ops.robots",
        "ops.source_health",
        "mart.source_health",
        "mart.story_diffusion",
    }
    trends = re.compile(r"mart\.\w+_(daily|weekly|monthly)")
    names = {name for name, _, _ in empty.query(RELATIONS, SCHEMAS)}
    assert [name for name in names - irregular if not name.endswith("s") and not trends.fullmatch(name)] == []


def everything(warehouse: Warehouse) -> tuple:
    schema = [
        warehouse.query(statement + " order by 1, 2", SCHEMAS)
        for statement in (RELATIONS, COLUMNS, FUNCTIONS)
    ]
    return schema, warehouse.contents((*SCHEMAS, "public"))


def test_migrating_again_changes_nothing(empty: Warehouse) -> None:
    before = everything(empty)
    assert pipeline.migrate(empty.settings) == []
    assert everything(empty) == before


def test_a_database_without_the_schema_is_told_what_to_do(clone: Callable[[str], Warehouse]) -> None:
    blank = clone("template1")
    with pytest.raises(WarehouseError, match="presswatch migrate"):
        check_schema(blank.dsn)
    pipeline.migrate(blank.settings)
    check_schema(blank.dsn)


@pytest.fixture(scope="module")
def as_reader(empty: Warehouse) -> Callable[[str], list]:
    """Runs a statement as the role that analysts use."""
    empty.query(f"grant connect on database {empty.dsn.rpartition('/')[2]} to {READER}")
    dsn = re.sub(r"//[^@]*@", f"//{READER}:{PASSWORD}@", empty.dsn)
    return lambda statement: empty.query(statement, dsn=dsn)


def test_the_reader_reads_facts_answers_and_history(empty: Warehouse, as_reader: Callable) -> None:
    relations = [name for name, _, _ in empty.query(RELATIONS, ["core", "mart", "history"])]
    for name in relations:
        as_reader(f"select * from {name} limit 1")
    assert as_reader("select * from mart.day_answers('2023-07-27')")
    as_reader("select * from ops.source_health")


def test_the_reader_may_ask_what_was_known(empty: Warehouse, as_reader: Callable) -> None:
    functions = empty.query("select oid::regproc, pronargs from pg_proc where proname like '%\\_as\\_known'")
    assert {"mart.topic_bursts_as_known", "history.topic_days_as_known"} <= {name for name, _ in functions}
    for name, count in functions:
        given = ("now()", "date '2023-07-01'", "date '2023-07-31'")[:count]
        as_reader(f"select * from {name}({', '.join(given)})")


def test_the_reader_finds_answers_without_naming_the_schema(as_reader: Callable) -> None:
    assert as_reader("select count(*) from topic_days") == [(0,)]


def test_the_reader_is_stopped_after_a_minute_and_may_not_crowd_the_server(as_reader: Callable) -> None:
    assert as_reader("show statement_timeout") == [("1min",)]
    assert as_reader("show idle_in_transaction_session_timeout") == [("5min",)]
    assert as_reader("select rolconnlimit from pg_roles where rolname = current_user") == [(20,)]


def test_the_role_for_a_tool_of_the_documents_reads_and_no_more(empty: Warehouse) -> None:
    text = (CHECKOUT / "docs" / "for-analysts.md").read_text(encoding="utf-8")
    (recipe,) = re.findall(r"<!-- bi role: begin -->\n```sql\n(.*?)```", text, re.DOTALL)
    database = empty.dsn.rpartition("/")[2]
    for statement in recipe.split(";\n"):
        if statement:
            empty.query(statement)
    empty.query(f"grant connect on database {database} to {READER}")  # as on the embedded default
    dsn = re.sub(r"//[^@]*@", "//metabase:choose%20a%20long%20one@", empty.dsn)
    try:
        assert empty.query("select count(*) from topic_days", dsn=dsn) == [(0,)]
        assert empty.query("show statement_timeout", dsn=dsn) == [("30s",)]
        for forbidden in ("select * from raw.pages", "delete from core.topics", "create table public.x ()"):
            with pytest.raises(psycopg2.errors.InsufficientPrivilege):
                empty.query(forbidden, dsn=dsn)
    finally:
        empty.query("drop role metabase")


@pytest.mark.parametrize(
    "statement",
    [
        "select * from raw.pages",
        "select * from ops.page_links",
        "select raw.drop_months_before(now())",
        "insert into ops.changed_days (day_date) values ('2023-07-27')",
        "update core.sources set is_active = false",
        "delete from history.trend_points",
        "create table mart.mine (i integer)",
        "create table public.mine (i integer)",
    ],
)
def test_the_reader_may_not(as_reader: Callable, statement: str) -> None:
    with pytest.raises(psycopg2.errors.InsufficientPrivilege):
        as_reader(statement)
