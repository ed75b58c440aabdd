"""A site that shows one page for all that it is asked for has no quiet day: that is no article, the day is
not complete, and it is asked again. Texts that are told more than once stay what they are: copies."""

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

import pytest

from presswatch import cli, pipeline
from presswatch.pipeline import Run, batches, cleaning
from presswatch.stages.fetch import MOST_ATTEMPTS
from warehouse.ferries import Site, index
from warehouse.running import Rows, Warehouse, finish_well, house_of, owning, sweep_well

DAY = date(2023, 7, 31)
NEXT = DAY + timedelta(days=1)
NAMES = ("ferries", "harbour", "tram", "depot", "signals")

BRIEF = "<p>Our pages are being repaired tonight and will be back in the morning.</p>"
LONG = """<p>Our pages are being repaired tonight. All our articles will be here again tomorrow morning, and
until then we ask our readers for patience.</p><p>Our editors can be reached by telephone at night, and the
printed paper appears as it always does. We thank you for your understanding.</p>"""


def links_of(day: date) -> list[str]:
    return [f"/{day:%Y/%m/%d}/{name}" for name in NAMES]


def listing(day: date) -> dict[str, tuple[int, str]]:
    return {
        "/feed.xml": (200, "<rss version='2.0'><channel></channel></rss>"),
        f"/index/{day:%Y-%m-%d}?page=1": index(*links_of(day)),
    }


def answer(path: str, page: str) -> tuple[int, str]:
    """A page in the place of the one at path. It may say which was asked for ($path) and when ($clock)."""
    clock = f"{random.Random(path).randrange(10, 24)}:{len(path)}:07"
    return 200, (
        "<html lang='en'><head><title>Harbour Ferries</title></head><body><main><h1>Harbour Ferries</h1>"
        f"{page.replace('$path', path).replace('$clock', clock)}</main></body></html>"
    )


def article(
    path: str, *, dated: bool = True, text: str | None = None, canonical: str = ""
) -> tuple[int, str]:
    """The article at path, published on the day of its url at half past two."""
    day, name = path[1:11].replace("/", "-"), path[12:]
    date_tag = f'<meta property="article:published_time" content="{day}T14:29:00+00:00">' if dated else ""
    canonical_tag = f'<link rel="canonical" href="{canonical}">' if canonical else ""
    told = text or (
        f"<p>Crews of the {name} stopped work on {day} in a strike over pay at the {name} company.</p>"
        f"<p>The company called the strike of its {name} crews regrettable, and talks go on.</p>"
    )
    return 200, (
        f'<html lang="en"><head><title>A walkout at the {name}</title>{date_tag}{canonical_tag}</head>'
        f"<body><article><h1>A walkout at the {name}</h1>{told}</article></body></html>"
    )


def healthy(*days: date) -> dict[str, tuple[int, str]]:
    return {path: article(path) for day in days for path in links_of(day)}


def under_repair(page: str, *days: date) -> dict[str, tuple[int, str]]:
    return {path: answer(path, page) for day in days for path in links_of(day)}


def days_of(warehouse: Warehouse) -> Rows:
    return warehouse.query("select day_date, coverage_name, gap_reason from ops.source_days order by 1")


def watch(warehouse: Warehouse, run_id: str = "watch") -> None:
    """A run of the time when all that waits may be asked."""
    warehouse.query("update ops.page_links set next_attempt_at = now() where next_attempt_at is not null")
    sweep_well(warehouse, [Run(run_id=run_id, dag="watch_news")])


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(BRIEF, id="too short for an article"),
        pytest.param(LONG, id="long enough for an article"),
        pytest.param(LONG + "<p>It is now $clock in the harbour, request no. $clock-7f.</p>", id="a clock"),
        pytest.param(LONG + "<p>You asked for http://ferries.test$path today.</p>", id="the url"),
        pytest.param(
            LONG.replace("<p>", "<p><time datetime='2024-02-03T10:00:00Z'>3 February 2024</time> ", 1),
            id="a date of its own that no listing knows",
        ),
        pytest.param(
            "<p>We and our partners use cookies. Accept all cookies to continue to our pages.</p>",
            id="a consent",
        ),
        pytest.param("<p>Please sign in to continue reading. You need to log in first.</p>", id="a login"),
        pytest.param(
            LONG.replace("Our", "Our service is not available in your region:", 1), id="another region only"
        ),
    ],
)
def test_a_day_of_one_page_for_all_is_no_quiet_day(watched: Warehouse, page: str) -> None:
    Site.pages |= listing(DAY) | under_repair(page, DAY)
    sweep_well(watched, [owning(DAY)])
    assert watched.value("select count(*) from core.articles") == 0
    assert days_of(watched) == [(DAY, "partial", "same_page 5")]
    assert watched.query(
        "select article_count, gap_reason from mart.topic_days where topic_name = 'strike' and day_date = %s",
        DAY,
    ) == [(None, "ferries same_page 5")]
    assert watched.query("select distinct outcome_name, reason_name from ops.page_links") == [
        ("retried", "same_page")
    ]


