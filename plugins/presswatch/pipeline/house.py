"""What every stage works with: the run, the settings, the catalogue, the warehouse."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from threading import Lock
from zoneinfo import ZoneInfo

import psycopg2.extensions

from presswatch.catalogue.names import KnownName, load_names
from presswatch.catalogue.panels import load_panels
from presswatch.catalogue.sources import load_sources
from presswatch.catalogue.topics import Topic, load_topics
from presswatch.records import Source
from presswatch.settings import Settings
from presswatch.stages.tag import Rules, compile_rules, rules_version
from presswatch.text.periods import local_days
from presswatch.warehouse import ledger, migrations
from presswatch.warehouse.catalogue import mirror_catalogue
from presswatch.warehouse.connection import Cursor, connect, transaction
from presswatch.web.pacing import Seats

CATALOGUES = Path(__file__).parent.parent / "catalogue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of a DAG or of a command.

    since, until: the interval that the run owns, UTC; None for a run that takes all that waits
    sources:      only these, by name; empty means all
    refetch:      visit stored pages again
    reworks:      redo the interval's pages and articles that older rules made, before the rest
    redo_all:     redo what today's rules made, too
    """

    run_id: str
    dag: str
    since: datetime | None = None
    until: datetime | None = None
    sources: tuple[str, ...] = ()
    refetch: bool = False
    reworks: bool = False
    redo_all: bool = False


class House:
    """What the stages work with: settings, the catalogue and the warehouse.

    seats: of this process at the hosts that it visits
    """

    def __init__(
        self,
        settings: Settings,
        connection: psycopg2.extensions.connection,
        side: psycopg2.extensions.connection,
        turns: psycopg2.extensions.connection,
    ) -> None:
        self.settings = settings
        self.connection = connection
        self.seats = Seats()
        self._side = side
        self._side_lock = Lock()
        self._turns = turns
        self._turns_lock = Lock()

    @cached_property
    def folder(self) -> Path:
        return catalogue_folder(self.settings)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        found = load_sources(self.folder, sample_port=self.settings.sample_port)
        return {source.name: source for source in found}

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        return load_topics(self.folder)

    @cached_property
    def names(self) -> tuple[KnownName, ...]:
        return load_names(self.folder)

    @cached_property
    def rules(self) -> Rules:
        """Compiled; for the stages that tag, since it takes time and memory."""
        return compile_rules(self.topics, self.names)

    def transaction(self) -> AbstractContextManager[Cursor]:
        """All or nothing."""
        return transaction(self.connection)

    @contextmanager
    def aside(self) -> Iterator[Cursor]:
        """A short transaction for visits, whose threads work beside the stage's transactions."""
        with self._side_lock, transaction(self._side) as cursor:
            yield cursor

    @contextmanager
    def statement(self) -> Iterator[Cursor]:
        """One statement about a host, committed at once and not waited for until it is on the disk: many
        hosts have their turns at the same moment, and a crash loses no more than who asked them last."""
        with self._turns_lock, self._turns.cursor(cursor_factory=Cursor) as cursor:
            yield cursor


def catalogue_folder(settings: Settings) -> Path:
    """The folder of the chosen catalogue."""
    shipped = CATALOGUES / settings.catalogue
    return shipped if shipped.is_dir() else Path(settings.catalogue)


@contextmanager
def open_house(settings: Settings, run: Run | None = None) -> Iterator[House]:
    """Connect, and note the run. Raises WarehouseError when the warehouse is away."""
    dsn = settings.warehouse_url()
    with connect(dsn) as connection, connect(dsn) as side, connect(dsn) as turns:
        turns.autocommit = True
        with turns.cursor() as cursor:
            cursor.execute("set synchronous_commit = off")
        house = House(settings, connection, side, turns)
        if run is not None:
            migrations.check_schema(dsn)
            with house.transaction() as cursor:
                _mirror_catalogue(house, cursor)  # an edited catalogue counts from the next task on
                ledger.open_run(cursor, run.run_id, run.dag, run.since, run.until)
        yield house


def migrate(settings: Settings) -> list[str]:
    """Bring the schema up to date and mirror the catalogue; the names of the migrations applied."""
    applied = migrations.migrate(settings.warehouse_url())
    with open_house(settings) as house, house.transaction() as cursor:
        _mirror_catalogue(house, cursor)
    return applied


def _mirror_catalogue(house: House, cursor: Cursor) -> None:
    mirror_catalogue(
        cursor,
        sources=list(house.sources.values()),
        topics=house.topics,
        panels=load_panels(house.folder, house.sources),
        rules_version=rules_version(house.topics, house.names),
        timezone=house.settings.timezone,
    )


def days_of(house: House, run: Run) -> tuple[date, ...]:
    """The days of the reporting zone that the run's interval touches."""
    if run.since is None or run.until is None:
        return ()
    return local_days(run.since, run.until, ZoneInfo(house.settings.timezone))
