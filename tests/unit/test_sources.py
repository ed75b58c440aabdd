from datetime import date
from pathlib import Path

import pytest

import presswatch.catalogue
from presswatch.catalogue.sources import load_sources, named_sources
from presswatch.errors import CatalogueError, InputError
from presswatch.records import SiteRule
from presswatch.text.urls import same_site

CATALOGUE = Path(presswatch.catalogue.__file__).parent
GOOD = """
[techverse]
title = "Techverse"
homepage = "https://www.techverse.asia/"
language = "id"
timezone = "Asia/Jakarta"
"""


def load(tmp_path, text, **more):
    (tmp_path / "sources.toml").write_text(text, encoding="utf-8")
    return load_sources(tmp_path, **more)


def test_a_source_needs_four_keys(tmp_path):
    (source,) = load(tmp_path, GOOD)
    assert (source.name, source.language, source.delay_seconds, source.is_verified) == (
        "techverse",
        "id",
        5.0,
        False,
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param(
            'feed = ["https://a.id/"]',
            r'\[techverse\] feed is not a known key; .* "feeds"',
            id="an unknown key",
        ),
        pytest.param(
            'timezone = "WIB"', r'"WIB" is not an IANA name; write "Asia/Jakarta"', id="an abbreviation"
        ),
        pytest.param(
            'timezone = "EST"', 'write "America/New_York"', id="an abbreviation that the tz data knows"
        ),
        pytest.param('timezone = "Asia/Jakata"', 'write "Asia/Jakarta"', id="a slip of the pen"),
        pytest.param(
            'language = "Indonesian"', "ISO 639-1 code; write two small letters", id="no language code"
        ),
        pytest.param('feeds = ["/feed.xml"]', "not an absolute url", id="a relative url"),
        pytest.param('feeds = "https://a.id/feed"', "is not a list", id="one url where a list belongs"),
        pytest.param("article_url = '('", "not a regular expression", id="a broken pattern"),
        pytest.param("rules = [{keep = ['div[']}]", "is not a css selector", id="a broken selector"),
        pytest.param("rules = [{keep = 'div'}]", "is not a list", id="one selector where a list belongs"),
        pytest.param(
            "rules = [{headline = ['h1']}]", "its keys are since, until", id="a rule on something else"
        ),
        pytest.param("rules = [{since = 2023-07-31}]", "says nothing", id="a rule without a selector"),
        pytest.param(
            "rules = [{since = '2023-07-31', cut = ['p']}]", "without quotes", id="a day between quotes"
        ),
        pytest.param(
            'archives = ["https://a.example"]', "is not one of a list of tables", id="an archive in one word"
        ),
        pytest.param(
            'archives = [{cdx = "https://a.example/cdx", replay = "https://a.example/{url}"}]',
            "lacks {timestamp}",
            id="a replay that names no capture",
        ),
        pytest.param(
            'archives = [{cdx = "https://a.example/cdx", replay = "https://a.example/{when}/{url}"}]',
            "is no pattern",
            id="a replay with another placeholder",
        ),
        pytest.param(
            r"date_in_url = '(?P<year>\d+)'", "lacks the group day", id="a day pattern without a day"
        ),
        pytest.param(
            'date_index = "https://a.id/{day}"', r"use \{date:%Y-%m-%d\}", id="an unknown placeholder"
        ),
        pytest.param('date_index = "https://a.id/index/{page}"', "names no day", id="an index of no day"),
        pytest.param("delay_seconds = -1", "from 0 to 3600", id="a delay below nothing"),
        pytest.param("delay_seconds = true", "from 0 to 3600", id="a delay that is no number"),
        pytest.param(
            'allow_addresses = ["10.0.0.1:80"]', "not on loopback", id="an allowance beyond loopback"
        ),
        pytest.param('allow_addresses = ["127.0.0.1"]', "not on loopback", id="an allowance without a port"),
        pytest.param('allow_addresses = ["localhost:80"]', "not on loopback", id="an allowance by name"),
        pytest.param('is_verified = "yes"', "neither true nor false", id="a word for a flag"),
    ],
)
def test_a_wrong_line_is_told_with_its_cure(tmp_path, line, message):
    key = line.split(" ")[0]
    kept = "\n".join(one for one in GOOD.splitlines() if not one.startswith(key + " "))
    with pytest.raises(CatalogueError, match=message) as error:
        load(tmp_path, f"{kept}\n{line}\n")
    assert str(error.value).startswith("sources.toml: [techverse] ")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("[techverse\n", "is not TOML: .* mend that line", id="no toml"),
        pytest.param("", "names no source", id="an empty file"),
        pytest.param('title = "x"\n', "outside a table", id="a key without a table"),
        pytest.param("[Tech Verse]\n", "sources.toml", id="a name with a space"),
        pytest.param(
            GOOD.replace("techverse]", "TechVerse]"), "is not a source name", id="a name in capitals"
        ),
        pytest.param(
            GOOD.replace("language", "#"), r"\[techverse\] has no language; add it", id="a missing key"
        ),
    ],
)
def test_a_wrong_file_is_told(tmp_path, text, message):
    with pytest.raises(CatalogueError, match=message):
        load(tmp_path, text)


