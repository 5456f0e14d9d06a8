"""A block of somebody else's words belongs to the one who signed it, or whom the sentence above lets speak."""

import pytest

from s400check.extract.attributions import attributions
from tests.extract.articles import page

LEAD = "The town will build a new pier of stone next to the old one, the council decided on Monday in Bergen."
LAST = "The council meets again on Thursday to vote on the plan, and the old pier stays open until then."


@pytest.mark.parametrize(
    ("above", "block", "chain"),
    [
        ("Harbour master Ann Writer wrote to the council:", "> The pier will cost four million.", ("Ann Writer",)),
        ("In a letter to the council, Ann Writer said:", "> The pier will cost four million.", ("Ann Writer",)),
        (LEAD, "“We shall wait no longer, for we have four ships.”\n\n— Ann Writer, harbour master", ("Ann Writer",)),
        (LEAD, "Please stay at home tonight, four ships are adrift.\n\n— Police (@police) May 3, 2020", ("Police",)),
        ("Ann Writer said the pier was safe.", "> The pier will cost four million.", ()),
        ("Ann Writer said and Bob Reader wrote:", "> The pier will cost four million.", ()),
        ("These are the plans of the town for it:", "> The pier will cost four million.", ()),
        ("Ann Writer wrote:", "> The pier will cost four million, Bob Reader said.", ("Bob Reader",)),
    ],
)
def test_a_block_is_given_to_one_speaker_or_to_nobody(above: str, block: str, chain: tuple[str, ...]) -> None:
    source, passages = page("\n\n".join((LEAD, above, block, LAST)), outlet="The Gazette")

    told = {
        passage.text: attribution.chain
        for passage, attribution in zip(passages, attributions(source, passages), strict=True)
        if "four" in passage.text
    }

    assert list(told.values()) == [(*chain, "The Gazette")]


def test_what_follows_a_block_is_nobody_s() -> None:
    source, passages = page("\n\n".join((LEAD, "Ann Writer wrote:", "> The pier will cost four million.", LAST)))

    assert attributions(source, passages)[-1].chain == ()
