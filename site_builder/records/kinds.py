"""Every kind of file in a data folder, as the fields of `Records` describe them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields, replace
from functools import lru_cache
from typing import TYPE_CHECKING, get_args, get_type_hints

from site_builder.records.collection import NewsletterFile, Records
from site_builder.records.evaluation import Newsletter
from site_builder.records.kind import Kind

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def kinds_in(records: type[DataclassInstance]) -> Iterator[Kind]:
    """The kind beside each field of a dataclass of records, with what the field itself says."""
    hints = get_type_hints(records, include_extras=True)
    for field in fields(records):
        of, kind = get_args(hints[field.name])
        record = get_args(of)[-1] if get_args(of) else of
        yield replace(
            kind,
            name=kind.name or field.name,
            field=field.name,
            pattern=kind.pattern.replace("<field>", field.name),
            # The text of a newsletter is no data: only its front matter has a model.
            model=Newsletter if record is NewsletterFile else record,
            required=kind.keyed == "single" and field.default is field.default_factory is MISSING,
        )


KINDS: tuple[Kind, ...] = tuple(kinds_in(Records))
KIND = {kind.name: kind for kind in KINDS}
"""The kinds by the name of their schema."""
_HOLDING = {kind.model: kind for kind in KINDS} | {NewsletterFile: KIND["newsletter"]}


def kind_holding(record: type) -> Kind:
    """The kind of file that holds records of this type; raises KeyError for a part of a record."""
    return _HOLDING[record]


@lru_cache(maxsize=65_536)
def kind_of(path: str) -> Kind | None:
    """The kind of the file at `path` below the data folder, if it is one."""
    return next((kind for kind in KINDS if kind.match(path)), None)


def owner_of(path: str) -> str:
    """The slug of the municipality that fills in the file at `path`; empty for a file of the programme."""
    kind = kind_of(path)
    found = kind.match(path) if kind is not None and kind.of_municipality else None
    return found[1] if found is not None else ""
