"""The topics we follow: topics.toml, read and checked. Its header explains how to write one."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, get_args

from presswatch.catalogue.tables import (
    WrongValue,
    check_choice,
    check_keys,
    list_of,
    read_flag,
    read_number,
    read_tables,
    read_text,
    read_whole,
    take,
)
from presswatch.errors import CatalogueError
from presswatch.records import ReasonKind, StrikeStatus, Zone

#: What a word near one for a strike says of it: how far it has come ("unsure" takes that back), what the day
#: after it is ("apart": not the strike's), or what the name beside it is.
CueKind = (
    StrikeStatus
    | Literal["unsure", "long_ago"]
    | Literal["since", "from", "on", "either", "for", "until", "to", "apart"]
    | Literal[
        "union", "employer", "staff", "employees", "trade", "firm", "company", "others", "place", "in", "town"
    ]
)
CUE_KINDS = tuple(kind for kinds in get_args(CueKind) for kind in get_args(kinds))
Side = Literal["before", "after", "any"]
Strength = Literal["strong", "weak"]
CaseRule = Literal["any", "exact", "acronym"]

#: Words by ISO 639-1 code; "any" holds for every language.
Words = Mapping[str, tuple[str, ...]]

#: The table whose contexts, exclusions and disablers every topic inherits.
EVERY_TOPIC = "every_topic"

ZONES = get_args(Zone)

#: What the rules find in a brief of a topic.
BriefEvidence = Literal["strong", "weak", "unproved", "other_sense", "unnamed"]
#: What brief_odds has a number for: that, and what they say a brief is.
BRIEF_ODDS = (*get_args(BriefEvidence), "main", "mention")


@dataclass(frozen=True, slots=True, kw_only=True)
class TermGroup:
    """Words that speak of the topic, under one rule.

    strength: a strong term counts alone; a weak one needs a word of the lists in ``needs`` near it, and
              one of ``needs_too``, if it names any
    case:     "any"; "exact" as written here; "acronym": exact, and not among words in capitals
    plain_in: languages in which an acronym is no other word, so that it counts in a line all in capitals
    done_by:  context lists; a word of these must stand before the term in its sentence, or begin it, as who
              does it, and one of ``needs_too`` in that sentence as well
    window:   how near, in characters
    zones:    where it counts; weight multiplies the zone's weight
    """

    name: str
    words: Words
    strength: Strength = "strong"
    case: CaseRule = "any"
    plain_in: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    needs_too: tuple[str, ...] = ()
    done_by: tuple[str, ...] = ()
    window: int = 140
    zones: tuple[str, ...] = ZONES
    weight: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """Words that take a term's meaning away ("hunger strike").

    within:     0: they must overlap the term; else they suppress weak terms, and those of ``only``, that
                many characters away
    whole_line: they begin a line that is not the article's own ("Read also: …")
    only:       the term groups meant; empty for all
    unless:     context lists. They hold only in a text without a word of these
    unless_by:  context lists. They hold only where no word of these stands before the term in its clause: who
                stops work is what comes before the verb
    sense_unless: context lists. The words show another sense of the term ("grève", a beach): elsewhere in
                the text, too, it counts only near a word of these, or if the text has another word for the
                topic
    yields:     below the title, those in another sentence than the term do nothing where its own has one word
                more than it needs
    resumed_unless: context lists. Behind the words "the strike" takes them up, whatever stands near it but a
                word of these; before them it is another one, and the text has both
    is_name:    they hold where they are written with a capital within a sentence of other words: "the nuns of
                Las Huelgas"
    """

    name: str
    words: Words
    within: int = 0
    whole_line: bool = False
    yields: bool = False
    is_name: bool = False
    only: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    unless_by: tuple[str, ...] = ()
    sense_unless: tuple[str, ...] = ()
    resumed_unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Disabler:
    """Words that show that the whole text means something else (avian influenza, "AI").

    only: the term groups disabled; empty for all the weak ones. A text that also uses a term of
    another group keeps them: it does speak of the topic.
    unless: context lists. They hold only in a text without a word of these
    """

    name: str
    words: Words
    only: tuple[str, ...] = ()
    at_least: int = 1
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Backdrop:
    """Words before a term that make it the background of other news: "last year's strike".

    within: at most so many characters before it, in its sentence
    aside:  all that it takes away is the topic's brief_lead: "with the help of AI", "wine, cheese and AI"
    among:  in a title, what it makes one thing among others counts half where the text says nothing of it
    beside: it holds only in a title that speaks of another topic, too: "opens an AI lab while writers strike"
    """

    name: str
    words: Words
    within: int = 40
    aside: bool = False
    among: bool = False
    beside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Subtopic:
    """A topic within a topic: its words show it where that is spoken of. title, ids: as of a topic.

    is_trade: whether it is who strikes; what is told of one such trade is not of another's strike
    """

    name: str
    words: Words
    title: str = ""
    is_trade: bool = False
    iptc: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Words that say what the topic is over: "because of", "they demand"; or what bounds such words.

    kind:     "other" is what else it is over ("pay"), "apart" sets two matters apart ("meanwhile"), "they"
              are those whose matter it is
    within:   how near to words of another topic, in characters, for that topic to be the reason
    precedes: only when they stand before those words
    """

    name: str
    words: Words
    kind: ReasonKind = "cause"
    within: int = 80
    precedes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words that state something of a strike: "threaten", "called off", "since", "at".

    within: a status: how near to a word for the strike, in characters; "unsure": how far before a status it
            takes that back
    side:   where a status stands to the word for the strike, or what is said of a name to the name
    only:   the rules that "unsure" takes back; empty for all
    lists:  contexts whose words are among them
    """

    name: str
    words: Words
    kind: CueKind = "unsure"
    within: int = 60
    side: Side = "any"
    only: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One topic. mention_from, main_from: the least scores for the roles "mention" and "main".

    zone_weights: what one mention adds to the score in each zone; half of it against a backdrop
    title_hint:   what a title adds that only uses words of hints (context lists), of related or of a
                  subtopic, over a lead that speaks of the topic
    deeds:        context lists; a mention in the lead and the first half of a text with such a word beside it
                  ("written by ChatGPT") adds what a hinting title does
    reveals:      context lists; a mention that is part of such a phrase ("Doris is a chatbot") makes a text,
                  whose other sentences tell of Doris, one about the topic; of a topic with ``past`` only in
                  title or first sentence
    brief_lead:   what the first sentence adds in a text of at most nine, title included, unless the topic is
                  only an aside, a hook or a backdrop in it, or the title speaks of another one
    needs_opening: mentions in the body of a long text (41 sentences) make it no more than a mention where
                  neither title nor first sentence speaks of the topic: they are a section of it
    least_share:  a text that tells of it in fewer of its sentences, by its terms or in words of related,
                  stand_ins or allusions, is never "main", whatever its title says
    share_weight: times the share of its sentences, from share_from on, adds to the score of a text
    related:      context lists; a sentence with such a word and no term speaks of the topic by half
    stand_ins:    context lists; a sentence with such a word ("the technology") speaks of the topic when
                  one shortly before it does
    allusions:    context lists; words for how it works ("predicts"), which only tell that a text that names
                  it rarely goes on about it
    past:         context lists; what stands behind such a word ("last year") in its sentence, or right before
                  one, is remembered: it counts half, and a text that only remembers the topic is not about it
    hooks:        context lists; a title whose topic only one sentence takes up, with such a word ("ChatGPT
                  told me"), tells nothing, and such a first sentence adds no brief_lead
    brief_odds:   what is added to the log-odds that all words of a brief give (stages/tag/briefs.py): that it
                  speaks of the topic, by what the rules find: a "strong" or "weak" term, some of groups with
                  needs_too that lack what they need ("unproved"), others rejected ("other_sense") or none
                  ("unnamed"); and that it is about it, where they say "main" or "mention". Without, all words
                  are not asked
    lead_chars:   how many characters of the text are its lead
    """

    name: str
    title: str
    iptc: str | None = None
    wikidata: str | None = None
    mention_from: float = 0.3
    main_from: float = 2.5
    title_hint: float = 2.0
    brief_lead: float = 0.0
    needs_opening: bool = False
    least_share: float = 0.15
    share_from: float = 0.25
    share_weight: float = 5.0
    related: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    reveals: tuple[str, ...] = ()
    stand_ins: tuple[str, ...] = ()
    allusions: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    hooks: tuple[str, ...] = ()
    brief_odds: Mapping[str, float]
    lead_chars: int = 450
    zone_weights: Mapping[str, float]
    terms: tuple[TermGroup, ...]
    contexts: Mapping[str, Words]
    exclusions: tuple[Exclusion, ...] = ()
    disablers: tuple[Disabler, ...] = ()
    backdrops: tuple[Backdrop, ...] = ()
    subtopics: tuple[Subtopic, ...] = ()
    reasons: tuple[Reason, ...] = ()
    cues: tuple[Cue, ...] = ()


