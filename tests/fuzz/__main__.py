"""`make fuzz`: hostile files of every kind, changed from our own, through every reader of the program.

Ends with 1 where anything failed; the inputs stand in the folder for failures. With `--record` the counts go
on record, in `docs/reliability.md`. A part of the executions is led by what it reaches, where atheris is.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import platform
import resource
import subprocess
import sys
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.checks import ROOT
from tests.fuzz.running import Tally, keep, rounds
from tests.fuzz.targets import TARGETS, Target
from tests.reliability import Table, write

PARTS = 100
"""Every target gets a hundredth of its runs in turn: what is stopped halfway has been everywhere."""
GUIDED = 10
"""One in so many executions is led by what it reaches."""


def main() -> int:
    """Fuzz, tell, and keep what failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=20_000, help="executions of all targets together")
    parser.add_argument("--seed", default="1", help="another seed gives other inputs")
    parser.add_argument(
        "--only", nargs="+", choices=[one.name for one in TARGETS], help="these targets alone"
    )
    parser.add_argument("--failures", type=Path, default=ROOT / ".fuzz", help="where inputs that failed go")
    parser.add_argument("--record", action="store_true", help="put the counts on record")
    asked = parser.parse_args()
    warnings.simplefilter("ignore")
    targets = [one for one in TARGETS if not asked.only or one.name in asked.only]
    tallies = {one.name: Tally() for one in targets}
    for part in range(PARTS):
        for one in targets:
            runs = share(one, targets, asked.runs, part + 1) - share(one, targets, asked.runs, part)
            rounds(one, runs, f"{asked.seed} {part}", tallies[one.name])
            keep(one, tallies[one.name], asked.failures)
        if asked.record:
            write("fuzzing", results(targets, tallies, {}, asked.seed))
    led = {
        one.name: guided(one, share(one, targets, asked.runs, PARTS) // GUIDED, asked.failures)
        for one in targets
    }
    if asked.record:
        write("fuzzing", results(targets, tallies, led, asked.seed))
    for one in targets:
        tally = tallies[one.name]
        sys.stdout.write(f"{one.name:9}{tally.runs:9}, guided {led[one.name][0]:7}, failed {tally.failed}\n")
        sys.stdout.writelines(f"          ! {failure}\n" for failure in tally.failures)
    return int(any(tally.failed for tally in tallies.values()) or any(failed for _, failed in led.values()))


def share(one: Target, targets: Sequence[Target], runs: int, part: int) -> int:
    """How many of all executions a target has had after so many parts."""
    return runs * one.share * part // sum(other.share for other in targets) // PARTS


def guided(target: Target, runs: int, folder: Path) -> tuple[int, int]:
    """How many executions atheris did, in a process of its own, and how many failed; none where it is not."""
    if not runs or importlib.util.find_spec("atheris") is None:
        return 0, 0
    made = folder / f"{target.name}.json"
    made.unlink(missing_ok=True)
    command = [sys.executable, "-m", "tests.fuzz.guided", target.name, str(runs), str(folder)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    if not made.exists():
        sys.stdout.write(done.stderr[-2000:])
        return 0, 1
    held = json.loads(made.read_text(encoding="utf-8"))
    sys.stdout.writelines(f"{target.name}: ! {failure}\n" for failure in held["failures"])
    return int(held["runs"]), int(held["failed"] or done.returncode != 0)


def results(
    targets: Sequence[Target], tallies: Mapping[str, Tally], led: Mapping[str, tuple[int, int]], seed: str
) -> Table:
    """The counts as a table."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    total = sum(one.runs for one in tallies.values()) + sum(runs for runs, _ in led.values())
    lead = (
        f"{total:,} executions: files of our own (the demo, workbooks and mails that tests make, "
        "[the corpus](../tests/examples/fuzz/)), changed in their lines, values, parts, heads and bytes. "
        f"`make fuzz` with seed {seed}, Python {platform.python_version()}, at most {peak} MB of memory. "
        "*Longest* is one execution in seconds of the processor. *Guided* are executions led by what they "
        "reach in the program (atheris, where it installs)."
    )
    rows: list[list[str | int | float]] = []
    for one in targets:
        tally, (runs, failed) = tallies[one.name], led.get(one.name, (0, 0))
        became = ", ".join(f"{word} {count:,}" for word, count in sorted(tally.said.items()))
        rows.append([one.what, tally.runs, runs, tally.failed + failed, round(tally.longest, 2), became])
    columns = [
        "what is read, and what must hold",
        "executions",
        "guided",
        "failed",
        "longest",
        "what became of them",
    ]
    return Table(1, "Fuzzing", lead, columns, rows)


if __name__ == "__main__":
    sys.exit(main())
