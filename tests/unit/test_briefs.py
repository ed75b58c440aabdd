"""What all words of a brief change in what the rules make of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from presswatch.catalogue.topics import Topic
from presswatch.errors import CatalogueError
from presswatch.records import Mention, Tags
from presswatch.stages.tag import compile_rules, rules_version, tag
from presswatch.stages.tag import rules as rules_module
from presswatch.stages.tag.brief_words import BRIEF_CHARS, BriefWords, read_traits, shipped_words
from presswatch.stages.tag.document import read_document
from rules import RULES

TITLE = "Rubbish mounts in Lindow"
#: Traits enough for a brief to be known; they say nothing.
FILLER = "one two three four five six seven eight nine ten"


def grown(weights: Mapping[str, Sequence[float]]) -> BriefWords:
    """Weights of the strike alone, (present, main) by trait; all words of FILLER are known."""
    known = dict.fromkeys(FILLER.split(), (0.0, 0.0))
    return BriefWords({"strike": (0, 1)}, (0.0, 0.0), known | dict(weights))


def read(words: BriefWords, *, title: str = TITLE, text: str, language: str = "en") -> Tags:
    return tag(title=title, text=text, language=language, rules=replace(RULES, brief_words=words))


def strike_of(tags: Tags) -> tuple[str, list[tuple[str, str, str | None]]]:
    (role,) = (verdict.role for verdict in tags.verdicts if verdict.topic == "strike")
    return role, [told(mention) for mention in tags.mentions if mention.topic == "strike"]


def told(mention: Mention) -> tuple[str, str, str | None]:
    return mention.term, mention.rule, mention.rejected_by


def test_traits_are_words_beginnings_neighbours_and_those_of_the_title():
    document = read_document("Drivers refuse", "To drive.", lead_chars=0)

    traits = read_traits(document)

    assert set(traits) == {
        *("drivers", "refuse", "to", "drive"),
        *("drive*", "refus*"),
        *("^drive", "^refus"),
        *("drive refus", "to drive"),
    }
    start, end = traits["drive refus"]
    assert document.whole[start:end] == "Drivers refuse"


def test_words_show_what_no_term_does_and_the_most_telling_are_its_mention():
    words = grown({"gulls": (30.0, 9.0), "gulls circl": (20.0, 9.0)})

    role, mentions = strike_of(read(words, text=f"Gulls circle the tip. {FILLER}"))

    assert (role, mentions) == ("main", [("Gulls circle", "all words", None)])


def test_words_deny_what_a_weak_term_seems_to_say():
    text = f"Workers strike a pose for the union's calendar. {FILLER}"
    bare = strike_of(read(grown({}), text="Nurses strike over pay. " + FILLER))
    denied = strike_of(read(grown({"pay": (-90.0, 0.0)}), text="Nurses strike over pay. " + FILLER))

    assert strike_of(read(grown({}), text=text))[0] == "none"
    assert bare[0] != "none"
    assert denied[0] == "none"
    assert {rejected_by for _, _, rejected_by in denied[1]} == {"all words"}


def test_words_vouch_for_a_part_that_lacks_another():
    text = f"Nobody stayed home at the depot. {FILLER}"
    ((term, rule, why),) = strike_of(read(grown({}), text=text))[1]
    assert str(why).startswith("needs ")

    assert strike_of(read(grown({"nobody": (30.0, 0.0)}), text=text))[1] == [(term, rule, None)]


@pytest.mark.parametrize(
    ("weight", "role"), [pytest.param(40.0, "main", id="they do"), pytest.param(-40.0, "mention", id="not")]
)
def test_words_say_whether_a_brief_is_about_it(weight: float, role: str):
    text = f"Nurses are on strike over pay. {FILLER}"

    assert strike_of(read(grown({"nurses": (9.0, weight)}), text=text))[0] == role


@pytest.mark.parametrize(
    ("title", "text"),
    [
        pytest.param(TITLE, f"Gulls circle the tip. {FILLER} " * (BRIEF_CHARS // 60), id="long"),
        pytest.param(f"{TITLE}: gulls circle the tip {FILLER}", "", id="a headline alone"),
        pytest.param("", f"Gulls circle the tip. {FILLER}", id="no headline"),
        pytest.param(TITLE, "Gulls circle the tip.", id="few known words"),
    ],
)
def test_what_is_no_brief_is_left_to_the_rules(title: str, text: str):
    assert strike_of(read(grown({"gulls": (90.0, 9.0)}), title=title, text=text)) == ("none", [])


def test_of_a_language_without_rules_words_say_nothing():
    words = grown({"gulls": (90.0, 9.0)})

    found = {
        language: strike_of(read(words, text=f"Gulls circle the tip. {FILLER}", language=language))[0]
        for language in ("en", "eo")
    }

    assert found == {"en": "main", "eo": "none"}


def test_a_topic_without_grown_words_may_not_ask_them():
    (strike,) = (topic for topic in RULES.topics if topic.name == "strike")
    layoffs: Topic = replace(strike, name="layoffs")

    with pytest.raises(CatalogueError, match=r"\[layoffs\] has brief_odds, but no words .* delete them"):
        compile_rules([layoffs], ())


def test_rules_have_another_version_once_words_are_grown_anew(monkeypatch: pytest.MonkeyPatch):
    now = rules_version(RULES.topics, ())
    monkeypatch.setattr(rules_module, "shipped_version", lambda: "another")

    assert rules_version(RULES.topics, ()) != now


def test_shipped_words_tell_both_topics_in_a_brief_that_names_neither():
    words = shipped_words()
    told_without = read_document(
        "Bins still full in Lindow",
        "Crews will not take the trucks out of the depot until the council pays the overtime it owes them. "
        "Talks with their union failed on Monday.",
        lead_chars=0,
    )

    assert words.odds(told_without)["strike"].present > 0 > words.odds(told_without)["ai"].present
