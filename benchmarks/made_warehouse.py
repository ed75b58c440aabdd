"""A warehouse of made news, as large as wanted: to measure what a warehouse of years costs.

usage: python -m benchmarks.made_warehouse COMMAND FOLDER [ARTICLES]
  build FOLDER ARTICLES  start Postgres in FOLDER and load news until there are so many; stopped, it goes
                         on where it was; FOLDER/dsn leads to the database
  repeat FOLDER ARTICLES put the news that is there once more into the years before, in SQL, until there are
                         so many: ten times as fast, and a lookup, which goes by period, cannot tell
  measure FOLDER         load the next two days as the runs do, stage by stage, and say what an article costs;
                         1 if fewer than LEAST_RATE can be taken in a second
  start FOLDER           start Postgres only
  stop FOLDER            stop Postgres

Articles, fingerprints, pairs, anchors and links are made by the functions that the stages use, and
loaded in bulk, a day at a time; the last step decides the stories. Topics are for others to add.
The cheapest way to a million: build 100,000, then repeat.
"""

import json
import os
import resource
import secrets
import signal
import subprocess
import sys
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import psycopg2
from psycopg2.extensions import connection as Connection
from psycopg2.extensions import cursor as Cursor

from benchmarks.made_news import ARTICLES_A_DAY, FIRST_DAY, UNDATED_SHARE, MadeArticle, day_of_news, sources
from embedded import postgres
from embedded.ports import next_free
from presswatch.pipeline import Run, open_house
from presswatch.pipeline import deduplicate as deduplicate_waiting
from presswatch.pipeline import link as link_waiting
from presswatch.pipeline import tag as tag_waiting
from presswatch.records import Anchors, Fingerprint, Likeness
from presswatch.settings import load_settings
from presswatch.stages import deduplicate, link
from presswatch.text.periods import day_number
from presswatch.warehouse import migrations
from presswatch.warehouse.articles import article_id_of

OWNER, READER, DATABASE = "presswatch", "presswatch_reader", "presswatch"

#: A crash of the machine may lose a build, which can be repeated. Measured is with the embedded server's own.
BUILD_SETTINGS = ("fsync = off", "full_page_writes = off", "max_wal_size = '2GB'")

MEASURED_DAYS = 2

#: Articles a second and core, however many are stored: a measurement below it fails. It is .7 of the 150 that
#: are the least at 10,000 stored.
LEAST_RATE = 105


def main(arguments: Sequence[str]) -> int:
    match arguments:
        case ["build", folder, count] if count.isdecimal():
            build(Path(folder), int(count))
        case ["repeat", folder, count] if count.isdecimal():
            repeat(Path(folder), int(count))
        case ["measure", folder]:
            return 0 if measure(Path(folder)) >= LEAST_RATE else 1
        case ["start", folder]:
            print(start(Path(folder)))
        case ["stop", folder]:
            stop(Path(folder))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


# ------------------------------------------------------------------- the server


