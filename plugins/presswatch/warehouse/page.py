"""What the trends page shows, read at one instant and never written."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

import psycopg2.errors

from presswatch.errors import InputError, WarehouseError
from presswatch.warehouse.connection import Cursor, Row, connect, query, transaction

_PAGE = "queries/page.sql"

Period = Literal["day", "week", "month"]

#: Without a period asked for, all is shown while this many days are known, and then the last year.
DAYS_OF_ALL = 400
WEEKS_OF_YEAR = 52
#: Points of a chart: by day up to a quarter of known days, by week up to two years, else by month.
MOST_BY_DAY = 92
MOST_BY_WEEK = 800

STORIES_SHOWN = 12
MEMBERS_SHOWN = 30
ARTICLES_SHOWN = 100
SENTENCES_SHOWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a reader of the page has chosen; nothing chosen is everything, as of now.

    topic:    its name, or "" for all
    slice:    all, language, source or panel; slice_value says which
    since, until: the period, both days included; None for the usual one
    by:       what a point of the charts is; None for what suits the period
    known:    show what was known at the end of this day; None for now
    """

    topic: str = ""
    slice: str = "all"
    slice_value: str = ""
    since: date | None = None
    until: date | None = None
    by: Period | None = None
    known: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendsData:
    """The rows of the page. Each list is one statement of sql/queries/page.sql, where its columns stand.

    asked:        with since, until and by filled in, as far as anything is published
    first, last:  the days that the marts speak of; None while nothing is published
    published_at: when publish ran last, or None
    choices:      what may be chosen

    As known in the past there are neither stories nor sentences: what they were is not kept.
    """

    asked: Asked
    first: date | None
    last: date | None
    timezone: str
    published_at: datetime | None
    waiting_days: int
    choices: list[Row]
    topics: list[Row]
    points: list[Row]
    alarms: list[Row]
    bursts: list[Row]
    pairs: list[Row]
    pair_points: list[Row]
    pair_sentences: list[Row]
    stories: list[Row]
    sources: list[Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlesData:
    """The articles behind a point: a topic and a period (both days included); "" for any language and so on.

    article_count: all of them; articles: the latest, at most ARTICLES_SHOWN
    choices: what may be chosen, as in TrendsData
    """

    topic: str
    topic_title: str
    also: str
    also_title: str
    since: date
    until: date
    language: str
    source: str
    panel: str
    article_count: int
    articles: list[Row]
    choices: list[Row]


def read_trends(dsn: str, asked: Asked | None = None) -> TrendsData:
    """All rows of the page.

    Raises InputError for a period that begins after it ends and for choices that there are not, and
    WarehouseError when the warehouse is away, has no schema yet or is too slow.
    """
    with _snapshot(dsn) as cursor:
        return _read(cursor, asked or Asked())


def read_week(dsn: str, monday: date, weeks: int) -> tuple[TrendsData, TrendsData]:
    """The week that begins on ``monday``, and the ``weeks`` weeks that end with it. Raises as read_trends."""
    sunday = monday + timedelta(days=6)
    first = sunday - timedelta(days=7 * weeks - 1)
    with _snapshot(dsn) as cursor:
        return (
            _read(cursor, Asked(since=monday, until=sunday, by="week")),
            _read(cursor, Asked(since=first, until=sunday, by="week")),
        )


def read_articles(
    dsn: str,
    topic: str,
    since: date,
    until: date,
    *,
    also: str = "",
    language: str = "",
    source: str = "",
    panel: str = "",
) -> ArticlesData:
    """The articles of a topic in a period. Raises InputError for an unknown topic, else as read_trends."""
    with _snapshot(dsn) as cursor:
        choices = query(cursor, _PAGE, "choices")
        titles = {row["choice_value"]: row["choice_title"] for row in choices if row["kind_name"] == "topic"}
        for name in filter(None, (topic, also)):
            if name not in titles:
                raise InputError(
                    f'"{name}" is no topic of the catalogue; go back to the trends and choose one.'
                )
        articles = query(
            cursor,
            _PAGE,
            "articles",
            topic=topic,
            also=also,
            since=since,
            until=until,
            **_limits(cursor, language=language, source=source, panel=panel),
            article_limit=ARTICLES_SHOWN,
        )
        return ArticlesData(
            topic=topic,
            topic_title=titles[topic],
            also=also,
            also_title=titles.get(also, ""),
            since=since,
            until=until,
            language=language,
            source=source,
            panel=panel,
            article_count=articles[0]["article_count"] if articles else 0,
            articles=articles,
            choices=choices,
        )


@contextmanager
def _snapshot(dsn: str) -> Iterator[Cursor]:
    """One read-only snapshot: what is shown agrees with itself while runs are writing."""
    with connect(dsn) as connection:
        connection.set_session(isolation_level="REPEATABLE READ", readonly=True)
        try:
            with transaction(connection) as cursor:
                query(cursor, _PAGE, "limit_time")
                yield cursor
        except (psycopg2.errors.UndefinedTable, psycopg2.errors.InvalidSchemaName) as error:
            raise WarehouseError(
                "the warehouse has no tables yet, or old ones; run `presswatch migrate`."
            ) from error
        except psycopg2.errors.QueryCanceled as error:
            raise WarehouseError(
                "the warehouse took too long to answer; choose a shorter period, or try again when "
                "fewer runs are at work."
            ) from error


def _limits(
    cursor: Cursor, *, language: str = "", source: str = "", panel: str = ""
) -> dict[str, str | list[str] | None]:
    """Which articles are asked for: of a language, and of these sources; "" and None for any."""
    names = None
    if source or panel:
        chosen = query(cursor, _PAGE, "chosen_sources", source=source, panel=panel)
        names = [row["source_name"] for row in chosen]
    return {"language": language, "source_names": names}


def _read(cursor: Cursor, asked: Asked) -> TrendsData:
    frame = query(cursor, _PAGE, "frame")[0]
    choices = query(cursor, _PAGE, "choices")
    asked = _completed(asked, frame)
    _check(asked, choices)
    about = {"topic": asked.topic, "slice": asked.slice, "slice_value": asked.slice_value}
    limits = _limits(cursor, **({} if asked.slice == "all" else {asked.slice: asked.slice_value}))
    known_at = (
        query(cursor, _PAGE, "end_of_day", day=asked.known)[0]["ends_at"] if asked.known is not None else None
    )
    period = {"since": asked.since, "until": asked.until, "known_at": known_at}
    is_now = known_at is None
    has_pairs = not asked.topic and asked.slice == "all"
    return TrendsData(
        asked=asked,
        first=frame["first_date"],
        last=frame["last_date"],
        timezone=frame["timezone_name"] or "UTC",
        published_at=frame["published_at"],
        waiting_days=frame["waiting_day_count"],
        choices=choices,
        topics=query(cursor, _PAGE, "topics", **about, **limits, **period),
        points=query(cursor, _PAGE, "points", **about, **period, by=asked.by),
        alarms=query(cursor, _PAGE, "alarms", **about, **period),
        bursts=query(cursor, _PAGE, "bursts", **about, **period),
        pairs=query(cursor, _PAGE, "pairs", **period) if has_pairs else [],
        pair_points=query(cursor, _PAGE, "pair_points", **period, by=asked.by) if has_pairs else [],
        pair_sentences=query(cursor, _PAGE, "pair_sentences", **period, sentence_limit=SENTENCES_SHOWN)
        if has_pairs and is_now
        else [],
        stories=query(
            cursor,
            _PAGE,
            "top_stories",
            topic=asked.topic,
            **limits,
            **period,
            story_limit=STORIES_SHOWN,
            member_limit=MEMBERS_SHOWN,
        )
        if is_now
        else [],
        sources=query(cursor, _PAGE, "sources", **period),
    )


def _completed(asked: Asked, frame: Row) -> Asked:
    """With a period and a kind of point, once anything is published."""
    first, last, known_days = frame["first_date"], frame["last_date"], frame["known_day_count"]
    if first is not None and known_days > DAYS_OF_ALL:
        # Whole weeks, so that no point is cut.
        first = last - timedelta(days=last.weekday() + 7 * (WEEKS_OF_YEAR - 1))
    since, until = asked.since or first, asked.until or last
    if since is None or until is None:
        return replace(asked, by=asked.by or "week")
    if since > until:
        raise InputError(f"the period begins on {since}, after it ends on {until}; turn the two round.")
    days = min((until - since).days + 1, known_days)
    usual: Period = "day" if days <= MOST_BY_DAY else "week" if days <= MOST_BY_WEEK else "month"
    return replace(asked, since=since, until=until, by=asked.by or usual)


def _check(asked: Asked, choices: list[Row]) -> None:
    offered = {(row["kind_name"], row["choice_value"]) for row in choices}
    if asked.topic and ("topic", asked.topic) not in offered:
        raise InputError(f'"{asked.topic}" is no topic of the catalogue; choose one of the list.')
    if asked.slice != "all" and (asked.slice, asked.slice_value) not in offered:
        raise InputError(f'there is no {asked.slice} "{asked.slice_value}"; choose one of the list.')
