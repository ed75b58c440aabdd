"""Changed rules are tried beside what people see; promoted, they do what the trial said."""

import errno
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from presswatch import cli, pipeline
from presswatch.errors import InputError
from presswatch.pipeline import House, open_house
from presswatch.warehouse import trials
from presswatch.warehouse.connection import query
from warehouse.running import NETFLIX_DAYS, Warehouse, finish_well, owning

DAY = NETFLIX_DAYS[0]
#: AI by one word that the shipped rules do not know, strikes by one that they do not count alone.
RULES = """
[ai]
title = "Artificial intelligence"
[ai.terms.tools]
any = ["Netflix"]

[strike]
title = "Strikes"
[strike.terms.plain]
any = ["Worldcoin"]
"""


@pytest.fixture(scope="module")
def loaded(
    clone: Callable[[str], Warehouse], fetched: str, tmp_path_factory: pytest.TempPathFactory
) -> Warehouse:
    """A day's articles in a warehouse whose catalogue may be written."""
    warehouse = clone(fetched)
    folder = tmp_path_factory.mktemp("catalogue")
    shutil.copy(Path(warehouse.settings.catalogue) / "sources.toml", folder)
    warehouse.settings = replace(warehouse.settings, catalogue=str(folder))
    finish_well(warehouse, [owning(DAY)])
    return warehouse


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    (tmp_path / "topics.toml").write_text(RULES, encoding="utf-8")
    return tmp_path


def tried(house: House, folder: Path) -> int:
    return pipeline.try_rules(house, folder, DAY, DAY, lambda count: None)


def roles(warehouse: Warehouse, statement: str, *values: object) -> dict:
    return {(article, topic): role for article, topic, role in warehouse.query(statement, *values)}


def test_a_trial_tells_what_would_change_and_changes_nothing(
    loaded: Warehouse,
    changed: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = loaded.contents()
    monkeypatch.setenv("PRESSWATCH_WAREHOUSE", loaded.dsn)
    monkeypatch.setenv("PRESSWATCH_CATALOGUE", loaded.settings.catalogue)
    assert cli.main(["try-rules", str(changed), "--since", str(DAY), "--until", str(DAY)]) == 0
    assert loaded.contents() == before
    told = capsys.readouterr().out
    trial = loaded.value("select max(trial_id) from ops.rule_trials")
    changes = loaded.query(
        "select topic_name, change_name, because, sentence from ops.trial_changes where trial_id = %s", trial
    )
    assert {(topic, change) for topic, change, _, _ in changes} >= {("ai", "lost"), ("strike", "gained")}
    for topic, change, because, sentence in changes:
        assert " ".join(sentence.split())[:40] in told
        if (topic, change) == ("strike", "gained"):
            assert (because, "Worldcoin" in sentence) == ("rule plain", True)
    lost = sum(change == "lost" for topic, change, _, _ in changes if topic == "ai")
    standing = loaded.value(
        "select article_count from mart.topic_days where topic_name = 'ai' and day_date = %s", DAY
    )
    gained = sum(change == "gained" for topic, change, _, _ in changes if topic == "ai")
    assert f"point    ai {DAY}: articles {standing} → {standing - lost + gained}," in told


def test_a_trial_dates_articles_as_tag_does(loaded: Warehouse) -> None:
    with open_house(loaded.settings) as house, house.transaction() as cursor:
        # Tomorrow has begun in Jakarta.
        cursor.execute(
            "update core.articles set published_at = published_date + time '23:30' at time zone 'UTC',"
            " published_offset_minutes = 420 where published_date = %s",
            [DAY],
        )
        tried_on = {
            article.article_id: article.local_date
            for article in trials.next_articles(cursor, since=DAY, until=DAY, after="", limit=100)
        }
        rows = query(cursor, "queries/articles.sql", "read", article_ids=[*tried_on])
        cursor.connection.rollback()
    assert tried_on == {row["article_id"]: row["local_date"] for row in rows}
    assert set(tried_on.values()) == {DAY + timedelta(days=1)}


def test_promoted_rules_do_what_the_trial_said_through_rework_news(loaded: Warehouse, changed: Path) -> None:
    with open_house(loaded.settings) as house:
        trial = tried(house, changed)
        pipeline.promote_rules(house, loaded.settings, trial)
        with pytest.raises(InputError, match=f"trial {trial} is promoted"):
            pipeline.drop_rules(house, trial)
    rework = owning(DAY, run_id="rework_news/1", dag="rework_news", reworks=True)
    finish_well(loaded, [rework])
    found = roles(
        loaded, "select article_id, topic_name, role_name from core.verdicts where role_name <> 'none'"
    )
    said = roles(
        loaded,
        "select article_id, topic_name, role_name from ops.trial_verdicts "
        "where trial_id = %s and role_name <> 'none'",
        trial,
    )
    assert found == said != {}
    assert loaded.query(
        "select topic_name, article_count, story_count from mart.topic_days "
        "where day_date = %s and article_count > 0 order by topic_name",
        DAY,
    ) == loaded.query(
        "select topic_name, article_count, story_count from ops.trial_points "
        "where trial_id = %s and article_count > 0 order by topic_name",
        trial,
    )


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        pytest.param(
            lambda folder: (folder / "topics.toml").write_text(RULES + '\n[ai.terms.more]\nany = ["x"]\n'),
            "have changed since trial",
            id="edited after the trial",
        ),
        pytest.param(
            lambda folder: (folder / "topics.toml").unlink(), "holds neither topics.toml", id="taken away"
        ),
    ],
)
def test_only_what_was_tried_is_promoted(
    loaded: Warehouse, changed: Path, spoil: Callable[[Path], object], message: str
) -> None:
    with open_house(loaded.settings) as house:
        trial = tried(house, changed)
        spoil(changed)
        with pytest.raises(InputError, match=message):
            pipeline.promote_rules(house, loaded.settings, trial)
        pipeline.drop_rules(house, trial)
    assert loaded.value("select outcome_name from ops.rule_trials where trial_id = %s", trial) == "dropped"


def test_a_disk_that_is_full_leaves_the_rules_as_they_were(
    loaded: Warehouse, changed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(source: Path, target: Path) -> None:
        target.write_text(source.read_text()[:100])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", half)
    with open_house(loaded.settings) as house:
        before = {path.name: path.read_bytes() for path in house.folder.iterdir()}
        trial = tried(house, changed)
        with pytest.raises(InputError, match=r"No space left .* promote again"):
            pipeline.promote_rules(house, loaded.settings, trial)
        assert {path.name: path.read_bytes() for path in house.folder.iterdir()} == before
        pipeline.drop_rules(house, trial)


def test_a_trial_that_nobody_made_is_not_known(loaded: Warehouse) -> None:
    with open_house(loaded.settings) as house, pytest.raises(InputError, match="there is no trial 999"):
        pipeline.drop_rules(house, 999)
