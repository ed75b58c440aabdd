"""Amounts of money in running text: "US$300 ribu", "1,7 milliard d’euros", "half a million dollars".

Every number is looked at with what stands directly before and after it, and every currency word with
the number words before it. Without a currency it is no amount, so years, percentages, gigabytes and
hertz need no rules. The words are in text.currencies.
"""

import itertools
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import ahocorasick_rs

from presswatch.records import Amount, Bound, Period
from presswatch.text import currencies, number_words, numerals, ranges
from presswatch.text.sentences import fold

#: How far an exchange rate may be from the usual one before the pair is called misread.
RATE_TOLERANCE = 2.5


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The words of one language.

    tails:  what a word right behind a number must be one of to belong to it
    bounds: what stands right before an amount and makes it the least ("low") or the most ("high")
    moved:  verbs behind which "up to" is no bound
    """

    language: str
    factors: Mapping[str, float]
    words: Mapping[str, float]
    units: Mapping[str, tuple[tuple[str, str, float], ...]]
    tails: frozenset[str]
    bounds: re.Pattern[str]
    moved: re.Pattern[str]


def _build_units(language: str) -> dict[str, tuple[tuple[str, str, float], ...]]:
    """By first word: (phrase, code with its mark, factor), the longest phrase first."""
    phrases = [(phrase, code, 1.0) for phrase, code in currencies.UNITS.items()]
    phrases += [(phrase, code, 0.01) for phrase, code in currencies.CENTS.get(language, {}).items()]
    phrases += [(phrase, code, factor) for phrase, (code, factor) in currencies.PACKED_UNITS.items()]
    if language == "pt":
        phrases.append(("contos", "BRL*", 1000.0))
    units: dict[str, tuple[tuple[str, str, float], ...]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase[0]), phrase[0])):
        first = _FIRST.match(phrase[0])
        assert first is not None, phrase
        units[first[0]] = (*units.get(first[0], ()), phrase)
    return units


#: What no word behind a number can belong to it across; half of all numbers stand before one.
_CLOSERS = frozenset(".,;:)%\n")
_SIGNS = "$€£¥￥₹₩₽฿₫₱₺₪₦₴"
_FIRST = re.compile(rf"[^\W\d_]+|[{_SIGNS}]")
_NEXT = re.compile(rf" {{0,2}}-?(?:de |d'|di |des )?({_FIRST.pattern})")
_NEXT_WORD = re.compile(rf" {{0,2}}-?({_FIRST.pattern})")
_NEXT_FACTOR = re.compile(r"([ -]?)([^\W\d_]+)(\.?)")
_AND_A_HALF = re.compile(r" (?:and a half|et demie?|y medio|e mezzo|e meio|en een half)\b")
#: What _NEXT and _AND_A_HALF may begin with, and the "-an" of "200-an ribu".
_JOINTS = frozenset(("de", "d", "di", "des", "and", "et", "y", "e", "en", "an"))

_THE = "the|les|los|las|el|i|gli|os|de|den"


def _joined(words: Mapping[str, str], language: str) -> str:
    """Those of one language; of all of them where it is not known."""
    return words.get(language, "(?!)") if language in currencies.AT_LEAST else "|".join(words.values())


def _number_words(language: str) -> dict[str, float]:
    """Those of one language; none where it is not known."""
    if language not in currencies.NUMBER_WORDS:
        return {}
    spelled = number_words.ONE_WORD | number_words.UP_TO_NINETY[language]
    return {**spelled, **currencies.NUMBER_WORDS[language]}


def _build_grammar(language: str) -> _Grammar:
    low, high = _joined(currencies.AT_LEAST, language), _joined(currencies.AT_MOST, language)
    factors = {**currencies.MULTIPLIERS["any"], **currencies.MULTIPLIERS[language]}
    units = _build_units(language)
    return _Grammar(
        language,
        factors,
        _number_words(language),
        units,
        _JOINTS.union(factors, units),
        # The longest one begins first: "no less than" before "less than".
        re.compile(rf"(?<![^\W_])(?:(?P<low>{low})|(?P<high>{high}))(?: (?:{_THE}))? ?\Z"),
        # "A rise of up to": with a preposition it is one.
        re.compile(
            rf"\b(?:{_joined(currencies.MOVED, language)})\b(?!.* (?:of|de|di|van|sebesar|sebanyak) \Z)"
        ),
    )


_GRAMMARS = {language: _build_grammar(language) for language in currencies.MULTIPLIERS}
# What "M" means after Rp, in whatever language the article is.
_RUPIAH_FACTORS = {**currencies.MULTIPLIERS["any"], **currencies.MULTIPLIERS["id"]}
# The currency of an amount in brackets that names none, after another one.
_HOME = {"id": "IDR", "ms": "MYR"}

_PREFIXES = currencies.PREFIXES | {code: code for code in currencies.CODES}
_PREFIX_SIZES = sorted({len(prefix) for prefix in _PREFIXES}, reverse=True)
_PREFIX_ENDS = frozenset(prefix[-1] for prefix in _PREFIXES)
_BLANKS = " \u00a0\u202f\u2009"

_OR = "or|ou|atau|oder|o"
_RANGE = re.compile(
    rf",? ?(?:-|–|—|{ranges.TO}|{ranges.AND}|{ranges.TOWARDS}|{_OR}"
    r"|sampai dengan|s/d|s\.d\.|menjadi|ke|até|sehingga|ai|agli)"
    rf"(?: (?:up to|about|some|sekitar|environ|rund|{_THE}))? ?"
)
_EXPLAINED = re.compile(
    r",? ?\(?(?:(?:atau|or|soit|ou|alias|oder|of|o|ossia|~|≈|=) ?)?(?:(?:sekitar|setara|senilai|dengan"
    r"|kurang lebih|lebih"
    r"|about|around|roughly|equivalent to|some|nearly|environ|l'équivalent de|près de|quelque|umgerechnet"
    r"|rund|etwa|knapp|unos|alrededor de|circa|cerca de|ongeveer|approx\.?|almost) ?){0,3}"
)

# "a year", "par jour", "pro Monat", "al mes": what joins an amount and its period.
_EACH = (
    r"(?:per|pro)[ -]?|(?:à l'|de l'|l'|all'|a-|/ ?)|(?:par|an|a|each|every|im|am|die|je|jede[nrs]?|por"
    r"|a la|la|al|alla"
    r"|a cada|cada|chaque|ao|à|à la|ogni|tiap|setiap|elke?|iedere?|in het|in de|de)[ -]"
)
_PERIODS: tuple[Period, ...] = ("hour", "day", "week", "month", "year")
_PERIOD_AFTER = re.compile(
    r"\)?,?-? ?(?:(?:net|brut|neto|bruto|gross|nets|bruts|brutto|netto|lordi|netti|brutos|netos|líquidos"
    r"|kasar|bersih"
    r"|kotor|mehr|more|extra|de plus) )?(?:(?:per |/ ?|a )(?:user"
    r"|person|employee|seat|head|orang|personne|member) ?,? ?)?(?:"
    + "|".join(
        rf"(?P<{period}>(?:{_EACH})(?:{currencies.PERIOD_NOUNS[period]})|{currencies.PERIOD_WORDS[period]})"
        for period in _PERIODS
    )
    + rf")(?![^\W_])(?! (?:{currencies.NO_PERIOD_TAILS})(?![^\W_]))"
)
_OR_MORE = re.compile(rf" (?:{currencies.OR_MORE})(?![^\W_])(?! (?:than|de|d'|di|que|als|dari|daripada)\b)")
_PERIOD_BEFORE = re.compile(
    "|".join(rf"(?P<{period}>\b(?:{currencies.PERIOD_BEFORE[period]})\b)" for period in _PERIODS)
)
_BEFORE_CHARS = 34  # a sentence's part that still belongs to the amount behind it
_NEAR = 44  # characters: the longest joint of two amounts, with its blanks, is shorter
_MONEY_NEAR = re.compile(
    r"\b(?:fin(?:ed?|es?)|pa(?:y|id|ys|ying)|costs?|worth|earn(?:s|ed|ing)?|salary|wages?|prices?d?"
    r"|raised|donat\w+|spen[dt]\w*|budget|debts?|owed?|loans?|bill|fees?|grants?|sold|bought|bonus)\b"
)


@dataclass(slots=True)
class _Reading:
    """One number with what was found around it; start and end include the currency.

    mark: "?" (shared by several countries), "*" (may be no money) or ""
    """

    number: float
    digits: str
    start: int
    end: int
    factor: float = 1.0
    is_scaled: bool = False
    currency: str | None = None
    mark: str = ""
    is_unit_after: bool = False
    period: Period | None = None
    bound: Bound | None = None
    pair: "_Reading | None" = field(default=None)

    @property
    def total(self) -> float:
        return round(self.number * self.factor, 2)


def find_amounts(
    text: str, language: str | None, folded: str | None = None, numbers: list[re.Match[str]] | None = None
) -> list[Amount]:
    """The amounts of money in ``text``, which is all body, in order.

    language:        ISO 639-1; None reads the common forms
    folded, numbers: fold(text) and numerals.numbers of it, where the caller has them
    """
    grammar = _grammar(language)
    folded = fold(text) if folded is None else folded
    readings = [
        reading
        for match in (numerals.numbers(folded) if numbers is None else numbers)
        if (reading := _read_digits(text, folded, match, grammar)) is not None
    ]
    spelled = [*_spelled(folded, grammar)]
    if not spelled and not any(reading.currency for reading in readings):
        return []  # so do most texts, and what their numbers are is not asked
    readings = [reading for reading in readings if _read_number(reading, grammar)]
    readings = sorted([*readings, *spelled], key=lambda reading: reading.start)
    readings = _join(folded, readings, _HOME.get(grammar.language))
    money = [reading for reading in readings if reading.currency and _is_money(folded, reading)]
    for reading in money:
        _read_surroundings(folded, reading, grammar)
        if reading.pair:
            reading.bound = reading.pair.bound
    _share_period(folded, money)
    return [_found(reading) for reading in money]


def _grammar(language: str | None) -> _Grammar:
    code = (language or "").replace("_", "-").partition("-")[0].lower()
    return _GRAMMARS.get(code, _GRAMMARS["any"])


# ------------------------------------------------------------------------------------- one number


def _read_digits(text: str, folded: str, match: re.Match[str], grammar: _Grammar) -> _Reading | None:
    start, end = match.span()
    digits = match[0]
    prefix = _prefix(text, start) if start else None
    if prefix is None and start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return None  # "H5N1", "F16": part of a word
    reading = _Reading(0.0, digits, start, end)
    if prefix is not None:
        code = _PREFIXES[prefix]
        reading.currency, reading.mark = code[:3], code[3:]
        reading.start = text.rindex(prefix, 0, start)
    if folded[end : end + 1] not in _CLOSERS and (prefix or _has_tail(folded, end, grammar)):
        _read_factor(text, folded, reading, grammar)
        if reading.currency is None:
            _read_unit(text, folded, reading, grammar)
    if prefix and reading.mark == "?" and folded[reading.end : reading.end + 1] in (" ", ""):
        _read_country(folded, reading)
    return reading


def _has_tail(folded: str, end: int, grammar: _Grammar) -> bool:
    """Whether the word behind a number may belong to it; few do, and this is told at once."""
    following = _NEXT_WORD.match(folded, end)
    return following is not None and following[1] in grammar.tails


def _read_number(reading: _Reading, grammar: _Grammar) -> bool:
    """Adds what the digits say; whether they are a number."""
    number = numerals.value(reading.digits, grammar.language, is_scaled=reading.is_scaled)
    if number is None:
        return False
    reading.number += number
    return True


def _prefix(text: str, start: int) -> str | None:
    """The longest currency that stands right before ``start``."""
    before = text[max(0, start - 8) : start]
    close = before.rstrip(_BLANKS)
    if not close or close[-1] not in _PREFIX_ENDS or len(before) - len(close) > 2:
        return None
    for size in _PREFIX_SIZES:
        prefix = close[-size:]
        if len(close) >= size and prefix in _PREFIXES:
            outer = close[-size - 1 : -size]
            if not outer or not (outer.isalpha() or outer == "$"):
                return prefix
    return None


def _read_factor(text: str, folded: str, reading: _Reading, grammar: _Grammar) -> None:
    """Takes what multiplies the number: "million", "ribu triliun", "M", "millones y medio"."""
    is_rupiah = reading.currency == "IDR"
    factors = _RUPIAH_FACTORS if is_rupiah else grammar.factors
    if grammar.language in _HOME and folded.startswith("-an", reading.end):  # "Rp200-an ribu": or so
        reading.end += 3
    for _ in range(2):
        found = _NEXT_FACTOR.match(folded, reading.end)
        if found is None or (factor := factors.get(found[2])) is None:
            break
        if not _is_factor(text, folded, found, reading, grammar):
            break
        reading.factor *= factor
        reading.is_scaled = True
        reading.end = found.end() if found[3] and len(found[2]) < 4 else found.end(2)
    if half := _AND_A_HALF.match(folded, reading.end):
        reading.number = 0.5
        reading.end = half.end()


def _is_factor(text: str, folded: str, found: re.Match[str], reading: _Reading, grammar: _Grammar) -> bool:
    """Whether a match is really a factor: one letter may be a metre or the next word's initial."""
    space, word = found[1], found[2]
    if len(word) > 2:
        return True
    if space == "-":
        return False
    if reading.currency == "IDR":
        return True
    if reading.currency is not None:
        return not space or text[found.start(2)].isupper() or len(word) == 2
    return _unit_at(folded, found.end(), grammar) is not None


