"""The catalogue of names: what can be written, and what the reader is told when it is wrong."""

from pathlib import Path

import pytest

from presswatch.catalogue.names import KnownName, load_names
from presswatch.errors import CatalogueError


def write(folder: Path, text: str) -> Path:
    (folder / "names.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_name_is_read(tmp_path: Path) -> None:
    text = '["Harbour Union"]\nkind = "organisation"\nwikidata = "Q1"\naliases = ["Serikat Pelabuhan"]\n'
    assert load_names(write(tmp_path, text)) == (
        KnownName(
            value="Harbour Union", kind="organisation", wikidata_id="Q1", aliases=("Serikat Pelabuhan",)
        ),
    )


def test_a_folder_without_the_file_gets_the_shipped_names(tmp_path: Path) -> None:
    assert {"SAG-AFTRA", "Netflix", "Writers Guild of America"} <= {
        name.value for name in load_names(tmp_path)
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param('[X]\nkind = "person"\nalias = []', 'write "aliases"', id="a key with a typo"),
        pytest.param(
            '[X]\nkind = "persona"', 'kind "persona" is not known; write "person"', id="an unknown kind"
        ),
        pytest.param("[X]\naliases = []", "has no kind; add it", id="no kind"),
        pytest.param('[X]\nkind = "work"\nwikidata = "42"', 'write it like "Q42"', id="not a Wikidata item"),
        pytest.param(
            '[X]\nkind = "work"\naliases = ["Zed"]\n[Y]\nkind = "work"\naliases = ["Zed"]',
            'alias "Zed" already belongs to "X"; keep it in one',
            id="an alias of two names",
        ),
        pytest.param('[X]\nkind = "work"\naliases = [3]', "aliases 3 is not a text", id="a number as alias"),
        pytest.param('kind = "work"', "stands outside a table", id="a key outside any name"),
    ],
)
def test_a_wrong_line_is_named_with_its_cure(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(CatalogueError) as caught:
        load_names(write(tmp_path, text))
    assert str(caught.value).startswith("names.toml: ")
    assert message in str(caught.value)
