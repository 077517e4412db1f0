"""The examples of the guides, laid out as a data folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.guided import Guided


@pytest.fixture
def guided(tmp_path: Path) -> Guided:
    return Guided(tmp_path / "data")
