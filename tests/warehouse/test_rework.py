"""After a change of rules rework redoes what older rules made, of its own day, and nothing else."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from presswatch import pipeline
from presswatch.pipeline import Run, cleaning
from presswatch.pipeline import house as house_module
from presswatch.records import Article, Reject
from presswatch.warehouse.articles import article_id_of
from warehouse.running import NETFLIX_DAYS, Warehouse, clean_in_process, finish_well, owning

DAY = NETFLIX_DAYS[1]


@pytest.fixture
def loaded(clone: Callable[[str], Warehouse], fetched: str) -> Warehouse:
    warehouse = clone(fetched)
    finish_well(warehouse, [owning(NETFLIX_DAYS[0], last=NETFLIX_DAYS[-1])])
    return warehouse


def rework(warehouse: Warehouse, name: str, **more: Any) -> dict[str, int]:
    """Run rework_news over DAY; what each stage took."""
    run = owning(DAY, run_id=name, dag="rework_news", reworks=True, **more)
    finish_well(warehouse, [run])
    return dict(warehouse.query("select stage_name, taken_count from ops.stage_runs where run_id = %s", name))


def articles_of_the_day(warehouse: Warehouse) -> int:
    return warehouse.value("select count(*) from core.articles where published_date = %s", DAY)


def days_of(warehouse: Warehouse, condition: str) -> list:
    return warehouse.query(
        f"select distinct published_date from core.articles join core.verdicts using (article_id) "
        f"where {condition}"
    )


def test_with_unchanged_rules_there_is_nothing_to_do(loaded: Warehouse) -> None:
    assert rework(loaded, "rework_news/1") == {}


def test_a_new_cleaner_cleans_the_day_again_and_what_follows_from_it(
    loaded: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def clean_anew(jobs: Iterable, **limits: Any) -> Iterator[tuple[str, Article | Reject, int]]:
        for job_id, result, cpu_ms in clean_in_process(jobs, **limits):
            renewed = replace(result, cleaner_version="next") if isinstance(result, Article) else result
            yield job_id, renewed, cpu_ms

    before, version = loaded.contents(), cleaning.CLEANER_VERSION
    monkeypatch.setattr(cleaning, "CLEANER_VERSION", "next")
    monkeypatch.setattr(cleaning, "clean_pages", clean_anew)
    count = articles_of_the_day(loaded)
    taken = rework(loaded, "rework_news/1")
    assert (taken["clean"], taken["deduplicate"], taken["tag"]) == (count,) * 3
    assert days_of(loaded, "cleaner_version = 'next'") == [(DAY,)]
    # The same rules under another version: nothing else may differ.
    loaded.query("update core.articles set cleaner_version = %s", version)
    assert loaded.contents() == before
    monkeypatch.setattr(cleaning, "CLEANER_VERSION", version)
    assert rework(loaded, "rework_news/2") == {}


def test_new_topics_tag_the_day_again_and_clean_nothing(
    loaded: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = house_module.compile_rules
    monkeypatch.setattr(
        house_module, "compile_rules", lambda *given: replace(compiled(*given), version="next")
    )
    monkeypatch.setattr(house_module, "rules_version", lambda *given: "next")
    pipeline.migrate(loaded.settings)
    count = articles_of_the_day(loaded)
    taken = rework(loaded, "rework_news/1")
    assert taken.keys() == {"tag", "link", "publish"}
    assert (taken["tag"], taken["link"]) == (count, count)
    assert days_of(loaded, "rules_version = 'next'") == [(DAY,)]
    assert rework(loaded, "rework_news/2") == {}


def test_redo_all_redoes_the_day_whatever_made_it(loaded: Warehouse) -> None:
    before = loaded.contents()
    count = articles_of_the_day(loaded)
    taken = rework(loaded, "rework_news/1", redo_all=True)
    assert (taken["clean"], taken["deduplicate"], taken["tag"]) == (count,) * 3
    assert loaded.contents() == before


def test_a_page_that_new_rules_reject_takes_its_article_along_and_its_copies_are_told_anew(
    loaded: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The day holds the original of a reprint on the next day."""
    ((original, copy),) = loaded.query("select original_id, article_id from core.copies")

    def reject_original(jobs: Iterable, **limits: Any) -> Iterator[tuple[str, Article | Reject, int]]:
        for job_id, result, cpu_ms in clean_in_process(jobs, **limits):
            is_it = article_id_of(result.url) == original
            reject = Reject(stage="clean", url=result.url, reason="no_text", detail="for a test")
            yield job_id, reject if is_it else result, cpu_ms

    monkeypatch.setattr(cleaning, "clean_pages", reject_original)
    rework(loaded, "rework_news/1", redo_all=True)
    assert loaded.value("select count(*) from core.articles where article_id = %s", original) == 0
    assert loaded.value("select count(*) from core.copies") == 0
    assert loaded.value("select count(*) from core.story_links where %s in (article_id, other_id)", copy) > 0
    articles = loaded.value("select count(*) from core.articles")
    assert loaded.value("select count(*) from core.story_members") == articles
    assert (
        loaded.value("select sum(processed_article_count) from mart.topic_days where topic_name = 'ai'")
        == articles
    )


