"""Parts of frozen values: what was written is read back as it was, and nothing else is ever made."""

from __future__ import annotations

import marshal
from datetime import date
from decimal import Decimal
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.exports.tables import ForeignKey
from site_builder.frozen import frozen
from site_builder.pages.shared.chrome import Link
from site_builder.store.values import packed, unpacked

ATOMS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False)
    | st.text()
    | st.binary()
    | st.decimals(allow_nan=False)
    | st.dates()
)
VALUES = st.recursive(
    ATOMS,
    lambda some: (
        st.lists(some)
        | st.lists(some).map(tuple)
        | st.dictionaries(st.text() | st.tuples(st.text(), st.integers()), some)
        | st.builds(Link, st.text(), st.text())
        | st.builds(ForeignKey, some, st.text(), some, st.booleans())
    ),
)


@given(VALUES)
def test_a_value_is_read_back_as_it_was(value: Any) -> None:
    """Of the same classes too, after the form in which a store keeps it: 1 is not 1.0, nor True."""
    again = unpacked(marshal.loads(marshal.dumps(cast("Any", packed(value)), 2)))  # noqa: S302  # our own
    assert again == value
    assert repr(again) == repr(value)


@frozen
class Stranger:
    """A data class of no program."""

    name: str


@pytest.mark.parametrize("value", [Stranger("x"), object(), frozenset({1}), (1, [Stranger("y")])])
def test_what_is_no_value_of_the_program_is_not_kept(value: object) -> None:
    """It is said while it is made, and not when it is asked for."""
    with pytest.raises(TypeError):
        packed(value)


@pytest.mark.parametrize("name", ["os:system", "site_builder.store.values:packed", "builtins:list"])
def test_nothing_else_is_made_of_what_a_store_holds(name: str) -> None:
    """A store that somebody wrote in calls no function and makes no other class."""
    with pytest.raises(TypeError):
        unpacked(([name], [5, "true"]))


def test_numbers_keep_their_form() -> None:
    """A decimal with its zeros, and a day."""
    assert str(unpacked(packed(Decimal("1.50")))) == "1.50"
    assert unpacked(packed((date(2030, 1, 2), [Decimal(1)]))) == (date(2030, 1, 2), [Decimal(1)])
