"""Runs of the DAGs in Airflow itself, on the sample newsroom."""

import csv
import json
import socket
import time
from contextlib import nullcontext
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import psycopg2
import pytest

from presswatch import airflow_edge, pipeline
from presswatch.errors import CheckError, WarehouseError
from presswatch.records import Receipt
from presswatch.settings import CHECKOUT

JULY_31 = date(2023, 7, 31)
SOURCES = ("harbourtimes", "kabarteknika", "lecourrier", "tradewire")
STAGES = ("clean", "deduplicate", "tag", "link", "publish")
SLUGS = r"select substring(url from '[a-z]+(?=[^/]*$)') from core.articles order by published_at"


@pytest.fixture(scope="module")
def swept(make_airflow, catalogue):
    """An Airflow after archive_news of 31 July 2023, and that run."""
    airflow = make_airflow()
    return airflow, airflow.run("archive_news", JULY_31, catalogue=catalogue)


def owned(airflow, run):
    ((since, until),) = airflow.warehouse.query(
        "select since_at, until_at from ops.runs where run_id = %s", run.run_id
    )
    return since, until


def sources_of(states):
    """Source → state of its fetch."""
    return {name.removeprefix("fetch "): state for name, state in states.items() if "fetch " in name}


# ---------------------------------------------------------------------------------- archive_news


def test_a_sweep_of_a_day_loads_the_articles_of_that_day_and_no_others(swept):
    airflow, _ = swept
    with (CHECKOUT / "sample/answers.csv").open(encoding="utf-8", newline="") as file:
        expected = sorted(row["slug"] for row in csv.DictReader(file) if row["day"] == "2023-07-31")
    loaded = airflow.warehouse.query("select url, published_date from core.articles order by url")
    assert {day for _, day in loaded} == {JULY_31}
    assert sorted(url.rsplit("/", 1)[1] for url, _ in loaded) == expected


def test_every_task_of_a_sweep_ran(swept):
    _, run = swept
    states = run.states
    assert run.state == "success"
    assert set(STAGES) | {"discover", "complete"} < set(states)
    assert set(sources_of(states)) == {"kabarteknika", "harbourtimes"}  # the others have nothing that day
    assert set(states.values()) == {"success"}


def test_tasks_hand_on_receipts_and_nothing_else(swept):
    _, run = swept
    keys = {field.name for field in fields(Receipt)}
    handed_on = run.handed_on
    returned = [(task, value) for task, key, value in handed_on if key == "return_value"]
    assert {task for task, _ in returned} == {"discover", "fetch", *STAGES}
    for task, value in returned:
        receipts = [receipt for group in value for receipt in group] if task == "discover" else [value]
        assert all(set(receipt) == keys for receipt in receipts), task
    assert all(len(json.dumps(value, default=str)) < 1000 for _, _, value in handed_on)


def test_the_note_of_a_run_says_what_came_and_which_points_moved(swept):
    airflow, run = swept
    first, *moved = run.note.splitlines()
    count = airflow.warehouse.value("select count(*) from core.articles")
    assert first.startswith("presswatch: Touched 2023-07-31: ")
    assert f" {count} articles new, " in first
    points = airflow.warehouse.query(
        "select topic_name, article_count, processed_article_count from mart.topic_days order by 1"
    )
    assert moved == [
        f"2023-07-31 {topic}: not known -> {told} of {of} articles" for topic, told, of in points
    ]


@pytest.mark.parametrize(
    ("error", "told"),
    [
        pytest.param(CheckError("a day failed"), ["what failed"], id="a failed check is told"),
        pytest.param(psycopg2.OperationalError("the server is gone"), [], id="another error is not hidden"),
    ],
)
def test_the_note_of_a_publish_that_fails(dags, monkeypatch, error, told):
    def fail(*_):
        raise error

    handed_on = []
    monkeypatch.setitem(pipeline.STAGES, "publish", fail)
    monkeypatch.setattr(pipeline, "note", lambda *_: "what failed" if told else fail())
    monkeypatch.setattr(airflow_edge, "_house_and_run", lambda: nullcontext((None, None)))
    monkeypatch.setattr(airflow_edge, "_hand_on_note", handed_on.append)
    with pytest.raises(type(error)) as raised:
        dags["watch_news"].get_task("publish").python_callable()
    assert raised.value.__context__ is None  # no second error on top of it
    assert handed_on == told


