"""The stages over JSON lines, with the code that the DAGs run and without a database.

One object a line in, one out, with the same ``id`` and in the same order. A line that cannot be read
is reported with its number, and the rest goes on.
"""

import gzip
import json
import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from queue import SimpleQueue
from typing import Any
from urllib.parse import urlsplit

from presswatch.catalogue.names import load_names
from presswatch.catalogue.topics import load_topics
from presswatch.cleaning_pool import Job, clean_pages
from presswatch.errors import InputError
from presswatch.in_words import tell
from presswatch.records import Article, Fingerprint, Reject, Source, StrikeFact, Tags
from presswatch.settings import Settings
from presswatch.stages import deduplicate as deduplicating
from presswatch.stages import link as linking
from presswatch.stages.tag import Rules, compile_rules, tag
from presswatch.text.blanks import make_plain
from presswatch.text.languages import identify_language

Line = dict[str, Any]
#: Tells of a bad line: its number, from 1, and what is wrong with it.
Complain = Callable[[int, str], None]

LINES_AT_ONCE = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An input line of deduplicate, tag and link."""

    id: str
    title: str | None
    text: str
    language: str
    published_at: datetime | None
    source: str | None
    url: str
    canonical_url: str | None
    credit: str | None


def read_lines(lines: Iterable[str], read: Callable[[Line], Any], complain: Complain) -> Iterator[Any]:
    """Each good line as ``read`` understands it; each bad one is complained of."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            given = json.loads(line)
            if not isinstance(given, dict):
                raise InputError("not a JSON object")
            if "\\ud" in line.lower() and _has_half_character(given):
                raise InputError('half a character, such as "\\ud800"; leave it out or complete it')
            yield read(given)
        except (json.JSONDecodeError, InputError) as error:
            complain(number, str(error))


# ------------------------------------------------------------------------------------------- clean


def clean_lines(
    lines: Iterable[str], complain: Complain, sources: dict[str, Source], settings: Settings, now: datetime
) -> Iterator[Line]:
    """``{id, url, path, source?}`` → ``{id, title, authors, …, body, ms, reject}``.

    path: a .html or .html.gz file
    """

    def read(given: Line) -> tuple[Line, Job]:
        path = Path(_text(given, "path"))
        name = _text_or_none(given, "source")
        if name is not None and name not in sources:
            raise InputError(f'"source": no source "{name}" in the catalogue; leave it out or name one of it')
        try:
            body = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        except (OSError, EOFError, zlib.error, ValueError) as error:  # ValueError: "\\u0000" is in no path
            raise InputError(f'"path": {str(path)!r} cannot be read: {error}') from error
        url = _url_or_none(given, "url") or path.absolute().as_uri()
        return given, Job(id=url, body=body, url=url, source=sources.get(name or ""), now=now)

    waiting: SimpleQueue[Line] = SimpleQueue()  # lines whose page is being cleaned, in order

    def jobs() -> Iterator[Job]:
        for given, job in read_lines(lines, read, complain):
            waiting.put(given)
            yield job

    results = clean_pages(
        jobs(),
        workers=os.cpu_count() or 1,
        seconds=settings.clean_seconds,
        memory_bytes=settings.clean_memory_bytes,
    )
    for _, made, cpu_ms in results:
        yield {"id": waiting.get()["id"], **_cleaned(made), "ms": cpu_ms}


def _cleaned(made: Article | Reject) -> Line:
    if isinstance(made, Reject):
        return {
            "title": None,
            "authors": [],
            "published_at": None,
            "published_precision": "none",
            "language": None,
            "body": "",
            "reject": {"reason": made.reason, "detail": made.detail},
        }
    return {
        "title": made.title,
        "authors": list(made.authors),
        "published_at": _local(made),
        "published_precision": made.published_precision,
        "published_from": made.published_from,
        "modified_at": made.modified_at.isoformat() if made.modified_at else None,
        "section": made.section,
        "canonical_url": made.canonical_url,
        "is_paywalled": made.is_paywalled,
        "missing_part": made.missing_part,
        "language": made.language,
        "body": made.text,
        "credit": made.credit,
        "cuts": [asdict(cut) for cut in made.cuts],
        "reject": None,
    }


def _local(article: Article) -> str | None:
    """The instant of publication on the page's own clock: a reader wants its day, too."""
    if article.published_at is None:
        return None
    offset = timedelta(minutes=article.published_offset_minutes or 0)
    return article.published_at.astimezone(timezone(offset)).isoformat()


# ------------------------------------------------------------------- deduplicate, tag and link


def deduplicate_lines(lines: Iterable[str], complain: Complain) -> Iterator[Line]:
    """``{id, title, text, …}`` → ``{id, cluster, kind, original}``; an original has no kind."""
    texts = _distinct(read_lines(lines, _read_text, complain))
    with ProcessPoolExecutor() as pool:
        prints = list(pool.map(_fingerprint, texts.values(), chunksize=LINES_AT_ONCE))
    decided = {row[0]: row for row in deduplicating.deduplicate(prints)}
    for article_id in texts:
        _, cluster, kind, original = decided[article_id]
        yield {"id": article_id, "cluster": cluster, "kind": kind, "original": original}