def _unit_at(folded: str, start: int, grammar: _Grammar) -> tuple[str, str, float, int] | None:
    """The currency after ``start``: (phrase, code with mark, factor, end)."""
    following = _NEXT.match(folded, start)
    if following is None or (phrases := grammar.units.get(following[1])) is None:
        return None
    for phrase, code, factor in phrases:
        if folded.startswith(phrase, following.start(1)):
            end = following.start(1) + len(phrase)
            after = folded[end : end + 1]
            if not (after.isalnum() and phrase[-1] not in _SIGNS) and after not in ("$", "_"):
                return phrase, code, factor, end
    return None


def _read_unit(text: str, folded: str, reading: _Reading, grammar: _Grammar) -> None:
    unit = _unit_at(folded, reading.end, grammar)
    if unit is None:
        return
    phrase, code, factor, end = unit
    if phrase == "p" and (folded[reading.end : end] != "p" or len(reading.digits) > 2):
        return  # "50p" is pence, "1080p" is a picture and "5 p" nothing
    if phrase in currencies.WORD_CODES and (
        not text[end - len(phrase) : end].isupper() or text[end : end + _BEFORE_CHARS].isupper()
    ):
        return  # "31 kes", "31 KES DENGUE"
    if phrase[-1] in _SIGNS and folded[end : end + 1].isdigit():
        return  # "from 5 $20 notes"
    reading.currency, reading.mark = code[:3], code[3:]
    reading.factor *= factor
    reading.end = end
    reading.is_unit_after = True
    if reading.mark == "?" and phrase == "$":
        _read_country(folded, reading)


