"""How the words around a figure bind it: "about 5", "up to 5", "5 or more".

A hedge is looked for only where a figure was found, in the few words on either side of it: that is exact (the "over" of
"over the autumn 23 barns burned" is not beside the figure) and costs nothing elsewhere.
"""

from decimal import Decimal
from typing import Final

from s400check.extract.patterns import Pattern
from s400check.extract.vocabulary import words
from s400check.model.figures import Kind
from s400check.model.readings import Hedge, Reading, Unit

_BEFORE: Final[dict[str, Hedge]] = {
    phrase.replace("_", " "): hedge
    for hedge, phrases in (
        (
            Hedge.ABOUT,
            """
            about around some nearly almost roughly approximately approx approx. circa c. ca. an_estimated estimated
            close_to near nearer in_the_region_of region_of on_the_order_of of_the_order_of in_the_order_of
            somewhere_around an_average_of
            as_near_as not_far_from nears nearing approaches the_best_part_of virtually perhaps maybe getting_on_for
            approaching ~ ≈ near_to an_approximate something_like more_like neighbourhood_of in_the_neighbourhood_of
            neighborhood_of
            in_the_neighborhood_of vicinity_of in_the_vicinity_of close_on nigh_on just_about practically
            """,
        ),
        (
            Hedge.ABOVE,
            """
            more_than over just_over well_over upwards_of upward_of in_excess_of excess_of above just_above
            well_above greater_than bigger_than larger_than higher_than longer_than older_than better_than exceeding
            exceeds exceeded exceed surpassed surpass surpasses surpassing topped topping tops a_little_over
            slightly_over
            slightly_more_than a_little_more_than just_more_than beyond > north_of later_than
            a_shade_over a_fraction_over a_touch_over a_shade_above
            """,
        ),
        (
            Hedge.BELOW,
            """
            less_than fewer_than under just_under well_under below just_below well_below lower_than smaller_than
            shorter_than younger_than short_of just_short_of slightly_less_than slightly_under a_little_less_than
            a_little_under < south_of barely
            shy_of just_shy_of not_quite a_shade_under a_fraction_under a_touch_under a_shade_below
            """,
        ),
        (
            Hedge.AT_MOST,
            """
            up_to as_many_as as_much_as as_high_as as_long_as as_far_as as_large_as no_more_than not_more_than
            at_most at_the_most a_maximum_of maximum_of a_maximum no_longer_than no_later_than not_later_than
            no_higher_than ≤ no_greater_than not_exceeding less_than_or_equal_to equal_to_or_less_than
            lower_or_equal_than <= capped_at <_= =< smaller_or_equal_than no_larger_than no_older_than not_over
            not_to_exceed at_or_below at_or_under at_the_very_most no_bigger_than
            """,
        ),
        (
            Hedge.AT_LEAST,
            """
            at_least no_fewer_than no_less_than not_less_than not_fewer_than a_minimum_of minimum_of a_minimum ≥
            as_few_as as_little_as as_low_as as_small_as greater_than_or_equal_to equal_to_or_greater_than
            bigger_or_equal_than higher_or_equal_than equal_to_or_more_than >= >_= => no_earlier_than not_earlier_than
            no_lower_than
            at_or_above at_or_over at_the_very_least
            """,
        ),
    )
    for phrase in phrases.split()
}
"""The words before a figure that bind it; "_" stands for a space."""
_OF_DATES: Final[dict[str, Hedge]] = {
    "before": Hedge.BELOW, "prior to": Hedge.BELOW, "until": Hedge.AT_MOST, "till": Hedge.AT_MOST, "by": Hedge.AT_MOST,
    "since": Hedge.AT_LEAST, "after": Hedge.ABOVE, "following": Hedge.ABOVE, "from": Hedge.AT_LEAST,
    "starting": Hedge.AT_LEAST, "starting on": Hedge.AT_LEAST, "starting in": Hedge.AT_LEAST, "through": Hedge.AT_MOST,
    "beginning in": Hedge.AT_LEAST, "beginning on": Hedge.AT_LEAST, "up until": Hedge.AT_MOST,
    "later than": Hedge.ABOVE,
    "earlier than": Hedge.BELOW, "ahead of": Hedge.BELOW, "until after": Hedge.ABOVE, "as early as": Hedge.AT_LEAST,
    "as late as": Hedge.AT_MOST, "by the": Hedge.AT_MOST,
    "before the": Hedge.BELOW, "after the": Hedge.ABOVE, "since the": Hedge.AT_LEAST,
    "until the": Hedge.AT_MOST, "as soon as": Hedge.AT_LEAST, "by at least": Hedge.AT_LEAST,
}  # fmt: skip
"""What binds dates only: "by 3 percent" and "before 40 people" bind nothing."""

