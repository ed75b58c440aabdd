"""Names and numbers in one form for all languages, and what they weigh."""

import pytest

from presswatch.text.anchors import capitalised, days, figures, models, spelled, written
from presswatch.text.rarity import number_weight, word_weight


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("87 persen", ["87%"], id="Indonesian percent"),
        pytest.param("87 %, 87% and 87 percent", ["87%"] * 3, id="percent signs and words"),
        pytest.param("US$300 ribu (Rp4,5 miliar)", ["300000", "4500000000"], id="Indonesian scales"),
        pytest.param("300 000 à 900 000 dollars", ["300000", "900000"], id="spaces between thousands"),
        pytest.param(
            "$593 billion, 593 milliards, 593 miliar, 593 bilion",
            ["593000000000"] * 4,
            id="one value, four words",
        ),
        pytest.param("1.850 buruh, 1,850 workers", ["1850", "1850"], id="a group of three is thousands"),
        pytest.param("593 mil millones", ["593000000000"], id="a scale of two words"),
        pytest.param("en 2023, the 1960s", [], id="no years"),
        pytest.param("31 Juli, October 22, le 14 janvier, 1er mai", [], id="no days of the month"),
        pytest.param(
            "8,000 novelists, 1.200 magistrati", ["8000", "1200"], id="no months that words begin with"
        ),
        pytest.param("14:29 WIB, 20h30", [], id="no times of day"),
        pytest.param("5 orang", [], id="no single digits"),
        pytest.param("GPT-4, Covid-19, R2D2", [], id="no numbers that are part of a word"),
    ],
)
def test_figures(text, expected):
    assert [anchor.removeprefix("number:") for anchor, _, _ in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("fifty-six of sixty thousand", [56, 60_000], id="English"),
        pytest.param("soixante et un, quatre-vingt-dix-sept, deux millions", [61, 97, 2e6], id="French"),
        pytest.param("soixante-quinze mille, trois cents", [75_000, 300], id="French scales"),
        pytest.param("neunzehn, dreiundzwanzig, zweitausend", [19, 23, 2_000], id="German"),
        pytest.param("FUNFZIG, DREISSIG", [50, 30], id="capitals and missing accents"),
        pytest.param("cincuenta y seis, veintitrés, doscientas", [56, 23, 200], id="Spanish"),
        pytest.param("cinquantasei, trentatré, ventuno, sessantamila", [56, 33, 21, 60_000], id="Italian"),
        pytest.param("cinquenta e seis, trezentos, três milhões", [56, 300, 3e6], id="Portuguese"),
        pytest.param("zesenvijftig, drieëntwintig, zestigduizend", [56, 23, 60_000], id="Dutch"),
        pytest.param("lima puluh enam, dua belas, dua ratus, seribu", [56, 12, 200, 1_000], id="Indonesian"),
        pytest.param("vier Billionen, empat triliun, four trillion", [4e12] * 3, id="a million millions"),
        pytest.param("cien mil, hundert Millionen", [100_000, 1e8], id="a hundred without its number"),
        pytest.param("six men, two or three; lima orang", [], id="nothing below ten"),
        pytest.param("once, onze, elf", [], id="not what is another word elsewhere"),
        pytest.param("sixty, two", [60], id="a comma parts two numbers"),
        pytest.param("İstanbul fifty", [], id="nothing where small letters are not as many"),
    ],
)
def test_numbers_in_words(text, expected):
    assert [value for _, value, _ in spelled(text)] == expected


def test_a_number_in_words_is_found_where_it_stands():
    text = "Es sind sechsundfünfzig Prozent."
    ((anchor, _, (start, end)),) = spelled(text)
    assert (anchor, text[start:end]) == ("number:56%", "sechsundfünfzig")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("le 14 mai", id="French"),
        pytest.param("14 Mei 2024", id="Indonesian, with its year"),
        pytest.param("May 14, 2024", id="American"),
        pytest.param("the 14th of May", id="British"),
        pytest.param("am 14. Mai", id="German"),
        pytest.param("martes 14 de mayo", id="Spanish, with its weekday"),
        pytest.param("il 14 maggio", id="Italian"),
    ],
)
def test_a_day_is_written_in_one_way(text):
    assert [(anchor, day) for anchor, day, _ in days(text)] == [("date:05-14", (5, 14))]


@pytest.mark.parametrize("text", ["May 2024", "14 orang", "40 mai", "14 barang", "514 mai", "magnitude 5.6"])
def test_what_is_no_day(text):
    assert list(days(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "SAG-AFTRA atau Sag-Aftra", ["sag", "aftra", "sag", "aftra"], id="capitals do not count"
        ),
        pytest.param("d’Élise Škoda", ["elise", "skoda"], id="accents and elisions fall away"),
        pytest.param("un iPhone", ["iphone"], id="a capital inside is a capital"),
        pytest.param("Rp900 ribu", [], id="an amount is no name"),
    ],
)
def test_capitalised(text, expected):
    assert [word for word, _ in capitalised(text)] == expected


@pytest.mark.parametrize(
    ("lighter", "heavier"),
    [
        pytest.param("the", "strasbourg", id="an everyday word says nothing"),
        pytest.param("para", "benifei", id="in any language"),
        pytest.param("netflix", "sarandos", id="a staple of our topics says less than a person"),
        pytest.param("universite", "benifei", id="accents do not make a common word rare"),
    ],
)
def test_word_weights(lighter, heavier):
    assert 0 <= word_weight(lighter) < word_weight(heavier) <= 1


def test_number_weights_fall_from_precise_and_large_to_round_and_small():
    values = [593_000_000_000, 650_000, 300_000, 46, 12]
    weights = [number_weight(value) for value in values]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(weights)
    assert number_weight(17, is_percent=True) > number_weight(17)


def test_numbers_have_one_spelling():
    assert [written(number) for number in (87.0, 11.5, 300_000.0, 5.93e11)] == [
        "87",
        "11.5",
        "300000",
        "593000000000",
    ]


def test_a_name_that_goes_on_with_a_number_is_one_word():
    told = "GPT-4, GPT\u20113.5 und Claude-2; Covid-19, Ke-2, B-52s, Top-10, gpt-4, Paris-2024."
    assert [name for name, _ in models(told)] == ["gpt4", "gpt35", "claude2"]
