"""What the trends page shows, read at one instant and never written."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import psycopg2.errors

from presswatch.errors import InputError, WarehouseError
from presswatch.warehouse.connection import Cursor, Row, connect, query, transaction

_PAGE = "queries/page.sql"

#: The chart by day shows the last days of the period, at most this many: a quarter of a year.
DAYS_SHOWN = 92
STORIES_SHOWN = 12
MEMBERS_SHOWN = 30
ARTICLES_SHOWN = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendsData:
    """The rows of the page. Each list is one statement of sql/queries/page.sql, where its columns stand.

    first, last:  the days that the marts speak of; None while nothing is published
    since, until: the period shown, both included; None as above
    published_at: when publish ran last, or None
    """

    first: date | None
    last: date | None
    since: date | None
    until: date | None
    timezone: str
    published_at: datetime | None
    waiting_days: int
    topics: list[Row]
    weeks: list[Row]
    days: list[Row]
    pair_weeks: list[Row]
    stories: list[Row]
    sources: list[Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlesData:
    """The articles behind a point: a topic, a period (both days included), "" for any language or source.

    article_count: all of them; articles: the latest, at most ARTICLES_SHOWN
    languages, sources: what may be chosen
    """

    topic: str
    topic_title: str
    since: date
    until: date
    language: str
    source: str
    article_count: int
    articles: list[Row]
    languages: list[str]
    sources: list[Row]


def read_trends(dsn: str, since: date | None = None, until: date | None = None) -> TrendsData:
    """All rows of the page for a period; without one, for all that the marts speak of.

    Raises InputError when the period begins after it ends, and WarehouseError when the warehouse
    is away, has no schema yet or is too slow.
    """
    with _snapshot(dsn) as cursor:
        return _read(cursor, since, until)


def read_week(dsn: str, monday: date, weeks: int) -> tuple[TrendsData, TrendsData]:
    """The week that begins on ``monday``, and the ``weeks`` weeks that end with it. Raises as read_trends."""
    sunday = monday + timedelta(days=6)
    with _snapshot(dsn) as cursor:
        return _read(cursor, monday, sunday), _read(cursor, sunday - timedelta(days=7 * weeks - 1), sunday)


def read_articles(
    dsn: str, topic: str, since: date, until: date, language: str = "", source: str = ""
) -> ArticlesData:
    """The articles of a topic in a period. Raises InputError for an unknown topic, else as read_trends."""
    chosen = {"topic": topic, "since": since, "until": until, "language": language, "source": source}
    with _snapshot(dsn) as cursor:
        titles = query(cursor, _PAGE, "topic_title", topic=topic)
        if not titles:
            raise InputError(f'"{topic}" is no topic of the catalogue; go back to the trends and choose one.')
        return ArticlesData(
            topic=topic,
            topic_title=titles[0]["topic_title"],
            since=since,
            until=until,
            language=language,
            source=source,
            article_count=query(cursor, _PAGE, "count_articles", **chosen)[0]["article_count"],
            articles=query(cursor, _PAGE, "articles", **chosen, article_limit=ARTICLES_SHOWN),
            languages=[row["language_code"] for row in query(cursor, _PAGE, "languages")],
            sources=query(cursor, _PAGE, "sources", since=since, until=until),
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


def _read(cursor: Cursor, since: date | None, until: date | None) -> TrendsData:
    frame = query(cursor, _PAGE, "frame")[0]
    since, until = since or frame["first_date"], until or frame["last_date"]
    if since and until and since > until:
        raise InputError(f"the period begins on {since}, after it ends on {until}; turn the two round.")
    period = {"since": since, "until": until}
    first_day_shown = max(since, until - timedelta(days=DAYS_SHOWN - 1)) if since and until else None
    return TrendsData(
        first=frame["first_date"],
        last=frame["last_date"],
        since=since,
        until=until,
        timezone=frame["timezone_name"] or "UTC",
        published_at=frame["published_at"],
        waiting_days=frame["waiting_day_count"],
        topics=query(cursor, _PAGE, "topics", **period),
        weeks=query(cursor, _PAGE, "weeks", **period),
        days=query(cursor, _PAGE, "days", since=first_day_shown, until=until),
        pair_weeks=query(cursor, _PAGE, "pair_weeks", **period),
        stories=query(
            cursor, _PAGE, "top_stories", **period, story_limit=STORIES_SHOWN, member_limit=MEMBERS_SHOWN
        ),
        sources=query(cursor, _PAGE, "sources", **period),
    )
