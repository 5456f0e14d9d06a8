"""Files to sources."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from s400check.model.findings import Problem
from s400check.model.identity import document_key, known_documents, text_fingerprint
from s400check.model.ledgers import Document
from s400check.model.progress import Progress, Stage, Tell, untold
from s400check.model.sources import DateFrom, Source
from s400check.sources.copies import Copy, UnreadableError
from s400check.sources.folders import File, find_files, read_bytes
from s400check.sources.mastheads import read_masthead
from s400check.sources.readers import read_copy
from s400check.sources.regions import label

MOST_LINES: Final = 200_000
"""Lines beyond which a text is a log or a table; its paragraphs would take hundreds of megabytes."""


def read(
    paths: Sequence[Path], project: Path, documents: Sequence[Document] = (), tell: Tell = untold
) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The sources that `paths` (files and folders) hold, in order of path, and what could not be read.

    `documents` are the ledger's: a source takes the key, the role and whatever a reviewer set from the one with its
    text, else from the one with its path. One whose file is there but was not asked for is nobody's. `tell` hears of
    every file that was read.
    """
    copies: list[tuple[str, Copy]] = []
    problems: list[Problem] = []
    for done, found in enumerate(find_files(paths, project), start=1):
        copy = _copy(found) if isinstance(found, File) else found
        if isinstance(copy, Problem):
            problems.append(copy)
        else:
            copies.append((found.path, copy))
            problems += (Problem(path=found.path, message=n.message, hint=n.hint) for n in copy.notices)
        tell(Progress(stage=Stage.READING, done=done))
    copies.sort(key=lambda pair: pair[0])
    asked = {path for path, _ in copies}
    free = [document for document in documents if document.path in asked or not (project / document.path).exists()]
    taken = {document.key for document in documents}
    return tuple(_identified(copies, free, taken)), tuple(sorted(problems, key=lambda problem: problem.path))


def _copy(file: File) -> Copy | Problem:
    content = read_bytes(file)
    if isinstance(content, Problem):
        return content
    try:
        copy = read_copy(file.path, content)
    except UnreadableError as error:
        return Problem(path=file.path, message=str(error), hint=error.hint)
    if copy.text.count("\n") > MOST_LINES:
        return Problem(path=file.path, message=f"has more than {MOST_LINES} lines", hint="split it into its articles")
    if not copy.text.strip():
        return Problem(path=file.path, message="is empty", hint="save the article again, or take the file away")
    return copy


def _identified(copies: Sequence[tuple[str, Copy]], documents: Sequence[Document], taken: set[str]) -> Iterator[Source]:
    """The sources, each with the key of its document or with a new one that is not `taken`."""
    fingerprints = {path: text_fingerprint(copy.text) for path, copy in copies}
    known = known_documents(fingerprints, documents)
    for path, copy in copies:
        document = known.get(path)
        key = document.key if document else document_key(fingerprints[path], taken)
        taken.add(key)
        yield _source(key, path, copy, document)


def _source(key: str, path: str, copy: Copy, document: Document | None) -> Source:
    """The source; what a reviewer set wins over the file's metadata, these over what its text says."""
    regions = label(copy.text, copy.known)
    masthead = copy.masthead.filled_from(read_masthead(copy.text, regions))
    given = document or Document(key=key, text="", path=path)
    # A time of day belongs to the day that was found with it.
    same_day = given.published in (None, masthead.published)
    return Source(
        id=key,
        path=path,
        text=copy.text,
        regions=regions,
        title=given.title or masthead.title,
        outlet=given.outlet or masthead.outlet,
        byline=masthead.byline,
        published=given.published or masthead.published,
        published_from=DateFrom.LEDGER if given.published else masthead.published_from,
        undated="" if given.published else masthead.undated,
        clock=masthead.clock if same_day else "",
        dateline=masthead.dateline,
        agency=masthead.agency,
        role=given.role,
        places=copy.places,
    )