@pytest.fixture
def untroubled(watched: Warehouse, clone: Callable[[str], Warehouse], migrated: str) -> Warehouse:
    """Another warehouse that watches the same site; for what it has when it was never out of order."""
    other = clone(migrated)
    other.settings = replace(other.settings, catalogue=watched.settings.catalogue)
    pipeline.migrate(other.settings)
    return other


@pytest.mark.parametrize("seed", range(4))
def test_however_the_pages_come_all_is_as_if_nothing_had_been_once_the_site_is_back(
    watched: Warehouse, untroubled: Warehouse, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Out of order in the middle of two days, seen page by page or at once, by several runs."""
    chance = random.Random(seed)
    days = [DAY, NEXT]
    whole = {**listing(DAY), **listing(NEXT), **healthy(DAY, NEXT)}
    Site.pages |= whole
    paths = [path for day in days for path in links_of(day)]
    Site.pages |= {path: answer(path, LONG) for path in chance.sample(paths, 6)}
    monkeypatch.setattr(batches, "PAGES_AT_ONCE", chance.choice([1, 2, 100]))
    runs = [owning(day, run_id=f"{day}/{number}") for day in days for number in range(2)]
    sweep_well(watched, chance.sample(runs, 4))
    assert watched.value("select count(*) from core.articles") == 4
    assert watched.value("select sum(missing_count) from ops.source_days") == 6
    Site.pages |= {path: whole[path] for path in chance.sample(paths, 5)}
    watch(watched, "half is back")
    Site.pages |= whole
    watch(watched, "all is back")
    assert days_of(watched) == [(day, "complete", None) for day in days]
    sweep_well(untroubled, [owning(day) for day in days])
    assert watched.contents() == untroubled.contents()


def test_two_runs_at_once_see_each_others_pages(watched: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    Site.pages |= listing(DAY) | under_repair(LONG, DAY)
    Site.pages[links_of(DAY)[0]] = (404, "")
    run, other = owning(DAY), owning(DAY, run_id="other")
    with house_of(watched, run) as house, house_of(watched, other) as second:
        pipeline.discover(house, run)
        pipeline.fetch(house, run, ["ferries"])
        monkeypatch.setattr(batches, "PAGES_AT_ONCE", 2)
        with ThreadPoolExecutor(1) as pool:
            with house.transaction() as cursor:
                assert cleaning._clean_batch(cursor, house, run, repeated={})
                later = pool.submit(pipeline.STAGES["clean"], second, other)
                with suppress(TimeoutError):
                    later.result(timeout=1)  # waits for the first to end
            later.result()
    assert watched.query("select outcome_name, count(*) from ops.page_links group by 1 order by 1") == [
        ("gone", 1),
        ("retried", 4),
    ]
    assert watched.value("select count(*) from core.articles") == 0


@pytest.mark.parametrize("page", [pytest.param(LONG, id="long"), pytest.param(BRIEF, id="brief")])
def test_a_source_of_one_article_a_day_is_seen_to_be_out_of_order_on_the_third(
    watched: Warehouse, page: str
) -> None:
    days = [DAY + timedelta(days=number) for number in range(4)]
    for day in days:
        path = links_of(day)[0]
        Site.pages |= {f"/index/{day:%Y-%m-%d}?page=1": index(path), path: answer(path, page)}
        sweep_well(watched, [owning(day)])
    assert days_of(watched) == [(day, "partial", "same_page 1") for day in days]
    assert watched.query("select distinct day_date, gap_reason from mart.topic_days order by 1") == [
        (day, "ferries same_page 1") for day in days
    ]
    assert watched.value("select count(*) from core.articles") == 0


def notice(path: str) -> tuple[int, str]:
    return article(
        path,
        text="<p>The draw takes place at eight. The numbers stand here from nine o'clock on, "
        "and are printed in the paper of the next day. Nobody answers for their being right.</p>",
    )


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param({path: notice(path) for path in links_of(DAY)}, id="a notice under five urls"),
        pytest.param(
            {
                path: article(path, dated=False, text=LONG, canonical="/2023/07/31/ferries")
                for path in links_of(DAY)
            },
            id="one article without a date, whose urls all name one of them",
        ),
        pytest.param(
            {path: article(path, dated=False, text=LONG) for path in links_of(DAY)[:2]}
            | {path: article(path, dated=False) for path in links_of(DAY)[2:]},
            id="a text without a date that is told twice",
        ),
        pytest.param(
            {path: article(path, dated=False) for path in links_of(DAY)}, id="articles without dates"
        ),
    ],
)
def test_what_is_told_more_than_once_is_an_article_and_its_copies(
    watched: Warehouse, pages: dict[str, tuple[int, str]]
) -> None:
    Site.pages |= listing(DAY) | pages
    sweep_well(watched, [owning(DAY)])
    assert days_of(watched) == [(DAY, "complete", None)]
    assert watched.value("select count(*) from core.articles") == 5
    assert watched.query("select * from ops.problems") == []


def test_a_notice_of_every_day_stays_an_article_however_late_it_is_listed(watched: Warehouse) -> None:
    """The listing names the day of the change; each of the notices its own."""
    days = [DAY + timedelta(days=number) for number in range(5)]
    later = DAY + timedelta(days=60)
    paths = [f"{later:/%Y/%m/%d}/draw-{number}" for number in range(5)]
    Site.pages[f"/index/{later:%Y-%m-%d}?page=1"] = index(*paths)
    for day, path in zip(days, paths, strict=True):
        Site.pages[path] = notice(f"/{day:%Y/%m/%d}/draw")
    sweep_well(watched, [owning(later)])
    assert watched.query("select published_date from core.articles order by 1") == [(day,) for day in days]
    assert days_of(watched) == [(later, "complete", None)]


def test_pages_that_are_gone_in_the_same_words_leave_no_gap(watched: Warehouse) -> None:
    Site.pages |= listing(DAY) | under_repair("<p>The page you requested does not exist any more.</p>", DAY)
    sweep_well(watched, [owning(DAY)])
    assert days_of(watched) == [(DAY, "complete", None)]


def test_articles_stay_when_they_are_fetched_again_from_a_site_out_of_order(
    watched: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    Site.pages |= listing(DAY) | healthy(DAY)
    sweep_well(watched, [owning(DAY)])
    before = watched.query("select url, body_text, fetched_at from core.articles order by url")
    Site.pages |= under_repair(LONG, DAY)
    monkeypatch.setattr(Site, "tag", '"2"')
    sweep_well(watched, [owning(DAY, run_id="again", refetch=True)])
    assert watched.query("select url, body_text, fetched_at from core.articles order by url") == before
    assert days_of(watched) == [(DAY, "partial", "same_page 5")]


def test_who_was_asked_for_the_last_time_is_told_by_source_and_day_and_comes_when_fetched_again(
    watched: Warehouse, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Site.pages |= listing(DAY) | under_repair(LONG, DAY)
    sweep_well(watched, [owning(DAY)])
    monkeypatch.setattr("presswatch.cli.load_settings", lambda _: watched.settings)
    assert cli.main(["health"]) == 1
    said = capsys.readouterr().out
    assert "same_page  ferries" in said
    assert "5 links of 2023-07-31" in said
    assert "asked again" in said
    for number in range(MOST_ATTEMPTS):
        watch(watched, f"watch {number}")
    assert watched.query("select distinct outcome_name, reason_name, attempt_count from ops.page_links") == [
        ("skipped", "same_page", MOST_ATTEMPTS)
    ]
    assert cli.main(["health"]) == 1
    assert "Fetch again" in capsys.readouterr().out
    Site.pages |= healthy(DAY)
    sweep_well(watched, [owning(DAY, run_id="again", refetch=True)])
    assert days_of(watched) == [(DAY, "complete", None)]
    assert watched.value("select count(*) from core.articles") == 5
    assert watched.query("select * from ops.problems") == []


def test_a_rework_says_the_same_of_stored_pages(watched: Warehouse) -> None:
    Site.pages |= listing(DAY) | under_repair(LONG, DAY)
    Site.pages[links_of(DAY)[0]] = article(links_of(DAY)[0])
    sweep_well(watched, [owning(DAY)])
    before = watched.contents()
    rework = owning(DAY, dag="rework_news", run_id="rework", reworks=True, redo_all=True)
    finish_well(watched, [rework])
    assert days_of(watched) == [(DAY, "partial", "same_page 4")]
    assert watched.contents() == before


def test_a_rework_by_rules_that_say_otherwise_takes_the_pages_for_what_they_are(
    watched: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    Site.pages |= listing(DAY) | under_repair(LONG, DAY)
    sweep_well(watched, [owning(DAY)])
    monkeypatch.setattr(cleaning, "shown_unvouched", lambda article, **_: None)
    finish_well(watched, [owning(DAY, dag="rework_news", run_id="rework", reworks=True, redo_all=True)])
    assert days_of(watched) == [(DAY, "complete", None)]
    assert watched.value("select count(*) from core.articles") == 5
