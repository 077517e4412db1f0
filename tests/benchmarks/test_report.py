"""The bars of the benchmark, the page that it writes, and the data that it measures with."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks import __main__ as main_module
from benchmarks import bench as bench_module
from benchmarks.__main__ import PARTS, ROUNDS, Pace, measure
from benchmarks.bars import BARS
from benchmarks.bench import SMALLEST, Bench, Size, commit, rescored, restored, scaled, scored
from benchmarks.country import MUNICIPALITIES, PROJECTS, write_country
from benchmarks.peers import Peer, _records
from benchmarks.report import Value, as_chart, as_page, as_text, differing, values, verdicts
from benchmarks.spent import Spent
from tests.checks import ROOT

LIMITS = {
    "full": 1.0,
    "score": 0.03,
    "nothing": 4,
    "serve": 0.1,
    "diff_demo": 0.2,
    "diff": 0.05,
    "check": 1.0,
    "check_warm": 0.2,
    "check_file": 2,
    "help": 3,
    "memory": 400,
    "search_bytes": 120,
    "search_files": 5,
    "growth_time": 1.05,
    "growth_memory": 1.05,
}
"""What was agreed; a bar is not lowered by whoever does not reach it."""


def test_the_bars_are_those_that_were_agreed() -> None:
    """Each with its limit."""
    assert {bar.name: bar.limit for bar in BARS} == LIMITS


def test_the_page_in_the_docs_has_every_bar() -> None:
    """Each with a value and a verdict, and the chart beside it."""
    text = (ROOT / "docs/benchmark.md").read_text(encoding="utf-8")
    for bar in BARS:
        row = re.search(
            rf"^\| {re.escape(bar.what)} \| .*\| (\S.*) \| ≤ .* \| (ok|short|not measured) \|$",
            text,
            re.MULTILINE,
        )
        assert row is not None, bar.what
    chart = (ROOT / "docs/pictures/benchmark.svg").read_text(encoding="utf-8")
    assert all(bar.what.replace("`", "") in chart.replace("&#x27;", "'") for bar in BARS)


WHOLE = Size(PROJECTS, MUNICIPALITIES)
TENTH = Size(1000, 34)


def measured(tmp_path: Path) -> Bench:
    """Three rounds of a tenth of the country, of which the second was slow, and one of the whole."""
    bench = Bench(tmp_path, 0.0)
    cpu = {"full": 10, "Hugo": 5, "score": 0.2, "nothing": 1, "start": 0.5, "help": 0.03, "bare": 0.02}
    for bench.turn, slower in enumerate((1, 3, 1)):
        for name, seconds in cpu.items():
            size = None if name in ("start", "help", "bare") else TENTH
            bench.keep(name, Spent(2 * seconds * slower, seconds * slower, 10 * seconds), size)
    bench.turn = 3
    for name, seconds in {"full": 100, "Hugo": 200, "score": 4, "nothing": 2.5, "start": 0.5}.items():
        size = None if name == "start" else WHOLE
        bench.keep(name, Spent(2 * seconds, seconds, 5 * seconds), size)
    bench.keep("check", Spent(200, 200, 1), scaled(10))
    bench.peers[WHOLE] = (Peer("Hugo", ("hugo",), tmp_path, tmp_path),)
    bench.counts |= {
        ("pages", WHOLE): 4,
        ("bytes", WHOLE): 80_000,
        ("Hugo pages", WHOLE): 4,
        ("Hugo bytes", WHOLE): 40_000,
        ("search files", TENTH): 3,
        ("search files", WHOLE): 0,
    }
    bench.missed("Eleventy could not be installed")
    return bench


def test_values_by_hand(tmp_path: Path) -> None:
    """A slow round slows both sides; 10 s for a tenth and 100 for all is the first power."""
    found = values(measured(tmp_path))
    once = Value(0.5, "the country", (0.5,))
    assert found["full"] == Value(2, "1/10 of the country", (2, 2, 2), once)
    assert found["score"].value == 0.02
    assert found["nothing"] == Value(2, "1/10 of the country", (2, 2, 2), Value(5, "the country", (5,)))
    assert found["help"] == Value(1.5, "", (1.5, 1.5, 1.5))
    assert found["memory"] == Value(500, "the country", (500,))
    assert found["search_files"] == Value(0, "the country", (0,))
    assert found["growth_time"].value is not None
    assert round(found["growth_time"].value, 6) == 1
    assert found["growth_memory"].of == "1000, 10000 projects"
    assert found["serve"] == found["check"] == Value(None)
    states = dict(zip(LIMITS, (line[-1] for line in verdicts(found)), strict=True))
    assert states["full"] == states["memory"] == "short"
    assert states["nothing"] == states["search_files"] == "ok"
    assert states["serve"] == "not measured"


def test_a_reader_sees_what_is_noise_and_what_a_larger_country_says(tmp_path: Path) -> None:
    """A round on the other side of the bar is counted, and so is the whole country, measured once."""
    bench = measured(tmp_path)
    bench.spent["Hugo", TENTH][1] = [Spent(40, 40, 1)]
    lines = dict(zip(LIMITS, verdicts(values(bench)), strict=True))
    assert lines["full"][1:6] == (
        "1/10 of the country",
        "3",
        "2",
        "0.75 to 2, 2 over the bar",
        "the country: 0.5, ok",
    )
    assert lines["memory"][1:6] == ("the country", "1", "500 MB", "", "")
    assert [one.rpartition(": ")[2] for one in differing(values(bench))] == [
        "0.5 of the country, ok",
        "0.04 of the country, short",
        "5 of the country, short",
    ]
    page = as_page(bench, "About.")
    assert "On the other side of its bar is, once of a larger part:\n\n- country, full" in page
    assert "! on the other side, once of more: country, full" in as_text(bench)


def test_of_as_many_rounds_the_larger_country_speaks(tmp_path: Path) -> None:
    """Ten times the country was only checked, and nothing is held against that."""
    bench = measured(tmp_path)
    for size in (SMALLEST, TENTH):
        bench.keep("check", Spent(2, 2, 1), size)
        bench.keep("compose", Spent(1, 1, 1), size)
    assert values(bench)["check"] == Value(2, "1/10 of the country", (2,))
    assert [scaled(times).named for times in (0.001, 2 / 3, 1, 3)] == [
        "1/28 of the country",
        "2/3 of the country",
        "the country",
        "3 times the country",
    ]


def test_the_largest_size_that_fits_is_chosen() -> None:
    """Its data are made once, its rounds as often as asked; none where not even the smallest fits."""
    pace = Pace(TENTH, making=10, round=60)
    assert pace.of(WHOLE) == 700
    assert pace.of(WHOLE, ROUNDS) == 3100
    sizes = [scaled(times) for times in PARTS]
    assert pace.largest(sizes, 1e9) == scaled(3)
    assert pace.largest(sizes, 700) == WHOLE
    assert pace.largest(sizes, 699) == scaled(3 / 4)
    assert pace.largest(sizes, 699, ROUNDS) == scaled(1 / 5)
    assert pace.largest(sizes, 20) is None
    assert pace.largest([], 1e9) is None


class FakeTime:
    """A machine on which a round takes so many seconds for a thousand projects, and a region so many."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, thousand: float, region: float) -> None:
        self.now = 0.0
        self.did: list[tuple[str, int, Size | None]] = []
        monkeypatch.setattr(bench_module, "monotonic", lambda: self.now)
        monkeypatch.setattr(main_module, "monotonic", lambda: self.now)
        monkeypatch.setattr(main_module, "installed", lambda _: ({}, ()))
        monkeypatch.setattr(main_module, "of_region", lambda bench: self.takes(bench, "region", region))
        monkeypatch.setattr(
            main_module, "first_query", lambda bench, size: self.takes(bench, "query", 5, size)
        )
        monkeypatch.setattr(main_module, "only_check", lambda bench, size: self.takes(bench, "only", 1, size))
        monkeypatch.setattr(main_module, "checks", lambda bench, size: self.takes(bench, "checks", 10, size))
        monkeypatch.setattr(Bench, "country", lambda _, __: Path())
        monkeypatch.setattr(
            main_module,
            "country",
            lambda bench, size: self.takes(bench, "country", thousand * size.projects / 1000, size),
        )

    def takes(self, bench: Bench, what: str, seconds: float, size: Size | None = None) -> None:
        """Something that takes so many seconds, noted with its round."""
        self.now += seconds
        self.did.append((what, bench.turn, size))
        if what == "country":
            bench.keep("check", Spent(seconds / 30, seconds / 30, 1), size)


