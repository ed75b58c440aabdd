"""News made by the million, to measure with: the same for the same seed, a day at a time.

What makes a warehouse slow is what its articles have in common, so that is what is imitated:

- words of real languages in their real frequencies (wordfreq), the stock phrases of each site;
- people, organisations and places that return for years, the more famous the more often, beside
  those who are in the news once;
- stories told by several sites and in several languages, with the same names and figures in other words;
- affairs: stories that go on for months, with the same names and new figures;
- reprints: exact, edited, cut short, padded, hours or days later; some articles have no date.

The sentences mean nothing. A day depends on its number and the seed alone, so a build that stopped
goes on with the next day.
"""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate, islice
from random import Random

import wordfreq

FIRST_DAY = datetime(2023, 1, 1, tzinfo=UTC)
ARTICLES_A_DAY = 913  # a million in three years

#: (language, its share of all articles, number of sites)
LANGUAGES = (("id", 0.5, 24), ("en", 0.25, 14), ("fr", 0.2, 10), ("es", 0.03, 4), ("de", 0.02, 4))

REPRINT_SHARE = 0.2
UNDATED_SHARE = 0.01
#: Of the stories of a day: a new turn of an affair that began up to AFFAIR_DAYS ago.
AFFAIR_SHARE, AFFAIR_DAYS, AFFAIRS_A_DAY = 0.15, 120, 12
MEAN_WORDS = 180

#: Topic, share of the stories, words for it in each language.
TOPICS = (
    (
        "ai",
        0.05,
        {
            "id": "kecerdasan buatan",
            "en": "artificial intelligence",
            "fr": "intelligence artificielle",
            "es": "inteligencia artificial",
            "de": "künstliche Intelligenz",
        },
    ),
    (
        "strike",
        0.03,
        {
            "id": "mogok kerja",
            "en": "workers on strike",
            "fr": "grève des salariés",
            "es": "huelga de trabajadores",
            "de": "Warnstreik der Gewerkschaft",
        },
    ),
)

