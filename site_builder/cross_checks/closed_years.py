"""Records of today that say something else of a year that was closed, while no erratum does.

The site tells a closed year as it was closed. Who changes its records without an erratum sees nothing change,
and the open data then hold two answers; so the check says what to do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial

from site_builder.figures.bundle import VALUES, Bundle
from site_builder.figures.corrections import corrections_of
from site_builder.figures.figure import Figure, Key
from site_builder.figures.figures import Figures
from site_builder.figures.years import Told, Years
from site_builder.formats import decimal_text
from site_builder.load import Closed, Loaded
from site_builder.model import Model, MunicipalityEntry, tie
from site_builder.phrases.figure_titles import title_of
from site_builder.problems import Problem
from site_builder.source import Document, Path
from site_builder.store import FORGETFUL, Memory


def contradicted(
    loaded: Loaded,
    model: Model,
    of: Collection[MunicipalityEntry],
    root: str,
    years: Sequence[Closed],
    memory: Memory = FORGETFUL,
) -> Iterator[Problem]:
    """A warning at each level and measurement of some that differs from the closed year that tells it."""
    now = Figures(Years(Told(model)))
    for one in years:
        then, closed = memory.of(("contradicted", one), partial(_figures, one))
        right = {name: erratum.right for name, erratum in corrections_of(then).items()}
        for figure in _recorded(now, of, one.year):
            frozen = closed.get(figure.key)
            known = _text(figure)
            if frozen is None or known == _text(frozen) or right.get(figure.id, "") == known:
                continue
            yield _warning(loaded.files, root, model, figure, frozen)


def _figures(one: Closed) -> tuple[Told, Figures]:
    then = Told(tie(one.records), one.errata)
    return then, Figures(Years(then))


def _recorded(figures: Figures, of: Iterable[MunicipalityEntry], year: int) -> Iterator[Figure]:
    """What the records of a year say themselves: levels, and the values of projects."""
    for entry in of:
        levels = figures.bundle(Bundle("spiderweb", entry.slug, year, "in_year"))
        yield from (figure for key, figure in levels.items() if key.statistic == "level")
        yield from figures.bundle(Bundle(VALUES, entry.slug, year, "in_year")).values()


def _warning(
    files: Mapping[str, Document], root: str, model: Model, figure: Figure, frozen: Figure
) -> Problem:
    key = figure.key
    path, place = _place(model, key)
    document = files[f"{root}/{path}"]
    mark = document.mark(place)
    return Problem(
        document.path,
        mark.line,
        mark.column,
        f"Het jaar {key.year} is gesloten met een andere waarde. {title_of(key, model)}: "
        f"hier {_said(figure)}, in het gesloten jaar {_said(frozen)}. De site toont het gesloten jaar.",
        hint=f"Klopt het gesloten jaar niet? Schrijf een verbetering in errata/{key.year}.yaml. "
        "Klopt het wel? Zet de waarde hier dan terug.",
        severity="warning",
    )


def _place(model: Model, key: Key) -> tuple[str, Path]:
    """The file and the place in it that a figure was recorded at; a level that is not there, at its year."""
    if key.project:
        project = next(one for one in model.projects if one.key == (key.municipality, key.project))
        for index, measurement in enumerate(project.record.measurements):
            if measurement.phase == key.phase and measurement.date.year == key.year:
                return f"projects/{key.municipality}/{key.project}.yaml", ("measurements", index)
    years = [one.year for one in model.by_slug[key.municipality].its.assessments]
    at = years.index(key.year)
    known = key.part in model.by_slug[key.municipality].its.assessments[at].levels
    place: Path = ("assessments", at, "levels", *((key.part, "level") if known else ()))
    return f"municipalities/{key.municipality}.yaml", place


def _said(figure: Figure) -> str:
    return _text(figure) or "onbekend"


def _text(figure: Figure) -> str | None:
    return decimal_text(figure.value) if isinstance(figure.value, Decimal) else figure.value
