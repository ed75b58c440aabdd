import gzip
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from presswatch.records import Answer, Page, PageLink, Source
from presswatch.stages.discover import (
    ListingRead,
    UnreadableListing,
    discover_source,
    gap_of,
    in_interval,
    listing,
    parse_date_index,
    parse_feed,
    parse_sitemap,
    wanted_listings,
)
from presswatch.stages.discover.hints import read_clock, stamp_hint
from presswatch.stages.discover.listing import ChildMap
from presswatch.stages.discover.sitemaps import children_for
from presswatch.stages.discover.sweep import is_news_map
from presswatch.text.periods import local_days

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
DAY = date(2023, 7, 31)
SITE = "https://kabar.example"
SOURCE = Source(
    name="kabar",
    title="Kabar",
    homepage=f"{SITE}/",
    language="id",
    timezone="Asia/Jakarta",
    feeds=(f"{SITE}/feed.xml",),
    sitemaps=(f"{SITE}/sitemap.xml", f"{SITE}/news-sitemap.xml"),
    date_index=SITE + "/indeks?date={date:%Y-%m-%d}&page={page}",
    date_in_url=r"/(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d{4})/",
    article_url=r"/techno/\d+/",
)
UNDATED = Source(
    name="kawat",
    title="Kawat",
    homepage=f"{SITE}/",
    language="id",
    timezone="Asia/Jakarta",
    sitemaps=(f"{SITE}/sitemap.xml",),
    date_index=SITE + "/indeks/{date:%Y%m%d}?page={page}",
)
MAPS_ONLY = Source(
    name="peta",
    title="Peta",
    homepage=f"{SITE}/",
    language="id",
    timezone="Asia/Jakarta",
    sitemaps=(f"{SITE}/s.xml",),
)
JAKARTA_DAY = (datetime(2023, 7, 30, 17, tzinfo=UTC), datetime(2023, 7, 31, 17, tzinfo=UTC))
AT_0729 = datetime(2023, 7, 31, 7, 29, tzinfo=UTC)
SINCE, UNTIL = datetime(2023, 7, 31, tzinfo=UTC), datetime(2023, 8, 1, tzinfo=UTC)


def rss(*items, head="", tail="</channel></rss>"):
    body = "".join(
        f"<item><title>{title}</title><link>{link}</link><pubDate>{at}</pubDate></item>"
        for title, link, at in items
    )
    return f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><link>{SITE}/</link>{body}{tail}'.encode()


def urlset(*entries):
    body = "".join(f"<url><loc>{loc}</loc>{more}</url>" for loc, more in entries)
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{body}</urlset>'.encode()


def mapindex(*entries):
    body = "".join(f"<sitemap><loc>{loc}</loc>{more}</sitemap>" for loc, more in entries)
    return f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{body}</sitemapindex>'.encode()


def hints(listing):
    return {link.url.removeprefix(SITE): (link.listed_from, link.listed_until) for link in listing.links}


ARTICLE = "/techno/1/31072023/a"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            rss(("A", ARTICLE, "Mon, 31 Jul 2023 14:29:00 +0700")),
            {ARTICLE: (AT_0729, AT_0729)},
            id="RSS with a zone",
        ),
        pytest.param(
            rss(("A", ARTICLE, "Mon, 31 Jul 2023 14:29:00")),
            {ARTICLE: (AT_0729, AT_0729)},
            id="a time without a zone is in the source's",
        ),
        pytest.param(rss(("A", ARTICLE, "yesterday")), {ARTICLE: JAKARTA_DAY}, id="no date: the url's day"),
        pytest.param(
            rss(("A", ARTICLE, "Fri, 01 Jan 2099 00:00:00 GMT")),
            {ARTICLE: JAKARTA_DAY},
            id="a date in the future",
        ),
        pytest.param(
            rss(("A", ARTICLE, "1" * 400_000)), {ARTICLE: JAKARTA_DAY}, id="a date as long as a book"
        ),
        pytest.param(
            rss(("A", ARTICLE, "Mon, 31 Jul 2023 14:29:00 +0700"), tail="<item><title>cut"),
            {ARTICLE: (AT_0729, AT_0729)},
            id="a feed cut short keeps its whole items",
        ),
        pytest.param(rss(), {}, id="an empty feed"),
        pytest.param(
            f'<feed xmlns="http://www.w3.org/2005/Atom"><link href="{SITE}/"/><entry>'
            '<link rel="self" href="/api/1"/>'
            f'<link href="{ARTICLE}"/><updated>2023-08-09T00:00:00Z</updated>'
            "<published>2023-07-31T07:29:00Z</published>"
            "</entry></feed>".encode(),
            {ARTICLE: (AT_0729, AT_0729)},
            id="Atom: the alternate link and the first publication",
        ),
        pytest.param(
            f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{{"id": "1",'
            f'"url": "{SITE}{ARTICLE}",'
            '"date_published": "2023-07-31T14:29:00+07:00"}, 7]}'.encode(),
            {ARTICLE: (AT_0729, AT_0729)},
            id="JSON Feed",
        ),
        pytest.param(
            rss(("A", ARTICLE + "?utm_source=rss", ""), ("A", ARTICLE, "Mon, 31 Jul 2023 07:29:00 GMT")),
            {ARTICLE: (AT_0729, AT_0729)},
            id="one page listed twice: the better hint stays",
        ),
        pytest.param(rss(("Tag", "/tag/ai", "")), {}, id="a link that is no article"),
    ],
)
def test_parse_feed(body, expected):
    assert hints(parse_feed(body, f"{SITE}/feed.xml", SOURCE, NOW)) == expected


def test_links_of_a_feed_that_lead_away_are_rejected_by_name():
    body = rss(("A", "http://10.0.0.1/", ""), ("B", "javascript:alert(1)", ""), ("C", ARTICLE, ""))
    listing = parse_feed(body, f"{SITE}/feed.xml", SOURCE, NOW)
    assert [(reject.reason, reject.url) for reject in listing.rejects] == [
        ("foreign_host", "http://10.0.0.1/"),
        ("bad_url", "javascript:alert(1)"),
    ]
    assert len(listing.links) == 1


LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"<html><body>Sign in</body></html>", id="a web page"),
        pytest.param(b"", id="nothing"),
        pytest.param(b"\x00\x01\x02", id="bytes"),
        pytest.param(rss(("&b;", ARTICLE, ""), head=LAUGHS), id="entities"),
        pytest.param(rss(("A", ARTICLE, ""), head=LAUGHS).decode().encode("utf-16"), id="entities in UTF-16"),
        pytest.param(rss(("A", ARTICLE, ""), tail="<a>" * 5000), id="thousands of levels"),
        pytest.param(b'{"items": 7', id="broken json"),
        pytest.param(b"{}", id="json of another kind"),
    ],
)
def test_what_is_no_feed_is_unreadable(body):
    with pytest.raises(UnreadableListing):
        parse_feed(body, f"{SITE}/feed.xml", SOURCE, NOW)


NEWS = (
    '<news:news xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><news:publication_date>2023-07-31T14:29:00'
    "+07:00</news:publication_date><news:title>A</news:title></news:news>"
)
LASTMOD = "<lastmod>2023-09-02T00:00:00Z</lastmod>"
LASTMOD_AT = datetime(2023, 9, 2, tzinfo=UTC)
PLAIN = "/techno/1/a"
JAKARTA_JULY = (datetime(2023, 6, 30, 17, tzinfo=UTC), datetime(2023, 7, 31, 17, tzinfo=UTC))


@pytest.mark.parametrize(
    ("source", "place", "body", "expected"),
    [
        pytest.param(
            SOURCE,
            "/news.xml",
            urlset((SITE + ARTICLE, NEWS)),
            {ARTICLE: (AT_0729, AT_0729)},
            id="a news map's date",
        ),
        pytest.param(
            SOURCE,
            "/s.xml",
            urlset((SITE + ARTICLE, LASTMOD)),
            {ARTICLE: JAKARTA_DAY},
            id="the url's day, no lastmod",
        ),
        pytest.param(
            UNDATED,
            "/s.xml",
            urlset((SITE + PLAIN, LASTMOD)),
            {PLAIN: (None, None)},
            id="an index knows better",
        ),
        pytest.param(
            MAPS_ONLY,
            "/s.xml",
            urlset((SITE + PLAIN, LASTMOD)),
            {PLAIN: (LASTMOD_AT, LASTMOD_AT)},
            id="lastmod alone",
        ),
        pytest.param(
            SOURCE,
            "/sitemap-2023-07.xml",
            urlset((SITE + ARTICLE, LASTMOD), (SITE + PLAIN, "")),
            {ARTICLE: JAKARTA_DAY, PLAIN: JAKARTA_JULY},
            id="an undated entry among dated ones is of the map's month",
        ),
        pytest.param(
            UNDATED,
            "/sitemap-2023-07.xml",
            urlset((SITE + PLAIN, "")),
            {PLAIN: (None, None)},
            id="a map of no dates",
        ),
        pytest.param(
            SOURCE,
            "/s.xml.gz",
            gzip.compress(urlset((SITE + ARTICLE, ""))),
            {ARTICLE: JAKARTA_DAY},
            id="gzip",
        ),
        pytest.param(
            SOURCE,
            "/s.xml",
            urlset(
                (SITE + ARTICLE, '<i:image xmlns:i="http://i"><i:loc>https://img.example/x</i:loc></i:image>')
            ),
            {ARTICLE: JAKARTA_DAY},
            id="a picture's loc is not the page's",
        ),
    ],
)
def test_parse_sitemap(source, place, body, expected):
    assert hints(parse_sitemap(body, SITE + place, source, NOW)) == expected


@pytest.mark.parametrize(
    ("lastmod", "expected"),
    [
        pytest.param("2023", (None, None), id="a year is too wide to be of use"),
        pytest.param("2023-07", JAKARTA_JULY, id="a month"),
        pytest.param("2023-07-31", JAKARTA_DAY, id="a day"),
        pytest.param("2023-07-31T14:29+07:00", (AT_0729, AT_0729), id="a minute"),
        pytest.param("2023-07-31T14:29:00+07:00", (AT_0729, AT_0729), id="a second"),
        pytest.param("2023-07-31T07:29:00.0Z", (AT_0729, AT_0729), id="a fraction"),
        pytest.param("2023-07-31 14:29", (AT_0729, AT_0729), id="without its T and zone"),
        pytest.param("2023-13-01", (None, None), id="no such month"),
        pytest.param("2099-01-01", (None, None), id="the future"),
        pytest.param("", (None, None), id="nothing"),
    ],
)
def test_forms_of_lastmod(lastmod, expected):
    body = urlset((SITE + PLAIN, f"<lastmod>{lastmod}</lastmod>"))
    assert hints(parse_sitemap(body, f"{SITE}/s.xml", MAPS_ONLY, NOW)) == {PLAIN: expected}


@pytest.mark.parametrize(
    ("loc", "url"),
    [
        pytest.param("/techno/1/a?x=1&amp;y=2", "/techno/1/a?x=1&y=2", id="an ampersand"),
        pytest.param("/techno/1/&apos;a&apos;", "/techno/1/'a'", id="quotes"),
        pytest.param("/techno/1/a?x=1&#38;y=2", "/techno/1/a?x=1&y=2", id="a number"),
        pytest.param("/techno/1/caf\u00e9", "/techno/1/caf%C3%A9", id="a letter that a url would escape"),
        pytest.param("/techno/1/a?x=1&y=2", "/techno/1/a?x=1&y=2", id="a bare ampersand, mended"),
    ],
)
def test_escapes_in_a_map(loc, url):
    assert list(hints(parse_sitemap(urlset((SITE + loc, "")), f"{SITE}/s.xml", UNDATED, NOW))) == [url]


