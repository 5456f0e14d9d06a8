from dataclasses import replace

from s400check.model.periods import Period
from s400check.model.verdicts import Verdict, Word
from s400check.tui import copying, correcting, deciding, moving, saying
from s400check.tui.asking import Question
from s400check.tui.desks import Desk
from tests.tui.asked import answer, choose
from tests.tui.scenes import NOW, desk


def own(desk: Desk) -> Verdict:
    assert desk.own_verdict is not None
    return desk.own_verdict


def test_remarks_add_up_and_the_word_stays() -> None:
    decided = moving.first(deciding.decide(Word.WRONG)(desk(), NOW), NOW)

    noted = answer(saying.ask_for(saying.NOTE)(decided, NOW), "see the contract")
    queried = answer(saying.ask_for(saying.QUERY)(noted, NOW), "Where from?")

    said = own(queried)
    assert (said.word, said.note, said.query) == (Word.WRONG, "see the contract", "Where from?")


def test_a_remark_on_an_open_claim_leaves_it_open() -> None:
    noted = answer(saying.ask_for(saying.NOTE)(desk(), NOW), "ask the ministry")

    assert own(noted).note == "ask the ministry"
    assert noted.session.docket.is_open(noted.session.place)


def test_an_answer_that_changes_nothing_records_nothing() -> None:
    start = desk()

    after = answer(saying.ask_for(saying.NOTE)(start, NOW), "  ")

    assert after.session == start.session


def test_the_picked_claim_is_attached_as_evidence_with_one_key() -> None:
    picked = moving.pick(1)(desk(), NOW)

    attached = saying.attach(picked, NOW)

    assert own(attached).evidence == picked.picked


def test_nothing_goes_on_record_before_somebody_signs() -> None:
    start = desk()
    nobody = replace(start, session=replace(start.session, reviewer=""))

    signed = answer(deciding.decide(Word.WRONG)(nobody, NOW), "B. Reviewer")
    decided = deciding.decide(Word.WRONG)(signed, NOW)

    assert signed.session.docket.ledger == start.session.docket.ledger
    latest = decided.session.docket.ledger.latest(start.session.place)
    assert latest is not None
    assert latest.by == "B. Reviewer"


def test_a_sources_date_is_set_in_the_ledger_and_undone() -> None:
    start = desk()

    corrected = answer(choose(correcting.ask_detail(start, NOW), "d"), "2017-11")

    source = start.session.docket.source(start.session.place)
    assert source is not None
    document = corrected.session.docket.ledger.document(source.id)
    assert document is not None
    assert document.published == Period.parse("2017-11")


def test_a_date_that_is_none_is_asked_again_with_what_to_write() -> None:
    asked = answer(choose(correcting.ask_detail(desk(), NOW), "d"), "last Tuesday")

    assert isinstance(asked.asks, Question)
    assert "write 2019-11-27, 2019-11 or 2019" in asked.news.text


def test_a_citation_names_passage_source_date_and_claim() -> None:
    copied = copying.citation(desk(), NOW).copied

    assert copied.startswith("“Although Turkey confirmed")
    assert "2017-11-13" in copied
    assert copied.endswith(f"[{desk().session.place}]")


def test_the_ledgers_block_is_copied_as_it_stands_in_the_file() -> None:
    decided = moving.first(deciding.decide(Word.WRONG)(desk(), NOW), NOW)

    copied = copying.toml(decided, NOW).copied

    assert copied.strip().startswith("[[claim]]")
    assert 'verdict = "wrong"' in copied
