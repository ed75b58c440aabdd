"""Python's collector of garbage, kept out of the way of work that leaves none for it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """Let no search for reference cycles interrupt: a batch or a page makes many small objects and no cycles.

    They are freed as ever; the search, which grows with what the process holds, took a quarter of link's
    time, and a tenth of cleaning's.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