#: What a topic's table may hold, and which of it are tables of groups, each a ``kind`` of its own.
TOPIC_KEYS = tuple(field.name for field in fields(Topic) if field.name != "name")
_GROUPS: Mapping[str, type[Any]] = {
    "terms": TermGroup,
    "exclusions": Exclusion,
    "disablers": Disabler,
    "backdrops": Backdrop,
    "subtopics": Subtopic,
    "reasons": Reason,
    "cues": Cue,
}


def load_topics(folder: Path) -> tuple[Topic, ...]:
    """The topics of ``folder``'s topics.toml, in its order; of the shipped one when it has none.

    Raises CatalogueError, which names the file, the key and the cure.
    """
    tables = read_tables(folder, "topics.toml")
    shared = tables.pop(EVERY_TOPIC, {})
    check_keys(f"topics.toml: [{EVERY_TOPIC}]", shared, ("contexts", "exclusions", "disablers", "backdrops"))
    if not tables:
        raise CatalogueError(
            "topics.toml holds no topic; add a table such as [strike] with a title and terms."
        )
    topics = tuple(_topic(name, table, shared) for name, table in tables.items())
    # core.strike_facts has one row a sentence and does not say of which topic.
    for topic in [topic for topic in topics if topic.cues][1:]:
        raise CatalogueError(
            f"topics.toml: [{topic.name}] has cues, but another topic is that of strikes; delete them."
        )
    return topics


