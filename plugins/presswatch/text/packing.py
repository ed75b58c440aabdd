"""Unpacks compressed bodies a block at a time, so that a bomb costs no more than its reader takes.

A few hundred bytes can unpack to gigabytes. Every reader here yields blocks of at most BLOCK_BYTES and
makes the next one only when asked: whoever counts what came, and stops, has spent nothing on the rest.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator

import brotli
import webencodings

BLOCK_BYTES = 64 * 1024

#: Beside the names of charsets ("Content-Encoding: UTF-8"): some servers put them here, and browsers pass by.
_NO_CODINGS = ("", "identity", "none")

#: What we ask servers for. Deflate is read but not asked for: servers disagree on what it means. Zstandard is
#: sent by some to everybody.
ACCEPT_ENCODING = "gzip, br"


class BadPacking(ValueError):
    """The bytes are not what their coding says, or they end too early."""


class TooLarge(ValueError):
    """More bytes come out than the reader may take."""


def unpack(parts: Iterable[bytes], content_encoding: str) -> Iterator[bytes]:
    """Undo the codings of a Content-Encoding header ("gzip, br": the last one was applied last).

    Raises, while it is read:
        BadPacking: unknown coding, corrupt or truncated bytes, or more than three codings.
    """
    codings = [name.strip().lower() for name in content_encoding.split(",")]
    codings = [name for name in codings if name not in _NO_CODINGS and webencodings.lookup(name) is None]
    if len(codings) > 3:
        raise BadPacking(f"{len(codings)} codings, one around the other")
    blocks: Iterable[bytes] = parts
    for name in reversed(codings):
        if name not in _READERS:
            raise BadPacking(f"unknown coding {name[:40]!r}")
        blocks = _READERS[name](blocks)
    return iter(blocks)


def gunzip(body: bytes, *, limit: int) -> bytes:
    """Unpack a gzip file, such as "sitemap.xml.gz". Raises BadPacking; TooLarge beyond `limit` bytes."""
    return collect(_gunzip([body]), limit=limit)


def collect(blocks: Iterable[bytes], *, limit: int) -> bytes:
    """Join blocks of at most `limit` bytes together. Raises TooLarge and takes no more after that."""
    body = bytearray()
    for block in blocks:
        body += block
        if len(body) > limit:
            raise TooLarge(f"more than {limit:,} bytes")
    return bytes(body)


def _gunzip(parts: Iterable[bytes]) -> Iterator[bytes]:
    """RFC 1952: one or more members; what follows the last one (padding) is left out."""
    inflater = zlib.decompressobj(wbits=31)
    started = False
    for part in parts:
        data = part
        while data:
            if inflater.eof:  # the next member, or padding
                if not data.startswith(b"\x1f"):
                    return
                inflater = zlib.decompressobj(wbits=31)
            started = True
            yield from _drain(inflater, data)
            data = inflater.unused_data
    if started and not inflater.eof:
        raise BadPacking("the gzip stream is cut short")


def _inflate(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Deflate, with the zlib header that RFC 9110 asks for, or without it as some servers send it."""
    inflater = None
    for part in parts:
        if not part:
            continue
        if inflater is None:
            has_header = part[0] & 0x0F == 8 and (len(part) < 2 or int.from_bytes(part[:2], "big") % 31 == 0)
            inflater = zlib.decompressobj(wbits=15 if has_header else -15)
        if inflater.eof:
            return
        yield from _drain(inflater, part)
    if inflater is not None and not inflater.eof:
        raise BadPacking("the deflate stream is cut short")


def _drain(inflater: "zlib._Decompress", data: bytes) -> Iterator[bytes]:
    try:
        while block := inflater.decompress(data, BLOCK_BYTES):
            yield block
            data = inflater.unconsumed_tail
    except zlib.error as error:
        raise BadPacking(str(error)) from error


def _unbrotli(parts: Iterable[bytes]) -> Iterator[bytes]:
    """RFC 7932."""
    decoder = brotli.Decompressor()
    started = False
    try:
        for part in parts:
            started = started or bool(part)
            data = part
            while block := decoder.process(data, output_buffer_limit=BLOCK_BYTES):
                yield block
                data = b""
    except brotli.error as error:
        raise BadPacking(f"brotli: {error}") from error
    if started and not decoder.is_finished():
        raise BadPacking("the brotli stream is cut short")


def _unzstd(parts: Iterable[bytes]) -> Iterator[bytes]:
    """RFC 8878, by the decoder that comes with Parquet's library."""
    import pyarrow  # takes 0.1 s to import, and hardly anybody sends this

    try:
        packed = pyarrow.CompressedInputStream(pyarrow.PythonFile(_File(parts), mode="r"), "zstd")
        while block := packed.read(BLOCK_BYTES):
            yield block
    except OSError as error:
        if isinstance(error, TimeoutError | ConnectionError):  # of whoever reads the parts
            raise
        raise BadPacking(f"zstandard: {error}") from error


class _File:
    """Parts as a file that can be read once."""

    closed = False

    def __init__(self, parts: Iterable[bytes]) -> None:
        self._parts = iter(parts)
        self._rest = b""

    def read(self, size: int) -> bytes:
        """The next bytes, at most so many; none at the end."""
        while not self._rest and (part := next(self._parts, None)) is not None:
            self._rest = part
        taken, self._rest = self._rest[:size], self._rest[size:]
        return taken

    def close(self) -> None:
        """Whoever made the parts closes what they come from."""


_READERS: dict[str, Callable[[Iterable[bytes]], Iterator[bytes]]] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _inflate,
    "br": _unbrotli,
    "zstd": _unzstd,
}
