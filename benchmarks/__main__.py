"""`make bench`: the rounds, as many as the time allows; then the table, the page and the chart in `docs/`."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import monotonic

from benchmarks.country import ROOT
from benchmarks.report import about, as_chart, as_page, as_text, values
from benchmarks.runs import Bench, Size, check_of, checks, first_query, grow, large, of_region, prepare, small

COUNTRY = Size(342, 10_000)
ROUNDS = 5


def scaled(times: float) -> Size:
    """So many times the country, and never smaller than the demo that it is made of."""
    return Size(max(round(COUNTRY.municipalities * times), 12), max(round(COUNTRY.projects * times), 100))


def main() -> None:
    """Measure within the minutes, and write down what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the country")
    parser.add_argument("--minutes", type=float, help="the time there is (24; with --quick 3.8)")
    parser.add_argument(
        "--times", type=float, help="so many times the country in place of 1 (with --quick 0.1)"
    )
    parser.add_argument("--docs", type=Path, help="the folder for the page and the chart; without it, none")
    asked = parser.parse_args()
    times = asked.times or (0.1 if asked.quick else 1)
    minutes = asked.minutes or (3.8 if asked.quick else 24)
    start, load = monotonic(), [os.getloadavg()[0]]
    with tempfile.TemporaryDirectory(prefix="gww-bench-") as name:
        bench = Bench(Path(name), scaled(times), start + 60 * minutes)
        rounds = measure(bench, times)
        load.append(os.getloadavg()[0])
    sys.stdout.write(as_text(bench))
    if asked.docs is not None:
        commit = subprocess.run(
            ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, check=True, capture_output=True, text=True
        ).stdout.strip()
        told = about(bench, commit, rounds, (monotonic() - start) / 60, load)
        (asked.docs / "benchmark.md").write_text(as_page(bench, told), encoding="utf-8")
        (asked.docs / "pictures/benchmark.svg").write_text(as_chart(values(bench)), encoding="utf-8")


def measure(bench: Bench, times: float) -> int:
    """Everything once, then other sizes, then more rounds; how many rounds there were."""
    data, region = prepare(bench)
    turn = 0
    while turn < ROUNDS:
        start = monotonic()
        small(bench)
        large(bench, data, turn)
        checks(bench, data)
        of_region(bench, region, turn)
        turn += 1
        if turn == 1:
            first_query(bench, bench.folder / "site")
            check_of(bench, scaled(10 * times))
            grow(bench, (scaled(times / 3), scaled(times * 3)), share=0.7)
        if not bench.fits(1.2 * (monotonic() - start)):
            break
    return turn


if __name__ == "__main__":
    main()
