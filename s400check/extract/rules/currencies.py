"""The currencies that news names: signs, codes, words, and whose they are."""

from decimal import Decimal
from functools import cache
from typing import Final

from s400check.extract.vocabulary import words
from s400check.model.readings import Unit

SIGNS: Final = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY", "₩": "KRW", "₪": "ILS",
    "₿": "BTC", "₴": "UAH", "₫": "VND", "₱": "PHP", "฿": "THB", "₦": "NGN", "₡": "CRC", "₾": "GEL", "₸": "KZT",
    "₼": "AZN",
}  # fmt: skip
DOLLARS: Final = {
    "US": "USD", "U.S.": "USD", "U.S": "USD", "A": "AUD", "AU": "AUD", "AUS": "AUD", "C": "CAD", "CA": "CAD",
    "CAN": "CAD", "Can": "CAD", "CDN": "CAD", "NZ": "NZD",
    "HK": "HKD", "S": "SGD", "SG": "SGD", "NT": "TWD", "R": "BRL", "MX": "MXN",
    "MXN": "MXN", "USD": "USD", "AUD": "AUD", "CAD": "CAD", "NZD": "NZD", "HKD": "HKD", "SGD": "SGD",
    "J": "JMD", "TT": "TTD", "Z": "ZWD",
    "N": "NAD", "F": "FJD", "RD": "DOP", "EC": "XCD", "AR": "ARS", "CLP": "CLP", "COP": "COP", "ARS": "ARS",
}  # fmt: skip
"""What may stand before "$"."""
LANDS: Final = ("US", "USD", "A", "AU", "AUD", "NZ", "NZD", "C", "CAN", "CAD", "HK", "HKD", "S", "SG", "SGD")
"""What may stand behind "$", as papers in Australia and older wires have it: $US1,000."""

CODES: Final = words(
    """
    USD EUR GBP JPY CNY RMB CAD AUD NZD HKD SGD CHF RUB INR TRY KRW MXN BRL ZAR SEK NOK DKK PLN ILS MYR UAH AED
    SAR THB IDR BTC GEL LAK CRC LKR PKR BDT PHP VND EGP NGN KES GHS KWD QAR BHD OMR JOD IQD IRR LBP SYP MAD DZD
    TND LYD CZK HUF RON BGN RSD ISK ARS CLP COP PEN UYU TWD MNT KZT UZS AZN BYN MDL ETB UGX TZS RWF XAF XOF
    SDG SSP ZMW ZWL AOA MZN GNF MGA KGS TJS TMT AFN MMK KHR PYG VES HNL GTQ NIO DOP TTD JMD HTG MKD NPR MVR FJD PGK
    BND BWP NAD
    FIM NLG DEM FRF ITL ESP
    """
)
_SAME: Final = {"RMB": "CNY"}
LETTERS: Final = {
    "Rs": "INR", "rs": "INR", "Re": "INR", "NRs": "NPR", "SLRs": "LKR", "Tk": "BDT", "RM": "MYR", "Rp": "IDR",
    "LE": "EGP", "L.E": "EGP", "NIS": "ILS", "Dh": "AED", "Dhs": "AED", "TL": "TRY", "GH¢": "GHS", "GH₵": "GHS",
    "Ksh": "KES", "KSh": "KES", "Kshs": "KES", "Ush": "UGX", "USh": "UGX", "Tsh": "TZS", "TSh": "TZS",
    "Sh": "shilling", "Shs": "shilling", "SFr": "CHF", "Sfr": "CHF", "SDR": "XDR", "Rmb": "CNY", "Bt": "THB",
    "DKr": "DKK", "Dkr": "DKK", "NKr": "NOK", "Nkr": "NOK", "SKr": "SEK", "Skr": "SEK", "Kr": "kr", "kr": "kr",
    "FFr": "FRF", "CFA": "XOF", "FCFA": "XOF",
}  # fmt: skip
"""What a country's press writes before an amount of its currency."""
LONE_LETTERS: Final = {
    "R": "ZAR", "N": "NGN", "P": "PHP", "Y": "JPY", "W": "KRW", "e": "EUR", "p": "GBP",
    "SR": "SAR", "QR": "QAR", "KD": "KWD", "BD": "BHD", "RO": "OMR", "JD": "JOD", "LL": "LBP", "DM": "DEM",
}  # fmt: skip
"""The same where the letters are or begin names of roads, people and pages as well: only with a proof behind."""

