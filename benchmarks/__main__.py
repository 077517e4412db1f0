"""`make bench`: every bar once, then more rounds as time allows; the page and the chart in `docs/`."""

from __future__ import annotations

import argparse
import compileall
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from math import sqrt
from pathlib import Path
from time import monotonic

from benchmarks.bench import SMALLEST, Bench, Size, scaled
from benchmarks.country import ROOT
from benchmarks.peers import installed
from benchmarks.report import about, as_chart, as_page, as_text, values
from benchmarks.runs import checks, country, first_query, of_region, only_check, only_full, small
from site_builder.render import environment

PARTS = (3, 1, 2 / 3, 1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 7, 1 / 10, 1 / 14)
"""How many times the country may be built, the largest first."""
ROUNDS = 5
AFTER = ("nothing", "diff", "score")
"""What is measured of a country once it is built."""
SPARE = 1.15
"""So much longer something may take than its size says."""


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
    """Every bar with the smallest country; then with the largest that fits, and as often as there is time."""
    bench.tools, missing = installed(bench.folder / "tools")
    bench.missing += missing
    small(bench)
    of_region(bench, 0)
    round_of_all = _took(lambda: _whole_round(bench, SMALLEST))
    sizes = [size for times in PARTS if times <= most and (size := scaled(times)) > SMALLEST]
    full = bench.took("full", SMALLEST)
    top = largest(sizes, bench.left, round_of_all, full)
    if top is not None:
        only_full(bench, between(top))
        _whole_round(bench, top)
    else:
        top = SMALLEST
    # Growth asks for one size more: a larger one, of which nothing is measured but a full build.
    more = [size for times in PARTS if (size := scaled(times)) > top]
    while more and not bench.fits(SPARE * bench.took("full", top) * more[0].projects / top.projects):
        more.pop(0)
    if more:
        only_full(bench, more[0])
    if bench.fits(4 * SPARE * 10 * bench.took("check", top)):
        only_check(bench, scaled(10 * top.times))
    repeat(bench, top)


def largest(sizes: Sequence[Size], left: float, whole: float, full: float) -> Size | None:
    """The largest of some sizes of which a whole round fits, after a full build of a size between.

    `left`, and how long a `whole` round and a `full` build of the smallest size took, are in seconds.
    """
    for size in sizes:
        times = size.projects / SMALLEST.projects
        if SPARE * (whole * times + full * sqrt(times)) < left:
            return size
    return None


def between(top: Size) -> Size:
    """As many times the smallest size as the largest is that size."""
    return scaled(sqrt(SMALLEST.times * top.times))


def repeat(bench: Bench, top: Size) -> None:
    """Again what still fits, in turn, until each was measured often enough."""
    again: dict[str, Callable[[int], None]] = {
        "small": lambda _: small(bench),
        "region": lambda turn: of_region(bench, turn),
        "country": lambda turn: country(bench, top, turn),
        "score": lambda turn: country(bench, top, turn, fresh=False),
        "checks": lambda _: checks(bench, top),
    }
    longest = dict.fromkeys(again, 0.0)
    longest["country"] = SPARE * sum(bench.took(name, top) for name in ("full", *bench.tools, *AFTER))
    longest["score"] = SPARE * sum(bench.took(name, top) for name in ("score", *AFTER))
    longest["region"] = 2 * SPARE * (bench.took("demo") + bench.took("region"))
    longest["checks"] = SPARE * sum(bench.took(name, top) for name in ("compose", "check", "check file"))
    for turn in range(1, ROUNDS):
        for name, run in again.items():
            # A score is changed within a whole round, so it is one or the other.
            if bench.fits(longest[name]) and not (name == "score" and bench.fits(longest["country"])):
                longest[name] = SPARE * _took(partial(run, turn))


def _whole_round(bench: Bench, size: Size) -> None:
    country(bench, size, 0)
    checks(bench, size)
    first_query(bench, size)


def _took(run: Callable[[], None]) -> float:
    start = monotonic()
    run()
    return monotonic() - start


if __name__ == "__main__":
    main()
