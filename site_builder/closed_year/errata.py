"""The corrections of a closed year in their order, and what each is about."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.records.errata import Erratum


def newest_first(errata: Iterable[Erratum]) -> tuple[Erratum, ...]:
    """The corrections by day, those of one day by what they are about."""
    return tuple(sorted(errata, key=lambda one: (-one.date.toordinal(), subject_of(one))))


def subject_of(erratum: Erratum) -> str:
    """What a correction is about: the name of its figure, or its file without the ending."""
    return erratum.figure or (erratum.record or "").rpartition(".")[0]