_SYLLABLES = {
    "id": "su tri wi bo wo har ta na di ra ma ni yan to ku sa pra tya gu na wan bu san le hi da yat",
    "en": "hol der ton wick ley ham brad ford mar low ken dal win ster ash by cor thor ne lang stan field",
    "fr": "mar chand beau lieu ber nard roy gau tier du bois font mor eau ri vière char pen val mont",
    "es": "gar ri do men za val ver de or te ga sal ce ro me bar ran co cas ta ño lo",
    "de": "hart mann stein berg wal den burg schrö der kling el hof bach rei chen ober mül feld en brück",
}
_FIRST_NAMES = {
    "id": "Budi Siti Agus Dewi Andi Rina Eko Maya Hendra Putri Joko Wulan Rizky Ayu Fajar Indah",
    "en": "James Mary John Sarah Michael Emma David Olivia Peter Laura Thomas Alice Simon Grace",
    "fr": "Jean Marie Pierre Camille Luc Sophie Olivier Claire Antoine Julie Hugo Manon",
    "es": "Carlos Lucía Javier Marta Diego Elena",
    "de": "Hans Anna Klaus Greta Jürgen Petra",
}
_MONEY = {
    "id": ("US$ {} juta", "Rp{} miliar"),
    "en": ("${} million", "IDR {} billion"),
    "fr": ("{} millions de dollars", "{} milliards de roupies"),
    "es": ("{} millones de dólares", "{} mil millones de rupias"),
    "de": ("{} Millionen Dollar", "{} Milliarden Rupiah"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeSource:
    """A site that is not there. name: as in a catalogue."""

    name: str
    title: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeArticle:
    """One article and what is true of it.

    number:   running number; with the seed it names the article
    affair, story: all articles of an affair, and of one turn of it, have the same number
    repeats:  number of the article that this one reprints, or None
    topics:   those that its text names
    published_at: None for one without a date, whose day is ``day`` all the same
    """

    number: int
    affair: int
    story: int
    repeats: int | None
    topics: tuple[str, ...]
    day: datetime
    url: str
    source: MadeSource
    title: str
    text: str
    published_at: datetime | None
    credit: str | None

    @property
    def language(self) -> str:
        return self.source.language


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    """What the reports of a story have in common, in no language."""

    affair: int
    story: int
    names: tuple[str, ...]
    figures: tuple[str, ...]
    money: tuple[tuple[int, int], ...]  # which of _MONEY, and how many
    topics: tuple[str, ...]
    happened_at: datetime


def sources() -> list[MadeSource]:
    """All sites, the same for every seed."""
    return [
        MadeSource(
            name=f"{language}{number:02}", title=f"Kabar {language.upper()} {number}", language=language
        )
        for language, _, count in LANGUAGES
        for number in range(count)
    ]


def articles(seed: int = 1, first_day: int = 0) -> Iterator[list[MadeArticle]]:
    """Day after day, without end; each day's articles in an order of its own."""
    day = first_day
    while True:
        yield day_of_news(day, seed=seed)
        day += 1


def day_of_news(day: int, *, seed: int = 1) -> list[MadeArticle]:
    """The ARTICLES_A_DAY articles of stories that happened on day number ``day``, from 0."""
    random = Random(f"{seed}/day/{day}")
    numbers = iter(range(day * ARTICLES_A_DAY, (day + 1) * ARTICLES_A_DAY))
    made: list[MadeArticle] = []
    turn = 0
    while len(made) < ARTICLES_A_DAY:
        event = _event(random, seed, day, turn)
        turn += 1
        for number in islice(numbers, _report_count(random)):
            earlier = [article for article in made if article.story == event.story]
            if made and random.random() < REPRINT_SHARE:
                original = random.choice(earlier or made)
                made.append(_reprint(random, original, number))
            else:
                made.append(_report(random, event, number, seed))
    random.shuffle(made)
    return made


def _report_count(random: Random) -> int:
    """How many tell a story: one most often, seldom thirty."""
    return min(int(random.paretovariate(1.3)), 30)


def _event(random: Random, seed: int, day: int, turn: int) -> _Event:
    story = day * 10_000 + turn
    affair = -story - 1
    lasting = random.random() < AFFAIR_SHARE
    if lasting:
        started = day + AFFAIR_DAYS - int(random.random() ** 2 * AFFAIR_DAYS)
        affair = started * AFFAIRS_A_DAY + random.randrange(AFFAIRS_A_DAY)
    # An affair keeps its names; nobody has to remember it.
    theirs = Random(f"{seed}/affair/{affair}")
    names = [_famous(theirs, seed) for _ in range(theirs.randint(2, 5))] + [
        _unknown(theirs) for _ in range(theirs.randint(1, 3))
    ]
    topics = tuple(topic for topic, share, _ in TOPICS if theirs.random() < share)
    if lasting:
        names += [_unknown(random)]
    return _Event(
        affair=affair,
        story=story,
        names=tuple(names),
        figures=tuple(_figure(random) for _ in range(random.randint(1, 4))),
        money=tuple(
            (random.randrange(2), random.randint(2, 950)) for _ in range(random.choice((0, 0, 1, 2)))
        ),
        topics=topics,
        happened_at=FIRST_DAY + timedelta(days=day, seconds=random.randrange(80_000)),
    )


def _report(random: Random, event: _Event, number: int, seed: int) -> MadeArticle:
    source = random.choices(*_sites())[0]
    language = source.language
    # A report leaves out some of what is known and adds what only it has.
    names = [name for name in event.names if random.random() < 0.8] or [event.names[0]]
    if random.random() < 0.6:
        names.append(_unknown(random))
    names += [_famous(random, seed) for _ in range(random.randint(1, 5))]
    facts = [*names, *(figure for figure in event.figures if random.random() < 0.8)]
    facts += [_MONEY[language][currency].format(count) for currency, count in event.money]
    facts += [words[language] for topic, _, words in TOPICS if topic in event.topics for _ in range(2)]
    length = max(40, min(900, int(random.lognormvariate(0, 0.5) * MEAN_WORDS)))
    title = _sentence(random, language, random.randint(5, 9), [names[0], *random.sample(facts, k=1)])
    paragraphs = []
    words = 0
    while words < length or facts:
        count = random.randint(9, 24)
        here, facts = facts[:2], facts[2:]
        if not here:
            here = [random.choice(names)] if random.random() < 0.4 else []
        paragraphs.append(_sentence(random, language, count, here))
        words += count
    if random.random() < 0.5:
        paragraphs.append(random.choice(_stock(source.name, language)))
    published_at = event.happened_at + timedelta(minutes=int(random.expovariate(1 / 240)))
    return MadeArticle(
        number=number,
        affair=event.affair,
        story=event.story,
        repeats=None,
        topics=event.topics,
        day=event.happened_at,
        url=f"https://{source.name}.example/{published_at:%Y/%m/%d}/{number}",
        source=source,
        title=title,
        text="\n".join(paragraphs),
        published_at=None if random.random() < UNDATED_SHARE else published_at,
        credit=None,
    )


def _reprint(random: Random, original: MadeArticle, number: int) -> MadeArticle:
    mates = [site for site in _sites()[0] if site.language == original.language]
    source = random.choice(mates)
    paragraphs = original.text.split("\n")
    change = random.random()
    if change < 0.3:  # edited
        paragraphs = [
            _sentence(random, original.language, 15, []) if random.random() < 0.15 else paragraph
            for paragraph in paragraphs
        ]
    elif change < 0.5:  # cut short
        paragraphs = paragraphs[: max(3, len(paragraphs) * 6 // 10)]
    elif change < 0.65:  # with an update
        paragraphs = [*paragraphs, *(_sentence(random, original.language, 18, []) for _ in range(2))]
    later = timedelta(minutes=int(random.expovariate(1 / 600)))
    published_at = original.published_at + later if original.published_at else None
    return replace(
        original,
        number=number,
        repeats=original.number if original.repeats is None else original.repeats,
        url=f"https://{source.name}.example/{original.day:%Y/%m/%d}/{number}",
        source=source,
        text="\n".join(paragraphs),
        published_at=published_at,
        credit=original.source.title if random.random() < 0.5 else None,
    )


def _sentence(random: Random, language: str, count: int, facts: Sequence[str]) -> str:
    vocabulary, reach = _vocabulary(language)
    top = reach[-1]
    words = [vocabulary[bisect(reach, random.random() * top)] for _ in range(count)]
    words[0] = words[0].capitalize()
    for fact in facts:
        words.insert(random.randint(1, len(words)), fact)
    return " ".join(words) + "."


def _figure(random: Random) -> str:
    return str(
        random.choice((random.randint(11, 99), random.randint(100, 999), random.randint(2000, 99_999)))
    )


def _famous(random: Random, seed: int) -> str:
    """One of 40,000 who come back; the first is named three times as often as the hundredth."""
    rank = int(50 * 801 ** random.random()) - 50
    return _person_of_rank(seed, rank)


@cache
def _person_of_rank(seed: int, rank: int) -> str:
    return _unknown(Random(f"{seed}/famous/{rank}"))


def _unknown(random: Random) -> str:
    language = random.choices([name for name, _, _ in LANGUAGES], [share for _, share, _ in LANGUAGES])[0]
    surname = "".join(random.choices(_SYLLABLES[language].split(), k=random.randint(2, 3))).capitalize()
    kind = random.random()
    if kind < 0.6:
        return f"{random.choice(_FIRST_NAMES[language].split())} {surname}"
    if kind < 0.8:  # an organisation
        return "".join(random.choices("ABCDEFGHIKLMNOPRSTU", k=random.randint(3, 5)))
    return surname  # a place or a firm


@cache
def _sites() -> tuple[list[MadeSource], list[float]]:
    counts = {language: count for language, _, count in LANGUAGES}
    shares = {language: share for language, share, _ in LANGUAGES}
    found = sources()
    return found, [shares[site.language] / counts[site.language] for site in found]


@cache
def _stock(source: str, language: str) -> list[str]:
    """What a site writes under its articles."""
    random = Random(f"stock/{source}")
    return [_sentence(random, language, 20, []) for _ in range(12)]


@cache
def _vocabulary(language: str) -> tuple[list[str], list[float]]:
    """The words of a language and their summed frequencies."""
    words = [word for word in wordfreq.top_n_list(language, 40_000, wordlist="small") if word.isalpha()]
    return words, list(accumulate(wordfreq.word_frequency(word, language, "small") for word in words))
