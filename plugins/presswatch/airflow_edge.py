"""The only module that imports Airflow: stages as tasks, and which interval a run owns.

A task runs one stage and hands on its receipt; articles never travel between tasks. The heavy
modules are imported inside the tasks, since Airflow parses the DAG files every 30 seconds.
"""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from airflow.listeners import hookimpl
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import Param, chain, get_current_context, task
from airflow.sdk.exceptions import AirflowRescheduleException
from airflow.timetables.base import DagRunInfo, DataInterval, TimeRestriction
from airflow.timetables.interval import CronDataIntervalTimetable

from presswatch.errors import CheckError
from presswatch.settings import load_settings
from presswatch.text.periods import local_day

if TYPE_CHECKING:
    from pendulum import DateTime

    from presswatch.pipeline import House, Run

log = logging.getLogger("presswatch")

#: DAGs whose runs own one day each; the others take whatever waits.
OWN_A_DAY = frozenset({"archive_news", "rework_news"})
#: A source that fails does not keep clean from the others' pages; a day without anything to fetch skips
#: the stages between (each costs half a second of CPU), yet its zero is published.
TRIGGER_RULES = {"clean": "none_skipped", "publish": "none_failed"}
#: The name under which publish hands on what a run's note is to say, and how such a note begins.
NOTE, NOTE_MARK = "note", "presswatch: "
#: DAGs that redo what older rules have made.
REWORK = frozenset({"rework_news"})

DEFAULT_ARGS: dict[str, Any] = {
    "owner": "presswatch",
    "retries": 2,  # a killed task counts as a failed try
    "retry_delay": timedelta(seconds=20),
    "retry_exponential_backoff": True,
    "max_retry_delay": timedelta(minutes=10),
}

SOURCES = Param(
    [],
    type=["array", "null"],
    title="Sources",
    description="Names from the catalogue, one a line. Empty: all of them.",
    items={"type": "string"},
)
REFETCH = Param(
    False,
    type="boolean",
    title="Fetch again",
    description="Also visit pages that are stored already; unchanged ones cost the site next to nothing.",
)
REDO_ALL = Param(
    False,
    type="boolean",
    title="Redo all",
    description="Also redo what today's rules have made, not only what older ones made.",
)


#: While this hour strikes in UTC, it is one and the same date from UTC-10 to UTC+13.
SAME_DATE_HOURS = 10


def picked_first(instant: "DateTime") -> "DateTime":
    """Midnight UTC of the date that began at this instant on somebody's clock."""
    in_utc = instant.in_timezone("UTC")
    return in_utc.add(hours=24 - SAME_DATE_HOURS, microseconds=-1).start_of("day")


def picked_last(instant: "DateTime") -> "DateTime":
    """Midnight UTC of the date that ended at this instant on somebody's clock; a midnight means its date."""
    in_utc = instant.in_timezone("UTC")
    if in_utc == in_utc.start_of("day"):
        return in_utc
    return in_utc.subtract(hours=SAME_DATE_HOURS).start_of("day")


class EachDay(CronDataIntervalTimetable):
    """One run a day, at midnight UTC whatever the reporting zone; a backfill runs the days picked.

    The backfill form sends the first and the last instant of the picked days on the browser's clock,
    the command line and the REST API send midnights UTC. Airflow takes the bounds for instants: west
    of Greenwich each run would load the day after the one picked. Here they are read as the dates that
    their sender saw, for clocks between UTC-10 and UTC+13.
    """

    def __init__(self, cron: str = "0 0 * * *", timezone: Any = "UTC") -> None:
        super().__init__(cron, timezone)

    def next_dagrun_info(
        self, *, last_automated_data_interval: DataInterval | None, restriction: TimeRestriction
    ) -> DagRunInfo | None:
        if restriction.catchup:  # a backfill; the schedule itself never catches up
            restriction = restriction._replace(
                earliest=restriction.earliest and picked_first(restriction.earliest),
                latest=restriction.latest and picked_last(restriction.latest),
            )
        return super().next_dagrun_info(
            last_automated_data_interval=last_automated_data_interval, restriction=restriction
        )


def owned_day(logical_date: datetime | None, timezone: str, now: datetime) -> date:
    """The day that a run of a daily DAG owns.

    Midnight UTC is a date without a clock, as a backfill has it: 31 July means 31 July of the reporting
    zone. Any other instant lies in a day of the reporting zone. A run without a date owns yesterday.
    """
    zone = ZoneInfo(timezone)
    if logical_date is None:
        return now.astimezone(zone).date() - timedelta(days=1)
    in_utc = logical_date.astimezone(UTC)
    return in_utc.date() if in_utc.time() == time() else in_utc.astimezone(zone).date()