def start(folder: Path) -> str:
    """Start the server of a folder unless it runs; the dsn of its superuser, which FOLDER/dsn keeps."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o711)
    password = _kept(folder / "password", lambda: secrets.token_urlsafe(16))
    port = int(_kept(folder / "port", lambda: str(next_free())))
    server = postgres.place(postgres.choose_home(folder), port)
    dsn = _kept(folder / "dsn", lambda: server.url(postgres.SUPERUSER, password, DATABASE))
    if not _answers(dsn):
        postgres.initialise(server, password)
        with (folder / "postgres.log").open("a") as log:
            process = subprocess.Popen(
                postgres.command(server),
                preexec_fn=lambda: postgres.become(server),
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        (folder / "pid").write_text(str(process.pid))
        postgres.wait_until_ready(server, password)
        postgres.ensure_roles(server, password, {OWNER: password, READER: password})
        postgres.let_manage(server, password, OWNER, READER)
        postgres.ensure_database(server, password, DATABASE, OWNER)
    # Also of a server that runs: the code may be newer than the warehouse.
    migrations.migrate(server.url(OWNER, password, DATABASE))
    return dsn


def _kept(file: Path, make: Callable[[], str]) -> str:
    """What a file holds; made when it is not there."""
    if not file.exists():
        file.write_text(make())
    return file.read_text()


def stop(folder: Path) -> None:
    """Stop the server of a folder."""
    os.kill(int((folder / "pid").read_text()), signal.SIGINT)


def _answers(dsn: str) -> bool:
    try:
        psycopg2.connect(dsn, connect_timeout=5).close()
    except psycopg2.OperationalError:
        return False
    return True


# ------------------------------------------------------------------- loading


def build(folder: Path, wanted_count: int) -> None:
    """Load day after day until there are ``wanted_count`` articles, then decide the stories."""
    with closing(psycopg2.connect(start(folder))) as connection:
        configure(connection, BUILD_SETTINGS)
        with connection, connection.cursor() as cursor:
            # Search is not measured here, and its words cost more than all the rest.
            cursor.execute("drop index if exists core.articles_search_words_idx")
            cursor.execute("alter table core.articles alter column search_words drop expression if exists")
            cursor.execute("alter table core.articles alter column search_words set default ''")
            copy(
                cursor,
                "core.sources",
                "source_name source_title homepage_url language_code timezone_name is_active",
                [
                    (site.name, site.title, f"https://{site.name}.example/", site.language, "UTC", True)
                    for site in sources()
                ]
                if not _count(cursor, "core.sources")
                else [],
            )
            cursor.execute(
                "insert into core.reporting_zone (timezone_name) values ('UTC') on conflict do nothing"
            )
            day = _days(cursor)
        load_days(connection, day, -(-wanted_count // ARTICLES_A_DAY))
        decide_stories(connection)
        print("indexing, counting", flush=True)
        with connection, connection.cursor() as cursor:
            cursor.execute(
                "select setval(pg_get_serial_sequence('ops.page_links', 'page_link_id'), max(page_link_id)) "
                "from ops.page_links"
            )
        configure(connection, ())
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute("vacuum analyze")
            report(cursor)


def configure(connection: Connection, assignments: Iterable[str]) -> None:
    """Give the server these settings, and its own for all others."""
    connection.autocommit = True
    with connection.cursor() as cursor:
        for statement in ("reset all", *(f"set {assignment}" for assignment in assignments)):
            cursor.execute(f"alter system {statement}")
        cursor.execute("select pg_reload_conf()")
    connection.autocommit = False


def load_days(connection: Connection, first_day: int, last_day: int) -> None:
    """Load the days from ``first_day`` up to ``last_day``, not included, each in a transaction."""
    window = Window()
    for day in range(max(0, first_day - window.days), first_day):  # a build that goes on
        window.add(_read(day_of_news(day)))
    started, begun_at = first_day, time.monotonic()
    for day in range(first_day, last_day):
        news = day_of_news(day)
        with connection, connection.cursor() as cursor:
            # Without triggers: references are right by construction.
            cursor.execute("set local session_replication_role = replica")
            load(cursor, day, news, window)
        if (day + 1) % 10 == 0 or day + 1 == last_day:
            rate = (day + 1 - started) * ARTICLES_A_DAY / (time.monotonic() - begun_at)
            count = (day + 1) * ARTICLES_A_DAY
            left = (last_day - day - 1) * ARTICLES_A_DAY / rate
            print(f"{count:>9,} articles, {rate:.0f} a second, {left / 60:.0f} minutes left", flush=True)


class Read:
    """A day's articles as the stages read them."""

    def __init__(self, ids: dict[int, str], prints: list[Fingerprint]) -> None:
        self.ids = ids
        self.prints = prints
        self.anchors: list[Anchors] = []


class Window:
    """The last days' fingerprints and anchors, by key: what a new day's articles are compared with."""

    days = deduplicate.WINDOW.days + 1

    def __init__(self) -> None:
        self._recent: deque[Read] = deque(maxlen=self.days)

    def add(self, read: Read) -> None:
        self._recent.append(read)

    def alike(self, new: Sequence[Fingerprint]) -> list[Fingerprint]:
        """Fingerprints of earlier days that share a key with one of these."""
        keys = {key for item in new for key in item.keys}
        return [item for read in self._recent for item in read.prints if not keys.isdisjoint(item.keys)]

    def related(self) -> list[Anchors]:
        """Anchors of the days that a new day's articles can be related to."""
        days = link.RELATED_WINDOW.days + 1
        return [item for read in list(self._recent)[-days:] for item in read.anchors]


