"""A misbehaving site through `./presswatch fetch`: every case must end as its list says.

The list belongs to the open data.
"""

import errno
import json
import os
import resource
import socket
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

from presswatch.cli import main
from presswatch.records import REJECT_REASONS
from presswatch.web.addresses import ForbiddenAddress, check_address

SHARED = Path(os.environ.get("PRESSWATCH_SHARED", Path(__file__).parents[2].parent / "shared"))
FOLDER = SHARED / "hostile"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not (FOLDER / "cases.json").is_file(), reason=f"no open data at {FOLDER}"),
]

LIST = json.loads((FOLDER / "cases.json").read_text()) if (FOLDER / "cases.json").is_file() else {}
CASES = LIST.get("cases", [])


class Site:
    """The misbehaving site in a process of its own, so that its memory is not counted as ours."""

    def __init__(self, ports):
        self.ports = ports

    def url(self, case):
        if "url" in case:
            return case["url"].format(**self.ports)
        return f"http://127.0.0.1:{self.ports[case['origin']]}{case['path']}"

    def ask(self, path):
        with urlopen(f"http://127.0.0.1:{self.ports['base']}/__{path}") as answer:
            return json.loads(answer.read())


@pytest.fixture(scope="module")
def site():
    command = [sys.executable, str(FOLDER / "hostile_site.py"), "--lifetime", "900"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        yield Site(json.loads(process.stdout.readline()))
        process.terminate()


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch):
    """A wrong guard must not reach anything beyond this machine."""
    connect = socket.socket.connect

    def checked(self, address):
        if self.family != socket.AF_UNIX and not address[0].startswith("127."):
            raise OSError(errno.ENETUNREACH, f"the test lets nobody connect to {address}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", checked)


def rebinding(real):
    """A resolver whose answer for one name is public when it is checked and loopback ever after."""
    looked_up = []

    def resolve(host, port, *rest, **named):
        if host != "rebind.test":
            return real(host, port, *rest, **named)
        looked_up.append(host)
        address = "198.51.101.10" if len(looked_up) % 2 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    return resolve


def told_of(case, site, capsys):
    """What `presswatch fetch` prints of a case: of the last url, where it takes two to show it."""
    url = site.url(case)
    urls = [url]
    if case["expect"]["outcome"] == "unchanged":
        urls = [url, url]
    elif "two articles" in case["what"]:
        urls = [url, f"{url}?second"]
    allowed = [f"127.0.0.1:{port}" for name, port in site.ports.items() if name != "canary"]
    assert main(["fetch", *(word for one in allowed for word in ("--allow-address", one)), *urls]) == 0
    return json.loads(capsys.readouterr().out.splitlines()[-1])


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES])
def test_every_case_ends_as_the_list_says(case, site, monkeypatch, capsys):
    site.ask("reset")
    expect = case["expect"]
    monkeypatch.setenv("PRESSWATCH_FETCH_SECONDS", "8")  # bounds what the slow cases cost
    if "rebind" in case["what"]:
        monkeypatch.setattr(socket, "getaddrinfo", rebinding(socket.getaddrinfo))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.monotonic()
    told = told_of(case, site, capsys)
    seconds = time.monotonic() - started
    grown_mb = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024

    assert ("skipped" if told["outcome"] == "gone" else told["outcome"]) == expect["outcome"]
    assert told["reason"] is None or told["reason"] in REJECT_REASONS
    assert site.ask("canary") == []
    log = site.ask("log")
    asked = [one for one in log if one["path"].split("?")[0] == case["path"].split("?")[0]]
    assert len(asked) <= expect.get("max_requests", 99)
    assert seconds <= 100  # eight for the fetch; a busy machine takes its time for the rest
    assert grown_mb <= 150
    text = f"{told['title']} {told['text']}"
    assert expect.get("must_contain", "") in text
    assert expect.get("must_not_contain", "CANARY-SECRET") not in text
    entries = told["entries"]
    if entries is not None:
        assert entries == expect.get("entries", entries)
        assert expect.get("entries_min", 0) <= entries <= expect.get("entries_max", 50_001)
    if gap := expect.get("min_gap_seconds"):
        times = [one["t"] for one in log if one["path"] != "/robots.txt"]
        assert min(later - sooner for sooner, later in pairwise(times)) >= gap - 0.1


@pytest.mark.parametrize("case", [pytest.param(case, id=case["url"]) for case in LIST.get("guard_only", [])])
def test_guard_judges_addresses_as_the_list_says(case):
    host = urlsplit(case["url"]).hostname
    if case["forbidden"]:
        with pytest.raises(ForbiddenAddress):
            check_address(host, 80)
    else:
        check_address(host, 80)
