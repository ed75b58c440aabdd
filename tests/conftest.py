"""Options of the tests, and which of them share a process when several run at once."""

import pytest
from xdist.scheduler import LoadScopeScheduling

#: Their tests share what takes long to start: a whole installation, Airflow's database.
STAY_TOGETHER = ("end_to_end", "dags")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite",
        action="store_true",
        help="write anew what is generated: the data dictionary and the printed answers",
    )


class ByPlace(LoadScopeScheduling):
    """Gives tests of one file to one process, those of some folders too."""

    def _split_scope(self, nodeid: str) -> str:
        place = nodeid.split("::")[0]
        folder = place.split("/")[1]
        return folder if folder in STAY_TOGETHER else place


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ByPlace:
    return ByPlace(config, log)
