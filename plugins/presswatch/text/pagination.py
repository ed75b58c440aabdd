"""On which other pages an article goes on: "?page=2", "/2", rel=next; or stands whole: "?page=all".

A link counts only when it leads to the article's own address but for the mark of a page, so neither the
next article nor the next page of a list is taken for a part of this one.
"""

import html
import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, urlencode, urljoin, urlsplit

from presswatch.text.urls import normalise

#: Beyond this a page is a list of something.
MOST_PARTS = 20

_TAG = re.compile(rb"<(?:a|link)\b[^>]{1,2000}>", re.IGNORECASE)
_BASE = re.compile(rb"<base\b[^>]{1,2000}>", re.IGNORECASE)
_HREF = re.compile(rb"""(?<![\w-])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""", re.IGNORECASE)
_NEXT = re.compile(rb"""\brel\s*=\s*["']?[^"'>]*\bnext\b""", re.IGNORECASE)

_NUMBERED = frozenset(
    ["page", "halaman", "hal", "pg", "p", "paged", "part", "page_num", "pagenum", "pagenumber", "showpage"]
)
_WHOLE_NAMES = frozenset(["single", "full", "showall", "show_all", "all", "allpages"])
_WHOLE_VALUES = frozenset(["all", "full", "single", "semua", "tout"])
_PATH_NUMBER = re.compile(r"(?P<base>.+?)/(?:(?:page|halaman|hal|p|part)[/_-]?)?(?P<number>[1-9]\d?)/?\Z")
_PATH_WHOLE = re.compile(r"(?P<base>.+?)/(?:all|full|semua)/?\Z")
_FILE_NUMBER = re.compile(r"(?P<base>.+)[_,](?P<number>[1-9]\d?)(?P<end>\.s?html?|\.php)\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """whole: url of the article on one page, or None; numbered: number → url of its pages, from 2 on."""

    whole: str | None
    numbered: dict[int, str]


def parts_of(body: bytes, url: str) -> Parts:
    """Find the other pages of the article on a page. url: of the page, normalised."""
    home = _without_marks(url)
    start = next((_absolute(base, url) for base in _BASE.findall(body)), None) or url
    whole: str | None = None
    numbered: dict[int, str] = {}
    for tag in _TAG.findall(body):
        target = _absolute(tag, start)
        if target is None or target == url:
            continue
        for base, mark in _readings(target):
            if base != home:
                continue
            if mark == "whole":
                whole = whole or target
            elif isinstance(mark, int) and 2 <= mark <= MOST_PARTS:
                numbered.setdefault(mark, target)
        if _NEXT.search(tag) and _without_marks(target) == home and target not in numbered.values():
            numbered.setdefault(2, target)
    return Parts(whole=whole, numbered=numbered)


def _absolute(tag: bytes, start: str) -> str | None:
    """Where a tag leads, or None."""
    found = _HREF.search(tag)
    if found is None:
        return None
    href = next(group for group in found.groups() if group is not None)
    try:
        return normalise(urljoin(start, html.unescape(href.decode("utf-8", "replace")).strip()))
    except ValueError:  # BadUrl is one
        return None


def _readings(url: str) -> list[tuple[str, int | str]]:
    """(address without the mark of a page, number or "whole"): each way in which a url can be read."""
    parts = urlsplit(url)
    readings: list[tuple[str, int | str]] = []
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    for at, (name, value) in enumerate(pairs):
        mark = _mark(name.lower(), value.lower())
        if mark is not None:
            rest = urlencode(pairs[:at] + pairs[at + 1 :])
            readings.append((_address(parts._replace(query=rest)), mark))
    for pattern in (_PATH_NUMBER, _PATH_WHOLE, _FILE_NUMBER):
        if match := pattern.match(parts.path):
            found = match.groupdict()
            mark = int(found["number"]) if "number" in found else "whole"
            base = found["base"] + found.get("end", "")
            readings.append((_address(parts._replace(path=base)), mark))
    return readings


def _mark(name: str, value: str) -> int | str | None:
    if name in _NUMBERED and value.isdigit() and len(value) < 3:
        return int(value)
    if (name in _NUMBERED | _WHOLE_NAMES and value in _WHOLE_VALUES) or (
        name in _WHOLE_NAMES and value in ("1", "true", "yes", "")
    ):
        return "whole"
    return None


def _without_marks(url: str) -> str:
    """The article's own address; only its query is read: a number at the end of a path may name it."""
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if _mark(name.lower(), value.lower()) is None]
    return _address(parts._replace(query=urlencode(kept)))


def _address(parts: SplitResult) -> str:
    """What stays of a url where a site's own links differ: scheme, "www.", a slash at the end."""
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}"
