"""The client against small misbehaving servers on this machine."""

import gzip
import socket
import threading
import time
import zlib
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import brotli
import pyarrow
import pytest

from presswatch.records import Answer
from presswatch.web.client import fetch, meaning_of_status, read_retry_after
from presswatch.web.limits import Limits
from presswatch.web.pacing import LocalTurns, Seats
from presswatch.web.visitor import Manners, make_visit, remembered_robots, visit_many
from unit.answering import PAGE, answer_bytes, answering

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)


def fetch_path(path, answers, **more):
    with answering(answers) as (port, _):
        allowed = frozenset({f"127.0.0.1:{port}"})
        return fetch(f"http://127.0.0.1:{port}{path}", allowed=allowed, **more)


def zstd(body):
    return pyarrow.compress(body, codec="zstd", asbytes=True)


def zstd_that_stops(connection, head):
    connection.sendall(answer_bytes(zstd(PAGE)[:20], headers=["Content-Encoding: zstd"], length=5000))
    threading.Event().wait(3)


def drip(connection, head):
    connection.sendall(answer_bytes(b"<html>", length=5000))
    try:
        while True:
            connection.sendall(b"a")
            threading.Event().wait(0.05)
    except OSError:
        return


def drip_without_length(connection, head):
    connection.sendall(answer_bytes(b"<html>", length="none"))
    drip_bytes = b"a"
    try:
        while True:
            connection.sendall(drip_bytes)
            threading.Event().wait(0.05)
    except OSError:
        return


def endless(connection, head):
    connection.sendall(answer_bytes(b"", length="none"))
    try:
        while True:
            connection.sendall(b"0" * 65536)
    except OSError:
        return


BOMB = zlib.compressobj(9, zlib.DEFLATED, 31)
BOMB_BYTES = b"".join([BOMB.compress(b"0" * 2**20) for _ in range(20)]) + BOMB.flush()
RAW = zlib.compressobj(9, zlib.DEFLATED, -15)
RAW_BYTES = RAW.compress(PAGE) + RAW.flush()
CHUNKS = b"".join(
    b"%x\r\n%s\r\n" % (len(PAGE[at : at + 999]), PAGE[at : at + 999]) for at in range(0, len(PAGE), 999)
)
CHUNKED = ["Transfer-Encoding: chunked"]


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(answer_bytes(), id="with its length"),
        pytest.param(answer_bytes(length="none"), id="ended by closing"),
        pytest.param(answer_bytes(CHUNKS + b"0\r\n\r\n", headers=CHUNKED, length="none"), id="in chunks"),
        pytest.param(
            answer_bytes(gzip.compress(PAGE), headers=["Content-Encoding: gzip"]), id="packed by gzip"
        ),
        pytest.param(
            answer_bytes(
                gzip.compress(PAGE[:99]) + gzip.compress(PAGE[99:]), headers=["Content-Encoding: gzip"]
            ),
            id="packed by gzip in two members",
        ),
        pytest.param(answer_bytes(zlib.compress(PAGE), headers=["Content-Encoding: deflate"]), id="deflated"),
        pytest.param(
            answer_bytes(RAW_BYTES, headers=["Content-Encoding: deflate"]), id="deflated without a header"
        ),
        pytest.param(
            answer_bytes(brotli.compress(PAGE), headers=["Content-Encoding: br"]), id="packed by brotli"
        ),
        pytest.param(
            answer_bytes(zstd(PAGE[:99]) + zstd(PAGE[99:]), headers=["Content-Encoding: zstd"]),
            id="packed by zstandard, unasked",
        ),
        pytest.param(
            answer_bytes(gzip.compress(brotli.compress(PAGE)), headers=["Content-Encoding: br, gzip"]),
            id="packed twice",
        ),
        pytest.param(answer_bytes(headers=["Content-Encoding: UTF-8"]), id="with a charset for its coding"),
        pytest.param(
            answer_bytes(gzip.compress(PAGE), headers=["Content-Encoding: none, gzip"]),
            id="with none for one of its codings",
        ),
        pytest.param(
            answer_bytes(PAGE + b"HTTP/1.1 200 OK", length=len(PAGE)), id="followed by something else"
        ),
    ],
)
def test_a_whole_page_is_stored_as_it_was_written(answer):
    got = fetch_path("/", {"/": answer})
    assert (got.outcome, got.status, got.requests) == ("stored", 200, 1)
    assert got.page.body == PAGE
    assert got.page.headers["content-type"] == "text/html"
    assert got.received_bytes == len(PAGE)


