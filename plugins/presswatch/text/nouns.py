"""German writes each noun with a capital: which of the words that look like names are none."""

import re

from presswatch.text.words import unaccented

#: A text is German that has two of these words in its OPENING characters, and so large a share of words with
#: capitals: other languages reach a fifth, in sports and in headlines more.
OPENING, DENSE = 1_000, 0.25
_GERMAN = """
und der die das dem des ein eine einen einem einer ist sind wird nicht auf aus mit im vom zum zur für
über nach sich auch
"""
_STAND_ALONE = tuple(f" {word} " for word in _GERMAN.split())

#: Words so long are put together from others; few names are.
LONG = 11
_WORD = re.compile(r"[^\W\d_][^\W_]+")
_ENDINGS = (
    *("ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften"),
    *("ion", "ionen", "tat", "taten", "chen", "nis", "nisse", "ismus"),
)

# Articles, pronouns and adjectives go before a noun, hardly ever before a name: "die", "seinen", "gelben",
# "30". Verbs and prepositions with such endings do ("sagte Moll", "unter Merkel").
_BEFORE_NOUN = re.compile(
    r"""\b(?:(?i:de[rsmn]|die|das|(?:k?ein|sein|ihr|dies)(?:e[mnrs]?)?|im|ins|zu[mr]|vom|beim|ans|mehr)|\d+
    |(?!oder|aber|über|unter|hinter|nach|seit|wurde)[a-zäöüß]{2,}(?:(?<!t)e[nr]?|e[ms]))
    \s(?P<noun>[A-ZÄÖÜ][^\W_]+)""",
    re.VERBOSE,
)


def common_nouns(text: str) -> frozenset[str]:
    """The words of a German text that are nouns, folded and without accents; of another text none."""
    opening = text[:OPENING]
    if sum(word in opening for word in _STAND_ALONE) < 2:
        return frozenset()
    words = _WORD.findall(text)
    capitalised = {word for word in words if not word.islower()}
    if sum(word in capitalised for word in words) < DENSE * len(words):
        return frozenset()
    shown = {match["noun"] for match in _BEFORE_NOUN.finditer(text)}
    folded = {word: unaccented(word).casefold() for word in capitalised}
    return frozenset(
        plain
        for word, plain in folded.items()
        if word in shown or len(plain) >= LONG or plain.endswith(_ENDINGS)
    )
