"""Who and what a text names: known names, and capitalised words that nobody listed."""

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from presswatch.records import Name, Span
from presswatch.stages.tag.document import Document
from presswatch.stages.tag.rules import Rules

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠȘŢŤȚŪŮŰŲŹŻŽΑ-ΩА-Я"
_WORD = rf"(?:(?:[{_UPPER}]\.){{2,}}|[{_UPPER}][\w-]*(?:['’](?!s\b)\w[\w-]*)?)"
# "of" and its like join the words of one name; "and" joins two names.
_JOINT = r"(?:of(?: the)?|de(?: la| l['’])?|du|des|del|della|van(?: de[nr]?)?|von|bin|al|&)"
# Group 1 is empty for a run of one word: most are, and are dealt with at once.
# The capital comes first and what stands before it is asked afterwards: a search for a set of characters
# skips faster.
_RUN = re.compile(
    rf"[{_UPPER}](?<![\w@#].)(?:\.(?:[{_UPPER}]\.)+|[\w-]*(?:['’](?!s\b)\w[\w-]*)?)"
    rf"((?:[ \u00a0](?:{_JOINT}[ \u00a0])?{_WORD})*)"
)
_TOKEN = re.compile(_WORD)
_ELISION = re.compile(rf"(?:[LDJNSMTC]|Qu)['’](?=[{_UPPER}])")

# Words that begin sentences, hold offices or count days: capitalised, and nobody's name.
_NOT_NAMES = frozenset(
    """
    sumber penggunaan upaya perusahaan pemerintah a an the this that these those it its he she they
    we you i in on at by for from to of with as but and or so if when while after before since
    during under over there here what who why how where his her their our my your no not yes new one
    two three first last many most some all every each more according however meanwhile although
    though because now then today yesterday also both other another such despite even just only
    still let see read mr mrs ms dr sir lord lady president minister prime ceo cfo chief director
    photo image credit getty images january february march april may june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday
    wednesday thursday friday saturday sunday le la les un une des du de ce cet cette ces il elle
    ils elles nous vous je en dans sur pour par avec sans mais et ou où si quand selon après avant
    depuis pendant contre entre plus tout tous toute toutes son sa ses leur leurs notre nos mon ma
    mes à au aux comme car alors aussi cela celui c'est ainsi lors chez pas ne qui que quoi m mme
    mlle président ministre janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche ini itu yang dan atau di
    ke dari pada dalam untuk dengan oleh karena jika bila saat ketika setelah sebelum sejak menurut
    para sang kata ujar sementara selain namun tetapi tapi serta juga adalah tidak bukan hal ada
    akan sudah telah masih dia ia mereka kami kita saya aku anda hingga sampai meski meskipun walau
    sebab berdasarkan pihak salah satu dua tiga beberapa semua setiap bahkan kini lalu kemudian usai
    terkait melalui baca bapak ibu pak bu ketua direktur utama menteri presiden wakil gubernur
    bupati wali kota kepala juru bicara januari februari maret juni juli agustus oktober desember
    senin selasa rabu kamis jumat sabtu minggu wib wita wit foto ilustrasi der die das ein eine
    einen im am auf aus bei mit nach von vor zu zum zur und oder aber wenn als wie was wer er sie es
    wir ihr ich mein dein sein ist auch nur noch da doch für über unter durch gegen ohne um bis seit
    laut herr frau januar februar märz dezember montag dienstag mittwoch donnerstag freitag samstag
    sonntag el los las una uno unos unas lo al del por con sin según pero y o cuando donde como este
    esta estos estas su sus se más muy ya también tras desde hasta sobre quien enero febrero marzo
    abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles
    jueves viernes sábado domingo gli nel nella per tra fra e quando come questo questa sono non più
    anche gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre os uma na nas em
    dos ao mas isso são não também após janeiro fevereiro março maio junho julho setembro outubro
    dezembro segunda terça quarta quinta sexta het een van op aan met voor naar bij uit maar toen
    deze dit hij zij ze wij ik niet ook nog maart mei augustus maandag dinsdag woensdag donderdag
    vrijdag zaterdag zondag
    """.split()  # noqa: SIM905 - a list of 300 quoted words is not easier to read
)

