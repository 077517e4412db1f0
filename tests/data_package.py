"""What Frictionless, as somebody outside would run it, says of a data package."""

from __future__ import annotations

import csv
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


def loose(package: Path) -> list[str]:
    """Each table that a package refers to without having it, and each key of a row that no other row has."""
    described = {one["name"]: one for one in json.loads(package.read_bytes())["resources"]}
    rows = dict[str, list[dict[str, str]]]()
    for name, one in described.items():
        with (package.parent / one["path"]).open(encoding="utf-8", newline="") as file:
            rows[name] = list(csv.DictReader(file))

    def values(name: str, fields: list[str]) -> set[tuple[str, ...]]:
        return {tuple(row[field] for field in fields) for row in rows[name]}

    found = []
    for name, one in described.items():
        for key in one["schema"].get("foreignKeys", ()):
            other = key["reference"]["resource"] or name
            if other not in described:
                found.append(f"{name}: {other}")
                continue
            there = values(other, key["reference"]["fields"])
            found += [f"{name}: {own}" for own in values(name, key["fields"]) - there if all(own)]
    return found


def verdict(package: Path) -> Any:
    """What `frictionless validate --json` prints, as plain data; it is loaded once for all packages."""
    import frictionless

    with live.allowed(when=True):
        # It looks for its plugins once, in every folder that Python imports from.
        assert frictionless.system.plugins
    with chdir(package.parent), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return frictionless.validate(package.name).to_dict()
