"""Lines of many articles are learned when asked for, cut from then on, and by rework from what is there."""

import gzip
from collections.abc import Callable

import psycopg2
import pytest

from presswatch import cli
from presswatch.pipeline import learn_repeats, learning, open_house
from presswatch.stages.clean import CLEANER_VERSION
from warehouse.running import DAYS, Warehouse, finish_well, owning

LINE = "Simak kabar teknologi pilihan redaksi kami setiap pagi di kanal resmi yang dikelola oleh redaksi."
WEEK = DAYS[:8]
WHOLE = owning(WEEK[0], last=WEEK[-1])
REWORK = owning(WEEK[0], last=WEEK[-1], run_id="rework_news/1", dag="rework_news", reworks=True)


@pytest.fixture
def waiting(clone: Callable[[str], Warehouse], fetched: str, monkeypatch: pytest.MonkeyPatch) -> Warehouse:
    """Pages that wait for clean, of which those of one source have a line of its own amid the text."""
    monkeypatch.setattr(learning, "LEAST_TITLES", 3)
    monkeypatch.setattr(learning, "LEAST_DAYS", 2)
    warehouse = clone(fetched)
    pages = warehouse.query(
        "select pages.page_id, body_gzip from raw.pages join ops.page_links using (page_link_id) "
        "where source_name = 'kabarteknika'"
    )
    for page_id, body in pages:
        head, box, text = gzip.decompress(body).partition(b'<div class="read-content">')
        changed = head + box + text.replace(b"</p>", f"</p><p>{LINE}</p>".encode(), 1)
        warehouse.query(
            "update raw.pages set body_gzip = %s where page_id = %s",
            psycopg2.Binary(gzip.compress(changed, mtime=0)),
            page_id,
        )
    return warehouse


def learn(warehouse: Warehouse) -> list[str]:
    with open_house(warehouse.settings) as house:
        return [row["line_text"] for row in learn_repeats(house, ()) if row["is_learned"]]


def with_line(warehouse: Warehouse) -> int:
    return warehouse.value("select count(*) from core.articles where strpos(body_text, %s) > 0", LINE)


def cuts(warehouse: Warehouse) -> int:
    return warehouse.value(
        "select count(*) from core.cuts where cut_text = %s and reason_name = 'repeated'", LINE
    )


def learned(warehouse: Warehouse) -> list:
    return warehouse.query(
        "select source_name, line_key, line_text, title_count, day_count from ops.repeated_lines"
    )


def test_a_learned_line_is_cut_by_rework_and_learning_again_changes_nothing(waiting: Warehouse) -> None:
    finish_well(waiting, [WHOLE])
    count = with_line(waiting)
    assert count >= 3
    assert (cuts(waiting), learned(waiting)) == (0, [])  # loading alone teaches nothing
    assert learn(waiting) == [LINE]
    before = learned(waiting)
    finish_well(waiting, [REWORK])
    assert (with_line(waiting), cuts(waiting)) == (0, count)
    versions = waiting.query("select distinct source_name, cleaner_version from core.articles order by 1")
    assert {source for source, version in versions if version != CLEANER_VERSION} == {"kabarteknika"}
    assert learn(waiting) == [LINE]
    assert learned(waiting) == before
    contents = waiting.contents()
    finish_well(waiting, [REWORK])
    assert waiting.contents() == contents


def test_with_the_same_learned_lines_any_order_of_loading_ends_in_the_same_rows(
    waiting: Warehouse, clone: Callable[[str], Warehouse]
) -> None:
    other = clone(waiting.dsn.rpartition("/")[2])
    finish_well(waiting, [WHOLE])
    learn(waiting)
    rows = waiting.query("select source_name, line_key, line_text, title_count, day_count, learned_at "
                         "from ops.repeated_lines")  # fmt: skip
    for row in rows:
        other.query("insert into ops.repeated_lines values (%s, %s, %s, %s, %s, %s)", *row)
    finish_well(waiting, [REWORK])
    finish_well(other, [owning(day, run_id=f"day/{day}") for day in reversed(WEEK)])
    assert other.query("select article_id, body_text, cleaner_version from core.articles order by 1") == (
        waiting.query("select article_id, body_text, cleaner_version from core.articles order by 1")
    )


def test_the_command_tells_each_line_and_knows_its_sources(
    waiting: Warehouse, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    finish_well(waiting, [WHOLE])
    monkeypatch.setenv("PRESSWATCH_WAREHOUSE", waiting.dsn)
    monkeypatch.setenv("PRESSWATCH_CATALOGUE", waiting.settings.catalogue)
    monkeypatch.setenv("PRESSWATCH_SAMPLE_PORT", str(waiting.settings.sample_port))
    assert cli.main(["learn-repeats", "--source", "lecourrier"]) == 0
    assert capsys.readouterr().out.startswith("0 lines")
    assert cli.main(["learn-repeats"]) == 0
    assert f"kabarteknika: cut: {LINE}" in capsys.readouterr().out
    assert cli.main(["learn-repeats", "--source", "kabarteknik"]) != 0
    assert "no source kabarteknik" in capsys.readouterr().err


def test_a_line_that_is_gone_from_the_articles_is_forgotten(
    waiting: Warehouse,
) -> None:
    finish_well(waiting, [WHOLE])
    assert learn(waiting) == [LINE]
    waiting.query("update core.articles set body_text = replace(body_text, %s, 'Lain.')", LINE)
    assert learn(waiting) == []
    assert learned(waiting) == []