@pytest.mark.parametrize(
    ("answer", "outcome", "reason"),
    [
        pytest.param(
            answer_bytes(length=len(PAGE) + 9), "retried", "bad_encoding", id="shorter than it says"
        ),
        pytest.param(
            answer_bytes(CHUNKS, headers=CHUNKED, length="none"),
            "retried",
            "bad_encoding",
            id="no last chunk",
        ),
        pytest.param(
            answer_bytes(b"zz\r\n" + PAGE, headers=CHUNKED, length="none"),
            "retried",
            "bad_encoding",
            id="a bad chunk",
        ),
        pytest.param(
            answer_bytes(gzip.compress(PAGE)[:-9], headers=["Content-Encoding: gzip"]),
            "retried",
            "bad_encoding",
            id="gzip cut short",
        ),
        pytest.param(
            answer_bytes(brotli.compress(PAGE)[:-3], headers=["Content-Encoding: br"]),
            "retried",
            "bad_encoding",
            id="brotli cut short",
        ),
        pytest.param(
            answer_bytes(zstd(PAGE)[:-3], headers=["Content-Encoding: zstd"]),
            "retried",
            "bad_encoding",
            id="zstandard cut short",
        ),
        pytest.param(
            answer_bytes(zstd(b"0" * 2**24), headers=["Content-Encoding: zstd"]),
            "skipped",
            "too_large",
            id="a zstandard bomb",
        ),
        pytest.param(
            zstd_that_stops,
            "retried",
            "timeout",
            id="zstandard that stops",
        ),
        pytest.param(
            answer_bytes(PAGE, headers=["Content-Encoding: gzip"]),
            "retried",
            "bad_encoding",
            id="no gzip at all",
        ),
        pytest.param(
            answer_bytes(PAGE, headers=["Content-Encoding: lzw"]),
            "retried",
            "bad_encoding",
            id="an unknown coding",
        ),
        pytest.param(
            answer_bytes(BOMB_BYTES, headers=["Content-Encoding: gzip"]),
            "skipped",
            "too_large",
            id="a gzip bomb",
        ),
        pytest.param(
            answer_bytes(brotli.compress(b"0" * 2**24, quality=1), headers=["Content-Encoding: br"]),
            "skipped",
            "too_large",
            id="a brotli bomb",
        ),
        pytest.param(endless, "skipped", "too_large", id="a body without end"),
        pytest.param(answer_bytes(length=10**9), "skipped", "too_large", id="a length beyond the limit"),
        pytest.param(drip, "retried", "timeout", id="a byte now and then"),
        pytest.param(drip_without_length, "retried", "timeout", id="a byte now and then, of unknown length"),
        pytest.param(lambda connection, head: None, "retried", "unreachable", id="closed without an answer"),
        pytest.param(b"HTTP/1.1 200 OK\r\nX: 1\r\n", "retried", "bad_answer", id="a head that is cut short"),
        pytest.param(b"\x16\x03\x01 lorem\r\n\r\n", "retried", "bad_answer", id="no HTTP"),
        pytest.param(
            answer_bytes(headers=["X: " + "a" * 70_000]), "skipped", "bad_answer", id="a huge header"
        ),
        pytest.param(answer_bytes(b"", "302 Found"), "skipped", "bad_answer", id="a redirect to nowhere"),
        pytest.param(
            answer_bytes(b"", "304 Not Modified"), "skipped", "bad_answer", id="304 for nothing held"
        ),
        pytest.param(
            answer_bytes(b"", "302 Found", ["Location: file:///etc/passwd"]), "refused", "scheme", id="a file"
        ),
        pytest.param(
            answer_bytes(b"", "302 Found", ["Location: http://127.0.0.1:1/"]),
            "refused",
            "address",
            id="another port",
        ),
        pytest.param(
            answer_bytes(b"", "302 Found", ["Location: http://2130706433:1/"]),
            "refused",
            "address",
            id="in decimal",
        ),
        pytest.param(
            answer_bytes(b"", "301 Moved", ["Location: /"]), "skipped", "too_many_redirects", id="a loop"
        ),
    ],
)
def test_what_is_no_whole_page_is_never_stored(answer, outcome, reason):
    got = fetch_path("/", {"/": answer}, limits=Limits(total_seconds=1.5))
    assert (got.outcome, got.reason, got.page) == (outcome, reason, None), got.detail


