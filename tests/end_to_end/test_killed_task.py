"""A task that is killed the hard way, in the real Airflow."""

import os
import signal
from datetime import date
from pathlib import Path

import pytest

from end_to_end.conftest import eventually

DAY = date(2023, 9, 15)
ARTICLES = f"select url from core.articles where published_date = '{DAY}' order by 1"


@pytest.fixture(scope="module")
def survivor(running):
    """A run of archive_news whose discover was killed with -9 while it was reading listings."""
    run_id = running.post("dags/archive_news/dagRuns", {"logical_date": f"{DAY}T00:00:00Z"})["dag_run_id"]
    path = f"dags/archive_news/dagRuns/{run_id}"
    pid = eventually(
        lambda: process_of(running.get(f"{path}/taskInstances/discover")["id"]), "discover has a process"
    )
    os.kill(pid, signal.SIGKILL)
    return eventually(
        lambda: (run := running.get(path))["state"] in ("success", "failed") and run,
        "the run ends",
        seconds=300,
    )


def process_of(task_instance_id):
    """Number of the process that works on a task instance, told by its title; None while there is none."""
    title = f"airflow worker -- {task_instance_id}"  # its parent, which watches it, has another one
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if (folder / "cmdline").read_text().rstrip("\0 ") == title:
                return int(folder.name)
        except (FileNotFoundError, ProcessLookupError):
            continue
    return None


def test_a_killed_task_is_tried_again_and_the_run_ends_well(running, survivor):
    discover = running.get(f"dags/archive_news/dagRuns/{survivor['dag_run_id']}/taskInstances/discover")
    assert (survivor["state"], discover["state"], discover["try_number"]) == ("success", "success", 2)


def test_nothing_is_lost_and_nothing_is_there_twice(running, survivor):
    urls = [url for (url,) in running.query(ARTICLES)]
    assert urls
    assert len(urls) == len(set(urls))
    assert running.query("select count(*) from ops.changed_days") == [(0,)]
    complete = "select count(*) from ops.source_days where day_date = '{}' and coverage_name = 'complete'"
    assert running.query(complete.format(DAY)) == [(4,)]


def test_the_run_s_note_says_what_it_brought(running, survivor):
    run_id = f"archive_news/{survivor['dag_run_id']}"
    ((count,),) = running.query(f"select sum(new_count) from ops.receipts where run_id = '{run_id}'")
    assert survivor["note"].startswith(f"presswatch: Touched {DAY}: ")
    assert f" {count} articles new, " in survivor["note"]
