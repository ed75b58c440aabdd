"""Stories in the warehouse: names that last, who was first, affairs, edits; any order gives the same."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presswatch import pipeline
from presswatch.pipeline import Run, batches
from presswatch.stages import link as linking
from presswatch.stages.deduplicate import period
from presswatch.warehouse import articles as stored
from presswatch.warehouse.connection import SQL
from warehouse.running import Warehouse, house_of

NOON = datetime(2024, 5, 14, 12, tzinfo=UTC)
SOURCES = ("kabarteknika", "lecourrier", "harbourtimes", "tradewire")

FRENCH = "Les 1 850 dockers de Halvering refusent les 34 grues de Maritrans, dit Odile Verstraete."
INDONESIAN = "Sebanyak 1.850 buruh Halvering menolak 34 derek milik Maritrans, kata Odile Verstraete."
ENGLISH = "Some 1,850 dockers at Halvering reject 34 cranes bought by Maritrans, Odile Verstraete said."
LATER = "At Halvering the port of Maritrans reopens after 61 days, Odile Verstraete said on the quay."
OTHER = "The Tessera chip, shown by Quillon in Eindhoven, needs 38% less power, Priya Ramaswamy said."


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One article; its id is its name."""

    name: str
    text: str
    hours: float | None = 0
    source: str = "kabarteknika"
    credit: str | None = None
    precision: str = "minute"


def keep(warehouse: Warehouse, told: list[Told]) -> None:
    """Save articles as clean leaves them."""
    warehouse.query(
        "insert into ops.runs (run_id, dag_name) values ('shelf', 'shelf') on conflict do nothing"
    )
    for one in told:
        url = f"https://x.example/{one.name}"
        published_at = NOON + timedelta(hours=one.hours) if one.hours is not None else None
        warehouse.query(
            """
            with link as (
                insert into ops.page_links (
                    url_sha256, url, source_name, found_in, found_kind, found_by_run_id
                )
                values (sha256(convert_to(%s, 'UTF8')), %s, %s, '', 'feed', 'shelf')
                on conflict (url_sha256) do update set found_in = ''
                returning page_link_id
            )
            insert into core.articles (
                article_id, page_link_id, url, source_name, language_code, title, authors, published_at,
                published_precision, published_date, credit, body_text, text_sha256, word_count,
                cleaner_version, fetched_at
            )
            select
                %s, page_link_id, %s, %s, 'en', null, '{}', %s, %s, %s::timestamptz::date, %s, %s, '', 1,
                '', now()
            from link
            on conflict (article_id) do update set body_text = excluded.body_text
            """,
            *(url, url, one.source, one.name, url, one.source, published_at),
            *(one.precision if published_at else "none", published_at, one.credit, one.text),
        )
    with house_of(warehouse) as house, house.transaction() as cursor:
        stored.mark_pending(cursor, [one.name for one in told], stages=("deduplicate", "tag"))


def decide(warehouse: Warehouse, **more: Any) -> None:
    run = Run(run_id="deciding", dag="watch_news", **more)
    with house_of(warehouse, run) as house:
        for stage in (pipeline.deduplicate, pipeline.tag, pipeline.link):
            stage(house, run)


def tell(warehouse: Warehouse, *told: Told) -> None:
    keep(warehouse, list(told))
    decide(warehouse)


def stories(warehouse: Warehouse) -> dict[str, str]:
    return dict(warehouse.query("select article_id, story_id from core.story_members"))


def changes(warehouse: Warehouse) -> list[tuple]:
    return warehouse.query(
        "select old_story_id, new_story_id, change_name, article_count, cause_name "
        "from history.story_changes order by story_change_id"
    )


def test_a_story_is_found_by_the_name_that_it_had_before_an_earlier_article_came(
    warehouse: Warehouse,
) -> None:
    tell(warehouse, Told(name="b", text=FRENCH, hours=2), Told(name="c", text=ENGLISH, hours=3))
    assert stories(warehouse) == {"b": "b", "c": "b"}
    assert changes(warehouse) == []
    tell(warehouse, Told(name="z", text=INDONESIAN))
    assert set(stories(warehouse).values()) == {"z"}
    assert changes(warehouse) == [("b", "z", "renamed", 2, "news")]
    assert warehouse.value("select core.story_of('b')") == "z"


