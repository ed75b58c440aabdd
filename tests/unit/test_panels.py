"""Panels of sources as people write them."""

from pathlib import Path

import pytest

from presswatch.catalogue.panels import Panel, load_panels
from presswatch.errors import CatalogueError

KNOWN = ("kabarteknika", "lecourrier")


def panels(folder: Path, text: str) -> tuple[Panel, ...]:
    (folder / "panels.toml").write_text(text, encoding="utf-8")
    return load_panels(folder, KNOWN)


def test_a_catalogue_need_not_have_any(tmp_path: Path) -> None:
    assert load_panels(tmp_path, KNOWN) == ()


def test_a_panel_has_a_title_and_sources(tmp_path: Path) -> None:
    text = '[steady]\ntitle = "There from the start"\nsources = ["lecourrier"]'
    assert panels(tmp_path, text) == (
        Panel(name="steady", title="There from the start", sources=("lecourrier",)),
    )


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        pytest.param(
            '[p]\ntitle = "P"\nsources = ["lecourier"]',
            'sources "lecourier" is not known',
            id="a misspelt source",
        ),
        pytest.param('[p]\nsources = ["lecourrier"]', "has no title", id="no title"),
        pytest.param('[p]\ntitle = "P"', "has no sources", id="no sources"),
        pytest.param('[p]\ntitle = "P"\nsources = []', "has no sources", id="an empty list of sources"),
        pytest.param('[p]\ntitle = "P"\nmembers = []', "members is not a known key", id="a key that is none"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(CatalogueError, match=complaint):
        panels(tmp_path, text)
