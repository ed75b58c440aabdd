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

from presswatch.text.sentences import fold_accents

#: No news page is older than the news web; clocks of sites run ahead, and some stamp a page with its embargo.
EARLIEST = datetime(1995, 1, 1, tzinfo=UTC)
LEAD = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date as read.

    at:        UTC; local midnight when precision is "day"
    precision: "minute" or "day"
    has_zone:  the text itself names the zone or offset
    is_zone_known: the zone is known, from the text or from elsewhere
    wall:      the clock on the wall as written, without a zone
    start, end: where it stood in the text read
    """

    at: datetime
    precision: Literal["minute", "day"]
    has_zone: bool
    wall: datetime
    is_zone_known: bool = True
    start: int = 0
    end: int = 0

    @property
    def offset_minutes(self) -> int | None:
        """What the clock on the wall is ahead of UTC; None when nobody knows its zone."""
        if not self.is_zone_known:
            return None
        return round((self.wall - self.at.replace(tzinfo=None)).total_seconds() / 60)


# One table for all languages: no two of them use one name for different months.
_MONTH_NAMES = """
1  january januari janvier januar janner enero janeiro gennaio jan janv ene gen genn ledna stycznia ocak января január
2  february februari pebruari fevrier februar febbraio feber febrero fevereiro feb febr peb fev fevr febb febbr unora lutego subat февраля
3  march maret mac mars marz marzo maart marco mar mrt mrz maerz brezna marca mart марта
4  april avril abril aprile apr avr abr dubna kwietnia nisan апреля
5  may mei mai mayo maio maggio mag magg maj kvetna maja mayıs mayis мая
6  june juni jun juin junio junho giugno giu cervna czerwca haziran июня
7  july juli julai juillet julio julho luglio jul juil juill lug cervence lipca temmuz июля
8  august agustus ogos aout agosto agust aou augustus augusti aug agu agt agst ags ogo ago srpna sierpnia agustos августа
9  september septembre septiembre setembro settembre sept sep set setiembre sett zari wrzesnia eylul сентября
10 october oktober octobre octubre outubro ottobre oct okt out ott rijna pazdziernika ekim октября
11 november nopember novembre noviembre novembro nov nop listopadu listopada kasım kasim ноября
12 december desember disember decembre dezember diciembre dezembro dicembre dec des dis dez dic prosince grudnia aralık aralik декабря
"""
MONTHS = {
    fold_accents(name): int(number)
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
    "da": "Europe/Copenhagen",
    "de": "Europe/Berlin",
    "el": "Europe/Athens",
    "fi": "Europe/Helsinki",
    "fr": "Europe/Paris",
    "he": "Asia/Jerusalem",
    "hi": "Asia/Kolkata",
    "hu": "Europe/Budapest",
    "id": "Asia/Jakarta",
    "it": "Europe/Rome",
    "ja": "Asia/Tokyo",
    "ko": "Asia/Seoul",
    "ms": "Asia/Kuala_Lumpur",
    "nl": "Europe/Amsterdam",
    "no": "Europe/Oslo",
    "pl": "Europe/Warsaw",
    "ro": "Europe/Bucharest",
    "sv": "Europe/Stockholm",
    "th": "Asia/Bangkok",
    "tr": "Europe/Istanbul",
    "uk": "Europe/Kyiv",
    "vi": "Asia/Ho_Chi_Minh",
}

#: The zone of a country's own domain, where the country has one zone (or nearly all of its press one).
DOMAIN_ZONES: dict[str, str] = dict(
    line.split()
    for line in """
