import gzip
from datetime import UTC, datetime, timedelta

import pytest

from presswatch import one_page
from presswatch.one_page import fetch_urls
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
UNCHANGED = Answer(url=URL, outcome="unchanged", status=304)
FAILED = Answer(url=URL, outcome="retried", reason="server_error", status=500)


def fetch_url(url, **more):
    (told,) = fetch_urls([url], **more)
    return told


@pytest.fixture
def answering(monkeypatch):
    """Let the site give these answers, one after the other; collect the pauses between."""
    pauses = []

    def prepare(*answers):
        waiting = list(answers)
        monkeypatch.setattr(one_page, "make_visit", lambda *_, **__: lambda url, headers: waiting.pop(0))
        return pauses

    return prepare


def test_a_page_is_told_with_its_text(answering):
    answering(STORED)
    told = fetch_url(URL, read=lambda page: ("T", page.body.decode().upper()))
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


def test_a_url_named_again_is_asked_whether_it_has_changed(monkeypatch):
    asked = []

    def visit(url, headers):
        asked.append(headers)
        headers_of_page = {"content-type": "text/html", "etag": '"v1"'}
        page = Page(**{name: getattr(PAGE, name) for name in Page.__slots__} | {"headers": headers_of_page})
        return Answer(url=URL, outcome="stored", page=page) if len(asked) == 1 else UNCHANGED

    monkeypatch.setattr(one_page, "make_visit", lambda *_, **__: visit)
    assert [told["outcome"] for told in fetch_urls([URL, URL])] == ["stored", "unchanged"]
    assert asked == [{}, {"If-None-Match": '"v1"'}]


def listing(body, content_type="application/xml"):
    page = {name: getattr(PAGE, name) for name in Page.__slots__}
    page |= {"body": body, "headers": {"content-type": content_type}}
    return Answer(url=URL, outcome="stored", page=Page(**page), status=200)


MAP = b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/1</loc></url></urlset>'


@pytest.mark.parametrize(
    ("answer", "outcome", "reason", "entries"),
    [
        pytest.param(
            listing(b"<?xml version='1.0'?><rss><channel><item><link>/1</link></item></channel></rss>"),
            "feed",
            None,
            1,
            id="a feed with the number of its links",
        ),
        pytest.param(listing(MAP), "sitemap", None, 1, id="a sitemap"),
        pytest.param(listing(gzip.compress(MAP), "application/gzip"), "sitemap", None, 1, id="a packed one"),
        pytest.param(
            listing(b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "application/feed+json"),
            "feed",
            None,
            0,
            id="an empty JSON Feed",
        ),
        pytest.param(
            listing(gzip.compress(b"0" * 20_000_000), "application/gzip"),
            "skipped",
            "too_large",
            None,
            id="a bomb",
        ),
        pytest.param(
            listing(b'<!DOCTYPE r [<!ENTITY a "a">]><rss><channel/></rss>'),
            "refused",
            "listing_unreadable",
            None,
            id="entities",
        ),
        pytest.param(
            listing(b"<rss><channel><item><link>http://10.0.0.1/</link></item></channel></rss>"),
            "refused",
            "foreign_host",
            1,
            id="a feed that leads nowhere but away",
        ),
        pytest.param(
            listing(b"<rss>" + b"<a>" * 5000), "skipped", "listing_unreadable", None, id="a deep one"
        ),
        pytest.param(listing(b"<!---->" * 999), "skipped", "not_html", None, id="nothing but comments"),
    ],
)
def test_a_listing_is_told_as_one(answering, answer, outcome, reason, entries):
    answering(answer)
    told = fetch_url(URL)
    assert (told["outcome"], told["reason"], told["entries"]) == (outcome, reason, entries)


def test_a_page_beyond_the_limit_is_skipped_although_a_map_may_be_longer():
    told = one_page._told(STORED, page_bytes=10, read=lambda page: (None, ""))
    assert (told.outcome, told.reason) == ("skipped", "too_large")