def test_rules_are_read_in_their_order(tmp_path):
    tables = """
    [[techverse.rules]]
    until = 2023-12-31
    keep = ["div.isi"]
    [[techverse.rules]]
    cut = ["div.promo", "p.iklan"]
    dates = ["span.tanggal"]
    authors = ["a.penulis"]
    """
    (source,) = load(tmp_path, GOOD + tables)
    assert source.rules == (
        SiteRule(until=date(2023, 12, 31), keep=("div.isi",)),
        SiteRule(cut=("div.promo", "p.iklan"), dates=("span.tanggal",), authors=("a.penulis",)),
    )


def test_a_file_that_another_editor_saved_is_read_or_told(tmp_path):
    (tmp_path / "sources.toml").write_text(GOOD, encoding="utf-8-sig")
    assert [source.name for source in load_sources(tmp_path)] == ["techverse"]
    (tmp_path / "sources.toml").write_text(GOOD.replace("Techverse", "Café"), encoding="latin-1")
    with pytest.raises(CatalogueError, match=r"is not UTF-8 \(byte \d+\); save it as UTF-8"):
        load_sources(tmp_path)


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(CatalogueError, match="cannot be read"):
        load_sources(tmp_path)


def test_the_sample_counts_its_ports_from_the_base():
    sources = load_sources(CATALOGUE / "sample", sample_port=9000)
    assert [(source.name, source.allow_addresses) for source in sources] == [
        ("kabarteknika", ("127.0.0.1:9001",)),
        ("lecourrier", ("127.0.0.1:9002",)),
        ("harbourtimes", ("127.0.0.1:9003",)),
        ("tradewire", ("127.0.0.1:9004",)),
    ]
    assert sources[0].feeds == ("http://127.0.0.1:9001/feed.xml",)


def test_sources_are_chosen_by_name_in_the_order_of_the_catalogue():
    sources = load_sources(CATALOGUE / "sample", sample_port=9000)
    names = [source.name for source in named_sources(sources, ["tradewire", "lecourrier"])]
    assert names == ["lecourrier", "tradewire"]
    assert named_sources(sources, []) == list(sources)
    with pytest.raises(InputError, match="no source tradewires; it has kabarteknika"):
        named_sources(sources, ["tradewire", "tradewires"])


def test_the_sample_needs_its_port():
    with pytest.raises(CatalogueError, match="needs the sample newsroom's port"):
        load_sources(CATALOGUE / "sample")


def test_live_sources_are_polite_and_marked_as_untried():
    sources = load_sources(CATALOGUE / "live")
    assert len(sources) >= 15
    for source in sources:
        assert source.delay_seconds >= 5, source.name
        assert not source.is_verified, source.name
        assert not source.allow_addresses, source.name
        assert source.feeds or source.sitemaps or source.date_index, source.name
        for url in source.feeds + source.sitemaps:
            assert same_site(url, source.homepage), url
