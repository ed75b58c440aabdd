"""Which articles tell one story, and what shows it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from string import ascii_uppercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presswatch.records import Amount, Likeness, Name
from presswatch.stages.link import (
    KEYS,
    KEYS_UNDATED,
    NEAR,
    RELATED_WINDOW,
    SAME,
    SAME_BY_NAMES,
    SAME_BY_SCENE,
    SAME_BY_TWO,
    WINDOW,
    anchors,
    decide,
    likeness,
    likenesses,
    link,
)
from presswatch.text.kin import kin
from presswatch.text.words import hash32

DAY = datetime(2024, 5, 14, 8, tzinfo=UTC)

FRENCH = (
    "Grève au port de Halvering",
    "Les 1 850 dockers refusent les 34 grues de Maritrans. Odile Verstraete parle de 12,6 millions de $.",
)
INDONESIAN = (
    "Buruh Pelabuhan Halvering Mogok",
    "Sebanyak 1.850 buruh menolak 34 derek milik Maritrans. Odile Verstraete menyebut US$12,6 juta.",
)
ENGLISH = (
    "Dockers at Halvering walk out",
    "Some 1,850 dockers reject 34 cranes bought by Maritrans. Odile Verstraete spoke of $12.6 million.",
)
CHIP = (
    "Quillon unveils Tessera chip",
    "The Tessera, shown by Quillon in Eindhoven, needs 38% less power, Priya Ramaswamy said.",
)


def of(article_id, words, published_at=DAY, **more):
    title, text = words
    url = f"https://example.org/{article_id}"
    return anchors(article_id=article_id, url=url, title=title, text=text, published_at=published_at, **more)


def relation(a, b):
    alike = likeness(a, b)
    return alike and alike.relation


def test_one_event_in_two_languages_is_one_story_and_says_why():
    alike = likeness(of("a", FRENCH), of("b", INDONESIAN))
    assert alike.relation == "same"
    shown = {(evidence.kind, evidence.value) for evidence in alike.evidence}
    assert {("number", "1850"), ("number", "34"), ("number", "12600000"), ("name", "verstraete")} <= shown
    assert sum(evidence.weight for evidence in alike.evidence) == pytest.approx(alike.weight, abs=0.001)


def test_likeness_is_symmetric_and_ignores_ids():
    a, b = of("a", FRENCH), of("b", ENGLISH)
    assert likeness(a, b) == likeness(b, a)
    renamed = likeness(replace(a, article_id="z"), b)
    assert (renamed.weight, renamed.relation) == (likeness(a, b).weight, likeness(a, b).relation)


@pytest.mark.parametrize(
    ("published_at", "expected"),
    [
        pytest.param(DAY + WINDOW, "same", id="at the window's edge"),
        pytest.param(
            DAY + WINDOW + timedelta(seconds=1), "related", id="later it is another story of the affair"
        ),
        pytest.param(None, "same", id="undated, with much evidence"),
    ],
)
def test_the_window(published_at, expected):
    assert relation(of("a", FRENCH), of("b", INDONESIAN, published_at)) == expected


def test_an_unknown_date_asks_for_more_evidence():
    # Three rare names, but in longer articles: two more are not enough without a date.
    short = ("Verstraete à Halvering", "Odile Verstraete attend Maritrans.")
    other = ("Verstraete di Halvering", "Odile Verstraete menunggu Maritrans.")
    assert relation(of("a", short), of("b", other)) == "same"
    assert relation(of("a", short), of("b", other, None)) == "related"


def test_two_names_in_common_are_chance_among_the_articles_of_all_years():
    pair = ("", "Odile Verstraete, Maritrans.")
    assert relation(of("a", pair), of("b", pair)) == "same"
    assert relation(of("a", pair), of("b", pair, None)) is None


def test_two_names_in_common_are_chance_between_articles_of_three_weeks():
    pair = ("", "Odile Verstraete, Maritrans.")
    more = (pair[0], pair[1] + " Quillon.")
    later = DAY + NEAR + timedelta(seconds=1)
    assert relation(of("a", pair), of("b", pair, DAY + NEAR)) == "same"
    assert relation(of("a", pair), of("b", pair, later)) is None
    assert relation(of("a", more), of("b", more, later)) == "same"
    assert relation(of("a", more), of("b", more, DAY + RELATED_WINDOW)) == "related"
    assert relation(of("a", more), of("b", more, DAY + RELATED_WINDOW + timedelta(seconds=1))) is None


def test_short_reports_without_a_date_share_less_when_they_are_much_alike():
    figures = ("Quillon à Rennes", "Quillon embauche 87 % de plus à Rennes.")
    alike = ("Quillon di Rennes", "Quillon merekrut 87 persen lebih banyak di Rennes.")
    assert relation(of("a", figures), of("b", alike, None)) == "same"
    padded = (alike[0], alike[1] + " Zelkova, Merrowyn, Tarquill, Branthoa, Corvua, Pellucid, Lumenfold.")
    assert relation(of("a", figures), of("b", padded, None)) == "related"


def test_the_day_in_the_first_line_of_an_undated_text_is_no_evidence_that_it_is_one_story():
    """A wire puts it before each report of the day."""
    left = ("", "Sevilla, 23 may. Zelkova y Merrowyn, de Tarquill, cenan.")
    right = ("", "Madrid, 23 may. Zelkova y Merrowyn, de Quillon, corren.")
    assert {"date:05-23"} < of("a", left, None).weights.keys() & of("b", right, None).weights.keys()
    assert relation(of("a", left, None), of("b", right, None)) == "related"


def test_an_unknown_date_asks_for_rarer_evidence():
    towns = "Entre Rennes, Nancy, Limoges, Lyon."
    here, there = ("", f"{towns} Zelkova."), ("", f"{towns} Merrowyn, Tarquill.")
    assert relation(of("a", here), of("b", there)) == "same"
    assert relation(of("a", here), of("b", there, None)) == "related"


def test_without_a_date_names_alone_must_be_more_of_what_is_said():
    def told(*others, figure=""):
        return ("", f"Zelkova, Merrowyn, Tarquill, Quillon{figure}. " + ", ".join(others) + ".")

    here, there = ([letter + stem for letter in "BDFGKLMNPRST"] for stem in ("umbrik", "oldrup"))
    assert relation(of("a", told(*here)), of("b", told(*there))) == "same"
    assert relation(of("a", told(*here)), of("b", told(*there), None)) == "related"
    figured = of("a", told(*here, figure=", 1,850")), of("b", told(*there, figure=", 1.850"), None)
    assert relation(*figured) == "same"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            (
                "SAG-AFTRA presses Netflix on AI",
                "Hollywood, Netflix and Disney are silent. OpenAI and Google too.",
            ),
            (
                "Netflix et Disney face à la WGA",
                "À Hollywood, la SAG-AFTRA, Netflix, OpenAI et Google discutent d’IA.",
            ),
            id="the staples of our topics",
        ),
        pytest.param(
            (
                "Prabowo greets athletes",
                "President Prabowo Subianto and Gibran Rakabuming Raka met the team.",
            ),
            ("Prabowo Tinjau Dapur", "Prabowo Subianto dan Gibran Rakabuming Raka ke Bogor."),
            id="people of every day's news",
        ),
        pytest.param(
            ("Odile Verstraete honoured", "Odile Verstraete received a medal."),
            ("Odile Verstraete en Bretagne", "Odile Verstraete visite une école."),
            id="one person, however rare the name",
        ),
        pytest.param(("Strike at 10", "It began at 10, 10 of 20 came."), CHIP, id="nothing in common"),
    ],
)
def test_what_is_not_one_story(left, right):
    assert relation(of("a", left), of("b", right)) != "same"


def test_a_word_weighs_the_same_whatever_else_was_loaded():
    alone = likenesses([of("a", FRENCH), of("b", INDONESIAN)], ())
    crowd = [of(f"x{i}", FRENCH, DAY + timedelta(days=30 + 10 * i)) for i in range(30)]
    among = likenesses([of("a", FRENCH), of("b", INDONESIAN)], crowd)
    assert alone[0] in among


def test_a_tail_of_other_headlines_does_not_hide_the_story():
    tail = "\n".join(f"Zelkova{i:02}, Merrowyn{i:02}, Tarquill{i:02}" for i in range(90))
    background = "Kalimat biasa tanpa nama apa pun di sini. " * 110
    long = (INDONESIAN[0], f"{INDONESIAN[1]} {background}\n{tail}")
    assert relation(of("a", FRENCH), of("b", long)) == "same"


def test_names_of_the_catalogue_replace_the_words_of_the_article():
    def named(article_id, words, written):
        start = words[1].index(written)
        span = (start, start + len(written))
        name = Name(value="Nordhaven", kind="place", span=span, zone="body", wikidata_id="Q1")
        return of(article_id, words, names=[name])

    left = named("a", ("", "Il neige à Havredunord."), "Havredunord")
    right = named("b", ("", "Schnee in Nordhafen."), "Nordhafen")
    assert left.weights.keys() & right.weights.keys() == {"name:nordhaven"}
    assert "name:havredunord" not in left.weights


def test_a_name_is_known_in_the_spelling_of_another_language():
    french = of("a", ("", "Zelenskyy et Maritrans en Macédoine, après la Grèce."))
    german = of("b", ("", "Selenskyj und Maritrans in Mazedonien, nach Griechenland."))
    shown = {evidence.value for evidence in likeness(french, german).evidence}
    assert shown == {"maritrans", "selenskyj/zelenskyy", "macedoine/mazedonien", "greece"}


GEMPA = ("", "Gempa mengguncang Indonesia, pengungsian warga dan tsunami kecil di Halvering.")
ERDBEBEN = ("", "Erdbeben in Indonesien, ein Tsunami erreicht Halvering.")


def test_what_happened_where_is_known_in_the_words_of_each_language():
    told = likeness(of("a", GEMPA), of("b", ERDBEBEN))
    assert {(shown.kind, shown.value) for shown in told.evidence} == {
        ("event", "erdbeben/gempa"),
        ("place", "indonesia"),
        ("name", "halvering"),
    }


def test_what_happened_in_words_of_two_languages_tells_as_much_as_a_number():
    alike = likeness(
        of("a", ("", "Mogok, lalu kebakaran di Indonesia: Zelkova, Merrowyn.")),
        of("b", ("", "Streik, dann Waldbrand in Indonesien: Pellucid, Scheldebode, Lumenfold.")),
    )
    assert SAME <= alike.weight < SAME_BY_NAMES
    assert alike.relation == "same"


def test_who_did_it_counts_beside_what_was_done():
    sued = of("a", ("", "Novelists take OpenAI to court, the lawsuit says Zelkova."))
    told = of("b", ("", "OpenAI: la demanda de Merrowyn."))
    weights = {evidence.value: evidence.weight for evidence in likeness(sued, told).evidence}
    assert weights["openai"] == weights["demanda/lawsuit"]
    praised = of("c", ("", "Novelists praise OpenAI, says Zelkova. Zelkova, Merrowyn."))
    weights = {evidence.value: evidence.weight for evidence in likeness(praised, sued).evidence}
    assert weights["openai"] < weights["zelkova"] / 10


def test_two_pieces_tell_more_where_one_is_where_it_happened():
    left = of("a", ("", "Zelkova mogok di Indonesia: Merrowyn, Quillon, Tessera."))
    told = likeness(left, of("b", ("", "Zelkova mogok di Indonesia: Pellucid, Scheldebode, Lumenfold.")))
    assert SAME_BY_SCENE <= told.weight < SAME_BY_TWO
    assert told.relation == "same"


def test_days_later_another_may_have_happened_there():
    assert relation(of("a", GEMPA), of("b", ERDBEBEN)) == "same"
    assert relation(of("a", GEMPA), of("b", ERDBEBEN, DAY + NEAR + timedelta(hours=1))) is None
    assert relation(of("a", GEMPA), of("b", ERDBEBEN, None)) is None


def test_one_language_gains_nothing_by_the_word_for_what_happened():
    shown = likeness(of("a", ERDBEBEN), of("b", ("", "Erdbeben in Indonesien: Tsunami trifft Halvering.")))
    assert "event" not in {evidence.kind for evidence in shown.evidence}


def test_words_of_one_kin_weigh_what_the_commonest_of_them_does():
    """Rare as each of the two is, "partisan" is not far away."""
    left, right = of("a", ("", "Partizzo, Maritrans, Odile.")), of("b", ("", "Partisen, Maritrans, Odile."))
    weighed = {evidence.value: evidence.weight for evidence in likeness(left, right).evidence}
    assert left.weights["name:partizzo"] == left.weights["name:maritrans"] == 1
    assert weighed["partisen/partizzo"] < weighed["maritrans"]


def test_undated_articles_take_no_word_of_a_headline_for_a_name():
    """A trade that begins one headline and ends another is in the news every year."""
    named = ("Tarquilleros strike", "Zelkova, Merrowyn, Quillon.")
    spoken = ("Strike of tarquilleros", "Zelkova, Merrowyn, Quillon.")
    assert relation(of("a", named), of("b", spoken)) == "same"
    assert relation(of("a", named), of("b", spoken, None)) == "related"
    assert relation(of("a", named), of("b", named, None)) == "same"


def test_numbers_in_words_are_numbers():
    german = of("a", ("", "Sechsundfünfzig Jahre, siebzehn Prozent."))
    indonesian = of("b", ("", "Selama 56 tahun, naik 17 persen."))
    assert german.weights["number:56"] == indonesian.weights["number:56"]
    assert german.weights["number:17%"] == indonesian.weights["number:17%"]


def test_german_nouns_are_no_names():
    text = "Der Hafen und die Docker: Im Hafen von Halvering streiken die Docker, sagt Odile Verstraete."
    weights = of("a", ("", text)).weights
    assert weights["name:halvering"] == weights["name:verstraete"] == 1
    assert weights["name:docker"] < of("b", ("", "Docker streiken.")).weights["name:docker"]


@pytest.mark.parametrize(
    ("left", "right", "shared"),
    [
        pytest.param(
            "97.4 billion", "97 Milliarden", "97000000000/97400000000", id="one is the other, rounded"
        ),
        pytest.param("97.4 billion", "97,1 Milliarden", None, id="both could be rounded so"),
        pytest.param("97.4%", "97 %", None, id="percentages are told exactly"),
    ],
)
def test_a_number_may_be_told_rounded(left, right, shared):
    alike = likeness(
        of("a", ("", f"Zelkova offers Merrowyn {left}.")), of("b", ("", f"Zelkova, Merrowyn: {right}."))
    )
    found = [evidence.value for evidence in alike.evidence if evidence.kind == "number"]
    assert found == ([shared] if shared else [])


def test_an_amount_that_both_hold_counts_once():
    amount = Amount(currency="USD", number=12_600_000, span=(0, 4), zone="body")
    alike = likeness(of("a", FRENCH, amounts=[amount]), of("b", INDONESIAN, amounts=[amount]))
    values = [(evidence.kind, evidence.value) for evidence in alike.evidence]
    assert ("amount", "USD 12600000") in values
    assert ("number", "12600000") not in values


def test_candidate_keys_are_few_and_the_rarest():
    many = ("", ", ".join(f"{letter}elkova" for letter in ascii_uppercase) + ", Paris, Netflix")
    found = of("a", many)
    assert len(found.keys) == KEYS
    assert hash32(kin("netflix")) not in found.keys
    assert KEYS < len(of("a", many, None).keys) <= KEYS_UNDATED
    few = of("a", ("", "Zelkova in Paris, Netflix says."))
    assert few.keys[0] == hash32(kin("zelkova"))


def test_every_article_has_a_story_and_the_earliest_names_it():
    members = [
        of("a", FRENCH, DAY + timedelta(hours=2)),
        of("b", ENGLISH),
        of("c", CHIP),
        of("d", INDONESIAN, None),
    ]
    stories = {article_id: (story, evidence) for article_id, story, evidence in link(members)}
    assert {article_id: story for article_id, (story, _) in stories.items()} == {
        "a": "b",
        "b": "b",
        "c": "c",
        "d": "b",
    }
    assert stories["b"][1] == stories["c"][1] == ()
    assert stories["a"][1]
    assert stories["d"][1]


def test_a_story_spans_no_more_than_the_window():
    days = [
        of(str(i), words, DAY + timedelta(days=5 * i))
        for i, words in enumerate((FRENCH, ENGLISH, INDONESIAN))
    ]
    assert relation(days[0], days[1]) == relation(days[1], days[2]) == "same"
    assert len({story for _, story, _ in link(days)}) == 2


def test_a_chain_of_single_links_makes_no_story():
    first = ("", "Odile Verstraete, Maritrans, Halvering, 1850, 34. Wouter Claeskens, Pellucid, Scheldebode.")
    third = ("", "Tamsin Okafor, Lumenfold, Chorale, 9200, 48. Priya Ramaswamy, Quillon, Tessera.")
    bridge = ("", first[1].split("Wouter")[0] + third[1].split("Priya")[0])
    members = [of("a", first), of("b", bridge), of("c", third), of("d", first), of("e", third)]
    stories = {article_id: story for article_id, story, _ in link(members)}
    assert relation(members[0], members[1]) == relation(members[1], members[2]) == "same"
    assert stories["a"] == stories["d"] != stories["c"] == stories["e"]


@pytest.mark.parametrize(
    ("later", "is_one_story"),
    [
        pytest.param(NEAR, True, id="told within two days"),
        pytest.param(NEAR + timedelta(hours=1), False, id="another day's"),
    ],
)
def test_what_is_related_counts_for_a_story_within_days(later, is_one_story):
    members = [of(name, ("", name), DAY + (later if name == "d" else timedelta())) for name in "abcd"]
    links = [
        Likeness(article_id=pair[0], other_id=pair[1], weight=weight, relation=relation, evidence=())
        for pair, relation, weight in (
            *((pair, "same", 0.5) for pair in ("ab", "ac", "bc")),
            *(("ad", "same", 0.2), ("bd", "related", 0.1)),
        )
    ]
    told_by = {member.article_id: member.story_id for member in decide(members, links)}
    assert told_by["a"] == told_by["b"] == told_by["c"]
    assert (told_by["d"] == told_by["a"]) is is_one_story


def newsroom():
    """Fourteen articles: two stories retold over days, one of them undated, and strangers."""
    told = [
        FRENCH,
        ENGLISH,
        INDONESIAN,
        CHIP,
        (CHIP[0], CHIP[1].replace("less", "fewer")),
        ("Rain", "It rained."),
    ]
    dates = [DAY + timedelta(days=3 * i) for i in range(4)] + [None]
    items = [(words, dates[(i + j) % 5]) for i, words in enumerate(told) for j in range(3)]
    return [of(f"id{n:02}", words, date) for n, (words, date) in enumerate(items)]


NEWSROOM = newsroom()
EXPECTED = link(NEWSROOM)


@settings(max_examples=40)
@given(st.permutations(range(len(NEWSROOM))), st.lists(st.integers(1, 6), min_size=1))
def test_any_order_and_any_batches_give_the_same_stories(order, sizes):
    loaded, found, queue = [], {}, [NEWSROOM[i] for i in order]
    while queue:
        size = sizes[len(loaded) % len(sizes)]
        batch, queue = queue[:size], queue[size:]
        found |= {(alike.article_id, alike.other_id): alike for alike in likenesses(batch, loaded)}
        loaded += batch
    stories = decide(loaded, found.values())
    assert [(story.article_id, story.story_id, story.evidence) for story in stories] == EXPECTED


@settings(max_examples=20)
@given(st.permutations(range(len(NEWSROOM))))
def test_ids_given_in_another_order_change_nothing(order):
    renamed = [replace(item, article_id=f"{new:03}") for item, new in zip(NEWSROOM, order, strict=True)]
    url = {item.article_id: item.url for item in (*NEWSROOM, *renamed)}
    expected = sorted((url[article_id], url[story]) for article_id, story, _ in EXPECTED)
    assert sorted((url[article_id], url[story]) for article_id, story, _ in link(renamed)) == expected


def test_the_components_can_be_decided_apart():
    port = [item for item in NEWSROOM if "name:halvering" in item.weights]
    rest = [item for item in NEWSROOM if "name:halvering" not in item.weights]
    assert sorted([*link(port), *link(rest)]) == sorted(EXPECTED)


def test_the_newsroom_holds_what_the_properties_need():
    assert 4 <= len({story for _, story, _ in EXPECTED}) < len(NEWSROOM) - 5


@pytest.mark.parametrize(
    ("dateline", "sentence"),
    [
        pytest.param("LONDON (Reuters) - ", "It rained.", id="an agency in brackets"),
        pytest.param("KUALA LUMPUR, May 3 (AFP) — ", "It rained.", id="with a day"),
        pytest.param("São Paulo (Folhapress) - ", "It rained.", id="in small letters"),
        pytest.param("Jakarta, CNN Indonesia -- ", "It rained.", id="behind a comma"),
        pytest.param("KUALA LUMPUR: ", "It rained.", id="before a colon"),
        pytest.param("", "NASA plans a launch - but when? It rained.", id="none: a sentence with a dash"),
        pytest.param("", "Boris Johnson - the former mayor - spoke.", id="none: an apposition"),
        pytest.param("", "The minister (aged 40) - who left - spoke.", id="none: an age in brackets"),
    ],
)
def test_where_a_report_was_filed_and_by_which_agency_joins_nothing(dateline, sentence):
    assert of("a", ("Rain", dateline + sentence)).weights == of("a", ("Rain", sentence)).weights


def test_what_stands_beside_a_headline_joins_nothing_unless_the_text_names_it():
    title, text = (
        "Dockers at Halvering walk out over cranes",
        "The port stands still. Odile Verstraete spoke.",
    )
    beside = of("a", (f"{title} - Harbour Times", text)).weights
    assert beside == of("a", (title, text)).weights
    assert "name:harbour" in of("a", (f"{title} - Harbour Times", "")).weights, (
        "a headline alone is all there is"
    )


def test_the_name_of_the_outlet_joins_nothing():
    article = {
        "article_id": "a",
        "url": "http://a.example/",
        "title": "Hujan",
        "text": "Kabarteknika.id - Hujan turun di Karuva.",
        "published_at": None,
    }
    assert "name:kabarteknika" in anchors(**article).weights
    assert "name:kabarteknika" not in anchors(**article, outlet="Kabar Teknika").weights