_WORDS: Final = {
    "dollar": "USD", "dlr": "USD", "stg": "GBP",
    "buck": "USD", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY",
    "kuai": "CNY", "pound": "GBP", "quid": "GBP", "sterling": "GBP", "ruble": "RUB", "rouble": "RUB", "rupee": "INR",
    "lira": "TRY", "shekel": "ILS", "hryvnia": "UAH", "ringgit": "MYR", "baht": "THB", "rupiah": "IDR", "zloty": "PLN",
    "forint": "HUF", "rand": "ZAR", "won": "KRW", "riyal": "SAR", "dirham": "AED", "naira": "NGN", "taka": "BDT",
    "birr": "ETB", "tenge": "KZT", "manat": "AZN", "lari": "GEL", "dong": "VND", "tugrik": "MNT", "cedi": "GHS",
    "bitcoin": "BTC", "satoshi": "XBT-SAT", "markka": "FIM", "guilder": "NLG", "real": "BRL", "reais": "BRL",
    "lek": "ALL", "bolivar": "VES", "boliviano": "BOB", "guarani": "PYG", "lempira": "HNL", "gourde": "HTG",
    "kwacha": "kwacha", "kyat": "MMK", "riel": "KHR", "somoni": "TJS", "afghani": "AFN", "metical": "MZN",
    "meticais": "MZN", "kwanza": "AOA", "pula": "BWP", "dalasi": "GMD", "leone": "SLE", "denar": "MKD", "leva": "BGN",
    "lev": "BGN", "rufiyaa": "MVR", "nakfa": "ERN",
    "dram": "AMD", "quetzal": "GTQ", "som": "KGS", "kip": "LAK", "cordoba": "NIO",
    "peso": "peso", "franc": "franc", "rial": "rial", "dinar": "dinar", "krone": "krone", "kroner": "krone",
    "krona": "krona", "kronor": "krona", "crown": "crown", "shilling": "shilling", "mark": "mark", "peseta": "peseta",
    "drachma": "drachma", "lire": "lira of Italy", "escudo": "escudo", "leu": "RON", "lei": "RON", "sol": "PEN",
    "koruna": "CZK", "pengo": "pengo", "colon": "CRC", "dime": "dime",
}  # fmt: skip
_PLAIN_NOUNS: Final = words(
    """
    mark real crown sol won rand dong lei sen colon lek dram quetzal som kip cordoba lev pula leone
    """
)
"""Words that mean something else as well: money only behind a scale word, a round number or a nation's adjective."""

