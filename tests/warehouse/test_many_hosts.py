"""Fifty hosts in one task: all at once, and never two connections to one of them."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from presswatch import pipeline
from presswatch.pipeline import Run
from warehouse.running import Warehouse, house_of

HOSTS = 50
PAGES = 3
HEAD = "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"


class Sites:
    """Small sites on ports of their own. None answers its first page before all are asked for theirs."""

    def __init__(self) -> None:
        self.ports: list[int] = []
        self.open_now: Counter[int] = Counter()
        self.most_open: Counter[int] = Counter()
        self.asked: Counter[int] = Counter()
        self._waiting = 0
        self._loop = asyncio.new_event_loop()
        self._all_are_here = asyncio.Event()

    def __enter__(self) -> "Sites":
        started = asyncio.run_coroutine_threadsafe(self._start(), self._loop)
        Thread(target=self._loop.run_forever, daemon=True).start()
        started.result(20)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)

    async def _start(self) -> None:
        for _ in range(HOSTS):
            server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
            self.ports.append(server.sockets[0].getsockname()[1])

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        port = writer.get_extra_info("sockname")[1]
        self.open_now[port] += 1
        self.asked[port] += 1
        self.most_open[port] = max(self.most_open[port], self.open_now[port])
        path = (await reader.readuntil(b"\r\n\r\n")).split(b" ")[1].decode()
        status, kind, body = await self._answer(port, path)
        writer.write(HEAD.format(status=status, kind=kind, length=len(body)).encode() + body)
        await writer.drain()
        # Ours is closed once theirs is: a second connection while this one is open would be counted.
        await reader.read()
        self.open_now[port] -= 1
        writer.close()

    async def _answer(self, port: int, path: str) -> tuple[str, str, bytes]:
        if path == "/feed.xml":
            items = "".join(f"<item><link>http://127.0.0.1:{port}/{n}</link></item>" for n in range(PAGES))
            return "200 OK", "application/xml", f"<rss><channel>{items}</channel></rss>".encode()
        if path == "/0":
            self._waiting += 1
            if self._waiting == HOSTS:
                self._all_are_here.set()
            await self._all_are_here.wait()
        return "200 OK", "text/html", b"<html><p>Crews of the harbour ferries stopped work.</p></html>"


@pytest.fixture
def sites() -> Iterator[Sites]:
    with Sites() as sites:
        yield sites


def test_fifty_hosts_are_visited_at_once_and_each_by_one_connection(
    warehouse: Warehouse, sites: Sites, tmp_path: Path
) -> None:
    (tmp_path / "sources.toml").write_text(
        "".join(
            f"""
[site{port}]
title = "Site {port}"
homepage = "http://127.0.0.1:{port}/"
language = "en"
timezone = "UTC"
feeds = ["http://127.0.0.1:{port}/feed.xml"]
delay_seconds = 0
allow_addresses = ["127.0.0.1:{port}"]
"""
            for port in sites.ports
        ),
        encoding="utf-8",
    )
    warehouse.settings = replace(warehouse.settings, catalogue=str(tmp_path))
    pipeline.migrate(warehouse.settings)
    for port in sites.ports:
        warehouse.query("insert into ops.robots values (%s, '', 'infinity')", f"http://127.0.0.1:{port}")
    run = Run(run_id="now", dag="watch_news")
    with house_of(warehouse, run) as house:
        names = [receipt.source or "" for receipt in pipeline.discover(house, run)]
        receipt = pipeline.fetch(house, run, names)
    assert (receipt.taken, receipt.made) == (HOSTS * PAGES, HOSTS * PAGES)
    assert set(sites.asked.values()) == {1 + PAGES}
    assert set(sites.most_open.values()) == {1}
