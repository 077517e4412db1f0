"""What is wrong with a file, as a value: collected and reported together, never raised for bad data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem at one place in one file.

    `path` is the file as a person named it, with forward slashes. `line` and `column` count from 1.
    `message` says what is wrong, `allowed` what is allowed, and `hint` the likely fix; all three are
    Dutch sentences, and the last two may be empty. A warning never makes a check fail.
    """

    path: str
    line: int
    column: int
    message: str
    allowed: str = ""
    hint: str = ""
    severity: Severity = "error"


def of_file(
    path: str, message: str, allowed: str = "", hint: str = "", severity: Severity = "error"
) -> Problem:
    """A problem of a file as a whole: it stands at its beginning."""
    return Problem(path, 1, 1, message, allowed, hint, severity)


def shown(name: str) -> str:
    """A name from disk as text that any terminal and any file can bear."""
    clean = name.encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() else "?" for c in clean)
