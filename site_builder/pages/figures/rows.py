"""What a page that explains figures lists: those that were computed from the same things stand together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache, partial
from itertools import pairwise
from posixpath import relpath

from site_builder.closed_year import RECORDS, place
from site_builder.figures.figure import Figure
from site_builder.figures.figures import Figures
from site_builder.forge import Forge, forge
from site_builder.formats import lower_first
from site_builder.frozen import frozen
from site_builder.pages.figures import words as lines
from site_builder.pages.shared.chrome import Link, ProofSign, figure_address
from site_builder.pages.shared.proof import sign_of
from site_builder.pages.shared.sections import Group
from site_builder.pages.shared.site import Site
from site_builder.phrases.figure_words import statistic
from site_builder.phrases.figures import type_name
from site_builder.records.choices import APPROACHES

MOST = 25
"""How many figures or files one group names; the tables have the rest."""
_Groups = dict[str, list["FigureRow"]]
"""Rows by what they are about."""
_MadeOf = tuple[tuple[str, ...], tuple[str, ...]]
"""The names of the figures that one was computed from, and the files."""


@frozen
class FigureRow:
    """One figure: what is told of it, and what it is held against. What it has none of is empty."""

    id: str
    title: str
    told: str
    change: str
    compared: Link | None
    proof: ProofSign | None
    note: str


@frozen
class Explained:
    """Figures that were computed from the same things, with those. A link without `href` is a name."""

    groups: tuple[Group[FigureRow], ...]
    made_of: str
    reads: tuple[Link, ...]
    more_reads: str
    files: tuple[Link, ...]
    more_files: str


def named_in(site: Site, year: int) -> lines.Named:
    """The names by which a year calls its axes, series, sessions, indicators and projects."""
    model = site.figures.years.model(year)
    parts = {axis.id: axis.name for axis in model.axes}
    parts |= {series.id: series.name for series in model.series.values()}
    parts |= {session.id: session.title for session in model.sessions_in(year)}
    parts |= {size.id: size.name for size in model.records.region.size_classes}
    parts |= {kind.id: kind.name for kind in model.records.support.support}
    parts |= {code: lower_first(name) for code, name in APPROACHES.items()}
    return lines.Named(
        {indicator.id: indicator for indicator in model.all_indicators},
        parts,
        {project.key: project.record.name for project in model.projects},
        {code: type_name(kind) for code, kind in model.kinds.items()},
    )


def explained(site: Site, here: str, year: int, every: Iterable[Figure]) -> Iterator[Explained]:
    """The figures of one year on the page at `here`, by what they were computed from."""
    named = site.shared(named_in, year)
    figures = site.figures
    read = cache(partial(_read, figures, here))
    names: dict[tuple[str | bool, ...], str] = {}
    file = partial(_file, forge(site.model.records.region.settings), site.figures.years.closed_by(year))
    parts: dict[_MadeOf, _Groups] = {}
    known: dict[tuple[int, int], _Groups] = {}
    for figure in every:
        key = figure.key
        # Most figures of a page are about what the one before was about.
        own = (
            key.topic,
            key.part,
            key.project,
            key.phase,
            key.type,
            key.set,
            key.basis,
            key.statistic == "level",
        )
        if own not in names:
            names[own] = lines.subject(key, named)
        # Figures that were computed from the same things mostly share one list of those, which may be long.
        shared = id(figure.reads), id(figure.sources)
        if shared not in known:
            known[shared] = parts.setdefault((figure.reads, figure.sources), {})
        known[shared].setdefault(names[own], []).append(_row(figures, here, figure, named))
    said = ""
    for (reads, sources), groups in _by_subject(parts):
        headings = tuple(groups)
        yield Explained(
            groups=tuple(
                Group("" if about == before else about, entries=tuple(groups[about]))
                for before, about in pairwise((said, *headings))
            ),
            made_of=lines.made_of(len(reads), len(sources)) if reads or sources else "",
            reads=tuple(map(read, reads[:MOST])),
            more_reads=lines.more(len(reads[MOST:])),
            files=tuple(map(file, sources[:MOST])),
            more_files=lines.more(len(sources[MOST:])),
        )
        said = headings[-1]


def _by_subject(parts: Mapping[_MadeOf, _Groups]) -> Iterator[tuple[_MadeOf, _Groups]]:
    """The parts, so that each subject stands in one place: what several parts tell of is told of apart."""
    told = Counter(subject for groups in parts.values() for subject in groups)
    order = {subject: place for place, subject in enumerate(told)}
    every = [
        (made_of, own)
        for made_of, groups in parts.items()
        for own in (
            {subject: rows for subject, rows in groups.items() if told[subject] == 1},
            *({subject: rows} for subject, rows in groups.items() if told[subject] > 1),
        )
        if own
    ]
    yield from sorted(every, key=lambda part: order[next(iter(part[1]))])


def _row(figures: Figures, here: str, figure: Figure, named: lines.Named) -> FigureRow:
    earlier = figures.earlier(figure)
    return FigureRow(
        id=figure.id,
        title=lines.ALONE if lines.is_alone(figure) else statistic(figure.key).title,
        told=lines.told(figure, named.indicators.get(figure.key.topic)),
        change=lines.change_words(figure) if earlier is not None else "",
        compared=None if earlier is None else Link(str(earlier.key.year), _within(here, earlier)),
        proof=None if figure.rungs is None else sign_of(figure.rungs),
        note=_note(figure),
    )


def _note(figure: Figure) -> str:
    if figure.erratum is not None:
        return figure.erratum.reason.strip()
    return f"Volgt uit een verbeterd cijfer: {figure.derived_from}" if figure.derived_from else ""


def _read(figures: Figures, here: str, name: str) -> Link:
    figure = figures.named(name)
    return Link(name, "" if figure is None else _within(here, figure))


def _within(here: str, figure: Figure) -> str:
    """The link to a figure, which may stand on the same page."""
    page, _, name = figure_address(figure).partition("#")
    return f"{_shortest(here, page)}#{name}"


@lru_cache(maxsize=4096)
def _shortest(here: str, page: str) -> str:
    """The shortest link from one of these pages to another: such links are a third of all that they hold."""
    return "" if page == here else f"{relpath(page, here)}/"


def _file(repository: Forge | None, closed: int | None, source: str) -> Link:
    """A record as its file: that of the closed year that speaks for the figure, or of today."""
    path = source if closed is None else f"{place(closed)}/{RECORDS}{source}"
    return Link(path, "" if repository is None else repository.file(path))
