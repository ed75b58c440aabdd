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
    assert [tuple(change) for change in story_changes(before, after)] == expected
