"""Files of the catalogue, as tables: read, and checked key by key."""

import difflib
import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from presswatch.errors import CatalogueError

Value = TypeVar("Value")
Default = TypeVar("Default")


def read_toml(path: Path, fill: Callable[[str], str] = str) -> dict[str, Any]:
    """The top-level tables of a file. fill: what its text goes through first.

    Raises CatalogueError for what is not TOML in UTF-8 or stands outside a table, and OSError.
    """
    try:
        tables = tomllib.loads(fill(path.read_text(encoding="utf-8-sig")))
    except UnicodeDecodeError as error:
        raise CatalogueError(f"{path.name} is not UTF-8 (byte {error.start}); save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise CatalogueError(f"{path.name} is not TOML: {error}; mend that line.") from error
    for key, value in tables.items():
        if not isinstance(value, dict):
            raise CatalogueError(
                f"{path.name}: {key} stands outside a table; move it under one, such as [name]."
            )
    return tables


def read_tables(folder: Path, file_name: str) -> dict[str, Any]:
    """The top-level tables of the file in ``folder``, or of the shipped one when it has none."""
    path = folder / file_name
    return read_toml(path if path.exists() else Path(__file__).parent / file_name)


def check_keys(where: str, table: Any, known: Iterable[str]) -> None:
    """Raises CatalogueError for a key that is not known, with the nearest one that is."""
    known = tuple(known)
    if not isinstance(table, dict):
        raise CatalogueError(f"{where} must be a table.")
    for key in table:
        if key not in known:
            raise CatalogueError(f"{where} {key} is not a known key; {_nearest(key, known)}.")


def check_choice(where: str, key: str, value: str, known: Iterable[str]) -> None:
    """Raises CatalogueError when ``value`` is not one of ``known``, with the nearest that is."""
    take(where, {key: value}, key, one_of(known))


_REQUIRED: Any = object()


def take(
    where: str, table: Mapping[str, Any], key: str, read: Callable[[Any], Value], default: Default = _REQUIRED
) -> Value | Default:
    """``table[key]`` as ``read`` gives it. Raises CatalogueError, with the message of what read raises."""
    if key not in table:
        if default is _REQUIRED:
            raise CatalogueError(f"{where} has no {key}; add it.")
        return default
    try:
        return read(table[key])
    except WrongValue as error:
        raise CatalogueError(f"{where} {key} {error}") from error


# ------------------------------------------------------------------------------------------- readers


class WrongValue(ValueError):
    """A value is wrong; the message names value and cure, `take` adds file, table and key."""


def read_text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise WrongValue(f"{value!r} is not a text.")
    return value.strip()


def read_flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise WrongValue(f"{value!r} is neither true nor false.")
    return value


def read_whole(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise WrongValue(f"{value!r} is not a whole number.")
    return value


def read_number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise WrongValue(f"{value!r} is not a number.")
    return float(value)


def list_of(read: Callable[[Any], Value]) -> Callable[[Any], tuple[Value, ...]]:
    def read_all(value: Any) -> tuple[Value, ...]:
        if not isinstance(value, list):
            raise WrongValue(f"{value!r} is not a list; write [{value!r}].")
        return tuple(map(read, value))

    return read_all


def one_of(known: Iterable[str]) -> Callable[[Any], Any]:
    known = tuple(known)

    def read_one(value: Any) -> Any:
        if value not in known:
            raise WrongValue(f'"{value}" is not known; {_nearest(str(value), known)}.')
        return value

    return read_one


def _nearest(word: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f'write "{near[0]}"' if near else f"known are {', '.join(known) or 'none'}"
