"""What the answer to a request for robots.txt means (RFC 9309, 2.3 to 2.5)."""

import pytest

from presswatch.web.limits import Limits
from presswatch.web.robots import KEEP_SECONDS, KEEP_UNREADABLE_SECONDS, UNREADABLE, fetch_robots, permission
from unit.answering import answer_bytes, answering

RULES = b"User-agent: *\nDisallow: /private\n"
LIMITS = Limits(total_seconds=1.5)


def redirect(to):
    return answer_bytes(b"", "302 Found", [f"Location: {to}"])


def hops(count):
    """A robots.txt behind so many redirects."""
    answers = {f"/{n}": redirect(f"/{n + 1}") for n in range(1, count)}
    return answers | {"/robots.txt": redirect("/1"), f"/{count}": answer_bytes(RULES)}


def status(line):
    return {"/robots.txt": answer_bytes(RULES, line)}


def read(answers, allowed_more=()):
    with answering(answers) as (port, _):
        allowed = frozenset({f"127.0.0.1:{port}", *allowed_more})
        return fetch_robots(f"http://127.0.0.1:{port}/a?b", limits=LIMITS, allowed=allowed)


@pytest.mark.parametrize(
    ("answers", "text", "seconds"),
    [
        pytest.param(status("200 OK"), RULES.decode(), KEEP_SECONDS, id="200"),
        pytest.param(hops(1), RULES.decode(), KEEP_SECONDS, id="one redirect"),
        pytest.param(hops(5), RULES.decode(), KEEP_SECONDS, id="five redirects"),
        pytest.param(hops(6), "", KEEP_SECONDS, id="six redirects: no rules"),
        pytest.param({"/robots.txt": redirect("/robots.txt")}, "", KEEP_SECONDS, id="a loop: no rules"),
        pytest.param(status("400 Bad Request"), "", KEEP_SECONDS, id="400: no rules"),
        pytest.param(status("401 Unauthorized"), "", KEEP_SECONDS, id="401: no rules"),
        pytest.param(status("403 Forbidden"), "", KEEP_SECONDS, id="403: no rules"),
        pytest.param(status("404 Not Found"), "", KEEP_SECONDS, id="404: no rules"),
        pytest.param(status("410 Gone"), "", KEEP_SECONDS, id="410: no rules"),
        pytest.param(
            status("429 Too Many Requests"), UNREADABLE, KEEP_UNREADABLE_SECONDS, id="429: stay away for now"
        ),
        pytest.param(status("500 Oh"), UNREADABLE, KEEP_UNREADABLE_SECONDS, id="500: stay away for now"),
        pytest.param(status("503 Busy"), UNREADABLE, KEEP_UNREADABLE_SECONDS, id="503: stay away for now"),
        pytest.param(
            {"/robots.txt": lambda connection, head: connection.recv(1)},
            UNREADABLE,
            KEEP_UNREADABLE_SECONDS,
            id="silence: stay away for now",
        ),
        pytest.param(
            {"/robots.txt": redirect("http://127.0.0.1:1/")},
            UNREADABLE,
            KEEP_UNREADABLE_SECONDS,
            id="a redirect to a forbidden address: stay away for now",
        ),
        pytest.param(
            {"/robots.txt": answer_bytes(RULES, length=9999)},
            UNREADABLE,
            KEEP_UNREADABLE_SECONDS,
            id="cut short: stay away for now",
        ),
    ],
)
def test_what_an_answer_means(answers, text, seconds):
    assert read(answers) == (text, seconds)


def test_rules_found_at_another_host_are_those_of_the_one_that_was_asked():
    with answering({"/robots.txt": answer_bytes(RULES)}) as (port, _):
        answers = {"/robots.txt": redirect(f"http://127.0.0.1:{port}/robots.txt")}
        assert read(answers, {f"127.0.0.1:{port}"})[0] == RULES.decode()


def test_each_port_has_rules_of_its_own():
    with answering({"/robots.txt": answer_bytes(RULES)}) as (other, asked), answering({}) as (port, _):
        allowed = frozenset({f"127.0.0.1:{port}", f"127.0.0.1:{other}"})
        assert fetch_robots(f"http://127.0.0.1:{port}/", limits=LIMITS, allowed=allowed) == ("", KEEP_SECONDS)
    assert asked == []


def test_a_host_that_cannot_be_asked_is_told_as_such():
    got = fetch_robots("http://127.0.0.1:1/a", limits=LIMITS, allowed=frozenset())
    assert (got.outcome, got.reason, got.url) == ("refused", "address", "http://127.0.0.1:1/a")


def test_nothing_is_kept_for_longer_than_a_day():
    assert KEEP_UNREADABLE_SECONDS < KEEP_SECONDS <= 24 * 3600


def test_half_a_megabyte_of_rules_is_read():
    lines = b"User-agent: *\nDisallow: /first\n" + b"# filler\n" * 55_000 + b"Disallow: /last\n"
    assert 490_000 < len(lines) < 500 * 1024
    text, _ = read({"/robots.txt": answer_bytes(lines)})
    paths = ("/first", "/last", "/news")
    allowed = [
        permission(text, f"https://a.id{path}", user_agent="presswatch/1").is_allowed for path in paths
    ]
    assert allowed == [False, False, True]
