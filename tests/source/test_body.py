"""The text of a newsletter: what no page, PDF or e-mail can bear is named at its line."""

from __future__ import annotations

import pytest

from site_builder.source.body import MAX_CHARACTERS, MAX_DEPTH, MAX_WORD, faults


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("# Kop\n\nTekst.", []),
        ("", []),
        ("#", [0]),
        ("Eerst.\n\n## \n\nDan.\n\n### [](https://a.nl)", [2, 6]),
        ("# &nbsp;\n\n# **&#8203;**", [0, 2]),
        ("- punt\n- # \n\n> # ", [1, 3]),
        ("# ![](a.png)", []),
        ("# `x`", []),
    ],
)
def test_a_heading_says_something(text: str, lines: list[int]) -> None:
    """Also one in a list or a quote, one with a link without words, and one of spaces that no one sees."""
    found = [fault for fault in faults(text) if fault.message == "Deze kop heeft geen tekst."]
    assert [fault.line for fault in found] == lines


@pytest.mark.parametrize("sign", ["> ", "- ", "1. ", "> - "])
def test_lists_and_quotes_go_no_deeper_than_a_pdf_bears(sign: str) -> None:
    """As deep as is allowed is fine; deeper is said once, on the line where it starts."""
    per_sign = len(sign.split())
    assert list(faults("Kop.\n\n" + sign * (MAX_DEPTH // per_sign) + "x")) == []
    for number in (MAX_DEPTH // per_sign + 1, 150):
        (fault,) = faults("Kop.\n\n" + sign * number + "x")
        assert (fault.line, fault.message) == (2, "Hier zitten te veel lijsten en citaten in elkaar.")


def test_each_list_that_is_too_deep_is_named() -> None:
    """Two of them are two mistakes."""
    deep = "> " * (MAX_DEPTH + 3) + "x"
    assert [fault.line for fault in faults(f"{deep}\n\nTussendoor.\n\n{deep}")] == [0, 4]


def test_forms_of_letters_go_no_deeper_than_python_bears() -> None:
    """Strong in emphasis in strong; 400 signs before a word are too many."""
    assert list(faults("***a***")) == []
    (fault,) = faults("Ja.\n\n" + "*" * 401 + "a" + "*" * 401)
    assert (fault.line, fault.message) == (2, "Hier zitten te veel vormen van letters in elkaar.")


def test_a_word_ends() -> None:
    """A word of 20,000 letters has no place on paper."""
    assert list(faults("a" * MAX_WORD)) == []
    (fault,) = faults("Eén.\nTwee.\n" + "a" * (MAX_WORD + 1))
    assert (fault.line, fault.message) == (2, "Op deze regel staat een woord waar geen einde aan komt.")


def test_a_text_that_is_too_long_is_not_read() -> None:
    """Nothing else is said of it."""
    assert list(faults("# \n" + "a " * ((MAX_CHARACTERS - 3) // 2))) != []
    (fault,) = faults("# \n" + "a " * MAX_CHARACTERS)
    assert (fault.message, fault.allowed) == (
        "De tekst van dit bestand is te lang: 40.003 tekens.",
        "Hoogstens 20.000 tekens.",
    )
