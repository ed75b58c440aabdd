"""Brings the warehouse to the newest schema, and mirrors the catalogue into it."""

from collections.abc import Sequence
from pathlib import Path

from presswatch.catalogue.panels import Panel
from presswatch.catalogue.topics import Topic
from presswatch.errors import WarehouseError
from presswatch.records import LEAVES_GAP, REJECT_REASONS, Source
from presswatch.warehouse.connection import SQL, Cursor, connect, query, transaction

_CATALOGUE = "queries/catalogue.sql"


def migrate(dsn: str) -> list[str]:
    """Apply what is missing, each with its mark in one transaction; the names of those applied.

    The lock goes with the transaction: whoever is killed in the middle leaves nothing half done or locked.
    """
    names = []
    with connect(dsn) as connection:
        for file in _files():
            with transaction(connection) as cursor:
                query(cursor, "queries/migrations.sql", "lock")
                query(cursor, "queries/migrations.sql", "make_marks")
                if query(cursor, "queries/migrations.sql", "mark", name=file.stem):
                    cursor.execute(file.read_text(encoding="utf-8"))
                    names.append(file.stem)
    return names


def check_schema(dsn: str) -> None:
    """Raises WarehouseError when the schema is older than this code."""
    wanted = [file.stem for file in _files()]
    with connect(dsn) as connection, transaction(connection) as cursor:
        cursor.execute("select to_regclass('_yoyo_migration') is not null as is_there")
        there = cursor.fetchone()
        if there and there["is_there"]:
            cursor.execute("select migration_id from _yoyo_migration")
            applied = {row["migration_id"] for row in cursor.fetchall()}
            wanted = [name for name in wanted if name not in applied]
    if wanted:
        raise WarehouseError(f"the schema lacks {', '.join(wanted)}; run `./presswatch migrate`.")


def _files() -> list[Path]:
    return sorted((SQL / "migrations").glob("*.sql"))


def mirror_catalogue(
    cursor: Cursor,
    *,
    sources: Sequence[Source],
    topics: Sequence[Topic],
    panels: Sequence[Panel],
    rules_version: str,
    timezone: str,
) -> None:
    """Make core.sources, core.topics with their subtopics, core.panels and the zone follow the catalogue.

    Articles of a source that has another title wait to be compared again. When the zone has changed,
    every article's day is set anew; then, and when a panel has changed, all days wait to be counted again.
    """
    query(
        cursor,
        _CATALOGUE,
        "save_sources",
        rows=[
            {
                "source_name": source.name,
                "source_title": source.title,
                "homepage_url": source.homepage,
                "language_code": source.language,
                "timezone_name": source.timezone,
            }
            for source in sources
        ],
    )
    query(
        cursor,
        _CATALOGUE,
        "save_panels",
        rows=[{"panel_name": panel.name, "panel_title": panel.title} for panel in panels],
    )
    members = [
        {"panel_name": panel.name, "source_name": source} for panel in panels for source in panel.sources
    ]
    if query(cursor, _CATALOGUE, "save_panel_sources", rows=members):
        query(cursor, _CATALOGUE, "mark_published_days")
    query(cursor, _CATALOGUE, "forget_panels", names=[panel.name for panel in panels])
    query(
        cursor,
        _CATALOGUE,
        "save_topics",
        rows=[
            {
                "topic_name": topic.name,
                "topic_title": topic.title,
                "iptc_code": topic.iptc,
                "wikidata_id": topic.wikidata,
                "rules_version": rules_version,
            }
            for topic in topics
        ],
    )
    query(
        cursor,
        _CATALOGUE,
        "save_topic_subtopics",
        rows=[
            {
                "topic_name": topic.name,
                "subtopic_name": subtopic.name,
                "subtopic_title": subtopic.title,
                "iptc_code": subtopic.iptc,
                "wikidata_id": subtopic.wikidata,
            }
            for topic in topics
            for subtopic in topic.subtopics
        ],
    )
    query(
        cursor,
        _CATALOGUE,
        "save_reject_reasons",
        rows=[
            {"reason_name": name, "meaning": meaning, "is_gap": name in LEAVES_GAP}
            for name, meaning in REJECT_REASONS.items()
        ],
    )
    if query(cursor, _CATALOGUE, "save_reporting_zone", timezone=timezone):
        query(cursor, _CATALOGUE, "recount_days", timezone=timezone)
        query(cursor, _CATALOGUE, "forget_coverage")
