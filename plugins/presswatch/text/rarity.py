"""How much it says that two articles share a word or a number: a prior that never changes.

The weight of an anchor comes from tables frozen with this version, never from the articles at hand.
Counted from a batch or a warehouse it would drift, and stories would depend on what was loaded when.
"""

from collections.abc import Mapping
from functools import lru_cache

import wordfreq

from presswatch.text.kin import kin, kin_of_all
from presswatch.text.words import unaccented

#: The languages whose everyday words say nothing. A word counts as common if any of them uses it often.
LANGUAGES = ("en", "fr", "id", "ms", "es", "de", "it", "pt", "nl")

#: Zipf frequency (log10 of uses in a billion words) from which a word weighs nothing; and the one given
#: to words outside the lists, which end at 3.0.
COMMON, UNLISTED = 5.5, 2.5
#: What words of one kin weigh is told by those from this frequency on; the rarer half of the lists changes
#: no story, and reading it costs each run a second.
KIN_LISTED = 3.5

_ACTORS = """
netflix disney openai chatgpt google microsoft meta facebook nvidia altman gemini claude anthropic copilot
amazon apple tesla musk tiktok youtube instagram whatsapp twitter spotify
"""

# Rare in books, daily bread in the news: (weight, words in lower case without accents).
_STAPLES = (
    # Our two topics by name, days and months, and lines that cleaning leaves behind now and then.
    (
        0.0,
        """ai ia ki artificial intelligence usa gpt ceo
        wib wita wit senin selasa rabu kamis jumat sabtu minggu januari februari maret juni juli agustus
        oktober desember baca juga halaman
        scroll continue content advertisement simak video newsletter""",
    ),
    # Outlets and agencies, named as sources.
    (
        0.15,
        """reuters afp bloomberg antara guardian bbc cnn cnbc kompas detik tempo liputan tribun tribunnews
        okezone techverse monde figaro lefigaro liberation parisien franceinfo associated telegraph engadget
        verge techcrunch efe efecom europapress dpa ansa lusa anp belga xinhua tass kyodo bernama yonhap""",
    ),
    # The usual companies, products and people of our two topics.
    (0.25, _ACTORS),
    # Their usual words and unions.
    (
        0.25,
        """hollywood sag aftra wga amptp deepfake deepfakes chatbot chatbots llm genai agi
        uaw teamsters cgt cfdt cgtu unsa cftc intersyndicale kspi ksbsi kspsi sncf ratp verdi dgb mogok
        pemogokan buruh walkout picket grevistes""",
    ),
    # Heads of government, offices, ranks and institutions that stand in any week's news.
    (
        0.25,
        """prabowo subianto gibran rakabuming raka jokowi widodo trump biden harris macron attal barnier
        bayrou lecornu borne starmer sunak scholz merz putin zelensky modi xi jinping netanyahu
        mensos menaker menkeu mendagri wapres kemensos kemnaker kemenkeu kemenkes kemendikdasmen kemendikbud
        kominfo komdigi esdm bumn bpjs jkn apbn apbd uud kuhp ite dpr dprd mpr kpk polri polda polres polsek
        kapolri kapolda kapolres kapolsek akbp akp iptu ipda aiptu kombes brigjen tni umkm umk ump asn pns
        matignon elysee medef senat assemblee""",
    ),
)
STAPLES: Mapping[str, float] = {word: weight for weight, words in _STAPLES for word in words.split()}

# Companies whose names are common words or in the news often enough to weigh little.
_COMPANIES = """
samsung sony ibm intel amd tsmc baidu alibaba tencent huawei xiaomi boeing airbus ford stellantis volkswagen
toyota hyundai renault starbucks walmart ups dhl lufthansa ryanair uber nintendo paramount universal warner
"""
#: Who does something: companies, their products, and people.
ACTORS = frozenset(f"{_ACTORS} {_COMPANIES}".split())


@lru_cache(maxsize=1)
def _frequencies() -> dict[str, float]:
    """The highest Zipf frequency of each listed word over LANGUAGES (wordfreq 3.1, Speer 2022)."""
    highest: dict[str, float] = {}
    for language in LANGUAGES:
        # The list holds words grouped by centibels: the n-th group has frequency 10^(-n / 100).
        for centibels, words in enumerate(wordfreq.get_frequency_list(language, "small")):
            zipf = 9.0 - centibels / 100
            for listed in words:
                word = listed if listed.isascii() else unaccented(listed)
                if zipf > highest.get(word, 0.0):
                    highest[word] = zipf
    return highest


@lru_cache(maxsize=1)
def _kin_frequencies() -> dict[str, float]:
    """The highest Zipf frequency among the listed words of each kin, from KIN_LISTED on."""
    listed = {word: zipf for word, zipf in _frequencies().items() if zipf >= KIN_LISTED and word.isascii()}
    highest: dict[str, float] = {}
    for common, zipf in zip(kin_of_all([*listed]), listed.values(), strict=True):
        if zipf > highest.get(common, 0.0):
            highest[common] = zipf
    return highest


_KIN_STAPLES: Mapping[str, float] = {kin(word): weight for word, weight in STAPLES.items()}


@lru_cache(maxsize=50_000)
def word_weight(word: str) -> float:
    """0 (says nothing) to 1 (rare) for a word in lower case without accents."""
    return _weight(word, STAPLES.get(word), _frequencies().get(word, UNLISTED))


def kin_weight(common: str) -> float:
    """0 to 1 for what words of one kin have in common: as much as its most frequent word says."""
    return _weight(common, _KIN_STAPLES.get(common), _kin_frequencies().get(common, UNLISTED))


def _weight(word: str, staple: float | None, zipf: float) -> float:
    if staple is not None:
        return staple
    weight = (COMMON - zipf) / (COMMON - UNLISTED)
    # Two letters are an abbreviation of too many things.
    return round(min(max(weight, 0.0), 0.3 if len(word) < 3 else 1.0), 3)


def number_weight(value: float, *, is_percent: bool = False) -> float:
    """0 to 1: significant digits count most, then size. 593,000,000,000 > 650,000 > 300,000 > 46 > 12."""
    digits = f"{value:.6f}".rstrip("0").rstrip(".").replace(".", "").lstrip("0")
    significant = digits.rstrip("0")
    zeros = len(digits) - len(significant)
    base = (0.0, 0.2, 0.4, 0.8, 1.0)[min(len(significant), 4)]
    if value < 32 and not is_percent:  # days of the month, hours, small counts
        base *= 0.6
    return round(min(base + 0.07 * zeros, 1.0), 3)
