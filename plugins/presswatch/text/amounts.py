"""Amounts of money in running text: "US$300 ribu", "1,7 milliard d’euros", "£1.2 million".

Every number is looked at with what stands directly before and after it; without a currency it is
no amount, so years, percentages, gigabytes and hertz need no rules. Separators are read by shape,
not by country: groups of three digits are thousands, one or two digits are decimals.
"""

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from presswatch.records import Span


@dataclass(frozen=True, slots=True)
class FoundAmount:
    """currency: ISO 4217; number: in whole units of it; is_ambiguous: a bare "$", "dollars", "pesos", …"""

    currency: str
    number: float
    span: Span
    is_ambiguous: bool = False


# Currencies before the number: symbols, codes and prefixes. A trailing "?" marks a symbol that
# several countries share; the most likely one is taken.
_PREFIXES = {
    "US$": "USD", "U.S.$": "USD", "USD$": "USD", "A$": "AUD", "AU$": "AUD", "S$": "SGD", "SG$": "SGD",
    "HK$": "HKD", "NT$": "TWD", "NZ$": "NZD", "C$": "CAD", "CA$": "CAD", "R$": "BRL", "MX$": "MXN",
    "CN¥": "CNY", "RMB": "CNY", "Rp": "IDR", "Rp.": "IDR", "RP": "IDR", "RM": "MYR", "Rs": "INR?",
    "Rs.": "INR?", "$": "USD?", "€": "EUR", "£": "GBP", "¥": "JPY?", "₹": "INR", "₩": "KRW", "₽": "RUB",
    "฿": "THB", "₫": "VND", "₱": "PHP", "₺": "TRY", "₪": "ILS", "₦": "NGN", "₴": "UAH", "zł": "PLN",
    "Fr.": "CHF", "kr": "SEK?",
}  # fmt: skip

_CODES = (
    "USD", "EUR", "GBP", "IDR", "MYR", "SGD", "AUD", "CAD", "NZD", "HKD", "JPY", "CNY", "KRW",
    "INR", "THB", "VND", "PHP", "TWD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RUB",
    "TRY", "BRL", "MXN", "ARS", "CLP", "COP", "ZAR", "NGN", "EGP", "SAR", "AED", "ILS", "UAH",
    "XOF", "XAF",
)  # fmt: skip

# Currencies after the number, in lower case; the same in all languages, since none of these words
# means another currency elsewhere.
_UNITS = {
    "dollars américains": "USD", "dollar américain": "USD", "us dollars": "USD", "us dollar": "USD",
    "u.s. dollars": "USD", "american dollars": "USD", "dolar as": "USD", "dolar amerika serikat": "USD",
    "dolar amerika": "USD", "us-dollar": "USD", "dólares estadounidenses": "USD", "dollari usa": "USD",
    "dollari americani": "USD", "dólares americanos": "USD", "amerikaanse dollar": "USD",
    "dolar singapura": "SGD", "dolar australia": "AUD", "dolar kanada": "CAD", "dolar hong kong": "HKD",
    "dolar selandia baru": "NZD", "singapore dollars": "SGD", "australian dollars": "AUD",
    "canadian dollars": "CAD", "hong kong dollars": "HKD", "new zealand dollars": "NZD",
    "dollars canadiens": "CAD", "dollars australiens": "AUD", "dollars de singapour": "SGD",
    "dollars": "USD?", "dollar": "USD?", "dolar": "USD?", "dólares": "USD?", "dólar": "USD?",
    "dollari": "USD?", "dollaro": "USD?", "us$": "USD", "$us": "USD", "$ us": "USD", "$": "USD?",
    "euros": "EUR", "euro": "EUR", "€": "EUR", "rupiah": "IDR", "ringgit malaysia": "MYR", "ringgit": "MYR",
    "£": "GBP", "pounds sterling": "GBP", "pound sterling": "GBP", "poundsterling": "GBP",
    "livres sterling": "GBP", "livre sterling": "GBP", "libras esterlinas": "GBP", "sterline": "GBP",
    "libras": "GBP*", "pounds": "GBP*", "pfund": "GBP*", "livres": "GBP*", "pond": "GBP*",
    "yen": "JPY", "yens": "JPY", "yuan": "CNY", "yuans": "CNY", "renminbi": "CNY", "rmb": "CNY",
    "won": "KRW*", "wons": "KRW", "rupees": "INR?", "rupee": "INR?", "roupies": "INR?", "baht": "THB",
    "dong": "VND*", "rubles": "RUB", "roubles": "RUB", "rubel": "RUB", "francs suisses": "CHF",
    "swiss francs": "CHF", "schweizer franken": "CHF", "franken": "CHF", "franchi svizzeri": "CHF",
    "francs cfa": "XOF?", "reais": "BRL", "pesos": "MXN?", "zloty": "PLN", "zlotys": "PLN",
    "kronor": "SEK", "kroner": "NOK?", "rand": "ZAR*", "riyal": "SAR?", "dirham": "AED?", "dirhams": "AED?",
    "lira": "TRY?", "liras": "TRY?", "hryvnia": "UAH", "naira": "NGN",
}  # fmt: skip

