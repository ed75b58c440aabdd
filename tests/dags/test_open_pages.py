"""Real pages through watch_news, where the open data set is present: each ends as an article or as a
reject with a reason."""

import gzip
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from presswatch.settings import CHECKOUT, load_settings
from serving import serving

PAGES = (load_settings({}).shared or CHECKOUT.parent / "shared") / "pages"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not PAGES.is_dir(), reason="the open data set is not beside the checkout"),
]


@pytest.fixture(scope="module")
def truth() -> dict[str, dict[str, Any]]:
    with (PAGES / "truth.jsonl").open(encoding="utf-8") as lines:
        return {page["id"]: page for page in map(json.loads, lines)}


@pytest.fixture(scope="module")
def site(truth: dict[str, dict[str, Any]]) -> Iterator[str]:
    """The url of a site whose feed lists every page, with its true date where that is known."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/feed.xml":
                self.answer(_feed(truth), "application/rss+xml")
            elif self.path.startswith("/p/") and (page_id := self.path.removeprefix("/p/")) in truth:
                self.answer(
                    gzip.decompress((PAGES / "html" / f"{page_id}.html.gz").read_bytes()), "text/html"
                )
            else:
                self.send_error(404)

        def answer(self, body: bytes, content_type: str) -> None:
            self.send_response(200)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with serving(Site) as url:
        yield url


def _feed(truth: dict[str, dict[str, Any]]) -> bytes:
    items = "".join(
        f"<item><link>/p/{page_id}</link>{_pub_date(page['published_at'])}</item>"
        for page_id, page in truth.items()
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'.encode()


def _pub_date(published_at: str | None) -> str:
    if not published_at:
        return ""
    instant = datetime.fromisoformat(published_at)
    return f"<pubDate>{format_datetime(instant.astimezone(UTC))}</pubDate>"


@pytest.fixture(scope="module")
def loaded(make_airflow: Any, site: str, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The warehouse after one run of watch_news over the site."""
    folder: Path = tmp_path_factory.mktemp("catalogues") / "open"
    folder.mkdir()
    (folder / "sources.toml").write_text(
        f"""
[open]
title = "Open pages"
homepage = "{site}/"
language = "en"
timezone = "UTC"
feeds = ["{site}/feed.xml"]
delay_seconds = 0
allow_addresses = ["{site.removeprefix("http://")}"]
""",
        encoding="utf-8",
    )
    airflow = make_airflow()
    airflow.run("watch_news", None, catalogue=folder)
    return airflow.warehouse


def test_each_page_is_an_article_or_a_reject(loaded: Any, truth: dict[str, dict[str, Any]]) -> None:
    ended = loaded.query(
        """
        select
            page_links.url,
            exists (select from core.articles where articles.page_link_id = page_links.page_link_id),
            exists (select from ops.rejects where rejects.url = page_links.url)
        from ops.page_links
        """
    )
    assert len(ended) == len(truth)
    assert [url for url, is_article, is_reject in ended if is_article == is_reject] == []
    assert sum(is_article for _, is_article, _ in ended) >= 0.97 * len(truth)


def test_every_article_went_through_all_stages(loaded: Any) -> None:
    assert loaded.value("select count(*) from ops.pending_articles") == 0
    assert loaded.value("select count(*) from ops.pending_pages") == 0
    assert loaded.value("select count(*) from ops.changed_days") == 0
    assert loaded.value("select count(distinct article_id) from core.verdicts") == loaded.value(
        "select count(*) from core.articles"
    )


def test_the_seeds_are_dated_by_their_pages_not_by_their_related_lists(
    loaded: Any, truth: dict[str, dict[str, Any]]
) -> None:
    # By day: where a page names no zone, the zone is this site's, which is not the publisher's.
    dated = dict(
        loaded.query(
            "select substring(url from '/p/(.*)$'), (published_at at time zone 'UTC')::date "
            "from core.articles where url like '%%/p/seed%%'"
        )
    )
    wanted = {
        page_id: datetime.fromisoformat(page["published_at"]).astimezone(UTC).date()
        for page_id, page in truth.items()
        if page_id.startswith("seed") and page["published_at"]
    }
    assert wanted
    assert {page_id: dated[page_id] for page_id in wanted} == wanted
