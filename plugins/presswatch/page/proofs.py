"""The articles behind a point of a chart, with the sentences that show the topic."""

from collections.abc import Sequence
from typing import Any

from presswatch.page.charts import span_of_days
from presswatch.page.content import choices_by_kind, templates
from presswatch.page.words import web_url
from presswatch.records import Span
from presswatch.text.sentences import sentence_spans
from presswatch.warehouse.connection import Row
from presswatch.warehouse.page import ArticlesData

SENTENCES_SHOWN = 3

#: A sentence in pieces: (text, whether it is what shows the topic).
Pieces = list[tuple[str, bool]]


def render_articles(data: ArticlesData) -> str:
    """The page as HTML."""
    return templates.get_template("articles.html").render(
        root="",
        data=data,
        topic_title=data.topic_title,
        period=span_of_days(data.since, data.until),
        articles=[_article(row) for row in data.articles],
        choices=choices_by_kind(data.choices),
    )


def _article(row: Row) -> dict[str, Any]:
    spans = [(start, end) for start, end in row["body_spans"]]
    return {**row, "url": web_url(row["url"]), "sentences": proof_sentences(row["body_text"], spans)}


def proof_sentences(text: str, spans: Sequence[Span]) -> list[Pieces]:
    """The first sentences of ``text`` that hold one of ``spans``, cut at the spans."""
    found = []
    for first, last in sentence_spans(text):
        inside = sorted(span for span in spans if first <= span[0] < last)
        if inside:
            found.append(_pieces(text, (first, last), inside))
        if len(found) == SENTENCES_SHOWN:
            break
    return found


def _pieces(text: str, sentence: Span, spans: Sequence[Span]) -> Pieces:
    at, last = sentence
    pieces: Pieces = []
    for start, end in spans:
        start, end = max(start, at), min(end, last)  # mentions may overlap
        if start < end:
            pieces += [(text[at:start], False), (text[start:end], True)]
            at = end
    pieces.append((text[at:last], False))
    return [(piece, is_proof) for piece, is_proof in pieces if piece]
