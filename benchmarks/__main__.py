"""`make bench`: five rounds of a part of the country, and one of a larger; the page and chart in `docs/`."""

from __future__ import annotations

import argparse
import compileall
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic

from benchmarks.bench import SMALLEST, Bench, Size, scaled
from benchmarks.country import ROOT
from benchmarks.peers import installed
from benchmarks.report import about, as_chart, as_page, as_text, values
from benchmarks.runs import checks, country, first_query, of_region, only_check
from site_builder.render import environment

PARTS = (3, 2, 1, 3 / 4, 2 / 3, 3 / 5, 1 / 2, 2 / 5, *(1 / part for part in range(3, 29)))
"""How many times the country may be built, the largest first."""
CHECKED = (10, 5, 3)
"""How many times the country is only checked."""
ROUNDS = 5
SPARE = 1.15
"""So much longer something may take than its size says."""
FAR = 1.5
"""And so much longer where it is many times what was measured: a round that is cut short tells nothing."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How many seconds a size took: making its data, which is done once, and one round of it."""

    size: Size
    making: float
    round: float

    def of(self, size: Size, rounds: int = 1) -> float:
        """How many seconds some rounds of another size take, in step with its projects."""
        return (self.making + rounds * self.round) * size.projects / self.size.projects

    def largest(self, sizes: Iterable[Size], seconds: float, rounds: int = 1) -> Size | None:
        """The largest of which some rounds fit in so many seconds; None where none does."""
        return max((size for size in sizes if self.of(size, rounds) <= seconds), default=None)


def main() -> None:
    """Measure within the minutes, and write down what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="smaller countries, in 3.8 minutes")
    parser.add_argument("--minutes", type=float, help="the time there is (24; with --quick 3.8)")
    parser.add_argument(
        "--most", type=float, default=1, help="no country larger than so many times ours for the bars (1)"
    )
    parser.add_argument("--docs", type=Path, help="the folder for the page and the chart; without it, none")
    asked = parser.parse_args()
    minutes = asked.minutes or (3.8 if asked.quick else 24)
    # As an installation has it: where Python may leave nothing, each command would compile the program again.
    compileall.compile_dir(ROOT / "site_builder", quiet=2)
    sys.dont_write_bytecode = False
    for template in environment().list_templates(["html", "svg"]):
        environment().get_template(template)
    start, load = monotonic(), [os.getloadavg()[0]]
    with tempfile.TemporaryDirectory(prefix="gww-bench-") as name:
        bench = Bench(Path(name), start + 60 * minutes)
        measure(bench, asked.most)
        load.append(os.getloadavg()[0])
    sys.stdout.write(as_text(bench))
    if asked.docs is not None:
        commit = subprocess.run(
            ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, check=True, capture_output=True, text=True
        ).stdout.strip()
        told = about(commit, (monotonic() - start) / 60, load)
        (asked.docs / "benchmark.md").write_text(as_page(bench, told), encoding="utf-8")
        (asked.docs / "pictures/benchmark.svg").write_text(as_chart(values(bench)), encoding="utf-8")


def measure(bench: Bench, most: float) -> None:
    """A round of the smallest country says of which part five fit in half of the time; then one of a larger.

    What is left then is for more checks of that one, which take little, and for one of a country that cannot
    be built here.
    """
    bench.tools, missing = installed(bench.folder / "tools")
    bench.missing += missing
    region = _took(lambda: of_region(bench))
    pace = _paced(bench, SMALLEST)
    first_query(bench, SMALLEST)
    sizes = {scaled(times) for times in PARTS if times <= most}
    part = pace.largest(sizes, (bench.left - (ROUNDS - 1) * region) / 2, ROUNDS) or SMALLEST
    for turn in range(1, ROUNDS if part == SMALLEST else ROUNDS + 1):
        bench.turn = turn
        if bench.fits(SPARE * pace.of(part)):
            pace = _paced(bench, part, pace.making)
        if turn < ROUNDS and bench.fits(SPARE * region):
            of_region(bench)
    # Of less than twice as much one learns little about growth.
    larger = (size for size in sizes if size.projects >= 2 * part.projects)
    if (once := pace.largest(larger, bench.left / FAR)) is not None:
        bench.turn += 1
        pace = _paced(bench, once)
        first_query(bench, once)
        took: float = 0
        for _ in range(ROUNDS - 1):
            if bench.fits(SPARE * took):
                bench.turn += 1
                took = _took(lambda: checks(bench, once))
    check = [used.wall for used in bench.all_of("check", pace.size)]
    lands = map(scaled, CHECKED)
    if check and (land := replace(pace, round=check[-1]).largest(lands, bench.left / SPARE)) is not None:
        only_check(bench, land)


def _paced(bench: Bench, size: Size, making: float = 0) -> Pace:
    """A whole round of a size, and how long it took. `making` is for data that are there already."""
    making = max(making, _took(lambda: bench.country(size)))
    return Pace(size, making, _took(lambda: country(bench, size)))


def _took(run: Callable[[], object]) -> float:
    start = monotonic()
    run()
    return monotonic() - start


if __name__ == "__main__":
    main()
