"""Verdicts, mentions, relations of topics, names and amounts of articles."""

from collections.abc import Mapping, Sequence

from presswatch.records import Amount, Name, Span, Tags
from presswatch.warehouse.connection import Cursor, Row, query

_TAGS = "queries/tags.sql"


def save_tags(cursor: Cursor, tags: Mapping[str, Tags]) -> None:
    """Replace all that is known of these articles. tags: by article_id."""
    query(cursor, _TAGS, "forget", article_ids=list(tags))
    query(
        cursor,
        _TAGS,
        "save_verdicts",
        rows=[
            {
                "article_id": article_id,
                "topic_name": verdict.topic,
                "role_name": verdict.role,
                "score": verdict.score,
                "rules_version": verdict.rules_version,
            }
            for article_id, found in tags.items()
            for verdict in found.verdicts
        ],
    )
    query(
        cursor,
        _TAGS,
        "save_mentions",
        rows=[
            {
                "article_id": article_id,
                "topic_name": mention.topic,
                "term": mention.term,
                "rule_name": mention.rule,
                "rejected_by": mention.rejected_by,
                **_place(mention.zone, mention.span),
            }
            for article_id, found in tags.items()
            for mention in found.mentions
        ],
    )
    query(
        cursor,
        _TAGS,
        "save_subtopics",
        rows=[
            {
                "article_id": article_id,
                "topic_name": subtopic.topic,
                "subtopic_name": subtopic.subtopic,
                "term": subtopic.term,
                **_place(subtopic.zone, subtopic.span),
            }
            for article_id, found in tags.items()
            for subtopic in found.subtopics
        ],
    )
    query(
        cursor,
        _TAGS,
        "save_relations",
        rows=[
            {
                "article_id": article_id,
                "topic_name": relation.topic,
                "other_topic_name": relation.other_topic,
                "level_name": relation.level,
                "kind_name": relation.kind,
                **_place(relation.zone, relation.span),
            }
            for article_id, found in tags.items()
            for relation in found.relations
        ],
    )
    query(
        cursor,
        _TAGS,
        "save_names",
        rows=[
            {
                "article_id": article_id,
                "name_value": name.value,
                "kind_name": name.kind,
                "wikidata_id": name.wikidata_id,
                **_place(name.zone, name.span),
            }
            for article_id, found in tags.items()
            for name in found.names
        ],
    )
    query(
        cursor,
        _TAGS,
        "save_amounts",
        rows=[
            {
                "article_id": article_id,
                "currency_code": amount.currency,
                "amount": amount.number,
                "is_ambiguous": amount.is_ambiguous,
                "period_name": amount.period,
                "bound_name": amount.bound,
                "implied_rate": amount.implied_rate,
                "is_doubtful": amount.is_doubtful,
                **_place(amount.zone, amount.span),
            }
            for article_id, found in tags.items()
            for amount in found.amounts
        ],
    )
    query(
        cursor,
        _TAGS,
        "save_figures",
        rows=[
            {
                "article_id": article_id,
                "kind_name": figure.kind,
                "figure": figure.number,
                "unit_words": figure.unit,
                **_place(figure.zone, figure.span),
            }
            for article_id, found in tags.items()
            for figure in found.figures
        ],
    )


def names_and_amounts(
    cursor: Cursor, article_ids: Sequence[str]
) -> dict[str, tuple[tuple[Name, ...], tuple[Amount, ...]]]:
    """By article_id, in the order of the text."""
    rows = query(cursor, "queries/stories.sql", "tags_of", article_ids=list(article_ids))
    return {
        row["article_id"]: (
            tuple(
                Name(value=value, kind=kind, span=(start, end), zone=zone, wikidata_id=wikidata_id)
                for value, kind, start, end, zone, wikidata_id in row["names"]
            ),
            tuple(
                Amount(
                    currency=currency, number=number, span=(start, end), zone=zone, is_ambiguous=is_ambiguous
                )
                for currency, number, start, end, zone, is_ambiguous in row["amounts"]
            ),
        )
        for row in rows
    }


def _place(zone: str, span: Span) -> Row:
    return {"zone_name": zone, "span_start": span[0], "span_end": span[1]}
