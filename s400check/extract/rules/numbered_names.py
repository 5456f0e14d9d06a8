"""Numbers that are a name, or begin one: the film 12 Moons, the Group of Seven, 42 Commando, a 777, the last 16.

These rules hide words, as those of `names.py` do.
"""

import re
from typing import Final

from s400check.extract.calendar import WEEKDAYS
from s400check.extract.patterns import Pattern
from s400check.extract.rule import NUMERAL, Example, Found, Place, Rule
from s400check.extract.rules.designations import OPENERS, PLURAL
from s400check.extract.rules.names import hide
from s400check.extract.vocabulary import words

_PROSE: Final = Pattern(r"(?<![\w'’-])[a-z]{5,}", ignore_case=False)
"""A longer word in small letters: in a headline every such word has a capital, and so has every number in words."""
_GROUP: Final = Pattern(r"\b(?:(?!The )([A-Z][a-z]+)(?:['’]s)? (?:of )?|(?:BBC|ITV) |([Tt]he) )\Z", ignore_case=False)
_CAPITAL: Final = Pattern(r"[ -][A-Z][a-z]", ignore_case=False)


def _hide_group(match: re.Match[str], place: Place) -> Found | None:
    numeral, text = place.numeral, place.text
    spelled = text[numeral.start : numeral.end]
    if numeral.digits or not spelled.istitle() or " " in spelled or spelled.endswith("s"):
        return None
    lead = _GROUP.search(text, max(0, numeral.start - 24), numeral.start)
    if lead is None or lead[1] in OPENERS or WEEKDAYS.get((lead[1] or "").lower()) is not None:
        return None
    joined = _CAPITAL.match(text, numeral.end) is not None
    prose = _PROSE.search(text, max(0, numeral.start - 80), numeral.end + 80) is not None
    return hide(match, place) if prose and joined == (lead[2] is not None) else None


NUMBERED_GROUP: Final = Rule(
    name="name.numbered-group",
    about="A number in words with a capital, in a name within running text: the Group of Seven, the Six Day War.",
    starts=(NUMERAL,),
    pattern=Pattern(r"(?:[ -](?-i:[A-Z])[\w'’]{1,20}){0,3}"),
    read=_hide_group,
    examples=(
        Example("ministers of the Group of Seven said", ""),
        Example("The Furious Five played again", ""),
        Example("during the Hundred Days after Elba", ""),
        Example("The Seven Years' War ended badly", ""),
    ),
    rejects=(
        "Police Kill Two in Raid",
        "They left. Two stayed behind.",
        "In Rome Two Men Were Charged",
        "on Friday Two people died",
    ),
)

_ONE_OF_A_TYPE: Final = Pattern(r"\b(?:an?|the|its|this|that|another|every|each)(?: [\w-]+)? \Z")
_OF_AIRCRAFT: Final = Pattern(
    r" (?:max|dreamliners?|jumbos?|jets?|jetliners?|airliners?|planes?|aircraft|freighters?|supertankers?|cockpit)\b"
)


def _hide_airliner(match: re.Match[str], place: Place) -> Found | None:
    if match["variant"] or _OF_AIRCRAFT.match(place.text, match.end()) is not None:
        return hide(match, place)
    alone = _ONE_OF_A_TYPE.search(place.text, max(0, place.start - 26), place.start)
    does = _DOES.match(place.text, match.end()) is not None
    if alone is None or (not does and _MANY.match(place.text, match.end()) is not None):
        return None
    return hide(match, place)


_DOES: Final = Pattern(r" (?:carries|flies|burns|seats|has|is|was|takes|lands|leaves)\b")
_MANY: Final = Pattern(rf"{PLURAL.source}| (?:dead|injured|who|that|of)\b")

AIRLINER: Final = Rule(
    name="name.airliner",
    about="The number of an airliner without its maker's name: two 737 Max crashes, 787 jets, a 777.",
    starts=(NUMERAL,),
    pattern=Pattern(r"(?<=\b7[0-8]7)(?:(?P<variant>-(?:[1-9]00(?:ER|LR|F)?|8|9|10))|-?[A-Z])?(?![\w%]|[-.,]\d)"),
    read=_hide_airliner,
    examples=(
        Example("since the 737 Max crashes", ""),
        Example("its late 787 jets", ""),
        Example("orders for the 767 from Delta", ""),
        Example("A 777 landed.", ""),
        Example("Each new 777 carries crew", ""),
        Example("The 787, long late, is here.", ""),
        Example("The 737-800 was grounded with a 747-8", ""),
    ),
    rejects=("737 people", "7,737 jets", "the 747 passengers", "the 737 who died", "a 727-page report"),
)

