"""What is left to do when a defect of the program ends a review: nothing that was decided may go with it."""

from pathlib import Path
from traceback import extract_tb

from s400check.ledger.store import Loaded
from s400check.model.errors import BrokenOffError
from s400check.model.ledgers import Ledger
from s400check.model.visible import visible
from s400check.tui.openings import Opening


def broken_off(opening: Opening, error: BaseException, left_over: tuple[Loaded, Ledger] | None) -> BrokenOffError:
    """The error to leave with, once what was decided is safe; its message says what happened and where all is.

    `left_over` is what was decided and is not on disk, with what is there; None where all is saved.
    """
    frames = extract_tb(error.__traceback__)
    place = f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
    what = f"stopped by a defect of its own, not of your files ({type(error).__name__}{place})."
    told = opening.record(error)
    asked = (
        f"{visible(told)} tells where: please send it to whoever maintains your s400check"
        " (read it before: it may quote a few words of a source)."
    )
    return BrokenOffError("\n".join([what, _secured(opening, left_over), *([asked] if told else [])]))


def _secured(opening: Opening, left_over: tuple[Loaded, Ledger] | None) -> str:
    """Saves what is not saved, or puts it aside; the sentence that says where everything is then."""
    name = visible(opening.name)
    if left_over is None:
        return f"Every decision is saved in {name}."
    loaded, ledger = left_over
    try:
        opening.save(loaded, ledger)
    except Exception as error:
        why = visible(str(error))
    else:
        return f"Every decision is saved in {name}."
    try:
        copy = opening.rescue(ledger)
    except Exception:
        copy = ""
    if not copy:
        return f"The last decisions are lost: they could be saved neither in {name} ({why}) nor beside it."
    return f"The last decisions could not be saved in {name} ({why}): the whole ledger with them is {visible(copy)}."
