"""Options of the tests, and what several folders of them share: a browser, a Postgres, the newsroom."""

import os
import shutil
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from embedded.postgres import Server
    from sample.newsroom import Newsroom

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
#: Folders with the longest files, longest first.
LONG = ("end_to_end", "dags", "warehouse", "quality")
#: Files that share what is slow to start or to load: of several processes one takes them all.
SHARERS = {
    "an installation": tuple(
        f"end_to_end/test_{name}.py" for name in ("backfill_in_browser", "celery", "killed_task")
    ),
    "the sample": tuple(f"warehouse/test_{name}.py" for name in ("canary", "examples", "export", "readme")),
}

# How long an example takes depends on what else the machine does.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite",
        action="store_true",
        help="write anew what is generated: the data dictionary and the printed answers",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Slow tests run when asked for by name (`-m slow`); a choice of others (`-m shared`) leaves them out."""
    chosen = config.option.markexpr
    if "slow" not in chosen:
        config.option.markexpr = f"({chosen}) and not slow" if chosen else "not slow"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long files first: two processes that take file after file then end at nearly the same time."""

    def place(item: pytest.Item) -> int:
        folder = item.path.parent.name
        return LONG.index(folder) if folder in LONG else len(LONG)

    items.sort(key=place)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadFileScheduling:
    """What hands out work when there are several processes: a file at a time, or all sharers of something."""

    class BySharers(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = super()._split_scope(nodeid).removeprefix("tests/")
            return next((shared for shared, files in SHARERS.items() if file in files), file)

    config.option.loadscopereorder = False  # it would put those with many tests first
    return BySharers(config, log)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """What a test logged goes from process to process with its report, which takes no half of a character."""
    report = yield
    report.sections = [
        (title, text.encode(errors="backslashreplace").decode()) for title, text in report.sections
    ]
    return report


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """A real browser without a window; the test is skipped where none is installed."""
    from playwright.sync_api import sync_playwright

    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        pytest.skip(f"none of {', '.join(BROWSERS)} is installed, and CHROMIUM names no browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server() -> "Iterator[tuple[Server, str]]":
    """A running Postgres with the roles of an installation, and its superuser's password."""
    from databases import ensure_roles
    from embedded import postgres

    with postgres.temporary_server() as (server, password):
        ensure_roles(server, password)
        yield server, password


@pytest.fixture(scope="session")
def room() -> "Iterator[Newsroom]":
    """The sample newsroom; its slow pages come at once."""
    from sample.newsroom import Newsroom

    with Newsroom(slow_seconds=0) as room:
        yield room
