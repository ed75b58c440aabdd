"""Words of running text: tokens, overlapping word triples, and titles without their wrapping."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
import xxhash

Hashes = npt.NDArray[np.uint64]

#: A text counts with its first 20,000 words: ten times the longest reportage, and a bound on memory.
MOST_TOKENS = 20_000

SHINGLE_WORDS = 3

#: No headline is longer, and cutting tail after tail off one takes time in proportion to its square.
MOST_TITLE = 1_000

# Chinese and Japanese write no spaces: there each character is a word of its own.
_TOKEN = re.compile(r"[぀-ヿ㐀-鿿]|[^\W_぀-ヿ㐀-鿿]+")

_MIX = np.uint64(0x9E3779B97F4A7C15)

# "Netflix hires | Techverse", "Netflix hires - Halaman 2": outlets and sections stand behind these.
_TITLE_TAIL = re.compile(r"\s+[|–—·•»-]\s+|\s*[|»]\s*")
# "EN DIRECT - ", "[VIDEO] ", "BREAKING: ", "Retraites. "
_TITLE_LABEL = re.compile(
    r"^(?:\[[^\]]{1,30}\]|(?:en direct|direct|live|video|vidéo|foto|photos?|breaking(?: news)?|exclusive|"
    r"exclusif|populer|update|opini|infografis)(?=\s*[-:|–]))\s*[-:|–]?\s*",
    re.IGNORECASE,
)
_TITLE_PAGE = re.compile(
    r"\s*[-|(,]?\s*\b(?:halaman|page|hal\.?)\s+(?:\d+(?:/\d+)?|all)\)?\s*$", re.IGNORECASE
)


def unaccented(text: str) -> str:
    """Without accents: "Éric" is "Eric". Names lose their accents on the way between languages."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def tokens(text: str) -> list[str]:
    """Words and numbers without punctuation, at most MOST_TOKENS; compatibility forms unified, case folded,
    accents kept: "ﬁn" and "FIN" are "fin"."""
    return _TOKEN.findall(unicodedata.normalize("NFKC", text).casefold())[:MOST_TOKENS]


def hash64(text: str) -> int:
    """64 bits, signed, as Postgres keeps them; 0 for nothing, and for nothing else."""
    return _signed(xxhash.xxh3_64_intdigest(text.encode(errors="replace")) or 1, 64) if text else 0


def hash32(text: str) -> int:
    """32 bits, signed, as Postgres keeps them."""
    return _signed(xxhash.xxh32_intdigest(text.encode(errors="replace")), 32)


def _signed(digest: int, bits: int) -> int:
    return digest - (1 << bits) if digest >> (bits - 1) else digest


def shingles(words: Sequence[str]) -> Hashes:
    """Sorted, distinct 64-bit hashes of every three words in a row; empty below three words."""
    if len(words) < SHINGLE_WORDS:
        return np.empty(0, dtype=np.uint64)
    known: dict[str, int] = {}
    for word in words:
        if word not in known:
            known[word] = xxhash.xxh3_64_intdigest(word.encode(errors="replace"))
    hashes = np.array([known[word] for word in words], dtype=np.uint64)
    count = len(words) - SHINGLE_WORDS + 1
    mixed = np.zeros(count, dtype=np.uint64)
    for offset in range(SHINGLE_WORDS):
        # Multiply and fold between the words, so that order matters; numpy's integers wrap silently.
        mixed = (mixed ^ hashes[offset : offset + count]) * _MIX
        mixed ^= mixed >> np.uint64(29)
    return np.unique(mixed)


def plain_title(title: str, outlets: Iterable[str] = ()) -> str:
    """The headline without label, page number, outlet or section.

    outlets: names that are cut wherever they stand behind a separator. A tail of at most three words
    is cut even if unknown, as long as four words of headline remain.
    """
    headline = _TITLE_PAGE.sub("", _TITLE_LABEL.sub("", " ".join(title[:MOST_TITLE].split())))
    known = {" ".join(tokens(outlet)) for outlet in outlets}
    while True:
        cuts = list(_TITLE_TAIL.finditer(headline))
        if not cuts:
            return headline
        head, tail = headline[: cuts[-1].start()], headline[cuts[-1].end() :]
        tail_words = tokens(tail)
        is_outlet = " ".join(tail_words) in known
        if not (is_outlet or (len(tail_words) <= 3 and len(tokens(head)) >= 4)):
            return headline
        headline = _TITLE_PAGE.sub("", head)


def title_key(title: str | None, outlets: Iterable[str] = ()) -> str:
    """The headline's words in one form, "" below four of them: "Live blog" names no article."""
    words = tokens(plain_title(title or "", outlets))
    return " ".join(words) if len(words) >= 4 else ""