def _topic(name: str, table: dict[str, Any], shared: dict[str, Any]) -> Topic:
    where = f"topics.toml: [{name}]"
    check_keys(where, table, (*TOPIC_KEYS, "families"))
    if not table.get("terms"):
        raise CatalogueError(f'{where} has no terms; add [{name}.terms.plain] with en = ["..."].')
    weights = {"title": 3.0, "lead": 1.0, "body": 0.3} | take(where, table, "zone_weights", _weights, {})
    check_keys(f"{where} zone_weights", weights, ZONES)
    odds = take(where, table, "brief_odds", _weights, {})
    check_keys(f"{where} brief_odds", odds, BRIEF_ODDS)
    for key in BRIEF_ODDS if odds else ():
        take(f"{where} brief_odds", odds, key, read_number)
    own_or_shared = {key: {**shared.get(key, {}), **table.get(key, {})} for key in ("contexts", *_GROUPS)}
    families = {
        key: _words(f"{where[:-1]}.families.{key}]", words, ())
        for key, words in table.get("families", {}).items()
    }
    groups: dict[str, Any] = {
        key: _groups(kind, f"{where[:-1]}.{key}", own_or_shared[key], families)
        for key, kind in _GROUPS.items()
    }
    topic = Topic(
        name=name,
        title=take(where, table, "title", read_text),
        zone_weights=weights,
        brief_odds=odds,
        contexts={
            key: _words(f"{where[:-1]}.contexts.{key}]", words, (), families)
            for key, words in own_or_shared["contexts"].items()
        },
        **groups,
        **_options(where, table, Topic),
    )
    _check_references(where, topic)
    return topic


def _check_references(where: str, topic: Topic) -> None:
    groups = [group.name for group in topic.terms]
    for key in (
        "related",
        "hints",
        "deeds",
        "reveals",
        "stand_ins",
        "allusions",
        "past",
        "hooks",
    ):
        for name in getattr(topic, key):
            check_choice(where, key, name, tuple(topic.contexts))
    for reason in topic.reasons:
        check_choice(f"{where[:-1]}.reasons.{reason.name}]", "kind", reason.kind, get_args(ReasonKind))
    for cue in topic.cues:
        here = f"{where[:-1]}.cues.{cue.name}]"
        check_choice(here, "kind", cue.kind, CUE_KINDS)
        check_choice(here, "side", cue.side, get_args(Side))
        for name in cue.only:
            check_choice(here, "only", name, [cue.name for cue in topic.cues])
        for name in cue.lists:
            check_choice(here, "lists", name, tuple(topic.contexts))
    for subtopic in topic.subtopics:
        if not subtopic.title:
            raise CatalogueError(f"{where[:-1]}.subtopics.{subtopic.name}] has no title; add it.")
    for term in topic.terms:
        here = f"{where[:-1]}.terms.{term.name}]"
        check_choice(here, "strength", term.strength, get_args(Strength))
        check_choice(here, "case", term.case, get_args(CaseRule))
        for zone in term.zones:
            check_choice(here, "zones", zone, ZONES)
        for key, needs in (
            ("needs", term.needs),
            ("needs_too", term.needs_too),
            ("done_by", term.done_by),
        ):
            for need in needs:
                check_choice(here, key, need, tuple(topic.contexts))
        if term.strength == "weak" and not term.needs:
            raise CatalogueError(
                f"{here} is weak but needs nothing; name a list of [{topic.name}.contexts], "
                'or write strength = "strong".'
            )
    for exclusion in topic.exclusions:
        here = f"{where[:-1]}.exclusions.{exclusion.name}]"
        for key, lists in (
            ("unless_by", exclusion.unless_by),
            ("sense_unless", exclusion.sense_unless),
            ("resumed_unless", exclusion.resumed_unless),
        ):
            for name in lists:
                check_choice(here, key, name, tuple(topic.contexts))
    rules: tuple[Exclusion | Disabler, ...] = (*topic.exclusions, *topic.disablers)
    for rule in rules:
        kind = "exclusions" if isinstance(rule, Exclusion) else "disablers"
        for name in rule.unless:
            check_choice(f"{where[:-1]}.{kind}.{rule.name}]", "unless", name, tuple(topic.contexts))
        for group in rule.only:
            check_choice(f"{where} rule {rule.name}", "only", group, groups)


