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
    "livres sterling": "GBP", "livre sterling": "GBP", "libras esterlinas": "GBP", "libra esterlina": "GBP",
    "sterline": "GBP", "sterlina": "GBP", "pfund sterling": "GBP", "britische pfund": "GBP",
    "britse pond": "GBP", "british pounds": "GBP", "quid": "GBP", "libras": "GBP*", "pounds": "GBP*",
    "pfund": "GBP*", "livres": "GBP*", "pond": "GBP*", "rupiah": "IDR", "rupiahs": "IDR",
    "roupies indonésiennes": "IDR",
    "ringgit malaysia": "MYR", "ringgit": "MYR", "ringgits": "MYR", "¥": "JPY?", "yen": "JPY",
    "yens": "JPY", "yenes": "JPY",
    "ienes": "JPY", "yuan": "CNY", "yuans": "CNY", "yuanes": "CNY", "renminbi": "CNY", "rmb": "CNY",
    "won": "KRW*", "wons": "KRW", "rupees": "INR?", "rupee": "INR?", "roupies": "INR?", "rupien": "INR?",
    "rupias": "INR?", "taka": "BDT", "baht": "THB", "bahts": "THB", "dong": "VND*", "rubles": "RUB",
    "roubles": "RUB", "rubel": "RUB", "rublos": "RUB", "rubli": "RUB", "roebel": "RUB", "francs": "CHF?",
    "franc": "CHF?",
    "franken": "CHF", "franchi": "CHF?", "francos suizos": "CHF", "francs cfa": "XOF?", "fcfa": "XOF?",
    "f cfa": "XOF?",
    "reais": "BRL", "real": "BRL*", "reales": "BRL*", "pesos": "MXN?", "peso": "MXN*", "złoty": "PLN",
    "zloty": "PLN",
    "zlotys": "PLN", "zł": "PLN", "kronor": "SEK", "kroner": "NOK?", "kronen": "SEK?", "couronnes": "SEK?",
    "forint": "HUF", "forints": "HUF", "kč": "CZK", "lei": "RON*", "rand": "ZAR*", "rands": "ZAR",
    "riyal": "SAR?", "riyals": "SAR?", "dirham": "AED?", "dirhams": "AED?", "dinars": "KWD?", "dinar": "KWD?",
    "shekels": "ILS", "shekel": "ILS", "lira": "TRY?", "liras": "TRY?", "lire": "TRY?", "hryvnia": "UAH",
    "hryvnias": "UAH", "naira": "NGN", "nairas": "NGN", "shillings": "KES?", "soles": "PEN*",
}  # fmt: skip

# Nouns that need their country: "Australian dollars", "dollars australiens", "dolar Australia".
_NOUNS = {
    "dollar": ("dollars", "dollar", "dolar", "dólares", "dólar", "dollari", "dollaro"),
    "peso": ("pesos", "peso"),
    "rupee": ("rupees", "rupee", "roupies", "rupien", "rupias", "rupee"),
    "franc": ("francs", "franken", "franchi"),
    "crown": ("crowns", "kronor", "kroner", "kronen", "couronnes", "coronas"),
    "dinar": ("dinars", "dinar"),
    "shilling": ("shillings",),
}
_COUNTRIES: dict[str, tuple[str, str]] = {
    # code: (noun, what the country is called before or after it)
    "USD": ("dollar", "us|u.s.|as|usa|américains|américain|american|amerika serikat|amerika|estadounidenses|"
            "americanos|americani|amerikaanse|amerikanische|de estados unidos|états-uniens"),
    "AUD": ("dollar", "australian|aussie|australia|australiens|australische|australianos|australiani"),
    "CAD": ("dollar", "canadian|kanada|canadiens|kanadische|canadese|canadienses|canadesi"),
    "SGD": ("dollar", "singapore|singapura|de singapour|singapurenses|singapur"),
    "HKD": ("dollar", "hong kong|hongkong|hongkongais|de hong kong"),
    "NZD": ("dollar", "new zealand|selandia baru|néo-zélandais"),
    "TWD": ("dollar", "taiwan|new taiwan|taiwanese|taïwanais"),
    "MXN": ("peso", "mexican|mexicanos|mexicains"),
    "ARS": ("peso", "argentine|argentinian|argentinos|argentins"),
    "CLP": ("peso", "chilean|chilenos|chiliens"),
    "COP": ("peso", "colombian|colombianos|colombiens"),
    "PHP": ("peso", "philippine|filipinos|philippins|filipina"),
    "INR": ("rupee", "indian|india|indiennes|indische"),
    "PKR": ("rupee", "pakistani|pakistan|pakistanaises"),
    "LKR": ("rupee", "sri lankan"),
    "CHF": ("franc", "swiss|suisses|schweizer|svizzeri"),
    "SEK": ("crown", "swedish|suédoises|schwedische|suecas"),
    "NOK": ("crown", "norwegian|norvégiennes|norwegische|noruegas"),
    "DKK": ("crown", "danish|danoises|dänische|danesas"),
    "CZK": ("crown", "czech|tchèques|tschechische|checas"),
    "TND": ("dinar", "tunisian|tunisiens"),
    "DZD": ("dinar", "algerian|algériens"),
    "KES": ("shilling", "kenyan|kenya"),
}  # fmt: skip
UNITS |= dict.fromkeys(_NOUNS["dollar"], "USD?")
for _code, (_noun, _names) in _COUNTRIES.items():
    for _word in _NOUNS[_noun]:
        for _name in _names.split("|"):
            UNITS[f"{_name} {_word}"] = UNITS[f"{_word} {_name}"] = UNITS[f"{_name}-{_word}"] = _code
