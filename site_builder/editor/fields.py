"""A part of a schema → a field of the editor: its kind, its Dutch label and hint, and its limits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from site_builder.editor.choices import Choices, Option, Way
from site_builder.editor.words import ONE
from site_builder.record_changes.keys import HARD, SOFT
from site_builder.records.amounts import OF_CODES
from site_builder.records.base import PARTIAL
from site_builder.schemas import resolve

Part = Mapping[str, Any]
Field = dict[str, Any]

LONG = 1000
"""A text that may have more signs than this gets a box of several lines."""
CLOSED = "auto"
"""A list or group is open as long as there is nothing in it."""
SMALL = 3
"""A group of so few fields is always open."""
TIME = r"^([01]\d|2[0-3]):[0-5]\d$"
_LINE = r"^\S([^\n]*\S)?$"
_PROSE = r"\S"
_TITLES = ("title", "name", "text", "material", "subject", "session", "axis", "from", "year", "level")
_KEYS: Mapping[str, Field] = {
    model.__name__: {
        "key": [str(model.model_fields[name].alias or name) for name in key],
        "fixed": model in HARD,
    }
    for model, key in (*HARD.items(), *SOFT.items())
}
_BESIDE = ("year", "date", "phase", "kind", "state", "status")


@dataclass(frozen=True, slots=True)
class Form:
    """Makes the fields of one kind of file. `root` is the schema of the kind."""

    root: Part
    choices: Choices

    def fields(self, part: Part, way: Way) -> list[Field]:
        """The fields of an object, in the order of the model."""
        required = part.get("required", ())
        return [
            self.field(name, resolve(one, self.root), (*way, name), required=name in required)
            for name, one in part.get("properties", {}).items()
            if self.asked(name, resolve(one, self.root), (*way, name))
        ]

    def asked(self, name: str, part: Part, way: Way) -> bool:
        """Whether the programme asks anything of a field."""
        if name in OF_CODES:
            return any(self.choices.codes.get((*way, key)) for key in OF_CODES[name])
        return "patternProperties" not in part or bool(self.choices.codes.get(way))

    def field(self, name: str, part: Part, way: Way, *, required: bool) -> Field:
        """One field. A field that may stay empty says so, and is then left out of the file."""
        made: Field = {"name": name, "label": part.get("title", name)}
        if part.get("description"):
            # A file says true; a form says yes.
            made["hint"] = re.sub(r"^true als", "Ja als", part["description"])
        made |= self.kind(part, way, required=required)
        if not required:
            made["required"] = False
        return made

    def kind(self, part: Part, way: Way, *, required: bool) -> Field:
        """What kind of field, with its limits."""
        if part.get("type") == "array":
            return self.many(part, way)
        if "patternProperties" in part:
            return {"widget": "object", "fields": self.coded(part, way)}
        if "properties" in part:
            inner = self.fields(part, way)
            if len(inner) <= SMALL:
                return {"widget": "object", "collapsed": False, "fields": inner}
            return {"widget": "object", "collapsed": CLOSED, "summary": _summary(inner), "fields": inner}
        if way in self.choices.relations:
            return {"widget": "relation", **self.choices.relations[way]}
        if way in self.choices.options:
            return _select(self.choices.options[way])
        return _single(part, required=required)

    def many(self, part: Part, way: Way) -> Field:
        """A list: of choices, of references, of texts, or of groups of fields."""
        items = resolve(part["items"], self.root)
        limits = {"min": part["minItems"]} if part.get("minItems") else {}
        if way in self.choices.relations:
            return {"widget": "relation", "multiple": True, **limits, **self.choices.relations[way]}
        if way in self.choices.options:
            return {**_select(self.choices.options[way]), "multiple": True, **limits}
        if "enum" in items:
            return {**_select(_labels(items)), "multiple": True, **limits}
        if "properties" in items:
            inner = self.fields(items, way)
            return {
                "widget": "list",
                "label_singular": ONE[part["title"]],
                "collapsed": True,
                "minimize_collapsed": CLOSED,
                "summary": _summary(inner),
                **limits,
                **_known_by(part["items"]),
                "fields": inner,
            }
        one = ONE[part["title"]]
        single = {"name": "value", "label": one, **_single(items, required=True)}
        return {"widget": "list", "label_singular": one, "collapsed": False, **limits, "field": single}

    def coded(self, part: Part, way: Way) -> list[Field]:
        """One field or group of fields per key that the programme decides, with the choices of each."""
        inner = resolve(next(iter(part["patternProperties"].values())), self.root)
        made = []
        for code in self.choices.codes.get(way, ()):
            own = Form(self.root, Choices({(*way, "level"): code.options}, {}, {}))
            kind = _single(inner, required=False)
            if "properties" in inner:
                kind = {"widget": "object", "collapsed": False, "fields": own.fields(inner, way)}
            made.append({"name": code.id, "label": code.name, "required": False, **kind})
        return made


def _known_by(items: Part) -> Field:
    """What tells one item of a list from another: our own remark, to pair what a form and a file hold.

    The editor itself knows nothing of it: `site/editor/formats.js` takes it out.
    """
    name = items.get("$ref", "").removeprefix("#/$defs/")
    return {"known_by": _KEYS[name]} if name in _KEYS else {}


def _single(part: Part, *, required: bool) -> Field:
    """A field of one value."""
    if "enum" in part:
        return _select(_labels(part)) | _default(part)
    if "const" in part:
        return _select(((part["const"], str(part["const"])),))
    partial = [one for one in part.get("anyOf", ()) if one.get("pattern") == PARTIAL]
    if partial:
        return {
            "widget": "string",
            "pattern": [PARTIAL, "Een jaar, maand of dag, zoals 2026, 2026-05 of 2026-05-04."],
        }
    match part.get("type"):
        case "boolean" if required or part.get("default") is not None:
            return {"widget": "boolean", "default": bool(part.get("default"))}
        case "boolean":
            # Unknown is not the same as no: a switch knows only two positions.
            return {
                "widget": "select",
                "options": [{"label": "Ja", "value": True}, {"label": "Nee", "value": False}],
            }
        case "integer" | "number":
            return _number(part)
        case _:
            return _text(part)


def _number(part: Part) -> Field:
    whole = part["type"] == "integer"
    made: Field = {"widget": "number", "value_type": "int" if whole else "float"}
    least = part.get("minimum", part.get("exclusiveMinimum"))
    if least is not None:
        # The editor has no limit that a value must be above of; for whole numbers that is the next one.
        made["min"] = least + 1 if whole and "exclusiveMinimum" in part else least
    if "maximum" in part:
        made["max"] = part["maximum"]
    if not whole:
        made["step"] = 0.01
    return made | _default(part)


def _text(part: Part) -> Field:
    pattern = part.get("pattern", "")
    if part.get("format") == "date":
        return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
    if pattern == TIME:
        return {"widget": "datetime", "type": "time", "format": "HH:mm"}
    long = part.get("maxLength", 0) > LONG
    made: Field = {"widget": "text" if long else "string"}
    if "maxLength" in part:
        made["maxlength"] = part["maxLength"]
    if pattern and pattern not in (_LINE, _PROSE):
        made["pattern"] = [pattern, part.get("description") or "Dit heeft niet de vorm die hier hoort."]
    return made | _default(part)


def _select(options: Sequence[Option]) -> Field:
    # Up to seven choices are shown at once: five levels with their whole description are read, not guessed.
    return {
        "widget": "select",
        "options": [{"label": label, "value": value} for value, label in options],
        "dropdown_threshold": 7,
    }


def _labels(part: Part) -> tuple[Option, ...]:
    labels = part.get("enumDescriptions", part["enum"])
    return tuple((value, str(label)) for value, label in zip(part["enum"], labels, strict=True))


def _default(part: Part) -> Field:
    return {"default": part["default"]} if part.get("default") is not None else {}


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
