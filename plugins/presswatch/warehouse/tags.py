"""Verdicts, mentions, relations of topics, names and amounts of articles."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from presswatch.records import Amount, Figure, Mention, Name, StrikeFact, Subtopic, Tags, TopicRelation
from presswatch.warehouse.connection import Cursor, Row, query

_TAGS = "queries/tags.sql"


def save_tags(cursor: Cursor, tags: Mapping[str, Tags]) -> None:
    """Replace all that is known of these articles. tags: by article_id."""
    query(cursor, _TAGS, "forget", article_ids=list(tags))
    for kind, row_of in _ROWS.items():
        rows = [
            {"article_id": article_id, **row_of(one)}
            for article_id, found in tags.items()
            for one in getattr(found, kind)
        ]
        query(cursor, _TAGS, f"save_{kind}", rows=rows)


def _span(one: Mention | Subtopic | TopicRelation | Name | Amount | Figure | StrikeFact) -> Row:
    return {"zone_name": one.zone, "span_start": one.span[0], "span_end": one.span[1]}


#: What tag finds, in the order in which it is saved: a field of Tags → the row of one of its records.
_ROWS: Mapping[str, Callable[[Any], Row]] = {
    "verdicts": lambda verdict: {
        "topic_name": verdict.topic,
        "role_name": verdict.role,
        "score": verdict.score,
        "rules_version": verdict.rules_version,
    },
    "mentions": lambda mention: {
        "topic_name": mention.topic,
        "term": mention.term,
        "rule_name": mention.rule,
        "rejected_by": mention.rejected_by,
        **_span(mention),
    },
    "subtopics": lambda subtopic: {
        "topic_name": subtopic.topic,
        "subtopic_name": subtopic.subtopic,
        "term": subtopic.term,
        **_span(subtopic),
    },
    "relations": lambda relation: {
        "topic_name": relation.topic,
        "other_topic_name": relation.other_topic,
        "level_name": relation.level,
        "kind_name": relation.kind,
        **_span(relation),
    },
    "names": lambda name: {
        "name_value": name.value,
        "kind_name": name.kind,
        "wikidata_id": name.wikidata_id,
        **_span(name),
    },
    "amounts": lambda amount: {
        "currency_code": amount.currency,
        "amount": amount.number,
        "is_ambiguous": amount.is_ambiguous,
        "period_name": amount.period,
        "bound_name": amount.bound,
        "implied_rate": amount.implied_rate,
        "is_doubtful": amount.is_doubtful,
        **_span(amount),
    },
    "figures": lambda figure: {
        "kind_name": figure.kind,
        "figure": figure.number,
        "unit_words": figure.unit,
        **_span(figure),
    },
    "strike_facts": lambda fact: {
        "strike_number": fact.strike_number,
        "union_name": fact.union,
        "employer_name": fact.employer,
        "place_name": fact.place,
        "status_name": fact.status,
        "start_date": fact.start and fact.start.isoformat(),
        "end_date": fact.end and fact.end.isoformat(),
        **_span(fact),
    },
}


def names_and_amounts(
    cursor: Cursor, article_ids: Sequence[str]
) -> dict[str, tuple[tuple[Name, ...], tuple[Amount, ...]]]:
    """What link reads, by article_id in the order of the text: names that the catalogue knows, amounts."""
    rows = query(cursor, _TAGS, "names_and_amounts", article_ids=list(article_ids))
    return {
        row["article_id"]: (
            tuple(
                Name(value=value, kind=kind, span=(start, end), zone=zone, wikidata_id=wikidata_id)
                for value, kind, start, end, zone, wikidata_id in row["names"]
            ),
            tuple(
                Amount(currency=currency, number=number, span=(start, end), zone=zone)
                for currency, number, start, end, zone in row["amounts"]
            ),
        )
        for row in rows
    }
