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
    """reason; in_title: words in a title or first heading; in_text: words anywhere on a short page, in lower case."""

    reason: str
    in_title: re.Pattern[str]
    in_text: re.Pattern[str]


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


def _in_lower_case(*patterns: str) -> re.Pattern[str]:
    """For longer texts: to ignore case takes three times as long."""
    return re.compile("|".join(patterns))


def _alone(*patterns: str) -> str:
    """As a whole title, but for the site's name behind it: as the beginning of a headline they mean nothing."""
    return rf"^\W*(?:{'|'.join(patterns)})(?:\s[|–—-]\s|\W*$)"


_YOU_ARE_HUMAN = (
    r"anda (?:adalah |seorang )?manusia|vous êtes (?:un )?(?:être )?humain|(?:sie|du) ein mensch|"
    r"que (?:usted )?(?:es|eres) (?:un )?(?:ser )?humano|(?:u|je) een mens bent|(?:você|que) é (?:um )?(?:ser )?humano|"
    r"(?:che tu sia|di essere|che sei) (?:un |una )?(?:essere )?(?:umano|persona)"
)
# A row of words is for English first, then Indonesian and Malay, French, German, Spanish, Dutch, Portuguese, Italian.
WALL_RULES: tuple[WallRule, ...] = (
    WallRule(
        "bot_challenge",
        _any(
            r"^just a moment|attention required|are you (?:a )?(?:robot|human)|"
            r"verify(?:ing)? (?:that )?you(?:'re| are)|"
            r"access (?:to this page )?(?:has been )?denied|bot (?:check|detection)|ddos|captcha|"
            r"pardon our interruption|human verification",
            r"(?:apakah|adakah|anda|êtes-vous|sind sie|bist du|eres|es usted|bent u|ben je|você é|sei) "
            r"(?:anda |une? |eine? |een |um )?rob(?:oter|ot|ô)\b",
            _YOU_ARE_HUMAN,
            _alone(
                r"(?:please wait|one moment,? please|security check(?: required)?)",
                r"(?:harap |sila |mohon )?tunggu sebentar|akses (?:ditolak|dinafikan)|(?:pemeriksaan|semakan) (?:keamanan|keselamatan)",
                r"un (?:instant|moment)(?:,? s['’]il vous plaît)?|veuillez patienter|accès refusé|(?:contrôle|vérification) de sécurité",
                r"(?:nur )?einen (?:moment|augenblick)(?:,? bitte)?|bitte warten|zugriff verweigert|sicherheits(?:über)?prüfung",
                r"(?:espere )?un momento(?:,? por favor)?|acceso denegado|(?:comprobación|control|verificación) de seguridad",
                r"(?:een ogenblik|een moment|even) geduld(?: a\.?u\.?b)?|toegang (?:geweigerd|ontzegd)|beveiligingscontrole",
                r"(?:aguarde |só )?um momento(?:,? por favor)?|acesso negado|verificação de segurança",
                r"(?:solo )?un (?:attimo|momento)(?:,? per favore)?|attendere(?:,? prego)?|accesso negato|controllo di sicurezza",
            ),
        ),
        _in_lower_case(
            r"checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|"
            r"enable javascript and cookies to continue|unusual (?:traffic|activity) from your|"
            r"captcha|not a robot|ray id|complete the security check|performance (?:&|and) security by|press (?:&|and) hold",
            r"(?:memeriksa|vérifions|überprüfen|prüfen|comprobando|verificando|controleren|controllando) "
            r"(?:votre |ihren |(?:su|tu|o seu|seu) |uw |je |il tuo )?(?:peramban|pelayar|navigateur|browser|navegador)\b",
            _YOU_ARE_HUMAN,
            r"(?:keamanan|keselamatan|sécurité|sicherheit|seguridad|veiligheid|segurança|sicurezza)\b.{0,15}\b"
            r"(?:(?:koneksi|sambungan) anda|votre connexion|ihrer verbindung|su conexión|uw verbinding|sua (?:conexão|ligação)|tua connessione)",
            r"anda bukan (?:ro)?bot|vous n['’]êtes pas un robot|kein roboter|no (?:eres|es) un robot|"
            r"(?:je|u) geen robot|não é um robô|non (?:sei|essere) un robot",
            r"(?:lalu lintas|trafik) (?:yang )?(?:tidak |luar )biasa dari\w* rangkaian|(?:lalu lintas|trafik) (?:yang )?(?:tidak |luar )biasa dari jaringan|"
            r"trafic inhabituel .{0,20}réseau|ungewöhnlichen datenverkehr|tráfico inusual .{0,20}red\b|"
            r"ongebruikelijk verkeer .{0,20}netwerk|tráfego incomum .{0,10}rede\b|traffico insolito .{0,20}rete\b",
        ),
    ),
    WallRule(
        "soft_404",
        _any(
            r"^\W*(?:error )?404\b|\b404\W*$|\b404 (?:not found|error|-)|(?:page|article|story|"
            r"content) (?:not found|cannot be found|doesn['’]t exist|no longer)|^not found|oops!?$",
            r"(?:halaman|laman|artikel|berita|konten|kandungan) (?:(?:yang anda (?:cari|minta) )?tidak (?:ditemukan|dijumpai|ditemui|wujud)|yang anda cari)",
            r"page (?:demandée )?(?:est )?(?:introuvable|non trouvée|inexistante)|cette page n['’]existe",
            r"(?:seite|artikel) (?:wurde )?nicht gefunden|seite konnte nicht gefunden|diese seite existiert nicht",
            r"página no (?:encontrada|existe)|no se (?:ha )?encontr(?:ó|ado) (?:la|esta) página",
            r"pagina (?:niet gevonden|bestaat niet|kan niet worden gevonden)",
            r"página não (?:encontrada|existe|foi encontrada)",
            r"pagina non (?:trovata|esiste|è stata trovata)",
            _alone(
                r"(?:sorry, )?this page is(?:n['’]t| not) available|we can['’]t find (?:that|the|this) page|(?:page|content) unavailable",
                r"(?:maaf, )?(?:halaman|laman|artikel|berita|konten|kandungan) (?:ini )?tidak tersedia",
                r"(?:article|contenu) (?:introuvable|indisponible)|page indisponible|erreur 404",
                r"(?:seite|inhalt|artikel) nicht (?:mehr )?verfügbar|fehler 404",
                r"artículo no encontrado|(?:(?:la )?página|contenido) no (?:está )?disponible",
                r"artikel niet gevonden|(?:pagina|inhoud|artikel) niet (?:meer )?beschikbaar|fout 404",
                r"artigo não encontrado|(?:página|conteúdo) (?:indisponível|não (?:está )?disponível)|erro 404",
                r"articolo non trovato|(?:pagina|contenuto) non disponibile|errore 404",
            ),
        ),
        _in_lower_case(
            r"(?:page|article|story) (?:you(?:'re| are|['’]re)? (?:requested|looking for|"
            r"were looking for|tried)|(?:was|could|can) ?not (?:be )?found|(?:does not|doesn['’]t|"
            r"no longer) exists?)|(?:page|article|story) is no longer available",
            r"(?:halaman|laman) (?:yang anda (?:cari|tuju|maksud|minta)|ini (?:sudah )?(?:tidak|tiada)|tidak (?:ditemukan|dijumpai|ditemui))|"
            r"artikel ini (?:sudah )?tidak (?:lagi )?tersedia",
            r"page (?:que vous (?:cherchez|recherchez|demandez)|demandée|.{0,50}introuvable)|(?:page|adresse) .{0,30}n['’]existe (?:pas|plus)|"
            r"article n['’]est plus disponible",
            r"seite .{0,40}(?:nicht gefunden|existiert nicht|nicht finden)|diese seite gibt es|(?:gesuchte|angeforderte|gewünschte) seite|"
            r"artikel ist (?:leider )?nicht mehr verfügbar",
            r"página (?:.{0,40}no (?:existe|se encuentra)|que (?:busca|buscas|está buscando|solicita)|solicitada)|no hemos encontrado la página|artículo ya no está disponible",
            r"pagina (?:die (?:je|u) (?:zoekt|zocht)|.{0,40}niet vinden)|opgevraagde pagina|deze pagina (?:bestaat|is) niet|artikel is niet (?:langer|meer) beschikbaar",
            r"página (?:.{0,40}não existe|que (?:você )?(?:procura|está procurando))|não encontr(?:a|á)mos a página|"
            r"(?:artigo já não|conteúdo não|artigo não|matéria não) está (?:mais )?disponível",
            r"pagina (?:che (?:cerchi|stai cercando|hai richiesto)|richiesta)|questa pagina non (?:esiste|è)|non abbiamo trovato la pagina|articolo non è più disponibile",
        ),
    ),
    WallRule(
        "cookie_wall",
        _any(
            r"cookie (?:settings|consent|preferences|choices|notice|policy)|cookies\W*$|"
            r"privacy (?:settings|choices)|before you continue|your privacy",
            r"(?:pengaturan|persetujuan) cookie|(?:paramètres|gestion) des cookies|votre vie privée|cookie-(?:einstellungen|zustimmung)|"
            r"datenschutz-?(?:einstellungen|hinweis)|(?:configuración|consentimiento) de cookies|cookie-?(?:instellingen|toestemming)|"
            r"(?:configurações|consentimento) de cookies|(?:impostazioni dei|consenso ai) cookie",
            r"(?:menghargai|menghormati) privasi anda|(?:pengaturan|tetapan) (?:privasi|kuki)|persetujuan kuki",
            r"privatsphäre-einstellungen|(?:respektieren|schützen|schätzen) (?:ihre|deine) privatsphäre|(?:ihre|deine) privatsphäre ist",
            r"(?:valoramos|respetamos|importa) (?:tu|su) privacidad|^(?:tu|su) privacidad (?:es|nos)|configuración de (?:la )?privacidad",
            r"(?:respecteren|waarderen) (?:uw|je|jouw) privacy|^(?:uw|je|jouw) privacy is|privacy-?instellingen",
            r"(?:valorizamos|respeitamos) a? ?sua privacidade|^(?:a )?sua privacidade (?:é|nos)|(?:definições|configurações) de privacidade",
            r"(?:rispettiamo |teniamo al)la tua privacy|^la tua privacy (?:è|ci)|impostazioni (?:della |sulla )?privacy",
            _alone(
                r"consent(?: required| settings)?|bevor (?:sie|du) (?:fortfahren|fortfährst)|antes de continuar|voordat (?:je|u) verder ?ga?at|prima di continuare"
            ),
        ),
        _in_lower_case(
            r"(?:accept|allow|use|using|agree to) (?:all )?(?:the use of )?cookies|"
            r"we (?:and our partners )?(?:use|value|store)\b.{0,60}(?:cookies|privacy|personal data)|site uses cookies",
            r"(?:setujui|menerima).{0,30}(?:cookie|kuki)|(?:kami|(?:situs|laman)(?: web)? ini) menggunakan (?:cookie|kuki)|"
            r"(?:mitra|rakan kongsi) kami\b.{0,60}(?:cookie|kuki)",
            r"(?:nous|ce site|nos partenaires) (?:utilis|stock)\w+ .{0,60}(?:d|l)es cookies|nous utilisons des cookies|"
            r"accept\w+ (?:tous )?les cookies",
            r"(?:cookies|tracking) (?:zustimmen|akzeptieren)|mit werbung (?:und|weiter)lesen|"
            r"(?:wir|diese (?:website|webseite|seite)|unsere partner) (?:verwende[nt]|nutz(?:t|en)|setz(?:t|en)|speichern)\b.{0,60}cookies|"
            r"(?:verwenden|nutzen|setzen|speichern) wir\b.{0,40}cookies",
            r"(?:este sitio|esta web|nuestro sitio)(?: web)? (?:utiliza|usa) cookies|(?:utilizamos|usamos|almacenamos)\b.{0,60}cookies|aceptar todas las cookies",
            r"(?:wij?|deze (?:web)?site|onze partners) (?:gebruik|plaats|slaan)\w*\b.{0,60}cookies|(?:gebruiken|plaatsen) wij?\b.{0,40}cookies|cookies accepteren",
            r"(?:este|nosso) site (?:utiliza|usa) cookies|armazenamos\b.{0,60}cookies|aceitar todos os cookies",
            r"(?:questo|il nostro) sito (?:utilizza|usa) i? ?cookie|(?:utilizziamo|usiamo|archiviamo)\b.{0,60}cookie|accettare tutti i cookie",
        ),
    ),
    WallRule(
        "login_wall",
        _any(
            r"subscribe to (?:read|continue)|(?:log|sign) in to",
            _alone(
                r"(?:please )?(?:log|sign) ?in(?: (?:or|required) ?.{0,20})?",
                r"(?:silakan |sila |log )*masuk(?: (?:ke|atau) .{3,20})?",
                r"(?:connexion|(?:veuillez )?(?:vous |se )connecter|(?:connectez|identifiez)-vous)(?: (?:ou|à) .{3,20})?",
                r"(?:bitte )?(?:anmelden|anmeldung|einloggen)(?: oder .{3,20})?|melden sie sich .{0,25}\ban",
                r"(?:inici(?:a|e|ar) sesión|acceder|identifícate)(?: (?:o|en) .{3,20})?",
                r"(?:inloggen|aanmelden|log in)(?: (?:of|op) .{3,20})?",
                r"(?:entr(?:ar|e)|inici(?:ar|e) sessão|(?:faça|fazer) login)(?: (?:na|ou) .{3,20})?",
                r"(?:accedi|effettua (?:il login|l['’]accesso))(?: (?:o|al) .{3,20})?",
            ),
        ),
        _in_lower_case(
            r"(?:log ?in|sign ?in|register|subscribe)\b.{0,40}\b(?:to (?:continue|read|access|view)|"
            r"required)|you (?:must|need to) (?:be logged in|log in|sign in|subscribe)|already (?:a subscriber|have an account)",
            r"(?:silakan|sila) (?:log )?(?:masuk|login)|(?:masuk|login)(?: atau daftar)? untuk (?:melanjutkan|lanjut|terus|membaca|mengakses)|masuk terlebih|untuk membaca artikel ini.{0,25}\b(?:akun|akaun)",
            r"connectez[- ]vous (?:pour|à|avec|ou inscrivez)|pour lire cet article,? vous devez|(?:vous connecter|être connecté) pour|réservé (?:aux|à nos) abonnés",
            r"melden sie sich (?:an|bitte)|bitte (?:loggen|melden)|melden sie sich mit\b.{0,40}\ban\b|(?:brauchen|benötigen) sie ein (?:\w+ )?konto|(?:sie müssen|du musst) (?:angemeldet|eingeloggt) sein",
            r"inici(?:a|e|ar) sesión (?:con|.{0,20}para)\b|(?:necesitas?|debes?) (?:tener )?una cuenta",
            r"(?:meld je aan|log in)\b.{0,20}\bom (?:verder|dit|deze|toegang)\b|log in met uw|(?:ingelogd|aangemeld) zijn om|(?:heeft u|heb je) een (?:\w+ )?account nodig",
            r"(?:faça login|inicie sessão|cadastre-se|estar logado) para|(?:faça login|inicie sessão) com|precisa (?:de )?(?:ter )?uma conta",
            r"accedi (?:con\b|.{0,25}per (?:continuare|leggere))|(?:serve|ti serve|devi avere) un account|effettua(?:re)? (?:il login|l['’]accesso) per",
        ),
    ),
)
_NEEDS_SCRIPT = _any(
    r"(?:enable|activate|requires?|turn on|need to).{0,30}javascript|javascript (?:is |seems to be )?(?:disabled|required)",
    r"(?:aktifkan|dayakan|membutuhkan|memerlukan|activer|nécessite|aktivieren sie|benötigt|habilit\w+|requiere|schakel|vereist|ative|requer|abilit\w+|richiede) javascript",
    r"(?:habilitar|ative) o javascript|javascript (?:dinonaktifkan|dilumpuhkan|inschakelen|aktivieren)",
    r"javascript (?:est|ist|está|is|è) .{0,25}(?:désactivé|deaktiviert|desactivado|uitgeschakeld|desativado|disabilitato)",
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
    seen = _seen(layout)[:6000].lower()
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
    told = sum(len(line) for line in text.split("\n") if not rule.in_text.search(line.lower()))
    return told >= LEAST_STUB_CHARACTERS


def _is_whole(text: str, rule: WallRule) -> bool:
    return len(text) >= LEAST_STUB_CHARACTERS and not rule.in_text.search(text.lower())


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