@pytest.mark.parametrize(
    ("thousand", "part", "once"), [(75, "1/7", "1/2"), (20, "1/2", "the country"), (200, "1/19", "1/6")]
)
def test_five_rounds_of_a_part_and_one_of_a_larger(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, thousand: float, part: str, once: str
) -> None:
    """Whatever the machine: five rounds of region and part, a larger part once, and five of its checks."""
    machine = FakeTime(monkeypatch, thousand, 60)
    measure(Bench(tmp_path, 24 * 60), 1)
    assert machine.now <= 24 * 60
    rounds = [(turn, size) for what, turn, size in machine.did if what == "country"]
    turns = [turn for turn, size in rounds if size is not None and size.named.startswith(f"{part} ")]
    assert turns == [1, 2, 3, 4, 5]
    assert rounds[0] == (0, SMALLEST)
    assert rounds[-1][0] == 6
    assert rounds[-1][1] is not None
    assert rounds[-1][1].named.startswith(once)
    assert [turn for what, turn, _ in machine.did if what == "region"] == [0, 1, 2, 3, 4]
    assert [(turn, size) for what, turn, size in machine.did if what == "checks"] == [
        (turn, rounds[-1][1]) for turn in (7, 8, 9, 10)
    ]


def test_where_nothing_larger_fits_the_smallest_has_the_rounds(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """In a few minutes there are fewer rounds, and nothing is begun that does not fit."""
    machine = FakeTime(monkeypatch, 140, 55)
    measure(Bench(tmp_path, 3.8 * 60), 1)
    assert machine.now <= 3.8 * 60
    assert [one for one in machine.did if one[0] != "query"] == [
        ("region", 0, None),
        ("country", 0, SMALLEST),
        ("country", 1, SMALLEST),
        ("region", 1, None),
    ]


def test_what_is_written(tmp_path: Path) -> None:
    """A line for each bar and for what is missing; the page and the chart say the same."""
    bench = measured(tmp_path)
    text = as_text(bench)
    assert text.startswith("! Eleventy could not be installed\n")
    assert len([line for line in text.splitlines() if "≤" in line]) == len(BARS)
    page = as_page(bench, "About.")
    assert "Of 10000 projects: Ours: 4 pages of 20.0 kB; Hugo: 4 pages of 10.0 kB." in page
    assert "| full | 1000 projects | 3 | 10 (10) | 20 (20) | 100 |" in page
    assert "- Eleventy could not be installed" in page
    chart = ElementTree.fromstring(as_chart(values(bench)))  # noqa: S314  # our own
    assert chart.tag.endswith("svg")
    assert [len(chart.findall(f"{{*}}{name}")) for name in ("circle", "rect")] == [3, 9]


def test_a_country_is_the_same_twice_and_one_score_changes(tmp_path: Path) -> None:
    """The same numbers give the same bytes; a turn changes one digit of one file, and it can be put back."""
    folders = [tmp_path / name / "data" for name in ("one", "two")]
    for folder in folders:
        write_country(folder, 12, 100)
    one, two = ({path.relative_to(data): path.read_bytes() for path in data.rglob("*.*")} for data in folders)
    assert one == two
    commit(folders[0].parent)
    files = [rescored(folders[0], turn) for turn in (0, 1)]
    assert files[0] != files[1]
    for path in files:
        before, after = one[path.relative_to(folders[0])].decode(), path.read_text(encoding="utf-8")
        assert sum(a != b for a, b in zip(before, after, strict=True)) == 1
        restored(path)
        assert path.read_text(encoding="utf-8") == before


def test_a_score_that_counts_is_changed(tmp_path: Path) -> None:
    """Not of one that left, of a draft, or of an older year: those change no figure of the region."""
    shutil.copytree(ROOT / "demo/municipalities", tmp_path / "municipalities")
    names = {path.stem for path in scored(tmp_path)}
    assert "veldoord" in names
    assert not {"eikenmark", "elzendrecht", "ulk"} & names


def test_a_peer_gets_as_many_pages(tmp_path: Path) -> None:
    """Its plan fills up what records and lists leave: here 250 pages of 12 municipalities, 100 projects."""
    data = tmp_path / "data"
    write_country(data, 12, 100)
    _records(data, tmp_path / "site/data", 250)
    plan = json.loads((tmp_path / "site/data/plan.json").read_text(encoding="utf-8"))
    assert 12 + 100 + len(plan["lists"]) + len(plan["years"]) + 1 == 250
    assert len({(one["owner"], one["year"]) for one in plan["years"]}) == len(plan["years"])
