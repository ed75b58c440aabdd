"""Tells an article from what only looks like a page: walls, errors, challenges, lists of links.

Words alone never reject: an article may speak of a 404 or a login. They count in the title of a page
with little prose, or where little prose is all there is.
"""

import re
from dataclasses import dataclass
from itertools import islice

from lxml.etree import _Element as Element

from presswatch.stages.clean.blocks import Block, Layout
from presswatch.stages.clean.metadata import Metadata, element_text
from presswatch.stages.clean.rules import HEADINGS
from presswatch.stages.clean.surroundings import LEAST_HEADLINE
from presswatch.text.languages import confusable

#: Less prose than this cannot be an article that anyone would publish.
LEAST_CHARACTERS = 120
#: A wall explains itself in fewer characters than this.
WALL_CHARACTERS = 1_200
#: So much prose that speaks of no login is the beginning of an article behind it, and worth keeping.
LEAST_STUB_CHARACTERS = 200
#: A teaser is shorter than this, an article longer.
MOST_TEASER_CHARACTERS = 300
#: A line of fewer characters is a label.
LEAST_SENTENCE = 25
#: Of less text the language is not judged.
LEAST_SAMPLE = 400
#: Where no line is prose, more linked characters than this make a menu.
MOST_LINKED_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class WallRule:
    """reason; in_title: words in a title or first heading; in_text: words anywhere on a short page."""

    reason: str
    in_title: re.Pattern[str]
    in_text: re.Pattern[str]


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


WALL_RULES: tuple[WallRule, ...] = (
    WallRule(
        "bot_challenge",
        _any(
            r"^just a moment|attention required|are you (?:a )?(?:robot|human)|security check|"
            r"verify(?:ing)? (?:that )?you(?:'re| are)|"
            r"access (?:to this page )?(?:has been )?denied|bot (?:check|detection)|ddos|captcha|"
            r"pardon our interruption|human verification"
        ),
        _any(
            r"checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|"
            r"enable javascript and cookies to continue|unusual (?:traffic|activity)|"
            r"captcha|not a robot|ray id|performance (?:&|and) security by|memverifikasi bahwa anda|"
            r"vérifi\w+ que vous êtes (?:un )?humain|"
            r"kein roboter|no eres un robot|press (?:&|and) hold"
        ),
    ),
    WallRule(
        "soft_404",
        _any(
            r"^\W*(?:error )?404\b|\b404\W*$|\b404 (?:not found|error|-)|(?:page|article|story|"
            r"content) (?:not found|cannot be found|doesn['’]t exist|no longer)|^not found|"
            r"halaman (?:tidak ditemukan|yang anda cari)|tidak ditemukan|page (?:introuvable|"
            r"non trouvée|inexistante)|(?:seite|artikel) (?:wurde )?nicht gefunden|"
            r"página no (?:encontrada|existe)|página não encontrada|pagina (?:non trovata|"
            r"niet gevonden)|oops!?$"
        ),
        _any(
            r"(?:page|article|story) (?:you(?:'re| are|['’]re)? (?:requested|looking for|"
            r"were looking for|tried)|(?:was|could|can) ?not (?:be )?found|(?:does not|doesn['’]t|"
            r"no longer) exists?)|"
            r"halaman (?:yang anda (?:cari|tuju|maksud)|ini tidak|tidak ditemukan)|"
            r"page (?:que vous (?:cherchez|recherchez|demandez)|demandée|introuvable)|"
            r"n['’]existe (?:pas|plus)|"
            r"seite .{0,40}(?:nicht gefunden|existiert nicht)|página .{0,40}(?:no existe|não existe)"
        ),
    ),
    WallRule(
        "cookie_wall",
        _any(
            r"cookie|consent|privacy (?:settings|choices)|before you continue|datenschutz|"
            r"vie privée|your privacy"
        ),
        _any(
            r"(?:accept|allow|use|using|agree to) (?:all )?(?:the use of )?cookies|"
            r"we (?:and our partners )?(?:use|value|store)\b.{0,60}(?:cookies|privacy|personal data)|"
            r"nous (?:et nos partenaires )?utilis\w+ des cookies|accept\w+ (?:tous )?les cookies|"
            r"(?:cookies|tracking) (?:zustimmen|akzeptieren)|mit werbung (?:und|weiter)lesen|"
            r"setujui.{0,30}cookie|kami menggunakan cookie|utilizamos cookies|utilizziamo i cookie|"
            r"verwenden.{0,30}cookies"
        ),
    ),
    WallRule(
        "login_wall",
        _any(
            r"^(?:please )?(?:log ?in|sign ?in|masuk|login|connexion|anmelden|iniciar sesión|accedi|"
            r"inloggen)\b|subscribe to (?:read|continue)|(?:log|sign) in to"
        ),
        _any(
            r"(?:log ?in|sign ?in|register|subscribe)\b.{0,40}\b(?:to (?:continue|read|access|view)|"
            r"required)|you (?:must|need to) (?:be logged in|log in|sign in|subscribe)|"
            r"silakan (?:masuk|login)|masuk (?:untuk|terlebih)|connectez[- ]vous (?:pour|à)|"
            r"réservé (?:aux|à nos) abonnés|melden sie sich (?:an|bitte)|bitte (?:loggen|melden)|"
            r"inicia sesión para|already (?:a subscriber|have an account)"
        ),
    ),
)
_NEEDS_SCRIPT = _any(
    r"(?:enable|activate|requires?|turn on|need to).{0,30}javascript|javascript (?:is |"
    r"seems to be )?(?:disabled|required)|aktifkan javascript|activer javascript"
)