def test_redirects_are_followed_up_to_the_limit():
    answers = {f"/{n}": answer_bytes(b"", "302 Found", [f"Location: /{n + 1}"]) for n in range(6)}
    answers["/6"] = answer_bytes()
    got = fetch_path("/1", answers)
    assert got.outcome == "stored"
    assert got.requests == 6
    assert got.page.final_url.endswith("/6")
    assert fetch_path("/0", answers).reason == "too_many_redirects"


@pytest.mark.parametrize(("encoding", "path"), [("utf-8", "/gr%C3%A8ve"), ("latin-1", "/gr%E8ve")])
def test_letters_in_a_redirect_go_back_as_the_bytes_that_came(encoding, path):
    head = b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + "/grève".encode(encoding)
    got = fetch_path("/", {"/": head + b"\r\n\r\n", path: answer_bytes()})
    assert got.page.final_url.endswith(path)


def test_each_hop_is_asked_about_before_it_is_followed():
    answers = {"/a": answer_bytes(b"", "302 Found", ["Location: /b"]), "/b": answer_bytes()}
    got = fetch_path(
        "/a", answers, may_visit=lambda hop: Answer(url=hop, outcome="skipped", reason="robots", detail="no")
    )
    assert (got.outcome, got.reason, got.requests) == ("skipped", "robots", 1)
    assert got.url.endswith("/a")


def test_nothing_listens():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    got = fetch(f"http://127.0.0.1:{port}/", allowed=frozenset({f"127.0.0.1:{port}"}))
    assert (got.outcome, got.reason, got.requests) == ("retried", "unreachable", 0)


def test_an_address_inside_is_refused_before_anything_is_opened():
    with answering({"/": answer_bytes()}) as (port, asked):
        got = fetch(f"http://127.0.0.1:{port}/")
    assert (got.outcome, got.reason, got.requests) == ("refused", "address", 0)
    assert asked == []


@pytest.mark.parametrize(
    ("status", "outcome", "reason"),
    [
        pytest.param(401, "skipped", "blocked", id="a login"),
        pytest.param(403, "skipped", "blocked", id="a refusal"),
        pytest.param(451, "skipped", "blocked", id="a law"),
        pytest.param(404, "gone", "gone", id="not found"),
        pytest.param(410, "gone", "gone", id="gone for good"),
        pytest.param(418, "skipped", "bad_answer", id="a teapot"),
        pytest.param(429, "retried", "rate_limited", id="too many requests"),
        pytest.param(500, "retried", "server_error", id="a failure"),
        pytest.param(599, "retried", "server_error", id="an odd failure"),
    ],
)
def test_meaning_of_status(status, outcome, reason):
    meaning = meaning_of_status(status, {}, NOW)
    assert (meaning.outcome, meaning.reason) == (outcome, reason)


IN_5_MINUTES = NOW + timedelta(minutes=5)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("300", IN_5_MINUTES, id="seconds"),
        pytest.param(" 300 ", IN_5_MINUTES, id="seconds between spaces"),
        pytest.param("0", NOW, id="no seconds"),
        pytest.param("Thu, 15 Jan 2026 12:05:00 GMT", IN_5_MINUTES, id="a date"),
        pytest.param("Thursday, 15-Jan-26 12:05:00 GMT", IN_5_MINUTES, id="a date as of RFC 850"),
        pytest.param("Thu Jan 15 12:05:00 2026", IN_5_MINUTES, id="a date as of asctime"),
        pytest.param("Thu, 15 Jan 2026 19:05:00 +0700", IN_5_MINUTES, id="a date in another zone"),
        pytest.param("Thu, 15 Jan 2026 11:00:00 GMT", NOW, id="a date that has passed"),
        pytest.param("999999999", NOW + timedelta(days=7), id="decades are taken for a week"),
        pytest.param("Fri, 31 Dec 9999 23:59:59 GMT", NOW + timedelta(days=7), id="a date out of reach"),
        pytest.param("99999999999999999999", None, id="more digits than time has"),
        pytest.param("-5", None, id="before now"),
        pytest.param("1.5", None, id="a fraction"),
        pytest.param("Thu, 31 Feb 2026 12:05:00 GMT", None, id="no such day"),
        pytest.param("Fri, 31 Dec 9999 23:59:59 -1200", None, id="beyond what time holds"),
        pytest.param("soon", None, id="no time"),
        pytest.param("", None, id="empty"),
        pytest.param(None, None, id="nothing"),
    ],
)
def test_retry_after(value, expected):
    assert read_retry_after(value, NOW) == expected


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        pytest.param(429, "rate_limited", id="429"),
        pytest.param(503, "rate_limited", id="503"),
        pytest.param(500, "server_error", id="500"),
        pytest.param(408, "timeout", id="408"),
    ],
)
def test_a_status_that_asks_for_a_pause_carries_it(status, reason):
    answer = meaning_of_status(status, {"retry-after": "300"}, NOW)
    assert (answer.outcome, answer.reason, answer.retry_at) == ("retried", reason, IN_5_MINUTES)


