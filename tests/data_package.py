"""What Frictionless, as somebody outside would run it, says of a data package."""

from __future__ import annotations

import warnings
from contextlib import chdir
from pathlib import Path
from typing import Any

from tests import live


def verdict(package: Path) -> Any:
    """What `frictionless validate --json` prints, as plain data; it is loaded once for all packages."""
    import frictionless

    with live.allowed(when=True):
        # It looks for its plugins once, in every folder that Python imports from.
        assert frictionless.system.plugins
    with chdir(package.parent), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return frictionless.validate(package.name).to_dict()