def test_an_edited_article_keeps_its_earlier_wording(
    loaded: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def edited(jobs: Iterable, **limits: Any) -> Iterator[tuple[str, Article | Reject, int]]:
        for job_id, result, cpu_ms in clean_in_process(jobs, **limits):
            assert isinstance(result, Article)
            yield job_id, replace(result, text="Wholly new.", sha256="0" * 64), cpu_ms

    (article, text) = loaded.query(
        "select article_id, body_text from core.articles where published_date = %s order by 1 limit 1", DAY
    )[0]
    loaded.query(
        "insert into raw.pages (page_link_id, final_url, status_code, headers, body_gzip, body_bytes, "
        "body_sha256, fetched_at, fetch_ms) select pages.page_link_id, final_url, status_code, headers, "
        "body_gzip, body_bytes, 'other', pages.fetched_at + interval '1 second', fetch_ms "
        "from raw.pages join core.articles using (page_link_id) where article_id = %s",
        article,
    )
    loaded.query(
        "update ops.page_links set page_id = pages.page_id, page_fetched_at = pages.fetched_at "
        "from raw.pages where pages.page_link_id = page_links.page_link_id and body_sha256 = 'other'"
    )
    loaded.query(
        "insert into ops.pending_pages select page_link_id from core.articles where article_id = %s", article
    )
    monkeypatch.setattr(cleaning, "clean_pages", edited)
    finish_well(loaded, [owning(DAY, run_id="edit")])
    assert loaded.query("select article_id, body_text from core.article_revisions") == [(article, text)]
    assert loaded.value("select body_text from core.articles where article_id = %s", article) == "Wholly new."
    assert (
        loaded.value(
            "select count(*) from core.mentions where article_id = %s and zone_name = 'body'", article
        )
        == 0
    )


@pytest.fixture
def undated(loaded: Warehouse) -> str:
    """An article of another day, which neither its page's listing nor it itself gives a day any more."""
    ((article_id, page_link_id),) = loaded.query(
        "update core.articles set published_at = null, published_date = null where article_id = "
        "(select min(article_id) from core.articles where published_date = %s) "
        "returning article_id, page_link_id",
        NETFLIX_DAYS[0],
    )
    loaded.query(
        "update ops.page_links set listed_from = null, listed_until = null where page_link_id = %s",
        page_link_id,
    )
    return str(article_id)


@pytest.mark.parametrize(
    ("table", "version"),
    [
        pytest.param("core.articles", "cleaner_version", id="cleaned"),
        pytest.param("core.verdicts", "rules_version", id="tagged"),
        pytest.param("ops.fingerprints", "deduplicator_version", id="compared"),
        pytest.param("ops.anchors", "linker_version", id="linked"),
    ],
)
def test_an_article_of_no_day_is_redone_after_any_rework(
    loaded: Warehouse, undated: str, table: str, version: str
) -> None:
    loaded.query(f"update {table} set {version} = 'older' where article_id = %s", undated)
    rework(loaded, "rework_news/1")
    finish_well(loaded, [Run(run_id="watch_news/1", dag="watch_news", since=None, until=None)])
    assert loaded.value(f"select count(*) from {table} where {version} = 'older'") == 0


def test_redo_all_leaves_an_article_of_no_day_alone(loaded: Warehouse, undated: str) -> None:
    rework(loaded, "rework_news/1", redo_all=True)
    assert (
        loaded.query(
            "select page_link_id from ops.pending_pages join core.articles using (page_link_id) "
            "where article_id = %s",
            undated,
        )
        == []
    )
    assert loaded.query("select stage_name from ops.pending_articles where article_id = %s", undated) == []
