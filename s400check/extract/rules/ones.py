"""One as a count: where something is counted singly; elsewhere the word is a pronoun or an article."""

import re
from typing import Final

from s400check.extract.counted import counted_noun
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.counts import COUNT, is_free
from s400check.extract.vocabulary import any_of
from s400check.model.figures import Kind
from s400check.model.readings import Hedge, Reading

_SINGULARS: Final = any_of(
    """
    person man woman child boy girl soldier officer policeman policewoman civilian student teacher victim body death
    case worker passenger pilot suspect gunman attacker protester demonstrator house home building car truck bus bomb
    missile rocket aircraft plane jet helicopter ship boat tank battery regiment vote seat goal try win loss
    country
    state city village town company firm bank school hospital journalist sailor marine other season game match
    son daughter brother sister grandchild abstention survivor fatality casualty count assist touchdown wicket arrest
    injury reactor factory hostage prisoner inmate tourist climber firefighter militant rebel insurgent driver cyclist
    pedestrian patient lawmaker judge juror
    """
)
_BESIDE: Final = "other|more|new|dead|young|senior|single|big|large|small|foreign|local|U\\.S\\.|(?-i:[A-Z])\\w+"
_SAYS: Final = any_of(
    "said says told tells added recalled described wrote noted explained asked warned argued complained called put"
)
_ONE_THING: Final = Pattern(rf" (?:(?:{_BESIDE}) )?(?:{_SINGULARS})\b(?![-'’]| (?:{_SAYS})\b)")
"""What one of is counted; a soldier who said something is somebody."""
_NUMBER: Final = r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)"
_HURT: Final = any_of(
    """
    dead killed injured wounded hurt missing arrested detained hospitali[sz]ed died drowned survived
    (?:has|had)_(?:died|survived) (?:critically|seriously|fatally|badly|slightly) was_(?:critically|seriously|fatally)
    (?:was|were|is|remained|remains)_(?:killed|injured|wounded|hurt|missing|arrested|dead|rescued|hospitali[sz]ed)
    """
)
_HARMED: Final = Pattern(rf" (?:{_HURT})\b")
_HARMING: Final = Pattern(
    r"\b(?:kill|injur|wound|arrest|detain|hospitali[sz]|hurt)(?:s|es|ed|ing|e)?(?: at least| only| just)? \Z"
)
_NO_FURTHER: Final = Pattern(r"\s*(?:[,.;:]|\Z)| (?:and|in|at|on|near|as|during|when|before)\b| after (?!another)")
_NO_THING: Final = any_of(
    """
    of in on at by to for from with as is was has had who whom which that where when and or if than another such more
    day days time way thing side hand point step moment eye foot word reason night morning evening afternoon last final
    such case instance sense kind half who's may can could would will should must does did needs hopes thinks or
    """
)
_THING: Final = Pattern(rf" (?!(?:{_NO_THING}|{_SAYS})\b)[^\W\d_]")
_MANY: Final = rf"(?!one\b){_NUMBER}"
_ITEM: Final = r"(?:[^\W_][\w.’'-]* ?){1,3}"
_LISTED_BEFORE: Final = Pattern(
    rf"\b{_MANY} {_ITEM}(?:, one {_ITEM}){{0,3}}(?:,(?: and| or| with)?|;|(?<= )(?:and|or|with)) \Z"
)
_LISTED_BEHIND: Final = Pattern(
    rf" [^\W_][\w.’'-]*(?: [^\W_][\w.’'-]*){{0,2}}(?: ?, (?:and )?| and | or ){_NUMBER} (?!of\b|in\b|to\b)[^\W\d_]"
)
_ALIKE: Final = Pattern(
    rf"\b{_MANY} (?:[\w’'-]+ ){{0,2}}(?P<by>of|in|for|from|against|at|to) [^.;]{{1,40}}?(?:, |,? and )one (?P=by)\b"
)
"""Two counts of fraud and one of perjury, three in Cairo and one in Giza."""
_BY: Final = Pattern(
    r"\b(?:r[io]ses?|risen|up|down|fell|fallen|increased?|grew|cut|reduced|won|wins?|lost|loses?|ahead|behind) by \Z"
)
_HYPHENED: Final = Pattern(r"-(?:wicket|run|goal|point|vote|seat|game|match|stroke|bedroom|storey|story|page)\b")
_OF_THEM: Final = Pattern(r" of (?:them|whom|which)\b")
_MANY_BEFORE: Final = Pattern(rf"\b{_NUMBER} [\w’' -]{{2,40}} ?, (?:including |and |but )?\Z")
_GAINED: Final = Pattern(
    r"\b(?:won|wins|winning|lost|scored|has|have|had|took|earned|received|conceded|missed|fired|made)"
    r"(?: only| just| already)?(?: won| lost)? \Z"
)
_LED: Final = Pattern(r"\b(?:at least|exactly|(?<!the )(?<!its )only|just|more than|than) \Z")
_PRONOUN: Final = Pattern(
    r"\b(?:this|that|which|no|not|any|every|each|the|another|number|season|phase|part|chapter|stage|tier|division|league|"
    r"week|round|year|step|square|as) \Z"
)
_TO_MORE: Final = Pattern(r"(?: to |-)(?=\d|two|three|four|five|six|seven|eight|nine|ten)")
_CASE: Final = Pattern(r" (?:case|instance)\b")
_IN_A_NAME: Final = Pattern(r"[\w,’'] \Z")