_NOT_OF_DATES: Final = words(
    """
    over above below under as long as as far as beyond near some
    """
) | {"order of", "on the order of", "region of", "in the region of", "close on"}
_NOT_OF_DURATIONS: Final = frozenset(("over", "as long as", "as far as", "beyond", "following"))
"""The over of "over five years" says during which time far more often than how long."""

_OF_LONG_DURATIONS: Final = frozenset(
    f"{verb} over"
    for verb in words(
        """
        for of after in last lasts lasted lasting take takes took taking wait waits waited waiting spend spends spent
        serve served serving spanning spanned spans endured
        """
    )
)

_WITHIN: Final = "within"
"""Before a stretch of time a bound: seen within four hours."""
_LAST: Final = frozenset(phrase.split()[-1] for phrase in (*_BEFORE, *_OF_DATES, _WITHIN))
_COMPARATIVES: Final = "more|higher|older|longer|above|over|less|fewer|lower|younger|below|under|earlier|later"
_AFTER: Final = Pattern(
    r"\s(?:or (?:so|thereabouts)|more or less|give or take)\b()"
    rf"|(?:\s\w{{1,30}})? or ({_COMPARATIVES})\b(?! than)"
    r"|-(odd|ish|some|plus)\b|\s?(\+)(?! ?\d)|\s(and (?:over|above|up|older))\b"
)
_OR_LATER: Final = Pattern(r" (?:(?:or|and) (later|earlier|after|since|greater)\b(?! than)|(onwards?)\b)")
_MORE: Final = words(
    """
    more higher older longer above over later plus +
    """
)


_AGE_BY_NAME: Final = ("age ", "the age of ")
"""An age told so is bound by the words that bind dates: before age 65, from the age of 5."""

_BETWEEN: Final = frozenset(("a", "an", "another", "just", "only"))
"""Words that may stand between a hedge and its figure; not "the": above the 3 percent cap is no bound of the cap."""
_BETWEEN_DATES: Final = frozenset(("year",))
"""The same for dates: "by a 2013 model" and "from the 2004 telecast" bind no year, "before the year 2019" does."""


def hedge_before(text: str, start: int, kind: Kind) -> Hedge:
    """The hedge that ends right before `start`, EXACT for none; "a" may stand between."""
    # Square brackets are an editor's: "earlier [than 2019]" is a bound all the same.
    words = text[max(0, start - 40) : start].lower().replace("[", "").split()
    between = _BETWEEN_DATES if kind is Kind.DATE else _BETWEEN
    articled = words[-1:] in (["a"], ["an"])
    while words and words[-1] in between:
        words.pop()
    if not words or (articled and words[-1] in _ABOUT_A_MATTER) or _goes_up_to(words):
        return Hedge.EXACT
    if words[-1] == "over" and kind is Kind.DURATION and _BIG.match(text, start) is not None:
        return Hedge.ABOVE
    if words[-1] not in _LAST:
        return _glued(words[-1])
    if _is_about_a_matter(words) or (kind is Kind.DATE and compares(words)):
        return Hedge.EXACT
    by_name = kind is Kind.AGE and text.startswith(_AGE_BY_NAME, start)
    for length in (6, 5, 4, 3, 2, 1):
        phrase = " ".join(words[-length:]).lstrip("(\"'“‘—–-")
        hedge = (_OF_DATES.get(phrase) if by_name else None) or _lookup(phrase, kind)
        if hedge is not None:
            return hedge
    return Hedge.EXACT


