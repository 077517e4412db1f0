"""`gww fmt`: data files in their canonical form."""

from __future__ import annotations

import os
import sys
from argparse import Namespace

from site_builder.cli.disk import files_in, schema_folder, targets
from site_builder.cli.output import count, has_errors, say, show, tell
from site_builder.fmt import format_file
from site_builder.problems import Problem
from site_builder.schemas import file_name
from site_builder.write import replace


def fmt(chosen: Namespace) -> int:
    """Rewrite what is not canonical; with `--check` only name it, and then it counts as a problem (1)."""
    problems: list[Problem] = []
    changed = 0
    files = 0
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
            say(path.as_posix())
            if not chosen.check:
                replace(path, formatted.content)
    show(sorted(problems), stream=sys.stderr)
    tell(_outcome(changed, files, check=chosen.check))
    return 1 if has_errors(problems) or (chosen.check and changed) else 0


def _outcome(changed: int, files: int, *, check: bool) -> str:
    if not changed:
        return f"Niets te veranderen in {count(files, 'bestand', 'bestanden')}."
    if check:
        stands = count(changed, "bestand staat", "bestanden staan")
        return f"{stands} niet in de vaste vorm. Herstel dit met: gww fmt"
    return f"{count(changed, 'bestand', 'bestanden')} in de vaste vorm gezet."