def visiting(port, **more):
    robots_text, keep_robots = remembered_robots()
    manners = Manners(delay_seconds=0.0, allowed=frozenset({f"127.0.0.1:{port}"}))
    return make_visit(manners, robots_text=robots_text, keep_robots=keep_robots, **more)


def test_robots_txt_is_asked_for_once_and_obeyed():
    robots = answer_bytes(b"User-agent: *\nDisallow: /private\n")
    answers = {"/robots.txt": robots, "/a": answer_bytes(), "/private": answer_bytes()}
    with answering(answers) as (port, asked):
        visit = visiting(port)
        got = [visit(f"http://127.0.0.1:{port}{path}") for path in ("/a", "/private", "/a")]
    assert [(one.outcome, one.reason) for one in got] == [
        ("stored", None),
        ("skipped", "robots"),
        ("stored", None),
    ]
    assert asked == ["/robots.txt", "/a", "/a"]


def test_a_failing_robots_txt_forbids_all_for_a_while():
    with answering({"/robots.txt": answer_bytes(b"", "500 Oh"), "/a": answer_bytes()}) as (port, asked):
        got = visiting(port)(f"http://127.0.0.1:{port}/a")
    assert (got.outcome, got.reason) == ("skipped", "robots_unreachable")
    assert got.retry_at is not None
    assert asked == ["/robots.txt"]


class Noted:
    """Turns that are noted as they are taken (with their gap) and ended."""

    def __init__(self):
        self.seen = []

    def __call__(self, host, gap_seconds):
        self.seen.append(gap_seconds)
        return self

    def end(self):
        self.seen.append("end")


def test_every_request_has_a_turn_with_the_longer_delay_until_it_is_answered():
    robots = answer_bytes(b"User-agent: *\nCrawl-delay: 3\n")
    turns = Noted()
    with answering({"/robots.txt": robots, "/a": answer_bytes()}) as (port, _):
        visiting(port, take_turn=turns)(f"http://127.0.0.1:{port}/a")
    assert turns.seen == [0.0, "end", 3.0, "end"]


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        pytest.param("/b", [0.0, "end"], id="inside a host, in one turn"),
        pytest.param(
            "http://127.0.0.1:{other}/b", [0.0, "end", 0.0, "end"], id="elsewhere, in one of that host"
        ),
    ],
)
def test_the_turn_of_a_redirect(location, expected):
    answers = {"/robots.txt": answer_bytes(b""), "/b": answer_bytes()}
    turns = Noted()
    with answering(answers) as (other, _), answering(answers) as (port, _):
        here = answer_bytes(b"", "302 Found", [f"Location: {location.format(other=other)}"])
        answers["/a"] = here
        robots_text, keep_robots = remembered_robots()
        for host in (port, other):
            keep_robots(f"http://127.0.0.1:{host}", "", 60)
        manners = Manners(delay_seconds=0.0, allowed=frozenset({f"127.0.0.1:{port}", f"127.0.0.1:{other}"}))
        visit = make_visit(manners, robots_text=robots_text, keep_robots=keep_robots, take_turn=turns)
        assert visit(f"http://127.0.0.1:{port}/a").outcome == "stored"
    assert turns.seen == expected


