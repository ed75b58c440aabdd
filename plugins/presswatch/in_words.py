"""What tag makes of one text, told in words: what counts, what was suppressed and why."""

from collections.abc import Iterator, Sequence
from datetime import date

from presswatch.catalogue.topics import Disabler, Exclusion, Topic, Words
from presswatch.records import Amount, Mention, StrikeFact, Tags
from presswatch.stages.tag import Rules, tag
from presswatch.stages.tag.briefs import ALL_WORDS, hear
from presswatch.stages.tag.document import read_document
from presswatch.stages.tag.scan import Scanner
from presswatch.text.blanks import make_plain
from presswatch.text.sentences import fold

#: Words of a list that are named as examples.
EXAMPLES = 5


def tell(
    *, title: str | None, text: str, language: str, rules: Rules, published_on: date | None = None
) -> str:
    """All that tag finds in one text, a line each."""
    tags = tag(title=title, text=text, language=language, rules=rules, published_on=published_on)
    whole = f"{title or ''}\n{text}"
    plain = (make_plain(part).text for part in (title or "", text))
    odds = hear(read_document(*plain, lead_chars=0, language=language), rules)

    def quoted(zone: str, span: tuple[int, int]) -> str:
        return f"“{((title or '') if zone == 'title' else text)[slice(*span)]}”"

    lines = [f"read as {language}, rules {rules.version}"]
    for topic, verdict in zip(rules.topics, tags.verdicts, strict=True):
        lines.append(f"{topic.name}: {verdict.role}, score {verdict.score:g}")
        mentions = [mention for mention in tags.mentions if mention.topic == topic.name]
        lines += [
            f"  {'counts' if mention.rejected_by is None else 'suppressed':10} "
            f"{quoted(mention.zone, mention.span)} in the {mention.zone}, as {mention.rule}"
            f"{_why(mention, topic, whole, language)}"
            for mention in mentions
        ]
        if not mentions:
            lines.append("  no word of it was found")
        if topic.name in odds:
            present, main = odds[topic.name].present, odds[topic.name].main
            lines.append(
                f"  log-odds of all words of the brief: {present:+.1f} for it, {main:+.1f} for it as subject"
            )
    # Each level counts what is nearer too: the first of a passage is the nearest.
    meetings = {
        (relation.topic, relation.other_topic, quoted(relation.zone, relation.span)): relation
        for relation in reversed(tags.relations)
    }
    lines += [
        f"{topic} and {other}: {relation.kind}, in one {relation.level}: {passage}"
        for (topic, other, passage), relation in reversed(meetings.items())
    ]
    lines += [
        f"strike {fact.strike_number} {_stated(fact)}: {quoted(fact.zone, fact.span)}"
        for fact in tags.strike_facts
    ]
    lines += _rest(tags)
    return "\n".join(lines)


def _why(mention: Mention, topic: Topic, whole: str, language: str) -> str:
    """The reason of a suppressed mention, with the words of the text or of the catalogue behind it."""
    reason = mention.rejected_by
    if reason is None:
        return ""
    if reason == ALL_WORDS:
        return ": all words of the brief speak against it"
    kind, _, name = reason.partition(" ")
    if kind == "needs":
        lists = name.split(" or ")
        known = [word for key in lists for word in _words(topic.contexts[key], language)]
        return f": it needs a word of {' or '.join(lists)} near it, such as {', '.join(known[:EXAMPLES])}"
    rules: tuple[Exclusion | Disabler, ...] = (*topic.exclusions, *topic.disablers)
    for rule in rules:
        if kind in ("exclusion", "disabler") and rule.name == name:
            found = _found(_words(rule.words, language), whole)
            return f": {reason}, by {', '.join(f'“{word}”' for word in found[:EXAMPLES])}"
    return f": {reason}"


def _words(words: Words, language: str) -> tuple[str, ...]:
    return (*words.get(language, ()), *words.get("any", ()))


def _found(words: Sequence[str], whole: str) -> list[str]:
    """Those of the words that the text has."""
    plain = make_plain(whole).text
    hits = Scanner((word, False, word) for word in words).find(plain, fold(plain))
    found = {hit.word for hit in hits}
    return [word.strip("*") for word in words if word in found]


def _rest(tags: Tags) -> Iterator[str]:
    if tags.subtopics:
        subtopics = sorted({f"{found.topic}: {found.subtopic}" for found in tags.subtopics})
        yield f"subtopics  {'; '.join(subtopics)}"
    if tags.names:
        names = dict.fromkeys(f"{name.value} ({name.wikidata_id or name.kind})" for name in tags.names)
        yield f"names      {'; '.join(names)}"
    if tags.amounts:
        yield f"amounts    {'; '.join(map(_amount, tags.amounts))}"
    if tags.figures:
        yield f"figures    {'; '.join(f'{figure.number:,g} {figure.unit}' for figure in tags.figures)}"


def _stated(fact: StrikeFact) -> str:
    parts = {
        "union": fact.union,
        "employer": fact.employer,
        "place": fact.place,
        "status": fact.status,
        "start": fact.start,
        "end": fact.end,
    }
    return ", ".join(f"{part} {value}" for part, value in parts.items() if value is not None)


def _amount(amount: Amount) -> str:
    number = f"{amount.number:,.2f}".removesuffix(".00")
    parts = [f"{amount.currency} {number}"]
    parts += [f"a {amount.period}"] if amount.period else []
    parts += [{"low": "at least", "high": "at most"}[amount.bound]] if amount.bound else []
    parts += ["the country is a guess"] if amount.is_ambiguous else []
    if amount.implied_rate:
        doubt = ", which never was a rate" if amount.is_doubtful else ""
        parts.append(f"{amount.implied_rate:,g} for one of the amount before it{doubt}")
    return ", ".join(parts)
