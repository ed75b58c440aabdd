from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.text.dates import find_dates, read_date, read_stamp, zone_of

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
JAKARTA = ZoneInfo("Asia/Jakarta")
PARIS = ZoneInfo("Europe/Paris")
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "zone", "expected"),
    [
        pytest.param(
            "Senin 31 Juli 2023, 14:29 WIB", None, "2023-07-31T07:29", id="WIB is seven hours ahead"
        ),
        pytest.param(
            "Jumat, 4 Agt 2023 | 08.05 WITA", None, "2023-08-04T00:05", id="WITA is eight hours ahead"
        ),
        pytest.param("Sabtu (5/8/2023) 09:00 WIT", JAKARTA, "2023-08-05T00:00", id="a named zone beats ours"),
        pytest.param("Publié le 27 juillet 2023 à 23h40", PARIS, "2023-07-27T21:40", id="Paris in summer"),
        pytest.param("Publié le 27 janvier 2023 à 23 h 40", PARIS, "2023-01-27T22:40", id="Paris in winter"),
        pytest.param("3. Mai 2024 um 15.47 Uhr", BERLIN, "2024-05-03T13:47", id="German with a dotted clock"),
        pytest.param("03.05.2024, 15:47 Uhr", BERLIN, "2024-05-03T13:47", id="dots mean day before month"),
        pytest.param(
            "March 8, 2024 4:05 PM ET", None, "2024-03-08T21:05", id="eastern time before the change"
        ),
        pytest.param("Sep 12, 2024 at 11:15 a.m. EDT", None, "2024-09-12T15:15", id="eastern time in summer"),
        pytest.param("12:30 GMT, 5 June 2020", None, "2020-06-05T12:30", id="the clock may come first"),
        pytest.param(
            "27 de julio de 2023 a las 10:00", ZoneInfo("Europe/Madrid"), "2023-07-27T08:00", id="Spanish"
        ),
        pytest.param("27 luglio 2023 alle 10:00", ZoneInfo("Europe/Rome"), "2023-07-27T08:00", id="Italian"),
        pytest.param(
            "5 de março de 2024 às 9h30", ZoneInfo("America/Sao_Paulo"), "2024-03-05T12:30", id="Portuguese"
        ),
        pytest.param("12 maart 2024 om 9:30", ZoneInfo("Europe/Amsterdam"), "2024-03-12T08:30", id="Dutch"),
        pytest.param("12 Ogos 2023, 9:30 PM", ZoneInfo("Asia/Kuala_Lumpur"), "2023-08-12T13:30", id="Malay"),
        pytest.param("Mon, 31 Jul 2023 14:29:00 +0700", None, "2023-07-31T07:29", id="as in mail headers"),
        pytest.param(
            "Techno17 Desember 2025, 19:17 WIB", None, "2025-12-17T12:17", id="glued to the section"
        ),
    ],
)
def test_a_time_with_a_known_zone_is_read_to_the_minute(text, zone, expected):
    read = read_date(text, zone=zone, now=NOW)
    assert read is not None
    assert read.precision == "minute"
    assert read.at.replace(tzinfo=None).isoformat(timespec="minutes") == expected


