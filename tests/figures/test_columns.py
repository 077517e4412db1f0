"""A bundle of figures in columns: exactly what was put in comes out, in order, also after it was let go."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.figures import columns
from site_builder.figures.columns import Columns
from site_builder.figures.figure import Figure, Key
from site_builder.figures.proof import Rungs
from site_builder.measures.breaks import Break, Cause
from tests.checks import FIRST_YEAR, ROOT
from tests.closed_sites.closing import erratum
from tests.figures.years import figures_in

words = st.text(max_size=5)
lists = st.lists(words, max_size=3).map(tuple)
counts = st.none() | st.integers(0, 2**70)
numbers = (
    st.none()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.sampled_from(
        [Decimal(1), Decimal("1.0"), Decimal("1.00"), Decimal("1E+2"), Decimal("-0"), Decimal(0)]
    )
)
breaks = st.builds(
    Break, st.sampled_from(get_args(Cause)), lists, st.lists(st.integers()).map(tuple), numbers, numbers
)
keys = st.builds(
    Key,
    words,
    words,
    st.integers(1900, 2100),
    st.sampled_from(("in_year", "to_date")),
    words,
    words,
    set=words,
)
figures = st.builds(
    Figure,
    keys,
    numbers | words,
    words,
    counts,
    counts,
    counts,
    level=numbers,
    verdict=st.none() | st.sampled_from(("met", "below")),
    compared_with=st.none() | words,
    change=numbers,
    not_compared=st.lists(breaks, max_size=2).map(tuple),
    reads=lists,
    sources=lists,
    status=st.sampled_from(("confirmed", "draft")),
    erratum=st.none()
    | st.builds(lambda text: erratum(record=f"evaluations/{text}.yaml", right=text), st.sampled_from("ab")),
    derived_from=st.none() | words,
    definition=st.integers(0, 9),
    rungs=st.none() | st.builds(Rungs, st.integers(0, 9), st.integers(0, 9)),
)


def told(bundle: Mapping[Key, Figure]) -> str:
    """All of a bundle with its order: two numbers may be equal and told differently."""
    return repr([*bundle.items()])


def hold(bundle: Mapping[Key, Figure]) -> None:
    """The same figures come back of their content, and have that content again."""
    kept = Columns.of(Columns(bundle).content)
    assert told(kept) == told(bundle)
    assert dict(kept) == dict(bundle)
    assert all(type(key) is Key and hash(figure) == hash(bundle[key]) for key, figure in kept.items())
    assert Columns(dict(kept)).content == kept.content
    one_by_one, at_once = (Columns.of(kept.content) for _ in range(2))
    assert repr(list(map(one_by_one.figure, bundle))) == repr([*at_once.values()]) == repr([*bundle.values()])
    assert kept.listed == Columns(bundle).listed == sum(one.listed for one in bundle.values())


@settings(max_examples=settings().max_examples // 2)
@given(st.lists(figures, max_size=6))
def test_any_figures_come_back(some: list[Figure]) -> None:
    """Words, numbers that are told differently, what is unknown, breaks, errata."""
    hold({figure.key: figure for figure in some})


DEMO, DAY = "demo", date(2031, 6, 1)


@pytest.mark.parametrize(
    ("folder", "today"),
    [(FIRST_YEAR, date(2027, 6, 1)), pytest.param(DEMO, DAY, marks=pytest.mark.long)],
)
def test_every_figure_of_a_region_comes_back(folder: str, today: date) -> None:
    """Of a region in its first year, and of the fictional one with its closed years and an erratum."""
    found = figures_in(ROOT / folder, today)
    for name in found.bundles():
        hold(found.bundle(name))
    assert (folder == DEMO) == any(figure.erratum for figure in found.every())


def test_one_figure_is_made_when_it_is_asked_for() -> None:
    """By its key; of a key that is not there nothing is made. Once it is asked often, all are held."""
    one, other = (Figure(Key("mki", "mean", year), Decimal(year)) for year in (2030, 2031))
    kept = Columns.of(Columns({one.key: one, other.key: other}).content)
    assert (kept.figure(other.key), kept.figure(Key("mki", "mean", 2032))) == (other, None)
    often = [kept.figure(other.key) for _ in range(columns.OFTEN + 1)]
    assert set(often) == {other}
    assert often[-1] is often[-2]
    assert (len(kept), one.key in kept, Key("mki", "mean", 2032) in kept) == (2, True, False)
    with pytest.raises(KeyError):
        kept[Key("mki", "mean", 2032)]


def test_few_bundles_are_held_as_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the most, the one that was opened first is let go; it says the same when it is asked again."""
    monkeypatch.setattr(columns, "MOST_OPEN", 2)
    monkeypatch.setattr(Columns, "_open", deque())
    some = [Figure(Key("mki", "mean", year), Decimal(year)) for year in range(2030, 2040)]
    held = [Columns({figure.key: figure}) for figure in some]
    for _ in range(2):
        assert [one.figure(figure.key) for one, figure in zip(held, some, strict=True)] == some
        assert sum(one._figures is not None for one in held) <= 2
