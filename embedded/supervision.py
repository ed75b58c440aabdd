"""The services, and the supervisor (supervisord) that restarts a dead one.

The supervisor's file holds no secrets but the supervisor's own password: each service is started as
`python -m embedded service NAME`, which reads the state and becomes the service.
"""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xmlrpc.client import Fault, ProtocolError, ServerProxy

from embedded import postgres, state
from embedded.installation import Installation, environment
from embedded.state import RuntimeFailure, write_private
from presswatch.settings import CHECKOUT


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One long-running process.

    stop_signal:  what ends it well
    stop_seconds: how long it may take before it is killed
    whole_group:  signals go to its children too (Postgres looks after its own)
    """

    name: str
    about: str
    stop_signal: str = "TERM"
    stop_seconds: int = 20
    whole_group: bool = True


#: In the order in which they start; they stop in reverse.
POSTGRES = Service(
    name="postgres",
    about="both databases",
    stop_signal="INT",
    stop_seconds=60,
    whole_group=False,
)
NEWSROOM = Service(name="newsroom", about="the sample's news sites", stop_seconds=5)
SERVICES = (
    POSTGRES,
    NEWSROOM,
    Service(name="api-server", about="the UI and its API"),
    Service(name="scheduler", about="starts runs and their tasks"),
    Service(name="dag-processor", about="reads the files in dags/"),
    Service(name="triggerer", about="waits on behalf of tasks"),
    Service(name="janitor", about="forgets old runs and logs"),
)


def wanted(installation: Installation) -> tuple[Service, ...]:
    """The services of this installation: the newsroom only with the sample catalogue."""
    if installation.settings.catalogue == "sample":
        return SERVICES
    return tuple(service for service in SERVICES if service is not NEWSROOM)


#: How the scheduler's workers call themselves, and those that wait for work. They outlive a scheduler that
#: is killed: the busy end their task well, then wait for ever.
WORKER, IDLE_WORKER = "airflow worker -- ", "airflow worker -- LocalExecutor: <idle>"


def become(installation: Installation, name: str) -> None:
    """Turn this process into a service; does not return."""
    if name == "scheduler":
        _kill_all(os.getsid(0), IDLE_WORKER)
    run = installation.folder / "run" / f"{name}.pid"
    run.write_text(f"{os.getpid()} {_started(os.getpid())}\n")
    if name == POSTGRES.name:
        postgres.forget_dead_server(installation.server)
        command = postgres.command(installation.server)
        postgres.become(installation.server)
        # Only the server's own surroundings: it needs none of our secrets.
        surroundings = {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"}
        os.execve(command[0], command, surroundings)
    os.chdir(CHECKOUT)
    arguments = {
        "newsroom": ["sample.newsroom", "--port", str(installation.ports.sample)],
        "api-server": ["airflow", "api-server"],
        # Tasks run on this machine: the UI reads their logs from the disk, no log server needed.
        "scheduler": ["airflow", "scheduler", "--skip-serve-logs"],
        "dag-processor": ["airflow", "dag-processor"],
        "triggerer": ["airflow", "triggerer", "--skip-serve-logs"],
        "janitor": ["embedded", "keep-house"],
    }[name]
    os.execve(sys.executable, [sys.executable, "-m", *arguments], environment(installation))


class Supervisor:
    """The supervisor of one installation, spoken to on 127.0.0.1 with the installation's password."""

    def __init__(self, installation: Installation) -> None:
        self.installation = installation
        password = installation.secrets.supervisor_password
        port = installation.ports.supervisor
        self._api: Any = ServerProxy(f"http://presswatch:{password}@127.0.0.1:{port}/RPC2").supervisor

    def is_up(self) -> bool:
        """Whether our supervisor answers; another program on its port is not ours."""
        try:
            return bool(self._api.getIdentification() == str(self.installation.folder))
        except (OSError, ProtocolError, Fault, ValueError):
            return False

    def start(self) -> None:
        """Start the supervisor in the background; it starts Postgres at once, the rest when told."""
        folder = self.installation.folder
        end_orphans(folder)
        file = folder / "run" / "supervisord.conf"
        write_private(file, configuration(self.installation))
        done = subprocess.run(
            [sys.executable, "-m", "supervisor.supervisord", "-c", str(file)],
            env=environment(self.installation),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        until = time.monotonic() + 20
        while done.returncode == 0 and time.monotonic() < until:
            if self.is_up():
                pid = self._api.getPID()
                (folder / "run" / "supervisor.pid").write_text(f"{pid} {_started(pid)}\n")
                return
            time.sleep(0.1)
        words = done.stderr.strip() or done.stdout.strip() or "it does not answer"
        raise RuntimeFailure(f"The supervisor did not start: {words}\nIts log: {folder}/logs/supervisor.log")

    def start_services(self, *, scheduler: bool) -> None:
        """Tell every service that is not running to start, the scheduler if asked; does not wait."""
        states = self.states()
        for service in wanted(self.installation):
            is_asked = scheduler or service.name != "scheduler"
            if is_asked and states[service.name]["statename"] not in ("RUNNING", "STARTING"):
                self._api.startProcess(service.name, False)

    def stop(self) -> None:
        """Stop all services, Postgres last, then the supervisor; leave no process of theirs behind."""
        states = self.states()
        for name, now in states.items():
            if name != POSTGRES.name and now["statename"] in ("RUNNING", "STARTING", "BACKOFF"):
                try:
                    self._api.stopProcess(name, False)
                except Fault:  # it ended by itself in between
                    continue
        pid = self._api.getPID()
        started = _started(pid)
        self._api.shutdown()
        _wait_for_end(pid, started, seconds=120)
        _kill_all(pid)  # a scheduler that is busy ends before its workers

    def states(self) -> dict[str, dict[str, Any]]:
        """Name → what supervisord knows: statename, pid, start and now (seconds), spawnerr."""
        return {entry["name"]: entry for entry in self._api.getAllProcessInfo()}


def configuration(installation: Installation) -> str:
    """The text of supervisord's file."""
    folder = installation.folder
    # In this format a % begins an expansion.
    python, logs = (str(path).replace("%", "%%") for path in (sys.executable, folder / "logs"))
    head = f"""\
; Written by `make run`; changes here are lost.
[supervisord]
identifier={str(folder).replace("%", "%%")}
logfile={logs}/supervisor.log
logfile_maxbytes=5MB
pidfile={str(folder).replace("%", "%%")}/run/supervisord.pid
directory=/
umask=077
{"user=root" if os.geteuid() == 0 else ""}

[inet_http_server]
port=127.0.0.1:{installation.ports.supervisor}
username=presswatch
password={installation.secrets.supervisor_password}

[rpcinterface:supervisor]
supervisor.rpcinterface_factory=supervisor.rpcinterface:make_main_rpcinterface
"""
    return head + "".join(
        f"""
[program:{service.name}]
command="{python}" -m embedded service {service.name}
priority={rank}
autostart={"true" if service is POSTGRES else "false"}
autorestart=true
startsecs=3
startretries=1000000
stopsignal={service.stop_signal}
stopwaitsecs={service.stop_seconds}
stopasgroup={str(service.whole_group).lower()}
killasgroup=true
redirect_stderr=true
stdout_logfile={logs}/{service.name}.log
stdout_logfile_maxbytes=10MB
stdout_logfile_backups=3
"""
        for rank, service in enumerate(wanted(installation), start=1)
    )


def end_orphans(folder: Path) -> None:
    """End what is left of a supervisor that was killed: it, then its services, Postgres last.

    A process is ours when number and start time are those that it wrote down itself. When the power fails
    while it writes, the note is empty; then no process is left either.
    """
    names = ["supervisor", *(service.name for service in reversed(SERVICES))]
    session = ""  # bears the number of the supervisor that began it
    for name in names:
        note = folder / "run" / f"{name}.pid"
        if not note.exists():
            continue
        pid, _, started = note.read_text().strip().partition(" ")
        session = session or pid
        if started and _started(int(pid)) == started:
            if name == POSTGRES.name:
                os.kill(int(pid), signal.SIGINT)
            elif name == "supervisor":
                os.kill(int(pid), signal.SIGKILL)  # else it would go on restarting what we end
            else:
                os.killpg(int(pid), signal.SIGTERM)
            _wait_for_end(int(pid), started, seconds=30)
        note.unlink()
    if session:
        # By title: since a restart of the machine the number may be another's.
        _kill_all(int(session), WORKER)


def tail(folder: Path, name: str, lines: int = 15) -> str:
    """The last lines of a service's log, for an error message."""
    log = folder / "logs" / f"{name}.log"
    if not log.exists():
        return "(no log)"
    return "\n".join(log.read_text(errors="replace").splitlines()[-lines:])


def fingerprint(installation: Installation) -> str:
    """Changes when a running installation has to be restarted to obey its settings."""
    ours = {
        name: value
        for name, value in environment(installation).items()
        if name.startswith(("PRESSWATCH_", "AIRFLOW"))
    }
    # Secrets do not change; a digest keeps them out of the memory file all the same.
    text = json.dumps([sys.executable, str(CHECKOUT), repr(installation.settings), sorted(ours.items())])
    return state.digest(text)


def _kill_all(session: int, title: str = "") -> None:
    """Kill what is left of a supervisor's session, whose number is the supervisor's: all, or by title."""
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it ended meanwhile
            pid = int(folder.name)
            is_left = os.getsid(pid) == session and pid != os.getpid()
            if is_left and (folder / "cmdline").read_text(errors="replace").startswith(title):
                os.kill(pid, signal.SIGKILL)


def _started(pid: int) -> str:
    """Start time of a process in clock ticks since boot, or "" when there is no such process."""
    try:
        status = Path("/proc", str(pid), "stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""
    after_name = status.rsplit(")", 1)[1].split()
    return "" if after_name[0] == "Z" else after_name[19]


def _wait_for_end(pid: int, started: str, *, seconds: float) -> None:
    until = time.monotonic() + seconds
    while _started(pid) == started:
        if time.monotonic() > until:
            raise RuntimeFailure(
                f"Process {pid} does not end within {seconds:.0f} s; look at it, then kill it."
            )
        time.sleep(0.1)
