from datetime import UTC, datetime, timedelta

import pytest

from presswatch import one_page
from presswatch.one_page import fetch_url
from presswatch.records import Answer, Page, Reject

URL = "https://a.example/x"
BODY = b"<html><body><p>Mogok</p></body></html>"
PAGE = Page(
    url=URL,
    final_url=URL,
    status=200,
    headers={"content-type": "text/html"},
    body=BODY,
    sha256="0",
    fetched_at=datetime(2026, 1, 15, tzinfo=UTC),
    fetch_ms=1,
)
STORED = Answer(url=URL, outcome="stored", page=PAGE, status=200, received_bytes=len(BODY))
FAILED = Answer(url=URL, outcome="retried", reason="server_error", status=500)


@pytest.fixture
def answering(monkeypatch):
    """Let the site give these answers, one after the other; collect the pauses between."""
    pauses = []

    def prepare(*answers):
        waiting = list(answers)
        monkeypatch.setattr(one_page, "make_visit", lambda *_, **__: lambda url: waiting.pop(0))
        return pauses

    return prepare


def test_a_page_is_told_with_its_text(answering):
    answering(STORED)
    told = fetch_url(URL, read=lambda page: page.body.decode().upper())
    assert {key: told[key] for key in ("url", "outcome", "reason", "http_status", "bytes", "text")} == {
        "url": URL,
        "outcome": "stored",
        "reason": None,
        "http_status": 200,
        "bytes": len(BODY),
        "text": BODY.decode().upper(),
    }


def test_a_hiccup_is_waited_for(answering):
    pauses = answering(FAILED, FAILED, STORED)
    assert fetch_url(URL, sleep=pauses.append)["outcome"] == "stored"
    assert pauses == [1.0, 2.0]


def test_three_failures_are_told(answering):
    pauses = answering(FAILED, FAILED, FAILED)
    told = fetch_url(URL, sleep=pauses.append)
    assert (told["outcome"], told["reason"], told["text"]) == ("retried", "server_error", None)


def test_nobody_waits_a_day(answering):
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    pauses = answering(Answer(url=URL, outcome="retried", reason="rate_limited", retry_at=tomorrow))
    assert fetch_url(URL, sleep=pauses.append)["outcome"] == "retried"
    assert pauses == []


def test_what_is_no_page_is_told_as_skipped(answering):
    picture = Page(**{name: getattr(PAGE, name) for name in Page.__slots__} | {"body": b"\xff\xd8\xff"})
    answering(Answer(url=URL, outcome="stored", page=picture, status=200))
    told = fetch_url(URL)
    assert (told["outcome"], told["reason"], told["text"]) == ("skipped", "not_html", None)


def test_a_page_that_is_no_article_is_told_with_the_reason(answering):
    answering(STORED)
    told = fetch_url(URL, read=lambda page: Reject(stage="clean", url=URL, reason="soft_404", detail="404"))
    assert (told["outcome"], told["reason"], told["text"]) == ("skipped", "soft_404", None)
    assert told["http_status"] == 200


def test_an_address_inside_is_refused():
    told = fetch_url("http://127.0.0.1:9/")
    assert (told["outcome"], told["reason"], told["bytes"]) == ("refused", "address", 0)
