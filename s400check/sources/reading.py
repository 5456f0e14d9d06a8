"""Files to sources."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from s400check.model.findings import Problem
from s400check.model.identity import document_key, text_fingerprint
from s400check.model.ledgers import Document
from s400check.model.sources import DateFrom, Source
from s400check.sources.encodings import UndecodableError, decode
from s400check.sources.folders import File, find_files, read_bytes
from s400check.sources.mastheads import read_masthead
from s400check.sources.regions import label


def read(
    paths: Sequence[Path], project: Path, documents: Sequence[Document] = ()
) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The sources that `paths` (files and folders) hold, in order of path, and what could not be read.

    `documents` are the ledger's: a source takes the key, the role and whatever a reviewer set from the one with its
    path, else from the one with its text whose file is gone.
    """
    texts: list[tuple[str, str]] = []
    problems: list[Problem] = []
    for found in find_files(paths, project):
        text = _text(found) if isinstance(found, File) else found
        if isinstance(text, Problem):
            problems.append(text)
        else:
            texts.append((found.path, text))
    texts.sort()
    return tuple(_identified(texts, documents)), tuple(sorted(problems, key=lambda problem: problem.path))


def _text(file: File) -> str | Problem:
    content = read_bytes(file)
    if isinstance(content, Problem):
        return content
    try:
        text = decode(content)
    except UndecodableError as error:
        return Problem(path=file.path, message=str(error), hint="save it as UTF-8 text")
    if not text.strip():
        return Problem(path=file.path, message="is empty", hint="save the article again, or take the file away")
    return text


def _identified(texts: Iterable[tuple[str, str]], documents: Sequence[Document]) -> Iterable[Source]:
    """The sources, each with the key of its document or with a new one."""
    texts = tuple(texts)
    by_path = {document.path: document for document in documents}
    present = {path for path, _ in texts}
    moved = {document.text: document for document in documents if document.path not in present}
    taken = {document.key for document in documents}
    for path, text in texts:
        fingerprint = text_fingerprint(text)
        document = by_path.get(path) or moved.pop(fingerprint, None)
        key = document.key if document else document_key(fingerprint, taken)
        taken.add(key)
        yield _source(key, path, text, document)


def _source(key: str, path: str, text: str, document: Document | None) -> Source:
    """The source; what a reviewer set wins over what the text says."""
    regions = label(text)
    masthead = read_masthead(text, regions)
    given = document or Document(key=key, text="", path=path)
    return Source(
        id=key,
        path=path,
        text=text,
        regions=regions,
        title=given.title or masthead.title,
        outlet=given.outlet or masthead.outlet,
        byline=masthead.byline,
        published=given.published or masthead.published,
        published_from=DateFrom.LEDGER if given.published else masthead.published_from,
        undated="" if given.published else masthead.undated,
        role=given.role,
    )