def test_rules_that_expire_on_the_way_are_asked_for_in_a_turn_of_their_own():
    answers = {"/robots.txt": answer_bytes(b""), "/b": answer_bytes()}
    answers["/a"] = answer_bytes(b"", "302 Found", ["Location: /b"])
    turns, kept = Noted(), ["", None]
    with answering(answers) as (port, asked):
        manners = Manners(delay_seconds=0.0, allowed=frozenset({f"127.0.0.1:{port}"}))
        visit = make_visit(
            manners,
            robots_text=lambda site: kept.pop(0),
            keep_robots=lambda site, text, seconds: None,
            take_turn=turns,
        )
        assert visit(f"http://127.0.0.1:{port}/a").outcome == "stored"
    assert asked == ["/a", "/robots.txt", "/b"]
    assert turns.seen == [0.0, "end"] * 3  # whoever held two would wait for itself


def test_a_turn_hours_away_is_given_back():
    with answering({"/a": answer_bytes()}) as (port, asked):
        got = visiting(port, take_turn=lambda host, gap: 7200.0)(f"http://127.0.0.1:{port}/a")
    assert (got.outcome, got.reason, got.requests) == ("retried", "rate_limited", 0)
    assert got.retry_at > datetime.now(UTC) + timedelta(hours=1)
    assert asked == []


def test_the_gap_counts_from_the_end_of_a_turn():
    clock, slept = [100.0], []
    take = LocalTurns(clock=lambda: clock[0], sleep=slept.append)
    turn = take("a", 5.0)
    take("b", 5.0)
    clock[0] = 102.0
    turn.end()
    clock[0] = 103.0
    take("a", 1.0)
    assert slept == [4.0]
    turn.end()
    clock[0] -= 1000
    assert take("a", 1.0) == 1005.0
    assert slept == [4.0]


def test_visit_many_keeps_the_order_of_a_host_and_answers_every_url_once():
    urls = [f"http://{host}.example/{n}" for n in range(5) for host in ("a", "b", "c")]
    got = list(
        visit_many([(url, {}) for url in urls], lambda url, headers: Answer(url=url, outcome="stored"))
    )
    assert sorted(one.url for one in got) == sorted(urls)
    for host in ("a", "b", "c"):
        of_host = [one.url for one in got if f"//{host}." in one.url]
        assert of_host == sorted(of_host)


def test_visit_many_never_visits_one_host_twice_at_once():
    busy, most = {}, {}

    def visit(url, headers):
        host = url.split("/")[2]
        busy[host] = busy.get(host, 0) + 1
        most[host] = max(most.get(host, 0), busy[host])
        threading.Event().wait(0.01)
        busy[host] -= 1
        return Answer(url=url, outcome="stored")

    list(visit_many([(f"http://{host}.example/{n}", {}) for n in range(4) for host in "ab"], visit))
    assert most == {"a.example": 1, "b.example": 1}


@pytest.mark.parametrize(
    ("reason", "visited"),
    [
        pytest.param("timeout", 3, id="three timeouts in a row are enough"),
        pytest.param("rate_limited", 1, id="one request to come later is enough"),
        pytest.param("gone", 6, id="missing pages say nothing about a host"),
    ],
)
def test_a_failing_host_is_left_alone(reason, visited):
    asked = []

    def visit(url, headers):
        asked.append(url)
        return Answer(url=url, outcome="retried", reason=reason, requests=1)

    got = list(visit_many([(f"http://a.example/{n}", {}) for n in range(6)], visit))
    assert len(got) == 6
    assert len(asked) == visited
    assert all(one.requests == 0 and one.retry_at for one in got[visited:])


def test_an_error_of_our_own_is_raised_to_the_caller():
    def visit(url, headers):
        raise RuntimeError("a bug")

    with pytest.raises(RuntimeError, match="a bug"):
        list(visit_many([("http://a.example/", {})], visit))


def drip_head(connection, head):
    with suppress(OSError):
        for byte in answer_bytes():
            connection.sendall(bytes([byte]))
            threading.Event().wait(0.05)


