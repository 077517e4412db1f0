"""Which files of tests go first in a run: those that take longest, and they are there."""

from __future__ import annotations

import pytest

from tests.checks import ROOT
from tests.conftest import LONGEST, pytest_collection_modifyitems


def test_the_longest_files_go_first(request: pytest.FixtureRequest) -> None:
    """In the order in which they are named; what is named is there, and the others stay as they were."""
    assert [name for name in LONGEST if not (ROOT / f"tests/{name}.py").is_file()] == []
    own = [item for item in request.session.items if item.path == request.path]
    named = [
        request.node.parent.from_parent(request.node.parent.parent, path=ROOT / f"tests/{name}.py")
        for name in LONGEST[:2]
    ]
    items = [*own, *reversed(named)]
    pytest_collection_modifyitems(items)
    assert items == [*named, *own]
