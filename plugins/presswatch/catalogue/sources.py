"""The sites we watch: sources.toml, read and checked. docs/add-a-source.md explains how to write one."""

import difflib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import soupsieve

from presswatch.catalogue.tables import WrongValue, check_keys, list_of, read_flag, read_text, read_toml, take
from presswatch.errors import CatalogueError, InputError
from presswatch.records import Archive, SiteRule, Source
from presswatch.text.dates import ZONES
from presswatch.text.urls import BadUrl, normalise

#: The sample newsroom has a port per site, counted from the one that it was started with.
SAMPLE_PORTS = 4

_REQUIRED = ("title", "homepage", "language", "timezone")
_PLACEHOLDER = re.compile(r"\{sample_port\s*\+\s*(\d+)\}")
_LOOPBACK = re.compile(r"(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\]):(\d{1,5})")
#: Abbreviations that people write, and what they mean there.
_ZONE_NAMES = {
    **{name.upper(): zone for name, zone in ZONES.items() if zone != "UTC"},
    "GMT": "Europe/London",
    "WEST": "Europe/Lisbon",
}


def load_sources(folder: Path, *, sample_port: int | None = None) -> tuple[Source, ...]:
    """Read folder/sources.toml: one [table] a source, named after it, with the keys of records.Source.

    sample_port: what "{sample_port+1}" … "{sample_port+4}" in the file are counted from.

    Raises:
        CatalogueError: names file, [table], key, and what to write instead.
    """
    path = folder / "sources.toml"
    try:
        tables = read_toml(path, partial(_with_ports, sample_port=sample_port))
    except OSError as error:
        raise CatalogueError(
            f"{path} cannot be read: {error.strerror}; create it or name another folder."
        ) from error
    except WrongValue as error:
        raise CatalogueError(f"{path.name}: {error}") from error
    if not tables:
        raise CatalogueError(f"{path.name} names no source; add a [table].")
    return tuple(_source(path.name, name, table) for name, table in tables.items())


def named_sources(sources: Iterable[Source], names: Sequence[str]) -> list[Source]:
    """Those of the sources that have one of these names; all of them without any.

    Raises:
        InputError: the catalogue has no source of such a name.
    """
    by_name = {source.name: source for source in sources}
    if unknown := sorted(set(names) - by_name.keys()):
        raise InputError(f"the catalogue has no source {', '.join(unknown)}; it has {', '.join(by_name)}.")
    return [source for source in by_name.values() if not names or source.name in names]


def _with_ports(text: str, sample_port: int | None) -> str:
    def port(match: re.Match[str]) -> str:
        step = int(match[1])
        if sample_port is None:
            raise WrongValue(f"{match[0]} needs the sample newsroom's port; set it.")
        if not 1 <= step <= SAMPLE_PORTS or not 0 < sample_port + step < 65536:
            raise WrongValue(f"{match[0]} is not one of the sample newsroom's {SAMPLE_PORTS} ports.")
        return str(sample_port + step)

    return _PLACEHOLDER.sub(port, text)


def _source(file: str, name: str, table: Any) -> Source:
    where = f"{file}: [{name}]"
    if not re.fullmatch(r"[a-z][a-z0-9_-]{0,62}", name):
        raise CatalogueError(f"{where} is not a source name; write lower-case letters, digits, - or _.")
    check_keys(where, table, _READERS)
    values = {
        key: take(where, table, key, read)
        for key, read in _READERS.items()
        if key in table or key in _REQUIRED
    }
    return Source(name=name, **values)


def _url(value: Any) -> str:
    text = read_text(value)
    try:
        normalise(text)
    except BadUrl as error:
        raise WrongValue(f'"{text}" is not an absolute url; write "https://…".') from error
    return text


def _language(value: Any) -> str:
    text = read_text(value)
    if not re.fullmatch(r"[a-z]{2}", text):
        raise WrongValue(f'"{text}" is not an ISO 639-1 code; write two small letters, such as "id".')
    return text


def _timezone(value: Any) -> str:
    text = read_text(value)
    # Three-letter names such as "EST" are in the tz data too, but as fixed offsets without summer time.
    if text in available_timezones() and (text == "UTC" or text not in _ZONE_NAMES):
        return ZoneInfo(text).key
    nearest = difflib.get_close_matches(text, available_timezones(), n=1, cutoff=0.0)
    raise WrongValue(f'"{text}" is not an IANA name; write "{_ZONE_NAMES.get(text.upper(), nearest[0])}".')


