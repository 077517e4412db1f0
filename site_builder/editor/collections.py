"""The kinds of record → the collections of the editor: who looks for what, and how a new file is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from site_builder import urls
from site_builder.editor.choices import Choices
from site_builder.editor.fields import Form
from site_builder.records.base import SLUG
from site_builder.records.collection import Records
from site_builder.records.description import fields_of
from site_builder.records.kind import Kind, Listing, filled
from site_builder.records.kinds import KINDS

Collection = Mapping[str, Any]

_BODY = {
    "name": "body",
    "label": "Tekst",
    "hint": "De nieuwsbrief zelf. Een kop begint met ##, een opsomming met een streepje.",
    "widget": "text",
    "required": False,
}
_NAMED = {
    "template": "{{name}}",
    "editable": ["create"],
    "hint": "De naam in kleine letters, met streepjes. "
    "Dit wordt het adres op de site en verandert daarna niet meer.",
    "pattern": [SLUG, "Alleen kleine letters, cijfers en streepjes."],
}
"""A file's name: filled in once from the record's name, and never changed after that."""


def collections(records: Records, choices: Choices, folder: str) -> Iterator[Collection]:
    """Every collection, in the order of the list at the left of the editor. `folder` holds the data."""
    for kind in KINDS:
        if kind.listing is None:
            continue
        lists = [{"municipality": one.name, "slug": slug} for slug, one in records.municipalities.items()]
        for parts in lists if kind.keyed == "pair" else [{}]:
            yield _collection(kind, kind.listing, choices, folder, parts)
        if kind.keyed == "pair":
            yield {"divider": True}
    yield {
        "name": urls.EDITED_PROGRAMME,
        "label": "Programma",
        "description": "Wat voor de hele regio geldt. Alleen voor het programma zelf.",
        "icon": "settings",
        "publish": False,
        "files": [
            {
                "name": kind.name.replace("_", "-"),
                "label": kind.title,
                "file": f"{folder}/{kind.pattern}",
                "format": _format(kind),
                "fields": _fields(kind, choices),
            }
            for kind in KINDS
            if kind.keyed == "single"
        ],
    }


def _collection(
    kind: Kind, listing: Listing, choices: Choices, folder: str, parts: Mapping[str, str]
) -> Collection:
    """A collection with a file per record; `parts` name the municipality whose files these are.

    Nobody publishes or removes a record here. A reviewer does, at the forge, who sees what a removal takes.
    """
    markdown = kind.ending == ".md"
    below = f"{kind.folder}/{parts['slug']}" if parts else kind.folder
    known_by = "year" if kind.keyed == "year" else "name"
    return {
        "name": filled(listing.address, parts),
        "folder": f"{folder}/{below}",
        "extension": kind.ending.removeprefix("."),
        "format": "yaml-frontmatter" if markdown else _format(kind),
        "create": True,
        "delete": False,
        "duplicate": False,
        "publish": False,
        "fields": [*_fields(kind, choices), *([_BODY] if markdown else [])],
        "label": filled(listing.label, parts),
        "label_singular": filled(listing.one, parts),
        **({"description": filled(listing.description, parts)} if listing.description else {}),
        "icon": listing.icon,
        "slug": {"template": "{{year}}", "editable": False} if known_by == "year" else _NAMED,
        "summary": f"{{{{{known_by}}}}}",
        "identifier_field": known_by,
        "sortable_fields": [known_by, *listing.sorted_by],
    }


def _format(kind: Kind) -> str:
    """The name of our own way to read and write a file of this kind (`site/editor/formats.js`)."""
    return f"gww-{kind.name}"


def _fields(kind: Kind, choices: Choices) -> list[dict[str, Any]]:
    return Form(choices).fields(fields_of(kind.model).values(), (kind.name,))
