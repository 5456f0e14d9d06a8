"""A docket as text: one file a format."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from s400check.report.page import Page
from s400check.review.dockets import Docket

Format = Callable[[Docket, Page], str]


def _text(docket: Docket, page: Page) -> str:
    from s400check.report.text import text  # noqa: PLC0415 (json must not pay for Rich)

    return text(docket, page)


def _markdown(docket: Docket, _: Page) -> str:
    from s400check.report.markdown import markdown  # noqa: PLC0415

    return markdown(docket)


def _json(docket: Docket, _: Page) -> str:
    from s400check.report.json import json_report  # noqa: PLC0415

    return json_report(docket)


FORMATS: Final[Mapping[str, Format]] = MappingProxyType({"text": _text, "markdown": _markdown, "json": _json})
