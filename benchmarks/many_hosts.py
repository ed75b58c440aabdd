"""How fast many hosts are fetched at one politeness, beside Scrapy and plain requests, in one run.

usage: python -m benchmarks.many_hosts [HOSTS [PAGES [SECONDS]]]   (make bench-fetch; needs make peers)

Fifty small sites stand on addresses of their own (127.0.1.1 and on). Each fetcher takes PAGES pages of each,
one connection a host, SECONDS from one request to the next, robots.txt obeyed. presswatch fetches as its task
does: it claims links from Postgres, shares the budget of each host there, and keeps the pages. The others
throw them away, and so does its own client alone.

Seconds are from the first request to the last as the sites saw them; the gap is the least that a host saw.
CPU and memory are of the fetcher's process, its start included, Postgres aside. Machines and their other
work differ, ratios hardly do.
"""

import asyncio
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from embedded import postgres
from presswatch import pipeline
from presswatch.pipeline import Run, open_house
from presswatch.records import PageLink
from presswatch.settings import CHECKOUT, Settings, load_settings
from presswatch.warehouse import links

#: Pinned, beside Scrapy: pages a second of the task; memory of the client alone, which keeps as little.
PACE_FLOOR, MEMORY_CEILING = 0.85, 0.7

PARAGRAPH = (
    "<p>Crews of the harbour ferries stopped work on Monday in a strike over pay, their union said.</p>"
)
PAGE = (
    '<html lang="en"><head><title>Ferries</title></head><body><article>'
    + PARAGRAPH * 250
    + "</article></body></html>"
).encode()
PEERS = CHECKOUT / ".peers" / "bin" / "python"

#: The kernel's other number for a process, ru_maxrss, begins with what its parent had.
TELL = """
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""

SCRAPY = (
    """
import json, sys
import scrapy
from scrapy.crawler import CrawlerProcess

urls, seconds = json.loads(sys.argv[1]), float(sys.argv[2])

class Pages(scrapy.Spider):
    name = "pages"
    start_urls = urls
    custom_settings = {
        "ROBOTSTXT_OBEY": True, "DOWNLOAD_DELAY": seconds, "RANDOMIZE_DOWNLOAD_DELAY": False,
        "CONCURRENT_REQUESTS": len(urls), "CONCURRENT_REQUESTS_PER_DOMAIN": 1, "LOG_LEVEL": "ERROR",
        "TELNETCONSOLE_ENABLED": False, "COOKIES_ENABLED": False,
    }

    def parse(self, response):
        assert len(response.body) > 1000

process = CrawlerProcess()
process.crawl(Pages)
process.start()
"""
    + TELL
)

REQUESTS = (
    """
import json, sys, threading, time
from collections import defaultdict
from urllib.parse import urlsplit
import requests

urls, seconds = json.loads(sys.argv[1]), float(sys.argv[2])
of_host = defaultdict(list)
for url in urls:
    of_host[urlsplit(url).netloc].append(url)

def visit(pages):
    with requests.Session() as session:
        session.get(pages[0].rsplit("/", 1)[0] + "/robots.txt")
        for page in pages:
            time.sleep(seconds)
            assert len(session.get(page).content) > 1000

threads = [threading.Thread(target=visit, args=(pages,)) for pages in of_host.values()]
for thread in threads: thread.start()
for thread in threads: thread.join()
"""
    + TELL
)

PRESSWATCH = (
    """
import json, sys
from presswatch import pipeline
from presswatch.pipeline import Run, open_house
from presswatch.settings import load_settings

run = Run(run_id="bench", dag="watch_news")
with open_house(load_settings(json.loads(sys.argv[1])), run) as house:
    pipeline.fetch(house, run, sorted(house.sources))
"""
    + TELL
)

CLIENT = (
    """
import json, sys
from urllib.parse import urlsplit
from presswatch.web.visitor import Manners, make_visit, remembered_robots, visit_many

urls, seconds = json.loads(sys.argv[1]), float(sys.argv[2])
robots_text, keep_robots = remembered_robots()
hosts = {urlsplit(url).netloc for url in urls}
visit = make_visit(
    Manners(delay_seconds=seconds, allowed=frozenset(hosts)), robots_text=robots_text, keep_robots=keep_robots
)
for answer in visit_many([(url, {}) for url in urls], visit, hosts_at_once=len(hosts)):
    assert len(answer.page.body) > 1000
