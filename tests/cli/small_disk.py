"""One command on a disk of a few MB that is nearly full, in a namespace where that disk may be mounted.

`python -m tests.cli.small_disk NAME DISK`: a case of `test_faults`, and a folder that is a small disk. Fails
where something is half.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tests.cli.test_faults import CASES, REGION, Case
from tests.write.faults import in_a_child, left, tree

FREE = (0, 8, 32, 200)
"""So many kB are left before the command begins."""


def main(name: str, disk: Path) -> None:
    """Hold the command against each room that is left, and then against enough of it."""
    case = CASES[name]
    with tempfile.TemporaryDirectory() as wide:
        start, new = Path(wide, "start"), Path(wide, "new")
        shutil.copytree(REGION, start / "data")
        case.before(start)
        os.chdir(wide)
        old = case.state(start)
        shutil.copytree(start, new)
        assert _run(case, new) == 0
        made = case.state(new)
        assert made != old
        here, filler = disk / "here", disk / "filler"
        for free in FREE:
            shutil.copytree(start, here)
            _fill(filler, disk, free)
            code = _run(case, here)
            filler.unlink()
            found = case.state(here)
            if code == 0:
                assert found == made, free
            elif case.parts:
                _each_old_or_new(found, old, made)
            else:
                assert found == old, (free, sorted(set(found) ^ set(old)))
            # With room again the same command makes what it makes.
            assert code == 0 or _run(case, here) == 0
            assert case.state(here) == made, free
            assert left(here) == []
            shutil.rmtree(here)


def _run(case: Case, place: Path) -> int:
    def run() -> int:
        from site_builder.cli import main as gww

        os.chdir(place)
        return gww(case.command)

    return in_a_child(run)


def _fill(filler: Path, disk: Path, free: int) -> None:
    """Take all of a disk but so many kB."""
    system = os.statvfs(disk)
    filler.write_bytes(bytes(max(system.f_bavail * system.f_frsize - free * 1024, 0)))


def _each_old_or_new(found: Mapping[str, bytes], old: Mapping[str, bytes], made: Mapping[str, bytes]) -> None:
    for path, content in found.items():
        assert content in (old.get(path), made.get(path)), path
    assert set(old) & set(made) <= set(found)


if __name__ == "__main__":
    assert tree(Path(sys.argv[2])) == {}
    main(sys.argv[1], Path(sys.argv[2]))
