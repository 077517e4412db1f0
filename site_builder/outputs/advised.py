"""What there is to warn of at a municipality: said again as it was, where it was made of the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import astuple

from site_builder.outputs.reads import Reads
from site_builder.problems import Problem
from site_builder.store import Entry, Ledger
from site_builder.traces import reading


class Advised:
    """The warnings of one region, by municipality, with traces of their own beside those of outputs."""

    def __init__(self, reads: Reads, key: str) -> None:
        known = reads.known
        self._ledger = Ledger(known.disk, f"advice {key}", {}, reads.hash_of, memory=known.memory)

    def of(self, path: str, make: Callable[[], Iterable[Problem]]) -> tuple[Problem, ...]:
        """The warnings about a municipality whose file is at this path."""
        entry = self._ledger.find(path, "")
        if entry is None:
            with reading() as reads:
                entry = Entry("", (), tuple(map(astuple, make())))
            self._ledger.keep(path, entry, reads)
        return tuple(Problem(*one) for one in entry.left_out)

    def written(self) -> Mapping[str, bytes]:
        """What is to be kept of this run, by its key."""
        return self._ledger.written()
