"""What is found in one article, where, and why not."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.catalogue.names import KnownName, load_names
from presswatch.catalogue.topics import load_topics
from presswatch.records import Name, Tags, Verdict
from presswatch.stages.tag import Rules, compile_rules
from presswatch.stages.tag import tag as tag_article
from presswatch.text.sentences import fold, sentence_spans
from rules import RULES_ALONE as RULES  # of all words of a brief see test_briefs.py
from unit.timing import cpu_seconds

NOWHERE = Path(__file__).parent  # holds no catalogue: the shipped one is read


def tag(text: str, language: str | None = "en", title: str | None = None, rules: Rules = RULES) -> Tags:
    return tag_article(title=title, text=text, language=language, rules=rules)


def verdict(tags: Tags, topic: str) -> Verdict:
    return next(verdict for verdict in tags.verdicts if verdict.topic == topic)


def why(tags: Tags, topic: str) -> list[tuple[str, str | None]]:
    return [(mention.term, mention.rejected_by) for mention in tags.mentions if mention.topic == topic]


@pytest.mark.parametrize(
    ("title", "ai", "strike"),
    [
        pytest.param("OpenAI hires novelists while writers strike", "main", "mention", id="beside the news"),
        pytest.param("As writers strike, OpenAI hires novelists", "main", "mention", id="before it"),
        pytest.param("Writers strike over the use of AI", "main", "main", id="the news itself"),
        pytest.param(
            "Trains stand still while drivers strike", "none", "main", id="no other topic to be beside"
        ),
    ],
)
def test_what_a_title_sets_beside_another_topic_is_a_mention(title: str, ai: str, strike: str) -> None:
    tags = tag("The offices are closed. Rain is expected.", title=title)
    assert (verdict(tags, "ai").role, verdict(tags, "strike").role) == (ai, strike)


@pytest.mark.parametrize(
    ("text", "language", "topic", "expected"),
    [
        pytest.param(
            "Aksi mogok kerja besar", "id", "strike", [("mogok kerja", None)], id="longest term wins"
        ),
        pytest.param(
            "Die Strikers siegen",
            "en",
            "strike",
            [("strikers", "needs labour or trades")],
            id="bare and alone",
        ),
        pytest.param("nurses strike today", "en", "strike", [("nurses strike", None)], id="trade and word"),
        pytest.param("overstrikes", "en", "strike", [], id="no match inside a longer word"),
        pytest.param(
            "Rail workers will strike three days in May.",
            "en",
            "strike",
            [("strike", None)],
            id="three days are no strike three",
        ),
        pytest.param(
            "Junior doctors to strike again over pay.", "en", "strike", [("strike", None)], id="once more"
        ),
        pytest.param(
            "AI said it would write to the minister. AI has forty delegates.",
            "en",
            "ai",
            [("AI", "exclusion institution"), ("AI", "exclusion institution")],
            id="an institution speaks",
        ),
        pytest.param(
            "AI said it would write to the minister. It is software.",
            "en",
            "ai",
            [("AI", None)],
            id="software speaks, and no institution",
        ),
        pytest.param(
            "His voice was put together with AI from interviews, and he never said it.",
            "en",
            "ai",
            [("AI", None)],
            id="the name goes before the longer words that show it by its parts",
        ),
        pytest.param(
            "A ring bears the letters of Abel Ives. The AI is worn.",
            "en",
            "ai",
            [("AI", "defined otherwise")],
            id="letters that two names in the text begin with",
        ),
        pytest.param(
            "Abel Ives asked a chatbot. The AI is worn.",
            "en",
            "ai",
            [("chatbot", None), ("AI", None)],
            id="the same beside another word for the topic",
        ),
        pytest.param(
            "AI won. People who know AI are glad, and AI will keep the fair.",
            "en",
            "ai",
            [("AI", "disabler office")] * 3,
            id="two letters again and again are somebody",
        ),
        pytest.param(
            "AI won. People who know AI are glad, and AI will keep the robots.",
            "en",
            "ai",
            [("AI", None)] * 3,
            id="but not beside a machine",
        ),
        pytest.param(
            "Strike three: workers laugh.", "en", "strike", [("strike", "exclusion sport")], id="in baseball"
        ),
        pytest.param(
            "The clock strikes nine and workers leave.",
            "en",
            "strike",
            [("strikes", "exclusion idiom")],
            id="what a clock does",
        ),
        pytest.param(
            "union says air strikes hit staff",
            "en",
            "strike",
            [("strikes", "exclusion attack")],
            id="an air strike beside union words",
        ),
        pytest.param(
            "la grève de la faim",
            "fr",
            "strike",
            [("grève", "exclusion fasting")],
            id="a hunger strike",
        ),
        pytest.param(
            "en place de Grève", "fr", "strike", [("grève", "exclusion place")], id="a square in Paris"
        ),
        pytest.param(
            "mobil mogok milik karyawan",
            "id",
            "strike",
            [("mogok", "exclusion vehicle")],
            id="a car that will not start",
        ),
        pytest.param(
            "Rakit Mogok di Selat Sempit. Petugas pelabuhan menerima kabar itu Sabtu pagi lewat radio: "
            "mesin mati, baling-baling rusak.",
            "id",
            "strike",
            [("mogok di", "disabler breakdown")],
            id="a text on an engine, whoever works nearby",
        ),
        pytest.param(
            "La grève est déserte au petit matin, et le village dort encore derrière ses volets clos, "
            "sans un bruit. Plus tard viendront les barques, le ponton et les pédalos.",
            "fr",
            "strike",
            [("grève", "disabler shore")],
            id="a text on the shore of a lake",
        ),
        pytest.param(
            "Der Hungerstreik begann im Mai. Der Streik dauert an.",
            "de",
            "strike",
            [("*streik", "exclusion fasting"), ("*streik", "exclusion fasting")],
            id="a word keeps its other sense in the next sentence",
        ),
        pytest.param(
            "Der Hungerstreik begann im Mai. Der Streik um den Lohn dauert an.",
            "de",
            "strike",
            [("*streik", "exclusion fasting"), ("*streik", None)],
            id="but beside what only the employed have",
        ),
        pytest.param(
            "Neun Entlassene fasten. Ihr Hungerstreik begann im Mai. Die Gewerkschaft stützt den Streik.",
            "de",
            "strike",
            [("*streik", "exclusion fasting"), ("*streik", "exclusion fasting")],
            id="who fasts may have a union",
        ),
        pytest.param(
            "In Rauenau steht alles. Die Gewerkschaft stützt den Streik, zwei sind im Hungerstreik.",
            "de",
            "strike",
            [("*streik", None), ("*streik", "exclusion fasting")],
            id="a strike in which some fast",
        ),
        pytest.param(
            "Murid menggelar mogok iklim, dan kesatuan guru menyokong mogok itu.",
            "ms",
            "strike",
            [("mogok", "exclusion no_employer"), ("mogok", "exclusion no_employer")],
            id="of two reasons the one that is another sense",
        ),
        pytest.param(
            "Der Hungerstreik begann im Mai. Ein Warnstreik folgte, und der Streik dauert an.",
            "de",
            "strike",
            [("*streik", "exclusion fasting"), ("*streik", None), ("*streik", None)],
            id="but in a text with another word for it",
        ),
        pytest.param(
            "Deep learning, every child. Pupils stay with one thing for a month. Then, in the evening, the"
            " tired governors of this small village met to hear what it costs, and deep learning won.",
            "en",
            "ai",
            [("deep learning", "exclusion schooling"), ("deep learning", "exclusion schooling")],
            id="so does a word of two",
        ),
        pytest.param(
            "Les salariés du lac sont en grève, et la grève du sable dure.",
            "fr",
            "strike",
            [("en grève", None), ("grève", "exclusion shore")],
            id="a strike beside a lake",
        ),
        pytest.param(
            "The strike on the port injured two workers.",
            "en",
            "strike",
            [("strike", "exclusion attack")],
            id="an attack that hits workers",
        ),
        pytest.param(
            "Library staff stopped work for an hour over pay.",
            "en",
            "strike",
            [("stopped work", None)],
            id="staff that stop work",
        ),
        pytest.param(
            "The roofers stopped work when it rained.",
            "en",
            "strike",
            [("stopped work", "needs quarrel or concerted or past")],
            id="rain that stops work",
        ),
        pytest.param(
            "The signallers went home at noon over a roster.",
            "en",
            "strike",
            [("went home at", None)],
            id="who works, what they do not do, what they quarrel over",
        ),
        pytest.param(
            "The staff went home at noon.",
            "en",
            "strike",
            [("went home at", "needs quarrel or concerted or past")],
            id="no quarrel",
        ),
        pytest.param(
            "The guests went home at noon over a dispute.",
            "en",
            "strike",
            [("went home at", "needs trades or hands")],
            id="nobody who works",
        ),
        pytest.param(
            "sopir truk mogok", "id", "strike", [("sopir truk mogok", None)], id="lorry drivers that will not"
        ),
        pytest.param("ia dan IA", "id", "ai", [], id="IA is never Indonesian"),
        pytest.param(
            "l’IA et l'IA", "fr", "ai", [("IA", None), ("IA", None)], id="IA after either apostrophe"
        ),
        pytest.param("j'ai, Ai, ai", "fr", "ai", [], id="the verb avoir"),
        pytest.param("die KI-Kamera", "de", "ai", [("KI", None)], id="KI in a German compound"),
        pytest.param("KI tablets", "en", "ai", [], id="KI only in German"),
        pytest.param("J'AI TOUT VU À PARIS", "fr", "ai", [("AI", "words in capitals")], id="a shouted verb"),
        pytest.param("ACTORS STRIKE OVER AI", "en", "ai", [("AI", None)], id="where ai is no word"),
        pytest.param("L'IA ENTRE AU LYCÉE", "fr", "ai", [("IA", None)], id="where ia is no word"),
        pytest.param("MIT AI I DAG", "da", "ai", [("AI", "words in capitals")], id="where we know no word"),
        pytest.param("The US NASA AI UK list", "en", "ai", [("AI", "words in capitals")], id="acronyms"),
        pytest.param("new AI chips", "en", "ai", [("AI", None)], id="AI in a quiet line"),
        pytest.param(
            "Association of Inventors (AI) met. AI elected Ms Ode.",
            "en",
            "ai",
            [("AI", "defined otherwise"), ("AI", "defined otherwise")],
            id="an acronym that the text defines otherwise",
        ),
        pytest.param(
            "artificial intelligence (AI)",
            "en",
            "ai",
            [("artificial intelligence", None), ("AI", None)],
            id="an acronym that the text defines so",
        ),
        pytest.param(
            "Le parcours IA (ingénieur agronome) ouvre.",
            "fr",
            "ai",
            [("IA", "defined otherwise")],
            id="an acronym that brackets explain otherwise",
        ),
        pytest.param(
            "Ceasefire at risk: three employees died when strikes hit a depot in Gaza.",
            "en",
            "strike",
            [("strikes", "exclusion attack_nearby")],
            id="a war that hits workers",
        ),
        pytest.param("AI found in ducks: bird flu", "en", "ai", [("AI", "disabler bird_flu")], id="bird flu"),
        pytest.param(
            "AI, artificial intelligence, tracks bird flu",
            "en",
            "ai",
            [("AI", None), ("artificial intelligence", None)],
            id="a text that spells the topic out is not disabled",
        ),
        pytest.param(
            "Read also: nurses strike",
            "en",
            "strike",
            [("nurses strike", "exclusion read_also")],
            id="a link line",
        ),
        pytest.param("She asked Gemini about her rent.", "en", "ai", [("asked Gemini", None)], id="asked"),
        pytest.param("Gemini rose before dawn.", "en", "ai", [("Gemini", "needs computing")], id="a sign"),
        pytest.param("Un modèle génératif.", "fr", "ai", [("modèle génératif", None)], id="it generates"),
        pytest.param(
            "De schippers zetten hun schepen stil en willen meer loon.",
            "nl",
            "strike",
            [("zetten hun schepen", None)],
            id="a strike told by what is left standing",
        ),
        pytest.param(
            "De schippers zetten hun schepen in de verf.",
            "nl",
            "strike",
            [("zetten hun schepen", "needs quarrel or concerted or past")],
            id="ships alone",
        ),
        pytest.param(
            "Klimastreik der Schüler: Wir streiken, sagt ein Lehrer.",
            "de",
            "strike",
            [("*streik", "exclusion no_employer"), ("streiken", "disabler no_employer")],
            id="who skips school says that they strike, too",
        ),
        pytest.param(
            "Lift gedung mogok, pegawai ditandu",
            "id",
            "strike",
            [("mogok", "exclusion no_one")],
            id="a lift",
        ),
        pytest.param(
            "La gira acaba en Las Huelgas, con el coro.",
            "es",
            "strike",
            [("huelgas", "exclusion name")],
            id="a convent",
        ),
        pytest.param(
            "Los libros hablan de la Huelga General y de la Gran Huelga de 1917.",
            "es",
            "strike",
            [("huelga", None), ("huelga", None)],
            id="events have capitals, too",
        ),
        pytest.param("人工智能改变城市", "zh", "ai", [("*人工智能*", None)], id="a script without blanks"),
        pytest.param(
            "ChatGPT käyttö", "fi", "ai", [("ChatGPT", None)], id="a language of which we have no words"
        ),
    ],
)
def test_mentions(text: str, language: str, topic: str, expected: list[tuple[str, str | None]]) -> None:
    assert why(tag(text, language), topic) == expected


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        pytest.param("The cooks stayed home.", True, id="nothing between"),
        pytest.param("The cooks stayed all Friday long at home.", True, id="others between"),
        pytest.param("The cooks stayed, and their guests went home.", False, id="another clause"),
        pytest.param("The cooks stayed in the homely town.", False, id="a longer word"),
        pytest.param(
            "The cooks stayed homely, and so at home.", False, id="a longer word and another clause"
        ),
        pytest.param(f"The cooks stayed {'very ' * 20}long at home.", False, id="too far"),
        pytest.param("The cooks stayed in their homely home.", True, id="a longer word first"),
        pytest.param("The cooks stayed at ho\u0301me.", False, id="an accent apart from its letter"),
        pytest.param("The cooks stayed", False, id="nothing behind"),
    ],
)
def test_a_gap_holds_other_words_of_its_clause(tmp_path: Path, text: str, is_found: bool) -> None:
    (tmp_path / "topics.toml").write_text(
        '[idle]\ntitle = "Idle"\n[idle.terms.plain]\nen = ["stayed … home"]\n'
    )
    rules = compile_rules(load_topics(tmp_path), load_names(NOWHERE))
    assert why(tag(text, rules=rules), "idle") == ([("stayed … home", None)] if is_found else [])


def test_a_gap_stands_between_words(tmp_path: Path) -> None:
    (tmp_path / "topics.toml").write_text(
        '[idle]\ntitle = "Idle"\n[idle.terms.plain]\nen = ["stay* … home"]\n'
    )
    rules = compile_rules(load_topics(tmp_path), load_names(NOWHERE))
    assert why(tag("A stayhome (day).", rules=rules), "idle") == []


def test_a_name_and_whose_it_is_count_once() -> None:
    named, once = "Sam Altman, bos OpenAI, bicara.", "Bos OpenAI bicara."
    assert tag(named, "id", title="Rapat").verdicts == tag(once, "id", title="Rapat").verdicts


def test_every_topic_gets_a_verdict_even_for_nothing() -> None:
    tags = tag("", None)
    assert [(verdict.topic, verdict.role, verdict.score) for verdict in tags.verdicts] == [
        ("ai", "none", 0),
        ("strike", "none", 0),
    ]
    assert (tags.mentions, tags.names, tags.amounts) == ((), (), ())


@pytest.mark.parametrize(
    ("title", "text", "role", "score"),
    [
        pytest.param("Nurses on strike", "x", "main", 3.0, id="a title makes it the subject"),
        pytest.param(None, "They are on strike.", "main", 3.0, id="so does the first sentence without one"),
        pytest.param(" ", "On strike\nIt rained.", "main", 3.0, id="and a headline on the first line"),
        pytest.param("x", "They are on strike.", "mention", 1.15, id="one in the lead is a mention"),
        pytest.param(
            "x", "On strike. On strike. On strike.", "main", 6.9, id="three in the lead are a subject"
        ),
        pytest.param("x", "x " * 300 + "on strike", "mention", 0.3, id="one in the body is a mention"),
        pytest.param("A hunger strike", "x", "none", 0.0, id="a suppressed one adds nothing"),
    ],
)
def test_roles_and_scores(title: str | None, text: str, role: str, score: float) -> None:
    found = verdict(tag(text, title=title), "strike")
    assert (found.role, found.score) == (role, score)


@pytest.mark.parametrize("between", ["\n", ". "])
def test_a_title_at_the_head_of_the_text_says_what_a_title_says(between: str) -> None:
    title, text = "Drivers park their taxis", "Their strike began at dawn. Rain is due."
    apart, joined = tag(text, title=title), tag(title + between + text)
    assert apart.verdicts == joined.verdicts
    assert [mention.zone for mention in joined.mentions] == ["lead", "lead"], "there is no title"


WEATHER = "The wind turned north. It rained on the quay. Gulls sat on the roofs. The café closed at six. "


@pytest.mark.parametrize(
    ("title", "text", "role"),
    [
        pytest.param(
            "Weavers settle after a month",
            "The looms turn again, a month after the strike began. The union signed a contract on Friday. "
            "Talks had gone on all week. Its members get better pay from May. The mill opened its gates at "
            "dawn. A mediator from the capital drafted the agreement.",
            "main",
            id="one term, and a text that is all about the dispute",
        ),
        pytest.param(
            "Mill opens a museum",
            "The mill will show its looms, which stood still during the strike of its workers. " + WEATHER,
            "mention",
            id="one term in a text about something else",
        ),
        pytest.param(
            "Mill buys a rival",
            "The mill signed a contract with its rival. Talks had gone on all week. The deal is worth "
            "nine million. The agreement ends a dispute over a patent. The offer came in May.",
            "none",
            id="related words say nothing without a term",
        ),
        pytest.param(
            "Mayor opens pool while weavers stay on strike",
            WEATHER * 2,
            "mention",
            id="a title of which the text says nothing",
        ),
        pytest.param(
            "Strikes, a storm and a goat: the week",
            WEATHER + "The nurses were on strike. A goat ate the flowers. The bus came late.",
            "mention",
            id="a title that only the second half takes up, once",
        ),
        pytest.param("Mayor speaks", "The nurses are on strike. It rained.", "mention", id="a short text"),
        pytest.param(
            "Mayor speaks",
            "The nurses are on strike. It rained. The strike ends on Friday.",
            "main",
            id="a short text that says it twice",
        ),
    ],
)
def test_a_role_follows_how_much_of_the_text_speaks_of_it(title: str, text: str, role: str) -> None:
    assert verdict(tag(text, title=title), "strike").role == role


def test_a_headline_is_explained_by_the_lead_beneath_it() -> None:
    lead = "The ministry gave no details about the date, the place or the length. " * 3
    assert verdict(tag(f"{lead} The union was silent.", title="Strike looms"), "strike").role == "main"
    assert verdict(tag(lead, title="Strike looms"), "strike").role == "none"


@pytest.mark.parametrize(
    ("when", "published_on", "role"),
    [
        pytest.param("in 2024", date(2026, 5, 1), "mention", id="a year that is over"),
        pytest.param("in 2024", date(2024, 5, 1), "main", id="its own year"),
        pytest.param("in 20 minutes", date(2026, 5, 1), "main", id="no year"),
        pytest.param("in 2019", None, "mention", id="long ago, of an article without a date"),
    ],
)
def test_a_year_is_past_when_it_is_before_that_of_the_article(
    when: str, published_on: date | None, role: str
) -> None:
    found = tag_article(
        title="Gallery opens its wing",
        text=f"It is late: workers walked out {when}. Tickets are free.",
        language="en",
        rules=RULES,
        published_on=published_on,
    )
    assert role in [verdict.role for verdict in found.verdicts if verdict.topic == "strike"]


def test_after_one_plain_mention_the_bare_word_needs_no_more_explaining() -> None:
    far = "kata demi kata " * 30
    assert why(tag(f"Mogok kerja dimulai. {far}. Mogok itu usai.", "id"), "strike") == [
        ("mogok kerja", None),
        ("mogok", None),
    ]


@pytest.mark.parametrize(
    ("blank", "unseen"),
    [
        pytest.param("  ", "", id="two blanks"),
        pytest.param(" \t", "", id="a tab"),
        pytest.param("\u00a0 ", "", id="a no-break blank"),
        pytest.param(" \u200b", "\u00ad", id="a zero-width blank, and soft hyphens"),
        pytest.param("\r ", "", id="half of a line break"),
    ],
)
def test_blanks_hide_nothing_and_spans_hold_them(blank: str, unseen: str) -> None:
    plain = "Nurses at Leeds walk off the job. On strike since Monday, they want $5 million a year."
    title = "Industrial action over artificial intelligence"

    def blown_up(text: str) -> str:
        return text.replace(" ", blank).replace("a", f"a{unseen}")

    expected, found = tag(plain, title=title), tag(blown_up(plain), title=blown_up(title))
    assert found.verdicts == expected.verdicts
    for field in ("mentions", "subtopics", "relations", "names", "amounts", "figures", "strike_facts"):
        pairs = zip(getattr(expected, field), getattr(found, field), strict=True)
        for before, after in pairs:
            source = title if before.zone == "title" else plain
            given = blown_up(title) if before.zone == "title" else blown_up(plain)
            assert given[slice(*after.span)] == blown_up(source[slice(*before.span)]).rstrip(unseen or "x")


def test_accents_apart_from_their_letters_hide_nothing() -> None:
    text = "Les Médicos de Moçambique sont en grève à l'hôpital de Cádiz, payés 3 500 € par mois."
    apart = unicodedata.normalize("NFD", text)
    expected, found = tag(text, "fr"), tag(apart, "fr")
    assert values(expected.names) == values(found.names) != []
    assert expected.mentions != ()
    assert expected.amounts != ()
    for field in ("mentions", "names", "amounts"):
        for before, after in zip(getattr(expected, field), getattr(found, field), strict=True):
            assert unicodedata.normalize("NFC", apart[slice(*after.span)]) == text[slice(*before.span)]


def test_numbers_that_stand_apart_do_not_become_one() -> None:
    amounts = tag("Rp 12 000   500 units and €3  million").amounts
    assert [(amount.currency, int(amount.number)) for amount in amounts] == [
        ("IDR", 12_000),
        ("EUR", 3_000_000),
    ]


@pytest.mark.parametrize(("language", "read_as"), [("id", "ms"), ("id", "jv"), ("en", "pcm"), ("de", "lb")])
def test_languages_that_a_short_text_does_not_tell_apart_share_their_words(
    language: str, read_as: str
) -> None:
    for text in ("Buruh mogok kerja", "Dockers walk out over pay", "Die Piloten streiken, die KI hilft"):
        assert tag(text, language).mentions == tag(text, read_as).mentions


def test_a_text_that_was_cut_off_tells_no_more_for_its_dots() -> None:
    text = "Sales rose. The nurses are on strike. It rained. Prices fell"
    assert tag(f"{text} […]", title="Monday").verdicts == tag(text, title="Monday").verdicts


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("İstanbul’da grev: la grève continue", id="a letter whose lower case is longer"),
        pytest.param("ẞ STRASSE ﬁn 🎬 grève", id="letters that fold to two, and beyond the first plane"),
        pytest.param("« La\u00a0Grève »\u202f!", id="no-break blanks"),
    ],
)
def test_spans_point_into_the_text_as_it_was_given(text: str, form: str) -> None:
    text = unicodedata.normalize(form, text)  # type: ignore[arg-type]
    (mention,) = (mention for mention in tag(text, "fr").mentions if mention.topic == "strike")
    assert unicodedata.normalize("NFC", text[slice(*mention.span)]).lower() == "grève"


def test_a_soft_hyphen_hides_no_term_and_stays_in_its_span() -> None:
    text = "Der Arbeits\u00adkampf wegen der künst\u00adlichen Intelli\u00adgenz"
    found = [text[slice(*mention.span)] for mention in tag(text, "de").mentions]
    assert sorted(found) == ["Arbeits\u00adkampf", "künst\u00adlichen Intelli\u00adgenz"]


@pytest.mark.parametrize(
    ("title", "text", "role"),
    [
        pytest.param(
            "Narrators on strike for a fourth day",
            "They walked out over AI. Their pay has not risen since 2019. The publishers are silent.",
            "main",
            id="what a strike is over is the news",
        ),
        pytest.param(
            "Narrators on strike for a fourth day",
            "Their pay has not risen since 2019. The publishers are silent. Some fear AI as well.",
            "mention",
            id="a worry further down is not",
        ),
        pytest.param(
            "Narrators on strike for a fourth day",
            "The studios are empty. AI reads ever more novels. The software learned from their recordings. "
            "They want to be asked before a machine is trained. Talks go on.",
            "main",
            id="what the text comes back to is",
        ),
        pytest.param(
            "Narrators on strike for a fourth day",
            "The studios are empty. Their pay has not risen since 2019. The rent of the booths has. "
            "Talks go on. AI is one more worry. The software is bought already. The machines came on Monday.",
            "mention",
            id="what it ends with is not",
        ),
    ],
)
def test_what_a_strike_is_over_is_what_its_news_is_about(title: str, text: str, role: str) -> None:
    assert verdict(tag(text, title=title), "ai").role == role


def test_spans_of_the_title_point_into_the_title() -> None:
    title, text = "Netflix pays $900,000", "In 2023 Netflix offered US$300,000."
    tags = tag(text, title=title)
    found = [
        ((title if item.zone == "title" else text)[slice(*item.span)])
        for item in (*tags.names, *tags.amounts)
    ]
    assert found == ["Netflix", "Netflix", "$900,000", "US$300,000"]


@given(st.text(max_size=80), st.text(alphabet="AIia gréve'’İßﬁ strike.\n(){}$1", max_size=120))
def test_nothing_breaks_and_no_span_leaves_its_text(title: str, text: str) -> None:
    tags = tag(text, "fr", title)
    for item in (*tags.mentions, *tags.names, *tags.amounts):
        length = len(title if item.zone == "title" else text)
        assert 0 <= item.span[0] < item.span[1] <= length


@given(st.text(max_size=60))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


# ---- names


def values(names: tuple[Name, ...]) -> list[str]:
    return [name.value for name in names]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("kata Sag-Aftra kemarin", "id", ["SAG-AFTRA"], id="another spelling"),
        pytest.param(
            "Aliansi Produsen Gambar Bergerak dan Televisi (AMPTP)",
            "id",
            ["Alliance of Motion Picture and Television Producers"] * 2,
            id="another language, and its acronym",
        ),
        pytest.param("an apple and a meta study", "en", [], id="a common word is no company"),
        pytest.param("The quay was quiet. Cranes stood idle.", "en", [], id="words that begin sentences"),
        pytest.param(
            "Quay guards met Maria Oduya of Port Ember.",
            "en",
            ["Maria Oduya of Port Ember"],
            id="joined by of",
        ),
        pytest.param(
            "Oduya left. Nobody followed Oduya.", "en", ["Oduya", "Oduya"], id="a first word seen elsewhere"
        ),
        pytest.param("on Monday in June", "en", [], id="days and months"),
        pytest.param(
            "Menurut Rina Wulan, itu wajar.", "id", ["Rina Wulan"], id="a preposition that begins a sentence"
        ),
        pytest.param("selon l’Opéra de Nantes", "fr", ["Opéra de Nantes"], id="an elided article"),
        pytest.param("à l'appel de l'Ufap", "fr", ["Ufap"], id="an article elided by a plain apostrophe"),
        pytest.param("He said: 'Oduya left.'", "en", [], id="a quotation that begins with a name, or a word"),
        pytest.param("der Hafen und das Schiff", "de", [], id="German nouns"),
        pytest.param(
            "CEO Netflix Ted Sarandos, Rp4 juta, AI",
            "id",
            ["Netflix", "Ted Sarandos"],
            id="no office, money or term",
        ),
    ],
)
def test_names(text: str, language: str, expected: list[str]) -> None:
    assert values(tag(text, language).names) == expected


def test_a_headline_in_title_case_names_only_what_the_text_names() -> None:
    tags = tag("Harbour staff met Lena Fisk.", title="Angry Crowd Greets Lena Fisk Near Old Harbour")
    assert [(name.value, name.zone) for name in tags.names] == [("Lena Fisk", "title"), ("Lena Fisk", "lead")]


def test_known_names_carry_their_wikidata_item() -> None:
    (name,) = tag("saham Netflix naik", "id").names
    assert (name.value, name.kind, name.wikidata_id) == ("Netflix", "organisation", "Q907311")


# ---- rules


def test_a_new_topic_needs_no_code(tmp_path: Path) -> None:
    (tmp_path / "topics.toml").write_text(
        '[flood]\ntitle = "Floods"\n[flood.terms.plain]\nen = ["flood*"]\nid = ["banjir"]\n', encoding="utf-8"
    )
    rules = compile_rules(load_topics(tmp_path), ())
    assert verdict(tag("Banjir melanda kota", "id", rules=rules), "flood").role == "main"
    assert verdict(tag("Flooded streets", "en-GB", rules=rules), "flood").role == "main"


def test_the_version_follows_the_catalogue() -> None:
    topics, names = load_topics(NOWHERE), load_names(NOWHERE)
    assert compile_rules(topics, names).version == RULES.version
    assert compile_rules(topics[:1], names).version != RULES.version
    more = (*names, KnownName(value="Port Ember", kind="place"))
    assert compile_rules(topics, more).version != RULES.version


# ---- sentences


def meetings(text: str, language: str = "en", title: str | None = None) -> list[tuple[str, str, str]]:
    """(level, kind, words that show it) of AI and strike."""
    return [
        (
            relation.level,
            relation.kind,
            (title or "" if relation.zone == "title" else text)[slice(*relation.span)],
        )
        for relation in tag(text, language, title).relations
    ]


def test_sentences_where_two_topics_meet() -> None:
    text = (
        "Actors are on strike. It rains. AI is here. It snows. They are on strike over AI. No end in sight."
    )
    assert meetings(text) == [
        ("sentence", "cause", "They are on strike over AI."),
        ("paragraph", "cause", "They are on strike over AI."),
        ("article", "cause", "They are on strike over AI."),
    ]


def test_suppressed_mentions_do_not_meet() -> None:
    assert meetings("AI chips. It rains. A hunger strike over AI.", title="On strike over pay") == [
        ("article", "together", "On strike over pay"),
    ]


def test_a_title_speaks_for_itself() -> None:
    assert meetings("It rains.", title="On strike over AI")[0] == ("sentence", "cause", "On strike over AI")


@pytest.mark.parametrize(
    ("language", "text", "level", "kind", "shows"),
    [
        pytest.param(
            "en",
            "The writers' strike goes on. The guild wants limits on artificial intelligence.",
            "article",
            "demand",
            "The guild wants limits on artificial intelligence.",
            id="a demand in the sentence after the strike",
        ),
        pytest.param(
            "en",
            "Dockers are on strike over pay and the use of AI.",
            "sentence",
            "cause",
            "Dockers are on strike over pay and the use of AI.",
            id="one reason leads on to the next",
        ),
        pytest.param(
            "en",
            "Printers are on strike over wages, and an AI writes the front page.",
            "sentence",
            "together",
            "Printers are on strike over wages, and an AI writes the front page.",
            id="a reason is tied to the nearest thing behind it",
        ),
        pytest.param(
            "en",
            "An AI lab's cleaners are on strike and demand more pay.",
            "sentence",
            "together",
            "An AI lab's cleaners are on strike and demand more pay.",
            id="a demand with its thing behind it is tied to nothing before it",
        ),
        pytest.param(
            "en",
            "Nurses are on strike and demand beds; an AI reads the scans.",
            "sentence",
            "together",
            "Nurses are on strike and demand beds; an AI reads the scans.",
            id="no reason reaches beyond a semicolon",
        ),
        pytest.param(
            "en",
            "Because of Friday's rail strike the fair for AI is put off.",
            "sentence",
            "together",
            "Because of Friday's rail strike the fair for AI is put off.",
            id="what the strike is the reason of",
        ),
        pytest.param(
            "en",
            "Ministers demand limits on AI. Meanwhile, dockers are on strike.",
            "article",
            "together",
            "Ministers demand limits on AI. Meanwhile, dockers are on strike.",
            id="a word sets the two apart",
        ),
        pytest.param(
            "en",
            "Ministers fear AI. Dockers are on strike over pay.",
            "article",
            "together",
            "Ministers fear AI. Dockers are on strike over pay.",
            id="the strike after has a reason of its own",
        ),
        pytest.param(
            "en",
            "Clerks are on strike. It is the first time. The reason is AI.",
            "article",
            "cause",
            "The reason is AI.",
            id="a reason two sentences on",
        ),
        pytest.param(
            "en",
            "Guides are on strike. An AI now tells their stories.",
            "article",
            "cause",
            "An AI now tells their stories.",
            id="no reason is named, and AI is tied to those who strike",
        ),
        pytest.param(
            "en",
            "Guides are on strike. An AI now tells their stories." + " The strike goes on." * 5,
            "article",
            "together",
            "Guides are on strike. An AI now tells their stories.",
            id="in a longer text that is no reason",
        ),
        pytest.param(
            "en",
            "Studios use AI. Actors are on strike because the technology may replace them.",
            "sentence",
            "cause",
            "Actors are on strike because the technology may replace them.",
            id="the technology stands for it",
        ),
        pytest.param(
            "en",
            "Dockers are on strike over pay. An analyst used AI to count the ships.",
            "article",
            "together",
            "Dockers are on strike over pay. An analyst used AI to count the ships.",
            id="both occur, and have nothing to do with each other",
        ),
        pytest.param(
            "en",
            "Dockers are on strike.\nAI counts ships.",
            "paragraph",
            "together",
            "Dockers are on strike.\nAI counts ships.",
            id="sentences side by side make a paragraph",
        ),
        pytest.param(
            "fr",
            "Les doubleurs sont en grève. Ils réclament un encadrement de l’intelligence artificielle.",
            "article",
            "demand",
            "Ils réclament un encadrement de l’intelligence artificielle.",
            id="a demand in French",
        ),
        pytest.param(
            "id",
            "Aktor mogok kerja karena takut digantikan kecerdasan buatan.",
            "sentence",
            "cause",
            "Aktor mogok kerja karena takut digantikan kecerdasan buatan.",
            id="a fear in Indonesian",
        ),
        pytest.param(
            "de",
            "Die Synchronsprecher streiken. Im Arbeitskampf fordern sie Schutz vor Künstlicher Intelligenz.",
            "sentence",
            "demand",
            "Im Arbeitskampf fordern sie Schutz vor Künstlicher Intelligenz.",
            id="a demand in German",
        ),
    ],
)
def test_what_one_topic_is_to_the_other(language: str, text: str, level: str, kind: str, shows: str) -> None:
    assert (level, kind, shows) in meetings(text, language)


def test_topics_far_apart_meet_in_the_article_only() -> None:
    rain = "\n".join(["It rains here all the time."] * 9)
    text = f"Nurses are on strike.\n{rain}\nAI is new."
    assert meetings(text) == [("article", "together", "Nurses are on strike.")]


def test_parts_of_a_topic_are_shown_where_it_is_spoken_of() -> None:
    text = "An actor fell. It rained. It snowed. Nurses went on strike. Talks with the hospital resume."
    found = [(part.subtopic, text[slice(*part.span)]) for part in tag(text).subtopics]
    assert found == [("negotiation", "Talks"), ("other_sectors", "Nurses")]


def test_no_part_without_its_topic() -> None:
    assert tag("Talks between actors and nurses resume.").subtopics == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Mr. Ode left. It rained!", ["Mr. Ode left.", "It rained!"], id="a title is no end"),
        pytest.param(
            "Rp 1.500 naik. Lalu turun.", ["Rp 1.500 naik.", "Lalu turun."], id="a point in a number"
        ),
        pytest.param("One\ntwo", ["One", "two"], id="a line is an end"),
        pytest.param("He said “no.” Then he left.", ["He said “no.”", "Then he left."], id="a closing quote"),
        pytest.param("東京。大阪。", ["東京。", "大阪。"], id="no blank after the full stop"),
        pytest.param(
            "Ab dem 4. August ruht die Arbeit. Im Jahr 4. Auch danach.",
            ["Ab dem 4. August ruht die Arbeit.", "Im Jahr 4.", "Auch danach."],
            id="the day of a month goes on",
        ),
        pytest.param(" \n ", [], id="blanks only"),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[slice(*span)] for span in sentence_spans(text)] == expected


def test_a_text_of_one_sentence_full_of_terms_takes_time_in_proportion() -> None:
    phrase = (
        "the union called a strike over AI and workers walked out as artificial intelligence (AI) spreads "
    )

    def seconds(times: int) -> float:
        return cpu_seconds(lambda: tag(phrase * times))

    assert seconds(4000) < 30 * seconds(400)  # ten times the text; the square would be a hundred


def test_many_strikes_in_one_text_take_time_in_proportion() -> None:
    months = ("January", "February", "March", "April", "May", "June", "July")
    strikes = [
        f"{union} members went on strike from {day} {month} {year}. "
        for union in ("Verdi", "Unite the Union", "IG Metall", "United Auto Workers")
        for year in (2021, 2022, 2023)
        for month in months
        for day in range(1, 29)
    ]

    def told(count: int) -> Tags:
        text = "".join(strikes[:count])
        return tag_article(title=None, text=text, language="en", rules=RULES, published_on=date(2022, 7, 1))

    assert max(fact.strike_number for fact in told(200).strike_facts) > 100
    # Ten times the text; each held against all before takes more than twenty times as long.
    assert cpu_seconds(lambda: told(2200)) < 20 * cpu_seconds(lambda: told(220))


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Studio Bosses Meet Union Leaders Again\n", id="a page of headlines"),
        pytest.param("Netflix said that The Intercept asked Ted Sarandos about AI. ", id="one long line"),
    ],
)
def test_time_grows_with_the_text_and_no_faster(line: str) -> None:
    def seconds(length: int) -> float:
        text = line * (length // len(line))
        return cpu_seconds(lambda: tag(text))

    assert seconds(800_000) < 20 * max(seconds(100_000), 0.001)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("Readers ask a chatbot first. It errs.", "main", id="the first sentence of two"),
        pytest.param("It errs. Readers ask a chatbot first.", "mention", id="the second"),
        pytest.param(
            "The software errs. Readers ask a chatbot first.", "main", id="the second, told of before"
        ),
        pytest.param("The fair shows wine, cheese and a chatbot.", "mention", id="one thing among others"),
        pytest.param("Police found him with the help of a chatbot.", "mention", id="the means"),
        pytest.param(
            "Readers ask a chatbot first. It was trained on jokes. " + "The harbour was quiet. " * 4,
            "main",
            id="a longer text that goes on",
        ),
        pytest.param(
            "Readers ask a chatbot first. " + "The harbour was quiet. " * 5, "mention", id="a longer text"
        ),
        pytest.param("I asked a chatbot first. " + "The harbour was quiet. " * 3, "mention", id="a hook"),
    ],
)
def test_a_brief_text_is_about_what_its_first_sentence_is_about(text: str, role: str) -> None:
    assert verdict(tag(text, title="Monday morning"), "ai").role == role


@pytest.mark.parametrize(
    ("opening", "role"),
    [
        pytest.param("A chatbot told me to boil it for an hour. ", "mention", id="the writer asked"),
        pytest.param("A chatbot told a cook to boil it for an hour. ", "main", id="it is told of a cook"),
        pytest.param("A chatbot told me so. I trust the software. ", "main", id="the text goes on"),
    ],
)
def test_a_title_that_the_writer_only_plays_with_is_a_hook(opening: str, role: str) -> None:
    advice = "Use a wide pan. " * 6
    assert verdict(tag(opening + advice, title="What a chatbot knows of jam"), "ai").role == role


@pytest.mark.parametrize(
    ("title", "role"),
    [
        pytest.param("Ravelin raises a loan", "main", id="the name beside it"),
        pytest.param("Northgate grants a loan", "mention", id="a name far from it"),
        pytest.param("A loan for makers", "mention", id="no name"),
    ],
)
def test_a_text_on_a_maker_of_it_is_about_it(title: str, role: str) -> None:
    text = (
        "Ravelin sells AI that reads contracts, and owes the money to a bank up north called Northgate."
        " Ravelin has forty rooms. Gulls sat on its roof. The café closed. It rained. Northgate is old."
    )
    assert verdict(tag(text, title=title), "ai").role == role


@pytest.mark.parametrize(
    ("place", "sentence", "role"),
    [
        pytest.param(1, "The poems were written by a chatbot.", "main", id="the second sentence"),
        pytest.param(3, "The poems were written by a chatbot.", "mention", id="the second half"),
        pytest.param(1, "A chatbot was there.", "mention", id="nothing was made"),
    ],
)
def test_what_a_short_text_says_early_was_made_is_its_news(place: int, sentence: str, role: str) -> None:
    others = ["The harbour was quiet."] * 4
    others.insert(place, sentence)
    assert verdict(tag(" ".join(others), title="Monday morning"), "ai").role == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("The van has two doors, and a helper by AI.", "mention", id="behind a comma"),
        pytest.param("The van has a helper by AI.", "main", id="in the first clause"),
        pytest.param("The van has two doors, and a helper by AI. The software errs.", "main", id="told of"),
    ],
)
def test_what_a_last_clause_adds_is_not_what_the_title_means(text: str, role: str) -> None:
    assert verdict(tag(f"Prices are out. {text}", title="A robot on wheels"), "ai").role == role


@pytest.mark.parametrize(
    ("title", "text", "role"),
    [
        pytest.param("Shares slip on oil and AI", "Miners led. Rain is due.", "mention", id="after another"),
        pytest.param(
            "Rivers, AI, fish: a summit", "Miners led. Rain is due.", "mention", id="between others"
        ),
        pytest.param("Shares slip on oil and AI", "Miners led. Software fell.", "main", id="and told of"),
        pytest.param("In Leeds, AI reads X-rays", "Miners led. Rain is due.", "main", id="after a comma"),
    ],
)
def test_what_a_title_lists_and_the_text_leaves_out_is_a_mention(title: str, text: str, role: str) -> None:
    assert verdict(tag(text, title=title), "ai").role == role


@pytest.mark.parametrize(
    ("title", "opening", "role"),
    [
        pytest.param(
            "Eight trends in catering", "Caterers had a good year. ", "mention", id="one part of it"
        ),
        pytest.param("Eight trends", "Machine learning changed what caterers do. ", "main", id="its opening"),
        pytest.param("Caterers turn to AI", "Caterers had a good year. ", "main", id="its headline"),
    ],
)
def test_a_section_far_down_is_not_what_a_long_article_is_about(title: str, opening: str, role: str) -> None:
    text = opening + WEATHER * 10 + "An AI plans the menus. " * 12
    assert verdict(tag(text, title=title), "ai").role == role


# N names the topic, o tells of it in other words, w of how it works, a dot of something else.
TOLD = {
    "N": "Some neural network now dims the lamps of the town. ",
    "r": "It is a neural network that dims the lamps of the town. ",
    "o": "The software of the lamps is older than the mayor is. ",
    "w": "It mistook the moon for a lamp twice in one week. ",
    ".": "Gulls sat on the roofs of the quay, and it rained on them. ",
}


@pytest.mark.parametrize(
    ("pattern", "role"),
    [
        pytest.param("..o..N....o...o...o.", "main", id="named once, told of to the end"),
        pytest.param(
            "..o..No......No....", "main", id="named twice, and each time told of in the next sentence"
        ),
        pytest.param("..w..N....w...w...w.", "main", id="told of by how it works"),
        pytest.param("..N.....N....w.....", "main", id="named twice, and told of once"),
        pytest.param("..w............w...", "none", id="how something works, never named"),
        pytest.param("..o..N............o.", "mention", id="told of in three sentences of twenty"),
        pytest.param("..oooN.o............", "main", id="a quarter of it, in one place"),
        pytest.param("..o.....o...o..oN...", "mention", id="words of its field, named late"),
        pytest.param("..o..oN.", "main", id="named late in a short text"),
        pytest.param("..o.......N.N.N...o.", "mention", id="named more than told of"),
        pytest.param("..o..N....o...o...o." * 3, "mention", id="a handbook"),
        pytest.param("..........r.........", "main", id="what it told of is said to be one"),
        pytest.param("..........N.........", "mention", id="one is named beside it"),
        pytest.param("..........r........." * 3, "mention", id="a handbook that says what something is"),
    ],
)
def test_what_a_text_tells_of_in_other_words_is_its_subject(pattern: str, role: str) -> None:
    text = "".join(TOLD[sentence] for sentence in pattern)
    assert verdict(tag(text, title="Monday morning"), "ai").role == role


@pytest.mark.parametrize(
    ("place", "role"),
    [
        pytest.param(0, "main", id="what the first sentence says"),
        pytest.param(1, "main", id="the second"),
        pytest.param(2, "mention", id="an item in the middle"),
        pytest.param(4, "main", id="what a notice says last"),
    ],
)
def test_a_title_hints_at_no_item_in_the_middle(place: int, role: str) -> None:
    items = ["A bear was seen.", "The fair opens at ten.", "Bread costs more.", "Snow is near."]
    items.insert(place, "Drivers are on strike.")
    assert verdict(tag(" ".join(items), title="No buses before noon"), "strike").role == role


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        pytest.param(
            "en",
            "The company stopped delivering. Its couriers get a sum that the union finds fair.",
            "none",
            id="a firm",
        ),
        pytest.param(
            "en",
            "Couriers of the company stopped delivering. Their union wants higher pay.",
            "main",
            id="who works for it",
        ),
        pytest.param(
            "id",
            "Perusahaan menghentikan layanan antar. Serikat menilai upah kurir wajar.",
            "none",
            id="a firm, in Indonesian",
        ),
        pytest.param(
            "id",
            "Kurir perusahaan menghentikan layanan antar. Serikat menuntut upah.",
            "main",
            id="who works for it, in Indonesian",
        ),
        pytest.param(
            "id",
            "Perawat rumah sakit mogok sejak Senin, lift dijaga satpam. Upah belum dibayar.",
            "main",
            id="a trade beside a device",
        ),
        pytest.param("id", "Lift rumah sakit mogok, dan upah perawat naik.", "none", id="a device"),
        pytest.param(
            "id",
            "Palang parkir menolak membuka. Manajemen meminta maaf, petugas berdiri di sana.",
            "none",
            id="what a device refuses",
        ),
        pytest.param(
            "id",
            "Petugas di palang parkir menolak membuka gerbang. Manajemen menunggak upah.",
            "main",
            id="what who stands beside it refuses",
        ),
        pytest.param(
            "en",
            "Drivers stopped work over pay. A supplier of parts was sorry.",
            "main",
            id="another cause in another sentence",
        ),
        pytest.param(
            "en", "Drivers stopped work for want of parts, says their union.", "none", id="another cause"
        ),
        pytest.param(
            "en",
            "Drivers stopped work on Monday. Parts had not come, says their union.",
            "none",
            id="another cause of what its sentence does not explain",
        ),
        pytest.param(
            "en", "Deckhands met. They say nothing moves until the firm pays.", "main", id="their condition"
        ),
        pytest.param(
            "en", "The firm will not hire until it has paid. Deckhands wait.", "none", id="its condition"
        ),
        pytest.param(
            "en", "Deckhands say nothing moves until noon. The firm has paid.", "none", id="no condition"
        ),
        pytest.param(
            "en",
            "Deckhands cannot leave until the firm has paid.",
            "none",
            id="who may not, whatever they want",
        ),
    ],
)
def test_work_is_stopped_by_who_works_and_for_a_reason_of_theirs(language: str, text: str, role: str) -> None:
    assert verdict(tag(text, language, title="Lindow"), "strike").role == role


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        pytest.param(
            "en", "The last round, in 2019, had ended in a strike by nurses.", "mention", id="a year before"
        ),
        pytest.param(
            "en", "Nurses had gone on strike ten years ago.", "mention", id="years ago, right behind"
        ),
        pytest.param("en", "Nurses went on strike over pay.", "main", id="no date"),
        pytest.param(
            "en",
            "Nurses are on strike over a contract that ended, as others did, in 2019.",
            "main",
            id="the date of something else",
        ),
        pytest.param("en", "No nurse came in for two days in 2019.", "none", id="no stop of work by anybody"),
        pytest.param(
            "en", "In 2019 nurses stayed away from the wards.", "mention", id="told by what was done"
        ),
        pytest.param("fr", "En 2019, il avait fallu une grève des soignants.", "mention", id="in French"),
        pytest.param(
            "id", "Tahun lalu sepakat itu lahir setelah perawat mogok.", "mention", id="in Indonesian"
        ),
        pytest.param("de", "Zuletzt hatten die Pfleger 2019 gestreikt.", "mention", id="in German"),
    ],
)
def test_a_strike_that_is_only_remembered_is_a_mention(language: str, text: str, role: str) -> None:
    wages = {
        "en": ("The union and the employers have agreed on pay.", "Wages rise by 4%.", "Staff vote in May."),
        "fr": ("Le syndicat et la direction ont un accord.", "Les salaires montent.", "Le personnel votera."),
        "id": ("Serikat dan manajemen bersepakat soal upah.", "Gaji naik 4 persen.", "Karyawan setuju."),
        "de": ("Gewerkschaft und Arbeitgeber sind einig.", "Der Lohn steigt.", "Die Belegschaft stimmt ab."),
    }[language]
    assert verdict(tag(" ".join([*wages[:2], text, wages[2]]), language, title="4 %"), "strike").role == role


@pytest.mark.parametrize(
    ("title", "pattern", "role"),
    [
        pytest.param("The fake moon", "..N.N.........", "main", id="two of its sentences and its title"),
        pytest.param("Monday morning", "..N.N.........", "mention", id="under a title that says nothing"),
        pytest.param("The fake moon", "..N.N....................", "mention", id="in passing"),
    ],
)
def test_a_text_must_tell_of_what_its_title_hints_at_in_a_share_of_its_sentences(
    title: str, pattern: str, role: str
) -> None:
    text = "".join(TOLD[sentence] for sentence in pattern)
    assert verdict(tag(text, title=title), "ai").role == role


def test_what_a_text_tells_of_under_a_title_on_another_topic_is_a_mention() -> None:
    text = "".join(TOLD[sentence] for sentence in "..o..N....o...o...o.")
    assert verdict(tag(text, title="Nurses on strike"), "ai").role == "mention"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("A chatbot answers the phones. It rained.", "main", id="the opening says how"),
        pytest.param(
            "The mill is open. A chatbot answers the phones. It rained.", "mention", id="in passing"
        ),
    ],
)
def test_jobs_in_a_title_hint_at_what_the_first_sentence_speaks_of(text: str, role: str) -> None:
    assert (
        verdict(tag(text + " Gulls sat on the roofs. The café closed.", title="Mill cuts jobs"), "ai").role
        == role
    )


@pytest.mark.parametrize(
    ("text", "language", "role"),
    [
        pytest.param("Facial recognition opens the gate.", "en", "none", id="a camera"),
        pytest.param(
            "Facial recognition opens the gate; it was trained on smiles.", "en", "mention", id="that learned"
        ),
        pytest.param("Die Gesichtserkennung lernte aus Trainingsdaten.", "de", "mention", id="in German"),
        pytest.param("La reconnaissance faciale ouvre la porte.", "fr", "none", id="a camera in French"),
    ],
)
def test_what_machines_do_by_rules_too_is_ai_where_they_learned_it(
    text: str, language: str, role: str
) -> None:
    assert verdict(tag(WEATHER + text + " " + WEATHER, language=language), "ai").role == role
