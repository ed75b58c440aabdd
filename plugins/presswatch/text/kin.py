"""Words that are one word in several languages: "vaccine", "vaccin", "vaksin"; "Greece", "Yunani".

What newspapers write of a foreign name or word follows its sound in their own spelling, with an ending of
their own. So a sound that is written in several ways gets one letter, the last vowels go, and what is left is
looked up by its first LENGTH letters. Names that have no sound in common are in `text.exonyms`.
"""

from collections.abc import Iterator, Sequence
from posixpath import commonprefix

from presswatch.text.exonyms import EXONYMS

#: So many letters of a long word count: the endings of languages begin behind them.
LENGTH = 6
#: Words shorter than this are themselves; no stem is shorter than LEAST - 1.
LEAST = 5
#: The share of two words that is one beginning in both, if they are one word.
LEAST_COMMON = 0.75

# What is written -> one letter for it, in this order ("tsch" before "sch"); before the colon a letter
# without which a word needs none of a row.
_RULES = """
h: ph>f th>t tsch>C sch>C tch>C sh>C ch>C kh>k gh>k
j: tsj>C sj>C dj>z
c: ce>se ci>si cy>si
o: ou>u oe>u
d: dz>z
q: qu>k
"""
_SOUNDS = [
    (letter, [rule.split(">") for rule in rules.split()])
    for letter, _, rules in (row.partition(": ") for row in _RULES.strip().splitlines())
]
_LETTERS = str.maketrans({"c": "k", "q": "k", "x": "ks", "z": "s", "y": "i", "j": "i", "w": "v"})
_TWICE = [(2 * letter, letter) for letter in "abdefgiklmnoprstuv"]
_VOWELS = "aeiou"


def kin(word: str) -> str:
    """What the spellings of a word have in common. word: folded, without accents.

    >>> kin("vaccine"), kin("vaksin"), kin("greek"), kin("yunani")
    ('vaksin', 'vaksin', 'gres', 'gres')
    """
    return next(kin_of_all((word,)))


def kin_of_all(words: Sequence[str]) -> Iterator[str]:
    """The kin of each word, in a fifth of the time that it takes one by one."""
    for word, heard in zip(words, _heard("\n".join(words)).split("\n"), strict=True):
        stem = _stem(word, heard)[:LENGTH]
        yield _PLACES.get(stem, stem)


def are_one_word(word: str, other: str) -> bool:
    """Whether two words of one kin differ in their endings only, or name one place.

    "Maritrans" and "Maritime" begin alike; what follows is more than an ending.
    """
    stem, other_stem = _stem(word, _heard(word)), _stem(other, _heard(other))
    if stem[:LENGTH] in _PLACES and other_stem[:LENGTH] in _PLACES:
        return True
    common = len(commonprefix((stem, other_stem)))
    return common >= LEAST_COMMON * (len(stem) + len(other_stem)) / 2


def _heard(text: str) -> str:
    """One letter for each sound, in one word or in many."""
    for letter, rules in _SOUNDS:
        if letter in text:
            for written, sound in rules:
                text = text.replace(written, sound)
    text = text.translate(_LETTERS)
    for twice, once in _TWICE:
        text = text.replace(twice, once)
    return text


def _stem(word: str, heard: str) -> str:
    """Without the last vowels."""
    if len(word) < LEAST:
        return word
    stem = heard.rstrip(_VOWELS)
    return stem if len(stem) >= LEAST - 1 else heard


# By stem, so that each row holds for all endings: "katalanischen" as "katalanische".
_PLACES = {
    _stem(name, _heard(name))[:LENGTH]: _stem(place, _heard(place))[:LENGTH]
    for name, place in EXONYMS.items()
}
