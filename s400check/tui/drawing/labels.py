"""Short names for sources and days, as rows have room for."""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Final

from s400check.model.sources import Source

_BREAK: Final = re.compile(r"[_\-. ]+")


def short_names(sources: Iterable[Source]) -> Mapping[str, str]:
    """For each source's id the shortest lead of its file's name that no other source's file shares.

    Leads end at a dash, underscore, dot or space: `000_14e97c2a.txt` among others is "000".
    """
    stems = {source.id: PurePosixPath(source.path).stem for source in sources}
    leads = {id_: _leads(stem) for id_, stem in stems.items()}
    taken: dict[str, set[str]] = {}
    for id_, choices in leads.items():
        for lead in choices:
            taken.setdefault(lead, set()).add(id_)
    return {
        id_: next((lead for lead in choices if len(taken[lead]) == 1), choices[-1]) for id_, choices in leads.items()
    }


def source_label(source: Source, short: str) -> str:
    """The file's short name and the outlet, "002 Sputnik"; the outlet only where it is known and not in the name."""
    if not source.outlet or source.outlet.casefold() in short.casefold():
        return short
    return f"{short} {source.outlet}"


def date_label(source: Source) -> str:
    """The day a source was published; "undated", with what is known of it, where nothing tells the date."""
    if source.published is not None:
        return str(source.published)
    return f"undated ({source.undated})" if source.undated else "undated"


def _leads(stem: str) -> list[str]:
    ends = [found.start() for found in _BREAK.finditer(stem) if found.start()]
    return [*(stem[:end] for end in ends), stem]
