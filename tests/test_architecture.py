"""The shape of the house: who may import whom, and what stages may not ask."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from presswatch.settings import CHECKOUT

PACKAGE = CHECKOUT / "plugins" / "presswatch"
PURE = sorted([*(PACKAGE / "stages").rglob("*.py"), *(PACKAGE / "text").rglob("*.py")])
DAGS = sorted((CHECKOUT / "dags").glob("*.py"))

#: The clock is an argument: a stage that asks for it cannot be run again for a day of the past.
CLOCKS = {"now", "utcnow", "today", "time", "time_ns", "localtime", "gmtime"}


def named(paths: list[Path]) -> list:
    return [pytest.param(path, id=str(path.relative_to(CHECKOUT))) for path in paths]


def clock_calls(source: str) -> list[str]:
    """Calls such as datetime.now() or date.today(); a time() made of hours is none."""
    calls = [node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [
        ast.unparse(call)
        for call in calls
        if isinstance(call, ast.Attribute)
        and call.attr in CLOCKS
        and ast.unparse(call.value).split(".")[-1] in ("datetime", "date", "time", "dt")
    ]


def test_the_contracts_of_imports_hold():
    linted = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--config", "pyproject.toml"],
        cwd=CHECKOUT,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT / "plugins")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert linted.returncode == 0, linted.stdout + linted.stderr
    assert "0 broken" in linted.stdout


@pytest.mark.parametrize("path", named(PURE))
def test_stages_and_text_do_not_look_at_the_clock(path):
    assert clock_calls(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("datetime.now(UTC)", ["datetime.now"]),
        ("dt.datetime.utcnow()", ["dt.datetime.utcnow"]),
        ("date.today()", ["date.today"]),
        ("time.time()", ["time.time"]),
        ("def f(now): return now + 1", []),
        ("datetime.combine(day, time())", []),
    ],
)
def test_a_look_at_the_clock_is_seen(source, found):
    assert clock_calls(source) == found


def test_airflow_does_not_import_the_package_as_plugins():
    assert "presswatch/" in (CHECKOUT / "plugins" / ".airflowignore").read_text().splitlines()


def test_no_module_is_a_drawer_for_everything():
    drawers = {"utils", "util", "helpers", "common", "misc"}
    assert [path for path in PACKAGE.rglob("*") if path.stem in drawers] == []


@pytest.mark.parametrize("path", named(DAGS))
def test_a_dag_file_fits_on_a_screen(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) < 80


def test_there_is_something_to_look_at():
    assert len(PURE) > 20
    assert len(DAGS) == 4
