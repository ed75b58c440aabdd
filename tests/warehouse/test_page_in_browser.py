"""The trends page as a person meets it: in a real browser, with a pointer, a keyboard, on a phone.

Screenshots go to the folder of the environment variable SCREENSHOTS, if there is one.
"""

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page

from presswatch.page.app import make_app
from warehouse.conftest import Clone
from warehouse.running import DAYS, Warehouse

PERIOD = f"since={DAYS[0]}&until={DAYS[15]}"

pytestmark = pytest.mark.browser

Visit = Callable[..., Page]


@pytest.fixture(scope="module")
def published(clone: Clone, published: str) -> Warehouse:
    return clone(published)


@pytest.fixture(scope="module")
def address(published: Warehouse) -> Iterator[str]:
    """The page alone, without Airflow around it."""
    app = make_app(lambda: published.settings, [])
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 60
    while not server.started:
        assert time.monotonic() < until
        time.sleep(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/trends"
    server.should_exit = True
    thread.join(timeout=20)


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """A function that opens the page; what the browser complains of, and asks of others, fails the test."""
    complaints: list[str] = []
    contexts = []

    def open_page(query: str = "", name: str = "", *, width: int = 1280, dark: bool = False) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light"
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on(
            "console", lambda message: complaints.append(message.text) if message.type == "error" else None
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request",
            lambda asked: None if asked.url.startswith((address, "data:")) else complaints.append(asked.url),
        )
        page.goto(f"{address}?{query}")
        page.wait_for_function(
            "[...document.querySelectorAll('.chart')].every((chart) => chart.querySelector('svg.marks'))"
        )
        folder = os.environ.get("SCREENSHOTS")
        if folder and name:
            page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def overflow(page: Page) -> int:
    """Pixels by which the page is wider than the screen."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def test_the_pointer_is_told_what_a_point_is_and_a_click_opens_its_articles(visit: Visit) -> None:
    page = visit(PERIOD, "trends")
    assert page.locator(".chart svg.marks").count() == 3
    box = page.locator(".chart").first.bounding_box()
    assert box is not None
    # 14 July, the third day of twenty.
    x, y = box["x"] + box["width"] * 2.6 / 20, box["y"] + 100
    page.mouse.move(x, y)
    told = page.locator(".chart .told").first
    assert told.inner_text().startswith("14 Jul 2023\nArticles: ")
    page.mouse.click(x, y)
    page.wait_for_url("**/articles?topic=ai&since=2023-07-14&until=2023-07-14")
    assert page.locator(".proofs mark").count() > 0
    page.get_by_text("← Trends").click()
    page.wait_for_url(f"**/trends?{PERIOD}")


def test_the_keyboard_goes_from_point_to_point_and_opens_one(visit: Visit) -> None:
    page = visit(PERIOD)
    page.locator(".chart").first.focus()
    for key in ("End", "ArrowLeft", "Home", "ArrowRight"):
        page.keyboard.press(key)
    told = page.locator(".chart .told").first
    assert told.get_attribute("role") == "status"
    assert told.inner_text().startswith("13 Jul 2023\n")
    page.keyboard.press("Escape")
    assert not told.is_visible()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles?topic=ai&since=2023-07-14&until=2023-07-14")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"


def test_a_phone_shows_the_charts_first_and_nothing_beside_the_screen(visit: Visit) -> None:
    page = visit("", "phone", width=360)
    assert overflow(page) == 0
    assert not page.locator(".top form").is_visible()
    page.locator(".choose summary").click()
    assert page.locator(".top form").is_visible()
    assert overflow(page) == 0
    chart = page.locator(".chart svg.marks").first.bounding_box()
    assert chart is not None
    assert chart["y"] < 900


def test_what_is_chosen_in_the_form_is_shown(visit: Visit) -> None:
    page = visit(PERIOD)
    page.locator("select[name=topic]").select_option("strike")
    page.locator("select[name=slice]").select_option("language:fr")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**slice=language%3Afr**")
    assert page.locator("h1").inner_text() == "Trends in French"
    assert page.locator("section h2").all_inner_texts() == ["Labour strikes", "Most told stories", "Sources"]


def test_at_night_the_page_is_dark(visit: Visit) -> None:
    page = visit("", "dark", dark=True)
    red, green, blue = page.evaluate(
        "getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).slice(0, 3).map(Number)"
    )
    assert max(red, green, blue) < 60


def test_every_text_can_be_read_against_its_ground(visit: Visit) -> None:
    """WCAG AA: 4.5 to 1, measured on what the browser paints, by day and by night."""
    for dark in (False, True):
        page = visit(PERIOD, dark=dark)
        faint = page.evaluate(CONTRAST)
        assert faint == [], "dark" if dark else "light"


CONTRAST = """
() => {
  const luminance = (rgb) => rgb.map((v) => v / 255).map(
    (v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
  ).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const parse = (colour) => colour.match(/[0-9.]+/g).map(Number);
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.length < 4 || colour[3] === 1) return colour.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const faint = [];
  for (const node of document.querySelectorAll("main *, header *")) {
    const words = [...node.childNodes].filter((n) => n.nodeType === 3 && n.textContent.trim());
    if (!words.length || node.closest("svg, script") || !node.getClientRects().length) continue;
    const [a, b] = [luminance(parse(getComputedStyle(node).color).slice(0, 3)), luminance(ground(node))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) faint.push([node.className || node.tagName, words[0].textContent.trim(), contrast]);
  }
  return faint;
}
"""
