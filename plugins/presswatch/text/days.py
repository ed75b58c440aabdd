"""Days that running text names: "2 May", "le 7 mars 2024", "Senin (31/7)", "since Monday", "besok".

Most of them leave out the year, or even the date: which day is meant depends on the day on which the
text was published, and on whether the sentence looks back or ahead.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from presswatch.records import Span
from presswatch.text.dates import MONTHS
from presswatch.text.sentences import fold_accents

Direction = Literal["past", "future"]

#: A date without a year is at most so far away: beyond, another year may be meant.
FARTHEST_DAYS = 270

_WEEKDAY_NAMES = """
0 monday senin isnin lundi montag lunes lunedi maandag segunda-feira
1 tuesday selasa mardi dienstag martes martedi dinsdag terca-feira
2 wednesday rabu mercredi mittwoch miercoles mercoledi woensdag quarta-feira
3 thursday kamis khamis jeudi donnerstag jueves giovedi donderdag quinta-feira
4 friday jumat jumaat vendredi freitag viernes venerdi vrijdag sexta-feira
5 saturday sabtu samedi samstag sonnabend sabado sabato zaterdag
6 sunday minggu ahad dimanche sonntag domingo domenica zondag
"""
_OFFSET_NAMES = """
-1 yesterday kemarin semalam hier gestern ayer ieri gisteren ontem
0 today tonight hari_ini aujourd'hui heute hoy oggi vandaag hoje
1 tomorrow besok esok demain morgen manana domani amanha
"""


def _table(names: str) -> dict[str, int]:
    return {
        name.replace("_", " "): int(number)
        for number, *row in (line.split() for line in names.strip().splitlines())
        for name in row
    }


_WEEKDAYS, _OFFSETS = _table(_WEEKDAY_NAMES), _table(_OFFSET_NAMES)
# "20 des", "3 mar": what is an abbreviation in one language is a word in another.
_MONTHS = {name: number for name, number in MONTHS.items() if len(name) > 3 or name in ("may", "mei", "mai")}
_SHORT_FORMS = {"sept", "feber", "marca", "mart", "kasim", "ekim"}

_MONTH = "|".join(sorted(_MONTHS.keys() - _SHORT_FORMS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))
_OFFSET = "|".join(sorted(_OFFSETS, key=len, reverse=True)).replace(" ", r"\s")
_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])"
_ORDINAL = r"(?:st|nd|rd|th|er|\.|o)?"
_AND = "and|et|und|y|e|dan|en"
_TO = r"-|–|to|until|au|bis\szum|bis|al|ate|a|tot\sen\smet|tot|t/m|hingga|sampai"
_YEAR = r"(?:(?:,|\sde|\sdel)?\s(?P<{}>(?:19|20)\d\d))?(?!\d)"
_DAY = re.compile(
    rf"""(?<![\w/.-])
    (?:
      (?:(?P<near>next|last|this|coming)\s)?
      (?P<weekday>{_WEEKDAY})(?:\s(?P<far>lalu|depan|dernier|prochain|pasado|proximo))?
      (?:\s?\((?P<n1>{_NUMBER})/(?P<m1>\d\d?)(?:/(?P<y1>(?:19|20)\d\d|\d\d))?\))?
      (?!,?\s(?:the\s|le\s|den\s|dem\s|el\s)?  # a date follows: that is the day
         (?:{_NUMBER}{_ORDINAL}\s(?:de\s|of\s)?(?:{_MONTH})|(?:{_MONTH})\s{_NUMBER})\b)
    | (?P<offset>{_OFFSET})
    | (?:(?P<n0>{_NUMBER}){_ORDINAL}
         (?:(?P<more>(?:,\s?{_NUMBER}{_ORDINAL}){{0,9}})\s?(?P<and>{_AND})|\s?(?:{_TO}))\s?)?
      (?P<n2>{_NUMBER}){_ORDINAL}\s(?:de\s|of\s)?(?P<m2>{_MONTH}){_YEAR.format("y2")}
    | (?P<m3>{_MONTH})\s(?P<n3>{_NUMBER})(?:st|nd|rd|th)?{_YEAR.format("y3")}
    )(?![\w/])""",
    re.VERBOSE,
)
_BETWEEN = re.compile(r"\b(?:between|antara|entre|zwischen|tra|fra|tussen)(?: the| le| el| dem| il| o)?\s$")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDay:
    """A day as the text names it; what it leaves out is None.

    day:     of days that are no range ("on 20 and 22 July") the first
    first:   day of the month of the first, where it names a range ("du 20 au 23 juillet"); of the month
             before when it is the higher number ("30 and 1 July")
    weekday: 0 is Monday
    offset:  days from the day of publication: -1 for "yesterday"
    leans:   "next Monday", "Senin lalu"
    """

    span: Span
    day: int | None = None
    month: int | None = None
    year: int | None = None
    first: int | None = None
    weekday: int | None = None
    offset: int | None = None
    leans: Direction | None = None

    def resolve(self, published_on: date | None, direction: Direction | None) -> date | None:
        """The day meant, or None when the text does not settle it.

        direction: where the sentence looks to; a day and a month without it are those nearest to
        ``published_on``, a weekday without it is today or not settled
        """
        direction = self.leans or direction
        if self.day is not None and self.month is not None:
            return _of_month(self.year, self.month, self.day, published_on, direction)
        if published_on is None:
            return None
        if self.offset is not None:
            return published_on + timedelta(days=self.offset)
        if self.weekday is None:
            return None
        ahead = (self.weekday - published_on.weekday()) % 7
        if direction is None:
            return published_on if ahead == 0 else None
        if self.leans and ahead == 0:  # "next Monday" on a Monday
            ahead = 7
        return published_on + timedelta(days=ahead if direction == "future" or ahead == 0 else ahead - 7)

    def resolve_first(self, published_on: date | None, direction: Direction | None) -> date | None:
        """The first day of the range, or None where there is none."""
        if self.first is None or self.month is None:
            return None
        crosses = self.day is not None and self.first > self.day
        year, month = _month_before(self.year, self.month) if crosses else (self.year, self.month)
        first = _of_month(year, month, self.first, published_on, direction)
        # Of a range that has begun, the last day alone lies ahead.
        last = None if first else self.resolve(published_on, direction)
        if last is None:
            return first
        year = last.year - 1 if month > last.month else last.year
        return _date(year, month, self.first)


def _month_before(year: int | None, month: int) -> tuple[int | None, int]:
    return (year, month - 1) if month > 1 else (year and year - 1, 12)


def _of_month(
    year: int | None, month: int, day: int, published_on: date | None, direction: Direction | None
) -> date | None:
    if year is not None:
        return _date(year, month, day)
    if published_on is None:
        return None
    years = (published_on.year + step for step in (-1, 0, 1))
    days = [found for found in (_date(year, month, day) for year in years) if found]
    if direction == "past":
        days = [found for found in days if found <= published_on]
    elif direction == "future":
        days = [found for found in days if found >= published_on]
    nearest = min(days, key=lambda found: abs(found - published_on), default=None)
    return nearest if nearest and abs(nearest - published_on).days <= FARTHEST_DAYS else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 31 February
        return None


_LEANS: dict[str, Direction] = {
    **dict.fromkeys(("next", "coming", "depan", "prochain", "proximo"), "future"),
    **dict.fromkeys(("last", "lalu", "dernier", "pasado"), "past"),
}


def named_days(text: str) -> Iterator[NamedDay]:
    """The days that ``text`` names, in order, with their spans in it."""
    plain = fold_accents(text).replace("’", "'")
    for match in _DAY.finditer(plain):
        month = match["m1"] or match["m2"] or match["m3"]
        year = match["y1"] or match["y2"] or match["y3"]
        months = int(month) if month and month.isdigit() else _MONTHS.get(month or "")
        if months is not None and not 1 <= months <= 12:
            continue
        years = (int(year) + 2000 if len(year) == 2 else int(year)) if year else None
        listed = months is not None and _listed(match, plain, months)
        number = match["n0"] if listed else match["n1"] or match["n2"] or match["n3"]
        if listed and months and int(match["n0"]) > int(match["n2"]):
            years, months = _month_before(years, months)
        lean = match["near"] or match["far"]
        yield NamedDay(
            span=match.span(),
            day=int(number) if number else None,
            month=months,
            year=years,
            first=int(match["n0"]) if match["n0"] and not listed else None,
            weekday=_WEEKDAYS[match["weekday"]] if match["weekday"] and not number else None,
            offset=_OFFSETS[match["offset"]] if match["offset"] else None,
            leans=_LEANS.get(lean) if lean else None,
        )


def _listed(match: re.Match[str], text: str, month: int) -> bool:
    """Whether it names single days, with others between them: "on 20 and 22 July", not "on 20 and 21"."""
    if not match["and"] or _BETWEEN.search(text, max(0, match.start() - 20), match.start()):
        return False
    days = [int(number) for number in re.findall(r"\d+", f"{match['n0']} {match['more']} {match['n2']}")]
    _, month_before = _month_before(None, month)
    last_before = calendar.monthrange(2023, month_before)[1]  # no leap year: 28 and 1 March are in a row
    return not all(after == day + 1 or (after == 1 and day >= last_before) for day, after in pairwise(days))
