"""Tries everything that the catalogue says of a source: robots, listings, a day of the past, an article."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from presswatch.records import Article, Page, PageLink, Reject, Source
from presswatch.stages.discover import Listing, UnreadableListing, parse_date_index, parse_feed, parse_sitemap
from presswatch.stages.discover.archives import captures_url, parse_captures
from presswatch.stages.fetch import judge
from presswatch.text.english import counted
from presswatch.text.periods import local_day
from presswatch.text.urls import day_in_url
from presswatch.web.visitor import Visit
from presswatch.whole_article import visit_whole

#: Cleans a page of a source.
Read = Callable[[Page, Source], Article | Reject]

_CURES = {
    "robots_unreachable": "its robots.txt fails, which forbids everything: try later, or tell its owner",
    "robots": "the site's robots.txt keeps us away: take the source out, or ask its owner",
    "blocked": "the site turns us away: set PRESSWATCH_CONTACT, raise delay_seconds, or ask its owner",
    "bot_challenge": "the site wants proof of a person: set PRESSWATCH_CONTACT, or ask its owner",
    "gone": "the address has moved: look for the new one with `presswatch sources add {homepage}`",
    "unreachable": "nothing answers there: check the address and your network",
    "timeout": "no answer in time: try again later, or raise PRESSWATCH_FETCH_SECONDS",
    "tls": "its certificate cannot be trusted: check the address, in a browser too",
    "address": "the name leads to an address inside your network: check your DNS",
    "rate_limited": "the site asks for a pause: raise delay_seconds",
    "listing_unreadable": "it is no such listing (any more): look with `presswatch sources add {homepage}`",
}
#: Days in a row without an article after which an index is taken for broken.
_QUIET_DAYS = 4
#: From so many days on it is said how old the newest article of a listing is.
_OLD_DAYS = 14
_ELSE = "open the address in a browser; docs/add-a-source.md says what each key is for"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was tried.

    part: robots, feed, sitemap, date_index, archive or article
    cure: what to do about it; None when it works
    is_empty: a listing that was read and showed no article
    """

    part: str
    url: str
    detail: str
    cure: str | None = None
    is_empty: bool = False


def check_source(source: Source, *, visit: Visit, read: Read, now: datetime, day: date) -> Iterator[Finding]:
    """Try a source; yields a finding for each part of it, in the order in which a run would need them.

    day: of the past, for its date index and its archives; the day of its newest article where it has had none
         since
    """
    links: list[PageLink] = []

    def listing(part: str, url: str, parse: Callable[[bytes, str], Listing]) -> Finding:
        answer = visit(url)
        if answer.page is None:
            return _failed(source, part, url, answer.reason or "", answer.detail)
        try:
            found = parse(answer.page.body, answer.page.final_url)
        except UnreadableListing as error:
            return _failed(source, part, url, "listing_unreadable", str(error))
        links.extend(found.links)
        return _listed(part, url, found, now)

    home = visit(source.homepage)
    if home.page is None:
        yield _failed(source, "robots", source.homepage, home.reason or "", home.detail)
    else:
        yield Finding(part="robots", url=source.homepage, detail="we may visit the front page")
    for url in source.feeds:
        yield listing("feed", url, lambda body, at: parse_feed(body, at, source, now))
    for url in source.sitemaps:
        yield listing("sitemap", url, lambda body, at: parse_sitemap(body, at, source, now))
    zone = ZoneInfo(source.timezone)
    shown = [link.listed_from.astimezone(zone).date() for link in links if link.listed_from]
    day = min(day, max(shown, default=day))
    if source.date_index is not None:
        for ago in range(_QUIET_DAYS):
            tried = day - timedelta(days=ago)
            url = source.date_index.format(date=tried, page=1)
            found = listing(
                "date_index",
                url,
                lambda body, at, of=tried: parse_date_index(body, at, source, of, now),  # type: ignore[misc]
            )
            # A day without an article may be a quiet one; several are not.
            if found.cure is None or not found.is_empty:
                break
        yield found
    since, until = local_day(day, zone)
    for archive in source.archives:
        url = captures_url(archive, source, since, until)
        yield listing(
            "archive",
            url,
            lambda body, at, of=archive: parse_captures(body, at, of, source, now),  # type: ignore[misc]
        )
    yield _article(source, links, visit, read, now)


def _listed(part: str, url: str, found: Listing, now: datetime) -> Finding:
    dated = [link.listed_from for link in found.links if link.listed_from]
    newest = f", newest {max(dated):%Y-%m-%d %H:%M} UTC" if dated else ", without dates"
    if part != "date_index" and dated and (age := (now - max(dated)).days) >= _OLD_DAYS:
        newest += f", {counted(age, 'day')} ago"
    if found.links:
        return Finding(part=part, url=url, detail=f"{counted(len(found.links), 'article')}{newest}")
    if found.children:
        return Finding(part=part, url=url, detail=f"{counted(len(found.children), 'map')} in it")
    if found.left_out:
        cure = "article_url lets none of its links through: compare it with the urls of articles"
        detail = f"none of {counted(found.left_out, 'link')}"
        return Finding(part=part, url=url, detail=detail, cure=cure, is_empty=True)
    if found.rejects:
        cure = f"its links lead elsewhere, such as {found.rejects[0].url[:100]}: check homepage"
        return Finding(part=part, url=url, detail="no link of this site", cure=cure)
    if part == "archive":
        return Finding(part=part, url=url, detail="nothing captured that day")
    cure = "it is empty, or made by scripts: leave the key out"
    return Finding(part=part, url=url, detail="no link", cure=cure, is_empty=True)


def _article(source: Source, links: list[PageLink], visit: Visit, read: Read, now: datetime) -> Finding:
    """The newest article that a listing showed, fetched and cleaned as in a run."""
    if not links:
        return Finding(
            part="article",
            url=source.homepage,
            detail="no listing showed one",
            cure="mend a listing first; maps of maps are followed by a run, not here",
        )
    dated = [(link.listed_from, link) for link in links if link.listed_from and link.listed_from <= now]
    link = max(dated, key=lambda pair: pair[0])[1] if dated else links[0]
    judged = judge(visit_whole(link.url, {}, visit), now=now)
    made = read(judged, source) if isinstance(judged, Page) else judged
    if made is None:  # nobody has asked whether it changed
        return _failed(source, "article", link.url, "bad_answer", "it says that nothing has changed")
    if isinstance(made, Reject):
        return _failed(source, "article", link.url, made.reason, made.detail)
    words = counted(len(made.text.split()), "word")
    told = f"{made.language}, {words}, {made.published_at or 'no date'}: {made.title}"
    if made.language != source.language:
        return Finding(
            part="article", url=link.url, detail=told, cure=f'language = "{made.language}" if all are in it'
        )
    if made.published_at is None:
        cure = "the page gives no date that we can read: date_in_url or dates in a listing would help"
        return Finding(part="article", url=link.url, detail=told, cure=cure)
    if source.date_in_url is not None and day_in_url(link.url, source.date_in_url) is None:
        return Finding(part="article", url=link.url, detail=told, cure="date_in_url does not match its url")
    return Finding(part="article", url=link.url, detail=told)


def _failed(source: Source, part: str, url: str, reason: str, detail: str) -> Finding:
    cure = _CURES.get(reason, _ELSE).format(homepage=source.homepage)
    return Finding(part=part, url=url, detail=f"{reason}: {detail}", cure=cure)
