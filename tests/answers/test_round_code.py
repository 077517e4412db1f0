"""The code of a round says of whom and about which year, and shows a typing error."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from site_builder.answers.round_code import RoundCode, codes_in

SLUGS = st.from_regex(r"[a-z0-9]{1,12}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
CODES = st.builds(RoundCode, SLUGS, st.integers(2026, 2099), st.one_of(st.just(""), SLUGS))


def test_the_digits_are_those_of_the_standard() -> None:
    """ISO 7064 MOD 97-10: the subject with the digits behind it, two digits per sign, leaves 1 of 97.

    `a-2030` is 10 36 02 00 03 00 and 1036020003000 * 100 mod 97 is 78, which leaves 98 - 78 = 20.
    """
    assert 98 - int(str(RoundCode("a", 2030))[-2:]) == 1036020003_00 * 100 % 97


@given(CODES)
def test_a_code_is_read_as_it_was_written(code: RoundCode) -> None:
    """In a sentence, in capitals, with a long dash and spaces."""
    assert list(codes_in(f"Uw code is {code}.")) == [code]
    assert list(codes_in(str(code).upper().replace("-", " – "))) == [code]


@given(CODES, st.data())
def test_a_typing_error_is_seen(code: RoundCode, data: st.DataObject) -> None:
    """One other sign, or two that changed places, never give a sound code."""
    text = str(code)
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from("0123456789abcdefghijklmnopqrstuvwxyz"))
    assume(text[at] != other)
    assert not any(isinstance(one, RoundCode) for one in codes_in(text[:at] + other + text[at + 1 :]))
    if at:
        swapped = text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :]
        assume(swapped != text)
        assert not any(isinstance(one, RoundCode) for one in codes_in(swapped))


@pytest.mark.parametrize("text", ["", "06-12345678", "2030-11-03", "a-1-2", "x" * 5000 + "-"])
def test_other_text_holds_no_code(text: str) -> None:
    """A telephone number or a day is none."""
    assert list(codes_in(text)) == []


def test_a_code_of_any_length_is_read() -> None:
    """Somebody may send one of thousands of letters: it is looked up, and is nobody's."""
    code = RoundCode("a" * 5000, 2030)
    assert list(codes_in(f"Code: {code}")) == [code]
