"""The bars of the benchmark, the page that it writes, and the data that it measures with."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

from benchmarks.__main__ import PARTS, between, largest
from benchmarks.bars import BARS
from benchmarks.bench import SMALLEST, Bench, Size, commit, rescored, restored, scaled, scored
from benchmarks.country import MUNICIPALITIES, PROJECTS, write_country
from benchmarks.peers import Peer, _records
from benchmarks.report import Value, as_chart, as_page, as_text, values, verdicts
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
    """A run with two rounds of the country of which every time is known, and one build of a tenth of it."""
    bench = Bench(tmp_path, 0.0)
    for name, cpu in {
        "full": 50,
        "Hugo": 25,
        "score": 1,
        "nothing": 2,
        "start": 0.5,
        "help": 0.03,
        "bare": 0.02,
    }.items():
        size = None if name in ("start", "help", "bare") else WHOLE
        bench.spent[name, size] = [Spent(2 * cpu, cpu, 10 * cpu), Spent(4 * cpu, 3 * cpu, 10 * cpu)]
    bench.spent["full", TENTH] = [Spent(20, 10, 50)]
    bench.spent["check", TENTH] = [Spent(2, 2, 1)]
    bench.spent["compose", TENTH] = [Spent(1, 1, 1)]
    bench.spent["check", scaled(10)] = [Spent(200, 200, 1)]
    bench.peers[WHOLE] = (Peer("Hugo", ("hugo",), tmp_path, tmp_path),)
    bench.counts |= {
        ("pages", WHOLE): 4,
        ("bytes", WHOLE): 80_000,
        ("Hugo pages", WHOLE): 4,
        ("Hugo bytes", WHOLE): 40_000,
        ("search files", WHOLE): 0,
    }
    bench.missed("Eleventy could not be installed")
    return bench


def test_values_by_hand(tmp_path: Path) -> None:
    """50 and 150 s beside 25 and 75 is twice as much; 10 s for a tenth and 100 for all is the first power."""
    found = values(measured(tmp_path))
    assert found["full"] == Value(2, "the country")
    assert found["score"].value == 0.02
    assert found["nothing"].value == 4
    assert found["help"] == Value(1.5)
    assert found["memory"] == Value(500, "the country")
    assert found["search_files"] == Value(0, "the country")
    assert found["growth_time"].value is not None
    assert round(found["growth_time"].value, 6) == 1
    assert found["growth_memory"].of == "1000, 10000 projects"
    assert found["serve"] == Value(None)
    states = dict(zip(LIMITS, (line[4] for line in verdicts(found)), strict=True))
    assert states["full"] == states["memory"] == "short"
    assert states["nothing"] == states["search_files"] == "ok"
    assert states["serve"] == "not measured"


def test_a_bar_is_of_the_largest_country_of_which_both_were_measured(tmp_path: Path) -> None:
    """Ten times the country was only checked, and nothing is held against that: the tenth speaks."""
    assert values(measured(tmp_path))["check"] == Value(2, "1/10 of the country")
    assert [scaled(times).named for times in (0.001, 2 / 3, 1, 3)] == [
        "1/28 of the country",
        "2/3 of the country",
        "the country",
        "3 times the country",
    ]


def test_the_size_is_chosen_by_the_time_that_is_left() -> None:
    """As large as fits, with a full build of a size between; none where not even twice the smallest fits."""
    sizes = [scaled(times) for times in PARTS]
    assert largest(sizes, 1e9, 60, 20) == scaled(3)
    assert largest(sizes, 60 * 1.15 * 2, 60, 20) is None
    chosen = largest(sizes, 1000, 60, 20)
    assert chosen is not None
    times = chosen.projects / SMALLEST.projects
    assert 1.15 * (60 * times + 20 * times**0.5) < 1000
    assert SMALLEST < between(chosen) < chosen


def test_what_is_written(tmp_path: Path) -> None:
    """A line for each bar at the end, what could not be installed before; a page, and a chart that is SVG."""
    bench = measured(tmp_path)
    text = as_text(bench)
    assert text.startswith("! Eleventy could not be installed\n")
    assert len(text.splitlines()) == len(BARS) + 2
    page = as_page(bench, "About.")
    assert "Of 10000 projects: Ours: 4 pages of 20.0 kB; Hugo: 4 pages of 10.0 kB." in page
    assert "| full | 10000 projects | 2 | 100 (50) | 150 (100) | 500 |" in page
    assert "- Eleventy could not be installed" in page
    chart = ElementTree.fromstring(as_chart(values(bench)))  # noqa: S314  # our own
    assert chart.tag.endswith("svg")


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
