"""What is not the article, as data: regions by tag and class, lines by their words.

Each table is read from top to bottom and the first match wins. A reason is one of those of
``records.Cut``. New sites are served by better rows here, never by code for one site.
"""

import re

#: Tags whose content is never text for readers.
INVISIBLE_TAGS = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "object",
        "embed",
        "canvas",
        "select",
        "option",
        "button",
        "textarea",
        "input",
        "audio",
        "video",
        "map",
        "datalist",
        "dialog",
        "head",
        "progress",
        "meter",
    ]
)

#: Tags that are a region of their own, and why it is not the article.
REGION_TAGS = {
    "nav": "page_navigation",
    "footer": "page_navigation",
    "header": "page_navigation",
    "aside": "related",
    "form": "page_navigation",
    "figcaption": "caption",
    "amp-sidebar": "page_navigation",
    "amp-ad": "advertisement",
    "menu": "page_navigation",
}

#: Tags that end a line of text.
BLOCK_TAGS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
#: Tags inside a line; a class on them says nothing of the line.
INLINE_TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "img",
        "mark",
        "q",
        "s",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "wbr",
    ]
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


#: What a region or a line is called here and not in a cut: other words for other rules of pardon.
CUT_REASONS = {"hidden": "page_navigation", "comments": "related", "share_word": "share"}

_NETWORKS = r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|e-?mail|pinterest|reddit|threads|bluesky|line|messenger)"

#: What a word on a box says, and its text may refute.
DOUBTFUL_REASONS = frozenset(
    ["advertisement", "related", "share", "follow", "newsletter", "tags", "date_line"]
)

#: Words in class, id and role, in lower case. A word stands between spaces, "-" and "_", and its own "-" may be
#: left out; "word*" begins a longer one, "*word" ends one, ".word" is a whole class name: too common to mean
#: anything inside a longer one. The first row is no region: there, and only there, sites keep the article.
CLASS_RULES: tuple[tuple[str, str], ...] = (
    (
        "article",
        "article-body article-content article-text article-main article_body article_content article_text story-body story-content story-text "
        "post-content post-body post-text post-entry entry-content entry-body content-body content-article "
        "news-text news-content news-body detail-text detail-body detail-content detail-konten read-content "
        "isi itp-bodycontent txt-article artikel-body artikel-inhalt artikel-text articolo-testo cuerpo "
        "body-text text-body wysiwyg rich-text",
    ),
    ("comments", "comment* respond disqus* komentar kommentare commentaire commentaires"),
    ("caption", ".cap .credit .credits"),
    ("byline", ".reporter .editor .writer .bio .biography .profile"),
    ("related", ".rail .widget .aside .more .also"),
    ("page_navigation", ".hidden .alert .jump .toc"),
    (
        "advertisement",
        "ad ads advert* adslot adbox adsense dfp sponsor* promo* upsell iklan werbung pub",
    ),
    (
        "related",
        "related* terkait recommend* rekomendasi recirc* read-more more-news more-stories more-from more-on "
        "more-in read-also also-read see-also bacajuga baca lainnya popular populer terpopuler trending "
        "most-read latest terkini outbrain taboola side-bar widget-area similar suggest* zergnet "
        "view-mode-teaser you-may next-article inline-link",
    ),
    ("share", "share* sharing social* sosmed addthis*"),
    ("follow", "follow* google-news whatsapp telegram"),
    # No region either: what only subscribers are shown is the text.
    (
        "",
        "subscriber-only subscriber-content subscriber-preview subscribers-only subscribers-content "
        "subscribers-preview",
    ),
    ("newsletter", "news-letter* subscri* sign-up opt-in mailing abo-box"),
    (
        "caption",
        "*caption *captions captext image-credit photo-credit img-cap bildunterschrift legende legenda",
    ),
    (
        "byline",
        "by-line by-lines author authors author-box author-bio author-info author-name penulis contributor "
        "contributors auteur auteurs autor autore autoren about-author",
    ),
    (
        "date_line",
        "date dates time timestamp tanggal tgl pub-date published meta post-meta entry-meta article-meta "
        "article-info post-info entry-info news-info read-info",
    ),
    (
        "tags",
        "tag tags tag-list tagcloud keywords topics hashtag hashtags categories cat-links breadcrumb*",
    ),
    (
        "page_navigation",
        "nav navbar navigation menu pagination paging pager page-nav footer toc toolbar skip skip-link masthead "
        "cookie* consent gdpr modal pop-up overlay sr-only screen-reader* visually-hidden print-only copyright "
        "disclaimer legal search login dropdown tooltip site-header",
    ),
    # A line in grey is a caption, unless another class says better.
    ("caption", ".muted .text-muted"),
)
#: Words in class under which sites keep the sentence between headline and text.
STAND_FIRST_RULE = re.compile(
    r"(?<![^\W_])(?:stand-?first|chapo|chapeau|vorspann|anleser|sapo|dek|lede|intro|entradilla|sommario|summary)(?![^\W_])"
)


