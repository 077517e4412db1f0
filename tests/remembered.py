"""Records that many tests load and none is about: a file with the same content is read once in a worker."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from site_builder.load import pipeline
from site_builder.load.kept_records import KeptRecords
from site_builder.store import Known, Memory

_MEMORY = Memory()


def _kept(known: Known | None = None, root: str = "", *, lasting: bool = False) -> KeptRecords:
    return KeptRecords(known or Known(memory=_MEMORY), root, lasting=lasting)


@pytest.fixture(autouse=True, scope="package")
def remembered() -> Iterator[None]:
    """As a program that runs on remembers them; what has a memory or a store of its own keeps to that."""
    with pytest.MonkeyPatch.context() as changing:
        changing.setattr(pipeline, "KeptRecords", _kept)
        yield
