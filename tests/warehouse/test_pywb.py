"""A real web archive: pages that a site has lost are found in it and stored as its.

`make test` installs pywb where it can be had; without it this is skipped.
"""

import gzip
import json
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

from presswatch import pipeline
from presswatch.settings import CHECKOUT
from serving import serving
from warehouse.running import Warehouse, owning, sweep_well

PEERS = CHECKOUT / ".peers" / "bin"

pytestmark = pytest.mark.skipif(not (PEERS / "wayback").exists(), reason="no pywb: make peers")

DAY = date(2023, 7, 31)
PAGE = """<html lang="fr"><head><title>{title}</title>
<meta property="article:published_time" content="2023-07-31T14:29:00+00:00"></head>
<body><article><h1>{title}</h1><p><a href="/port">Le port</a> est fermé depuis lundi : les équipages des
ferries sont en grève, dit leur syndicat, et demandent une hausse des salaires.</p>
<p>La compagnie regrette la grève et annonce que les négociations reprendront dans la semaine.</p>
</article></body></html>"""
STILL_THERE = "/2023/07/31/still-there"

#: Path, when it was captured, status, type, how its bytes are packed, text.
CAPTURES = [
    (
        "/2023/07/31/vanished",
        "2023-08-01T06:00:00Z",
        "200 OK",
        "text/html; charset=utf-8",
        "",
        "Ferries : grève",
    ),
    (
        "/2023/07/31/vanished",
        "2023-08-09T06:00:00Z",
        "200 OK",
        "text/html; charset=utf-8",
        "",
        "Captured later",
    ),
    (
        "/2023/07/31/packed",
        "2023-08-01T06:00:00Z",
        "200 OK",
        "text/html; charset=utf-8",
        "gzip",
        "Ports bloqués",
    ),
    (
        "/2023/07/31/old",
        "2023-08-02T06:00:00Z",
        "200 OK",
        "text/html; charset=windows-1252",
        "",
        "Quai désert",
    ),
    ("/2023/07/31/moved", "2023-08-01T06:00:00Z", "301 Moved Permanently", "text/html", "", ""),
    ("/2023/07/31/missing", "2023-08-01T06:00:00Z", "404 Not Found", "text/html", "", "Rien"),
    ("/2023/07/31/photo.jpg", "2023-08-01T06:00:00Z", "200 OK", "image/jpeg", "", "JFIF"),
    ("/2023/07/30/the-day-before", "2023-08-01T06:00:00Z", "200 OK", "text/html", "", "La veille"),
    (STILL_THERE, "2023-08-01T06:00:00Z", "200 OK", "text/html", "", "As the archive has it"),
]

WRITE = """
import gzip, io, json, sys
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

with open(sys.argv[1], "wb") as file:
    writer = WARCWriter(file, gzip=True)
    for url, at, status, kind, packing, text in json.load(sys.stdin):
        body = text.encode("windows-1252" if "1252" in kind else "utf-8")
        body = gzip.compress(body) if packing else body
        headers = [("Content-Type", kind), ("Content-Length", str(len(body)))]
        headers += [("Content-Encoding", packing)] if packing else []
        writer.write_record(writer.create_warc_record(
            url, "response", payload=io.BytesIO(body), warc_headers_dict={"WARC-Date": at},
            http_headers=StatusAndHeaders(status, headers, protocol="HTTP/1.1"),
        ))
"""


class Site(BaseHTTPRequestHandler):
    """A site whose index of the day is empty, and which has one page left."""

    def do_GET(self) -> None:
        if self.path == "/index/2023-07-31":
            self.answer("<html><body><a href='/'>Home</a><p>Rien à voir.</p></body></html>")
        elif self.path == STILL_THERE:
            self.answer(PAGE.format(title="Les ferries repartent"))
        else:
            self.send_error(404)

    def answer(self, body: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    with serving(Site) as url:
        yield url


@pytest.fixture
def archive(site: str, tmp_path: Path) -> Iterator[str]:
    """The address of a pywb that holds CAPTURES in its collection "ferries"."""
    captures = [
        (site + path, at, status, kind, packing, PAGE.format(title=title))
        for path, at, status, kind, packing, title in CAPTURES
    ]
    warc = tmp_path / "ferries.warc.gz"
    subprocess.run([PEERS / "python", "-c", WRITE, warc], input=json.dumps(captures), text=True, check=True)
    for command in (["init", "ferries"], ["add", "ferries", str(warc)]):
        subprocess.run([PEERS / "wb-manager", *command], cwd=tmp_path, check=True, capture_output=True)
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as free:
        port = free.server_address[1]
    command = [PEERS / "wayback", "--bind", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as pywb:
        try:
            _wait_for(f"http://127.0.0.1:{port}/ferries/cdx?url=example.org")
            yield f"127.0.0.1:{port}"
        finally:
            pywb.kill()


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            urlopen(url, timeout=10).close()
            return
        except URLError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def test_a_backfill_finds_in_a_real_archive_what_a_site_has_lost(
    warehouse: Warehouse, site: str, archive: str, tmp_path: Path
) -> None:
    (tmp_path / "sources.toml").write_text(
        f"""
[lost]
title = "Lost and Found"
homepage = "{site}/"
language = "fr"
timezone = "UTC"
date_index = "{site}/index/{{date:%Y-%m-%d}}"
date_in_url = '/(?P<year>\\d{{4}})/(?P<month>\\d\\d)/(?P<day>\\d\\d)/'
delay_seconds = 0
allow_addresses = ["{urlsplit(site).netloc}", "{archive}"]

[[lost.archives]]
cdx = "http://{archive}/ferries/cdx"
replay = "http://{archive}/ferries/{{timestamp}}id_/{{url}}"
""",
        encoding="utf-8",
    )
    warehouse.settings = replace(warehouse.settings, catalogue=str(tmp_path))
    pipeline.migrate(warehouse.settings)
    sweep_well(warehouse, [owning(DAY)])

    found: dict[str, Any] = {
        urlsplit(url).path.removeprefix("/2023/07/31/"): rest
        for url, *rest in warehouse.query(
            "select url, outcome_name, is_archived, title, published_date from ops.page_links "
            "left join core.articles using (page_link_id, url)"
        )
    }
    assert found == {
        "vanished": ["stored", True, "Ferries : grève", DAY],
        "packed": ["stored", True, "Ports bloqués", DAY],
        "old": ["stored", True, "Quai désert", DAY],
        "still-there": ["stored", False, "Les ferries repartent", DAY],
    }
    # As it was sent: pywb's own banner and rewritten links would make another page of it.
    ((body,),) = warehouse.query(
        "select body_gzip from raw.pages inner join ops.page_links using (page_link_id) "
        "where url like '%%/vanished'"
    )
    assert gzip.decompress(bytes(body)).decode() == PAGE.format(title="Ferries : grève")
