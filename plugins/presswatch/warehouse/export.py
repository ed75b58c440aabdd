"""A mart, a view or a query of one's own as a CSV or Parquet file, a batch of rows at a time."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any, Literal, TextIO

import psycopg2
import psycopg2.extensions
import pyarrow
import pyarrow.parquet
from psycopg2 import sql

from presswatch.errors import InputError
from presswatch.warehouse.connection import connect

Format = Literal["csv", "parquet"]

BATCH_ROWS = 5_000

#: What a spreadsheet takes for the beginning of a formula (OWASP, "CSV injection"), in full width too.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

# Numeric becomes a double: 15 digits hold every amount, and every tool that reads Parquet reads it.
_ARROW_TYPES = {
    "bool": pyarrow.bool_(),
    "int2": pyarrow.int64(),
    "int4": pyarrow.int64(),
    "int8": pyarrow.int64(),
    "float4": pyarrow.float64(),
    "float8": pyarrow.float64(),
    "numeric": pyarrow.float64(),
    "date": pyarrow.date32(),
    "timestamptz": pyarrow.timestamp("us", tz="UTC"),
    "timestamp": pyarrow.timestamp("us"),
    "bytea": pyarrow.binary(),
    "_text": pyarrow.list_(pyarrow.string()),
    "_int4": pyarrow.list_(pyarrow.int64()),
    "_int8": pyarrow.list_(pyarrow.int64()),
}


def export(dsn: str, what: str, to: Path | TextIO, kind: Format, progress: Callable[[int], None]) -> int:
    """Write the rows of a relation or a query; the number of rows.

    what:     ``schema.relation``, or the path of a file that holds one select statement
    to:       the file to write; a stream for CSV only
    progress: called after each batch with the rows written so far

    The whole export is one read-only snapshot. CSV: UTF-8, a head line, empty for null, instants
    in ISO 8601; a text that a spreadsheet would run as a formula gets a leading apostrophe.
    Raises InputError for what is no relation, no readable statement, or wants to write.
    """
    with connect(dsn) as connection:
        connection.set_session(isolation_level="REPEATABLE READ", readonly=True)
        with _rows(connection, what) as (columns, batches):
            counted = _counted(batches, progress)
            match kind, to:
                case "csv", _:
                    return _write_csv(to, columns, counted)
                case "parquet", Path() as path:
                    return _write_parquet(path, columns, counted)
                case _:
                    raise InputError("Parquet is no text; name a file with --out FILE.")


Columns = Sequence[tuple[str, str]]
Batches = Iterator[list[tuple[Any, ...]]]


@contextmanager
def _rows(connection: psycopg2.extensions.connection, what: str) -> Iterator[tuple[Columns, Batches]]:
    """Columns as (name, type of Postgres), and the rows in batches from a cursor in the server."""
    with connection.cursor(cursor_factory=psycopg2.extensions.cursor) as cursor:
        cursor.execute("set local timezone = 'UTC'")
    with connection.cursor("export", cursor_factory=psycopg2.extensions.cursor) as cursor:
        try:
            cursor.execute(_statement(connection, what))
            first = cursor.fetchmany(BATCH_ROWS)
        except psycopg2.Error as error:
            reason = str(error).strip().splitlines()[0]
            raise InputError(f"{what} cannot be exported: {reason}; give one select statement.") from error
        columns = _columns(connection, cursor.description or ())
        yield columns, chain([first], iter(lambda: cursor.fetchmany(BATCH_ROWS), []))


def _statement(connection: psycopg2.extensions.connection, what: str) -> sql.Composable | str:
    path = Path(what)
    if path.suffix == ".sql":
        try:
            return path.read_text(encoding="utf-8").strip().removesuffix(";")
        except OSError as error:
            raise InputError(f"{what} cannot be read: {error.strerror}.") from error
    schema, _, name = what.partition(".")
    with connection.cursor(cursor_factory=psycopg2.extensions.cursor) as cursor:
        cursor.execute("select to_regclass(format('%%I.%%I', %s::text, %s::text))", [schema, name])
        if cursor.fetchall() == [(None,)]:
            raise InputError(
                f'"{what}" is no table or view of the warehouse; give schema.name, '
                "as mart.topic_trend_daily, or a file that ends in .sql."
            )
    return sql.SQL("select * from {}").format(sql.Identifier(schema, name))


def _columns(
    connection: psycopg2.extensions.connection, description: Iterable[psycopg2.extensions.Column]
) -> Columns:
    described = list(description)
    with connection.cursor(cursor_factory=psycopg2.extensions.cursor) as cursor:
        cursor.execute(
            "select oid, typname from pg_catalog.pg_type where oid = any(%s)",
            [[column.type_code for column in described]],
        )
        types = dict(cursor.fetchall())
    return [(column.name, types[column.type_code]) for column in described]


def _counted(batches: Batches, progress: Callable[[int], None]) -> Batches:
    written = 0
    for batch in batches:
        yield batch
        written += len(batch)
        progress(written)


def _write_csv(to: Path | TextIO, columns: Columns, batches: Batches) -> int:
    if isinstance(to, Path):
        with to.open("w", encoding="utf-8", newline="") as stream:
            return _write_csv(stream, columns, batches)
    writer = csv.writer(to)
    writer.writerow([name for name, _ in columns])
    written = 0
    for batch in batches:
        writer.writerows([_cell(value) for value in row] for row in batch)
        written += len(batch)
    return written


def _cell(value: Any) -> Any:
    if isinstance(value, list | dict):
        value = json.dumps(value, ensure_ascii=False, default=str)
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA_STARTS) else value
    return value.isoformat() if hasattr(value, "isoformat") else value


def _write_parquet(path: Path, columns: Columns, batches: Batches) -> int:
    schema = pyarrow.schema([(name, _ARROW_TYPES.get(type_, pyarrow.string())) for name, type_ in columns])
    written = 0
    with pyarrow.parquet.ParquetWriter(path, schema) as writer:
        for batch in batches:
            by_column = zip(*batch, strict=True) if batch else [()] * len(columns)
            arrays = [
                pyarrow.array([_fitted(value, field.type) for value in values], field.type)
                for values, field in zip(by_column, schema, strict=True)
            ]
            writer.write_batch(pyarrow.record_batch(arrays, schema=schema))
            written += len(batch)
    return written


def _fitted(value: Any, type_: pyarrow.DataType) -> Any:
    if value is None:
        return None
    if pyarrow.types.is_floating(type_):
        return float(value)
    if pyarrow.types.is_binary(type_):
        return bytes(value)
    if pyarrow.types.is_string(type_) and not isinstance(value, str):
        return json.dumps(value, ensure_ascii=False, default=str)
    return value
