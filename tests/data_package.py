"""What Frictionless, as somebody outside would run it, says of a data package."""

from __future__ import annotations

import json
import warnings
from contextlib import chdir
from pathlib import Path
from typing import Any

from tests import live


def only(package: Path, *names: str) -> None:
    """Leave in a package these tables, and those to which a row of theirs refers."""
    described = json.loads(package.read_bytes())
    tables = {one["name"]: one for one in described["resources"]}
    stay, waiting = dict[str, Any](), list(names)
    while waiting:
        name = waiting.pop()
        if name not in stay:
            stay[name] = tables[name]
            keys = tables[name]["schema"].get("foreignKeys", ())
            waiting += [key["reference"]["resource"] or name for key in keys]
    package.write_text(json.dumps({**described, "resources": list(stay.values())}), encoding="utf-8")


def verdict(package: Path) -> Any:
    """What `frictionless validate --json` prints, as plain data; it is loaded once for all packages."""
    import frictionless

    with live.allowed(when=True):
        # It looks for its plugins once, in every folder that Python imports from.
        assert frictionless.system.plugins
    with chdir(package.parent), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return frictionless.validate(package.name).to_dict()
