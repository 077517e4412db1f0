"""A commented template of one kind of file, generated from its schema.

A key that has to be there has a value. Any other key stands commented out, with an example: without the
first `#` of its lines it is valid too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as with_default
from datetime import date
from typing import Any

from site_builder.fmt.scalars import plain_or_quoted
from site_builder.records.amounts import OF_CODES
from site_builder.records.base import DAY, PARTIAL, SLUG, TEAM, URL
from site_builder.records.editor import NAMED, SERVICE
from site_builder.records.errata import FIGURE, RECORD
from site_builder.records.project_types import CODE
from site_builder.schemas import resolve

FILL_IN = "Vul in"

_BY_PATTERN = {
    SLUG: "vul-in",
    CODE: "vul-in",
    r"^\d{4}-[a-z0-9]+(-[a-z0-9]+)*$": "2026-vul-in",
    r"^([01]\d|2[0-3]):[0-5]\d$": "09:30",
    r"^GM\d{4}$": "GM0000",
    URL: "https://www.voorbeeld.nl",
    r"^[^@\s<>]+@[^@\s<>]+\.[a-z]{2,}$": "circulair@voorbeeld.nl",
    TEAM: "regio/vul-in",
    NAMED: "vul-in",
    SERVICE: "https://www.voorbeeld.nl",
    FIGURE: "region/vul-in",
    RECORD: "evaluations/2026.yaml",
}

Codes = Mapping[str, Sequence[str]]
"""The keys that the programme decides, by the field that has them."""
NO_CODES: Codes = {"levels": ("vul-in",)}
"""What stands in an example where nothing is known of the programme."""


@dataclass(frozen=True, slots=True)
class Template:
    """What templates of one schema have in common.

    `today` is the day in examples. `codes` are the keys of each mapping whose keys the programme decides: the
    axes of the spiderweb, its amounts and questions. A mapping without keys is left out, and so are the
    figures of a year where the programme asks none. `choices` are the codes with their names that the
    programme gives for a key of the file itself.
    """

    schema: Mapping[str, Any]
    today: date
    codes: Codes = with_default(default_factory=lambda: NO_CODES)
    choices: Mapping[str, Mapping[str, str]] = with_default(default_factory=dict)

    def document(self, values: Mapping[str, object]) -> list[str]:
        """The lines of a whole file with these values, each key with its explanation above it."""
        lines: list[str] = []
        required = self.schema.get("required", ())
        for name, found in self.schema["properties"].items():
            part = resolve(found, self.schema)
            if not self._asked(name, part):
                continue
            if lines:
                lines.append("")
            lines.append(f"# {explanation(part, self.choices.get(name))}")
            if name in values or name in required:
                lines.extend(self.field(name, part, values.get(name), 0))
            else:
                lines.extend(f"#{line}" for line in self.field(name, part, None, 0, everything=True))
        return lines

    def item(self, part: Mapping[str, Any], values: Mapping[str, object], indent: int) -> list[str]:
        """The lines of one item of a list of mappings, with its dash at `indent`."""
        inner = self.mapping(resolve(part, self.schema), values, indent + 2)
        return [" " * indent + "- " + inner[0].lstrip(), *inner[1:]]

    def mapping(
        self,
        part: Mapping[str, Any],
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
        for name, found in part.get("properties", {}).items():
            inner = resolve(found, self.schema)
            if not self._asked(name, inner):
                continue
            active = everything or name in values or name in part.get("required", ())
            if not (active or told):
                continue
            first, *rest = self.field(
                name, inner, values.get(name), indent, everything=everything or not active, told=told
            )
            written = [f"{first}  # {explanation(inner)}" if told else first, *rest]
            margin = " " * indent
            lines.extend(written if active else (f"{margin}#{line[indent:]}" for line in written))
        return lines

    def field(
        self,
        name: str,
        part: Mapping[str, Any],
        value: Any,
        indent: int,
        *,
        everything: bool = False,
        told: bool = True,
    ) -> list[str]:
        """The lines of a key with a value, or with an example where no value is given."""
        start = " " * indent + name + ":"
        if part.get("type") == "array":
            items = resolve(part["items"], self.schema)
            if value == []:
                return [f"{start} []"]
            if "properties" not in items:
                return [start, *(f"{' ' * indent}  - {one}" for one in self.words(items, value))]
            lines = [start]
            for place, one in enumerate(value or [{}]):
                inner = self.mapping(items, one, indent + 4, everything=everything, told=told and not place)
                lines.extend([" " * (indent + 2) + "- " + inner[0].lstrip(), *inner[1:]])
            return lines
        if "properties" in part:
            return [start, *self.mapping(part, value or {}, indent + 2, everything=everything, told=told)]
        if "patternProperties" in part:
            inner_part = resolve(next(iter(part["patternProperties"].values())), self.schema)
            lines = [start]
            for key in self.codes[name]:
                if "properties" not in inner_part:
                    lines.append(" " * (indent + 2) + f"{key}: {word(self.example(inner_part))}")
                    continue
                lines.append(" " * (indent + 2) + f"{key}:")
                lines.extend(self.mapping(inner_part, {}, indent + 4, everything=everything))
            return lines
        return [f"{start} {word(self.example(part) if value is None else value)}"]

    def _asked(self, name: str, part: Mapping[str, Any]) -> bool:
        """Whether the programme asks anything of a part of the file."""
        if name in OF_CODES:
            return any(self.codes.get(key) for key in OF_CODES[name])
        return "patternProperties" not in part or bool(self.codes.get(name))

    def words(self, items: Mapping[str, Any], values: Sequence[object] | None) -> list[str]:
        """The values of a list of single values."""
        return [word(value) for value in values or (self.example(items),)]

    def example(self, part: Mapping[str, Any]) -> object:
        """A value that fits the schema of a single value."""
        if "enum" in part:
            return part["enum"][0]
        if "const" in part:
            return part["const"]
        choice = part.get("anyOf", (part,))[0]
        if choice.get("format") == "date" or choice.get("pattern") == DAY:
            return self.today
        if choice.get("pattern") == PARTIAL:
            return self.today.year
        match choice.get("type"):
            case "boolean":
                return True
            case "integer" if choice.get("minimum") == 1990:
                return self.today.year
            case "integer" | "number":
                return choice.get("minimum", 1)
        return _BY_PATTERN.get(choice.get("pattern", ""), FILL_IN)


def word(value: object) -> str:
    """A single value as it is written in a file."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return plain_or_quoted(value)
    return str(value)


def explanation(part: Mapping[str, Any], known: Mapping[str, str] | None = None) -> str:
    """One line about a field: its title, its description, and what to choose from, also of `known` codes."""
    said = f"{part.get('title', '')}: {part.get('description', '')}"
    choice = resolve(part["items"], {"$defs": {}}) if "enum" in part.get("items", {}) else part
    if known is None and "enum" in choice:
        known = dict(zip(choice["enum"], choice.get("enumDescriptions", choice["enum"]), strict=True))
    if known:
        options = [f"{name} ({label})" if label != name else str(name) for name, label in known.items()]
        *most, last = options
        said += f" Kies uit: {', '.join(most)} of {last}." if most else f" Altijd: {last}."
    return said
