"""What a build of a small and of a middle-sized region does, in numbers that are the same on every machine.

Each number has a most in one table. One that grew is named; who lets it grow on purpose changes the table.
A number far below its most is named too, so that the table stays worth something. What a start imports is
counted in tests/cli/test_starting.py.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
import pytest

from benchmarks.country import write_country
from site_builder.cli import main
from site_builder.cli.building import make
from site_builder.load import validation
from site_builder.outputs import Outputs
from site_builder.serve import State
from site_builder.source import read_yaml
from site_builder.store import inputs, open_disk
from tests.closing.years import region

LEAST = 0.8
"""Below this part of its most, a number is far from it."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How often something was done in one run of `gww build`.

    `read` and `written`: files of the region that were opened, and files that were opened to write in.
    `rendered`: templates. `parsed`: files of records that were read as YAML. `made`: outputs, such as pages,
    of which the store did not know that they stay as they are.
    """

    read: int = 0
    written: int = 0
    rendered: int = 0
    parsed: int = 0
    made: int = 0


@dataclass(frozen=True, slots=True)
class Size:
    """A region: how it is made, the day up to which it has its years, and a file with a level to change."""

    make: Callable[[Path], object]
    day: str
    changed: str
    most: Mapping[str, Counts]


SIZES: Mapping[str, Size] = {
    "small": Size(
        region,
        "1811808000",
        "municipalities/duinbergen.yaml",
        {
            "from nothing": Counts(50, 418, 110, 24, 178),
            "one level": Counts(2, 58, 28, 1, 37),
            "nothing": Counts(),
            "runs on": Counts(1, 58, 28, 0, 37),
        },
    ),
    "middle": Size(
        lambda folder: write_country(folder, 12, 80),
        "2082672000",
        "municipalities/beekerbrink.yaml",
        {
            "from nothing": Counts(read=432, written=975, rendered=487, parsed=128, made=573),
            "one level": Counts(read=107, written=36, rendered=28, parsed=1, made=31),
            "nothing": Counts(),
            "runs on": Counts(read=106, written=34, rendered=26, parsed=0, made=31),
        },
    ),
}


def beyond(found: Counts, most: Counts) -> list[str]:
    """What is more than its most, or so much less that its most says nothing."""
    told = []
    for name, number in asdict(found).items():
        bound = asdict(most)[name]
        if number > bound:
            told.append(f"{name} grew: {number}, at most {bound}")
        elif number < LEAST * bound:
            told.append(f"{name} shrank: {number}, write that down in place of {bound}")
    return told


class Counting:
    """Counts while it is on. Python tells of each file that is opened, whoever opens it."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.found: dict[str, int] = {}
        sys.addaudithook(self._heard)

    def _heard(self, event: str, about: tuple[Any, ...]) -> None:
        if self.folder is None or event != "open" or not isinstance(about[0], str | bytes):
            return
        path = about[0] if isinstance(about[0], str) else about[0].decode(errors="replace")
        mode, flags = about[1], about[2]
        writes = any(sign in mode for sign in "wax+") if isinstance(mode, str) else flags & 3
        if path.startswith(f"{self.folder}/region/"):
            self._add("read")
        elif writes and path.startswith(f"{self.folder}/") and "/store" not in path:
            self._add("written")

    def _add(self, name: str) -> None:
        self.found[name] = self.found.get(name, 0) + 1

    def counted(self, name: str, make: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, of which each call counts."""

        def call(*given: Any, **named: Any) -> Any:
            self._add(name)
            return make(*given, **named)

        return call

    @contextmanager
    def within(self, folder: Path) -> Iterator[None]:
        """Count what happens now, from nought."""
        self.folder, self.found = folder, {}
        try:
            yield
        finally:
            self.folder = None


@pytest.fixture(scope="module")
def counting() -> Counting:
    """A hook of Python cannot be taken away, so there is one."""
    return Counting()


@pytest.mark.parametrize("name", ["small", pytest.param("middle", marks=pytest.mark.long)])
def test_a_build_does_no_more_than_it_did(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, counting: Counting
) -> None:
    """A full build, one after one level changed, and one after nothing did.

    A program that runs on opens a file of which a level changed once, to know its hash, and reads no records
    for a level that was there before.
    """
    data, size = long_ago(monkeypatch, tmp_path / "region"), SIZES[name]
    size.make(data)
    monkeypatch.setenv("GWW_CACHE", str(tmp_path / "store"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", size.day)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(jinja2.Template, "render", counting.counted("rendered", jinja2.Template.render))
    monkeypatch.setattr(validation, "read_yaml", counting.counted("parsed", read_yaml))
    monkeypatch.setattr(Outputs, "_anew", counting.counted("made", Outputs._anew))
    found: dict[str, Counts] = {}
    for turn in ("from nothing", "nothing"):
        with counting.within(tmp_path):
            build = ["build", "--data", str(data), "--out", str(tmp_path / "out"), "--no-demo"]
            # What a worker does is not counted here.
            assert main([*build, "--workers", "1"]) == 0
        found[turn] = Counts(**counting.found)
    disk = open_disk(tmp_path / "store")
    again = partial(make, data, tmp_path / "out", with_demo=False, disk=disk, viewer=State())
    record = data / size.changed
    first = record.read_text(encoding="utf-8")
    # The first time it knows what the store does, as any other program.
    for turn, text in (("one level", rescored(first)), ("runs on", first)):
        record.write_text(text, encoding="utf-8")
        with counting.within(tmp_path):
            again()
        found[turn] = Counts(**counting.found)
    assert disk is not None
    disk.close()
    told = {turn: beyond(found[turn], most) for turn, most in size.most.items()}
    assert {turn: lines for turn, lines in told.items() if lines} == {}


def long_ago(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Path:
    """A folder of which each file counts as written long before it is read, however fast the machine is."""
    monkeypatch.setattr(inputs, "MOMENT", -1)
    return folder


def rescored(text: str) -> str:
    """A record of a municipality with another value for its newest level."""
    *_, last = re.finditer(r"(?<=level: )\d", text)
    return text[: last.start()] + ("1" if last[0] != "1" else "2") + text[last.end() :]


def test_what_grew_is_named() -> None:
    """One more is too many, and a number of which half is gone is to be written down."""
    most = Counts(read=10, written=10, rendered=10, parsed=10)
    assert beyond(most, most) == []
    assert beyond(Counts(11, 10, 10, 10), most) == ["read grew: 11, at most 10"]
    assert beyond(Counts(10, 5, 10, 10), most) == ["written shrank: 5, write that down in place of 10"]