def _read_country(folded: str, reading: _Reading) -> None:
    following = _NEXT_FACTOR.match(folded, reading.end)
    if following and (code := currencies.COUNTRY_TAILS.get(following[2])):
        reading.currency, reading.mark, reading.end = code, "", following.end(2)


# ---------------------------------------------------------------------------------- number words


_COMMON_STEMS = (
    "dollar", "dolar", "dólar", "euro", "rupiah", "ringgit", "pound", "sterlin", "livres", "libra", "pfund",
    "peso", "yen", "yuan", "won", "rupee", "roupie", "frank", "franc", "reais", "krone", "kronor", "rubl",
    "roubl", "rubel", "baht",
)  # fmt: skip
# Their words are looked for in one pass: few texts hold any, and a regular expression takes five times as
# long.
_STEMS = ahocorasick_rs.AhoCorasick(_COMMON_STEMS)
_COUNTRY_BEFORE = re.compile(r"(?<![^\W_])(?:us|australian|canadian|singapore|hong kong)[ -]\Z")
_TOKEN_BEFORE = re.compile(r"([^\W\d_]+)[ '-]+\Z")


def _spelled(folded: str, grammar: _Grammar) -> Iterator[_Reading]:
    """Numbers in words before a currency: "half a million dollars", "dua ratus juta rupiah"."""
    if not grammar.words:
        return
    for _, unit_start, _ in _STEMS.find_matches_as_indexes(folded):
        if country := _COUNTRY_BEFORE.search(folded, max(0, unit_start - 12), unit_start):
            unit_start = country.start()
        words: list[str] = []
        start = unit_start
        while len(words) < 9 and (token := _TOKEN_BEFORE.search(folded, max(0, start - 24), start)):
            word = token[1]
            if not (word in grammar.words or word in grammar.factors or word in currencies.NUMBER_JOINTS):
                break
            words.insert(0, word)
            start = token.start(1)
        before = folded[start - 1 : start]
        while words and words[0] in currencies.NUMBER_JOINTS:
            start += len(words.pop(0)) + 1
        # "multi-million", "3 million": the number does not begin here.
        if not words or before == "-" or folded[max(0, start - 2) : start].strip().isdigit():
            continue
        number = _spelled_value(words, grammar)
        if number is None:
            continue
        found = _unit_at(folded, unit_start, grammar)
        if found is None:
            continue
        _, code, factor, end = found
        yield _Reading(
            number * factor,
            "",
            start,
            end,
            is_scaled=number >= 1000,
            currency=code[:3],
            mark=code[3:],
            is_unit_after=True,
        )


