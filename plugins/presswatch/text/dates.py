"""Reads the instant at which something was published, from stamps for machines and words for people.

Two readers: :func:`read_stamp` for ISO 8601 and RFC 5322 values (JSON-LD, meta, ``datetime``), and
:func:`read_date` for dates in running text ("Senin 31 Juli 2023, 14:29 WIB", "Publié le 27 juillet
2023 à 23h40", "May 5, 2023 2:29 PM ET"). Both answer in UTC and say how exact they are. They never
guess: a day that may be the 5th of March or the 3rd of May stays unread.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Literal
from zoneinfo import ZoneInfo

from presswatch.text.languages import fold

#: No news page is older than the news web; a page may be stamped a little ahead of its clock.
EARLIEST = datetime(1995, 1, 1, tzinfo=UTC)
LEAD = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date as read.

    at:        UTC; local midnight when precision is "day"
    precision: "minute" or "day"
    has_zone:  the text itself names the zone or offset
    wall:      the clock on the wall as written, without a zone
    start, end: where it stood in the text read
    """

    at: datetime
    precision: Literal["minute", "day"]
    has_zone: bool
    wall: datetime
    start: int = 0
    end: int = 0


# One table for all languages: no two of them use one name for different months.
_MONTH_NAMES = """
1  january januari janvier januar janner enero janeiro gennaio jan janv ene gen
2  february februari pebruari fevrier februar feber febrero fevereiro febbraio feb febr peb fev fevr febb
3  march maret mac mars marz marzo maart marco mar mrt maerz
4  april avril abril aprile apr avr abr
5  may mei mai mayo maio maggio mag
6  june juni jun juin junio junho giugno giu
7  july juli julai juillet julio julho luglio jul juil lug
8  august agustus ogos aout agosto augustus aug agu ags agt ago
9  september septembre septiembre setembro settembre sept sep set setiembre sett
10 october oktober octobre octubre outubro ottobre oct okt out ott
11 november nopember novembre noviembre novembro nov nop
12 december desember disember decembre dezember diciembre dezembro dicembre dec des dis dez dic
"""
MONTHS = {
    name: int(number)
    for number, *names in (line.split() for line in _MONTH_NAMES.strip().splitlines())
    for name in names
}

#: Abbreviations that mean one zone wherever news uses them. "IST" and "CST" outside America do not.
ZONES: dict[str, str] = {
    "wib": "Asia/Jakarta",
    "wita": "Asia/Makassar",
    "wit": "Asia/Jayapura",
    "utc": "UTC",
    "gmt": "UTC",
    "z": "UTC",
    "cet": "Europe/Paris",
    "cest": "Europe/Paris",
    "mez": "Europe/Berlin",
    "mesz": "Europe/Berlin",
    "bst": "Europe/London",
    "et": "America/New_York",
    "est": "America/New_York",
    "edt": "America/New_York",
    "ct": "America/Chicago",
    "cdt": "America/Chicago",
    "mdt": "America/Denver",
    "pt": "America/Los_Angeles",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "aest": "Australia/Sydney",
    "aedt": "Australia/Sydney",
    "sgt": "Asia/Singapore",
    "myt": "Asia/Kuala_Lumpur",
    "hkt": "Asia/Hong_Kong",
    "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
}

#: Where nearly all news in a language is written. English, Spanish and Portuguese have no such place.
LANGUAGE_ZONES: dict[str, str] = {
    "cs": "Europe/Prague",
    "de": "Europe/Berlin",
    "fr": "Europe/Paris",
    "id": "Asia/Jakarta",
    "it": "Europe/Rome",
    "ja": "Asia/Tokyo",
    "ko": "Asia/Seoul",
    "ms": "Asia/Kuala_Lumpur",
    "nl": "Europe/Amsterdam",
    "pl": "Europe/Warsaw",
    "th": "Asia/Bangkok",
    "tr": "Europe/Istanbul",
    "vi": "Asia/Ho_Chi_Minh",
}

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_ZONE = "|".join(sorted(ZONES, key=len, reverse=True))
_CLOCK = rf"""
    (?P<hour>[01]?\d|2[0-3])
    (?: \s?(?:h|uhr|[:.])\s?(?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d))?
      | \s?(?P<bare>h\b|uhr\b|(?=\s?[ap]\.?m\b)) )
    (?: \s?uhr )?
    (?: \s?(?P<half>[ap])\.?\s?m\b\.? )?
    (?: \s?\(?(?: (?:gmt|utc)?\s?(?P<offset>[+-]\d{{1,2}}(?::?\d\d)?)(?!\d) | (?P<zone>{_ZONE})\b ) )?
"""
_DAY = rf"""
    (?P<y1>(?:19|20)\d\d)[-/.](?P<m1>\d\d?)[-/.](?P<d1>\d\d?)(?!\d)
  | (?P<d2>\d\d?)(?:st|nd|rd|th|er|\.|º)?[\s./-]*(?:de\s|of\s)?\s*
    (?P<n2>{_MONTH})\.?,?(?:\sde|\sdel)?[\s./-]*(?P<y2>(?:19|20)\d\d)\b
  | \b(?P<n3>{_MONTH})\.?\s?(?P<d3>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<y3>(?:19|20)\d\d)\b
  | (?P<a4>\d\d?)(?P<sep>[/.-])(?P<b4>\d\d?)(?P=sep)(?P<y4>(?:19|20)\d\d)\b
"""
_GAP = r"[\s,;|·•–—)-]*(?:(?:pukul|jam|at|a|a\slas|um|om|alle|ore|as|kl|pkl)\b\.?:?\s*)?[\s,;|·•–—-]*t?"
_DATE = re.compile(rf"(?<![\d.,])(?:{_DAY})(?:{_GAP}{_CLOCK})?", re.VERBOSE)
_TIME_FIRST = re.compile(rf"(?<![\d:.]){_CLOCK}[\s,;|·•–—-]+(?:on\s|\w{{2,10}},?\s)?$", re.VERBOSE)
_STAMP = re.compile(
    r"\s*(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:[T\s]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?(?![\d:])",
    re.IGNORECASE,
)
# Without capturing, the engine's scan for this rare word costs nothing on texts that hold no date.
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")


