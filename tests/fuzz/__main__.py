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
from tests.fuzz.running import SLOW, Tally, keep, rounds
from tests.fuzz.targets import TARGETS, Target
from tests.reliability import FOLDER, Table, read, write

PARTS = 100
"""Every target gets a hundredth of its runs in turn: what is stopped halfway has been everywhere."""
GUIDED = 20
"""For so many executions one is led by what it reaches."""
TAKEN = ("accepted", "drawn", "found")
"""What a target says of an input that it took in."""


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
    before = read(FOLDER / "fuzzing.json") if (FOLDER / "fuzzing.json").exists() else None
    for part in range(PARTS):
        for one in targets:
            runs = share(one, targets, asked.runs, part + 1) - share(one, targets, asked.runs, part)
            rounds(one, runs, f"{asked.seed} {part}", tallies[one.name])
            keep(one, tallies[one.name], asked.failures)
        if asked.record:
            write("fuzzing", results(targets, tallies, {}, before))
    led = {
        one.name: guided(one, share(one, targets, asked.runs, PARTS) // GUIDED, asked.failures)
        for one in targets
    }
    if asked.record:
        write("fuzzing", results(targets, tallies, led, before))
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


COLUMNS = ("what is read, and what must hold", "executions", "guided", "taken in", "failed", "longest")


def results(
    targets: Sequence[Target],
    tallies: Mapping[str, Tally],
    led: Mapping[str, tuple[int, int]],
    before: Table | None,
) -> Table:
    """The counts as a table, with what was on record before."""
    known = {row[0]: [float(cell) for cell in row[1:]] for row in (before.rows if before else ())}
    rows: list[list[str | int | float]] = []
    for one in TARGETS:
        runs, guided_runs, taken, failed, longest = known.get(one.what, [0.0] * 5)
        if one in targets:
            tally, (more, wrong) = tallies[one.name], led.get(one.name, (0, 0))
            runs, guided_runs, failed = (
                runs + tally.runs,
                guided_runs + more,
                failed + tally.failed + (wrong if more else 0),
            )
            taken += sum(tally.said[word] for word in TAKEN)
            longest = max(longest, round(tally.longest, 2))
        rows.append([one.what, int(runs), int(guided_runs), int(taken), int(failed), longest])
    total = sum(int(row[1]) + int(row[2]) for row in rows)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    lead = (
        f"{total:,} executions in all runs of `make fuzz`: files of our own (the demo, workbooks and mails "
        "that tests make, [the corpus](../tests/examples/fuzz/)), changed in their lines, values, parts, "
        "heads and bytes. *Guided* ones are led by what they reach in the program (atheris), beside the "
        "others. *Taken in* is what was accepted; the rest was refused with a reason. What failed is mended: "
        "its inputs are in the corpus, which every `make test` runs. *Longest* is one execution, in seconds "
        f"of the processor; it may take {SLOW:.0f}. The newest run needed {memory} MB, with Python "
        f"{platform.python_version()}."
    )
    return Table(1, "Fuzzing", lead, COLUMNS, rows)


if __name__ == "__main__":
    sys.exit(main())