def _line(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{pattern})", re.IGNORECASE)


# The words for those who wrote, and for those who helped, are in rows: English first, then Indonesian and Malay,
# French, German, Spanish, Dutch, Portuguese, Italian.
#: What stands before the name of who wrote.
BY = "|".join(
    (
        r"(?:(?:written|reported|reporting|authored|contributed|submitted|created|story|article|(?:guest |blog )?post|posted|published|"
        r"words|text|report|analysis|recipe|interview(?:ed)?) )?by(?: our correspondent)?|authors?|contributors?(?=:)|"
        r"(?:journalist|correspondent|writer|words|text)(?=:)|reporter",
        r"(?:di(?:tulis|terbitkan|publikasikan|posting|poskan|unggah|siarkan|pos|catat) |laporan |teks |wawancara |temu bual )?"
        r"oleh(?: (?:wartawan|koresponden|reporter))?|laporan|penulis|pewarta|jurnalis|wartawan|pemberita|"
        r"(?:koresponden|kontributor|penyumbang|pengarang|naskah|teks|pewawancara|penemu bual)(?=\s*:)",
        r"(?:(?:écrit|publié|posté|proposé|mis en ligne|rédigé|(?:propos )?recueillis?|(?:entretien )?réalisé) )?"
        r"par(?: (?:notre|nos) (?:correspondant|envoyé)e?s?(?: spéciale?s?)?)?|de notre (?:correspondant|envoyé)e?(?: spéciale?)?|"
        r"(?:un )?(?:article|texte|reportage) de|auteure?s?|autrices?|(?:journaliste|correspondante?|rédaction|reportage|texte)(?=\s*:)",
        r"(?:(?:ein \w+|geschrieben|verfasst|veröffentlicht|gepostet|erstellt|eingestellt|text|artikel|beitrag|bericht|interview) )?"
        r"von(?: unsere[mr] \w+)?|(?:das )?interview führte|autor(?:in|en)?|(?:redakteur|reporter|korrespondent)(?:in)?(?=\s*:)",
        r"(?:(?:escrito|redactado|publicado|enviado|posteado|subido|entrevista(?:do)?) )?por(?: nuestr[oa] \w+)?|de nuestr[oa] corresponsal|"
        r"(?:un )?(?:artículo|texto) de|autora?(?:/autor)?|autores|(?:periodista|reporter[oa]|redactora?|redacción|corresponsal|colaborador|texto|enviad[oa] especial)(?=\s*:)",
        r"(?:(?:geschreven|gepubliceerd|geplaatst|gepost|ingezonden|tekst|artikel|interview) )?door(?: onze \w+)?|(?:een )?artikel van|"
        r"van onze (?:verslaggever|correspondent|redacteur)|(?:verslaggever|redacteur|verslag|tekst|medewerker)(?=\s*:)",
        r"(?:(?:escrito|redigido|publicado|postad[oa]|enviado|texto|entrevista) )?por|d[oa] noss[oa] (?:correspondente|enviad[oa])|"
        r"(?:um )?(?:artigo|texto|reportagem) de|(?:repórter|jornalista|reportagem|redator|correspondente)(?=\s*:)",
        r"(?:(?:scritto|redatto|pubblicato|postato|inserito|inviato) )?da|(?:un )?(?:articolo|test[oi]|servizio|reportage) di|di(?!.*[.!?]$)|"
        r"(?:intervista )?a cura di|dal nostro (?:inviato|corrispondente)|autor[ei]|autrice|"
        r"(?:giornalista|redattore|redattrice|test[oi]|corrispondente|inviat[oa]|collaboratore)(?=\s*:)",
    )
)
#: What stands before the name of who looked over a text, translated it, or drew what is beside it,
HELPED_BY = "|".join(
    (
        r"(?:(?:medically )?reviewed|(?:fact[- ]?)?checked|edited|editing|approved|verified|translated|translation|illustrated|photographed|"
        r"produced|photos?|photographs|photography|illustrations?) by",
        r"(?:ditinjau|diperiksa|disemak|disunting|diedit|diterjemahkan|foto|gambar)(?: secara \w+)? oleh",
        r"(?:édité|relu|corrigé|traduit(?: de l['’]\w+)?|adapté|revu|vérifié|validé|illustré|photographié) par|(?:photos?|traduction|illustrations?) (?:de|par)|"
        r"sous la direction de",
        r"(?:redigiert|bearbeitet|übersetzt|(?:medizinisch )?(?:ge|über)prüft|illustriert|fotografiert|deutsch|fotos?|bilder|"
        r"aus dem \w+(?: übersetzt)?) von",
        r"(?:editado|traducido|revisado(?: médicamente)?|verificado|corregido|ilustrado) por|(?:edición|traducción|fotos|fotografías?) (?:de|por)",
        r"(?:geredigeerd|bewerkt|vertaald|gecontroleerd|nagekeken|(?:medisch )?beoordeeld|redactie|vertaling|foto['’]s) door",
        r"(?:traduzido|revisto|ilustrado|fotografado) por|(?:edição|tradução|fotos|fotografias?) (?:de|por)",
        r"(?:tradotto|revisionato|verificato|rivisto|illustrato)(?: dal punto di vista \w+)? da|(?:editing|traduzione|foto|fotografie) di",
    )
)
#: and of the same with a colon behind it.
HELPER = "|".join(
    (
        r"(?:copy )?editors?|editing|translat(?:or|ion)|photos?|photograph(?:y|er)|pictures|images|illustrations?",
        r"penyunting|redaktur(?: pelaksana)?|suntingan|penerjemah|penterjemah|terjemahan|alih bahasa|fotografer|juru ?(?:foto|gambar)|gambar|ilustrasi|pemeriksa fakta|penyemak",
        r"éditeur|édition|rédact(?:eur|rice) en chef|traduct(?:ion|eur|rice)|photograph(?:e|ies)|relecture",
        r"redaktion|lektorat|redaktionelle bearbeitung|mitarbeit|übersetz(?:ung|erin|er)|fotos?|bilder|fotograf(?:in)?|faktencheck",
        r"edición|editora|traduc(?:ción|tora?)|fotografía|fotógraf[oa]|imágenes|ilustración|revisión",
        r"(?:eind)?redactie|vertal(?:ing|er)|beeld|foto['’]s|fotogra(?:af|fie)|illustratie",
        r"edição|tradu(?:ção|tora?)|fotografia|imagens|ilustração|revisão",
        r"tradu(?:zione|ttore|ttrice)|fotografi[ae]|fotografo|immagini|illustrazion[ei]|revisione",
    )
)
_NAME = r"(?:\s+(?:(?:de|del|della|di|da|dos|van|von|der|den|bin|binti|al|la|le|ter) ){0,2}(?-i:[A-ZÀ-Þ])[\w.'’-]*){2,4}"
#: Agencies whose news others print, as a credit names them.
_AGENCY = r"(?-i:AFP|Reuters|REUTERS|dpa|EFE|ANSA|Ansa|Lusa|ANP|Belga|ANTARA|Antara|BERNAMA|Bernama|LaPresse|Adnkronos|Xinhua|Europa Press|Agência Brasil)"
_FROM_AGENCY = (
    r"(?:with|dengan laporan(?: dari)?|laporan|avec(?: l['’])?|mit(?: material (?:von|der))?|con(?: información de| informazioni di)?|"
    r"met(?: medewerking van| informatie van)?|com(?: informações d[aeo])?)"
)
_NAMES = rf"{_NAME}(?:(?:,| /| &|,? (?:and|dan|et|und|y|en|e)){_NAME}){{0,3}}"
#: What may stand behind the names of those who wrote: who they are, where they were, with which agency.
_BEHIND_NAMES = (
    r"(?:,? (?:publi|pubbl|veröff|gepubl|dipubl|diterb|post)\w+ .{3,60}|(?:, [\w -]{2,30}| ?[–—|-] ?[\w ,-]{2,40})(?!\W*[.!?])| (?:on|pada|le|am|el|op|em|il) \d.{3,40}|"
    r" (?:in|à|aus|en|em|desde|a|da|di|for) (?-i:[A-ZÀ-Þ])[\w -]{2,30}|"
    r"[ ,/-]*\(?(?:(?:and|with|avec|mit|con|met|com|y|en|e|und) )?(?:(?-i:[A-ZÀ-Þ])\w{2,12}|agencies|agencias|agências|dpa)\)?)?"
)
_BYLINE = rf"(?:{BY})\s*:?{_NAMES}{_BEHIND_NAMES}"


