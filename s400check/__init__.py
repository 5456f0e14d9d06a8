"""s400check: the claims of a folder of articles, those that cannot all be right, and what was decided.

model/      the nouns: frozen values, no I/O, no rules
sources/    files -> Source -> Passage: readers, roles, metadata, sentences
extract/    Passage -> Figure | Quote | Name -> Claim; rules/ holds one file a dimension
compare/    Claim x Claim -> Judgement -> Dispute; origins
ledger/     Ledger <-> claims.toml: text form, store, merge, diff, anchors
check.py    check(sources, settings, corrections) -> Findings: the whole pipeline
review/     what every front end shows: Docket, ReviewSession
report/     Docket -> text: one file a format
tui/        the review screen: shows a session, posts what was asked
cli/        arguments, exit codes; the only package that prints, or reads the clock and the environment

Imports go down this list's reverse only; `lint-imports` holds it.
"""

from typing import Final

__version__: Final = "0.1.0"
