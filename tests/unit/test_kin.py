"""Words that languages spell differently, and nouns that look like names."""

import pytest

from presswatch.catalogue.events import EVENTS, KINDS, told_events
from presswatch.text.exonyms import EXONYMS
from presswatch.text.kin import LENGTH, kin
from presswatch.text.nouns import common_nouns
from presswatch.text.words import unaccented


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("vaccine vaccin vaksin vaccino", id="sounds in the spelling of each language"),
        pytest.param("zelensky zelenskyy selenskyj selenski", id="a name from another alphabet"),
        pytest.param("putin poutine", id="endings that are not spoken"),
        pytest.param("republik republique republican", id="endings of languages"),
        pytest.param("greece griechenland griechischen yunani grecia", id="no sound in common"),
        pytest.param("rome rom roma", id="short names of places"),
        pytest.param("nato otan navo", id="abbreviations"),
    ],
)
def test_one_kin(words):
    assert len({kin(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("rena reno", id="short words are themselves"),
        pytest.param("verstraete vermeer", id="two names"),
        pytest.param("austria australia", id="two countries"),
        pytest.param("macedonia mauritania", id="two more"),
    ],
)
def test_not_one_kin(words):
    assert len({kin(word) for word in words.split()}) == len(words.split())


def test_kin_is_short_whatever_the_word():
    assert len(kin("x" * 10_000)) <= LENGTH
    assert kin("aeiou" * 3)


def test_no_exonym_names_two_places():
    places = {kin(place) for place in EXONYMS.values()}
    assert len(places) == len(set(EXONYMS.values()))


GERMAN = """Die Rentnerin füttert seit dem Tod ihres Mannes Tauben auf ihrem Balkon, und die Nachbarn klagen.
Ihre Unbelehrbarkeit koste sie 1.200 Euro Bußgeld, sagte Richterin Odile Verstraete am Montag in Quillon."""


def test_german_nouns_are_told_from_names():
    nouns = common_nouns(GERMAN)
    assert {"rentnerin", "balkon", "nachbarn", "unbelehrbarkeit", "euro"} <= nouns
    assert not {"odile", "verstraete", "quillon"} & nouns


def test_two_small_words_show_that_a_brief_is_german():
    brief = "Softwareentwickler Lemoine hatte Protokolle mit dem Sprachmodell ins Netz gestellt."
    assert {"softwareentwickler", "sprachmodell"} <= common_nouns(f"{brief} Es sei wie der Tod.")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Le Premier Ministre de Halvering et le Maire", id="another language"),
        pytest.param(
            "the band Der Plan und die Musik played there all night long in the old hall of the town",
            id="a quotation in one",
        ),
    ],
)
def test_other_texts_have_no_nouns_with_capitals(text):
    assert common_nouns(text) == frozenset()


def test_a_kind_of_event_is_known_by_its_words_in_each_language():
    told = "Gempa, un séisme, das Erdbeben: der Streik, la huelga, pemogokan. Brand, final, stop."
    assert [kind for _, kind in told_events(told)] == ["earthquake"] * 3 + ["strike"] * 3


def test_two_words_in_a_row_tell_of_an_event_where_neither_does_alone():
    assert list(told_events("Nurses walk out. They walk in, then out.")) == [
        ("nurses", "nurses"),
        ("walk_out", "strike"),
    ]


def test_every_word_of_the_table_is_found():
    assert [
        word for word, kind in EVENTS.items() if (word, kind) not in told_events(word.replace("_", " "))
    ] == []


def test_a_word_is_of_one_kind_of_event_and_written_as_it_is_looked_up():
    words = [word for words in KINDS.values() for word in words]
    assert len(words) == len(set(words)) == len(EVENTS)
    assert [word for word in words if word != unaccented(word).casefold()] == []
