"""The sample newsroom is what its answers say it is, and behaves as a news site."""

import json
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen
from zoneinfo import ZoneInfo

import feedparser
import pytest
from lxml import etree, html

from embedded.ports import next_free
from presswatch.canary import Answer, read_answers
from presswatch.cli import CURES
from sample.articles import Article, load_articles, read_article, read_body
from sample.newsroom import FEED_SIZE, PAGE_SIZE, Newsroom
from sample.sites import SITES, Site

ROOT = Path(__file__).parents[2]
LEAST = {"kabarteknika": 45, "lecourrier": 45, "harbourtimes": 45, "tradewire": 25}
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}

every_site = pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)

ARTICLES = {site.name: load_articles(site.name) for site in SITES}
ANSWERS = {site.name: [answer for answer in read_answers() if answer.site == site.name] for site in SITES}


@pytest.fixture(scope="module")
def room() -> Iterator[Newsroom]:
    with Newsroom(base_port=0, slow_seconds=0) as room:
        yield room


def get(url: str, **headers: str) -> tuple[int, bytes, dict[str, str]]:
    request = Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urlopen(request, timeout=10) as answer:
            return answer.status, answer.read(), dict(answer.headers)
    except HTTPError as error:
        with error:
            return error.code, error.read(), dict(error.headers)


def tree(url: str) -> html.HtmlElement:
    status, body, _ = get(url)
    assert status == 200, url
    return html.document_fromstring(body.decode())


def words(shown: html.HtmlElement | str) -> str:
    """As a reader sees it: any run of white space is one space."""
    return " ".join((shown if isinstance(shown, str) else shown.text_content()).split())


def pairs(site: Site) -> list[tuple[Article, Answer]]:
    answers = {answer.slug: answer for answer in ANSWERS[site.name]}
    return [(article, answers[article.slug]) for article in ARTICLES[site.name]]


# The articles and the answers


@every_site
def test_a_site_has_enough_articles(site):
    assert len(ARTICLES[site.name]) >= LEAST[site.name]


@every_site
def test_every_article_has_one_answer_and_every_answer_one_article(site):
    slugs = Counter(article.slug for article in ARTICLES[site.name])
    assert Counter(answer.slug for answer in ANSWERS[site.name]) == slugs
    assert set(slugs.values()) <= {1}


@every_site
def test_urls_and_titles_are_unique(site):
    for values in (
        [site.path(article) for article in ARTICLES[site.name]],
        [article.title for article in ARTICLES[site.name]],
    ):
        assert [value for value, count in Counter(values).items() if count > 1] == []


@every_site
def test_running_numbers_are_there_where_the_urls_need_them(site):
    numbers = [article.number for article in ARTICLES[site.name]]
    if site.name in ("kabarteknika", "tradewire"):
        assert None not in numbers
        assert len(set(numbers)) == len(numbers)
    else:
        assert set(numbers) <= {None}


@every_site
def test_local_times_have_the_offset_of_the_zone(site):
    zone = ZoneInfo(site.zone)
    wrong = [
        (article.slug, at.isoformat())
        for article in ARTICLES[site.name]
        for at in (article.published, article.touched)
        if at.utcoffset() != at.astimezone(zone).utcoffset()
    ]
    assert wrong == []


@every_site
def test_the_answered_day_is_the_utc_date_of_publication(site):
    wrong = []
    for article, answer in pairs(site):
        day = article.published.astimezone(UTC).date().isoformat() if article.is_dated else ""
        day = "gone" if "removed" in article.quirks else day
        if answer.day != day:
            wrong.append((article.slug, answer.day, day))
    assert wrong == []


@every_site
def test_topics_are_answered_in_the_three_known_words(site):
    roles = {role for answer in ANSWERS[site.name] for role in (answer.ai, answer.strike)}
    assert roles <= {"main", "mention", "none"}


