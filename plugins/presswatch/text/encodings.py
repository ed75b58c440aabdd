"""What the bytes of a page, a feed or a sitemap mean: their type and characters, as browsers tell."""

import re

import webencodings

#: What pictures, films, documents and archives begin with, whatever they are declared as.
BINARY_STARTS = (
    b"%PDF-",
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"RIFF",
    b"\x00\x00\x00",
)

_UNKNOWN_TYPES = ("unknown/unknown", "application/unknown", "*/*")
_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})""")
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_XML_STARTS = ((b"<\x00?\x00", "utf-16-le"), (b"\x00<\x00?", "utf-16-be"))

#: Bytes of seven bits that no page in UTF-8 has, by the encoding that they speak of when it is declared.
_MARKS = {"iso-2022-jp": b"\x1b$", "utf-16le": b"<\x00", "utf-16be": b"\x00<"}
_MARKED_BYTES = 100_000


def media_type(content_type: str | None) -> str:
    """The type that a Content-Type header declares, in small letters; "" where it says nothing, so that the
    bytes decide (WHATWG MIME sniffing, 7)."""
    # One sent twice arrives as "text/html, text/html"; some leave out the semicolon.
    declared = re.split(r"[;,\s]", (content_type or "").strip())[0].lower()
    return declared if "/" in declared and declared not in _UNKNOWN_TYPES else ""


def to_utf8(body: bytes, content_type: str | None) -> bytes:
    """A page, feed or map in UTF-8, by WHATWG's order: BOM, then what is valid UTF-8, then header, meta, XML
    declaration, windows-1252.

    Only labels that WHATWG knows count: Python's own registry holds codecs that are no charsets. Of what is
    valid UTF-8 but would be nonsense, the labels tell more: see _MARKS.
    """
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(encoding, errors="replace").encode()
    for start, encoding in _XML_STARTS:
        if body.startswith(start):
            return body.decode(encoding, errors="replace").encode()
    labels = [match[1] for match in [_HEADER_CHARSET.search(content_type or "")] if match]
    for pattern in (_META_CHARSET, _XML_ENCODING):
        labels += [match[1].decode("ascii") for match in [pattern.search(body[:4096])] if match]
    encodings = [found for found in map(webencodings.lookup, labels) if found]
    for found in encodings:
        if (mark := _MARKS.get(found.name)) and mark in body[:_MARKED_BYTES]:
            return str(found.codec_info.decode(body, "replace")[0]).encode()
    try:
        body.decode("utf-8")
        return body
    except UnicodeDecodeError as error:
        broken = error
    for found in encodings:
        # A declared UTF-8 is already refuted, unless a few bytes broke in a text that is long UTF-8.
        if found.name not in ("utf-8", "x-user-defined"):
            return str(found.codec_info.decode(body, "replace")[0]).encode()
    as_utf8 = body.decode("utf-8", errors="replace")
    high = sum(1 for character in as_utf8 if character > "\x7f")
    if broken.start > 0 and as_utf8.count("\ufffd") * 2 < high:
        return as_utf8.encode()
    return body.decode("windows-1252", errors="replace").encode()
