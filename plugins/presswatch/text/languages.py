"""Says in which language a text is written."""

from array import array
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

#: Languages whose texts are told apart by little: the page's own word decides between them.
CONFUSABLE = (
    frozenset({"id", "ms", "jv"}),
    frozenset({"no", "nb", "nn", "da"}),
    frozenset({"hr", "sr", "bs"}),
    frozenset({"es", "gl", "an"}),
    frozenset({"en", "pcm"}),
    frozenset({"de", "lb"}),
)
#: Below this the statistics are no better than what the page declares.
CERTAIN = 0.9
#: Characters of the body that suffice; more costs time and changes nothing (800 lose a page in 400).
ENOUGH = 1500
#: So many suffice where they say with certainty what the page says of itself.
ENOUGH_AGREED = 200

_OUTDATED = {"in": "id", "iw": "he", "nb": "no", "nn": "no"}


def language_code(tag: str | None) -> str | None:
    """The ISO 639-1 code in a BCP 47 tag ("id-ID" gives "id"), or None."""
    code = (tag or "").strip().lower().replace("_", "-").split("-")[0]
    code = _OUTDATED.get(code, code)
    return code if len(code) == 2 and code.isalpha() else None


def confusable(one: str, other: str) -> bool:
    """Whether two languages are told apart by so little that neither can be ruled out."""
    return any({one, other} <= group for group in CONFUSABLE)


@cache
def _identifier() -> LanguageIdentifier:
    found = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    # A look-up for each byte of a text: numbers side by side stay in the cache, a list's lie apart.
    found.tk_output = array("i", found.tk_output)
    return found


def identify_language(text: str, *, declared: str | None, expected: str | None) -> str:
    """The ISO 639-1 code of a text's language.

    text:     title and first paragraphs
    declared: what the page says of itself (``<html lang>``); wrong on 3 % of pages, so a tie-break only
    expected: the language of the source, for texts that say nothing
    """
    sample = text[:ENOUGH]
    hint = language_code(declared) or expected
    if not any(character.isalpha() for character in sample):
        return hint or "en"
    code, probability = _classify(sample[:ENOUGH_AGREED])
    if code != hint or probability < CERTAIN:
        code, probability = _classify(sample)
    if hint and hint != code and (probability < CERTAIN or confusable(code, hint)):
        return hint
    return code


def _classify(sample: str) -> tuple[str, float]:
    found, probability = _identifier().classify(sample)
    return str(_OUTDATED.get(found, found)), float(probability)
