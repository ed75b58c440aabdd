"""The data dictionary: what the database says of itself, as Markdown."""

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from presswatch.warehouse.connection import Cursor, Row, query

_DICTIONARY = "queries/dictionary.sql"

_HEAD = """\
# Data dictionary
Generated from the comments of the database by `make rewrite`: change a comment in a migration, not here.
All that the role `presswatch_reader` may read; where to begin is in [sql/README.md](../sql/README.md).
**key** marks the primary key, `→` what a foreign key points at, *null?* whether a column may be null (of a
view the database does not know).
"""
_DIAGRAM_HEAD = """\
## How the tables hang together
Keys only. Views are built from these tables: their columns are called as those that they come from.
"""


def describe(cursor: Cursor) -> str:
    """The whole document: a diagram of the tables, then each schema with its relations and functions."""
    columns = query(cursor, _DICTIONARY, "columns")
    relations = query(cursor, _DICTIONARY, "relations")
    functions = query(cursor, _DICTIONARY, "functions")
    parts = [_HEAD, _DIAGRAM_HEAD, _diagram(relations, columns)]
    for schema in query(cursor, _DICTIONARY, "schemas"):
        name = schema["schema_name"]
        parts.append(f"## Schema {name}\n{schema['meaning']}\n")
        parts += [_relation(row, _of(row, columns)) for row in _of(schema, relations)]
        if usable := _of(schema, functions):
            parts.append(_functions(name, usable))
    return "\n".join(parts)


def _of(owner: Row, rows: Iterable[Row]) -> list[Row]:
    """The rows of a schema or a relation."""
    keys = [key for key in ("schema_name", "relation_name") if key in owner]
    return [row for row in rows if all(row[key] == owner[key] for key in keys)]


def _relation(relation: Row, columns: Iterable[Row]) -> str:
    lines = [
        f"### {relation['schema_name']}.{relation['relation_name']}",
        f"*{relation['kind_name'].capitalize()}.* {_cell(relation['meaning'])}\n",
        "| column | type | null? | meaning |",
        "| --- | --- | --- | --- |",
    ]
    for column in columns:
        marks = " **key**" * column["is_key"] + (f" → `{column['target']}`" if column["target"] else "")
        lines.append(
            f"| `{column['column_name']}`{marks} | {_cell(column['type_name'])} "
            f"| {'yes' if column['is_nullable'] else ''} | {_cell(column['meaning'])} |"
        )
    return "\n".join(lines) + "\n"


def _functions(schema: str, functions: Iterable[Row]) -> str:
    lines = [
        f"### Functions of {schema}",
        "| function | arguments | result | meaning |",
        "| --- | --- | --- | --- |",
    ]
    lines += [
        f"| `{schema}.{row['function_name']}` | {_cell(row['arguments'])} "
        f"| {_cell(row['result'])} | {_cell(row['meaning'])} |"
        for row in functions
    ]
    return "\n".join(lines) + "\n"


def _cell(text: str | None) -> str:
    """Text that neither ends a cell nor is taken for Markdown or HTML."""
    return re.sub(r"([|*<])", r"\\\1", (text or "").replace("\n", " "))


def _diagram(relations: Iterable[Row], columns: Iterable[Row]) -> str:
    """An entity diagram in Mermaid: tables with their keys, and the foreign keys between them."""
    tables = {_entity(row) for row in relations if row["kind_name"] == "table"}
    entities, links = [], set()
    for entity, rows in groupby(columns, key=_entity):
        if entity not in tables:
            continue
        keys = [row for row in rows if row["is_key"] or row["target"]]
        entities.append(f"    {entity} {{")
        for row in keys:
            kind = row["type_name"].replace("[]", "_array").replace(" ", "_")
            role = ", ".join(["PK"] * row["is_key"] + ["FK"] * bool(row["target"]))
            entities.append(f"        {kind} {row['column_name']} {role}")
        entities.append("    }")
        # Tables that only the loader reads are no part of the picture.
        links |= {
            (row["target"].replace(".", "_"), entity, row["column_name"])
            for row in keys
            if row["target"] and row["target"].replace(".", "_") in tables
        }
    lines = ["```mermaid", "erDiagram", *entities]
    lines += [f"    {target} ||--o{{ {entity} : {column}" for target, entity, column in sorted(links)]
    return "\n".join([*lines, "```", ""])


def _entity(row: Row) -> str:
    return "_".join(itemgetter("schema_name", "relation_name")(row))