ae Asia/Dubai
ar America/Argentina/Buenos_Aires
at Europe/Vienna
be Europe/Brussels
bg Europe/Sofia
ch Europe/Zurich
cl America/Santiago
cn Asia/Shanghai
cz Europe/Prague
de Europe/Berlin
dk Europe/Copenhagen
dz Africa/Algiers
eg Africa/Cairo
es Europe/Madrid
fi Europe/Helsinki
fr Europe/Paris
gr Europe/Athens
hk Asia/Hong_Kong
hr Europe/Zagreb
hu Europe/Budapest
id Asia/Jakarta
ie Europe/Dublin
il Asia/Jerusalem
in Asia/Kolkata
it Europe/Rome
jp Asia/Tokyo
ke Africa/Nairobi
kr Asia/Seoul
lk Asia/Colombo
lu Europe/Luxembourg
ma Africa/Casablanca
my Asia/Kuala_Lumpur
na Africa/Windhoek
ng Africa/Lagos
nl Europe/Amsterdam
no Europe/Oslo
nz Pacific/Auckland
pe America/Lima
ph Asia/Manila
pk Asia/Karachi
pl Europe/Warsaw
pt Europe/Lisbon
ro Europe/Bucharest
rs Europe/Belgrade
se Europe/Stockholm
sg Asia/Singapore
si Europe/Ljubljana
sk Europe/Bratislava
th Asia/Bangkok
tn Africa/Tunis
tr Europe/Istanbul
tw Asia/Taipei
ua Europe/Kyiv
uk Europe/London
vn Asia/Ho_Chi_Minh
za Africa/Johannesburg
""".strip().splitlines()
)

#: Words after a clock that tell the half of the day: Malay and Indonesian name it, others write am and pm.
_MORNING = ("a", "pagi", "pg")

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_ZONE = "|".join(sorted(ZONES, key=len, reverse=True))
_CLOCK = rf"""
    (?P<hour>[01]?\d|2[0-3])
    (?: \s?(?:h|u|uhr|[:.時点])\s?(?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d))?
      | \s?(?P<bare>[hu]\b|uhr\b|uur\b(?!\sgeleden)|heures?\b|horas?\b|(?=\s?(?:[ap]\.?m|pagi|petang|malam|sore)\b)) )
    (?: \s?(?:uhr|uur|hrs?|h|min)\b )?
    (?: \s?(?: (?P<half>[ap])\.?\s?m\b\.? | (?P<part>pagi|petang|malam|sore|pg|ptg|mlm)\b ) )?
    (?: \s?\(?(?: (?:gmt|utc)?\s?(?P<offset>[+-]\d{{1,2}}(?::?\d\d)?)(?!\d) | (?P<zone>{_ZONE})\b ) )?
"""
_DAY = rf"""
    (?P<y1>(?:19|20)\d\d)(?:年|[-/.]\s?)(?P<m1>\d\d?)(?:月|[-/.]\s?)(?P<d1>\d\d?)(?!\d)[日.]?
  | (?P<d2>\d\d?)(?:st|nd|rd|th|er|hb|\.?[o°]|\.)?[\s./-]*(?:de\s|of\s)?\s*
    (?P<n2>{_MONTH})\b\.?,?(?:\sde|\sdel)?[\s./-]*(?P<y2>(?:19|20)\d\d)\b
  | \b(?P<n3>{_MONTH})\.?\s?(?P<d3>\d\d?)(?:st|nd|rd|th)?,?\s+
    (?:(?P<h3>\d\d):(?P<i3>\d\d):\d\d\s(?:(?P<z3>{_ZONE})\s)?)?(?P<y3>(?:19|20)\d\d)\b
  | (?P<a4>\d\d?)(?P<sep>[/-]|\.\s?)(?P<b4>\d\d?)(?P=sep)(?P<y4>(?:19|20)\d\d)\b
  | (?P<a5>\d\d)(?P<sep5>[/.-])(?P<b5>\d\d)(?P=sep5)(?P<y5>\d\d)(?![\d/.-]*\d)
"""
_GAP = (
    r"[\s,;|·•–—()@/-]*(?:(?:(?:pada\s)?(?:pukul|jam)|pada|at|a|a\slas|as|pelas|um|om|alle|ore|h|alle\sore|kl|pkl?|op|v|saat|luc|godz)\b\.?:?\s*)?"
    r"[\s,;|·•–—-]*t?"
)
_DATE = re.compile(rf"(?<![\d.,])(?:{_DAY})(?:{_GAP}{_CLOCK})?", re.VERBOSE)
_TIME_FIRST = re.compile(rf"(?<![\d:.]){_CLOCK}[\s,;|·•–—-]+(?:on\s|\w{{2,10}},?\s)?$", re.VERBOSE)
_STAMP = re.compile(
    r"\s*(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:[T\s]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?(?![\d:])",
    re.IGNORECASE,
)
# Without capturing, the engine's scan for this rare word costs nothing on texts that hold no date.
_HAS_YEAR = re.compile(r"(?:19|20)\d\d|\d\d[./-]\d\d[./-]\d\d")
_EPOCH = re.compile(r"\s*(\d{10})(?:\d{3})?\s*$")


def zone_of(*, source_zone: str | None, language: str | None, host: str = "") -> tzinfo | None:
    """The zone for times that name none: the source's, else its country's, else the language's home, else None.

    host: of the page; a domain of a country of one zone tells it
    """
    name = source_zone or DOMAIN_ZONES.get(host.rpartition(".")[2]) or LANGUAGE_ZONES.get(language or "")
    return ZoneInfo(name) if name else None


def is_plausible(at: datetime, now: datetime) -> bool:
    """A page cannot be published before 1995, nor more than a day from now."""
    return EARLIEST <= at <= now + LEAD


def read_stamp(text: str, *, zone: tzinfo | None, now: datetime) -> ReadDate | None:
    """Read a stamp for machines: ISO 8601 in its usual variants, seconds or milliseconds since 1970, else
    whatever :func:`read_date` reads.

    zone: for stamps without an offset; when None, only their day is trusted.
    """
    if len(text) > 100:
        return None
    if epoch := _EPOCH.match(text):
        moment = datetime.fromtimestamp(int(epoch[1]), UTC).replace(tzinfo=None)
        return _resolve(moment, UTC, zone, now, has_time=True, span=epoch.span())
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
    folded = fold_accents(text)
    taken = 0
    for match in _DATE.finditer(folded):
        start, end = match.span()
        first, taken = max(taken, start - 40), end
        day = _day(match, zone)
        if day is None:
            continue
        hour, minute, named = _clock(match)
        if hour is None:  # "14:29, 31 July 2023", unless that clock belongs to the date before
            clock = _TIME_FIRST.search(folded[first:start])
            if clock:
                hour, minute, named = _clock(clock)
                start = first + clock.start()
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
    if match["y4"]:
        first, second, year = int(match["a4"]), int(match["b4"]), int(match["y4"])
    else:
        first, second, year = int(match["a5"]), int(match["b5"]), 2000 + int(match["y5"])
    if second > 12:
        return year, first, second
    if first > 12 or first == second or (match["sep"] or match["sep5"])[0] == ".":
        return year, second, first
    # 05/03/2023 is the 5th of March everywhere but in America; of a zone we do not know we do not guess.
    name = getattr(zone, "key", None)
    if name is None or name == "UTC":
        return None
    return (year, first, second) if name.startswith("America/") else (year, second, first)


def _clock(match: re.Match[str]) -> tuple[int | None, int, tzinfo | None]:
    if match["hour"] is None:
        groups = match.groupdict()  # "Fri Apr 28 19:20:36 CEST 2023": the clock stands inside
        if groups.get("h3") is None or int(groups["h3"]) > 23 or int(groups["i3"]) > 59:
            return None, 0, None
        zone = groups["z3"]
        return int(groups["h3"]), int(groups["i3"]), ZoneInfo(ZONES[zone]) if zone else None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if half := match["half"] or match["part"]:
        hour = hour % 12 + (0 if half in _MORNING else 12)
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
        at=at,
        precision=precision,
        has_zone=named is not None,
        wall=wall,
        is_zone_known=bool(named or zone),
        start=span[0],
        end=span[1],
    )