"""
    + TELL
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """gap: the least between two pages of a host; connections: the most that one had at once."""

    pages: int
    seconds: float
    cpu_seconds: float
    memory_mb: float
    gap: float
    connections: int


def serve(hosts: int, told: Any) -> None:
    """The sites, in a process of their own: they note when each page is asked for, until `told` says stop."""
    seen: list[tuple[str, str, float]] = []
    open_now: dict[str, int] = defaultdict(int)
    most_open: dict[str, int] = defaultdict(int)

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        host = writer.get_extra_info("sockname")[0]
        open_now[host] += 1
        most_open[host] = max(most_open[host], open_now[host])
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                path = head.split(b" ")[1].decode()
                seen.append((host, path, time.monotonic()))
                is_robots = path == "/robots.txt"
                body = b"User-agent: *\nAllow: /\n" if is_robots else PAGE
                kind = "text/plain" if is_robots else "text/html"
                closes = b"connection: close" in head.lower()
                writer.write(
                    f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
                    f"Connection: {'close' if closes else 'keep-alive'}\r\n\r\n".encode()
                    + body
                )
                await writer.drain()
                if closes:
                    break
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            open_now[host] -= 1
            writer.close()

    async def main() -> None:
        first = await asyncio.start_server(answer, "127.0.1.1", 0)
        port = first.sockets[0].getsockname()[1]
        for number in range(2, hosts + 1):
            await asyncio.start_server(answer, f"127.0.1.{number}", port)
        told.send(port)
        while True:
            question = await asyncio.to_thread(told.recv)
            if question is None:
                return
            told.send((list(seen), dict(most_open)))
            seen.clear()
            most_open.clear()

    asyncio.run(main())


def measure(command: list[str], environment: dict[str, str], sites: Any) -> Measured:
    """Run a fetcher to its end."""
    child = subprocess.Popen(
        command,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert child.stdout is not None
    memory_kb = int(child.stdout.read().split()[-1])
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{command[:3]} ended with {child.returncode}")
    sites.send("what")
    seen, most_open = sites.recv()
    pages = [(host, at) for host, path, at in seen if path != "/robots.txt"]
    of_host: dict[str, list[float]] = defaultdict(list)
    for host, at in pages:
        of_host[host].append(at)
    return Measured(
        pages=len(pages),
        seconds=max(at for _, at in pages) - min(at for _, _, at in seen),
        cpu_seconds=used.ru_utime + used.ru_stime,
        memory_mb=memory_kb / 1024,
        gap=min(later - sooner for times in of_host.values() for sooner, later in pairwise(times)),
        connections=max(most_open.values()),
    )


def prepared(settings: Settings, addresses: list[str], pages: int) -> None:
    """A warehouse in which the pages of all sites wait to be fetched."""
    pipeline.migrate(settings)
    with open_house(settings, Run(run_id="bench", dag="watch_news")) as house, house.transaction() as cursor:
        for name, source in house.sources.items():
            found = [
                PageLink(
                    url=f"{source.homepage}{n}", source=name, found_in=source.homepage, found_kind="feed"
                )
                for n in range(pages)
            ]
            links.save_links(cursor, "bench", found)
    assert len(addresses) > 0


def catalogue(folder: Path, addresses: list[str], seconds: float) -> None:
    (folder / "sources.toml").write_text(
        "".join(
            f'[site{number}]\ntitle = "Site {number}"\nhomepage = "http://{address}/"\nlanguage = "en"\n'
            f'timezone = "UTC"\nfeeds = ["http://{address}/feed.xml"]\ndelay_seconds = {seconds}\n'
            f'allow_addresses = ["{address}"]\n'
            for number, address in enumerate(addresses)
        ),
        encoding="utf-8",
    )


def compare(hosts: int = 50, pages: int = 10, seconds: float = 1.0) -> dict[str, Measured]:
    """Fetcher → what it took."""
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    site = multiprocessing.get_context("spawn").Process(target=serve, args=(hosts, theirs), daemon=True)
    site.start()
    port = ours.recv()
    addresses = [f"127.0.1.{number}:{port}" for number in range(1, hosts + 1)]
    urls = json.dumps([f"http://{address}/{n}" for n in range(pages) for address in addresses])
    try:
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            server, password = stack.enter_context(postgres.temporary_server())
            postgres.ensure_roles(server, password, {"presswatch": "secret", "presswatch_reader": "secret"})
            postgres.let_manage(server, password, "presswatch", "presswatch_reader")
            postgres.ensure_database(server, password, "bench", "presswatch")
            given = {
                "PRESSWATCH_WAREHOUSE": server.url("presswatch", "secret", "bench"),
                "PRESSWATCH_CATALOGUE": str(folder),
            }
            catalogue(folder, addresses, seconds)
            prepared(load_settings(given), addresses, pages)
            path = {"PYTHONPATH": str(CHECKOUT / "plugins")}
            return {
                "presswatch": measure([sys.executable, "-c", PRESSWATCH, json.dumps(given)], path, ours),
                "its client": measure([sys.executable, "-c", CLIENT, urls, str(seconds)], path, ours),
                "scrapy": measure([str(PEERS), "-c", SCRAPY, urls, str(seconds)], {}, ours),
                "requests": measure([sys.executable, "-c", REQUESTS, urls, str(seconds)], {}, ours),
            }
    finally:
        ours.send(None)
        site.join(5)


def main(arguments: list[str]) -> int:
    """Print the table; 1 when a pinned number does not hold."""
    numbers = [float(argument) for argument in arguments]
    found = compare(*map(int, numbers[:2]), *numbers[2:])
    scrapy = found["scrapy"]
    print(
        f"{'':12}{'pages':>7}{'pages/s':>9}{'gap':>8}{'at once':>9}{'CPU ms/page':>13}{'MB':>6}   to Scrapy"
    )
    for name, took in found.items():
        pace, their_pace = took.pages / took.seconds, scrapy.pages / scrapy.seconds
        print(
            f"{name:12}{took.pages:>7}{pace:>9.1f}{took.gap:>8.3f}{took.connections:>9}"
            f"{1000 * took.cpu_seconds / took.pages:>13.1f}{took.memory_mb:>6.0f}   "
            f"pace {pace / their_pace:.2f}, CPU {took.cpu_seconds / scrapy.cpu_seconds:.2f}, "
            f"memory {took.memory_mb / scrapy.memory_mb:.2f}"
        )
    ours, client = found["presswatch"], found["its client"]
    is_well = (
        ours.pages / ours.seconds >= PACE_FLOOR * scrapy.pages / scrapy.seconds
        and client.memory_mb <= MEMORY_CEILING * scrapy.memory_mb
        and ours.connections == client.connections == 1
    )
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
