"""What installs the package (PEP 517): flit_core, and in a wheel the site's face inside the package.

The face stays a folder of the repository, beside the code. An editable install finds it there; a wheel
carries a copy as `site_builder/site/`, where `site_builder/installed.py` looks first. Why so:
docs/decisions/0640-wheel.md.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from flit_core import buildapi
from flit_core.buildapi import (
    build_editable,
    build_sdist,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]

PACKAGE = "site_builder"
BESIDE = ("pyproject.toml", "LICENSE")
"""What flit_core reads beside the package."""
FACE = ("assets", "templates", "text", "typst")
"""The folders of `site/` that a build reads. The sources of the editor are not: Node bundles those."""
BUNDLES = ("plotly.js", "editor")
"""What `make bundle` leaves in `.cache/`, if somebody ran it."""


def build_wheel(
    wheel_directory: str,
    config_settings: Mapping[str, object] | None = None,
    metadata_directory: str | None = None,
) -> str:
    """Make a wheel of the folder that this is called in, as PEP 517 says; gives its name."""
    target = Path(wheel_directory).resolve()
    with TemporaryDirectory() as folder:
        lay_out(Path.cwd(), Path(folder))
        with chdir(folder):
            return str(buildapi.build_wheel(str(target), config_settings, metadata_directory))


def lay_out(source: Path, folder: Path) -> None:
    """Lay the package in a folder as a wheel holds it."""
    for name in BESIDE:
        shutil.copy2(source / name, folder / name)
    package = folder / PACKAGE
    compiled = shutil.ignore_patterns("__pycache__")
    shutil.copytree(source / PACKAGE, package, ignore=compiled)
    for name in FACE:
        shutil.copytree(source / "site" / name, package / "site" / name, ignore=compiled)
    for name in BUNDLES:
        made = source / ".cache" / name
        if made.is_dir():
            shutil.copytree(made, package / "site" / "bundled" / name)
        elif made.is_file():
            (package / "site" / "bundled").mkdir(exist_ok=True)
            shutil.copy2(made, package / "site" / "bundled" / name)
