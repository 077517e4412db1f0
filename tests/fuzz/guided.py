"""One target, led by what it reaches in the program (github.com/google/atheris).

`python -m tests.fuzz.guided TARGET RUNS FOLDER`; the counts go to `FOLDER/TARGET.json`, and what opened a way
to other inputs to `FOLDER/TARGET-corpus`. Needs `atheris`, which has no release for every Python.
"""

from __future__ import annotations

import atexit
import json
import sys
import warnings
from pathlib import Path
from random import Random

import atheris

with atheris.instrument_imports(include=["site_builder"]):
    from tests.fuzz.running import Tally, execute
    from tests.fuzz.targets import TARGETS


def main() -> None:
    """Run until the number of executions, or until something fails. The process ends in libFuzzer."""
    name, runs, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    target = next(one for one in TARGETS if one.name == name)
    seeds = [*target.seeds(), *target.corpus()]
    tally = Tally()
    warnings.simplefilter("ignore")
    found = folder / f"{name}-corpus"
    found.mkdir(parents=True, exist_ok=True)
    for number, content in enumerate(seeds):
        (found / f"seed-{number}").write_bytes(content)

    def written() -> None:
        failures = {where: content.hex() for where, content in tally.failures.items()}
        held = {"runs": tally.runs, "failed": tally.failed, "failures": failures}
        (folder / f"{name}.json").write_text(json.dumps(held), encoding="utf-8")

    def changed(content: bytes, most: int, seed: int) -> bytes:
        return target.mutate(Random(seed), content or seeds[0], seeds)[:most]  # noqa: S311  # libFuzzer's seed

    def one_input(content: bytes) -> None:
        execute(target, content, tally)
        if tally.runs % 500 == 0:
            written()

    atexit.register(written)
    options = [
        sys.argv[0],
        f"-atheris_runs={runs}",
        "-max_len=60000",
        f"-artifact_prefix={folder}/",
        "-verbosity=0",
    ]
    atheris.Setup([*options, str(found)], one_input, custom_mutator=changed)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