#: (reason, most characters, what the line begins with). Longer lines are prose that happens to begin so; others
#: say so plainly what they are that they are cut wherever they stand, but for "share_word".
LINE_RULES: tuple[tuple[str, int, re.Pattern[str]], ...] = (
    (
        "credit",
        120,
        _line(
            r"(?:sumber|sources?|quellen?|fuentes?|fonte|bron)\s*(?::|/|©)|\(avec (?-i:[A-ZÀ-Þ])[^()]{1,50}\)\W*$|"
            rf"(?:{_FROM_AGENCY} ?)?{_AGENCY}(?:(?:[,/ ]| (?:and|dan|et|und|y|en|e) )*{_AGENCY}){{0,3}}\W*$|"
            r"with (?:reports?|files|reporting) (?:from|by)\b|"
            r"(?:with content from|con información de|com informações d[aeo]) (?-i:[A-ZÀ-Þ])[^.,;]{1,40}\W?$|"
            r"(?:this|the) (?:article|story|post|piece) (?:was |is )?(?:originally|first) (?:appeared|published|posted)\b|"
            r"(?:originally|first) (?:published|appeared|posted) (?:on|in|at|by)\b"
        ),
    ),
    (
        "credit",
        300,
        _line(r"artikel ini (?:telah|sudah|pernah) (?:tayang|terbit|dimuat|dipublikasikan|ditayangkan) di\b"),
    ),
    (
        "read_also",
        260,
        _line(
            r"(?:(?:yuk|ayo|jangan lupa),? )?(?:baca|simak|lihat|tonton|saksikan)(?:\s*:|"
            r"\s+(?:juga|pula|selengkapnya|artikel|berita|video|live|breaking news|infografis|selanjutnya)\b)|"
            r"(?:berita|artikel|video) (?:terkait|lainnya)\s*:|pilihan editor\s*:|"
            r"(?:also read|read also|read more|read next|see also|see more|read this|more on this|"
            r"more from|related|"
            r"recommended|don['’]t miss|watch(?: now| also)?)\s*(?:[:|»>–—-]|$|stor(?:y|ies)|"
            r"articles?|read)|"
            r"(?:à |a )?(?:lire|voir|relire|découvrir) (?:aussi|également|plus|la suite)\b|"
            r"notre dossier\s*:|vidéos?\s*: en ce moment\b|(?:à |a )(?:lire|voir|écouter|regarder|découvrir)\s*(?::|»|$)|lire\s*:|"
            r"(?:pour aller plus loin|et aussi|notre sélection|sur le même (?:sujet|thème))\s*(?::|$)|"
            r"(?:lesen|sehen) sie (?:auch|hier|dazu|mehr)\b(?![^:]*\?$)|mehr (?:zum thema|dazu|lesen)|lesetipp|"
            r"auch interessant\s*(?:[:|»>–—-]|$)|"
            r"(?:lee|leé|lea|ver|mira|mirá|te puede interesar)(?:(?: también| además| más)?\s*:|"
            r" (?:también|además|más)(?! (?-i:[a-zà-ÿ])))|"
            r"leia (?:também|mais)|"
            r"veja (?:também|mais)|saiba mais|lees ook|lees (?:meer|verder)|leggi anche|anche:|"
            r"czytaj (?:także|też)|"
            r"les også|läs (?:också|även|mer)\b|læs også|lue myös|přečtěte si|čtěte také|"
            r"читайте также|pilihan redaksi|gambas:|\[gambas"
        ),
    ),
    (
        "follow",
        300,
        _line(
            r"follow (?:us|berita|@|\w+ on |\w+(?:\.\w+)? (?:di|on)\b)|ikuti (?:kami|berita|terus|"
            r"update|channel|saluran|"
            r"akun|whatsapp|\w+ di)|suivez[- ](?:nous|\w+ sur)|retrouvez[- ]nous|folgen sie|"
            r"síguenos|s[ií]ga-?nos\b|sig(?:a|ue) .{1,40}\b(?:en|no|na|pelo) (?:facebook|twitter|instagram|whatsapp|google|redes|las redes)\b|seguici|"
            r"volg ons|join (?:us|our|telegram)|like us on|find us on|connect with us|"
            r"dapatkan (?:update|berita|informasi)|"
            r"download (?:the|our|aplikasi)|get the .{0,30}\bapp\b|add .{0,40} as a preferred|cek berita|"
            r"(?:\b(?:facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|threads|instagram|line|e-?mail)\b\W*){2,}$|"
            r"yuk,? (?:gabung|follow|ikuti)|.{0,84}? google(?<=(?: di| on|sur|auf) google) (?:news|actualités|discover)"
        ),
    ),
    (
        "newsletter",
        300,
        _line(
            r"(?:sign|signing) ?up\b.{0,80}(?:newsletter|email|inbox|briefing|alerts?|here|free)|"
            r"subscribe\b(?! for a\b)|"
            r"for (?:the latest|more)\b.{0,150}\bsign up (?:for|to) our\b|"
            r"(?:get|receive|join|enter)\b.{0,80}\b(?:newsletter|inbox|email)|newsletters?\b.{0,60}$|"
            r"daftar(?:kan)?\b.{0,40}\b(?:newsletter|buletin)\b|(?:inscrivez|abonnez)[- ]vous|je m['’]abonne|recevez\b.{0,80}newsletter|berlangganan|"
            r"(?:jetzt )?(?:abonnieren|anmelden)\b|melden sie sich|suscr[ií]bete|iscriviti|assine\b|"
            r"schrijf (?:je|u) in|blijf op de hoogte\W*$|ontvang (?:elke|iedere|dagelijks|wekelijks)\b|recevez chaque\b|"
            r"(?:erhalten|bekommen) sie (?:jeden|täglich|wöchentlich)\b(?!.*\?$)|reciba cada\b|"
            r"recibe cada\b.{0,80}\b(?:correo|e-?mail|bolet[ií]n|bandeja)\b|receba (?:todo|diariamente)\b|"
            r"(?:recevez|recib[ae]|receba|ricevi|daftar(?:kan)?|dapatkan)\b.{3,60}\b(?:boîte mail|correo electrónico|e-?mail|e-mel|casella di posta|surat berita)\W*$|"
            r"(?:déjà abonné|bereits abonnent|¿?ya eres suscriptor|al abonnee|já é assinante|sei già abbonato|already a subscriber|sudah (?:ber|me)langganan)\b|"
            r".{0,60}?\babonnez-vous (?:à|au|aux)\b|dapatkan\b.{0,80}\b(?:e-?mail|inbox|newsletter|buletin)\b"
        ),
    ),
    (
        "advertisement",
        120,
        _line(
            r"advertisements?\W*$|advertisement (?:scroll|continue)|(?:article|"
            r"story) continues (?:below|after)|scroll (?:to continue|(?:ke bawah )?untuk)|"
            r"iklan\W*$|publicité\W*$|anzeige\W*$|werbung\W*$|publicidad\W*$|pubblicità\W*$|"
            r"publicidade\W*$|advertentie\W*$|(?:реклама|reklam[ae]?|annons|mainos|reclame|hirdetés|quảng cáo)\W*$|"
            r"sponsored(?: content| by)?\W*$|lanjutkan membaca|continue reading|ad feedback|"
            r"la suite (?:de l['’]article )?après (?:la|cette) pub|"
            r"skip (?:past|advertisement)"
        ),
    ),
    (
        "share",
        120,
        _line(
            r"(?:(?:share|bagikan|kongsi|sebarkan|partage[rz]|teilen(?: sie)?|compart\w{1,5}|comparte|condividi|"
            r"compartilh\w{1,4}|partilh\w{1,4}|deel) (?:this (?:article|story|post|page)|"
            r"(?:artikel|berita|tulisan) ini|(?:cet article|cette page)|diesen (?:artikel|beitrag)|"
            r"est[ea] (?:noticia|artículo|nota|notícia|artigo|matéria)|(?:questo articolo|questa notizia)|"
            r"dit (?:artikel|bericht)|(?:on|via|sur|auf|en|no|su|op|di|ke) "
            + _NETWORKS
            + r")|(?:artikel|beitrag) teilen|(?:bagikan|partilhar|compartir|partager|condividi|compartilhar)(?=\s*:?\s*$))"
            r"(?:[\s,:|/]+" + _NETWORKS + r")*\W*$"
        ),
    ),
    (
        "date_line",
        60,
        _line(
            r"(?:[^\W\d]+ ){0,3}(?:\d{1,3} ?(?:h|hours?|min(?:ute)?s?|days?) ago|\d{1,3} (?:jam|menit|minit|hari) (?:yang )?lalu|"
            r"il y a \d{1,3} (?:h|heures?|min(?:utes?)?|jours?)|vor \d{1,3} (?:stunden?|std|minuten?|min|tag(?:en)?)|"
            r"hace \d{1,3} (?:h|horas?|min(?:utos?)?|días?)|\d{1,3} (?:uur|u|minuten|min|dagen) geleden|"
            r"há \d{1,3} (?:h|horas?|min(?:utos?)?|dias?)|\d{1,3} (?:h|or[ae]|minuti|min|giorni) fa)\W*$"
        ),
    ),
    (
        # "Print" or "Facebook" alone may be an item of the article's own list.
        "share_word",
        90,
        _line(
            r"(?:share(?: this)?(?: (?:article|story|post|on|via)\b.*)?|bagikan.*|partager?.*|"
            r"teilen|merken|drucken|compartir.*|"
            r"condividi.*|compartilh\w+.*|delen|tweet(?: this)?|facebook|twitter|whatsapp|linkedin|"
            r"pinterest|e-?mail|"
            r"copy (?:link|url)|salin (?:tautan|link)|print|pin it|save|bookmark|"
            r"comments?(?: \(?\d+\)?)?|\d+ comments?|"
            r"listen to (?:this )?article.*|a(?:\+|-)|\d+ min(?:ute)?s? read|posted in.*|filed under.*)\W*$"
        ),
    ),
    (
        "page_navigation",
        120,
        _line(
            r"(?:(?:halaman|muka surat|page|seite|página|pagina)\s*:?|(?:pages|seiten|páginas|pagine|pagina['’]s)\s*:)\s*\d+(?:\s*(?:/|of|dari|daripada|von|de|sur|van|di)\s*\d+)?\b(?:\W+\w+){0,2}\W*$|"
            r"tampilkan semua|show all|"
            r"(?:back to top|kembali ke atas|selanjutnya|sebelumnya|next|previous|(?:next|"
            r"previous) (?:post|article|page)|"
            r"skip to .{0,30}|nach oben|home|view (?:all|image|gallery|more).{0,40}|load more.*|"
            r"close|more|mehr|zurück|weiter)\W*$"
        ),
    ),
    (
        "caption",
        220,
        _line(
            r"(?:foto|photo|image|picture|gambar|bild|crédit|credits?|ilustrasi|video|"
            r"photo credit|image credit|sumber foto|photograph|imagem|"
            r"foto ilustrasi)\s*(?:\([^)]*\)\s*)?(?::|/|©|by\b)|"
            r"©|\(?c\) \d{4}|getty images\b|\d{1,2}:\d\d\s*[-–—]\s*source\s*:|"
            r".{3,200}(?:/| via )\s?(?-i:Getty(?: Images)?|AFP|Reuters|REUTERS|EPA|Shutterstock|AP(?: Photo)?)\)?\W*$"
        ),
    ),
    (
        "caption",
        400,
        re.compile(
            r"(?:.{40,350}\((?:[A-Z][\w.]* ){0,2}[A-Z][\w.]*/(?:[A-ZÀ-Þ][\w.’'-]* ){0,3}[A-ZÀ-Þ][\w.’'-]+|"
            r".{10,350}\((?:[Ff]oto|FOTO|[Pp]hoto|[Dd]ok)\b[^()]{1,60})\)\.?$"
        ),
    ),
    (
        "byline",
        60,
        re.compile(r"\((?:[\w.-]+ ){0,3}[\w.-]+(?:/(?:[\w.-]+ ){0,3}[\w.-]+){1,3}\)$|(?:--|–|—) ?[A-Z]{4,}$"),
    ),
    (
        "byline",
        120,
        _line(
            r"(?:editor|reporter|penulis|pewarta|jurnalis|laporan|kontributor|penyunting|autor|author)"
            r"(?:\s*:\s*(?-i:[A-ZÀ-Þ])|(?:,?\s+(?-i:[A-ZÀ-Þ])[\w.'’-]*){1,7}(?:\s*[|/·•–—(]|,? (?:dan|and|und) (?-i:[A-ZÀ-Þ])|\W*$))|"
            r"(?:written by|ditulis oleh|reporting by|editing by)\s*:?\s*(?-i:[A-ZÀ-Þ])|additional reporting (?:by|from)\b|"
            r"(?:(?-i:[A-ZÀ-Þ])[\w.'’-]*,? (?:and )?){2,9}contributed reporting\b|"
            r"(?:e-?mail|write to|contact)(?:\s+(?-i:[A-ZÀ-Þ])[\w.'’-]*){2,4} at \S+@|"
            r"aus dem \w+en (?:übersetzt )?von\s+(?-i:[A-ZÀ-Þ])"
        ),
    ),
    (
        "byline",
        120,
        # First of all it is looked whether there is a name at all, which few lines have.
        re.compile(
            r"(?=.{1,60}?\s(?-i:[A-ZÀ-Þ])\S*\s.{0,15}?(?-i:[A-ZÀ-Þ]))\W*"
            rf"(?:(?!d[ia] |(?:publi|pubbl|veröff|gepubl|diterb|dipubl)(?!.*\d{{4}})){_BYLINE}|"
            rf"(?:(?:{HELPED_BY})\s*:?|(?:{HELPER})\s*:){_NAMES})\W*$",
            re.IGNORECASE,
        ),
    ),
    (
        # Where something from another site would stand, had the reader agreed to it.
        "page_navigation",
        300,
        _line(
            r"il vous reste [\d.,]+ ?% de (?:cet|l['’])|(?:cet )?article (?:est )?réservé aux abonnés\W*$|"
            r"externer inhalt\b|empfohlener (?:redaktioneller|externer) inhalt|link zum [\w-]+-inhalt|"
            r"an dieser stelle (?:finden sie|findest du|befindet sich)\b.{0,60}(?:extern|redaktion)|"
            r"ich bin damit einverstanden, dass mir|du kannst ihn dir mit einem klick|"
            r"deine privatsphäre-einstellungen|personenbezogene daten (?:können|werden) an drittplattformen|"
            r"recommended (?:editorial|external) content|this content (?:is hosted|comes from)\b|"
            r"ce contenu (?:est bloqué|provient d)|pour afficher ce contenu|este contenido (?:es de|procede de)|"
            r"deze inhoud (?:is afkomstig|komt van)"
        ),
    ),
    (
        "page_navigation",
        200,
        _line(
            r"(?:©|copyright\b|hak ?cipta (?:©|terpelihara)).*|dilarang (?:keras )?(?:mengambil|menyalin|mengutip|memperbanyak)\b.*|all rights reserved.*|tous droits réservés.*|alle rechte vorbehalten.*|"
            r"(?:your browser (?:does|doesn|is (?:not|out|un)|can(?:no|')t)|please enable javascript|"
            r"javascript is (?:disabled|required|not|turned|currently|needed)).*|we use cookies.*|"
            r"(?:this|our) (?:web)?site uses cookies.*|"
            r"accept (?:all )?cookies.*"
        ),
    ),
)

