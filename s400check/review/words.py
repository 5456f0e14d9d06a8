"""Claims that hold given words."""

from collections.abc import Collection, Iterator

from s400check.review.dockets import Docket


def with_words(docket: Docket, text: str, *, without: Collection[str] = ()) -> Iterator[str]:
    """Claims that hold every word of the text, in the order of review: first those with them in the judged words.

    The others hold them in their passage, in what they are about or in their id. Claims in `without` are left out.
    """
    sought = text.casefold().split()
    others: list[str] = []
    for claim in docket.order:
        case = docket.board.cases[claim]
        if claim in without:
            continue
        if all(word in case.words.casefold() for word in sought):
            yield claim
        elif all(word in f"{claim} {case.about} {case.quote}".casefold() for word in sought):
            others.append(claim)
    yield from others
