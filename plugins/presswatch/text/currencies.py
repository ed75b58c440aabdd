"""How money is written: currencies before and after a number, multipliers, number words, periods.

Data only. A trailing "?" on a code marks a sign or word that several countries share (the most
likely one is taken, and said to be ambiguous), a trailing "*" one that also means something else
than money and counts only in words that leave no doubt. All words are in lower case.
"""

#: Before the number, as written: symbols, prefixes and codes.
PREFIXES = {
    "US$": "USD", "U.S.$": "USD", "USD$": "USD", "$US": "USD", "AS$": "USD", "US-$": "USD", "A$": "AUD",
    "AU$": "AUD", "AUD$": "AUD", "S$": "SGD", "SG$": "SGD", "HK$": "HKD", "NT$": "TWD", "NZ$": "NZD",
    "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "$CA": "CAD", "Can$": "CAD", "R$": "BRL", "MX$": "MXN",
    "MXN$": "MXN", "AR$": "ARS", "CL$": "CLP", "COP$": "COP", "CN¥": "CNY", "RMB": "CNY", "JP¥": "JPY",
    "Rp": "IDR", "Rp.": "IDR", "RP": "IDR", "RP.": "IDR", "rp": "IDR", "RM": "MYR", "Rs": "INR?",
    "Rs.": "INR?", "Php": "PHP", "Tk": "BDT", "Ksh": "KES", "KSh": "KES", "GH₵": "GHS", "S/": "PEN",
    "Dh": "AED?", "Dhs": "AED?", "$": "USD?", "€": "EUR", "Euro": "EUR*", "euro": "EUR*", "£": "GBP",
    "¥": "JPY?", "￥": "JPY?", "₹": "INR", "₩": "KRW", "₽": "RUB", "฿": "THB", "₫": "VND", "₱": "PHP",
    "₺": "TRY", "₪": "ILS", "₦": "NGN", "₴": "UAH", "zł": "PLN", "Fr.": "CHF", "SFr": "CHF",
    "SFr.": "CHF", "sFr.": "CHF", "kr": "SEK?", "kr.": "DKK?", "R": "ZAR*", "N": "NGN*",
}  # fmt: skip

CODES = (
    "USD", "EUR", "GBP", "IDR", "MYR", "SGD", "AUD", "CAD", "NZD", "HKD", "JPY", "CNY", "KRW", "INR",
    "PKR", "BDT", "LKR", "THB", "VND", "PHP", "TWD", "CHF", "SEK", "NOK", "DKK", "ISK", "PLN", "CZK",
    "HUF", "RON", "BGN", "RUB", "TRY", "BRL", "MXN", "ARS", "CLP", "COP", "PEN", "ZAR", "NGN", "KES",
    "GHS", "EGP", "MAD", "TND", "DZD", "SAR", "AED", "QAR", "KWD", "ILS", "UAH", "XOF", "XAF",
)  # fmt: skip