#: A short line after which nothing belongs to the article any more.
END_RULE = re.compile(
    r"\W*(?:berita (?:terkait|terkini|lainnya|terpopuler|populer)|artikel (?:terkait|lainnya)|"
    r"baca juga|terpopuler|rekomendasi.{0,20}|"
    r"related(?: (?:articles?|stories|posts?|news|content|topics|links|coverage|reading|products))?|"
    r"(?:more|other|latest|top|popular|recent|recommended|trending|"
    r"most read)(?: \w+)?(?: (?:stories|articles?|posts?|news|reads?|reading))|"
    r"more (?:from|on|in|about)\b.{0,40}|you (?:may|might)(?: also)? (?:like|be interested in|"
    r"enjoy).{0,20}|recommended(?: for you)?|"
    r"(?:leave a |post a |add a )?(?:comment|reply)s?|comments?(?: \(?\d+\)?)?|"
    r"join the (?:conversation|discussion)|\d+ (?:comments|responses|thoughts on.*)|"
    r"about the author|read next|up next|further reading|see also|share this.{0,30}|"
    r"top (?:rated )?comments|"
    r"(?:à|a) (?:lire|voir) aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires|"
    r"recommandés)|les plus lus|commentaires?|"
    r"(?:mehr zum thema|lesen sie auch|das könnte sie (?:auch )?interessieren|auch interessant|"
    r"weitere (?:artikel|themen|meldungen).{0,20}|"
    r"kommentare?|meistgelesen|ähnliche artikel)|"
    r"(?:noticias relacionadas|artículos relacionados|te puede interesar|más (?:noticias|leídas|"
    r"información)|comentarios)|"
    r"(?:leia (?:também|mais)|veja também|mais lidas|notícias relacionadas)|(?:leggi anche|"
    r"articoli correlati)|(?:lees ook|meer over .{0,30})|komentar)\W*",
    re.IGNORECASE,
)

