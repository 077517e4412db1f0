"""A commented template of one kind of file, generated from the description of its fields.

A key that has to be there has a value. Any other key stands commented out, with an example: without the
first `#` of its lines it is valid too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field as with_default
from dataclasses import replace
from datetime import date
from typing import Any

from site_builder.fmt.scalars import plain_or_quoted
from site_builder.frozen import frozen
from site_builder.load.advice.wording import either, labelled
from site_builder.records.amounts import OF_CODES
from site_builder.records.base import Record
from site_builder.records.description import Field, fields_of

Codes = Mapping[str, Sequence[str]]
"""The keys that the programme decides, by the field that has them."""
NO_CODES: Codes = {"levels": ("vul-in",)}
"""What stands in an example where nothing is known of the programme."""


@frozen
class Template:
    """What templates have in common.

    `today` is the day in examples. `codes` are the keys of each mapping whose keys the programme decides: the
    axes of the spiderweb, its amounts and questions. A mapping without keys is left out, and so are the
    figures of a year where the programme asks none. `choices` are the codes with their names that the
    programme gives for a key of the file itself.
    """

    today: date
    codes: Codes = with_default(default_factory=lambda: NO_CODES)
    choices: Mapping[str, Mapping[str, str]] = with_default(default_factory=dict)

    def document(self, model: type[Record], values: Mapping[str, object]) -> list[str]:
        """The lines of a whole file with these values, each key with its explanation above it."""
        lines: list[str] = []
        for key, field in self._asked(model):
            if lines:
                lines.append("")
            lines.append(f"# {explanation(field, self.choices.get(key))}")
            if key in values or field.required:
                lines.extend(self.field(field, values.get(key), 0))
            else:
                lines.extend(f"#{line}" for line in self.field(field, None, 0, everything=True))
        return lines

    def item(
        self,
        model: type[Record],
        values: Mapping[str, object],
        indent: int,
        *,
        everything: bool = False,
        told: bool = True,
    ) -> list[str]:
        """The lines of one item of a list of mappings, with its dash at `indent`."""
        inner = self.mapping(model, values, indent + 2, everything=everything, told=told)
        return [" " * indent + "- " + inner[0].lstrip(), *inner[1:]]

    def mapping(
        self,
        model: type[Record],
        values: Mapping[str, object],
        indent: int,
        *,
        everything: bool = False,
        told: bool = True,
    ) -> list[str]:
        """The lines of a mapping inside a file, each key with its explanation behind it.

        What is not `told` stands in the item of the list above it: the explanations, and what may be added.
        """
        lines: list[str] = []
        for key, field in self._asked(model):
            active = everything or key in values or field.required
            if not (active or told):
                continue
            first, *rest = self.field(
                field, values.get(key), indent, everything=everything or not active, told=told
            )
            written = [f"{first}  # {explanation(field)}" if told else first, *rest]
            margin = " " * indent
            lines.extend(written if active else (f"{margin}#{line[indent:]}" for line in written))
        return lines

    def field(
        self, field: Field, value: Any, indent: int, *, everything: bool = False, told: bool = True
    ) -> list[str]:
        """The lines of a key with a value, or with an example where no value is given."""
        start = " " * indent + field.key + ":"
        if field.kind == "list" and value == []:
            return [f"{start} []"]
        if field.record is not None:
            inner = self.mapping(field.record, value or {}, indent + 2, everything=everything, told=told)
            return [start, *inner]
        if field.items is None:
            return [f"{start} {word(self.example(field) if value is None else value)}"]
        lines = [start]
        items = field.items
        if field.kind == "map":
            for key in self.codes[field.key]:
                axis = replace(items, key=key)
                lines.extend(self.field(axis, None, indent + 2, everything=everything))
        elif items.record is None:
            lines.extend(f"{' ' * indent}  - {word(one)}" for one in value or (self.example(items),))
        else:
            for place, one in enumerate(value or [{}]):
                first = told and not place
                lines.extend(self.item(items.record, one, indent + 2, everything=everything, told=first))
        return lines

    def _asked(self, model: type[Record]) -> Iterator[tuple[str, Field]]:
        """The fields of a record of which the programme asks something, by their key."""
        for key, field in fields_of(model).items():
            groups = OF_CODES.get(key, (key,) if field.kind == "map" else ())
            if not groups or any(self.codes.get(group) for group in groups):
                yield key, field

    def example(self, field: Field) -> object:
        """A single value that fits."""
        match field.kind:
            case "choice":
                return next(iter(field.choices))
            case "day":
                return self.today
            case "year" | "partial":
                return self.today.year
            case "boolean":
                return True
            case "whole" | "number":
                return 1 if field.least is None else field.least
        return field.text.example


def word(value: object) -> str:
    """A single value as it is written in a file."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return plain_or_quoted(value)
    return str(value)


def explanation(field: Field, known: Mapping[str, str] | None = None) -> str:
    """One line about a field: its title, its description, and what to choose from, also of `known` codes."""
    said = f"{field.title}: {field.description}"
    choices = known or (field.items or field).choices
    if choices:
        said += f" {'Kies uit' if len(choices) > 1 else 'Altijd'}: {either(labelled(choices))}."
    return said
