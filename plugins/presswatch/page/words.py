"""Words and links of the page."""

from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlencode, urlsplit

from presswatch.page.charts import span_of_days
from presswatch.warehouse.page import Asked

#: From the trends page to what lies beside it.
ROOT = "trends/"

LANGUAGES = {
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "id": "Indonesian",
    "it": "Italian",
    "ms": "Malay",
    "nl": "Dutch",
    "pt": "Portuguese",
}


def say_language(code: str) -> str:
    return LANGUAGES.get(code, code)


def say_day(day: date) -> str:
    return span_of_days(day, day)


def say_instant(instant: datetime | None) -> str:
    if instant is None:
        return "–"
    there = instant.astimezone(UTC)
    return f"{say_day(there.date())}, {there:%H:%M} UTC"


def say_chance(probability: float) -> str:
    return f"{probability:.1g}" if probability >= 1e-6 else "below a millionth"


def web_url(url: str) -> str | None:
    """The url when a browser may be sent there, else None: sites choose what stands in their links."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def query_of(asked: Asked, **changes: Any) -> str:
    """The query of a page with these choices; what is usual is left out."""
    given = {
        "topic": asked.topic,
        "slice": "" if asked.slice == "all" else f"{asked.slice}:{asked.slice_value}",
        "by": asked.by,
        "since": asked.since,
        "until": asked.until,
        "known": asked.known,
    } | changes
    return "?" + urlencode({key: value for key, value in given.items() if value})


def articles_href(topic: str, since: date, until: date, asked: Asked, also: str = "") -> str:
    """Where the articles of a topic (and also of another) and these days are, limited as the page is."""
    limits = {"also": also} if also else {}
    if asked.slice != "all":
        limits[asked.slice] = asked.slice_value
    return f"{ROOT}articles?{urlencode({'topic': topic, 'since': since, 'until': until, **limits})}"
