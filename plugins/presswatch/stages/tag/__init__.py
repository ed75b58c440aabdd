"""Says what an article speaks of: topics, names and amounts of money, each with its place.

Pure: rules in (compile_rules), tags out (tag). What to look for is data: see catalogue/topics.toml.
"""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from typing import TypeVar

from presswatch.catalogue.names import KnownName
from presswatch.records import Amount, Figure, Tags, Verdict
from presswatch.stages.tag.document import Document, read_document
from presswatch.stages.tag.names import find_names
from presswatch.stages.tag.relations import find_relations, raise_causes
from presswatch.stages.tag.rules import TAGGER_VERSION, Rules, Use, compile_rules, rules_version
from presswatch.stages.tag.scan import Hit
from presswatch.stages.tag.strike_facts import find_strike_facts
from presswatch.stages.tag.topics import find_topics
from presswatch.text import numerals
from presswatch.text.amounts import find_amounts
from presswatch.text.blanks import Plain, make_plain
from presswatch.text.figures import find_figures

__all__ = ["TAGGER_VERSION", "Rules", "compile_rules", "rules_version", "tag"]

#: What counts as the lead for names and amounts; topics bring their own figure.
LEAD_CHARS = 450

_Found = TypeVar("_Found", Amount, Figure)


def tag(
    *, title: str | None, text: str, language: str | None, rules: Rules, published_on: date | None = None
) -> Tags:
    """All tags of one article; every topic gets a verdict, "none" included.

    Spans are into the title where the zone is "title", else into the text. published_on: the day from which
    "since Monday" is reckoned, and what is past; without it only dates with their year are read.
    """
    head, body = make_plain(title or ""), make_plain(text)
    tags = _tag(head.text, body.text, language, rules, published_on)
    return _moved(tags, head, body) if head.starts or body.starts else tags


def _moved(tags: Tags, head: Plain, body: Plain) -> Tags:
    """The tags with their spans in title and text as they were given."""
    found = {field.name: getattr(tags, field.name) for field in fields(tags) if field.name != "verdicts"}
    return replace(
        tags,
        **{
            name: tuple(
                replace(item, span=(head if item.zone == "title" else body).span_before(item.span))
                for item in items
            )
            for name, items in found.items()
        },
    )


def _tag(head: str, text: str, language: str | None, rules: Rules, published_on: date | None) -> Tags:
    document = read_document(head, text, lead_chars=LEAD_CHARS, language=language, published_on=published_on)
    whole = document.whole
    terms, known = _find_first(document, rules)
    readings, sentences = find_topics(document, rules, terms)
    if sentences:
        readings = raise_causes(document, readings, sentences)
    mentions = tuple(mention for reading in readings for mention in reading.mentions)
    numbers = numerals.numbers(document.folded)
    amounts = _located(document, find_amounts(whole, language, document.folded, numbers))
    not_names = [document.whole_span(amount.span, amount.zone) for amount in amounts]
    not_names += [
        document.whole_span(mention.span, mention.zone) for mention in mentions if mention.rejected_by is None
    ]
    names = find_names(document, known, not_names)
    figures = _located(document, find_figures(whole, language, document.folded, numbers))
    counted = [document.whole_span(figure.span, figure.zone) for figure in figures if figure.kind == "people"]
    return Tags(
        verdicts=tuple(
            Verdict(
                topic=reading.topic.name,
                role=reading.role,
                score=reading.score,
                rules_version=rules.version,
            )
            for reading in readings
        ),
        mentions=mentions,
        subtopics=tuple(subtopic for reading in readings for subtopic in reading.subtopics),
        relations=find_relations(document, readings, sentences) if sentences else (),
        names=names,
        amounts=amounts,
        figures=figures,
        strike_facts=tuple(
            fact
            for reading in readings
            if sentences and reading.role != "none" and reading.topic.cues
            for fact in find_strike_facts(
                document, sentences, reading, rules, names=names, not_names=not_names, counted=counted
            )
        ),
    )


def _find_first(document: Document, rules: Rules) -> tuple[list[Hit[Use]], list[Hit[KnownName]]]:
    """The words that can speak of a topic, and those of known names."""
    terms, names = [], []
    for start, end, word, payload in rules.words(document.language).first.find(
        document.whole, document.folded
    ):
        if isinstance(payload, Use):
            terms.append(Hit(start, end, word, payload))
        else:
            names.append(Hit(start, end, word, payload))
    return terms, names


def _located(document: Document, found: Iterable[_Found]) -> tuple[_Found, ...]:
    """What was found in ``whole``, by its place in title or text."""
    return tuple(
        replace(item, span=document.span(*item.span), zone=document.zone(item.span[0], document.lead_chars))
        for item in found
    )
