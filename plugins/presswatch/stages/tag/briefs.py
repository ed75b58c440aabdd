"""What the words of a brief change in what the rules make of it (see brief_words and docs/decisions/0018)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from presswatch.catalogue.topics import BriefEvidence, Topic
from presswatch.records import Mention, Role, Span
from presswatch.stages.tag.brief_words import BriefWords, Odds
from presswatch.stages.tag.document import Document, Places
from presswatch.stages.tag.mentions import NEEDS
from presswatch.stages.tag.rules import Rules

#: The rule of a mention that no term makes, and the objection to those that all words speak against.
ALL_WORDS = "all words"

#: How much of what "main" takes a topic weighs that a brief only mentions.
MENTION_SHARE = 0.5


def hear(document: Document, rules: Rules) -> Mapping[str, Odds]:
    """The odds by topic that all words of a brief give; none of other texts, or languages without rules."""
    if rules.words(document.language) is rules.elsewhere:
        return {}
    return rules.brief_words.odds(document)


def speaks(topic: Topic, odds: Odds, evidence: BriefEvidence = "unnamed") -> bool:
    """Whether the brief speaks of the topic, by all its words and by what the rules have found."""
    return odds.present + topic.brief_odds[evidence] > 0


def weigh_mentions(
    document: Document, topic: Topic, mentions: Sequence[Mention], rules: Rules, odds: Mapping[str, Odds]
) -> Sequence[Mention]:
    """The mentions of a text; of a brief, once all its words were heard.

    Where these deny the topic none counts. Where they show it and none counts, those do that show it by its
    parts and only lacked one, and if there are none the most telling words.
    """
    if topic.name not in odds:
        return mentions
    groups = {group.name: group for group in topic.terms}
    accepted = [groups[mention.rule].strength for mention in mentions if mention.rejected_by is None]
    # A name of the topic that nothing explains more likely means something else.
    unproved = [
        mention
        for mention in mentions
        if (mention.rejected_by or "").startswith(NEEDS) and groups[mention.rule].needs_too
    ]
    if accepted:
        evidence: BriefEvidence = "strong" if "strong" in accepted else "weak"
    elif mentions:
        evidence = "unproved" if len(unproved) == len(mentions) else "other_sense"
    else:
        evidence = "unnamed"
    if speaks(topic, odds[topic.name], evidence) == bool(accepted):
        return mentions
    if accepted:
        return [replace(mention, rejected_by=mention.rejected_by or ALL_WORDS) for mention in mentions]
    if unproved:
        return [
            replace(mention, rejected_by=None) if mention in unproved else mention for mention in mentions
        ]
    found = [*mentions, _most_telling(document, topic, mentions, rules.brief_words)]
    return sorted(found, key=lambda mention: _place(document, mention))


def weigh_role(topic: Topic, role: Role, score: float, odds: Odds) -> tuple[Role, float]:
    """Role and score once all words of the brief were heard."""
    if odds.main + topic.brief_odds["main" if role == "main" else "mention"] > 0:
        return "main", max(score, topic.main_from)
    return "mention", min(max(score, topic.mention_from), MENTION_SHARE * topic.main_from)


def _most_telling(
    document: Document, topic: Topic, mentions: Sequence[Mention], words: BriefWords
) -> Mention:
    """The words that speak most for the topic, of those that no rule has rejected."""
    taken: Places[None] = Places((_place(document, mention), None) for mention in mentions)
    telling = words.telling(document, topic.name)
    start, end = next((span for span in telling if not any(taken.near(*span))), telling[0])
    return Mention(
        topic=topic.name,
        term=document.whole[start:end],
        span=document.span(start, end),
        zone=document.zone(start, topic.lead_chars),
        rule=ALL_WORDS,
    )


def _place(document: Document, mention: Mention) -> Span:
    return document.whole_span(mention.span, mention.zone)
