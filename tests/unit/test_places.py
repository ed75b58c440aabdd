"""Which places a text names, in any language."""

import pytest

from presswatch.text.places import told_places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("US ports", ["america"], id="an abbreviation"),
        pytest.param("Los puertos de EE.UU.", ["america"], id="one with points"),
        pytest.param("les ports américains", ["america"], id="an adjective in small letters"),
        pytest.param("Pelabuhan Amerika Serikat", ["america"], id="a name of two words"),
        pytest.param("an den US-Häfen", ["america"], id="before a hyphen"),
        pytest.param("Seoul, Corea del Sur, et le Japon", ["korea", "japan"], id="in the order of the text"),
        pytest.param("they polish the turkey", [], id="what is another word in small letters"),
        pytest.param("Ketegangan AS Iran", ["america", "iran"], id="Indonesian"),
        pytest.param("De VS en Iran", ["america", "iran"], id="Dutch"),
        pytest.param("SECTOR AS A WHOLE\nIn Berlin", ["berlin"], id="words of a headline in capitals"),
        pytest.param("AS Roma are top", ["rome"], id="a club"),
        pytest.param("l’AS Monaco, dell'AS Bari", [], id="a club with its article"),
        pytest.param("Persib VS Persija", [], id="a match"),
        pytest.param("use us as USB", [], id="parts of words, and small letters"),
    ],
)
def test_told_places(text: str, places: list[str]) -> None:
    assert list(told_places(text)) == places
