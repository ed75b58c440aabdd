import pytest

from presswatch.pipeline import groups
from presswatch.records import Receipt


def receipts(count):
    return [
        Receipt(stage="discover", source=f"s{n}", taken=0, made=0, rejected=0, seconds=0)
        for n in range(count)
    ]


@pytest.mark.parametrize(
    ("sources", "tasks", "largest"),
    [
        pytest.param(0, 0, 0, id="nothing to do"),
        pytest.param(4, 4, 1, id="a task each"),
        pytest.param(16, 16, 1, id="still a task each"),
        pytest.param(17, 16, 2, id="two share one"),
        pytest.param(1_000, 16, 63, id="a thousand"),
        pytest.param(100_000, 1_000, 100, id="a hundred thousand stay below Airflow's 1,024"),
    ],
)
def test_sources_are_shared_out_over_tasks(sources, tasks, largest):
    shared = groups(receipts(sources))
    assert (len(shared), max(map(len, shared), default=0)) == (tasks, largest)
    assert sorted(one.source for group in shared for one in group) == sorted(f"s{n}" for n in range(sources))