def _groups(
    kind: type[Any], where: str, tables: dict[str, Any], families: Mapping[str, Words]
) -> tuple[Any, ...]:
    """One ``kind`` for each table; its two-letter keys are languages, the others its options."""
    options = [field.name for field in fields(kind) if field.name not in ("name", "words")]
    return tuple(
        kind(
            name=name,
            words=_words(f"{where}.{name}]", table, options, families),
            **_options(f"{where}.{name}]", table, kind),
        )
        for name, table in tables.items()
    )


def _weights(value: Any) -> dict[str, float]:
    if not isinstance(value, dict):
        raise WrongValue(f"{value!r} is not a table; write {{title = 3.0}}.")
    return {zone: read_number(weight) for zone, weight in value.items()}


#: How an option is read, by the type of its default.
_READERS: Mapping[type, Callable[[Any], Any]] = {
    str: read_text,
    type(None): read_text,
    bool: read_flag,
    int: read_whole,
    float: read_number,
    tuple: list_of(read_text),
}


def _options(where: str, table: dict[str, Any], kind: type[Any]) -> dict[str, Any]:
    """What a table says of the fields of ``kind`` that have a default, in the type of that."""
    given = {}
    for field in fields(kind):
        if field.name in table and field.default is not MISSING and field.name not in _GROUPS:
            given[field.name] = take(where, table, field.name, _READERS[type(field.default)])
    return given


def _words(
    where: str, table: Any, options: Iterable[str], families: Mapping[str, Words] = MappingProxyType({})
) -> Words:
    if not isinstance(table, dict):
        raise CatalogueError(f'{where} must be a table of languages, such as en = ["..."].')
    options = tuple(options)
    words: dict[str, tuple[str, ...]] = {}
    for key, value in table.items():
        if key in options:
            continue
        if not (key == "any" or (len(key) == 2 and key.isalpha() and key.islower())):
            check_keys(where, {key: value}, ("any", *options))
        if not isinstance(value, list) or not all(
            isinstance(word, str) and word.strip("* ") for word in value
        ):
            raise CatalogueError(f'{where} {key} must be a list of words, such as ["..."].')
        spoken = {f"@{name}": family.get(key, ()) for name, family in families.items()}
        words[key] = tuple(
            spelling for word in value for spelling in _spellings(f"{where} {key}", word, spoken)
        )
    if not words:
        raise CatalogueError(f'{where} has no words; add a language with a list, such as en = ["..."].')
    return words


def _spellings(where: str, word: str, families: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """ "{refuse|refused} to {work|sail}" in full: four; "{@load}" all of a family.

    families: "@name" -> its words in the language meant
    """
    head, is_open, rest = word.partition("{")
    choices, is_closed, tail = rest.partition("}")
    if bool(is_open) != bool(is_closed) or "}" in head or "{" in choices:
        raise CatalogueError(f'{where} "{word}" has a brace without its other; write "{{one|another}} word".')
    if not is_open:
        yield word
        return
    if not all(choice.strip("* ") for choice in choices.split("|")):
        raise CatalogueError(f'{where} "{word}" has a choice without letters; write "{{one|another}} word".')
    for choice in choices.split("|"):
        if choice.startswith("@"):
            check_choice(where, "family", choice, [name for name in families if families[name]])
        for spelling in families.get(choice, (choice,)):
            yield from _spellings(where, f"{head}{spelling}{tail}", families)
