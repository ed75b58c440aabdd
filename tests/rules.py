"""The shipped rules, and what other tests need, compiled once: a second each, in every house and file."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from presswatch.catalogue.names import KnownName, load_names
from presswatch.catalogue.topics import Topic, load_topics
from presswatch.stages.tag import Rules, compile_rules, rules_version

_compiled: dict[str, Rules] = {}


def compile_once(topics: Sequence[Topic], names: Sequence[KnownName]) -> Rules:
    """In place of `compile_rules`."""
    version = rules_version(topics, names)
    if version not in _compiled:
        _compiled[version] = compile_rules(topics, names)
    return _compiled[version]


_NOWHERE = Path(__file__).parent  # holds no catalogue: the shipped one is read
RULES = compile_once(load_topics(_NOWHERE), load_names(_NOWHERE))
#: The same, but what all words of a brief say is not asked.
RULES_ALONE = replace(RULES, brief_words=RULES.brief_words.of(()))
