"""Airflow with a metadata database of its own, a warehouse on the embedded Postgres, the newsroom."""

import atexit
import itertools
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from databases import OWNER, PASSWORD, Rows, ask, copy_database
from embedded import postgres
from presswatch import pipeline
from presswatch.pipeline import discovering
from presswatch.settings import CHECKOUT, load_settings
from sample.newsroom import Newsroom

# Airflow reads its settings when it is imported: they have to be there before any test module is.
assert "airflow" not in sys.modules, "Airflow was imported too early: it has found another AIRFLOW_HOME."
HOME = Path(tempfile.mkdtemp(prefix="presswatch-airflow-"))
atexit.register(partial(shutil.rmtree, HOME, ignore_errors=True))
for _name in [name for name in os.environ if name.startswith("AIRFLOW")]:
    del os.environ[_name]
os.environ |= {
    "AIRFLOW_HOME": str(HOME),
    "AIRFLOW__CORE__DAGS_FOLDER": str(CHECKOUT / "dags"),
    "AIRFLOW__CORE__PLUGINS_FOLDER": str(CHECKOUT / "plugins"),
    "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
    "AIRFLOW__DATABASE__LOAD_DEFAULT_CONNECTIONS": "False",
    "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": f"sqlite:///{HOME}/airflow.db",
    "AIRFLOW__LOGGING__BASE_LOG_FOLDER": str(HOME / "logs"),
    "SCARF_ANALYTICS": "false",
}

SITES = ("kabarteknika", "lecourrier", "harbourtimes", "tradewire")


@pytest.fixture(scope="session")
def metadata(request: pytest.FixtureRequest) -> None:
    """Airflow's metadata database. Migrating it takes longer than all tests: the file is kept."""
    kept = request.config.cache.mkdir("airflow-metadata") / f"{version('apache-airflow-core')}.db"
    if not kept.exists():
        command = [sys.executable, "-m", "airflow", "db", "migrate"]
        subprocess.run(command, cwd=HOME, check=True, capture_output=True, timeout=300)
        draft = kept.with_suffix(f".{os.getpid()}")
        shutil.copy(HOME / "airflow.db", draft)
        draft.replace(kept)
    shutil.copy(kept, HOME / "airflow.db")


@pytest.fixture(scope="session")
def dags(metadata: None) -> Mapping[str, Any]:
    """DAG id → DAG, as Airflow reads them from dags/."""
    from airflow.dag_processing.dagbag import DagBag

    bag = DagBag(CHECKOUT / "dags")
    assert bag.import_errors == {}
    return bag.dags


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's catalogue with sites that do not mind being asked without a pause."""
    return write_catalogue(tmp_path_factory.mktemp("catalogues") / "hasty", {})


