"""Whatever is killed when: the run repeated ends in the rows of an undisturbed one."""

import os
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import psycopg2
import psycopg2.extensions
import pytest

from embedded import postgres
from embedded.ports import next_free
from presswatch import pipeline
from presswatch.pipeline import batches
from presswatch.settings import Settings
from presswatch.warehouse import articles, copies, links, marts, pages, stories, tags
from presswatch.warehouse.connection import SQL, Cursor
from warehouse.running import NETFLIX_DAYS, Rows, Warehouse, owning, sweep_well

RUN = owning(NETFLIX_DAYS[1], last=NETFLIX_DAYS[2])

#: Where a run is killed: having done this step so many times, in the middle of a transaction.
PLACES = [
    pytest.param(links, "save_listing_reads", 2, id="discover"),
    pytest.param(links, "claim", 1, id="fetch, having claimed links"),
    pytest.param(pages, "save_page", 3, id="fetch, having stored a page"),
    pytest.param(links, "settle", 3, id="fetch, having settled a link"),
    pytest.param(articles, "save_articles", 2, id="clean"),
    pytest.param(copies, "save_pairs", 2, id="deduplicate"),
    pytest.param(tags, "save_tags", 2, id="tag"),
    pytest.param(stories, "save_links", 2, id="link"),
    pytest.param(marts, "recompute_day", 2, id="publish"),
]


@pytest.fixture(scope="module", autouse=True)
def _small_batches() -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batches, "PAGES_AT_ONCE", 2)
        patch.setattr(batches, "ARTICLES_AT_ONCE", 2)
        yield


@pytest.fixture(scope="module")
def undisturbed(clone: Callable[[str], Warehouse], migrated: str) -> dict[str, Rows]:
    warehouse = clone(migrated)
    sweep_well(warehouse, [RUN])
    return told(warehouse)


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A folder that the server's account can pass, as it cannot those of pytest."""
    with tempfile.TemporaryDirectory(prefix="presswatch-") as name:
        Path(name).chmod(0o711)
        yield Path(name)


def told(warehouse: Warehouse) -> dict[str, Rows]:
    """All that must not depend on a crash: the rows, what became of links, pages and receipts."""
    return warehouse.contents() | {
        "links": warehouse.query("select url, outcome_name, attempt_count from ops.page_links order by 1"),
        "pages": warehouse.query("select final_url, body_sha256 from raw.pages order by 1"),
        "receipts": warehouse.query(
            "select stage_name, source_name, taken_count, made_count, rejected_count from ops.stage_runs "
            "where stage_name not in ('discover', 'publish') order by 1, 2"
        ),
        "rejects": warehouse.query("select stage_name, url, reason_name from ops.rejects order by 1, 2"),
        "history": warehouse.query(
            "select topic_name, day_date, article_count from history.topic_days where known_until is null "
            "order by 1, 2"
        ),
        "waiting": [
            (queue, warehouse.value(f"select count(*) from ops.{queue}"))
            for queue in ("pending_pages", "pending_articles", "changed_days")
        ],
    }


def after(times: int, work: Callable[..., Any], then: Callable[[Any], None]) -> Callable[..., Any]:
    """`work`, followed by `then` with its cursor when it was called so often."""
    calls = 0

    def counted(*given: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        result = work(*given, **named)
        if calls == times:
            then(given[0])
        return result

    return counted


@pytest.mark.parametrize(("module", "step", "times"), PLACES)
def test_a_run_killed_in_the_middle_and_repeated_loses_and_doubles_nothing(
    warehouse: Warehouse, undisturbed: dict[str, Rows], module: ModuleType, step: str, times: int
) -> None:
    child = os.fork()
    if child == 0:
        setattr(
            module, step, after(times, getattr(module, step), lambda _: os.kill(os.getpid(), signal.SIGKILL))
        )
        sweep_well(warehouse, [RUN])
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)
    assert os.WTERMSIG(status) == signal.SIGKILL
    assert told(warehouse) != undisturbed
    sweep_well(warehouse, [RUN])
    assert told(warehouse) == undisturbed


def test_postgres_killed_in_the_middle_and_started_again_loses_and_doubles_nothing(
    undisturbed: dict[str, Rows], settings: Settings, reachable: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = postgres.place(postgres.choose_home(reachable), next_free())
    postgres.initialise(server, "secret")
    process = start(server)
    try:
        dsn = server.url(postgres.SUPERUSER, "secret", "postgres")
        warehouse = Warehouse(replace(settings, warehouse=dsn), dsn)
        pipeline.migrate(warehouse.settings)
        for port in range(settings.sample_port + 1, settings.sample_port + 5):
            warehouse.query("insert into ops.robots values (%s, '', 'infinity')", f"http://127.0.0.1:{port}")

        def kill(cursor: psycopg2.extensions.cursor) -> None:
            process.kill()
            os.kill(cursor.connection.info.backend_pid, signal.SIGKILL)

        with monkeypatch.context() as patch:
            patch.setattr(articles, "save_articles", after(2, articles.save_articles, kill))
            with pytest.raises((psycopg2.OperationalError, psycopg2.InterfaceError)):
                sweep_well(warehouse, [RUN])
        assert process.wait(timeout=30) == -signal.SIGKILL
        process = start(server)
        assert 0 < warehouse.value("select count(*) from core.articles") < len(undisturbed["core.articles"])
        sweep_well(warehouse, [RUN])
        assert told(warehouse) == undisturbed
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)
        postgres.remove(server)


def test_migrations_killed_in_the_middle_of_one_are_finished_by_the_next_call(
    clone: Callable[[str], Warehouse], migrated: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    blank = clone("template1")
    third = (SQL / "migrations" / "0003_rest_hosts.sql").read_text()
    child = os.fork()
    if child == 0:

        def execute(cursor: Cursor, text: str, values: Any = None) -> None:
            psycopg2.extensions.cursor.execute(cursor, text, values)
            if text == third:
                os.kill(os.getpid(), signal.SIGKILL)

        monkeypatch.setattr(Cursor, "execute", execute)
        pipeline.migrate(blank.settings)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)
    assert blank.value("select count(*) from _yoyo_migration") == 2
    assert pipeline.migrate(blank.settings)[0] == "0003_rest_hosts"
    columns = "select table_schema, table_name, column_name from information_schema.columns order by 1, 2, 3"
    assert blank.query(columns) == clone(migrated).query(columns)


def start(server: postgres.Server) -> "subprocess.Popen[bytes]":
    """Start it with the settings of an installation: every commit reaches the disk."""
    process = subprocess.Popen(
        postgres.command(server),
        preexec_fn=lambda: postgres.become(server),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    postgres.wait_until_ready(server, "secret")
    return process
