"""CPU time, for tests that time grows with the input and no faster."""

import time
from collections.abc import Callable
from timeit import repeat


def cpu_seconds(work: Callable[[], object]) -> float:
    """The least CPU time of three tries, without garbage collection: the rest is what the machine adds."""
    return min(repeat(work, number=1, repeat=3, timer=time.process_time))