def discover() -> Any:
    """A task that reads the listings. It returns one receipt per source that leaves something to do
    or whose listings failed, in the groups that fetch is mapped over.

    A day that is not over is waited for, since no other run will come back to it; but not by a run
    that a person triggers: its form proposes this very moment, and means what there is by now.
    """

    @task(task_id="discover")
    def run_discover() -> list[list[dict[str, Any]]]:
        from presswatch import pipeline

        with _house_and_run() as (house, run):
            is_early = run.until is not None and run.until > datetime.now(UTC)
            if is_early and get_current_context()["dag_run"].run_type != "manual":
                log.info("discover: the day ends at %s; waiting for that", run.until)
                raise AirflowRescheduleException(run.until)  # type: ignore[no-untyped-call]
            groups = pipeline.groups(pipeline.discover(house, run))
            return [[asdict(receipt) for receipt in group] for group in groups]

    return run_discover()


def fetch(groups: Any) -> Any:
    """A task per source, or per group of many, that downloads what waits; a source that is down stops no
    other."""

    @task(task_id="fetch", map_index_template="{{ source_names }}", retries=1)
    def run_fetch(receipts: list[dict[str, Any]]) -> dict[str, Any]:
        from presswatch import pipeline

        names = [receipt["source"] for receipt in receipts]
        shown = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
        get_current_context()["source_names"] = shown  # type: ignore[typeddict-unknown-key]
        with _house_and_run() as (house, run):
            return asdict(pipeline.fetch(house, run, names))

    return run_fetch.expand(receipts=groups)


def stage(name: str) -> Any:
    """A task that runs one of the stages after fetch."""

    @task(task_id=name, trigger_rule=TRIGGER_RULES.get(name, "all_success"))
    def run_stage() -> dict[str, Any]:
        from presswatch import pipeline

        with _house_and_run() as (house, run):
            try:
                receipt = pipeline.STAGES[name](house, run)
            except CheckError:  # what failed is what a note is read for
                _hand_on_note(pipeline.note(house, run))
                raise
            if name == "publish":
                _hand_on_note(pipeline.note(house, run))
            return asdict(receipt)

    return run_stage()


def _hand_on_note(note: str) -> None:
    get_current_context()["ti"].xcom_push(NOTE, note)


class RunNotes:
    """Puts what publish says of a run into the run's note, which the UI shows beside its state.

    Called by the scheduler when a run ends. A task may not write the note: it has neither the metadata
    database nor, without a login kept for it, the REST API (decision 7).
    """

    @hookimpl
    def on_dag_run_success(self, dag_run: Any, msg: str) -> None:
        self._write_down(dag_run)

    @hookimpl
    def on_dag_run_failed(self, dag_run: Any, msg: str) -> None:
        self._write_down(dag_run)

    def _write_down(self, dag_run: Any) -> None:
        from airflow.models.xcom import XComModel
        from sqlalchemy.orm import object_session

        session = object_session(dag_run)
        if session is None or (dag_run.note and not dag_run.note.startswith(NOTE_MARK)):
            return  # somebody's own words stay
        asked = XComModel.get_many(
            run_id=dag_run.run_id, key=NOTE, dag_ids=dag_run.dag_id, task_ids="publish", limit=1
        )
        found = session.scalar(asked)
        if found is not None:
            dag_run.note = f"{NOTE_MARK}{XComModel.deserialize_value(found)}"


def in_turn(*steps: Any) -> None:
    """Let the steps follow one another, and end the run with a mark that is red when one of them is.

    Airflow judges a run by its last tasks alone: publish would make it green although discover or a
    source had failed. Airflow sets the mark itself; it costs no process.
    """
    chain(*steps)
    EmptyOperator(task_id="complete", trigger_rule="none_failed").set_upstream(steps)


def tidy() -> Any:
    """A task that makes room."""

    @task(task_id="tidy")
    def run_tidy() -> dict[str, int]:
        from presswatch import pipeline

        with _house_and_run() as (house, _):
            return pipeline.tidy(house)

    return run_tidy()


@contextmanager
def _house_and_run() -> Iterator[tuple["House", "Run"]]:
    """The open warehouse and this task's run, told from Airflow's context."""
    from presswatch.pipeline import Run, open_house

    settings = load_settings(os.environ)
    context = get_current_context()
    dag_run, params = context["dag_run"], context["params"]
    since = until = None
    if dag_run.dag_id in OWN_A_DAY:
        day = owned_day(dag_run.logical_date, settings.timezone, now=dag_run.run_after)
        since, until = local_day(day, ZoneInfo(settings.timezone))
        log.info("this run owns %s: %s to %s", day, since.isoformat(), until.isoformat())
    else:
        log.info("this run owns no day: it takes all that waits")
    run = Run(
        run_id=f"{dag_run.dag_id}/{dag_run.run_id}",
        dag=dag_run.dag_id,
        since=since,
        until=until,
        sources=tuple(params.get("sources") or ()),
        refetch=bool(params.get("refetch")),
        reworks=dag_run.dag_id in REWORK,
        redo_all=bool(params.get("redo_all")),
    )
    with open_house(settings, run) as house:
        yield house, run
