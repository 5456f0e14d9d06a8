"""Which mentions of an article are one person or one body."""

import pytest

from s400check.extract.claims import find_claims
from s400check.extract.entities import Cast, cast_of
from s400check.extract.names import find_names
from s400check.model.figures import Kind
from tests.extract.articles import article


def _cast(text: str) -> Cast:
    _, passages = article(text)
    return cast_of(find_names(passages), (passage.text for passage in passages))


@pytest.mark.parametrize(
    ("text", "acronym", "name"),
    [
        ("The North Sea Fisheries Board (NSFB) met.", "NSFB", "North Sea Fisheries Board"),
        ("Inspectors of the International Harbour Agency (IHA) came.", "IHA", "International Harbour Agency"),
        ("The Department of Harbours (DoH) paid.", "DoH", "Department of Harbours"),
        ("The U.S. Geological Service (USGS) measured it.", "USGS", "U.S. Geological Service"),
        ("Ann Writer (PLC) voted no.", "PLC", ""),
        ("The Harbour Board met (SEE) on Monday.", "SEE", ""),
    ],
)
def test_an_acronym_stands_for_what_its_letters_begin(text: str, acronym: str, name: str) -> None:
    assert _cast(text).acronyms.get(acronym, "") == name


def test_an_acronym_speaks_as_the_body_it_stands_for() -> None:
    text = (
        "The North Sea Fisheries Board (NSFB) met.\n\nThe NSFB said on Friday that 9 boats sank.\n\nThe board is old."
    )
    source, passages = article(text)

    told = [claim for claim in find_claims(source, passages) if claim.words == "9"]

    assert [claim.attribution.speaker for claim in told] == ["North Sea Fisheries Board"]
    assert told[0].subject[:2] == ("NSFB", "North Sea Fisheries Board")


def test_a_description_is_the_one_person_it_fits() -> None:
    text = "Norwegian President Carl Printer met Mayor Ann Writer.\n\nThe Norwegian president paid $4 million for it."
    source, passages = article(text)

    (paid,) = (claim for claim in find_claims(source, passages) if claim.kind is Kind.MONEY)

    assert "Carl Printer" in paid.subject


def test_an_office_before_a_surname_tells_who_holds_it() -> None:
    cast = _cast("President Printer arrived.\n\nThe president said so.")

    assert cast.office_holder("president") == "Printer"


def test_an_office_of_two_people_is_neithers() -> None:
    cast = _cast("President Printer met President Writer.")

    assert cast.office_holder("president") == ""


def test_a_surname_is_the_fullest_name_under_it() -> None:
    cast = _cast("Mayor Ann Writer came.\n\nMayor Ann Maria Writer left.")

    assert cast.people["Writer"] == "Ann Maria Writer"
