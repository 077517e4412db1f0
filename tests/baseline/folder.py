"""The baseline in its folder: reading and writing it, and how it differs from what the site says now."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from pathlib import Path

FOLDER = Path(__file__).parent / "demo"
COMMAND = "make baseline"
LINES = 12
"""So many changed lines of one file are shown."""
FILES = 15
"""So many files are shown with their lines; all are named."""


def read(folder: Path) -> Mapping[str, str]:
    """The texts in a folder, by their path below it."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def write(texts: Mapping[str, str], folder: Path) -> None:
    """Make a folder hold these texts and nothing else."""
    if folder.exists():
        shutil.rmtree(folder)
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def differences(before: Mapping[str, str], after: Mapping[str, str]) -> str:
    """What is said now and was not, and the other way round; empty if nothing differs.

    Every file is named, the first ones with their lines, and then the command that accepts it all.
    """
    changed = [name for name in sorted({*before, *after}) if before.get(name) != after.get(name)]
    if not changed:
        return ""
    lines = [f"The site of the demo says something else than its baseline, in {len(changed)} files:"]
    for place, name in enumerate(changed):
        what = " (new)" if name not in before else " (gone)" if name not in after else ""
        lines += ["", f"{name}{what}"] if place < FILES else [f"{name}{what}"]
        if place < FILES:
            lines += _shown(before.get(name, ""), after.get(name, ""))
    lines += ["", f"Is this what you meant? Then write it with `{COMMAND}` and commit it with your change."]
    return "\n".join(lines)


def _shown(before: str, after: str) -> Iterator[str]:
    compared = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    marked = [line for line in compared if not line.startswith(("---", "+++", "@@"))]
    yield from (f"  {line[0]} {line[1:]}" for line in marked[:LINES])
    if len(marked) > LINES:
        yield f"  … and {len(marked) - LINES} more lines"
