"""What the tests of the charts share: ranges of input and a reader of coordinates."""

from __future__ import annotations

from hypothesis import strategies as st

levels = st.one_of(st.none(), st.integers(0, 4).map(float))
amounts = st.floats(0, 1e6, allow_nan=False).map(lambda value: round(value, 3))


def plain(value: float) -> str:
    """A value as short text, in place of the site's own formats."""
    return f"{value:g}"


def size(view_box: str) -> tuple[float, float]:
    """Width and height of a viewBox that starts at 0 0."""
    left, top, width, height = (float(part) for part in view_box.split())
    assert (left, top) == (0, 0)
    return width, height


def pairs(points: str) -> list[tuple[float, float]]:
    """The places in a `points` attribute."""
    found = []
    for place in points.split():
        x, y = place.split(",")
        found.append((float(x), float(y)))
    return found
