"""A misbehaving site through watch_news: every case must end as its list says, whatever the others do.

The list belongs to the open data. Each case is a source of its own, so that its end can be told. Some ten
minutes, most of them spent waiting: `make test ARGS="-m slow"`.
"""

import errno
import json
import re
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from presswatch.settings import CHECKOUT, load_settings
from presswatch.warehouse import hosts
from serving import serving

FOLDER = (load_settings({}).shared or CHECKOUT.parent / "shared") / "hostile"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.slow,
    pytest.mark.skipif(not (FOLDER / "cases.json").is_file(), reason=f"no open data at {FOLDER}"),
]

CASES = (
    {case["id"]: case for case in json.loads((FOLDER / "cases.json").read_text())["cases"]}
    if (FOLDER / "cases.json").is_file()
    else {}
)
LISTINGS = ("feed", "xml", "sitemap")
#: Those that are long, or become so; each is also run alone, to see what it takes.
HEAVY = [
    case_id
    for case_id, case in CASES.items()
    if "max_rss_mb" in case["expect"]
    or re.search(r"MB|endless|never.end|10\^9|50 001|siblings?", case["what"])
]
#: A case is asked again as long as its list expects a page of it, or nobody got round to ask it.
ROUNDS = 8


def is_listing(case: dict[str, Any]) -> bool:
    return case["group"] in LISTINGS or "/sitemap/" in case["path"]


