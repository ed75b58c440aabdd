"""Brings the warehouse to the newest schema, and tells when it is not."""

from pathlib import Path

from presswatch.errors import WarehouseError
from presswatch.warehouse.connection import SQL, connect, query, transaction

_MIGRATIONS = "queries/migrations.sql"


def migrate(dsn: str) -> list[str]:
    """Apply what is missing, each with its mark in one transaction; the names of those applied.

    The lock goes with the transaction: whoever is killed in the middle leaves nothing half done or locked.
    """
    names = []
    with connect(dsn) as connection:
        for file in _files():
            with transaction(connection) as cursor:
                query(cursor, _MIGRATIONS, "lock")
                query(cursor, _MIGRATIONS, "make_marks")
                if query(cursor, _MIGRATIONS, "mark", name=file.stem):
                    cursor.execute(file.read_text(encoding="utf-8"))
                    names.append(file.stem)
    return names


def check_schema(dsn: str) -> None:
    """Raises WarehouseError when the schema is older than this code."""
    with connect(dsn) as connection, transaction(connection) as cursor:
        has_marks = query(cursor, _MIGRATIONS, "find_marks")[0]["has_marks"]
        marked = {row["migration_id"] for row in query(cursor, _MIGRATIONS, "marks")} if has_marks else set()
    missing = [file.stem for file in _files() if file.stem not in marked]
    if missing:
        raise WarehouseError(f"the schema lacks {', '.join(missing)}; run `./presswatch migrate`.")


def _files() -> list[Path]:
    return sorted((SQL / "migrations").glob("*.sql"))