#: After the number. What stands here in one language means no other currency in another.
UNITS = {
    "us$": "USD", "$us": "USD", "$ us": "USD", "$ ca": "CAD", "$ can": "CAD", "$ ca.": "CAD", "$": "USD?",
    "€": "EUR", "euros": "EUR", "euro": "EUR", "eur": "EUR", "eiro": "EUR", "£": "GBP",
    "pounds sterling": "GBP", "pound sterling": "GBP", "poundsterling": "GBP", "pound": "GBP*",
    "livres sterling": "GBP", "livre sterling": "GBP", "libras esterlinas": "GBP",
    "libra esterlina": "GBP", "paun": "GBP*",
    "sterline": "GBP", "sterlina": "GBP", "pfund sterling": "GBP", "britische pfund": "GBP",
    "britse pond": "GBP", "british pounds": "GBP", "quid": "GBP", "libras": "GBP*", "pounds": "GBP*",
    "pfund": "GBP*", "livres": "GBP*", "pond": "GBP*", "rupiah": "IDR", "rupiahs": "IDR",
    "roupies indonésiennes": "IDR",
    "ringgit malaysia": "MYR", "ringgit": "MYR", "ringgits": "MYR", "¥": "JPY?", "yen": "JPY",
    "yens": "JPY", "yenes": "JPY",
    "ienes": "JPY", "yuan": "CNY", "yuans": "CNY", "yuanes": "CNY", "renminbi": "CNY", "rmb": "CNY",
    "won": "KRW*", "wons": "KRW", "wones": "KRW", "rupees": "INR?", "rupee": "INR?", "roupies": "INR?",
    "rupien": "INR?",
    "rupias": "INR?", "rupie": "INR?", "roepies": "INR?",
    "roepia": "IDR", "taka": "BDT", "baht": "THB", "bahts": "THB", "dong": "VND*", "rubles": "RUB",
    "roubles": "RUB", "rubel": "RUB", "rublos": "RUB", "rubli": "RUB", "roebel": "RUB", "francs": "CHF?",
    "franc": "CHF?",
    "franken": "CHF", "frank": "CHF*", "franchi": "CHF?", "francos suizos": "CHF", "francs cfa": "XOF?",
    "fcfa": "XOF?",
    "f cfa": "XOF?",
    "reais": "BRL", "real": "BRL*", "reales": "BRL*", "pesos": "MXN?", "peso": "MXN*", "złoty": "PLN",
    "zloty": "PLN",
    "zlotys": "PLN", "zlótis": "PLN", "eslotis": "PLN", "zł": "PLN", "kronor": "SEK", "kroner": "NOK?",
    "kronen": "SEK?", "couronnes": "SEK?",
    "forint": "HUF", "forints": "HUF", "kč": "CZK", "lei": "RON*", "rand": "ZAR*", "rands": "ZAR",
    "riyal": "SAR?", "riyals": "SAR?", "dirham": "AED?", "dirhams": "AED?", "dinars": "KWD?", "dinar": "KWD?",
    "shekels": "ILS", "shekel": "ILS", "lira": "TRY?", "liras": "TRY?", "lire": "TRY?", "hryvnia": "UAH",
    "hryvnias": "UAH", "naira": "NGN", "nairas": "NGN", "shillings": "KES?", "soles": "PEN*",
}  # fmt: skip

