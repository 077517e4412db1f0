"""Running git, with a fixed list of arguments and without a shell."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

_SETTINGS = ("-c", "core.quotePath=false", "-c", "log.showSignature=false")


def git(folder: Path, *arguments: str, given: bytes | None = None) -> bytes | None:
    """What git prints in a folder, or None where it is not there or refuses."""
    try:
        done = subprocess.run(
            ["git", "--no-replace-objects", *_SETTINGS, *arguments],
            cwd=folder,
            input=given,
            stdin=subprocess.DEVNULL if given is None else None,
            capture_output=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout


def refusal(folder: Path) -> str:
    """Why the repository that a folder stands in is not read, on one line, mostly in git's own words.

    Empty where git reads it, and where there is no repository or no commit yet: then nothing is missing.
    """
    here = folder.resolve()
    if not any((above / ".git").exists() for above in (here, *here.parents)):
        return ""
    while not here.is_dir():
        here = here.parent
    try:
        newest = _asked(here, "log", "-1", "--stat", "--format=")
        names = _asked(here, "for-each-ref")
    except OSError:
        return "het programma git is niet gevonden."
    new = names.returncode == 0 and not names.stdout and not names.stderr
    if newest.returncode == 0 or new:
        return ""
    return " ".join(newest.stderr.decode("utf-8", errors="replace").split()).removeprefix("fatal: ")


def _asked(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """What git answers, also where it refuses."""
    return subprocess.run(
        ["git", *_SETTINGS, *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


def git_text(folder: Path, *arguments: str) -> str | None:
    """What git prints as text; bytes that are no text are kept as a path on disk would have them."""
    printed = git(folder, *arguments)
    return None if printed is None else printed.decode("utf-8", errors="surrogateescape")


def blobs(folder: Path, names: Iterable[str]) -> Mapping[str, bytes]:
    """The content of objects by their name, from one process; those that are not there are left out."""
    wanted = sorted(set(names))
    if not wanted:
        return {}
    printed = git(folder, "cat-file", "--batch", given="".join(f"{name}\n" for name in wanted).encode())
    return {} if printed is None else dict(_contents(printed))


def _contents(printed: bytes) -> Iterable[tuple[str, bytes]]:
    """Read `git cat-file --batch`: a line with name, kind and size, the content, and a line end."""
    place = 0
    while place < len(printed):
        end = printed.index(b"\n", place)
        words = printed[place:end].decode().split(" ")
        place = end + 1
        if len(words) != 3 or words[1] != "blob":
            # "<name> missing" has no content.
            place += int(words[2]) + 1 if len(words) == 3 else 0
            continue
        size = int(words[2])
        yield words[0], printed[place : place + size]
        place += size + 1
