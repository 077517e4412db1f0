"""A preview of a change: the site as it becomes, and pictures of each figure that changes, before and after.

`python scripts/preview.py main shots/preview` builds the site twice, with the data as they are now and with
those of a revision, by the program as it is now: what differs comes from the data. Open index.html in the
folder. Data with an error give a page that says so. What the change means is for `gww diff` to tell.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

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
class Pages:
    """The pages that came, went, and are not the same: their files by their path in the site, in order."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """One page that changed, with the figures on it that did. `file` is its path in the site."""

    file: str
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


def build(data: Path, out: Path) -> bool:
    """Build the site of a data folder; False if its data has an error or it is not there."""
    command = [sys.executable, "-m", "site_builder", "build", "--data", str(data), "--out", str(out)]
    return subprocess.run([*command, "--no-demo"], check=False, capture_output=True).returncode == 0


def git(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run git in the current folder."""
    return subprocess.run(["git", *arguments], check=False, capture_output=True, encoding="utf-8")


def data_of(base: str, data: Path, folder: Path) -> Path:
    """The data folder as it was in a revision, in a clone: the site tells from git what changed when."""
    commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}").stdout.strip()
    if not commit:
        sys.exit(f'"{base}" is hier geen versie die git kent.')
    root = Path(git("rev-parse", "--show-toplevel").stdout.rstrip("\n"))
    for arguments in (
        ("clone", "--quiet", "--shared", "--no-checkout", str(root), str(folder)),
        ("-C", str(folder), "checkout", "--quiet", "--detach", commit),
    ):
        done = git(*arguments)
        if done.returncode:
            sys.exit(done.stderr)
    return folder / data.resolve().relative_to(root.resolve())


def compare(before: Path, after: Path) -> Pages:
    """Which pages differ between two sites on disk."""
    old, new = (
        {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.html")}
        for site in (before, after)
    )
    return Pages(
        added=tuple(sorted(new.keys() - old.keys())),
        removed=tuple(sorted(old.keys() - new.keys())),
        changed=tuple(sorted(file for file in old.keys() & new.keys() if old[file] != new[file])),
    )


def summary(pages: Pages) -> str:
    """How many pages change, come and go, in a sentence; empty for what there is none of."""
    parts = [
        _count(pages.changed, "pagina verandert", "pagina’s veranderen"),
        _count(pages.added, "pagina komt erbij", "pagina’s komen erbij"),
        _count(pages.removed, "pagina gaat weg", "pagina’s gaan weg"),
    ]
    *first, last = filter(None, (*parts, "" if any(parts) else "Geen enkele pagina verandert"))
    return f"{', '.join(first)} en {last}." if first else f"{last}."


def _count(files: Sequence[str], one: str, many: str) -> str:
    return f"{len(files)} {one if len(files) == 1 else many}" if files else ""


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

    def look(self, file: str, *, fresh: bool, gone: bool) -> Seen:
        """Hold a page of both sites against each other, and take the figures that differ."""
        address = f"/{file}".removesuffix("index.html").removeprefix("/")
        before, after = (
            figures(window, base, address) for window, base in zip(self.windows, self.bases, strict=True)
        )
        title: str = self.windows[0 if gone else 1].evaluate(_TITLE)
        pairs = () if fresh or gone else tuple(self.pairs(before, after))
        return Seen(file, address, title, pairs, fresh, gone)

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


def look(pages: Pages, before: Path, after: Path, out: Path) -> tuple[list[Seen], int]:
    """Every page that came, went or changed, with pictures, and how many figures were left out."""
    (out / "figuren").mkdir()
    with serving(before) as old, serving(after) as new, chromium() as browser:
        context = browser.new_context(
            viewport={"width": 1280, "height": 900}, reduced_motion="reduce", locale="nl-NL"
        )
        camera = Camera((context.new_page(), context.new_page()), (old, new), out)
        seen = [
            *(camera.look(file, fresh=False, gone=False) for file in pages.changed),
            *(camera.look(file, fresh=True, gone=False) for file in pages.added),
            *(camera.look(file, fresh=False, gone=True) for file in pages.removed),
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
    """Build, compare, take pictures, write the page, and say in one line what is in it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", help="the revision to compare with")
    parser.add_argument("out", type=Path, help="the folder to make anew")
    parser.add_argument("--data", type=Path, default=Path("data"))
    chosen = parser.parse_args()
    out: Path = chosen.out
    with tempfile.TemporaryDirectory(prefix="gww-preview-") as folder:
        then = data_of(chosen.base, chosen.data, Path(folder) / "then")
        before, after = Path(folder) / "site", out / "site"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)
        made = build(chosen.data, after) and build(then, before)
        pages = compare(before, after) if made else Pages()
        seen, left_out = look(pages, before, after, out) if made else ([], 0)
    more = "Nog 1 figuur verandert" if left_out == 1 else f"Nog {left_out} figuren veranderen"
    said = f"{more}; daarvan zijn hier geen plaatjes." if left_out else ""
    write(out, summary=summary(pages), made=made, pages=seen, left_out=said)
    print(f"{sum(len(page.pairs) for page in seen)} figures, {len(seen)} pages: {out / 'index.html'}")


if __name__ == "__main__":
    main()
