"""Options of the tests, and which of them share a process when several run at once."""

from pathlib import Path

import pytest

TESTS = Path(__file__).parent
#: Their tests share what takes long to start: a whole installation, Airflow's database.
STAY_TOGETHER = ("end_to_end", "dags")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite",
        action="store_true",
        help="write anew what is generated: the data dictionary and the printed answers",
    )


@pytest.hookimpl(tryfirst=True)  # the plugin reads the marks in the same hook
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep tests of a file together, those of some folders too; what takes longest begins first."""
    for item in items:
        place = item.path.relative_to(TESTS)
        group = place.parts[0] if place.parts[0] in STAY_TOGETHER else str(place)
        item.add_marker(pytest.mark.xdist_group(group))
    items.sort(key=lambda item: item.path.relative_to(TESTS).parts[0] not in STAY_TOGETHER)
