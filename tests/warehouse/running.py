"""Whole days through the pipeline without Airflow, in the order in which the DAGs run the stages."""

import subprocess
from collections.abc import Callable, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from databases import Rows, ask
from embedded import postgres
from presswatch import pipeline
from presswatch.cleaning_pool import Job, clean_job
from presswatch.errors import PresswatchError
from presswatch.pipeline import House, Run, open_house
from presswatch.records import Article, Reject
from presswatch.settings import Settings

#: Columns that say when and in which order rows were loaded: the rest has to be the same in any order.
OF_LOADING = frozenset({"page_link_id", "fetched_at", "run_id", "known_from"})

#: One story in three languages told over six days, with a reprint the day after its original.
NETFLIX_DAYS = tuple(date(2023, 7, day) for day in (26, 27, 28, 31))
DAYS = (
    *(date(2023, 7, day) for day in range(12, 20)),
    *(date(2023, 7, day) for day in range(24, 32)),
    *(date(2023, 10, day) for day in (29, 30, 31)),
    date(2023, 11, 25),  # of which one page was removed
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run came to: fetched sources, and the errors that would have made tasks fail."""

    sources: tuple[str, ...] = ()
    errors: tuple[PresswatchError, ...] = field(default=())


class Warehouse:
    """A warehouse under test. `query` is the tester's own look at it, in transactions of its own."""

    def __init__(self, settings: Settings, admin_dsn: str) -> None:
        self.settings = settings
        self.admin_dsn = admin_dsn

    @property
    def dsn(self) -> str:
        assert self.settings.warehouse is not None
        return self.settings.warehouse

    def query(self, statement: str, *values: Any, dsn: str | None = None) -> Rows:
        """Rows of one statement, as the owner of the warehouse unless another dsn is given."""
        return ask(dsn or self.dsn, statement, *values)

    def value(self, statement: str, *values: Any) -> Any:
        """The one value that a statement returns."""
        ((value,),) = self.query(statement, *values)
        return value

    def contents(self, schemas: Sequence[str] = ("core", "mart")) -> dict[str, Rows]:
        """All rows of all tables and views, sorted, without the columns that tell of loading."""
        columns = self.query(
            "select table_schema || '.' || table_name, column_name from information_schema.columns "
            "where table_schema = any(%s) order by 1, ordinal_position",
            list(schemas),
        )
        tables: dict[str, list[str]] = {}
        for table, column in columns:
            if column not in OF_LOADING:
                tables.setdefault(table, []).append(column)
        return {
            table: sorted(self.query(f"select {', '.join(names)} from {table}"), key=repr)
            for table, names in tables.items()
        }


def printed(server: postgres.Server, dsn: str, query: str) -> str:
    """What psql prints, without trailing spaces."""
    done = subprocess.run(
        [server.binaries / "psql", "--no-psqlrc", "--set=ON_ERROR_STOP=1", dsn],
        input=query,
        capture_output=True,
        text=True,
        check=True,
    )
    return "\n".join(line.rstrip() for line in done.stdout.rstrip().splitlines()) + "\n"


@contextmanager
def house_of(warehouse: Warehouse, run: Run | None = None):
    with open_house(warehouse.settings, run) as house:
        yield house


def owning(
    day: date, *, run_id: str | None = None, zone: str = "UTC", last: date | None = None, **more: Any
) -> Run:
    """The archive run that owns a day (or days, to `last`) of a zone."""
    ends = (last or day) + timedelta(days=1)
    since, until = (datetime.combine(d, time(), ZoneInfo(zone)).astimezone(UTC) for d in (day, ends))
    more.setdefault("dag", "archive_news")
    return Run(run_id=run_id or f"{more['dag']}/{day}", since=since, until=until, **more)


def sweep(warehouse: Warehouse, run: Run) -> Outcome:
    """discover, fetch by source, then the other stages, as archive_news and watch_news have it.

    As in the DAGs a stage that fails does not keep the later ones from running.
    """
    errors: list[PresswatchError] = []
    with open_house(warehouse.settings, run) as house:
        receipts = pipeline.discover(house, run)
        sources = tuple(receipt.source for receipt in receipts if receipt.source)
        for source in sources:
            _attempt(errors, lambda source=source: pipeline.fetch(house, run, [source]))
        _finish(house, run, errors)
    return Outcome(sources=sources, errors=tuple(errors))


def finish(warehouse: Warehouse, run: Run) -> Outcome:
    """The stages after fetch, as rework_news has it."""
    errors: list[PresswatchError] = []
    with open_house(warehouse.settings, run) as house:
        _finish(house, run, errors)
    return Outcome(errors=tuple(errors))


def sweep_well(warehouse: Warehouse, runs: Iterable[Run]) -> None:
    """Sweeps that must not fail anywhere."""
    for run in runs:
        assert sweep(warehouse, run).errors == ()


def finish_well(warehouse: Warehouse, runs: Iterable[Run]) -> None:
    for run in runs:
        assert finish(warehouse, run).errors == ()


def _finish(house: House, run: Run, errors: list[PresswatchError]) -> None:
    for stage in pipeline.STAGES.values():
        _attempt(errors, lambda stage=stage: stage(house, run))


def _attempt(errors: list[PresswatchError], work: Callable[[], Any]) -> None:
    try:
        work()
    except PresswatchError as error:
        errors.append(error)


_cleaned: dict[tuple[bytes, tuple[bytes, ...], str, frozenset[str]], Article | Reject] = {}


def clean_in_process(jobs: Iterable[Job], **limits: Any):
    """In place of `clean_pages`: no worker processes, and no page is cleaned twice in a test session."""
    for job in jobs:
        key = (job.body, job.further_bodies, job.url, job.repeated)
        if key not in _cleaned:
            _cleaned[key] = clean_job(job)
        yield job.id, _cleaned[key], 0
