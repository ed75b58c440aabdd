"""Connections, transactions and the statements under ``sql/``."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import psycopg2
import psycopg2.extensions
import psycopg2.extras

from presswatch.errors import WarehouseError

SQL = Path(__file__).resolve().parents[3] / "sql"

Row = dict[str, Any]


class Cursor(psycopg2.extensions.cursor):
    """Its fetchone and fetchall return mappings, iteration and fetchmany tuples, as the driver does.

    RealDictCursor returns mappings, too, but fills each row name by name, in four times the time.
    """

    def fetchone(self) -> Any:
        row = super().fetchone()
        return self._mapped([row])[0] if row else None

    def fetchall(self) -> list[Any]:
        return self._mapped(super().fetchall())

    def _mapped(self, rows: list[tuple[Any, ...]]) -> list[Row]:
        names = [column.name for column in self.description or ()]
        return [dict(zip(names, row, strict=True)) for row in rows]


#: How long the database may take to answer at first; a firewall that drops packets never does.
CONNECT_SECONDS = 30

_NAMED = re.compile(r"^-- name: (\w+)$", re.MULTILINE)


@contextmanager
def connect(dsn: str) -> Iterator[psycopg2.extensions.connection]:
    """A connection in READ COMMITTED that is closed at the end.

    Raises WarehouseError when the database does not answer, within CONNECT_SECONDS or the dsn's
    ``connect_timeout``.
    """
    try:
        wanted = {"connect_timeout": CONNECT_SECONDS, **psycopg2.extensions.parse_dsn(dsn)}
        connection = psycopg2.connect(
            psycopg2.extensions.make_dsn(**wanted),
            cursor_factory=Cursor,
            application_name="presswatch",
        )
    except psycopg2.OperationalError as error:
        # One line for each address that was tried; those with a tab before them are the driver's guesses.
        reason = "; ".join(line for line in str(error).splitlines() if line and not line.startswith("\t"))
        raise WarehouseError(
            f"the warehouse does not answer: {reason}; is it running (make status), "
            "and is PRESSWATCH_WAREHOUSE right?"
        ) from error
    try:
        for register in (psycopg2.extras.register_default_json, psycopg2.extras.register_default_jsonb):
            register(connection, loads=msgspec.json.decode)
        yield connection
    finally:
        connection.close()


@contextmanager
def transaction(connection: psycopg2.extensions.connection) -> Iterator[Cursor]:
    """All or nothing: commits at the end, rolls back on any exception."""
    with connection, connection.cursor(cursor_factory=Cursor) as cursor:
        cursor.execute("set local timezone = 'UTC'")
        yield cursor


@cache
def statements(path: str) -> Mapping[str, str]:
    """The named statements of a file under ``sql/``: ``{name: text}``."""
    parts = _NAMED.split((SQL / path).read_text(encoding="utf-8"))
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def query(cursor: Cursor, path: str, name: str, /, **values: Any) -> list[Row]:
    """Run one named statement; its rows, or nothing where it returns none.

    Values are bound by the driver. ``rows`` (a list of mappings) and mappings travel as one JSON
    document, so that the statement sees a set; instants in them become ISO 8601.
    """
    bound = {
        key: psycopg2.extras.Json(value, dumps=_as_json)
        if key == "rows" or isinstance(value, dict)
        else value
        for key, value in values.items()
    }
    cursor.execute(statements(path)[name], bound)
    return cursor.fetchall() if cursor.description else []


def _as_json(value: object) -> str:
    # Here and in ``connect``: thirteen and four times as fast as json, and each candidate's anchors are read.
    return msgspec.json.encode(value, enc_hook=str).decode()