@every_site
def test_a_copy_points_at_an_earlier_article_and_tells_its_story(site):
    originals = {
        f"{other.name}/{article.slug}": (article, answer)
        for other in SITES
        for article, answer in pairs(other)
    }
    for article, answer in pairs(site):
        if answer.copy_of:
            original, its_answer = originals[answer.copy_of]
            assert original.published < article.published, article.slug
            assert its_answer.story == answer.story, article.slug
            assert its_answer.copy_of == "", f"{article.slug} copies a copy"


def test_one_event_is_told_within_three_days():
    days: dict[str, list[date]] = {}
    for answers in ANSWERS.values():
        for answer in answers:
            if answer.day not in ("", "gone"):
                days.setdefault(answer.story, []).append(date.fromisoformat(answer.day))
    # The Indonesian site told of Netflix's job advert when the week was over.
    allowed = {"netflix-ai-manager": timedelta(days=6)}
    too_wide = {
        story: (min(told), max(told))
        for story, told in days.items()
        if max(told) - min(told) > allowed.get(story, timedelta(days=3))
    }
    assert too_wide == {}


def test_health_says_when_the_sample_falls_silent():
    newest = max(article.published for articles in ARTICLES.values() for article in articles)
    assert f"the sample's news did in {newest.year}" in CURES["source_silent"]


def test_a_body_is_split_into_paragraphs_and_inserts():
    blocks = read_body("One\nline at 9\xa0h.\n\n[[read-also: Two]]\n\n[[newsletter]]\n\nThree.\n")
    assert [(block.kind, block.text) for block in blocks] == [
        ("paragraph", "One line at 9\xa0h."),
        ("read-also", "Two"),
        ("newsletter", ""),
        ("paragraph", "Three."),
    ]


TABLE = {
    "slug": "a-slug",
    "published": datetime(2023, 7, 31, 14, 29, tzinfo=UTC),
    "section": "news",
    "author": "Somebody",
    "title": "A title",
    "body": "Words.",
}


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        pytest.param({"body": "Words [[page]] words."}, "a line of its own", id="an insert amid words"),
        pytest.param({"quirks": ["gone"]}, "unknown quirks", id="a quirk that nobody knows"),
        pytest.param({"quirks": ["two_pages"]}, "go together", id="two pages without a page line"),
        pytest.param({"published": datetime(2023, 7, 31)}, "offset", id="a time without an offset"),  # noqa: DTZ001
        pytest.param({"modified": datetime(2023, 7, 30, tzinfo=UTC)}, "before", id="edited before published"),
        pytest.param({"headline": "Words"}, "headline", id="a key that the format does not have"),
    ],
)
def test_a_wrong_article_is_refused_by_name(change, complaint):
    read_article(TABLE)
    with pytest.raises(ValueError, match=rf"a-slug: .*{complaint}"):
        read_article(TABLE | change)


# The pages


@every_site
def test_every_article_is_reachable_and_shows_its_text(site, room):
    for article in ARTICLES[site.name]:
        status, body, _ = get(room.url(site.name) + site.path(article))
        if "removed" in article.quirks:
            assert status == 410, article.slug
            continue
        assert status == 200, article.slug
        page = html.document_fromstring(body.decode())
        assert [words(h1) for h1 in page.iter("h1")] == [words(article.title)]
        shown = words(page)
        for block in article.pages[0]:
            assert words(block.text) in shown, article.slug


@every_site
def test_a_page_gives_its_date_unless_it_hides_it(site, room):
    for article in ARTICLES[site.name]:
        if "removed" in article.quirks:
            continue
        page = tree(room.url(site.name) + site.path(article))
        assert (site.dateline(article.published) in words(page)) == article.is_dated, article.slug
        if article.modified and article.is_dated:
            assert site.dateline(article.modified) in words(page), article.slug