@pytest.mark.parametrize(
    ("text", "zone", "expected"),
    [
        pytest.param("1er août 2023", PARIS, "2023-07-31T22:00", id="a day is local midnight"),
        pytest.param(
            "May 5, 2023 at 2 p.m.", None, "2023-05-05T00:00", id="a time without a zone is only a day"
        ),
        pytest.param("31/07/2023", None, "2023-07-31T00:00", id="no month is the 31st"),
        pytest.param(
            "05/03/2023", ZoneInfo("America/New_York"), "2023-05-03T04:00", id="month first in America"
        ),
        pytest.param("05/03/2023", JAKARTA, "2023-03-04T17:00", id="day first elsewhere"),
    ],
)
def test_a_date_alone_is_read_to_the_day(text, zone, expected):
    read = read_date(text, zone=zone, now=NOW)
    assert read is not None
    assert read.precision == "day"
    assert read.at.replace(tzinfo=None).isoformat(timespec="minutes") == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mei 2023", id="a month is no day"),
        pytest.param("05/03/2023", id="day or month first, and nobody knows where"),
        pytest.param("31 Februari 2023", id="no such day"),
        pytest.param("1 Januari 2099", id="the far future"),
        pytest.param("17 Agustus 1945", id="before the news web"),
        pytest.param("Rp4.500.2023 juta", id="an amount"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_date_stays_unread(text):
    assert read_date(text, zone=None, now=NOW) is None


@pytest.mark.parametrize(
    ("stamp", "zone", "expected", "precision"),
    [
        pytest.param("2023-07-31T14:29:00+07:00", None, "2023-07-31T07:29", "minute", id="with offset"),
        pytest.param("2023-07-31T14:29:00.123Z", None, "2023-07-31T14:29", "minute", id="Z and fractions"),
        pytest.param("2023-07-31 14:29:00", JAKARTA, "2023-07-31T07:29", "minute", id="the source's zone"),
        pytest.param("2023-07-31 14:29:00", None, "2023-07-31T00:00", "day", id="no zone, only the day"),
        pytest.param("20230731T142900+0700", None, "2023-07-31T07:29", "minute", id="basic format"),
        pytest.param("2023-07-31", JAKARTA, "2023-07-30T17:00", "day", id="a day is local midnight"),
        pytest.param(
            "2023-07-31T00:00:00+02:00", None, "2023-07-30T22:00", "day", id="midnight means no time"
        ),
        pytest.param(
            "Mon Jul 31 2023 14:29:00 GMT+0700", None, "2023-07-31T07:29", "minute", id="as browsers print it"
        ),
    ],
)
def test_stamps(stamp, zone, expected, precision):
    read = read_stamp(stamp, zone=zone, now=NOW)
    assert read is not None
    assert (read.at.replace(tzinfo=None).isoformat(timespec="minutes"), read.precision) == (
        expected,
        precision,
    )


@pytest.mark.parametrize(
    "stamp", ["2023-02-31", "2099-01-01T00:00:00Z", "1970-01-01", "yesterday", "9" * 400_000]
)
def test_stamps_that_cannot_be_are_not_read(stamp):
    assert read_stamp(stamp, zone=UTC, now=NOW) is None


def test_a_day_ahead_of_the_clock_is_believed_and_two_are_not():
    assert read_stamp("2026-01-16T11:00:00Z", zone=None, now=NOW) is not None
    assert read_stamp("2026-01-17T11:00:00Z", zone=None, now=NOW) is None


def test_spans_point_at_the_dates():
    text = "Diterbitkan 31 Juli 2023 14:29 WIB, diperbarui 1 Agustus 2023"
    found = list(find_dates(text, zone=JAKARTA, now=NOW))
    assert [text[read.start : read.end] for read in found] == ["31 Juli 2023 14:29 WIB", "1 Agustus 2023"]


def test_the_source_knows_its_zone_better_than_its_language():
    assert zone_of(source_zone="Asia/Makassar", language="id") == ZoneInfo("Asia/Makassar")
    assert zone_of(source_zone=None, language="fr") == PARIS
    assert zone_of(source_zone=None, language="en") is None


#: One instant, 2023-07-31 12:29 UTC at offset +02:00, as newspapers write it; the zone in the second column.
FORMS = {
    "id": (
        "Asia/Jakarta",
        "Senin, 31/7/2023 | 19:29 WIB",
        "31 Juli 2023 19.29 WIB",
        "31 Jul 2023, 19:29",
        "Jul 31, 2023 19:29 WIB",
        "31/07/2023, pukul 19.29",
    ),
    "ms": (
        "Asia/Kuala_Lumpur",
        "Isnin, 31 Julai 2023 8.29 malam",
        "31 Julai 2023, 8:29 PM",
        "31/07/2023 20:29",
        "31 Julai 2023 - 8:29 mlm",
    ),
    "fr": (
        "Europe/Paris",
        "Publié le lundi 31 juillet 2023 à 14h29",
        "31/07/2023 à 14:29",
        "le 31.07.2023 à 14 h 29 min",
        "31 juil. 2023 - 14h29",
    ),
    "en": (
        "Europe/London",
        "Monday 31 July 2023 13.29 BST",
        "31st July 2023 at 1:29pm",
        "July 31, 2023, 1:29 p.m.",
        "1:29 PM · Jul 31, 2023",
        "8:29 a.m. EDT, July 31, 2023",
    ),
    "de": (
        "Europe/Berlin",
        "Montag, 31. Juli 2023, 14:29 Uhr",
        "31.07.2023 - 14:29 Uhr",
        "31.07.23, 14.29 Uhr",
        "Stand: 31. Juli 2023 um 14:29",
        "31. Juli 2023 14:29 MESZ",
    ),
    "es": (
        "Europe/Madrid",
        "31 de julio de 2023 a las 14:29 h",
        "31 JUL 2023 - 14:29 CEST",
        "31/07/2023 a las 14:29h",
        "lunes, 31 julio 2023, 14:29",
    ),
    "nl": (
        "Europe/Amsterdam",
        "ma 31 juli 2023 om 14.29 uur",
        "31-07-2023 14:29",
        "31 jul. 2023, 14:29",
        "31 juli 2023 14:29 uur",
    ),
    "pt": (
        "Europe/Lisbon",
        "31 de julho de 2023 às 13h29",
        "31.jul.2023 às 13h29",
        "31/07/2023 13h29",
        "31 Jul 2023, 13:29",
    ),
    "it": (
        "Europe/Rome",
        "31 luglio 2023 alle ore 14:29",
        "31/07/2023 alle 14:29",
        "lunedì 31 luglio 2023 ore 14.29",
        "31 lug 2023 - 14:29",
    ),
}


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, (_, *texts) in FORMS.items() for text in texts]
)
def test_the_forms_that_newspapers_of_a_language_use(language, text):
    read = read_date(text, zone=ZoneInfo(FORMS[language][0]), now=NOW)
    assert read is not None
    assert (read.at, read.precision) == (datetime(2023, 7, 31, 12, 29, tzinfo=UTC), "minute")


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        pytest.param("1690806540", "2023-07-31T12:29", id="seconds since 1970"),
        pytest.param("1690806540000", "2023-07-31T12:29", id="milliseconds since 1970"),
        pytest.param("Mon Jul 31 14:29:00 CEST 2023", "2023-07-31T12:29", id="as Java prints it"),
    ],
)
def test_stamps_of_programs(stamp, expected):
    read = read_stamp(stamp, zone=None, now=NOW)
    assert read is not None
    assert read.at.replace(tzinfo=None).isoformat(timespec="minutes") == expected