@pytest.fixture(scope="session")
def catalogue_without_kabar_teknika(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The same, but nobody listens where one of the sources should be."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = str(held.getsockname()[1])
        yield write_catalogue(tmp_path_factory.mktemp("catalogues") / "down", {"{sample_port+1}": port})


def write_catalogue(folder: Path, changes: Mapping[str, str]) -> Path:
    shipped = CHECKOUT / "plugins/presswatch/catalogue/sample/sources.toml"
    text = shipped.read_text(encoding="utf-8")
    for old, new in {"delay_seconds = 0.2": "delay_seconds = 0", **changes}.items():
        assert old in text
        text = text.replace(old, new)
    folder.mkdir()
    (folder / "sources.toml").write_text(text, encoding="utf-8")
    return folder


class Warehouse:
    """A warehouse under test, seen by its owner."""

    def __init__(self, dsn: str) -> None:
        self.dsn = dsn

    def query(self, statement: str, *values: Any) -> Rows:
        return ask(self.dsn, statement, *values)

    def value(self, statement: str, *values: Any) -> Any:
        ((value,),) = self.query(statement, *values)
        return value


@pytest.fixture(scope="session")
def make_warehouse(
    server: tuple[postgres.Server, str], room: Newsroom, catalogue: Path
) -> Callable[[], Warehouse]:
    """A function that makes a new warehouse: schema and catalogue, no articles."""
    place, password = server
    numbers = itertools.count(1)
    migrated = place.url(OWNER, PASSWORD, "migrated")
    postgres.ensure_database(place, password, "migrated", OWNER)
    pipeline.migrate(
        load_settings(
            {
                "PRESSWATCH_WAREHOUSE": migrated,
                "PRESSWATCH_CATALOGUE": str(catalogue),
                "PRESSWATCH_SAMPLE_PORT": str(room.base_port),
            }
        )
    )
    for site in SITES:  # robots.txt asks for a pause; these tests do not
        Warehouse(migrated).query(
            "insert into ops.robots (origin, robots_text, kept_until) values (%s, '', 'infinity')",
            room.url(site),
        )

    def make() -> Warehouse:
        name = f"dags{next(numbers)}"
        copy_database(place, password, "migrated", name)
        return Warehouse(place.url(OWNER, PASSWORD, name))

    return make


class Airflow:
    """Runs DAGs in this process, against one warehouse."""

    def __init__(self, dags: Mapping[str, Any], warehouse: Warehouse, sample_port: int) -> None:
        self.dags = dags
        self.warehouse = warehouse
        self.sample_port = sample_port

    def run(
        self, dag_id: str, day: date | None, *, catalogue: Path, zone: str = "UTC", **params: Any
    ) -> "FinishedRun":
        """One run to its end, without second tries. day: the logical date, at midnight UTC."""
        given = {
            "PRESSWATCH_WAREHOUSE": self.warehouse.dsn,
            "PRESSWATCH_CATALOGUE": str(catalogue),
            "PRESSWATCH_SAMPLE_PORT": str(self.sample_port),
            "PRESSWATCH_TIMEZONE": zone,
        }
        dag = self.dags[dag_id]
        logical_date = datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None
        with pytest.MonkeyPatch.context() as patch:
            for name, value in given.items():
                patch.setenv(name, value)
            patch.setattr(discovering, "PAUSE_SECONDS", 0)
            for task in dag.tasks:
                for _, param in task.params.items():  # a run in this process would leave its own in the DAG
                    patch.setattr(param, "value", param.value)
                if task.is_mapped:
                    patch.setitem(task.partial_kwargs, "retries", 0)
                else:
                    patch.setattr(task, "retries", 0)
            return _read_and_forget(dag.test(logical_date=logical_date, run_conf=params))


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedRun:
    """What Airflow knew of a run.

    run_id:    as in ops.runs
    states:    task id, followed by the source's name for a mapped one → state of the task instance
    handed_on: everything that the tasks left in XCom: task id, key, value
    note:      what stands beside the run in the UI
    """

    run_id: str
    state: str
    states: Mapping[str, str]
    handed_on: Sequence[tuple[str, str, Any]]
    note: str | None


def _read_and_forget(run: Any) -> FinishedRun:
    """Airflow would take a run that it still knows up again, params included, for the same day."""
    from airflow.models.xcom import XComModel
    from airflow.utils.session import create_session

    from presswatch.airflow_edge import RunNotes

    with create_session() as session:
        run = session.merge(run)
        # dag.test() tells listeners of a run that it has let go of; the scheduler holds on to it.
        RunNotes().on_dag_run_success(run, "")
        tasks = run.get_task_instances(session=session)
        xcoms = session.query(XComModel).filter_by(dag_id=run.dag_id, run_id=run.run_id)
        finished = FinishedRun(
            run_id=f"{run.dag_id}/{run.run_id}",
            state=str(run.state),
            states={
                " ".join(filter(None, (task.task_id, task.rendered_map_index))): str(task.state)
                for task in tasks
            },
            handed_on=[(row.task_id, row.key, XComModel.deserialize_value(row)) for row in xcoms],
            note=run.note,
        )
        session.delete(run)
    return finished


@pytest.fixture(scope="session")
def make_airflow(
    dags: Mapping[str, Any], make_warehouse: Callable[[], Warehouse], room: Newsroom
) -> Callable[[], Airflow]:
    """A function that makes an Airflow with an empty warehouse."""
    return lambda: Airflow(dags, make_warehouse(), room.base_port)
