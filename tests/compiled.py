"""A second copy of the program starts with what Python compiled of the first, which takes seconds."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tests.checks import ROOT


def borrow(package: Path) -> None:
    """Give a copy of `site_builder` what was compiled here, of each module that has the same bytes."""
    for module in (ROOT / "site_builder").rglob("*.py"):
        copy = package / module.relative_to(ROOT / "site_builder")
        if copy.is_file() and copy.read_bytes() == module.read_bytes():
            # Python takes what was compiled of a file of this size and this moment.
            times = module.stat()
            os.utime(copy, ns=(times.st_atime_ns, times.st_mtime_ns))
    for made in (ROOT / "site_builder").rglob("__pycache__"):
        copy = package / made.relative_to(ROOT / "site_builder")
        if copy.parent.is_dir():
            shutil.copytree(made, copy, dirs_exist_ok=True)
