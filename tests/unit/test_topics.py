"""The catalogue of topics: what can be written, and what the reader is told when it is wrong."""

import re
from pathlib import Path

import pytest

from presswatch.catalogue.topics import TOPIC_KEYS, load_topics
from presswatch.errors import CatalogueError
from presswatch.settings import CHECKOUT
from presswatch.stages.tag.scan import GAP, Scanner
from presswatch.text.sentences import fold

FLOOD = """
[flood]
title = "Floods"
wikidata = "Q8068"
main_from = 4
least_share = 0.2
related = ["damage"]
zone_weights = {title = 5}

[flood.terms.plain]
en = ["flood", "floods"]
id = ["banjir"]

[flood.terms.water]
strength = "weak"
case = "exact"
needs = ["damage"]
window = 60
zones = ["title", "lead"]
weight = 0.5
en = ["Water"]

[flood.contexts.damage]
en = ["evacuated"]

[flood.exclusions.figure]
en = ["flood of tears"]

[flood.disablers.stage]
only = ["water"]
en = ["Waterworld"]

[every_topic.exclusions.read_also]
whole_line = true
en = ["read also"]
"""


def write(folder: Path, text: str) -> Path:
    (folder / "topics.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_topic_is_read_with_its_defaults(tmp_path: Path) -> None:
    (flood,) = load_topics(write(tmp_path, FLOOD))
    assert (flood.name, flood.title, flood.wikidata, flood.iptc) == ("flood", "Floods", "Q8068", None)
    assert flood.zone_weights == {"title": 5.0, "lead": 1.0, "body": 0.3}
    assert (flood.mention_from, flood.main_from, flood.lead_chars) == (0.3, 4.0, 450)
    assert (flood.least_share, flood.share_weight, flood.related) == (0.2, 5.0, ("damage",))
    plain, water = flood.terms
    assert plain.words == {"en": ("flood", "floods"), "id": ("banjir",)}
    assert (plain.strength, plain.case, plain.window) == ("strong", "any", 140)
    assert (water.strength, water.case, water.window, water.weight) == ("weak", "exact", 60, 0.5)
    assert water.zones == ("title", "lead")


def test_braces_stand_for_every_choice(tmp_path: Path) -> None:
    text = FLOOD.replace('"flood", "floods"', '"{river|sea} {rise|rises}", "flood"')
    (flood,) = load_topics(write(tmp_path, text))
    assert flood.terms[0].words["en"] == ("river rise", "river rises", "sea rise", "sea rises", "flood")


def test_a_family_stands_for_all_its_words(tmp_path: Path) -> None:
    text = FLOOD.replace('"flood", "floods"', '"{sea|@water} {rise|rises}"')
    text += '[flood.families.water]\nen = ["river", "lake"]\n'
    (flood,) = load_topics(write(tmp_path, text))
    assert flood.terms[0].words["en"] == (
        *("sea rise", "sea rises"),
        *("river rise", "river rises", "lake rise", "lake rises"),
    )


def test_every_topic_lends_its_exclusions(tmp_path: Path) -> None:
    (flood,) = load_topics(write(tmp_path, FLOOD))
    assert [(rule.name, rule.whole_line) for rule in flood.exclusions] == [
        ("read_also", True),
        ("figure", False),
    ]


def test_a_folder_without_the_file_gets_the_shipped_topics(tmp_path: Path) -> None:
    assert [topic.name for topic in load_topics(tmp_path)] == ["ai", "strike"]


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        pytest.param(
            "title = ",
            "titel = ",
            'topics.toml: [flood] titel is not a known key; write "title".',
            id="a key with a typo names its neighbour",
        ),
        pytest.param(
            'strength = "weak"',
            'strength = "week"',
            'topics.toml: [flood.terms.water] strength "week" is not known; write "weak".',
            id="a value with a typo names its neighbour",
        ),
        pytest.param(
            'en = ["flood of tears"]',
            'sense_unless = ["damages"]\nen = ["flood of tears"]',
            'topics.toml: [flood.exclusions.figure] sense_unless "damages" is not known; write "damage".',
            id="a sense that ends beside a context that does not exist",
        ),
        pytest.param(
            'en = ["flood of tears"]',
            'unless = ["damages"]\nen = ["flood of tears"]',
            'topics.toml: [flood.exclusions.figure] unless "damages" is not known; write "damage".',
            id="an exclusion that a context takes back which does not exist",
        ),
        pytest.param(
            'en = ["Waterworld"]',
            'unless = ["damages"]\nen = ["Waterworld"]',
            'topics.toml: [flood.disablers.stage] unless "damages" is not known; write "damage".',
            id="a disabler that a context takes back which does not exist",
        ),
        pytest.param(
            'en = ["flood of tears"]',
            'resumed_unless = ["damages"]\nen = ["flood of tears"]',
            'topics.toml: [flood.exclusions.figure] resumed_unless "damages" is not known; write "damage".',
            id="a sense that is resumed but beside a context that does not exist",
        ),
        pytest.param(
            "window = 60",
            "windw = 60",
            'topics.toml: [flood.terms.water] windw is not a known key; write "window".',
            id="an option with a typo is no language",
        ),
        pytest.param(
            '"banjir"',
            '"{air|sungai meluap"',
            'topics.toml: [flood.terms.plain] id "{air|sungai meluap" has a brace without its other; '
            'write "{one|another} word".',
            id="a brace that is not closed",
        ),
        pytest.param(
            '"banjir"',
            '"banjir {|besar}"',
            'topics.toml: [flood.terms.plain] id "banjir {|besar}" has a choice without letters; '
            'write "{one|another} word".',
            id="an empty choice in braces",
        ),
        pytest.param(
            '"banjir"',
            '"{@air} meluap"',
            'topics.toml: [flood.terms.plain] id family "@air" is not known; known are none.',
            id="a family that does not exist",
        ),
        pytest.param(
            'needs = ["damage"]',
            'needs = ["damages"]',
            'topics.toml: [flood.terms.water] needs "damages" is not known; write "damage".',
            id="a context that does not exist",
        ),
        pytest.param(
            'needs = ["damage"]',
            'needs = ["damage"]\nneeds_too = ["damages"]',
            'topics.toml: [flood.terms.water] needs_too "damages" is not known; write "damage".',
            id="a second context that does not exist",
        ),
        pytest.param(
            'needs = ["damage"]',
            'needs = ["damage"]\ndone_by = ["damages"]',
            'topics.toml: [flood.terms.water] done_by "damages" is not known; write "damage".',
            id="a context of who does it that does not exist",
        ),
        pytest.param(
            'needs = ["damage"]',
            "",
            "topics.toml: [flood.terms.water] is weak but needs nothing; name a list of [flood.contexts], or"
            ' write strength = "strong".',
            id="a weak group that needs nothing",
        ),
        pytest.param(
            'only = ["water"]',
            'only = ["watre"]',
            'topics.toml: [flood] rule stage only "watre" is not known; write "water".',
            id="a rule on a group that does not exist",
        ),
        pytest.param(
            "window = 60",
            'window = "60"',
            "topics.toml: [flood.terms.water] window '60' is not a whole number.",
            id="a text where a number belongs",
        ),
        pytest.param(
            'id = ["banjir"]',
            'id = "banjir"',
            'topics.toml: [flood.terms.plain] id must be a list of words, such as ["..."].',
            id="a word that is not in a list",
        ),
        pytest.param(
            "{title = 5}",
            "{titel = 5}",
            'topics.toml: [flood] zone_weights titel is not a known key; write "title".',
            id="a zone that does not exist",
        ),
        pytest.param(
            'related = ["damage"]',
            'related = ["damages"]',
            'topics.toml: [flood] related "damages" is not known; write "damage".',
            id="a context that does not exist",
        ),
        pytest.param('title = "Floods"', "", "topics.toml: [flood] has no title; add it.", id="no title"),
        pytest.param("[flood]", "[flood", "topics.toml is not TOML", id="broken TOML"),
    ],
)
def test_a_wrong_line_is_named_with_its_cure(tmp_path: Path, before: str, after: str, message: str) -> None:
    assert before in FLOOD
    with pytest.raises(CatalogueError) as caught:
        load_topics(write(tmp_path, FLOOD.replace(before, after, 1)))
    assert str(caught.value).startswith(message)


