"""The organisations, people, places and works we know by name: names.toml, read and checked."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from presswatch.catalogue.tables import check_choice, check_keys, read_tables, take
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
        kind = take(where, table, "kind", str)
        check_choice(where, "kind", kind, get_args(Kind))
        role = take(where, table, "role", str, None)
        if role is not None:
            check_choice(where, "role", role, get_args(Part))
        wikidata_id = take(where, table, "wikidata", str, None)
        if wikidata_id and not (wikidata_id[0] == "Q" and wikidata_id[1:].isdigit()):
            raise CatalogueError(f'{where} wikidata "{wikidata_id}" is not an item; write it like "Q42".')
        aliases = tuple(take(where, table, "aliases", list, []))
        for alias in (value, *aliases):
            if not isinstance(alias, str) or not alias.strip():
                raise CatalogueError(f"{where} aliases holds {alias!r}; an alias is a text.")
            owner = owners.setdefault(alias, value)
            if owner != value:
                raise CatalogueError(f'{where} alias "{alias}" already belongs to "{owner}"; keep it in one.')
        names.append(KnownName(value=value, kind=kind, wikidata_id=wikidata_id, role=role, aliases=aliases))
    return tuple(names)
