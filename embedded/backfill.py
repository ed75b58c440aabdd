"""The sample's archive, loaded once: the same backfill that a person starts in the UI."""

import sys
import time
from datetime import date

from embedded.airflow_api import AirflowApi
from embedded.state import RuntimeFailure

ARCHIVE_DAG = "archive_news"
#: First and last day of each stretch in which the sample newsroom has articles.
SAMPLE_RANGES = (
    (date(2023, 5, 1), date(2023, 11, 30)),
    (date(2025, 10, 1), date(2025, 10, 31)),
)
RUNS_AT_ONCE = 4
#: Without any run ending for this long, something is stuck.
PATIENCE_SECONDS = 600.0
#: For so long a DAG may be switched off and nobody is told.
SWITCHED_OFF_SECONDS = 60.0


def load_sample(api: AirflowApi) -> None:
    """Backfill every stretch whose days are not all there; failed days are tried again.

    Raises RuntimeFailure when days fail or nothing moves any more.
    """
    for first, last in SAMPLE_RANGES:
        days = (last - first).days + 1
        if api.count_runs(ARCHIVE_DAG, first, last, "success") == days:
            print(f"  {first} to {last}: all {days} days are loaded")
            continue
        if not _is_going_on(api, first, last, days):
            api.create_backfill(ARCHIVE_DAG, first, last, again="failed", runs=RUNS_AT_ONCE)
        _watch(api, first, last, days)


def _is_going_on(api: AirflowApi, first: date, last: date, days: int) -> bool:
    """Whether these days are being loaded already; waits while another backfill is open.

    Airflow closes a backfill up to 22 s after its last run, and refuses a new one until then.
    """
    until = time.monotonic() + PATIENCE_SECONDS
    while active := api.active_backfill(ARCHIVE_DAG):
        if active == (first, last) and _ended(api, first, last) < days:
            return True
        if time.monotonic() > until:
            raise RuntimeFailure(
                f"A backfill of {ARCHIVE_DAG} over {active[0]} to {active[1]} has been open for "
                f"{PATIENCE_SECONDS:.0f} s; wait for its end or cancel it in the UI, then `make run` again."
            )
        time.sleep(1)
    return False


def _ended(api: AirflowApi, first: date, last: date) -> int:
    return sum(api.count_runs(ARCHIVE_DAG, first, last, end) for end in ("success", "failed"))


def _watch(api: AirflowApi, first: date, last: date, days: int) -> None:
    began = moved = time.monotonic()
    seen = -1
    while True:
        done = api.count_runs(ARCHIVE_DAG, first, last, "success")
        failed = api.count_runs(ARCHIVE_DAG, first, last, "failed")
        now = time.monotonic()
        if done + failed != seen:
            moved, seen = now, done + failed
            _show(f"  {first} to {last}: {done} of {days} days", failed, now - began, last=seen == days)
        if seen == days:
            break
        if now - moved > SWITCHED_OFF_SECONDS and ARCHIVE_DAG in api.paused_dags():
            raise RuntimeFailure(
                f"{ARCHIVE_DAG} is switched off in the UI, and what it began stands still; switch it on, "
                "then `make run` again: it goes on from here."
            )
        if now - moved > PATIENCE_SECONDS:
            raise RuntimeFailure(
                f"No day of {first} to {last} ended for {PATIENCE_SECONDS:.0f} s; look at "
                f"{ARCHIVE_DAG} in the UI and at `make logs NAME=scheduler`, then `make run` again."
            )
        time.sleep(2)
    if failed:
        raise RuntimeFailure(
            f"{failed} of {days} days failed; look at the red runs of {ARCHIVE_DAG} in the UI, "
            "then `make run` again: it repeats only those."
        )


def _show(words: str, failed: int, seconds: float, *, last: bool) -> None:
    line = words + (f", {failed} failed" if failed else "") + f", {seconds:.0f} s"
    if sys.stdout.isatty():
        print(f"\r{line}", end="\n" if last else "", flush=True)
    else:
        print(line, flush=True)