_THOUSAND, _MILLION, _MILLIARD, _TRILLION = 1e3, 1e6, 1e9, 1e12
_MULTIPLIERS: dict[str, dict[str, float]] = {
    "any": {
        "million": _MILLION, "millions": _MILLION, "milliard": _MILLIARD, "milliards": _MILLIARD,
        "mio": _MILLION, "mio.": _MILLION, "mln": _MILLION, "mrd": _MILLIARD, "mrd.": _MILLIARD,
        "billion": _MILLIARD, "billions": _MILLIARD, "trillion": _TRILLION, "trillions": _TRILLION,
        "bn": _MILLIARD, "tn": _TRILLION, "trn": _TRILLION, "k": _THOUSAND, "mn": _MILLION,
        "ribu": _THOUSAND, "juta": _MILLION, "miliar": _MILLIARD, "milyar": _MILLIARD, "triliun": _TRILLION,
    },
    "en": {"thousand": _THOUSAND, "hundred thousand": 1e5, "m": _MILLION, "b": _MILLIARD, "t": _TRILLION,
           "mil": _MILLION, "bln": _MILLIARD, "lakh": 1e5, "crore": 1e7, "lakh crore": 1e12},
    "id": {"rb": _THOUSAND, "jt": _MILLION, "m": _MILLIARD, "t": _TRILLION},
    "ms": {"bilion": _MILLIARD, "trilion": _TRILLION, "b": _MILLIARD, "j": _MILLION},
    "fr": {"mille": _THOUSAND, "m": _MILLION, "md": _MILLIARD, "mds": _MILLIARD, "billion": _TRILLION,
           "billions": _TRILLION},
    "de": {"tausend": _THOUSAND, "tsd.": _THOUSAND, "millionen": _MILLION, "milliarde": _MILLIARD,
           "milliarden": _MILLIARD, "billion": _TRILLION, "billionen": _TRILLION},
    "es": {"mil": _THOUSAND, "millón": _MILLION, "millones": _MILLION, "mil millones": _MILLIARD,
           "millardos": _MILLIARD, "billón": _TRILLION, "billones": _TRILLION, "m": _MILLION},
    "pt": {"mil": _THOUSAND, "milhão": _MILLION, "milhões": _MILLION, "mil milhões": _MILLIARD,
           "bilhão": _MILLIARD, "bilhões": _MILLIARD, "mi": _MILLION, "bi": _MILLIARD,
           "trilhão": _TRILLION, "trilhões": _TRILLION},
    "it": {"mila": _THOUSAND, "milione": _MILLION, "milioni": _MILLION, "miliardo": _MILLIARD,
           "miliardi": _MILLIARD, "mld": _MILLIARD, "mld.": _MILLIARD},
    "nl": {"duizend": _THOUSAND, "miljoen": _MILLION, "miljard": _MILLIARD, "biljoen": _TRILLION},
}  # fmt: skip

# What "M" means after Rp, in whatever language the article is.
_RUPIAH_MULTIPLIERS = _MULTIPLIERS["id"]

# "satu miliar rupiah", "a million dollars": words count only before a multiplier.
_NUMBER_WORDS: dict[str, dict[str, float]] = {
    "en": {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
           "nine": 9, "ten": 10, "half a": 0.5},
    "id": {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
           "sembilan": 9, "sepuluh": 10, "setengah": 0.5},
    "fr": {"un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
           "dix": 10},
    "de": {"eine": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "zehn": 10},
    "es": {"un": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "diez": 10},
}  # fmt: skip
_NUMBER_WORDS["ms"] = _NUMBER_WORDS["id"]

#: The currency of an amount in brackets that names none, after another one.
_HOME = {"id": "IDR", "ms": "MYR"}

