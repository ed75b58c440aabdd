"""The commands behind `make run`, `make stop` and the others.

usage: python -m embedded COMMAND
  run          set up what is missing, start everything, load the sample once, say where to look;
               --no-archive: without loading the sample
  stop         stop everything; nothing is lost
  status       services and their health; exit code 0 healthy, 1 sick, 3 stopped
  psql ARGS    SQL on the warehouse: interactive, or from a pipe
  logs [NAME]  logs of the services; followed on a terminal
  clean-state  stop, then delete the state folder with both databases
  keep-house  forget old runs and logs, once a day (what the service janitor does)
  airflow ARGS     an Airflow command in the environment of the installation
  presswatch ARGS  a presswatch command in the environment of the installation
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from embedded import backfill, janitor, postgres, state, supervision
from embedded.airflow_api import AirflowApi, wait_for_dags
from embedded.installation import (
    AIRFLOW_ROLE,
    READER,
    WAREHOUSE_OWNER,
    Installation,
    command_environment,
    environment,
    given_environment,
    read,
)
from embedded.ports import choose
from embedded.state import RuntimeFailure
from embedded.supervision import POSTGRES, Supervisor
from presswatch.errors import PresswatchError
from presswatch.settings import CHECKOUT, Settings, load_settings

#: Where to go from a healthy installation; also says where psql leads.
TRENDS_PATH = "/plugin/trends"
#: A service that cannot run is told at once; one of a busy machine may take minutes.
HEALTHY_SECONDS = 600.0


def main(arguments: list[str]) -> int:
    """Run one command; returns the exit code."""
    command, *rest = arguments or [""]
    settings = load_settings(given_environment())
    match command, rest:
        case "run", [] | ["--no-archive"]:
            run(settings, load_archive=not rest)
        case "stop", []:
            stop(settings)
        case "status", []:
            return status(settings)
        case "psql", _:
            psql(settings, rest)
        case "logs", [] | [_]:
            logs(settings, rest)
        case "clean-state", []:
            clean_state(settings)
        case "airflow", _:
            _become_module("airflow", rest, environment(read(settings)))
        case "presswatch", _:
            _become_module("presswatch", rest, command_environment())
        case "keep-house", []:
            janitor.keep_house(settings)
        case "service", [name]:
            supervision.become(read(settings), name)
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


def run(settings: Settings, *, load_archive: bool = True) -> None:
    """Bring everything up, from whatever state it is in; what is done already is not repeated."""
    began = time.monotonic()
    state.require_room(settings.state)
    state.create(settings.state)
    with state.only_one(settings.state):
        installation = _start(settings)
    # Whoever wants to stop need not wait until the archive is loaded.
    if settings.catalogue == "sample" and load_archive:
        _load_archive(installation)
    print(f"Ready after {time.monotonic() - began:.0f} s.\n", flush=True)
    _run_module("presswatch", ["report-first"], installation)
    print(addresses(installation))


def _start(settings: Settings) -> Installation:
    """Start what does not run yet, each once what it needs is there."""
    installation, supervisor = _supervised(settings)
    with _log_on_failure(installation, POSTGRES.name), step("Postgres answers"):
        postgres.wait_until_ready(installation.server, installation.secrets.postgres_password)
    with step("databases are there"):
        _ensure_databases(installation)
    with step("the warehouse's schema is up to date"):
        _run_module("presswatch", ["migrate"], installation)
    _migrate_airflow(installation)
    with step("Airflow is healthy"):
        supervisor.start_services(scheduler=False)
        _wait_until_healthy(installation, supervisor)
    with step("DAGs are read"):
        wait_for_dags(AirflowApi(installation), {file.stem for file in (CHECKOUT / "dags").glob("*.py")})
    return installation


def _load_archive(installation: Installation) -> None:
    """Load the sample's archive, once."""
    # Remembered, since the janitor makes Airflow forget the runs that loaded it.
    if "archive_loaded" in state.recall(installation.folder):
        return
    print("Loading the sample's archive, day by day (a backfill of archive_news):", flush=True)
    backfill.load_sample(AirflowApi(installation))
    state.remember(installation.folder, archive_loaded=True)