_NOT_NAMES_IN_CAPITALS = frozenset(
    ("CEO", "CFO", "TV", "OK", "AM", "PM", "WIB", "WITA", "WIT", "USD", "EUR", "IDR")
)
#: How they look at the head of a sentence; "WHO" is a name in one that does not shout.
_PLAIN = _NOT_NAMES_IN_CAPITALS | {word[0].upper() + word[1:] for word in _NOT_NAMES}
_CONTRACTION = re.compile(r"['’](?:ve|m|re|ll|d|t)$")

# A language that capitalises its nouns says nothing by a capital alone.
_NOUN_CAPITALS = {"de", "lb"}
_SENTENCE_EDGES = ".!?…:\n\"'‘“”«»„•|-–—*["
_BLANK_OR_EDGE = frozenset(f" \u00a0\u202f{_SENTENCE_EDGES}")


def find_names(
    document: Document, language: str | None, rules: Rules, not_names: Iterable[Span] = ()
) -> tuple[Name, ...]:
    """The known names, then the unlisted ones, each by place.

    not_names: spans of ``document.whole`` that are something else: "AI" as a topic's term, "Rp4".
    """
    known = _known(document, rules)
    unlisted = _unlisted(document, language, sorted([*(span for span, _ in known), *not_names]))
    return tuple(name for _, name in known) + tuple(
        _name(document, span, document.whole[slice(*span)], "unlisted", None) for span in unlisted
    )


def _name(document: Document, span: Span, value: str, kind: str, wikidata_id: str | None) -> Name:
    return Name(
        value=value,
        kind=kind,
        span=document.span(*span),
        zone=document.zone(span[0], document.lead_chars),
        wikidata_id=wikidata_id,
    )


def _known(document: Document, rules: Rules) -> list[tuple[Span, Name]]:
    found = []
    end = 0
    # By start, longest first: "Writers Guild of America West" goes before "Writers Guild of America".
    for hit in rules.names.find(document.whole, document.folded):
        first = document.whole[hit.start]
        if hit.start < end or not (first.isupper() or not first.isalpha()):
            continue
        end = hit.end
        known = hit.payload
        span = (hit.start, hit.end)
        found.append((span, _name(document, span, known.value, known.kind, known.wikidata_id)))
    return found


def _unlisted(document: Document, language: str | None, taken: list[Span]) -> list[Span]:
    text = document.whole
    headlines = _title_case_lines(document)
    is_noun_language = (language or "")[:2] in _NOUN_CAPITALS
    spans: list[Span] = []
    unsure: list[list[Span]] = []
    unsure_words: list[Span] = []  # the same of one word, as most are
    opening: list[list[Span]] = []
    last_headline = headlines[-1][1] if headlines else 0
    first_taken = 0  # the first of them that does not end before the run
    for match in _RUN.finditer(text):
        word, rest = match.group(0, 1)
        span = match.span()
        while first_taken < len(taken) and taken[first_taken][1] <= span[0]:
            first_taken += 1
        near = taken[first_taken : bisect_left(taken, (span[1],), first_taken)]
        if not rest and not near and word.isalpha():
            # One plain word: this is the innermost loop of the stage.
            if word in _PLAIN:
                continue
            if _begins_sentence(text, span[0]) or (span[0] < last_headline and _in_spans(span[0], headlines)):
                unsure_words.append(span)
            elif _may_stand_alone(word, is_noun_language):
                spans.append(span)
            continue
        for tokens, is_first in _without(match, near):
            if tokens[0][0] < last_headline and _in_spans(tokens[0][0], headlines):
                unsure.append(tokens)
            elif not (is_first and _begins_sentence(text, tokens[0][0])):
                spans += _named(text, tokens, is_noun_language)
            elif len(tokens) > 1:
                opening.append(tokens)
            else:
                unsure.append(_trim(text, tokens))
    firsts = [text[slice(*tokens[0])].lower() for tokens in opening]
    as_written = set(firsts).intersection(text.split()) if firsts else ()
    for first, tokens in zip(firsts, opening, strict=True):
        if first in as_written:  # written small elsewhere, its capital only begins a sentence
            spans += _named(text, tokens[1:], is_noun_language)
        elif len(trimmed := _trim(text, tokens)) > 1:
            spans.append((trimmed[0][0], trimmed[-1][1]))
        else:
            unsure.append(trimmed)
    # What begins a sentence or stands in a headline is a name if it is one elsewhere.
    values = {text[start:end] for start, end in spans}
    if values:
        spans += [span for span in unsure_words if text[slice(*span)] in values]
        spans += [span for tokens in unsure for span in _seen_parts(text, tokens, values)]
    return sorted(spans)


