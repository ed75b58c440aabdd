"""The embedded runtime's small parts: state, ports, environment, the supervisor's file."""

import configparser
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from embedded import __main__ as commands
from embedded import backfill, state
from embedded.__main__ import addresses
from embedded.airflow_api import AirflowApi
from embedded.installation import Installation, environment
from embedded.ports import WIDTHS, choose, from_memory, next_free
from embedded.postgres import Server
from embedded.state import RuntimeFailure
from embedded.supervision import SERVICES, Supervisor, _started, configuration, end_orphans, wanted
from presswatch.settings import CHECKOUT, load_settings


@pytest.fixture
def listener():
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", next_free()))
        bound.listen()
        yield bound


@pytest.fixture
def installation(tmp_path):
    return an_installation(tmp_path)


def an_installation(folder: Path, **settings: str) -> Installation:
    state.create(folder / "state")
    chosen = load_settings({"PRESSWATCH_STATE": str(folder / "state"), **settings})
    ports = from_memory(choose(chosen, {}))
    server = Server(binaries=Path("/bin"), data=folder / "data", port=ports.postgres, account=None)
    secrets = state.read_secrets(folder / "state")
    return Installation(settings=chosen, secrets=secrets, ports=ports, server=server)


def test_secrets_are_private_and_made_once(tmp_path):
    state.create(tmp_path)
    first = state.read_secrets(tmp_path)
    state.create(tmp_path)
    assert state.read_secrets(tmp_path) == first
    assert stat.S_IMODE(state.secrets_file(tmp_path).stat().st_mode) == 0o600


def test_secrets_do_not_show_in_a_log(tmp_path):
    state.create(tmp_path)
    secrets = state.read_secrets(tmp_path)
    assert secrets.admin_password not in repr(secrets)


def test_a_folder_of_somebody_else_is_not_taken_for_a_state(tmp_path):
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(RuntimeFailure, match="not a presswatch state"):
        state.create(tmp_path)


def test_a_disk_that_fills_up_is_told_before_it_is_full(tmp_path, monkeypatch):
    assert state.disk_health(tmp_path) == "healthy"
    monkeypatch.setattr(state, "LEAST_FREE_BYTES", 10**18)
    assert f"MB free for {tmp_path}; make room" in state.disk_health(tmp_path)


def test_nothing_starts_on_a_full_disk(tmp_path, monkeypatch):
    folder = tmp_path / "not" / "there"
    state.require_room(folder)
    monkeypatch.setattr(state, "START_BYTES", 10**18)
    with pytest.raises(RuntimeFailure, match=rf"MB free for {folder}; make room .* `make run` again"):
        state.require_room(folder)
    assert not folder.parent.exists()


def test_whoever_has_seen_enough_sees_no_traceback(tmp_path):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "embedded", "status"],
        cwd=CHECKOUT,
        env=os.environ | {"PRESSWATCH_STATE": str(tmp_path / "none"), "PYTHONUNBUFFERED": "1"},
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writing)
    assert done.stderr == ""
    assert done.returncode == 128 + signal.SIGPIPE


def test_one_command_at_a_time(tmp_path):
    state.create(tmp_path)
    with state.only_one(tmp_path), pytest.raises(RuntimeFailure, match="wait"), state.only_one(tmp_path):
        pass


def test_whoever_stops_need_not_wait_until_the_archive_is_loaded(installation, monkeypatch):
    others = []

    def load(api):
        with state.only_one(installation.folder):
            others.append("make stop")

    monkeypatch.setattr(commands, "_start", lambda settings: installation)
    monkeypatch.setattr(commands, "_run_module", lambda *arguments: None)
    monkeypatch.setattr(backfill, "load_sample", load)
    commands.run(installation.settings)
    assert others == ["make stop"]
    assert state.recall(installation.folder)["archive_loaded"]


def test_a_taken_port_leads_to_the_next_one(listener):
    taken = listener.getsockname()[1]
    assert choose(load_settings({"PRESSWATCH_UI_PORT": str(taken)}), {})["ui"]["port"] > taken


def test_a_remembered_port_stays_while_its_setting_stays():
    port = next_free()
    remembered = {"ui": {"wanted": 8080, "port": port}}
    assert choose(load_settings({}), remembered)["ui"]["port"] == port
    elsewhere = choose(load_settings({"PRESSWATCH_UI_PORT": "0"}), {"ui": {"wanted": 8080, "port": port}})
    assert elsewhere["ui"]["wanted"] == 0


def test_services_do_not_share_ports():
    everywhere = {f"PRESSWATCH_{name}_PORT": "25000" for name in ("UI", "POSTGRES", "SAMPLE")}
    ports = choose(load_settings(everywhere), {})
    used = [entry["port"] + step for name, entry in ports.items() for step in range(WIDTHS[name])]
    assert len(used) == len(set(used)) == sum(WIDTHS.values())


def test_the_newsroom_runs_with_the_sample_only(tmp_path, installation):
    live = an_installation(tmp_path, PRESSWATCH_CATALOGUE="live")
    assert {s.name for s in wanted(installation)} - {s.name for s in wanted(live)} == {"newsroom"}
    assert (installation.warehouse_database, live.warehouse_database) == (
        "presswatch_sample",
        "presswatch_live",
    )


def test_a_foreign_airflow_does_not_leak_in(installation, monkeypatch):
    monkeypatch.setenv("AIRFLOW__CORE__LOAD_EXAMPLES", "True")
    monkeypatch.setenv("AIRFLOW_CONN_OTHERS", "x")
    made = environment(installation)
    assert made["AIRFLOW__CORE__LOAD_EXAMPLES"] == "False"
    assert "AIRFLOW_CONN_OTHERS" not in made


