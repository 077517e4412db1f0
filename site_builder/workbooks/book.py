"""The yearly survey as a workbook."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.answers.cells import through
from site_builder.answers.template_rows import Template
from site_builder.workbooks.drawing import workbook
from site_builder.workbooks.survey import leaves
from site_builder.workbooks.words import explanation

VERSION = "2"


def survey_workbook(made: Template, tokens: str) -> bytes:
    """The bytes of an .xlsx file with a sheet per subject and per project, in the colours of the site."""
    drawn = tuple(leaves(made))
    return workbook(explanation(made, drawn), drawn, state(made), tokens)


def state(made: Template) -> Iterator[tuple[str, ...]]:
    """What every cell held when the workbook was made: so that only what a person changed is taken in."""
    yield "gww", VERSION, str(made.year), " ".join(made.asked)
    for filled in made.sheets:
        for row in filled.rows[: len(filled.rows) - filled.blank]:
            for field in filled.sheet.values:
                if field.name in row.cells:
                    key = row.key(filled.sheet)
                    yield filled.sheet.name, key, field.name, through(field, row.cells[field.name])
