"""Two numbers of each thing beside each other as dots, and no line through them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from site_builder.charts.coordinates import Label, Line, Point, Scale, label, line, point
from site_builder.frozen import frozen

_WIDTH, _HEIGHT = 360.0, 262.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 44.0, 330.0, 36.0, 204.0
_RADIUS = 6.0


@frozen
class Scatter:
    """Dots with the axes that they stand on; `zero` is the line where nothing changed."""

    view_box: str
    dots: tuple[Point, ...]
    zero: Line
    frame: Line
    across: tuple[Label, ...]
    up: tuple[Label, ...]
    names: tuple[Label, ...]


def scatter(pairs: Sequence[tuple[float, float]], across: str, up: str) -> Scatter:
    """Dots of a share from 0 to 100 against a number around 0; those of one place stand beside each other.

    `across` and `up` name the axes.
    """
    most = max(2.0, *(abs(height) for _, height in pairs)) if pairs else 2.0
    x, y = Scale(0, 100, _LEFT, _RIGHT), Scale(-most, most, _BOTTOM, _TOP)
    met: Counter[tuple[float, float]] = Counter()
    dots = []
    for pair in sorted(pairs):
        aside = met[pair]
        met[pair] += 1
        step = (aside + 1) // 2 * (1 if aside % 2 else -1) * (2 * _RADIUS + 1)
        dots.append(point(min(max(x.at(pair[0]) + step, _LEFT), _RIGHT), y.at(pair[1])))
    return Scatter(
        view_box=f"0 0 {_WIDTH:.0f} {_HEIGHT:.0f}",
        dots=tuple(dots),
        zero=line(_LEFT, y.at(0), _RIGHT, y.at(0)),
        frame=line(_LEFT, _BOTTOM + 12, _RIGHT, _BOTTOM + 12),
        across=tuple(label(x.at(share), _BOTTOM + 29, "middle", f"{share}%") for share in (0, 50, 100)),
        up=tuple(
            label(_LEFT - 10, y.at(height) + 4.5, "end", text)
            for height, text in ((most, f"+{most:.0f}"), (0, "0"), (-most, f"−{most:.0f}"))
        ),
        names=(
            label((_LEFT + _RIGHT) / 2, _BOTTOM + 50, "middle", across),
            label(0, 16, "start", up),
        ),
    )