def test_a_topic_without_terms_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"\[quake\] has no terms; add \[quake.terms.plain\]"):
        load_topics(write(tmp_path, '[quake]\ntitle = "Earthquakes"\n'))


def test_only_one_topic_is_that_of_strikes(tmp_path: Path) -> None:
    cues = '[{0}.cues.over]\nkind = "ended"\nen = ["is over"]\n'
    text = FLOOD + cues.format("flood")
    assert load_topics(write(tmp_path, text))
    quake = '[quake]\ntitle = "Earthquakes"\n[quake.terms.plain]\nen = ["earthquake"]\n' + cues.format(
        "quake"
    )
    with pytest.raises(CatalogueError, match=r"\[quake\] has cues, but another topic is that of strikes"):
        load_topics(write(tmp_path, text + quake))


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="holds no topic"):
        load_topics(write(tmp_path, ""))


HEADER = (
    (CHECKOUT / "plugins/presswatch/catalogue/topics.toml").read_text(encoding="utf-8").partition("\n\n")[0]
)
GUIDE = (CHECKOUT / "docs/add-a-topic.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("key", TOPIC_KEYS)
def test_every_key_of_a_topic_is_explained_in_the_file_and_in_the_guide(key: str) -> None:
    assert re.search(rf"\b{key}\b", HEADER)
    assert re.search(rf"\b{key}\b", GUIDE)


def test_no_word_of_a_context_list_holds_a_shorter_one_of_it() -> None:
    """What it finds, the shorter one finds. Lists that terms need, or of dates, count such words twice;
    phrases with a term have to be whole, and what stands in a gap is not known."""
    found = {}
    for topic in load_topics(CHECKOUT / "plugins/presswatch/catalogue"):
        needed = {name for group in topic.terms for name in (*group.needs, *group.needs_too)}
        for name in topic.contexts.keys() - {*needed, *topic.reveals, *topic.past}:
            for language, words in topic.contexts[name].items():
                plain = [word for word in words if GAP not in word]
                scanner = Scanner((word, word.isupper(), word) for word in plain)
                for word in plain:
                    text = word.replace("*", "x")
                    shorter = {hit.word for hit in scanner.find(text, fold(text))} - {word}
                    if shorter:
                        found[topic.name, name, language, word] = shorter
    assert not found
