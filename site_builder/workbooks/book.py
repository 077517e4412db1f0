"""The yearly survey, and what is asked of a contractor, as workbooks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_builder.answers.cells import through
from site_builder.answers.request import Request, request_rows
from site_builder.answers.template_rows import Filled, Template
from site_builder.workbooks.drawing import workbook
from site_builder.workbooks.request import request_leaves, requested
from site_builder.workbooks.survey import leaves
from site_builder.workbooks.words import explanation

VERSION = "2"


def survey_workbook(made: Template, tokens: str) -> bytes:
    """The bytes of an .xlsx file with a sheet per subject and per project, in the colours of the site."""
    drawn = tuple(leaves(made))
    held = state(made.sheets, made.year, made.asked)
    return workbook(explanation(made, drawn), drawn, held, tokens)


def request_workbook(request: Request, tokens: str) -> bytes:
    """The bytes of an .xlsx file in which a contractor tells what was measured in a project."""
    sheets = request_rows(request)
    drawn = tuple(request_leaves(request, *sheets))
    held = state(sheets, request.year, (f"{request.municipality}/{request.project}",))
    return workbook(requested(request, drawn), drawn, held, tokens)


def state(sheets: Iterable[Filled], year: int, asked: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """What every cell held when the workbook was made: so that only what a person changed is taken in.

    `asked` are the municipalities, or the projects after their municipality and a slash, that it is for.
    """
    yield "gww", VERSION, str(year), " ".join(asked)
    for filled in sheets:
        for row in filled.known:
            for field in filled.sheet.values:
                if field.name in row.cells:
                    key = row.key(filled.sheet)
                    yield filled.sheet.name, key, field.name, through(field, row.cells[field.name])
