"""A day cleaned anew under Celery: the real scheduler and worker, with a folder for a broker.

Celery runs tasks in daemons of its own multiprocessing, from which cleaning has to start its workers.
"""

import gzip
import subprocess
import sys
from collections.abc import Iterator

import psycopg2
import pytest

from embedded.installation import environment
from embedded.supervision import Supervisor
from end_to_end.conftest import Running, eventually
from presswatch.settings import CHECKOUT

DAY = "select published_date from core.articles group by 1 order by count(*) desc, 1 limit 1"
#: What cleaning makes of the pages of a day.
ARTICLES = """
select
    url, title, authors, published_at, published_from, body_text, cleaner_version,
    (
        select array_agg((reason_name, cut_text)::text order by cut_number)
        from core.cuts
        where cuts.article_id = articles.article_id
    )
from core.articles where published_date = '{}' order by url
"""
ENDLESS = (
    b"<html>"
    + b"<h1>Dockers walk out</h1>" * 58_000
    + b"<p>The dockers stood at the gates again and said that no crane would move until they were heard.</p>"
    * 5
)


@pytest.fixture(scope="module")
def celery(running: Running, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Instead of the installation's scheduler one that hands tasks to Celery, and a worker of Celery."""
    folder = tmp_path_factory.mktemp("broker")
    options = {
        f"AIRFLOW__CELERY_BROKER_TRANSPORT_OPTIONS__{name}": str(folder / "messages")
        for name in ("DATA_FOLDER_IN", "DATA_FOLDER_OUT")
    }
    surroundings = (
        environment(running.installation)
        | options
        | {
            "AIRFLOW__CORE__EXECUTOR": "CeleryExecutor",
            "AIRFLOW__CELERY__BROKER_URL": "filesystem://",
            "AIRFLOW__CELERY_BROKER_TRANSPORT_OPTIONS__CONTROL_FOLDER": str(folder / "control"),
            "AIRFLOW__CELERY__WORKER_CONCURRENCY": "1",
            "AIRFLOW__CELERY__WORKER_ENABLE_REMOTE_CONTROL": "False",
            "PRESSWATCH_CLEAN_SECONDS": "1",
        }
    )
    (folder / "messages").mkdir()
    supervisor = Supervisor(running.installation)
    supervisor._api.stopProcess("scheduler", True)
    services = []
    try:
        for service in ("scheduler", "celery worker"):
            command = [sys.executable, "-m", "airflow", *service.split(), "--skip-serve-logs"]
            with (folder / f"{service}.log").open("w") as log:
                services.append(
                    subprocess.Popen(command, cwd=CHECKOUT, env=surroundings, stdout=log, stderr=log)
                )
        yield
    finally:
        for process in services:
            process.terminate()
        for process in services:
            process.wait(timeout=60)
        supervisor._api.startProcess("scheduler", True)


def test_a_page_that_does_not_end_costs_itself_alone_and_the_others_come_out_the_same(
    running: Running, celery: None
) -> None:
    ((day,),) = running.query(DAY)
    lost, *others = running.query(ARTICLES.format(day))
    assert others
    with psycopg2.connect(running.installation.warehouse_url) as connection, connection.cursor() as cursor:
        cursor.execute(
            "update raw.pages set body_gzip = %s from ops.page_links "
            "where pages.page_id = page_links.page_id and page_links.url = %s",
            [gzip.compress(ENDLESS), lost[0]],
        )
        assert cursor.rowcount == 1
    connection.close()
    asked = {"logical_date": f"{day}T00:00:00Z", "conf": {"redo_all": True}}
    run_id = running.post("dags/rework_news/dagRuns", asked)["dag_run_id"]
    path = f"dags/rework_news/dagRuns/{run_id}"
    run = eventually(
        lambda: (run := running.get(path))["state"] in ("success", "failed") and run,
        "the run ends",
        seconds=400,
    )
    assert run["state"] == "success"
    receipts = (
        "select taken_count, made_count from ops.stage_runs "
        f"where run_id = 'rework_news/{run_id}' and stage_name = 'clean'"
    )
    assert running.query(receipts) == [(1 + len(others), len(others))]
    rejects = f"select reason_name, detail from ops.rejects where url = '{lost[0]}'"
    ((reason, detail),) = running.query(rejects)
    assert (reason, detail) in {
        ("killed_worker", "more than 1 s of CPU"),
        ("killed_worker", "not done after 6 s"),
    }
    assert running.query(ARTICLES.format(day)) == others