class Site:
    """The misbehaving site, in a process of its own."""

    def __init__(self, ports: dict[str, int]) -> None:
        self.ports = ports

    def url(self, case: dict[str, Any]) -> str:
        if "url" in case:
            return str(case["url"].format(**self.ports))
        return f"http://127.0.0.1:{self.ports[case['origin']]}{case['path']}"

    def ask(self, path: str) -> Any:
        with urlopen(f"http://127.0.0.1:{self.ports['base']}/__{path}") as answer:
            return json.loads(answer.read())


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    command = [sys.executable, str(FOLDER / "hostile_site.py"), "--lifetime", "900"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield Site(json.loads(process.stdout.readline()))
        process.terminate()


@pytest.fixture(scope="module")
def feeds(site: Site) -> Iterator[str]:
    """The url of a server that lists, under /NAME.xml, the page of a case; two for the case of a delay."""

    class Feeds(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.strip("/").removesuffix(".xml")
            case = next((case for number, case in enumerate(CASES.values()) if name == f"case{number}"), None)
            if case is None:
                self.send_error(404)
                return
            urls = [site.url(case), *([f"{site.url(case)}?second"] if "two articles" in case["what"] else [])]
            items = "".join(f"<item><link><![CDATA[{url}]]></link></item>" for url in urls)
            self.send_response(200)
            self.send_header("Content-Type", "application/rss+xml")
            self.end_headers()
            self.wfile.write(f"<rss version='2.0'><channel>{items}</channel></rss>".encode())

        def log_message(self, *_: object) -> None:
            pass

    with serving(Feeds) as url:
        yield url


@pytest.fixture(scope="module")
def sources(site: Site, feeds: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("catalogues") / "hostile"
    folder.mkdir()
    allowed = json.dumps(
        [
            feeds.removeprefix("http://"),
            *(f"127.0.0.1:{port}" for name, port in site.ports.items() if name != "canary"),
        ]
    )
    blocks = []
    for number, case in enumerate(CASES.values()):
        url = site.url(case)
        kind = "sitemaps" if "/sitemap/" in case["path"] else "feeds"
        listing = url if is_listing(case) else f"{feeds}/case{number}.xml"
        language = (
            "fr" if "grève" in case["expect"].get("must_contain", "") or case["group"] == "charset" else "id"
        )
        # What a listing under test leads to is another matter.
        more = 'article_url = "^nothing$"' if is_listing(case) else ""
        blocks.append(
            f'[case{number}]\ntitle = "Case {number}"\nhomepage = "{"/".join(url.split("/")[:3])}/"\n'
            f'language = "{language}"\ntimezone = "Asia/Jakarta"\n{kind} = ["{listing}"]\n{more}\n'
            f"delay_seconds = 0\nallow_addresses = {allowed}\n"
        )
    (folder / "sources.toml").write_text("\n".join(blocks), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def loopback_only() -> Iterator[None]:
    """A wrong guard must not reach anything beyond this machine; one name leads elsewhere at every look."""
    connect, look_up, looked_up = socket.socket.connect, socket.getaddrinfo, []

    def checked(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and not address[0].startswith("127."):
            raise OSError(errno.ENETUNREACH, f"the test lets nobody connect to {address}")
        connect(self, address)

    def rebinding(host: Any, port: Any, *rest: Any, **named: Any) -> Any:
        if host != "rebind.test":
            return look_up(host, port, *rest, **named)
        looked_up.append(host)
        address = "198.51.101.10" if len(looked_up) % 2 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", checked)
        patch.setattr(socket, "getaddrinfo", rebinding)
        yield


@pytest.fixture(scope="module")
def ended(site: Site, sources: Path, make_airflow: Any, loopback_only: None) -> Any:
    """The warehouse after as many runs as it takes, and what the site saw."""
    airflow = make_airflow()
    grown_mb = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRESSWATCH_FETCH_SECONDS", "8")
        for case_id in ("ok:ok.article", "ok:ok.article", *HEAVY):  # the first one loads what all need
            before = _memory_mb()
            airflow.run("watch_news", None, catalogue=sources, sources=[f"case{list(CASES).index(case_id)}"])
            grown_mb[case_id] = _memory_mb() - before
        site.ask("reset")
        patch.setattr(hosts, "PATIENCE", 1000)  # all cases share a host, and one shall not end another
        for number in range(ROUNDS):
            began = time.monotonic()
            airflow.run("watch_news", None, catalogue=sources)
            print(f"round {number + 1}: {time.monotonic() - began:.0f} s")
            wanted = [
                f"case{number}"
                for number, case in enumerate(CASES.values())
                if case["expect"]["outcome"] in ("stored", "unchanged")
            ]
            airflow.warehouse.query("update ops.hosts set resting_until = null")
            if number == 0:  # asked a second time, whether it has changed
                airflow.warehouse.query(
                    "update ops.page_links set outcome_name = 'waiting' where outcome_name = 'stored' "
                    "and source_name = any(%s)",
                    [
                        f"case{number}"
                        for number, case in enumerate(CASES.values())
                        if case["expect"]["outcome"] == "unchanged"
                    ],
                )
            again = airflow.warehouse.query(
                "update ops.page_links set next_attempt_at = null "
                "where outcome_name in ('retried', 'waiting') "
                "and (attempt_count = 0 or source_name = any(%s)) returning url",
                wanted,
            )
            if not again:
                break
    return airflow.warehouse, site.ask("log"), site.ask("canary"), grown_mb


def _memory_mb() -> float:
    """The most that this process ever had; workers of clean have limits of their own."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def outcome_of(warehouse: Any, name: str, case: dict[str, Any]) -> tuple[str, str | None, int | None]:
    """(outcome, reason, entries) as the list words it."""
    if is_listing(case):
        reads = warehouse.query(
            "select outcome_name, reason_name, link_count + left_out_count from ops.listing_reads "
            "where source_name = %s order by listing_read_id limit 1",
            name,
        )
        ((outcome, reason, entries),) = reads
        foreign = warehouse.value(
            "select count(distinct url) from ops.rejects "
            "where source_name = %s and reason_name in ('foreign_host', 'bad_url')",
            name,
        )
        if outcome != "stored":
            return outcome, reason, None
        if foreign and not entries:
            return "refused", "foreign_host", foreign
        return ("sitemap" if "/sitemap/" in case["path"] else "feed"), reason, entries
    rows = warehouse.query(
        """
        select
            page_links.outcome_name,
            page_links.reason_name,
            articles.article_id is not null,
            rejects.reason_name
        from ops.page_links
        left join core.articles using (page_link_id)
        left join ops.rejects on rejects.url = page_links.url and rejects.stage_name = 'clean'
        where page_links.source_name = %s
        order by page_links.page_link_id
        limit 1
        """,
        name,
    )
    if not rows:
        return "no link", None, None
    outcome, reason, is_article, rejected = rows[0]
    if outcome == "gone" or (outcome == "stored" and not is_article):
        return "skipped", reason or rejected, None
    return outcome, reason, None


def test_nothing_inside_was_touched(ended: Any) -> None:
    assert ended[2] == []


@pytest.mark.parametrize("case_id", HEAVY)
def test_no_case_takes_much_memory(case_id: str, ended: Any) -> None:
    assert ended[3][case_id] <= 150


@pytest.mark.parametrize("case_id", list(CASES))
def test_every_case_ends_as_the_list_says(case_id: str, ended: Any) -> None:
    warehouse, log = ended[:2]
    case, expect = CASES[case_id], CASES[case_id]["expect"]
    outcome, reason, entries = outcome_of(warehouse, f"case{list(CASES).index(case_id)}", case)
    expected = expect["outcome"]
    if expect.get("reason") == "robots_unreachable":
        expected = "retried"  # docs/decisions/0011-*
    assert outcome == expected, reason
    asked = [one for one in log if one["path"] == case["path"] and one["origin"] == case["origin"]]
    if (
        not is_listing(case) and case["path"] != "/ok/article"
    ):  # others lead there, and a run reads listings anew
        assert len(asked) <= expect.get("max_requests", 99)
    if entries is not None:
        assert entries == expect.get("entries", entries)
        assert expect.get("entries_min", 0) <= entries <= expect.get("entries_max", 50_001)
    if "two articles" in case["what"]:
        times = [one["t"] for one in log if one["origin"] == case["origin"] and one["path"] != "/robots.txt"]
        assert min(later - sooner for sooner, later in pairwise(times)) >= expect["min_gap_seconds"]
