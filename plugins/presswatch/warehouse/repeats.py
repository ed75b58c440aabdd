"""Lines that a source puts into many of its articles: learned on demand, read by clean."""

from collections.abc import Mapping, Sequence

from presswatch.warehouse.connection import Cursor, Row, query

_REPEATS = "queries/repeats.sql"


def read_repeats(cursor: Cursor) -> Mapping[str, frozenset[str]]:
    """The keys of the learned lines, by source."""
    return {row["source_name"]: frozenset(row["line_keys"]) for row in query(cursor, _REPEATS, "read")}


def learn(cursor: Cursor, sources: Sequence[str], **limits: int) -> list[Row]:
    """Learn anew for these sources: rows (source_name, line_text, is_learned) of what stands or went."""
    return query(cursor, _REPEATS, "learn", sources=list(sources), **limits)
