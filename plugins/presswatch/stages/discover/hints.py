"""When a listing says that an article appeared: an instant, a local day, a local month, or nothing.

A hint decides which run looks at a page; the page itself decides when it was published.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from presswatch.records import PageLink, Source
from presswatch.text.dates import ZONES, is_plausible, read_date
from presswatch.text.periods import local_day, midnight
from presswatch.text.urls import day_in_url

#: From when an article appeared, until when: equal for an instant, None for "it does not say".
Hint = tuple[datetime, datetime] | None

_CLOCK = re.compile(
    r"(?<![\d.,:])(?P<hour>[01]?\d|2[0-3])(?:\s?[h:]\s?|(?P<dot>\.))(?P<minute>[0-5]\d)(?![\d,%]|\.\d)"
    r"(?:\s*(?P<half>[ap])\.?\s?m\b\.?)?(?:\s*(?P<zone>WIB|WITA|WIT)\b)?",
    re.IGNORECASE,
)


#: RFC 5322, 3.3 and 4.3, with a whole month's or day's name; a zone that is named otherwise is nobody's.
_RFC_5322 = re.compile(
    r"(?:[a-z]+\.?\s*,?\s*)?\d{1,2}[ -][a-z]+[ -](?:19|2\d)?\d\d\s+\d{1,2}:\d\d(?::\d\d)?"
    r"(?:\s*(?:Z|UTC?|GMT|[ECMP][SD]T|[+-]\d\d:?\d\d)(?:\s*\(.*\))?)?",
    re.IGNORECASE,
)


def stamp_hint(text: str | None, zone: ZoneInfo, now: datetime) -> Hint:
    """Read a stamp made for machines: ISO 8601, RFC 5322, or a date for people in the place of one; None when
    it is none of these or implausible.

    A stamp without a zone is in the source's. A date alone, and one whose zone is unknown, is a local day; a
    month alone is a local month.
    """
    text = " ".join((text or "").split())
    if not 7 <= len(text) <= 64:
        return None
    try:
        if re.fullmatch(r"\d{4}-\d\d", text):
            return plausible(local_month(int(text[:4]), int(text[5:]), zone), now)
        if re.fullmatch(r"\d{4}-\d\d-\d\d|\d{8}", text):
            return plausible(local_day(date.fromisoformat(text), zone), now)
    except ValueError:
        return None
    at = _iso(text) or _rfc_5322(text)
    if at is None:
        return _for_people(text, zone, now)
    try:
        at = (at.replace(tzinfo=zone) if at.tzinfo is None else at).astimezone(UTC)
    except OverflowError:  # the last hours of the year 9999
        return None
    return plausible((at, at), now)


def read_clock(text: str, day: date, zone: ZoneInfo, *, is_alone: bool) -> datetime | None:
    """Read a time of day ("14:29 WIB", "09 h 12", "3:05 p.m.", "14.29") on a local day, as UTC.

    is_alone: the text is nothing but a stamp; only then is "14.29" a time and no price.
    """
    match = _CLOCK.search(text)
    if match is None:
        return None
    if match["dot"] and not (
        match["zone"] or match["half"] or (is_alone and match[0].strip() == text.strip())
    ):
        return None
    hour = int(match["hour"])
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    named = ZoneInfo(ZONES[match["zone"].lower()]) if match["zone"] else zone
    return datetime.combine(day, time(hour, int(match["minute"])), named).astimezone(UTC)


def local_month(year: int, month: int, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The UTC instants between which a local month lies."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return midnight(date(year, month, 1), zone), midnight(following, zone)


def url_hint(url: str, source: Source, now: datetime) -> Hint:
    """The local day that stands in the url, if the source's urls carry one."""
    day = day_in_url(url, source.date_in_url)
    return plausible(local_day(day, ZoneInfo(source.timezone)), now) if day else None


def plausible(hint: tuple[datetime, datetime], now: datetime) -> Hint:
    """Drop what is older than the news web or lies in the future."""
    return hint if is_plausible(hint[0], now) else None


def best_hint(stated: Hint, in_url: Hint) -> Hint:
    """A stated instant beats the day in the url, unless it contradicts it by more than a day: then it
    belongs to something else, such as a stamp beside the link. The day in the url beats any wider hint."""
    if stated is None or in_url is None:
        return stated or in_url
    if stated[0] == stated[1]:
        slack = timedelta(days=1)
        return stated if in_url[0] - slack <= stated[0] < in_url[1] + slack else in_url
    return in_url


def rank(link: PageLink, source: Source) -> int:
    """How much a link's hint is worth: 4 an instant, 3 a day, 2 a month, 1 a last change, 0 nothing."""
    if link.listed_from is None or link.listed_until is None:
        return 0
    if link.found_kind == "sitemap" and trusts_changes(source):
        return 1
    if link.found_kind == "archive" and source.date_in_url is None:
        return 1  # the day of the capture
    length = link.listed_until - link.listed_from
    return 4 if not length else 3 if length <= timedelta(hours=25) else 2


def trusts_changes(source: Source) -> bool:
    """A <lastmod> is no date of publication; it serves where a source offers nothing better."""
    return source.date_index is None and source.date_in_url is None


def in_interval(link: PageLink, since: datetime, until: datetime) -> bool:
    """Say whether a link's article may have appeared in [since, until). False without a hint."""
    if link.listed_from is None or link.listed_until is None:
        return False
    if link.listed_from == link.listed_until:
        return since <= link.listed_from < until
    return link.listed_from < until and since < link.listed_until


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _rfc_5322(text: str) -> datetime | None:
    text = re.sub(r"(?<=:\d\d)\.\d+", "", text)  # parts of a second
    if not _RFC_5322.fullmatch(text):
        return None  # the library takes "2:29 pm" for the night, and a zone it does not know for none
    try:
        at = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    # RFC 5322, 3.3: the instant is in UTC, only the writer's own zone is untold.
    return at.replace(tzinfo=UTC) if "-0000" in text else at


def _for_people(text: str, zone: ZoneInfo, now: datetime) -> Hint:
    """A date in words where a stamp should be: "Senin, 31 Juli 2023 14:29". What stands behind it is a zone
    that we cannot read."""
    read = read_date(text, zone=zone, now=now)
    if read is None:
        return None
    if read.precision == "minute" and not re.search(r"\w", text[read.end :]):
        return read.at, read.at
    return plausible(local_day(read.wall.date(), zone), now)
