"""The DAG files: what they say, what they must not do, and what reading them costs."""

import ast
import json
import subprocess
import sys
from datetime import timedelta
from itertools import pairwise

import pytest

from presswatch.settings import CHECKOUT

FILES = sorted((CHECKOUT / "dags").glob("*.py"))
DAG_IDS = ["archive_news", "rework_news", "tidy_warehouse", "watch_news"]
PARAMS = [
    ("watch_news", "sources"),
    ("archive_news", "sources"),
    ("archive_news", "refetch"),
    ("rework_news", "redo_all"),
]
STAGES = ["clean", "deduplicate", "tag", "link", "publish"]

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
each_dag = pytest.mark.parametrize("dag_id", DAG_IDS)


def test_there_are_exactly_the_four_dags_one_a_file_of_the_same_name(dags):
    assert sorted(dags) == DAG_IDS == [path.stem for path in FILES]


@each_file
def test_a_dag_file_fits_on_a_screen(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) < 80


@each_file
def test_a_dag_file_decides_nothing(path):
    logic = (ast.If, ast.IfExp, ast.For, ast.While, ast.Try, ast.With, ast.comprehension, ast.Lambda)
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [type(node).__name__ for node in ast.walk(tree) if isinstance(node, logic)] == []


def test_reading_the_dag_files_imports_nothing_heavy(tmp_path):
    heavy = ["psycopg2", "trafilatura", "lxml", "numpy", "requests", "ahocorasick_rs", "presswatch.pipeline"]
    program = f"""
import airflow.sdk, json, runpy, sys
before = set(sys.modules)
for path in {[str(path) for path in FILES]}:
    runpy.run_path(path)
print(json.dumps([sorted(before), sorted(set(sys.modules) - before)]))
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(CHECKOUT / "plugins"), "AIRFLOW_HOME": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    before, added = json.loads(done.stdout.splitlines()[-1])
    assert "presswatch.airflow_edge" in added
    assert [name for name in heavy if name in before or name in added] == []


@each_dag
def test_the_ui_shows_what_a_dag_is_for(dags, dag_id):
    first_line = dags[dag_id].doc_md.strip().splitlines()[0]
    assert len(first_line) > 20
    assert first_line.endswith((".", "**"))


@pytest.mark.parametrize(("dag_id", "name"), PARAMS)
def test_a_param_says_its_type_and_what_it_does(dags, dag_id, name):
    param = dags[dag_id].params.get_param(name)
    assert param.schema["type"]
    assert param.schema["title"]
    assert len(param.description) > 20


def test_there_are_no_other_params(dags):
    assert sorted((dag_id, name) for dag_id in dags for name in dags[dag_id].params) == sorted(PARAMS)


@pytest.mark.parametrize("dag_id", ["archive_news", "rework_news"])
def test_a_run_of_a_daily_dag_owns_a_whole_day_of_utc(dags, dag_id):
    from presswatch.airflow_edge import EachDay

    schedule = dags[dag_id].schedule
    assert isinstance(schedule, EachDay)  # a bare cron string has intervals of no length
    assert schedule.serialize() == {"expression": "0 0 * * *", "timezone": "UTC"}


@each_dag
def test_a_run_before_the_start_would_do_nothing_and_be_green(dags, dag_id):
    assert dags[dag_id].start_date.year <= 2020
    assert dags[dag_id].catchup is False


@each_dag
def test_a_killed_task_is_tried_again(dags, dag_id):
    for task in dags[dag_id].tasks:
        if task.task_id != "complete":  # no process of its own that could be killed
            assert task.retries >= 1
            assert task.retry_delay <= timedelta(seconds=20)


@pytest.mark.parametrize(
    ("dag_id", "order"),
    [
        ("watch_news", ["discover", "fetch", *STAGES]),
        ("archive_news", ["discover", "fetch", *STAGES]),
        ("rework_news", STAGES),
    ],
)
def test_stages_follow_one_another_and_complete_looks_at_all_of_them(dags, dag_id, order):
    dag = dags[dag_id]
    assert [task.task_id for task in dag.topological_sort()] == [*order, "complete"]
    for task_id, following in pairwise(order):
        assert following in dag.get_task(task_id).downstream_task_ids
    assert set(order) - dag.get_task("complete").upstream_task_ids <= {"discover"}  # fetch fails with it
