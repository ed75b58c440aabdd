"""docs/data-dictionary.md is what the database says of itself; ``--rewrite`` writes it anew."""

import re

import pytest

from presswatch import cli
from presswatch.settings import CHECKOUT
from presswatch.warehouse.dictionary import describe
from warehouse.running import Warehouse, house_of

DICTIONARY = CHECKOUT / "docs" / "data-dictionary.md"
#: Not the changelog: it may name what has gone.
DOCUMENTS = [CHECKOUT / "README.md", CHECKOUT / "sql" / "README.md", *(CHECKOUT / "docs").rglob("*.md")]


def told_by(warehouse: Warehouse) -> str:
    with house_of(warehouse) as house, house.transaction() as cursor:
        return describe(cursor)


def test_the_dictionary_is_that_of_the_database(warehouse: Warehouse, request: pytest.FixtureRequest) -> None:
    told = told_by(warehouse)
    if request.config.getoption("--rewrite"):
        DICTIONARY.write_text(told, encoding="utf-8")
    assert DICTIONARY.read_text(encoding="utf-8") == told, "run `make rewrite`"


def test_what_changes_in_the_database_changes_the_dictionary(warehouse: Warehouse) -> None:
    before = told_by(warehouse)
    warehouse.query("comment on column core.articles.title is 'A | B <b>*'")
    changed = set(told_by(warehouse).splitlines()) - set(before.splitlines())
    assert changed == {r"| `title` | text | yes | A \| B \<b>\* |"}


def test_the_dictionary_holds_what_the_reader_may_read_and_nothing_else(warehouse: Warehouse) -> None:
    told = re.findall(r"^### (\w+\.\w+)$", told_by(warehouse), re.MULTILINE)
    readable = warehouse.query(
        """
        select nspname || '.' || relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where nspname in ('raw', 'core', 'mart', 'history', 'ops') and relkind in ('r', 'p', 'v', 'm')
            and not relispartition and has_table_privilege('presswatch_reader', pg_class.oid, 'select')
        """
    )
    assert sorted(told) == sorted(name for (name,) in readable)
    assert "core.articles" in told
    assert "ops.page_links" not in told


def test_a_function_is_told_with_its_defaults_and_what_it_gives(warehouse: Warehouse) -> None:
    told = told_by(warehouse)
    assert "| `mart.affair_of` | asked_id text, most_steps integer DEFAULT 20 | TABLE(story_id text, " in told
    assert "core.queue_review" not in told  # a trigger: nobody can call it


def test_the_documents_name_what_the_database_has(warehouse: Warehouse) -> None:
    # "mart.topic_pair_*" and the like are no names.
    name = re.compile(r"(?<![\w./])(?:raw|core|mart|history|ops)\.[a-z]\w*[a-z](?![\w*…])")
    named = {found for path in DOCUMENTS for found in name.findall(path.read_text(encoding="utf-8"))}
    assert {"core.articles", "mart.day_answers", "ops.page_links"} <= named
    gone = "select told from unnest(%s) as told where to_regclass(told) is null and to_regproc(told) is null"
    assert warehouse.query(gone, sorted(named)) == []


def test_the_diagram_joins_tables_that_it_draws(warehouse: Warehouse) -> None:
    diagram = told_by(warehouse).partition("```mermaid\n")[2].partition("```")[0]
    drawn = set(re.findall(r"^    (\w+) \{$", diagram, re.MULTILINE))
    joined = re.findall(r"^    (\w+) \|\|--o\{ (\w+) : \w+$", diagram, re.MULTILINE)
    assert ("core_articles", "core_verdicts") in joined
    assert {name for pair in joined for name in pair} <= drawn


def test_by_hand_it_is_printed(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PRESSWATCH_WAREHOUSE", warehouse.dsn)
    assert cli.main(["dictionary"]) == 0
    assert capsys.readouterr().out == told_by(warehouse)
