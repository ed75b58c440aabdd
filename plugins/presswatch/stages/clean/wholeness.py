"""Whether the page gives the whole article: behind a paywall, cut short, or to be continued elsewhere.

An article that is not whole is kept, and says why it is not: half of it still tells its topic.
"""

import html
import re
from urllib.parse import urljoin, urlsplit

from presswatch.records import MissingPart
from presswatch.stages.clean.blocks import Layout, Region, class_words
from presswatch.stages.clean.metadata import Metadata, letters, squeeze

#: The whole text has at most this share of the characters or words that linked data counts, when cut.
CUT_SHARE = 0.7
#: Linked data tells of the whole text only when it holds this many characters or words.
LEAST_BODY_CHARACTERS, LEAST_WORD_COUNT = 300, 80
#: A stub before a paywall is shorter than this.
MOST_STUB_CHARACTERS = 1_500
#: How many characters from the end of linked data must be found again.
TAIL_CHARACTERS = 40

_NOT_FREE = re.compile(r"(?:https?://schema\.org/)?(?:false|no|0)", re.IGNORECASE)
_LOCKED_TIER = re.compile(r"locked|paid|premium|subscri\w+|plus|abo\w*|closed", re.IGNORECASE)
_TIER_META = (
    "article:content_tier",
    "content_tier",
    "article:access",
    "content-access",
    "og:article:content_tier",
    "cxenseparse:access",
    "access",
)
_PAYWALL_BOX = re.compile(
    r"(?:^|[\s_-])(?:paywall\w*|pay-wall|regwall|piano-?\w*|plus-?wall|subscriber-?(?:only|wall)|premium-?(?:wall|box|teaser)|"
    r"abo-?wall|mur-?payant|metered|barrier|offer-?wall)(?=$|[\s_-])"
)
#: In lower case, for no pattern here is searched for as often, and to ignore case takes three times as long.
_PAYWALL_WORDS = re.compile(
    r"(?:subscribe|sign up|register|log ?in|become a (?:member|subscriber))\b.{0,40}\b(?:to (?:continue|keep) reading|"
    r"to (?:read|unlock|access) (?:the |this )?(?:full|whole|rest|complete|entire|article|story)|for full access)|"
    r"to continue reading,? (?:please )?(?:subscribe|register|log in|sign in)|subscriber-only content|limit of free articles|"
    r"(?:this|the) (?:article|story|content) is (?:only )?(?:for|available to|reserved for) (?:paying |our )?(?:subscribers|members)|"
    r"(?:article|contenu|suite) (?:est )?réservée? (?:aux|à nos) abonnés|il vous reste \d+ ?% de cet article|"
    r"abonnez[- ]vous pour (?:lire|continuer|accéder)|pour lire la suite,? abonnez[- ]vous|limite d['’]articles gratuits|"
    r"(?:jetzt|mit) .{0,30}(?:abo|plus|\+).{0,30}weiterlesen|weiterlesen mit|(?:nur|exklusiv) für (?:unsere )?abonnenten|"
    r"abonnieren sie,? um|artikels? (?:ist|sind) abonnenten vorbehalten|limit an kostenlosen artikeln|"
    r"(?:untuk|silakan|lanjutkan) .{0,40}(?:berlangganan|pelanggan)|(?:ber)?langganan (?:sekarang )?(?:untuk|agar) .{0,30}(?:membaca|lengkap)|"
    r"artikel ini (?:hanya )?(?:khusus )?(?:untuk|bagi) pelanggan|(?:batas|had) artikel (?:gratis|percuma)|"
    r"\blanggan (?:sekarang )?untuk .{0,10}membaca|untuk terus membaca,? sila langgan|"
    r"(?:suscr[ií]b[ae](?:te|se)|reg[ií]str[ae](?:te|se)) (?:ahora )?para (?:seguir|continuar|leer)|(?:solo|exclusivo|artículo es) para suscriptores|"
    r"para seguir leyendo,? (?:suscríbete|regístrate)|límite de artículos gratuitos|"
    r"\bassine (?:já|agora|para|e (?:leia|tenha))|exclusiv[oa]s? para assinantes|para continuar (?:lendo|a ler),? assine|limite de (?:artigos|matérias) gratuit|"
    r"\babbonati (?:ora|subito|per (?:leggere|continuare))|riservato agli abbonati|per continuare a leggere,? abbonati|limite di articoli gratuiti|"
    r"word abonnee|(?:alleen|exclusief) voor abonnees|verder lezen\?|om verder te lezen,|abonneer (?:je )?(?:nu )?om|limiet van gratis artikelen"
)
_NEXT_PAGE = re.compile(
    r"(?:[?&](?:page|hal|halaman|p)=|/(?:page|hal|seite)[/-]?)(?P<number>\d{1,2})/?$", re.IGNORECASE
)
_PAGE_OF = re.compile(
    r"(?:halaman|hal|page|seite|página|pagina)\s*:?\s*(?P<now>\d{1,2})\s*(?:/|of|dari|von|de|sur|van|di)\s*(?P<all>\d{1,2})\W*",
    re.IGNORECASE,
)


