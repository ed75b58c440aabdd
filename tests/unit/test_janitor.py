"""What the janitor deletes, and what it leaves."""

import os
from datetime import UTC, datetime, timedelta

from embedded.janitor import forget_logs

BEFORE = datetime(2026, 6, 1, tzinfo=UTC)


def write_log(path, *, written_at):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("one line\n")
    for touched in (path, *list(path.parents)[:2]):
        os.utime(touched, (written_at.timestamp(), written_at.timestamp()))


def test_old_logs_go_with_their_folders_and_new_ones_stay(tmp_path):
    old = tmp_path / "dag_id=watch_news" / "run_id=old" / "attempt=1.log"
    new = tmp_path / "dag_id=archive_news" / "run_id=new" / "attempt=1.log"
    write_log(old, written_at=BEFORE - timedelta(days=1))
    write_log(new, written_at=BEFORE + timedelta(days=1))
    assert forget_logs(tmp_path, BEFORE) == 1
    assert [path.relative_to(tmp_path).parts[-1] for path in sorted(tmp_path.rglob("*"))] == [
        "dag_id=archive_news",
        "run_id=new",
        "attempt=1.log",
    ]


def test_a_folder_that_a_task_has_just_made_stays(tmp_path):
    (tmp_path / "run_id=starting").mkdir()
    assert forget_logs(tmp_path, BEFORE) == 0
    assert (tmp_path / "run_id=starting").is_dir()
