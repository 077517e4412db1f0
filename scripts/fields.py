"""Write the list of all fields from the records: `python scripts/fields.py`, with `--check` only compare.

The list is docs/handleiding/velden.md; it holds what an author has to know to fill in a file by hand.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

# The line above makes the records importable from a plain clone.
from site_builder.records.base import Record, Source  # noqa: E402
from site_builder.records.description import Field, fields_of  # noqa: E402
from site_builder.records.kind import Kind  # noqa: E402
from site_builder.records.kinds import KINDS  # noqa: E402
from site_builder.schemas import file_name  # noqa: E402

TARGET = ROOT / "docs" / "handleiding" / "velden.md"
_OFTEN = ("municipality", "project", "sessions", "evaluation", "newsletter")
"""The kinds that people fill in all year come first."""

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
    parts = [
        _HEAD.rstrip(),
        contents,
        *(_section(kind) for kind in kinds),
        "## Bron\n\nWaar een gegeven vandaan komt.\n\n" + _table(_fields(Source, "")),
    ]
    return "\n\n".join(parts) + "\n"


def _section(kind: Kind) -> str:
    where = f"Bestand: `{kind.pattern}` · schema: `schemas/{file_name(kind)}`"
    return f"## {kind.title}\n\n{where}\n\n{_table(_fields(kind.model, ''))}"


def _table(rows: Iterator[tuple[str, str, str, str]]) -> str:
    lines = ["| Veld | Naam | Nodig | Wat u invult |", "| --- | --- | --- | --- |"]
    lines += [f"| `{path}` | {name} | {needed} | {what} |" for path, name, needed, what in rows]
    return "\n".join(lines)


def _fields(model: type[Record], before: str) -> Iterator[tuple[str, str, str, str]]:
    """A row per field, with those inside it: path, Dutch name, whether it is needed, and what to fill in."""
    for field in fields_of(model).values():
        path = f"{before}{field.key}{'[]' if field.kind == 'list' else ''}"
        content = field.items or field
        what = " ".join(text for text in (field.description, _kind(field), _choices(content)) if text)
        yield path, field.title, "ja" if field.required else "", _cell(what)
        if field.kind == "map":
            path += ".<code>"
        # A source stands in nearly every file, and is explained once.
        if content.record is not None and content.record is not Source:
            yield from _fields(content.record, f"{path}.")


def _kind(field: Field) -> str:
    """What kind of value a field holds, in a few words; empty where its choices or its parts say so."""
    content = field.items or field
    if content.record is not None or content.choices:
        return "Zie [Bron](#bron)." if content.record is Source else ""
    word = _word(content)
    return f"Lijst: {word}." if field.kind == "list" else f"{word[0].upper()}{word[1:]}."


def _word(field: Field) -> str:
    match field.kind:
        case "day":
            return "datum als 2026-10-12"
        case "partial":
            return "jaar, maand of datum, zoals 2026, 2026-10 of 2026-10-12"
        case "boolean":
            return "`true` (ja) of `false` (nee)"
        case "whole" | "year":
            return f"heel getal{_limits(field)}"
        case "number":
            return f"getal{_limits(field)}"
    longest = field.text.max_length
    return f"tekst, hoogstens {_number(longest)} tekens" if longest is not None else "tekst"


def _limits(field: Field) -> str:
    if field.least is not None and field.most is not None:
        return f" van {field.least} tot en met {_number(field.most)}"
    if field.least is not None:
        return f", {field.least} of hoger"
    return f", hoger dan {field.above}" if field.above is not None else ""


def _number(value: float) -> str:
    """A whole number as Dutch text; a year, below 5000, has no point in it."""
    return f"{value:,.0f}".replace(",", ".") if value >= 5_000 else f"{value:g}"


def _choices(field: Field) -> str:
    options = [
        # A label may repeat the word, as in: A1 (11 milieueffecten).
        f"`{word}` ({label.removeprefix(f'{word} ').strip('()')})" if label and label != word else f"`{word}`"
        for word, label in field.choices.items()
    ]
    if not options:
        return ""
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
