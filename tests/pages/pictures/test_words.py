"""Words in a picture that stands outside its page."""

from __future__ import annotations

from site_builder.pages.pictures.words import web_line, web_note, web_title


def test_title_and_line() -> None:
    """With the year, or that there is no assessment yet."""
    assert web_title("Els", 2027) == "Spinnenweb van Els, 2027"
    assert web_title("Els", None) == "Spinnenweb van Els, nog geen meting"
    assert (web_line(2027), web_line(None)) == ("Spinnenweb 2027", "Spinnenweb, nog geen meting")


def test_the_note_says_only_what_holds() -> None:
    """Nothing, one thing, everything."""
    assert web_note(None, "", fictional=False) == ""
    assert web_note(2026, "", fictional=False) == "Stippellijn: 2026"
    assert web_note(2026, "Concept", fictional=True) == "Stippellijn: 2026 · Concept · Verzonnen gemeente"