def tag_lines(lines: Iterable[str], complain: Complain, catalogue: Path) -> Iterator[Line]:
    """``{id, title, text, …}`` → ``{id, ai, strike, mentions, names, amounts, figures, strike_facts}``."""
    texts = list(read_lines(lines, _read_text, complain))
    for text, tags in zip(texts, _tag_all(texts, catalogue), strict=True):
        yield {
            "id": text.id,
            **{verdict.topic: verdict.role for verdict in tags.verdicts},
            "scores": {verdict.topic: verdict.score for verdict in tags.verdicts},
            "mentions": [asdict(mention) for mention in tags.mentions],
            "subtopics": [asdict(subtopic) for subtopic in tags.subtopics],
            "relations": [asdict(relation) for relation in tags.relations],
            "names": [asdict(name) for name in tags.names],
            "amounts": [asdict(amount) for amount in tags.amounts],
            "figures": [asdict(figure) for figure in tags.figures],
            "strike_facts": [_fact(fact) for fact in tags.strike_facts],
        }


def _fact(fact: StrikeFact) -> Line:
    return {
        name: value.isoformat() if isinstance(value, date) else value for name, value in asdict(fact).items()
    }


def tag_text(
    title: str | None, text: str, language: str | None, published_on: date | None, catalogue: Path
) -> str:
    """What tag makes of one text, in words; language: found out when None; published_on: as for tag."""
    rules = compile_rules(load_topics(catalogue), load_names(catalogue))
    read_as = language or identify_language(f"{title or ''}\n{text}", declared=None, expected=None)
    return tell(title=title, text=text, language=read_as, rules=rules, published_on=published_on)


def link_lines(lines: Iterable[str], complain: Complain, catalogue: Path) -> Iterator[Line]:
    """``{id, title, text, …}`` → ``{id, cluster, evidence}``."""
    texts = _distinct(read_lines(lines, _read_text, complain))
    tags = _tag_all(list(texts.values()), catalogue)
    anchors = [
        linking.anchors(
            article_id=text.id,
            url=text.url,
            title=text.title,
            text=text.text,
            published_at=text.published_at,
            outlet=text.source,
            names=found.names,
            amounts=found.amounts,
        )
        for text, found in zip(texts.values(), tags, strict=True)
    ]
    decided = {article_id: (cluster, evidence) for article_id, cluster, evidence in linking.link(anchors)}
    for article_id in texts:
        cluster, evidence = decided[article_id]
        yield {"id": article_id, "cluster": cluster, "evidence": [asdict(item) for item in evidence]}


def _tag_all(texts: list[Text], catalogue: Path) -> Iterator[Tags]:
    with ProcessPoolExecutor(initializer=_load_rules, initargs=(catalogue,)) as pool:
        yield from pool.map(_tag, texts, chunksize=LINES_AT_ONCE)


_rules: dict[str, Rules] = {}  # of a worker process, compiled once


def _load_rules(catalogue: Path) -> None:
    _rules["now"] = compile_rules(load_topics(catalogue), load_names(catalogue))


def _tag(text: Text) -> Tags:
    published_on = text.published_at.date() if text.published_at else None  # on the clock of the line
    return tag(
        title=text.title,
        text=text.text,
        language=text.language,
        rules=_rules["now"],
        published_on=published_on,
    )


def _fingerprint(text: Text) -> Fingerprint:
    return deduplicating.fingerprint(
        article_id=text.id,
        url=text.url,
        title=text.title,
        text=text.text,
        published_at=text.published_at,
        credit=text.credit,
        source=text.source,
        language=text.language,
        canonical_url=text.canonical_url,
    )


def _distinct(texts: Iterable[Text]) -> dict[str, Text]:
    """The first text of each id, as clean leaves it, where letters and blanks have one form."""
    found: dict[str, Text] = {}
    for text in texts:
        if text.id not in found:
            found[text.id] = replace(
                text, title=make_plain(text.title or "").text, text=make_plain(text.text).text
            )
    return found


def _read_text(given: Line) -> Text:
    title = given.get("title")
    text = given.get("text", given.get("body"))
    if not isinstance(text, str) or not (title is None or isinstance(title, str)):
        raise InputError('"text" must be a string, "title" a string or null')
    article_id = given.get("id")
    if not isinstance(article_id, str | int):
        raise InputError('"id" is missing')
    declared = _text_or_none(given, "language") or _text_or_none(given, "lang")
    return Text(
        id=article_id,  # type: ignore[arg-type]  # a number goes out as it came in
        title=title,
        text=text,
        language=declared or identify_language(f"{title or ''}\n{text}", declared=None, expected=None),
        published_at=_instant(given.get("published_at")),
        source=_text_or_none(given, "source"),
        url=_url_or_none(given, "url") or str(article_id),
        canonical_url=_url_or_none(given, "canonical_url"),
        credit=_text_or_none(given, "credit"),
    )


def _instant(value: object) -> datetime | None:
    if value is None or value == "":
        return None
    try:
        if not isinstance(value, str):
            raise ValueError("not a string")
        if len(value) == len("2023-07-31"):
            return datetime.combine(date.fromisoformat(value), time(), UTC)
        read = datetime.fromisoformat(value)
    except ValueError as error:
        raise InputError(f'"published_at": {value!r} is no ISO 8601 date or instant') from error
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _has_half_character(given: Line) -> bool:
    """Whether an escape is half of a pair, as after a cut in the middle: JSON takes it, UTF-8 does not."""
    try:
        json.dumps(given, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    return False


def _text_or_none(given: Line, key: str) -> str | None:
    value = given.get(key)
    if not isinstance(value, str | None):
        raise InputError(f'"{key}" must be a string or null')
    return value


def _url_or_none(given: Line, key: str) -> str | None:
    url = _text_or_none(given, key)
    try:
        urlsplit(url or "")
    except ValueError as error:
        raise InputError(f'"{key}": {url!r} is no url: {error}') from error
    return url


def _text(given: Line, key: str) -> str:
    value = given.get(key)
    if "id" not in given:
        raise InputError('"id" is missing')
    if not isinstance(value, str) or not value:
        raise InputError(f'"{key}" is missing or no string')
    return value