def _date_index(value: Any) -> str:
    text = read_text(value)
    try:
        first, other = (text.format(date=date(2023, 7, day), page=1) for day in (30, 31))
    except (KeyError, IndexError, ValueError) as error:
        raise WrongValue(
            f'"{text}" is no pattern ({error}); use {{date:%Y-%m-%d}} and {{page}} only.'
        ) from error
    if first == other:
        raise WrongValue(f'"{text}" names no day; write {{date:%Y-%m-%d}} where it stands.')
    _url(first)
    return text


def _regex(value: Any) -> str:
    text = read_text(value)
    try:
        re.compile(text)
    except re.error as error:
        raise WrongValue(f'"{text}" is not a regular expression: {error}.') from error
    return text


def _day_regex(value: Any) -> str:
    text = _regex(value)
    missing = {"year", "month", "day"} - set(re.compile(text).groupindex)
    if missing:
        raise WrongValue(f'"{text}" lacks the group {min(missing)}; write (?P<{min(missing)}>…).')
    return text


def _archives(value: Any) -> tuple[Archive, ...]:
    wanted = 'a list of tables: [[name.archives]] with cdx = "https://…" and replay = "https://…"'
    if not isinstance(value, list):
        raise WrongValue(f"{value!r} is not {wanted}.")
    return tuple(_archive(item, wanted) for item in value)


def _archive(value: Any, wanted: str) -> Archive:
    if not isinstance(value, dict) or set(value) != {"cdx", "replay"}:
        raise WrongValue(f"{value!r} is not one of {wanted}.")
    replay = read_text(value["replay"])
    try:
        _url(replay.format(timestamp="20230731142900", url="https://news.example/a"))
    except (KeyError, IndexError, ValueError) as error:
        raise WrongValue(f'"{replay}" is no pattern; use {{timestamp}} and {{url}} only.') from error
    if not {"{timestamp}", "{url}"} <= set(re.findall(r"\{\w+\}", replay)):
        raise WrongValue(f'"{replay}" lacks {{timestamp}} or {{url}}; write both.')
    return Archive(cdx=_url(value["cdx"]), replay=replay)


def _rules(value: Any) -> tuple[SiteRule, ...]:
    if not isinstance(value, list):
        raise WrongValue(f'{value!r} is not a list of tables: [[name.rules]] with keep = ["div.article"] …')
    return tuple(_rule(item) for item in value)


def _rule(value: Any) -> SiteRule:
    keys = ("since", "until", "keep", "cut", "dates", "authors")
    if not isinstance(value, dict) or not value.keys() <= set(keys):
        raise WrongValue(f"{value!r} is no rule; its keys are {', '.join(keys)}.")
    for key in ("since", "until"):
        if key in value and type(value[key]) is not date:
            raise WrongValue(f"{key} {value[key]!r} is not a day; write {key} = 2023-07-31, without quotes.")
    selectors = {key: list_of(_selector)(value.get(key, [])) for key in keys[2:]}
    if not any(selectors.values()):
        raise WrongValue("is a rule that says nothing; give it a selector in keep, cut, dates or authors.")
    return SiteRule(since=value.get("since"), until=value.get("until"), **selectors)


def _selector(value: Any) -> str:
    text = read_text(value)
    try:
        soupsieve.compile(text)
    except soupsieve.SelectorSyntaxError as error:
        raise WrongValue(f'"{text}" is not a css selector: {str(error).splitlines()[0]}') from error
    return text


def _delay(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 3600:
        raise WrongValue(f"{value!r} is not a number of seconds from 0 to 3600.")
    return float(value)


def _loopback(value: Any) -> str:
    text = read_text(value)
    match = _LOOPBACK.fullmatch(text)
    if match is None or not 0 < int(match[1]) < 65536:
        raise WrongValue(
            f'"{text}" is not on loopback; only "127.0.0.1:PORT" may be let past the address guard.'
        )
    return text


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "title": read_text,
    "homepage": _url,
    "language": _language,
    "timezone": _timezone,
    "feeds": list_of(_url),
    "sitemaps": list_of(_url),
    "date_index": _date_index,
    "date_in_url": _day_regex,
    "archives": _archives,
    "article_url": _regex,
    "delay_seconds": _delay,
    "allow_addresses": list_of(_loopback),
    "is_verified": read_flag,
    "rules": _rules,
}
