"""`gww schemas`: the generated JSON Schemas in a folder."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from site_builder import schemas as generated
from site_builder.cli.output import count, say, tell
from site_builder.cli.parser import Parser
from site_builder.write import remove, replace


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = "Schrijft van elk soort bestand het JSON-schema, voor de hulp in een tekstverwerker."
    parser.add_argument("--out", metavar="MAP", default="schemas", help="waar ze komen (standaard: schemas)")
    parser.add_argument("--check", action="store_true", help="verander niets, maar noem wat niet bij is")
    parser.set_defaults(run=schemas)


def schemas(chosen: Namespace) -> int:
    """Write the schemas, or with `--check` name those that are not up to date; then 1."""
    folder = Path(chosen.out)
    wanted = generated.schemas()
    stale = [name for name, content in wanted.items() if _content(folder / name) != content]
    left_over = sorted(path.name for path in folder.glob("*.schema.json") if path.name not in wanted)
    if not chosen.check:
        for name in stale:
            replace(folder / name, wanted[name])
        for name in left_over:
            remove(folder / name)
    for name in (*stale, *left_over):
        say((folder / name).as_posix())
    number = len(stale) + len(left_over)
    if not number:
        tell(f"De {len(wanted)} schema’s zijn bij.")
        return 0
    if chosen.check:
        command = "gww schemas" if chosen.out == "schemas" else f"gww schemas --out {chosen.out}"
        tell(f"{count(number, 'schema is', 'schema’s zijn')} niet bij. Herstel dit met: {command}")
        return 1
    tell(f"{count(number, 'schema', 'schema’s')} bijgewerkt.")
    return 0


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
