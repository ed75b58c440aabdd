"""A site of one source whose answers are what a test says."""

from http.server import BaseHTTPRequestHandler
from typing import ClassVar


class Site(BaseHTTPRequestHandler):
    """A site whose pages are what a test says: path → status, body. All have one tag."""

    pages: ClassVar[dict[str, tuple[int, str]]] = {}
    tag: ClassVar[str] = '"1"'
    asked: ClassVar[list[tuple[str, str | None]]] = []

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["If-None-Match"]))
        status, body = self.pages.get(self.path, (404, ""))
        if not status:  # no HTTP at all
            self.wfile.write(body.encode())
            return
        if status == 200 and self.headers["If-None-Match"] == self.tag:
            status, body = 304, ""
        self.send_response(status)
        self.send_header("Content-Type", "application/xml" if "xml" in self.path else "text/html")
        if status == 200:
            self.send_header("ETag", self.tag)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        pass


def index(*paths: str) -> tuple[int, str]:
    return 200, '<a href="/">Home</a>' + "".join(f'<p><a href="{path}">Headline</a></p>' for path in paths)