def is_paywalled(metadata: Metadata) -> bool:
    """Whether the page says for machines that the article is not free."""
    for node in (*metadata.nodes, *metadata.pages):
        told = node.get("isAccessibleForFree")
        if told is False or (isinstance(told, str) and _NOT_FREE.fullmatch(told.strip())):
            return True
    return bool(_LOCKED_TIER.fullmatch(metadata.first(_TIER_META) or ""))


def missing_part(metadata: Metadata, layout: Layout, text: str, url: str) -> MissingPart | None:
    """Why the text is not the whole article, or None where nothing speaks against it."""
    if _is_cut_short(metadata, text):
        return "paywall" if is_paywalled(metadata) or _asks_to_pay(layout) else "truncated"
    if len(text) < MOST_STUB_CHARACTERS and _asks_to_pay(layout):
        return "paywall"
    if is_paywalled(metadata) and text.rstrip("\"'”»)] ").endswith(("…", "...")):
        return "paywall"
    if _continues(metadata, layout, url):
        return "next_page"
    return None


def _is_cut_short(metadata: Metadata, text: str) -> bool:
    """Whether linked data holds or counts clearly more text, that ends otherwise than ours."""
    for body in metadata.values("articleBody"):
        if not isinstance(body, str) or len(body) < LEAST_BODY_CHARACTERS:
            continue
        if len(text) >= CUT_SHARE * len(body):
            return False
        whole = squeeze(re.sub(r"<[^>]{1,500}>", " ", html.unescape(body)))
        tail = letters(whole[-3 * TAIL_CHARACTERS :])[-TAIL_CHARACTERS:]
        return len(text) < CUT_SHARE * len(whole) and tail not in letters(text)
    for count in metadata.values("wordCount"):
        told = int(count) if str(count).isdigit() else 0
        if told >= LEAST_WORD_COUNT:
            return len(text.split()) < CUT_SHARE * CUT_SHARE * told
    return False


def _asks_to_pay(layout: Layout) -> bool:
    """Whether a short line of the page stands between a reader and the rest of the text."""
    walls: set[Region | None] = set()
    for region in layout.regions:  # outer before inner
        if region.outer in walls or _PAYWALL_BOX.search(class_words(region.element)):
            walls.add(region)
    return any(
        len(block.text) < 300
        and block.reason != "hidden"
        and (block.region in walls or _PAYWALL_WORDS.search(block.text.lower()))
        for block in layout.blocks
    )


def _continues(metadata: Metadata, layout: Layout, url: str) -> bool:
    """Whether the next page of this article is at an url of its own."""
    if metadata.following:
        address, other = urlsplit(url), urlsplit(urljoin(url, metadata.following))
        match = _NEXT_PAGE.search(metadata.following)
        if match and int(match["number"]) > 1 and other.path.startswith(address.path.rstrip("/") or "/"):
            return True
    pages = (_PAGE_OF.fullmatch(block.text) for block in layout.blocks if len(block.text) < 40)
    return any(match and int(match["now"]) < int(match["all"]) for match in pages)
