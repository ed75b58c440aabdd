"""The sample newsroom: four news sites on four neighbouring ports of 127.0.0.1.

    python -m sample.newsroom --port 8300

serves them on 8301 to 8304 until SIGTERM. In tests::

    with Newsroom(base_port=0) as room:
        requests.get(room.url("kabarteknika") + "/feed.xml")

It knows nothing of presswatch. It has no clock either: its newest articles are its present.
"""

import argparse
import hashlib
import re
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, quote, urlsplit

import jinja2

from sample.articles import Article, load_articles
from sample.sites import SITES, Site

HTML = "text/html; charset=utf-8"
XML = "application/xml; charset=utf-8"
PAGE_SIZE = 5
FEED_SIZE = 20
TAIL_SIZE = 4
HOME_SIZE = 24

TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
TEMPLATES.filters["rfc2822"] = format_datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One answer of a site. slow: it keeps its visitor waiting."""

    status: int
    content_type: str
    body: bytes
    modified: datetime | None = None
    is_slow: bool = False

    @property
    def etag(self) -> str:
        return f'"{hashlib.sha256(self.body).hexdigest()[:20]}"'


class Pressroom:
    """Everything one site can be asked for, by path and query. Holds no state but its articles."""

    def __init__(self, site: Site, articles: tuple[Article, ...], origin: str) -> None:
        self.site = site
        self.origin = origin
        self.newest_first = tuple(reversed(articles))
        self.by_path = {site.path(article): article for article in articles}
        self.by_title = {article.title: article for article in articles}
        self.answer = lru_cache(maxsize=1024)(self._answer)

    def url(self, article: Article) -> str:
        return self.origin + self.site.path(article)

    def link_of_title(self, title: str) -> str:
        """Where an insert leads: to the article of that title, else to the search for it."""
        article = self.by_title.get(title)
        return self.url(article) if article else f"{self.origin}/search?q={quote(title)}"

    def index_url(self, day: date, page: int = 1) -> str:
        return self.origin + self.site.index.format(date=day, page=page)

    def _answer(self, target: str) -> Reply:
        parts = urlsplit(target)
        query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
        path = parts.path
        if path in self.by_path:
            return self._article(self.by_path[path], query.get("page", "1"))
        if path == "/":
            return self._html("home", articles=self._listed(self.newest_first)[:HOME_SIZE])
        if path == "/search":
            return self._html("search", words=query.get("q", ""))
        if path == "/robots.txt":
            return self._text("robots.txt", "text/plain; charset=utf-8")
        if path == "/feed.xml":
            newest = self.newest_first[:FEED_SIZE]
            return self._text(f"feed.{self.site.feed}.xml", XML, articles=newest)
        if path == "/sitemap.xml":
            return self._text("sitemap-index.xml", XML, months=self._months())
        if path == "/news-sitemap.xml":
            return self._text("news-sitemap.xml", XML, articles=self._newest_two_days())
        if month := re.fullmatch(r"/sitemap-(\d{4}-\d\d)\.xml", path):
            articles = self._months().get(month[1])
            return self._text("sitemap.xml", XML, articles=articles) if articles else self._missing()
        if picture := re.fullmatch(r"/picture/([\w-]+)\.svg", path):
            hue = int(hashlib.sha256(picture[1].encode()).hexdigest(), 16) % 360
            return self._text("picture.svg", "image/svg+xml", hue=hue)
        if index := re.fullmatch(self.site.index_path, path):
            written = index[1] if index.re.groups else query.get("date", "")
            return self._index(written, query.get("page", "1"))
        return self._missing()

    def _article(self, article: Article, wanted: str) -> Reply:
        if "removed" in article.quirks:
            return self._html("removed", status=410)
        pages = article.pages
        if wanted == "all":
            blocks = tuple(block for page in pages for block in page)
        elif wanted.isdigit() and 1 <= int(wanted) <= len(pages):
            blocks = pages[int(wanted) - 1]
        else:
            return self._missing()
        return self._html(
            "article",
            article=article,
            blocks=blocks,
            page=None if wanted == "all" or len(pages) == 1 else int(wanted),
            page_count=len(pages),
            tail=[other for other in self._listed(self.newest_first) if other is not article][:TAIL_SIZE],
            modified=article.touched,
            is_slow="slow" in article.quirks,
        )

    def _index(self, written: str, page: str) -> Reply:
        try:
            # The day is local and has no instant: the index is by the calendar on the wall.
            day = datetime.strptime(written, self.site.index_format).date()  # noqa: DTZ007
        except ValueError:
            return self._missing()
        if not page.isdigit() or int(page) < 1:
            return self._missing()
        of_day = [a for a in self.newest_first if a.is_dated and a.published.date() == day]
        first = (int(page) - 1) * PAGE_SIZE
        return self._html(
            "index",
            day=day,
            page=int(page),
            page_count=-(-len(of_day) // PAGE_SIZE),
            articles=of_day[first : first + PAGE_SIZE],
        )

    def _listed(self, articles: Iterable[Article]) -> list[Article]:
        """Those that an editor would put beside other articles: the removed linger in indexes only."""
        return [article for article in articles if not article.quirks & {"removed", "no_date"}]

    def _months(self) -> dict[str, list[Article]]:
        """Articles by local month ("2023-07") of publication, newest first."""
        months: dict[str, list[Article]] = {}
        for article in self.newest_first:
            months.setdefault(f"{article.published:%Y-%m}", []).append(article)
        return months

    def _newest_two_days(self) -> list[Article]:
        dated = [article for article in self.newest_first if article.is_dated]
        since = dated[0].published.date() - timedelta(days=1) if dated else date.max
        return [article for article in dated if article.published.date() >= since]

    def _html(self, kind: str, *, status: int = 200, **values: Any) -> Reply:
        values = {"article": None, **values, "kind": kind}
        return self._text(f"{self.site.name}.html", HTML, status=status, **values)

    def _missing(self) -> Reply:
        return self._html("missing", status=404)

    def _text(
        self,
        template: str,
        content_type: str,
        *,
        status: int = 200,
        modified: datetime | None = None,
        is_slow: bool = False,
        **values: Any,
    ) -> Reply:
        body = TEMPLATES.get_template(template).render(room=self, site=self.site, **values)
        return Reply(
            status=status,
            content_type=content_type,
            body=body.encode(),
            modified=modified,
            is_slow=is_slow,
        )


def _handler(room: Pressroom, slow_seconds: float) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        server_version = "Newsroom"
        timeout = 30

        def do_GET(self) -> None:
            reply = room.answer(self.path)
            if reply.is_slow:
                time.sleep(slow_seconds)
            is_known = reply.status == 200 and self.headers.get("If-None-Match") == reply.etag
            self.send_response(304 if is_known else reply.status)
            if reply.status == 200:
                self.send_header("ETag", reply.etag)
                self.send_header("Cache-Control", "max-age=60")
            if reply.modified:
                self.send_header("Last-Modified", _http_date(reply.modified))
            if is_known:
                self.end_headers()
                return
            self.send_header("Content-Type", reply.content_type)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(reply.body)

        do_HEAD = do_GET

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing: a newsroom under test would drown the test's own words."""

    return Handler


