"""A data folder with the programme of the first year and, for the rest, only the examples of the guides."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from site_builder.cli.output import as_text
from site_builder.cross_checks import advice
from site_builder.load import load
from site_builder.source import read_yaml
from tests.checks import FIRST_YEAR, ROOT
from tests.docs.reading import GUIDES, Block, blocks

TODAY = date(2027, 3, 1)


class Guided:
    """The folder, which a test may change."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT / FIRST_YEAR / "programme", folder / "programme")
        for block in (block for guide in GUIDES for block in blocks(guide) if block.what == "bestand"):
            path = folder / block.about
            path.parent.mkdir(parents=True, exist_ok=True)
            assert not path.exists(), f"{block}: a second example of {block.about}"
            path.write_text(block.text, encoding="utf-8")

    def said(self) -> str:
        """What `gww check` prints about the folder, as if its name were data."""
        loaded = load(self.folder, TODAY)
        problems = sorted((*loaded.problems, *advice(loaded, self.folder)))
        printed = "".join(f"{line}\n" for line in as_text(problems))
        return printed.replace(self.folder.as_posix(), "data")

    def change(self, path: str, old: str, new: str) -> None:
        """Change one file, at the first place where the old text is."""
        text = (self.folder / path).read_text(encoding="utf-8")
        assert old in text, f"{path} does not hold {old}"
        (self.folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    def add(self, block: Block) -> None:
        """Put the items of a block in the list that it names; one that is there already is replaced."""
        name, *route = block.about.split(" ")
        path = self.folder / name
        whole = _data(path.read_text(encoding="utf-8"))
        target = whole
        for step in route:
            target = target[step] if isinstance(target, dict) else _named(target, step)
        for item in _data(f"items:\n{block.text}")["items"]:
            same = [place for place, one in enumerate(target) if _key(one) == _key(item)]
            if same:
                target[same[0]] = item
            else:
                target.append(item)
        path.write_text(yaml.safe_dump(whole, allow_unicode=True), encoding="utf-8")


def _data(text: str) -> Any:
    document, problems = read_yaml(text.encode(), "voorbeeld.yaml")
    assert document is not None, problems
    return document.data


def _named(items: list[dict[str, Any]], name: str) -> dict[str, Any]:
    return next(item for item in items if name in (item.get("id"), str(item.get("profile"))))


def _key(item: dict[str, Any]) -> object:
    """What makes an item of a list the same one."""
    names = ("year", "kind", "axis", "level", "type", "from_year")
    return item.get("id") or tuple(item.get(name) for name in names)
