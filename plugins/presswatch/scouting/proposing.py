"""Proposes the catalogue's block for a site: feeds, sitemaps, date index, patterns of urls, language, zone.

Everything in it was tried, or is marked as a guess; a person reads it before it goes into the catalogue.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from urllib.parse import urljoin, urlsplit
from zoneinfo import ZoneInfo

from lxml import html as lxml_html

from presswatch.errors import SourceError
from presswatch.records import PageLink, Source
from presswatch.stages.discover import Listing, UnreadableListing, parse_date_index, parse_feed, parse_sitemap
from presswatch.text.dates import zone_of
from presswatch.text.languages import identify_language, language_code
from presswatch.text.urls import day_in_url, normalise, same_site
from presswatch.web.visitor import Visit

#: Days of the past for which a pattern of a date index is tried.
_DAYS_AGO = (7, 9)
_MOST_FEEDS = 3
_MOST_MAPS = 4
_LEAST_SHARE = 0.8

_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/json")
_FEED_PATHS = ("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml")
_MAP_PATHS = ("/sitemap.xml", "/sitemap_index.xml", "/news-sitemap.xml", "/sitemap_news.xml")
_INDEX_ENDS = (
    "indeks?date={date:%Y-%m-%d}&page={page}",
    "indeks?date={date:%m/%d/%Y}&page={page}",
    "indeks?tanggal={date:%Y-%m-%d}&page={page}",
    "indeks/{date:%Y-%m-%d}?page={page}",
    "indeks/{date:%Y/%m/%d}?page={page}",
    "indeks/{date:%Y%m%d}?page={page}",
    "index/{date:%Y-%m-%d}?page={page}",
    "index/{date:%Y%m%d}?page={page}",
    "archives/{date:%Y/%m/%d}/?page={page}",
    "archives/{date:%d-%m-%Y}/{page}/",
    "archive/{date:%Y/%m/%d}?page={page}",
    "archive/{date:%Y-%m-%d}?page={page}",
    "{date:%Y/%m/%d}/page/{page}/",
    "{date:%Y/%m/%d}/",
)
_DAYS_IN_URL = (
    r"/(?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)/",
    r"/(?P<year>\d{4})/(?P<month>[a-z]{3})/(?P<day>\d\d)/",
    r"/(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d{4})/",
    r"/(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)\d{0,6}[-/]",
    r"[-/](?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b",
    r"-(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)$",
)
#: Guesses, where no table of text.dates has one: domains of countries of several zones, and languages.
_DOMAIN_ZONES = {"au": "Australia/Sydney", "br": "America/Sao_Paulo", "ca": "America/Toronto"}
_LANGUAGE_ZONES = {"en": "America/New_York", "es": "Europe/Madrid", "pt": "Europe/Lisbon"}


@dataclass(slots=True)
class _Draft:
    """What is known so far. notes: for the person who reads the block."""

    source: Source
    links: list[PageLink] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def propose_source(
    url: str, *, visit: Visit, now: datetime, allow_addresses: Sequence[str] = (), tell: Callable[[str], None]
) -> str:
    """Look at a site and return the TOML block that would watch it, with notes on what was not found.

    tell: called with each thing that is being looked for

    Raises SourceError when its front page cannot be had.
    """
    homepage = urljoin(normalise(url), "/")
    tell("front page")
    answer = visit(homepage)
    if answer.page is None:
        raise SourceError(f"{homepage} cannot be had: {answer.reason}: {answer.detail}")
    homepage = urljoin(answer.page.final_url, "/")
    page = lxml_html.document_fromstring(answer.page.body)
    page.make_links_absolute(answer.page.final_url, handle_failures="ignore")
    text = " ".join(page.text_content().split())[:4000]
    declared = language_code(page.get("lang")) or language_code(_meta(page, "og:locale"))
    language = identify_language(text, declared=declared, expected=declared)
    draft = _Draft(
        Source(
            name=_name(homepage),
            title=_title(page, homepage),
            homepage=homepage,
            language=language,
            timezone=_zone(homepage, language),
        )
    )
    tell("feeds")
    feeds = tuple(_feeds(draft, page, visit, now))
    tell("sitemaps")
    maps = tuple(_maps(draft, visit, now))
    day_pattern, article_pattern = _url_patterns(draft)
    tell("an index of past days")
    index = _date_index(draft, page, visit, now)
    tried = {"feeds": feeds, "sitemaps": maps, "date_index": index, "date_in_url": day_pattern}
    draft.notes += [f"no {key} found" for key, found in tried.items() if not found]
    if not (maps or index):
        draft.notes.append("without a list of its past, backfills need [[…archives]]")
    draft.notes.append(f"the zone is a guess from language and domain: {draft.source.timezone}")
    lines = [f"# {note}" for note in draft.notes] + [f"[{draft.source.name}]"]
    keys = ("title", "homepage", "language", "timezone")
    lines += [f"{key} = {_toml(getattr(draft.source, key))}" for key in keys]
    lines += [f"{key} = {_toml(list(urls))}" for key, urls in (("feeds", feeds), ("sitemaps", maps)) if urls]
    lines += [f"date_index = {_toml(index)}"] if index else []
    lines += [f"date_in_url = '{day_pattern}'"] if day_pattern else []
    lines += [f"article_url = '{article_pattern}'"] if article_pattern else []
    lines += [f"allow_addresses = {_toml(list(allow_addresses))}"] if allow_addresses else []
    return "\n".join([*lines, "delay_seconds = 5", "is_verified = false"]) + "\n"


def _read(url: str, visit: Visit, parse: Callable[[bytes, str], Listing]) -> Listing | None:
    """A listing that has something, or None."""
    answer = visit(url)
    if answer.page is None:
        return None
    try:
        found = parse(answer.page.body, answer.page.final_url)
    except UnreadableListing:
        return None
    return found if found.links or found.children else None


def _feeds(draft: _Draft, page: lxml_html.HtmlElement, visit: Visit, now: datetime) -> Iterator[str]:
    named = [
        link.get("href")
        for link in page.iter("link")
        if link.get("type") in _FEED_TYPES and "alternate" in (link.get("rel") or "") and link.get("href")
    ]
    # Comments are no news.
    named = [url for url in dict.fromkeys(named) if not re.search(r"comment|komentar|oembed|wp-json", url)]
    count = 0
    for url in named or [urljoin(draft.source.homepage, path) for path in _FEED_PATHS]:
        found = _read(url, visit, lambda body, at: parse_feed(body, at, draft.source, now))
        if found is not None:
            draft.links += found.links
            count += 1
            yield url
        if count == _MOST_FEEDS or (count and not named):
            return


def _maps(draft: _Draft, visit: Visit, now: datetime) -> Iterator[str]:
    robots = visit(urljoin(draft.source.homepage, "/robots.txt"))
    text = robots.page.body.decode("utf-8", "replace") if robots.page else ""
    named = re.findall(r"(?im)^\s*sitemap\s*:\s*(\S+)", text)
    named = [url for url in named if same_site(url, draft.source.homepage)]
    count = 0
    for url in dict.fromkeys(named or [urljoin(draft.source.homepage, path) for path in _MAP_PATHS]):
        found = _read(url, visit, lambda body, at: parse_sitemap(body, at, draft.source, now))
        if found is not None:
            if found.kind == "news_sitemap" or not draft.links:
                draft.links += found.links[:200]
            count += 1
            yield url
        if count == _MOST_MAPS:
            return


def _url_patterns(draft: _Draft) -> tuple[str | None, str | None]:
    """(date_in_url, article_url) that fit nearly all articles that the listings showed."""
    urls = [link.url for link in draft.links]
    if len(urls) < 3:
        return None, None
    for pattern in _DAYS_IN_URL:
        fitting = [link for link in draft.links if _fits(link, pattern)]
        if len(fitting) >= _LEAST_SHARE * len(urls):
            # Behind the day stands the article's name: the list of a day is no article.
            return pattern, re.sub(r"\?P<\w+>", "?:", pattern) + ("[^/?]" if pattern.endswith("/") else "")
    shapes = Counter(_shape(url) for url in urls)
    shape, count = shapes.most_common(1)[0]
    return None, (shape if count >= _LEAST_SHARE * len(urls) and shape else None)


def _fits(link: PageLink, pattern: str) -> bool:
    day = day_in_url(link.url, pattern)
    if day is None:
        return False
    if link.listed_from is None:
        return 1995 <= day.year <= 2100
    return abs(day - link.listed_from.date()) <= timedelta(days=2)


def _shape(url: str) -> str:
    """ "/techno/3879/slug" → "/[^/]+/\\d+/[^/]+$"; empty for a path of one word."""
    segments = urlsplit(url).path.strip("/").split("/")
    if len(segments) < 2 and not re.search(r"\d{4,}|-\w+-", segments[0]):
        return ""
    parts = [
        r"\d+" if part.isdigit() else r"[^/]*\d{4,}[^/]*" if re.search(r"\d{4,}", part) else "[^/]+"
        for part in segments
    ]
    return "/" + "/".join(parts) + "/?$"


def _date_index(draft: _Draft, page: lxml_html.HtmlElement, visit: Visit, now: datetime) -> str | None:
    """The first pattern of which two past days list different articles.

    Days on which something was published, where the listings tell: a quiet day shows nothing.
    """
    zone = ZoneInfo(draft.source.timezone)
    published = {link.listed_from.astimezone(zone).date() for link in draft.links if link.listed_from}
    today = now.astimezone(zone).date()
    past = sorted(day for day in published if day < today)
    days = past[-3:-1] if len(past) > 2 else [today - timedelta(days=ago) for ago in _DAYS_AGO]
    hosts = [draft.source.homepage]
    for anchor in page.iter("a"):
        root = urljoin(anchor.get("href") or "", "/")
        if re.search(r"//(?:indeks|index|archives?)\.", root) and same_site(root, draft.source.homepage):
            hosts.append(root)
    for host in dict.fromkeys(reversed(hosts)):
        for end in _INDEX_ENDS:
            pattern = host + end
            first = _listed_on(draft, pattern, days[0], visit, now)
            if not first:
                continue
            second = _listed_on(draft, pattern, days[1], visit, now)
            if second and len(first & second) <= 0.5 * min(len(first), len(second)):
                return pattern
    return None


def _listed_on(draft: _Draft, pattern: str, day: date, visit: Visit, now: datetime) -> set[str]:
    url = pattern.format(date=day, page=1)
    found = _read(url, visit, lambda body, at: parse_date_index(body, at, draft.source, day, now))
    return {link.url for link in found.links} if found else set()


def _meta(page: lxml_html.HtmlElement, name: str) -> str | None:
    found = page.xpath("//meta[@property=$name or @name=$name]/@content", name=name)
    return str(found[0]).strip() if found else None


def _title(page: lxml_html.HtmlElement, homepage: str) -> str:
    title = _meta(page, "og:site_name") or _meta(page, "application-name")
    if not title:
        title = re.split(r"\s[-–—|]\s|:\s", (page.findtext(".//title") or "").strip())[0]
    return " ".join(title.split())[:80] or urlsplit(homepage).netloc


def _name(homepage: str) -> str:
    host = re.sub(r"^(?:www|m|news)\.", "", urlsplit(homepage).hostname or "")
    name = re.sub(r"[^a-z0-9]+", "-", host.rsplit(".", 1)[0] if host[:1].isalpha() else f"site-{host}")
    return name.strip("-")[:40] or "site"


def _zone(homepage: str, language: str) -> str:
    host = urlsplit(homepage).hostname or ""
    guess = _DOMAIN_ZONES.get(host.rpartition(".")[2])
    zone = zone_of(source_zone=guess, language=language, host=host)
    return str(zone or _LANGUAGE_ZONES.get(language, "UTC"))


def _toml(value: object) -> str:
    """A string or a list of strings, as TOML and JSON both write it."""
    return json.dumps(value, ensure_ascii=False)
