"""The kinds of record → the collections of the editor: who looks for what, and how a new file is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from site_builder import urls
from site_builder.editor.choices import Choices
from site_builder.editor.fields import Form
from site_builder.records.base import SLUG
from site_builder.records.collection import Records
from site_builder.records.kinds import KINDS, Kind
from site_builder.schemas import schema

Collection = Mapping[str, Any]

_BODY = {
    "name": "body",
    "label": "Tekst",
    "hint": "De nieuwsbrief zelf. Een kop begint met ##, een opsomming met een streepje.",
    "widget": "text",
    "required": False,
}


def collections(records: Records, choices: Choices, folder: str) -> Iterator[Collection]:
    """Every collection, in the order of the list at the left of the editor. `folder` holds the data."""
    kinds = {kind.name: kind for kind in KINDS}
    yield {
        **_entries(kinds["municipality"], choices, f"{folder}/municipalities", urls.EDITED_MUNICIPALITIES),
        "label": "Gemeenten",
        "label_singular": "Gemeente",
        "description": "Het spinnenweb van elk jaar, de aanwezigheid en de ondersteuning.",
        "icon": "location_city",
        "slug": _named("{{name}}", "De naam van de gemeente in kleine letters, met streepjes."),
        "summary": "{{name}}",
        "identifier_field": "name",
        "sortable_fields": ["name"],
    }
    for slug, municipality in records.municipalities.items():
        yield {
            **_entries(kinds["project"], choices, f"{folder}/projects/{slug}", urls.edited_projects(slug)),
            "label": f"{municipality.name}: projecten",
            "label_singular": f"Project van {municipality.name}",
            "description": f"De projecten van {municipality.name}, met hun metingen.",
            "icon": "construction",
            "slug": _named("{{name}}", "De naam van het project in kleine letters, met streepjes."),
            "summary": "{{name}}",
            "identifier_field": "name",
            "sortable_fields": ["name", "phase", "type"],
        }
    yield {"divider": True}
    for name, part, address, label, singular, icon in (
        ("sessions", "impactlabs", urls.EDITED_SESSIONS, "Bijeenkomsten", "Jaar met bijeenkomsten", "event"),
        ("evaluation", "evaluations", urls.EDITED_EVALUATIONS, "Evaluaties", "Evaluatie", "fact_check"),
        ("newsletter", "newsletters", urls.EDITED_NEWSLETTERS, "Nieuwsbrieven", "Nieuwsbrief", "mail"),
        ("errata", "errata", urls.EDITED_ERRATA, "Verbeteringen", "Jaar met verbeteringen", "healing"),
    ):
        yield {
            **_entries(kinds[name], choices, f"{folder}/{part}", address),
            "label": label,
            "label_singular": singular,
            "icon": icon,
            "slug": {"template": "{{year}}", "editable": False},
            "summary": "{{year}}",
            "identifier_field": "year",
            "sortable_fields": ["year"],
        }
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
            if kind.pattern.startswith("programme/")
        ],
    }


def _entries(kind: Kind, choices: Choices, folder: str, name: str) -> dict[str, Any]:
    """What every collection with a file per record has.

    Nobody publishes or removes a record here. A reviewer does, at the forge, who sees what a removal takes.
    """
    markdown = kind.pattern.endswith(".md")
    return {
        "name": name,
        "folder": folder,
        "extension": "md" if markdown else "yaml",
        "format": "yaml-frontmatter" if markdown else _format(kind),
        "create": True,
        "delete": False,
        "duplicate": False,
        "publish": False,
        "fields": [*_fields(kind, choices), *([_BODY] if markdown else [])],
    }


def _format(kind: Kind) -> str:
    """The name of our own way to read and write a file of this kind (`site/editor/formats.js`)."""
    return f"gww-{kind.name}"


def _fields(kind: Kind, choices: Choices) -> list[dict[str, Any]]:
    root = schema(kind)
    return Form(root, choices).fields(root, (kind.name,))


def _named(template: str, hint: str) -> dict[str, Any]:
    """A file's name: filled in once from the record's name, and never changed after that."""
    return {
        "template": template,
        "editable": ["create"],
        "hint": f"{hint} Dit wordt het adres op de site en verandert daarna niet meer.",
        "pattern": [SLUG, "Alleen kleine letters, cijfers en streepjes."],
    }
