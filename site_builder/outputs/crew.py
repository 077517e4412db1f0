"""The outputs of sites, made by more processes at once.

Those beside this one fill the store and nothing else. They begin with the files beside pages, this one with
the pages, and each takes what nobody took. A process tells how an output was made as a build tells the next
one, and so it is found here as it was kept; of a document the size is told at once, since pages say it. What
a process does not tell, because it died or the store had no room, is made here.
"""

from __future__ import annotations

import mmap
from collections.abc import Callable, Generator, Sequence
from functools import partial
from pathlib import Path

from site_builder.outputs.output import Hashes, Output
from site_builder.outputs.sequence import Outputs
from site_builder.store import MOST_WAITING, Content, Disk, Keeping
from site_builder.workers import Tell, Worker, working

Task = tuple[int, Output]
"""An output, with the number of its site."""
MANY = 400
"""So many outputs take longer to make than a worker takes to begin, also where they are small."""
_HERE = 1
"""The process that began the others; those have the numbers above it, and 0 is nobody."""


def together(
    sites: Sequence[Outputs], own: Callable[[Output], bool], disk: Disk | None, workers: int
) -> Generator[Task, None, None]:
    """The outputs that are to be made, in the order in which this process is to take them.

    Workers help where there is much to make, and a store by which they hand over what they made.
    """
    every = [(at, one) for at, site in enumerate(sites) for one in site.alone()]
    mine = [(at, one) for at, one in every if own(one)]
    fresh = disk is not None and all(site.ledger.empty for site in sites)
    if disk is not None and fresh and len(mine) == len(every):
        for site in sites:
            _tell_figures(site, disk)
    if disk is None or not fresh or not workers or len(mine) < MANY:
        yield from mine
    else:
        for site in sites:
            # Nearly all outputs are made of these.
            for name in site.site.figures.bundles():
                site.site.figures.bundle(name)
        crew = _Crew(sites, mine, disk)
        # A connection is of one process: each has its own from here on.
        disk.rest()
        with working(workers, crew.work) as crew.beside:
            yield from (one for one in crew.order(_HERE) if crew.takes(one, _HERE))
            crew.hear_all()
        disk.rest()
        yield from (one for one in mine if crew.whose(one) != _HERE)
    yield from ((at, one) for at, site in enumerate(sites) for one in site.behind() if own(one))


def _tell_figures(site: Outputs, disk: Disk) -> None:
    """Have all figures of a site kept as rows of their table, each told while it is there."""
    for _ in site.site.open_data.tell_figures():
        if parts := site.ledger.made(MOST_WAITING // 4):
            disk.put(parts)
    # Other processes take them from the store.
    disk.put(site.ledger.made(0))


class _Crew:
    """Who makes which output, and what those in other processes have."""

    def __init__(self, sites: Sequence[Outputs], tasks: Sequence[Task], disk: Disk) -> None:
        self.beside: tuple[Worker, ...] = ()
        self._sites = sites
        self._tasks = tasks
        self._disk = disk
        self._places = {(at, output.name): place for place, (at, output) in enumerate(tasks)}
        self._taken = mmap.mmap(-1, len(tasks) + 1)
        self._told: dict[tuple[int, str], Hashes] = {}
        for at, site in enumerate(sites):
            site.elsewhere = partial(self._elsewhere, at)

    def order(self, who: int) -> list[Task]:
        """In which order a process takes what nobody took."""
        pages = [one for one in self._tasks if one[1].kind == "page"]
        files = [one for one in self._tasks if one[1].kind != "page"]
        return [*pages, *reversed(files)] if who == _HERE else [*files, *reversed(pages)]

    def takes(self, task: Task, who: int) -> bool:
        """Whether an output was nobody's, and is of this process now; two that ask at once both make it."""
        free = self.whose(task) == 0
        if free:
            self._taken[self._places[task[0], task[1].name]] = who
        return free

    def whose(self, task: Task) -> int:
        """Which process took an output."""
        return self._taken[self._places[task[0], task[1].name]]

    def work(self, number: int, tell: Tell) -> None:
        """What a worker does: it has what it makes kept, and tells how it was made."""
        keeping = Keeping(_Nowhere(), Path(), self._disk)
        for at, output in self.order(_HERE + 1):
            if self.takes((at, output), _HERE + 1 + number):
                made = self._sites[at].take(output)
                keeping.take(made.files, made.hashes)
                if output.kind == "document":
                    tell((at, output.name, made.hashes))
        keeping.keep({})
        for at, site in enumerate(self._sites):
            tell((at, "", site.kept()))

    def hear_all(self) -> None:
        """Wait for all that workers tell."""
        for worker in self.beside:
            while self._hear(worker):
                pass

    def _hear(self, worker: Worker) -> bool:
        told = worker.hear()
        if told is None:
            return False
        at, name, what = told
        if name:
            self._told[at, name] = what
        else:
            self._sites[at].learn(what)
        return True

    def _elsewhere(self, at: int, output: Output) -> Hashes | None:
        """The hashes of an output that a worker makes, waited for; None where none does."""
        name = (at, output.name)
        who = self.whose((at, output)) if name in self._places else 0
        if who > _HERE and self.beside:
            while name not in self._told and self._hear(self.beside[who - _HERE - 1]):
                pass
        return self._told.get(name)


class _Nowhere:
    """A folder for who writes nothing: what is made goes to the store."""

    def put(self, path: str, content: Content) -> None:
        """Leave it."""

    def move(self, path: str) -> bool:  # noqa: ARG002  # nothing is there
        """Nothing is there."""
        return False
