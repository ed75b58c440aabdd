"""One text explained: what counts, what was suppressed, and the words behind it."""

from datetime import date

import pytest

from presswatch.in_words import tell
from rules import RULES


@pytest.mark.parametrize(
    ("text", "language", "line"),
    [
        pytest.param("OpenAI strikes a deal.", "en", "counts     “OpenAI” in the lead", id="what counts"),
        pytest.param(
            "OpenAI strikes a deal.",
            "en",
            "exclusion idiom, by “strikes a deal”",
            id="the words that take a meaning away",
        ),
        pytest.param(
            "Tenants have voted for a long strike.",
            "en",
            "exclusion tenants, by “tenants have voted … strike”",
            id="words with others between them",
        ),
        pytest.param(
            "They heard of a strike.",
            "en",
            "it needs a word of labour or trades near it, such as",
            id="what a weak word lacks",
        ),
        pytest.param("Le chat dort.", "fr", "  no word of it was found", id="a text on nothing of ours"),
        pytest.param(
            "US$300 ribu (Rp4,5 miliar) setahun",
            "id",
            "IDR 4,500,000,000, a year, 15,000 for one of the amount before it",
            id="an amount with all that is known of it",
        ),
        pytest.param(
            "The nurses' strike at Kaiser Permanente was suspended.",
            "en",
            "strike 1 employer Kaiser Permanente, status suspended: “The nurses' strike",
            id="what a strike has come to",
        ),
        pytest.param("11.500 penulis", "id", "figures    11,500 penulis", id="a count of people"),
        pytest.param(
            "The union threatens to strike.", "en", "subtopics  strike: ", id="what of a topic it speaks of"
        ),
    ],
)
def test_a_text_is_told(text: str, language: str, line: str) -> None:
    told = tell(title=None, text=text, language=language, rules=RULES)
    assert line in told, told


def test_days_are_reckoned_from_the_day_of_publication() -> None:
    told = tell(
        title=None,
        text="Nurses have been on strike since Monday.",
        language="en",
        rules=RULES,
        published_on=date(2023, 7, 19),
    )
    assert "strike 1 status under_way, start 2023-07-17: “Nurses" in told
