"""Cleans many pages in processes of their own, so that no page can take the others with it.

A page that runs beyond its time or memory, or crashes the parser, ends its worker and becomes a
reject; the next page gets a fresh worker. Workers come from a fork server, never from a fork of the
caller: an Airflow task holds database connections, sockets and threads that a child must not inherit.
"""

import errno
import math
import multiprocessing
import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Iterable, Iterator
from concurrent.futures import TimeoutError as OverTime
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from types import ModuleType

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from presswatch.records import Article, Page, Reject, Source
from presswatch.stages.clean import clean
from presswatch.stages.clean.joining import join_pages

#: What a worker sends back: the result and the CPU milliseconds it took.
Cleaned = tuple[Article | Reject, int]

#: How much longer than its CPU limit a page may take by the clock.
PATIENCE = 6
#: Pages in flight for each worker: enough to keep it busy, few enough to keep memory flat.
AHEAD = 4
#: Pages after which a worker is replaced: parsers and caches grow slowly.
PAGES_PER_WORKER = 2_000
#: What a worker ends with that has no memory left.
OUT_OF_MEMORY = errno.ENOMEM
MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One page to clean; the arguments of :func:`presswatch.stages.clean.clean`, and whose they are.

    further_bodies: of the pages on which the article goes on
    repeated:       keys of lines that many articles of the source have
    """

    id: str
    body: bytes
    url: str
    source: Source | None
    now: datetime
    content_type: str | None = None
    further_bodies: tuple[bytes, ...] = ()
    repeated: frozenset[str] = frozenset()


def clean_pages(
    jobs: Iterable[Job], *, workers: int, seconds: float = 10.0, memory_bytes: int = 1024 * MEBIBYTE
) -> Iterator[tuple[str, Article | Reject, int]]:
    """Clean pages in parallel; yields (job id, result, CPU milliseconds) in the order of the jobs.

    seconds:      CPU limit of one page, so that a busy machine rejects nothing; a page that hangs without
                  computing is ended after PATIENCE times as many seconds by the clock
    memory_bytes: what a worker may take on top of what it needs to start

    A page beyond a limit yields a Reject with reason ``killed_worker``; its CPU time is then 0, for it
    died with its worker. Jobs are taken as they are needed: the iterable may be lazy and endless.
    """
    context = multiprocessing.get_context("forkserver")
    # The server loads the cleaner once; each worker is then a cheap fork of a process without threads.
    context.set_forkserver_preload(["presswatch.cleaning_pool", "presswatch.warm_cleaner"])
    waiting = iter(jobs)
    with (
        _plain_caller(),
        ProcessPool(
            max_workers=workers,
            max_tasks=PAGES_PER_WORKER,
            initializer=_limit_memory,
            initargs=(memory_bytes,),
            context=context,
        ) as pool,
    ):
        try:
            flying = [_send(pool, job, seconds) for job in islice(waiting, workers * AHEAD)]
            while flying:
                job, future = flying.pop(0)
                result, cpu_ms = _receive(job, future, seconds, memory_bytes)
                flying += [_send(pool, following, seconds) for following in islice(waiting, 1)]
                yield job.id, result, cpu_ms
        finally:
            pool.stop()  # type: ignore[no-untyped-call]


def read_article(page: Page, *, seconds: float, memory_bytes: int) -> tuple[str | None, str] | Reject:
    """Title and text of the article on a fetched page, or why there is none. Limits as of clean_pages."""
    made = clean_page(page, None, seconds=seconds, memory_bytes=memory_bytes)
    return (made.title, made.text) if isinstance(made, Article) else made


def clean_page(page: Page, source: Source | None, *, seconds: float, memory_bytes: int) -> Article | Reject:
    """Clean one fetched page, in a process of its own. Limits as of clean_pages."""
    job = Job(
        id=page.url,
        body=page.body,
        url=page.final_url,
        source=source,
        now=page.fetched_at,
        content_type=page.headers.get("content-type"),
        further_bodies=page.further_bodies,
    )
    [(_, made, _)] = clean_pages([job], workers=1, seconds=seconds, memory_bytes=memory_bytes)
    return made


@contextmanager
def _plain_caller() -> Iterator[None]:
    """Let multiprocessing take the process that called us for a small program of its own.

    It would have workers import that program: under Airflow that is all of Airflow, ten seconds a worker
    for nothing that they use. And a task of Celery is forked from a daemon of Celery's own
    multiprocessing, which may have no children and whose key may be sent to none. Ours outlive nobody:
    a worker ends with the pipe to its caller, or at its limit of CPU.
    """
    program, caller = sys.modules["__main__"], multiprocessing.current_process()
    plain = multiprocessing.Process(daemon=False)
    plain.authkey = bytes(caller.authkey)
    sys.modules["__main__"] = ModuleType("__main__")
    multiprocessing.process._current_process = plain  # type: ignore[attr-defined]
    try:
        yield
    finally:
        sys.modules["__main__"] = program
        multiprocessing.process._current_process = caller  # type: ignore[attr-defined]


def _send(pool: ProcessPool, job: Job, seconds: float) -> "tuple[Job, ProcessFuture[Cleaned]]":
    return job, pool.schedule(_clean_one, args=(job, seconds), timeout=PATIENCE * seconds)


def _receive(job: Job, future: "ProcessFuture[Cleaned]", seconds: float, memory_bytes: int) -> Cleaned:
    try:
        cleaned: Cleaned = future.result()
    except OverTime:
        detail = f"not done after {PATIENCE * seconds:g} s"
    except ProcessExpired as expired:
        known = {
            -signal.SIGXCPU: f"more than {seconds:g} s of CPU",
            OUT_OF_MEMORY: f"more than {memory_bytes // MEBIBYTE} MiB",
        }
        detail = known.get(expired.exitcode, f"the process died with exit code {expired.exitcode}")
    else:
        return cleaned
    return Reject(stage="clean", url=job.url, reason="killed_worker", detail=detail), 0


def _limit_memory(memory_bytes: int) -> None:
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    limit = pages * resource.getpagesize() + memory_bytes
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _clean_one(job: Job, seconds: float) -> Cleaned:
    started = time.process_time()
    # The kernel counts in whole seconds and ends the process by SIGXCPU.
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(started + seconds), resource.RLIM_INFINITY))
    try:
        result = clean_job(job)
    except MemoryError:
        # The error would hold on to all that the page took, and the next job not even be received.
        os._exit(OUT_OF_MEMORY)
    except Exception as error:  # a page that shows a fault of ours costs itself, and the reject tells where
        frame = traceback.extract_tb(error.__traceback__)[-1]
        # Not what the error says: it may quote the article.
        where = f"{frame.name}, {Path(frame.filename).name}, line {frame.lineno}"
        detail = f"{type(error).__name__} in {where}"
        result = Reject(stage="clean", url=job.url, reason="killed_worker", detail=detail)
    # A worker that dies while it sends or receives breaks the pool, and with it every page.
    resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    return result, round(1000 * (time.process_time() - started))


def clean_job(job: Job) -> Article | Reject:
    """Clean one page, with the pages on which its article goes on, in this process."""
    body = join_pages((job.body, *job.further_bodies), job.content_type) if job.further_bodies else job.body
    return clean(
        body,
        url=job.url,
        source=job.source,
        now=job.now,
        content_type=job.content_type,
        repeated=job.repeated,
    )
