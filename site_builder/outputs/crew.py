"""The outputs of sites, made by more processes at once.

They fill the store and nothing else, and tell how they made what they made. One that holds too much tells
that and ends, and another one goes on where it was: so what is held does not grow with a site. Who began them
makes nothing beside them, and so stays small; it finds here what they made as it is told, and makes what is
missing because one died or the store had no room.
"""

from __future__ import annotations

import mmap
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import astuple
from functools import partial
from pathlib import Path

from site_builder.exports.figure_lines import TOGETHER
from site_builder.exports.open_data import OpenData
from site_builder.figures.bundle import bundles
from site_builder.figures.figures import Figures
from site_builder.figures.listing import numbers_of, owners, years_told
from site_builder.outputs.output import Made, Output
from site_builder.outputs.sequence import Outputs
from site_builder.pages.shared.page import LeftOut
from site_builder.store import LARGEST_KEPT, MOST_WAITING, Content, Disk, Keeping, whole
from site_builder.traces import reading
from site_builder.workers import Tell, resident, told_by

Task = Callable[[Keeping], None]
"""What a worker does as a whole; what it makes is kept."""
MANY = 1_000
"""So many bundles of figures, with the outputs that tell them, take longer than workers take to begin."""
HELD = 96_000_000
"""So many bytes more than when it began a worker may always hold."""


def together(
    sites: Sequence[Outputs], own: Callable[[Output], bool], disk: Disk | None, workers: int
) -> Iterator[tuple[int, Output]]:
    """The outputs that are to be made, in order, each with the number of its site.

    Where there is much to make, and a store by which they hand it over, workers make them before.
    """
    fresh = disk is not None and all(site.ledger.empty for site in sites)
    many = workers and sum(1 for site in sites for _ in site.site.figures.bundles()) >= MANY
    crew = _Crew(sites, disk, workers) if many and fresh and disk is not None else None
    if crew is not None:
        crew.make_figures()
    for outputs in (Outputs.alone, Outputs.behind):
        every = [(at, one) for at, site in enumerate(sites) for one in outputs(site)]
        mine = [(at, one) for at, one in every if own(one)]
        if crew is not None:
            crew.make(mine)
        elif disk is not None and many and outputs is Outputs.alone:
            _make_documents(sites, mine, disk)
        elif disk is not None and fresh and outputs is Outputs.alone and len(mine) == len(every):
            for site in sites:
                _tell_figures(site, disk)
        yield from mine


def _make_documents(sites: Sequence[Outputs], outputs: Sequence[tuple[int, Output]], disk: Disk) -> None:
    """Have a copy of this program make the documents that are not as they were: what makes them goes with it.

    That holds as much as all records of a middle-sized region, for a few documents.
    """
    lacking = [(at, one) for at, one in outputs if one.kind == "document" and sites[at].lacks(one)]

    def work(_: int, tell: Tell) -> bool:
        for number, (_, output) in enumerate(lacking):
            with reading() as reads:
                made = output.make()
            files = {path: whole(content) for path, content in made.files.items()}
            tell((number, files, tuple(map(astuple, made.left_out)), tuple(reads)))
        return False

    disk.rest()
    with closing(told_by(min(1, len(lacking)), work)) as every:
        for number, files, left_out, reads in every:
            at, output = lacking[number]
            sites[at].put(output, Made(files, tuple(LeftOut(*one) for one in left_out)), reads)


