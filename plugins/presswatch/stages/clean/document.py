"""From bytes to a tree: text without what no reader sees, and one parse within limits."""

import re
import unicodedata

import numpy as np
from lxml import etree
from lxml.etree import _Element as Element

from presswatch.text import encodings

#: Far beyond any article (the largest open page has 20,000), far below what makes parsing a burden.
MOST_TAGS = 120_000

#: The parser compares each attribute of a tag with all before it; ten thousand are still quick.
MOST_ATTRIBUTES = 10_000

#: U+0300 to U+036F, the accents that join the letter before them, and no others begin so in UTF-8.
_LEADS_OF_ACCENTS = (b"\xcc", b"\xcd")

_QUOTED = re.compile(rb"""=?"[^"]*"|=?'[^']*'""")
# What Postgres and JSON cannot carry, what hides in titles to turn text around, control characters, and what
# no reader sees, so that no search finds the word around it.
_UNWANTED = (
    "\x00-\x08\x0b\x0e-\x1f\x7f\u00ad\ud800-\udfff\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
)
_UNWANTED_RUN = re.compile(rf"(?<![^ \n])[{_UNWANTED}]+ |[{_UNWANTED}]+")
# Entities are declared in a DTD; HTML has none of its own, so a page that brings some is an attack.
# One that never ends matches, too, as far as it was read: nothing is read twice.
# And a body goes on after its end tag, as in browsers; libxml2 would drop all that follows.
_NOT_PARSED = re.compile(
    rb"<(?:!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)\b[^<>\[]*(?:\[[^\]]*(?:\]\s*)?)?|/(?:body|html)\s*)(?P<end>>)?",
    re.IGNORECASE,
)
_PLAIN_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[]*$", re.IGNORECASE)
_XML_DECLARATION = re.compile(rb"^\s*<\?xml[^>]{0,200}\?>")
_HTML_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml")


def is_html(body: bytes, content_type: str | None) -> bool:
    """Whether this can be a web page at all, by what it is declared as and by its first bytes."""
    declared = encodings.media_type(content_type)
    if declared and declared not in _HTML_TYPES:
        return False
    start = body[:2048].lstrip()
    if start.startswith(encodings.BINARY_STARTS):
        return False
    return body.find(b"<", 0, 65536) >= 0 or start[:2] in (b"\xff\xfe", b"\xfe\xff")


#: UTF-8 that was taken for latin-1 or windows-1252 and written as UTF-8 again: "weâ€™ll", "cafÃ©".
_SIGNS_OF_TWICE = re.compile("|".join(("â\x80", "â€", "Ã©", "Ã¨", "Ã¼")).encode())
_TWICE_ENCODED = re.compile(
    "[\xc2-\xdf][\x80-\xbf{0}]|[\xe0-\xef][\x80-\xbf{0}]{{2}}|[\xf0-\xf4][\x80-\xbf{0}]{{3}}".format(
        bytes(set(range(0x80, 0xA0)) - {0x81, 0x8D, 0x8F, 0x90, 0x9D}).decode("windows-1252")
    )
)


def read_page(body: bytes, content_type: str | None) -> bytes | tuple[str, str]:
    """A page in UTF-8, or the reason for which it is not parsed, with what showed it."""
    if not is_html(body, content_type):
        return "not_html", f"declared as {content_type or 'nothing'}, begins with {body[:12]!r}"
    page = to_utf8(body, content_type)
    if (tags := count_tags(page)) > MOST_TAGS:
        return "too_large", f"{tags} tags, at most {MOST_TAGS} are parsed"
    if (attributes := count_attributes(page)) > MOST_ATTRIBUTES:
        return "too_large", f"a tag of {attributes} attributes, at most {MOST_ATTRIBUTES} are parsed"
    return page


def to_utf8(body: bytes, content_type: str | None) -> bytes:
    """A page in UTF-8: nearly always as it came; once more where it was put into UTF-8 twice.

    Accents written apart from their letters (NFD) are put together: no search finds them otherwise.
    """
    page = encodings.to_utf8(body, content_type)
    if any(lead in page for lead in _LEADS_OF_ACCENTS):
        page = unicodedata.normalize("NFC", page.decode()).encode()
    if _SIGNS_OF_TWICE.search(body):
        page = _TWICE_ENCODED.sub(_decoded_again, page.decode()).encode()
    return page


def _decoded_again(match: re.Match[str]) -> str:
    """The character that was written as these two to four; they as they are where they are none."""
    try:
        return b"".join(map(_byte, match[0])).decode("utf-8")
    except UnicodeError:
        return match[0]


def _byte(character: str) -> bytes:
    return character.encode("latin-1" if character <= "\xff" else "windows-1252")


def tidy_text(text: str) -> str:
    """Without characters that no article needs and a database refuses; where one stood between blanks is one."""
    return _UNWANTED_RUN.sub("", text)


def count_tags(page: bytes) -> int:
    """How many tags a page has at most; counting is a hundred times cheaper than parsing them."""
    return int(np.count_nonzero(np.frombuffer(page, np.uint8) == ord("<")))


def count_attributes(page: bytes) -> int:
    """How many attributes the worst tag has, about; 0 where no tag is long enough to have too many."""
    most = start = 0
    while start < len(page):
        following = start + MOST_ATTRIBUTES
        # A tag of twice as many bytes fills one of these windows; scripts do so, too.
        if page.find(b"<", start, following) < 0:
            begin = max(0, page.rfind(b"<", 0, start))
            end = page.find(b">", begin)
            tag = page[begin : end if end >= 0 else None]
            if len(tag) > 2 * MOST_ATTRIBUTES:
                most = max(most, len(_QUOTED.sub(b" ", tag).split()))
                following = max(following, begin + len(tag))  # nor is a comment of megabytes read twice
        start = following
    return most


def _for_parser(page: bytes) -> bytes:
    """The page without declarations, and without the end tags of body and page."""
    kept: list[bytes] = []
    end = 0
    for match in _NOT_PARSED.finditer(page):
        if match["end"] and not _PLAIN_DOCTYPE.match(match[0]):
            kept.append(page[end : match.start()])
            end = match.end()
    return b"".join([*kept, page[end:]])


def parse(page: bytes) -> Element | None:
    """The page, in UTF-8, as a tree, or None when nothing is there to parse.

    Declarations of types and entities go first, so no entity can grow; libxml2 stops at a depth
    of some thousand, and nothing here recurses. Raises MemoryError where the parser ran out of memory.
    """
    page = _XML_DECLARATION.sub(b"", _for_parser(page.replace(b"\0", b"") if b"\0" in page else page))
    parser = etree.HTMLParser(
        encoding="utf-8",
        no_network=True,
        remove_pis=True,
        remove_comments=True,
        collect_ids=False,
        huge_tree=True,
    )
    try:
        root = etree.fromstring(page, parser=parser)
    except etree.XMLSyntaxError:  # an empty document, or no memory for this one
        root = None
    if any(entry.type == etree.ErrorTypes.ERR_NO_MEMORY for entry in parser.error_log):
        # libxml2 goes on with half a tree; half an article must not pass for a whole one.
        raise MemoryError
    return root
