"""The tables of tests/quality in which a row is one thing to say, and a column the language that says it."""

import csv
from pathlib import Path

QUALITY = Path(__file__).parent / "quality"
#: Between the ways in which one language says it.
_OR = " ¦ "


def read_rows(name: str) -> list[dict[str, str]]:
    """The rows of a table, each as language -> words; a column ``wanted`` says what is to be found in all."""
    with (QUALITY / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def read_cases(name: str) -> list[tuple[str, str, str]]:
    """What stands in the cells of a table: its language, its words and what is wanted of them."""
    return [
        (language, text, row["wanted"])
        for row in read_rows(name)
        for language, cell in row.items()
        if language != "wanted"
        for text in cell.split(_OR)
    ]
