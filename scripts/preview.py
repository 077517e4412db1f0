"""A preview of a change: the site as it becomes, and pictures of each figure that changes, before and after.

`python scripts/preview.py main shots/preview` compares the data with those of a revision, with the program as
it is now on both sides: what differs comes from the data. Open index.html in the folder. Data with an error
give a page that says so.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from playwright.sync_api import Page

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

# The line above makes the other script importable from a plain clone.
from scripts.shots import chromium, serving  # noqa: E402

MOST = 60
"""So many pairs of pictures at most: a change of the programme can touch every page."""
_FIGURES = "main svg[role='img']"
_READ = """figures => figures.map(figure => ({
  key: figure.getAttribute('aria-labelledby') || '',
  title: (figure.querySelector('title') || {}).textContent || '',
  drawing: figure.outerHTML,
}))"""
_TITLE = "document.querySelector('h1')?.innerText ?? document.title"


@dataclass(frozen=True, slots=True)
class Pair:
    """One figure before and after, as the address of each picture; empty where it is not there."""

    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Seen:
    """One page that changed, with the figures on it that did."""

    address: str
    title: str
    pairs: tuple[Pair, ...]
    fresh: bool
    gone: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as a browser has it: what names it on its page, its title, and its source."""

    title: str
    drawing: str
    number: int


def gww(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program of this tree in the current folder."""
    command = [sys.executable, "-m", "site_builder", *arguments]
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8")


def build(data: Path, out: Path) -> bool:
    """Build the site of a data folder; False if its data has an error."""
    return gww("build", "--data", str(data), "--out", str(out), "--no-demo").returncode == 0


def data_of(base: str, data: Path, out: Path) -> Path:
    """The data folder as it was in a revision, unpacked in `out`."""
    command = ["git", "archive", "--format=tar", f"{base}:./{data.as_posix()}"]
    packed = subprocess.run(command, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        archive.extractall(out, filter="data")
    return out


def figures(page: Page, base: str, address: str) -> Mapping[str, Figure]:
    """The figures on a page by what names them; none for a page that is not there."""
    answer = page.goto(base + address, wait_until="load")
    if answer is None or not answer.ok:
        return {}
    found: list[dict[str, str]] = page.eval_on_selector_all(_FIGURES, _READ)
    return {
        one["key"] or str(number): Figure(one["title"], one["drawing"], number)
        for number, one in enumerate(found)
    }


class Camera:
    """Two windows, on the site before and the site after, and the folder for the pictures."""

    def __init__(self, windows: Sequence[Page], bases: Sequence[str], out: Path) -> None:
        self.windows = windows
        self.bases = bases
        self.out = out
        self.made = 0
        self.left_out = 0

    def look(self, address: str, *, fresh: bool, gone: bool) -> Seen:
        """Hold a page of both sites against each other, and take the figures that differ."""
        before, after = (
            figures(window, base, address) for window, base in zip(self.windows, self.bases, strict=True)
        )
        title: str = self.windows[0 if gone else 1].evaluate(_TITLE)
        pairs = () if fresh or gone else tuple(self.pairs(before, after))
        return Seen(address, title, pairs, fresh, gone)

    def pairs(self, before: Mapping[str, Figure], after: Mapping[str, Figure]) -> Iterator[Pair]:
        """Pictures of the figures that differ, in the order of the page."""
        for key in (*after, *(key for key in before if key not in after)):
            old, new = before.get(key), after.get(key)
            if old is not None and new is not None and old.drawing == new.drawing:
                continue
            if self.made == MOST:
                self.left_out += 1
                continue
            self.made += 1
            shown = new or old
            assert shown is not None  # noqa: S101  # the key is of one of the two
            yield Pair(shown.title, self.take(0, old, "voor"), self.take(1, new, "na"))

    def take(self, side: int, figure: Figure | None, word: str) -> str:
        """A picture of one figure; its address, empty without a figure."""
        if figure is None:
            return ""
        name = f"figuren/{self.made:02}-{word}.png"
        element = self.windows[side].locator(_FIGURES).nth(figure.number)
        element.screenshot(path=self.out / name, animations="disabled")
        return name


def look(pages: Mapping[str, Sequence[str]], before: Path, after: Path, out: Path) -> tuple[list[Seen], int]:
    """Every page that came, went or changed, with pictures, and how many figures were left out."""
    (out / "figuren").mkdir()
    with serving(before) as old, serving(after) as new, chromium() as browser:
        context = browser.new_context(
            viewport={"width": 1280, "height": 900}, reduced_motion="reduce", locale="nl-NL"
        )
        camera = Camera((context.new_page(), context.new_page()), (old, new), out)
        seen = [
            camera.look(address, fresh=kind == "added", gone=kind == "removed")
            for kind in ("changed", "added", "removed")
            for address in pages[kind]
        ]
    # What shows something first: a reviewer may stop reading anywhere.
    return sorted(seen, key=lambda page: not page.pairs), camera.left_out


def write(out: Path, **values: object) -> None:
    """The page that shows it all."""
    environment = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    text = environment.get_template("preview.html").render(**values)
    (out / "index.html").write_text(text, encoding="utf-8")
    shutil.copyfile(HERE / "preview.css", out / "preview.css")


def main() -> None:
    """Compare, build, take pictures, write the page, and say in one line what is in it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", help="the revision to compare with")
    parser.add_argument("out", type=Path, help="the folder to make anew")
    parser.add_argument("--data", type=Path, default=Path("data"))
    chosen = parser.parse_args()
    out: Path = chosen.out
    compared = gww("diff", chosen.base, "--data", str(chosen.data), "--format", "json")
    if compared.returncode not in (0, 1):
        sys.exit(compared.stderr)
    diff: dict[str, Any] = json.loads(compared.stdout)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="gww-preview-") as folder:
        before = Path(folder) / "site"
        made = (
            diff["pages"] is not None
            and build(chosen.data, out / "site")
            and build(data_of(chosen.base, chosen.data, Path(folder) / "data"), before)
        )
        seen, left_out = look(diff["pages"], before, out / "site", out) if made else ([], 0)
    more = "Nog 1 figuur verandert" if left_out == 1 else f"Nog {left_out} figuren veranderen"
    said = f"{more}; daarvan zijn hier geen plaatjes." if left_out else ""
    write(out, summary=diff["summary"], made=made, pages=seen, left_out=said)
    print(f"{sum(len(page.pairs) for page in seen)} figures, {len(seen)} pages: {out / 'index.html'}")


if __name__ == "__main__":
    main()
