"""The same told in nine languages is judged the same: a column is a language, a row what they all say.

standstills_by_language.tsv has pairs of lines: work that stands still for another reason, and for a strike.
other_strikes_by_language.tsv, too: strikes of tenants, fans and pupils that unions back, and of workers.
"""

import tomllib
from typing import Any

import pytest

from by_language import QUALITY, read_cases, read_rows
from presswatch.stages.tag import tag
from rules import RULES

SENTENCES: dict[str, dict[str, Any]] = tomllib.loads(
    (QUALITY / "alike" / "sentences.toml").read_text(encoding="utf-8")
)


def read_columns(name: str) -> dict[str, list[str]]:
    """Language -> the words of its column."""
    rows = read_rows(f"alike/{name}")
    return {language: [row[language] for row in rows] for language in rows[0]}


TRADES = read_columns("trades.tsv")
WORKPLACES = read_columns("workplaces.tsv")
IDEAS = read_columns("ideas.tsv")
#: Sentences that tell what people at work did not do.
STOPPAGES = read_columns("stoppages.tsv")
#: Sentences on systems that learned, which do not say AI, and on machines that learned nothing.
SYSTEMS = read_columns("systems.tsv")
MACHINES = read_columns("machines.tsv")


def role(topic: str, *, title: str, text: str, language: str) -> str:
    verdicts = tag(title=title, text=text, language=language, rules=RULES).verdicts
    return {verdict.topic: verdict.role for verdict in verdicts}[topic]


def with_word(sentence: str, word: str) -> str:
    told = sentence.replace("{}", word)
    return told[0].upper() + told[1:]


def role_in_passing(topic: str, sentence: str, language: str) -> str:
    """The role of the topic when one sentence of an article on something else speaks of it."""
    around = SENTENCES[language]
    return role(
        topic, title=around["title"], text=around["around"].replace("{}", sentence), language=language
    )


def every(kind: str) -> list[Any]:
    return [
        pytest.param(language, sentence, id=f"{language} {number}")
        for language, of in SENTENCES.items()
        for number, sentence in enumerate(of[kind], 1)
    ]


def test_every_language_has_the_same_rows() -> None:
    for columns in (TRADES, WORKPLACES, IDEAS, STOPPAGES, SYSTEMS, MACHINES):
        assert set(columns) == set(SENTENCES)
        assert all(word for column in columns.values() for word in column)


@pytest.mark.parametrize(("language", "sentence"), every("strike"))
def test_a_strike_told_in_passing_is_found_whatever_the_trade(language: str, sentence: str) -> None:
    missed = [
        trade
        for trade in TRADES[language]
        if role_in_passing("strike", with_word(sentence, trade), language) == "none"
    ]
    assert missed == []


@pytest.mark.parametrize(("language", "sentence"), every("at"))
def test_a_strike_told_in_passing_is_found_wherever_it_is(language: str, sentence: str) -> None:
    missed = [
        workplace
        for workplace in WORKPLACES[language]
        if role_in_passing("strike", with_word(sentence, workplace), language) == "none"
    ]
    assert missed == []


@pytest.mark.parametrize(("language", "news"), every("news"))
def test_news_of_a_strike_is_about_it_whatever_the_trade(language: str, news: tuple[str, str]) -> None:
    missed = [
        trade
        for trade in TRADES[language]
        if role("strike", title=with_word(news[0], trade), text=with_word(news[1], trade), language=language)
        != "main"
    ]
    assert missed == []


@pytest.mark.parametrize(("language", "sentence"), every("none"))
def test_who_has_a_trade_is_not_on_strike_by_the_word_alone(language: str, sentence: str) -> None:
    found = [
        trade
        for trade in TRADES[language]
        if role_in_passing("strike", with_word(sentence, trade), language) != "none"
    ]
    assert found == []


@pytest.mark.parametrize(("language", "sentence"), every("jests"))
def test_what_only_is_called_a_strike_is_none(language: str, sentence: str) -> None:
    assert role_in_passing("strike", sentence, language) == "none"


@pytest.mark.parametrize("language", SENTENCES)
def test_news_of_work_that_is_not_done_is_about_a_strike_by_what_they_quarrel_over(language: str) -> None:
    around = SENTENCES[language]

    def roles(reason: str) -> dict[str, str]:
        return {
            sentence: role("strike", title="Lindow", text=f"{sentence} {reason}", language=language)
            for sentence in STOPPAGES[language]
        }

    assert {told for told, found in roles(around["quarrel"]).items() if found != "main"} == set()
    assert {told for told, found in roles(around["no_quarrel"]).items() if found != "none"} == set()


# What stands still for another reason, and who strikes from other things than work, though unions back them.
@pytest.mark.parametrize(
    ("title", "language", "text", "wanted"),
    [
        pytest.param(title, *case, id=f"{name} {case[0]} {number}")
        for name, title in (("standstills", ""), ("other_strikes", "Lindow"))
        for number, case in enumerate(read_cases(f"{name}_by_language.tsv"))
    ],
)
def test_a_strike_is_told_from_other_stops_and_strikes(
    title: str, language: str, text: str, wanted: str
) -> None:
    found = role("strike", title=title, text=text, language=language)
    assert ("none" if found == "none" else "strike") == wanted


@pytest.mark.parametrize("language", SENTENCES)
def test_ai_told_in_passing_is_found_by_any_of_its_words(language: str) -> None:
    missed = [
        idea
        for idea in IDEAS[language]
        if role_in_passing("ai", SENTENCES[language]["ai"].replace("{}", idea), language) == "none"
    ]
    assert missed == []


@pytest.mark.parametrize("language", SENTENCES)
def test_ai_told_in_passing_is_found_by_what_it_does(language: str) -> None:
    assert [said for said in SYSTEMS[language] if role_in_passing("ai", said, language) == "none"] == []


@pytest.mark.parametrize("language", SENTENCES)
def test_a_machine_that_learned_nothing_is_no_ai(language: str) -> None:
    assert [said for said in MACHINES[language] if role_in_passing("ai", said, language) != "none"] == []
