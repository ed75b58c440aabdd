"""When a host may be asked: a gap after the last answer, and by one thread of this process at a time.

The gap counts from the end of a visit, not from its beginning: a request is surely with the site only when
the answer is here. So a sender or a network that is held up makes a gap longer, never shorter.

Runs and workers share their budget of requests in the warehouse; here is one kept in memory, for the
command line and tests. Both have the same shape, TakeTurn.
"""

import threading
import time
from collections.abc import Callable
from typing import Protocol

#: A turn further away than this is given back: a task must not sleep for hours.
LONGEST_WAIT_SECONDS = 180.0


class Turn(Protocol):
    """A host that may be asked now."""

    def end(self) -> None:
        """It has answered, or never will."""


#: host_key, least seconds from the end of this turn to the next one -> the turn when its time has come, or,
#: if that is more than LONGEST_WAIT_SECONDS away, the seconds until it
TakeTurn = Callable[[str, float], Turn | float]


class LocalTurns:
    """Turns for one process, whose threads have seats (see below). To be called as a TakeTurn."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._clock, self._sleep = clock, sleep
        self._free_at: dict[str, float] = {}

    def __call__(self, host: str, gap_seconds: float) -> Turn | float:
        wait = self._free_at.get(host, 0.0) - self._clock()
        if wait > LONGEST_WAIT_SECONDS:
            return wait
        if wait > 0:
            self._sleep(wait)
        return _LocalTurn(self, host, gap_seconds)

    def free(self, host: str, seconds: float) -> None:
        """Let the host be asked again after so many seconds."""
        self._free_at[host] = self._clock() + seconds


class _LocalTurn:
    def __init__(self, turns: LocalTurns, host: str, gap_seconds: float) -> None:
        self._turns, self._host, self._gap_seconds = turns, host, gap_seconds

    def end(self) -> None:
        self._turns.free(self._host, self._gap_seconds)


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
    """Holds one seat at most, so that no two visitors can wait for each other's, and its turn there."""

    def __init__(self, seats: Seats) -> None:
        self._seats = seats
        self._host: str | None = None
        self._turn: Turn | None = None

    @property
    def has_turn(self) -> bool:
        """Whether the host may be asked without waiting."""
        return self._turn is not None

    def move_to(self, host: str) -> None:
        """Give up the seat that is held, if it is another, and wait for this one."""
        if host == self._host:
            return
        self.leave()
        self._seats.of(host).acquire()
        self._host = host

    def take(self, turn: Turn) -> None:
        """Have this turn until it is ended, here or by leaving."""
        self._turn = turn

    def end_turn(self) -> None:
        """Stay, but without a turn."""
        turn, self._turn = self._turn, None
        if turn is not None:
            turn.end()

    def leave(self) -> None:
        """Hold no turn and no seat."""
        try:
            self.end_turn()
        finally:
            host, self._host = self._host, None
            if host is not None:
                self._seats.of(host).release()
