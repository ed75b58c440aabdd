"""Places and bodies that languages name differently: "Greece", "Griechenland", "Yunani" are one name.

Data, a row for each with its English name first: nouns and adjectives of LANGUAGES (see text.rarity) in small
letters without accents, a row's further lines indented. Left out are endings, which `text.kin` cuts, and what
is another word or name elsewhere ("Island" for Iceland, "Jordan", "Bretagne" for Britain).
"""

_COUNTRIES = """
germany german allemagne allemand allemands allemande deutschland deutsch deutsche deutscher duitsland
    duitse duits alemania aleman alemanes alemana alemanha alemao alemaes alema tedesco tedeschi tedesca
    germania jerman
france french francais francaise frankreich franzosen franzosisch franzosische frankrijk franse francia
    frances franceses francesa francese francesi franca perancis prancis
italy italian italie italien italienne italienisch italienische italiaanse italia italiano italiani
    italiana italiens
spain spanish espagne espagnol espagnols espagnole spanien spanisch spanische spanje spaanse espana
    espanol espanola espanoles espanha espanhol spagna spagnolo spagnola spagnoli spanyol sepanyol
portugal portuguese portugais portugiesisch portugiesische portugese portugues portugueses portoghese
    portogallo portugis
netherlands dutch nederland nederlandse niederlande niederlandisch niederlandische neerlandais belanda
    hollande holland holanda olanda olandese holandes
belgium belgian belgique belge belges belgien belgisch belgische belgie belgica belgio belgia
austria austrian autriche autrichien osterreich osterreichisch osterreicher oostenrijk oostenrijkse
    austriaco austriaca
switzerland swiss suisse suisses schweiz schweizer zwitserland zwitserse suiza suizo suica suico svizzera
    svizzero
britain british britannique britanniques grossbritannien britisch britische brite briten brits britse
    groot-brittannie brittannie britanico britanica britannico britannica britania inggris england
    anglais angleterre inglaterra inghilterra engeland
scotland scottish ecosse ecossais schottland schottisch schottische schotland schotse escocia escoces
    scozia scozzese skotlandia
ireland irish irlande irlandais irland irisch irische ierland ierse irlanda irlandes irlandese irlandia
denmark danish danemark danois danisch danische denemarken deense dinamarca danes danimarca danese
sweden swedish suede suedois schweden schwedisch schwedische zweden zweedse suecia sueco svezia svedese
    swedia
norway norwegian norvege norvegien norwegen norwegisch norwegische noorwegen noorse noruega noruego
    noruegues norvegia norvegese norwegia
finland finnish finlande finlandais finnland finnisch finnische finse finlandia finlandes
iceland icelandic islande islandais ijsland islandia islanda islandese
poland polish pologne polonais polnisch polnische polen poolse polonia polaco polacco polandia
czech tcheque tchequie tschechien tschechisch tschechische tsjechie tsjechische checa checo tcheca ceca
    ceco ceko
slovakia slovaquie slowakei slowakije eslovaquia slovacchia slowakia
hungary hungarian hongrie hongrois ungarn ungarisch ungarische hongarije hongaarse hungria hungaro
    ungheria ungherese hungaria
romania romanian roumanie roumain rumanien rumanisch roemenie roemeense rumania rumano romeno rumeno
bulgaria bulgarian bulgarie bulgare bulgarien bulgarisch bulgarije bulgaarse
greece greek greeks grece grec grecs grecque griechenland griechisch griechische griechen griekenland
    griekse grecia griego griega grego greco greca yunani
macedonia macedonian macedoine macedonien macedoniens mazedonien mazedonier mazedonisch mazedonische
    macedonie macedonische makedonia makedonien
croatia croatian croatie croate kroatien kroatisch kroatie kroatische croacia croata croazia croato
    kroasia
serbia serbian serbie serbe serbes serbien serbisch servie servische serbio
bosnia bosnie bosnien bosnische
lithuania lituanie litauen litouwen lituania
latvia lettonie lettland letland letonia lettonia
estonia estonie estland estonio
cyprus chypre zypern chipre cipro siprus
turkey turkish turquie turc turcs turque turkei turkisch turkische turkije turkse turquia turco turca
    turchia turki
russia russian russians russie russe russes russland russisch russische russen rusland rusia ruso rusa
    russo russa russi
ukraine ukrainian ukrainien ukrainisch ukrainische oekraine oekraiense ucrania ucraniano ucraina ucraino
    ukraina
kyiv kiev kiew
belarus bielorussie weissrussland belorussie bielorrusia bielorussia belarusia
egypt egyptian egypte egyptien agypten agyptisch agyptische egyptische egipto egipcio egito egitto
    egiziano mesir
morocco moroccan maroc marocain marokko marokkanisch marokkaanse marruecos marroqui marrocos marocco
    marocchino maroko maghribi
algeria algerian algerie algerien argelia argelino algerije aljazair
tunisia tunisian tunisie tunisien tunesien tunesie tunez tunisino
libya libyan libye libyen libysch libie libia libio
sudan soudan soedan
ethiopia ethiopian ethiopie ethiopien athiopien etiopia etiope etiopie
chad tchad tschad tsjaad ciad
lebanon lebanese liban libanais libanon libanesisch libanesische libanese libano libanes lubnan
syria syrian syrie syrien syriens syrisch syrische siria sirio suriah
iraq irak iraqi irakien irakisch irakische irakese iraqui iracheno
israel israeli israelien israelisch israelische israeliano
palestine palestinian palestinien palastinenser palastinensische palestijnse palestina palestino
    palestinese
yemen jemen yaman
saudi saoudite saoudien saudische saoedi saudita
india indian indians inde indien indiens indisch indische inder indio indiano indiani
china chinese chine chinois chinoise chinesisch chinesische chino cina cinese cinesi tiongkok
japan japanese japon japonais japanisch japanische japans japanse japones giappone giapponese japao
    jepang jepun
korea korean coree coreen koreanisch koreanische corea coreano coreia
philippines filipino philippinen filipijnen filipinas filipina filippine
cambodia cambodge kambodscha camboya camboja cambogia kamboja kemboja
myanmar birmanie birma birmania burma
thailand thailande tailandia thai
malaysia malaisie malaisien maleisie malasia malaysische
singapore singapour singapur singapura cingapura
brazil brazilian bresil bresilien brasilien brasilianisch brazilie braziliaanse brasil brasileno
    brasileiro brasile brasiliano
chile chilean chili chilien chilenisch chileense chileno cile cileno
peru peruvian perou peruvien peruanisch peruaanse peruano
bolivia bolivian bolivie bolivien boliviano
ecuador equateur equador ecuatoriano
cuba cuban kuba cubain kubanisch cubaanse cubano
mexico mexican mexique mexicain mexiko mexikanisch mexicaanse mexicano messico messicano meksiko
canada canadian canadien kanada kanadisch kanadische canadees canadense canadese
america american americain americains americaine amerika amerikas amerikanisch amerikanische amerikanischen
    amerikaner amerikaanse americano americanos americana estadounidense estadounidenses statunitense
    statunitensi
argentina argentine argentines argentin argentino argentinos argentinisch argentinische argentinischen
    argentijnse argentinien argentinie
australia australian australien australienne australisch australische australiano australie
nigeria nigerian nigerien nigeriane nigerianisch nigerianische nigeriano nigeriaanse
kenya kenyan kenia keniano kenianisch kenianische keniaanse
vietnam vietnamese vietnamien vietnamesisch vietnamesische vietnamita
colombia colombian colombien colombie kolumbien kolombia kolumbianisch kolumbianische colombiano
bangladesh bangladeshi bangladais bangladesch
pakistan pakistani pakistanais pakistanisch pakistanische
"""

