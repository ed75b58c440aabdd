"""mart.search_articles: words in the article's own language, best first, and what surrounds them."""

from datetime import date

import pytest

from warehouse.conftest import Clone
from warehouse.running import Warehouse


@pytest.fixture(scope="module")
def shelf(clone: Clone, migrated: str) -> Warehouse:
    """Articles made up for the search, without the stages before them."""
    warehouse = clone(migrated)
    source = warehouse.value("select min(source_name) from core.sources")
    warehouse.query("insert into ops.runs (run_id, dag_name) values ('shelf', 'test')")
    for number, (language, day, title, text) in enumerate(
        [
            ("en", "2023-07-01", "Dockers striking again", "The unions met.\nNobody works at the port."),
            ("en", "2023-07-02", "A quiet port", "Long ago there was a strike. " + "Nothing happened. " * 60),
            ("fr", "2023-07-03", "La grève continue", "Les dockers ont voté\nla reprise des grèves au port."),
            ("id", "2023-07-04", "Buruh mogok", "Pemogokan buruh pelabuhan berlanjut, kata <b>serikat</b>."),
            ("ms", "2023-07-05", "Mogok di pelabuhan", "Pekerja pelabuhan berhenti kerja."),
            ("en", None, "Undated", "A strike without a date."),
            ("en", "2019-01-01", "Long gone", "A lockout in the old days."),
            ("en", "2021-01-01", "Gone", "Another lockout, not so long ago, nor as short."),
        ]
    ):
        warehouse.query(
            """
            with link as (
                insert into ops.page_links (
                    url_sha256, url, source_name, found_in, found_kind, found_by_run_id
                )
                values (sha256(convert_to(%s, 'UTF8')), %s, %s, '', 'feed', 'shelf')
                returning page_link_id
            )
            insert into core.articles (
                article_id, page_link_id, url, source_name, language_code, title, authors, published_at,
                published_precision, published_date, body_text, text_sha256, word_count, cleaner_version,
                fetched_at
            )
            select
                %s, page_link_id, %s, %s, %s, %s, '{}', %s::date, %s, %s::date, %s, '', 1, '', now()
            from link
            """,
            *(f"https://x.example/{number}", f"https://x.example/{number}", source),
            *(f"a{number}", f"https://x.example/{number}", source, language, title),
            *(day, "day" if day else "none", day, text),
        )
    return warehouse


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param(
            "'strike'", ["a0", "a5", "a1"], id="a title weighs more, and a short text more than a long one"
        ),
        pytest.param("'strikes'", ["a0", "a5", "a1"], id="English words are cut to their stems"),
        pytest.param("'grèves'", ["a2"], id="French words are cut as French ones"),
        pytest.param("'mogok'", ["a4", "a3"], id="Indonesian, and Malay as it stands"),
        pytest.param("'mogok', 'ms'", ["a4"], id="one language only"),
        pytest.param("'port -quiet', 'en'", ["a0"], id="a minus leaves out"),
        pytest.param("'\"the unions met\"'", ["a0"], id="quotes ask for neighbours"),
        pytest.param("'dockers or buruh'", ["a0", "a3", "a2"], id="or"),
        pytest.param("'strike', null, '2023-07-02', '2023-07-31'", ["a1"], id="days, both included"),
        pytest.param("'lockout'", ["a6", "a7"], id="of years ago as of last month"),
        pytest.param("'lockout', null, null, '2020-01-01'", ["a6"], id="up to a day of years ago"),
        pytest.param("'strike', 'en', null, null, 1", ["a0"], id="as many as asked for"),
        pytest.param("'the'", [], id="words that say nothing find nothing"),
        pytest.param("''", [], id="nothing finds nothing"),
        pytest.param("'& | ! ( :* \"'", [], id="signs are no error"),
    ],
)
def test_search(shelf: Warehouse, asked: str, found: list[str]) -> None:
    rows = shelf.query(f"select article_id from mart.search_articles({asked.replace('%', '%%')})")
    assert [article_id for (article_id,) in rows] == found


def test_the_words_are_marked_in_what_surrounds_them(shelf: Warehouse) -> None:
    ((excerpt, day),) = shelf.query("select excerpt, published_date from mart.search_articles('reprise')")
    assert excerpt == "dockers ont voté la **reprise** des grèves au port"
    assert day == date(2023, 7, 3)


def test_a_text_of_any_length_can_be_stored_and_found(shelf: Warehouse) -> None:
    """A tsvector of more than 1 MiB would fail the insert."""
    words = " ".join(f"{number:x}𐍈𐍈𐍈𐍈" for number in range(400_000))
    shelf.query("update core.articles set body_text = %s where article_id = 'a4'", "pertama " + words)
    assert shelf.query("select article_id from mart.search_articles('pertama')") == [("a4",)]
