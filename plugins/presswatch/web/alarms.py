"""An alarm clock for connections: shuts each when its time has come, whatever it is doing.

The timeout of a read never fires on a server that sends one byte a second, and a thread that waits in a
read cannot look at the time. So one thread of this process, started when first needed, watches the time for
all connections.
"""

import heapq
import itertools
import socket
import threading
import time
from contextlib import suppress


class Alarm:
    """Shuts one connection at an instant that may be put off.

    It holds a duplicate of the socket: TLS takes the original away, and shutting either shuts the connection.

    rings_at: in seconds of time.monotonic()
    """

    def __init__(self, rings_at: float) -> None:
        self.rings_at = rings_at
        self.has_rung = False
        self.has_watched = False
        self._twin: socket.socket | None = None
        self._lock = threading.Lock()

    def remaining(self) -> float:
        """Seconds left. Raises TimeoutError when there are none, or when it has rung."""
        left = self.rings_at - time.monotonic()
        if left <= 0 or self.has_rung:
            self.has_rung = True
            raise TimeoutError("the deadline has passed")
        return left

    def watch(self, connection: socket.socket, seconds: float) -> None:
        """Shut this connection when the time comes, or after so many seconds unless that is put off."""
        self.rings_at = min(self.rings_at, time.monotonic() + seconds)
        self._twin = connection.dup()
        self.has_watched = True
        _clock.wake(self)

    def put_off(self, rings_at: float) -> None:
        """Ring then, which is no sooner."""
        self.rings_at = rings_at

    def cancel(self) -> None:
        """Never ring any more."""
        with self._lock:
            if self._twin is not None:
                self._twin.close()
                self._twin = None

    def ring(self) -> float | None:
        """Shut the connection if it is time; else say when to look again. None: never."""
        with self._lock:
            if self._twin is None:
                return None
            if time.monotonic() < self.rings_at:
                return self.rings_at
            self.has_rung = True
            with suppress(OSError):  # the other side was faster
                self._twin.shutdown(socket.SHUT_RDWR)
            return None


class _Clock:
    """Rings alarms, the earliest first, in a thread of its own."""

    def __init__(self) -> None:
        self._waiting: list[tuple[float, int, Alarm]] = []
        self._numbers = itertools.count()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def wake(self, alarm: Alarm) -> None:
        with self._changed:
            heapq.heappush(self._waiting, (alarm.rings_at, next(self._numbers), alarm))
            if self._thread is None or not self._thread.is_alive():  # none yet, or left behind by a fork
                self._thread = threading.Thread(target=self._run, name="alarm clock", daemon=True)
                self._thread.start()
            elif self._waiting[0][2] is alarm:
                self._changed.notify()

    def _run(self) -> None:
        while True:
            with self._changed:
                while not self._waiting or self._waiting[0][0] > time.monotonic():
                    self._changed.wait(self._waiting[0][0] - time.monotonic() if self._waiting else None)
                _, number, alarm = heapq.heappop(self._waiting)
            again_at = alarm.ring()
            if again_at is not None:
                with self._changed:
                    heapq.heappush(self._waiting, (again_at, number, alarm))


_clock = _Clock()
