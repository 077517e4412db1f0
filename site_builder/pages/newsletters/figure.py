"""The figure of a newsletter: the middle of the region on every axis, beside that of the year before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from site_builder.charts.axis_labels import AxisInput
from site_builder.charts.spiderweb import SeriesInput, Spiderweb, spiderweb
from site_builder.figures.figure import Figure, Key
from site_builder.formats import listing
from site_builder.frozen import frozen
from site_builder.measures.breaks import Break
from site_builder.pages.changed.words import Moved
from site_builder.pages.newsletters import words
from site_builder.pages.shared.chrome import Cell, Column, LegendItem
from site_builder.pages.shared.colours import light
from site_builder.pages.shared.site import Site
from site_builder.phrases.breaks import real_breaks
from site_builder.records.spiderweb import Axis

FEWEST_AXES = 3
"""A web has at least three spokes."""


@frozen
class LetterFigure:
    """The web with its finding, the same in words, and the same as a table.

    `note` says which axes are not held against the year before, and why; it is empty where all are.
    """

    heading: str
    desc: str
    web: Spiderweb
    legend: tuple[LegendItem, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str


@frozen
class LetterPictureView:
    """Everything that newsletter_web.svg uses: the figure for a reader who has no page around it."""

    colours: Mapping[str, str]
    web: Spiderweb


@frozen
class _Middle:
    """The middle level on one axis; `before` is that of the year before, where it may stand beside it."""

    axis: Axis
    now: Figure
    before: Figure | None


def letter_figure(site: Site, year: int) -> LetterFigure | None:
    """The figure of one year; None as long as no level is known, or with too few axes for a web."""
    middles = _middles(site, year)
    if len(middles) < FEWEST_AXES or not any(one.now.known for one in middles):
        return None
    web = site.figures.years.model(year).records.spiderweb
    compared = any(one.before is not None and one.before.known for one in middles)
    now, before = (_levels(every) for every in zip(*((one.now, one.before) for one in middles), strict=True))
    series = [SeriesInput(str(year), "current", now)]
    # Two lines that lie on each other are one line to the eye, and have one name.
    apart = compared and before != now
    if apart:
        series.insert(0, SeriesInput(str(year - 1), "previous", before))
    top = site.figures.years.model(year).top_level
    drawn = spiderweb(
        [AxisInput(one.axis.id, one.axis.short_name) for one in middles],
        series,
        top=top,
        ambition=web.ambition_level,
    )
    labels = zip(drawn.labels, middles, strict=True)
    legend = [LegendItem("current", str(year))]
    legend += [LegendItem("previous", str(year - 1))] if apart else []
    heads = [year - 1, year] if compared else [year]
    ways = (site.figures.at(Key("medians", one, year)) for one in Moved._fields)
    return LetterFigure(
        heading=words.web_heading(Moved(*ways), len(middles)),
        desc=words.web_words(
            site.figures.at(Key("municipalities", "assessed", year)),
            listing([str(level) for level in range(top + 1)]),
            [words.web_part(one.axis.short_name, one.now, one.before) for one in middles],
        ),
        web=replace(
            drawn, labels=tuple(replace(label, level=words.middle_text(one.now)) for label, one in labels)
        ),
        legend=(*legend, LegendItem("ambition", "ambitie")),
        columns=(Column("As"), *(Column(str(one), numeric=True) for one in heads)),
        rows=tuple(tuple(_cells(one, compared=compared)) for one in middles),
        note=words.web_note(year - 1, _not_compared(middles), len(middles)),
    )


def _middles(site: Site, year: int) -> tuple[_Middle, ...]:
    """The middle level on each axis of the year; none for a year that there are no figures of."""
    if year not in site.figures.years.every:
        return ()
    found = (
        (axis, site.figures.at(Key("spiderweb", "median", year, part=axis.id)))
        for axis in site.figures.years.model(year).axes
    )
    return tuple(_Middle(axis, now, _before(site, now)) for axis, now in found)


def _before(site: Site, now: Figure) -> Figure | None:
    """The level of the year before, unless something lies between; also where one of the two is unknown."""
    return (
        None if real_breaks(now.not_compared) else site.figures.get(now.key._replace(year=now.key.year - 1))
    )


def _levels(figures: Sequence[Figure | None]) -> tuple[float | None, ...]:
    return tuple(None if one is None or one.number is None else float(one.number) for one in figures)


def _cells(one: _Middle, *, compared: bool) -> Iterator[Cell]:
    """A row of the table, with the level of the year before where it may stand beside it."""
    yield Cell(one.axis.name)
    if compared:
        yield Cell(words.NOT_COMPARED if one.before is None else words.middle_text(one.before))
    yield Cell(words.middle_text(one.now))


def _not_compared(middles: Sequence[_Middle]) -> tuple[tuple[tuple[Break, ...], list[str]], ...]:
    """The axes that are not held against the year before, together with those of the same reasons."""
    found: dict[tuple[Break, ...], list[str]] = {}
    for one in middles:
        breaks = real_breaks(one.now.not_compared)
        if breaks:
            found.setdefault(breaks, []).append(one.axis.short_name)
    return tuple(found.items())


def letter_picture(site: Site, figure: LetterFigure) -> LetterPictureView:
    """The figure as a picture, in light colours only: a mail program changes no picture."""
    return LetterPictureView(light(site.tokens), figure.web)
