"""What analysts' questions, the trends page and a changed day cost in a warehouse of years.

usage: python -m benchmarks.made_marts FOLDER [ARTICLES]

In FOLDER three warehouses of made news are built, unless they are there: one of BASE_DAYS days, tagged by
today's rules, one of a quarter of a year and one of ARTICLES (a million unless said otherwise), in which
these days follow one another again and again under ids of their own. Who repeats whom and tells whose story
is taken from how the news were made. Then it is measured, and what is slower than the goals ends the command
with an error:

  questions     each of sql/examples and of the trends page, warm; plans go to FOLDER/plans
  first view    the whole page, from connecting to HTML
  changed day   CPU of server and client, in the largest warehouse against the others
"""

import re
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg2

from benchmarks import made_warehouse
from benchmarks.made_news import ARTICLES_A_DAY, FIRST_DAY, MadeArticle, day_of_news, sources
from benchmarks.made_warehouse import OWNER, configure, copy, cpu_seconds, load_articles
from presswatch import pipeline
from presswatch.page.content import render_trends
from presswatch.pipeline import Run, open_house
from presswatch.pipeline import publish as publish_waiting
from presswatch.pipeline import tag as tag_waiting
from presswatch.settings import CHECKOUT, Settings, load_settings
from presswatch.warehouse import marts
from presswatch.warehouse.articles import article_id_of
from presswatch.warehouse.connection import Cursor, statements
from presswatch.warehouse.page import read_trends

#: Ten thousand articles; and how often they are repeated in a quarter of a year.
BASE_DAYS, QUARTER_REPEATS = 11, 9
RUN = Run(run_id="made/marts", dag="watch_news")

#: The goals: of questions and of the heaviest, of the first view, and how much dearer a changed day may be
#: than in a quarter of a year. In eleven days it is cheaper: months and baselines hold fewer days.
QUESTION_MS, HEAVIEST_MS, FIRST_VIEW_SECONDS, DAY_RATIO = 100, 500, 1.0, 1.5
WARM_RUNS, DAYS_TRIED = 3, 9

#: Of the days of a source so many were read whole.
READ_WHOLE_SHARE = 0.9
BUILD_SETTINGS = (
    "fsync = off",
    "full_page_writes = off",
    "max_wal_size = '4GB'",
    "maintenance_work_mem = '512MB'",
)
#: Tables that are repeated, each after those it refers to.
REPEATED = (
    "ops.page_links", "core.articles", "core.copies", "core.story_members", "core.story_links",
    "core.verdicts", "core.mentions", "core.subtopics", "core.topic_relations", "core.names", "core.amounts",
    "core.figures", "core.strike_facts",
)  # fmt: skip
#: How a value of these columns, or else of these types, is moved in turn number %(turn)s of the repetition.
MOVED_COLUMNS = {
    **dict.fromkeys(("article_id", "original_id", "story_id"), "substr(md5({0} || %(turn)s), 1, 16)"),
    "page_link_id": "page_link_id + %(turn)s * %(links)s",
    "url_sha256": "sha256(url_sha256 || convert_to(%(turn)s::text, 'UTF8'))",
    "url": "url || '?' || %(turn)s",
}
MOVED_TYPES = {
    "date": "({0} + %(turn)s * %(days)s)",
    "timestamp with time zone": "({0} + %(turn)s * %(days)s * interval '1 day')",
}