def _tell_figures(site: Outputs, disk: Disk) -> None:
    """Have all figures of a site kept as rows of their table, each told while it is there."""
    for _ in site.site.open_data.tell_figures():
        if parts := site.ledger.made(MOST_WAITING // 4):
            disk.put(parts)
    # Other processes take them from the store.
    disk.put(site.ledger.made(0))


class _Crew:
    """Workers, of which each takes what nobody took."""

    def __init__(self, sites: Sequence[Outputs], disk: Disk, workers: int) -> None:
        self._sites = sites
        self._disk = disk
        self._workers = workers

    def make_figures(self) -> None:
        """Those of municipalities, and then those of regions, which are made of them."""
        every = [site.site.figures for site in self._sites]
        each = [partial(_figure, figures, slug) for figures in every for slug in owners(figures)]
        self._do(each, each[::-1])
        self._do([partial(_region, site) for site in self._sites])

    def make(self, outputs: Sequence[tuple[int, Output]]) -> None:
        """Documents, of which pages say how large they are, and then pages and files, which share least.

        Beside documents the rows of figures, which pages and files both tell of.
        """
        documents, pages, files = (
            [partial(self._make, at, one) for at, one in outputs if one.kind == kind]
            for kind in ("document", "page", "file")
        )
        # A share without what is of the whole site tells few of them.
        told = dict.fromkeys(at for at, one in outputs if one.whole) if pages else ()
        data = [self._sites[at].site.open_data for at in told]
        rows = [partial(_rows, one, slug) for one in data for slug in ("", *owners(one.figures))]
        self._do([*documents, *reversed(rows)], [*rows, *reversed(documents)])
        self._do([*pages, *reversed(files)], [*files, *reversed(pages)])

    def _make(self, at: int, output: Output, keeping: Keeping) -> None:
        made = self._sites[at].take(output)
        keeping.take(made.files, made.hashes)
        for path, hashed, size in made.hashes:
            if size > LARGEST_KEPT and self._disk.aside is not None:
                self._disk.aside.put(hashed, made.files[path], size)

    def _do(self, *orders: Sequence[Task]) -> None:
        """Have workers do some tasks, the first of them in one order and the others in another one."""
        places = {task: place for place, task in enumerate(orders[0])}
        taken = mmap.mmap(-1, len(places) + 1)

        def work(number: int, tell: Tell) -> bool:
            keeping = Keeping(_Nowhere(), Path(), self._disk)
            most = resident() + may_hold()
            more = False
            for task in orders[min(number, len(orders) - 1)]:
                # Two that ask at once both do it.
                if taken[places[task]]:
                    continue
                more = resident() > most
                if more:
                    break
                taken[places[task]] = True
                task(keeping)
            keeping.keep({})
            tell(([site.told() for site in self._sites], aside.told() if aside is not None else {}))
            return more

        aside = self._disk.rest()
        number = min(self._workers, len(places)) if len(orders) > 1 else 1
        with closing(told_by(number, work)) as every:
            for each, large in every:
                if aside is not None:
                    aside.learn(large)
                for site, told in zip(self._sites, each, strict=True):
                    site.learn(told)


def may_hold() -> int:
    """How many bytes more than when it begins a worker holds before another one goes on.

    In a large site as many as who began it has: what is of the whole site each worker makes or reads again,
    which takes longer as the site grows.
    """
    return max(HELD, resident())


def _region(site: Outputs, keeping: Keeping) -> None:
    """Make the figures of a region, and what tells which outputs there are."""
    _figure(site.site.figures, "", keeping)
    deque(site.alone(), maxlen=0)


def _figure(figures: Figures, municipality: str, _: Keeping) -> None:
    """Make all figures of a municipality, or of the region: nearly all outputs are made of figures."""
    for year in figures.years.with_figures:
        for name in bundles(figures.years.model(year), municipality, year):
            figures.bundle(name)
    if municipality:
        # Which pages there are depends on these.
        years_told(figures, municipality)
        numbers_of(figures, municipality)


def _rows(data: OpenData, municipality: str, _: Keeping) -> None:
    """Make the rows of the figures of a municipality, or of the region."""
    for year in data.figures.years.with_figures:
        if not municipality or municipality in data.figures.years.model(year).by_slug:
            for form in TOGETHER:
                data.figure_lines.packed(form, year, municipality)


class _Nowhere:
    """A folder for who writes nothing: what is made goes to the store."""

    def put(self, path: str, content: Content) -> None:
        """Leave it."""

    def move(self, path: str) -> bool:  # noqa: ARG002  # nothing is there
        """Nothing is there."""
        return False
