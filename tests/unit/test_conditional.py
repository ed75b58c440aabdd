"""Asking whether a page has changed (RFC 9110, 13)."""

import pytest

from presswatch.stages.fetch import conditional_headers
from presswatch.web.client import fetch
from unit.answering import PAGE, answer_bytes, answering

DATE = "Mon, 31 Jul 2023 07:29:00 GMT"


@pytest.mark.parametrize(
    ("etag", "last_modified", "expected"),
    [
        pytest.param('"v1"', DATE, {"If-None-Match": '"v1"', "If-Modified-Since": DATE}, id="both"),
        pytest.param('W/"v1"', None, {"If-None-Match": 'W/"v1"'}, id="a weak tag stays weak"),
        pytest.param(None, DATE, {"If-Modified-Since": DATE}, id="a date alone, as it came"),
        pytest.param("v1", None, {"If-None-Match": "v1"}, id="a tag without quotes, as it came"),
        pytest.param(None, None, {}, id="neither"),
        pytest.param("", "", {}, id="empty ones"),
        pytest.param('"' + "a" * 5000 + '"', DATE, {"If-Modified-Since": DATE}, id="a tag as long as a page"),
    ],
)
def test_conditional_headers(etag, last_modified, expected):
    assert conditional_headers(etag, last_modified) == expected


def careful(connection, head):
    """A server that knows one version of its page, by tag and by date."""
    fields = dict(line.split(": ", 1) for line in head.decode().split("\r\n")[1:] if ": " in line)
    tag, date = fields.get("If-None-Match"), fields.get("If-Modified-Since")
    is_same = tag.removeprefix("W/") == '"v1"' if tag else date == DATE  # RFC 9110, 13.2.2: the tag decides
    headers = ['ETag: W/"v1"', f"Last-Modified: {DATE}"]
    connection.sendall(
        answer_bytes(b"", "304 Not Modified", headers, length="none")
        if is_same
        else answer_bytes(headers=headers)
    )


@pytest.mark.parametrize(
    ("etag", "last_modified", "outcome"),
    [
        pytest.param('W/"v1"', None, "unchanged", id="its tag"),
        pytest.param('"v1"', DATE, "unchanged", id="its tag, strong"),
        pytest.param(None, DATE, "unchanged", id="its date"),
        pytest.param('"v0"', DATE, "stored", id="a former tag"),
        pytest.param(None, "Sun, 30 Jul 2023 07:29:00 GMT", "stored", id="a former date"),
        pytest.param(None, None, "stored", id="nothing held"),
    ],
)
def test_a_page_asked_for_again(etag, last_modified, outcome):
    with answering({"/": careful}) as (port, _):
        got = fetch(
            f"http://127.0.0.1:{port}/",
            allowed=frozenset({f"127.0.0.1:{port}"}),
            headers=conditional_headers(etag, last_modified),
        )
    assert (got.outcome, got.reason) == (outcome, None)
    assert (got.page.body if got.page else None) == (PAGE if outcome == "stored" else None)


def test_304_to_one_who_holds_nothing_is_no_page():
    with answering({"/": answer_bytes(b"", "304 Not Modified")}) as (port, _):
        got = fetch(f"http://127.0.0.1:{port}/", allowed=frozenset({f"127.0.0.1:{port}"}))
    assert (got.outcome, got.reason, got.page) == ("skipped", "bad_answer", None)


def test_the_question_goes_along_with_a_redirect():
    with answering({"/": answer_bytes(b"", "301 Moved", ["Location: /there"]), "/there": careful}) as (
        port,
        asked,
    ):
        got = fetch(
            f"http://127.0.0.1:{port}/",
            allowed=frozenset({f"127.0.0.1:{port}"}),
            headers=conditional_headers('"v1"', None),
        )
    assert (got.outcome, asked) == ("unchanged", ["/", "/there"])
