"""`gww fmt`: data files in their canonical form."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from site_builder.cli.disk import files_in, in_closed_year, schema_folder, targets
from site_builder.cli.output import FORMATS, count, has_errors, say, show, tell
from site_builder.cli.parser import Parser, WrongUseError
from site_builder.fmt import format_file
from site_builder.personal import masked
from site_builder.problems import Problem
from site_builder.schemas import file_name
from site_builder.source import plain_spaces
from site_builder.write import replace


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = "Zet gegevensbestanden in de vaste vorm. Opmerkingen en gegevens blijven gelijk."
    parser.add_paths()
    parser.add_argument("--check", action="store_true", help="verander niets, maar noem wat zou veranderen")
    parser.add_format(FORMATS, "de meldingen")
    parser.set_defaults(run=fmt)


def fmt(chosen: Namespace) -> int:
    """Rewrite what is not canonical; with `--check` only name it, and then it counts as a problem (1)."""
    problems: list[Problem] = []
    otherwise: list[Problem] = []
    changed = 0
    files = 0
    closed = [path for path in chosen.paths if in_closed_year(path)]
    if closed:
        raise WrongUseError(f'"{closed[0]}" hoort bij een gesloten jaar. Daarin verandert niets meer.')
    for target in targets(chosen.paths):
        for path, kind in files_in(target):
            files += 1
            depth = os.path.relpath(path, target.folder).count(os.sep)
            address = "../" * depth + f"{schema_folder(target.folder)}/{file_name(kind)}"
            before = path.read_bytes()
            formatted = format_file(before, path.as_posix(), kind, address)
            problems.extend(formatted.problems)
            if formatted.content is None or formatted.content == before:
                continue
            changed += 1
            if chosen.check:
                otherwise.append(_first_difference(path.as_posix(), before, formatted.content))
            else:
                replace(path, formatted.content)
            if chosen.format == "text":
                say(path.as_posix())
    if chosen.format == "text":
        show(sorted(problems), stream=sys.stderr)
    else:
        show(sorted((*problems, *otherwise)), chosen.format)
    tell(_outcome(changed, files, check=chosen.check))
    return 1 if has_errors(problems) or (chosen.check and changed) else 0


def _first_difference(path: str, before: bytes, after: bytes) -> Problem:
    """Where a file leaves the canonical form, and the line that belongs there."""
    old, new = before.decode("utf-8", "replace").splitlines(), after.decode("utf-8").splitlines()
    line = next((at for at, (was, is_) in enumerate(zip(old, new, strict=False)) if was != is_), None)
    at = min(len(old), len(new)) if line is None else line
    return Problem(
        path,
        max(min(at + 1, len(old)), 1),
        1,
        "Vanaf deze regel staat het bestand niet in de vaste vorm.",
        _belongs_here(old, new, at) if at < len(new) else "Het bestand houdt eerder op.",
        "Herstel dit met: gww fmt",
    )


def _belongs_here(old: Sequence[str], lines: Sequence[str], at: int) -> str:
    """The line itself, unless it is a part of personal data that goes on over several lines."""
    if old[at : at + 1] != lines[at : at + 1] and plain_spaces("".join(old[at : at + 1])) == lines[at]:
        return "Hier staat een vaste of andere bijzondere spatie; er hoort een gewone."
    around = " ".join(" ".join(lines[max(at - 1, 0) : at + 2]).split())
    if masked(around) != around and masked(lines[at]) == lines[at]:
        return "Op en rond deze regel staan gegevens van een persoon; daarom staat hier niet wat er hoort."
    return f'Hier hoort: "{lines[at]}"'


def _outcome(changed: int, files: int, *, check: bool) -> str:
    if not changed:
        return f"Niets te veranderen in {count(files, 'bestand', 'bestanden')}."
    if check:
        stands = count(changed, "bestand staat", "bestanden staan")
        return f"{stands} niet in de vaste vorm. Herstel dit met: gww fmt"
    return f"{count(changed, 'bestand', 'bestanden')} in de vaste vorm gezet."
