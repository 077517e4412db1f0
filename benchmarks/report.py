"""What was measured → a value for every bar, a page with a table, and a chart."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import log10
from statistics import median

from benchmarks.arithmetic import Bar, exponent, middle, ratio, written
from benchmarks.bars import BARS
from benchmarks.bench import Bench, Size
from benchmarks.country import MUNICIPALITIES, PROJECTS
from benchmarks.spent import Spent
from site_builder.charts.coordinates import Scale, coordinate

OF_COUNTRY = frozenset(
    ("full", "Hugo", "score", "nothing", "diff", "check", "check warm", "check file", "compose")
)
"""What is measured of a country of some size; all else has no size."""
RATIOS = {
    "full": ("full", "Hugo"),
    "score": ("score", "full"),
    "nothing": ("nothing", "start"),
    "diff_demo": ("demo diff", "demo"),
    "diff": ("diff", "full"),
    "check": ("check", "compose"),
    "check_warm": ("check warm", "compose"),
    "check_file": ("check file", "models"),
    "help": ("help", "bare"),
}
"""The bars that are one command over another, in processor time."""
HALO = 'fill="#222" stroke="#fff" stroke-width="5" paint-order="stroke"'
LOWEST, HIGHEST = -1.5, 2.5
"""The ends of the chart as powers of ten: from a thirtieth of a bar to three hundred times a bar."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a bar's value is, and of which country; None for what was not measured."""

    value: float | None
    of: str = ""


def values(bench: Bench) -> dict[str, Value]:
    """The value of every bar by its name, each of the largest country of which it was measured."""
    found = {name: _ratio(bench, above, below) for name, (above, below) in RATIOS.items()}
    every = sorted(size for name, size in bench.spent if name == "full" and size is not None)
    # Three sizes, since the smallest show what no size changes.
    sizes = every[-3:]
    of = f"{', '.join(str(size.projects) for size in sizes)} projects" if len(sizes) > 1 else ""
    grown = [(size.projects, bench.spent["full", size]) for size in sizes]
    serve, region = ([one.wall for one in bench.spent[name, None]] for name in ("serve", "region"))
    no_larger = [size for size in every if size.times <= 1]
    return found | {
        "serve": Value(ratio(serve, region)),
        "memory": _memory(bench, no_larger[-1]) if no_larger else Value(None),
        "search_bytes": _count(bench, "search bytes", 1000),
        "search_files": _count(bench, "search files"),
        "growth_time": Value(exponent([(size, median(_all_cpu(used))) for size, used in grown]), of),
        "growth_memory": Value(exponent([(size, median(_peaks(used))) for size, used in grown]), of),
    }


def _ratio(bench: Bench, above: str, below: str) -> Value:
    for size in reversed(_sizes(bench)):
        sides = [
            _all_cpu(bench.spent.get((name, size if name in OF_COUNTRY else None), []))
            for name in (above, below)
        ]
        if all(sides):
            sized = OF_COUNTRY.intersection((above, below))
            return Value(ratio(*sides), size.named if sized else "")
    return Value(None)


def _memory(bench: Bench, size: Size) -> Value:
    return Value(middle(_peaks(bench.spent["full", size])), size.named)


def _count(bench: Bench, name: str, unit: float = 1) -> Value:
    for size in reversed(_sizes(bench)):
        if (name, size) in bench.counts:
            return Value(bench.counts[name, size] / unit, size.named)
    return Value(None)


def _sizes(bench: Bench) -> list[Size]:
    """The sizes of which anything was measured, the smallest first."""
    return sorted({size for _, size in bench.spent if size is not None})


def verdicts(found: Mapping[str, Value]) -> tuple[tuple[str, str, str, str, str], ...]:
    """A line for each bar: what, of which country, the value, the bar, and whether it is met."""
    return tuple(_verdict(bar, found.get(bar.name, Value(None))) for bar in BARS)


def _verdict(bar: Bar, found: Value) -> tuple[str, str, str, str, str]:
    what, shown, limit, state = bar.line(found.value)
    return what, found.of, shown, limit, state


def as_text(bench: Bench) -> str:
    """What the command ends with."""
    lines = [*(f"! {one}" for one in bench.missing), ""]
    for what, of, value, bar, state in verdicts(values(bench)):
        lines.append(f"{what:<78}  {of:<26}  {value:>9}  {bar:<24}  {state}")
    return "\n".join(lines) + "\n"


