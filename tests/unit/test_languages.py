import pytest

from presswatch.text.languages import identify_language, language_code

INDONESIAN = "Para pekerja menuntut kenaikan upah dan menolak jam kerja malam yang ditambah perusahaan."
FRENCH = "Les salariés demandent une hausse des salaires et refusent le travail de nuit."


@pytest.mark.parametrize(
    ("text", "declared", "expected", "language"),
    [
        pytest.param(FRENCH, None, None, "fr", id="the text decides"),
        pytest.param(FRENCH, "en", "en", "fr", id="a wrong declaration is overruled"),
        pytest.param(INDONESIAN, "id-ID", None, "id", id="Indonesian declared as such"),
        pytest.param(INDONESIAN, "ms", None, "ms", id="between Indonesian and Malay the page decides"),
        pytest.param("2023 – 14:29", "fr", "id", "fr", id="without letters the page decides"),
        pytest.param("", None, "id", "id", id="without anything the source decides"),
        pytest.param("", None, None, "en", id="without a source English is as good as any"),
    ],
)
def test_language(text, declared, expected, language):
    assert identify_language(text, declared=declared, expected=expected) == language


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("id-ID", "id"),
        ("in", "id"),
        ("FR_fr", "fr"),
        ("nb-NO", "no"),
        ("x-klingon", None),
        ("", None),
        (None, None),
    ],
)
def test_language_code(tag, code):
    assert language_code(tag) == code
