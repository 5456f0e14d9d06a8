from dataclasses import replace
from datetime import UTC, datetime

from s400check.ledger.adoption import adopt, pair
from s400check.model.ledgers import Ledger
from s400check.model.sources import Source
from s400check.model.verdicts import Place, Verdict, Word
from tests.ledger.articles import article, find_claims, ids, synced

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
DEAL = article("A first line.\n\nThe price is $2 billion.\n\nIt was $3 billion, then $4 billion.\n\nA last line.")


def reviewed(ledger: Ledger, place: Place | None = None) -> Ledger:
    """The ledger with a verdict on every claim."""
    for claim in list(ledger.entries):
        ledger = ledger.with_verdict(
            Verdict(claim=claim, word=Word.WRONG, by="Ada", on=NOON, seen="00000000", place=place)
        )
    return ledger


def edited(text: str) -> Source:
    return article(text, key=DEAL.id)


def test_claims_keep_the_ids_of_their_stubs_under_typography_and_new_surroundings() -> None:
    ledger = reviewed(synced(DEAL))
    typeset = edited("The\u00a0price is  $2 billion.\n\nNew.\n\nIt was $3\u00a0billion, then $4 billion.")

    today = adopt(tuple(replace(claim, id="c-new") for claim in find_claims(typeset)), (typeset,), ledger)

    assert ids(today) == ids(find_claims(DEAL))


def test_a_claim_with_other_words_at_the_same_place_keeps_its_id() -> None:
    ledger = reviewed(synced(DEAL))
    claim = find_claims(DEAL)[0]
    figure = claim.figure
    assert figure is not None
    shorter = replace(figure, span=replace(figure.span, start=figure.span.start + 1), words="2 billion")

    today = adopt((replace(claim, id="c-new", matter=shorter),), (DEAL,), ledger)

    assert ids(today) == [claim.id]


def test_a_changed_sentence_gets_a_new_id() -> None:
    ledger = reviewed(synced(DEAL))
    changed = edited(DEAL.text.replace("is $2", "is not $2"))

    today = adopt(find_claims(changed), (changed,), ledger)

    assert today[0].id not in ledger.entries
    assert ids(today)[1:] == ids(find_claims(DEAL))[1:]


def test_two_figures_in_one_sentence_are_never_mistaken_for_each_other() -> None:
    ledger = reviewed(synced(DEAL))

    today = adopt(tuple(replace(claim, id="c-new") for claim in reversed(find_claims(DEAL))), (DEAL,), ledger)

    assert ids(today) == list(reversed(ids(find_claims(DEAL))))


def test_the_surroundings_tell_a_sentence_from_its_copy_elsewhere() -> None:
    ledger = reviewed(synced(DEAL))
    copied = edited("The price is $2 billion.\n\nSomething else entirely.\n\n" + DEAL.text)

    today = adopt(find_claims(copied), (copied,), ledger)

    assert today[1].id == find_claims(DEAL)[0].id
    assert today[0].id not in ledger.entries


def test_a_copy_pasted_right_behind_a_reviewed_sentence_leaves_it_open_which_is_which() -> None:
    ledger = reviewed(synced(DEAL))
    sentence = "The price is $2 billion.\n\n"
    copied = edited(DEAL.text.replace(sentence, sentence * 2))

    pairing = pair(find_claims(copied), (copied,), ledger)
    today = adopt(find_claims(copied), (copied,), ledger)

    assert pairing.rivals == {find_claims(DEAL)[0].id: (1, 0)}
    assert not {today[0].id, today[1].id} & set(ledger.entries)
    assert today[0].id != today[1].id


def test_an_unreviewed_stub_takes_the_better_of_two_copies() -> None:
    ledger = synced(DEAL)
    sentence = "The price is $2 billion.\n\n"
    copied = edited(DEAL.text.replace(sentence, sentence * 2))

    today = adopt(find_claims(copied), (copied,), ledger)

    assert sum(claim.id in ledger.entries for claim in today) == 3


def test_twins_alike_in_all_that_was_kept_are_taken_in_their_order() -> None:
    rows = article("It cost $5.\n" * 12)
    ledger = reviewed(synced(rows))

    assert adopt(find_claims(rows), (rows,), ledger) == find_claims(rows)
    assert pair(find_claims(rows), (rows,), ledger).rivals == {}


def test_a_twin_less_leaves_open_which_one_went() -> None:
    rows = article("It cost $5.\n" * 12)
    ledger = reviewed(synced(rows))
    fewer = article("It cost $5.\n" * 11, key=rows.id)

    rivals = pair(find_claims(fewer), (fewer,), ledger).rivals

    assert rivals


def test_a_verdict_that_was_reconfirmed_elsewhere_is_found_there() -> None:
    source = article("They paid $7.", path="b.txt")
    (claim,) = find_claims(source)
    ledger = reviewed(synced(article("It cost $5.")), Place(doc=source.id, quote="They paid $7.", words="$7"))

    assert ids(adopt((claim,), (source,), ledger)) == list(ledger.entries)
