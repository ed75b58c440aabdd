"""What analysts' questions cost on a warehouse of years, and what a changed day costs.

usage: python -m benchmarks.made_marts COMMAND FOLDER [ARTICLES]
  build FOLDER ARTICLES  in a new FOLDER: made news of BASE_DAYS days, tagged by today's rules, repeated with
                         other ids on later days until there are so many; then every day is published
  questions FOLDER       time each query of sql/examples and of the trends page, warm, as the reader; plans go
                         to FOLDER/plans
  days FOLDER            what it costs to recompute a changed day, in the middle and at the end
  windows FOLDER         which days 30 changed days write

A benchmark of marts: who repeats whom and tells whose story is taken from how the news were made, not found.
"""

import json
import re
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import psycopg2
import psycopg2.extras

from benchmarks.made_news import ARTICLES_A_DAY, FIRST_DAY, MadeArticle, day_of_news, sources
from benchmarks.made_warehouse import READER, configure, copy, load_articles, start
from presswatch import pipeline
from presswatch.pipeline import Run, open_house
from presswatch.pipeline import publish as publish_waiting
from presswatch.pipeline import tag as tag_waiting
from presswatch.settings import CHECKOUT, load_settings
from presswatch.warehouse import marts
from presswatch.warehouse.articles import article_id_of
from presswatch.warehouse.connection import statements

BASE_DAYS = 22
BUILD_SETTINGS = (
    "fsync = off",
    "full_page_writes = off",
    "max_wal_size = '4GB'",
    "maintenance_work_mem = '512MB'",
)
WARM_RUNS = 3
#: Of the days of a source so many were read whole.
READ_WHOLE_SHARE = 0.9

#: Tables that are repeated, with how each column of an article's id, day or instant moves.
REPEATED = (
    "core.articles", "core.copies", "core.story_members", "core.verdicts", "core.mentions", "core.names",
    "core.amounts", "core.figures", "core.topic_relations", "core.subtopics",
    "core.story_links", "core.story_evidence",
)  # fmt: skip
IDS = {"article_id", "original_id", "story_id", "other_id"}


def main(arguments: Sequence[str]) -> int:
    match arguments:
        case ["build", folder, count] if count.isdecimal():
            build(Path(folder), int(count))
        case ["questions", folder]:
            questions(Path(folder))
        case ["days", folder]:
            days(Path(folder))
        case ["windows", folder]:
            windows(Path(folder))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


# ------------------------------------------------------------------- build


