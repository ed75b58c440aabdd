from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.text.urls import BadUrl, day_in_url, host_key, normalise, origin, page_key, same_site


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param(
            "HTTP://Example.COM/A", "http://example.com/A", id="scheme and host in lower case, path as it is"
        ),
        pytest.param("https://a.id:443/x", "https://a.id/x", id="the default port is not written"),
        pytest.param("http://a.id:443/x", "http://a.id:443/x", id="another scheme's default port is"),
        pytest.param("https://a.id./x", "https://a.id/x", id="a trailing dot of the host falls"),
        pytest.param("https://a.id", "https://a.id/", id="an empty path is the root"),
        pytest.param("https://a.id/x#comments", "https://a.id/x", id="fragments fall"),
        pytest.param(
            "https://a.id/x?utm_source=t&id=3&fbclid=9",
            "https://a.id/x?id=3",
            id="tracking falls, the rest stays",
        ),
        pytest.param("https://a.id/x?b=2&a=1", "https://a.id/x?b=2&a=1", id="the order of parameters stays"),
        pytest.param("https://a.id/x?page=all&", "https://a.id/x?page=all", id="empty parameters fall"),
        pytest.param("https://a.id/x/../y/./z", "https://a.id/y/z", id="dot segments are resolved"),
        pytest.param("https://a.id/x/%2e%2E/y/%2e/z", "https://a.id/y/z", id="escaped dots are dots"),
        pytest.param("https://a.id/../../etc", "https://a.id/etc", id="nothing climbs above the root"),
        pytest.param("https://a.id/%7euser/%c3%a9", "https://a.id/~user/%C3%A9", id="escapes have one form"),
        pytest.param("https://a.id/grève", "https://a.id/gr%C3%A8ve", id="letters beyond ascii are escaped"),
        pytest.param("https://a.id/100%", "https://a.id/100%25", id="a lone percent sign is escaped"),
        pytest.param("https://évian.fr/", "https://xn--vian-9oa.fr/", id="hosts are written in IDNA"),
        pytest.param("https://me:pw@a.id/x", "https://a.id/x", id="user and password fall"),
        pytest.param(
            " https://a.id/a\nb\t ", "https://a.id/ab", id="line breaks and tabs fall, as in browsers"
        ),
        pytest.param("https://a.id/a b?c d", "https://a.id/a%20b?c%20d", id="blanks within are escaped"),
        pytest.param(
            "http://127.0.0.1:9\\@a.id/",
            "http://127.0.0.1:9/@a.id/",
            id="a backslash is a slash, as in browsers",
        ),
        pytest.param("http://%EF%BC%91.0.0.1/", "http://1.0.0.1/", id="escaped full-width digits are digits"),
        pytest.param(
            "http://[::FFFF:127.0.0.1]:8/",
            "http://[::ffff:127.0.0.1]:8/",
            id="an IPv6 host keeps its brackets",
        ),
    ],
)
def test_normalise(url, expected):
    assert normalise(url) in {expected, expected.replace("127.0.0.1]", "7f00:1]")}


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("javascript:alert(1)", id="no http"),
        pytest.param("/relative", id="no scheme"),
        pytest.param("https://", id="no host"),
        pytest.param("https://a.id:99999/", id="no such port"),
        pytest.param("https://a b.id<>/", id="no host name"),
        pytest.param("https://[1::2::3]/", id="no address"),
        pytest.param("https://a.id/" + "x" * 3000, id="too long for any page"),
    ],
)
def test_what_is_no_url_is_refused(url):
    with pytest.raises(BadUrl):
        normalise(url)


@given(st.text(max_size=60).map(lambda tail: "https://a.id/" + tail))
def test_normalising_twice_changes_nothing(url):
    try:
        once = normalise(url)
    except BadUrl:
        return
    assert normalise(once) == once


@pytest.mark.parametrize(
    ("url", "other", "expected"),
    [
        pytest.param(
            "https://news.detik.com/a", "https://finance.detik.com/", True, id="two desks of one publisher"
        ),
        pytest.param(
            "https://bbc.co.uk/", "https://guardian.co.uk/", False, id="a public suffix is no publisher"
        ),
        pytest.param("http://127.0.0.1:81/", "http://127.0.0.1:82/", False, id="another port of an address"),
        pytest.param("http://127.0.0.1:81/x", "http://127.0.0.1:81/", True, id="the same port of an address"),
        pytest.param("file:///etc", "https://a.id/", False, id="no url at all"),
    ],
)
def test_same_site(url, other, expected):
    assert same_site(url, other) is expected


def test_host_key_always_has_a_port():
    assert [host_key(url) for url in ("https://A.id/x", "http://a.id", "http://a.id:8080/")] == [
        "a.id:443",
        "a.id:80",
        "a.id:8080",
    ]


def test_origin_is_what_one_robots_txt_governs():
    assert origin("HTTPS://a.id:443/x?y") == "https://a.id"


@pytest.mark.parametrize(
    ("url", "pattern", "expected"),
    [
        pytest.param(
            "https://a.id/techno/3879/31072023/slug",
            r"/(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d{4})/",
            date(2023, 7, 31),
            id="day first, in one word",
        ),
        pytest.param(
            "https://a.id/2023/jul/31/x",
            r"/(?P<year>\d{4})/(?P<month>[a-z]{3})/(?P<day>\d\d)/",
            date(2023, 7, 31),
            id="an English month",
        ),
        pytest.param(
            "https://a.id/2023/13/31/x",
            r"/(?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)/",
            None,
            id="no such month",
        ),
        pytest.param(
            "https://a.id/x", r"/(?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)/", None, id="no day in it"
        ),
        pytest.param("https://a.id/2023/07/31/", None, None, id="a source without a pattern"),
    ],
)
def test_day_in_url(url, pattern, expected):
    assert day_in_url(url, pattern) == expected


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("https://www.daun.id/77369/rumah.html?utm_source=x", id="www, tracking"),
        pytest.param("http://m.daun.id/77369/rumah.html", id="the mobile host, another scheme"),
        pytest.param("https://www.daun.id/amp/77369/rumah.html", id="AMP in front"),
        pytest.param("https://daun.id/77369/rumah.html/amp/", id="AMP behind"),
        pytest.param("https://daun.id/77369/rumah.amp.html", id="AMP in the name"),
        pytest.param("https://daun.id/77369/rumah.html?outputType=amp", id="AMP as a parameter"),
        pytest.param("https://daun.id/77369/rumah.html?page=all", id="in one piece"),
        pytest.param("https://daun.id/77369/rumah.html?page=2#top", id="the second part"),
        pytest.param("https://daun.id/77369/rumah.html?showpage=all&", id="in one piece, elsewhere"),
    ],
)
def test_addresses_of_one_page_have_one_key(url):
    assert page_key(url) == "daun.id/77369/rumah.html"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param(
            "https://daun.id/read?id=7&page=all", "daun.id/read?id=7", id="what names the page stays"
        ),
        pytest.param("https://daun.id/?page=2023", "daun.id?page=2023", id="a number that is no part"),
        pytest.param("https://amp.id/x", "amp.id/x", id="a site of that name"),
        pytest.param("https://daun.id/champ/x", "daun.id/champ/x", id="a word that holds it"),
        pytest.param("c524c6782139", "", id="no url"),
    ],
)
def test_page_keys_keep_what_names_a_page(url, expected):
    assert page_key(url) == expected
