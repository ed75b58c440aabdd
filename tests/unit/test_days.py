"""Days that text names, reckoned from Wednesday 19 July 2023."""

from datetime import date
from time import process_time

import pytest

from presswatch.text.days import Direction, named_days

WEDNESDAY = date(2023, 7, 19)


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        pytest.param("since 2 May", "past", "2023-05-02", id="a day without its year lies behind"),
        pytest.param("mulai 1 Agustus", "future", "2023-08-01", id="or ahead"),
        pytest.param("le 7 mars", None, "2023-03-07", id="or is the nearest"),
        pytest.param("le 7 mars", "future", "2024-03-07", id="ahead it may be in the next year"),
        pytest.param("on 22 July", "past", None, id="a day so long ago would have its year"),
        pytest.param("am 3. Juni 2021", None, "2021-06-03", id="its year settles it"),
        pytest.param("July 14, 2023", None, "2023-07-14", id="American"),
        pytest.param("Selasa (18/7)", None, "2023-07-18", id="Indonesian, in brackets"),
        pytest.param("Kamis (20/7/2023)", None, "2023-07-20", id="likewise with its year"),
        pytest.param("since Monday", "past", "2023-07-17", id="the last Monday"),
        pytest.param("ab Montag", "future", "2023-07-24", id="the next Monday"),
        pytest.param("on Monday", None, None, id="which Monday is open"),
        pytest.param("rabu", "past", "2023-07-19", id="today by its name"),
        pytest.param("mercredi prochain", None, "2023-07-26", id="not today but the next"),
        pytest.param("kemarin", None, "2023-07-18", id="yesterday"),
        pytest.param("aujourd’hui", None, "2023-07-19", id="today with a typographic apostrophe"),
        pytest.param("del 2 de mayo", "past", "2023-05-02", id="Spanish"),
        pytest.param("31 February", None, None, id="no such day"),
        pytest.param("Monday, 24 July", None, "2023-07-24", id="a weekday beside its date is no second day"),
        pytest.param("le 1er août", None, "2023-08-01", id="the first"),
    ],
)
def test_which_day_is_meant(text: str, direction: Direction | None, expected: str | None) -> None:
    [day] = named_days(text)
    resolved = day.resolve(WEDNESDAY, direction)
    assert (resolved and resolved.isoformat()) == expected


def test_without_a_day_of_publication_only_a_date_with_its_year_is_known() -> None:
    resolved = [day.resolve(None, "past") for day in named_days("2 May; 2 May 2023; Monday; today")]
    assert resolved == [None, date(2023, 5, 2), None, None]


def test_a_range_names_its_first_day_too() -> None:
    [day] = named_days("du 20 au 23 juillet")
    assert day.resolve_first(WEDNESDAY, None) == date(2023, 7, 20)
    assert day.resolve(WEDNESDAY, None) == date(2023, 7, 23)
    [under_way] = named_days("du 17 au 23 juillet")
    assert under_way.resolve_first(WEDNESDAY, "future") == date(2023, 7, 17)
    assert under_way.resolve_first(WEDNESDAY, "past") == date(2023, 7, 17)
    [over] = named_days("du 28 au 3 août")
    assert over.resolve_first(date(2023, 8, 1), "future") == date(2023, 7, 28)
    [new_year] = named_days("du 28 au 3 janvier")
    assert new_year.resolve_first(date(2024, 1, 1), "future") == date(2023, 12, 28)


@pytest.mark.parametrize(
    ("text", "first", "day"),
    [
        pytest.param(
            "on 20 and 22 July", None, "2023-07-20", id="two days with another between are no range"
        ),
        pytest.param("les 20, 21 et 24 juillet", None, "2023-07-20", id="nor are three"),
        pytest.param("on 20 and 21 July", "2023-07-20", "2023-07-21", id="two in a row are"),
        pytest.param("20, 21 dan 22 Juli", "2023-07-20", "2023-07-22", id="three in a row too"),
        pytest.param("between 20 and 22 July", "2023-07-20", "2023-07-22", id="between"),
        pytest.param("on 30 and 1 August", None, "2023-07-30", id="the higher number is of the month before"),
        pytest.param("on 31 and 1 August", "2023-07-31", "2023-08-01", id="in a row over its end"),
        pytest.param("du 29 au 2 août", "2023-07-29", "2023-08-02", id="a range over its end"),
        pytest.param("du 31 au 2 janvier 2024", "2023-12-31", "2024-01-02", id="over the year's end"),
        pytest.param("on 29 and 1 January 2024", None, "2023-12-29", id="single days over the year's end"),
        pytest.param("entre el 20 y el 22 de julio", None, "2023-07-22", id="an article between them"),
    ],
)
def test_single_days_are_told_from_a_range(text: str, first: str | None, day: str) -> None:
    [found] = named_days(text)
    begun = found.resolve_first(WEDNESDAY, "future")
    assert (begun and begun.isoformat()) == first
    assert str(found.resolve(WEDNESDAY, "future")) == day


@pytest.mark.parametrize(
    "text",
    ["They may strike in May", "20 des salariés", "Sunday Times 24/7", "le 3 mar", "12.5.2023", "MondayCo"],
)
def test_what_is_no_day_of_this_kind(text: str) -> None:
    assert [text[slice(*day.span)] for day in named_days(text) if day.weekday is None] == []


def test_numbers_without_end_are_read_once() -> None:
    started = process_time()
    assert list(named_days("1, " * 30_000)) == []
    # From each number on to the last takes half a minute.
    assert process_time() - started < 3
