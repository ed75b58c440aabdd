"""How two topics meet in one text."""

from bisect import bisect_left
from collections.abc import Iterable

from presswatch.records import Mention, Span
from presswatch.text.sentences import sentence_spans


def shared_sentences(
    text: str, mentions: Iterable[Mention], topic_a: str, topic_b: str, *, is_title: bool = False
) -> list[Span]:
    """The sentences of ``text`` that hold accepted mentions of both topics, in order.

    With ``is_title``, ``text`` is the title and its mentions are meant instead of the text's.
    """
    starts: dict[str, list[int]] = {topic_a: [], topic_b: []}
    for mention in mentions:
        if mention.rejected_by is None and (mention.zone == "title") is is_title and mention.topic in starts:
            starts[mention.topic].append(mention.span[0])
    if not all(starts.values()):
        return []
    for offsets in starts.values():
        offsets.sort()

    def holds(topic: str, start: int, end: int) -> bool:
        index = bisect_left(starts[topic], start)
        return index < len(starts[topic]) and starts[topic][index] < end

    return [
        (start, end)
        for start, end in sentence_spans(text)
        if holds(topic_a, start, end) and holds(topic_b, start, end)
    ]
