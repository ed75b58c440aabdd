"""Who is on strike, against whom, and where: names that are listed, and others by the words beside them.

A name that nobody listed is a company where only a company can stand ("workers at X", "chez X"), and a
place behind who strikes, the strike or the company ("drivers in Y"). Who says so, who travels, and whose
shares fall have names in the same words: better nothing than something wrong.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from presswatch.catalogue.names import Part
from presswatch.records import Span, StrikeStatus
from presswatch.stages.tag.names import NOUN_CAPITALS, name_at
from presswatch.stages.tag.strike_sentence import Sentence, gap

#: What words say of the name beside them, see catalogue.topics.Cue; those for listed places are apart.
PARTY_KINDS = ("union", "employer", "staff", "employees", "trade", "firm", "company", "others", "town")

#: A place, a company, and a union, is that of the strike within so many characters of a word for it.
PLACE_CHARS = 60
FIRM_CHARS = 90
UNION_CHARS = 120
#: Between a trade and its company stands no more than " de la ".
NAME_CHARS = 8
#: Between "on strike" and "at X" stands no more than "since early Monday", and between "spokesman" and "X".
ANCHOR_CHARS = 25
#: Between "calls" and "strike" no more than "für einen".
CALL_CHARS = 10

# Between "workers" and their company.
_OF = re.compile(
    r"[ '’]?(?:(?:the|le|la|les|los|el|die|der|des|dem|den|das|het|de|del|du|il|lo|i|gli|di|della|dello|dei"
    r"|delle|da|do|das|dos|von|van|of) |(?:dell|[ld])['’])*"
)
_GERMAN_ARTICLE = re.compile(r"\bd(?:er|ie|as|es|em|en)\b")
# Another clause, but for "at X, in Y".
_BREAK = re.compile(r"[.;:()\"“”«»„]|,(?! $)")
# Between a name and the word behind it that says what it is: "X's 300 workers".
_BEHIND_NAME = re.compile(r"(?:['’]s?)? (?:\d[\d,.]* )?$")
# "Hundreds of X workers" begins a sentence.
_MANY_OF = re.compile(r"\w+ of (?:the )?")
# "Canadian workers" are those of no company.
_DEMONYM = re.compile(r"\w+(?:an|ish|ese|ch|i|ern)")
# "In X, where crews walked out".
_WHERE = re.compile(r",? (?:where|où|wo|donde|waar|onde|dove|di mana|tempat)\b")
# "A Fectrans desconvocou": in these languages unions have an article, in others an acronym may be one.
_OPENING = re.compile(
    r"(?:(?P<article>La|A|O|El|Il|Le|L['’]|De|Die|Der|The) ?)?(?P<name>[A-Z][A-Za-zÀ-ÿ-]{2,})(?= )"
)
_ROMANCE_ARTICLES = {"La", "A", "O", "El", "Il", "Le", "L'", "L’"}
# "l'usine X de Y".
_DE_TOWN = {"fr", "es"}
# "Kilang sarung tangan X".
_MAKES_BEFORE_NAME = {"id", "ms"}
_LOWER_WORDS = re.compile(r" (?:[^\W\d_A-Z]+ ){1,3}(?=[A-Z])")
# "Die X-Beschäftigten", but not "die Bus-Fahrer".
_COMPOUNDS = {"de", "nl"}
_HEAD = re.compile(
    r"\b(?!Bus|[SU]?-?Bahn|Kita|Klinik|Metro|Tram|Taxi|L[Kk][Ww]|Uni|Post|Hafen|Zug)[A-ZÄÖÜ][\w&]+-$"
)
# What the members of a union have behind them in its name.
_UNION_BEHIND = re.compile(r"(?<=s)['’] (?:Union|Association|Federation|Guild|League)\b")
_AND_NOUN = re.compile(r" und [A-ZÄÖÜ]\w+")


@dataclass(frozen=True, slots=True)
class Parties:
    union: str | None = None
    employer: str | None = None
    place: str | None = None


#: Where a name stands in a sentence, and what we call it.
_Named = tuple[Span, str]


def find_parties(sentence: Sentence, parts: Mapping[str, Part]) -> Parties:
    """parts: which known names are unions, and which employers"""
    union = _union(sentence, parts)
    employer = _employer(sentence, parts)
    place = _place(sentence)
    if not sentence.is_title_case:
        employer = employer or _unlisted_employer(sentence, parts)
        place = place or _unlisted_place(sentence, employer[0] if employer else None)
    return Parties(*(named and named[1] for named in (union, employer, place)))


def _nearest(sentence: Sentence, found: Iterable[_Named]) -> _Named | None:
    return min(found, key=lambda named: sentence.gap(named[0]), default=None)


# ------------------------------------------------------------------------------------------- the union


def _union(sentence: Sentence, parts: Mapping[str, Part]) -> _Named | None:
    found = [(span, name.value) for span, name in sentence.names if parts.get(name.value) == "union"]
    found += [
        _whole_union(sentence, span)
        for span, name in sentence.names
        if name.kind == "unlisted" and _is_called_union(sentence, span)
    ]
    found += [(span, sentence.words_at(span)) for span in _who_calls(sentence)]
    return _nearest(sentence, [named for named in found if sentence.gap(named[0]) <= UNION_CHARS])


def _is_called_union(sentence: Sentence, span: Span) -> bool:
    """Whether "union" is a part of the name or beside it, or its members are a part ("Quarry Workers")."""
    if sentence.language not in NOUN_CAPITALS and any(
        span[0] < said[0] < span[1] for said, _ in sentence.said("staff", "trade")
    ):
        return True
    return any(
        (cue.side == "any" and span[0] <= said[0] < span[1])
        or (cue.side != "after" and said[1] + 1 == span[0])
        or (cue.side == "after" and span[1] + 1 == said[0])
        for said, cue in sentence.said("union")
    )


def _whole_union(sentence: Sentence, span: Span) -> _Named:
    """ "NVT" of "Gewerkschaft NVT"; all of "Gewerkschaft Holz und Handel", of "Sindicato dos Marinheiros" and
    of "Dock Workers' Union"."""
    start, end = span
    behind = _UNION_BEHIND.match(sentence.whole, end)
    if behind:
        return (start, behind.end()), sentence.whole[start : behind.end()]
    for said, cue in sentence.said("union"):
        is_linked = said[1] + 1 == start and " " in sentence.words_at(said)
        if cue.side == "any" and is_linked and sentence.whole[said[0]].isupper():
            return (said[0], end), sentence.whole[said[0] : end]
        if said[0] != start or cue.side == "after":
            continue
        is_noun = sentence.language in NOUN_CAPITALS
        if sentence.whole[said[1] + 1 : end].isupper() and (is_noun or " " not in sentence.words_at(said)):
            return span, sentence.whole[said[1] + 1 : end]
        rest = _AND_NOUN.match(sentence.whole, end) if is_noun else None
        end = rest.end() if rest else end
    return (start, end), sentence.whole[start:end]


def _who_calls(sentence: Sentence) -> Iterator[Span]:
    """Of whom a sentence begins that they call a strike, or call it off: "A Fectrans desconvocou a greve"."""
    match = _OPENING.match(sentence.whole)
    if match and (match["name"].isupper() or match["article"] in _ROMANCE_ARTICLES):
        for said, _ in sentence.said("announced", "threatened", "called_off"):
            if said[0] - match.end() == 1 and any(
                word[0] - said[1] <= CALL_CHARS and word[1] > said[0] for word in sentence.words
            ):
                yield match.span("name")


# ---------------------------------------------------------------------------------------- the employer


def _employer(sentence: Sentence, parts: Mapping[str, Part]) -> _Named | None:
    for span, name in sentence.names:
        if parts.get(name.value) == "employer" and (
            _is_said_before(sentence, span[0], "employer")
            or any(0 <= gap(span, staff) <= NAME_CHARS for staff, _ in sentence.said("staff"))
            or any(word[1] + 1 == span[0] for word in sentence.words)
        ):
            return span, name.value
    return None


def _is_said_before(sentence: Sentence, start: int, *kinds: str) -> bool:
    return any(sentence.is_right_before(span, start) for span, _ in sentence.said(*kinds))


def _unlisted_employer(sentence: Sentence, parts: Mapping[str, Part]) -> _Named | None:
    anchors = _anchors(sentence)
    found = [
        named
        for span in (
            *_with_employees(sentence),
            *_in_compounds(sentence),
            *_with_firms(sentence, anchors),
            *_called_companies(sentence, anchors),
        )
        if sentence.gap(span) <= FIRM_CHARS and not _is_called_place(sentence, span)
        if (named := _named(sentence, span)) and parts.get(named[1]) != "union"
    ]
    return _nearest(sentence, found)


def _is_called_place(sentence: Sentence, span: Span) -> bool:
    """ "Canadian", "Thornleigh Airport", "Ardrow" of "Ardrow yard"."""
    return bool(_DEMONYM.fullmatch(sentence.whole, *span)) or any(
        span[0] <= said[0] <= span[1] + 1 for said, cue in sentence.said("town") if cue.side == "after"
    )


def _with_employees(sentence: Sentence) -> Iterator[Span]:
    """ "Workers at X", "chez X", "X's workers"."""
    for said, cue in sentence.said("employees"):
        if cue.side == "after":
            span = _name_before(sentence, said[0])
            many = _MANY_OF.match(sentence.whole, *span) if span else None
            if span:
                yield many.end() if many else span[0], span[1]
        elif _is_lower(sentence, said) and not _is_of_others(sentence, said[0]):
            span = _name_behind(sentence, said[1])
            if span:
                yield span


def _in_compounds(sentence: Sentence) -> Iterator[Span]:
    """ "Die X-Beschäftigten"."""
    if sentence.language in _COMPOUNDS:
        for said, _ in sentence.said("staff", "firm"):
            head = _HEAD.search(sentence.whole, 0, said[0])
            if head:
                yield head.start(), head.end() - 1


def _with_firms(sentence: Sentence, anchors: Sequence[Span]) -> Iterator[Span]:
    """ "Strike in the factory of X", "drivers of the carrier X", "at the X plant"."""
    for said, cue in sentence.said("firm"):
        if cue.side == "after":
            span = _name_before(sentence, said[0])
        else:
            span = _name_of_firm(sentence, said[1]) or _name_of_factory(sentence, said[1])
        if span and _is_anchored(sentence, min(said[0], span[0]), anchors):
            yield span


def _called_companies(sentence: Sentence, anchors: Sequence[Span]) -> Iterator[Span]:
    """Names that say that they are companies, beside who strikes: "PT X", "X GmbH"."""
    for said, _ in sentence.said("company"):
        for span in _unlisted(sentence):
            if not span[0] <= said[0] < said[1] <= span[1]:
                continue
            people = (who[1] + 1 for who, _ in sentence.said("staff", "trade") if who[0] == span[0])
            start = next(people, span[0]) if said[1] == span[1] else said[0]  # "Karyawan PT X" is one run
            if (start, span[1]) == said:
                continue
            is_before = any(0 <= who[0] - span[1] <= 3 for who, _ in sentence.said("staff", "trade"))
            if is_before or _is_anchored(sentence, start, anchors):
                yield start, span[1]


# ------------------------------------------------------------------------------------------- the place


def _place(sentence: Sentence) -> _Named | None:
    for span, name in sentence.names:
        if sentence.gap(span) > PLACE_CHARS:
            continue
        if name.kind == "place" and _is_said_before(sentence, span[0], "place", "in"):
            return span, name.value
        # An acronym is an office, a plant or a hospital; "in Southern California" names the latter.
        is_whole = not name.value.isupper() and not any(
            other[0] - 1 == span[1] for other, _ in sentence.names
        )
        if (
            name.kind == "unlisted"
            and is_whole
            and any(
                sentence.is_right_before(said, span[0])
                for said, _ in sentence.said("in")
                if said[0] == 0 or not sentence.words_at(said).rpartition(" ")[2][0].isupper()  # "di Kota X"
            )
            and not _is_of_others(sentence, span[0])
        ):
            return span, name.value
    return None


def _unlisted_place(sentence: Sentence, employer: Span | None) -> _Named | None:
    found = [
        named
        for span in (
            *_of_employers(sentence, employer),
            *_behind_nouns(sentence),
            *_in_towns(sentence, employer),
        )
        if not (employer and gap(span, employer) == 0) and not _is_company(sentence, span)
        if not any(_overlap(span, other) for other, name in sentence.names if name.kind != "unlisted")
        if (named := _named(sentence, span))
    ]
    return _nearest(sentence, found)


def _of_employers(sentence: Sentence, employer: Span | None) -> Iterator[Span]:
    """ "Alla X di Y"."""
    for said, _ in sentence.said("place"):
        if employer and employer[1] + 1 == said[0]:
            span = name_at(sentence.whole, said[1] + 1, sentence.language)
            if span:
                yield span


def _behind_nouns(sentence: Sentence) -> Iterator[Span]:
    """ "Im Hafen von Y", where a single word with a capital is no name by itself."""
    if sentence.language in NOUN_CAPITALS:
        for said, _ in sentence.said("in"):
            span = name_at(sentence.whole, said[1] + 1, sentence.language)
            if span and sentence.gap(span) <= PLACE_CHARS:
                yield span


def _in_towns(sentence: Sentence, employer: Span | None) -> Iterator[Span]:
    """ "Drivers in Y", "at X in Y"; "in Y" at the beginning, or "in Y, where drivers strike"."""
    anchors = _anchors(sentence) + ([employer] if employer else [])
    for said, cue in sentence.said("town"):
        if cue.side == "after":
            span = _name_before(sentence, said[0])
        else:
            span = name_at(sentence.whole, said[1] + 1, sentence.language)
        if span is None:
            continue
        if sentence.language == "es" and any(word[1] + 1 == said[0] for word in sentence.words):
            continue  # "huelga en X" may be a company
        is_first = not sentence.whole[: said[0]].strip(" \"'“«„‘")
        is_where = _WHERE.match(sentence.whole, span[1]) and any(word[0] > span[1] for word in sentence.words)
        if is_first or is_where or _is_anchored(sentence, min(said[0], span[0]), anchors):
            yield span


# -------------------------------------------------------------------------------------- names by words


def _name_behind(sentence: Sentence, end: int) -> Span | None:
    """The name behind a word, articles, "of" and "the firm" between them left out."""
    start = _behind_articles(sentence, end)
    for said, cue in sentence.said("firm"):
        if said[0] == start and cue.side != "after" and _is_lower(sentence, said):
            return _name_of_firm(sentence, said[1])
    span = name_at(sentence.whole, start, sentence.language)
    is_noun = sentence.language in NOUN_CAPITALS and _GERMAN_ARTICLE.search(sentence.whole, end, start)
    if span and is_noun and " " not in sentence.words_at(span):
        return None  # "bei der Müllabfuhr"
    return span


def _name_of_firm(sentence: Sentence, end: int) -> Span | None:
    """The name behind "the factory": "X" of "l'usine X de Y"."""
    span = name_at(sentence.whole, _behind_articles(sentence, end), sentence.language)
    town = sentence.whole.find(" de ", *span) if span and sentence.language in _DE_TOWN else -1
    return (span[0], town) if span and town > 0 else span


def _name_of_factory(sentence: Sentence, end: int) -> Span | None:
    """The name behind what it makes: "kilang sarung tangan X"."""
    if sentence.language not in _MAKES_BEFORE_NAME:
        return None
    made = _LOWER_WORDS.match(sentence.whole, end)
    if not made or any(said[1] + 1 == made.end() for said, _ in sentence.said("town", "place")):
        return None
    return name_at(sentence.whole, made.end(), sentence.language)


def _behind_articles(sentence: Sentence, end: int) -> int:
    match = _OF.match(sentence.whole, end)
    return match.end() if match else end


def _name_before(sentence: Sentence, start: int) -> Span | None:
    """The unlisted name that a word stands behind."""
    for span in _unlisted(sentence):
        if span[1] < start and _BEHIND_NAME.fullmatch(sentence.whole, span[1], start):
            return span
    return None


def _unlisted(sentence: Sentence) -> list[Span]:
    """Names that nobody listed, with the listed ones that they go on in: "Air Canada"."""
    runs: list[Span] = []
    is_unlisted = False
    for span, name in sorted(sentence.names, key=lambda item: item[0]):
        is_joined = bool(runs) and runs[-1][1] + 1 == span[0] and sentence.whole[span[0] - 1] == " "
        is_kept = is_joined and (is_unlisted or name.kind == "unlisted")
        if is_kept:
            runs[-1] = runs[-1][0], span[1]
            is_unlisted = True
        else:
            if runs and not is_unlisted:
                runs.pop()
            runs.append(span)
            is_unlisted = name.kind == "unlisted"
    return runs if is_unlisted else runs[:-1]


def _named(sentence: Sentence, span: Span) -> _Named | None:
    """What the name at a span is called; None where it is known as something else."""
    others = (*(said for said, _ in sentence.said("others")), *sentence.not_names)
    if _is_called_union(sentence, span) or any(_overlap(span, other) for other in others):
        return None
    for other, name in sentence.names:
        if name.kind == "unlisted" or not _overlap(span, other):
            continue
        if other == span and name.kind == "organisation":
            return span, name.value
        if other == span or name.kind != "place":  # "Air Canada" is no place
            return None
    return span, sentence.words_at(span)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _is_company(sentence: Sentence, span: Span) -> bool:
    return any(said[0] == span[0] or said[1] == span[1] for said, _ in sentence.said("company"))


def _is_lower(sentence: Sentence, span: Span) -> bool:
    """Whether a word has no capital that makes it a part of a name."""
    is_noun = sentence.language in NOUN_CAPITALS
    return span[0] == 0 or is_noun or sentence.whole[span[0]].islower()


def _anchors(sentence: Sentence) -> list[Span]:
    """The strike, how far it has come, and who strikes."""
    kinds = ("staff", "employees", "trade", *get_args(StrikeStatus))
    return [*sentence.words, *(span for span, _ in sentence.said(*kinds))]


def _is_anchored(sentence: Sentence, start: int, anchors: Iterable[Span]) -> bool:
    """Whether one stands shortly before, and nobody else between them."""
    return not _is_of_others(sentence, start) and any(
        _is_shortly_before(sentence, end, start) for _, end in anchors
    )


def _is_of_others(sentence: Sentence, start: int) -> bool:
    return any(_is_shortly_before(sentence, end, start) for (_, end), _ in sentence.said("others"))


def _is_shortly_before(sentence: Sentence, end: int, start: int) -> bool:
    return 0 <= start - end <= ANCHOR_CHARS and not _BREAK.search(sentence.whole, end, start)
