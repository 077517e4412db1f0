"""How long the stages of a build take, as ratios to one thing measured in the same run.

`python benchmarks/build.py` makes a fictional country in a temporary folder and builds it. The unit is
reading and composing the country's YAML once with the same parser, and nothing more: a ratio says the same
on a fast machine, on a slow one, and on one that others use. All times are processor time.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from time import monotonic
from typing import TypeVar

from country import ROOT, write_country

from site_builder.history import NO_HISTORY
from site_builder.load import load
from site_builder.model import tie
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.render import page_files, texts, tokens
from site_builder.site_map import files, pages
from site_builder.source.composing import compose
from site_builder.write import write

TODAY = date(2036, 1, 1)
T = TypeVar("T")


@dataclass(slots=True)
class Report:
    """What was measured so far, in seconds of processor time."""

    rows: list[tuple[str, float, str]] = field(default_factory=list)

    def time(self, name: str, work: Callable[[], T], note: Callable[[T], str] = lambda _: "") -> T:
        """Do the work and keep what it took, in this process and in those it started."""
        start = _processor()
        done = work()
        self.rows.append((name, _processor() - start, note(done)))
        return done

    def print(self, heading: str, unit: str) -> None:
        """Every row as a ratio to the fastest of the rows named `unit`."""
        one = min(seconds for name, seconds, _ in self.rows if name == unit)
        lines = [heading, ""]
        lines += [f"  {name:<28}{seconds / one:8.2f}  {note}".rstrip() for name, seconds, note in self.rows]
        lines += ["", f"  1 = {unit}: {one:.2f} s of processor time here"]
        sys.stdout.write("\n".join((*lines, "", "")))


def _processor() -> float:
    used = [getrusage(who) for who in (RUSAGE_SELF, RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _compose(folder: Path) -> int:
    every = sorted(folder.rglob("*.yaml"))
    for path in every:
        compose(path.read_bytes().decode())
    return len(every)


def stages(folder: Path, out: Path) -> Report:
    """Each stage by itself."""
    report = Report()
    report.time("read and compose", lambda: _compose(folder), lambda count: f"{count} files")
    loaded = report.time("load", lambda: load(folder, TODAY))
    if loaded.records is None:
        raise ValueError(loaded.problems[:3])
    records = loaded.records
    report.time("read and compose", lambda: _compose(folder))
    some = next(iter(sorted((folder / "projects").glob("*/*.yaml"))))
    report.time("check of one file", lambda: load(folder, TODAY, (some,)), lambda _: "reads all, reports one")
    model = report.time("tie", lambda: tie(records))
    # No git: a temporary folder has no history. No search index either: another program makes that.
    site = Site(model, NO_HISTORY, css="assets/site.css", texts=texts(), tokens=tokens())
    found = report.time("views", lambda: _with_views(site), lambda made: f"{len(made)} pages")
    made = report.time("render", lambda: _rendered(found), _size)
    others = report.time("other files", lambda: {file.address: file.content for file in files(site, found)})
    report.time("write", lambda: write(made | others, out), lambda _: _size(made | others))
    return report


def _with_views(site: Site) -> list[Page]:
    return [Page(page.address, page.template, page.view, page.listed) for page in pages(site)]


def _rendered(found: list[Page]) -> dict[str, bytes]:
    return {path: content for page in found for path, content in page_files(page).items()}


def _size(made: Mapping[str, bytes]) -> str:
    return f"{len(made)} files, {sum(map(len, made.values())) / 1e6:.0f} MB"


def starting() -> Report:
    """What a person waits for before a commit, against starting Python with the two packages it needs."""
    report = Report()
    some = next(iter(sorted((ROOT / "data" / "projects").glob("*/*.yaml"))))
    for name, words in (
        ("start with PyYAML, pydantic", ("-c", "import yaml, pydantic; pydantic.BaseModel")),
        ("gww --help", ("-m", "site_builder", "--help")),
        ("gww fmt of one file", ("-m", "site_builder", "fmt", "--check", str(some))),
        ("gww check of one file", ("-m", "site_builder", "check", str(some))),
    ):
        for _ in range(3):
            report.time(name, partial(_run, words))
    best: dict[str, tuple[str, float, str]] = {}
    for row in sorted(report.rows, key=lambda row: -row[1]):
        best[row[0]] = row
    return Report(sorted(best.values(), key=lambda row: row[1]))


def _run(words: tuple[str, ...]) -> None:
    subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, check=True)  # noqa: S603  # ours


def main() -> None:
    """The sizes from the command line, and the two tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--municipalities", type=int, default=342)
    parser.add_argument("--projects", type=int, default=10_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, out = Path(name) / "country", Path(name) / "site"
        write_country(folder, asked.municipalities, asked.projects)
        start = monotonic()
        report = stages(folder, out)
        took = monotonic() - start
    size = f"{asked.municipalities} municipalities, {asked.projects} projects"
    report.print(f"A country of {size}, measured in {took:.0f} s", "read and compose")
    starting().print("The real region, from the command line", "start with PyYAML, pydantic")


if __name__ == "__main__":
    main()