def main(arguments: Sequence[str]) -> int:
    match arguments:
        case [folder]:
            wanted_count = 1_000_000
        case [folder, count] if count.isdecimal():
            wanted_count = int(count)
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    small, quarter, large = (Path(folder) / size for size in ("small", "quarter", "large"))
    build(small, repeats=1)
    build(quarter, repeats=QUARTER_REPEATS)
    build(large, repeats=-(-wanted_count // (BASE_DAYS * ARTICLES_A_DAY)))
    try:
        slow = [
            *questions(large, Path(folder) / "plans"),
            *first_view(large),
            *changed_day(small, quarter, large),
        ]
    finally:
        for place in (small, quarter, large):
            made_warehouse.stop(place)
    for complaint in slow:
        print(f"TOO SLOW: {complaint}")
    return 1 if slow else 0


def say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", flush=True)


# ------------------------------------------------------------------- build


def build(folder: Path, *, repeats: int) -> None:
    """Load the base, tag it, repeat it, publish; a warehouse that is there is only started."""
    dsn = made_warehouse.start(folder)
    done = folder / "built"
    if done.exists():
        return
    settings = settings_of(folder)
    with closing(psycopg2.connect(dsn)) as connection:
        configure(connection, BUILD_SETTINGS)
        pipeline.migrate(settings)
        with connection, connection.cursor() as cursor:
            load_base(cursor)
        with open_house(settings, RUN) as house:
            say(f"tagged {tag_waiting(house, RUN).taken:,} articles")
        with connection, connection.cursor() as cursor:
            link_stories(cursor)
        repeat(connection, repeats)
        with connection, connection.cursor() as cursor:
            watch_sources(cursor, BASE_DAYS * repeats)
        vacuum(connection)
    with open_house(settings, RUN) as house:
        say(f"published {publish_waiting(house, RUN).made:,} days")
    with closing(psycopg2.connect(dsn)) as connection:
        configure(connection, ())
        vacuum(connection)
    done.touch()


def settings_of(folder: Path) -> Settings:
    """Of the warehouse's owner, with a catalogue of the made sources and a panel of some of them."""
    catalogue = folder / "catalogue"
    catalogue.mkdir(exist_ok=True)
    (catalogue / "sources.toml").write_text(
        "\n".join(
            f'[{site.name}]\ntitle = "{site.title}"\nhomepage = "https://{site.name}.example/"\n'
            f'language = "{site.language}"\ntimezone = "UTC"\nfeeds = ["https://{site.name}.example/feed"]'
            for site in sources()
        )
    )
    (catalogue / "panels.toml").write_text(
        '[steady]\ntitle = "There from the start"\nsources = ["id00", "en00", "fr00", "es00", "de00"]'
    )
    return load_settings(
        {
            "PRESSWATCH_WAREHOUSE": dsn_of(folder),
            "PRESSWATCH_CATALOGUE": str(catalogue.resolve()),
            "PRESSWATCH_STATE": str(folder.resolve() / "state"),
        }
    )


def dsn_of(folder: Path) -> str:
    """As the owner, not the superuser; the server of a benchmark has one password for all."""
    return re.sub(r"//[^:]*:", f"//{OWNER}:", made_warehouse.start(folder))


def vacuum(connection: Any) -> None:
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute("vacuum analyze")
    connection.autocommit = False


def load_base(cursor: Any) -> None:
    """The articles of BASE_DAYS days with their copies and stories as they were made; all wait for tag."""
    made: dict[int, MadeArticle] = {}
    for day in range(BASE_DAYS):
        news = day_of_news(day)
        load_articles(cursor, day, news)
        made |= {article.number: article for article in news}

    def original(article: MadeArticle) -> MadeArticle:
        return article if article.repeats is None else original(made[article.repeats])

    first: dict[int, MadeArticle] = {}
    for article in sorted(
        made.values(), key=lambda each: (not each.published_at, each.published_at or each.day)
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
    """A link from the first article of a story to each other, with up to three names as evidence."""
    cursor.execute(
        "insert into core.story_links "
        "(article_id, other_id, relation_name, likeness_share, shared_values, shared_weights) "
        "select least(article_id, story_id), greatest(article_id, story_id), 'same', 0.3, "
        "shared.names, array_fill(0.1::real, array[cardinality(shared.names)]) "
        "from core.story_members as members cross join lateral ("
        "  select array(select distinct 'name:' || name_value from core.names "
        "  where names.article_id = members.article_id limit 3) as names"
        ") as shared where members.article_id <> story_id"
    )
    cursor.execute("delete from ops.pending_articles")


def repeat(connection: Any, repeats: int) -> None:
    """The base again and again, each time BASE_DAYS later, under ids of its own; all its days wait."""
    with connection, connection.cursor() as cursor:
        # Stems are copied with the articles: making them anew would take most of the time.
        cursor.execute("alter table core.articles alter column search_words drop expression")
        cursor.execute("drop index core.articles_search_words_idx")
        again = [_repetition(cursor, table) for table in REPEATED]
    for turn in range(1, repeats):
        values = {"turn": turn, "days": BASE_DAYS, "links": BASE_DAYS * ARTICLES_A_DAY}
        with connection, connection.cursor() as cursor:
            # Without triggers: references are right by construction.
            cursor.execute("set local session_replication_role = replica")
            for statement in again:
                cursor.execute(statement, values)
        if turn % 10 == 0 or turn + 1 == repeats:
            say(f"repeated {turn:,} of {repeats - 1:,} times")
    with connection, connection.cursor() as cursor:
        cursor.execute("create index articles_search_words_idx on core.articles using gin (search_words)")
        cursor.execute(
            "insert into ops.changed_days (day_date) select distinct published_date from core.articles "
            "where published_date is not null on conflict do nothing"
        )


def _repetition(cursor: Any, table: str) -> str:
    """``insert … select …`` of the base's rows of a table, moved."""
    cursor.execute(
        "select column_name, data_type from information_schema.columns "
        "where table_schema || '.' || table_name = %s and is_generated = 'NEVER' order by ordinal_position",
        (table,),
    )
    columns = dict(cursor.fetchall())
    moved = {
        column: MOVED_COLUMNS.get(column, MOVED_TYPES.get(kind, "{0}")).format(column)
        for column, kind in columns.items()
    }
    base = "page_link_id <= %(links)s"
    if "page_link_id" not in columns:
        base = f"article_id in (select article_id from core.articles where {base})"  # noqa: S608 - our own words
    if "other_id" in columns:  # the smaller id comes first, whatever the ids have become
        ids = [MOVED_COLUMNS["article_id"].format(column) for column in ("article_id", "other_id")]
        moved["article_id"], moved["other_id"] = (f"{end}({', '.join(ids)})" for end in ("least", "greatest"))
    return (
        f"insert into {table} ({', '.join(moved)}) overriding system value "  # noqa: S608
        f"select {', '.join(moved.values())} from {table} where {base}"
    )


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


# ------------------------------------------------------------------- questions


def questions(folder: Path, plans: Path) -> list[str]:
    """Print milliseconds of each question, what is slow first, and keep the plans; what misses the goal."""
    plans.mkdir(exist_ok=True)
    timed = []
    with closing(psycopg2.connect(dsn_of(folder))) as connection, connection.cursor() as cursor:
        for name, statement, values in asked(cursor):
            took = []
            for _ in range(1 + WARM_RUNS):
                started = time.perf_counter()
                cursor.execute(statement, values)
                count = len(cursor.fetchall())
                took.append((time.perf_counter() - started) * 1000)
            cursor.execute(f"explain (analyze, buffers) {statement}", values)
            (plans / f"{name}.txt").write_text("".join(f"{row[0]}\n" for row in cursor.fetchall()))
            timed.append((min(took[1:]), name, count))
    timed.sort(reverse=True)
    for ms, name, count in timed:
        print(f"{ms:9.1f} ms  {name:<32} {count:>7,} rows")
    print(f"{len(timed)} questions, {sum(ms > QUESTION_MS for ms, _, _ in timed)} above {QUESTION_MS} ms")
    return [
        f"{name} took {ms:.0f} ms"
        for number, (ms, name, _) in enumerate(timed)
        if ms > (QUESTION_MS if number else HEAVIEST_MS)
    ]


def asked(cursor: Any) -> Iterator[tuple[str, str, Mapping[str, Any] | None]]:
    """(name, statement, values) of each example, of each query of the trends page, and of a search."""
    for path in sorted((CHECKOUT / "sql" / "examples").glob("*.sql")):
        yield path.stem, path.read_text(encoding="utf-8"), None
    cursor.execute("select max(day_date) from mart.topic_days")
    (last,) = cursor.fetchone()
    values = {
        "since": last - timedelta(days=89), "until": last, "topic": "ai", "slice": "all", "slice_value": "",
        "by": "week", "also": "", "language": "", "source": "", "panel": "", "story_limit": 10,
        "member_limit": 6, "sentence_limit": 5, "article_limit": 50, "day": last,
        "known_at": None,
    }  # fmt: skip
    for name, statement in statements("queries/page.sql").items():
        if name != "limit_time":
            yield f"page_{name}", statement.rstrip().rstrip(";"), values
        if "known_at" in statement:
            known = {**values, "known_at": datetime.now(UTC)}
            yield f"page_{name}_as_known", statement.rstrip().rstrip(";"), known
    cursor.execute(
        "select word from ts_stat('select search_words from core.articles where published_date = "
        "(select min(published_date) from core.articles)') order by abs(ndoc - %s) limit 1",
        (ARTICLES_A_DAY / 10,),
    )
    search = "select * from mart.search_articles(%(word)s, %(language)s)"
    yield "search_of_a_word_in_a_tenth", search, {"word": cursor.fetchone()[0], "language": None}


# ------------------------------------------------------------------- the page


def first_view(folder: Path) -> list[str]:
    """Print seconds from connecting to HTML, as who opens the page first in a day and as who comes next."""
    dsn = dsn_of(folder)
    took = []
    for _ in range(2):
        started = time.perf_counter()
        page = render_trends(read_trends(dsn), datetime.now(UTC))
        took.append(time.perf_counter() - started)
    print(f"trends page: {took[0]:.2f} s, again {took[1]:.2f} s; {len(page) / 1024:.0f} KB")
    return [f"the page took {took[0]:.2f} s"] if took[0] > FIRST_VIEW_SECONDS else []


# ------------------------------------------------------------------- a changed day


def changed_day(small: Path, quarter: Path, large: Path) -> list[str]:
    """Print what a changed day costs amid the days of each warehouse, and how many times as much in the large
    one. Measured by turns, and the cheapest counts: other work on the machine makes a turn dearer only."""
    costs = []
    with _owner(small) as in_small, _owner(quarter) as in_quarter, _owner(large) as in_large:
        for _ in range(DAYS_TRIED):
            costs.append([_cost(connection) for connection in (in_small, in_quarter, in_large)])
    eleven, ninety, years = (min(found) for found in zip(*costs, strict=True))
    print(
        f"changed day: CPU {eleven:.0f} ms in {BASE_DAYS} days, {ninety:.0f} ms in a quarter of a year, "
        f"{years:.0f} ms in all: {years / eleven:.2f} and {years / ninety:.2f} times"
    )
    return [f"a changed day costs {years / ninety:.2f} times as much"] if years / ninety > DAY_RATIO else []


def _owner(folder: Path) -> closing[Any]:
    return closing(psycopg2.connect(dsn_of(folder), cursor_factory=Cursor))


def _cost(connection: Any) -> float:
    """CPU ms of server and client after an article has left its topic, checks too; nothing is kept."""
    with connection.cursor() as cursor:
        cursor.execute("select min(published_date) as first, max(published_date) as last from core.articles")
        span = cursor.fetchone()
        day: date = span["first"] + (span["last"] - span["first"]) // 2
        cursor.execute(
            "update core.verdicts set role_name = 'none' where (article_id, topic_name) in ("
            "  select article_id, topic_name from mart.dated_article_topics where published_date = %s limit 1"
            ")",
            (day,),
        )
        pid = connection.info.backend_pid
        before = time.process_time() + cpu_seconds(pid)
        marts.recompute_day(cursor, RUN.run_id, day)
        failed = marts.run_checks(cursor, day)
        after = time.process_time() + cpu_seconds(pid)
        assert not [check for severity, check, _ in failed if severity == "fail"], failed
        connection.rollback()
    return (after - before) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
