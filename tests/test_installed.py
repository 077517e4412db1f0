"""What is installed beside the code."""

from __future__ import annotations

import pytest

from site_builder.installed import IncompleteError, bundles, face, files_of
from tests.checks import ROOT


def test_a_checkout_has_its_face_beside_the_code() -> None:
    """The folder `site/` of the repository is what a build from it reads."""
    assert face() == ROOT / "site"
    assert bundles() == ROOT / ".cache"


def test_a_package_that_is_not_there_is_named() -> None:
    """The message says what to install."""
    assert (files_of("rich") / "console.py").is_file()
    with pytest.raises(IncompleteError, match="het pakket bestaat_niet"):
        files_of("bestaat_niet")
