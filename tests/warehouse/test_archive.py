"""A site that has lost its past, and an archive that has kept it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest

from presswatch import pipeline
from serving import serving
from warehouse.running import Warehouse, owning, sweep, sweep_well

DAY = date(2023, 7, 31)
VANISHED, STILL_THERE = "/2023/07/31/vanished", "/2023/07/31/still-there"
PAGE = """<html lang="en"><head><title>{title}</title>
<meta property="article:published_time" content="2023-07-31T14:29:00+00:00"></head>
<body><article><h1>{title}</h1>
<p>Crews of the harbour ferries stopped work on Monday in a strike over pay, their union said.</p>
<p>The company called the strike regrettable and said that talks would go on during the week.</p>
</article></body></html>"""


class Site(BaseHTTPRequestHandler):
    """A site whose index of the day is empty, and under /coll an archive of it."""

    has_snapshot: ClassVar[bool] = True
    is_wayback: ClassVar[bool] = False
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        here = f"http://{self.headers['Host']}"
        path = urlsplit(self.path).path
        if path == "/coll/cdx":
            asked = parse_qs(urlsplit(self.path).query)
            self.answer(self.captures(here) if asked["from"][0] >= "20230731" else "", "text/x-ndjson")
        elif path.startswith("/coll/") and self.has_snapshot:
            assert path == f"/coll/20230801060000id_/{here}{VANISHED}"
            self.answer(PAGE.format(title="Ferry crews walk out"))
        elif path == "/index/2023-07-31":
            self.answer("<html><body><a href='/'>Home</a><p>Nothing to see here any more.</p></body></html>")
        elif path == STILL_THERE:
            self.answer(PAGE.format(title="Ferries sail again"))
        else:
            self.send_error(404)

    def captures(self, here: str) -> str:
        rows = [
            ("20230803000000", VANISHED, "200", "text/html"),
            ("20230801060000", VANISHED, "200", "Text/HTML"),
            ("20230801060000", STILL_THERE, "200", "text/html"),
            ("20230801060000", "/2023/07/31/moved", "301", "text/html"),
            ("20230801060000", "/2023/07/31/photo.jpg", "200", "image/jpeg"),
            ("20230801060000", "/2023/07/30/the-day-before", "200", "text/html"),
        ]
        if self.is_wayback:
            names = ["timestamp", "original", "statuscode", "mimetype"]
            return json.dumps([names, *([at, here + path, *rest] for at, path, *rest in rows)])
        return "\n".join(
            json.dumps({"timestamp": at, "url": here + path, "status": status, "mime": mime})
            for at, path, status, mime in rows
        )

    def answer(self, body: str, content_type: str = "text/html; charset=utf-8") -> None:
        self.send_response(200)
        self.send_header("Content-Type", content_type)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    Site.asked.clear()
    with serving(Site) as url:
        yield url


@pytest.fixture
def archived(warehouse: Warehouse, site: str, tmp_path: Path) -> Warehouse:
    """A warehouse that watches the site."""
    (tmp_path / "sources.toml").write_text(
        f"""
[lost]
title = "Lost and Found"
homepage = "{site}/"
language = "en"
timezone = "UTC"
date_index = "{site}/index/{{date:%Y-%m-%d}}"
date_in_url = '/(?P<year>\\d{{4}})/(?P<month>\\d\\d)/(?P<day>\\d\\d)/'
delay_seconds = 0
allow_addresses = ["{urlsplit(site).netloc}"]

[[lost.archives]]
cdx = "{site}/coll/cdx"
replay = "{site}/coll/{{timestamp}}id_/{{url}}"
""",
        encoding="utf-8",
    )
    warehouse.settings = replace(warehouse.settings, catalogue=str(tmp_path))
    pipeline.migrate(warehouse.settings)
    return warehouse


def links_of(warehouse: Warehouse) -> dict[str, Any]:
    return {
        urlsplit(url).path: rest
        for url, *rest in warehouse.query("select url, outcome_name, is_archived from ops.page_links")
    }


@pytest.mark.parametrize("is_wayback", [False, True], ids=["pywb's lines", "Wayback's table"])
def test_a_page_that_vanished_comes_from_the_archive_and_says_so(
    archived: Warehouse, site: str, monkeypatch: pytest.MonkeyPatch, is_wayback: bool
) -> None:
    monkeypatch.setattr(Site, "is_wayback", is_wayback)
    sweep_well(archived, [owning(DAY)])
    assert links_of(archived) == {VANISHED: ["stored", True], STILL_THERE: ["stored", False]}
    assert archived.query(
        "select articles.title, articles.url, articles.published_date from core.articles order by title"
    ) == [
        ("Ferries sail again", f"{site}{STILL_THERE}", DAY),
        ("Ferry crews walk out", f"{site}{VANISHED}", DAY),
    ]
    assert archived.query("select coverage_name from ops.source_days") == [("complete",)]


def test_a_page_that_is_gone_everywhere_is_gone_until_an_archive_finds_it(
    archived: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Site, "has_snapshot", False)
    sweep_well(archived, [owning(DAY, run_id="first")])
    assert links_of(archived)[VANISHED] == ["gone", False]
    monkeypatch.setattr(Site, "has_snapshot", True)
    archived.query("update ops.page_links set snapshot_url = null")  # as if found by the index alone
    sweep_well(archived, [owning(DAY, run_id="second")])
    assert links_of(archived)[VANISHED] == ["stored", True]


def test_the_archive_is_not_asked_by_scheduled_runs(archived: Warehouse) -> None:
    sweep(archived, pipeline.Run(run_id="now", dag="watch_news"))
    assert [path for path in Site.asked if path.startswith("/index")]
    assert not [path for path in Site.asked if path.startswith("/coll")]
