"""JSON that tells whether a byte of it changed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.closed_year.sealing import BrokenSealError, sealed, unsealed

_PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(min_size=1).filter(lambda key: key != "digest"), _PLAIN, max_size=4))
def test_what_was_sealed_comes_back(data: dict[str, Any]) -> None:
    """All data, with the digest beside it; sealing it again gives the same bytes."""
    content = sealed(data)
    found = unsealed(content)
    assert {key: value for key, value in found.items() if key != "digest"} == data
    assert sealed(found) == content


@given(st.data())
def test_any_other_byte_is_found(data: st.DataObject) -> None:
    """Wherever a byte changes, also in the digest or in white space, the seal is broken."""
    content = sealed({"year": 2026, "files": {"één": 1}})
    place = data.draw(st.integers(0, len(content) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda one: one != content[place]))
    with pytest.raises(BrokenSealError):
        unsealed(content[:place] + bytes([byte]) + content[place + 1 :])


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"{", b"\xff", b"[" * 100_000])
def test_what_was_never_sealed_is_refused(content: bytes) -> None:
    """No content makes it raise anything else."""
    with pytest.raises(BrokenSealError):
        unsealed(content)
