"""What is written down when articles move from one story to another."""

import pytest

from presswatch.warehouse.stories import story_changes


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param({}, {"a": "a"}, [], id="a new article changes nothing"),
        pytest.param({"a": "a", "b": "a"}, {"a": "a", "b": "a"}, [], id="the same story again"),
        pytest.param(
            {"b": "b", "c": "b"},
            {"a": "a", "b": "a", "c": "a"},
            [("b", "a", "renamed", 2)],
            id="an earlier article gives the story its name",
        ),
        pytest.param(
            {"a": "a", "b": "b", "c": "b"},
            {"a": "a", "b": "a", "c": "a"},
            [("b", "a", "merged", 2)],
            id="two stories become one",
        ),
        pytest.param(
            {"a": "a", "b": "a", "c": "a"},
            {"a": "a", "b": "b", "c": "b"},
            [("a", "b", "split", 2)],
            id="one story becomes two",
        ),
        pytest.param(
            {"b": "b", "c": "c"},
            {"a": "a", "b": "a", "c": "a"},
            [("b", "a", "merged", 1), ("c", "a", "merged", 1)],
            id="an earlier article joins two stories",
        ),
        pytest.param(
            {"a": "a", "b": "a"}, {"b": "b"}, [("a", "b", "renamed", 1)], id="the earliest has gone"
        ),
    ],
)
def test_story_changes(before, after, expected):
    assert [tuple(change[:4]) for change in story_changes(before, after, set())] == expected


@pytest.mark.parametrize(
    ("read_anew", "causes"),
    [
        pytest.param(set(), ["news", "news", "news"], id="no article"),
        pytest.param({"a"}, ["rules", "rules", "news"], id="one that stayed in a story that others left"),
        pytest.param({"c"}, ["rules", "rules", "news"], id="one that joined what came out of another"),
        pytest.param({"y"}, ["news", "news", "rules"], id="one that moved"),
        pytest.param({"new"}, ["news", "news", "rules"], id="one that had no story yet"),
    ],
)
def test_stories_that_exchange_articles_change_for_one_cause(read_anew, causes):
    before = {"a": "a", "b": "a", "c": "c", "d": "c", "x": "x", "y": "x"}
    after = {"a": "a", "b": "b", "c": "b", "d": "b", "new": "new", "x": "new", "y": "new"}
    changes = story_changes(before, after, read_anew)
    assert [(change.old_story_id, change.new_story_id) for change in changes] == [
        ("a", "b"),
        ("c", "b"),
        ("x", "new"),
    ]
    assert [change.cause_name for change in changes] == causes
