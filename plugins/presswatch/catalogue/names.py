"""The organisations, people, places and works we know by name: names.toml, read and checked."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from presswatch.catalogue.tables import WrongValue, check_keys, list_of, one_of, read_tables, read_text, take
from presswatch.errors import CatalogueError

Kind = Literal["organisation", "person", "place", "work", "product", "event"]
#: What an organisation is in a strike.
Part = Literal["union", "employer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """value: what we call it; aliases: other names and spellings, in any language; role: see Part.

    One word of up to four letters matches only as written; all others match in any case that
    begins with a capital ("Sag-Aftra" is SAG-AFTRA).
    """

    value: str
    kind: Kind
    wikidata_id: str | None = None
    role: Part | None = None
    aliases: tuple[str, ...] = ()


def load_names(folder: Path) -> tuple[KnownName, ...]:
    """The names of ``folder``'s names.toml, in its order; of the shipped one when it has none.

    Raises CatalogueError, which names the file, the key and the cure.
    """
    names = []
    owners: dict[str, str] = {}
    for value, table in read_tables(folder, "names.toml").items():
        where = f'names.toml: ["{value}"]'
        check_keys(where, table, ("kind", "role", "wikidata", "aliases"))
        kind = take(where, table, "kind", one_of(get_args(Kind)))
        role = take(where, table, "role", one_of(get_args(Part)), None)
        wikidata_id = take(where, table, "wikidata", _item, None)
        aliases = take(where, table, "aliases", list_of(read_text), ())
        for alias in (value, *aliases):
            owner = owners.setdefault(alias, value)
            if owner != value:
                raise CatalogueError(f'{where} alias "{alias}" already belongs to "{owner}"; keep it in one.')
        names.append(KnownName(value=value, kind=kind, wikidata_id=wikidata_id, role=role, aliases=aliases))
    return tuple(names)


def _item(value: Any) -> str:
    text = read_text(value)
    if not (text[0] == "Q" and text[1:].isdigit()):
        raise WrongValue(f'"{text}" is not an item; write it like "Q42".')
    return text
