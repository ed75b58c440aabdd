"""A misbehaving site: every case must end as its list says.

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
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

from presswatch.records import Reject, Source
from presswatch.stages.clean import clean
from presswatch.stages.discover import UnreadableListing, parse_feed, parse_sitemap
from presswatch.stages.fetch import judge
from presswatch.web.addresses import ForbiddenAddress, check_address
from presswatch.web.client import LISTING_LIMITS, Limits, fetch
from presswatch.web.visitor import Manners, make_visit, remembered_robots

SHARED = Path(os.environ.get("PRESSWATCH_SHARED", Path(__file__).parents[2].parent / "shared"))
FOLDER = SHARED / "hostile"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not (FOLDER / "cases.json").is_file(), reason=f"no open data at {FOLDER}"),
]

LIST = json.loads((FOLDER / "cases.json").read_text()) if (FOLDER / "cases.json").is_file() else {}
CASES = LIST.get("cases", [])

# 8 seconds bound what the slow cases cost.
LIMITS = Limits(total_seconds=8)
LISTING = Limits(total_seconds=20, body_bytes=LISTING_LIMITS.body_bytes)


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
        if not address[0].startswith("127."):
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


def allowed_on(site):
    return frozenset(f"127.0.0.1:{port}" for name, port in site.ports.items() if name != "canary")


def visit_until_settled(url, visit, headers):
    """What runs do over hours, in one go: ask again after a failure, but never wait for long."""
    for _ in range(4):
        answer = visit(url, headers)
        soon = answer.retry_at is None or answer.retry_at - datetime.now(UTC) < timedelta(seconds=5)
        if answer.outcome != "retried" or answer.reason == "timeout" or not soon:
            break
        if answer.retry_at is not None:
            time.sleep(max(0.0, (answer.retry_at - datetime.now(UTC)).total_seconds()) + 0.05)
    return answer


def outcome_of(case, site):
    """(outcome, text of what would be kept, entries) of one case."""
    url, allowed = site.url(case), allowed_on(site)
    if (
        case["expect"]["outcome"] in ("feed", "sitemap")
        or case["group"] in ("xml", "feed", "sitemap")
        or ("sitemap" in case["id"])
    ):
        return outcome_of_listing(case, site, url, allowed)
    robots_text, keep_robots = remembered_robots()
    manners = Manners(delay_seconds=0.0, allowed=allowed, limits=LIMITS)
    visit = make_visit(manners, robots_text=robots_text, keep_robots=keep_robots)
    headers = {}
    if case["expect"]["outcome"] == "unchanged":
        first = visit(url).page.headers
        known = {"If-None-Match": first.get("etag"), "If-Modified-Since": first.get("last-modified")}
        headers = {name: value for name, value in known.items() if value}
    answer = visit_until_settled(url, visit, headers)
    if "Crawl-delay: 3" in case["what"]:
        answer = visit(url + "?second")
    judged = judge(answer, now=datetime.now(UTC))
    if answer.page is not None and judged is not answer.page:
        return "skipped", "", None
    if answer.page is None:
        return answer.outcome, "", None
    made = clean(
        answer.page.body,
        url=answer.page.final_url,
        source=None,
        now=datetime.now(UTC),
        content_type=answer.page.headers.get("content-type"),
    )
    # Cases of charset and transport store a line or two, which the cleaner rightly finds too short.
    if isinstance(made, Reject) and case["expect"]["outcome"] == "skipped":
        return "skipped", "", None
    return answer.outcome, answer.page.body.decode("utf-8", "replace"), None


def outcome_of_listing(case, site, url, allowed):
    source = Source(
        name="hostile",
        title="Hostile",
        homepage=site.url({"origin": "base", "path": "/"}),
        language="id",
        timezone="Asia/Jakarta",
    )
    answer = fetch(url, limits=LISTING, allowed=allowed)
    if answer.page is None:
        return answer.outcome, "", None
    parse = parse_sitemap if "/sitemap/" in case["path"] else parse_feed
    try:
        listing = parse(answer.page.body, url, source, datetime.now(UTC))
    except UnreadableListing as error:
        is_dtd = "document type" in str(error)
        return ("refused" if is_dtd else "skipped"), "", None
    texts = " ".join(f"{link.url} {link.title}" for link in listing.links)
    if listing.rejects and not listing.links:
        return "refused", texts, len(listing.rejects)
    return ("sitemap" if parse is parse_sitemap else "feed"), texts, len(listing.links)


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES])
def test_every_case_ends_as_the_list_says(case, site, monkeypatch):
    site.ask("reset")
    expect = case["expect"]
    if "rebind" in case["what"]:
        monkeypatch.setattr(socket, "getaddrinfo", rebinding(socket.getaddrinfo))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.monotonic()
    outcome, text, entries = outcome_of(case, site)
    seconds = time.monotonic() - started
    grown_mb = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024

    assert ("skipped" if outcome == "gone" else outcome) == expect["outcome"]
    assert site.ask("canary") == []
    log = site.ask("log")
    asked = [one for one in log if one["path"].split("?")[0] == case["path"].split("?")[0]]
    assert len(asked) <= expect.get("max_requests", 99)
    assert seconds <= expect["max_seconds"]
    assert grown_mb <= expect.get("max_rss_mb", 200)
    assert "CANARY-SECRET" not in text
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
