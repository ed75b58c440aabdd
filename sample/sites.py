"""The four sites as data: how each one writes urls, dates and the time of day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sample.articles import Article

ID_WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
ID_MONTHS = [
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
FR_MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
EN_WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
EN_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
EN_MONTH_NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One news site of the sample newsroom.

    name:         its folder, and its template
    port:         added to the newsroom's base port
    zone:         IANA name; index pages are by its local days
    index:        url pattern of one local day's list, with ``{date}`` and ``{page}`` (from 1)
    index_path:   regular expression of that list's path; the day is its group, else the query's "date"
    index_format: how the day is written there (strptime)
    path:         the url's path of an article
    dateline:     date and time as its pages print them
    clock:        time of day as its index prints it
    """

    name: str
    title: str
    tagline: str
    port: int
    language: str
    zone: str
    feed: Literal["rss", "atom"]
    index: str
    index_path: str
    index_format: str
    path: Callable[[Article], str]
    dateline: Callable[[datetime], str]
    clock: Callable[[datetime], str]


# An article without a date must not give it away in its url either.


def _kabarteknika_path(article: Article) -> str:
    day = f"{article.published:%d%m%Y}/" if article.is_dated else ""
    return f"/{article.section}/{article.number}/{day}{article.slug}"


def _kabarteknika_dateline(at: datetime) -> str:
    return f"{ID_WEEKDAYS[at.weekday()]} {at.day} {ID_MONTHS[at.month - 1]} {at.year}, {at:%H:%M} WIB"


def _lecourrier_path(article: Article) -> str:
    day = f"{article.published:%Y/%m/%d}/" if article.is_dated else ""
    return f"/{article.section}/{day}{article.slug}"


def _lecourrier_dateline(at: datetime) -> str:
    day = "1er" if at.day == 1 else str(at.day)
    return f"{day} {FR_MONTHS[at.month - 1]} {at.year} à {at:%H} h {at:%M}"


def _harbourtimes_path(article: Article) -> str:
    if not article.is_dated:
        return f"/{article.section}/{article.slug}"
    at = article.published
    return f"/{at.year}/{EN_MONTHS[at.month - 1].lower()}/{at.day:02}/{article.slug}"


def _harbourtimes_dateline(at: datetime) -> str:
    zone = "BST" if at.utcoffset() else "GMT"
    weekday, month = EN_WEEKDAYS[at.weekday()], EN_MONTHS[at.month - 1]
    return f"{weekday} {at.day} {month} {at.year} {at:%H.%M} {zone}"


def _tradewire_path(article: Article) -> str:
    return f"/story/{article.slug}-{article.number}"


def _tradewire_clock(at: datetime) -> str:
    return f"{at.hour % 12 or 12}:{at:%M} {'a.m.' if at.hour < 12 else 'p.m.'} ET"


def _tradewire_dateline(at: datetime) -> str:
    return f"{EN_MONTH_NAMES[at.month - 1]} {at.day}, {at.year} {_tradewire_clock(at)}"


SITES = (
    Site(
        name="kabarteknika",
        title="Kabar Teknika",
        tagline="Teknologi, dari Jakarta untuk semua",
        port=1,
        language="id",
        zone="Asia/Jakarta",
        feed="rss",
        index="/indeks?date={date:%Y-%m-%d}&page={page}",
        index_path=r"/indeks",
        index_format="%Y-%m-%d",
        path=_kabarteknika_path,
        dateline=_kabarteknika_dateline,
        clock=lambda at: f"{at:%H:%M} WIB",
    ),
    Site(
        name="lecourrier",
        title="Le Courrier des Ondes",
        tagline="Culture, médias et société depuis Brest",
        port=2,
        language="fr",
        zone="Europe/Paris",
        feed="rss",
        index="/archives/{date:%Y/%m/%d}/?page={page}",
        index_path=r"/archives/(\d{4}/\d\d/\d\d)/",
        index_format="%Y/%m/%d",
        path=_lecourrier_path,
        dateline=_lecourrier_dateline,
        clock=lambda at: f"{at:%H} h {at:%M}",
    ),
    Site(
        name="harbourtimes",
        title="The Harbour Times",
        tagline="Independent reporting from the water’s edge",
        port=3,
        language="en",
        zone="Europe/London",
        feed="atom",
        index="/archive/{date:%Y-%m-%d}?page={page}",
        index_path=r"/archive/(\d{4}-\d\d-\d\d)",
        index_format="%Y-%m-%d",
        path=_harbourtimes_path,
        dateline=_harbourtimes_dateline,
        clock=lambda at: f"{at:%H.%M}",
    ),
    Site(
        name="tradewire",
        title="Trade Wire",
        tagline="Screens, chips and shop floors",
        port=4,
        language="en",
        zone="America/New_York",
        feed="rss",
        index="/index/{date:%Y%m%d}?page={page}",
        index_path=r"/index/(\d{8})",
        index_format="%Y%m%d",
        path=_tradewire_path,
        dateline=_tradewire_dateline,
        clock=_tradewire_clock,
    ),
)