def test_letters_whose_bytes_look_like_an_ampersand_stay():
    rss = (
        '<?xml version="1.0" encoding="iso-2022-jp"?><rss version="2.0"><channel><item>'
        f"<title>ストを行う</title><link>{SITE}/techno/1/a</link></item></channel></rss>"
    )
    [link] = parse_feed(rss.encode("iso-2022-jp"), f"{SITE}/feed.xml", UNDATED, NOW).links
    assert link.title == "ストを行う"


def test_a_map_may_name_pages_of_its_own_site_only():
    places = (
        SITE + PLAIN,
        "https://other.example/a",
        "http://10.0.0.1/",
        "mailto:a@b.example",
    )
    read = parse_sitemap(urlset(*((place, "") for place in places)), f"{SITE}/deep/down/s.xml", UNDATED, NOW)
    assert [link.url for link in read.links] == [SITE + PLAIN]
    assert [reject.reason for reject in read.rejects] == ["foreign_host", "foreign_host", "bad_url"]


def test_a_map_at_another_host_still_names_pages_of_the_source_only():
    maps = {
        "https://maps.example/1.xml": urlset((SITE + PLAIN, LASTMOD), ("https://maps.example/x", LASTMOD)),
        f"{SITE}/s.xml": mapindex(("https://maps.example/1.xml", "")),
    }
    read = discover_source(
        MAPS_ONLY,
        since=LASTMOD_AT - timedelta(days=1),
        until=LASTMOD_AT + timedelta(days=1),
        now=NOW,
        mode="archive",
        visit=visiting({url.removeprefix(SITE): body for url, body in maps.items()}),
    )
    assert [link.url for link in read.links] == [SITE + PLAIN]


def test_a_map_of_as_many_pages_as_the_protocol_allows_is_read_whole():
    body = urlset(*((f"{SITE}/techno/{n}/a", "") for n in range(50_000)))
    read = parse_sitemap(body, f"{SITE}/s.xml", UNDATED, NOW)
    assert (len(read.links), read.cut_off) == (50_000, 0)


def test_a_map_of_maps_names_its_children():
    body = mapindex((f"{SITE}/a.xml", LASTMOD), (f"{SITE}/b.xml", ""))
    assert parse_sitemap(body, f"{SITE}/s.xml", SOURCE, NOW).children == (
        ChildMap(url=f"{SITE}/a.xml", changed_at=LASTMOD_AT),
        ChildMap(url=f"{SITE}/b.xml"),
    )


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"<html></html>", id="a web page"),
        pytest.param(b"", id="nothing"),
        pytest.param(LAUGHS.encode() + urlset((SITE, "")), id="entities"),
        pytest.param(gzip.compress(b"0" * 2**25), id="a gzip bomb"),
        pytest.param(gzip.compress(urlset((SITE, "")))[:-9], id="gzip cut short"),
    ],
)
def test_what_is_no_sitemap_is_unreadable(body):
    with pytest.raises(UnreadableListing):
        parse_sitemap(body, f"{SITE}/s.xml", SOURCE, NOW)


def child(name, changed=None):
    return ChildMap(url=f"{SITE}/{name}", changed_at=changed)


@pytest.mark.parametrize(
    ("children", "expected"),
    [
        pytest.param(
            [child("s-2023-06.xml"), child("s-2023-07.xml"), child("s-2023-08.xml")],
            ["s-2023-07.xml"],
            id="the month by name",
        ),
        pytest.param([child("202307.xml"), child("202306.xml")], ["202307.xml"], id="the month in one word"),
        pytest.param(
            [child("s-2023.xml"), child("s-2022.xml"), child("pages.xml")], ["s-2023.xml"], id="the year"
        ),
        pytest.param(
            [child("p1.xml", SINCE - timedelta(days=9)), child("p3.xml", NOW), child("p2.xml", SINCE)],
            ["p2.xml", "p3.xml"],
            id="by last change, the nearest first",
        ),
        pytest.param([child("s-2021-01.xml")], [], id="none that fits"),
    ],
)
def test_children_for_an_interval(children, expected):
    chosen = children_for(tuple(children), (DAY,), SINCE)
    assert [one.url.removeprefix(f"{SITE}/") for one in chosen] == expected


@pytest.mark.parametrize(
    ("card", "expected"),
    [
        pytest.param(
            '<li><a href="{a}">Judul</a><time datetime="2023-07-31T14:29:00+07:00">lama</time></li>',
            (AT_0729, AT_0729),
            id="a stamp for machines",
        ),
        pytest.param(
            '<li><a href="{a}">Judul</a><span>Techno | 14:29 WIB</span></li>',
            (AT_0729, AT_0729),
            id="14:29 WIB",
        ),
        pytest.param('<li><span>09 h 12</span> <a href="{a}">Titre</a></li>', "02:12", id="09 h 12"),
        pytest.param(
            '<li><time>14.29</time> <a href="{a}">Title</a></li>', (AT_0729, AT_0729), id="14.29 alone"
        ),
        pytest.param('<div>3:05 p.m. ET <a href="{a}">Title</a></div>', "08:05", id="3:05 p.m."),
        pytest.param(
            '<li><a href="{a}">Judul</a><span>Senin 31 Juli 2023, 14:29 WIB</span></li>',
            (AT_0729, AT_0729),
            id="date and time",
        ),
        pytest.param(
            '<li><a href="{a}">Pukul 10:00 jalan ditutup</a></li>', JAKARTA_DAY, id="a time in the headline"
        ),
        pytest.param('<li><a href="{a}">Harga</a><p>naik 14.29 persen</p></li>', JAKARTA_DAY, id="a number"),
        pytest.param('<li><a href="{a}">Judul</a></li><li>08:00</li>', JAKARTA_DAY, id="another line's time"),
        pytest.param(
            '<li><a href="{a}">Judul</a><time datetime="2025-12-17T09:10:00+07:00">x</time></li>',
            JAKARTA_DAY,
            id="a stamp that contradicts the url",
        ),
    ],
)
def test_hint_beside_a_link_of_a_day_index(card, expected):
    others = '<li><a href="/techno/2/31072023/b">Lain</a></li>'
    html = f"<html><body><ul>{card.format(a=ARTICLE)}{others}</ul></body></html>".encode()
    (hint,) = [
        hint
        for url, hint in hints(parse_date_index(html, f"{SITE}/indeks", SOURCE, DAY, NOW)).items()
        if url == ARTICLE
    ]
    if isinstance(expected, str):
        at = datetime.fromisoformat(f"2023-07-31T{expected}:00+00:00")
        expected = (at, at)
    assert hint == expected


