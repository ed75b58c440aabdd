"""An installation: its settings, state and ports, and the environment that its services get."""

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from dotenv import dotenv_values

from embedded import postgres, state
from embedded.ports import Ports, from_memory
from embedded.state import RuntimeFailure, Secrets
from presswatch.settings import CHECKOUT, Settings, load_settings

#: What a task imports before it begins, and all that the stages need.
PRELOADED = (
    "airflow.executors.local_executor",
    "airflow.dag_processing.dagbag",
    "airflow.dag_processing.bundles.local",
    "airflow.providers.standard.decorators.python",
    "cron_descriptor",
    "presswatch.airflow_edge",
    "presswatch.pipeline",
)
AIRFLOW_ROLE = "airflow"
WAREHOUSE_OWNER = "presswatch"
READER = "presswatch_reader"


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """Everything that the services are started from."""

    settings: Settings
    secrets: Secrets
    ports: Ports
    server: postgres.Server

    @property
    def folder(self) -> Path:
        return self.settings.state

    @property
    def ui_url(self) -> str:
        return f"http://127.0.0.1:{self.ports.ui}"

    @property
    def warehouse_database(self) -> str:
        return "presswatch_" + re.sub(r"[^a-z0-9]+", "_", self.settings.catalogue_name.lower())[:40]

    @property
    def warehouse_url(self) -> str:
        embedded_url = self.server.url(
            WAREHOUSE_OWNER, self.secrets.warehouse_password, self.warehouse_database
        )
        return self.settings.warehouse or embedded_url

    @property
    def airflow_database_url(self) -> str:
        url = self.server.url(AIRFLOW_ROLE, self.secrets.airflow_password, "airflow")
        return url.replace("postgresql://", "postgresql+psycopg2://")

    @property
    def passwords_file(self) -> Path:
        return self.folder / "airflow" / "passwords.json"


def given_environment() -> dict[str, str]:
    """The environment with `.env` of the checkout below it; the environment wins."""
    file = dotenv_values(CHECKOUT / ".env", interpolate=False)
    return {name: value for name, value in file.items() if value is not None} | dict(os.environ)


def read(settings: Settings) -> Installation:
    """The installation that `run` set up in the state folder.

    Raises RuntimeFailure when there is none.
    """
    if not state.exists(settings.state) or "ports" not in state.recall(settings.state):
        raise RuntimeFailure(f"Nothing is set up in {settings.state}; run `make run` first.")
    remembered = state.recall(settings.state)
    ports = from_memory(remembered["ports"])
    return Installation(
        settings=settings,
        secrets=state.read_secrets(settings.state),
        ports=ports,
        server=postgres.place(Path(remembered["postgres_home"]), ports.postgres),
    )


def command_environment() -> dict[str, str]:
    """The environment for a command typed by a person: the warehouse of an installation, if any."""
    given = given_environment()
    settings = load_settings(given)
    if state.exists(settings.state) and "ports" in state.recall(settings.state):
        return environment(read(settings))
    return given | _paths() | {"PRESSWATCH_STATE": str(settings.state)}


def environment(installation: Installation) -> dict[str, str]:
    """What every service runs with. Airflow is configured by nothing else.

    An AIRFLOW__ line in `.env` is meant for this checkout and wins; one that is merely in the
    caller's environment may be another installation's and is dropped.
    """
    file = dotenv_values(CHECKOUT / ".env", interpolate=False)
    chosen = {name: value for name, value in file.items() if name.startswith("AIRFLOW__") and value}
    inherited = {name: value for name, value in given_environment().items() if not name.startswith("AIRFLOW")}
    return inherited | _paths() | _presswatch(installation) | _airflow(installation) | chosen


def _paths() -> dict[str, str]:
    return {
        "PATH": f"{Path(sys.executable).parent}:{os.environ.get('PATH', os.defpath)}",
        "PYTHONPATH": f"{CHECKOUT / 'plugins'}:{CHECKOUT}",
    }


def _presswatch(installation: Installation) -> dict[str, str]:
    ports = installation.ports
    return {
        "PRESSWATCH_STATE": str(installation.folder),
        "PRESSWATCH_WAREHOUSE": installation.warehouse_url,
        "PRESSWATCH_UI_PORT": str(ports.ui),
        "PRESSWATCH_POSTGRES_PORT": str(ports.postgres),
        "PRESSWATCH_SAMPLE_PORT": str(ports.sample),
    }


def _airflow(installation: Installation) -> dict[str, str]:
    secrets, folder = installation.secrets, installation.folder
    # Services talk to one another on this machine, never through a proxy.
    direct = ",".join(filter(None, [os.environ.get("no_proxy"), "127.0.0.1", "localhost"]))
    options = {
        ("core", "dags_folder"): str(CHECKOUT / "dags"),
        ("core", "plugins_folder"): str(CHECKOUT / "plugins"),
        ("core", "load_examples"): "False",
        ("core", "executor"): "LocalExecutor",
        ("core", "parallelism"): str(installation.settings.parallel_tasks),
        ("core", "default_timezone"): "utc",
        # On from their first sight; a DAG that the operator pauses stays paused.
        ("core", "dags_are_paused_at_creation"): "False",
        # At the default of 0 every change of a DAG waits longer for its first run (measured).
        ("core", "min_serialized_dag_update_interval"): "30",
        # Tasks are forked from a process that has the stages imported: 2 CPU-seconds less for each.
        # New code is therefore seen after a restart (`make stop run`).
        ("scheduler", "mp_start_method"): "forkserver",
        ("core", "mp_forkserver_preload"): ",".join(PRELOADED),
        ("core", "fernet_key"): secrets.fernet_key,
        ("core", "simple_auth_manager_users"): "admin:admin,viewer:viewer",
        ("core", "simple_auth_manager_passwords_file"): str(installation.passwords_file),
        ("core", "execution_api_server_url"): f"{installation.ui_url}/execution/",
        ("database", "sql_alchemy_conn"): installation.airflow_database_url,
        ("dag_processor", "min_file_process_interval"): "120",  # the files change with a release
        ("database", "load_default_connections"): "False",
        ("scheduler", "scheduler_idle_sleep_time"): "0.2",  # tasks of a chain follow at once
        ("api", "base_url"): installation.ui_url,
        ("api", "host"): "127.0.0.1",
        ("api", "port"): str(installation.ports.ui),
        ("api", "workers"): "1",
        ("api", "secret_key"): secrets.api_secret_key,
        ("api", "instance_name"): "presswatch",
        ("api_auth", "jwt_secret"): secrets.jwt_secret,
        ("logging", "base_log_folder"): str(folder / "logs" / "tasks"),
        ("logging", "dag_processor_child_process_log_directory"): str(folder / "logs" / "dag-files"),
    }
    return {
        "AIRFLOW_HOME": str(folder / "airflow"),
        "SCARF_ANALYTICS": "false",
        "no_proxy": direct,
        "NO_PROXY": direct,
    } | {f"AIRFLOW__{section.upper()}__{key.upper()}": value for (section, key), value in options.items()}
