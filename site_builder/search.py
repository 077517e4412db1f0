"""Pages → an index to search them with, made by Pagefind (docs/decisions/0320-search.md)."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from site_builder import urls
from site_builder.write import temporary, write

UNUSED = (
    *("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight."),
    "wasm.unknown.",
)
"""Parts of Pagefind that this site does not use: faces of its own, and other languages than Dutch."""
OPTIONS = ("--root-selector", "main", "--exclude-selectors", "h1 .soft", "--force-language", "nl", "--silent")
"""A heading may hold a finding after its name; what is found is named by the name alone."""
NAMES = ("pagefind", "pagefind.exe")


def indexer() -> Path | None:
    """The program that makes an index; None where there is none for this system, or it does not run."""
    found = find_spec("pagefind_bin")
    if found is None or found.origin is None:
        return None
    for path in (Path(found.origin).parent / name for name in NAMES):
        try:
            subprocess.run([path, "--version"], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        return path
    return None


def index(program: Path, pages: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of the index of these pages (by their address), to stand under `urls.SEARCH_INDEX`.

    The same pages give the same bytes: Pagefind names its files after their content, and holds no time.
    Raises subprocess.CalledProcessError where Pagefind fails.
    """
    with temporary() as folder:
        made = Path(folder) / "pages"
        out = Path(folder) / "index"
        write({urls.file_of(address): content for address, content in pages.items()}, made)
        command: list[str | Path] = [program, "--site", made, "--output-path", out, *OPTIONS]
        subprocess.run(command, check=True, capture_output=True)
        return {
            urls.SEARCH_INDEX + path.relative_to(out).as_posix(): path.read_bytes()
            for path in sorted(out.rglob("*"))
            if path.is_file() and not path.name.startswith(UNUSED)
        }
