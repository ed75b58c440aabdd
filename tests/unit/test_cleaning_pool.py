import multiprocessing
import os
import re
import resource
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from itertools import count

import billiard

from presswatch import cleaning_pool
from presswatch.cleaning_pool import MEBIBYTE, Job, _clean_one, clean_pages
from presswatch.records import Article, Reject

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
GOOD = b"<html><h1>Dockers walk out</h1><article>" + b"".join(
    b"<p>On day %d the dockers stood at the gates again and said that no crane would move until they were heard.</p>" % day  # noqa: E501
    for day in range(1, 6)
) + b"</article></html>"  # fmt: skip
HEAVY = (
    b"<html><article>" + b"".join(b"<p>%d %s</p>" % (n, b"word " * 20) for n in range(58_000)) + b"</article>"
)


def job(name: str, body: bytes) -> Job:
    return Job(id=name, body=body, url=f"https://a.example/{name}", source=None, now=NOW)


def test_results_come_in_the_order_of_the_jobs():
    jobs = [job(str(n), GOOD if n % 2 else b"") for n in range(7)]
    results = list(clean_pages(jobs, workers=2))
    assert [name for name, _, _ in results] == [str(n) for n in range(7)]
    assert [isinstance(result, Article) for _, result, _ in results] == [bool(n % 2) for n in range(7)]


def test_a_page_beyond_its_time_is_killed_alone():
    jobs = [job("before", GOOD), job("slow", HEAVY), job("after", GOOD)]
    (_, before, cpu_ms), (_, slow, _), (_, after, _) = clean_pages(jobs, workers=1, seconds=10)
    assert isinstance(before, Article)
    assert cpu_ms > 0
    assert isinstance(after, Article)
    (_, slow, slow_ms), (_, after, _) = clean_pages(jobs[1:], workers=1, seconds=0.2)
    assert isinstance(slow, Reject)
    assert (slow.reason, slow.url, slow_ms) == ("killed_worker", "https://a.example/slow", 0)


def test_a_page_beyond_its_memory_is_refused_alone():
    large = GOOD + b"<!-- %s -->" % (b" " * 8 * MEBIBYTE)  # more than what the big one leaves
    jobs = [job("before", GOOD), job("big", HEAVY), job("large", large), job("after", GOOD)]
    results = {name: result for name, result, _ in clean_pages(jobs, workers=1, memory_bytes=120 * MEBIBYTE)}
    assert isinstance(results["big"], Reject)
    assert (results["big"].reason, results["big"].detail) == ("killed_worker", "more than 120 MiB")
    assert isinstance(results["before"], Article)
    assert isinstance(results["large"], Article)
    assert isinstance(results["after"], Article)


def test_the_limit_of_one_page_is_not_that_of_the_next():
    before = resource.getrlimit(resource.RLIMIT_CPU)
    try:
        _clean_one(job("quick", GOOD), 600)
        assert resource.getrlimit(resource.RLIMIT_CPU) == before
    finally:
        resource.setrlimit(resource.RLIMIT_CPU, before)


def test_the_first_page_of_a_worker_costs_no_more_than_the_next():
    (_, _, first_ms), (_, _, next_ms) = clean_pages([job("first", GOOD), job("next", GOOD)], workers=1)
    assert first_ms < 20 * max(next_ms, 5)  # loading a model of languages takes a hundred times as long


def test_jobs_are_taken_as_they_are_needed():
    endless = (job(str(n), GOOD) for n in count())
    results = clean_pages(endless, workers=1)
    assert next(results)[0] == "0"
    results.close()


def test_a_page_at_which_our_code_fails_is_refused_and_the_reject_tells_where(monkeypatch):
    def clean_with_a_fault(page):
        raise RecursionError(f"too deep: {page.id}")

    monkeypatch.setattr(cleaning_pool, "clean_job", clean_with_a_fault)
    result, _ = _clean_one(job("bad", GOOD), 600)
    assert isinstance(result, Reject)
    assert result.reason == "killed_worker"
    assert re.fullmatch(
        r"RecursionError in clean_with_a_fault, test_cleaning_pool\.py, line \d+", result.detail
    )


def test_a_task_of_celery_may_have_workers():
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as newcomer:
        made = newcomer.submit(clean_as_celery_does).result()
    assert made == "daemon: Article, Reject, Article"


def clean_as_celery_does():
    """Celery runs a task in a daemon of its own multiprocessing, billiard; Airflow forks it once more."""
    answers, answer = os.pipe()

    def task():
        kind = "daemon" if multiprocessing.current_process().daemon else "program"
        jobs = [job("before", GOOD), job("slow", HEAVY), job("after", GOOD)]
        made = [type(result).__name__ for _, result, _ in clean_pages(jobs, workers=1, seconds=1)]
        os.write(answer, f"{kind}: {', '.join(made)}".encode())

    def celery_worker():
        if (pid := os.fork()) == 0:
            try:
                task()
            finally:
                os._exit(0)
        os.waitpid(pid, 0)

    worker = billiard.Process(target=celery_worker, daemon=True)
    worker.start()
    worker.join()
    os.close(answer)
    with os.fdopen(answers) as told:
        return told.read()