_SPACES = " \u00a0\u202f\u2009"
# Either groups of three after spaces, or any digits with marks between them.
_NUMBER = re.compile(
    rf"\d+(?:(?<!\d{{4}})(?:[{_SPACES}]\d{{3}})+(?!\d)(?:[.,]\d{{1,2}}(?!\d))?|(?:[.,'’]\d+)*)"
)
_PREFIX_WORDS = sorted([*_PREFIXES, *_CODES], key=len, reverse=True)
_BEFORE = re.compile(rf"(?:^|(?<![A-Za-z$]))({'|'.join(map(re.escape, _PREFIX_WORDS))})[{_SPACES}]{{0,2}}\Z")
_UNIT_WORDS = sorted([*_UNITS, *map(str.lower, _CODES)], key=len, reverse=True)
_UNIT = "|".join(map(re.escape, _UNIT_WORDS)).replace(r"\ ", f"[{_SPACES}]")
_AFTER = re.compile(
    rf"[{_SPACES}]{{0,2}}(?:-|de[{_SPACES}]|d['’]|di[{_SPACES}])?[{_SPACES}]?({_UNIT})(?![\w$])",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"[{_SPACES}]?(?:-|–|—|to|and|or|a|à|et|ou|hingga|sampai|dan|atau|s/d|bis|und|y|o|e|ed|tot|en|sehingga)[{_SPACES}]?"
)
_BRACKET = re.compile(rf"[{_SPACES}]?\([{_SPACES}]?(?:sekitar |setara |about |environ )?")
_NEAR = 24  # characters: the longest prefix or joint, with its spaces, is shorter


@dataclass(slots=True)
class _Reading:
    """One number with what was found around it; start and end include the currency."""

    digits: str
    number: float
    start: int
    end: int
    multiplier: float | None
    currency: str | None
    is_unit_after: bool


def find_amounts(text: str, language: str | None) -> list[FoundAmount]:
    """The amounts of money in ``text``, in order. ``language``: ISO 639-1; None reads the common forms."""
    grammar = _grammar(language)
    readings = [
        reading for match in _numbers(text, grammar) if (reading := _read(text, match, grammar)) is not None
    ]
    _share(text, readings, _HOME.get(grammar.language))
    amounts = []
    for reading in readings:
        if reading.currency is None:
            continue
        code, mark = reading.currency[:3], reading.currency[3:]
        if mark == "*" and not _is_surely_money(reading):
            continue
        number = round(reading.number * (reading.multiplier or 1.0), 2)
        amounts.append(FoundAmount(code, number, (reading.start, reading.end), mark == "?"))
    return amounts


def _numbers(text: str, grammar: "_Grammar") -> list[re.Match[str]]:
    numbers = list(_NUMBER.finditer(text))
    # Number words are slow to look for, and few texts write "a million".
    if grammar.words and any(word in text for word in grammar.long_multipliers):
        numbers += grammar.spelled.finditer(text)
        numbers.sort(key=re.Match.start)
    return numbers


def _is_surely_money(reading: _Reading) -> bool:
    """Whether a number before "pounds" or "won" is money: nobody weighs or wins "5 million"."""
    return reading.multiplier is not None


@dataclass(frozen=True, slots=True)
class _Grammar:
    language: str
    long_multipliers: tuple[str, ...]
    spelled: re.Pattern[str]
    multiplier: re.Pattern[str]
    rupiah_multiplier: re.Pattern[str]
    factors: Mapping[str, float]
    words: Mapping[str, float]


def _build_grammar(language: str) -> _Grammar:
    factors = {**_MULTIPLIERS["any"], **_MULTIPLIERS.get(language, {})}
    words = _NUMBER_WORDS.get(language, {})
    names = sorted((word for word in factors if len(word) > 2), key=len, reverse=True)
    spelled = rf"(?<!\w)(?:{'|'.join(words)})(?=[{_SPACES}](?:{'|'.join(map(re.escape, names))})\b)"
    return _Grammar(
        language,
        tuple(names),
        re.compile(spelled, re.IGNORECASE),
        _multiplier_pattern(factors),
        _multiplier_pattern({**factors, **_RUPIAH_MULTIPLIERS}),
        factors,
        words,
    )


def _multiplier_pattern(factors: Mapping[str, float]) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(factors, key=len, reverse=True))
    return re.compile(rf"([{_SPACES}-]?)({words})(?![^\W_])", re.IGNORECASE)


_GRAMMARS = {language: _build_grammar(language) for language in _MULTIPLIERS}