def test_dates_stand_where_each_kind_of_site_puts_them(room):
    first = {name: next(a for a in articles if not a.quirks) for name, articles in ARTICLES.items()}
    pages = {site.name: tree(room.url(site.name) + site.path(first[site.name])) for site in SITES}
    [card] = pages["harbourtimes"].xpath("//script[@type='application/ld+json']")
    assert json.loads(card.text)["datePublished"] == first["harbourtimes"].published.isoformat()
    assert pages["lecourrier"].xpath("//meta[@property='article:published_time']/@content") == [
        first["lecourrier"].published.isoformat()
    ]
    assert pages["tradewire"].xpath("//meta[@name='pubdate']/@content") == [
        first["tradewire"].published.isoformat()
    ]
    indonesian = pages["kabarteknika"]
    assert indonesian.xpath("//script[@type='application/ld+json'] | //meta[contains(@*, 'published')]") == []
    own = first["kabarteknika"].published.isoformat()
    assert own not in indonesian.xpath("//h1/preceding::time/@datetime")
    assert indonesian.xpath("//h1/preceding::time/@datetime")


@every_site
def test_a_split_article_leads_to_its_second_page_and_to_all(site, room):
    split = [article for article in ARTICLES[site.name] if "two_pages" in article.quirks]
    for article in split:
        url = room.url(site.name) + site.path(article)
        first, second, whole = (words(tree(url + query)) for query in ("", "?page=2", "?page=all"))
        last_words = words(article.pages[1][-1].text)
        assert last_words not in first, article.slug
        assert last_words in second, article.slug
        assert all(words(block.text) in whole for block in article.blocks), article.slug
        assert any(href.endswith("?page=2") for href in tree(url).xpath("//*[@rel='next']/@href"))
        assert get(url + "?page=3")[0] == 404


def test_some_site_shows_each_misbehaviour():
    quirks = {quirk for articles in ARTICLES.values() for article in articles for quirk in article.quirks}
    assert quirks == {"no_date", "two_pages", "removed", "slow"}


# The listings


def listed_in_index(room: Newsroom, site: Site, day: date) -> list[str]:
    """Walk one day's index by its next links, as a visitor would."""
    url: str | None = room.url(site.name) + site.index.format(date=day, page=1)
    found: list[str] = []
    paths = {site.path(article) for article in ARTICLES[site.name]}
    while url:
        page = tree(url)
        page.make_links_absolute(url)
        links = [href.removeprefix(room.url(site.name)) for href in page.xpath("//a/@href")]
        here = [link for link in links if link in paths]
        assert len(here) <= PAGE_SIZE
        found += here
        url = next(iter(page.xpath("//a[@rel='next']/@href")), None)
    return found


@every_site
def test_the_index_lists_each_local_day_whole_with_times(site, room):
    by_day: dict[date, list[Article]] = {}
    for article in ARTICLES[site.name]:
        if article.is_dated:
            by_day.setdefault(article.published.date(), []).append(article)
    for day, articles in by_day.items():
        assert Counter(listed_in_index(room, site, day)) == Counter(map(site.path, articles))
        shown = words(tree(room.url(site.name) + site.index.format(date=day, page=1)))
        assert site.clock(max(article.published for article in articles)) in shown


def test_some_day_is_too_full_for_one_page_of_the_index(room):
    full = next(
        (site, day)
        for site in SITES
        for day, count in Counter(a.published.date() for a in ARTICLES[site.name] if a.is_dated).items()
        if count > PAGE_SIZE
    )
    assert len(listed_in_index(room, *full)) > PAGE_SIZE


@every_site
@pytest.mark.parametrize("page", [1, 2], ids=["first page", "second page"])
def test_a_quiet_day_answers_with_no_links(site, page, room):
    quiet = date(2019, 2, 3)
    hrefs = tree(room.url(site.name) + site.index.format(date=quiet, page=page)).xpath("//a/@href")
    paths = {site.path(article) for article in ARTICLES[site.name]}
    assert not [href for href in hrefs if href.removeprefix(room.url(site.name)) in paths]


@every_site
def test_a_day_that_is_none_is_not_found(site, room):
    written = site.index.format(date=date(2023, 7, 11), page=1)
    for wrong in (written.replace("11", "39"), written.replace("page=1", "page=0")):
        assert get(room.url(site.name) + wrong)[0] == 404


