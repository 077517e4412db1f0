"""Which corrections of a closed year are about a figure or a file."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.closed_year.figures import is_below
from site_builder.records.errata import Erratum


def errata_for(errata: Iterable[Erratum], subject: str = "") -> tuple[Erratum, ...]:
    """The corrections about a subject, newest first.

    The subject is the name of a figure or the path of a file without its ending, or the first parts of
    either: `municipalities/ulk` gives all corrections of that municipality, and `` gives every one.
    """
    found = [one for one in errata if is_below(subject_of(one), subject)]
    return tuple(sorted(found, key=lambda one: (-one.date.toordinal(), subject_of(one))))


def subject_of(erratum: Erratum) -> str:
    """What a correction is about: the name of its figure, or its file without the ending."""
    return erratum.figure or (erratum.record or "").rpartition(".")[0]
