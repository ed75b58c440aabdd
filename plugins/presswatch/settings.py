"""The environment, read once and checked. `.env.example` shows every setting with unit and default."""

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from presswatch.errors import SettingsError

CHECKOUT = Path(__file__).resolve().parents[2]
PREFIX = "PRESSWATCH_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the operator may choose. Names are those of the environment without ``PRESSWATCH_``.

    state:     absolute path of the folder with all that a running installation keeps
    catalogue: "sample", "live" or the absolute path of a catalogue folder
    warehouse: a postgresql:// url, or None for the embedded database of the catalogue
    contact:   mail address or url that sites are told, or None
    proxy:     url of the proxy through which sites are visited, or None
    shared:    folder of the open data sets that tests measure with, or None
    """

    state: Path
    catalogue: str
    warehouse: str | None
    timezone: str
    contact: str | None
    proxy: str | None
    ui_port: int
    postgres_port: int
    sample_port: int
    parallel_tasks: int
    page_retention_days: int
    run_retention_days: int
    fetch_seconds: float
    page_bytes_max: int
    clean_seconds: float
    clean_memory_bytes: int
    shared: Path | None

    @property
    def catalogue_name(self) -> str:
        """The last part of the catalogue's path: what its warehouse database is called after."""
        return Path(self.catalogue).name

    def warehouse_url(self) -> str:
        """The warehouse for those who cannot do without. Raises SettingsError."""
        if self.warehouse is None:
            raise SettingsError(
                "PRESSWATCH_WAREHOUSE is not set and no embedded warehouse was found; "
                "start one with `make run`, or set it to a postgresql:// url."
            )
        return self.warehouse


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting: how its text is read, and what stands in `.env.example` about it.

    read: text → value; raises ValueError with what would have been right
    """

    default: str
    about: str
    read: Callable[[str], Any]


def load_settings(environ: Mapping[str, str]) -> Settings:
    """Read every ``PRESSWATCH_*`` variable; an empty one counts as not set.

    Raises SettingsError for an unknown name (with the nearest known one) or a malformed value.
    """
    given = {name: value.strip() for name, value in environ.items() if name.startswith(PREFIX)}
    for name in sorted(given):
        if name.removeprefix(PREFIX) not in SETTINGS:
            raise SettingsError(_unknown(name))
    values = {}
    for key, setting in SETTINGS.items():
        text = given.get(PREFIX + key) or setting.default
        try:
            values[key.lower()] = setting.read(text)
        except ValueError as error:
            example = f", such as {setting.default}" if setting.default else ""
            raise SettingsError(f'{PREFIX}{key}: "{text}" is not {error}{example}.') from error
    return Settings(**values)


def _unknown(name: str) -> str:
    known = [PREFIX + key for key in SETTINGS]
    nearest = difflib.get_close_matches(name, known, n=1, cutoff=0)[0]
    return f"{name} is not a setting; did you mean {nearest}? All of them are in .env.example."


def _whole(least: int, most: int, unit: str) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
            raise ValueError(f"a whole number of {unit} from {least} to {most}")
        return int(text)

    return read


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0
    if not 0 < seconds <= 3600:
        raise ValueError("a number of seconds above 0 and at most 3600")
    return seconds


def _folder(text: str) -> Path:
    return (CHECKOUT / Path(text).expanduser()).resolve()


def _optional_folder(text: str) -> Path | None:
    return _folder(text) if text else None


def _catalogue(text: str) -> str:
    if text in ("sample", "live"):
        return text
    if "/" not in text:
        raise ValueError('"sample", "live" or the path of a catalogue folder (with a / in it)')
    folder = _folder(text)
    if folder.name in ("sample", "live"):
        raise ValueError("a folder of your own name: sample and live have their own warehouses")
    return str(folder)


def _database(text: str) -> str | None:
    if text and not text.startswith(("postgresql://", "postgres://")):
        raise ValueError("a postgresql://user:password@host:port/database url")
    return text or None


def _timezone(text: str) -> str:
    zones = available_timezones()
    if text not in zones:
        # An abbreviation such as WIB is like many names and means none of them.
        near = difflib.get_close_matches(text, zones, n=1, cutoff=0.6)
        meant = f"did you mean {near[0]}?" if near else "written like Asia/Jakarta"
        raise ValueError(f"an IANA time zone ({meant})")
    return text


def _contact(text: str) -> str | None:
    if text and not ("@" in text or text.startswith(("http://", "https://"))):
        raise ValueError("a mail address or an http(s) url")
    return text or None


def _proxy(text: str) -> str | None:
    if text and not re.fullmatch(r"https?://[^/\s]+/?", text):
        raise ValueError("the http(s) url of a proxy")
    return text or None


_port = _whole(0, 65535, "a port, 0 meaning any free one,")

SETTINGS: dict[str, Setting] = {
    "STATE": Setting(
        default=".state",
        about="Folder with all that is kept: databases, secrets, logs. Relative paths start at the checkout.",
        read=_folder,
    ),
    "CATALOGUE": Setting(
        default="sample",
        about="What to watch: sample, live, or the path of a catalogue folder. Each has its own warehouse.",
        read=_catalogue,
    ),
    "WAREHOUSE": Setting(
        default="",
        about="postgresql:// url of the warehouse. Empty: the embedded database of the catalogue.",
        read=_database,
    ),
    "TIMEZONE": Setting(
        default="UTC",
        about="IANA name of the zone whose days the charts show and the daily runs own.",
        read=_timezone,
    ),
    "CONTACT": Setting(
        default="",
        about="Mail address or url that sites are told with each request, so that they can reach you.",
        read=_contact,
    ),
    "PROXY": Setting(
        default="",
        about="Proxy for visits, as http://host:3128. Empty: none, whatever HTTP_PROXY and its kin say.",
        read=_proxy,
    ),
    "UI_PORT": Setting(
        default="8080",
        about="Port of the Airflow UI on 127.0.0.1; the next free one if it is taken. 0: any.",
        read=_port,
    ),
    "POSTGRES_PORT": Setting(
        default="54330",
        about="Port of the embedded Postgres on 127.0.0.1; the next free one if it is taken. 0: any.",
        read=_port,
    ),
    "SAMPLE_PORT": Setting(
        default="18080",
        about="Base port of the sample newsroom on 127.0.0.1 (it uses base to base + 4). 0: any.",
        read=_port,
    ),
    "PARALLEL_TASKS": Setting(
        default="4",
        about="Tasks that the embedded Airflow runs at once; about 150 MB of memory each.",
        read=_whole(1, 1000, "tasks"),
    ),
    "PAGE_RETENTION_DAYS": Setting(
        default="365",
        about="Days that the bytes of fetched pages are kept; articles stay for good.",
        read=_whole(1, 36500, "days"),
    ),
    "RUN_RETENTION_DAYS": Setting(
        default="180",
        about="Days that Airflow remembers runs and logs of tasks, and the warehouse readings of listings.",
        read=_whole(1, 36500, "days"),
    ),
    "FETCH_SECONDS": Setting(
        default="30",
        about="Seconds that one fetch may take in all, redirects included.",
        read=_seconds,
    ),
    "PAGE_BYTES_MAX": Setting(
        default="5242880",
        about="Bytes that one page may have, decompressed.",
        read=_whole(1024, 1 << 30, "bytes"),
    ),
    "CLEAN_SECONDS": Setting(
        default="10",
        about="Seconds of CPU that cleaning one page may take before its process is killed.",
        read=_seconds,
    ),
    "CLEAN_MEMORY_BYTES": Setting(
        default="1073741824",
        about="Bytes of memory that cleaning one page may take before its process is killed.",
        read=_whole(1 << 26, 1 << 40, "bytes"),
    ),
    "SHARED": Setting(
        default="",
        about="Tests only: folder of the open data sets. Empty: ../shared beside the checkout.",
        read=_optional_folder,
    ),
}


def example_file() -> str:
    """The text of `.env.example`; a test compares the file with it."""
    head = (
        "# Every setting, with its default. Copy this file to .env and change what you need; a variable\n"
        "# of the environment wins over .env. Written by `python -m presswatch.settings > .env.example`.\n"
    )
    return head + "".join(
        f"\n# {setting.about}\n{PREFIX}{key}={setting.default}\n" for key, setting in SETTINGS.items()
    )


if __name__ == "__main__":
    print(example_file(), end="")
