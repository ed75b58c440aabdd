"""The marts against an independent recount in Python, from raw rows and nothing else."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from statistics import mean
from typing import Any

import psycopg2
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from benchmarks.alarms import FALSE_ALARM_CEILING, FOUND_FLOOR, alarm_share
from presswatch.text.periods import periods_of
from presswatch.warehouse import marts
from presswatch.warehouse.connection import Cursor, statements, transaction
from warehouse.running import Warehouse

FIRST = date(2023, 7, 28)  # a Friday: the days go over the end of a week and of a month
DAYS = [FIRST + timedelta(days=n) for n in range(6)]
SOURCES = {"harbourtimes": "en", "kabarteknika": "id", "lecourrier": "fr", "tradewire": "en"}
TOPICS = ("ai", "strike")
PANEL = ("harbourtimes", "kabarteknika")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An article: when (None: undated), by whom, the role of each topic, what it repeats, and whose
    story it tells (numbers of articles before it)."""

    day: date | None
    source: str
    language: str
    roles: tuple[str, str]
    original: int | None
    story: int | None


def articles() -> st.SearchStrategy[list[Told]]:
    role = st.sampled_from(("none", "mention", "main"))
    earlier = st.none() | st.integers(0, 30)
    told = st.builds(
        Told,
        day=st.none() | st.sampled_from(DAYS),
        source=st.sampled_from(sorted(SOURCES)),
        language=st.sampled_from(("en", "id", "fr")),
        roles=st.tuples(role, role),
        original=earlier,
        story=earlier,
    )
    return st.lists(told, max_size=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What the recount works with."""

    number: int
    told: Told
    original: int
    story: int


def resolve(told: Sequence[Told]) -> list[Row]:
    """Copies point at no copy; a copy tells the story of its original."""
    rows: list[Row] = []
    for number, each in enumerate(told):
        original = number if each.original is None or not number else rows[each.original % number].original
        story = (
            rows[original].story
            if original != number
            else number
            if each.story is None or not number
            else rows[each.story % number].story
        )
        rows.append(Row(number=number, told=each, original=original, story=story))
    return rows


def article_id(number: int) -> str:
    return f"{number:016x}"


def load(cursor: Any, rows: Sequence[Row], complete: frozenset[tuple[str, date]]) -> None:
    """The facts, and nothing of the marts."""
    cursor.execute("truncate core.articles, ops.page_links, ops.listed_days, ops.changed_days cascade")
    cursor.execute("insert into ops.runs (run_id, dag_name) values ('run', 'test') on conflict do nothing")
    for row in rows:
        told = row.told
        at = told.day and datetime.combine(told.day, time(row.number % 24), UTC)
        cursor.execute(
            "insert into ops.page_links "
            "(url_sha256, url, source_name, found_in, found_kind, found_by_run_id, outcome_name) "
            "values (sha256(convert_to(%s::text, 'UTF8')), %s, %s, '', 'feed', 'run', 'stored') "
            "returning page_link_id",
            (row.number, f"http://x/{row.number}", told.source),
        )
        cursor.execute(
            "insert into core.articles (article_id, page_link_id, url, source_name, language_code, authors, "
            "published_at, published_precision, published_date, body_text, text_sha256, word_count, "
            "cleaner_version, fetched_at) values "
            "(%s, %s, %s, %s, %s, '{}', %s, %s, %s, '', '', 0, '', now())",
            (
                article_id(row.number),
                cursor.fetchone()["page_link_id"],
                f"http://x/{row.number}",
                told.source,
                told.language,
                at,
                "minute" if at else "none",
                told.day,
            ),
        )
        for topic, role in zip(TOPICS, told.roles, strict=True):
            cursor.execute(
                "insert into core.verdicts values (%s, %s, %s, 1, 'v1')",
                (article_id(row.number), topic, role),
            )
    for row in rows:
        if row.original != row.number:
            cursor.execute(
                "insert into core.copies values (%s, %s, 'exact', 1)",
                (article_id(row.number), article_id(row.original)),
            )
        cursor.execute(
            "insert into core.story_members values (%s, %s)", (article_id(row.number), article_id(row.story))
        )
    for source, day in complete:
        cursor.execute("insert into ops.listed_days (source_name, day_date) values (%s, %s)", (source, day))


def slices_of(row: Row) -> list[tuple[str, str]]:
    own = [("all", ""), ("language", row.told.language), ("source", row.told.source)]
    return own + [("panel", "test")] * (row.told.source in PANEL)


def sources_of(kind: str, value: str) -> list[str]:
    return [
        name
        for name, language in SOURCES.items()
        if kind == "all"
        or (kind == "language" and language == value)
        or (kind == "source" and name == value)
        or (kind == "panel" and name in PANEL)
    ]


def every_slice() -> list[tuple[str, str]]:
    languages = [("language", language) for language in ("en", "fr", "id")]
    return [("all", ""), *languages, *(("source", name) for name in SOURCES), ("panel", "test")]


def recount(
    rows: Sequence[Row], complete: frozenset[tuple[str, date]], published: Sequence[date]
) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    """(topic, period, slice, value, date) → counts; a point of which nothing is known counts None."""
    found: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for topic_number, topic in enumerate(TOPICS):
        for kind, value in every_slice():
            known = {}
            for day in published:
                here = [row for row in rows if row.told.day == day and (kind, value) in slices_of(row)]
                read = [name for name in sources_of(kind, value) if (name, day) in complete]
                is_known = bool(here) or bool(read)
                if is_known or kind != "source":
                    known[day] = here if is_known else None
            for period in ("day", "week", "month"):
                spans = {periods_of(day)[period] for day in known}
                for first, last in spans:
                    inside = [here for day, here in known.items() if first <= day <= last]
                    key = (topic, period, kind, value, first)
                    if all(here is None for here in inside):
                        found[key] = (None,) * 7
                        continue
                    judged = [row for here in inside for row in here or ()]
                    on = [row for row in judged if row.told.roles[topic_number] != "none"]
                    found[key] = (
                        len(on),
                        sum(row.told.roles[topic_number] == "main" for row in on),
                        len({row.original for row in on}),
                        len({row.story for row in on}),
                        len({row.told.source for row in on}),
                        len({rows[row.original].told.source for row in on}),
                        len(judged),
                    )
    return found


def said(cursor: Any) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    cursor.execute(
        "select topic_name, period_name, slice_name, slice_value, period_date, article_count, "
        "main_article_count, distinct_article_count, story_count, source_count, independent_source_count, "
        "processed_article_count from mart.trend_points"
    )
    return {tuple(row.values())[:5]: tuple(row.values())[5:] for row in cursor.fetchall()}


def rows_of(cursor: Any, statement: str, *values: Any) -> list[tuple[Any, ...]]:
    cursor.execute(statement, values or None)
    return sorted((tuple(row.values()) for row in cursor.fetchall()), key=repr)


def follows(cursor: Any, known_at: datetime | str) -> dict[str, list[tuple[Any, ...]]]:
    """What follows from the points as they were known at an instant."""
    signals = "select * from mart.topic_signals_as_known(%s, %s, %s)"
    return {
        "signals": rows_of(cursor, signals, known_at, DAYS[0], DAYS[-1] + timedelta(days=28)),
        "bursts": rows_of(cursor, "select * from mart.topic_bursts_as_known(%s)", known_at),
        "pairs": rows_of(cursor, "select * from mart.pair_points_as_known(%s)", known_at),
    }


def publish(cursor: Any, days: Sequence[date]) -> None:
    for day in days:
        marts.recompute_day(cursor, "run", day)


@pytest.fixture(scope="module")
def cursor(clone: Callable[[str], Warehouse], migrated: str) -> Iterator[Any]:
    """In one transaction that is never committed; each example begins with a truncate."""
    warehouse = clone(migrated)
    warehouse.query("insert into ops.runs (run_id, dag_name) values ('simulated', 'alarms')")
    warehouse.query("delete from core.panels")  # the sample's own
    warehouse.query("insert into core.panels values ('test', 'Two of them')")
    warehouse.query("insert into core.panel_sources select 'test', unnest(%s)", list(PANEL))
    connection = psycopg2.connect(warehouse.dsn, cursor_factory=Cursor)
    with transaction(connection) as cursor:
        yield cursor
    connection.close()


def forget_marts(cursor: Any) -> None:
    cursor.execute(
        "truncate mart.trend_points, history.trend_points, mart.pair_points, history.pair_points, "
        "mart.stories, mart.dated_article_topics, mart.topic_signals, mart.topic_name_days, "
        "mart.topic_amount_days, mart.subtopic_days, mart.source_health_days"
    )


RANDOM_FACTS = given(
    first=articles(),
    then=articles(),
    complete=st.frozensets(st.tuples(st.sampled_from(sorted(SOURCES)), st.sampled_from(DAYS))),
    order=st.permutations(DAYS),
)
BOUNDED = settings(
    max_examples=12,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@RANDOM_FACTS
@BOUNDED
@example(
    first=[],
    then=[
        Told(day=FIRST, source="tradewire", language="en", roles=("main", "none"), original=None, story=None)
    ],
    complete=frozenset(),
    order=DAYS,
)
def test_points_equal_a_recount_from_raw_verdicts_and_keep_what_they_said_before(
    cursor: Any,
    first: list[Told],
    then: list[Told],
    complete: frozenset[tuple[str, date]],
    order: list[date],
) -> None:
    """Published, changed, published again in any order of days: always what Python counts."""
    forget_marts(cursor)
    rows = resolve(first)
    load(cursor, rows, frozenset())
    publish(cursor, DAYS)
    before = said(cursor)
    assert before == recount(rows, frozenset(), DAYS)
    inferred = follows(cursor, "infinity")
    assert inferred["signals"] == rows_of(cursor, "select * from mart.topic_signals")
    cursor.execute("select clock_timestamp() as instant")
    between = cursor.fetchone()["instant"]

    rows = resolve(then)
    load(cursor, rows, complete)
    publish(cursor, order)
    assert said(cursor) == recount(rows, complete, DAYS)
    cursor.execute(
        "select topic_name, period_name, slice_name, slice_value, period_date, article_count, "
        "main_article_count, distinct_article_count, story_count, source_count, independent_source_count, "
        "processed_article_count from mart.trend_points_as_known(%s)",
        (between,),
    )
    assert {tuple(row.values())[:5]: tuple(row.values())[5:] for row in cursor.fetchall()} == before
    assert follows(cursor, between) == inferred
    assert follows(cursor, "infinity")["signals"] == rows_of(cursor, "select * from mart.topic_signals")
    stories = {row.story for row in rows if any(each.told.day for each in rows if each.story == row.story)}
    cursor.execute("select story_id, article_count from mart.stories")
    assert {row["story_id"]: row["article_count"] for row in cursor.fetchall()} == {
        article_id(story): sum(row.story == story for row in rows) for story in stories
    }
    both = [row for row in rows if row.told.day and "none" not in row.told.roles]
    cursor.execute("select sum(article_count) as both_count from mart.topic_pair_days")
    assert (cursor.fetchone()["both_count"] or 0) == len(both)
    cursor.execute(
        "select source_name, day_date, judged_article_count from mart.source_health_days "
        "where judged_article_count > 0"
    )
    assert {tuple(row.values()) for row in cursor.fetchall()} == {
        (source, day, count)
        for (source, day), count in Counter((row.told.source, row.told.day) for row in rows).items()
        if day
    }


def test_publishing_the_same_facts_again_writes_nothing(cursor: Any) -> None:
    forget_marts(cursor)
    told = Told(
        day=FIRST, source="tradewire", language="en", roles=("main", "main"), original=None, story=None
    )
    load(cursor, resolve([told] * 3), frozenset())
    publish(cursor, DAYS)
    cursor.execute(
        "create temporary table before on commit drop as select ctid as place, * from mart.trend_points"
    )
    publish(cursor, DAYS)
    cursor.execute(
        "select count(*) as moved_count from mart.trend_points as points "
        "where not exists (select from before where before.place = points.ctid)"
    )
    assert cursor.fetchone()["moved_count"] == 0
    cursor.execute("select count(*) as former_count from history.trend_points")
    assert cursor.fetchone()["former_count"] == 0


def test_only_series_that_moved_are_judged_anew(cursor: Any) -> None:
    """A day costs what has changed in it: an article in English says nothing of French."""
    forget_marts(cursor)
    told = [
        Told(day=FIRST, source=source, language=language, roles=("main", "main"), original=None, story=None)
        for source, language in (("harbourtimes", "en"), ("lecourrier", "fr"))
    ]
    load(cursor, resolve(told), frozenset())
    publish(cursor, DAYS)
    # Judged anew they would come back.
    cursor.execute("truncate mart.topic_signals")
    cursor.execute(
        "update core.verdicts set role_name = 'none' from core.articles "
        "where articles.article_id = verdicts.article_id and language_code = 'en' and topic_name = 'ai'"
    )
    publish(cursor, [FIRST])
    cursor.execute("select distinct topic_name, slice_name, slice_value from mart.topic_signals order by 2")
    assert [tuple(row.values()) for row in cursor.fetchall()] == [
        ("ai", "all", ""),
        ("ai", "language", "en"),
        ("ai", "panel", "test"),
    ]
    cursor.execute("truncate mart.topic_signals")
    cursor.execute(
        "insert into mart.topic_signals "
        "select * from mart.topic_signals_as_known('infinity', '-infinity', 'infinity')"
    )
    assert follows(cursor, "infinity")["signals"] == rows_of(cursor, "select * from mart.topic_signals")


#: Marts with a day in each row, and the column that says it.
DAY_COLUMNS = {
    "mart.trend_points": "period_date",
    "mart.pair_points": "period_date",
    "mart.topic_signals": "day_date",
    "mart.dated_article_topics": "published_date",
    "mart.source_health_days": "day_date",
}


def test_thirty_changed_days_rewrite_themselves_their_weeks_and_months_and_the_28_days_after_them(
    cursor: Any,
) -> None:
    """Of 130 days; told by the rows that lie elsewhere afterwards."""
    forget_marts(cursor)
    days = [FIRST + timedelta(days=n) for n in range(130)]
    changed = days[40:70]
    told = [
        Told(day=day, source=source, language="en", roles=("main", role), original=None, story=None)
        for day in days
        for source, role in (("tradewire", "main"), ("harbourtimes", "none"))
    ]
    load(cursor, resolve(told), frozenset())
    publish(cursor, days)
    for table in DAY_COLUMNS:
        cursor.execute(
            f"create temporary table {_places(table)} on commit drop as select ctid as place from {table}"
        )
    cursor.execute(
        "update core.verdicts set role_name = 'main' from core.articles "
        "where articles.article_id = verdicts.article_id and published_date = any(%s)",
        (changed,),
    )
    publish(cursor, changed)

    def written(table: str, condition: str = "true") -> list[date]:
        cursor.execute(
            f"select distinct {DAY_COLUMNS[table]} as day from {table} "
            f"where {condition} and ctid not in (select place from {_places(table)}) order by 1"
        )
        return [row["day"] for row in cursor.fetchall()]

    for table in ("mart.trend_points", "mart.pair_points"):
        for period in ("day", "week", "month"):
            firsts = sorted({periods_of(day)[period][0] for day in changed})
            assert written(table, f"period_name = '{period}'") == firsts
    assert written("mart.dated_article_topics") == changed
    assert written("mart.source_health_days") == changed
    assert written("mart.topic_signals") == days[40 : 70 + 28]


def _places(table: str) -> str:
    return f"places_of_{table.partition('.')[2]}"


def test_an_article_not_yet_judged_on_a_new_topic_makes_its_day_unknown_there(cursor: Any) -> None:
    forget_marts(cursor)
    told = Told(
        day=FIRST, source="tradewire", language="en", roles=("main", "main"), original=None, story=None
    )
    load(cursor, resolve([told]), frozenset((name, FIRST) for name in SOURCES))
    cursor.execute("delete from core.verdicts where topic_name = 'strike'")
    publish(cursor, [FIRST])
    cursor.execute("select topic_name, article_count, gap_reason from mart.topic_days order by topic_name")
    assert [tuple(row.values()) for row in cursor.fetchall()] == [
        ("ai", 1, None),
        ("strike", None, "its articles are not judged on this topic yet"),
    ]


def test_the_statistics_of_a_day_are_those_of_its_window(cursor: Any) -> None:
    """Every column of mart.topic_signals, from the definition."""
    forget_marts(cursor)
    counts = [
        3,
        0,
        2,
        None,
        5,
        1,
        0,
        4,
        2,
        2,
        1,
        3,
        9,
        2,
        0,
        6,
        1,
        2,
        4,
        3,
        1,
        0,
        2,
        5,
        7,
        3,
        2,
        1,
        4,
        2,
        11,
        3,
    ]
    cursor.execute("insert into ops.runs (run_id, dag_name) values ('run', 'test') on conflict do nothing")
    for n, count in enumerate(counts):
        cursor.execute(
            "insert into mart.trend_points (topic_name, period_name, slice_name, slice_value, period_date, "
            "article_count, independent_source_count, processed_article_count, expected_source_count, "
            "complete_source_count, known_day_count, complete_day_count, run_id, known_from) "
            "values ('ai', 'day', 'all', '', %s, %s, 2, %s, 0, 0, 0, 0, 'run', now())",
            (FIRST + timedelta(days=n), count, None if count is None else 40 + n),
        )
    for n in range(0, len(counts), 20):
        marts.recompute_signals(cursor, FIRST + timedelta(days=n), [{"topic_name": "ai", "slice_value": ""}])
    cursor.execute("select * from mart.topic_signals order by day_date")
    rows = {(row["day_date"] - FIRST).days: row for row in cursor.fetchall()}
    assert sorted(rows) == [n for n, count in enumerate(counts) if count is not None]
    known = {n: (count, 40 + n) for n, count in enumerate(counts) if count is not None}

    def share(days: Sequence[int]) -> float:
        return sum(known[n][0] for n in days) / sum(known[n][1] for n in days)

    for n, row in rows.items():
        week, month = ([k for k in known if n - span < k <= n] for span in (7, 28))
        baseline = [k for k in known if n - 28 <= k < n]
        assert row["week_average"] == pytest.approx(mean(known[k][0] for k in week))
        assert row["four_week_average"] == pytest.approx(mean(known[k][0] for k in month))
        assert row["momentum_ratio"] == pytest.approx(share(week) / share(month))
        assert row["baseline_day_count"] == len(baseline)
        assert row["baseline_article_count"] == sum(known[k][0] for k in baseline)
        if baseline:
            expected = (row["baseline_article_count"] + 0.5) * known[n][1] / row["baseline_processed_count"]
            assert row["baseline_first_date"] == FIRST + timedelta(days=min(baseline))
            assert row["expected_article_average"] == pytest.approx(expected)
            assert row["observed_ratio"] == pytest.approx(known[n][0] / expected)
    assert rows[30]["is_alert"]
    assert rows[30]["tail_probability"] < 0.01
    assert not rows[29]["is_alert"]


def _statement(mart: str, name: str) -> str:
    return statements(f"marts/{mart}.sql")[name]


@pytest.mark.parametrize("mean_count", [0.2, 1, 10])
def test_alarms_on_quiet_series_are_rare(cursor: Any, mean_count: float) -> None:
    assert alarm_share(cursor, mean=mean_count, series=60) <= FALSE_ALARM_CEILING


def test_a_jump_to_three_times_ten_a_day_is_found(cursor: Any) -> None:
    assert alarm_share(cursor, mean=10, jump=3, series=2000) >= FOUND_FLOOR


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        # By hand: P(0) = p^r, P(1) = p^r * r * (1 - p), with r = baseline + 0.5, p = total / (total + day).
        pytest.param((0, 5, 100, 10), 1.0, id="nothing or more is certain"),
        pytest.param((1, 0, 0, 10), None, id="no baseline, no answer"),
        pytest.param((1, 0, 100, 0), None, id="no article, no answer"),
        pytest.param((1, 0, 90, 10), 1 - 0.9**0.5, id="one, after none in 90"),
        pytest.param((2, 0, 90, 10), 1 - 0.9**0.5 * (1 + 0.5 * 0.1), id="two, after none in 90"),
        # The mean is 3,000, the standard deviation 57.
        pytest.param((2000, 90_000, 300_000, 10_000), 1.0, id="few, where thousands are usual"),
        pytest.param((4000, 90_000, 300_000, 10_000), 0.0, id="many, where thousands are usual"),
    ],
)
def test_the_tail_is_that_of_the_negative_binomial(
    cursor: Any, counts: tuple[int, int, int, int], expected: float | None
) -> None:
    cursor.execute("select mart.gamma_poisson_tail(%s, %s, %s, %s) as tail", counts)
    assert cursor.fetchone()["tail"] == (expected if expected is None else pytest.approx(expected, abs=1e-9))


def test_lift_has_an_interval_around_it_and_none_where_topics_never_meet(cursor: Any) -> None:
    lift = "select mart.lift(%s, 40, 30, 1000, %s) as lift"
    found = {}
    for deviations in (-1.96, 0, 1.96):
        cursor.execute(lift, (6, deviations))
        found[deviations] = cursor.fetchone()["lift"]
    assert found[0] == pytest.approx(6 * 1000 / (40 * 30))
    # The delta method: var log = 1/6 - 1/40 - 1/30 + 2*6/(40*30) - 1/1000.
    assert found[1.96] / found[0] == pytest.approx(2.718281828 ** (1.96 * 0.1173333**0.5), rel=1e-4)
    assert found[-1.96] * found[1.96] == pytest.approx(found[0] ** 2)
    cursor.execute(lift, (0, 0))
    assert cursor.fetchone()["lift"] is None