@pytest.mark.parametrize(
    ("encoding", "content_type", "head"),
    [
        pytest.param("utf-8", None, "", id="without a word of its encoding"),
        pytest.param("windows-1252", "text/html; charset=iso-8859-1", "", id="by the header"),
        pytest.param("windows-1252", None, '<meta charset="iso-8859-1">', id="by the page"),
        pytest.param("utf-8", None, '<meta charset="iso-8859-1">', id="by its bytes, against the page"),
    ],
)
def test_a_link_of_a_day_index_is_spelled_as_its_encoding_says(encoding, content_type, head):
    html = f'<html><head>{head}</head><body><a href="/techno/1/grève-d’usine">x</a></body></html>'
    listing = parse_date_index(
        html.encode(encoding), f"{SITE}/indeks", SOURCE, DAY, NOW, content_type=content_type
    )
    assert list(hints(listing)) == ["/techno/1/gr%C3%A8ve-d%E2%80%99usine"]


@pytest.mark.parametrize(
    ("base", "href"),
    [("/", ARTICLE[1:]), (f"{SITE}/techno/", ARTICLE.removeprefix("/techno/")), ("http://[", ARTICLE)],
)
def test_links_of_a_day_index_start_from_its_base(base, href):
    html = f'<html><head><base href="{base}"></head><body><a href="{href}">x</a></body></html>'.encode()
    assert list(hints(parse_date_index(html, f"{SITE}/indeks/31", SOURCE, DAY, NOW))) == [ARTICLE]


def test_a_day_index_without_article_pattern_takes_headlines_of_its_body():
    html = b"""<body><nav><a href="/a">A menu of four words</a></nav>
    <main><p><a href="/x">Five words make a headline</a></p><p><a href="/login">Log in</a>
    <a href="https://other.example/">Somewhere else on the web</a></p></main></body>"""
    listing = parse_date_index(html, f"{SITE}/indeks", UNDATED, DAY, NOW)
    assert hints(listing) == {"/x": JAKARTA_DAY}
    assert listing.links[0].title == "Five words make a headline"
    assert listing.rejects == ()


@pytest.mark.parametrize(
    ("since", "until", "zone", "expected"),
    [
        pytest.param(
            SINCE, UNTIL, "Asia/Jakarta", (DAY, date(2023, 8, 1)), id="a UTC day is on two days of Jakarta"
        ),
        pytest.param(SINCE, UNTIL, "UTC", (DAY,), id="and on one of its own"),
        pytest.param(*JAKARTA_DAY, "Asia/Jakarta", (DAY,), id="a day of Jakarta is one"),
    ],
)
def test_local_days(since, until, zone, expected):
    assert local_days(since, until, ZoneInfo(zone)) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(SINCE, SINCE, True, id="an instant at the start"),
        pytest.param(UNTIL, UNTIL, False, id="an instant at the end belongs to the next"),
        pytest.param(*JAKARTA_DAY, True, id="a day that overlaps"),
        pytest.param(SINCE - timedelta(days=1), SINCE, False, id="a day that only touches"),
        pytest.param(None, None, False, id="no hint"),
    ],
)
def test_in_interval(start, end, expected):
    link = PageLink(
        url=SITE, source="kabar", found_in=SITE, found_kind="feed", listed_from=start, listed_until=end
    )
    assert in_interval(link, SINCE, UNTIL) is expected


def test_watching_reads_what_is_current():
    wanted = wanted_listings(SOURCE, since=NOW - timedelta(hours=1), until=NOW, now=NOW, mode="watch")
    assert [one.kind for one in wanted] == ["feed", "news_sitemap"]


def test_an_archive_reads_maps_and_every_local_day():
    wanted = wanted_listings(SOURCE, since=SINCE, until=UNTIL, now=NOW, mode="archive")
    assert [one.url.removeprefix(SITE) for one in wanted] == [
        "/indeks?date=2023-07-31&page=1",
        "/indeks?date=2023-08-01&page=1",
        "/sitemap.xml",
    ]


def test_an_archive_of_yesterday_reads_current_listings_too():
    wanted = wanted_listings(SOURCE, since=NOW - timedelta(days=1), until=NOW, now=NOW, mode="archive")
    assert {one.kind for one in wanted} == {"date_index", "sitemap", "feed", "news_sitemap"}


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://a.id/news-sitemap.xml", True, id="news first"),
        pytest.param("https://a.id/sitemap_news.xml", True, id="news last"),
        pytest.param("https://a.id/sitemaps/news.xml", True, id="news alone"),
        pytest.param("https://news.a.id/sitemap.xml", False, id="only in the host"),
        pytest.param("https://a.id/newsletters.xml", False, id="only in a longer word"),
    ],
)
def test_is_news_map(url, expected):
    assert is_news_map(url) is expected


def visiting(pages, asked=None):
    """A visit to a site that is a dict of path -> body."""

    def visit(url):
        if asked is not None:
            asked.append(url.removeprefix(SITE))
        body = pages.get(url.removeprefix(SITE))
        if body is None:
            return Answer(url=url, outcome="gone", reason="gone", status=404)
        page = Page(
            url=url, final_url=url, status=200, headers={}, body=body, sha256="", fetched_at=NOW, fetch_ms=1
        )
        return Answer(url=url, outcome="stored", page=page, status=200)

    return visit


