"""Any text becomes a PDF, and a PDF that cannot be made is never the end of the others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import typst

from site_builder.documents.blocks import blocks
from site_builder.documents.newsletter import NewsletterSheet, newsletter_pdf
from site_builder.pages.shared.page import Page
from site_builder.pdf import compile_all, compile_one, compiling
from tests.pdf.demo import demo
from tests.pdf.reading import read, words

WAVE = "\N{THUMBS UP SIGN}\N{EMOJI MODIFIER FITZPATRICK TYPE-4}"
PROGRAMMER = "\U0001f469\u200d\U0001f4bb"


@pytest.fixture(scope="module")
def sheet() -> NewsletterSheet:
    """The newsletter of 2029 of the demo."""
    return newsletter_pdf(demo(), 2029)


@pytest.fixture
def compiles(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was compiled, one name for each time."""
    told: list[str] = []
    real = compiling.compiler()

    class Counting:
        def compile(self, template: str, **options: Any) -> Any:
            told.append(template)
            return real.compile(template, **options)

    monkeypatch.setattr(compiling, "compiler", Counting)
    return told


@pytest.mark.parametrize(
    "text",
    [
        WAVE,
        PROGRAMMER,
        "か\u309a",
        "\U0001f1f3\U0001f1f1",
        "漢字",
        "한국어",
        "\u0301",
        "� \U0001f3fd",
        "Z\u0335",
    ],
)
def test_a_text_in_any_script_is_shown_as_far_as_it_goes(sheet: NewsletterSheet, text: str) -> None:
    """In a title, a lead, a heading and a paragraph; what stands beside it is read as before."""
    body = blocks(f"# Kop {text} één\n\nZin {text} twee, zoë.", lambda href: href)
    made = compile_one("newsletter.typ", replace(sheet, title=f"Wij {text}", lead=f"{text} ja", body=body))
    assert read(made).standards == ("1", "3", "A")
    said = words(made)
    assert "één" in said
    assert "twee, zoë." in said
    assert "Kop" in said


def test_a_letter_with_marks_is_replaced_as_a_whole(sheet: NewsletterSheet) -> None:
    """One � for a thumb with its colour, and for a woman at her computer."""
    body = blocks(f"Goed {WAVE}. Knap {PROGRAMMER}.", lambda href: href)
    assert "Goed �. Knap �." in words(compile_one("newsletter.typ", replace(sheet, body=body)))


def test_a_thousand_letters_cost_one_more_compile(sheet: NewsletterSheet, compiles: list[str]) -> None:
    """Typst names all that it misses at once."""
    body = blocks("".join(chr(0x4E00 + number) for number in range(1000)), lambda href: href)
    compile_one("newsletter.typ", replace(sheet, body=body))
    assert len(compiles) == 2


def test_what_cannot_be_made_is_left_out_and_named(sheet: NewsletterSheet) -> None:
    """A document too deep for Typst: the other is there, and the reason is told."""
    deep = replace(sheet, body=blocks("> " * 19 + "diep", lambda href: href))
    pages = [Page("a/diep.pdf", "newsletter.typ", deep), Page("a/goed.pdf", "newsletter.typ", sheet)]
    made, left_out = compile_all(pages)
    assert list(made) == ["a/goed.pdf"]
    assert [(one.address, one.what) for one in left_out] == [("a/diep.pdf", "De pdf")]
    assert "depth exceeded" in left_out[0].reason


def test_a_complaint_about_no_letter_of_ours_ends(
    monkeypatch: pytest.MonkeyPatch, sheet: NewsletterSheet
) -> None:
    """It is raised, not tried for ever."""
    told = 'the text `"\\u{e000}"` could not be displayed'

    class Refusing:
        def compile(self, _template: str, **_options: Any) -> bytes:
            error = typst.TypstError(told, told)
            error.diagnostic = told
            raise error

    monkeypatch.setattr(compiling, "compiler", Refusing)
    with pytest.raises(typst.TypstError):
        compile_one("newsletter.typ", sheet)