#: A last line that tells who wrote the article.
SIGNED_OFF_RULE = re.compile(
    r"\W*(?:[A-ZÀ-Þ][\w.'’-]* ){2,4}(?:"
    r"(?:is|was|est|ist|es|è|é|adalah|merupakan) (?:an?|the|une?|le|la|eine?|der|die|el|uno?|um|uma|seorang) "
    r"(?:[\w’'-]+ ){0,5}?(?:reporter|editor|correspondent|writer|journalist|columnist|contributor|"
    r"journaliste|rédact(?:eur|rice)|correspondante?|redakteur(?:in)?|korrespondent(?:in)?|journalistin|autor(?:in)?|"
    r"periodista|redactora?|giornalista|jornalista|wartawan|jurnalis|penulis)\b|"
    r"(?:covers|writes about) .{3,200}\b(?:for|at) (?:the )?(?-i:[A-Z]))",
)

PLAIN_NAME = re.compile(r"[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){1,3}")
#: A last line that is nothing but who wrote the article: "Ani Wijaya et Jean MARTIN", "et Jean MARTIN".
SIGNATURE_RULE = re.compile(
    rf"(?!(?:The|Das|Der|Die|Les?|Las?|Los|El) )(?:(?:et|and|und|dan|y|e|en) )?{PLAIN_NAME.pattern}(?:(?: et| and| und| dan| y| e| en| &) {PLAIN_NAME.pattern}){{0,3}}"
)
#: What stands in quotation marks.
QUOTED_RULE = re.compile(r"[\"“”„«»‘’'‚]")
#: A quotation that a network for short messages has set: not the article's words.
EMBED_RULE = re.compile(r"tweet|instagram|tiktok|bluesky|mastodon|fb-post")
#: How often an article was read, beside its date.
READ_COUNT_RULE = re.compile(
    r"(?:dibaca|dilihat|reads?|views?|hits|vues?|lectures|gelesen|aufrufe|visitas|lecturas|leituras|letture|gelezen)\W*\d[\d.,]*( \w+)?|"
    r"\d[\d.,]* (?:kali dibaca|kali dilihat|pembaca|reads|views|hits|vues|lectures|aufrufe|visitas|lecturas|leituras|letture|keer gelezen)",
    re.IGNORECASE,
)
#: What a text begins with: "JAKARTA, KABAR - ".
DATELINE_RULE = re.compile(r"(?=.{3,45}?\s[-–—]{1,2}\s)[A-ZÀ-Þ]{3}[A-ZÀ-Þ ]*(?:,|\(|\s[-–—])")
#: A first line that may be a byline: "Di Maria Esempio", which elsewhere may be "at Taman Kota" in Indonesian, and
#: "Published by Happy Games" in a list of games.
BYLINE_RULE = _line(_BYLINE)
#: A first line that is nothing but where the news comes from: "Jakarta -".
PLACE_RULE = re.compile(r"[A-ZÀ-Þ].{1,38}\s[-–—]{1,2}")

