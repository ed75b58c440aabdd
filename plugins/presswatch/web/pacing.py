"""When a host may be asked: a gap after the last request, and by one thread of this process at a time.

Runs and workers share their budget of requests in the warehouse; here is one kept in memory, for the
command line and tests. Both have the same shape, WaitTurn.
"""

import threading
import time
from collections.abc import Callable

#: host_key, least seconds until the next turn of this host -> seconds to sleep before taking this one
WaitTurn = Callable[[str, float], float]


def local_turns(clock: Callable[[], float] = time.monotonic) -> WaitTurn:
    """Return a WaitTurn for the threads of one process."""
    next_at: dict[str, float] = {}
    lock = threading.Lock()

    def wait_turn(host: str, gap_seconds: float) -> float:
        with lock:
            now = clock()
            turn_at = max(next_at.get(host, now), now)
            next_at[host] = turn_at + gap_seconds
        return turn_at - now

    return wait_turn


class Seats:
    """One seat at each host's table for all threads of a process: only its holder has a connection there."""

    def __init__(self) -> None:
        self._seats: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def visitor(self) -> "Seated":
        """A visitor without a seat."""
        return Seated(self)

    def of(self, host: str) -> threading.Lock:
        """The seat at one host's table."""
        with self._lock:
            return self._seats.setdefault(host, threading.Lock())


class Seated:
    """Holds one seat at most, so that no two visitors can wait for each other's."""

    def __init__(self, seats: Seats) -> None:
        self._seats = seats
        self._host: str | None = None

    def move_to(self, host: str) -> None:
        """Give up the seat that is held, if it is another, and wait for this one."""
        if host != self._host:
            self.leave()
            self._seats.of(host).acquire()
            self._host = host

    def leave(self) -> None:
        """Hold no seat."""
        if self._host is not None:
            self._seats.of(self._host).release()
            self._host = None