_WORK: Final = Pattern(
    r"\b(?:the|an?|his|her|its|their|this|that|new|hit|['’]s)(?: [\w-]+){0,2} (?:film|movie|show|series|sitcom|drama|"
    r"song|single|album|novel|book|play|musical|band|thriller|comedy|documentary|podcast|episode|memoir),? [“\"‘']?\Z"
)
_QUOTED: Final = Pattern(r"[“\"‘]\Z")
_CLOSED: Final = Pattern(r"[”\"’]")
_NEWS: Final = Pattern(r"\b(?:dead|killed|injured|hurt|arrested|missing|held|wounded|die|charged)\b")


def _hide_title(match: re.Match[str], place: Place) -> Found | None:
    text, start = place.text, place.numeral.start
    if _NEWS.search(match.group()) is not None:
        return None
    quoted = _QUOTED.search(text, max(0, start - 1), start) and _CLOSED.match(text, match.end())
    return hide(match, place) if quoted or _WORK.search(text, max(0, start - 50), start) else None


def _hide_digits(match: re.Match[str], place: Place) -> Found | None:
    return hide(match, place) if place.numeral.digits.isdigit() else None


FORMATION: Final = Rule(
    name="name.formation",
    about="A regiment, brigade or squadron by its number: 42 Commando, 3 Brigade.",
    starts=(NUMERAL,),
    cue=words("commando para brigade squadron battalion regiment division corps wing rifles"),
    pattern=Pattern(
        r" (?:Commando|Para|Brigade|Squadron|Battalion|Regiment|Division|Corps|Wing|Rifles)\b(?! [A-Z]?[a-z]+s\b)",
        ignore_case=False,
    ),
    read=_hide_digits,
    examples=(Example("Men of 42 Commando landed.", ""), Example("told 3 Brigade to wait", "")),
    rejects=("12 Brigade members", "Two Division bells", "4 squadrons"),
)


def _hide_last(match: re.Match[str], place: Place) -> Found | None:
    lead = _LAST.search(place.text, max(0, place.start - 12), place.start)
    return hide(match, place) if lead is not None and place.numeral.low in _LEFT else None


_LAST: Final = Pattern(r"\b(?:(?:last|final)|round of) \Z")
_LEFT: Final = frozenset({2, 4, 8, 16, 32, 64})
"""How many sides a round of a cup has."""

LAST_OF_A_CUP: Final = Rule(
    name="name.last-of-a-cup",
    about="A round of a tournament by how many are left: the last 16, the final four, the round of 32.",
    starts=(NUMERAL,),
    lead=words("last final of"),
    pattern=Pattern(
        r"(?=\s*(?:[.,;:)”\"]|\Z)| (?:of (?:the|this|a)|against|with|when|and|but|tie|ties|clash|stage|match|game|"
        r"after|in|on|for|by|where)\b)"
    ),
    read=_hide_last,
    examples=(
        Example("They reached the last 16 in Baku.", ""),
        Example("out in the last eight, again", ""),
        Example("into the round of 32.", ""),
        Example("in the final four of the cup", ""),
    ),
    rejects=("the last 16 houses", "the last 12.", "a round of four holes"),
)

TITLE: Final = Rule(
    name="name.title",
    about="A title or the name of a band that begins with a number, in quotes or behind what it is: the film 12 Moons.",
    starts=(NUMERAL,),
    pattern=Pattern(r"(?:(?: (?:a|an|and|at|by|for|in|of|on|the|to|with))? [A-Z][\w’'-]*){1,8}", ignore_case=False),
    read=_hide_title,
    examples=(
        Example("She sang in the film 12 Moons.", ""),
        Example("a part in his play Three Men and a Goat last", ""),
        Example("watched “Seven Winters in Wells” twice", ""),
    ),
    rejects=(
        "“12 Dead in Blast,” it said",
        "surveys show 12 Britons left",
        "the film 12 people saw",
        "said “Two French teams won”",
    ),
)


def _hide_grade(match: re.Match[str], place: Place) -> Found | None:
    led = place.scene.before(place.start, 4).lower().endswith((" a ", " an "))
    return hide(match, place) if led and place.numeral.digits.isdigit() and place.numeral.low <= _BEST_MARK else None


_BEST_MARK: Final = 10
"""A 9 at school, a 10 on the ice; a critics' 73 is a rating worth comparing."""

GRADE: Final = Rule(
    name="name.grade",
    about="A mark that is called by its number: a 9 in maths, at least a 7, a 10 from the judges.",
    starts=(NUMERAL,),
    lead=words("a an"),
    pattern=Pattern(r"(?=\s*(?:[.;:)]|,(?! ?\d)|\Z)| (?:in|for|from|with)\b(?! \d))"),
    read=_hide_grade,
    examples=(
        Example("She got a 9 in maths.", ""),
        Example("It takes at least a 7, they say.", ""),
        Example("He gave it a 10.", ""),
    ),
    rejects=("a 9 percent share", "a 7 or 8", "a 73 from critics", "a 12 for 9 spell"),
)

RULES: Final = (GRADE, TITLE, FORMATION, LAST_OF_A_CUP, NUMBERED_GROUP, AIRLINER)
