"""What a municipality can best do next."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.next_step import Next, ToDo, next_of
from site_builder.measures.paths import progress
from site_builder.measures.profiles import lacking, levels_of, position
from tests.measures.programme import PROFILES
from tests.measures.region import alone, assessment

LEVELS = st.text(alphabet="01234?", min_size=6, max_size=6)


def found(*levels: str) -> Next:
    """The order for assessments of 2026 and on."""
    made = [assessment(2026 + index, text) for index, text in enumerate(levels)]
    model = alone(*made)
    place = position(made[-1], PROFILES)
    asked = lacking(place, levels_of(made[-1]), PROFILES)
    return next_of(progress(model, model.municipalities[0]), place, asked)


def axis(todo: ToDo | None) -> tuple[str, int] | None:
    """The first axis that a thing to do is about, with its level."""
    return None if todo is None or not todo.wanted else (todo.wanted[0].axis, todo.wanted[0].level)


def test_what_serves_both_comes_first() -> None:
    """Began in profile 3, and capacity 3 and measuring 3 are open for 2030.

    Profile 1 asks measuring 3 alone. The path's own order would begin with capacity; that comes afterwards.
    """
    order = found("111111", "332332")
    assert axis(order.first) == ("measuring", 3)
    assert order.first is not None
    assert order.first.profile == 1
    assert order.first.takes_step
    assert axis(order.then) == ("capacity", 3)


def test_a_smaller_step_of_the_profile_leads_to_the_larger_one_of_the_path() -> None:
    """Began in profile 2, capacity fell to 1: profile 2 asks 2, the path 3; so first 2, and policy later."""
    order = found("222222", "231333")
    assert axis(order.first) == ("capacity", 2)
    assert order.first is not None
    assert order.first.step is not None
    assert not order.first.takes_step
    assert axis(order.then) == ("policy", 3)


def test_in_the_first_profile_the_path_alone_decides() -> None:
    """There is no profile above the first."""
    order = found("222211", "333333")
    assert order == Next(None, None)
    order = found("111111", "332333")
    assert (axis(order.first), order.then) == (("capacity", 3), None)
    assert order.first is not None
    assert order.first.profile is None


@given(st.lists(LEVELS, min_size=1, max_size=3))
def test_nothing_is_asked_twice(levels: list[str]) -> None:
    """First and then are never the same thing, and there is no 'then' without a 'first'."""
    order = found(*levels)
    if order.first is None:
        assert order.then is None
    elif order.then is not None:
        assert (order.then.wanted, order.then.step) != (order.first.wanted, order.first.step)
