"""What the tests of the store share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.store import Disk, open_disk


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """An empty store of its own."""
    opened = open_disk(tmp_path / "store")
    assert opened is not None
    yield opened
    opened.close()
