"""Numbers of ten or more in words: "sixty", "soixante", "sechzig", "enam puluh" are 60.

For all LANGUAGES at once (see text.rarity): words that mean something else in another one ("once", "elf") are
left out. `text.amounts` knows the language of the text and reads them, too. No ordinals.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from presswatch.text.words import unaccented

_WORD = re.compile(r"[^\W\d_]+")

# 1 to 9; from 10 on what is one word; 20 to 90 in tens. A "/" is between spellings of one number.
_ROWS = {
    "en": (
        "one two three four five six seven eight nine",
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        "twenty thirty forty fifty sixty seventy eighty ninety",
    ),
    "id": ("satu dua tiga empat lima enam tujuh delapan/lapan sembilan", "sepuluh sebelas", ""),
    "fr": (
        "un/une deux trois quatre cinq six sept huit neuf",
        "dix onze douze treize quatorze quinze seize",
        "vingt/vingts trente quarante cinquante soixante septante huitante nonante",
    ),
    "de": (
        "ein/eine/einer/einen zwei drei vier fünf sechs sieben acht neun",
        "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
        "zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig",
    ),
    "es": (
        "uno/un/una dos tres cuatro cinco seis siete ocho nueve",
        "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
        "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    ),
    "pt": (
        "um/uma dois/duas três quatro cinco seis sete oito nove",
        "dez onze doze treze catorze/quatorze quinze dezasseis/dezesseis dezassete/dezessete dezoito"
        " dezanove/dezenove",
        "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    ),
    "it": (
        "uno/un/una due tre quattro cinque sei sette otto nove",
        "dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
        "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    ),
    "nl": (
        "een/één twee drie vier vijf zes zeven acht negen",
        "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
        "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    ),
}
_ROWS["ms"] = _ROWS["id"]
# Words of another language.
_OTHER_SENSES = frozenset(("once", "onze", "elf", "doce"))


def _spelled(values: Iterable[tuple[str, int]]) -> dict[str, int]:
    """With accents and without: not every text has them."""
    return {spelling: value for word, value in values for spelling in (word, unaccented(word))}


def _values(row: str, first: int, step: int = 1) -> dict[str, int]:
    """Each spelling in a row -> its value: `first` for the first word, `step` more for each after it."""
    return _spelled(
        (spelling, first + step * place)
        for place, word in enumerate(row.split())
        for spelling in word.split("/")
    )


_BY_LANGUAGE = {
    language: (_values(units, 1), _values(teens, 10), _values(tens, 20, 10))
    for language, (units, teens, tens) in _ROWS.items()
}
#: The numbers of each language from 1 to 90 that are one word.
UP_TO_NINETY = {language: units | teens | tens for language, (units, teens, tens) in _BY_LANGUAGE.items()}

_FROM_ONE, _TEENS, _TENS = (
    {word: value for part in parts for word, value in part.items() if word not in _OTHER_SENSES}
    for parts in zip(*_BY_LANGUAGE.values(), strict=True)
)
# "One" and its like are articles: they count behind tens only.
_ONE = frozenset(word for word, value in _FROM_ONE.items() if value == 1)
_UNITS = {word: value for word, value in _FROM_ONE.items() if value > 1}
#: What multiplies the number before it, in words or short. "M" is million in English and miliar in
#: Indonesian, so it is left out; "billion" is 1e12 in older French, and read as English.
SCALES = _spelled(
    (word, scale)
    for scale, words in (
        (10**3, "thousand mille mil mila ribu tausend duizend rb"),
        (
            10**6,
            "million millions millionen millón millones milhão milhões milione milioni miljoen juta mio mln"
            " jt",
        ),
        (
            10**9,
            "billion billions milliard milliards milliarde milliarden miliardo miliardi miljard miliar milyar"
            " bilion bilhão bilhões mrd md bn",
        ),
        (
            10**12,
            "trillion trillions billón billones billionen biljoen triliun trilion trilhão trilhões tn",
        ),
    )
    for word in words.split()
)
_SCALES = {**dict.fromkeys(("hundred", "cent", "cents", "ratus", "hundert", "honderd"), 100), **SCALES}

# Their accents in "veintidós".
_SPANISH_UNITS = ("uno", "dós", "trés", "cuatro", "cinco", "séis", "siete", "ocho", "nueve")


def _first_spellings(row: str) -> list[str]:
    return [word.partition("/")[0] for word in row.split()]


def _one_word() -> Iterator[tuple[str, int]]:
    """What is one word where others write several: 23 to 99, hundreds, thousands."""
    for language, joint, hundred, thousand in (
        ("de", "und", "hundert", "tausend"),
        ("nl", "en", "honderd", "duizend"),
    ):
        units, _, tens = map(_first_spellings, _ROWS[language])
        for unit, name in enumerate(units, start=1):
            yield name + hundred, unit * 100
            yield name + thousand, unit * 1_000
            for ten, ten_name in enumerate(tens, start=2):
                # "drieëntwintig": where two vowels would be read as one.
                joined = name + (joint.replace("e", "ë") if name.endswith("e") else joint) + ten_name
                yield joined, ten * 10 + unit
                yield joined + thousand, (ten * 10 + unit) * 1_000
        for ten, ten_name in enumerate(tens, start=2):
            yield ten_name + thousand, ten * 10_000
    units, _, tens = map(_first_spellings, _ROWS["it"])
    for unit, name in enumerate(units, start=1):
        yield name + "cento", unit * 100
        yield name + "mila", unit * 1_000
        for ten, ten_name in enumerate(tens, start=2):
            yield ten_name + "mila", ten * 10_000
            stem = ten_name[:-1] if name in ("uno", "otto") else ten_name
            yield stem + ("tré" if name == "tre" else name), ten * 10 + unit
    for unit, name in enumerate(_SPANISH_UNITS, start=1):
        yield "veinti" + name, 20 + unit
    for hundreds in (
        "dosc tresc cuatroc quin seisc setec ochoc novec -ientos -ientas",
        "duz trez quatroc quinh seisc setec oitoc novec -entos -entas",
    ):
        stems = hundreds.split()
        for ending in stems[-2:]:
            for unit, stem in enumerate(stems[:-2], start=2):
                yield stem + ending[1:], unit * 100


#: Numbers that are one word where others write several: "dreihundert", "veinticinco", "novemila".
ONE_WORD = _spelled(_one_word())
_HUNDREDS = dict.fromkeys(("seratus", "cien", "cem", "hundert", "honderd"), 100)
_WHOLE = ONE_WORD | _TEENS | _HUNDREDS | {"seribu": 1_000, "sejuta": 1_000_000}
_AND = frozenset(("y", "e", "et", "and"))

#: Without one of these no number of ten or more is there.
_TELLTALE = frozenset({*_WHOLE, *_TENS, *_SCALES, "puluh", "belas"})
_FIRST = frozenset({*_WHOLE, *_TENS, *_UNITS})

#: The word at a place, "" where more than a blank or a hyphen parts it from the one before.
_At = Callable[[int], str]


def number_words(text: str) -> Iterator[tuple[float, tuple[int, int]]]:
    """Each number of ten or more that is written in words: (value, span)."""
    lowered = text.lower()
    words = _WORD.findall(lowered)
    if _TELLTALE.isdisjoint(words) or len(lowered) != len(text):
        return
    spans = [match.span() for match in _WORD.finditer(lowered)]

    def joined(at: int) -> str:
        is_next = at < len(words) and text[spans[at - 1][1] : spans[at][0]] in (" ", "-", "\u00a0", "\u2011")
        return words[at] if is_next else ""

    end = 0
    for at, word in enumerate(words):
        if word not in _FIRST or at < end:
            continue
        value, end = _below_hundred(word, at + 1, joined)
        while scale := _SCALES.get(joined(end)):
            value, end = value * scale, end + 1
        if value >= 10:
            yield float(value), (spans[at][0], spans[end - 1][1])


def _below_hundred(word: str, at: int, joined: _At) -> tuple[int, int]:
    """The number that begins with one of _FIRST, without its scale, and the place behind it.

    at: the place behind the word
    """
    if word in _WHOLE:
        return _WHOLE[word], at
    if word in _TENS:
        return _after_tens(_TENS[word], at, joined)
    unit, following = _UNITS[word], joined(at)
    if following == "belas":
        return unit + 10, at + 1
    if following == "puluh":
        last = _UNITS.get(joined(at + 1))
        return (unit * 10 + last, at + 2) if last else (unit * 10, at + 1)
    if unit == 4 and following in ("vingt", "vingts"):
        return _after_tens(80, at + 1, joined)
    return unit, at


def _after_tens(tens: int, at: int, joined: _At) -> tuple[int, int]:
    """What tens and the words behind them make: "sixty-one", "sesenta y uno", "soixante-dix-sept"."""
    after = at + 1 if joined(at) in _AND else at
    last = joined(after)
    if last in _TEENS and tens in (60, 80):
        unit = _UNITS.get(joined(after + 1)) if last == "dix" else None
        return (tens + 10 + unit, after + 2) if unit else (tens + _TEENS[last], after + 1)
    unit = 1 if last in _ONE else _UNITS.get(last)
    return (tens + unit, after + 1) if unit else (tens, at)
