"""What was measured → a value for every bar, a page with a table, and a chart."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from math import log10
from statistics import median

from benchmarks.arithmetic import Bar, exponent, ratios, written
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
LINE = 'fill="#fff" stroke="#222" stroke-width="1.5"'
LOWEST, HIGHEST = -1.5, 2.5
"""The ends of the chart as powers of ten: from a thirtieth of a bar to three hundred times a bar."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a bar's value is, of which country, and what it was in each round; None for what was not measured.

    `once` is the same of a larger country, of which there were fewer rounds.
    """

    value: float | None
    of: str = ""
    rounds: tuple[float, ...] = ()
    once: Value | None = None


NOTHING = Value(None)


def values(bench: Bench) -> dict[str, Value]:
    """The value of every bar by its name.

    A ratio is of the country with the most rounds; what is no ratio, of the largest of which it was measured.
    """
    found = {name: _ratio(bench, above, below) for name, (above, below) in RATIOS.items()}
    sizes = sorted(size for name, size in bench.spent if name == "full" and size is not None)
    of = f"{', '.join(str(size.projects) for size in sizes)} projects" if len(sizes) > 1 else ""
    grown = [(size.projects, bench.all_of("full", size)) for size in sizes]
    no_larger = [size for size in sizes if size.times <= 1]
    return found | {
        "serve": _middle(ratios(_by_round(bench, "serve", _wall), _by_round(bench, "region", _wall))),
        "memory": _memory(bench, no_larger[-1]) if no_larger else NOTHING,
        "search_bytes": _count(bench, "search bytes", 1000),
        "search_files": _count(bench, "search files"),
        "growth_time": Value(exponent([(size, median(map(_cpu, used))) for size, used in grown]), of),
        "growth_memory": Value(exponent([(size, median(map(_peak, used))) for size, used in grown]), of),
    }


def _ratio(bench: Bench, above: str, below: str) -> Value:
    sides = OF_COUNTRY.intersection((above, below))
    if not sides:
        return _middle(ratios(*(_by_round(bench, name, _cpu) for name in (above, below))))
    found = {}
    for size in _sizes(bench):
        both = (_by_round(bench, name, _cpu, size if name in sides else None) for name in (above, below))
        if rounds := ratios(*both):
            found[size] = _middle(rounds, size.named)
    if not found:
        return NOTHING
    most = max(found, key=lambda size: (len(found[size].rounds), size))
    return replace(found[most], once=found[max(found)] if max(found) > most else None)


def _by_round(
    bench: Bench, name: str, what: Callable[[Spent], float], size: Size | None = None
) -> dict[int, float]:
    """What something took in each round: the median, where a round did it more than once."""
    return {turn: median(map(what, used)) for turn, used in bench.spent.get((name, size), {}).items()}


def _middle(rounds: tuple[float, ...], of: str = "") -> Value:
    return Value(median(rounds), of, rounds) if rounds else NOTHING


def _memory(bench: Bench, size: Size) -> Value:
    return _middle(tuple(map(_peak, bench.all_of("full", size))), size.named)


def _count(bench: Bench, name: str, unit: float = 1) -> Value:
    size = max((size for named, size in bench.counts if named == name), default=None)
    return NOTHING if size is None else _middle((bench.counts[name, size] / unit,), size.named)


def _sizes(bench: Bench) -> list[Size]:
    """The sizes of which anything was measured, the smallest first."""
    return sorted({size for _, size in bench.spent if size is not None})


def verdicts(found: Mapping[str, Value]) -> tuple[tuple[str, ...], ...]:
    """A line for each bar: what, of which, rounds, value, least to most, once of more, bar, and verdict."""
    return tuple(_verdict(bar, found.get(bar.name, NOTHING)) for bar in BARS)


def _verdict(bar: Bar, found: Value) -> tuple[str, ...]:
    what, shown, limit, state = bar.line(found.value)
    spread, once = "", ""
    if len(found.rounds) > 1:
        spread = f"{written(min(found.rounds))} to {written(max(found.rounds))}"
        over = sum(value > bar.limit for value in found.rounds)
        if 0 < over < len(found.rounds):
            spread += f", {over} over the bar"
    if found.once is not None:
        _, value, _, verdict = bar.line(found.once.value)
        once = f"{found.once.of}: {value}{'' if verdict == state else f', {verdict}'}"
    return what, found.of, str(len(found.rounds) or ""), shown, spread, once, limit, state


def differing(found: Mapping[str, Value]) -> Iterator[str]:
    """What stands on the other side of its bar, where it was measured once of a larger country."""
    for bar in BARS:
        value = found.get(bar.name, NOTHING)
        if value.once is not None and bar.state(value.once.value) != bar.state(value.value):
            what, shown, _, state = bar.line(value.once.value)
            yield f"{what}: {shown} of {value.once.of}, {state}"


def as_text(bench: Bench) -> str:
    """What the command ends with."""
    found = values(bench)
    lines = [*(f"! {one}" for one in bench.missing), ""]
    for what, of, rounds, value, spread, _, bar, state in verdicts(found):
        times = f"{rounds} x" if rounds else ""
        lines.append(f"{what:<78}  {of:<23}  {times:>4}  {value:>8}  {spread:<31}  {bar:<22}  {state}")
    lines += [f"! on the other side, once of more: {one}" for one in differing(found)]
    return "\n".join(lines) + "\n"


def as_page(bench: Bench, about: str) -> str:
    """The page for `docs/`: the bars, what was measured, and how. `about` says where and of what."""
    found = values(bench)
    lines = [
        "# How fast and how large a build is",
        "",
        "Made by `make bench`; [benchmarks/README.md](../benchmarks/README.md) says what each row means.",
        "A ratio is one command over another in the same round, and its value the median of the rounds;",
        "CPU is processor time. A bar is judged by the part of the country with the most rounds. The same of",
        "the largest part for which there was time stands beside it. Memory and search are of that largest,",
        "growth of all sizes.",
        "",
        about,
        "",
        "![Each value against its bar, on a scale of powers of ten](pictures/benchmark.svg)",
        "",
        "| what | of | rounds | value | least to most | once, of more | bar | |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
        *(f"| {' | '.join(line)} |" for line in verdicts(found)),
        "",
        *_differing(found),
        "",
        "## Measured",
        "",
        "| command | of | n | CPU s, median (least) | wall s, median (least) | most memory, MB |",
        "| --- | --- | --- | --- | --- | --- |",
        *(_row(name, size, bench.all_of(name, size)) for name, size in sorted(bench.spent, key=_place)),
        "",
        *_pages(bench),
    ]
    if bench.missing:
        lines += ["", "## Not measured", "", *(f"- {one}" for one in dict.fromkeys(bench.missing))]
    return "\n".join(lines) + "\n"


def _differing(found: Mapping[str, Value]) -> Iterator[str]:
    """The same as a list with a sentence before it."""
    if not (lines := list(differing(found))):
        yield "What was measured of a larger part stands on the same side of its bar."
        return
    yield "On the other side of its bar is, once of a larger part:"
    yield ""
    yield from (f"- {one}" for one in lines)


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
    height = 34 * len(BARS) + 66
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 {height}" '
        'font-family="sans-serif" font-size="13" role="img">',
        "<title>Each value against its bar</title>",
        f'<rect width="720" height="{height}" fill="#fff"/>',
    ]
    for power in range(-1, 3):
        x = coordinate(scale.at(power))
        weight = ' stroke-width="2"' if power == 0 else ' stroke-dasharray="2 4"'
        parts.append(f'<path d="M{x} 14V{height - 52}" stroke="#888"{weight}/>')
        name = "the bar" if power == 0 else f"{10.0**power:g} ×"
        parts.append(f'<text x="{x}" y="{height - 34}" text-anchor="middle">{name}</text>')
    for number, bar in enumerate(BARS):
        y = 28 + 34 * number
        value = found.get(bar.name, NOTHING)
        what, shown, _, state = bar.line(value.value)
        told = escape(f"{what.replace('`', '')}: {shown} ({state})")
        parts.append(f'<text x="20" y="{y}" {HALO}>{told}</text>')
        if value.value is not None:
            start, end = sorted((scale.at(0), scale.at(_power(value.value / bar.limit))))
            colour = "#0a6b3d" if state == "ok" else "#a3400a"
            x, width = coordinate(start), coordinate(max(end - start, 1))
            parts.append(f'<rect x="{x}" y="{y + 5}" width="{width}" height="9" fill="{colour}"/>')
        if len(value.rounds) > 1:
            ends = (_power(end(value.rounds) / bar.limit) for end in (min, max))
            least, most = (coordinate(scale.at(power)) for power in ends)
            parts.append(f'<path d="M{least} {y + 5}v9m0-4.5H{most}m0-4.5v9" {LINE}/>')
        if value.once is not None and value.once.value is not None:
            x = coordinate(scale.at(_power(value.once.value / bar.limit)))
            parts.append(f'<circle cx="{x}" cy="{y + 9.5}" r="4" {LINE}/>')
    legend = "line: least to most of the rounds; circle: once, of a larger part of the country"
    parts.append(f'<text x="360" y="{height - 10}" text-anchor="middle">{legend}</text>')
    return "\n".join((*parts, "</svg>", ""))


def _power(share: float) -> float:
    return min(max(log10(share), LOWEST), HIGHEST) if share > 0 else LOWEST


def _cpu(used: Spent) -> float:
    return used.cpu


def _wall(used: Spent) -> float:
    return used.wall


def _peak(used: Spent) -> float:
    return used.peak


def _place(key: tuple[str, Size | None]) -> tuple[object, ...]:
    name, size = key
    return (0, 0, name) if size is None else (1, size.projects, name)


def _row(name: str, size: Size | None, used: Sequence[Spent]) -> str:
    shown = (
        f"{written(median(map(what, used)))} ({written(min(map(what, used)))})" for what in (_cpu, _wall)
    )
    of = "" if size is None else f"{size.projects} projects"
    return f"| {name} | {of} | {len(used)} | {' | '.join(shown)} | {written(max(map(_peak, used)))} |"


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
