"""The whole sample newsroom against its right answers: what the operator's canary sees."""

import re

import pytest

from presswatch import cli
from presswatch.canary import MOST_STORY_DIFFERENCES, MOST_TOPIC_DIFFERENCES, compare, read_answers
from warehouse.conftest import Clone
from warehouse.running import Warehouse, house_of


@pytest.fixture(scope="module")
def differences(sample: Warehouse) -> list[str]:
    with house_of(sample) as house, house.transaction() as cursor:
        return compare(cursor)[1]


def _about(differences: list[str], *words: str) -> list[str]:
    return [difference for difference in differences if any(word in difference for word in words)]


def test_no_article_is_missing_and_none_that_was_removed_is_there(differences: list[str]) -> None:
    assert _about(differences, ": missing", ": was removed") == []


def test_every_day_is_right_nights_in_jakarta_and_undated_pages_too(differences: list[str]) -> None:
    assert _about(differences, ": day is") == []


def test_every_reprint_is_a_copy_of_its_original_and_nothing_else_is(differences: list[str]) -> None:
    assert _about(differences, ": copy_of is") == []


def test_topics_are_as_an_expert_reader_marks_them(differences: list[str]) -> None:
    assert len(_about(differences, ": ai is", ": strike is")) <= MOST_TOPIC_DIFFERENCES


def test_stories_are_told_once(differences: list[str]) -> None:
    assert len(_about(differences, "story ", "stories ")) <= MOST_STORY_DIFFERENCES


def test_the_story_of_three_languages_is_one(sample: Warehouse) -> None:
    told = sample.query(
        """
        select stories.language_codes
        from mart.stories
        inner join core.story_members on story_members.story_id = stories.story_id
        inner join core.articles on articles.article_id = story_members.article_id
        where articles.url like %s
        """,
        "%aktor-mogok-netflix-cari-manajer-ai%",
    )
    assert told == [(["en", "fr", "id"],)]


def exit_code(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv("PRESSWATCH_WAREHOUSE", warehouse.dsn)
    monkeypatch.setenv("PRESSWATCH_CATALOGUE", warehouse.settings.catalogue)
    return cli.main(["canary"])


def test_a_difference_is_seen(
    sample: Warehouse, clone: Clone, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The canary can fail: every verdict lost is a difference."""
    spoilt = clone(sample.dsn.rpartition("/")[2])
    spoilt.query("delete from core.verdicts where topic_name = 'strike' and role_name <> 'none'")
    with house_of(spoilt) as house, house.transaction() as cursor:
        lost = _about(compare(cursor)[1], ": strike is none")
    assert (exit_code(sample, monkeypatch), exit_code(spoilt, monkeypatch)) == (0, 1)
    assert re.search(r"\n  and \d+ more: ./presswatch canary --all\n$", capsys.readouterr().out)
    assert len(lost) >= sum(answer.strike != "none" for answer in read_answers()) - MOST_TOPIC_DIFFERENCES