_BIG: Final = Pattern(r"\d{1,3},\d{3}|\d{4}")
"""So many hours are no stretch of time that something went on over: over 6,000 hours of flight."""
_SPREAD: Final = words("averaged averages spread scattered split staggered phased raced race kph mph km/h")
"""Before "over" they tell among or along what: averaged over 7 critics, 64 kph over four kilometres."""
_ABOUT_A_MATTER: Final = frozenset(("over", "under", "above", "below", "beyond"))
"""Before "a" they tell no bound: convicted over a $130,000 payment."""
_MATTERS: Final = words(
    """
    row rows dispute disputes anger angry fury furious outcry protest protests blockade blockades clash clashes feud
    outrage concern concerns fears tension tensions controversy backlash furore strike
    """
)
"""Before "over" they tell what about: a row over 40 job cuts."""
_STEPS: Final = words(
    """
    ticked edged inched crept go going gone went goes rise rises rising rose moved bumped pushed nudged raised revised
    shot jumped climbed stepped rounded
    """
)


def _is_about_a_matter(words: list[str]) -> bool:
    """Whether "over" tells among or about what: averaged over 7 critics, a row over 40 job cuts."""
    if len(words) == 1 or words[-1] != "over":
        return False
    return words[-2] in _SPREAD or not _MATTERS.isdisjoint(words[-4:-1])


def _goes_up_to(words: list[str]) -> bool:
    """Whether "up to" is where something went, and no bound: unemployment ticked up to 4.1 percent."""
    return len(words) > 2 and words[-2:] == ["up", "to"] and words[-3] in _STEPS


_ORIGIN: Final = words(
    "dates dated dating date percent cent points drop fall rise increase decrease decline change improvement recovery"
)


def compares(words: list[str]) -> bool:
    """Whether the words before a date bind no date: 50p more than a year ago, a tower that dates from 1650."""
    if len(words) < 2 or words[-1] not in ("than", "from"):
        return False
    if words[-1] == "from":
        return words[-2] in _ORIGIN or words[-2][0] in "$€£" or words[-2][-1] == "%"
    return (
        len(words) > 2 and words[-2] in ("more", "less", "fewer", "higher", "lower") and words[-3][0] in "$€£0123456789"
    )


_OF_PLACE: Final = Pattern(r"\b(?:over|under|above|below|beyond|near) \Z")
_STAGES: Final = Pattern(r" (?:stages|laps|holes|rounds|legs|fences)\b")
"""What a race or a match goes over: 87 hours over 20 stages."""
_RANGED: Final = Pattern(r"\w ?[-–] ?\d| (?:to|or) ")
"""A run of values has its own bounds: buried under 4 to 6 feet of snow."""
_COURSE: Final = Pattern(
    r"(?:\d[\d.:]*[a-z]{0,2}(?: (?:seconds?|minutes?|hours?|metres|meters|feet|km|miles))?"
    r"|\b(?:races?|raced|heats?|final|trials?|legs?|ran|run|running|swam|swim|rode|ride|averaged|sprint|event)) over \Z"
)
"""What was run or climbed over a course: 10.2 seconds over 100 metres, a race over 178km."""
_FEW_WORDS: Final = words("two three four five six seven eight nine")
_FROM: Final = Pattern(r"\b(?:from|through) \Z")
_BY_THE: Final = Pattern(r"\bby the \Z")
_DEED: Final = Pattern(
    r" (?:[a-z]+ )?(?:attack\w*|hijack\w*|bomb\w*|floods?|storms?|quake|earthquake|fires?|strikes?|war|coup|crash"
    r"|shooting|vote|election|ruling|outbreak|protests?|riots?)\b"
)
"""Behind a date and "by the", who or what did it: hit by the September 11 attacks."""
_OWNER: Final = Pattern(r"['’]s\b")
"""Behind a month that owns what follows, and begins no time: up from January's low."""
_BY: Final = Pattern(r"\bby \Z")
_NAMED: Final = Pattern(
    r" (?:tsunami|earthquake|quake|hurricane|cyclone|floods?|storm|war|crisis|coup|attacks?|bombings?|scandal|law"
    r"|ruling|report|study|survey|film|book|album|winner|champion|model|graduate|agreement|treaty|act|decision|poll)\b"
)