#: The outlet that a text names as its origin; group 1 is its name. Read in the first and last lines.
CREDIT_RULES: tuple[re.Pattern[str], ...] = (
    re.compile(r"^\W*\(avec (?-i:([A-ZÀ-Þ][^()]{1,50}))\)\W*$", re.IGNORECASE),
    re.compile(rf"^\W*(?:{_FROM_AGENCY} ?)?({_AGENCY}(?:[,/ ]\W*.{{2,40}})?)\W*$", re.IGNORECASE),
    re.compile(r"\bavec le contenu d(?:e\s+|['’]\s*)([A-ZÀ-Þ][^.,;()\n]{1,50})", re.IGNORECASE),
    re.compile(
        r"\b(?:[Dd]ikutip|[Dd]ilansir|[Mm]engutip|[Mm]elansir|[Dd]isadur|[Dd]ipetik|[Mm]emetik|kami kutip)(?: dari(?:pada)?)?(?: laman| situs|"
        r" kantor berita)? ([A-Z][\w&'’-]*(?:[ .](?:of |the )?[A-Z0-9][\w&'’-]*){0,4})"
    ),
    re.compile(
        r"^\W*(?:[Ss]ources?|[Qq]uellen?|[Qq]uelle\(n\)|[Ss]umber(?: berita)?|[Ff]uentes?|[Ff]ontes?|[Ff]onti|[Bb]ron(?:nen|\(nen\))?|[Vv][ií]a|[Oo]riginal article|[Oo]riginalartikel|[Aa]rtículo original|[Aa]rticle original|[Oo]orspronkelijk artikel|[Aa]rtigo original|[Aa]rticolo originale)\s*:\s*((?:dpa\b|epd\b|[A-ZÀ-Þ])[^.,;()\n]{0,50})"
    ),
    re.compile(
        r"^\W*(?:with content from|con información de|com informações d[aeo]) (?-i:([A-ZÀ-Þ][^.,;()\n]{1,40}))\W?$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:[Oo]riginally (?:published|appeared) (?:on|in|at|by)|[Ff]irst (?:published|"
        r"appeared) (?:on|in|at|by)) ([A-Z][\w&'’-]*(?:[ .](?:of |the )?[A-Z0-9][\w&'’-]*){0,4})"
    ),
)
