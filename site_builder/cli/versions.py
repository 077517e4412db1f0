"""What git knows of a data folder, and what it refuses to tell."""

from __future__ import annotations

from pathlib import Path

from site_builder.cli.output import tell
from site_builder.cli.parser import WrongUseError
from site_builder.history import UnknownRevisionError, head_of, refusal


def tell_refusal(folder: Path, without: str) -> None:
    """Say why git does not read the repository, if so, and what is made `without` it."""
    reason = refusal(folder)
    if reason:
        tell(f"git leest de opslagplaats niet, en daarom {without}: {reason}")


def unknown_version(folder: Path, error: UnknownRevisionError) -> WrongUseError:
    """What to say of a version that is not there: first of all whether git could look for it."""
    reason = refusal(folder)
    if reason:
        return WrongUseError(f"git leest de opslagplaats niet: {reason}")
    if head_of(folder, "HEAD") is None:
        return WrongUseError(
            f'"{folder}" staat in geen opslagplaats van git met een versie erin. '
            "Er is dus niets om mee te vergelijken."
        )
    return WrongUseError(
        f'"{error}" is hier geen versie die git kent. Noem een tak, een label of een commit, '
        "zoals main of HEAD~1. Is dit een kopie zonder oude versies? Haal ze op met: git fetch --unshallow"
    )