def _spelled_value(words: list[str], grammar: _Grammar) -> float | None:
    """The number that words write; None for an article alone and for multipliers without a number."""
    plain = [word for word in words if word not in currencies.NUMBER_JOINTS]
    if len(plain) == 1 and plain[0] in currencies.ARTICLES:
        return None
    if plain[0] in grammar.factors and plain[0] not in grammar.words and plain[0] not in _THOUSANDS_ALONE:
        return None
    total = current = last = last_scale = 0.0
    for word in plain:
        number = grammar.words.get(word)
        if number is None:
            last_scale = grammar.factors[word]
            # "mil millones": a multiplier after a multiplier takes all before it.
            total = (total or 1) * last_scale if not current else total + current * last_scale
            current = last = 0.0
        elif number < 1:
            if last_scale and not current:
                total += number * last_scale  # "un million et demi"
            elif word == "setengah" or "and" in words:
                current += number  # "satu setengah", "one and a half"
            else:
                current = number  # "a half", "een half"
        elif word in _TIMES or (last == 4 and word in ("vingt", "vingts")):
            # "dua ratus lima puluh", "quatre-vingts": takes the number just before it, not all of them.
            current += (last or 1) * number - last
            last = 0.0
        elif word == "belas":
            current += 10
        elif not (word in ("a", "an") and current):  # "half a million"
            current += number
            last = number
    return total + current or None