def _read(news: Sequence[MadeArticle]) -> Read:
    ids = {article.number: article_id_of(article.url) for article in news}
    prints = [
        deduplicate.fingerprint(
            article_id=ids[article.number],
            url=article.url,
            title=article.title,
            text=article.text,
            published_at=article.published_at,
            credit=article.credit,
            source=article.source.title,
            language=article.language,
        )
        for article in news
    ]
    read = Read(ids, prints)
    copies = {copy.article_id for copy in deduplicate.decide(prints, deduplicate.pairs(prints, ()))}
    read.anchors = [
        link.anchors(
            article_id=ids[article.number],
            url=article.url,
            title=article.title,
            text=article.text,
            published_at=article.published_at,
            outlet=article.source.title,
        )
        for article in news
        if ids[article.number] not in copies
    ]
    return read


def load(cursor: Cursor, day: int, news: Sequence[MadeArticle], window: Window) -> None:
    """Load one day: articles and what deduplicate and link keep of them."""
    read = _read(news)
    prints, anchors = read.prints, read.anchors
    pairs = deduplicate.pairs(prints, window.alike(prints))
    copies = deduplicate.decide(prints, pairs)
    links = link.likenesses(anchors, window.related())
    window.add(read)

    load_articles(cursor, day, news)
    copy(
        cursor,
        "ops.fingerprints",
        "article_id text_hash title_hash page_hash period_number shingle_count key_hashes shingles "
        "deduplicator_version",
        (
            (
                *(made.article_id, made.text_hash, made.title_hash, made.page_hash),
                *(deduplicate.period(made.published_at), made.shingle_count, made.keys),
                *(made.shingles, deduplicate.VERSION),
            )
            for made in prints
        ),
    )
    copy(
        cursor,
        "ops.fingerprint_keys",
        "period_number key_hash article_id",
        (
            (deduplicate.period(made.published_at), key, made.article_id)
            for made in prints
            for key in made.keys
        ),
    )
    copy(
        cursor,
        "core.copy_pairs",
        "article_id other_id kind_name similarity_share",
        ((pair.article_id, pair.other_id, pair.kind, pair.similarity) for pair in pairs),
    )
    copy(
        cursor,
        "core.copies",
        "article_id original_id kind_name similarity_share",
        ((made.article_id, made.original_id, made.kind, made.similarity) for made in copies),
    )
    copy(
        cursor,
        "ops.anchors",
        "article_id day_number weights phrases key_hashes linker_version",
        (
            (
                *(made.article_id, day_number(made.published_at), json.dumps(made.weights)),
                *(json.dumps(sorted(made.phrases)), made.keys, link.VERSION),
            )
            for made in anchors
        ),
    )
    copy(
        cursor,
        "ops.anchor_keys",
        "key_hash day_number article_id",
        ((key, day_number(made.published_at), made.article_id) for made in anchors for key in made.keys),
    )
    copy(
        cursor,
        "core.story_links",
        "article_id other_id relation_name likeness_share shared_values shared_weights",
        (
            (
                *(made.article_id, made.other_id, made.relation, made.weight),
                [f"{item.kind}:{item.value}" for item in made.evidence],
                [item.weight for item in made.evidence],
            )
            for made in links
        ),
    )


def load_articles(cursor: Cursor, day: int, news: Sequence[MadeArticle]) -> None:
    """Load the articles of one day, as clean leaves them, with their links and their run."""
    run_id = f"made/{day:05}"
    noon = FIRST_DAY + timedelta(days=day, hours=12)
    copy(cursor, "ops.runs", "run_id dag_name started_at", [(run_id, "watch_news", noon)])
    copy(
        cursor,
        "ops.page_links",
        "page_link_id url_sha256 url source_name found_in found_kind listed_from listed_until "
        "found_by_run_id found_at outcome_name attempt_count",
        (
            (
                *(article.number + 1, bytes.fromhex(f"{article.number:064x}"), article.url),
                *(article.source.name, f"https://{article.source.name}.example/feed", "feed"),
                *(article.published_at, article.published_at, run_id, noon, "stored", 1),
            )
            for article in news
        ),
    )
    copy(
        cursor,
        "core.articles",
        "article_id page_link_id url source_name language_code title authors published_at "
        "published_precision published_from published_date credit body_text text_sha256 word_count "
        "cleaner_version fetched_at",
        (
            (
                *(article_id_of(article.url), article.number + 1, article.url, article.source.name),
                *(article.language, article.title, [], article.published_at),
                *(("minute", "meta") if article.published_at else ("none", None)),
                article.published_at.date() if article.published_at else None,
                *(article.credit, article.text, f"{article.number:064x}", len(article.text.split())),
                *("1", noon),
            )
            for article in news
        ),
    )


