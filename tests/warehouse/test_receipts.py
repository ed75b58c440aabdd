"""Nothing vanishes: what a stage took is what it made and what it rejected with a reason."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

import psycopg2.errors
import pytest

from presswatch import pipeline
from presswatch.cleaning_pool import Job
from presswatch.pipeline import cleaning
from presswatch.records import Article, Reject
from warehouse.running import DAYS, NETFLIX_DAYS, Warehouse, clean_in_process, finish_well, owning, sweep_well


def refuse_one(jobs: Iterable[Job], **limits: Any) -> Iterator[tuple[str, Article | Reject, int]]:
    """As if one page were no article, whatever the rules of cleaning think of the others."""
    for job_id, result, cpu_ms in clean_in_process(jobs, **limits):
        no_text = Reject(stage="clean", url=result.url, reason="no_text", detail="for a test")
        yield job_id, no_text if "grain-deal-deadline" in result.url else result, cpu_ms


@pytest.fixture(scope="module")
def loaded(clone: Callable[[str], Warehouse], fetched: str) -> Warehouse:
    """DAYS, with a page that was gone and one that is no article."""
    warehouse = clone(fetched)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cleaning, "clean_pages", refuse_one)
        finish_well(warehouse, [owning(DAYS[0], last=DAYS[-1])])
    return warehouse


def receipt(warehouse: Warehouse, stage: str) -> tuple[int, int, int]:
    ((taken, made, rejected),) = warehouse.query(
        "select sum(taken_count), sum(made_count), sum(rejected_count) from ops.stage_runs "
        "where stage_name = %s",
        stage,
    )
    return taken, made, rejected


def rejects(warehouse: Warehouse, stage: str) -> int:
    return warehouse.value("select count(*) from ops.rejects where stage_name = %s", stage)


@pytest.mark.parametrize("stage", ["discover", "fetch", *pipeline.STAGES])
def test_every_stage_has_a_receipt_whose_sums_hold(loaded: Warehouse, stage: str) -> None:
    taken, made, rejected = receipt(loaded, stage)
    assert taken > 0
    assert taken == made + rejected
    assert rejected == rejects(loaded, stage)


def test_the_database_refuses_a_receipt_whose_sums_do_not_hold(loaded: Warehouse) -> None:
    with pytest.raises(psycopg2.errors.CheckViolation, match="nothing_vanishes"):
        loaded.query("update ops.stage_runs set made_count = made_count - 1")


def test_the_database_refuses_a_reason_that_is_not_on_the_list(loaded: Warehouse) -> None:
    with pytest.raises(psycopg2.errors.ForeignKeyViolation):
        loaded.query("update ops.rejects set reason_name = 'bad luck'")


def test_links_found_are_pages_and_rejects(loaded: Warehouse) -> None:
    links = loaded.value("select count(*) from ops.page_links")
    pages = loaded.value("select count(distinct page_link_id) from raw.pages")
    lost = loaded.value(
        "select count(*) from ops.page_links where reason_name is not null and page_id is null"
    )
    assert lost > 0
    assert links == pages + lost
    assert receipt(loaded, "fetch") == (links, pages, lost)


def test_pages_are_articles_and_rejects(loaded: Warehouse) -> None:
    pages = loaded.value("select count(distinct page_link_id) from raw.pages")
    articles = loaded.value("select count(*) from core.articles")
    assert rejects(loaded, "clean") > 0
    assert pages == articles + rejects(loaded, "clean")
    assert receipt(loaded, "clean") == (pages, articles, rejects(loaded, "clean"))


@pytest.mark.parametrize("stage", ["deduplicate", "tag", "link"])
def test_each_article_went_through_each_stage(loaded: Warehouse, stage: str) -> None:
    articles = loaded.value("select count(*) from core.articles")
    taken, _, _ = receipt(loaded, stage)
    # Link may tell a story anew when an article turns out to be a copy.
    assert taken == articles if stage != "link" else taken >= articles
    assert loaded.value("select count(*) from ops.pending_articles") == 0


def test_every_article_has_a_verdict_for_every_topic_and_a_story(loaded: Warehouse) -> None:
    articles = loaded.value("select count(*) from core.articles")
    topics = loaded.value("select count(*) from core.topics")
    assert loaded.value("select count(*) from core.verdicts") == articles * topics
    assert loaded.value("select count(*) from core.story_members") == articles


def test_a_repeated_run_adds_to_its_receipt_what_it_did_and_no_more(warehouse: Warehouse) -> None:
    day: date = NETFLIX_DAYS[1]
    sweep_well(warehouse, [owning(day)])
    first = {stage: receipt(warehouse, stage) for stage in ("fetch", "clean", "deduplicate", "tag", "link")}
    sweep_well(warehouse, [owning(day)])
    assert {stage: receipt(warehouse, stage) for stage in first} == first


@pytest.mark.parametrize(
    ("column", "facts"),
    [
        ("found_count", "select count(*) from ops.page_links"),
        (
            "fetched_count",
            "select count(*) from ops.page_links where outcome_name in ('stored', 'unchanged')",
        ),
        ("new_count", "select count(*) from core.articles"),
        ("changed_count", "select count(*) from core.article_revisions"),
        ("copy_count", "select count(*) from core.copies"),
        ("rejected_count", "select count(*) from ops.rejects"),
        ("moved_point_count", "select count(*) from mart.topic_days"),
    ],
)
def test_what_runs_brought_day_by_day_adds_up_to_what_is_there(
    loaded: Warehouse, column: str, facts: str
) -> None:
    assert loaded.value(f"select sum({column}) from ops.receipts") == loaded.value(facts)


def test_articles_and_rejects_are_counted_on_their_days(loaded: Warehouse) -> None:
    assert loaded.query(
        "select day_date, sum(new_count) from ops.receipts where new_count > 0 group by 1 order by 1"
    ) == loaded.query("select published_date, count(*) from core.articles group by 1 order by 1")
    ((day, reasons),) = loaded.query(
        "select day_date, rejected_by_reason from ops.receipts where rejected_by_reason ? 'no_text'"
    )
    assert day == loaded.value(
        "select ops.day_of(listed_from) from ops.page_links where url like '%grain-deal-deadline%'"
    )
    assert reasons["no_text"] == 1


def test_a_receipt_tells_which_points_moved_from_what_to_what(
    clone: Callable[[str], Warehouse], migrated: str
) -> None:
    warehouse = clone(migrated)
    day = NETFLIX_DAYS[1]
    sweep_well(
        warehouse, [owning(day, run_id="half", sources=("harbourtimes",)), owning(day, run_id="whole")]
    )
    ((moved,),) = warehouse.query(
        "select moved_points from ops.receipts where run_id = 'whole' and day_date = %s", day
    )
    counts = (
        "select article_count, processed_article_count from history.topic_days "
        "where topic_name = 'ai' and run_id = %s"
    )
    ((former, of_former),) = warehouse.query(counts, "half")
    ((present, of_present),) = warehouse.query(counts, "whole")
    assert former < present
    assert {
        "topic": "ai", "from": former, "to": present, "of_from": of_former, "of_to": of_present
    } in moved  # fmt: skip
    spans = warehouse.query(
        "select distinct period_name, slice_name from ops.moved_points where run_id = 'whole' and not is_new"
    )
    assert {("day", "all"), ("week", "all"), ("month", "all"), ("day", "language")} <= set(spans)
