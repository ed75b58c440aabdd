"""The topics we follow: topics.toml, read and checked. Its header explains how to write one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

from presswatch.catalogue.tables import check_choice, check_keys, read_tables, take
from presswatch.errors import CatalogueError
from presswatch.records import ReasonKind, StrikeStatus, Zone

#: What a word near one for a strike says of it: how far it has come ("unsure" takes that back), what the day
#: after it is ("apart": not the strike's), or what the name beside it is.
CueKind = (
    StrikeStatus
    | Literal["unsure", "long_ago"]
    | Literal["since", "from", "on", "either", "for", "until", "to", "apart"]
    | Literal["union", "employer", "staff", "place", "in"]
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

TOPIC_KEYS = (
    *("title", "iptc", "wikidata", "mention_from", "main_from", "title_hint", "brief_lead", "needs_opening"),
    *("least_share", "share_from", "share_weight", "lead_chars", "zone_weights"),
    *("related", "hints", "deeds", "stand_ins", "allusions"),
    *("terms", "contexts", "exclusions", "disablers", "backdrops", "subtopics", "reasons", "cues"),
)
_TERM_KEYS = ("strength", "case", "plain_in", "needs", "window", "zones", "weight")
_EXCLUSION_KEYS = ("within", "whole_line", "only")
_DISABLER_KEYS = ("only", "at_least")
_BACKDROP_KEYS = ("within", "aside", "among", "beside")
_SUBTOPIC_KEYS = ("title", "iptc", "wikidata")
_REASON_KEYS = ("kind", "within", "precedes")
_CUE_KEYS = ("kind", "within", "side", "only")


@dataclass(frozen=True, slots=True, kw_only=True)
class TermGroup:
    """Words that speak of the topic, under one rule.

    strength: a strong term counts alone; a weak one needs a word of the lists in ``needs`` near it
    case:     "any"; "exact" as written here; "acronym": exact, and not among words in capitals
    plain_in: languages in which an acronym is no other word, so that it counts in a line all in capitals
    window:   how near, in characters
    zones:    where it counts; weight multiplies the zone's weight
    """

    name: str
    words: Words
    strength: Strength = "strong"
    case: CaseRule = "any"
    plain_in: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
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
    """

    name: str
    words: Words
    within: int = 0
    whole_line: bool = False
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Disabler:
    """Words that show that the whole text means something else (avian influenza, "AI").

    only: the term groups disabled; empty for all the weak ones. A text that also uses a term of
    another group keeps them: it does speak of the topic.
    """

    name: str
    words: Words
    only: tuple[str, ...] = ()
    at_least: int = 1


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
    """A topic within a topic: its words show it where that is spoken of. title, ids: as of a topic."""

    name: str
    words: Words
    title: str = ""
    iptc: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Words that say what the topic is over: "because of", "they demand".

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
    side:   where a status stands to the word for the strike
    only:   the rules that "unsure" takes back; empty for all
    """

    name: str
    words: Words
    kind: CueKind = "unsure"
    within: int = 60
    side: Side = "any"
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One topic. mention_from, main_from: the least scores for the roles "mention" and "main".

    zone_weights: what one mention adds to the score in each zone; half of it against a backdrop
    title_hint:   what a title adds that only uses words of hints (context lists), of related or of a
                  subtopic, over a lead that speaks of the topic
    deeds:        context lists; a mention in the lead with such a word beside it ("written by ChatGPT") adds
                  what a hinting title does
    brief_lead:   what the first sentence adds in a text of few, unless the topic is only an aside or
                  a backdrop in it, or the title speaks of another one
    needs_opening: mentions in the body of a long text (41 sentences) make it no more than a mention where
                  neither title nor first sentence speaks of the topic: they are a section of it
    least_share:  a text that says it in fewer of its sentences is never "main", whatever its title says
    share_weight: times the share of its sentences, from share_from on, adds to the score of a text
    related:      context lists; a sentence with such a word and no term speaks of the topic by half
    stand_ins:    context lists; a sentence with such a word ("the technology") speaks of the topic when
                  one shortly before it does
    allusions:    context lists; words for how it works ("predicts"), which only tell that a text that names
                  it rarely goes on about it
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
    stand_ins: tuple[str, ...] = ()
    allusions: tuple[str, ...] = ()
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
    check_keys(where, table, TOPIC_KEYS)
    terms = _groups(TermGroup, f"{where[:-1]}.terms", table.get("terms", {}), _TERM_KEYS)
    if not terms:
        raise CatalogueError(f'{where} has no terms; add [{name}.terms.plain] with en = ["..."].')
    weights = {"title": 3.0, "lead": 1.0, "body": 0.3} | take(where, table, "zone_weights", dict, {})
    check_keys(f"{where} zone_weights", weights, ZONES)

    def inherited(key: str) -> dict[str, Any]:
        return {**shared.get(key, {}), **table.get(key, {})}

    topic = Topic(
        name=name,
        title=take(where, table, "title", str),
        iptc=take(where, table, "iptc", str, None),
        wikidata=take(where, table, "wikidata", str, None),
        mention_from=float(take(where, table, "mention_from", (int, float), 0.3)),
        main_from=float(take(where, table, "main_from", (int, float), 2.5)),
        title_hint=float(take(where, table, "title_hint", (int, float), 2.0)),
        brief_lead=float(take(where, table, "brief_lead", (int, float), 0.0)),
        needs_opening=take(where, table, "needs_opening", bool, False),
        least_share=float(take(where, table, "least_share", (int, float), 0.15)),
        share_from=float(take(where, table, "share_from", (int, float), 0.25)),
        share_weight=float(take(where, table, "share_weight", (int, float), 5.0)),
        related=tuple(take(where, table, "related", list, [])),
        hints=tuple(take(where, table, "hints", list, [])),
        deeds=tuple(take(where, table, "deeds", list, [])),
        stand_ins=tuple(take(where, table, "stand_ins", list, [])),
        allusions=tuple(take(where, table, "allusions", list, [])),
        lead_chars=take(where, table, "lead_chars", int, 450),
        zone_weights={zone: float(weight) for zone, weight in weights.items()},
        terms=terms,
        contexts={
            key: _words(f"{where[:-1]}.contexts.{key}]", words, ())
            for key, words in inherited("contexts").items()
        },
        exclusions=_groups(Exclusion, f"{where[:-1]}.exclusions", inherited("exclusions"), _EXCLUSION_KEYS),
        disablers=_groups(Disabler, f"{where[:-1]}.disablers", inherited("disablers"), _DISABLER_KEYS),
        backdrops=_groups(Backdrop, f"{where[:-1]}.backdrops", inherited("backdrops"), _BACKDROP_KEYS),
        subtopics=_groups(Subtopic, f"{where[:-1]}.subtopics", table.get("subtopics", {}), _SUBTOPIC_KEYS),
        reasons=_groups(Reason, f"{where[:-1]}.reasons", table.get("reasons", {}), _REASON_KEYS),
        cues=_groups(Cue, f"{where[:-1]}.cues", table.get("cues", {}), _CUE_KEYS),
    )
    _check_references(where, topic)
    return topic


def _check_references(where: str, topic: Topic) -> None:
    groups = [group.name for group in topic.terms]
    for key in ("related", "hints", "deeds", "stand_ins", "allusions"):
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
    for subtopic in topic.subtopics:
        if not subtopic.title:
            raise CatalogueError(f"{where[:-1]}.subtopics.{subtopic.name}] has no title; add it.")
    for term in topic.terms:
        here = f"{where[:-1]}.terms.{term.name}]"
        check_choice(here, "strength", term.strength, get_args(Strength))
        check_choice(here, "case", term.case, get_args(CaseRule))
        for zone in term.zones:
            check_choice(here, "zones", zone, ZONES)
        for need in term.needs:
            check_choice(here, "needs", need, tuple(topic.contexts))
        if term.strength == "weak" and not term.needs:
            raise CatalogueError(
                f"{here} is weak but needs nothing; name a list of [{topic.name}.contexts], "
                'or write strength = "strong".'
            )
    rules: tuple[Exclusion | Disabler, ...] = (*topic.exclusions, *topic.disablers)
    for rule in rules:
        for group in rule.only:
            check_choice(f"{where} rule {rule.name}", "only", group, groups)


Group = TypeVar("Group", TermGroup, Exclusion, Disabler, Backdrop, Subtopic, Reason, Cue)


def _groups(
    kind: type[Group], where: str, tables: dict[str, Any], options: tuple[str, ...]
) -> tuple[Group, ...]:
    """One ``kind`` for each table; its two-letter keys are languages, the others its options."""
    groups = []
    for name, table in tables.items():
        here = f"{where}.{name}]"
        words = _words(here, table, options)
        given = {key: _option(here, key, table[key]) for key in options if key in table}
        groups.append(replace(kind(name=name, words=words), **given))
    return tuple(groups)


_OPTION_TYPES: dict[str, type | tuple[type, ...]] = {
    "strength": str,
    "case": str,
    "plain_in": list,
    "needs": list,
    "zones": list,
    "only": list,
    "window": int,
    "within": int,
    "at_least": int,
    "weight": (int, float),
    "whole_line": bool,
    "kind": str,
    "side": str,
    "precedes": bool,
    "aside": bool,
    "among": bool,
    "beside": bool,
    "title": str,
    "iptc": str,
    "wikidata": str,
}


def _option(where: str, key: str, value: Any) -> Any:
    take(where, {key: value}, key, _OPTION_TYPES[key])
    return tuple(value) if isinstance(value, list) else value


def _words(where: str, table: Any, options: Iterable[str]) -> Words:
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
        words[key] = tuple(spelling for word in value for spelling in _spellings(f"{where} {key}", word))
    if not words:
        raise CatalogueError(f'{where} has no words; add a language with a list, such as en = ["..."].')
    return words


def _spellings(where: str, word: str) -> Iterator[str]:
    """ "{refuse|refused} to {work|sail}" in full: four."""
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
        yield from _spellings(where, f"{head}{choice}{tail}")
