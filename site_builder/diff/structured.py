"""A difference as JSON, for another program."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from decimal import Decimal

from site_builder.diff.comparing import Diff
from site_builder.diff.masking import masked_texts, masked_values
from site_builder.diff.report import report
from site_builder.differences import Change, FileChange
from site_builder.records.base import Record
from site_builder.sentences.consequences import consequence
from site_builder.sentences.differences import record_lines


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
                    "consequences": None
                    if found.consequences is None
                    else [consequence(one, found.names) for one in found.consequences],
                    "pages": None if pages is None else asdict(pages),
                    "feeds_no_page": [file.name for file in found.unfed],
                    "feeds_nothing": [file.name for file in found.unpublished],
                    "problems": [asdict(problem) for problem in found.problems],
                }
            ),
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


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