# "mil euros", "mille milliards", but not "millions of dollars".
_THOUSANDS_ALONE = frozenset(("mil", "mille", "tausend", "duizend"))
_TIMES = frozenset(("hundred", "ratus", "puluh", "cent", "cents", "hundert", "honderd"))


# ---------------------------------------------------------------------------- what amounts share


def _join(folded: str, readings: list[_Reading], home: str | None) -> list[_Reading]:
    """Gives ranges and bracketed amounts the currency and multiplier that they leave out."""
    kept: list[_Reading] = []
    for right in reversed(readings):
        # From the right: in "1, 2 or 3 million dollars" the unit travels to the left.
        if kept and kept[-1].start - right.end <= _NEAR:
            if _is_split(folded, right, kept[-1]):
                right = _merged(right, kept.pop())
            else:
                _share_unit(folded, right, kept[-1])
        kept.append(right)
    kept.reverse()
    for left, right in itertools.pairwise(kept):
        if right.start - left.end <= _NEAR:
            _share_prefix(folded, left, right, home)
    return kept


def _is_split(folded: str, left: _Reading, right: _Reading) -> bool:
    """One number in two parts: "1 millón 200 mil pesos"."""
    return (
        left.currency is None
        and left.is_scaled
        and right.is_unit_after
        and right.is_scaled
        and folded[left.end : right.start] == " "
        and right.total < left.factor
    )


