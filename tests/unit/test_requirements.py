"""What is imported is also asked for: else it works here and fails on a fresh machine."""

import ast
import re
import sys
from importlib.metadata import packages_distributions

import pytest

from presswatch.settings import CHECKOUT

OURS = {"presswatch", "embedded", "sample"}


def names(file):
    """Names of distributions in a requirements file, as package indexes write them."""
    found = re.findall(r"^([A-Za-z0-9][A-Za-z0-9._-]*)", (CHECKOUT / file).read_text(), re.MULTILINE)
    return {re.sub(r"[-_.]+", "-", name).lower() for name in found}


def imported(folder):
    """Top-level modules imported under a folder, at any depth of a function."""
    for file in (CHECKOUT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Import):
                yield from (alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.split(".")[0]


@pytest.mark.parametrize("folder", ["plugins", "embedded", "sample", "dags"])
def test_what_is_imported_is_asked_for(folder):
    homes = packages_distributions()
    asked = names("requirements.in")
    missing = [
        module
        for module in sorted(set(imported(folder)) - OURS - set(sys.stdlib_module_names))
        if not any(
            re.sub(r"[-_.]+", "-", home).lower().replace("apache-airflow-core", "apache-airflow") in asked
            for home in homes.get(module, ["nobody"])
        )
    ]
    assert missing == []


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt", "requirements-peers.txt"])
def test_a_lock_names_no_index_of_somebody_s_machine(lock):
    assert re.findall(r"^-.*|file://\S+", (CHECKOUT / lock).read_text(), re.MULTILINE) == []


def test_the_developers_lock_agrees_with_the_other():
    locks = [
        set(re.findall(r"^\S+==\S+", (CHECKOUT / file).read_text(), re.MULTILINE))
        for file in ("requirements.txt", "requirements-dev.txt")
    ]
    assert locks[0] - locks[1] == set()
