from datetime import UTC, datetime

import pytest

from presswatch.records import Answer, Page
from presswatch.whole_article import visit_whole

URL = "https://kabar.example/a"
FAILED = Answer(url=URL, outcome="retried", reason="server_error", detail="status 500", requests=1)
GONE = Answer(url=URL, outcome="gone", reason="gone", requests=1)


def page(url, body):
    made = Page(
        url=url,
        final_url=url,
        status=200,
        headers={"content-type": "text/html", "etag": '"1"'},
        body=body,
        sha256=body.decode(),
        fetched_at=datetime(2026, 1, 15, tzinfo=UTC),
        fetch_ms=1,
    )
    return Answer(url=url, outcome="stored", page=made, requests=1)


def site(**pages):
    """A visit of a site whose answers are bodies or answers, by what follows URL."""
    asked = []

    def visit(url, headers):
        asked.append(url.removeprefix(URL))
        answer = pages[asked[-1].strip("?=").replace("page=", "p") or "first"]
        return page(url, answer) if isinstance(answer, bytes) else answer

    return visit, asked


TWO = b'one <a href="?page=2">2</a>'
ALL = b'one <a href="?page=2">2</a> <a href="?page=all">all</a>'


@pytest.mark.parametrize(
    ("pages", "body", "further", "asked"),
    [
        pytest.param({"first": b"one"}, b"one", (), [""], id="one page"),
        pytest.param({"first": TWO, "p2": b"two"}, TWO, (b"two",), ["", "?page=2"], id="two pages"),
        pytest.param(
            {"first": TWO, "p2": b'two <a href="?page=3">', "p3": b"three"},
            TWO,
            (b'two <a href="?page=3">', b"three"),
            ["", "?page=2", "?page=3"],
            id="a third that only the second names",
        ),
        pytest.param(
            {"first": ALL, "pall": b"one two and all the rest of it"},
            b"one two and all the rest of it",
            (),
            ["", "?page=all"],
            id="the whole on one page",
        ),
        pytest.param(
            {"first": ALL, "pall": b"log in", "p2": b"two"},
            ALL,
            (b"two",),
            ["", "?page=all", "?page=2"],
            id="an all-on-one-page that is something else",
        ),
        pytest.param({"first": TWO, "p2": TWO}, TWO, (), ["", "?page=2"], id="the same page again"),
        pytest.param({"first": TWO, "p2": GONE}, TWO, (), ["", "?page=2"], id="a second page that is gone"),
    ],
)
def test_an_article_comes_with_all_its_pages(pages, body, further, asked):
    visit, seen = site(**pages)
    got = visit_whole(URL, {}, visit)
    assert (got.page.body, got.page.further_bodies, got.outcome) == (body, further, "stored")
    assert (seen, got.requests) == (asked, len(asked))


def test_the_hash_is_of_all_pages():
    first, _ = site(first=TWO, p2=b"two")
    second, _ = site(first=TWO, p2=b"another")
    assert visit_whole(URL, {}, first).page.sha256 != visit_whole(URL, {}, second).page.sha256


@pytest.mark.parametrize(
    "pages", [{"first": TWO, "p2": FAILED}, {"first": ALL, "pall": FAILED, "p2": FAILED}]
)
def test_half_an_article_is_none_but_at_the_last_attempt(pages):
    got = visit_whole(URL, {}, site(**pages)[0])
    assert (got.outcome, got.reason, got.page, got.url) == ("retried", "server_error", None, URL)
    got = visit_whole(URL, {}, site(**pages)[0], takes_less=True)
    assert (got.outcome, got.page.body, got.page.further_bodies) == ("stored", pages["first"], ())


def test_what_has_not_changed_is_not_followed():
    unchanged = Answer(url=URL, outcome="unchanged", status=304)
    assert visit_whole(URL, {}, lambda url, headers: unchanged) is unchanged


@pytest.mark.parametrize(
    ("pages", "is_asked_again"),
    [
        pytest.param({"first": b"one"}, False, id="one page"),
        pytest.param({"first": TWO, "p2": b"two"}, True, id="two pages"),
        pytest.param(
            {"first": ALL, "pall": b"one two and all the rest of it"}, True, id="the whole on one page"
        ),
        pytest.param({"first": TWO, "p2": GONE}, True, id="a second page that is gone"),
    ],
)
def test_that_one_page_is_unchanged_says_nothing_of_the_others(pages, is_asked_again):
    headers = visit_whole(URL, {}, site(**pages)[0]).page.headers
    assert ("etag" not in headers, headers["content-type"]) == (is_asked_again, "text/html")