# Nouns that need their country: "Australian dollars", "dollars australiens", "dolar Australia".
_NOUNS = {
    "dollar": ("dollars", "dollar", "dolar", "dólares", "dólar", "dollari", "dollaro"),
    "pound": ("livres",),
    "peso": ("pesos", "peso"),
    "real": ("reais", "real", "reales", "réaux"),
    "rupee": ("rupees", "rupee", "roupies", "rupien", "rupias", "rupie", "roepies", "roepie"),
    "rupiah": ("roupies", "rupien", "rupias", "rupie"),
    "franc": ("francs", "franc", "franken", "frank", "francos", "franchi"),
    "crown": (
        "crowns",
        "krona",
        "krone",
        "kronor",
        "kroner",
        "kronen",
        "couronnes",
        "coronas",
        "coroas",
        "corone",
    ),
    "dinar": ("dinars", "dinar", "dinares", "dinari"),
    "lira": ("lira", "lire", "liras", "livres"),
    "shilling": ("shillings",),
}
_COUNTRIES: dict[str, tuple[str, str]] = {
    # code: (noun, what the country is called before or after it)
    "USD": ("dollar", "us|u.s.|as|usa|américains|américain|american|amerika serikat|amerika|estadounidenses|"
            "americanos|americani|amerikaanse|amerikanische|amerikanischen|de estados unidos|états-uniens"),
    "AUD": ("dollar", "australian|aussie|australia|australiens|australische|australischen|australianos|"
            "australiani"),
    "CAD": ("dollar", "canadian|kanada|canadiens|kanadische|kanadischen|canadese|canadienses|canadenses|"
            "canadianos|canadesi"),
    "SGD": ("dollar", "singapore|singapura|de singapour|singapurenses|singapur|de singapur|de singapura|"
            "singaporese|di singapore"),
    "HKD": ("dollar", "hong kong|hongkong|hongkongais|de hong kong|hongkongse|di hong kong"),
    "NZD": ("dollar", "new zealand|selandia baru|néo-zélandais|neuseeländische|neozelandeses|"
            "nieuw-zeelandse|neozelandesi"),
    "TWD": ("dollar", "taiwan|new taiwan|taiwanese|taïwanais"),
    "GBP": ("pound", "britanniques"),
    "MXN": ("peso", "mexican|mexicanos|mexicains|meksiko|mexico|mexikanische|mexicaanse|messicani"),
    "ARS": ("peso", "argentine|argentinian|argentinos|argentins|argentina|argentinische|argentijnse"
    "|argentini"),
    "CLP": ("peso", "chilean|chilenos|chiliens|chile|chilenische|chileense|cileni"),
    "COP": ("peso", "colombian|colombianos|colombiens|kolombia|kolumbianische|colombiaanse|colombiani"),
    "PHP": ("peso", "philippine|filipinos|philippins|filipina|philippinische|filipijnse|filippini"),
    "BRL": ("real", "brazilian|brasil|brazil|brésiliens|brasilianische|brasileños|braziliaanse|brasileiros|"
            "brasiliani"),
    "INR": ("rupee", "indian|india|indiennes|indische|indias|indiase|indianas|indiane"),
    "IDR": ("rupiah", "indonésiennes|indonesische|indonesias|indonésias|indonesiane"),
    "PKR": ("rupee", "pakistani|pakistan|pakistanaises|pakistanische|paquistaníes|pakistaanse|paquistanesas|"
            "pakistane"),
    "LKR": ("rupee", "sri lankan|sri lanka"),
    "CHF": ("franc", "swiss|suisses|schweizer|svizzeri|suizos|suíços|zwitserse"),
    "SEK": ("crown", "swedish|suédoises|schwedische|suecas|swedia|sweden|zweedse|svedesi"),
    "NOK": ("crown", "norwegian|norvégiennes|norwegische|noruegas|norwegia|norway|noorse|norueguesas|"
            "norvegesi"),
    "DKK": ("crown", "danish|danoises|dänische|danesas|denmark|deense|dinamarquesas|danesi"),
    "CZK": ("crown", "czech|tchèques|tschechische|checas|ceko|tsjechische|ceche"),
    "TND": ("dinar", "tunisian|tunisiens|tunesische|tunecinos|tunisini|tunisinos"),
    "DZD": ("dinar", "algerian|algériens|algerische|argelinos|algerini"),
    "TRY": ("lira", "turkish|turki|turques|türkische|turcas|turkse|turche"),
    "KES": ("shilling", "kenyan|kenya"),
}  # fmt: skip
UNITS |= dict.fromkeys(_NOUNS["dollar"], "USD?")
for _code, (_noun, _names) in _COUNTRIES.items():
    for _word in _NOUNS[_noun]:
        for _name in _names.split("|"):
            UNITS[f"{_name} {_word}"] = UNITS[f"{_word} {_name}"] = UNITS[f"{_name}-{_word}"] = _code
UNITS |= {code.lower(): code for code in CODES}
#: Codes that are words, or their abbreviations, in one of the languages: "31 kes" are 31 cases in Malay.
#: After a number they count only in capitals, among words that are not.
WORD_CODES = frozenset(
    ("ars", "cop", "huf", "ils", "kes", "mad", "nok", "pen", "ron", "rub", "sar", "sek", "try", "zar")
)

#: What a "$" or "dollars" is, when the next words say so: "$5m USD", "$300,000 Canadian".
COUNTRY_TAILS = {
    "us": "USD", "usd": "USD", "ca": "CAD", "cad": "CAD", "can": "CAD", "canadian": "CAD", "aud": "AUD",
    "australian": "AUD", "sgd": "SGD", "nzd": "NZD", "hkd": "HKD", "mxn": "MXN", "cop": "COP", "ars": "ARS",
    "américains": "USD", "canadiens": "CAD",
}  # fmt: skip

