"""Which articles vouch for themselves, and which words of a page are compared with those of others."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from presswatch.records import Article
from presswatch.stages.clean.same_page import shown_unvouched, stable_words

AT = datetime(2023, 7, 31, 14, 29, tzinfo=UTC)
DAY = (datetime(2023, 7, 31, tzinfo=UTC), datetime(2023, 8, 1, tzinfo=UTC))
ARTICLE = Article(
    url="https://ferries.test/2023/07/31/strike",
    source="ferries",
    language="en",
    title="Crews walk out",
    authors=(),
    published_at=AT,
    published_precision="minute",
    published_from="meta",
    text="Crews of the ferries stopped work on Monday.",
    sha256="",
    cleaner_version="1",
)
LATER = AT + timedelta(days=200)


@pytest.mark.parametrize(
    ("changes", "listed", "fetched_at", "vouches"),
    [
        pytest.param({}, DAY, LATER, True, id="dated as it is listed"),
        pytest.param({}, None, LATER, True, id="dated, and the listing says nothing"),
        pytest.param({"published_at": None}, DAY, LATER, False, id="undated"),
        pytest.param({"published_from": "url"}, DAY, LATER, False, id="dated by its url only"),
        pytest.param({"published_at": LATER}, DAY, LATER, False, id="dated by a clock, listed long before"),
        pytest.param(
            {"published_at": AT}, DAY, AT + timedelta(seconds=2), False, id="dated at the moment of fetching"
        ),
        pytest.param({}, DAY, AT + timedelta(minutes=30), True, id="news of the last half hour"),
        pytest.param(
            {"published_at": DAY[0], "published_precision": "day"},
            DAY,
            DAY[0] + timedelta(minutes=5),
            True,
            id="dated by a day that has just begun",
        ),
        pytest.param(
            {"published_at": DAY[0], "published_precision": "day", "published_from": "text"},
            DAY,
            DAY[0] + timedelta(hours=20),
            False,
            id="the day of the visit, printed above the page",
        ),
        pytest.param(
            {"published_at": DAY[0], "published_precision": "day", "published_from": "text"},
            DAY,
            LATER,
            True,
            id="a day in print, long before the visit",
        ),
    ],
)
def test_an_article_vouches_for_itself_by_its_own_date(
    changes: dict[str, object], listed: tuple[datetime, datetime] | None, fetched_at: datetime, vouches: bool
) -> None:
    shown = shown_unvouched(replace(ARTICLE, **changes), listed=listed, fetched_at=fetched_at)
    assert (shown is None) == vouches


def test_a_standing_text_of_two_days_is_not_one_page() -> None:
    days = [replace(ARTICLE, published_at=AT + timedelta(days=number)) for number in (40, 41, 41)]
    shown = [shown_unvouched(article, listed=DAY, fetched_at=LATER) for article in days]
    assert shown[0] != shown[1] == shown[2]


def test_all_addresses_of_a_page_are_one() -> None:
    undated = replace(ARTICLE, published_at=None)
    others = [
        replace(undated, url="https://m.ferries.test/2023/07/31/strike?amp=1"),
        replace(undated, url="https://ferries.test/sport/strike", canonical_url=ARTICLE.url),
    ]
    first, *more = [shown_unvouched(article, listed=DAY, fetched_at=LATER) for article in (undated, *others)]
    assert more == [first, first]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The time is now 14:29:07 here.", id="a clock"),
        pytest.param("The time is now 2023-07-31T14:29 here.", id="an instant"),
        pytest.param("The time is now (7f3a9c1e) here.", id="a token"),
        pytest.param("The time is now https://ferries.test/strike here.", id="a url"),
        pytest.param("The time is now ferry-strike.html here.", id="the end of a url"),
        pytest.param("The  TIME is\nnow here", id="case, blanks and punctuation"),
    ],
)
def test_what_changes_with_each_request_is_not_compared(text: str) -> None:
    assert stable_words(text) == "the time is now here"


def test_other_words_are_another_page() -> None:
    assert stable_words("Back in the morning") != stable_words("Back in the evening")