def stop(settings: Settings) -> None:
    """Stop the services, Postgres last."""
    if not state.exists(settings.state) or "ports" not in state.recall(settings.state):
        print("Nothing is running.")
        return
    with state.only_one(settings.state):
        supervisor = Supervisor(read(settings))
        if supervisor.is_up():
            with step("everything is stopped"):
                supervisor.stop()
        else:
            print("Nothing is running.")
        supervision.end_orphans(settings.state)


def status(settings: Settings) -> int:
    """Print services and health; 0 when all is well, 1 when something is not, 3 when stopped."""
    if not state.exists(settings.state) or "ports" not in state.recall(settings.state):
        print("Stopped: nothing was ever started here; `make run` does it.")
        return 3
    installation = read(settings)
    supervisor = Supervisor(installation)
    if not supervisor.is_up():
        print("Stopped; `make run` starts it.")
        return 3
    api = AirflowApi(installation)
    states, health = supervisor.states(), api.health()
    health["disk"] = state.disk_health(installation.server.data)
    for service in supervision.wanted(installation):
        now = states[service.name]
        since = f"pid {now['pid']}, up {now['now'] - now['start']} s" if now["pid"] else now["spawnerr"]
        print(f"{service.name:14} {now['statename'].lower():9} {since:28} {service.about}")
    for component, words in health.items():
        print(f"{component:14} {words}")
    if told := _switched_off(api):
        print(told)
    print("\nNews, as ./presswatch health says (not in the exit code):", flush=True)
    subprocess.run([sys.executable, "-m", "presswatch", "health"], env=environment(installation), check=False)
    print(f"\n{addresses(installation)}")
    well = all(now["statename"] == "RUNNING" for now in states.values())
    return 0 if well and set(health.values()) == {"healthy"} else 1


def _switched_off(api: AirflowApi) -> str:
    """A line on the DAGs that are switched off, which may be meant; empty without any."""
    try:
        paused = api.paused_dags()
    except RuntimeFailure as failure:
        return f"{'dags':14} unknown: {failure}"
    if not paused:
        return ""
    return (
        f"{'dags':14} switched off: {', '.join(paused)}; what they began stands still until they are on again"
    )


def psql(settings: Settings, arguments: list[str]) -> None:
    """Become psql on the warehouse. From a pipe the first error ends it, with exit code 3."""
    installation = read(settings)
    if not settings.warehouse and not Supervisor(installation).is_up():
        raise RuntimeFailure("Postgres is not running; `make run` starts it.")
    program = str(installation.server.binaries / "psql")
    from_pipe = [] if sys.stdin.isatty() else ["--no-psqlrc", "--set=ON_ERROR_STOP=1"]
    # In the environment, not among the arguments: those can be seen by everybody on the machine.
    url, password = _without_password(installation.warehouse_url)
    surroundings = dict(os.environ) | ({"PGPASSWORD": password} if password else {})
    os.execve(program, [program, *from_pipe, *arguments, url], surroundings)


def logs(settings: Settings, names: list[str]) -> None:
    """Show the ends of the logs; follow them on a terminal."""
    folder = settings.state / "logs"
    known = {file.stem: file for file in sorted(folder.glob("*.log"))}
    if not known:
        raise RuntimeFailure(f"There are no logs in {folder}; `make run` starts the services.")
    if unknown := [name for name in names if name not in known]:
        raise RuntimeFailure(f"There is no log of {unknown[0]}; there are {', '.join(known)}.")
    files = [str(known[name]) for name in names or known]
    follow = ["-F"] if sys.stdout.isatty() else []
    os.execvp("tail", ["tail", "--lines=40", *follow, *files])


