"""One version of one file to a record, without the rest of its folder: older versions stand alone."""

from __future__ import annotations

from pydantic import Field, ValidationError

from site_builder.frozen import frozen
from site_builder.load.validation import without_nulls
from site_builder.records.base import Record
from site_builder.records.evaluation import Newsletter
from site_builder.records.kind import Kind
from site_builder.records.kinds import kind_of
from site_builder.source import read_front_matter, read_yaml


class WholeNewsletter(Newsletter):
    """A newsletter with the text under its front matter as one of its values."""

    body: str | None = Field(None, title="Tekst", description="De nieuwsbrief zelf.")


@frozen
class Parsed:
    """A version of a file: its kind, and its record, which is None where it cannot be read as that."""

    kind: Kind
    record: Record | None


def parse(path: str, content: bytes) -> Parsed | None:
    """The record in a file at `path` below the data folder; None for a path that holds no record.

    Never raises for bad content: such a version has no record.
    """
    kind = kind_of(path)
    if kind is None:
        return None
    body: str | None = None
    if kind.model is Newsletter:
        front, problems = read_front_matter(content, path)
        document = front.document if front is not None else None
        body = front.body.strip() or None if front is not None else None
    else:
        document, problems = read_yaml(content, path)
    if document is None or problems or not isinstance(document.data, dict):
        return Parsed(kind, None)
    data = without_nulls(document.data)
    model = kind.model
    if model is Newsletter and isinstance(data, dict):
        model = WholeNewsletter
        if "body" in data:
            return Parsed(kind, None)
        if body is not None:
            data = {**data, "body": body}
    try:
        return Parsed(kind, model.model_validate(data))
    except ValidationError:
        return Parsed(kind, None)
