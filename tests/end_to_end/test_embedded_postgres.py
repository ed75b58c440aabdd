"""The embedded Postgres under its supervisor: a real server in a state of its own, on free ports."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg2
import pytest

from embedded import postgres, state, supervision
from embedded.__main__ import _ensure_databases, _supervised
from embedded.supervision import Supervisor
from presswatch.settings import CHECKOUT, load_settings

PATIENCE_SECONDS = 60


@pytest.fixture(scope="module")
def running():
    """An installation with its supervisor and Postgres up; Airflow is not started."""
    folder = Path(tempfile.mkdtemp(prefix="presswatch-"))
    folder.chmod(0o711)  # as root, the server's account has to pass
    settings = load_settings(
        {
            "PRESSWATCH_STATE": str(folder / "state"),
            "PRESSWATCH_UI_PORT": "0",
            "PRESSWATCH_POSTGRES_PORT": "0",
            "PRESSWATCH_SAMPLE_PORT": "0",
        }
    )
    # The services read their settings from the environment that the supervisor got.
    state.create(settings.state)
    installation, supervisor = _supervised(settings)
    try:
        postgres.wait_until_ready(installation.server, installation.secrets.postgres_password)
        _ensure_databases(installation)
        yield installation, supervisor
    finally:
        if supervisor.is_up():
            supervisor.stop()
        supervision.end_orphans(settings.state)
        postgres.remove(installation.server)
        shutil.rmtree(folder)


def ask(installation, question):
    with psycopg2.connect(installation.warehouse_url, connect_timeout=5) as connection:
        cursor = connection.cursor()
        cursor.execute(question)
        answer = cursor.fetchone()
    connection.close()
    return answer


def until_answers(installation, question):
    give_up = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return ask(installation, question)
        except psycopg2.OperationalError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.2)


def server_pid(installation):
    return int((installation.folder / "run" / "postgres.pid").read_text().split()[0])


def test_accents_are_letters_everywhere(running):
    assert ask(running[0], "select lower('GRÈVE')") == ("grève",)


def test_the_warehouse_belongs_to_a_role_that_is_no_superuser(running):
    question = "select current_user, current_database(), rolsuper from pg_roles where rolname = current_user"
    assert ask(running[0], question) == ("presswatch", "presswatch_sample", False)


def url_of_reader(installation, database):
    return installation.server.url("presswatch_reader", installation.secrets.reader_password, database)


def test_the_reader_may_connect_to_the_warehouse(running):
    installation, _ = running
    psycopg2.connect(url_of_reader(installation, installation.warehouse_database)).close()


def test_the_reader_may_not_connect_to_airflow_s_database(running):
    installation, _ = running
    with pytest.raises(psycopg2.OperationalError, match="permission denied"):
        psycopg2.connect(url_of_reader(installation, "airflow"))


def test_making_databases_again_changes_nothing(running):
    installation, _ = running
    _ensure_databases(installation)
    assert ask(installation, "select count(*) from pg_database where datname like 'presswatch%'") == (1,)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to give up its rights")
def test_root_does_not_run_the_server(running):
    assert Path("/proc", str(server_pid(running[0]))).stat().st_uid != 0


def test_a_wrong_password_is_refused(running):
    installation, _ = running
    url = installation.server.url("presswatch", "wrong", installation.warehouse_database)
    with pytest.raises(psycopg2.OperationalError, match="password"):
        psycopg2.connect(url)


def shell(installation, *names):
    """Run the commands of the runbook that stand between markers of these names, as the operator would."""
    text = (CHECKOUT / "docs" / "runbook.md").read_text()
    blocks = [
        re.search(rf"<!-- {name}: begin -->\n```sh\n(.+?)```\n<!-- {name}: end -->", text, re.DOTALL)[1]
        for name in names
    ]
    for ours, theirs in (
        ("presswatch.dump", f"{installation.folder}/presswatch.dump"),
        (".state", str(installation.folder)),
        ("54330", str(installation.ports.postgres)),
    ):
        blocks = [block.replace(ours, theirs) for block in blocks]
    surroundings = os.environ | {"PRESSWATCH_STATE": str(installation.folder)}
    subprocess.run(["bash", "-euc", "\n".join(blocks)], cwd=CHECKOUT, env=surroundings, check=True)


def test_what_was_dumped_is_restored_over_what_came_after(running):
    installation, _ = running
    ask(
        installation,
        "create schema raw; create table raw.pages (month int primary key) partition by list (month); "
        "create table raw.pages_1 partition of raw.pages for values in (1); "
        "insert into raw.pages values (1); select 1",
    )
    shell(installation, "binaries", "backup")
    ask(installation, "delete from raw.pages; create table raw.later (); select 1")
    shell(installation, "binaries", "restore")
    assert ask(installation, "select month, to_regclass('raw.later') from raw.pages") == (1, None)
    test_the_reader_may_connect_to_the_warehouse(running)


def test_a_killed_server_comes_back_with_its_data(running):
    installation, _ = running
    ask(installation, "create table survivors as select 42 as answer; select 1")
    before = server_pid(installation)
    os.kill(before, signal.SIGKILL)
    assert until_answers(installation, "select answer from survivors") == (42,)
    assert server_pid(installation) != before


def test_after_a_killed_supervisor_the_next_start_finds_the_data_and_leaves_no_orphan(running):
    installation, _ = running
    note = installation.folder / "run" / "supervisor.pid"
    orphan = server_pid(installation)
    os.kill(int(note.read_text().split()[0]), signal.SIGKILL)
    again, supervisor = _supervised(installation.settings)
    try:
        assert until_answers(again, "select lower('A')") == ("a",)
        assert server_pid(again) != orphan
        assert not Path("/proc", str(orphan), "exe").exists()
        assert Supervisor(again).is_up()
    finally:
        supervisor.stop()