def test_a_warehouse_elsewhere_is_used(tmp_path):
    url = "postgresql://me:pw@db.example.org/news"
    assert environment(an_installation(tmp_path, PRESSWATCH_WAREHOUSE=url))["PRESSWATCH_WAREHOUSE"] == url


def test_whoever_connects_is_told_where_but_no_password(tmp_path):
    url = "postgresql://me:pw@db.example.org:5433/news?password=pw"
    told = addresses(an_installation(tmp_path, PRESSWATCH_WAREHOUSE=url)).splitlines()[-1]
    assert told.endswith("(db.example.org:5433/news)")


class Stopping:
    """The API of a supervisor that ends when it is told."""

    def __init__(self, process):
        self.process = process

    def getAllProcessInfo(self):
        return []

    def getPID(self):
        return self.process.pid

    def shutdown(self):
        self.process.kill()
        self.process.wait()


@contextmanager
def a_session(script):
    """A supervisor's session as a shell script leaves it behind."""
    process = subprocess.Popen(
        ["bash", "-c", script], start_new_session=True, stdout=subprocess.PIPE, text=True
    )
    yield process
    process.wait()
    process.stdout.close()


def worker(words):
    return f"exec -a 'airflow worker -- {words}' sleep 60 & echo $!"


def within_seconds(ask):
    until = time.monotonic() + 5
    while not (answer := ask()) and time.monotonic() < until:
        time.sleep(0.01)
    return answer


def worker_of(process):
    """Number of a worker that the script has started, from when on it bears its title."""
    pid = int(process.stdout.readline())
    assert within_seconds(lambda: Path("/proc", str(pid), "cmdline").read_text().startswith("airflow"))
    return pid


def ends(pid):
    return within_seconds(lambda: not _started(pid))


def test_a_stop_leaves_no_worker_behind_that_outlived_its_scheduler(installation, monkeypatch):
    with a_session(f"set -m; {worker('LocalExecutor: 4711')}; exec sleep 60") as process:
        left = worker_of(process)
        supervisor = Supervisor(installation)
        monkeypatch.setattr(supervisor, "_api", Stopping(process))
        supervisor.stop()
    assert ends(left)


def test_after_a_killed_supervisor_no_worker_is_left(tmp_path):
    with a_session(worker("LocalExecutor: 4711")) as process:
        left = worker_of(process)
    note = tmp_path / "run" / "supervisor.pid"
    note.parent.mkdir()
    note.write_text(f"{process.pid} 1\n")
    end_orphans(tmp_path)
    assert ends(left)


def test_a_scheduler_that_is_restarted_ends_the_idle_workers_of_the_one_before_and_no_busy_one(tmp_path):
    """It reads no state before: here it fails for want of one, with the idle worker gone."""
    become = "from embedded.supervision import become; become(None, 'scheduler')"
    idle, busy = worker("LocalExecutor: <idle>"), worker("LocalExecutor: 4711")
    with a_session(f'{idle}; {busy}; exec {sys.executable} -c "{become}" 2>{tmp_path}/why') as process:
        waiting, working = worker_of(process), worker_of(process)
        assert ends(waiting)
        assert _started(working)
        os.kill(working, signal.SIGKILL)


@pytest.mark.parametrize("left", ["", "4711"], ids=["empty", "without its second half"])
def test_a_note_that_a_power_cut_left_unfinished_keeps_nothing_from_starting(tmp_path, left):
    note = tmp_path / "run" / "scheduler.pid"
    note.parent.mkdir()
    note.write_text(left)
    end_orphans(tmp_path)
    assert not note.exists()


def test_the_supervisor_file_restarts_everything_and_holds_no_secret(installation):
    text = configuration(installation)
    parser = configparser.RawConfigParser()
    parser.read_string(text)
    for service in SERVICES:
        assert parser[f"program:{service.name}"]["autorestart"] == "true"
    secrets = installation.secrets
    others = {secrets.postgres_password, secrets.warehouse_password, secrets.fernet_key, secrets.jwt_secret}
    assert [secret for secret in others if secret in text] == []


def test_an_airflow_that_does_not_answer_is_an_error_that_says_what_to_do(tmp_path):
    installation = an_installation(tmp_path, PRESSWATCH_UI_PORT=str(next_free()))
    with pytest.raises(RuntimeFailure, match=r"did not answer GET dags: .*`make run` again"):
        AirflowApi(installation).dag_ids()


def test_waiting_for_a_dag_that_is_switched_off_ends_with_what_to_do(monkeypatch):
    class SwitchedOff:
        def count_runs(self, *_):
            return 0

        def active_backfill(self, _):
            return None

        def create_backfill(self, *_, **__):
            pass

        def paused_dags(self):
            return ["archive_news"]

    monkeypatch.setattr(backfill, "SWITCHED_OFF_SECONDS", -1.0)
    with pytest.raises(RuntimeFailure, match=r"archive_news is switched off .* `make run` again"):
        backfill.load_sample(SwitchedOff())


def test_an_airflow_whose_database_is_away_is_an_error_that_says_what_to_do(tmp_path):
    class Sick(BaseHTTPRequestHandler):
        def do_POST(self):
            self.send_error(500)

    installation = an_installation(tmp_path)
    with HTTPServer(("127.0.0.1", installation.ports.ui), Sick) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        with pytest.raises(RuntimeFailure, match=r"(?s)answered 500 to POST /auth/token: .*`make run` again"):
            AirflowApi(installation).dag_ids()
        server.shutdown()