def zone_of(*, source_zone: str | None, language: str | None) -> tzinfo | None:
    """The zone for times that name none: the source's, else the language's home, else None."""
    name = source_zone or LANGUAGE_ZONES.get(language or "")
    return ZoneInfo(name) if name else None


def is_plausible(at: datetime, now: datetime) -> bool:
    """A page cannot be published before 1995, nor more than a day from now."""
    return EARLIEST <= at <= now + LEAD


def read_stamp(text: str, *, zone: tzinfo | None, now: datetime) -> ReadDate | None:
    """Read a stamp for machines: ISO 8601 in its usual variants, else whatever :func:`read_date` reads.

    zone: for stamps without an offset; when None, only their day is trusted.
    """
    if len(text) > 100:
        return None
    match = _STAMP.match(text)
    if not match:
        return read_date(text, zone=zone, now=now)
    year, month, day = (int(part) for part in match.group(1, 2, 3))
    hour, minute, second, offset = match.group(4, 5, 6, 7)
    wall = _wall(year, month, day, int(hour or 0), int(minute or 0), int(second or 0))
    if wall is None:
        return None
    # 00:00:00 is what templates print when they know no time of day.
    has_time = hour is not None and (hour, minute, second or "00") != ("00", "00", "00")
    return _resolve(wall, _offset(offset), zone, now, has_time=has_time, span=match.span())


def read_date(text: str, *, zone: tzinfo | None, now: datetime) -> ReadDate | None:
    """The first plausible date in a text, or None."""
    return next(find_dates(text, zone=zone, now=now), None)


def find_dates(text: str, *, zone: tzinfo | None, now: datetime) -> Iterator[ReadDate]:
    """All plausible dates in a text (at most its first 2,000 characters), in order."""
    text = text[:2000]
    if not _HAS_YEAR.search(text):
        return
    folded = fold(text)
    for match in _DATE.finditer(folded):
        day = _day(match, zone)
        if day is None:
            continue
        start, end = match.span()
        clock: re.Match[str] | None = match
        if match["hour"] is None:  # "14:29, 31 July 2023"
            clock = _TIME_FIRST.search(folded[max(0, start - 40) : start])
        hour, minute, named = _clock(clock) if clock else (None, 0, None)
        wall = _wall(*day, hour or 0, minute, 0)
        if wall is None:
            continue
        read = _resolve(wall, named, zone, now, has_time=hour is not None, span=(start, end))
        if read:
            yield read


def _day(match: re.Match[str], zone: tzinfo | None) -> tuple[int, int, int] | None:
    if match["y1"]:
        return int(match["y1"]), int(match["m1"]), int(match["d1"])
    if match["y2"]:
        return int(match["y2"]), MONTHS[match["n2"]], int(match["d2"])
    if match["y3"]:
        return int(match["y3"]), MONTHS[match["n3"]], int(match["d3"])
    first, second, year = int(match["a4"]), int(match["b4"]), int(match["y4"])
    if first > 12 or first == second or match["sep"] == ".":
        return year, second, first
    if second > 12:
        return year, first, second
    # 05/03/2023 is the 5th of March everywhere but in America; of a zone we do not know we do not guess.
    name = getattr(zone, "key", None)
    if name is None or name == "UTC":
        return None
    return (year, first, second) if name.startswith("America/") else (year, second, first)


def _clock(match: re.Match[str]) -> tuple[int | None, int, tzinfo | None]:
    if match["hour"] is None:
        return None, 0, None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"] == "p" else 0)
    named = ZoneInfo(ZONES[match["zone"]]) if match["zone"] else _offset(match["offset"])
    return hour, minute, named


def _offset(text: str | None) -> tzinfo | None:
    if not text:
        return None
    if text.upper() in ("Z", "UTC", "GMT"):
        return UTC
    digits = text[1:].replace(":", "")
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    if hours > 14 or minutes > 59:
        return None
    return timezone((1 if text[0] == "+" else -1) * timedelta(hours=hours, minutes=minutes))


def _wall(year: int, month: int, day: int, hour: int, minute: int, second: int) -> datetime | None:
    try:
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - the zone joins in _resolve
    except ValueError:  # 31 February
        return None


def _resolve(
    wall: datetime,
    named: tzinfo | None,
    zone: tzinfo | None,
    now: datetime,
    *,
    has_time: bool,
    span: tuple[int, int],
) -> ReadDate | None:
    # A time whose zone nobody knows is up to 14 hours wrong: then only the day is said.
    precision: Literal["minute", "day"] = "minute" if has_time and (named or zone) else "day"
    if precision == "day" and not (named and has_time):
        wall = wall.replace(hour=0, minute=0, second=0)
    # A named offset on a bare midnight is the publisher's own: it marks which local day is meant.
    at = wall.replace(tzinfo=named or zone or UTC).astimezone(UTC)
    if not is_plausible(at, now):
        return None
    return ReadDate(
        at=at, precision=precision, has_zone=named is not None, wall=wall, start=span[0], end=span[1]
    )