_THOUSAND, _MILLION, _MILLIARD, _TRILLION = 1e3, 1e6, 1e9, 1e12
_ANY = {
    "million": _MILLION, "millions": _MILLION, "milliard": _MILLIARD, "milliards": _MILLIARD, "mio": _MILLION,
    "mln": _MILLION, "mrd": _MILLIARD, "billion": _MILLIARD, "billions": _MILLIARD, "trillion": _TRILLION,
    "trillions": _TRILLION, "bn": _MILLIARD, "bln": _MILLIARD, "tn": _TRILLION, "trn": _TRILLION,
    "k": _THOUSAND, "mn": _MILLION, "ribu": _THOUSAND, "juta": _MILLION, "miliar": _MILLIARD,
    "milyar": _MILLIARD, "triliun": _TRILLION, "trilyun": _TRILLION,
}  # fmt: skip
#: Words and letters after a number, by language.
MULTIPLIERS: dict[str, dict[str, float]] = {
    "any": _ANY,
    "en": {"thousand": _THOUSAND, "hundred": 100, "m": _MILLION, "b": _MILLIARD, "t": _TRILLION,
           "mil": _MILLION, "mm": _MILLION, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
           "cr": 1e7},
    "id": {"rb": _THOUSAND, "jt": _MILLION, "m": _MILLIARD, "t": _TRILLION, "ratus": 100,
           "ribuan": _THOUSAND, "jutaan": _MILLION,
           "miliaran": _MILLIARD},
    "ms": {"bilion": _MILLIARD, "trilion": _TRILLION, "b": _MILLIARD, "j": _MILLION, "ratus": 100},
    "fr": {"mille": _THOUSAND, "m": _MILLION, "md": _MILLIARD, "mds": _MILLIARD, "mrds": _MILLIARD,
           "g": _MILLIARD, "billion": _TRILLION, "billions": _TRILLION},
    "de": {"tausend": _THOUSAND, "tsd": _THOUSAND, "millionen": _MILLION, "mill": _MILLION,
           "milliarde": _MILLIARD,
           "milliarden": _MILLIARD, "billion": _TRILLION, "billionen": _TRILLION, "bio": _TRILLION},
    "es": {"mil": _THOUSAND, "millón": _MILLION, "millones": _MILLION, "millardos": _MILLIARD,
           "billón": _TRILLION, "billones": _TRILLION, "m": _MILLION, "mill": _MILLION, "mm": _MILLION},
    "pt": {"mil": _THOUSAND, "milhão": _MILLION, "milhões": _MILLION, "bilhão": _MILLIARD,
           "bilhões": _MILLIARD, "mi": _MILLION, "bi": _MILLIARD, "tri": _TRILLION, "m": _MILLION,
           "bilião": _TRILLION, "biliões": _TRILLION, "trilhão": _TRILLION, "trilhões": _TRILLION},
    "it": {"mila": _THOUSAND, "mille": _THOUSAND, "milione": _MILLION, "milioni": _MILLION,
           "miliardo": _MILLIARD,
           "miliardi": _MILLIARD, "mld": _MILLIARD, "m": _MILLION},
    "nl": {"duizend": _THOUSAND, "miljoen": _MILLION, "miljard": _MILLIARD, "biljoen": _TRILLION,
           "mld": _MILLIARD,
           "m": _MILLION},
}  # fmt: skip

#: Units that hold their multiplier: Mexican papers count in millions of pesos.
PACKED_UNITS = {"mdp": ("MXN", _MILLION), "mdd": ("USD", _MILLION), "mde": ("EUR", _MILLION)}

#: A hundredth of the currency in use where the language is written.
CENTS: dict[str, dict[str, str]] = {
    "en": {"euro cents": "EUR", "cents": "USD?", "cent": "USD?", "pence": "GBP", "p": "GBP*"},
    "id": {"sen euro": "EUR", "sen": "USD?", "sen dolar as": "USD", "sen as": "USD"},
    "ms": {"sen euro": "EUR", "sen": "MYR"},
    "fr": {"centimes": "EUR?", "centimes d'euro": "EUR", "cents": "USD?", "centimes d'euros": "EUR"},
    "de": {"eurocent": "EUR", "cent": "EUR?"},
    "es": {"céntimos": "EUR", "centavos": "USD?"},
    "pt": {"cêntimos": "EUR", "centavos": "BRL?"},
    "it": {"centesimi": "EUR"},
    "nl": {"eurocent": "EUR", "cent": "EUR"},
}

