"""Mirrors the catalogue into the warehouse, so that SQL knows sources, topics, panels and the zone."""

from collections.abc import Sequence

from presswatch.catalogue.panels import Panel
from presswatch.catalogue.topics import Topic
from presswatch.records import LEAVES_GAP, REJECT_REASONS, Source
from presswatch.warehouse.connection import Cursor, Row, query

_CATALOGUE = "queries/catalogue.sql"


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
    query(cursor, _CATALOGUE, "save_sources", rows=[_source(source) for source in sources])
    _mirror_panels(cursor, panels)
    query(cursor, _CATALOGUE, "save_topics", rows=[_topic(topic, rules_version) for topic in topics])
    subtopics = [
        {
            "topic_name": topic.name,
            "subtopic_name": subtopic.name,
            "subtopic_title": subtopic.title,
            "iptc_code": subtopic.iptc,
            "wikidata_id": subtopic.wikidata,
        }
        for topic in topics
        for subtopic in topic.subtopics
    ]
    query(cursor, _CATALOGUE, "save_topic_subtopics", rows=subtopics)
    reasons = [
        {"reason_name": name, "meaning": meaning, "is_gap": name in LEAVES_GAP}
        for name, meaning in REJECT_REASONS.items()
    ]
    query(cursor, _CATALOGUE, "save_reject_reasons", rows=reasons)
    if query(cursor, _CATALOGUE, "save_reporting_zone", timezone=timezone):
        query(cursor, _CATALOGUE, "recount_days", timezone=timezone)
        query(cursor, _CATALOGUE, "forget_coverage")


def _source(source: Source) -> Row:
    return {
        "source_name": source.name,
        "source_title": source.title,
        "homepage_url": source.homepage,
        "language_code": source.language,
        "timezone_name": source.timezone,
    }


def _topic(topic: Topic, rules_version: str) -> Row:
    return {
        "topic_name": topic.name,
        "topic_title": topic.title,
        "iptc_code": topic.iptc,
        "wikidata_id": topic.wikidata,
        "rules_version": rules_version,
    }


def _mirror_panels(cursor: Cursor, panels: Sequence[Panel]) -> None:
    titles = [{"panel_name": panel.name, "panel_title": panel.title} for panel in panels]
    query(cursor, _CATALOGUE, "save_panels", rows=titles)
    members = [
        {"panel_name": panel.name, "source_name": source} for panel in panels for source in panel.sources
    ]
    if query(cursor, _CATALOGUE, "save_panel_sources", rows=members):
        query(cursor, _CATALOGUE, "mark_published_days")
    query(cursor, _CATALOGUE, "forget_panels", names=[panel.name for panel in panels])
