"""Lines around an article that are one set phrase, or begin with one and a colon, in nine languages.

Rows are for English first, then Indonesian and Malay, French, German, Spanish, Dutch, Portuguese and Italian. A
phrase is in lower case; "@" stands for a social network. A single word that may be an item of the article's own
list, or its heading, is none of them.
"""

from collections.abc import Mapping

_NETWORKS = (
    "facebook",
    "instagram",
    "whatsapp",
    "telegram",
    "twitter",
    "x",
    "youtube",
    "tiktok",
    "linkedin",
    "threads",
    "google news",
    "e-mail",
    "email",
)
#: What may stand before or after a phrase: "Comments (3)", "› Read more …".
_EDGES = " \t\u00a0\u202f.,:;!¡…|/\\()[]<>«»›‹+*•·–—-0123456789\"'“”„"
LONGEST_PHRASE, LONGEST_LABEL = 90, 45


def _table(rows: Mapping[str, str]) -> dict[str, str]:
    """phrase -> reason."""
    return {
        phrase.replace("@", network): reason
        for reason, row in rows.items()
        for line in row.strip().splitlines()
        for phrase in map(str.strip, line.split("|"))
        for network in (_NETWORKS if "@" in phrase else ("",))
    }


_RELATED = """
    popular stories | top stories | more stories | trending now | leave a comment | leave a reply | post a comment | add a comment | write a comment | view all comments | log in to comment | cancel reply | no comments | join the conversation | most read | most read articles | most popular | recommended for you | related articles | related stories | related news | related posts | related content | related topics | you may also like | more on this topic | similar articles | more from this section | other articles
    tinggalkan komentar | tulis komentar | beri komentar | belum ada komentar | masuk untuk berkomentar | lihat semua komentar | tinggalkan balasan | batalkan balasan | tinggalkan komen | tulis komen | beri komen | tiada komen | log masuk untuk memberi komen | lihat semua komen | berita terpopuler | berita populer | berita popular | paling banyak dibaca | paling dibaca | paling popular | berita terkini | berita terbaru | berita lainnya | berita terkait | artikel terkait | artikel lainnya | artikel lain | berita lain | berita serupa | topik terkait | rekomendasi untuk anda | disyorkan untuk anda | anda mungkin juga suka | artikel berkaitan | berita berkaitan | topik berkaitan
    laisser un commentaire | laissez un commentaire | écrire un commentaire | aucun commentaire | connectez-vous pour commenter | voir tous les commentaires | annuler la réponse | réagir à cet article | les plus lus | le plus lu | articles les plus lus | les plus populaires | recommandé pour vous | dernières actualités | autres articles | nos autres articles | articles liés | articles similaires | articles associés | articles connexes | vous aimerez aussi | dans la même rubrique | thèmes associés
    kommentar schreiben | schreiben sie einen kommentar | schreibe einen kommentar | kommentar hinterlassen | keine kommentare | alle kommentare anzeigen | antworten abbrechen | diskutieren sie mit | meistgelesene artikel | am meisten gelesen | meistgelesen | meistgelesene | meist gelesen | empfohlen für sie | neueste nachrichten | aktuelle nachrichten | weitere artikel | weitere artikel zum thema | verwandte artikel | verwandte themen | ähnliche artikel | ähnliche beiträge | das könnte sie auch interessieren
    deja un comentario | dejar un comentario | escribe un comentario | deja una respuesta | sin comentarios | inicia sesión para comentar | ver todos los comentarios | cancelar respuesta | únete a la conversación | lo más leído | las más leídas | más leídas | lo más visto | lo más popular | recomendado para ti | últimas noticias | otras noticias | más noticias | artículos relacionados | noticias relacionadas | artículos similares | temas relacionados | entradas relacionadas | contenido relacionado | más sobre este tema | también te puede interesar
    laat een reactie achter | plaats een reactie | schrijf een reactie | geef een reactie | geen reacties | log in om te reageren | bekijk alle reacties | reactie annuleren | meest gelezen | meest gelezen artikelen | best gelezen | aanbevolen voor jou | laatste nieuws | meer nieuws | andere artikelen | gerelateerde artikelen | gerelateerd nieuws | gerelateerde berichten | gerelateerde onderwerpen | vergelijkbare artikelen | misschien vind je dit ook leuk | meer over dit onderwerp
    deixe um comentário | deixe o seu comentário | escreva um comentário | deixe uma resposta | nenhum comentário | sem comentários | faça login para comentar | ver todos os comentários | cancelar resposta | as mais lidas | mais lidas | mais lidos | mais vistas | mais populares | recomendado para você | últimas notícias | outras notícias | mais notícias | artigos relacionados | notícias relacionadas | artigos semelhantes | posts relacionados | conteúdo relacionado | mais sobre este tema | você também pode gostar
    lascia un commento | lascia il tuo commento | scrivi un commento | lascia una risposta | nessun commento | accedi per commentare | vedi tutti i commenti | annulla risposta | partecipa alla discussione | i più letti | le più lette | più letti | più lette | articoli più letti | consigliati per te | ultime notizie | altre notizie | altri articoli | articoli correlati | notizie correlate | articoli simili | argomenti correlati | post correlati | contenuti correlati | sullo stesso argomento | potrebbe interessarti anche | ti potrebbe interessare
"""
#: Phrases that are the whole line, but for numbers and marks at its ends.
_WHOLE = _table(
    {
        "share": """
            share this article on social media | share on social media | share with your friends | copy link | copy url | send to a friend | share on @ | share via @
            bagikan ini | bagikan artikel ini ke teman-teman anda | bagikan ke teman-teman anda | salin tautan | bagikan ke @ | kongsi | kongsikan | kongsikan artikel ini | kongsikan berita ini | kongsikan artikel ini dengan rakan anda | salin pautan | kongsi di @ | kongsikan di @ | sebarkan
            partagez | partager cet article | partager l'article | partagez cet article | partagez l'article | partagez cet article sur les réseaux sociaux | partager sur les réseaux sociaux | partager via | partager sur @ | copier le lien | envoyer à un ami | envoyer par e-mail
            diesen artikel teilen | diesen beitrag teilen | teile diesen artikel | teile diesen beitrag | teilen sie diesen beitrag mit ihren freunden | auf @ teilen | per @ teilen | link kopieren | per e-mail versenden | artikel versenden
            comparte | comparte este artículo | compartir en redes sociales | comparte en tus redes sociales | comparte en redes sociales | compartir en @ | copiar enlace | copiar el enlace | enviar a un amigo | enviar por correo
            deel dit artikel | artikel delen | deel dit met je vrienden | delen via @ | delen op @ | deel via @ | deel op @ | link kopiëren | kopieer link | kopieer de link | mail een vriend
            compartilhe | partilhe | compartilhe nas redes sociais | partilhe nas redes sociais | compartilhe com seus amigos | partilhar artigo | compartilhar no @ | partilhar no @ | copiar link | copiar o link | enviar a um amigo
            condividi l'articolo | condividi la notizia | condividi sui social | condividi con i tuoi amici | condividi su @ | condividi via @ | copia link | copia il link | invia a un amico
        """,
        "follow": """
            follow our @ channel | follow our @ page | support us | support independent journalism | donate now
            gabung di grup @ kami | bergabung di saluran @ kami | follow @ kami | ikuti kami di @ | unduh aplikasi kami | dukung kami | dukung jurnalisme independen | donasi sekarang | sertai saluran @ kami | sertai kami di @ | langgan saluran @ kami | like kami di @ | ikuti perkembangan terkini di @ kami | muat turun aplikasi kami | sokong kami | sokong kewartawanan bebas | derma sekarang
            rejoignez notre canal @ | rejoignez-nous sur @ | suivez notre chaîne @ | suivez notre page @ | retrouvez-nous sur @ | téléchargez notre application | téléchargez notre appli | soutenez-nous | soutenez le journalisme indépendant | faire un don
            folge uns auf @ | folgt uns auf @ | besuchen sie uns auf @ | treten sie unserem @-kanal bei | unseren @-kanal abonnieren | laden sie unsere app herunter | unterstützen sie uns | unterstützen sie unabhängigen journalismus | jetzt spenden
            únete a nuestro canal de @ | únete a nuestro grupo de @ | sigue nuestro canal de @ | sigue nuestro canal en @ | encuéntranos en @ | dale me gusta a nuestra página de @ | descarga nuestra app | descarga la app | apóyanos | apoya el periodismo independiente | dona ahora
            word lid van ons @-kanaal | volg ons @-kanaal | abonneer je op ons @-kanaal | like ons op @ | vind ons op @ | download onze app | steun ons | steun onafhankelijke journalistiek | doneer nu
            entre no nosso canal do @ | entre no nosso grupo do @ | inscreva-se no nosso canal do @ | siga o nosso canal no @ | curta nossa página no @ | acompanhe-nos no @ | baixe o nosso aplicativo | baixe nosso app | apoie-nos | apoie o jornalismo independente | doe agora
            unisciti al nostro canale @ | segui il nostro canale @ | segui la nostra pagina @ | seguiteci su @ | metti mi piace alla nostra pagina @ | scarica la nostra app | sostienici | sostieni il giornalismo indipendente | dona ora
        """,
        "newsletter": """
            your email address | enter your email address | this article is for subscribers only | register for free to continue reading | subscriber-only content
            masukkan alamat email anda | langganan newsletter | artikel ini khusus pelanggan | langganan untuk membaca artikel lengkap | daftar gratis untuk melanjutkan membaca | masukkan alamat e-mel anda | langgan surat berita kami | langgan newsletter kami | langgan sekarang | artikel ini untuk pelanggan sahaja | langgan untuk membaca artikel penuh | daftar percuma untuk terus membaca
            votre adresse e-mail | entrez votre adresse e-mail | s'inscrire à la newsletter | s'abonner à la newsletter
            ihre e-mail-adresse | geben sie ihre e-mail-adresse ein | jetzt newsletter abonnieren | newsletter abonnieren | hier geht es zum newsletter | dieser artikel ist nur für abonnenten | jetzt weiterlesen mit abo | kostenlos registrieren und weiterlesen | exklusiv für abonnenten
            tu correo electrónico | introduce tu correo electrónico | suscríbase a nuestro boletín | apúntate a nuestra newsletter | recibe nuestra newsletter | este artículo es exclusivo para suscriptores | contenido exclusivo para suscriptores | regístrate gratis para seguir leyendo
            je e-mailadres | vul je e-mailadres in | aanmelden voor de nieuwsbrief | meld je aan voor onze nieuwsbrief | abonneer je op onze nieuwsbrief | ontvang onze nieuwsbrief | abonneer nu | dit artikel is alleen voor abonnees | alleen voor abonnees | word abonnee om verder te lezen | registreer gratis om verder te lezen
            o seu e-mail | digite seu e-mail | inscreva-se na nossa newsletter | receba nossa newsletter | subscreva a nossa newsletter | cadastre-se para receber nossa newsletter | este artigo é exclusivo para assinantes | conteúdo exclusivo para assinantes | cadastre-se grátis para continuar lendo
            il tuo indirizzo email | il tuo indirizzo e-mail | inserisci il tuo indirizzo e-mail | ricevi la nostra newsletter | abbonati alla nostra newsletter | iscrivetevi alla nostra newsletter | abbonati ora | questo articolo è riservato agli abbonati | contenuto riservato agli abbonati | abbonati per continuare a leggere | registrati gratis per continuare a leggere
        """,
        "related": _RELATED,
        "advertisement": """
            advertisement - scroll to continue | continue reading below | sponsored content
            gulir ke bawah untuk melanjutkan membaca | artikel berlanjut di bawah iklan | konten berlanjut setelah iklan | artikel bersambung selepas iklan ini | artikel bersambung selepas iklan | berita bersambung di bawah iklan | tatal ke bawah untuk terus membaca | teruskan membaca selepas iklan | kandungan bersambung selepas iklan | artikel diteruskan di bawah
            la suite de votre contenu après cette annonce | l'article continue après la publicité | la suite après la publicité | contenu sponsorisé
            weiter nach der anzeige | nach der anzeige weiterlesen | artikel wird nach der anzeige fortgesetzt | der artikel geht nach der werbung weiter | der artikel geht nach der anzeige weiter | gesponserter inhalt
            el artículo continúa después de la publicidad | continúa después de la publicidad | continúa leyendo tras la publicidad | sigue leyendo después del anuncio | la nota continúa debajo de la publicidad | contenido patrocinado
            artikel gaat verder na de advertentie | het artikel gaat verder onder de advertentie | tekst gaat verder onder de advertentie | lees verder na de advertentie | lees verder onder de advertentie | gesponsorde inhoud
            continua após a publicidade | continua depois da publicidade | a matéria continua após o anúncio | a matéria continua após a publicidade | conteúdo patrocinado
            l'articolo continua dopo la pubblicità | l'articolo prosegue dopo la pubblicità | continua a leggere dopo la pubblicità | continua dopo la pubblicità | contenuto sponsorizzato
        """,
        "page_navigation": """
            listen to this article | save article | report an error | enlarge image | table of contents | next article | previous article | min read | minute read | minutes read
            halaman selanjutnya | halaman berikutnya | lanjut membaca | dengarkan artikel ini | menit membaca | simpan artikel | laporkan kesalahan | perbesar gambar | halaman seterusnya | muka surat seterusnya | seterusnya | teruskan membaca | papar semua | baca lagi | dengar artikel ini | minit bacaan | besarkan gambar | isi kandungan
            page suivante | page précédente | suivant | précédent | article suivant | article précédent | afficher tout | continuer la lecture | écouter cet article | min de lecture | minutes de lecture | enregistrer l'article | retour en haut | signaler une erreur | agrandir l'image
            nächste seite | vorherige seite | weiterlesen | nächster artikel | vorheriger artikel | alles anzeigen | artikel anhören | min. lesezeit | minuten lesezeit | artikel merken | fehler melden | bild vergrößern | inhaltsverzeichnis
            página siguiente | página anterior | siguiente | anterior | artículo siguiente | artículo anterior | leer más | ver todo | seguir leyendo | escuchar este artículo | min de lectura | minutos de lectura | guardar artículo | volver arriba | informar de un error | ampliar imagen
            volgende pagina | vorige pagina | volgende | vorige | volgend artikel | vorig artikel | toon alles | luister naar dit artikel | min leestijd | minuten leestijd | artikel opslaan | bewaar artikel | terug naar boven | meld een fout | vergroot afbeelding | inhoudsopgave
            próxima página | página anterior | próximo | próximo artigo | artigo anterior | ver tudo | continuar lendo | continuar a ler | ouvir este artigo | ouça este artigo | min de leitura | minutos de leitura | salvar artigo | voltar ao topo | reportar erro | ampliar imagem
            pagina successiva | pagina precedente | avanti | precedente | articolo successivo | articolo precedente | leggi tutto | mostra tutto | continua a leggere | ascolta l'articolo | ascolta questo articolo | min di lettura | minuti di lettura | salva articolo | torna su | segnala un errore | ingrandisci immagine
            riproduzione riservata | riproduzione vietata | hak cipta dilindungi undang-undang | hak cipta terpelihara | semua hak cipta terpelihara | dilarang menerbitkan semula tanpa kebenaran | reproduction interdite sans autorisation | tous droits de reproduction réservés | reproduction without permission is prohibited | nachdruck nur mit genehmigung | todos los derechos reservados | reservados todos los derechos | prohibida su reproducción total o parcial | alle rechten voorbehouden | overname zonder toestemming is verboden | op dit artikel rust copyright | todos os direitos reservados | proibida a reprodução sem autorização | é proibida a reprodução total ou parcial | tutti i diritti riservati
        """,
        "caption": """
            file photo | stock photo
            foto ilustrasi | gambar hiasan | gambar fail | foto bernama | foto antara
            photo d'illustration | image d'illustration | photo d'archives | photo afp
            symbolbild | symbolfoto | archivfoto | archivbild
            foto de archivo | imagen de archivo | foto efe
            archieffoto | foto ter illustratie | foto anp | beeld anp | beeld getty images
            foto de arquivo | imagem ilustrativa | imagem de arquivo | reprodução/instagram | reprodução/facebook
            foto d'archivio | immagine di repertorio | foto di repertorio | foto ansa | foto lapresse
        """,
        "credit": """
            afp | reuters | with afp | with reuters | with agencies | with inputs from agencies
            antara | bernama | dengan laporan afp | dengan laporan dari afp | dengan laporan reuters | laporan antara | laporan bernama
            avec afp | avec l'afp | avec reuters | avec afp et reuters | avec agences | avec les agences
            dpa | mit agenturmaterial | mit material der agenturen
            efe | con afp | con efe | con agencias
            anp | belga | met medewerking van anp | met informatie van anp
            lusa | com afp | com lusa | com agências
            ansa | con ansa | con informazioni di ansa | con agenzie
        """,
    }
)
#: Phrases before a colon: "Lees ook: …", "Bildquelle: …".
_LABELS = _table(
    {
        "read_also": """
            also see | further reading | you may also like | you might also like | related reading | related coverage
            baca lagi | baca lanjut | artikel berkaitan | berita berkaitan
            lisez aussi | relire | écouter aussi | à écouter aussi | lire notre article
            siehe auch | lies auch | lesen sie hierzu | lesen sie weiter | zum thema | passend dazu | weiterlesen | hören sie auch | das könnte sie auch interessieren
            leer más | le puede interesar | también te puede interesar | te podría interesar | noticias relacionadas | nota relacionada | notas relacionadas | relacionado | relacionada | sigue leyendo | siga leyendo | puedes leer | no te pierdas | no se pierda
            zie ook | gerelateerd | ook interessant | bekijk ook | kijk ook | luister ook | ook lezen | lees hier | leestip | meer over dit onderwerp | verder lezen
            ler também | ler mais | leia ainda | veja ainda | confira também | assista | assista também | notícias relacionadas | notícia relacionada | relacionado | relacionada | não perca
            vedi anche | guarda anche | ascolta anche | leggi pure | leggi di più | da leggere | approfondisci | per approfondire | articoli correlati | notizie correlate | potrebbe interessarti | potrebbe interessarti anche | ti potrebbe interessare | ti potrebbe interessare anche
        """,
        "tags": """
            tag | tags | topic | topics | keyword | keywords | tagged | tagged with | filed under
            topik | kata kunci | label
            mots-clés | mots clés | thèmes | étiquettes | sujets | mots clefs
            schlagworte | stichworte | schlagwörter | stichwörter | themen
            etiquetas | palabras clave | temas | etiquetado en | archivado en | más sobre
            trefwoorden | trefwoord | onderwerpen | labels | geplaatst in
            palavras-chave | tópicos | assuntos | marcadores | etiquetas | arquivado em
            parole chiave | argomenti | etichette | temi | archiviato in
        """,
        "page_navigation": """
            reading time
            waktu baca | masa membaca
            temps de lecture
            lesezeit
            tiempo de lectura
            leestijd
            tempo de leitura
            tempo di lettura
        """,
        "caption": """
            photo credits
            kredit foto | sumber gambar
            crédit photo | crédits photo | crédits
            bildquelle | bildnachweis | bildrechte
            crédito | créditos | crédito foto | imagen | fotografía
            beeld | fotocredit | bron foto
            crédito da foto
            crediti | crediti foto | immagine
        """,
        "credit": """
            original article | via
            sumber berita | dipetik
            article original
            quelle(n | originalartikel
            artículo original | vía
            bronnen | bron(nen | oorspronkelijk artikel
            fontes | artigo original
            fonti | articolo originale
        """,
    }
)

#: With what a list of comments or of other articles begins; the English words for it stand in ``rules.END_RULE``.
_ENDS = _table({"related": "\n".join(_RELATED.strip().splitlines()[1:])}) | _table(
    {
        "related": """
            komentar | komen | terpopuler | terkait | berkaitan
            commentaires | réactions
            kommentare | leserkommentare
            comentarios | relacionado | relacionados | relacionada | relacionadas
            reacties | gerelateerd
            comentários
            commenti | correlati
        """
    }
)


def ends_article(text: str) -> bool:
    """Whether a line stands over what is none of the article any more: comments, other articles."""
    return len(text) <= LONGEST_PHRASE and _key(text) in _ENDS


def phrase_reason(text: str) -> str | None:
    """Why a line that is, or begins with, one of the phrases is not the article's; or None."""
    label, colon, _ = text.partition(":")
    if colon and len(label) <= LONGEST_LABEL and (reason := _LABELS.get(_key(label))):
        return reason
    return _WHOLE.get(_key(text)) if len(text) <= LONGEST_PHRASE else None


def _key(text: str) -> str:
    return text.strip(_EDGES).lower().replace("’", "'")
