"""What a sentence says was done, not done, called off or put off: its deeds.

"The contract was signed", "Norway has not signed the contract", "Lind denied that it was signed" are one deed, told as
done, as not done, and as denied. A deed is a verb with the words of its clause; hearsay, conditions, questions and what
only may be are no deeds.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from s400check.compare.wording import content, stem


class Status(StrEnum):
    """How a deed stands by the words of one sentence."""

    DONE = "done"
    NOT_DONE = "not done"
    NOT_YET = "not done yet"
    DENIED = "denied"
    CALLED_OFF = "called off"
    PUT_OFF = "put off"


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb (its stem) with the content words around it; `words` are those of the verb phrase, as the text has it."""

    verb: str
    about: frozenset[str]
    status: Status
    words: str


_IRREGULAR: Final = """
    begun begin bought brought built caught chosen cut done drawn fallen fought found given gone got held hit kept left
    lost made met paid put quit read run said seen sent set shot shut sold spent stood struck sunk sworn taken told
    torn won withdrawn written
    """
_PRESENT: Final = {
    "begin": "begun", "buy": "bought", "choose": "chosen", "find": "found", "give": "given", "leave": "left",
    "lose": "lost", "make": "made", "meet": "met", "pay": "paid", "sell": "sold", "send": "sent", "take": "taken",
    "win": "won", "withdraw": "withdrawn", "build": "built", "hold": "held", "keep": "kept", "bring": "brought",
}  # fmt: skip
"""What stands behind "did not", and the form that the same deed has where it was done."""

_PARTICIPLE: Final = rf"(?:[a-z]{{2,}}ed|{'|'.join(_IRREGULAR.split())})"
_ADVERB: Final = r"(?:(?:yet|ever|already|officially|formally|finally|now|since|been|be|[a-z]+ly)\s+){0,3}"
_NEGATED: Final = re.compile(
    rf"\b(?:(?:was|were|has|have|had|is|are)(?:\s+(?:still\s+)?(?:not|never)|n['’]t)\s+{_ADVERB}(?P<done>{_PARTICIPLE})"
    rf"|(?:did|does|do)(?:\s+(?:not|never)|n['’]t)\s+{_ADVERB}(?P<bare>[a-z]{{3,}})"
    rf"|never\s+(?P<never>{_PARTICIPLE}))\b"
)
_DONE: Final = re.compile(
    rf"\b(?:(?:was|were|has|have|had|has been|have been|had been)\s+{_ADVERB})?(?P<done>{_PARTICIPLE})\b"
)
_STATUS: Final = {
    **dict.fromkeys(
        ["scrapped", "cancelled", "canceled", "axed", "abandoned", "shelved", "dropped"], Status.CALLED_OFF
    ),
    **dict.fromkeys(["postponed", "suspended", "halted", "frozen", "delayed", "paused"], Status.PUT_OFF),
    **dict.fromkeys(["completed", "finished", "held", "opened", "launched", "resumed"], Status.DONE),
}
"""Verbs that tell how whatever they are about stands: of these one denies the other."""

HAPPENING: Final = "happen"
"""The verb under which those stand."""

_NO_FACT: Final = re.compile(
    r"\b(?:if|whether|unless|would|could|may|might|should|must|alleged\w*|claim(?:s|ed|ing)?|accus\w+|suspect\w*|reported(?:ly)?"
    r"|rumou?r\w*|believ\w+|fear\w*|expect\w*|plan(?:s|ned|ning)?|hop(?:es?|ed|ing)|wants?|wanted|ask(?:s|ed)|until|before"
    r"|after|since|when|once|unclear|according|said|says|think\w*|vow\w*|threat\w*)\b",
    re.IGNORECASE,
)
"""Words before a verb in its sentence that leave open whether it was done, or at what time."""

_DENIES: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)|dismiss(?:es|ed)|disput(?:es|ed))\b", re.IGNORECASE
)
_YET: Final = re.compile(r"\b(?:yet|still|so far|for now|as of)\b", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"[,;:–—()]|\s(?:but|while|whereas|although|and|which|who|as|because|that)\s")
_QUOTED: Final = re.compile(r"[\"“][^\"”]*[\"”]|\?")


@lru_cache(maxsize=8192)
def deeds_of(sentence: str) -> tuple[Deed, ...]:
    """The deeds of a sentence in order; none where it is a question, or in what it quotes."""
    text = _QUOTED.sub(lambda found: " " * len(found.group()), sentence)
    if sentence.rstrip().endswith("?"):
        return ()
    negated = {found.end(): found for found in _NEGATED.finditer(text)}
    done = [found for found in _DONE.finditer(text) if found.end() not in negated]
    deeds = [
        _deed(text, found, negated=found.end() in negated)
        for found in sorted((*negated.values(), *done), key=re.Match.start)
    ]
    return tuple(deed for deed in deeds if deed is not None)


def _deed(text: str, found: re.Match[str], *, negated: bool) -> Deed | None:
    verb = next(word for word in found.groups() if word)
    before = text[: found.start()]
    start = max((joint.end() for joint in _CLAUSE.finditer(before)), default=0)
    joint = _CLAUSE.search(text, found.end())
    end = joint.start() if joint else len(text)
    if _NO_FACT.search(before):
        return None
    clause = f"{text[start : found.start()]} {text[found.end() : end]}"
    denied = _DENIES.search(before) is not None
    if denied and negated:
        return None
    status = Status.DENIED if denied else _negative(clause, found.group()) if negated else Status.DONE
    name = stem(_PRESENT.get(verb, verb))
    if verb in _STATUS:
        if negated or denied:
            return None
        name, status = HAPPENING, _STATUS[verb]
    about = frozenset(content(clause)) - {name}
    return Deed(name, about, status, " ".join(found.group().split()))


def _negative(clause: str, words: str) -> Status:
    return Status.NOT_YET if _YET.search(f"{words} {clause}") else Status.NOT_DONE