def test_a_sweep_notes_the_day_that_it_owns(swept):
    airflow, run = swept
    assert owned(airflow, run) == (datetime(2023, 7, 31, tzinfo=UTC), datetime(2023, 8, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        pytest.param(
            "Asia/Jakarta",
            ["foudre", "ninety", "aktor"],
            id="31 July in Jakarta begins with 30 July 19:37 UTC",
        ),
        pytest.param("America/Los_Angeles", ["aktor"], id="05:00 UTC is still 30 July in Los Angeles"),
    ],
)
def test_31_july_is_that_day_of_the_reporting_zone(make_airflow, catalogue, zone, words):
    airflow = make_airflow()
    run = airflow.run("archive_news", JULY_31, catalogue=catalogue, zone=zone)
    since, until = owned(airflow, run)
    assert since == datetime(2023, 7, 31, tzinfo=ZoneInfo(zone))
    assert until - since == timedelta(days=1)
    assert airflow.warehouse.query(SLUGS) == [(word,) for word in words]


def test_a_run_without_a_date_owns_yesterday(make_airflow, catalogue):
    airflow = make_airflow()
    before = datetime.now(UTC).date()
    run = airflow.run("archive_news", None, catalogue=catalogue)
    after = datetime.now(UTC).date()
    since, until = owned(airflow, run)
    assert before <= until.date() <= after  # the test may run over midnight
    assert until - since == timedelta(days=1)
    assert run.state == "success"
    assert airflow.warehouse.value("select count(*) from ops.source_days") == len(SOURCES)


def test_a_person_who_triggers_a_run_for_today_gets_what_there_is_by_now(make_airflow, catalogue):
    airflow = make_airflow()
    run = airflow.run("archive_news", datetime.now(UTC).date(), catalogue=catalogue, zone="Pacific/Pago_Pago")
    assert run.state == "success"
    assert airflow.warehouse.query("select distinct coverage_name, gap_reason from ops.source_days") == [
        ("partial", "the day was not over")
    ]


def test_sources_of_the_trigger_form_restrict_a_run(make_airflow, catalogue):
    airflow = make_airflow()
    airflow.run("archive_news", JULY_31, catalogue=catalogue, sources=["harbourtimes"])
    assert airflow.warehouse.query("select distinct source_name from ops.listing_reads") == [
        ("harbourtimes",)
    ]
    assert airflow.warehouse.query(SLUGS) == [("ninety",)]


class SeenEnough(Exception):
    """Airflow has had nothing to do but wait for several turns."""


def test_a_day_that_is_not_over_is_waited_for_by_a_scheduled_run(make_airflow, catalogue, monkeypatch):
    from airflow.models import dagrun
    from airflow.models.taskreschedule import TaskReschedule
    from airflow.utils.session import create_session

    turns = iter(range(3))

    def sleep(seconds):
        if next(turns, None) is None:
            raise SeenEnough

    zone = ZoneInfo("Pacific/Pago_Pago")  # where every day ends last
    today = datetime.now(UTC).date()
    airflow = make_airflow()

    def schedule(**given):
        run = get_or_create_dagrun(**given)
        run.run_type = "scheduled"
        given["session"].commit()
        return run

    get_or_create_dagrun = dagrun.get_or_create_dagrun
    monkeypatch.setattr(dagrun, "get_or_create_dagrun", schedule)
    monkeypatch.setattr(time, "sleep", sleep)
    with pytest.raises(SeenEnough):
        airflow.run("archive_news", today, catalogue=catalogue, zone=str(zone))
    with create_session() as session:
        (run,) = (run for run in session.query(dagrun.DagRun) if run.dag_id == "archive_news")
        states = {task.task_id: task.state for task in run.get_task_instances(session=session)}
        # Once: it must not be taken up again at each turn.
        (waiting,) = session.query(TaskReschedule)
        until = waiting.reschedule_date
    assert (states["discover"], states["clean"]) == ("up_for_reschedule", None)
    assert until == datetime.combine(today + timedelta(days=1), datetime.min.time(), zone)
    assert airflow.warehouse.value("select count(*) from ops.listing_reads") == 0


# ------------------------------------------------------------------------------- what goes wrong


@pytest.fixture(scope="module")
def swept_without_kabar_teknika(make_airflow, catalogue_without_kabar_teknika):
    airflow = make_airflow()
    return airflow, airflow.run("archive_news", JULY_31, catalogue=catalogue_without_kabar_teknika)


def test_a_source_that_is_down_fails_alone_and_by_name(swept_without_kabar_teknika):
    _, run = swept_without_kabar_teknika
    assert sources_of(run.states) == {"kabarteknika": "failed", "harbourtimes": "success"}


def test_the_other_sources_are_loaded_to_the_end(swept_without_kabar_teknika):
    airflow, run = swept_without_kabar_teknika
    assert {run.states[stage] for stage in STAGES} == {"success"}
    assert airflow.warehouse.query(SLUGS) == [("ninety",)]
    assert airflow.warehouse.value("select count(*) from ops.changed_days") == 0


def test_a_run_that_lacks_a_source_is_not_green(swept_without_kabar_teknika):
    _, run = swept_without_kabar_teknika
    assert (run.states["complete"], run.state) == ("upstream_failed", "failed")


