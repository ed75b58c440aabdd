"""A source's own rules win over what the cleaner finds, on their days and where they find something."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from presswatch.records import Article, SiteRule, Source
from presswatch.stages.clean import CLEANER_VERSION, clean, version_of
from presswatch.stages.clean.repeats import key_of

NOW = datetime(2024, 5, 2, 12, tzinfo=UTC)
KABAR = Source(
    name="kabar", title="Kabar", homepage="https://kabar.example/", language="id", timezone="Asia/Jakarta"
)
TEXT = [
    f"{number}. Ratusan pekerja pabrik tekstil berhenti bekerja sejak pagi dan berkumpul di depan gerbang."
    for number in range(1, 6)
]
PAGE = f"""<html lang="id"><head><title>Pekerja Pabrik Tekstil Mogok - Kabar</title></head><body>
<h1>Pekerja Pabrik Tekstil Mogok</h1>
<div class="xk">Siti Rahma <i>|</i> <b class="xd">1 Mei 2024 08:15 WIB</b></div>
<div class="xa"><p>{TEXT[0]}</p><p>{TEXT[1]}</p><div class="xp"><p>{TEXT[2]}</p></div></div>
<div class="xb"><p>{TEXT[3]}</p><p>{TEXT[4]}</p></div></body></html>"""


def cleaned(*rules, page=PAGE, repeated=frozenset()):
    source = replace(KABAR, rules=rules)
    url = "https://kabar.example/kota/mogok"
    article = clean(page.encode(), url=url, source=source, now=NOW, repeated=repeated)
    assert isinstance(article, Article), article
    return article


def numbers(article):
    return [int(line[0]) for line in article.text.split("\n")]


@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        pytest.param(SiteRule(keep=("div.xa",)), [1, 2, 3], id="only what is kept"),
        pytest.param(
            SiteRule(keep=("div.xb", "div.xa > p")), [1, 2, 4, 5], id="several boxes, in page order"
        ),
        pytest.param(SiteRule(cut=("div.xp",)), [1, 2, 4, 5], id="without what is cut"),
        pytest.param(SiteRule(keep=("div.xa",), cut=(".xp",)), [1, 2], id="cut out of what is kept"),
        pytest.param(
            SiteRule(keep=("div.gone",)), [1, 2, 3, 4, 5], id="a box that is not there changes nothing"
        ),
        pytest.param(
            SiteRule(keep=("div.xa",), until=date(2024, 5, 1)), [1, 2, 3, 4, 5], id="a rule of earlier days"
        ),
        pytest.param(
            SiteRule(keep=("div.xa",), since=date(2024, 5, 2), until=date(2024, 5, 2)),
            [1, 2, 3],
            id="a rule of this very day",
        ),
    ],
)
def test_what_is_kept_and_cut(rule, kept):
    assert numbers(cleaned(rule)) == kept


def test_the_first_rule_that_fits_the_day_counts():
    old = SiteRule(until=date(2024, 4, 30), keep=("div.xb",))
    assert numbers(cleaned(old, SiteRule(keep=("div.xa",)))) == [1, 2, 3]


def test_a_page_cannot_cut_itself():
    page = PAGE.replace('class="xb"', 'class="xb" data-presswatch-rule="cut"')
    assert numbers(cleaned(SiteRule(cut=(".xp",)), page=page)) == [1, 2, 4, 5]


def test_what_a_rule_cuts_says_so():
    article = cleaned(SiteRule(cut=(".xp",)))
    assert ("site_rule", TEXT[2], 2) in [(cut.reason, cut.text, cut.after_paragraph) for cut in article.cuts]


def test_date_and_author_are_read_where_the_rule_says():
    article = cleaned(SiteRule(dates=("b.xd",), authors=("div.xk",)))
    assert (article.published_at, article.published_from) == (datetime(2024, 5, 1, 1, 15, tzinfo=UTC), "site")
    assert article.authors[0] == "Siti Rahma"


def test_a_line_of_many_articles_of_the_source_is_cut_as_repeated():
    article = cleaned(repeated=frozenset({key_of(TEXT[3])}))
    assert numbers(article) == [1, 2, 3, 5]
    assert ("repeated", TEXT[3]) in [(cut.reason, cut.text) for cut in article.cuts]


def test_rules_of_a_source_are_part_of_the_version_that_rework_compares():
    bare, ruled = cleaned(), cleaned(SiteRule(keep=("div.xa",)))
    assert bare.cleaner_version == CLEANER_VERSION == version_of(KABAR)
    assert ruled.cleaner_version == version_of(replace(KABAR, rules=(SiteRule(keep=("div.xa",)),)))
    learned = [version_of(KABAR, frozenset(keys)) for keys in (("a", "b"), ("b", "a"), ("a",))]
    assert learned[0] == learned[1]
    assert len({CLEANER_VERSION, ruled.cleaner_version, *learned}) == 4
