"""What survives translation: names and numbers, in one form for all languages.

"87 persen", "87 %" and "87 percent" are ``number:87%``; "14 mai" and "May 14" ``date:05-14``;
"US$300 ribu" and "300 000 dollars" both hold ``number:300000``; "SAG-AFTRA" and "Sag-Aftra" both are
``name:sag`` and ``name:aftra``.
"""

import re
from collections.abc import Iterator

from presswatch.text.dates import MONTHS
from presswatch.text.number_words import SCALES, number_words
from presswatch.text.sentences import fold_accents
from presswatch.text.words import unaccented

_PERCENT = "%|percent|per cent|persen|pour cent|prozent|procent|por ciento|por cento|per cento|peratus"

# The first digit comes first, what may stand before it after it: a search for a digit skips all else.
_NUMBER = re.compile(
    r"(?P<figure>\d(?:(?<![\w.,/:-].)|(?<=\bRp.))"
    r"(?:\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d*(?:[.,’']\d+)*))"
    rf"(?:[ \u00a0\u202f]?(?P<percent>{_PERCENT})(?!\w)"
    rf"|[ \u00a0\u202f-]?(?P<scale>mil millones|{'|'.join(sorted(SCALES, key=len, reverse=True))})(?!\w))?",
    re.IGNORECASE,
)
_PERCENT_AFTER = re.compile(rf"\s(?:{_PERCENT})(?!\w)", re.IGNORECASE)

# Of days and times, in a text without accents and capitals.
_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b"
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\.?\s\Z")
_MONTH_AFTER = re.compile(rf"(?:\.|er|st|nd|rd|th|o)?\s(?:de\s|of\s)?{_MONTH}")
_TIME_AFTER = re.compile(r"[:/]\d|h\d\d\b")
# A day is looked for from its number: of the two, numbers are the rarer by far.
_DAY = re.compile(r"\b[0-3]?\d(?!\d)")
_NUMBER_ENDS = re.compile(r"(?:st|nd|rd|th)?\b")

# A place in capitals; or one or more names with an agency in brackets, or with another behind a comma.
_PLACE = r"[A-ZÀ-Þ][\w.'’-]{1,20}(?: [A-ZÀ-Þ][\w.'’-]{1,20}){0,2}"
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ]{3}[A-ZÀ-Þ .'’-]{0,30}(?:, ?[^\n(:;]{2,15})?(?: ?\([^\n()]{2,30}\))?(?::|\s?[-–—]{1,2})"
    rf"|{_PLACE}(?:, [^\n(:;]{{2,15}})? ?\([^\W\d][^\n()\d]{{1,30}}\)\s?[-–—]{{1,2}}"
    rf"|{_PLACE}, {_PLACE}\s?[-–—]{{1,2}})\s"
)

# "Rp900" is an amount.
_WORD = re.compile(r"(?!Rp\d)[^\W\d_][^\W_]+")

# "Ke-2" is an ordinal in Indonesian; the others are in many articles.
_MODEL = re.compile(
    r"\b(?!(?i:ke|top|covid)[-\u2011])(?P<name>[A-ZÀ-Þ][^\W\d_]+)[-\u2011](?P<number>\d{1,2}(?:\.\d)?)(?![\w-])"
)


def dateline_end(text: str) -> int:
    """Where the line of place and agency before the first sentence ends: "ROME (AP) - "; else 0."""
    match = _DATELINE.match(text)
    return match.end() if match else 0


def figures(text: str) -> Iterator[tuple[str, float, tuple[int, int]]]:
    """Each number that can tell a story from another: (anchor, value, span).

    Not: single digits, years, days of the month, times of day. A percentage keeps its sign.
    """
    plain = fold_accents(text)
    for match in _NUMBER.finditer(text):
        value = _read(match["figure"])
        scale, percent = match["scale"], match["percent"]
        if scale:
            # "1.234 million" is 1.234e6: before a scale a single group of three is a fraction only in
            # English and a thousand elsewhere; such figures are too rare to tell the two apart.
            value *= 1e9 if scale.lower() == "mil millones" else SCALES[scale.lower()]
        elif not percent and (value < 10 or _is_date(plain, match)):
            continue
        yield f"number:{written(value)}{'%' if percent else ''}", value, match.span()


def spelled(text: str) -> Iterator[tuple[str, float, tuple[int, int]]]:
    """The same of numbers in words: "siebzehn Prozent" is ``number:17%``."""
    for value, span in number_words(text):
        percent = _PERCENT_AFTER.match(text, span[1])
        yield f"number:{written(value)}{'%' if percent else ''}", value, span


def days(text: str) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    """Each day named with its month: (anchor, (month, day), span). "le 14 mai" is ``date:05-14``."""
    plain = fold_accents(text)
    read_until = 0
    for number in _DAY.finditer(plain):
        start, end = number.span()
        day = int(number.group())
        ends = _NUMBER_ENDS.match(plain, end)
        month = ends and _MONTH_BEFORE.search(plain, max(read_until, start - 14), start)
        if ends and month:
            span = month.start(), ends.end()
        else:
            month = _MONTH_AFTER.match(plain, end)
            if not month:
                continue
            span = start, month.end()
        read_until = span[1]
        month_number = MONTHS[month["month"]]
        if 1 <= day <= 31:
            yield f"date:{month_number:02}-{day:02}", (month_number, day), span


def written(number: float) -> str:
    """One spelling for one number: 87, 11.5, 300000."""
    return f"{number:.4f}".rstrip("0").rstrip(".")


def capitalised(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each word of two letters or more with a capital: (folded without accents, span)."""
    for match in _WORD.finditer(text):
        word = match.group()
        if not word.islower():
            yield unaccented(word).casefold(), match.span()


def models(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each name that goes on with a number, in one word: (folded, span). "GPT-4" is ``gpt4``."""
    for match in _MODEL.finditer(text):
        yield f"{unaccented(match['name']).casefold()}{match['number'].replace('.', '')}", match.span()


def small_words(text: str) -> Iterator[str]:
    """Each word of four letters or more in small letters, without accents."""
    for match in _WORD.finditer(text):
        word = match.group()
        if word.islower() and len(word) >= 4:
            yield unaccented(word)


def _read(figure: str) -> float:
    """The value of digits with separators, told by their shape: groups of three are thousands."""
    plain = re.sub(r"[ \u00a0\u202f’']", "", figure)
    parts = re.split(r"[.,]", plain)
    if len(parts) == 1:
        return float(plain)
    if all(len(part) == 3 for part in parts[1:]) and 0 < len(parts[0]) <= 3 and parts[0] != "0":
        return float("".join(parts))
    return float("".join(parts[:-1]) + "." + parts[-1])


def _is_date(plain: str, match: re.Match[str]) -> bool:
    """Whether a figure is a year, a day of a month or a time of day. plain: fold_accents of the text"""
    figure, (start, end) = match["figure"], match.span("figure")
    if figure.isdigit() and len(figure) == 4 and 1900 <= int(figure) <= 2100:
        return True
    if _MONTH_AFTER.match(plain, end) or _TIME_AFTER.match(plain, end):
        return True
    return (
        figure.isdigit()
        and int(figure) <= 31
        and _MONTH_BEFORE.search(plain, max(0, start - 14), start) is not None
    )