def test_the_warehouse_knows_which_source_the_day_lacks(swept_without_kabar_teknika):
    airflow, _ = swept_without_kabar_teknika
    partial = airflow.warehouse.query(
        "select source_name, day_date from ops.source_days where coverage_name = 'partial'"
    )
    assert partial == [("kabarteknika", JULY_31)]


def test_the_rejects_of_the_run_say_why(swept_without_kabar_teknika):
    airflow, run = swept_without_kabar_teknika
    reasons = airflow.warehouse.query(
        "select distinct source_name, reason_name from ops.rejects where run_id = %s", run.run_id
    )
    assert reasons == [("kabarteknika", "unreachable")]


def test_a_run_whose_discovery_fails_is_not_green(make_airflow, catalogue, monkeypatch):
    def fail(house, run):
        raise WarehouseError("the warehouse is away")

    monkeypatch.setattr(pipeline, "discover", fail)
    run = make_airflow().run("archive_news", JULY_31, catalogue=catalogue)
    assert run.states["discover"] == "failed"
    assert run.state == "failed"


def test_a_day_without_anything_costs_three_tasks(make_airflow, catalogue):
    airflow = make_airflow()
    run = airflow.run("archive_news", date(2022, 1, 1), catalogue=catalogue)
    ran = [name for name, state in run.states.items() if state == "success"]
    assert sorted(ran) == ["complete", "discover", "publish"]
    assert {run.states[name] for name in ("fetch", *STAGES[:-1])} == {"skipped"}
    assert run.state == "success"
    assert airflow.warehouse.value("select count(*) from ops.changed_days") == 0


def test_a_stage_that_fails_leaves_its_work_waiting_and_the_run_is_not_green(
    make_airflow, catalogue, monkeypatch
):
    def fail(house, run):
        raise WarehouseError("the warehouse is away")

    airflow = make_airflow()
    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "STAGES", {**pipeline.STAGES, "tag": fail})
        run = airflow.run("archive_news", JULY_31, catalogue=catalogue)
    assert [name for name, state in run.states.items() if state == "failed"] == ["tag"]
    assert run.state == "failed"
    waiting = "select count(*) from ops.pending_articles where stage_name = 'tag'"
    assert airflow.warehouse.value(waiting) == 2
    again = airflow.run("archive_news", JULY_31, catalogue=catalogue)
    assert again.state == "success"
    assert airflow.warehouse.value(waiting) == 0


# -------------------------------------------------------------------------------- the other DAGs


def test_rework_redoes_a_day_without_network(swept, catalogue, monkeypatch):
    airflow, _ = swept
    asked = []
    connect = socket.socket.connect

    def note(self, address):
        if self.family != socket.AF_UNIX:
            asked.append(address)
        return connect(self, address)

    before = airflow.warehouse.query(SLUGS)
    monkeypatch.setattr(socket.socket, "connect", note)
    run = airflow.run("rework_news", JULY_31, catalogue=catalogue, redo_all=True)
    assert run.state == "success"
    assert asked == []
    receipts = dict(
        airflow.warehouse.query(
            "select stage_name, taken_count from ops.stage_runs where run_id = %s", run.run_id
        )
    )
    assert receipts == dict.fromkeys(STAGES, 2) | {"publish": 1}
    assert airflow.warehouse.query(SLUGS) == before


def test_rework_leaves_alone_what_the_rules_of_today_have_made(swept, catalogue):
    airflow, _ = swept
    run = airflow.run("rework_news", date(2023, 7, 30), catalogue=catalogue)
    assert run.state == "success"
    assert airflow.warehouse.query("select * from ops.stage_runs where run_id = %s", run.run_id) == []


def test_watching_takes_what_the_feeds_list_now(make_airflow, catalogue):
    airflow = make_airflow()
    run = airflow.run("watch_news", JULY_31, catalogue=catalogue)
    assert run.state == "success"
    assert sources_of(run.states) == dict.fromkeys(SOURCES, "success")
    assert owned(airflow, run) == (None, None)
    kinds = airflow.warehouse.query("select distinct listing_kind from ops.listing_reads order by 1")
    assert kinds == [("feed",), ("news_sitemap",)]
    newest = airflow.warehouse.query("select source_name, count(*) from core.articles group by 1 order by 1")
    assert [source for source, _ in newest] == list(SOURCES)
    assert all(count > 10 for _, count in newest)


def test_tidying_prepares_the_partition_of_next_month(make_airflow, catalogue):
    airflow = make_airflow()
    partitions = "select count(*) from pg_inherits where inhparent = 'raw.pages'::regclass"
    before = airflow.warehouse.value(partitions)
    run = airflow.run("tidy_warehouse", datetime.now(UTC).date(), catalogue=catalogue)
    assert (run.state, run.states) == ("success", {"tidy": "success"})
    assert airflow.warehouse.value(partitions) > before
