"""Which ports are free: the wanted one, else the next one, remembered so that addresses stay."""

import random
import socket
from collections.abc import Set
from dataclasses import dataclass
from typing import Any

from embedded.state import RuntimeFailure
from presswatch.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """First ports of our services; the sample newsroom uses five in a row, the others one."""

    ui: int
    postgres: int
    sample: int
    supervisor: int


WIDTHS = {"ui": 1, "postgres": 1, "sample": 5, "supervisor": 1}


def choose(settings: Settings, remembered: dict[str, Any]) -> dict[str, Any]:
    """Ports that are free now, as they are remembered: service → wanted and taken port.

    A remembered port is tried first while the setting that led to it is the same, so that addresses
    (those of the sample's articles too) survive a restart.
    """
    wanted = {
        "ui": settings.ui_port,
        "postgres": settings.postgres_port,
        "sample": settings.sample_port,
        "supervisor": settings.postgres_port and settings.postgres_port + 1,
    }
    taken: dict[str, int] = {}
    for name, first in wanted.items():
        earlier = remembered.get(name, {})
        start = earlier["port"] if earlier.get("wanted") == first else first
        used = {port + step for other, port in taken.items() for step in range(WIDTHS[other])}
        taken[name] = next_free(start, WIDTHS[name], used)
    return {name: {"wanted": wanted[name], "port": port} for name, port in taken.items()}


def from_memory(remembered: dict[str, Any]) -> Ports:
    """The ports that `choose` chose."""
    return Ports(**{name: entry["port"] for name, entry in remembered.items()})


def next_free(start: int = 0, width: int = 1, used: Set[int] = frozenset()) -> int:
    """The first of `width` free ports in a row, from `start` on (0: anywhere), outside `used`."""
    # Below 32768 the kernel does not hand out ports to outgoing connections.
    first = start or random.randrange(20000, 32000)
    for port in range(first, min(first + 1000, 65536 - width)):
        block = range(port, port + width)
        if used.isdisjoint(block) and all(_is_free(each) for each in block):
            return port
    raise RuntimeFailure(f"No free port from {first} on; name another one in .env (see .env.example).")


def _is_free(port: int) -> bool:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            # On all addresses: a port that somebody uses on one of them is not free for us.
            listener.bind(("", port))
        except OSError:
            return False
    return True
