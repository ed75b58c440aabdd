"""Amounts of money, as papers write them in nine languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.text.amounts import find_amounts
from unit.timing import cpu_seconds


def read(text: str, language: str | None) -> list[tuple[str, float]]:
    return [(amount.currency, amount.number) for amount in find_amounts(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("gaji US$300 ribu", "id", [("USD", 300_000)], id="Indonesian thousands after a prefix"),
        pytest.param("rugi Rp4,5 miliar", "id", [("IDR", 4.5e9)], id="decimal comma before miliar"),
        pytest.param(
            "anggaran Rp 1.125 triliun", "id", [("IDR", 1125e12)], id="a point groups thousands in id"
        ),
        pytest.param("anggaran Rp1,125 triliun", "id", [("IDR", 1.125e12)], id="a comma is decimal in id"),
        pytest.param("dana Rp 3 M cair", "id", [("IDR", 3e9)], id="M is miliar after Rp"),
        pytest.param("harga Rp. 15.000,-", "id", [("IDR", 15_000)], id="the dash of round rupiah"),
        pytest.param("Rp 2,5 jt per bulan", "id", [("IDR", 2.5e6)], id="jt is juta"),
        pytest.param("senilai 12 juta dolar AS", "id", [("USD", 12e6)], id="dolar AS after the number"),
        pytest.param("hadiah 5 ribu dolar Singapura", "id", [("SGD", 5000)], id="another country's dollar"),
        pytest.param("hadiah dua miliar rupiah", "id", [("IDR", 2e9)], id="a number in words"),
        pytest.param("Rp3 juta hingga 5 juta", "id", [("IDR", 3e6), ("IDR", 5e6)], id="range, prefix once"),
        pytest.param(
            "US$900 ribu (13,5 miliar) setahun",
            "id",
            [("USD", 900_000), ("IDR", 13.5e9)],
            id="brackets without a currency are the country's",
        ),
        pytest.param("kenaikan RM1.7 bilion", "ms", [("MYR", 1.7e9)], id="ringgit"),
        pytest.param("coûte 3 500 euros", "fr", [("EUR", 3500)], id="a blank groups thousands"),
        pytest.param("coûte 12\u202f500\u00a0€", "fr", [("EUR", 12_500)], id="narrow and no-break blanks"),
        pytest.param("1,7 milliard d’euros", "fr", [("EUR", 1.7e9)], id="milliard d’euros"),
        pytest.param("une levée de 40 M€", "fr", [("EUR", 40e6)], id="M€"),
        pytest.param("un contrat de 2 Md€", "fr", [("EUR", 2e9)], id="Md€"),
        pytest.param("un million de dollars", "fr", [("USD", 1e6)], id="un million de"),
        pytest.param(
            "de 300 000 à 900 000 dollars", "fr", [("USD", 300_000), ("USD", 900_000)], id="range, unit once"
        ),
        pytest.param(
            "cinquante francs suisses, ou 60 francs suisses",
            "fr",
            [("CHF", 50), ("CHF", 60)],
            id="Swiss francs, in words too",
        ),
        pytest.param("a £1.2 million fine", "en", [("GBP", 1.2e6)], id="point before million is decimal"),
        pytest.param("worth $1.125 billion", "en", [("USD", 1.125e9)], id="three decimals before billion"),
        pytest.param("sold for $2,300,500.75", "en", [("USD", 2_300_500.75)], id="both marks"),
        pytest.param(
            "fined €35m and $4bn", "en", [("EUR", 35e6), ("USD", 4e9)], id="m and bn touch the number"
        ),
        pytest.param("$5-6 million", "en", [("USD", 5e6), ("USD", 6e6)], id="a range shares its multiplier"),
        pytest.param("$11.5 billion and A$2bn", "en", [("USD", 11.5e9), ("AUD", 2e9)], id="A$ is not $"),
        pytest.param("USD 450,000 or SGD 20", "en", [("USD", 450_000), ("SGD", 20)], id="ISO codes"),
        pytest.param("a million dollars", "en", [("USD", 1e6)], id="a million"),
        pytest.param(
            "HK$3.2m, S$40 and US$7", "en", [("HKD", 3.2e6), ("SGD", 40), ("USD", 7)], id="long prefixes"
        ),
        pytest.param("1.250,50 Euro", "de", [("EUR", 1250.5)], id="German separators"),
        pytest.param("3,4 Milliarden Euro", "de", [("EUR", 3.4e9)], id="Milliarden"),
        pytest.param("1,5 Mio. Euro", "de", [("EUR", 1.5e6)], id="Mio. with its point"),
        pytest.param("20 mil millones de euros", "es", [("EUR", 20e9)], id="mil millones"),
        pytest.param("5 mil euros", "es", [("EUR", 5000)], id="mil"),
        pytest.param("R$ 3,2 bilhões", "pt", [("BRL", 3.2e9)], id="bilhões"),
        pytest.param("12 miljoen euro", "nl", [("EUR", 12e6)], id="miljoen"),
        pytest.param("7 miliardi di euro", "it", [("EUR", 7e9)], id="miliardi di"),
        pytest.param("$40 raised", None, [("USD", 40)], id="language not known"),
    ],
)
def test_amounts(text: str, language: str | None, expected: list[tuple[str, float]]) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("in 2023, 17% of 256 GB at 120 Hz", "en", id="years, shares, bytes and hertz"),
        pytest.param("she lost 130 pounds", "en", id="pounds of weight"),
        pytest.param("in 2019 won the cup 3 times", "en", id="the verb won"),
        pytest.param("virus H5N1 di 3 kabupaten", "id", id="digits within a word"),
        pytest.param("UEFA Euro 2024 in June", "en", id="a tournament"),
        pytest.param("pada 31 Juli 2023 pukul 14.29 WIB", "id", id="date and time"),
        pytest.param("an 8K $$$ camera", "en", id="price classes"),
        pytest.param("", "en", id="nothing at all"),
    ],
)
def test_no_amount(text: str, language: str) -> None:
    assert read(text, language) == []


def test_a_year_before_a_range_word_takes_no_currency() -> None:
    assert read("in 2019 and 5 million dollars", "en") == [("USD", 5e6)]


def test_people_after_money_are_not_money() -> None:
    assert read("rose from $5 to 300 people", "en") == [("USD", 5)]


def test_only_shared_currency_words_are_ambiguous() -> None:
    found = find_amounts("$5, US$6, 7 dollars, 8 euros", "en")
    assert [amount.is_ambiguous for amount in found] == [True, False, True, False]


def test_span_covers_currency_and_multiplier() -> None:
    text = "kompensasi US$300 ribu setahun"
    (amount,) = find_amounts(text, "id")
    assert text[slice(*amount.span)] == "US$300 ribu"


@given(st.text(alphabet="0123456789.,'’ $€£RpMmbnkTde\n-()\u202fjutaribu", max_size=60))
def test_spans_are_ordered_and_inside_the_text(text: str) -> None:
    spans = [amount.span for amount in find_amounts(text, "id")]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


def test_what_explains_an_amount_shares_its_period_and_end_and_implies_a_rate() -> None:
    found = find_amounts("antara US$300 ribu (Rp4,5 miliar) dan US$900 ribu (13,5 miliar) setahun", "id")
    assert [(amount.currency, amount.period, amount.bound, amount.implied_rate) for amount in found] == [
        ("USD", "year", "low", None),
        ("IDR", "year", "low", 15_000),
        ("USD", "year", "high", None),
        ("IDR", "year", "high", 15_000),
    ]


@pytest.mark.parametrize(
    ("text", "is_doubtful"),
    [
        pytest.param("US$300 ribu (Rp4,5 miliar)", False, id="a rate of 15,000"),
        pytest.param("US$300 ribu (Rp4,5 juta)", True, id="a thousand times too little"),
        pytest.param("$12.9bn (£10bn)", False, id="a bare dollar has a usual rate"),
        pytest.param("€5m, or about $50m", True, id="ten dollars for a euro"),
        pytest.param("€5m and $50m", False, id="two amounts that explain nothing"),
    ],
)
def test_a_rate_that_never_was_makes_an_amount_doubtful(text: str, is_doubtful: bool) -> None:
    language = "id" if "Rp" in text else "en"
    assert any(amount.is_doubtful for amount in find_amounts(text, language)) is is_doubtful


@pytest.mark.parametrize("sentence", ["US$300 ribu (Rp4,5 miliar), ", "1 2 ", "a million dollars "])
def test_time_grows_with_the_text_and_no_faster(sentence: str) -> None:
    def seconds(length: int) -> float:
        text = sentence * (length // len(sentence))
        return cpu_seconds(lambda: find_amounts(text, "id"))

    assert seconds(400_000) < 40 * max(seconds(40_000), 0.001)
