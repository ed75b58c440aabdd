"""Numbers of ten or more in words: "sixty", "soixante", "sechzig", "enam puluh" are 60.

For all LANGUAGES at once (see text.rarity), unlike `text.currencies`, which knows the language of the text:
words that mean something else in another one ("once", "onze", "elf", "doce") are left out. No ordinals.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from presswatch.text.words import unaccented

_WORD = re.compile(r"[^\W\d_]+")


def _values(rows: str, first: int, step: int = 1) -> dict[str, int]:
    """Each word of a row -> its value: `first` for the first row, `step` more for each row after it."""
    return _spelled(
        (word, first + step * number)
        for number, row in enumerate(rows.strip().splitlines())
        for word in row.split()
    )


def _spelled(values: Iterable[tuple[str, int]]) -> dict[str, int]:
    """With accents and without: not every text has them."""
    return {spelling: value for word, value in values for spelling in (word, unaccented(word))}


_ONE = frozenset(("one", "un", "une", "uno", "una", "um", "uma"))
_UNITS = _values(
    """
    two deux zwei dos due dois duas dua twee
    three trois drei tres três tre tiga drie
    four quatre vier cuatro quattro quatro empat
    five cinq fünf cinco cinque lima vijf
    six sechs seis sei enam zes
    seven sept sieben siete sette sete tujuh zeven
    eight huit acht ocho otto oito delapan lapan
    nine neuf neun nueve nove sembilan negen
    """,
    first=2,
)
_TEENS = _values(
    """
    ten dix zehn diez dieci dez sepuluh tien
    eleven undici sebelas
    twelve douze zwölf dodici doze twaalf
    thirteen treize dreizehn trece tredici treze dertien
    fourteen quatorze vierzehn catorce quattordici catorze veertien
    fifteen quinze fünfzehn quince quindici vijftien
    sixteen seize sechzehn dieciséis sedici dezasseis dezesseis zestien
    seventeen siebzehn diecisiete diciassette dezassete dezessete zeventien
    eighteen achtzehn dieciocho diciotto dezoito achttien
    nineteen neunzehn diecinueve diciannove dezanove dezenove negentien
    """,
    first=10,
)
_TENS = _values(
    """
    twenty vingt vingts zwanzig veinte venti vinte twintig
    thirty trente dreißig dreissig treinta trenta trinta dertig
    forty quarante vierzig cuarenta quaranta quarenta veertig
    fifty cinquante fünfzig cincuenta cinquanta cinquenta vijftig
    sixty soixante sechzig sesenta sessanta sessenta zestig
    seventy septante siebzig setenta settanta zeventig
    eighty huitante achtzig ochenta ottanta oitenta tachtig
    ninety nonante neunzig noventa novanta negentig
    """,
    first=20,
    step=10,
)
_SCALES = _spelled(
    (word, scale)
    for scale, words in (
        (100, "hundred cent cents ratus hundert honderd"),
        (1_000, "thousand mille mil mila ribu tausend duizend"),
        (1_000_000, "million millions millionen millones milhões milioni miljoen juta"),
        (1_000_000_000, "billion milliard milliards milliarden miliardi miljard miliar bilhões"),
        (1_000_000_000_000, "trillion triliun billones billionen biljoen trilhões"),
    )
    for word in words.split()
)


_SPANISH_UNITS = ("uno", "dós", "trés", "cuatro", "cinco", "séis", "siete", "ocho", "nueve")


def _one_word() -> Iterator[tuple[str, int]]:
    """What is one word where others write several: 23 to 99, hundreds, thousands."""
    for units, joint, tens, hundred, thousand in (
        (
            "ein zwei drei vier fünf sechs sieben acht neun",
            "und",
            "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
            "hundert",
            "tausend",
        ),
        (
            "een twee drie vier vijf zes zeven acht negen",
            "en",
            "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
            "honderd",
            "duizend",
        ),
    ):
        for unit, name in enumerate(units.split(), start=1):
            yield name + hundred, unit * 100
            yield name + thousand, unit * 1_000
            for ten, ten_name in enumerate(tens.split(), start=2):
                # "drieëntwintig": where two vowels would be read as one.
                joined = name + (joint.replace("e", "ë") if name.endswith("e") else joint) + ten_name
                yield joined, ten * 10 + unit
                yield joined + thousand, (ten * 10 + unit) * 1_000
        for ten, ten_name in enumerate(tens.split(), start=2):
            yield ten_name + thousand, ten * 10_000
    units = "uno due tre quattro cinque sei sette otto nove"
    tens = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta"
    for unit, name in enumerate(units.split(), start=1):
        yield name + "cento", unit * 100
        yield name + "mila", unit * 1_000
        for ten, ten_name in enumerate(tens.split(), start=2):
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