@pytest.mark.parametrize("answer", [drip_head, drip, drip_without_length], ids=["head", "body", "open body"])
def test_a_crawling_answer_is_given_up_long_before_the_deadline(answer):
    started = time.monotonic()
    got = fetch_path("/", {"/": answer}, limits=Limits(total_seconds=30, silence_seconds=0.5))
    assert (got.outcome, got.reason) == ("retried", "timeout")
    assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    ("before", "outcome", "reason"),
    [
        pytest.param(b"HTTP/1.1 100 Continue\r\n\r\n", "stored", None, id="100 Continue"),
        pytest.param(b"HTTP/1.1 102 Processing\r\n\r\n" * 3, "stored", None, id="102 Processing three times"),
        pytest.param(
            b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n", "stored", None, id="103 Early Hints"
        ),
        pytest.param(
            b"HTTP/1.1 101 Switching Protocols\r\n\r\n", "skipped", "bad_answer", id="101 uninvited"
        ),
    ],
)
def test_interim_answers(before, outcome, reason):
    got = fetch_path("/", {"/": before + answer_bytes()})
    assert (got.outcome, got.reason) == (outcome, reason)


def test_headers_carry_nothing_that_a_later_request_or_the_warehouse_would_choke_on():
    got = fetch_path("/", {"/": answer_bytes(headers=['ETag: "v\x001"', "X-Folded: a\r\n b"])})
    assert got.page.headers["etag"] == '"v 1"'
    assert all(value.isprintable() for value in got.page.headers.values())


@pytest.mark.parametrize(
    "location",
    [
        "http://[::1",
        "http://:80/",
        "http://a:99999/",
        "http://127.0.0.1%00.example/",
        "http://[fe80::1%25lo]/",
    ],
)
def test_a_redirect_to_what_is_no_address_is_refused(location):
    got = fetch_path("/", {"/": answer_bytes(b"", "302 Found", [f"Location: {location}"])})
    assert got.outcome == "refused"


def test_the_proxies_of_the_environment_are_not_asked(monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert fetch_path("/", {"/": answer_bytes()}).outcome == "stored"


def test_a_proxy_that_is_named_asks_for_us():
    with answering({"http://kabar.example/a": answer_bytes()}) as (port, asked):
        got = fetch("http://kabar.example/a", proxy=f"http://127.0.0.1:{port}")
    assert got.page is not None
    assert asked == ["http://kabar.example/a"]


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "http://2130706433/", "http://[::ffff:10.0.0.1]/"])
def test_no_proxy_leads_to_an_address_inside(url):
    with answering({}) as (port, asked):
        got = fetch(url, proxy=f"http://127.0.0.1:{port}")
    assert (got.outcome, got.reason, asked) == ("refused", "address", [])


def test_visitors_that_share_seats_have_one_connection_to_a_host_at_a_time():
    open_now, most = [], []

    def answer(connection, head):
        open_now.append(1)
        most.append(len(open_now))
        threading.Event().wait(0.05)
        open_now.pop()
        connection.sendall(answer_bytes())

    seats = Seats()
    with answering({"/robots.txt": answer, "/a": answer}) as (port, _):
        visits = [visiting(port, seats=seats) for _ in range(4)]
        with ThreadPoolExecutor(4) as pool:
            got = list(pool.map(lambda visit: visit(f"http://127.0.0.1:{port}/a"), visits))
    assert {one.outcome for one in got} == {"stored"}
    assert max(most) == 1


def test_visitors_that_are_sent_to_each_others_hosts_do_not_wait_for_ever():
    answers_one, answers_two = {"/b": answer_bytes()}, {"/b": answer_bytes()}
    with answering(answers_one) as (one, _), answering(answers_two) as (two, _):
        answers_one["/a"] = answer_bytes(b"", "302 Found", [f"Location: http://127.0.0.1:{two}/b"])
        answers_two["/a"] = answer_bytes(b"", "302 Found", [f"Location: http://127.0.0.1:{one}/b"])
        seats, (robots_text, keep_robots) = Seats(), remembered_robots()
        manners = Manners(delay_seconds=0.0, allowed=frozenset({f"127.0.0.1:{one}", f"127.0.0.1:{two}"}))
        visit = make_visit(manners, robots_text=robots_text, keep_robots=keep_robots, seats=seats)
        with ThreadPoolExecutor(2) as pool:
            got = list(pool.map(visit, [f"http://127.0.0.1:{port}/a" for port in (one, two)]))
    assert [answer.outcome for answer in got] == ["stored", "stored"]
