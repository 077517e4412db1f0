"""What was measured → a value for every bar, a page with a table, and a chart."""

from __future__ import annotations

import platform
from collections.abc import Mapping, Sequence
from html import escape
from statistics import median

from benchmarks.arithmetic import exponent, middle, ratio, written
from benchmarks.bars import BARS
from benchmarks.runs import Bench, Size
from benchmarks.spent import Spent
from site_builder.charts.coordinates import Scale, coordinate

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


def values(bench: Bench) -> dict[str, float | None]:
    """The value of every bar by its name; None for what was not measured."""
    found = {name: ratio(_cpu(bench, above), _cpu(bench, below)) for name, (above, below) in RATIOS.items()}
    sizes = _sizes(bench)
    return found | {
        "serve": ratio(
            [one.wall for one in bench.spent["serve"]], [one.wall for one in bench.spent["region"]]
        ),
        "memory": middle([one.peak for one in bench.spent["full"]]),
        "search_bytes": _in_kb(bench.counts.get("search bytes")),
        "search_files": bench.counts.get("search files"),
        "growth_time": exponent([(size.projects, median(_all_cpu(used))) for size, used in sizes]),
        "growth_memory": exponent(
            [(size.projects, median([one.peak for one in used])) for size, used in sizes]
        ),
    }


def verdicts(found: Mapping[str, float | None]) -> tuple[tuple[str, str, str, str], ...]:
    """A line for each bar: what, the value, the bar, and whether it is met."""
    return tuple(bar.line(found.get(bar.name)) for bar in BARS)


def as_text(bench: Bench) -> str:
    """What the command ends with."""
    lines = [*(f"! {one}" for one in bench.missing), ""]
    for what, value, bar, state in verdicts(values(bench)):
        lines.append(f"{what:<78}  {value:>9}  {bar:<24}  {state}")
    return "\n".join(lines) + "\n"


def as_page(bench: Bench, about: str) -> str:
    """The page for `docs/`: the bars, what was measured, and how. `about` says where and of what."""
    lines = [
        "# How fast and how large a build is",
        "",
        "Made by `make bench`; [benchmarks/README.md](../benchmarks/README.md) says what each row means.",
        "A ratio is the median of one command over the median of another in the same rounds; CPU is",
        "processor time.",
        "",
        about,
        "",
        "![Each value against its bar, on a scale of powers of ten](pictures/benchmark.svg)",
        "",
        "| what | value | bar | |",
        "| --- | --- | --- | --- |",
        *(f"| {' | '.join(line)} |" for line in verdicts(values(bench))),
        "",
        "## Measured",
        "",
        "| command | n | CPU s, median (least) | wall s, median (least) | most memory, MB |",
        "| --- | --- | --- | --- | --- |",
        *(_row(name, used) for name, used in sorted(bench.spent.items()) if used),
        "",
        _pages(bench),
    ]
    if bench.missing:
        lines += ["", "## Not measured", "", *(f"- {one}" for one in dict.fromkeys(bench.missing))]
    return "\n".join(lines) + "\n"


def about(bench: Bench, commit: str, rounds: int, minutes: float, load: Sequence[float]) -> str:
    """When, where and of what: commit, size, rounds, and how busy the machine was."""
    told = "1 round" if rounds == 1 else f"{rounds} rounds"
    busy = f"{load[0]:.1f} before and {load[-1]:.1f} after" if load else "unknown"
    return (
        f"Commit {commit}, Python {platform.python_version()}, {platform.system()}. A country of "
        f"{bench.size.municipalities} municipalities and {bench.size.projects} projects; {told} in "
        f"{minutes:.0f} minutes. Load of the machine: {busy}; with more than one it was shared, and only the "
        "ratios say something."
    )


def as_chart(found: Mapping[str, float | None]) -> str:
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
        value = found.get(bar.name)
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
    from math import log10

    return min(max(log10(share), LOWEST), HIGHEST) if share > 0 else LOWEST


def _cpu(bench: Bench, name: str) -> list[float]:
    return _all_cpu(bench.spent.get(name, []))


def _all_cpu(used: Sequence[Spent]) -> list[float]:
    return [one.cpu for one in used]


def _sizes(bench: Bench) -> list[tuple[Size, list[Spent]]]:
    full = bench.spent.get("full", [])
    return [*((size, [used]) for size, used in bench.grown), *([(bench.size, full)] if full else [])]


def _in_kb(size: float | None) -> float | None:
    return None if size is None else size / 1000


def _row(name: str, used: Sequence[Spent]) -> str:
    cpu, wall = _all_cpu(used), [one.wall for one in used]
    shown = (f"{written(median(one))} ({written(min(one))})" for one in (cpu, wall))
    return f"| {name} | {len(used)} | {' | '.join(shown)} | {written(max(one.peak for one in used))} |"


def _pages(bench: Bench) -> str:
    """How many pages each builder made, and how heavy one is."""
    told = []
    for name, prefix in (("Ours", ""), *((peer.name, f"{peer.name} ") for peer in bench.peers)):
        pages = bench.counts.get(f"{prefix}pages", 0)
        if pages:
            each = bench.counts[f"{prefix}bytes"] / pages / 1000
            told.append(f"{name}: {pages:.0f} pages of {each:.1f} kB")
    return f"{'; '.join(told)}. Ours has search, open data, feeds and documents beside them." if told else ""