UNITS |= {code.lower(): code for code in CODES}

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
    "en": {"cents": "USD?", "cent": "USD?", "pence": "GBP", "p": "GBP*"},
    "id": {"sen": "USD?", "sen dolar as": "USD", "sen as": "USD"},
    "ms": {"sen": "MYR"},
    "fr": {"centimes": "EUR?", "centimes d'euro": "EUR", "cents": "USD?", "centimes d'euros": "EUR"},
    "de": {"cent": "EUR?"},
    "es": {"céntimos": "EUR", "centavos": "USD?"},
    "pt": {"cêntimos": "EUR", "centavos": "BRL?"},
    "it": {"centesimi": "EUR"},
    "nl": {"cent": "EUR"},
}

#: Numbers in words. 0.5 takes what follows by half; 100 and 10 multiply what stands before them.
NUMBER_WORDS: dict[str, dict[str, float]] = {
    "en": {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
           "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20,
           "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
           "hundred": 100, "half": 0.5, "a": 1, "an": 1, "quarter": 0.25, "dozen": 12},
    "id": {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
           "sembilan": 9, "sepuluh": 10, "sebelas": 11, "puluh": 10, "belas": 10, "seratus": 100,
           "ratus": 100,
           "setengah": 0.5, "seribu": 1e3, "sejuta": 1e6, "semiliar": 1e9, "setriliun": 1e12},
    "fr": {"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
           "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "quinze": 15, "seize": 16, "vingt": 20,
           "trente": 30,
           "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100, "cents": 100, "demi": 0.5},
    "de": {"ein": 1, "eine": 1, "einer": 1, "einen": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
           "sechs": 6,
           "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "zwanzig": 20,
           "dreißig": 30,
           "fünfzig": 50, "hundert": 100, "halbe": 0.5, "halben": 0.5, "anderthalb": 1.5, "eineinhalb": 1.5,
           "zweieinhalb": 2.5, "hunderttausend": 1e5, "zehntausend": 1e4},
    "es": {"un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
           "nueve": 9, "diez": 10, "doce": 12, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40,
           "cincuenta": 50, "sesenta": 60, "cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300,
           "cuatrocientos": 400, "quinientos": 500, "medio": 0.5},
    "pt": {"um": 1, "uma": 1, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7,
           "oito": 8, "nove": 9, "dez": 10, "doze": 12, "quinze": 15, "vinte": 20, "trinta": 30,
           "quarenta": 40,
           "cinquenta": 50, "cem": 100, "cento": 100, "duzentos": 200, "trezentos": 300, "quinhentos": 500,
           "meio": 0.5},
    "it": {"un": 1, "una": 1, "uno": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7,
           "otto": 8, "nove": 9, "dieci": 10, "dodici": 12, "quindici": 15, "venti": 20, "trenta": 30,
           "quaranta": 40, "cinquanta": 50, "cento": 100, "duecento": 200, "trecento": 300,
           "cinquecento": 500,
           "mezzo": 0.5, "duemila": 2e3, "tremila": 3e3, "cinquemila": 5e3, "diecimila": 1e4,
           "centomila": 1e5},
    "nl": {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
           "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "vijftien": 15, "twintig": 20, "dertig": 30,
           "veertig": 40, "vijftig": 50, "honderd": 100, "half": 0.5, "halve": 0.5, "anderhalf": 1.5},
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
    "day": "day|hari|jour|tag|día|dia|giorno|dag",
    "week": "week|minggu|pekan|semaine|woche|semana|settimana",
    "month": "month|mo|bulan|mois|monat|mes|mês|mese|maand",
    "year": "year|yr|annum|tahun|an|année|jahr|année|año|ano|anno|jaar",
}
#: The same in one word.
PERIOD_WORDS = {
    "hour": "hourly|sejam",
    "day": "daily|sehari|harian|journaliers|täglich",
    "week": "weekly|seminggu|sepekan|mingguan|hebdomadaires|wöchentlich|semanales",
    "month": "monthly|sebulan|bulanan|mensuels|mensuel|monatlich|mensuales|mensili|mensais|maandelijks",
    "year": "yearly|annually|setahun|tahunan|annuels|annuel|jährlich|anuales|anuais|annui|jaarlijks|p\\.a\\.",
}
#: And before it: "an annual salary of", "gaji bulanan".
PERIOD_BEFORE = {
    "hour": "hourly|horaire|stundenlohn",
    "day": "daily|journalière|journalier|harian",
    "week": "weekly|hebdomadaire|mingguan|wochenlohn",
    "month": "monthly|mensuel|mensuelle|bulanan|monatliche|monatslohn|mensual|mensal|mensile|maandelijkse",
    "year": "annual|yearly|annuel|annuelle|tahunan|jahresgehalt|jährliche|anual|annuale|jaarlijkse"
    "|jaarsalaris",
}

#: One US dollar in each currency, roughly, as a middle of the years since 2010: good enough to tell a
#: misread pair, which is wrong by a factor of ten or a thousand.
PER_DOLLAR = {
    "USD": 1, "EUR": 0.87, "GBP": 0.74, "IDR": 14000, "MYR": 4.1, "SGD": 1.34, "AUD": 1.35, "CAD": 1.28,
    "NZD": 1.45, "HKD": 7.8, "JPY": 115, "CNY": 6.8, "KRW": 1200, "INR": 72, "PKR": 160, "BDT": 88, "THB": 33,
    "VND": 23000, "PHP": 50, "TWD": 30, "CHF": 0.93, "SEK": 9, "NOK": 8.8, "DKK": 6.6, "PLN": 3.9, "CZK": 22,
    "HUF": 300, "BRL": 4.5, "MXN": 18, "ZAR": 15, "ILS": 3.6, "SAR": 3.75, "AED": 3.67, "XOF": 575,
}  # fmt: skip
