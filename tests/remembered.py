"""Records that many tests load and none is about: a file with the same content is read once in a worker."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from site_builder.load import pipeline
from site_builder.load.kept_records import KeptRecords
from site_builder.store import Known, Memory
from tests.checks import ROOT

ABOUT = ("review", "sheets", "inbox", "load/test_examples.py", "load/test_mutations.py")
"""Tests in which nothing is asked of a file with a content that was read before."""
_MEMORY = Memory()


def _kept(known: Known | None = None, root: str = "", *, lasting: bool = False) -> KeptRecords:
    return KeptRecords(known or Known(memory=_MEMORY), root, lasting=lasting)


@contextmanager
def remembered(test: Path) -> Iterator[None]:
    """As a program that runs on remembers them; what has a memory or a store of its own keeps to that."""
    with pytest.MonkeyPatch.context() as changing:
        if any(test.is_relative_to(ROOT / "tests" / name) for name in ABOUT):
            changing.setattr(pipeline, "KeptRecords", _kept)
        yield