def is_no_hedge(text: str, start: int, end: int, kind: Kind) -> bool:
    """Whether the word before a figure tells where or who: lobbed over two defenders, hit by 2004 tsunami."""
    if kind is not Kind.DATE and _RANGED.search(text, start, end) is not None:
        return _OF_PLACE.search(text, max(0, start - 8), start) is not None
    if kind is Kind.MEASURE and _COURSE.search(text, max(0, start - 30), start) is not None:
        return True
    if kind is Kind.COUNT:
        words = text[start:end].lower()
        few = words in _FEW_WORDS or (len(words) <= len("20") and _STAGES.match(text, end) is not None)
        return few and _OF_PLACE.search(text, max(0, start - 8), start) is not None
    return kind is Kind.DATE and _binds_no_day(text, start, end)


def _binds_no_day(text: str, start: int, end: int) -> bool:
    """Whether the word before a date is none of time: from January's peak, hit by the July floods."""
    if _FROM.search(text, max(0, start - 8), start) is not None:
        return _OWNER.match(text, end) is not None
    if _BY_THE.search(text, max(0, start - 7), start) is not None:
        return _DEED.match(text, end) is not None
    named = text[start:end].isdecimal() and _BY.search(text, max(0, start - 4), start) is not None
    return named and _NAMED.match(text, end) is not None


def _glued(word: str) -> Hedge:
    """The hedge of a sign that ends a word: "(~", "c."."""
    for sign, hedge in (("~", Hedge.ABOUT), ("≈", Hedge.ABOUT), (">=", Hedge.AT_LEAST), ("<=", Hedge.AT_MOST)):
        if word.endswith(sign):
            return hedge
    return {">": Hedge.ABOVE, "<": Hedge.BELOW, "≥": Hedge.AT_LEAST, "≤": Hedge.AT_MOST}.get(word[-1], Hedge.EXACT)


def _lookup(phrase: str, kind: Kind) -> Hedge | None:
    if kind is Kind.DATE:
        found = _OF_DATES.get(phrase)
        return found if found is not None or phrase in _NOT_OF_DATES else _BEFORE.get(phrase)
    if kind is Kind.DURATION and phrase == _WITHIN:
        return Hedge.AT_MOST
    if kind is Kind.DURATION and (phrase in _NOT_OF_DURATIONS or phrase in _OF_LONG_DURATIONS):
        return Hedge.ABOVE if phrase in _OF_LONG_DURATIONS else None
    return _BEFORE.get(phrase)


def hedge_after(text: str, end: int, kind: Kind) -> Hedge:
    """The hedge that begins right behind `end` ("or so", "or more", "-odd"), EXACT for none."""
    if text[end : end + 1] not in (" ", "-", "+", "\u00a0"):
        return Hedge.EXACT
    if kind is Kind.DATE:
        later = _OR_LATER.match(text, end)
        return (
            Hedge.EXACT
            if later is None
            else Hedge.AT_MOST
            if later[1] and later[1].lower() == "earlier"
            else Hedge.AT_LEAST
        )
    match = _AFTER.match(text, end)
    if match is None:
        return Hedge.EXACT
    word = next((group for group in match.groups() if group), "").lower()
    if word in _MORE or word.startswith("and"):
        return Hedge.AT_LEAST
    return Hedge.ABOUT if word in ("", "odd", "ish", "some") else Hedge.AT_MOST


def hedge_within(words: str) -> Hedge:
    """The hedge between a number and its scale: 30-odd million, 6.2+ million; EXACT for none."""
    if "-odd " in words:
        return Hedge.ABOUT
    return Hedge.AT_LEAST if "+ " in words or "-plus " in words else Hedge.EXACT


def bounded(unit: Unit, low: Decimal | None, high: Decimal | None, hedge: Hedge) -> Reading:
    """The reading with its hedge: a bound opens the other end, and a date keeps its own interval with the hedge beside.

    "At least 40" is 40 and no upper end. "Since 2014" keeps the year's days with >=: only the hedge tells which end is
    meant, so that the words stay visible; whoever compares reads the open end from it.
    """
    if unit.dimension != "date":
        if hedge in (Hedge.BELOW, Hedge.AT_MOST):
            low = None
        elif hedge in (Hedge.ABOVE, Hedge.AT_LEAST):
            high = None
    return Reading(unit=unit, low=low, high=high, hedge=hedge)
