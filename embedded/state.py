"""The state folder: everything that a running installation keeps, and nothing outside it.

One exception: when Postgres has to run under another account that cannot reach the folder, its
files live elsewhere (see `postgres.place`) and the folder remembers where.
"""

import base64
import fcntl
import hashlib
import json
import os
import secrets as randomness
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from presswatch.errors import PresswatchError

MARKER = "installation.json"
#: Postgres stops when it cannot write; below this its owner should make room.
LEAST_FREE_BYTES = 500_000_000
#: With less, Postgres cannot write the four segments of log that it starts with.
START_BYTES = 100_000_000


class RuntimeFailure(PresswatchError):
    """A step of the embedded runtime failed; the message says what, where the log is, what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """Made once for an installation; never shown by repr."""

    postgres_password: str = field(repr=False)
    airflow_password: str = field(repr=False)
    warehouse_password: str = field(repr=False)
    reader_password: str = field(repr=False)
    jwt_secret: str = field(repr=False)
    api_secret_key: str = field(repr=False)
    fernet_key: str = field(repr=False)
    admin_password: str = field(repr=False)
    viewer_password: str = field(repr=False)
    supervisor_password: str = field(repr=False)


def create(folder: Path) -> None:
    """Make the folder and its secrets; whatever is there already stays as it is."""
    if folder.exists() and not (folder / MARKER).exists() and any(folder.iterdir()):
        raise RuntimeFailure(
            f"{folder} is not empty and not a presswatch state; choose another PRESSWATCH_STATE."
        )
    for name in ("logs", "run", "airflow"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    if not (folder / MARKER).exists():
        write_private(folder / MARKER, "{}\n")
    if not secrets_file(folder).exists():
        write_private(secrets_file(folder), json.dumps(asdict(_new_secrets()), indent=2) + "\n")


def exists(folder: Path) -> bool:
    """Whether an installation was ever set up here."""
    return (folder / MARKER).exists() and secrets_file(folder).exists()


def secrets_file(folder: Path) -> Path:
    return folder / "secrets.json"


def read_secrets(folder: Path) -> Secrets:
    known = json.loads(secrets_file(folder).read_text())
    return Secrets(**{item.name: known[item.name] for item in fields(Secrets)})


def recall(folder: Path) -> dict[str, Any]:
    """What earlier commands remembered: ports, the place of Postgres, what was migrated."""
    remembered: dict[str, Any] = json.loads((folder / MARKER).read_text())
    return remembered


def remember(folder: Path, **changes: Any) -> None:
    write_private(folder / MARKER, json.dumps(recall(folder) | changes, indent=2) + "\n")


def write_private(path: Path, text: str) -> None:
    """Write a file of mode 600 in one step: a reader sees the old text or the new, even after a power cut."""
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Keep two commands from changing one installation at the same time."""
    with (folder / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise RuntimeFailure(
                f"Another command is at work on {folder}; wait until it ends, then try again."
            ) from error
        yield


def _new_secrets() -> Secrets:
    return Secrets(
        postgres_password=randomness.token_urlsafe(24),
        airflow_password=randomness.token_urlsafe(24),
        warehouse_password=randomness.token_urlsafe(24),
        reader_password=randomness.token_urlsafe(24),
        jwt_secret=randomness.token_urlsafe(48),
        api_secret_key=randomness.token_urlsafe(48),
        fernet_key=base64.urlsafe_b64encode(randomness.token_bytes(32)).decode(),
        admin_password=randomness.token_hex(6),  # typed by people
        viewer_password=randomness.token_hex(6),
        supervisor_password=randomness.token_urlsafe(24),
    )


def require_room(folder: Path) -> None:
    """Raise RuntimeFailure when the disk of a folder, which need not be there yet, has no room to start."""
    there = next(place for place in (folder, *folder.parents) if place.exists())
    free = shutil.disk_usage(there).free
    if free < START_BYTES:
        raise RuntimeFailure(
            f"{free // 1_000_000} MB free for {folder}; make room ({START_BYTES // 1_000_000} MB at least), "
            "then `make run` again. Nothing that was saved is lost."
        )


def disk_health(folder: Path) -> str:
    """Say "healthy", or that little is left on the disk of the folder, and what to do."""
    free = shutil.disk_usage(folder).free
    if free >= LEAST_FREE_BYTES:
        return "healthy"
    return f"{free // 1_000_000} MB free for {folder}; make room, the services then come back by themselves"
