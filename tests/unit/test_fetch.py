from datetime import UTC, datetime, timedelta

import pytest

from presswatch.records import Answer, Page, Reject
from presswatch.stages.fetch import MOST_ATTEMPTS, ask_later, judge, next_attempt_at

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
BODY = b"<!doctype html><html><head><title>Mogok</title></head><body><p>Buruh mogok.</p></body></html>"
URL = "https://a.id/x"


def stored(body=BODY, **headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    named.setdefault("content-type", "text/html; charset=utf-8")
    page = Page(
        url=URL,
        final_url=URL,
        status=200,
        headers={name: value for name, value in named.items() if value},
        body=body,
        sha256="0",
        fetched_at=NOW,
        fetch_ms=1,
    )
    return Answer(url=URL, outcome="stored", page=page, status=200)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(stored(), id="html that says so"),
        pytest.param(stored(b"<p>short", content_type="application/xhtml+xml"), id="xhtml"),
        pytest.param(stored(content_type=""), id="html without a type"),
        pytest.param(stored(b"\xff\xfe<\x00h\x00", content_type=""), id="UTF-16 without a type"),
        pytest.param(
            stored("<html>".encode("utf-16-le"), content_type="text/html; charset=UTF-16LE"),
            id="UTF-16 by its header",
        ),
        pytest.param(stored(x_robots_tag="noarchive"), id="noarchive is for search engines' copies"),
        pytest.param(stored(x_robots_tag="googlebot: noindex"), id="a rule for another robot"),
        pytest.param(stored(BODY + b"<p>noindex</p>"), id="the word in the text"),
        pytest.param(
            stored(b'<meta name="robots" content="index, max-image-preview: none"><p>short'),
            id="a page that forbids pictures",
        ),
        pytest.param(
            stored(b'<meta name="robots" content="all" data-was="noindex"><p>short'),
            id="the word in another attribute",
        ),
        pytest.param(
            stored(b'<!-- <meta name="robots" content="noindex"> --><p>short'), id="a rule put aside"
        ),
        pytest.param(stored(content_type="text/html charset=utf-8"), id="html without a semicolon"),
        pytest.param(stored(content_type="UTF-8"), id="html with a charset for its type"),
    ],
)
def test_a_page_is_kept(answer):
    assert judge(answer, now=NOW) is answer.page


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        pytest.param(stored(b""), "not_html", id="an empty body"),
        pytest.param(stored(b" \n"), "not_html", id="nothing but space"),
        pytest.param(stored(content_type="application/pdf"), "not_html", id="another type"),
        pytest.param(
            stored(content_type="application/octet-stream"), "not_html", id="html called a download"
        ),
        pytest.param(stored(b"\xff\xd8\xff\xe0JFIF"), "not_html", id="a picture called html"),
        pytest.param(stored(b'{"a": 1}', content_type=""), "not_html", id="json without a type"),
        pytest.param(stored(b"<!---->" * 280, content_type=""), "not_html", id="comments without a type"),
        pytest.param(stored(b"<p>" * 100_001), "too_large", id="more tags than a page has"),
        pytest.param(
            stored(b"<html><head><title>Just a moment...</title></head></html>"),
            "bot_challenge",
            id="a challenge",
        ),
        pytest.param(stored(x_robots_tag="noindex, nofollow"), "robots", id="noindex in a header"),
        pytest.param(
            stored(b'<html><head><meta content="noindex,noarchive" name="robots"></head></html>'),
            "robots",
            id="noindex in the page",
        ),
        pytest.param(
            stored('<html><meta name="robots" content="noindex"></html>'.encode("utf-16")),
            "robots",
            id="noindex in a page in UTF-16",
        ),
    ],
)
def test_what_is_no_page_is_rejected_for_good(answer, reason):
    reject = judge(answer, now=NOW)
    assert isinstance(reject, Reject)
    assert (reject.stage, reject.url, reject.reason, reject.retry_at) == ("fetch", URL, reason, None)


def test_an_unchanged_page_is_neither_page_nor_reject():
    assert judge(Answer(url=URL, outcome="unchanged", status=304), now=NOW) is None


@pytest.mark.parametrize(
    ("attempts", "pause"),
    [
        pytest.param(1, timedelta(minutes=1), id="a minute after the first"),
        pytest.param(2, timedelta(minutes=2), id="doubled after the second"),
        pytest.param(4, timedelta(minutes=8), id="doubled each time"),
        pytest.param(MOST_ATTEMPTS, None, id="never after the last"),
    ],
)
def test_pause_before_the_next_attempt(attempts, pause):
    reject = judge(Answer(url=URL, outcome="retried", reason="timeout"), now=NOW, attempts=attempts)
    assert reject.reason == "timeout"
    assert reject.retry_at == (NOW + pause if pause else None)


def test_the_site_may_ask_for_a_longer_pause_never_for_a_shorter_one():
    tomorrow, at_once = NOW + timedelta(days=1), NOW
    assert next_attempt_at(1, now=NOW, asked_for=tomorrow) == tomorrow
    assert next_attempt_at(1, now=NOW, asked_for=at_once) == NOW + timedelta(minutes=1)


def test_a_page_in_the_place_of_others_is_asked_for_again_within_a_night():
    pauses = [ask_later(attempts, now=NOW) for attempts in range(1, MOST_ATTEMPTS + 1)]
    assert pauses == [*(NOW + timedelta(hours=hours) for hours in (0.5, 1, 2, 4)), None]


def test_what_is_gone_stays_gone():
    assert judge(Answer(url=URL, outcome="gone", reason="gone"), now=NOW).retry_at is None


def test_an_unreadable_robots_txt_is_tried_again_when_its_time_comes():
    later = NOW + timedelta(minutes=30)
    answer = Answer(url=URL, outcome="skipped", reason="robots_unreachable", retry_at=later)
    assert judge(answer, now=NOW).retry_at == later
    assert judge(answer, now=NOW, attempts=MOST_ATTEMPTS).retry_at is None
