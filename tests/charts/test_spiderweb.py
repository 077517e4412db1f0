"""The spiderweb's geometry."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.axis_labels import AxisInput, change_of, level_text, radius_for
from site_builder.charts.coordinates import Anchor, Point, text_width
from site_builder.charts.spiderweb import SeriesInput, Spiderweb, runs, spiderweb
from tests.charts.geometry import levels, pairs, size

AXES = [
    AxisInput(name, name) for name in ("Beleid", "Uitvoering", "Capaciteit", "Kennis", "Projecten", "Meten")
]
many = st.lists(levels, min_size=3, max_size=12)


def web(*now: float | None, before: tuple[float | None, ...] | None = None) -> Spiderweb:
    axes = [AxisInput(str(index), f"As {index}") for index in range(len(now))]
    series = [SeriesInput("2026", "current", now)]
    if before is not None:
        series.append(SeriesInput("2025", "previous", before))
    return spiderweb(axes, series)


@given(many)
def test_everything_lies_in_the_view_box(now: list[float | None]) -> None:
    """No ring, dot, mark or label leaves the drawing."""
    found = web(*now)
    width, height = size(found.view_box)
    places = [place for ring in found.rings for place in pairs(ring.points)]
    places += [(float(dot.x), float(dot.y)) for outline in found.outlines for dot in outline.dots]
    places += [(float(mark.x), float(mark.y)) for mark in found.unknown]
    places += [(float(axis.x), float(axis.y)) for axis in found.labels]
    places += [(float(row.x), float(row.y)) for axis in found.labels for row in axis.lines]
    assert all(0 <= x <= width and 0 <= y <= height for x, y in places)


@given(st.lists(st.text(min_size=1, max_size=60), min_size=3, max_size=12))
def test_labels_never_clip(names: list[str]) -> None:
    """However long a name is, its lines stay within the width."""
    axes = [AxisInput(str(index), name) for index, name in enumerate(names)]
    found = spiderweb(axes, [])
    width, _ = size(found.view_box)
    shift: dict[Anchor, float] = {"start": 0, "middle": 0.5, "end": 1}
    for axis in found.labels:
        for row in axis.lines:
            long = text_width(row.text, 15)
            start = float(row.x) - long * shift[row.anchor]
            assert start >= -0.2
            assert start + long <= width + 0.2


@pytest.mark.parametrize("count", [3, 4, 5, 6, 7, 9])
@given(st.data())
def test_a_name_of_fourteen_letters_is_shown_whole(count: int, data: st.DataObject) -> None:
    """A short name may have 14 letters, also the widest: none is cut off."""
    names = data.draw(st.lists(st.text("Wmaeik'", min_size=1, max_size=14), min_size=count, max_size=count))
    known = data.draw(st.lists(levels, min_size=count, max_size=count))
    axes = [AxisInput(str(index), name) for index, name in enumerate(names)]
    found = spiderweb(axes, [SeriesInput("nu", "current", tuple(known))])
    assert ["".join(row.text for row in axis.lines) for axis in found.labels] == names


def test_labels_do_not_change_the_size_of_a_web_from_one_municipality_to_another() -> None:
    """The web is as large as its axes leave room for, known or not, so that two webs may stand together."""
    axes = [AxisInput(name, name) for name in ("Samenwerken", "Inkoop", "Grondstoffen", "Meten", "Kennis")]
    webs = [spiderweb(axes, [SeriesInput("nu", "current", (level,) * 5)]) for level in (None, 2.0)]
    assert webs[0].rings == webs[1].rings
    assert webs[0].rings != spiderweb(AXES[:5], []).rings


@given(many)
def test_unknown_never_makes_a_point(now: list[float | None]) -> None:
    """Every point on an outline or dot belongs to a known level; every unknown axis has one mark."""
    found = web(*now)
    known = [index for index, level in enumerate(now) if level is not None]
    if not known:
        assert found.empty
        assert not found.outlines
        assert not found.unknown
        return
    (outline,) = found.outlines
    drawn = pairs(outline.polygon) + [place for line in outline.lines for place in pairs(line)]
    spots = {(dot.x, dot.y) for dot in outline.dots}
    assert len(drawn) <= len(known)
    assert len(spots) <= len(known)
    assert {(float(x), float(y)) for x, y in spots} >= set(drawn)
    assert len(found.unknown) == len(now) - len(known)


@given(many)
def test_number_of_segments(now: list[float | None]) -> None:
    """A line for each pair of neighbours that are both known, no more and no less."""
    found = web(*now)
    known = [level is not None for level in now]
    expected = sum(known[index] and known[index - 1] for index in range(len(known)))
    lines = sum(len(pairs(line)) - 1 for outline in found.outlines for line in outline.lines)
    closed = sum(len(pairs(outline.polygon)) for outline in found.outlines)
    assert lines + closed == expected
    assert bool(closed) == all(known)


@given(st.lists(st.booleans(), min_size=3, max_size=12))
def test_runs_hold_every_known_axis_once(known: list[bool]) -> None:
    """Runs part the known axes, also around the end of the circle."""
    found = [index for run in runs(known) for index in run]
    assert sorted(found) == [index for index, each in enumerate(known) if each]


@given(st.integers(0, 5), st.integers(0, 3))
def test_a_higher_level_lies_further_out(axis: int, level: int) -> None:
    """Distance to the centre grows by the same step per level."""

    def reach(value: float) -> float:
        now: list[float | None] = [None] * 6
        now[axis] = value
        found = spiderweb(AXES, [SeriesInput("2026", "current", tuple(now))])
        (dot,) = found.outlines[0].dots
        return math.dist((float(dot.x), float(dot.y)), (float(found.centre.x), float(found.centre.y)))

    assert reach(level + 1) - reach(level) == pytest.approx(radius_for(AXES) / 4, abs=0.15)
    assert reach(level + 1) - reach(level) > 20


def test_level_zero_is_a_dot_in_the_centre() -> None:
    """Zero is known: a dot in the centre and a closed outline, no mark."""
    found = web(0, 0, 0, 0, 0, 0)
    assert found.outlines[0].dots == (found.centre,)
    assert found.outlines[0].polygon
    assert not found.unknown


def test_a_gap_leaves_the_web_open() -> None:
    """Only lines between known neighbours: no surface, and nothing that runs to the centre, which is 0."""
    outline = web(3, 2, None, 2, 1, 1).outlines[0]
    assert outline.polygon == ""
    assert [len(pairs(line)) for line in outline.lines] == [5]
    centre = web(3, 2, None, 2, 1, 1).centre
    assert (float(centre.x), float(centre.y)) not in pairs(outline.lines[0])


def test_the_mark_of_an_unknown_level_stands_beyond_the_axis() -> None:
    """On the axis it would be taken for a level; it is further out than the highest."""
    found = web(3, 2, None, 2, 1, 1)
    [mark] = found.unknown
    highest = max(math.dist(place, _place(found.centre)) for place in pairs(found.rings[-1].points))
    assert math.dist(_place(mark), _place(found.centre)) > highest + 7


def _place(spot: Point) -> tuple[float, float]:
    return float(spot.x), float(spot.y)


def test_isolated_levels_of_last_year_keep_a_dot() -> None:
    """Without a neighbour no line shows a level, so a dot does."""
    found = web(1, 1, 1, 1, before=(2, None, 3, None))
    previous = next(outline for outline in found.outlines if outline.role == "previous")
    assert len(previous.dots) == 2
    assert not previous.lines


def test_painting_order_is_region_previous_current() -> None:
    """This year lies on top, whatever the order given."""
    series = [
        SeriesInput("2026", "current", (1.0,) * 6),
        SeriesInput("regio", "region", (2.0,) * 6),
        SeriesInput("2025", "previous", (3.0,) * 6),
    ]
    assert [outline.role for outline in spiderweb(AXES, series).outlines] == ["region", "previous", "current"]


def test_labels_say_level_and_change() -> None:
    """A rise, a fall, no change, and an unknown level each read as such."""
    found = web(3, 0, 2, None, before=(2, 1, 2, 2))
    assert [(axis.level, axis.before, axis.direction) for axis in found.labels] == [
        ("3", "2", "up"),
        ("0", "1", "down"),
        ("2", "", "same"),
        ("?", "", "unknown"),
    ]


def test_small_web_has_no_texts() -> None:
    """In a small web only marks and lines remain."""
    found = spiderweb(AXES, [SeriesInput("2026", "current", (1, 2, None, 3, 4, 0))], size="small")
    assert not found.labels
    assert not found.numbers
    assert found.ambition_label is None
    assert len(found.unknown) == 1


def test_without_ambition_no_ring() -> None:
    """A region without ambition shows none."""
    found = spiderweb(AXES, [], ambition=None)
    assert found.ambition == ""
    assert found.ambition_label is None


def test_means_round_half_up() -> None:
    """2,25 is 2,3 for people; a whole mean has no decimal."""
    assert level_text(2.25) == "2,3"
    assert level_text(2.0) == "2"
    assert change_of(2.3, 2.0) == ("+0,3", "up")
    assert change_of(2.04, 2.0) == ("", "same")


@pytest.mark.parametrize(
    ("axes", "given_levels", "match"),
    [
        (AXES[:2], (1.0, 2.0), "three axes"),
        (AXES, (1.0,), "1 levels for 6"),
        (AXES, (5.0,) * 6, "outside 0..4"),
    ],
)
def test_impossible_webs_are_refused(
    axes: list[AxisInput], given_levels: tuple[float, ...], match: str
) -> None:
    """Two axes, a wrong length and a level past the top are errors of the caller."""
    with pytest.raises(ValueError, match=match):
        spiderweb(axes, [SeriesInput("2026", "current", given_levels)])