def build(folder: Path, wanted_count: int) -> None:
    """Load the base, tag it, repeat it, publish; in a folder that is new."""
    dsn = start(folder)
    settings = load_settings({"PRESSWATCH_WAREHOUSE": dsn})
    repeats = -(-wanted_count // (BASE_DAYS * ARTICLES_A_DAY))
    with closing(psycopg2.connect(dsn)) as connection:
        configure(connection, BUILD_SETTINGS)
    pipeline.migrate(settings)  # the topics of the catalogue
    run = Run(run_id="made/marts", dag="watch_news")
    with closing(psycopg2.connect(dsn)) as connection:
        with connection, connection.cursor() as cursor:
            load_base(cursor)
        with open_house(settings, run) as house:
            say(f"tagged {tag_waiting(house, run).taken:,} articles")
        with connection, connection.cursor() as cursor:
            link_stories(cursor)
        repeat(connection, repeats)
        with connection, connection.cursor() as cursor:
            watch_sources(cursor, BASE_DAYS * repeats)
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute("vacuum analyze")
    with open_house(settings, run) as house:
        started = time.process_time()
        done = publish_waiting(house, run).made
        say(
            f"published {done:,} days, {(time.process_time() - started) / done * 1000:.0f} ms of Python a day"
        )
    with closing(psycopg2.connect(dsn)) as connection:
        configure(connection, ())
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute("vacuum analyze")


def load_base(cursor: Any) -> None:
    """Sources, and the articles of BASE_DAYS days with their copies and stories as they were made."""
    copy(
        cursor,
        "core.sources",
        "source_name source_title homepage_url language_code timezone_name is_active",
        [(s.name, s.title, f"https://{s.name}.example/", s.language, "UTC", True) for s in sources()],
    )
    cursor.execute("update core.sources set is_active = homepage_url like '%%.example/'")
    made: dict[int, MadeArticle] = {}
    for day in range(BASE_DAYS):
        news = day_of_news(day)
        load_articles(cursor, day, news)
        made |= {article.number: article for article in news}

    def original(article: MadeArticle) -> MadeArticle:
        return article if article.repeats is None else original(made[article.repeats])

    first: dict[int, MadeArticle] = {}
    for article in sorted(
        made.values(), key=lambda each: (each.published_at is None, each.published_at or each.day)
    ):
        first.setdefault(original(article).story, article)
    copy(
        cursor,
        "core.copies",
        "article_id original_id kind_name similarity_share",
        (
            (article_id_of(article.url), article_id_of(original(article).url), "near", 0.9)
            for article in made.values()
            if article.repeats is not None
        ),
    )
    copy(
        cursor,
        "core.story_members",
        "article_id story_id",
        (
            (article_id_of(article.url), article_id_of(first[original(article).story].url))
            for article in made.values()
        ),
    )
    cursor.execute("insert into ops.pending_articles select 'tag', article_id from core.articles")
    say(f"loaded {len(made):,} articles")


def link_stories(cursor: Any) -> None:
    """A link from the first article of a story to each other, with three names as evidence."""
    cursor.execute(
        "insert into core.story_links (article_id, other_id, relation_name, likeness_share) "
        "select least(article_id, story_id), greatest(article_id, story_id), 'same', 0.3 "
        "from core.story_members where article_id <> story_id on conflict do nothing"
    )
    cursor.execute(
        "insert into core.story_evidence (article_id, other_id, kind_name, shared_value, weight_share) "
        "select links.article_id, links.other_id, 'name', names.name_value, 0.1 from core.story_links as links "
        "cross join lateral (select distinct name_value from core.names "
        "where names.article_id = links.article_id limit 3) as names"
    )
    cursor.execute("delete from ops.pending_articles")


def repeat(connection: Any, repeats: int) -> None:
    """The base again and again, each time BASE_DAYS later, under ids of its own."""
    with connection, connection.cursor() as cursor:
        cursor.execute("select max(page_link_id) from ops.page_links")
        step = cursor.fetchone()[0]
        cursor.execute("alter table core.articles alter column search_words drop expression if exists")
        cursor.execute("drop index if exists core.articles_search_words_idx")
        statements_of = {table: _repetition(cursor, table) for table in ("ops.page_links", *REPEATED)}
    for turn in range(1, repeats):
        with connection, connection.cursor() as cursor:
            cursor.execute("set local session_replication_role = replica")
            for statement in statements_of.values():
                cursor.execute(
                    statement, {"turn": turn, "days": turn * BASE_DAYS, "links": turn * step, "step": step}
                )
        if turn % 5 == 0:
            say(f"repeated {turn:,} of {repeats - 1:,} times")
    with connection, connection.cursor() as cursor:
        cursor.execute("create index articles_search_words_idx on core.articles using gin (search_words)")
        cursor.execute(
            "insert into ops.changed_days (day_date) select distinct published_date from core.articles "
            "where published_date is not null on conflict do nothing"
        )
        cursor.execute(
            "select setval(pg_get_serial_sequence('ops.page_links', 'page_link_id'), max(page_link_id)) from ops.page_links"
        )


def _repetition(cursor: Any, table: str) -> str:
    """insert … select … of the base's rows of a table, moved."""
    schema, name = table.split(".")
    cursor.execute(
        "select column_name, data_type from information_schema.columns "
        "where table_schema = %s and table_name = %s and is_generated = 'NEVER' order by ordinal_position",
        (schema, name),
    )
    columns = cursor.fetchall()

    def moved(column: str, kind: str) -> str:
        if column in IDS:
            return f"substr(md5({column} || %(turn)s), 1, 16)"
        if column == "page_link_id":
            return "page_link_id + %(links)s"
        if column == "url_sha256":
            return "sha256(url_sha256 || convert_to(%(turn)s::text, 'UTF8'))"
        if column == "url":
            return "url || '?' || %(turn)s"
        if kind in ("date", "timestamp with time zone"):
            return f"{column} + make_interval(days => %(days)s)" + ("::date" if kind == "date" else "")
        return column

    names = ", ".join(column for column, _ in columns)
    values = ", ".join(moved(*column) for column in columns)
    base = "page_link_id <= %(step)s"
    if table not in ("ops.page_links", "core.articles"):
        base = f"article_id in (select article_id from core.articles where {base})"
    override = " overriding system value" if name == "page_links" else ""
    pairs = table in ("core.story_links", "core.story_evidence")
    if pairs:  # the smaller id comes first, whatever the ids have become
        first, second = (f"substr(md5({column} || %(turn)s), 1, 16)" for column in ("article_id", "other_id"))
        values = values.replace(first, "@1").replace(second, "@2")
        values = values.replace("@1", f"least({first}, {second})").replace(
            "@2", f"greatest({first}, {second})"
        )
    return f"insert into {table} ({names}){override} select {values} from {table} where {base}"  # noqa: S608


def watch_sources(cursor: Any, day_count: int) -> None:
    """Most days of most sources were read whole, and a link in fifty came to nothing."""
    cursor.execute(
        "insert into ops.listed_days (source_name, day_date, gap_reason) "
        "select source_name, %(first)s::date + day, "
        "case when abs(hashtext(source_name || day)) %% 1000 >= 1000 * %(whole)s then 'feed timeout' end "
        "from core.sources cross join generate_series(0, %(days)s - 1) as days (day) where is_active",
        {"first": FIRST_DAY.date(), "days": day_count, "whole": READ_WHOLE_SHARE},
    )
    cursor.execute(
        "insert into ops.rejects (run_id, stage_name, source_name, url, reason_name, detail, day_date) "
        "select found_by_run_id, 'clean', source_name, url, 'no_text', '', ops.day_of(listed_from) "
        "from ops.page_links where page_link_id % 50 = 0"
    )


def say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", flush=True)


# ------------------------------------------------------------------- questions


def questions(folder: Path) -> None:
    """Milliseconds of each question, the second time and later; what is slow first."""
    plans = folder / "plans"
    plans.mkdir(exist_ok=True)
    timed = []
    with reader(folder) as cursor:
        for name, statement, values in asked(cursor):
            took = []
            for _ in range(1 + WARM_RUNS):
                started = time.perf_counter()
                cursor.execute(statement, values)
                count = len(cursor.fetchall()) if cursor.description else 0
                took.append((time.perf_counter() - started) * 1000)
            cursor.execute(f"explain (analyze, buffers) {statement}", values)
            plans.joinpath(f"{name}.txt").write_text("\n".join(row[0] for row in cursor.fetchall()))
            timed.append((min(took[1:]), name, count))
    for ms, name, count in sorted(timed, reverse=True):
        print(f"{ms:9.1f} ms  {name:<32} {count:>7,} rows")
    print(
        f"{len(timed)} questions; over 100 ms: {sum(ms > 100 for ms, _, _ in timed)}, over 500 ms: {sum(ms > 500 for ms, _, _ in timed)}"
    )


def asked(cursor: Any) -> Iterator[tuple[str, str, dict[str, Any] | None]]:
    """(name, statement, values) of each example and of each query of the trends page."""
    for path in sorted((CHECKOUT / "sql" / "examples").glob("*.sql")):
        yield path.stem, path.read_text(encoding="utf-8"), None
    cursor.execute("select max(day_date) from mart.topic_days")
    last = cursor.fetchone()[0]
    values = {
        "since": last - timedelta(days=89), "until": last, "topic": "ai", "language": "", "source": "",
        "panel": "", "story_limit": 10, "member_limit": 6, "article_limit": 50, "as_known": None,
    }  # fmt: skip
    for name, statement in statements("queries/page.sql").items():
        wanted = set(re.findall(r"%\((\w+)\)s", statement))
        if name != "limit_time" and wanted <= values.keys():
            yield f"page {name}", statement.rstrip().rstrip(";"), {key: values[key] for key in wanted}


@contextmanager
def reader(folder: Path) -> Iterator[Any]:
    """A cursor of the reader, whose schemas are on its search path."""
    dsn = re.sub(r"//[^:]*:", f"//{READER}:", start(folder))
    with closing(psycopg2.connect(dsn)) as connection, connection.cursor() as cursor:
        yield cursor


# ------------------------------------------------------------------- days


def days(folder: Path) -> None:
    """CPU of server and client for a changed day, in a transaction that is rolled back."""
    with closing(
        psycopg2.connect(start(folder), cursor_factory=psycopg2.extras.RealDictCursor)
    ) as connection:
        with connection.cursor() as cursor:
            cursor.execute(
                "select count(*) as n, max(published_date) as last, min(published_date) as first from core.articles"
            )
            row = cursor.fetchone()
            say(f"{row['n']:,} articles, {row['first']} to {row['last']}")
            middle = row["first"] + (row["last"] - row["first"]) / 2
            for name, day in (("middle", middle), ("last whole", row["last"] - timedelta(days=3))):
                cost = [_cost(connection, cursor, day) for _ in range(7)]
                print(f"{name:<12} {day}: CPU {statistics.median(cost):.0f} ms (median of 7)", flush=True)


def _cost(connection: Any, cursor: Any, day: date) -> float:
    """An article of the day is no longer on its topic: all that follows, checks too."""
    from benchmarks.made_warehouse import _cpu_seconds
    from presswatch.pipeline.publishing import _recompute_bursts

    cursor.execute(
        "update core.verdicts set role_name = 'none' where (article_id, topic_name) in "
        "(select article_id, topic_name from mart.dated_article_topics where published_date = %s limit 1)",
        (day,),
    )
    pid = connection.info.backend_pid
    before = time.process_time() + _cpu_seconds(pid)
    marts.recompute_day(cursor, "made/marts", day)
    _recompute_bursts(cursor)
    failed = marts.run_checks(cursor, day)
    after = time.process_time() + _cpu_seconds(pid)
    assert not [check for severity, check, _ in failed if severity == "fail"], failed
    connection.rollback()
    return (after - before) * 1000


def windows(folder: Path) -> None:
    """Which days and periods 30 changed days write, told by the rows that are other rows afterwards."""
    with closing(
        psycopg2.connect(start(folder), cursor_factory=psycopg2.extras.RealDictCursor)
    ) as connection:
        with connection.cursor() as cursor:
            cursor.execute("select min(published_date) + 400 as first from core.articles")
            first = cursor.fetchone()["first"]
            changed = [first + timedelta(days=n) for n in range(30)]
            tables = {"mart.trend_points": "period_date", "mart.topic_signals": "day_date"}
            for table in tables:
                cursor.execute(
                    f"create temporary table before_{table.split('.')[1]} on commit drop as select ctid as place from {table}"
                )  # noqa: S608
            cursor.execute(
                "update core.verdicts set role_name = 'none' where (article_id, topic_name) in "
                "(select article_id, topic_name from mart.dated_article_topics where published_date = any(%s))",
                (changed,),
            )
            for day in changed:
                marts.recompute_day(cursor, "made/marts", day)
            print(f"changed {changed[0]} to {changed[-1]}")
            for table, column in tables.items():
                cursor.execute(
                    f"select min({column}) as first, max({column}) as last, count(distinct {column}) as n from {table} as t "  # noqa: S608
                    f"where not exists (select from before_{table.split('.')[1]} as b where b.place = t.ctid)"
                )
                print(table, json.dumps(cursor.fetchone(), default=str))
            connection.rollback()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
