"""The catalogue's topics and names, compiled for scanning."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass

from presswatch.catalogue.names import KnownName
from presswatch.catalogue.topics import Disabler, Exclusion, TermGroup, Topic, Words
from presswatch.stages.tag.scan import Scanner

#: Raise it when the code of this stage changes what it finds.
TAGGER_VERSION = "2"


@dataclass(frozen=True, slots=True)
class Context:
    """A list of words that weak terms may need near them."""

    name: str


@dataclass(frozen=True, slots=True)
class Use:
    """What a word found in a text is to one topic."""

    topic: str
    group: TermGroup | Exclusion | Disabler | Context


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything that tag looks for.

    version:         changes with every change of the catalogue or of TAGGER_VERSION
    topics_by_language: a scanner for each language that the catalogue knows
    topics_elsewhere: for all other languages
    """

    version: str
    topics: tuple[Topic, ...]
    topics_by_language: Mapping[str, Scanner[Use]]
    topics_elsewhere: Scanner[Use]
    names: Scanner[KnownName]

    def scanner(self, language: str | None) -> Scanner[Use]:
        """The topic words of one language (a region such as "pt-BR" is ignored)."""
        code = (language or "").replace("_", "-").partition("-")[0].lower()
        return self.topics_by_language.get(code, self.topics_elsewhere)


def compile_rules(topics: Iterable[Topic], names: Iterable[KnownName]) -> Rules:
    """Compiles what load_topics and load_names read. Takes some milliseconds: do it once."""
    topics, names = tuple(topics), tuple(names)
    languages = sorted({code for topic in topics for words in _all_words(topic) for code in words} - {"any"})
    return Rules(
        version=_version(topics, names),
        topics=topics,
        topics_by_language={code: Scanner(_uses(topics, {"any", code})) for code in languages},
        # A language that we have no words of still borrows the unmistakable ones of the others.
        topics_elsewhere=Scanner(_uses(topics, {"any", *languages}, is_known=False)),
        names=Scanner(_spellings(names)),
    )


def _version(topics: tuple[Topic, ...], names: tuple[KnownName, ...]) -> str:
    # Order within the files does not change what is found, but is too rare a change to hide.
    data = repr((TAGGER_VERSION, [asdict(topic) for topic in topics], [asdict(name) for name in names]))
    return f"{TAGGER_VERSION}-{hashlib.sha256(data.encode()).hexdigest()[:10]}"


def _all_words(topic: Topic) -> Iterator[Words]:
    groups: tuple[TermGroup | Exclusion | Disabler, ...] = (*topic.terms, *topic.exclusions, *topic.disablers)
    yield from (group.words for group in groups)
    yield from topic.contexts.values()


def _uses(
    topics: tuple[Topic, ...], codes: set[str], *, is_known: bool = True
) -> Iterator[tuple[str, bool, Use]]:
    for topic in topics:
        for term in topic.terms:
            is_exact = term.case != "any"
            # "IA" is artificial intelligence in French and "he" in Indonesian: acronyms do not travel.
            borrowed = codes if is_known or (term.strength == "strong" and not is_exact) else {"any"}
            for word in _words(term.words, borrowed):
                yield word, is_exact, Use(topic.name, term)
        others: tuple[Exclusion | Disabler, ...] = (*topic.exclusions, *topic.disablers)
        for group in others:
            for word in _words(group.words, codes):
                yield word, False, Use(topic.name, group)
        for name, words in topic.contexts.items():
            for word in _words(words, codes):
                yield word, False, Use(topic.name, Context(name))


def _words(words: Words, codes: set[str]) -> list[str]:
    return sorted({word for code in codes for word in words.get(code, ())})


def _spellings(names: tuple[KnownName, ...]) -> Iterator[tuple[str, bool, KnownName]]:
    for name in names:
        for alias in {name.value, *name.aliases}:
            yield alias, len(alias) <= 4, name
