"""What stands around an article is read alike in nine languages: a column is a language, a row one thing."""

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

import pytest

from by_language import read_cases
from presswatch.text.dates import read_date

NOW = datetime(2026, 11, 22, tzinfo=UTC)
HOMES = {
    "id": "Asia/Jakarta",
    "ms": "Asia/Kuala_Lumpur",
    "fr": "Europe/Paris",
    "en": "Europe/London",
    "de": "Europe/Berlin",
    "es": "Europe/Madrid",
    "nl": "Europe/Amsterdam",
    "pt": "Europe/Lisbon",
    "it": "Europe/Rome",
}


def told(text: str, zone: tzinfo, wanted: str) -> str | None:
    """The date in a text, as exact as it is read; in UTC where that is wanted."""
    read = read_date(text, zone=zone, now=NOW)
    if read is None:
        return None
    if read.precision == "day":
        return f"{read.wall:%Y-%m-%d}"
    return f"{read.at:%Y-%m-%d %H:%M} UTC" if wanted.endswith("UTC") else f"{read.wall:%Y-%m-%d %H:%M}"


@pytest.mark.parametrize("language", HOMES)
def test_dates_are_read_in_every_form(language):
    cases = [(text, wanted) for of, text, wanted in read_cases("dates_by_language.tsv") if of == language]
    zone = ZoneInfo(HOMES[language])
    assert [(text, read) for text, wanted in cases if (read := told(text, zone, wanted)) != wanted] == []