def decide_stories(connection: Connection) -> None:
    """Write core.story_members anew, component by component."""
    print("deciding stories", flush=True)
    nothing = Anchors(article_id="", url="", published_at=None, weights={}, phrases=frozenset(), keys=())
    with connection, connection.cursor() as cursor:
        cursor.execute("set local session_replication_role = replica")
        cursor.execute(
            "select article_id, url, published_at "
            "from ops.anchors inner join core.articles using (article_id)"
        )
        members = {
            article_id: replace(nothing, article_id=article_id, url=url, published_at=published_at)
            for article_id, url, published_at in cursor
        }
        cursor.execute(
            "select article_id, other_id, likeness_share from core.story_links where relation_name = 'same'"
        )
        linked: dict[str, list[Likeness]] = defaultdict(list)
        for first, second, weight in cursor:
            if first in members and second in members:
                same = Likeness(
                    article_id=first, other_id=second, weight=weight, relation="same", evidence=()
                )
                linked[first].append(same)
                linked[second].append(same)
        largest = 0
        story_of: dict[str, str] = {}
        for start_id in members:
            if start_id in story_of:
                continue
            reached = {start_id: None}
            for article_id in (queue := [start_id]):
                for same in linked.get(article_id, ()):
                    for end in (same.article_id, same.other_id):
                        if end not in reached:
                            reached[end] = None
                            queue.append(end)
            largest = max(largest, len(reached))
            links = [same for article_id in reached for same in linked.get(article_id, ())]
            for told in link.decide([members[article_id] for article_id in reached], links):
                story_of[told.article_id] = told.story_id
        cursor.execute("truncate core.story_members")
        copy(cursor, "core.story_members", "article_id story_id", story_of.items())
        cursor.execute(
            "insert into core.story_members (article_id, story_id) "
            "select copies.article_id, story_members.story_id "
            "from core.copies inner join core.story_members on story_members.article_id = copies.original_id"
        )
    print(f"{len(set(story_of.values())):,} stories; the largest component has {largest:,} articles")


# ------------------------------------------------------------------- repeating


def _unless_undated(value: str, otherwise: str = "null") -> str:
    """SQL: for repetitions that have a date."""
    return f"case when again.is_undated then {otherwise} else {value} end"


def _of_others(key: str) -> str:
    """SQL: the key of an anchor as other years have it: the same only where it is always in the news."""
    is_lasting = f"{key} in (table lasting)"
    return f"case when {is_lasting} then {key} else hashint4({key} # %(times)s) end"


#: What is not the same in an article's repetition, table by table. Each has its article in `again` (once for
#: each end where it has two); %(times)s: which repetition; %(days)s: how far back.
REPEATED = {
    "ops.page_links": {
        "page_link_id": "again.page_link_id",
        "url_sha256": "sha256(convert_to(again.new_id, 'UTF8'))",
        "url": "told.url || '#' || again.new_id",
    },
    "core.articles": {
        "article_id": "again.new_id",
        "page_link_id": "again.page_link_id",
        "url": "told.url || '#' || again.new_id",
        "published_at": _unless_undated("told.published_at - %(days)s * interval '1 day'"),
        "published_date": _unless_undated("told.published_date - %(days)s"),
        "published_precision": _unless_undated("told.published_precision", "'none'"),
        "published_from": _unless_undated("told.published_from"),
    },
    "ops.fingerprints": {
        "article_id": "again.new_id",
        "period_number": _unless_undated("told.period_number - %(days)s / %(copy_days)s", "0"),
    },
    "ops.fingerprint_keys": {
        "period_number": _unless_undated("told.period_number - %(days)s / %(copy_days)s", "0"),
        "article_id": "again.new_id",
    },
    "core.copy_pairs": {
        "article_id": "least(again.new_id, other.new_id)",
        "other_id": "greatest(again.new_id, other.new_id)",
    },
    "core.copies": {"article_id": "again.new_id", "original_id": "other.new_id"},
    "ops.anchors": {
        "article_id": "again.new_id",
        "day_number": _unless_undated("told.day_number - %(days)s", "0"),
        # In other names: else an article without a date would be of its own affair in every repetition, and
        # tie them all together.
        "weights": "(select coalesce(jsonb_object_agg(regexp_replace(anchor, '^(name|word):', "
        r"'\1:' || chr(97 + %(times)s %% 26)), weight), '{}') "
        "from jsonb_each(told.weights) as each (anchor, weight))",
        "key_hashes": f"array(select {_of_others('key')} from unnest(told.key_hashes) as key)",  # noqa: S608
    },
    "ops.anchor_keys": {
        "day_number": _unless_undated("told.day_number - %(days)s", "0"),
        "key_hash": _of_others("told.key_hash"),
        "article_id": "again.new_id",
    },
    "core.story_links": {
        "article_id": "least(again.new_id, other.new_id)",
        "other_id": "greatest(again.new_id, other.new_id)",
    },
    "core.story_members": {"article_id": "again.new_id", "story_id": "other.new_id"},
}
OTHER_END = {"other_id", "original_id", "story_id"}