_REGIONS = """
europe european europeen europeenne europaisch europaische europese europeo europea europeia europa
    eropah eropa
africa african afrique africain africaine afrika afrikanisch afrikanische afrikaanse africano africana
asia asian asie asiatique asien asiatisch asiatische azie aziatische asiatico
arctic arctique arktis arctico artico arktik noordpool
mediterranean mediterranee mittelmeer middellandse mediterraneo mediterania
baltic baltique ostsee oostzee baltico baltik
pacific pacifique pazifik pacifico pasifik
catalonia catalan catalans catalogne katalonien katalanisch katalanische katalaanse catalonie cataluna
    catalunya catalunha catalogna catalana catalano catalani
bavaria bayern bayerisch bayerische baviera baviere beieren
saxony sachsen saxe sajonia saksen sassonia
sicily sizilien sicile sicilia sicilie sisilia
flanders flandern flandre flandres flandes vlaanderen fiandre
corsica korsika corcega
crimea crimee krim
danube donau danubio
rhine rhin rhein rijn
moselle mosel mosella moezel
alps alpes alpen alpi
london londres londen londra
paris parijs parigi
brussels bruxelles brussel bruselas bruxelas
antwerp anvers antwerpen amberes anversa
hague haag haye
berlin berlino berlijn
munich munchen munique
cologne koln colonia keulen
vienna wien vienne wenen viena
geneva geneve genf ginevra ginebra genebra jenewa
zurich zurigo zuerich
rome rom roma
milan milano mailand milaan milao
turin torino turim
venice venise venedig venezia venecia veneza venetie
florence florenz firenze florencia florenca
naples neapel napoli napoles
genoa genua genova
barcelona barcelone barcellona
seville sevilla sevilha siviglia
lisbon lisbonne lissabon lisboa lisbona
athens athenes athen atenas atene athena
moscow moscou moskau moscu mosca moskou moskwa moscovo moskow
warsaw varsovie warschau varsovia varsavia warszawa
prague prag praga praag praha
budapest budapeste
copenhagen copenhague kopenhagen copenaghen kobenhavn
bucharest bucarest bukarest boekarest bucareste
belgrade belgrad belgrado beograd
beijing pekin peking pechino pequim
cairo caire kairo
damascus damas damaskus damasco
jerusalem gerusalemme yerusalem jeruzalem
tehran teheran teerao
mecca mecque mekka meca makkah mekah
havana havane havanna habana avana
kuwait koweit koeweit
pennsylvania pennsylvanie pensilvania
california californie kalifornien californien
"""

