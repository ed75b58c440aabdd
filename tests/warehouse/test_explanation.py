"""The whole history of one article in words."""

import re
from collections.abc import Callable

import pytest

from presswatch.errors import InputError
from presswatch.pipeline import Run, open_house
from presswatch.warehouse.explanation import explain
from warehouse.running import Warehouse, finish_well


@pytest.fixture(scope="module")
def told(clone: Callable[[str], Warehouse], fetched: str) -> Callable[[str], str]:
    """The explanation of the one page whose url holds some words."""
    warehouse = clone(fetched)
    finish_well(warehouse, [Run(run_id="watch_news/1", dag="watch_news")])

    def tell(words: str) -> str:
        ((url,),) = warehouse.query("select url from ops.page_links where url like %s", f"%{words}%")
        with open_house(warehouse.settings) as house, house.transaction() as cursor:
            return explain(cursor, url)

    return tell


def test_a_reprint_is_told_from_the_listing_to_its_story(told: Callable[[str], str]) -> None:
    words = told("netflix-hunts-ai-talent-as-actors-picket")
    for line in (
        r"^found    \d{4}-\d\d-\d\d \d\d:\d\d UTC by archive_news of tradewire, in http\S+ \(\w+\)$",
        r"^fetched  \d{4}-\d\d-\d\d \d\d:\d\d UTC: status 200, \d+ bytes in \d+ ms$",
        r"^cleaned  “.+”, \d+ words in en, rules \S+$",
        r"^         by .+; 2023-07-28 \d\d:\d\d UTC \(to the minute, read from .+; counts on 2023-07-28\)$",
        r"^copies   repeats http\S+/netflix-advertises-ai-job-during-strike \(syndicated, \d+%\)$",
        r"^topic    ai: main, score \d",
        r"^topic    strike: \w+, score \d",
        r"^         (title|lead |body ) ….*\[.+\].*… \(\w+\)$",
        r"^story    \d+ articles in en, fr, id, first told by \w+: http\S+$",
    ):
        assert re.search(line, words, re.MULTILINE), f"{line} is not in\n{words}"


def test_the_original_names_its_reprints_and_what_it_shares_with_other_tellers(
    told: Callable[[str], str],
) -> None:
    words = told("/netflix-advertises-ai-job-during-strike")
    assert re.search(r"^copies   is repeated by http\S+/netflix-hunts\S+ \(", words, re.MULTILINE)
    assert re.search(r"^         same    \d\.\d\d fr “.+” shares .*USD 900000", words, re.MULTILINE)


def test_what_was_cut_is_told_with_its_reason(told: Callable[[str], str]) -> None:
    words = told("aktor-mogok-netflix-cari-manajer-ai")
    assert re.search(r"^cut      \w+: \d+ passages?, \d+ characters?$", words, re.MULTILINE), words


def test_a_removed_page_is_told_with_the_reason(told: Callable[[str], str]) -> None:
    words = told("mayor-wins-marrow-contest")
    assert "fetched  no page: gone (gone), 1 tries" in words
    assert re.search(r"^rejected .* UTC by fetch as gone: .*410", words, re.MULTILINE)
    assert "cleaned" not in words


def test_a_url_that_no_listing_showed_is_not_known(told: Callable[[str], str], warehouse: Warehouse) -> None:
    with (
        open_house(warehouse.settings) as house,
        house.transaction() as cursor,
        pytest.raises(InputError, match="no listing ever showed"),
    ):
        explain(cursor, "http://127.0.0.1:1/nowhere")