def repeat(folder: Path, wanted_count: int) -> None:
    """Put the dated news that is there into earlier years until there are ``wanted_count`` articles.

    One in a hundred repetitions has no date, as one in a hundred of what was made has none. Each time lies
    whole periods of deduplicate before the last one, is of other people but for those who are in the news on
    a tenth of all days, and is one transaction.
    """
    with closing(psycopg2.connect(start(folder))) as connection:
        configure(connection, BUILD_SETTINGS)
        with connection.cursor() as cursor:
            stored, days = _count(cursor, "core.articles"), _days(cursor)
            cursor.execute("select count(*) from ops.runs where run_id like 'again/%'")
            times = int(cursor.fetchone()[0])
            cursor.execute(
                "create temporary table lasting as select key_hash from ops.anchor_keys "
                "where day_number >= %s group by 1 having count(distinct day_number) * 10 >= %s",
                [day_number(FIRST_DAY), days],
            )
        # No period is left empty: an article without a date is looked up in each.
        span = -(-days // deduplicate.PERIOD.days) * deduplicate.PERIOD.days
        while stored < wanted_count:
            times += 1
            with connection, connection.cursor() as cursor:
                cursor.execute("set local session_replication_role = replica")
                cursor.execute("set local work_mem = '256MB'")
                stored += _repeat_once(cursor, times, times * span, wanted_count - stored)
        configure(connection, ())
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute("vacuum analyze")
            report(cursor)


def _repeat_once(cursor: Cursor, times: int, days: int, count: int) -> int:
    run_id = f"again/{times}"
    cursor.execute("insert into ops.runs (run_id, dag_name) values (%s, 'watch_news')", [run_id])
    cursor.execute(
        "create temporary table again on commit drop as "
        "select article_id as old_id, page_link_id as old_link_id, -page_link_id - %(far)s as page_link_id, "
        "page_link_id %% %(undated_every)s = 0 as is_undated, "
        "left(encode(sha256(convert_to(article_id || %(run_id)s, 'UTF8')), 'hex'), 16) as new_id "
        "from core.articles where published_at is not null and page_link_id > 0 order by page_link_id "
        "limit %(count)s",
        {
            "far": times * 1_000_000_000,
            "run_id": run_id,
            "count": count,
            "undated_every": round(1 / UNDATED_SHARE),
        },
    )
    repeated = cursor.rowcount
    cursor.execute("create unique index on again (old_id)")
    cursor.execute("analyze again")
    for table, changed in REPEATED.items():
        schema, name = table.split(".")
        cursor.execute(
            "select column_name from information_schema.columns "
            "where table_schema = %s and table_name = %s order by ordinal_position",
            [schema, name],
        )
        columns = [column for (column,) in cursor.fetchall()]
        values = [changed.get(column, f"told.{column}") for column in columns]
        key = "page_link_id = again.old_link_id" if table == "ops.page_links" else "article_id = again.old_id"
        end = (
            f"inner join again as other on other.old_id = told.{(OTHER_END & changed.keys()).pop()} "
            if OTHER_END & changed.keys()
            else ""
        )
        # Keys in the order of their index: in that of the articles each would be read and written by itself.
        order = "order by 1, 2" if name.endswith("_keys") else ""
        begun_at = time.monotonic()
        cursor.execute(
            f"insert into {table} ({', '.join(columns)}) overriding system value "  # noqa: S608 - our own names
            f"select {', '.join(values)} from again inner join {table} as told on told.{key} {end}{order}",
            {
                "times": times,
                "days": days,
                "copy_days": deduplicate.PERIOD.days,
            },
        )
        print(f"  {table:<24} {cursor.rowcount:>10,} rows, {time.monotonic() - begun_at:.0f} s", flush=True)
    return repeated


# ------------------------------------------------------------------- measuring


def measure(folder: Path) -> float:
    """Bring two more days through deduplicate, tag and link, and print what an article costs.

    Returns how many articles a core takes through deduplicate and link in a second.
    Counted is CPU time, of this process and of its Postgres, so other work on the machine matters little.
    """
    dsn = start(folder)
    settings = load_settings({"PRESSWATCH_WAREHOUSE": dsn})
    run = Run(run_id=f"measure/{time.time_ns()}", dag="watch_news")
    with closing(psycopg2.connect(dsn)) as connection, connection, connection.cursor() as cursor:
        stored, day = _count(cursor, "core.articles"), _days(cursor)
        cursor.execute("insert into ops.runs (run_id, dag_name) values (%s, %s)", [run.run_id, run.dag])
        cursor.execute(
            "insert into core.topics (topic_name, topic_title, rules_version, is_active) "
            "values ('ai', 'AI', '', true), ('strike', 'Strikes', '', true) on conflict do nothing"
        )
        for number in range(day, day + MEASURED_DAYS):
            load_articles(cursor, number, day_of_news(number))
        cursor.execute(
            "insert into ops.pending_articles (stage_name, article_id) "
            "select stage_name, article_id from core.articles "
            "cross join (values ('deduplicate'), ('tag')) as stages (stage_name) "
            "where page_link_id > %s",
            [day * ARTICLES_A_DAY],
        )
    costs = {}
    with open_house(settings) as house:
        for stage in (deduplicate_waiting, tag_waiting, link_waiting):
            server_pid = house.connection.info.backend_pid
            before = time.process_time(), cpu_seconds(server_pid)
            taken = stage(house, run).taken
            after = time.process_time(), cpu_seconds(server_pid)
            costs[stage.__name__] = [(b - a) / taken * 1000 for a, b in zip(before, after, strict=True)]
    print(f"with {stored:,} articles stored, CPU ms an article:")
    for name, (ours, servers) in costs.items():
        print(f"  {name:<12} {ours:.2f} in Python, {servers:.2f} in Postgres")
    rate = 1000 / (sum(costs["deduplicate"]) + sum(costs["link"]))
    print(f"  deduplicate and link together: {rate:.0f} articles a second on one core, at least {LEAST_RATE}")
    print(
        f"  largest memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"
    )
    return rate


def cpu_seconds(pid: int) -> float:
    """Of another process, as the scheduler of Linux counts them."""
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9


def report(cursor: Cursor) -> None:
    """Bytes an article, table by table, indexes and toast included."""
    count = _count(cursor, "core.articles")
    cursor.execute(
        "select nspname || '.' || relname, pg_total_relation_size(pg_class.oid) "
        "from pg_class inner join pg_namespace on pg_namespace.oid = relnamespace "
        "where nspname in ('core', 'ops', 'mart', 'history', 'raw') and relkind in ('r', 'p') "
        "order by 2 desc limit 15"
    )
    print(f"{count:,} articles; bytes an article:")
    for table, size in cursor.fetchall():
        print(f"  {table:<24} {size / count:>8.0f}")
    cursor.execute("select pg_database_size(current_database())")
    print(f"  {'all':<24} {cursor.fetchone()[0] / count:>8.0f}", flush=True)


def _days(cursor: Cursor) -> int:
    """How many days of news were made."""
    cursor.execute("select count(*) from ops.runs where run_id like 'made/%'")
    return int(cursor.fetchone()[0])


def _count(cursor: Cursor, table: str) -> int:
    cursor.execute(f"select count(*) from {table}")  # noqa: S608 - our own names
    return int(cursor.fetchone()[0])


# ------------------------------------------------------------------- COPY


def copy(cursor: Cursor, table: str, columns: str, rows: Iterable[Sequence[Any]]) -> None:
    """Load rows in bulk; columns: their names with blanks between."""
    lines = StringIO()
    for row in rows:
        lines.write("\t".join(map(_written, row)) + "\n")
    lines.seek(0)
    cursor.copy_expert(f"copy {table} ({', '.join(columns.split())}) from stdin", lines)


_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def _written(value: object) -> str:
    match value:
        case None:
            return "\\N"
        case bool():
            return "t" if value else "f"
        case bytes():
            return "\\\\x" + value.hex()
        case list() | tuple():
            parts = (
                '"' + part.replace("\\", "\\\\").replace('"', '\\"') + '"'
                if isinstance(part, str)
                else str(part)
                for part in value
            )
            return ("{" + ",".join(parts) + "}").translate(_ESCAPES)
        case _:
            return str(value).translate(_ESCAPES)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
