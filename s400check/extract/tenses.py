"""Whether the words around a date speak of what was or of what is to come."""

from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.vocabulary import any_of

_NEAR: Final = 36
"""Characters before a date in which a verb of telling or a comparison is its own."""

_COMING: Final = any_of(
    r"""
    will would shall to_be expect(?:ed|s) scheduled due set_(?:to|for) plans? planning (?<!had_)planned going_to are_to
    is_to deadline upcoming next slated expires ends_on hopes?_to aims?_to intends?_to ’ll 'll prepar\w+_(?:to|for)
    until(?=(?:_[\w-]+){0,3}_?\Z) forecast_(?:to|for) predicting likely ready begins starts opens resumes turns
    kicks_off takes_place goes?_on_sale goes_on_trial gets_under_way (?:back|due)_in_court takes?_on
    (?<!to_)(?:travel|face|host|play|visit|meet|ride|welcome)s?(?=_(?:(?:to|in|against)_)?(?:the_)?(?-i:[A-Z]))
    (?-i:could(?!_(?:only|not|barely|hardly))|should|may|might|must)(?!_(?:not_)?have)
    (?:has|have)_to (?:is|are)_(?:out_)?on
    (?:chance|odds|probability|likelihood)_of priced_in (?:faces?|stands?)_(?:an?_)?(?:\w+_)?trial
    (?:runs?|lasts?|in_force)_from
    """
)
_AHEAD: Final = Pattern(rf"\b(?:{_COMING})\b")
_TRADED: Final = Pattern(
    r"\.? (?:delivery|futures|contracts?|settlement|corn|wheat|soy\w*|beans|crude|WTI|Brent|cotton|coffee|cocoa|lumber"
    r"|cattle"
    r"|hogs|oats|natural gas|copper|palm oil)\b"
)
"""What is traded ahead of its month: crude for May delivery, December corn."""
_PRICED: Final = Pattern(
    r"(?:\b(?:tonne|ton|barrel|bushel|ounce|pound|bookings|reservations|orders)|/(?:t|kg|lb|bbl)) for \Z"
)
"""A price for a month, or what is ordered for it: £152 a tonne for November, bookings for April."""
_TELLING: Final = any_of(
    """
    said says told announced reported confirmed added wrote tweeted warned stated revealed noted quoted declared since
    in_an_interview was were had
    """
)
_TOLD: Final = Pattern(rf"\b(?:{_TELLING})\b")
_IRREGULAR: Final = any_of(
    """
    was were had did took came went met made gave left fell rose won lost shrank sank grew began broke drove flew knew
    saw spoke threw wrote drew became chose froze rang rode shook stole swam swore tore woke wore ran sprang
    """
)
_PAST: Final = Pattern(rf"\b(?:said|told|since|{_IRREGULAR}|\w{{2,}}ed)\b")
_DONE: Final = Pattern(
    r"(?<!be )(?<!been )(?<!ly )(?<!or )(?<!and )\b(?!(?:need|feed|speed|indeed|proceed|exceed|succeed)\b)"
    rf"(?:\w{{3,}}ed|forecast|{_IRREGULAR})(?= (?:on|in|at|by|to|from|over|after|during|last|before)\b)"
)
"""A deed that has the date beside it, though what is to come stands before both: is set to rise under plans agreed on
Tuesday. Not "will be opened", and not "will visit flooded towns", where a noun follows."""
_ALSO: Final = Pattern(r"\b(?:and|with) (?:(?:the|its|their) )?[\w-]+ \Z")
"""Before such a deed what makes it one to come as well: will be held on May 2, and votes counted on May 3."""
_OTHERWISE: Final = (", but ", " while ", ", while ", " but ")
_SAYS_SO: Final = Pattern(r",[”\"]? [^,.;]{1,30}\bsaid(?=\s*(?:[,.]|\Z))")
"""Who says so, behind what is said: it tells nothing of when that is."""
_ANOTHER: Final = Pattern(r" (?:and|but) ")
_WILL: Final = Pattern(r"\b(?:will|is to|are to|would)\b")


# "Will pay 28% above the closing price on Tuesday": a price that a market closed at is past, whatever is to be done.
_CLOSE_BEFORE: Final = Pattern(r"\b(?:closing \w+|(?:the|its|their|[’']s) close) (?:on |of |last )?\Z")
_CLOSE_AFTER: Final = Pattern(r"[’']s clos(?:e|ing)\b")


_AGREED: Final = any_of("agreed vowed pledged promised proposed")
_FROM_THEN: Final = Pattern(
    r"\b(?:rises?|increases?|falls?|drops?|goes up|appl(?:y|ies)|takes? effect|comes? into (?:force|effect))\b"
    r"[^;]{0,40}\bfrom (?:the )?\Z"
    rf"|\b(?:{_AGREED}) to [a-z]+\b[^;]{{0,50}}\b(?:from|by|until) (?:the )?\Z"
    r"|\b(?:left|remains?|to go) (?:before|until) (?:the )?\Z"
    r"|\b(?:halted|shut|suspended|closed|banned|barred|remanded|adjourned|grounded|cancelled|out|off) until (?:the )?\Z"
    r"|\b(?:waiv\w+|offer\w*|extend\w*|runs?|valid|open|continues?)\b[^.;]{0,30}\bthrough \Z"
)
"""What leads to a day to come, its verb of now or of the past: rises from 1 April, agreed to cut from May 1."""
_SINCE_THEN: Final = Pattern(
    r"\b(?:(?:up|down) from |(?:than|compared (?:with|to)) (?:(?:in|on|(?:that|those) (?:of|in)) )?)\Z"
)
"""What compares with a time gone by: down from January's peak."""