def _merged(left: _Reading, right: _Reading) -> _Reading:
    return replace(right, number=left.total + right.total, factor=1.0, start=left.start)


#: "Between 500,000 and 1 million dollars".
_AHEAD_OF_TWO = ("between", "entre", "from", "de", "antara", "von", "da", "zwischen", "tussen")


def _share_unit(folded: str, left: _Reading, right: _Reading) -> None:
    """A unit that stands once, after a range: "2 bis 3 Millionen Euro"."""
    if left.currency is not None or not right.is_unit_after or not right.currency:
        return
    joint = folded[left.end : right.start]
    if not (_is_range(folded, left, joint) or joint == ", ") or _is_year(left):
        return
    # "In 2019 and 5 million dollars": a left member is of the same size as the right one.
    if right.is_scaled and not left.is_scaled and left.number >= 1000:
        before = folded[max(0, left.start - 9) : left.start].strip()
        if left.number >= right.total or not before.endswith(_AHEAD_OF_TWO):
            return
    elif right.is_scaled and not left.is_scaled and left.number < 1000:
        left.factor = right.factor
        left.is_scaled = True
    left.currency, left.mark, left.is_unit_after = right.currency, right.mark, True
    _bound_range(left, right)


def _share_prefix(folded: str, left: _Reading, right: _Reading, home: str | None) -> None:
    """What the left one says for the right one, too: the currency, and which ends of a range they are.

    home: the currency of brackets that name none
    """
    if not left.currency:
        return
    joint = folded[left.end : right.start]
    if not right.currency and right.is_scaled and joint.lstrip(" ").startswith("("):
        right.currency = home if _EXPLAINED.fullmatch(joint) else None
    if not left.is_unit_after and _RANGE.fullmatch(joint):
        _share_in_range(left, right, joint)
    if not right.currency:
        return
    if left.currency != right.currency and _EXPLAINED.fullmatch(joint):
        right.pair = left
        return
    # "US$300 ribu (Rp4,5 miliar) dan US$900 ribu": what stands in brackets is no end of the range.
    start = left.pair if left.pair and joint.startswith(")") else left
    joint = joint.removeprefix(")")
    if start.currency == right.currency and _RANGE.fullmatch(joint) and _is_range_joint(folded, start, joint):
        _bound_range(start, right)


def _share_in_range(left: _Reading, right: _Reading, joint: str) -> None:
    """A multiplier that only the right end has, and a currency that only the left one has."""
    if not left.is_scaled and right.is_scaled and left.number <= right.number and left.number < 1000:
        left.factor, left.is_scaled = right.factor, True  # "$5-6 million"
    if right.currency is None and not _is_year(right):
        # "from $5 to 300 people" is no range of money; "Rp3 juta hingga 5 juta" and "$300,000-900,000" are.
        is_alike = ("," in left.digits or "." in left.digits) and len(right.digits) >= len(left.digits)
        if right.is_scaled or joint.strip() in "-–—" or is_alike:
            right.currency, right.mark = left.currency, left.mark


def _bound_range(left: _Reading, right: _Reading) -> None:
    if left.total <= right.total:  # "fell from $9 to $5" has no ends
        left.bound, right.bound = "low", "high"


def _is_year(reading: _Reading) -> bool:
    return not reading.is_scaled and len(reading.digits) == 4 and reading.digits[:2] in ("19", "20")


_TOWARDS = frozenset(ranges.TOWARDS.split("|"))
_JOINS_TWO = _TOWARDS | frozenset(f"{ranges.AND}|{_OR}".split("|"))
_FROM_BEFORE = re.compile(rf"\b(?:{ranges.FROM}|mulai|dai) (?:(?:{_THE}) )?\Z")


