"""Write the list of all fields from the records: `python scripts/fields.py`, with `--check` only compare.

The list is docs/handleiding/velden.md; it holds what an author has to know to fill in a file by hand.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

# The line above makes the records importable from a plain clone.
from site_builder.records.base import PARTIAL  # noqa: E402
from site_builder.records.kind import Kind  # noqa: E402
from site_builder.records.kinds import KINDS  # noqa: E402
from site_builder.schemas import file_name, resolve, schema  # noqa: E402

TARGET = ROOT / "docs" / "handleiding" / "velden.md"
_OFTEN = ("municipality", "project", "sessions", "evaluation", "newsletter")
"""The kinds that people fill in all year come first."""
_SHARED = {"title", "url", "date", "note"}
"""The fields of a source, which stands in nearly every file and is explained once."""

_HEAD = """\
# Alle velden

Deze lijst is gemaakt uit het programma zelf, met `python scripts/fields.py`. Verander haar niet met de hand.

Zo leest u een tabel:

- **Veld** is wat in het bestand staat. Een punt betekent: een niveau dieper, dus verder ingesprongen.
- `[]` betekent: een lijst. Elk onderdeel begint met een streepje.
- `<code>` staat voor een code uit het programma, zoals `policy`: de code van een as.
- **Nodig** zegt of het veld er moet staan. Dat geldt ook binnen een deel dat u zelf niet hoeft in te vullen:
  staat dat deel er, dan moeten de velden erin die nodig zijn, er ook staan.
- Staat een veld er niet, dan is het onbekend. Vul nooit een 0 in voor iets wat u niet weet.

Elke lijst met bronnen heeft dezelfde vier velden. Die staan [onderaan](#bron).
"""


def document() -> str:
    """The whole list as Markdown, ending in a newline."""
    often = {name: place for place, name in enumerate(_OFTEN)}
    kinds = sorted(KINDS, key=lambda kind: often.get(kind.name, len(often)))
    contents = "\n".join(f"- [{kind.title}](#{_anchor(kind.title)}) – `{kind.pattern}`" for kind in kinds)
    source = resolve(schema(KINDS[0])["$defs"]["Source"], schema(KINDS[0]))
    parts = [
        _HEAD.rstrip(),
        contents,
        *(_section(kind) for kind in kinds),
        "## Bron\n\nWaar een gegeven vandaan komt.\n\n" + _table(_fields(source, schema(KINDS[0]), "")),
    ]
    return "\n\n".join(parts) + "\n"


def _section(kind: Kind) -> str:
    root = schema(kind)
    where = f"Bestand: `{kind.pattern}` · schema: `schemas/{file_name(kind)}`"
    return f"## {kind.title}\n\n{where}\n\n{_table(_fields(root, root, ''))}"


def _table(rows: Iterator[tuple[str, str, str, str]]) -> str:
    lines = ["| Veld | Naam | Nodig | Wat u invult |", "| --- | --- | --- | --- |"]
    lines += [f"| `{path}` | {name} | {needed} | {what} |" for path, name, needed, what in rows]
    return "\n".join(lines)


def _fields(
    part: Mapping[str, Any], root: Mapping[str, Any], before: str
) -> Iterator[tuple[str, str, str, str]]:
    """A row per field, with those inside it: path, Dutch name, whether it is needed, and what to fill in."""
    required = part.get("required", ())
    for name, field in part["properties"].items():
        inner = resolve(field, root)
        is_list = inner.get("type") == "array"
        path = f"{before}{name}{'[]' if is_list else ''}"
        content = resolve(inner["items"], root) if is_list else inner
        said = [inner.get("description", ""), _kind(content, many=is_list), _choices(content)]
        what = " ".join(text for text in said if text)
        yield path, inner.get("title", ""), "ja" if name in required else "", _cell(what)
        if "patternProperties" in content:
            path += ".<code>"
            content = resolve(next(iter(content["patternProperties"].values())), root)
        if "properties" in content and set(content["properties"]) != _SHARED:
            yield from _fields(content, root, f"{path}.")


def _kind(part: Mapping[str, Any], *, many: bool) -> str:
    if set(part.get("properties", ())) == _SHARED:
        return "Zie [Bron](#bron)."
    word = _word(part)
    return (f"Lijst: {word}." if many else f"{word[0].upper()}{word[1:]}.") if word else ""


def _word(part: Mapping[str, Any]) -> str:
    """What kind of value a field holds, in a few words; empty where its choices or its parts say so."""
    if "enum" in part or "properties" in part or "patternProperties" in part:
        return ""
    if part.get("format") == "date":
        return "datum als 2026-10-12"
    if any(choice.get("pattern") == PARTIAL for choice in part.get("anyOf", ())):
        return "jaar, maand of datum, zoals 2026, 2026-10 of 2026-10-12"
    match part.get("type"):
        case "boolean":
            return "`true` (ja) of `false` (nee)"
        case "integer":
            return f"heel getal{_limits(part)}"
        case "number":
            return f"getal{_limits(part)}"
    return f"tekst, hoogstens {_number(part['maxLength'])} tekens" if "maxLength" in part else "tekst"


def _limits(part: Mapping[str, Any]) -> str:
    lowest, highest = part.get("minimum"), part.get("maximum")
    if lowest is not None and highest is not None:
        return f" van {lowest:g} tot en met {_number(highest)}"
    if lowest is not None:
        return f", {lowest:g} of hoger"
    return f", hoger dan {part['exclusiveMinimum']:g}" if "exclusiveMinimum" in part else ""


def _number(value: float) -> str:
    """A whole number as Dutch text; a year, below 5000, has no point in it."""
    return f"{value:,.0f}".replace(",", ".") if value >= 5_000 else f"{value:g}"


def _choices(part: Mapping[str, Any]) -> str:
    if "enum" not in part:
        return ""
    labels = part.get("enumDescriptions", part["enum"])
    options = [
        # A label may repeat the word, as in: A1 (11 milieueffecten).
        f"`{word}`" if word == label else f"`{word}` ({label.removeprefix(f'{word} ').strip('()')})"
        for word, label in zip(part["enum"], labels, strict=True)
    ]
    *most, last = options
    return f"Kies uit: {', '.join(most)} of {last}." if most else f"Altijd {last}."


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _anchor(title: str) -> str:
    return title.lower().replace(" ", "-")


def main() -> int:
    """Write the list, or with `--check` say whether it is up to date; 1 if it is not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing, only compare")
    text = document().encode()
    if parser.parse_args().check:
        if TARGET.is_file() and TARGET.read_bytes() == text:
            return 0
        print(f"{TARGET.relative_to(ROOT)} is not up to date. Run: python scripts/fields.py", file=sys.stderr)
        return 1
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(text)
    print(TARGET.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
