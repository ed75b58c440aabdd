import pytest

from presswatch.web.robots import LONGEST_DELAY_SECONDS, UNREADABLE, decode, permission

AGENT = "presswatch/0.1 (+https://example.org)"


def allows(text, path):
    return permission(text, f"https://a.id{path}", user_agent=AGENT).is_allowed


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
        pytest.param("User-agent: PressWatch/2.0\nDisallow: /", "/a", False, id="a version says nothing"),
        pytest.param("User-agent: presswatch bot\nDisallow: /", "/a", False, id="nor does a second word"),
        pytest.param("User-agent: press\nDisallow: /", "/a", True, id="a part of our name is another's"),
        pytest.param("User-agent: presswatch-news\nDisallow: /", "/a", True, id="a longer name, too"),
        pytest.param("User-agent: *bot\nDisallow: /", "/a", True, id="a star is no part of a name"),
        pytest.param("User-agent:\nDisallow: /", "/a", True, id="nobody is no name"),
        pytest.param(
            "User-agent: a\nUser-agent: presswatch\nUser-agent: b\nDisallow: /p",
            "/p",
            False,
            id="one group of several names",
        ),
        *(
            pytest.param(
                "User-agent: presswatch\nDisallow: /p\n\nUser-agent: b\nDisallow: /\n\n"
                "User-agent: PRESSWATCH\nDisallow: /q",
                path,
                expected,
                id=f"two groups for us are one: {path}",
            )
            for path, expected in (("/p", False), ("/q", False), ("/r", True))
        ),
        *(
            pytest.param(
                "User-agent: *\nDisallow: /p\n\nUser-agent: *\nDisallow: /q",
                path,
                False,
                id=f"two groups for all are one: {path}",
            )
            for path in ("/p", "/q")
        ),
        pytest.param(
            "User-agent: *\nDisallow: /p\nUser-agent: presswatch\nAllow: /q",
            "/p",
            True,
            id="a group ends where a name follows a rule",
        ),
        pytest.param(
            "User-agent: *\nDisallow: /\nUser-agent: presswatch\n", "/a", True, id="a group without rules"
        ),
        pytest.param("User-agent: presswatch\n\nDisallow: /", "/a", False, id="an empty line ends nothing"),
        *(
            pytest.param(
                f"User-agent: presswatch\n{record}\nUser-agent: b\nDisallow: /",
                "/a",
                False,
                id=f"another record ends nothing: {record.partition(':')[0]}",
            )
            for record in ("Sitemap: https://a.id/s.xml", "Content-Signal: search=yes", "Unicorn: /")
        ),
        pytest.param(
            "User-agent: presswatch\nCrawl-delay: 3\nUser-agent: b\nDisallow: /",
            "/a",
            True,
            id="but Crawl-delay is a rule",
        ),
        pytest.param("Disallow: /\nUser-agent: *\nDisallow: /p", "/a", True, id="a rule for nobody"),
        pytest.param("<html><body>Disallow: /</body></html>", "/a", True, id="a web page holds no rules"),
    ],
)
def test_who_is_meant(text, path, expected):
    assert allows(text, path) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("User-agent: newswatch\nDisallow: /", False, id="forbids"),
        pytest.param(
            "User-agent: newswatch\nAllow: /\nUser-agent: *\nDisallow: /", False, id="does not allow"
        ),
        pytest.param(
            "User-agent: presswatch\nAllow: /\nUser-agent: *\nDisallow: /", True, id="is not missed"
        ),
    ],
)
def test_our_former_name(text, expected):
    assert allows(text, "/a") is expected
    assert (
        permission("User-agent: newswatch\nCrawl-delay: 4", "https://a.id/", user_agent=AGENT).delay_seconds
        == 4
    )


