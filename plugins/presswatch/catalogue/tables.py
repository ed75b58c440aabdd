"""Files of the catalogue, as tables: read, and checked key by key."""

import difflib
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from presswatch.errors import CatalogueError


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
    known = tuple(known)
    if value not in known:
        raise CatalogueError(f'{where} {key} "{value}" is not known; {_nearest(value, known)}.')


_REQUIRED = object()


def take(
    where: str, table: dict[str, Any], key: str, kind: type | tuple[type, ...], default: Any = _REQUIRED
) -> Any:
    """``table[key]``, checked to be of ``kind``. Raises CatalogueError."""
    value = table.get(key, default)
    if value is _REQUIRED:
        raise CatalogueError(f"{where} has no {key}; add it.")
    is_wrong = not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool)
    if key in table and is_wrong:
        kinds = kind if isinstance(kind, tuple) else (kind,)
        wanted = {
            str: "a text",
            int: "a whole number",
            float: "a number",
            list: "a list",
            bool: "true or false",
        }
        raise CatalogueError(f"{where} {key} = {value!r} must be {wanted.get(kinds[-1], 'a table')}.")
    return value


def _nearest(word: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f'write "{near[0]}"' if near else f"known are {', '.join(known) or 'none'}"
