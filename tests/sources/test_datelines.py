"""Datelines, and the agencies that a story is credited to."""

import pytest

from s400check.sources.datelines import find_agencies, find_dateline


@pytest.mark.parametrize(
    ("line", "words", "agency", "day"),
    [
        ("VALMER, Aug 17 (NordWire) - The port", "VALMER, Aug 17 (NordWire)", "NordWire", "August 17, no year"),
        ("VALMER, Nov. 13, 2017 (NordWire) -- The port", "VALMER, Nov. 13, 2017 (NordWire)", "NordWire", "2017-11-13"),
        ("KORSK, March 6. /KNA/. The port", "KORSK, March 6. /KNA/", "KNA", "March 6, no year"),
        ("HARLAN COUNTY, Texas (WKTX) – A man", "HARLAN COUNTY, Texas (WKTX)", "WKTX", ""),
        ("(Trade Ledger) -- Kestrel cut", "(Trade Ledger)", "Trade Ledger", ""),
        ("VALMER — The port", "VALMER", "", ""),
        ("NEW VALMER -- The port", "NEW VALMER", "", ""),
        ("VALMER, 3 May - The port", "VALMER, 3 May", "", "May 3, no year"),
        ("Valmer, 5 May 2019 (NordWire) - The port", "Valmer, 5 May 2019 (NordWire)", "NordWire", "2019-05-05"),
        ("Leer/Valmer, 11 February 2022 – Some people", "Leer/Valmer, 11 February 2022", "", "2022-02-11"),
    ],
)
def test_a_dateline_gives_its_words_its_agency_and_its_day(line: str, words: str, agency: str, day: str) -> None:
    found = find_dateline(line)

    assert found is not None
    assert (found.words, found.agency) == (words, agency)
    assert (str(found.day.period or found.day.known) if found.day else "") == day


@pytest.mark.parametrize(
    "line",
    [
        "NATO - the alliance - met.",
        "BREAKING — The port is shut",
        "The port — the largest — is shut.",
        "VALMER, that is, the port - It is shut.",
        "Valmer – The port is shut.",
        "A man (Bob) - the thief - fled.",
    ],
)
def test_other_beginnings_are_no_datelines(line: str) -> None:
    assert find_dateline(line) is None


@pytest.mark.parametrize(
    ("lines", "agencies"),
    [
        (("With reporting by AP, AFP, and Reuters",), "AP, AFP, Reuters"),
        (("By Ann Writer", "Source: NordWire"), "NordWire"),
        (("(With inputs from agencies)",), "agencies"),
        (("Reporting by Ann Writer; Editing by Bob Reader",), ""),
        (("Reuters", "With reporting by Reuters"), "Reuters"),
    ],
)
def test_agencies_are_those_the_credits_name(lines: tuple[str, ...], agencies: str) -> None:
    assert find_agencies(lines) == agencies
