"""Corrections of a closed year, against the figures and the files that the year holds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from site_builder.closed_year.figures import Figure, Figures, read_figures
from site_builder.closed_year.sealing import BrokenSealError
from site_builder.load.advice.wording import did_you_mean, quoted
from site_builder.load.closed_years.seals import SealedYear
from site_builder.load.filed_records import Gathered, Held
from site_builder.problems import Problem
from site_builder.records.errata import Errata, Erratum
from site_builder.source import Path


def errata(gathered: Gathered) -> Iterator[Problem]:
    """Each is about a closed year, and about one figure or one file that the year has."""
    for year, held in gathered.by_year(Errata).items():
        sealed = gathered.sealed.get(year)
        if sealed is None:
            yield held.error(
                ("year",),
                f"Het jaar {year} is niet gesloten.",
                "Alleen een gesloten jaar krijgt verbeteringen.",
                "Verbeter de gegevens zelf.",
            )
            continue
        for index, one in enumerate(held.record.errata):
            yield from _erratum(gathered, held, index, one, sealed)


def _erratum(
    gathered: Gathered, held: Held[Errata], index: int, one: Erratum, sealed: SealedYear
) -> Iterator[Problem]:
    path: Path = ("errata", index)
    if one.date > gathered.today:
        yield held.error(
            (*path, "date"),
            f"De datum {one.date} is nog niet geweest.",
            f"Een datum tot en met {gathered.today}.",
        )
    if (one.figure is None) == (one.record is None):
        yield held.error(
            path,
            "Een verbetering gaat over één cijfer of over één bestand.",
            'Vul "figure" (Cijfer) in, of "record" (Bestand), en niet allebei.',
        )
    elif one.record is not None and one.record not in sealed.records:
        yield held.error(
            (*path, "record"),
            f"Het bestand {quoted(one.record)} hoort niet bij het gesloten jaar {sealed.year}.",
            f"Een bestand uit snapshots/{sealed.year}/records.",
            did_you_mean(one.record, sorted(sealed.records)),
        )
    elif one.figure is not None:
        yield from _figure(held, path, one.figure, one, sealed)


def _figure(held: Held[Errata], path: Path, name: str, one: Erratum, sealed: SealedYear) -> Iterator[Problem]:
    figures = _figures(sealed)
    if figures is None:
        return
    figure = figures.get(name)
    if figure is None:
        yield held.error(
            (*path, "figure"),
            f"Het cijfer {quoted(name)} hoort niet bij het gesloten jaar {sealed.year}.",
            f"Een code uit snapshots/{sealed.year}/figures.json.",
            did_you_mean(name, sorted(figures.by_id)),
        )
    elif one.frozen != figure.value:
        yield held.error(
            (*path, "frozen") if one.frozen is not None else path,
            f"In het gesloten jaar {sealed.year} staat niet {_said(one.frozen)}, "
            f"maar {_said(figure.value)}: {figure.title}.",
            hint=_write(figure),
        )
    elif one.right == one.frozen:
        yield held.error(
            (*path, "right") if one.right is not None else path,
            "De juiste waarde is gelijk aan de waarde die er staat.",
            hint="Vul de juiste waarde in, of haal de verbetering weg.",
        )


def _said(value: str | None) -> str:
    return "onbekend" if value is None else quoted(value)


def _write(figure: Figure) -> str:
    if figure.value is None:
        return 'Laat "frozen" (Wat er staat) weg.'
    return f'Schrijf: frozen: "{figure.value}"'


@lru_cache(maxsize=32)
def _figures(sealed: SealedYear) -> Figures | None:
    """The figures of a year; None where they cannot be read, as those of form 0, which were none."""
    try:
        return read_figures(sealed.figures) if sealed.figures and sealed.form > 0 else None
    except BrokenSealError:
        return None
