"""The description of a field → a field of the editor: its kind, its Dutch label and hint, and its limits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from site_builder.editor.choices import Choices, Option, Way
from site_builder.frozen import frozen
from site_builder.records.amounts import OF_CODES
from site_builder.records.base import PARTIAL, Record
from site_builder.records.description import Field as Described
from site_builder.records.description import field_named
from site_builder.records.sessions import TIME

Field = dict[str, Any]

LONG = 1000
"""A text that may have more signs than this gets a box of several lines."""
CLOSED = "auto"
"""A list or group is open as long as there is nothing in it."""
SMALL = 3
"""A group of so few fields is always open."""
_TITLES = ("title", "name", "text", "material", "subject", "session", "axis", "from", "year", "level")
_BESIDE = ("year", "date", "phase", "kind", "state", "status")


@frozen
class Form:
    """Makes the fields of one kind of file."""

    choices: Choices

    def fields(self, fields: Iterable[Described], way: Way) -> list[Field]:
        """The fields of an object, in the order of the model."""
        return [self.field(one, (*way, one.key)) for one in fields if self.asked(one, (*way, one.key))]

    def asked(self, one: Described, way: Way) -> bool:
        """Whether the programme asks anything of a field."""
        if one.key in OF_CODES:
            return any(self.choices.codes.get((*way, key)) for key in OF_CODES[one.key])
        return one.kind != "map" or bool(self.choices.codes.get(way))

    def field(self, one: Described, way: Way) -> Field:
        """One field. A field that may stay empty says so, and is then left out of the file."""
        made: Field = {"name": one.key, "label": one.title}
        if one.description:
            # A file says true; a form says yes.
            made["hint"] = re.sub(r"^true als", "Ja als", one.description)
        made |= self.kind(one, way)
        if not one.required:
            made["required"] = False
        return made

    def kind(self, one: Described, way: Way) -> Field:
        """What kind of field, with its limits."""
        if one.kind == "list":
            return self.many(one, way)
        if one.items is not None:
            return {"widget": "object", "fields": self.coded(one.items, way)}
        if one.kind == "record":
            inner = self.fields(one.fields.values(), way)
            if len(inner) <= SMALL:
                return {"widget": "object", "collapsed": False, "fields": inner}
            return {"widget": "object", "collapsed": CLOSED, "summary": _summary(inner), "fields": inner}
        if way in self.choices.relations:
            return {"widget": "relation", **self.choices.relations[way]}
        if way in self.choices.options:
            return _select(self.choices.options[way])
        return _single(one)

    def many(self, one: Described, way: Way) -> Field:
        """A list: of choices, of references, of texts, or of groups of fields."""
        items = one.items or one
        limits = {"min": one.fewest} if one.fewest else {}
        if way in self.choices.relations:
            return {"widget": "relation", "multiple": True, **limits, **self.choices.relations[way]}
        if way in self.choices.options:
            return {**_select(self.choices.options[way]), "multiple": True, **limits}
        if items.kind == "choice":
            return {**_select(_labels(items)), "multiple": True, **limits}
        singular = items.noun.capitalize() or one.title
        if items.record is not None:
            inner = self.fields(items.fields.values(), way)
            return {
                "widget": "list",
                "label_singular": singular,
                "collapsed": True,
                "minimize_collapsed": CLOSED,
                "summary": _summary(inner),
                **limits,
                **_known_by(items.record),
                "fields": inner,
            }
        single = {"name": "value", "label": singular, **_single(replace(items, required=True, default=None))}
        return {"widget": "list", "label_singular": singular, "collapsed": False, **limits, "field": single}

    def coded(self, items: Described, way: Way) -> list[Field]:
        """One field or group of fields per key that the programme decides, with the choices of each."""
        made = []
        for code in self.choices.codes.get(way, ()):
            own = Form(Choices({(*way, "level"): code.options}, {}, {}))
            kind = _single(items)
            if items.record is not None:
                inner = own.fields(items.fields.values(), way)
                kind = {"widget": "object", "collapsed": False, "fields": inner}
            made.append({"name": code.id, "label": code.name, "required": False, **kind})
        return made


def _known_by(record: type[Record]) -> Field:
    """What tells one item of a list from another: our own remark, to pair what a form and a file hold.

    The editor itself knows nothing of it: `site/editor/formats.js` takes it out.
    """
    key = [field_named(record, name).key for name in record.ITEM.key]
    known = {"key": key, "fixed": record.ITEM.fixed}
    if record.ITEM.dated:
        known["dated"] = field_named(record, record.ITEM.dated).key
    return {"known_by": known} if key else {}


def _single(one: Described) -> Field:
    """A field of one value."""
    default = {"default": one.default} if one.default is not None else {}
    match one.kind:
        case "choice":
            return _select(_labels(one)) | default
        case "partial":
            return {
                "widget": "string",
                "pattern": [PARTIAL, "Een jaar, maand of dag, zoals 2026, 2026-05 of 2026-05-04."],
            }
        case "boolean" if one.required or default:
            return {"widget": "boolean", "default": bool(one.default)}
        case "boolean":
            # Unknown is not the same as no: a switch knows only two positions.
            return {
                "widget": "select",
                "options": [{"label": "Ja", "value": True}, {"label": "Nee", "value": False}],
            }
        case "day":
            return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
        case "whole" | "year" | "number":
            return _number(one) | default
        case _:
            return _text(one) | default


def _number(one: Described) -> Field:
    whole = one.kind != "number"
    made: Field = {"widget": "number", "value_type": "int" if whole else "float"}
    if one.least is not None:
        made["min"] = one.least
    elif one.above is not None:
        # The editor has no limit that a value must be above of; for whole numbers that is the next one.
        made["min"] = one.above + 1 if whole else one.above
    if one.most is not None:
        made["max"] = one.most
    if not whole:
        made["step"] = 0.01
    return made


def _text(one: Described) -> Field:
    if one.text is TIME:
        return {"widget": "datetime", "type": "time", "format": "HH:mm"}
    longest = one.text.max_length
    made: Field = {"widget": "text" if (longest or 0) > LONG else "string"}
    if longest is not None:
        made["maxlength"] = longest
    if one.text.sort != "prose":
        made["pattern"] = [one.text.pattern, one.text.words]
    return made


def _select(options: Sequence[Option]) -> Field:
    # Up to seven choices are shown at once: five levels with their whole description are read, not guessed.
    return {
        "widget": "select",
        "options": [{"label": label, "value": value} for value, label in options],
        "dropdown_threshold": 7,
    }


def _labels(one: Described) -> tuple[Option, ...]:
    return tuple((word, label or word) for word, label in one.choices.items())


def _summary(fields: Sequence[Mapping[str, Any]]) -> str:
    """What a closed item of a list shows of itself."""
    return ", ".join(f"{{{{fields.{name}}}}}" for name in _telling([one["name"] for one in fields]))


def _telling(names: Sequence[str]) -> Iterator[str]:
    main = next((name for name in _TITLES if name in names), names[0])
    yield main
    # A record that is called by its year says nothing new with its day.
    yield from (
        name for name in _BESIDE if name in names and name != main and (main, name) != ("year", "date")
    )
