"""Numbers in running text, in digits: "3 500", "1.250,50", "1,00,000", "2½".

Separators are read by shape, not by country: groups of three digits are thousands, one or two digits
are decimals. Only where the shape leaves both open ("1.125 million") does the language decide.
"""

import re

# Either groups of three after blanks, or any digits with marks between them. Written for folded text,
# in which all blanks and apostrophes are plain. Two blanks part two numbers, but "000" is none.
# "\d\d*" is searched for twice as fast as "\d+".
NUMBER = re.compile(
    r"\d\d*(?:(?<!\d{4})(?: (?: (?=000))?\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|(?:[.,']\d+)*)(?: ?[½¼¾])?",
    re.ASCII,
)
_PLAIN = str.maketrans("", "", " '½¼¾")
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_POINT_LANGUAGES = frozenset(("en", "ms", "any"))


def numbers(folded: str) -> list[re.Match[str]]:
    """All numbers in digits, in order."""
    return list(NUMBER.finditer(folded))


def value(digits: str, language: str, *, is_scaled: bool = False) -> float | None:
    """The number that ``digits`` (a match of NUMBER) writes; None for "1.2.3", which is a version.

    language: "any" when it is not known; is_scaled: a word such as "million" follows.
    """
    fraction = _FRACTIONS.get(digits[-1], 0.0)
    plain = digits.translate(_PLAIN)
    if plain.isdigit():
        return float(plain) + fraction
    marks = [mark for mark in plain if mark in ".,"]
    last = marks[-1]
    whole, _, tail = plain.rpartition(last)
    if marks.count(last) > 1:
        groups = re.split("[.,]", plain)[1:]
        # Lakhs and crores go in groups of two: 1,00,000.
        if len(groups[-1]) != 3 or {len(group) for group in groups[:-1]} not in ({3}, {2}):
            return None
        is_decimal = False
    elif len(set(marks)) > 1:
        is_decimal = True
    elif len(tail) == 3:
        decimal_mark = "." if language in _POINT_LANGUAGES else ","
        is_decimal = whole == "0" or (is_scaled and last == decimal_mark) or len(whole) > 3
    else:
        is_decimal = True
    whole = whole.replace(".", "").replace(",", "")
    return float(f"{whole}.{tail}" if is_decimal else whole + tail) + fraction
