"""Errata at the figures that they are about, and at what follows from those; nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from site_builder.figures.figure import Figure, Key
from site_builder.figures.first_edition import ids_of
from site_builder.figures.years import Told
from site_builder.records.errata import Erratum


def corrected(bundle: Mapping[Key, Figure], told: Told) -> Mapping[Key, Figure]:
    """The figures with the errata of the closed year that speaks for them.

    A figure keeps the value that it was closed with; the erratum stands beside it. So does the version of the
    definition by which it was made.
    """
    if not told.errata and not told.definitions:
        return bundle
    own = corrections_of(told)
    found = {}
    for key, figure in bundle.items():
        origin = next((one for one in (*figure.reads, figure.compared_with) if one in own), None)
        found[key] = replace(
            figure,
            erratum=own.get(figure.id),
            derived_from=None if figure.id in own else origin,
            definition=told.definitions.get(figure.id, figure.definition),
        )
    return found


def corrections_of(told: Told) -> Mapping[str, Erratum]:
    """The errata of a closed year by the id of the figure that each is about."""
    return {
        figure: erratum
        for erratum in told.errata
        if erratum.figure is not None
        for figure in ids_of(erratum.figure, told.model)
    }
