"""Whether "pounds" are money or weight, by the words round them.

News of America weighs in pounds and pays in dollars; news of Britain writes "£". So a pound in letters is a weight
unless something says money: what is paid, what it is worth in another currency, a fine, a five-pound note.
"""

from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.rule import Place
from s400check.extract.vocabulary import any_of

_PAID: Final = any_of(
    r"""
    cost\w* pays? paid paying price\w* worth fine[ds]? spen[dt]\w* sell sold buy bought earn\w* salar\w+ wages? fees?
    debts? loans? rais\w+ invest\w* bills? charge[ds]? save[ds]? fund\w* budget money cash sterling pence tickets?
    prizes? stakes? bet won win rents? tax\w* value[ds]? incomes? profits? sums? owe[ds]? owing dollars euros
    compensation damages grant\w* donat\w+ award\w* rewards? bonus\w* pensions? lend lent borrow\w* overdraft mortgage
    jackpot bail fares? loss(?:es)?_of turnover revenues? cheques? refund\w* subsid\w+ ransom asks?_for
    """
)
_PAID_BEFORE: Final = Pattern(rf"\b(?:{_PAID})\b|[£€]")
_PAYS: Final = any_of(
    """
    notes? coins? fines? bills? prizes? fees? deals? loans? debts? grants? funds? rewards? bonus(?:es)? tickets?
    contracts? bids? budgets? salar(?:y|ies) pensions? donations? in_cash in_damages in_compensation in_fines
    of_(?:debts?|cash|savings|taxpayers|public|government|(?:his|her|their|its|our)_own_money|money|damage|investment)
    """
)
_PAYS_BEHIND: Final = Pattern(
    rf"[ -](?:{_PAYS})\b| ?[\[(](?:about |around |some |nearly |then )?(?:US|A|C)?[$€]|,? or (?:about )?[$€]"
)
_SUBSTANCES: Final = any_of(
    """
    cocaine marijuana heroin drugs meth\\w* fentanyl cannabis opium explosives? tnt dynamite food meat beef pork chicken
    fish seafood salmon tuna shrimp flour sugar rice wheat corn grain potatoes fruit vegetables produce waste trash
    garbage debris plastics? chemicals? fertili[sz]er ammonium steel iron copper gold silver lead uranium plutonium fuel
    thrust force pressure cargo ice salt sand rocks? paper cheese butter milk coffee tea cotton wool tobacco powder
    carbon mercury ammunition chocolate hay feed pull per_square
    """
)
_WEIGHED_OUT: Final = Pattern(rf" (?:of (?:[\w-]+ ){{0,2}}?)?(?:{_SUBSTANCES})\b")
_OF: Final = Pattern(r" of \w")
_WEIGHS: Final = Pattern(
    r"\b(?:weigh\w*|weights?|los[et]|losing|shed|shedding|gain\w*|drop(?:s|ped|ping)?|lift\w*|heav\w+|light(?:er|est)|"
    r"put on|caught|catch\w*|baby|bab[iy]\w*|kilograms?|kg)\b[^.;]{0,30}\Z"
)
_LIGHT: Final = 1000
"""Pounds: nobody sheds or weighs more, a firm that loses more loses money."""


def is_money(place: Place, end: int, *, nation: bool, scaled: bool) -> bool:
    """Whether the pounds that end at `end` are money; with a nation's adjective or "sterling" they are.

    Args:
        place: where they stand.
        end: behind "pounds".
        nation: whether their name says whose pounds they are.
        scaled: whether they are told in thousands or millions, as money is unless it is said of what.
    """
    text, start, numeral = place.text, place.start, place.numeral
    if nation or _PAYS_BEHIND.match(text, end) is not None:
        return True
    if _WEIGHED_OUT.match(text, end) is not None:
        return False
    if scaled:
        return True
    before = place.scene.before(start, 60)
    if numeral.low < _LIGHT and _WEIGHS.search(before) is not None:
        return False
    if text[numeral.end : numeral.end + 1] == "-" or _OF.match(text, end) is not None:
        return False
    alone = place.scene.begins_at(numeral.start) and place.scene.ends_at(end)
    return alone or _PAID_BEFORE.search(before) is not None
