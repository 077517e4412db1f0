"""A municipality alone: the smallest region that gives a site, for tests of what is around a build."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.checks import ROOT

RECORD = "name: Duinbergen\ncode: GM9001\nprovince: P\nparticipation:\n  - from: 2021-01-01\n"


def lone(folder: Path) -> Path:
    """The programme of the good region, and one municipality of which nothing is told."""
    shutil.copytree(ROOT / "tests/examples/good/region/programme", folder / "programme")
    (folder / "municipalities").mkdir()
    (folder / "municipalities/duinbergen.yaml").write_text(RECORD, encoding="utf-8")
    return folder