def _of_a_market(text: str, near: str, end: int) -> bool | None:
    """Whether a market's words tell: a close is past, a delivery to come; None where they are no market's."""
    if ("clos" in near and _CLOSE_BEFORE.search(near) is not None) or _CLOSE_AFTER.match(text, end) is not None:
        return False
    priced = near.endswith(" for ") and _PRICED.search(near) is not None
    return True if priced or _TRADED.match(text, end) is not None else None


_PUT_OFF: Final = Pattern(
    r"\b(?:slipped|moved|postponed|delayed|pushed back|put back|put off|brought forward|rescheduled|extended|adjourned"
    r"|deferred)\b[^.;]{0,40}\b(?:to|until|till|for) (?:the )?\Z"
)
"""What leads to a new day, past or to come whatever its own tense: the launch slipped to Dec. 12."""


_NOUN: Final = Pattern(
    r" (?!when|and|or|to|in|at|after|before|that|but|as|was|were|is|will|with|by|for|from|has|had|have|may|can|could"
    r"|should)[a-z]",
    ignore_case=False,
)
"""Behind a date and "the", what it tells apart; a past verb tells nothing of it: spoke of the January 4-6 summit."""


def points_ahead(text: str, start: int, end: int) -> bool | None:
    """Whether the words around a date speak of what is to come (True), of what was (False), or do not tell (None)."""
    before = text[max(_sentence(text, start), start - 90, 0) : start]
    if _lead(before) in _ONTO and _PUT_OFF.search(before) is not None:
        return None
    told = _of_a_market(text, before[-_NEAR:], end)
    told = _by_words_before(before) if told is None else told
    told = _by_words_around(text, before, end) if told is None else told
    if told is False and before.endswith(" the ") and _NOUN.match(text, end) is not None:
        return None
    return True if told is None and _lead(before) == "by" else told


def _sentence(text: str, start: int) -> int:
    """Where the clause before `start` begins, no farther back than a verb is looked for; -1 for nowhere near."""
    floor = max(0, start - 90)
    stop = text.rfind(". ", floor, start)
    while stop > 0 and _SHORT.search(text, max(0, stop - 4), stop) is not None:
        stop = text.rfind(". ", floor, stop)
    return max(stop, *(text.rfind(mark, floor, start) for mark in ("\n", "; ", "? ", "! ")))


_SHORT: Final = Pattern(r"\b(?:[ap]\.m|[A-Z]|Mrs?|Dr|St|Gen|Sen|Rep|Gov)\Z", ignore_case=False)
"""What a full stop follows without ending a sentence: at 10 a.m. Thursday."""


def _lead(before: str) -> str:
    """The last word before a date but for an article: a look at it spares most of the searching."""
    words = before[-14:].split()
    return next((word for word in reversed(words) if word != "the"), "")


_ONTO: Final = frozenset(("to", "until", "till", "for"))
_FROM: Final = frozenset(("from", "by", "until", "before", "through"))
_THAN: Final = frozenset(("from", "than", "with", "to", "in", "on", "of"))


def _by_words_before(before: str) -> bool | None:
    near, lead = before[-_NEAR:], _lead(before)
    if lead in _FROM and _FROM_THEN.search(before) is not None:
        return True
    if lead in _THAN and _SINCE_THEN.search(near) is not None:
        return False
    if _TOLD.search(near) is not None and _AHEAD.search(near[near.rfind("said") :]) is None:
        return False
    ahead = _last_ahead(before)
    if ahead is None or max(before.rfind(words) for words in _OTHERWISE) > ahead:
        return None
    done = _DONE.search(before, max(ahead, len(before) - _NEAR))
    return done is None or _ALSO.search(before, ahead, done.start()) is not None


def _last_ahead(before: str) -> int | None:
    """Where the last word of what is to come ends."""
    found, end = _AHEAD.search(before), None
    while found is not None:
        end = found.end()
        found = _AHEAD.search(before, end)
    return end


def _by_words_around(text: str, before: str, end: int) -> bool | None:
    after = text[end : end + 40].split(". ", maxsplit=1)[0]
    attributed = _SAYS_SO.search(after)
    after = after if attributed is None else after[: attributed.start()]
    will, told = _WILL.search(after), _PAST.search(after)
    if will is not None and (told is None or will.start() < told.start()):
        # He played on Boxing Day and will be out until May: what will be is another matter.
        return not (_ANOTHER.search(after, 0, will.start()) is not None and _PAST.search(before) is not None)
    if told is not None or _PAST.search(before) is not None:
        return False
    return None