#: Numbers in words that `text.number_words` has not. 0.5 takes what follows by half; 100 and 10 multiply what
#: stands before them.
NUMBER_WORDS: dict[str, dict[str, float]] = {
    "en": {"hundred": 100, "half": 0.5, "a": 1, "an": 1, "quarter": 0.25, "dozen": 12},
    "id": {"puluh": 10, "belas": 10, "seratus": 100, "ratus": 100, "setengah": 0.5, "seribu": 1e3,
           "sejuta": 1e6, "semiliar": 1e9, "setriliun": 1e12},
    "fr": {"cent": 100, "cents": 100, "demi": 0.5},
    "de": {"hundert": 100, "halbe": 0.5, "halben": 0.5, "anderthalb": 1.5, "eineinhalb": 1.5,
           "zweieinhalb": 2.5, "hunderttausend": 1e5, "zehntausend": 1e4},
    "es": {"cien": 100, "ciento": 100, "medio": 0.5},
    "pt": {"cem": 100, "cento": 100, "meio": 0.5},
    "it": {"cento": 100, "mezzo": 0.5, "diecimila": 1e4, "centomila": 1e5},
    "nl": {"honderd": 100, "half": 0.5, "halve": 0.5, "anderhalf": 1.5},
}  # fmt: skip
NUMBER_WORDS["ms"] = NUMBER_WORDS["id"]

#: Words that may stand between number words: "two hundred and fifty", "millions de", "milioni di".
NUMBER_JOINTS = frozenset(("and", "of", "de", "d", "di", "et", "y", "e", "und", "en"))

#: Alone before a currency they are an article, or name the currency: "un euro", "one dollar".
ARTICLES = frozenset(
    "a an one un une ein eine einer einen una uno um uma een één satu".split()  # noqa: SIM905
)

#: What an amount is paid for, after it: "per hari", "par jour", "a year", "/bulan".
PERIOD_NOUNS = {
    "hour": "hour|hr|h|jam|heure|stunde|hora|ora|uur",
    "day": "day|hari|jour|journée|tag|día|dia|giorno|dag",
    "week": "week|minggu|pekan|semaine|woche|semana|settimana",
    "month": "month|mo|bulan|mois|monat|mes|mês|mese|maand",
    "year": "year|yr|annum|tahun|an|année|jahr|année|año|ano|anno|jaar",
}
#: The same in one word.
PERIOD_WORDS = {
    "hour": "hourly|sejam|stündlich",
    "day": "daily|sehari|harian|journaliers|quotidiens|täglich|diarios|diários|giornalieri|dagelijks",
    "week": "weekly|seminggu|sepekan|mingguan|hebdomadaires|wöchentlich|semanales|semanais|settimanali"
    "|wekelijks",
    "month": "monthly|sebulan|bulanan|mensuels|mensuel|monatlich|mensuales|mensili|mensais|maandelijks",
    "year": "yearly|annually|setahun|tahunan|annuels|annuel|jährlich|anuales|anuais|annui|jaarlijks|p\\.a\\.",
}
#: And before it: "an annual salary of", "gaji bulanan".
PERIOD_BEFORE = {
    "hour": "hourly|upah per jam|upah sejam|gaji sejam|horaire|stundenlohn|salario por hora"
    "|salário por hora|oraria"
    "|uurloon|uurtarief",
    "day": "daily|journalière|journalier|harian|tageslohn|jornal diario|giornaliera|dagloon|dagtarief",
    "week": "weekly|hebdomadaire|mingguan|wochenlohn|semanal|settimanale|weekloon",
    "month": "monthly|mensuel|mensuelle|bulanan|monatliche|monatslohn|monatsgehalt|mensual|mensal|mensile"
    "|maandelijkse|maandloon|maandsalaris",
    "year": "annual|yearly|annuel|annuelle|tahunan|jahresgehalt|jahreslohn|jährliche|anual|annuale|annuo"
    "|annua"
    "|jaarlijkse|jaarsalaris|jaarloon",
}
#: What follows a period that is none: "$5 a year ago", "30.000 Euro im Jahr 2023", "la semana pasada".
NO_PERIOD_TAILS = (
    "ago|earlier|before|later|lalu|silam|terakhir|sebelumnya|kemudian|berikutnya|depan|dernier|dernière"
    "|prochain|prochaine"
    "|plus tôt|plus tard|précédent|précédente|où|que|che|suivant|suivante|zuvor|vorher|später|danach"
    "|davor|pasado|pasada"
    "|próximo|próxima|anterior|siguiente|que viene|geleden|eerder|later|ervoor|erna|passado|passada|seguinte"
    "|scorso|scorsa|prossimo|prossima|prima|dopo|successivo|precedente|(?:19|20)\\d\\d"
)