def rules(*lines):
    return "\n".join(("User-agent: *", *lines))


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        pytest.param(rules("Disallow: /a", "Allow: /a/b"), "/a/b/c", True, id="the longest rule wins"),
        pytest.param(rules("Allow: /a/", "Disallow: /a/b"), "/a/b", False, id="whichever it is"),
        pytest.param(rules("Allow: /a/b", "Disallow: /a/"), "/a/b", True, id="in any order"),
        pytest.param(rules("Disallow: /a", "Allow: /a"), "/a", True, id="Allow wins a tie"),
        pytest.param(
            rules("Disallow: /*.html", "Allow: /a/page."), "/a/page.html", True, id="longest as written"
        ),
        pytest.param(rules("Disallow:", "Allow:"), "/a", True, id="an empty path is no rule"),
        pytest.param(rules("Disallow: /X"), "/x", True, id="paths know capitals"),
        pytest.param(rules("Disallow: /fish"), "/fishheads/y.html", False, id="from the beginning"),
        pytest.param(rules("Disallow: /fish"), "/catfish", True, id="not from the middle"),
        pytest.param(rules("Disallow: /fish/"), "/fish", True, id="a slash belongs to it"),
        pytest.param(rules("Disallow: fish"), "/fish", True, id="a path begins with a slash"),
        pytest.param(rules("Disallow: /x?q=1"), "/x?q=1&r=2", False, id="the query belongs to it"),
        pytest.param(rules("Disallow: /"), "", False, id="no path is the root"),
        pytest.param(rules("Disallow: /"), "/robots.txt", True, id="robots.txt itself is allowed"),
        pytest.param(rules("Disallow: /a/*/c"), "/a/b/b/c", False, id="a star is anything"),
        pytest.param(rules("Disallow: /fish*"), "/fish", False, id="even nothing"),
        pytest.param(rules("Disallow: /a**c"), "/abc", False, id="two stars are one"),
        pytest.param(rules("Disallow: /fish*.php"), "/fishy/cat.php?x", False, id="and need not end there"),
        pytest.param(rules("Disallow: /*.php$"), "/a/b.php", False, id="a dollar is the end"),
        pytest.param(rules("Disallow: /*.php$"), "/a.php?x=1", True, id="of the query, too"),
        pytest.param(rules("Disallow: /a$b"), "/a$b", False, id="in the middle it is a dollar"),
        pytest.param(rules("Allow: /$", "Disallow: /"), "/", True, id="the home page alone: itself"),
        pytest.param(rules("Allow: /$", "Disallow: /"), "/a", False, id="the home page alone: another"),
        pytest.param(rules("Disallow: /" + "x" * 3000), "/" + "x" * 3000, False, id="a long rule"),
    ],
)
def test_which_rule_counts(text, path, expected):
    assert allows(text, path) is expected


@pytest.mark.parametrize(
    ("rule", "path", "is_same"),
    [
        pytest.param("/caf\u00e9", "/caf%C3%A9", True, id="bare in the rule"),
        pytest.param("/caf%C3%A9", "/caf\u00e9", True, id="bare in the url"),
        pytest.param("/caf%c3%a9", "/caf%C3%A9", True, id="small letters"),
        pytest.param("/%62%61%7A", "/baz", True, id="what needed no escape"),
        pytest.param("/baz", "/%62%61%7A", True, id="nor in the url"),
        pytest.param("/%7Ejoe", "/~joe", True, id="a tilde"),
        pytest.param("/a%2Fb", "/a/b", False, id="an escaped slash is no slash"),
        pytest.param("/a/b", "/a%2Fb", False, id="nor in the url is it one"),
        pytest.param("/a%2Fb", "/a%2fb", True, id="but itself"),
        pytest.param("/f/%2A", "/f/*", True, id="an escaped star is a star"),
        pytest.param("/f/%2A", "/f/x", False, id="and no wildcard"),
        pytest.param("/f/%24", "/f/$", True, id="an escaped dollar is a dollar"),
        pytest.param("/f/%24", "/f/", False, id="and no end"),
        pytest.param("/a b", "/a%20b", True, id="a space"),
        pytest.param("/b?u=http://c.id?d&e", "/b?u=http://c.id?d&e", True, id="a url in a url"),
    ],
)
def test_escapes(rule, path, is_same):
    assert allows(rules(f"Disallow: {rule}"), path) is not is_same


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"User-agent: *\nDisallow: /p\n", id="LF"),
        pytest.param(b"User-agent: *\rDisallow: /p\r", id="CR"),
        pytest.param(b"User-agent: *\r\nDisallow: /p\r\n", id="CR LF"),
        pytest.param(
            b"User-agent: b\rDisallow: /\r\n\nUser-agent: *\nDisallow: /p", id="all of them, no last end"
        ),
        pytest.param(
            b"User-agent: b\rDisallow: /q\rUser-agent: presswatch/1.0\rDisallow: /p", id="CR and a version"
        ),
        pytest.param(b"USER-AGENT: *\nDISALLOW: /p", id="capitals"),
        pytest.param(b"  user-agent :\t* \n\tdisallow :/p  ", id="white space"),
        pytest.param(b"# all\nUser-agent: * # all\n# Allow: /\nDisallow: /p#all", id="comments"),
        pytest.param(b"\xef\xbb\xbfUser-agent: *\nDisallow: /p", id="a byte order mark"),
        pytest.param(b"User-agent: *\nDisallow: /caf\xe9\nDisallow: /p", id="a line that is no UTF-8"),
        pytest.param(b"User-agent: *\nDisallow: /\x00p", id="a NUL"),
        pytest.param(b"User-agent *\nDisallow /p", id="no colons"),
        pytest.param(b"User agent: *\nDissallow: /p", id="common slips"),
    ],
)
def test_lines(body):
    assert allows(decode(body), "/p") is False
    assert allows(decode(body), "/news") is True


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