def test_a_story_is_found_by_its_name_after_its_earliest_article_was_withdrawn(warehouse: Warehouse) -> None:
    tell(warehouse, Told(name="a", text=FRENCH), Told(name="b", text=ENGLISH, hours=1))
    with house_of(warehouse) as house, house.transaction() as cursor:
        link_id = warehouse.value("select page_link_id from core.articles where article_id = 'a'")
        stored.withdraw_articles(cursor, [link_id])
    decide(warehouse)
    assert stories(warehouse) == {"b": "b"}
    assert changes(warehouse) == [("a", "b", "renamed", 1, "news")]
    assert warehouse.value("select core.story_of('a')") == "b"
    assert warehouse.value("select core.story_of('never seen')") is None


@pytest.mark.parametrize(
    "hours",
    [
        pytest.param((0, None), id="the dated one first"),
        pytest.param((None, 0), id="the undated one first"),
        pytest.param((None, None), id="both without one"),
    ],
)
def test_an_article_without_a_date_meets_what_came_before_it(
    warehouse: Warehouse, hours: tuple[float | None, float | None]
) -> None:
    tell(warehouse, Told(name="a", text=FRENCH, hours=hours[0]))
    tell(warehouse, Told(name="b", text=INDONESIAN, hours=hours[1]))
    assert len(set(stories(warehouse).values())) == 1


def test_an_article_that_tells_something_else_after_an_edit_leaves_its_story(warehouse: Warehouse) -> None:
    tell(warehouse, Told(name="a", text=FRENCH), Told(name="b", text=ENGLISH, hours=1))
    tell(warehouse, Told(name="b", text=OTHER, hours=1))
    assert stories(warehouse) == {"a": "a", "b": "b"}
    assert changes(warehouse) == [("a", "b", "split", 1, "news")]
    tell(warehouse, Told(name="b", text=ENGLISH, hours=1))
    assert changes(warehouse)[1:] == [("b", "a", "merged", 1, "news")]
    for keys, theirs in (("fingerprint_keys", "fingerprints"), ("anchor_keys", "anchors")):
        assert warehouse.value(f"select count(*) from ops.{keys} where article_id = 'b'") == (
            warehouse.value(f"select cardinality(key_hashes) from ops.{theirs} where article_id = 'b'")
        )