def _is_range(folded: str, left: _Reading, joint: str) -> bool:
    return _RANGE.fullmatch(joint) is not None and (
        joint.strip() not in _TOWARDS or _is_range_joint(folded, left, joint)
    )


def _is_range_joint(folded: str, left: _Reading, joint: str) -> bool:
    """ "$5 and $6" are two amounts; "between $5 and $6" is a range."""
    word = joint.strip(" ,").partition(" ")[0]
    return (
        word not in _JOINS_TWO or _FROM_BEFORE.search(folded, max(0, left.start - 14), left.start) is not None
    )


def _is_money(folded: str, reading: _Reading) -> bool:
    """Whether a number beside "pounds", "won" or "R" is money: nobody weighs or wins "5 million"."""
    if reading.mark != "*" or reading.is_scaled:
        return True
    if reading.currency == "NGN":  # "N95" is a mask, "N70,000" a wage
        return "," in reading.digits
    if reading.currency == "EUR":  # "Euro 2024" is played
        return (
            not _is_year(reading) and reading.digits != "2" and (reading.number > 20 or "." in reading.digits)
        )
    if reading.currency == "GBP":
        around = folded[max(0, reading.start - 40) : reading.start]
        return bool(
            (reading.digits and folded[reading.end - 1] == "p" and reading.factor < 1)
            or _MONEY_NEAR.search(around)
            or _PERIOD_AFTER.match(folded, reading.end)
        )
    return False


def _read_surroundings(folded: str, reading: _Reading, grammar: _Grammar) -> None:
    """The period after the amount, or before it; "up to" and "at least"."""
    after = _PERIOD_AFTER.match(folded, reading.end)
    if after:
        reading.period = _period(after)
    before = _clause_before(folded, reading.start)
    if reading.period is None and (said := _PERIOD_BEFORE.search(before)):
        reading.period = _period(said)
    if reading.bound is None:
        reading.bound = _bound(folded, reading, before, grammar)


def _clause_before(folded: str, end: int) -> str:
    before = folded[max(0, end - _BEFORE_CHARS) : end]
    return before[max(before.rfind(mark) for mark in ".;\n(,") + 1 :]


def _bound(folded: str, reading: _Reading, before: str, grammar: _Grammar) -> Bound | None:
    said = grammar.bounds.search(before)
    if said is None:
        return "low" if _OR_MORE.match(folded, reading.end) else None
    if said["low"]:
        return "low"
    if said["high"] in currencies.UP_TO:
        start = reading.start - len(before) + said.start()
        clause = _clause_before(folded, start - (folded[start - 2 : start] == ", ") * 2)
        return None if grammar.moved.search(clause) else "high"
    return "high"


def _period(match: re.Match[str]) -> Period | None:
    return next((period for period in _PERIODS if match[period]), None)


def _share_period(folded: str, money: list[_Reading]) -> None:
    """What stands once after a range or after brackets holds for the amounts before it too."""
    for left, right in reversed(list(itertools.pairwise(money))):
        if left.period is None and right.period is not None and right.start - left.end <= _NEAR:
            joint = folded[left.end : right.start].lstrip(")")
            if right.pair is left or _RANGE.fullmatch(joint):
                left.period = right.period


def _found(reading: _Reading) -> Amount:
    assert reading.currency is not None
    pair = reading.pair
    return Amount(
        currency=reading.currency,
        number=reading.total,
        span=(reading.start, reading.end),
        zone="body",
        is_ambiguous=bool(reading.mark),
        period=reading.period,
        bound=reading.bound,
        implied_rate=float(f"{reading.total / pair.total:.4g}") if pair and pair.total else None,
        is_doubtful=False if pair is None else _is_unlikely(pair, reading),
    )


def _is_unlikely(known: _Reading, explained: _Reading) -> bool:
    """Whether no exchange rate since 2010 comes near the one that the two amounts imply."""
    rates = [currencies.PER_DOLLAR.get(reading.currency or "") for reading in (known, explained)]
    if None in rates or not known.total or not explained.total:
        return False
    usual = float(rates[1] or 1) / float(rates[0] or 1)
    return abs(math.log(explained.total / known.total / usual)) > math.log(RATE_TOLERANCE)