def _named(text: str, tokens: list[Span], is_noun_language: bool) -> list[Span]:
    """The one name that a run of words inside a sentence is, if any."""
    tokens = _trim(text, tokens)
    if len(tokens) > 1 or (tokens and _may_stand_alone(text[slice(*tokens[0])], is_noun_language)):
        return [(tokens[0][0], tokens[-1][1])]
    return []


def _may_stand_alone(word: str, is_noun_language: bool) -> bool:
    if is_noun_language:
        return word.isupper() and len(word) > 1
    return len(word) > 1


def _without(match: re.Match[str], near: list[Span]) -> Iterator[tuple[list[Span], bool]]:
    """The runs of words that a match leaves beside known names, and whether each begins the match."""
    text = match.string
    found = [token.span() for token in _TOKEN.finditer(text, *match.span())]
    if not near and "'" not in match[0] and "’" not in match[0]:
        yield found, True
        return
    tokens: list[Span] = []
    is_first = True
    for start, end in found:
        elision = _ELISION.match(text, start, end)
        if elision:
            if tokens:
                yield tokens, is_first
                tokens = []
            start, is_first = elision.end(), False
        if near and any(start < other_end and end > other_start for other_start, other_end in near):
            if tokens:
                yield tokens, is_first
            tokens, is_first = [], False
        else:
            tokens.append((start, end))
    if tokens:
        yield tokens, is_first


def _trim(text: str, tokens: list[Span]) -> list[Span]:
    first, last = 0, len(tokens)
    while first < last and _is_plain(text[slice(*tokens[first])]):
        first += 1
    while last > first and _is_plain(text[slice(*tokens[last - 1])]):
        last -= 1
    return tokens[first:last]


def _is_plain(word: str) -> bool:
    if word in _PLAIN or (not word.isalpha() and _CONTRACTION.search(word)):
        return True
    # "WHO" is a name in a sentence that does not shout.
    return word.lower() in _NOT_NAMES and not (word.isupper() and len(word) > 1)


def _seen_parts(text: str, tokens: list[Span], values: set[str]) -> Iterator[Span]:
    """The longest parts of the run that are names elsewhere."""
    first = 0
    while first < len(tokens):
        for last in range(len(tokens), first, -1):
            span = (tokens[first][0], tokens[last - 1][1])
            if text[slice(*span)] in values:
                yield span
                first = last
                break
        else:
            first += 1


def _begins_sentence(text: str, start: int) -> bool:
    if start > 1 and text[start - 1] == " " and text[start - 2] not in _BLANK_OR_EDGE:
        return False
    if (
        start > 1 and text[start - 1] == "'" and text[start - 2].isalpha()
    ):  # "l'Ufap": no quotation begins here
        return False
    before = text[max(0, start - 4) : start].rstrip(" \u00a0\u202f")
    return not before or before[-1] in _SENTENCE_EDGES


def _title_case_lines(document: Document) -> list[Span]:
    """Lines that capitalise most words, where a capital says nothing: headlines and shouts."""
    spans = []
    start = 0
    for line in document.whole.split("\n"):
        # Prose is long or ends in a full stop; counting its words would be the cost of this stage.
        if len(line) < 250 and line.rstrip()[-1:] not in (".", "…"):
            initials = [word[0] for word in line.split() if len(word) > 3 and word[0].isalpha()]
            if len(initials) > 2 and sum(map(str.isupper, initials)) > 0.6 * len(initials):
                spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def _in_spans(offset: int, spans: list[Span]) -> bool:
    """Whether one of the sorted ``spans`` holds the offset. A page may be all headlines: by bisection."""
    index = bisect_right(spans, (offset, sys.maxsize)) - 1
    return index >= 0 and offset < spans[index][1]
