"""The catalogue's topics and names, compiled for scanning."""

import hashlib
import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import TypeVar

from presswatch.catalogue.names import KnownName, Part
from presswatch.catalogue.topics import (
    Backdrop,
    Cue,
    Disabler,
    Exclusion,
    Reason,
    Subtopic,
    TermGroup,
    Topic,
    Words,
)
from presswatch.stages.tag.brief_words import BriefWords, shipped_version, shipped_words
from presswatch.stages.tag.scan import Scanner
from presswatch.text.languages import CONFUSABLE

#: Raise it when the code of this stage changes what it finds.
TAGGER_VERSION = "25"


@dataclass(frozen=True, slots=True)
class Context:
    """A list of words that weak terms may need near them."""

    name: str


#: What the terms of a topic are judged by.
Helper = Exclusion | Disabler | Context | Subtopic | Reason


@dataclass(frozen=True, slots=True)
class Use:
    """What a word found in a text is to one topic.

    is_plain: whether it is no other word of the language, in capitals either
    """

    topic: str
    group: TermGroup
    is_plain: bool = False


@dataclass(frozen=True, slots=True)
class TopicWords:
    """The words of all topics in one language.

    first:     those that can speak of a topic, and the known names: one pass finds both. Most texts hold no
               word of a topic, and are done with
    helpers:   by topic, all that its terms are judged by
    backdrops: by topic, what makes a term a background; such words are in every sentence ("and"), and asked
               only of the opening
    cues:      by topic, what states something of a strike; asked only of sentences that speak of one
    """

    first: Scanner[Use | KnownName]
    helpers: Mapping[str, Scanner[Helper]]
    backdrops: Mapping[str, Scanner[Backdrop]]
    cues: Mapping[str, Scanner[Cue]]


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything that tag looks for.

    version:   changes with every change of the catalogue, of TAGGER_VERSION or of the words of briefs
    languages: topic words by language
    elsewhere: topic words for all other languages
    parts:     which known names are unions, and which employers
    brief_words: what all words of a brief say of the topics that ask them
    """

    version: str
    topics: tuple[Topic, ...]
    languages: Mapping[str, TopicWords]
    elsewhere: TopicWords
    parts: Mapping[str, Part]
    brief_words: BriefWords

    def words(self, language: str | None) -> TopicWords:
        """The topic words of one language (a region such as "pt-BR" is ignored)."""
        code = (language or "").replace("_", "-").partition("-")[0].lower()
        return self.languages.get(code, self.elsewhere)


def compile_rules(topics: Iterable[Topic], names: Iterable[KnownName]) -> Rules:
    """Compiles what load_topics and load_names read. Takes half a second: do it once.

    Raises CatalogueError where brief_odds are given to a topic that no words were grown for.
    """
    topics, names = tuple(topics), tuple(names)
    languages = sorted({code for topic in topics for words in _all_words(topic) for code in words} - {"any"})
    return Rules(
        version=rules_version(topics, names),
        topics=topics,
        languages=_by_language(topics, names, languages),
        # A language that we have no words of still borrows the unmistakable ones of the others.
        elsewhere=_topic_words(topics, names, {"any", *languages}, is_known=False),
        parts={name.value: name.role for name in names if name.role},
        brief_words=shipped_words().of([topic.name for topic in topics if topic.brief_odds]),
    )


def _by_language(
    topics: tuple[Topic, ...], names: tuple[KnownName, ...], languages: Iterable[str]
) -> dict[str, TopicWords]:
    """Languages that a short text does not tell apart, as Malay and Indonesian, share their words."""
    groups = {
        frozenset({code, *itertools.chain(*(group for group in CONFUSABLE if code in group))})
        for code in languages
    }
    found: dict[str, TopicWords] = {}
    for group in groups:
        found |= dict.fromkeys(group, _topic_words(topics, names, {"any", *group}))
    return found


def rules_version(topics: Iterable[Topic], names: Iterable[KnownName]) -> str:
    """The version that these have once they are compiled."""
    # Order within the files does not change what is found, but is too rare a change to hide.
    catalogue = [asdict(topic) for topic in topics], [asdict(name) for name in names]
    data = repr((TAGGER_VERSION, shipped_version(), *catalogue))
    return f"{TAGGER_VERSION}-{hashlib.sha256(data.encode()).hexdigest()[:10]}"


def _all_words(topic: Topic) -> Iterator[Words]:
    yield from (group.words for group in (*topic.terms, *_helpers(topic), *topic.backdrops, *topic.cues))
    yield from topic.contexts.values()


def _helpers(topic: Topic) -> tuple[Exclusion | Disabler | Subtopic | Reason, ...]:
    return (*topic.exclusions, *topic.disablers, *topic.subtopics, *topic.reasons)


def _topic_words(
    topics: tuple[Topic, ...], names: tuple[KnownName, ...], codes: set[str], *, is_known: bool = True
) -> TopicWords:
    uses = (use for topic in topics for use in _terms(topic, codes, is_known=is_known))
    return TopicWords(
        first=Scanner(itertools.chain(uses, _spellings(names))),
        helpers={topic.name: Scanner(_helper_words(topic, codes)) for topic in topics},
        backdrops={topic.name: Scanner(_group_words(topic.backdrops, codes)) for topic in topics},
        # Of a language that we do not know "in" and "no" say nothing.
        cues={topic.name: Scanner(_cue_words(topic, codes if is_known else {"any"})) for topic in topics},
    )


def _terms(topic: Topic, codes: set[str], *, is_known: bool) -> Iterator[tuple[str, bool, Use]]:
    for term in topic.terms:
        is_exact = term.case != "any"
        # "IA" is artificial intelligence in French and "he" in Indonesian: acronyms do not travel.
        borrowed = codes if is_known or (term.strength == "strong" and not is_exact) else {"any"}
        for word in _words(term.words, borrowed):
            yield word, is_exact, Use(topic.name, term, is_known and not codes.isdisjoint(term.plain_in))


Group = TypeVar("Group", Exclusion | Disabler | Subtopic | Reason, Backdrop, Cue)


def _group_words(groups: Iterable[Group], codes: set[str]) -> Iterator[tuple[str, bool, Group]]:
    for group in groups:
        for word in _words(group.words, codes):
            yield word, False, group


def _cue_words(topic: Topic, codes: set[str]) -> Iterator[tuple[str, bool, Cue]]:
    yield from _group_words(topic.cues, codes)
    for cue in topic.cues:
        for name in cue.lists:
            yield from ((word, False, cue) for word in _words(topic.contexts[name], codes))


def _helper_words(topic: Topic, codes: set[str]) -> Iterator[tuple[str, bool, Helper]]:
    yield from _group_words(_helpers(topic), codes)
    for name, words in topic.contexts.items():
        for word in _words(words, codes):
            # "CUT" and "USO" are unions, "cut" and "uso" are not.
            yield word, word.isupper(), Context(name)


def _words(words: Words, codes: set[str]) -> list[str]:
    return sorted({word for code in codes for word in words.get(code, ())})


def _spellings(names: tuple[KnownName, ...]) -> Iterator[tuple[str, bool, KnownName]]:
    for name in names:
        for alias in {name.value, *name.aliases}:
            yield alias, len(alias) <= 4, name