_PIECES = st.sampled_from(
    [
        "31",
        "7",
        "2023",
        "99",
        "0",
        "1690806540",
        "9999999999",
        ".",
        "/",
        "-",
        ":",
        " ",
        "T",
        "Z",
        "Juli",
        "may",
        "am",
        "WIB",
        "+14:00",
        "-99:99",
        "h",
        "年",
        "月",
        "日",
        "de",
        "Uhr",
        "İ",
        "٣",
        "\ud800",
    ]
)


@given(
    st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=14).map("".join)),
    st.sampled_from([None, JAKARTA, PARIS, UTC]),
)
def test_whatever_is_read_lies_between_1995_and_tomorrow(text, zone):
    found = [*find_dates(text, zone=zone, now=NOW), read_stamp(text, zone=zone, now=NOW)]
    for read in filter(None, found):
        assert datetime(1995, 1, 1, tzinfo=UTC) <= read.at <= NOW + timedelta(hours=24)
        assert 0 <= read.start <= read.end <= len(text)


@given(st.datetimes(min_value=datetime(1996, 1, 1), max_value=datetime(2025, 12, 31)))  # noqa: DTZ001
def test_every_minute_in_indonesian_is_read_back(moment):
    months = [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ]
    text = f"{moment.day} {months[moment.month - 1]} {moment.year}, {moment:%H:%M} WIB"
    read = read_date(text, zone=None, now=NOW)
    assert read is not None
    assert read.at.astimezone(JAKARTA).replace(tzinfo=None) == moment.replace(second=0, microsecond=0)


@given(st.text(max_size=300))
def test_no_text_breaks_the_readers(text):
    list(find_dates(text, zone=JAKARTA, now=NOW))
    read_stamp(text, zone=JAKARTA, now=NOW)
