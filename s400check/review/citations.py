"""How a source and a claim are named to a person."""

from s400check.model.claims import Claim, Name, Quote
from s400check.model.readings import Hedge, Unresolved
from s400check.model.sources import DateFrom, Source

_HEDGE_WORDS = {
    Hedge.EXACT: "",
    Hedge.ABOUT: "about ",
    Hedge.BELOW: "less than ",
    Hedge.AT_MOST: "at most ",
    Hedge.ABOVE: "more than ",
    Hedge.AT_LEAST: "at least ",
}


def cite(source: Source) -> str:
    """The source in a line: "002_8e91.txt, Sputnik, 2019-11-27"."""
    return ", ".join(part for part in (source.path.rpartition("/")[2], source.outlet, date_of(source)) if part)


def date_of(source: Source) -> str:
    """The source's date and, where it is not the article's own, how it came: "2017-11-13 (set by a reviewer)"."""
    if source.published is None:
        return f"no date ({source.undated})" if source.undated else "no date"
    how = {DateFrom.LEDGER: " (set by a reviewer)", DateFrom.INFERRED: " (inferred)"}
    return f"{source.published}{how.get(source.published_from, '') if source.published_from else ''}"


def value_of(claim: Claim) -> str:
    """The judged words with what they hang on.

    "about $2 billion", "July (2019-07-01 to 2019-07-31)", "Jim Mattis, Defense Secretary", "“a snub” (Erdogan)".
    """
    if isinstance(claim.matter, Quote):
        return f"“{claim.words}”" + (f" ({claim.matter.speaker})" if claim.matter.speaker else "")
    if isinstance(claim.matter, Name):
        return ", ".join(part for part in (claim.words, claim.matter.role, claim.matter.employer) if part)
    figure = claim.figure
    if figure is None:
        return claim.words
    if isinstance(figure.reading, Unresolved):
        return f"{claim.words} ({figure.reading})"
    if figure.reading.unit.dimension == "date":
        return f"{claim.words} ({figure.reading})"
    noun = f" {figure.noun}" if figure.noun else ""
    return f"{_HEDGE_WORDS[figure.reading.hedge]}{claim.words}{noun}"