def index_page(*numbers, clock="14:29"):
    lines = "".join(f'<li><a href="/techno/{n}/31072023/x">Judul</a> <i>{clock}</i></li>' for n in numbers)
    return f"<html><body><ul>{lines}</ul></body></html>".encode()


def archive(source, pages, asked=None):
    return discover_source(
        source, since=SINCE, until=UNTIL, now=NOW, mode="archive", visit=visiting(pages, asked)
    )


def test_a_day_is_read_until_a_page_brings_nothing_new():
    asked = []
    pages = {
        "/indeks?date=2023-07-31&page=1": index_page(1, 2),
        "/indeks?date=2023-07-31&page=2": index_page(3),
        "/indeks?date=2023-07-31&page=3": index_page(3),  # the last page again, as some sites answer
        "/indeks?date=2023-07-31&page=4": index_page(4),
    }
    found = archive(SOURCE, pages, asked)
    assert [link.url.split("/")[4] for link in found.links] == ["1", "2", "3"]
    assert "/indeks?date=2023-07-31&page=4" not in asked


def test_the_page_after_the_last_is_no_failure():
    found = archive(SOURCE, {"/indeks?date=2023-07-31&page=1": index_page(1)})
    failed = [one.url.removeprefix(SITE) for one in found.listing_reads if one.outcome != "stored"]
    assert failed == ["/indeks?date=2023-08-01&page=1", "/sitemap.xml"]


@pytest.mark.parametrize("order", [1, -1])
def test_a_page_listed_twice_appeared_when_it_was_first_dated(order):
    dated = [("A", PLAIN, f"Mon, 31 Jul 2023 {hour:02}:29:00 GMT") for hour in (9, 7, 11)]
    listing = parse_feed(rss(*dated[::order]), f"{SITE}/feed.xml", SOURCE, NOW)
    assert hints(listing) == {PLAIN: (AT_0729, AT_0729)}


def test_the_better_hint_wins_across_listings_and_may_rule_a_link_out():
    pages = {
        # By its url the article may be of this UTC day; by the index' clock it is of the day before.
        "/indeks?date=2023-07-31&page=1": index_page(1, clock="06:00"),
        "/sitemap.xml": urlset((f"{SITE}/techno/1/31072023/x", LASTMOD)),
    }
    assert archive(SOURCE, pages).links == ()
    del pages["/indeks?date=2023-07-31&page=1"]
    assert len(archive(SOURCE, pages).links) == 1


def test_only_the_maps_of_the_interval_are_read_and_loops_end():
    asked = []
    pages = {
        "/sitemap.xml": mapindex(
            (f"{SITE}/sitemap.xml", ""), *((f"{SITE}/s-2023-{m:02}.xml", "") for m in range(1, 13))
        ),
        "/s-2023-07.xml": urlset((SITE + ARTICLE, "")),
        "/s-2023-08.xml": mapindex((f"{SITE}/sitemap.xml", "")),
    }
    found = archive(SOURCE, pages, asked)
    assert [path for path in asked if path.startswith("/s")] == [
        "/sitemap.xml",
        "/s-2023-07.xml",
        "/s-2023-08.xml",
    ]
    assert [link.url.removeprefix(SITE) for link in found.links] == [ARTICLE]


def test_watching_keeps_what_is_listed_whenever_it_appeared():
    pages = {"/feed.xml": rss(("A", ARTICLE, "Mon, 31 Jul 2023 14:29:00 +0700"))}
    found = discover_source(
        SOURCE, since=NOW - timedelta(minutes=30), until=NOW, now=NOW, mode="watch", visit=visiting(pages)
    )
    assert len(found.links) == 1


def test_watching_a_source_without_feeds_looks_back_a_day():
    pages = {"/indeks/20230731?page=1": b'<main><a href="/x">Five words make a headline</a> 10:00</main>'}
    noon = datetime(2023, 7, 31, 12, tzinfo=UTC)  # nine hours after ten in Jakarta
    found = discover_source(
        UNDATED, since=noon - timedelta(minutes=30), until=noon, now=noon, mode="watch", visit=visiting(pages)
    )
    assert [link.url for link in found.links] == [f"{SITE}/x"]


def test_a_broken_listing_is_told_and_the_others_go_on():
    pages = {"/indeks?date=2023-07-31&page=1": index_page(1), "/sitemap.xml": b"<html>maintenance</html>"}
    found = archive(SOURCE, pages)
    assert len(found.links) == 1
    told = {one.url.removeprefix(SITE): (one.outcome, one.reason) for one in found.listing_reads}
    assert told["/sitemap.xml"] == ("skipped", "listing_unreadable")


def test_the_order_of_listings_does_not_change_what_is_found():
    pages = {
        "/indeks?date=2023-07-31&page=1": index_page(3, 1, 2),
        "/sitemap.xml": urlset(*((f"{SITE}/techno/{n}/31072023/x", "") for n in (5, 2))),
    }
    links = archive(SOURCE, pages).links
    assert [link.url for link in links] == sorted(link.url for link in links)
    assert len(links) == 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2023-07-31T14:29:00+07:00", (AT_0729, AT_0729), id="ISO with an offset"),
        pytest.param("2023-07-31T14:29", (AT_0729, AT_0729), id="ISO without one"),
        pytest.param("2023-07-31", JAKARTA_DAY, id="a date alone is a local day"),
        pytest.param("31 Feb 2023", None, id="no such day"),
        pytest.param("1970-01-01T00:00:00Z", None, id="before the news web"),
        pytest.param(None, None, id="nothing"),
    ],
)
def test_stamp_hint(text, expected):
    assert stamp_hint(text, ZoneInfo("Asia/Jakarta"), NOW) == expected


def test_clock_names_its_zone():
    at = read_clock("14:29 WITA", DAY, ZoneInfo("Asia/Jakarta"), is_alone=True)
    assert at == datetime(2023, 7, 31, 6, 29, tzinfo=UTC)