_BODIES = """
nato otan navo
onu pbb uno
eu ue
imf fmi iwf
ecb bce ezb
wto omc
oecd ocde ocse oeso
opec opep
asean anase
aids sida
dna adn
"""

# Places whose names sound alike in all languages; their people, if they do not.
_ALIKE = """
indonesia java sumatra bali papua jakarta iran gaza venezuela
somalia afghanistan nepal taiwan hongkong tibet mongolia
kazakhstan georgia armenia azerbaijan moldova albania kosovo slovenia luxembourg malta qatar dubai oman
ghana senegal mali congo rwanda uganda tanzania zambia zimbabwe mozambique angola namibia botswana
madagascar haiti jamaica panama guatemala honduras salvador nicaragua paraguay uruguay madrid texas
florida wales
"""

# In small letters these are something else: "to polish", "le pollen", deer.
_OTHERWISE = """
polish turkey chile chili suede franca inder indio polen checa japan danes rusa china
"""
#: Shorter ones are other words too often.
LEAST_ADJECTIVE = 5

# Names in more than one word, and abbreviations, as they are written.
_PHRASES = """
america: US, U.S, USA, AS, VS, EEUU, EE UU, EE.UU, EE. UU, United States, États-Unis, Estados Unidos,
    Stati Uniti, Vereinigte Staaten, Verenigde Staten, Amerika Serikat, Amerika Syarikat, White House,
    Maison Blanche, Casa Blanca, Casa Branca, Casa Bianca, Weißes Haus, Gedung Putih
britain: UK, U.K, United Kingdom, Royaume-Uni, Reino Unido, Regno Unito, Verenigd Koninkrijk,
    Vereinigtes Königreich
south-africa: South Africa, South African, Afrique du Sud, Südafrika, Afrika Selatan, Sudáfrica,
    África do Sul, Sudafrica, Zuid-Afrika
new-zealand: New Zealand, Nouvelle-Zélande, Neuseeland, Selandia Baru, Nueva Zelanda, Nova Zelândia,
    Nuova Zelanda, Nieuw-Zeeland
ivory-coast: Ivory Coast, Côte d'Ivoire, Côte d’Ivoire, Elfenbeinküste, Pantai Gading, Costa de Marfil,
    Costa do Marfim, Costa d'Avorio, Ivoorkust
"""


def _named(rows: str) -> dict[str, str]:
    """Each name -> the first of its row."""
    return {
        name: names[0]
        for names in (row.split() for row in rows.strip().replace("\n    ", " ").splitlines())
        for name in names
    }


#: Another name -> the English one.
EXONYMS = _named(_COUNTRIES) | _named(_REGIONS) | _named(_BODIES)
#: The English names of regions and towns.
REGIONS = tuple(dict.fromkeys(_named(_REGIONS).values()))
#: Those of countries besides.
PLACES = (
    *dict.fromkeys((*_named(_COUNTRIES).values(), *REGIONS)),
    *_ALIKE.split(),
)
#: What names a country in small letters, too ("le cabinet britannique") -> its English name.
ADJECTIVES = {
    name: country
    for name, country in _named(_COUNTRIES).items()
    if len(name) >= LEAST_ADJECTIVE and name not in _OTHERWISE.split()
}
#: Names in more than one word, and abbreviations, as they are written -> the English name.
PHRASES = {
    phrase: country
    for country, _, phrases in (
        row.partition(": ") for row in _PHRASES.strip().replace(",\n    ", ", ").splitlines()
    )
    for phrase in phrases.split(", ")
}
