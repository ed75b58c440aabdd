"""The documents are true of the code, as far as a machine can tell."""

import argparse
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from presswatch.catalogue.sources import load_sources
from presswatch.catalogue.topics import load_topics
from presswatch.cli import _parser, main
from presswatch.records import REJECT_REASONS
from presswatch.settings import CHECKOUT, PREFIX, SETTINGS

OTHERS = {".venv", ".peers", ".state", ".git", "node_modules", ".pytest_cache"}
DOCS = sorted(
    path
    for path in CHECKOUT.rglob("*.md")
    if not OTHERS.intersection(part for part in path.relative_to(CHECKOUT).parts)
)
EXAMPLES = sorted((CHECKOUT / "sql" / "examples").glob("*.sql"))

each_document = pytest.mark.parametrize(
    "document", [pytest.param(path, id=str(path.relative_to(CHECKOUT))) for path in DOCS]
)


def code_of(text: str) -> str:
    """What stands in backticks and fenced blocks: commands and names, no prose."""
    fenced = re.findall(r"^ *```\w*\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL)
    return "\n".join(fenced + re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL)))


def anchors(document: Path) -> set[str]:
    """What `#…` may point at: headings as GitHub names them."""
    headings = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def commands() -> set[str]:
    """The commands that `./presswatch` knows."""
    found = [action for action in _parser()._actions if isinstance(action, argparse._SubParsersAction)]
    return {name for action in found for name in action.choices}


def test_the_documents_are_found():
    assert {CHECKOUT / "README.md", CHECKOUT / "docs" / "how-it-works.md"} <= set(DOCS)


@each_document
def test_links_lead_somewhere(document):
    dead = []
    for target in re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (document.parent / path).resolve() if path else document
        if not file.exists() or (anchor and anchor not in anchors(file)):
            dead.append(target)
    assert dead == []


@each_document
def test_make_targets_exist(document):
    targets = set(re.findall(r"^([a-z-]+):", (CHECKOUT / "Makefile").read_text(), re.MULTILINE))
    # `make stop run`, `make -s psql`, `make logs NAME=scheduler`; comments are prose again
    code = re.sub(r"#.*", "", code_of(document.read_text(encoding="utf-8")))
    asked = {
        word
        for line in re.findall(r"(?<![\w.-])make((?: +[-\w]+\b(?!=))+)", code)
        for word in line.split()
        if not word.startswith("-")
    }
    assert asked - targets == set()


@each_document
def test_commands_exist(document):
    asked = re.findall(r"\./presswatch +([a-z][a-z-]*)", code_of(document.read_text(encoding="utf-8")))
    assert set(asked) - commands() == set()


@each_document
def test_settings_and_tests_that_are_named_exist(document):
    code = code_of(document.read_text(encoding="utf-8"))
    settings = set(re.findall(rf"\b{PREFIX}[A-Z_]+[A-Z]\b", code))
    assert settings - {PREFIX + key for key in SETTINGS} == set()
    tests = set(re.findall(r"\btests/[\w/]+\.\w+", code))
    assert {name for name in tests if not (CHECKOUT / name).exists()} == set()


def test_every_line_of_conformance_names_a_test():
    """Lines of `docs/conformance.md` end with `function` or `function: case`, of the file named before."""
    text = (CHECKOUT / "docs" / "conformance.md").read_text(encoding="utf-8")
    named: list[str] = []
    file = ""
    for line in text.splitlines():
        file = found[1] if (found := re.search(r"Tests in `(tests/\S+)`", line)) else file
        if line.startswith("| ") and not line.startswith(("| ---", "| section |", "| form |")):
            test = re.search(r"\| `(\w+)(?:: ([^`]+))?` \|$", line)
            assert test, line
            named.append(f"{file}::{test[1]}{f'[{test[2]}]' if test[2] else ''}")
    collected = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "--collect-only",
            "-q",
            *{name.partition("::")[0] for name in named},
        ],
        capture_output=True,
        text=True,
        cwd=CHECKOUT,
        check=True,
    ).stdout.splitlines()
    assert len(named) > 150
    assert [name for name in named if name not in collected] == []


def test_every_setting_is_explained():
    text = "".join(document.read_text(encoding="utf-8") for document in DOCS)
    assert [key for key in SETTINGS if f"{PREFIX}{key}" not in text] == []


def test_the_table_of_reject_reasons_is_that_of_the_code():
    text = (CHECKOUT / "docs" / "how-it-works.md").read_text(encoding="utf-8")
    table = text.partition("<!-- reject reasons: begin -->")[2].partition("<!-- reject reasons: end -->")[0]
    assert dict(re.findall(r"^\| \w+ \| `(\w+)` \| (.+) \|$", table, re.MULTILINE)) == REJECT_REASONS


@pytest.mark.parametrize(
    ("document", "file", "load"),
    [
        pytest.param("add-a-source.md", "sources.toml", load_sources, id="a source"),
        pytest.param("add-a-topic.md", "topics.toml", load_topics, id="a topic"),
    ],
)
def test_the_block_to_copy_can_be_loaded(tmp_path, document, file, load):
    text = (CHECKOUT / "docs" / document).read_text(encoding="utf-8")
    block = re.search(r"```toml\n(.*?)```", text, re.DOTALL)
    assert block is not None
    (tmp_path / file).write_text(block[1], encoding="utf-8")
    assert len(load(tmp_path)) == 1


def test_every_key_of_a_source_is_explained():
    text = (CHECKOUT / "docs" / "add-a-source.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE))
    keys = set(
        re.findall(
            r'^    "(\w+)": [a-z_]', (CHECKOUT / "plugins/presswatch/catalogue/sources.py").read_text(), re.M
        )
    )
    assert explained == keys | {"title"}


@pytest.mark.parametrize("example", [pytest.param(path, id=path.stem) for path in EXAMPLES])
def test_an_example_begins_with_question_and_grain(example):
    question, grain, *_ = example.read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"-- [A-Z].*\?", question)
    assert re.fullmatch(r"-- Grain: one row per .*\.", grain)


def test_there_are_examples():
    assert len(EXAMPLES) >= 8


def test_the_sentence_of_the_readme_is_tagged_as_it_says():
    text = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    found = re.search(r"echo '(.*)' \| \./presswatch (\w+)\n```\n```json\n(.*)\n```", text)
    assert found
    line, command, answer = found.groups()
    told = subprocess.run(
        [sys.executable, "-m", "presswatch", command],
        input=line,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT / "plugins")},
    )
    assert json.loads(told.stdout) == json.loads(answer)


@pytest.mark.parametrize("command", sorted(commands()))
def test_each_command_tells_how_it_is_called(command, capsys):
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    assert f"presswatch {command}" in capsys.readouterr().out


@pytest.mark.parametrize("asked", [[], ["help"]], ids=["nothing", "help"])
def test_who_asks_for_nothing_or_help_is_told_the_commands(asked, capsys):
    with pytest.raises(SystemExit) as left:
        main(asked)
    assert left.value.code == 0
    assert "list what an operator should look at" in capsys.readouterr().out


def test_make_lists_its_targets_in_two_columns():
    told = subprocess.run(["make", "help"], cwd=CHECKOUT, capture_output=True, text=True, check=True).stdout
    assert {re.match(r"  make [a-z-]+ +", line).end() for line in told.splitlines()} == {23}