RDF = (
    '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"/>'
    f'<item rdf:about="{SITE}{ARTICLE}"><link>{SITE}{ARTICLE}</link><dc:date>{{}}</dc:date></item></rdf:RDF>'
)


def atom(date_of_publication, *, base=""):
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom"{base}><entry><link href="techno/1/31072023/a"/>'
        f"<published>{date_of_publication}</published></entry></feed>"
    ).encode()


@pytest.mark.parametrize(
    "stamp",
    [
        pytest.param("Mon, 31 Jul 2023 07:29:00 GMT", id="RFC 822"),
        pytest.param("31 Jul 2023 07:29 GMT", id="RFC 822 without day and seconds"),
        pytest.param("Mon, 31 Jul 23 03:29:00 EDT", id="RFC 822: two digits, EDT"),
        pytest.param("Mon, 31 Jul 2023 02:29:00 EST", id="RFC 822: EST, though summer"),
        pytest.param("Mon, 31 Jul 2023 07:29:00 UT", id="RFC 822: UT"),
        pytest.param("Mon, 31 Jul 2023 07:29:00 Z", id="RFC 822: Z"),
        pytest.param("Mon, 31 Jul 2023 14:29:00 +0700", id="RFC 5322: an offset"),
        pytest.param("Mon, 31 Jul 2023 07:29:00 -0000", id="RFC 5322: -0000 is UTC"),
        pytest.param("Mon, 31 Jul 2023 07:29:00 GMT (noon)", id="RFC 5322: a comment"),
        pytest.param("Mon, 31 Jul 2023 14:29:00", id="RFC 822 without a zone: the source's"),
        pytest.param("31 Jul 23 14:29", id="RFC 822 without day, seconds, zone, century"),
        pytest.param("Monday, 31 Jul 2023 07:29:00 Z", id="a whole name of a day"),
        pytest.param("Mon, 31 July 2023 07:29:00 GMT", id="a whole name of a month"),
        pytest.param("Tue, 31 Jul 2023 07:29:00 GMT", id="another day of the week"),
        pytest.param("Mon,31 Jul 2023 7:29:00 GMT", id="no space, one digit"),
        pytest.param("mon, 31 jul 2023 07:29:00 gmt", id="small letters"),
        pytest.param("Mon, 31-Jul-2023 07:29:00 GMT", id="hyphens"),
        pytest.param("Mon, 31 Jul 2023 14:29:00 +07:00", id="a colon in the offset"),
        pytest.param("Mon, 31 Jul 2023 14:29:00 GMT+0700", id="GMT and an offset"),
        pytest.param("Mon, 31 Jul 2023 09:29:00 CEST", id="CEST"),
        pytest.param("Mon, 31 Jul 2023 15:29:00 WITA", id="WITA"),
        pytest.param("Senin, 31 Juli 2023 14:29:00 +0700", id="in Indonesian"),
        pytest.param("lun., 31 juil. 2023 09:29:00 +0200", id="in French"),
        pytest.param("July 31, 2023 2:29 pm", id="an afternoon"),
        pytest.param("31/07/2023 14:29", id="numbers only"),
        pytest.param("2023/07/31 14:29:00", id="numbers only, the year first"),
        pytest.param("2023-07-31T14:29:00+07:00", id="RFC 3339"),
        pytest.param("2023-07-31T07:29:00Z", id="RFC 3339: Z"),
        pytest.param("2023-07-31t07:29:00z", id="RFC 3339: small letters"),
        pytest.param("2023-07-31T07:29:00.000Z", id="RFC 3339: a fraction"),
        pytest.param("2023-07-31T07:29Z", id="W3C without seconds"),
        pytest.param("2023-07-31T14:29:00+0700", id="an offset without a colon"),
        pytest.param("2023-07-31T14:29:00 +07:00", id="a space before the offset"),
        pytest.param("2023-07-31T14:29:00", id="ISO without a zone: the source's"),
        pytest.param("2023-07-31 14:29:00", id="ISO with a space, source's zone"),
        pytest.param("20230731T072900Z", id="ISO without signs"),
        pytest.param("Mon Jul 31 14:29:00 2023", id="asctime"),
        pytest.param("Mon,  31 Jul 2023\u00a0 07:29:00  GMT", id="more blanks than one"),
        pytest.param("Mon, 31 Jul 2023 07:29:00.000 +0000", id="RFC 5322: parts of a second"),
    ],
)
def test_forms_of_dates_in_feeds(stamp):
    for body in (rss(("A", ARTICLE, stamp)), atom(stamp), RDF.format(stamp).encode()):
        assert hints(parse_feed(body, f"{SITE}/feed.xml", SOURCE, NOW)) == {ARTICLE: (AT_0729, AT_0729)}


@pytest.mark.parametrize(
    "stamp",
    [
        pytest.param("Mon, 31 Jul 2023 12:59:00 IST", id="a zone of several places"),
        pytest.param("Mon, 31 Jul 2023 07:29:00 A", id="a military zone"),
        pytest.param("2023-07-31", id="a date alone"),
        pytest.param("2023-07-31T02:29:00\u221205:00", id="an offset behind a sign that is no minus"),
        pytest.param("31/07/2023 14:29:00.5 7", id="a number behind it"),
    ],
)
def test_a_day_is_all_that_some_dates_say(stamp):
    item = rss(("A", PLAIN, stamp))  # its url says no day
    assert hints(parse_feed(item, f"{SITE}/feed.xml", SOURCE, NOW)) == {PLAIN: JAKARTA_DAY}


@pytest.mark.parametrize(
    "stamp",
    [
        pytest.param("Mon, 31 Feb 2023 07:29:00 GMT", id="no such day"),
        pytest.param("Fri, 31 Dec 9999 23:59:59 -1200", id="beyond what time holds"),
        pytest.param("Mon, 01 Jan 0001 00:00:00 +0000", id="what a program has for no date"),
        pytest.param("Thu, 01 Jan 1970 00:00:00 GMT", id="before the news web"),
        pytest.param("Sat, 17 Jan 2026 12:00:01 GMT", id="beyond tomorrow"),
        pytest.param("1690788540", id="seconds since 1970"),
        pytest.param("yesterday", id="a word"),
        pytest.param("-1", id="a year before the first"),
    ],
)
def test_no_date_is_better_than_a_wrong_one(stamp):
    assert hints(parse_feed(rss(("A", PLAIN, stamp)), f"{SITE}/feed.xml", SOURCE, NOW)) == {
        PLAIN: (None, None)
    }