def clean_state(settings: Settings) -> None:
    """Stop, then delete the state folder: databases, secrets, logs."""
    if not settings.state.exists():
        print(f"There is no {settings.state}.")
        return
    if not state.exists(settings.state):
        raise RuntimeFailure(f"{settings.state} was not made by presswatch; delete it yourself.")
    if sys.stdin.isatty() and input(f"Delete {settings.state} with all data? [yes/no] ") != "yes":
        print("Nothing was deleted.")
        return
    stop(settings)
    if "ports" in state.recall(settings.state):
        postgres.remove(read(settings).server)
    shutil.rmtree(settings.state)
    print(f"Deleted {settings.state}.")


def addresses(installation: Installation) -> str:
    """Where to look, with user and password."""
    secrets = installation.secrets
    return "\n".join(
        (
            f"Airflow UI   {installation.ui_url}   user admin, password {secrets.admin_password}",
            f"             read-only: user viewer, password {secrets.viewer_password}",
            f"Trends page  {installation.ui_url}{TRENDS_PATH}",
            f"SQL          make psql   ({_place(installation.warehouse_url)})",
        )
    )


@contextmanager
def step(words: str) -> Iterator[None]:
    """Say what became true and how long that took."""
    began = time.monotonic()
    yield
    print(f"  {words} ({time.monotonic() - began:.1f} s)", flush=True)


def _supervised(settings: Settings) -> tuple[Installation, Supervisor]:
    """The installation with its supervisor up, restarted when settings changed since its start."""
    remembered = state.recall(settings.state)
    if "ports" in remembered:
        installation = read(settings)
        supervisor = Supervisor(installation)
        if supervisor.is_up():
            if remembered.get("fingerprint") == supervision.fingerprint(installation):
                print("Already running:", flush=True)
                return installation, supervisor
            with step("stopped, since settings have changed"):
                supervisor.stop()
        supervision.end_orphans(settings.state)
    print(f"Starting presswatch; its state is in {settings.state}", flush=True)
    ports = choose(settings, remembered.get("ports", {}))
    home = remembered.get("postgres_home") or str(postgres.choose_home(settings.state))
    state.remember(settings.state, ports=ports, postgres_home=home)
    installation = read(settings)
    if postgres.REACHABLE in Path(home).parents:
        print(f"  Postgres runs as {postgres.ACCOUNT} and keeps its files in {home}", flush=True)
    _say_moved_ports(settings, installation)
    with step("Postgres has its data folder"):
        postgres.initialise(installation.server, installation.secrets.postgres_password)
    passwords = {
        "admin": installation.secrets.admin_password,
        "viewer": installation.secrets.viewer_password,
    }
    state.write_private(installation.passwords_file, json.dumps(passwords))
    supervisor = Supervisor(installation)
    with step("the supervisor is up"):
        supervisor.start()
    state.remember(settings.state, fingerprint=supervision.fingerprint(installation))
    return installation, supervisor


def _say_moved_ports(settings: Settings, installation: Installation) -> None:
    pairs = {
        "UI": (settings.ui_port, installation.ports.ui),
        "Postgres": (settings.postgres_port, installation.ports.postgres),
        "sample newsroom": (settings.sample_port, installation.ports.sample),
    }
    for what, (wanted, port) in pairs.items():
        if wanted not in (0, port):
            print(f"  port {wanted} is taken: the {what} is on {port}", flush=True)


def _ensure_databases(installation: Installation) -> None:
    server, secrets = installation.server, installation.secrets
    password = secrets.postgres_password
    roles = {
        AIRFLOW_ROLE: secrets.airflow_password,
        WAREHOUSE_OWNER: secrets.warehouse_password,
        READER: secrets.reader_password,
    }
    postgres.ensure_roles(server, password, roles)
    postgres.let_manage(server, password, WAREHOUSE_OWNER, READER)
    postgres.ensure_database(server, password, "airflow", AIRFLOW_ROLE)
    if not installation.settings.warehouse:
        postgres.ensure_database(server, password, installation.warehouse_database, WAREHOUSE_OWNER)
        postgres.let_connect(server, password, installation.warehouse_database, READER)


