"""What a site allows us (RFC 9309), as text that can be cached and read again.

A cached text carries the whole answer: a site without rules is the empty text, a site whose rules could
not be read is UNREADABLE. So a cache needs one column and no flags.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from protego import Protego

from presswatch.records import Answer
from presswatch.text.urls import origin
from presswatch.web.client import fetch
from presswatch.web.limits import Limits

#: RFC 9309, 2.5: at least 500 KiB must be read; the rules behind are left out.
ROBOTS_BYTES = 500 * 1024
#: A file that goes on beyond this has no end that we would see, and is none.
ENDLESS_BYTES = 2 * 1024 * 1024
#: What this project was called before it had a release. Who has forbidden that name has meant us.
FORMER_NAME = "newswatch"
_USER_AGENT_LINE = re.compile(
    r"^(?P<field>[ \t]*user[ -]?agent(?:[ \t]*:|[ \t]))(?P<value>[^#]*)", re.IGNORECASE
)
#: RFC 9309, 2.2.4: records of other makers ("Content-Signal: …") must not end the names of a group, as they
#: would for the parser. Crawl-delay is a rule to us, as to all who obey it.
_OTHER_RECORD = re.compile(
    r"^[ \t]*(?!user[ -]?agent|allow|dis|diasllow|crawl[ -]delay)[\w-]+[ \t]*:", re.IGNORECASE
)
#: RFC 9309, 2.2.1: letters, "_" and "-"; what follows ("/1.0") is left out.
_PRODUCT_TOKEN = re.compile(r"\*(?=\s|\Z)|[A-Za-z_-]+")
#: Nobody is asked to come less often than this; a day's pause would be a page a day.
LONGEST_DELAY_SECONDS = 60.0
#: RFC 9309, 2.4: no longer than a day; what could not be read is asked for again sooner.
KEEP_SECONDS = 24 * 3600.0
KEEP_UNREADABLE_SECONDS = 30 * 60.0
#: RFC 9309, 2.3.1.4: complete disallow while the server fails.
UNREADABLE = "# presswatch: robots.txt could not be read\nUser-agent: *\nDisallow: /\n"

#: origin -> the cached text, or None when it is unknown or too old
RobotsText = Callable[[str], str | None]
#: origin, text, seconds for which it may be kept
KeepRobots = Callable[[str, str, float], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """is_allowed; why not (""); delay_seconds: the site's Crawl-delay, capped, or 0."""

    is_allowed: bool
    detail: str
    delay_seconds: float


def fetch_robots(
    url: str, *, limits: Limits, allowed: frozenset[str], proxy: str | None = None
) -> tuple[str, float] | Answer:
    """Fetch the robots.txt that governs a url: its text, and the seconds for which it may be kept.

    4xx means "no rules", 5xx, silence and forbidden redirects mean "stay away" (RFC 9309, 2.3.1). A host
    that cannot even be asked (its address, its certificate, no connection) is told by its Answer.
    """
    own = replace(limits, body_bytes=ENDLESS_BYTES, accept="text/plain,*/*;q=0.5")
    answer = fetch(f"{origin(url)}/robots.txt", limits=own, allowed=allowed, proxy=proxy)
    if answer.page is not None:
        return decode(answer.page.body), KEEP_SECONDS
    cannot_be_asked = answer.reason in ("address", "tls") or not answer.requests
    if answer.status is None and cannot_be_asked:
        return replace(answer, url=url)
    if _means_no_rules(answer):
        return "", KEEP_SECONDS
    return UNREADABLE, KEEP_UNREADABLE_SECONDS


def decode(body: bytes) -> str:
    """Decode the first 500 KiB of a robots.txt (UTF-8 by RFC 9309) to their last whole line; a byte order
    mark and NULs vanish."""
    if len(body) > ROBOTS_BYTES:
        body = re.sub(rb"[^\r\n]*\Z", b"", body[:ROBOTS_BYTES])
    return body.decode("utf-8-sig", "replace").replace("\x00", "")


def permission(text: str, url: str, *, user_agent: str) -> Permission:
    """Say whether the rules let an agent visit a url. user_agent: its product token decides.

    Rules for our former name can forbid and slow down, never allow (docs/decisions/0008-*).
    """
    names = [user_agent.partition("/")[0].strip().lower()]
    if _has_group(text, FORMER_NAME):
        names.append(FORMER_NAME)
    rules = [_parsed(text, name) for name in names]
    is_allowed = all(one.can_fetch(url, name) for one, name in zip(rules, names, strict=True))
    delay = max(float(one.crawl_delay(name) or 0.0) for one, name in zip(rules, names, strict=True))
    forbidding = "robots.txt could not be read" if text == UNREADABLE else "robots.txt forbids it"
    return Permission(
        is_allowed=is_allowed,
        detail="" if is_allowed else forbidding,
        delay_seconds=min(delay, LONGEST_DELAY_SECONDS),
    )


def _means_no_rules(answer: Answer) -> bool:
    if answer.reason == "too_many_redirects":  # RFC 9309, 2.3.1.2
        return True
    return answer.status is not None and 400 <= answer.status < 500 and answer.status != 429


@lru_cache(maxsize=64)
def _parsed(text: str, name: str) -> Protego:
    """The parser takes a part of our name for it, and none with a version: so names are read here."""

    def tidy(line: str) -> str:
        if _OTHER_RECORD.match(line):
            return ""
        return _USER_AGENT_LINE.sub(lambda match: f"{match['field']} {_named(match['value'], name)}", line)

    return Protego.parse("\n".join(map(tidy, text.splitlines())))


def _named(value: str, name: str) -> str:
    token = _token(value)
    return name if token == name else "*" if token == "*" else "somebody else"


def _has_group(text: str, name: str) -> bool:
    lines = map(_USER_AGENT_LINE.match, text.splitlines()) if name in text.lower() else ()
    return any(match and _token(match["value"]) == name for match in lines)


def _token(value: str) -> str:
    token = _PRODUCT_TOKEN.match(value.strip())
    return token[0].lower() if token else ""
