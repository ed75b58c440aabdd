"""What a person does to load the past: log in, Trigger → Backfill, two dates, run; then look.

Screenshots go to the folder of the environment variable SCREENSHOTS, else to pytest's temporary one.
"""

import os
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, Response, expect

from end_to_end.conftest import eventually

PATIENCE_MS = 90_000
FIRST, LAST = date(2023, 7, 30), date(2023, 7, 31)
#: In July 2023 there are no articles but those that a backfill brings: feeds list later ones only.
DAYS_OF_SUMMER = """
    select published_date, count(*) from core.articles
    where published_date between '2023-05-01' and '2023-08-31' group by 1 order by 1
"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def screenshots(tmp_path_factory) -> Path:
    folder = Path(os.environ.get("SCREENSHOTS") or tmp_path_factory.mktemp("screenshots"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="module")
def visit(browser, running):
    """A function that opens a page of the UI as admin, in a browser that stands in a time zone."""
    installation = running.installation
    contexts = []

    def open_page(path: str, zone: str = "UTC") -> Page:
        context = browser.new_context(timezone_id=zone, viewport={"width": 1400, "height": 1300})
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{installation.ui_url}/auth/login?next={path}")
        page.fill("input[name=username]", "admin")
        page.fill("input[name=password]", installation.secrets.admin_password)
        page.keyboard.press("Enter")
        return page

    yield open_page
    for context in contexts:
        context.close()


def fill_backfill_form(page: Page, first: date, last: date) -> None:
    page.get_by_role("button", name="Trigger").first.click()
    page.get_by_text("Backfill", exact=True).last.click()
    form = page.get_by_role("dialog").first
    for field, (name, day) in enumerate((("From", first), ("To", last))):
        form.get_by_test_id("datetime-input").nth(field).click()
        # By its name: on a busy machine the other one has not closed yet.
        day_box = page.get_by_role("textbox", name=name, exact=True)
        day_box.fill(f"{day:%Y/%m/%d}")
        day_box.press("Tab")
        form.get_by_role("heading").first.click()
        expect(form.get_by_test_id("datetime-input").nth(field)).to_contain_text(f"{day:%b %d, %Y}")


def backfill(page: Page, running: Any, *, again: bool = False) -> list[dict[str, Any]]:
    """Fill the form, run it, wait for the end; the runs of the backfilled days."""
    fill_backfill_form(page, FIRST, LAST)
    form = page.get_by_role("dialog").first
    if again:
        form.get_by_text("All Runs", exact=True).click()
    expect(form).to_contain_text("2 runs will be triggered")
    with page.expect_response(lambda answer: answer.url.endswith("/backfills")) as answer:
        form.get_by_role("button", name="Run Backfill").click()
    assert answer.value.ok, answer.value.text()
    backfill_id = answer.value.json()["id"]
    eventually(
        lambda: running.get(f"backfills/{backfill_id}")["completed_at"], "the backfill ends", seconds=300
    )
    return running.runs("archive_news", run_type="backfill")


def contents(running: Any) -> dict[str, list[Any]]:
    """Every row of core and mart."""
    tables = running.query(
        "select table_schema || '.' || table_name from information_schema.tables "
        "where table_schema in ('core', 'mart') order by 1"
    )
    return {name: sorted(running.query(f"select * from {name}"), key=repr) for (name,) in tables}


@pytest.mark.parametrize("zone", ["Asia/Jakarta", "Pacific/Auckland", "America/Los_Angeles"])
def test_the_form_picks_the_same_days_wherever_the_browser_stands(visit, zone):
    page = visit("/dags/archive_news", zone)
    with page.expect_response(_plans_for(FIRST, LAST, zone)) as answer:
        fill_backfill_form(page, FIRST, LAST)
    picked = [run["logical_date"][:10] for run in answer.value.json()["backfills"]]
    assert picked == [str(FIRST), str(LAST)]


def _plans_for(first: date, last: date, zone: str) -> Any:
    """Whether an answer is what Airflow would do for these days of a zone; the form asks as one types."""
    instants = [
        datetime.combine(day, clock, ZoneInfo(zone)).astimezone(UTC)
        for day, clock in ((first, time.min), (last, time.max))
    ]

    def is_it(answer: Response) -> bool:
        if not answer.url.endswith("/backfills/dry_run"):
            return False
        asked = answer.request.post_data_json
        given = [datetime.fromisoformat(asked[key]) for key in ("from_date", "to_date")]
        return all(
            abs(one - other) < timedelta(seconds=1) for one, other in zip(given, instants, strict=True)
        )

    return is_it


def test_two_dates_in_the_backfill_form_load_those_two_days(visit, running, screenshots):
    assert running.query(DAYS_OF_SUMMER) == []
    page = visit("/dags/archive_news")
    runs = backfill(page, running)
    assert [
        (run["logical_date"][:10], run["state"]) for run in sorted(runs, key=lambda r: r["logical_date"])
    ] == [
        ("2023-07-30", "success"),
        ("2023-07-31", "success"),
    ]
    page.reload()
    expect(page.get_by_text("publish", exact=True).first).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.screenshot(path=screenshots / "backfill.png")
    assert running.query(DAYS_OF_SUMMER) == [(FIRST, 2), (LAST, 2)]


def test_the_same_backfill_again_changes_no_row(visit, running, screenshots):
    before = contents(running)
    assert sum(map(len, before.values())) > 0
    earlier = running.query("select count(*) from ops.listing_reads")
    runs = backfill(visit("/dags/archive_news"), running, again=True)
    assert [run["state"] for run in runs] == ["success", "success"]
    assert running.query("select count(*) from ops.listing_reads") > earlier  # it did read everything again
    after = contents(running)
    assert [name for name in before if before[name] != after[name]] == []


def test_the_trends_page_shows_in_the_ui(visit, screenshots):
    page = visit("/plugin/trends")
    expect(page.frame_locator("iframe").locator("h1").first).to_be_visible(timeout=PATIENCE_MS)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=screenshots / "trends.png")
