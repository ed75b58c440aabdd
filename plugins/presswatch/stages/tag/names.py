"""Who and what a text names: known names, and capitalised words that nobody listed."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from presswatch.catalogue.names import KnownName
from presswatch.records import Name, Span
from presswatch.stages.tag.document import Document
from presswatch.stages.tag.scan import Hit

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠȘŢŤȚŪŮŰŲŹŻŽΑ-ΩА-Я"
# What a word goes on with behind its capital: "U.S." is one, "L'Oréal" begins after its article, and "Ford's"
# ends before the "s".
_BEHIND = (
    rf"(?:\.(?:[{_UPPER}]\.)+"
    rf"|(?!['’][{_UPPER}](?<=[LDJNSMTC]..))(?!u['’][{_UPPER}](?<=Qu..))[\w-]*(?:['’](?!s\b)\w[\w-]*)?)"
)
_TOKEN = re.compile(rf"[{_UPPER}]{_BEHIND}")
# "of" and its like join the words of one name; "and" joins two names.
_JOINT = r"(?:of(?: the)?|de(?: la| l['’])?|du|des|del|della|van(?: de[nr]?)?|von|bin|al|&)"
_JOINTS = frozenset(("of", "the", "de", "la", "l'", "l’", "du", "des", "del", "della"))
_JOINTS |= frozenset(("van", "den", "der", "von", "bin", "al", "&"))
# The capital comes first and what stands before it is asked afterwards: a search for a set of characters
# skips faster.
_RUN = re.compile(rf"[{_UPPER}](?<![\w@#].){_BEHIND}(?: (?:{_JOINT} )?[{_UPPER}]{_BEHIND})*+")

_LONG_RUN = re.compile(
    _RUN.pattern.replace("|al|&)", "|al|&|d[ao]s?|dell['’]|delle|dei|degli|zu[mr]?|ter|ten)")
)
#: Those with a capital inside a sentence belong to the name: "La Poste", "Kota Kinabalu".
_ARTICLES = frozenset(
    ("the", "la", "le", "les", "el", "los", "las", "il", "lo", "het", "de", "van", "den", "der", "kota")
)

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
#: What no name begins or ends with.
_NO_ENDS = _PLAIN | _JOINTS
_CONTRACTION = re.compile(r"['’](?:ve|m|re|ll|d|t)$")

#: In a longer text words are looked for all at once; in others, where few are looked for, one by one.
LONG_TEXT = 10_000

#: A language that capitalises its nouns says nothing by a capital alone.
NOUN_CAPITALS = {"de", "lb"}
# Nouns without an article are plural, and then end in -n in such a language where "in" and "bei" are before
# them, or abstract ("in Teilzeit"). Towns end in -n, too: "Wexhausen".
_BARE_NOUN = re.compile(
    r"(?<!haus)(?<!ing)(?<!hof)(?<!kirch)(?<!leb)(?<!stett)(?<!wald)en$|(?:er|el|ung)n$|(?:ung|heit|keit|schaft|tion|zeit|kraft|tät"
    r"|haft|not|ruhe|kürze|folge|frage|gefahr|streik|betrieb|verkehr|land|recht|gang|bedarf|regen|schnee)s?$",
    re.IGNORECASE,
)
_BLANK_OR_EDGE = frozenset(" .!?…:\n\"'‘“”«»„•|-–—*[")


def find_names(
    document: Document, hits: Iterable[Hit[KnownName]], not_names: Iterable[Span] = ()
) -> tuple[Name, ...]:
    """The known names, then the unlisted ones, each by place.

    hits:      where the words of known names stand, by start, the longest first
    not_names: spans of ``document.whole`` that are something else: "AI" as a topic's term, "Rp4".
    """
    known = _known(document, hits)
    unlisted = _unlisted(document, sorted([*(hit[:2] for hit in known), *not_names]))
    return (
        *(
            Name(
                value=hit.payload.value,
                kind=hit.payload.kind,
                span=document.span(hit.start, hit.end),
                zone=document.zone(hit.start, document.lead_chars),
                wikidata_id=hit.payload.wikidata_id,
            )
            for hit in known
        ),
        *(
            Name(
                value=document.whole[start:end],
                kind="unlisted",
                span=document.span(start, end),
                zone=document.zone(start, document.lead_chars),
            )
            for start, end in unlisted
        ),
    )


def name_at(text: str, start: int, language: str | None) -> Span | None:
    """The name that begins at an offset, for who knows by the words before it that one may."""
    match = _LONG_RUN.match(text, start)
    if not match:
        return None
    span = _trimmed(text, *match.span())
    first, _, rest = match[0].partition(" ")
    if rest and first.lower() in _ARTICLES and span[0] < span[1]:
        span = start, span[1]  # "La Poste"
    words = text[slice(*span)]
    is_noun_language = (language or "")[:2] in NOUN_CAPITALS
    if span[0] != start or not _is_name(words, is_noun_language=False):
        return None
    is_noun = is_noun_language and " " not in words and not words.isupper() and _BARE_NOUN.search(words)
    return None if is_noun else span


def _known(document: Document, hits: Iterable[Hit[KnownName]]) -> list[Hit[KnownName]]:
    found = []
    end = 0
    for hit in hits:  # "Writers Guild of America West" goes before "Writers Guild of America"
        first = document.whole[hit.start]
        if hit.start < end or not (first.isupper() or not first.isalpha()):
            continue
        end = hit.end
        found.append(hit)
    return found


def _unlisted(document: Document, taken: list[Span]) -> list[Span]:
    text = document.whole
    inside, openings, unsure = _capitalised(document, taken)
    firsts = [text[start : text.index(" ", start)].lower() for start, _ in openings]
    as_written = _words_among(set(firsts), text)
    spans = []
    for first, (start, end) in zip(firsts, openings, strict=True):
        trimmed = _trimmed(text, start, end)
        if first in as_written:  # written small elsewhere, its capital only begins a sentence
            inside.append((start + len(first) + 1, end))
        elif " " in text[slice(*trimmed)]:
            spans.append(trimmed)
        else:
            unsure.append(trimmed)
    is_noun_language = (document.language or "")[:2] in NOUN_CAPITALS
    for span in inside:
        start, end = _trimmed(text, *span)
        if _is_name(text[start:end], is_noun_language):
            spans.append((start, end))
    # What begins a sentence or stands in a headline is a name if it is one elsewhere.
    values = {text[start:end] for start, end in spans}
    beginnings = {value.partition(" ")[0] for value in values}
    for start, end in unsure:
        words = text[start:end]
        if " " not in words:
            if words in values:
                spans.append((start, end))
        elif not beginnings.isdisjoint(words.split(" ")):
            spans += _seen_parts(text, start, end, values)
    return sorted(spans)


def _capitalised(document: Document, taken: list[Span]) -> tuple[list[Span], list[Span], list[Span]]:
    """The runs of capitalised words beside what is taken, by what their capitals say.

    Those inside a sentence; those of several words that begin one; and those whose capitals say nothing: of
    one word that begins a sentence, and of headlines.
    """
    text = document.whole
    end_of_text = (len(text), len(text) + 1)  # so that there always is a next one
    taken, headlines = [*taken, end_of_text], [*_title_case_lines(document), end_of_text]
    first_taken = first_headline = 0  # the first that does not end before the run
    taken_start, taken_end = taken[0]
    headline_start, headline_end = headlines[0]
    inside: list[Span] = []
    openings: list[Span] = []
    unsure: list[Span] = []
    for match in _RUN.finditer(text):
        run = match[0]
        if run in _PLAIN:
            continue
        start, end = span = match.span()
        while taken_end <= start:
            first_taken += 1
            taken_start, taken_end = taken[first_taken]
        while headline_end <= start:
            first_headline += 1
            headline_start, headline_end = headlines[first_headline]
        parts = [span]
        if taken_start < end:
            parts = _parts(match, taken[first_taken : bisect_left(taken, (end,), first_taken)])
        for part in parts:
            if headline_start <= start:
                unsure.append(part)
            elif part[0] != start or not _begins_sentence(text, start):
                inside.append(part)
            elif " " in text[start : part[1]]:
                openings.append(part)
            else:
                unsure.append(part)
    return inside, openings, unsure


def _parts(match: re.Match[str], near: list[Span]) -> list[Span]:
    """The runs of words that a match leaves beside what is taken."""
    parts: list[Span] = []
    is_joined = False  # to the part before
    for token in _TOKEN.finditer(match.string, *match.span()):
        start, end = token.span()
        if any(start < other_end and end > other_start for other_start, other_end in near):
            is_joined = False
        else:
            parts.append((parts.pop()[0] if is_joined else start, end))
            is_joined = True
    return parts


def _words_among(wanted: set[str], text: str) -> set[str]:
    """Those that stand between blanks in the text."""
    if len(text) > LONG_TEXT:
        return wanted.intersection(text.split())
    spaced = f" {text} ".replace("\n", " ")
    return {word for word in wanted if f" {word} " in spaced}


def _trimmed(text: str, start: int, end: int) -> Span:
    """The span without the words at its ends that are part of no name."""
    words = text[start:end].split(" ")
    if not _is_plain(words[0]) and (len(words) == 1 or not _is_plain(words[-1])):
        return start, end
    for word in words:
        if not _is_plain(word):
            break
        start += len(word) + 1
    else:
        return end, end
    for word in reversed(words):
        if not _is_plain(word):
            break
        end -= len(word) + 1
    return start, end


def _is_plain(word: str) -> bool:
    return word in _NO_ENDS or (not word.isalpha() and bool(_CONTRACTION.search(word)))


def _is_name(words: str, is_noun_language: bool) -> bool:
    """Whether words inside a sentence are: of a single one an initial is not, nor a noun."""
    return " " in words or (len(words) > 1 and (words.isupper() or not is_noun_language))


def _seen_parts(text: str, start: int, end: int, values: set[str]) -> Iterator[Span]:
    """The longest parts of the run that are names elsewhere."""
    tokens = [token.span() for token in _TOKEN.finditer(text, start, end)]
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
    mark = text[start - 1] if start else "\n"
    if mark == " ":  # of a plain text: a second one stands only where it begins
        return start == 1 or text[start - 2] in _BLANK_OR_EDGE
    if mark == "'" and start > 1 and text[start - 2].isalpha():
        return False  # "l'Ufap": no quotation begins here
    return mark in _BLANK_OR_EDGE


def _title_case_lines(document: Document) -> list[Span]:
    """Lines that capitalise most words, where a capital says nothing: headlines and shouts."""
    spans = []
    start = 0
    for line in document.whole.split("\n"):
        # Prose is long or ends in a full stop; counting its words would be the cost of this stage.
        if 14 <= len(line) < 250 and line.rstrip()[-1:] not in (".", "…"):
            initials = [word[0] for word in line.split() if len(word) > 3 and word[0].isalpha()]
            if len(initials) > 2 and sum(map(str.isupper, initials)) > 0.6 * len(initials):
                spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans
