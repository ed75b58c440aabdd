import pytest

from presswatch.web.robots import LONGEST_DELAY_SECONDS, UNREADABLE, decode, permission

AGENT = "presswatch/0.1 (+https://example.org)"


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        pytest.param("", "/a", True, id="a site without rules allows all"),
        pytest.param(UNREADABLE, "/a", False, id="rules that could not be read forbid all"),
        pytest.param("User-agent: *\nDisallow: /", "/a", False, id="all forbidden"),
        pytest.param("User-agent: *\nDisallow: /private", "/news", True, id="another path forbidden"),
        pytest.param(
            "User-agent: presswatch\nDisallow: /\n\nUser-agent: *\nAllow: /",
            "/a",
            False,
            id="our own group wins",
        ),
        pytest.param(
            "User-agent: *\nDisallow: /\n\nUser-agent: PressWatch\nDisallow:",
            "/a",
            True,
            id="in any case of letters",
        ),
        pytest.param("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True, id="the longest rule wins"),
        pytest.param("User-agent: *\nDisallow: /*?print=$", "/a?print=", False, id="wildcards and ends"),
        pytest.param("USER-AGENT: *\rDISALLOW: /a\r", "/a", False, id="old line ends, capitals"),
        pytest.param("User-agent: PressWatch/2.0\nDisallow: /", "/a", False, id="a version says nothing"),
        pytest.param("User-agent: press\nDisallow: /", "/a", True, id="a part of our name is another's"),
        pytest.param("User-agent: presswatch-news\nDisallow: /", "/a", True, id="a longer name, too"),
        pytest.param("User-agent: newswatch\nDisallow: /", "/a", False, id="what we were called before"),
        pytest.param("<html><body>Disallow: /</body></html>", "/a", True, id="a web page holds no rules"),
    ],
)
def test_permission(text, path, expected):
    assert permission(text, f"https://a.id{path}", user_agent=AGENT).is_allowed is expected


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        pytest.param("", 0.0, id="none asked for"),
        pytest.param("Crawl-delay: 2.5", 2.5, id="a fraction of a second counts"),
        pytest.param("Crawl-delay: 86400", LONGEST_DELAY_SECONDS, id="a day is capped"),
        pytest.param("Crawl-delay: soon", 0.0, id="no number"),
        pytest.param("Crawl-delay: -3", 0.0, id="no time before now"),
    ],
)
def test_crawl_delay(line, seconds):
    text = f"User-agent: *\nAllow: /\n{line}\n"
    assert permission(text, "https://a.id/", user_agent=AGENT).delay_seconds == seconds


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
def test_rules_behind_the_first_500_kib_are_left_out_with_the_line_that_is_cut(end):
    text = decode(b"User-agent: *" + end + (b"Disallow: /private" + end) * 40_000)
    assert len(text) <= 500 * 1024
    assert text.endswith("Disallow: /private" + end.decode())


def test_why_not():
    assert "could not be read" in permission(UNREADABLE, "https://a.id/", user_agent=AGENT).detail


def test_byte_order_mark_and_nul_vanish():
    assert decode(b"\xef\xbb\xbfUser-agent: *\x00\nDisallow: /") == "User-agent: *\nDisallow: /"