def _grammar(language: str | None) -> _Grammar:
    code = (language or "").replace("_", "-").partition("-")[0].lower()
    return _GRAMMARS.get(code, _GRAMMARS["any"])


def _read(text: str, match: re.Match[str], grammar: _Grammar) -> _Reading | None:
    start, end = match.span()
    before = _BEFORE.search(text, max(0, start - _NEAR), start)
    currency = None
    digits = match[0]
    if before:
        currency = _PREFIXES.get(before[1], before[1])
        start = before.start(1)
    elif start and text[start - 1].isalpha():
        return None  # "H5N1", "F16": part of a word, unless that word is a currency
    is_rupiah = currency == "IDR"
    multiplier = None
    pattern = grammar.rupiah_multiplier if is_rupiah else grammar.multiplier
    found = pattern.match(text, end)
    if found and _is_multiplier(found, currency, text, is_rupiah):
        word = found[2].lower()
        multiplier = _RUPIAH_MULTIPLIERS.get(word, 0) if is_rupiah else 0.0
        multiplier = multiplier or grammar.factors[word]
        end = found.end()
    if currency is None:
        after = _AFTER.match(text, end)
        if after:
            unit = after[1].lower()
            for space in _SPACES:
                unit = unit.replace(space, " ")
            currency = _UNITS.get(unit) or after[1].upper()
            end = after.end()
    number = _value(digits, grammar, multiplier)
    return (
        None if number is None else _Reading(digits, number, start, end, multiplier, currency, before is None)
    )


def _is_multiplier(found: re.Match[str], currency: str | None, text: str, is_rupiah: bool) -> bool:
    """Whether a match is really a factor: one letter may be a metre or the next word's initial."""
    space, word = found[1], found[2]
    if len(word) > 2:
        return True
    if space == "-":
        return False
    if is_rupiah:
        return True
    if currency is not None:
        return not space or word.isupper() or len(word) == 2
    return _AFTER.match(text, found.end()) is not None


def _value(digits: str, grammar: _Grammar, multiplier: float | None) -> float | None:
    """The number that ``digits`` (or a number word) writes.

    With a multiplier, one group of three after the language's decimal mark is decimals: "1.125
    billion" in English, "1,125 triliun" in Indonesian.
    """
    word = grammar.words.get(digits.lower())
    if word is not None:
        return float(word)
    for space in (*_SPACES, "'", "’"):
        digits = digits.replace(space, "")
    marks = [character for character in digits if character in ".,"]
    if not marks:
        return float(digits)
    last = marks[-1]
    whole, _, tail = digits.rpartition(last)
    decimal_mark = "." if grammar.language in ("en", "ms", "any") else ","
    if marks.count(last) > 1:
        is_decimal = False
    elif len(set(marks)) > 1:
        is_decimal = True
    elif len(tail) == 3:
        is_decimal = whole == "0" or (multiplier is not None and last == decimal_mark)
    else:
        is_decimal = True
    for mark in ".,":
        whole = whole.replace(mark, "")
        tail = tail.replace(mark, "")
    if not whole and not tail:
        return None
    return float(f"{whole or 0}.{tail}") if is_decimal else float(whole + tail)


def _share(text: str, readings: list[_Reading], home: str | None) -> None:
    """Gives ranges and bracketed amounts the currency and multiplier that they leave out."""
    for left, right in itertools.pairwise(readings):
        gap = text[left.end : right.start]
        if len(gap) > _NEAR:
            continue
        if _BRACKET.fullmatch(gap) and left.currency and right.currency is None and right.multiplier:
            right.currency = home
        elif _RANGE.fullmatch(gap):
            _share_range(left, right, gap.strip(_SPACES))


def _share_range(left: _Reading, right: _Reading, joint: str) -> None:
    # "In 2019 and 5 million dollars": a left member is of the same size as the right one.
    is_like = left.multiplier is not None or right.multiplier is None or left.number < 1000
    if left.currency is None and right.is_unit_after and is_like:
        left.currency = right.currency
        left.multiplier = left.multiplier or right.multiplier
    elif left.currency is not None and left.multiplier is None and right.multiplier and left.number < 1000:
        left.multiplier = right.multiplier  # "$5-6 million"
    if right.currency is None and left.currency is not None:
        # "from $5 to 300 people" is no range of money; "Rp3 juta hingga 5 juta" and "$300,000-900,000" are.
        is_alike = ("," in left.digits or "." in left.digits) and len(right.digits) >= len(left.digits)
        if right.multiplier or joint in "-–—" or is_alike:
            right.currency = left.currency
