"""Percentages and counts of people in running text: "87 persen", "11,000 writers", "160 000 acteurs"."""

import re

from presswatch.records import Figure
from presswatch.text import currencies, numerals, ranges
from presswatch.text.people import PEOPLE, PEOPLE_ENDINGS
from presswatch.text.sentences import fold

_PERCENT = re.compile(
    r"[ -]?(?:%|(?:per ?cent|persen|pour cent|prozent|procent|por ciento|por cento|per cento|peratus"
    r"|percentage points?|points de pourcentage|prozentpunkten?|(?:poin|mata) (?:persen|persentase|peratusan)"
    r"|puntos porcentuales|procentpunte?n?|pontos percentuais|punti percentuali|prozentige[mnrs]?)(?![^\W_]))"
)
# "5 to 10 per cent" are two; "25 auf 8 Prozent" and "5 and 10" only behind "from" and "between".
_RANGE = re.compile(
    rf" ?[-–—] ?| (?:{ranges.TO}) "
    rf"|(?P<weak> (?:{ranges.AND}|{ranges.TOWARDS}|menjadi|ke|al|ai|all') ?(?:el |il |l'|o |de )?)"
)
_FROM = re.compile(rf"\b(?:{ranges.FROM}|del|dal|dall') ?(?:the |el |il |l'|les |o |de )?\Z")
_EVERYBODY = frozenset[str]().union(*PEOPLE.values())  # for a text whose language is not known
_FACTORS = {code: currencies.MULTIPLIERS["any"] | words for code, words in currencies.MULTIPLIERS.items()}
_WORD = re.compile(r" (?:d'|de |di |des |of )?(?:the )?([^\W\d_][\w-]*)")
# Between a number and the people there may be one word ("65,000 striking workers"), but not one of these.
_NOT_BETWEEN = frozenset(
    """
    and or et ou und oder y o e ed en dan atau to of for from in on at by with per day days hour hours
    week weeks month months year years minutes percent degree degrees
    hari jam minggu bulan tahun jours heures mois ans semaines
    tage stunden
    wochen monate jahre días horas meses años dias anos giorni ore mesi anni dagen uur weken maanden jaar
    kepada untuk dari oleh dengan yang di dollars dollar euros euro rupiah juta miliar million
    """.split()  # noqa: SIM905
)


def find_figures(
    text: str, language: str | None, folded: str | None = None, numbers: list[re.Match[str]] | None = None
) -> list[Figure]:
    """Percentages and counts of people in ``text``, which is all body, in order.

    folded, numbers: fold(text) and numerals.numbers of it, where the caller has them
    """
    folded = fold(text) if folded is None else folded
    code = (language or "")[:2].lower()
    factors = _FACTORS.get(code, currencies.MULTIPLIERS["any"])
    found: list[Figure] = []
    before: re.Match[str] | None = None  # the last number, where no "%" is behind it
    for match in numerals.numbers(folded) if numbers is None else numbers:
        start, end = match.span()
        if start and (folded[start - 1].isalnum() or folded[start - 1] in "_.,$€£"):
            continue
        if folded[start - 1 : start] == "/" and folded[start - 2 : start - 1].isdigit():
            continue  # "2/3 of the women"
        percent = _PERCENT.match(folded, end)
        if percent:
            if before is not None and _is_range(folded, before, start):
                found += _percents(before, before.end(), code)
            found += _percents(match, percent.end(), code)
            before = None
            continue
        before = match
        people = _people(folded, end, factors, code)
        if people is not None:
            factor, unit_start, stop = people
            number = numerals.value(match[0], code, is_scaled=factor != 1)
            is_year = (
                factor == 1 and match[0].isdigit() and 1950 <= int(match[0]) <= 2050 and match[0] != "2000"
            )
            if number is not None and not is_year and (number * factor).is_integer():
                found.append(
                    Figure(
                        kind="people",
                        number=number * factor,
                        unit=text[unit_start:stop],
                        span=(start, stop),
                        zone="body",
                    )
                )
    return found


def _is_range(folded: str, before: re.Match[str], start: int) -> bool:
    """Whether the last number is the other end of the one that begins at ``start``."""
    joint = _RANGE.fullmatch(folded, before.end(), start) if start - before.end() < 12 else None
    return (
        joint is not None
        and len(before[0]) < 4  # a year
        and (
            joint["weak"] is None
            or _FROM.search(folded, max(0, before.start() - 14), before.start()) is not None
        )
    )


def _percents(match: re.Match[str], end: int, language: str) -> list[Figure]:
    number = numerals.value(match[0], language, is_scaled=True)
    return (
        []
        if number is None
        else [Figure(kind="percent", number=number, unit="%", span=(match.start(), end), zone="body")]
    )


def _people(folded: str, end: int, factors: dict[str, float], language: str) -> tuple[float, int, int] | None:
    """What follows a number, if it counts people: (multiplier, start of the word for them, its end)."""
    factor = 1.0
    known, endings = PEOPLE.get(language, _EVERYBODY), PEOPLE_ENDINGS.get(language, ())
    for place in range(3):
        found = _WORD.match(folded, end)
        if found is None:
            return None
        word = found[1]
        start, end = found.span(1)
        if (word in known or word.endswith(endings)) and not folded.startswith("'s ", end):
            return factor, start, end
        if place == 0 and len(word) > 2 and word in factors:
            factor = factors[word]
        elif word in _NOT_BETWEEN or place == 2 or (place == 1 and factor == 1):
            return None
    return None