def test_a_feed_may_name_its_links_from_its_base():
    body = atom("2023-07-31T14:29:00+07:00", base=f' xml:base="{SITE}/"')
    assert hints(parse_feed(body, f"{SITE}/feed.xml", SOURCE, NOW)) == {ARTICLE: (AT_0729, AT_0729)}


def test_the_last_change_of_an_entry_is_no_hint_of_its_publication():
    body = atom("").replace(b"<published></published>", b"<updated>2023-09-02T00:00:00Z</updated>")
    assert hints(parse_feed(body, f"{SITE}/feed.xml", SOURCE, NOW)) == {ARTICLE: JAKARTA_DAY}


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(rss(("A", ARTICLE, "")).decode().encode("utf-16"), id="in UTF-16"),
        pytest.param(b"\xef\xbb\xbf\n " + rss(("A", ARTICLE, "")), id="behind a mark and white space"),
        pytest.param(rss(("A & B", ARTICLE, "")), id="with a bare &"),
        pytest.param(rss(("A", f"{ARTICLE}?utm_source=a&utm_medium=b", "")), id="with a bare & in its link"),
        pytest.param(
            rss(("A", f"<![CDATA[{ARTICLE}?utm_source=a&utm_medium=b]]>", "")), id="with an & in CDATA"
        ),
        pytest.param(rss(("A\x00", ARTICLE, "")), id="with a NUL"),
        pytest.param(rss(("A", f"<![CDATA[ {SITE}{ARTICLE} ]]>", "")), id="with its link in CDATA"),
        pytest.param(
            rss().replace(b"</channel>", f"<item><guid>{SITE}{ARTICLE}</guid></item></channel>".encode()),
            id="with nothing but a guid",
        ),
        pytest.param(
            rss().replace(
                b"</channel>", f"<item><link/><guid>{SITE}{ARTICLE}</guid></item></channel>".encode()
            ),
            id="with an empty link before its guid",
        ),
        pytest.param(rss(("A", f"\u200b{SITE}{ARTICLE}\u00a0", "")), id="with blanks that nobody sees"),
    ],
)
def test_a_feed_is_read_although_it_comes(body):
    assert list(hints(parse_feed(body, f"{SITE}/feed.xml", SOURCE, NOW))) == [ARTICLE]


@pytest.mark.parametrize(
    "flaw",
    [
        pytest.param(b"gr&egrave;ve&nbsp;", id="names that only HTML knows"),
        pytest.param("grève".encode("windows-1252"), id="a byte that is none of the encoding"),
        pytest.param("grève …".encode()[:-1], id="half of a character"),
        pytest.param(b"a\x0bb", id="a control character"),
        pytest.param(b"a&#11;b&#xd83d;", id="numbers of what is no character"),
        pytest.param(b"</title><media:thumbnail url='/a.jpg'/><title>", id="a prefix never declared"),
        pytest.param(b"a & b &c; &#; &#x; &", id="ampersands"),
        pytest.param(b"<b>a</i>", id="an end of another element"),
    ],
)
def test_what_is_no_xml_costs_none_of_the_links_behind_it(flaw):
    links = [f"/techno/{n}/31072023/a?x=1&y={n}" for n in (1, 2, 3)]
    feed = rss(*(("A FLAW", link.replace("&", "&amp;"), "") for link in links)).replace(b"FLAW", flaw)
    assert list(hints(parse_feed(feed, f"{SITE}/feed.xml", SOURCE, NOW))) == links
    about = "<n:news><n:title>A FLAW</n:title></n:news>"
    entries = urlset(*((SITE + link.replace("&", "&amp;"), about) for link in links)).replace(b"FLAW", flaw)
    assert list(hints(parse_sitemap(entries, f"{SITE}/s.xml", SOURCE, NOW))) == links


def test_names_that_only_html_knows_are_the_characters_they_mean():
    feed = rss(("Gr&egrave;ve&nbsp;&amp; pr&eacute;avis &lt;b&gt; &#8217;", ARTICLE, ""))
    [link] = parse_feed(feed, f"{SITE}/feed.xml", SOURCE, NOW).links
    assert link.title == "Grève & préavis <b> ’"


def test_an_element_with_thousands_of_attributes_is_not_read():
    attributes = " ".join(f'a{n}="1"' for n in range(5000))
    with pytest.raises(UnreadableListing, match="attributes"):
        parse_feed(rss(tail=f"<item {attributes}/></channel></rss>"), SITE, SOURCE, NOW)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(rss(("A", ARTICLE, "Mon, 31 Jul 2023 07:29:00 GMT")), id="a feed"),
        pytest.param(atom("2023-07-31T07:29:00Z"), id="an Atom feed"),
        pytest.param(
            rss(("A", ARTICLE, ""), head='<?xml-stylesheet href="a.xsl"?><!-- x -->'), id="a styled feed"
        ),
        pytest.param(rss(("A", ARTICLE, "")).decode().encode("utf-16"), id="a feed in UTF-16"),
        pytest.param(f"{SITE}{ARTICLE}\r\n{SITE}/tag/ai\n".encode(), id="a plain list, a line each"),
        pytest.param(f"\ufeff{SITE}{ARTICLE}\n".encode(), id="a plain list behind a mark"),
        pytest.param(b"\xef\xbb\xbf\n" + urlset((SITE + ARTICLE, "")), id="behind a mark and white space"),
        pytest.param(urlset((SITE + ARTICLE, "")).decode().encode("utf-16"), id="in UTF-16"),
        pytest.param(urlset((f" {SITE}{ARTICLE}\n", "")), id="white space around a loc"),
        pytest.param(urlset((f"<![CDATA[{SITE}{ARTICLE}]]>", "")), id="a loc in CDATA"),
        pytest.param(
            f"<urlset><url><loc>{SITE}{ARTICLE}</loc></url></urlset>".encode(), id="without a namespace"
        ),
        pytest.param(
            f'<s:urlset xmlns:s="http://s"><s:url><s:loc>{SITE}{ARTICLE}</s:loc></s:url></s:urlset>'.encode(),
            id="with a prefix",
        ),
        pytest.param(
            urlset((SITE + ARTICLE, "<changefreq>daily</changefreq><priority>0.5</priority>")),
            id="with how often and how important",
        ),
        pytest.param(urlset((SITE + ARTICLE, "")).replace(b"</urlset>", b"<url><lo"), id="cut short"),
    ],
)
def test_other_forms_of_a_sitemap(body):
    assert list(hints(parse_sitemap(body, f"{SITE}/sitemap.txt", SOURCE, NOW))) == [ARTICLE]


