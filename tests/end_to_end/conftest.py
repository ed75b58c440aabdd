"""Everything that `make run` starts, in a state of its own on free ports, without the sample's archive."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from databases import Rows, ask
from embedded.airflow_api import AirflowApi
from embedded.installation import Installation, read
from presswatch.settings import CHECKOUT, load_settings

START_SECONDS = 900
STOP_SECONDS = 180


class Running:
    """A running installation, asked as its owner."""

    def __init__(self, installation: Installation) -> None:
        self.installation = installation
        self.api = AirflowApi(installation)

    def query(self, statement: str) -> Rows:
        return ask(self.installation.warehouse_url, statement)

    def get(self, path: str, **params: Any) -> Any:
        """An answer of Airflow's API."""
        return self.api._get(path, **params)

    def post(self, path: str, body: dict[str, Any]) -> Any:
        return self.api._checked(self.api._send("POST", path, json=body))

    def runs(self, dag_id: str, **filters: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.get(f"dags/{dag_id}/dagRuns", limit=100, **filters)["dag_runs"]
        return found

    def wait_until_idle(self) -> None:
        """Until no run of any DAG is queued or running, and no backfill is open."""

        def is_idle() -> bool:
            runs = self.get("dags/~/dagRuns", state=["queued", "running"], limit=1)
            return runs["total_entries"] == 0 and self.api.active_backfill("archive_news") is None

        eventually(is_idle, "Airflow is idle")


def eventually(look: Callable[[], Any], what: str, seconds: float = 180) -> Any:
    """What look finds, as soon as it finds anything."""
    until = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < until, f"{what}: not within {seconds:.0f} s"
        time.sleep(0.5)
    return found


@pytest.fixture(scope="session")
def running() -> Iterator[Running]:
    """Started by the same command as `make run`; its scheduled runs of the moment are over."""
    folder = Path(tempfile.mkdtemp(prefix="presswatch-"))
    folder.chmod(0o711)  # as root, the account of Postgres has to pass
    ours = {
        "PRESSWATCH_STATE": str(folder / "state"),
        "PRESSWATCH_CATALOGUE": "sample",
        "PRESSWATCH_WAREHOUSE": "",
        "PRESSWATCH_TIMEZONE": "UTC",
        "PRESSWATCH_UI_PORT": "0",
        "PRESSWATCH_POSTGRES_PORT": "0",
        "PRESSWATCH_SAMPLE_PORT": "0",
        "PYTHONPATH": f"{CHECKOUT / 'plugins'}{os.pathsep}{CHECKOUT}",
    }
    surroundings = dict(os.environ) | ours
    command = [sys.executable, "-m", "embedded"]
    try:
        started = subprocess.run(
            [*command, "run", "--no-archive"],
            env=surroundings,
            cwd=CHECKOUT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=START_SECONDS,
        )
        assert started.returncode == 0, started.stdout
        running = Running(read(load_settings(ours)))
        running.wait_until_idle()
        yield running
    finally:
        subprocess.run(
            [*command, "clean-state"],
            env=surroundings,
            cwd=CHECKOUT,
            stdin=subprocess.DEVNULL,
            check=False,
            timeout=STOP_SECONDS,
        )
        shutil.rmtree(folder, ignore_errors=True)