#: What stands before the least that it can be: "at least", "mulai", "ab"; from what it rose is none.
AT_LEAST = {
    "id": "lebih dari|di atas|melampaui|melebihi|sedikitnya|setidaknya|paling sedikit|minimal|paling tidak"
    "|tidak kurang dari|mulai(?: dari)?",
    "ms": "lebih dari|lebih daripada|melebihi|sekurang-kurangnya|paling kurang|paling sedikit"
    "|setidak-tidaknya"
    "|tidak kurang daripada|mulai(?: dari)?|bermula(?: dari| daripada)?",
    "fr": "plus de|au-dessus de|au moins|au minimum|un minimum de|pas moins de|supérieure?s? à"
    "|à partir de|dès",
    "en": "more than|over|above|at least|a minimum of|no less than|not less than|upwards of|in excess of"
    "|starting at|starting from|starts? at|starts? from|as little as"
    "|(?:rooms|tickets|prices|priced|fares|seats|rates|doubles|rents|flights|menus|packages|costs?) from",
    "de": "mehr als|über|oberhalb von|mindestens|wenigstens|nicht weniger als|nicht unter|ab",
    "es": "más de|por encima de|al menos|por lo menos|como mínimo|un mínimo de|no menos de"
    "|superior(?:es)? a|desde"
    "|a partir de",
    "nl": "meer dan|boven|minstens|minimaal|ten minste|tenminste|niet minder dan|ruim|vanaf",
    "pt": "mais de|acima de|pelo menos|ao menos|no mínimo|um mínimo de|não menos de|superior(?:es)? a|desde"
    "|a partir de",
    "it": "più di|oltre|al di sopra di|almeno|come minimo|un minimo di|non meno di|superior[ei] a"
    "|a partire da"
    "|a cominciare da|(?:camere|prezzi|posti|biglietti|tariffe|quote|voli|parte|partono|partire) da",
}
#: What stands before the most that it can be.
AT_MOST = {
    "id": "hingga|sampai(?: dengan)?|paling banyak|maksimal|maksimum|kurang dari|di bawah"
    "|tidak lebih dari|tak lebih dari"
    "|tidak melebihi",
    "ms": "hingga|sehingga|sampai|paling banyak|maksimum|selebih-lebihnya|kurang dari|kurang daripada"
    "|di bawah"
    "|tidak lebih dari|tidak lebih daripada|tidak melebihi",
    "fr": "jusqu'à|au plus|au maximum|maximum de|moins de|inférieure?s? à|en dessous de|au-dessous de"
    "|pas plus de",
    "en": "up to|as much as|at most|maximum of|no more than|not more than|less than|under|below",
    "de": "bis zu|höchstens|maximal|weniger als|unter|nicht mehr als",
    "es": "hasta|como máximo|como mucho|máximo de|menos de|inferior(?:es)? a|por debajo de|no más de",
    "nl": "tot|tot wel|maximaal|hoogstens|hooguit|ten hoogste|minder dan|onder|niet meer dan",
    "pt": "até|no máximo|máximo de|menos de|inferior(?:es)? a|abaixo de|não mais de|não mais do que",
    "it": "fino a|al massimo|massimo di|meno di|inferior[ei] a|al di sotto di|sotto|non più di",
}
#: Those of AT_MOST that are no bound behind a verb of moving: "revenue edged up to €3.1bn". German tells
#: the two apart ("stieg auf").
UP_TO = ("up to", "hingga", "sehingga", "sampai", "jusqu'à", "hasta", "tot", "até", "fino a")
MOVED = {
    "id": "naik|turun|menurun|meningkat|melonjak|membengkak|bertambah|tumbuh|anjlok|merosot|menyusut"
    "|melambung|jatuh",
    "ms": "naik|turun|menurun|meningkat|melonjak|membengkak|bertambah|berkembang|merosot|menyusut"
    "|melambung|jatuh",
    "fr": "(?:grimp|mont|progress|augment|gonfl|baiss|chut|tomb|recul)(?:é|ée|és|ées|e|ent|ait)|bondi"
    "|bondit|grossi"
    "|descendue?s?",
    "en": "rose|rises?|risen|rising|climb(?:s|ed|ing)?|edg(?:es|ed|ing)|crept|(?:went|gone)(?= \\Z)"
    "|jump(?:s|ed)|increased|gr[eo]wn?"
    "|fell|fallen|falls|dropped|slipped|shrank|shrunk|swelled|swollen|surged|soared|inched|ticked",
    "es": "(?:sub|crec|descend)(?:ió|ieron|ido|ía)|suben?|crecen?|(?:aument|trep|escal|dispar|baj|elev"
    "|increment|avanz"
    "|desplom|lleg)(?:ó|aron|ado|aba)|cayó|cayeron|caído|cae|redujo|redujeron|reducido",
    "nl": "steeg|stegen|stijgt|stijgen|gestegen|opgelopen|liep|liepen|loopt|groei(?:de|den|t)|gegroeid"
    "|daal(?:de|den|t)"
    "|gedaald|zakten?|gezakt|kelderden?|klom|klommen|geklommen|viel|vielen|gevallen|toegenomen|slonk"
    "|kromp|gekrompen",
    "pt": "(?:sub|ca|reduz)(?:iu|iram|ido)|caíram|caído|sobe|sobem|(?:cresc|desc)(?:eu|eram|ido)"
    "|(?:aument|dispar|baix"
    "|elev|recu|salt|avanç|cheg)(?:ou|aram|ado)",
    "it": "(?:salit|cresciut|sces|calat|aumentat|balzat|lievitat|cadut|crollat|arrivat)[oaie]|sale"
    "|salgono|salì|cresce"
    "|crebbe|scende",
}
#: And what stands after the least that it can be.
OR_MORE = (
    "(?:or|and) (?:more|up|upwards)|atau lebih|ke atas|(?:et|ou) plus|(?:und|oder) mehr|aufwärts|o más"
    "|en adelante"
    "|of meer|ou mais|o più|in su"
)

#: One US dollar in each currency, roughly, as a middle of the years since 2010: good enough to tell a
#: misread pair, which is wrong by a factor of ten or a thousand.
PER_DOLLAR = {
    "USD": 1, "EUR": 0.87, "GBP": 0.74, "IDR": 14000, "MYR": 4.1, "SGD": 1.34, "AUD": 1.35, "CAD": 1.28,
    "NZD": 1.45, "HKD": 7.8, "JPY": 115, "CNY": 6.8, "KRW": 1200, "INR": 72, "PKR": 160, "BDT": 88, "THB": 33,
    "VND": 23000, "PHP": 50, "TWD": 30, "CHF": 0.93, "SEK": 9, "NOK": 8.8, "DKK": 6.6, "PLN": 3.9, "CZK": 22,
    "HUF": 300, "BRL": 4.5, "MXN": 18, "ZAR": 15, "ILS": 3.6, "SAR": 3.75, "AED": 3.67, "XOF": 575,
}  # fmt: skip
