"""A difference as JSON, for another program."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from decimal import Decimal

from site_builder.figures.figure import Figure
from site_builder.formats import decimal_text
from site_builder.phrases.differences import record_lines
from site_builder.record_changes import Change, FileChange
from site_builder.record_changes.figure_changes import FigureChange
from site_builder.records.base import Record
from site_builder.review.comparison import Diff
from site_builder.review.figure_words import change_line
from site_builder.review.masking import masked_texts, masked_values
from site_builder.review.report import report


def as_json(found: Diff) -> str:
    """One object: the first line, every record that changed, consequences, pages and problems.

    Without personal data, as the report.
    """
    found = masked_values(found)
    pages = found.pages
    return (
        json.dumps(
            masked_texts(
                {
                    "summary": report(found).summary,
                    "removed_values": found.removed_values,
                    "closed_years": [asdict(one) for one in found.years],
                    "records": [_file(found, file) for file in found.files],
                    "consequences": _leading(found),
                    "figures": None
                    if found.figures is None
                    else [_figure_change(one) for one in found.figures],
                    "pages": None if pages is None else asdict(pages),
                    "feeds_no_page": [file.name for file in found.unfed],
                    "feeds_nothing": [file.name for file in found.unpublished],
                    "not_looked_at": [file.name for file in found.undecided],
                    "problems": [asdict(problem) for problem in found.problems],
                }
            ),
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _leading(found: Diff) -> list[str] | None:
    if found.figures is None or found.model is None:
        return None
    return [change_line(one, found.model) for one in found.figures if one.leading]


def _figure_change(change: FigureChange) -> dict[str, object]:
    return {"id": str(change.key), "before": _figure(change.before), "after": _figure(change.after)}


def _figure(figure: Figure | None) -> dict[str, object] | None:
    if figure is None:
        return None
    value = figure.value
    return {
        "value": decimal_text(value) if isinstance(value, Decimal) else value,
        "n": figure.n,
        "of": figure.of,
        "unknown": figure.unknown,
        "level": None if figure.level is None else decimal_text(figure.level),
        "verdict": figure.verdict,
        "compared_with": figure.compared_with,
        "change": None if figure.change is None else decimal_text(figure.change),
        "not_compared": [one.cause for one in figure.not_compared],
        "status": figure.status,
    }


def _file(found: Diff, file: FileChange) -> dict[str, object]:
    return {
        "kind": file.kind.name,
        "path": file.path,
        "old_path": file.old_path,
        "unreadable": file.unreadable,
        "removed_values": file.removed_values,
        "lines": list(record_lines(file, found.names)),
        "changes": [_change(change) for change in file.changes],
    }


def _change(change: Change) -> dict[str, object]:
    return {
        "what": change.what,
        "at": [
            {"field": step.field, "title": step.title, "item": None if step.key is None else _plain(step.key)}
            for step in change.steps
        ],
        "before": _plain(change.before),
        "after": _plain(change.after),
    }


def _plain(value: object) -> object:
    """A value as JSON has it; a number keeps the digits that its author wrote, as text."""
    if isinstance(value, Record):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value