def _read_one(_: re.Match[str], place: Place) -> Found | None:
    numeral, text = place.numeral, place.text
    start, end = place.start, numeral.end
    if text[start:end].lower() != "one" or not is_free(text, end, digits=False):
        return None
    alone = place.scene.begins_at(start) and place.scene.ends_at(end)
    counted = alone or numeral.low < 0 or _counts_one(text, start, end)
    half = not counted and _TO_MORE.match(text, end) is not None
    if not counted and not half:
        return None
    return Found(
        start=numeral.start, end=end, kind=Kind.COUNT, half=half, numeral=numeral,
        noun=counted_noun(text, end, single=True),
        reading=Reading(unit=COUNT, low=numeral.low, high=numeral.high),
    )  # fmt: skip


def _counts_one(text: str, start: int, end: int) -> bool:
    if text.startswith(" or two ", end):
        return True
    in_case = text[max(0, start - 3) : start].lower() == "in " and _CASE.match(text, end) is not None
    if in_case or _PRONOUN.search(text, max(0, start - 9), start) is not None:
        return False
    if _is_counted(text, start, end) or _harmed(text, start, end):
        return True
    if text[start] == "O" and text[end - 1] == "e" and _IN_A_NAME.search(text, max(0, start - 2), start) is not None:
        return False
    led = _LED.search(text, max(0, start - 12), start) is not None
    return (led and text[end : end + 4] != " of ") or _in_a_list(text, start, end)


def _is_counted(text: str, start: int, end: int) -> bool:
    """Whether it is one of what is counted, or by how much something rose: one soldier, a one-run win, up by one."""
    counted = _ONE_THING.match(text, end) or _HYPHENED.match(text, end)
    return counted is not None or _BY.search(text, max(0, start - 14), start) is not None


def _harmed(text: str, start: int, end: int) -> bool:
    """Whether one was killed or hurt: killing one, one dead, One was injured."""
    if _HARMED.match(text, end) is not None:
        return True
    return _HARMING.search(text, max(0, start - 26), start) is not None and _NO_FURTHER.match(text, end) is not None


def _in_a_list(text: str, start: int, end: int) -> bool:
    """Whether one stands beside other numbers of things, or is what somebody won or has: one son and two daughters."""
    left = max(0, start - 80)
    if _OF_THEM.match(text, end) is not None:
        return _MANY_BEFORE.search(text, left, start) is not None
    alike = _ALIKE.search(text, left, end + len(" against"))
    if alike is not None and alike.end() > end:
        return True
    if _THING.match(text, end) is None:
        return False
    return (
        _LISTED_BEHIND.match(text, end) is not None
        or _LISTED_BEFORE.search(text, left, start) is not None
        or _GAINED.search(text, left, start) is not None
    )


ONE: Final = Rule(
    name="count.one",
    about="One as a count: beside what is counted singly, in a list of numbers of things, of the dead and hurt.",
    starts=(NUMERAL,),
    pattern=Pattern(r"(?!%)"),
    read=_read_one,
    examples=(
        Example("One man died.", "One", "1", "1"),
        Example("killing at least one and hurting others", "one", "1", None, "", Hedge.AT_LEAST),
        Example("Blast kills one in Quetta", "one", "1", "1"),
        Example("The crash left one dead.", "one", "1", "1"),
        Example("He leaves one niece and two cousins.", "one", "1", "1"),
        Example("They had one well.", "one", "1", "1"),
    ),
    rejects=(
        "No one knows what one must do.",
        "one of the best",
        "on day one",
        "this one man",
        "one by one",
        "In one case they left",
        "killing one of its own",
        "one soldier said",
        "It is one more piece of it.",
        "and not one soldier came",
        "the Xbox One and two PlayStation versions",
        "It was one thing and two people knew.",
        "at number one and two others",
    ),
)

RULES: Final = (ONE,)