def as_page(bench: Bench, about: str) -> str:
    """The page for `docs/`: the bars, what was measured, and how. `about` says where and of what."""
    lines = [
        "# How fast and how large a build is",
        "",
        "Made by `make bench`; [benchmarks/README.md](../benchmarks/README.md) says what each row means.",
        "A ratio is the median of one command over the median of another in the same rounds; CPU is",
        "processor time. Where the whole country did not fit in the time, a bar is of the part that did.",
        "",
        about,
        "",
        "![Each value against its bar, on a scale of powers of ten](pictures/benchmark.svg)",
        "",
        "| what | of | value | bar | |",
        "| --- | --- | --- | --- | --- |",
        *(f"| {' | '.join(line)} |" for line in verdicts(values(bench))),
        "",
        "## Measured",
        "",
        "| command | of | n | CPU s, median (least) | wall s, median (least) | most memory, MB |",
        "| --- | --- | --- | --- | --- | --- |",
        *(
            _row(name, size, bench.spent[name, size])
            for name, size in sorted(bench.spent, key=_place)
            if bench.spent[name, size]
        ),
        "",
        *_pages(bench),
    ]
    if bench.missing:
        lines += ["", "## Not measured", "", *(f"- {one}" for one in dict.fromkeys(bench.missing))]
    return "\n".join(lines) + "\n"


def about(commit: str, minutes: float, load: Sequence[float]) -> str:
    """When, where and of what: commit, minutes, and how busy the machine was."""
    busy = f"{load[0]:.1f} before and {load[-1]:.1f} after" if load else "unknown"
    return (
        f"Commit {commit}, Python {platform.python_version()}, {platform.system()}. The country has "
        f"{MUNICIPALITIES} municipalities and {PROJECTS} projects. It took {minutes:.0f} minutes. "
        f"Load of the machine: {busy}; with more than one it was shared, and only the ratios say something."
    )


def as_chart(found: Mapping[str, Value]) -> str:
    """Each value against its bar: on the line is the bar, left of it is better, a step is ten times."""
    scale = Scale(LOWEST, HIGHEST, 20, 700)
    height = 34 * len(BARS) + 40
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 {height}" '
        'font-family="sans-serif" font-size="13" role="img">',
        "<title>Each value against its bar</title>",
        f'<rect width="720" height="{height}" fill="#fff"/>',
    ]
    for power in range(-1, 3):
        x = coordinate(scale.at(power))
        weight = ' stroke-width="2"' if power == 0 else ' stroke-dasharray="2 4"'
        parts.append(f'<path d="M{x} 14V{height - 26}" stroke="#888"{weight}/>')
        name = "the bar" if power == 0 else f"{10.0**power:g} ×"
        parts.append(f'<text x="{x}" y="{height - 8}" text-anchor="middle">{name}</text>')
    for number, bar in enumerate(BARS):
        y = 28 + 34 * number
        value = found.get(bar.name, Value(None)).value
        what, shown, _, state = bar.line(value)
        told = escape(f"{what.replace('`', '')}: {shown} ({state})")
        parts.append(f'<text x="20" y="{y}" {HALO}>{told}</text>')
        if value is not None:
            start, end = sorted((scale.at(0), scale.at(_power(value / bar.limit))))
            colour = "#0a6b3d" if state == "ok" else "#a3400a"
            x, width = coordinate(start), coordinate(max(end - start, 1))
            parts.append(f'<rect x="{x}" y="{y + 5}" width="{width}" height="9" fill="{colour}"/>')
    return "\n".join((*parts, "</svg>", ""))


def _power(share: float) -> float:
    return min(max(log10(share), LOWEST), HIGHEST) if share > 0 else LOWEST


def _all_cpu(used: Sequence[Spent]) -> list[float]:
    return [one.cpu for one in used]


def _peaks(used: Sequence[Spent]) -> list[float]:
    return [one.peak for one in used]


def _place(key: tuple[str, Size | None]) -> tuple[object, ...]:
    name, size = key
    return (0, 0, name) if size is None else (1, size.projects, name)


def _row(name: str, size: Size | None, used: Sequence[Spent]) -> str:
    cpu, wall = _all_cpu(used), [one.wall for one in used]
    shown = (f"{written(median(one))} ({written(min(one))})" for one in (cpu, wall))
    of = "" if size is None else f"{size.projects} projects"
    return f"| {name} | {of} | {len(used)} | {' | '.join(shown)} | {written(max(_peaks(used)))} |"


def _pages(bench: Bench) -> Iterator[str]:
    """How many pages each builder made of each size, and how heavy one is."""
    for size, peers in bench.peers.items():
        told = []
        for name, prefix in (("Ours", ""), *((peer.name, f"{peer.name} ") for peer in peers)):
            if pages := bench.counts.get((f"{prefix}pages", size), 0):
                each = bench.counts[f"{prefix}bytes", size] / pages / 1000
                told.append(f"{name}: {pages:.0f} pages of {each:.1f} kB")
        yield f"Of {size.projects} projects: {'; '.join(told)}."
    yield "Ours has search, open data, feeds and documents beside them."
