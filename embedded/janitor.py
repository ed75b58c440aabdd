"""Keeps an installation that nobody looks at from filling the disk: Airflow's old runs and their logs.

Airflow never forgets a run, nor the log of a task. A task may not touch Airflow's database, so this is
a service of its own, which wakes once a day.
"""

import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from presswatch.settings import Settings

A_DAY_SECONDS = 24 * 60 * 60


def keep_house(settings: Settings) -> None:
    """Forget what is older than its retention, once a day; does not return.

    Raises CalledProcessError when Airflow could not forget; the supervisor then starts this anew.
    """
    while True:
        before = datetime.now(UTC) - timedelta(days=settings.run_retention_days)
        print(
            f"{datetime.now(UTC):%Y-%m-%d %H:%M} forgetting runs and logs before {before:%Y-%m-%d}",
            flush=True,
        )
        forget_runs(before)
        count = forget_logs(settings.state / "logs" / "tasks", before)
        print(f"{datetime.now(UTC):%Y-%m-%d %H:%M} deleted {count} logs of tasks", flush=True)
        time.sleep(A_DAY_SECONDS)


def forget_runs(before: datetime) -> None:
    """Delete from Airflow's database what ended before an instant; nothing is archived there."""
    command = ["airflow", "db", "clean", "--clean-before-timestamp", before.isoformat(), "--skip-archive"]
    subprocess.run([sys.executable, "-m", *command, "--error-on-cleanup-failure", "--yes"], check=True)


def forget_logs(folder: Path, before: datetime) -> int:
    """Delete the logs below a folder that were last written before an instant, and folders left empty so.

    Returns the number of logs deleted.
    """
    old = [path for path in folder.rglob("*") if path.is_file() and path.stat().st_mtime < before.timestamp()]
    for path in old:
        path.unlink(missing_ok=True)
        for above in path.relative_to(folder).parents[:-1]:
            if any((folder / above).iterdir()):
                break
            (folder / above).rmdir()
    return len(old)