def test_a_day_that_goes_on_beyond_the_cap_says_so():
    pages = {f"/indeks?date=2023-07-31&page={n}": index_page(n) for n in range(1, 60)}
    found = archive(SOURCE, pages)
    assert len(found.links) == 50
    assert [one.detail for one in found.listing_reads if one.reason == "capped"] == [
        "it goes on after 50 pages"
    ]


def test_maps_beyond_the_cap_are_counted():
    pages = {"/s.xml": mapindex(*((f"{SITE}/{n}.xml", "") for n in range(30)))}
    pages |= {f"/{n}.xml": urlset((f"{SITE}/a{n}", LASTMOD)) for n in range(30)}
    found = archive(MAPS_ONLY, pages)
    capped = {one.url: one.detail for one in found.listing_reads if one.reason == "capped"}
    assert capped == {f"{SITE}/s.xml": "20 of its maps were not read"}


def test_links_beyond_the_limit_are_counted(monkeypatch):
    monkeypatch.setattr(listing, "MOST_LINKS", 2)
    body = urlset(*((f"{SITE}/techno/{n}/31072023/x", "") for n in range(5)), (f"{SITE}/tag", ""))
    read = parse_sitemap(body, f"{SITE}/s.xml", SOURCE, NOW)
    assert (len(read.links), read.cut_off, read.left_out) == (2, 3, 1)


def test_a_page_of_known_links_is_the_last():
    asked = []
    pages = {f"/indeks?date=2023-07-31&page={n}": index_page(n) for n in range(1, 9)}
    discover_source(
        SOURCE,
        since=SINCE,
        until=UNTIL,
        now=NOW,
        mode="archive",
        visit=visiting(pages, asked),
        known=lambda urls: [url for url in urls if "/techno/2/" in url],
    )
    assert [path for path in asked if "07-31" in path] == [
        f"/indeks?date=2023-07-31&page={n}" for n in (1, 2)
    ]


@pytest.mark.parametrize("path", ["/feed.xml", "/indeks?date=2023-07-31&page=1"])
def test_a_challenge_is_no_empty_listing(path):
    wall = b'<html><title>Just a moment...</title><a href="/">x</a><script src="/cdn-cgi/x"></script>'
    mode = "watch" if path == "/feed.xml" else "archive"
    found = discover_source(
        SOURCE, since=SINCE, until=UNTIL, now=NOW, mode=mode, visit=visiting({path: wall})
    )
    assert {one.reason for one in found.listing_reads if one.url.endswith(path)} == {"bot_challenge"}


def test_an_index_without_any_link_is_unreadable():
    with pytest.raises(UnreadableListing):
        parse_date_index(b"<body><div id=app></div></body>", f"{SITE}/indeks", SOURCE, DAY, NOW)


def listed(kind, reason=None, *, links=1, back=SINCE, url=SITE):
    return ListingRead(
        url=url,
        kind=kind,
        outcome="stored",
        reason=reason,
        detail="",
        link_count=links,
        reaches_back=back,
    )


@pytest.mark.parametrize(
    ("reads", "gap"),
    [
        pytest.param([], "lists no past", id="nothing to read"),
        pytest.param([listed("date_index", links=0, back=None)], None, id="an index of a quiet day"),
        pytest.param([listed("date_index", "timeout")], "date_index timeout", id="an index that failed"),
        pytest.param([listed("date_index", "capped")], "date_index capped", id="an index that goes on"),
        pytest.param(
            [listed("date_index"), listed("sitemap", "capped")], None, id="an index makes up for maps"
        ),
        pytest.param(
            [listed("date_index"), listed("sitemap", "timeout")],
            "sitemap timeout",
            id="not for one that failed",
        ),
        pytest.param([listed("sitemap")], None, id="a map that reaches back"),
        pytest.param(
            [listed("sitemap", links=0, back=None)], "sitemap lists nothing of it", id="an empty map"
        ),
        pytest.param([listed("sitemap", back=None)], "sitemap gives no dates", id="a map without dates"),
        pytest.param([listed("sitemap", back=UNTIL)], "sitemap begins later", id="a map of later articles"),
        pytest.param(
            [listed("sitemap", back=UNTIL, url=f"{SITE}/s-2023-07.xml")],
            None,
            id="a month with a quiet first day",
        ),
        pytest.param([listed("feed")], None, id="a feed that reaches back"),
        pytest.param([listed("feed", back=UNTIL)], "lists the newest only", id="a feed that does not"),
        pytest.param([listed("archive")], "only an archive lists it", id="an archive"),
        pytest.param(
            [listed("feed", "bot_challenge"), listed("sitemap", "blocked")],
            "feed bot_challenge, sitemap blocked",
            id="walls",
        ),
    ],
)
def test_what_keeps_a_day_from_being_listed_whole(reads, gap):
    assert gap_of(reads, SINCE, UNTIL) == gap