@every_site
def test_the_feed_has_the_newest_articles_with_their_instants(site, room):
    _, body, headers = get(room.url(site.name) + "/feed.xml")
    feed = feedparser.parse(body, response_headers={"content-type": headers["Content-Type"]})
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == {"rss": "rss20", "atom": "atom10"}[site.feed]
    newest = ARTICLES[site.name][::-1][:FEED_SIZE]
    assert [entry.link for entry in feed.entries] == [room.url(site.name) + site.path(a) for a in newest]
    for entry, article in zip(feed.entries, newest, strict=True):
        shown = entry.get("published_parsed")
        expected = article.published.astimezone(UTC).timetuple()[:6] if article.is_dated else None
        assert (shown and tuple(shown[:6])) == expected, article.slug


@every_site
def test_the_sitemaps_list_every_article_once(site, room):
    origin = room.url(site.name)
    index = etree.fromstring(get(origin + "/sitemap.xml")[1])
    found: dict[str, str | None] = {}
    for month in index.findall("s:sitemap/s:loc", SITEMAP):
        for entry in etree.fromstring(get(month.text)[1]).findall("s:url", SITEMAP):
            url = entry.findtext("s:loc", namespaces=SITEMAP)
            assert url not in found
            found[url] = entry.findtext("s:lastmod", namespaces=SITEMAP)
    assert found == {
        origin + site.path(article): article.touched.isoformat() if article.is_dated else None
        for article in ARTICLES[site.name]
    }
    assert get(origin + "/sitemap-1999-01.xml")[0] == 404


@every_site
def test_the_news_sitemap_has_the_newest_two_days(site, room):
    spaces = SITEMAP | {"n": "http://www.google.com/schemas/sitemap-news/0.9"}
    found = etree.fromstring(get(room.url(site.name) + "/news-sitemap.xml")[1])
    shown = found.xpath("//s:url/n:news/n:publication_date/text()", namespaces=spaces)
    dated = [article for article in ARTICLES[site.name] if article.is_dated]
    since = max(article.published for article in dated).date() - timedelta(days=1)
    assert sorted(shown) == sorted(a.published.isoformat() for a in dated if a.published.date() >= since)


@every_site
def test_robots_asks_for_patience_and_closes_the_search(site, room):
    lines = get(room.url(site.name) + "/robots.txt")[1].decode().splitlines()
    assert {"Crawl-delay: 0.2", "Disallow: /search"} <= set(lines)


# The protocol


@every_site
def test_an_unchanged_page_is_not_sent_again(site, room):
    article = next(article for article in ARTICLES[site.name] if not article.quirks)
    url = room.url(site.name) + site.path(article)
    _, body, headers = get(url)
    assert body
    assert headers["Last-Modified"].endswith("GMT")
    assert get(url, If_None_Match=headers["ETag"])[:2] == (304, b"")
    assert get(url, If_None_Match='"another"')[0] == 200


def test_a_search_for_markup_shows_it_as_words(room):
    body = get(room.url("harbourtimes") + "/search?q=%3Cscript%3E")[1].decode()
    assert "<script>" not in body
    assert "&lt;script&gt;" in body


def test_two_newsrooms_find_room_beside_each_other():
    with Newsroom(base_port=0) as one, Newsroom(base_port=0) as other:
        assert not set(range(one.base_port + 1, one.base_port + 5)) & set(
            range(other.base_port + 1, other.base_port + 5)
        )
        with pytest.raises(OSError), Newsroom(base_port=one.base_port):
            pass


def test_the_command_says_when_it_is_ready_and_stops_on_sigterm():
    base_port = next_free(width=5)
    command = [sys.executable, "-m", "sample.newsroom", "--port", str(base_port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert "ready" in process.stdout.readline()
        assert get(f"http://127.0.0.1:{base_port + 1}/robots.txt")[0] == 200
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
