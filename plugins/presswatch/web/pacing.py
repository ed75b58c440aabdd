"""One budget of requests per host, kept in memory: for the command line and tests.

Runs and workers share their budget in the warehouse; both kinds have the same shape, WaitTurn.
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
