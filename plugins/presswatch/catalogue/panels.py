"""Fixed panels of sources: panels.toml, read and checked. A catalogue need not have one."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from presswatch.catalogue.tables import check_keys, list_of, one_of, read_tables, read_text, take
from presswatch.errors import CatalogueError


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """Sources whose trends are also counted together, whoever else joins or leaves the catalogue.

    sources: names of the catalogue, at least one
    """

    name: str
    title: str
    sources: tuple[str, ...]


def load_panels(folder: Path, sources: Collection[str]) -> tuple[Panel, ...]:
    """The panels of ``folder``'s panels.toml, in its order; none when it has none.

    sources: names that the catalogue knows

    Raises CatalogueError, which names the file, the key and the cure.
    """
    if not (folder / "panels.toml").exists():
        return ()
    panels = []
    for name, table in read_tables(folder, "panels.toml").items():
        where = f"panels.toml: [{name}]"
        check_keys(where, table, ("title", "sources"))
        members = take(where, table, "sources", list_of(one_of(sources)))
        if not members:
            raise CatalogueError(f"{where} has no sources; name one, or delete the panel.")
        panels.append(Panel(name=name, title=take(where, table, "title", read_text), sources=members))
    return tuple(panels)
