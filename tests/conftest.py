"""Options of the tests, and the browser that some of them drive."""

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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
