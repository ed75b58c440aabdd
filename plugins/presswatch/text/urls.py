"""Urls: one spelling for each page, whose site it is on, and the day that many news urls carry.

Reading follows the WHATWG url standard where browsers and RFC 3986 differ (a backslash is a slash,
control characters vanish), because a guard that reads a url otherwise than its client is no guard.
"""

import ipaddress
import re
import unicodedata
from datetime import date
from functools import cache
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit, urlunsplit

import idna
from tld import get_fld

#: Longer urls are traps of endless parameters, and no index of the warehouse takes them.
MOST_URL_CHARS = 2000

#: Parameters that say how a reader came to a page, never which page it is.
_TRACKING = re.compile(
    r"(?:utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|fb_\w+|at_(?:medium|campaign|link\w*|ptr\w*|bbc\w*|format)|_hs(?:enc|mi)"
    r"|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_[ce]id|_ga|_gl|oly_\w+_id|vero_id"
    r"|xtor|cmpid|cmp|ocid|ito|smid|smtyp|wt_?mc|s_cid|ncid|sr_share|ref_src|ref_url|feature_share|__twitter_impression)",
    re.IGNORECASE,
)
# The same page for a small screen, a printer, or in one piece.
_VARIANT_HOST = re.compile(r"^(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.)")
_VARIANT_PATH = re.compile(r"/(?:amp|m)(?=/|$)|\.amp(?=\.html?$|$)", re.IGNORECASE)
_VARIANT_PARAMETER = re.compile(
    r"(?:page|showpage|halaman|hal)=(?:all|\d{1,2})|(?:amp|m|mobile|print|single)(?:=(?:1|true|yes|amp)?)?"
    r"|output(?:type)?=amp|view=(?:amp|all|full)",
    re.IGNORECASE,
)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_CONTROLS = re.compile(r"^[\x00-\x20\x7f]+|[\x00-\x1f\x7f]+|[\x00-\x20\x7f]+$")
_ESCAPE = re.compile(r"%([0-9a-fA-F]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class BadUrl(ValueError):
    """The text is no url, or its scheme is not http(s)."""


def normalise(url: str) -> str:
    """Return the one spelling of an http(s) url under which its page is known.

    Scheme and host in lower case (IDNA, no trailing dot), no user, default port, fragment or tracking
    parameter; dot segments resolved, escapes in one form. The order of parameters is kept: it can matter.

    Raises:
        BadUrl: no http(s) url, no host, a bad port, or longer than MOST_URL_CHARS.
    """
    parts = _split(url)
    netloc = _bracketed(_host(parts)) + (f":{port}" if (port := _explicit_port(parts)) else "")
    # In this order: "%2e%2e" is a dot segment, too, to browsers and to the client that asks.
    path = _without_dot_segments(_one_escape_form(parts.path, safe="/:@!$&'()*+,;=%~-._")) or "/"
    query = _one_escape_form(_without_tracking(parts.query), safe="/:@!$&'()*+,;=%~-._?[]|")
    normal = urlunsplit((parts.scheme.lower(), netloc, path, query, ""))
    if len(normal) > MOST_URL_CHARS:
        raise BadUrl(f"a url of {len(normal)} characters; {MOST_URL_CHARS} are the most we take")
    return normal


def host_key(url: str) -> str:
    """Return "host:port", the authority that shares one budget of requests. Raises BadUrl."""
    parts = _split(url)
    port = _explicit_port(parts) or _DEFAULT_PORTS[parts.scheme.lower()]
    return f"{_bracketed(_host(parts))}:{port}"


def origin(url: str) -> str:
    """Return "scheme://host[:port]", to which one robots.txt applies. Raises BadUrl."""
    parts = urlsplit(normalise(url))
    return f"{parts.scheme}://{parts.netloc}"


def page_key(url: str) -> str:
    """What all addresses of one page have in common; "" for what is no url.

    Left out: scheme, "www." and "m.", a slash at the end, what asks for the AMP or printed form
    ("/amp/77369/x.html", "x.amp", "?outputType=amp"), and which part of the text ("?page=all", "?page=2").
    """
    try:
        parts = urlsplit(normalise(url))
    except BadUrl:
        return ""
    host = _VARIANT_HOST.sub("", parts.netloc)
    path = _VARIANT_PATH.sub("", parts.path).rstrip("/")
    query = "&".join(
        part for part in parts.query.split("&") if part and not _VARIANT_PARAMETER.fullmatch(part)
    )
    return f"{host}{path}" + (f"?{query}" if query else "")


def site_of(url: str) -> str:
    """Return the host of a url without what marks another view of one site ("www.", "m."); "" without one."""
    return _VARIANT_HOST.sub("", (urlsplit(url).hostname or "").lower())


def same_site(url: str, other: str) -> bool:
    """Say whether two urls belong to one publisher: one registrable domain (public suffix list).

    Hosts without one (addresses, "localhost") are one site only when host and port are equal.
    """
    try:
        one, two = host_key(url), host_key(other)
    except BadUrl:
        return False
    if one == two:
        return True
    hosts = [key.rpartition(":")[0] for key in (one, two)]
    # A registered domain has two parts at least: most strangers are told apart without the list.
    if hosts[0].split(".")[-2:] != hosts[1].split(".")[-2:]:
        return False
    domain = _registrable(hosts[0])
    return domain is not None and domain == _registrable(hosts[1])


def day_in_url(url: str, pattern: str | None) -> date | None:
    """Return the day in a url. pattern: searched, with groups year, month, day.

    A month may be a number or an English name or abbreviation ("jul"). None when the pattern does not
    match or the day does not exist.
    """
    match = re.search(pattern, url) if pattern else None
    if match is None:
        return None
    year, month, day = match["year"], match["month"].lower(), match["day"]
    try:
        number = int(month) if month.isdigit() else _ENGLISH_MONTHS.index(month[:3]) + 1
        return date(int(year) + (2000 if len(year) == 2 else 0), number, int(day))
    except ValueError:
        return None


def _split(url: str) -> SplitResult:
    head, mark, tail = _CONTROLS.sub("", url).partition("?")
    try:
        parts = urlsplit(head.replace("\\", "/") + mark + tail)
    except ValueError as error:
        raise BadUrl(f"{url[:200]!r} is not a url: {error}") from error
    if parts.scheme.lower() not in _DEFAULT_PORTS:
        raise BadUrl(f"{url[:200]!r} is not an http(s) url")
    return parts


def _host(parts: SplitResult) -> str:
    raw = parts.hostname or ""
    if ":" in raw:
        try:
            return str(ipaddress.ip_address(raw))
        except ValueError as error:
            raise BadUrl(f"{raw!r} is not an address") from error
    # Decoded before it is folded: "%EF%BC%91" is a full-width digit, and a resolver would see "1".
    host = unicodedata.normalize("NFKC", unquote(raw)).lower().replace("\u3002", ".").rstrip(".")
    if not host.isascii():
        try:
            host = idna.encode(host, uts46=True).decode("ascii")
        except idna.IDNAError as error:
            raise BadUrl(f"{raw!r} is not a host name: {error}") from error
    if not re.fullmatch(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*", host) or len(host) > 253:
        raise BadUrl(f"{raw[:80]!r} is not a host name")
    return host


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _explicit_port(parts: SplitResult) -> int | None:
    try:
        port = parts.port
    except ValueError as error:
        raise BadUrl(f"{parts.netloc!r}: {error}") from error
    return None if port == _DEFAULT_PORTS[parts.scheme.lower()] else port


def _without_dot_segments(path: str) -> str:
    """RFC 3986, 5.2.4."""
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            if len(kept) > 1:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept)


def _without_tracking(query: str) -> str:
    kept = [part for part in query.split("&") if part and not _is_tracking(part)]
    return "&".join(kept)


def _is_tracking(part: str) -> bool:
    pairs = parse_qsl(part, keep_blank_values=True, max_num_fields=10)
    return bool(pairs) and _TRACKING.fullmatch(pairs[0][0]) is not None


def _one_escape_form(text: str, *, safe: str) -> str:
    """Escape what must be, in upper-case hex; a lone "%" becomes "%25"; unreserved characters stay bare."""

    def tidy(match: re.Match[str]) -> str:
        character = chr(int(match[1], 16))
        return character if character in _UNRESERVED else match[0].upper()

    lone_percent_escaped = re.sub(r"%(?![0-9a-fA-F]{2})", "%25", text)
    return quote(_ESCAPE.sub(tidy, lone_percent_escaped), safe=safe, errors="replace")


@cache
def _registrable(host: str) -> str | None:
    """The domain that was registered: "bbc.co.uk" of "news.bbc.co.uk"; None for addresses and bare names."""
    if host.startswith("[") or host.rpartition(".")[2].isdigit():
        return None
    domain = get_fld(f"http://{host}/", fail_silently=True)
    return domain if isinstance(domain, str) else None