def test_what_new_rules_part_did_not_part_in_the_news(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(warehouse, Told(name="a", text=FRENCH), Told(name="b", text=ENGLISH, hours=1))
    monkeypatch.setattr(linking, "VERSION", "next")
    monkeypatch.setattr(linking, "STRENGTH", 99.0)
    with house_of(warehouse) as house, house.transaction() as cursor:
        stored.mark_pending(cursor, ["b"], stages=("link",))
    decide(warehouse)
    assert changes(warehouse) == [("a", "b", "split", 1, "rules")]
    assert warehouse.value("select core.story_of('b')") == "b"


def test_what_a_rework_parts_did_not_part_in_the_news(warehouse: Warehouse) -> None:
    tell(warehouse, Told(name="a", text=FRENCH), Told(name="b", text=ENGLISH, hours=1))
    keep(warehouse, [Told(name="b", text=OTHER, hours=1)])  # as another cleaner reads it
    day = NOON.replace(hour=0)
    decide(warehouse, reworks=True, since=day, until=day + timedelta(days=1))
    assert changes(warehouse) == [("a", "b", "split", 1, "rules")]


def test_another_title_of_a_source_has_its_articles_compared_anew(
    warehouse: Warehouse, catalogue: Path
) -> None:
    title = warehouse.value("select source_title from core.sources where source_name = 'tradewire'")
    tell(
        warehouse,
        Told(name="a", text=OTHER, source="tradewire", credit="The Elver"),
        Told(name="b", text=OTHER + " More.", hours=1, source="tradewire", credit="The Elver"),
        Told(name="c", text=FRENCH),
    )
    assert warehouse.query("select article_id, kind_name from core.copies") == [("b", "syndicated")]
    path = catalogue / "sources.toml"
    shipped = path.read_text(encoding="utf-8")
    try:
        path.write_text(shipped.replace(f'title = "{title}"', 'title = "The Elver"'), encoding="utf-8")
        pipeline.migrate(warehouse.settings)
        assert warehouse.query("select stage_name, article_id from ops.pending_articles order by 1, 2") == [
            ("deduplicate", "a"),
            ("deduplicate", "b"),
            ("link", "a"),
            ("link", "b"),
        ]
        decide(warehouse)
        assert warehouse.query("select article_id, kind_name from core.copies") == [("b", "near")]
        pipeline.migrate(warehouse.settings)
        assert warehouse.query("select article_id from ops.pending_articles") == []
    finally:
        path.write_text(shipped, encoding="utf-8")


def test_who_was_first_and_who_only_echoes(warehouse: Warehouse) -> None:
    titles = dict(warehouse.query("select source_name, source_title from core.sources"))
    tell(
        warehouse,
        Told(name="a", text=FRENCH, source="lecourrier"),
        Told(name="b", text=ENGLISH, hours=6, source="harbourtimes"),
        Told(name="c", text=INDONESIAN, hours=9.5, credit=titles["lecourrier"].upper()),
        Told(name="d", text=ENGLISH + " ", hours=12, source="tradewire"),
        Told(name="e", text=INDONESIAN + " Juga.", hours=20, credit="Reuters", precision="day"),
    )
    rows = warehouse.query(
        "select article_id, is_first, is_echo, behind_hours, credited_name, credited_source_name "
        "from mart.story_reports order by article_id"
    )
    assert rows == [
        ("a", True, False, 0.0, None, None),
        ("b", False, False, 6.0, None, None),
        ("c", False, True, 9.5, titles["lecourrier"].upper(), "lecourrier"),
        ("d", False, True, 12.0, titles["harbourtimes"], "harbourtimes"),
        ("e", False, True, None, "Reuters", None),
    ]
    diffusion = warehouse.query(
        "select article_id, behind_hours from mart.story_diffusion order by article_id"
    )
    assert diffusion == [(row[0], row[3]) for row in rows]
    assert warehouse.query(
        "select source_name, behind_hours, is_first, independent_report_count, echo_count "
        "from mart.story_sources order by source_name"
    ) == [
        ("harbourtimes", 6.0, False, 1, 0),
        ("kabarteknika", 9.5, False, 0, 2),
        ("lecourrier", 0.0, True, 1, 0),
        ("tradewire", 12.0, False, 0, 1),
    ]
    assert warehouse.query(
        "select source_name, credited_name, report_count from mart.story_credits order by 1, 2"
    ) == [
        ("kabarteknika", titles["lecourrier"].upper(), 1),
        ("kabarteknika", "Reuters", 1),
        ("tradewire", titles["harbourtimes"], 1),
    ]


def test_a_credit_to_two_sources_of_one_title_is_told_once(warehouse: Warehouse) -> None:
    tell(warehouse, Told(name="a", text=FRENCH), Told(name="b", text=ENGLISH, hours=1, credit="the post"))
    warehouse.query(
        "update core.sources set source_title = 'The Post', is_active = source_name = 'tradewire' "
        "where source_name <> 'kabarteknika'"
    )
    assert warehouse.query(
        "select article_id, credited_source_name from mart.story_reports order by article_id"
    ) == [("a", None), ("b", "tradewire")]


@pytest.mark.parametrize(
    ("offset_minutes", "local_date"),
    [
        pytest.param(None, date(2024, 5, 15), id="on its source's, in Jakarta, when a listing gave it"),
        pytest.param(0, date(2024, 5, 14), id="on its own when the page has one"),
    ],
)
def test_the_day_that_monday_is_reckoned_from_is_on_the_clock_of_the_page(
    warehouse: Warehouse, offset_minutes: int | None, local_date: date
) -> None:
    keep(warehouse, [Told(name="a", text=FRENCH, hours=5, source="kabarteknika")])
    warehouse.query("update core.articles set published_offset_minutes = %s", offset_minutes)
    with house_of(warehouse) as house, house.transaction() as cursor:
        [article] = stored.take_pending(cursor, "tag", None, None, 1)
    assert article.local_date == local_date


def test_a_long_affair_is_a_chain_of_related_stories(warehouse: Warehouse) -> None:
    sentences = (FRENCH, LATER, INDONESIAN, ENGLISH)
    turns = [
        Told(name=f"turn{number}", text=text, hours=24 * 12 * number) for number, text in enumerate(sentences)
    ]
    tell(warehouse, *turns, Told(name="other", text=OTHER))
    assert len(set(stories(warehouse).values())) == 5
    affair = warehouse.query("select story_id from mart.affair_of('turn3')")
    assert affair == [(f"turn{number}",) for number in range(4)]


def test_migrating_unlinks_what_chance_relates(warehouse: Warehouse) -> None:
    """What earlier rules linked and today's would not: related pairs go, same ones are decided anew."""
    names = ("near", "far", "wide")
    pair = "Odile Verstraete, Maritrans."
    tell(
        warehouse,
        *(Told(name=name, text=pair, hours=hours) for name, hours in zip(names, (0, 49, 98), strict=True)),
        *(Told(name=f"turn{number}", text=FRENCH, hours=24 * 12 * number) for number in range(2)),
    )
    links = "select article_id, other_id, relation_name from core.story_links order by 1, 2"
    right = warehouse.query(links)
    warehouse.query("update ops.anchors set linker_version = '6'")
    warehouse.query(
        "insert into core.story_links "
        "(article_id, other_id, relation_name, likeness_share, shared_values, shared_weights) "
        "values ('far', 'near', 'same', 1, '{}', '{}'), ('near', 'wide', 'related', 1, '{}', '{}')"
    )
    migration = (SQL / "migrations" / "0034_unlink_what_chance_relates.sql").read_text(encoding="utf-8")
    warehouse.query(migration)
    assert warehouse.query("select article_id from ops.pending_articles") == [("far",)]
    assert warehouse.query("select article_id from ops.anchors where linker_version = '6'") == [("far",)]
    decide(warehouse)
    assert warehouse.query(links) == right


def test_an_original_that_comes_after_its_copy_of_a_later_period_is_found(warehouse: Warehouse) -> None:
    tell(warehouse, Told(name="copy", text=FRENCH, hours=24 * 44))
    assert warehouse.value("select max(period_number) from ops.fingerprint_keys") == period(NOON) + 1
    tell(warehouse, Told(name="original", text=FRENCH))
    assert warehouse.query("select article_id, original_id from core.copies") == [("copy", "original")]


def test_an_edit_is_no_copy_and_says_what_changed(warehouse: Warehouse) -> None:
    tell(warehouse, Told(name="a", text=FRENCH + "\nFin.\nMerci."))
    warehouse.query(
        "insert into core.article_revisions (article_id, text_sha256, title, body_text, fetched_at) "
        "values ('a', 'x', 'Avant', %s, now() - interval '1 day')",
        FRENCH + "\nDébut.\nMerci.",
    )
    assert warehouse.query("select title_before, removed_paragraphs, added_paragraphs from core.edits") == [
        ("Avant", ["Début."], ["Fin."])
    ]
    assert warehouse.value("select count(*) from core.copies") == 0


TOLD = [
    Told(name="a", text=FRENCH, hours=30, source="lecourrier"),
    Told(name="b", text=INDONESIAN, hours=1),
    Told(name="c", text=ENGLISH, hours=0, source="harbourtimes"),
    Told(name="d", text=ENGLISH + " More follows.", hours=3, source="tradewire"),
    Told(name="e", text=ENGLISH, hours=None),
    Told(name="f", text=OTHER, hours=2),
    Told(name="g", text=LATER, hours=24 * 9),
    Told(name="h", text=LATER.replace("61", "64"), hours=24 * 5),
    Told(
        name="i", text="Maritrans: Halvering n'en veut pas, dit Odile Verstraete. 1 850 dockers.", hours=None
    ),
]
DECIDED = (
    "select article_id, story_id from core.story_members order by 1",
    "select article_id, original_id, kind_name, similarity_share from core.copies order by 1",
    "select article_id, other_id, relation_name, shared_values from core.story_links order by 1, 2",
    "select article_id, other_id, kind_name from core.copy_pairs order by 1, 2",
)


@pytest.fixture(scope="module")
def empty(clone: Callable[[str], Warehouse], migrated: str) -> Warehouse:
    return clone(migrated)


@settings(
    max_examples=8,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.permutations(TOLD), st.lists(st.integers(1, 3), min_size=1, max_size=4), st.integers(1, 3))
def test_any_order_any_batches_and_repetitions_end_in_the_same_rows(
    empty: Warehouse, order: list[Told], sizes: list[int], at_once: int
) -> None:
    def loaded(parts: list[list[Told]]) -> list[list[tuple]]:
        empty.query("delete from core.articles")
        empty.query("delete from history.story_changes")
        for part in parts:
            tell(empty, *part)
        return [empty.query(query) for query in DECIDED]

    expected = loaded([TOLD])
    assert [len(rows) > 1 for rows in expected] == [True] * 4
    parts, queue = [], list(order)
    while queue:
        size = sizes[len(parts) % len(sizes)]
        parts.append(queue[:size])
        queue = queue[size:]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batches, "ARTICLES_AT_ONCE", at_once)
        assert loaded([*parts, parts[0]]) == expected