def refuse(
    metadata: Metadata, layout: Layout, root: Element, *, title: str | None, text: str
) -> tuple[str, str] | None:
    """The reason for which a page is no article, with what showed it; or None."""
    prose = len(text)
    if prose < WALL_CHARACTERS and (wall := _wall(metadata, layout, title, text)):
        return wall
    if listing := _listing(metadata, layout):
        return "listing_page", listing
    if prose < LEAST_CHARACTERS and not (metadata.nodes and prose >= 40):
        seen = _seen(layout)
        scripts = sum(1 for _ in root.iter("script"))
        noscript = " ".join(element_text(element) for element in islice(root.iter("noscript"), 5))[:1000]
        if len(seen) < 400 and (_NEEDS_SCRIPT.search(f"{noscript} {seen}") or (scripts and len(seen) < 200)):
            return "script_only", f"{scripts} scripts and {len(seen)} characters of text"
        reason = "too_short" if prose or any(map(_is_sentence, layout.blocks)) else "no_text"
        return reason, f"{prose} characters of prose among {len(layout.blocks)} lines"
    if not any(block.is_prose for block in layout.blocks) and _linked_share(layout) > MOST_LINKED_SHARE:
        return "no_text", "nothing but links"
    return None


def _wall(metadata: Metadata, layout: Layout, title: str | None, text: str) -> tuple[str, str] | None:
    """What stands in the way of an article, with what showed it; or None."""
    prose = len(text)
    # A page that dates and signs itself as an article keeps its word, unless nothing else is there.
    if metadata.nodes and prose >= LEAST_CHARACTERS:
        return None
    seen = _seen(layout)[:6000]
    heads = [title, metadata.head_title, *(element_text(h1) for h1 in layout.headings)]
    for rule in WALL_RULES:
        hit = next((found for head in heads if head and (found := rule.in_title.search(head))), None)
        said = rule.in_text.search(seen)
        words = hit or said
        if words is None:
            continue
        if rule.reason == "login_wall" and not hit and _is_stub(text, rule):
            continue
        # A notice at the page's foot is no wall: the text is there, and the notice was cut from it.
        if rule.reason == "cookie_wall" and not hit and _is_whole(text, rule):
            continue
        if (hit and said) or prose < (400 if hit else 500):
            return rule.reason, f"{prose} characters of prose and {words[0]!r}"
    return None


def _seen(layout: Layout) -> str:
    return " ".join(block.text for block in layout.blocks)


def _is_sentence(block: Block) -> bool:
    """Whether a line is somebody's words, however few, and no part of a menu."""
    is_alone = block.reason is None and block.link_share == 0 and block.tag not in HEADINGS
    return is_alone and len(block.text) >= LEAST_SENTENCE


def _is_stub(text: str, rule: WallRule) -> bool:
    """Whether the text is more than what the wall says: the first paragraphs of an article."""
    told = sum(len(line) for line in text.split("\n") if not rule.in_text.search(line))
    return told >= LEAST_STUB_CHARACTERS


def _is_whole(text: str, rule: WallRule) -> bool:
    return len(text) >= LEAST_STUB_CHARACTERS and not rule.in_text.search(text)


def refuse_language(
    text: str, *, language: str, declared: str | None, expected: str | None
) -> tuple[str, str] | None:
    """The reason for which a text is not what its page says: it is written in another language.

    A source may publish in several languages, as long as each page declares its own. Short texts, and
    languages that are told apart by little, are given the benefit of the doubt.
    """
    if expected is None or language in (declared, expected):
        return None
    if len(text) < LEAST_SAMPLE or confusable(language, expected):
        return None
    said = declared or "nothing"
    return (
        "wrong_language",
        f"the text is in {language}, the page declares {said}, the source writes in {expected}",
    )


def _linked_share(layout: Layout) -> float:
    linked = sum(len(block.text) * block.link_share for block in layout.blocks)
    return linked / max(1, sum(len(block.text) for block in layout.blocks))


def _listing(metadata: Metadata, layout: Layout) -> str | None:
    """Many headlines that lead elsewhere, little text: measured against pages that claim no article."""
    if metadata.claims_article:
        return None
    linked = [
        block for block in layout.blocks if block.link_share > 0.5 and len(block.text) >= LEAST_HEADLINE
    ]
    shown = sum(len(block.text) for block in linked)
    lines = [block for block in layout.blocks if block.is_prose]
    prose = sum(len(block.text) for block in lines)
    # Paragraphs of one article are neighbours; the teasers of a list live in a box each, or hold its link.
    homes: dict[object, int] = {}
    for block in lines:
        is_teaser = block.tag != "p" and _holds_headline(block.element)
        home = block.element if is_teaser else block.element.getparent()
        homes[home] = homes.get(home, 0) + len(block.text)
    together = max(homes.values(), default=0)
    is_list = bool(metadata.kinds & {"CollectionPage", "ItemList", "SearchResultsPage"})
    is_mostly_links = shown >= (0.5 if is_list else 1.0) * prose
    is_teased = len(lines) >= 5 and len(linked) >= 0.7 * len(lines) and together < 0.4 * prose
    if len(linked) < 8 or together >= MOST_TEASER_CHARACTERS or not (is_mostly_links or is_teased):
        return None
    return f"{len(linked)} linked headlines, at most {together} characters of prose in one place"


def _holds_headline(element: Element) -> bool:
    """Whether a line's element also holds the link that it speaks of."""
    return any(len(element_text(link)) >= LEAST_HEADLINE for link in element.iter("a")) or any(
        child.tag in HEADINGS for child in element
    )