_NATIONS: Final = {
    "dollar": {"us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD",
               "new zealand": "NZD",
               "hong kong": "HKD", "singapore": "SGD", "singaporean": "SGD", "taiwan": "TWD", "jamaican": "JMD",
               "united states": "USD", "aussie": "AUD", "zimbabwean": "ZWD", "fijian": "FJD", "namibian": "NAD",
               "liberian": "LRD", "guyanese": "GYD", "bahamian": "BSD", "barbadian": "BBD", "new taiwan": "TWD"},
    "pound": {"british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG",
              "irish": "IEP", "cypriot": "CYP", "south sudanese": "SSP"},
    "franc": {"swiss": "CHF", "french": "FRF", "belgian": "BEF", "cfa": "XOF", "congolese": "CDF", "rwandan": "RWF"},
    "rupee": {"indian": "INR", "pakistani": "PKR", "pakistan": "PKR", "sri lankan": "LKR", "nepali": "NPR",
              "nepalese": "NPR", "mauritian": "MUR"},
    "peso": {"mexican": "MXN", "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "philippine": "PHP",
             "cuban": "CUP", "uruguayan": "UYU", "dominican": "DOP"},
    "rial": {"iranian": "IRR", "omani": "OMR", "yemeni": "YER", "qatari": "QAR", "saudi": "SAR"},
    "riyal": {"saudi": "SAR", "qatari": "QAR"},
    "dinar": {"kuwaiti": "KWD", "iraqi": "IQD", "jordanian": "JOD", "bahraini": "BHD", "serbian": "RSD",
              "libyan": "LYD",
              "algerian": "DZD", "tunisian": "TND", "yugoslav": "YUD"},
    "dirham": {"uae": "AED", "emirati": "AED", "moroccan": "MAD"},
    "krone": {"danish": "DKK", "norwegian": "NOK"}, "kroner": {"danish": "DKK", "norwegian": "NOK"},
    "krona": {"swedish": "SEK", "icelandic": "ISK"}, "kronor": {"swedish": "SEK", "icelandic": "ISK"},
    "crown": {"czech": "CZK", "swedish": "SEK", "norwegian": "NOK", "danish": "DKK", "slovak": "SKK"},
    "lira": {"turkish": "TRY", "italian": "ITL", "syrian": "SYP", "lebanese": "LBP"}, "lire": {"italian": "ITL"},
    "ruble": {"russian": "RUB", "belarusian": "BYN"}, "rouble": {"russian": "RUB", "belarusian": "BYN"},
    "won": {"south korean": "KRW", "korean": "KRW", "north korean": "KPW"}, "real": {"brazilian": "BRL"},
    "reais": {"brazilian": "BRL"}, "rand": {"south african": "ZAR"}, "mark": {"german": "DEM", "deutsche": "DEM",
    "deutsch": "DEM"}, "guilder": {"dutch": "NLG"}, "markka": {"finnish": "FIM"}, "yuan": {"chinese": "CNY"},
    "yen": {"japanese": "JPY"}, "shilling": {"kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "somali": "SOS"},
    "hryvnia": {"ukrainian": "UAH"}, "ringgit": {"malaysian": "MYR"}, "rupiah": {"indonesian": "IDR"},
    "baht": {"thai": "THB"}, "zloty": {"polish": "PLN"}, "forint": {"hungarian": "HUF"}, "shekel": {"israeli": "ILS",
    "new israeli": "ILS"}, "leu": {"romanian": "RON"}, "lei": {"romanian": "RON"}, "koruna": {"czech": "CZK"},
    "colon": {"costa rican": "CRC"},
}  # fmt: skip

CENTS: Final = {
    spelling: (name, code)
    for name, code, spellings in (
        ("cent", "USD", "cent cents cts ¢ c penny pennies"), ("pence", "GBP", "pence p"), ("sen", "MYR", "sen"),
        ("paisa", "INR", "paise paisa"), ("kopeck", "RUB", "kopeck kopecks kopek kopeks copeck copecks"),
        ("piastre", "EGP", "piastre piastres piaster piasters"), ("centavo", "centavo", "centavo centavos"),
        ("grosz", "PLN", "grosz groszy"), ("kobo", "NGN", "kobo"), ("agora", "ILS", "agorot agora"),
        ("eurocent", "EUR", "eurocent eurocents"), ("halala", "SAR", "halala halalas"),
    )
    for spelling in spellings.split()
}  # fmt: skip
"""The hundredth parts: spelling to name and currency; a centavo's country stays open."""

NATIONS: Final = tuple(sorted({nation for known in _NATIONS.values() for nation in known}, key=len, reverse=True))
NAMES: Final = tuple(_WORDS)


@cache
def money(code: str) -> Unit:
    """The unit of a currency by its code; a name where the text leaves the country open ("peso")."""
    code = _SAME.get(code, code)
    return Unit(code, f"money {code}")


CENTS_OF: Final = {
    "us": "USD",
    "u.s.": "USD",
    "euro": "EUR",
    "australian": "AUD",
    "canadian": "CAD",
    "hong kong": "HKD",
}
"""Whose cents they are, where a word before them says it."""


@cache
def cents(spelling: str, whose: str = "") -> Unit | None:
    """The hundredth part that "cents" or "pence" names, or None; `whose` is the word before it, "" for none."""
    known = CENTS.get(spelling)
    return None if known is None else Unit(known[0], f"money {CENTS_OF.get(whose, known[1])}", Decimal("0.01"))


FIRST_WORDS: Final = frozenset(
    (
        *_WORDS, *(f"{name}s" for name in _WORDS), *(code.lower() for code in CODES),
        *(nation.partition(" ")[0].partition(".")[0] for nation in NATIONS), *words("m mm mio b bn k rm le l kr"),
        *(f"m{code.lower()}" for code in CODES),  # 30 MUSD
        *(f"{nation}{name}" for name, whose in _NATIONS.items() for nation in whose),
    )
)  # fmt: skip
"""The words that may begin a currency behind a number: its name, its nation's adjective, its code, a letter's scale."""


def singular(word: str) -> str:
    """The name of a currency as the tables have it."""
    word = word.lower()
    if word in _WORDS:
        return word
    return word[:-1] if word.endswith("s") and word[:-1] in _WORDS else ""


def named(word: str, nation: str) -> Unit | None:
    """The unit that a currency's name and a nation's adjective ("" for none) mean, or None."""
    name = singular(word)
    if not name:
        return None
    code = _NATIONS.get(name, {}).get(nation.lower().strip()) if nation else _WORDS[name]
    return None if code is None else money(code)


def needs_proof(word: str) -> bool:
    """Whether the currency's name is an everyday word as well."""
    return singular(word) in _PLAIN_NOUNS