def _migrate_airflow(installation: Installation) -> None:
    """Bring Airflow's own schema to the installed version; remembered, since asking takes seconds."""
    release = version("apache-airflow-core")
    if state.recall(installation.folder).get("airflow_schema") == release:
        return
    with step(f"Airflow's schema is at {release}"):
        _run_module("airflow", ["db", "migrate"], installation, log="airflow-migration")
    state.remember(installation.folder, airflow_schema=release)


def _wait_until_healthy(installation: Installation, supervisor: Supervisor) -> None:
    """Return when every service runs and Airflow says that it is healthy.

    The scheduler starts when the API answers: a task that cannot reach it fails its first try.
    """
    api = AirflowApi(installation)
    until = time.monotonic() + HEALTHY_SECONDS
    is_scheduling = False
    while True:
        if not is_scheduling and api.health()["metadatabase"] == "healthy":
            supervisor.start_services(scheduler=True)
            is_scheduling = True
        states = supervisor.states()
        sick = [name for name, now in states.items() if now["statename"] != "RUNNING"]
        unhealthy = [name for name, words in api.health().items() if words != "healthy"]
        if not sick and not unhealthy:
            return
        fatal = [name for name in sick if states[name]["statename"] == "FATAL"]
        if fatal or time.monotonic() > until:
            name = (fatal or sick or ["scheduler"])[0]
            raise RuntimeFailure(
                f"Not healthy: {', '.join(sick + unhealthy)}. The end of the log of {name}:\n"
                f"{supervision.tail(installation.folder, name)}\n"
                f"All of it: {installation.folder}/logs/{name}.log; then `make run` again."
            )
        time.sleep(1)


@contextmanager
def _log_on_failure(installation: Installation, name: str) -> Iterator[None]:
    try:
        yield
    except RuntimeFailure as error:
        log = supervision.tail(installation.folder, name)
        where = f"{installation.folder}/logs/{name}.log"
        raise RuntimeFailure(f"{error}\nThe end of {where}:\n{log}") from error


def _run_module(module: str, arguments: list[str], installation: Installation, log: str = "") -> None:
    """Run a Python module to its end in the installation's environment, output to us or to a log."""
    command = [sys.executable, "-m", module, *arguments]
    if not log:
        done = subprocess.run(command, env=environment(installation), check=False)
        where = "what it said stands above"
    else:
        path = installation.folder / "logs" / f"{log}.log"
        with path.open("a") as file:
            done = subprocess.run(
                command, env=environment(installation), stdout=file, stderr=file, check=False
            )
        where = f"its log is {path}"
    if done.returncode != 0:
        words = " ".join([module, *arguments])
        raise RuntimeFailure(f"`{words}` ended with code {done.returncode}; {where}.")


def _become_module(module: str, arguments: list[str], surroundings: dict[str, str]) -> None:
    os.execve(sys.executable, [sys.executable, "-m", module, *arguments], surroundings)


def _place(url: str) -> str:
    """Host, port and database of a postgresql:// url, without login and options."""
    return url.partition("://")[2].rpartition("@")[2].partition("?")[0]


def _without_password(url: str) -> tuple[str, str]:
    """A postgresql:// url without its password, and the password ("" when it has none)."""
    scheme, rest = url.split("://", 1)
    login, at, place = rest.rpartition("@")
    user, _, password = login.partition(":")
    return f"{scheme}://{user}{at}{place}", password


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except PresswatchError as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        sys.exit(1)
    except BrokenPipeError:  # whoever reads us has seen enough (`| head`)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(128 + signal.SIGPIPE)
    except KeyboardInterrupt:
        print("\nInterrupted; `make run` goes on where it stopped.", file=sys.stderr)
        sys.exit(130)