def _http_date(at: datetime) -> str:
    return format_datetime(datetime.fromtimestamp(at.timestamp(), tz=UTC), usegmt=True)


class Newsroom:
    """The four sites, open between ``__enter__`` and ``__exit__``.

    base_port:    sites listen on base_port + 1 … + 4; 0 finds four free neighbours
    slow_seconds: how long an article with the quirk "slow" takes

    Raises OSError when a port of the asked range is taken.
    """

    def __init__(self, base_port: int = 0, *, slow_seconds: float = 2.0) -> None:
        self.base_port = base_port
        self.slow_seconds = slow_seconds
        self._servers: list[ThreadingHTTPServer] = []

    def url(self, site: str) -> str:
        """Origin of a site, without a slash at the end."""
        port = next(known.port for known in SITES if known.name == site)
        return f"http://127.0.0.1:{self.base_port + port}"

    def __enter__(self) -> Self:
        if self.base_port == 0:
            self._open_anywhere()
        else:
            self._servers = _listen(self.base_port)
        for site, server in zip(SITES, self._servers, strict=True):
            room = Pressroom(site, load_articles(site.name), self.url(site.name))
            server.RequestHandlerClass = _handler(room, self.slow_seconds)
            threading.Thread(target=server.serve_forever, name=site.name, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for server in self._servers:
            server.shutdown()
            server.server_close()
        self._servers = []

    def _open_anywhere(self, tries: int = 50) -> None:
        for _ in range(tries):
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                base_port = probe.getsockname()[1]
            try:
                self._servers = _listen(base_port)
            except (OSError, OverflowError):  # a neighbour is taken, or beyond 65535
                continue
            self.base_port = base_port
            return
        raise OSError(f"no {len(SITES)} neighbouring free ports on 127.0.0.1 in {tries} tries")


def _listen(base_port: int) -> list[ThreadingHTTPServer]:
    """One bound server a site; all or none."""
    servers: list[ThreadingHTTPServer] = []
    try:
        for site in SITES:
            server = ThreadingHTTPServer(("127.0.0.1", base_port + site.port), BaseHTTPRequestHandler)
            server.daemon_threads = True
            servers.append(server)
    except (OSError, OverflowError):
        for server in servers:
            server.server_close()
        raise
    return servers


def main(arguments: list[str] | None = None) -> int:
    """Serve until SIGTERM or SIGINT."""
    parser = argparse.ArgumentParser(prog="python -m sample.newsroom", description=__doc__.splitlines()[0])
    parser.add_argument(
        "--port", type=int, default=8300, metavar="BASE", help="sites listen on BASE+1 … BASE+4 (8300)"
    )
    base_port = parser.parse_args(arguments).port
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    try:
        with Newsroom(base_port) as room:
            addresses = ", ".join(f"{site.title} {room.url(site.name)}" for site in SITES)
            print(f"newsroom ready: {addresses}", flush=True)
            stop.wait()
    except OSError as error:
        print(
            f"newsroom: cannot listen on 127.0.0.1:{base_port + 1}-{base_port + 4}: {error}", file=sys.stderr
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
