"""The typeface of headings: small, complete for Dutch, under our own name, with its licence beside it."""

from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from site_builder import urls
from site_builder.render import stylesheet
from site_builder.typeface import CHARACTERS, LICENCE, NAME, cut_down, originals, typeface
from tests.checks import ROOT

MOST = 45 * 1024


@pytest.fixture(scope="module", params=originals(), ids=lambda path: path.stem)
def font(request: pytest.FixtureRequest) -> TTFont:
    """One weight, as a browser reads it."""
    return TTFont(BytesIO(cut_down(request.param)))


def test_both_weights_are_light() -> None:
    """45 KB together, licence not counted: a first view has 60."""
    weights = [len(content) for address, content in typeface().files.items() if address.endswith(".woff2")]
    assert len(weights) == 2
    assert sum(weights) < MOST


def test_every_character_that_is_promised_is_drawn(font: TTFont) -> None:
    """Only the soft hyphen need not be: it is seen nowhere but at the end of a line."""
    assert set(CHARACTERS) - {chr(code) for code in font.getBestCmap()} <= {"\u00ad"}


@pytest.mark.parametrize("folder", ["site/templates", "site/text"])
def test_what_our_own_texts_write_can_be_drawn(folder: str) -> None:
    """A letter from another face in the middle of a heading is seen at once. A sign may be another's."""
    written = {
        letter
        for path in (ROOT / folder).rglob("*.*")
        if path.suffix != ".pyc"
        for letter in path.read_text(encoding="utf-8")
        if letter.isalpha()
    }
    assert written <= set(CHARACTERS)


def test_no_name_is_the_one_that_is_reserved(font: TTFont) -> None:
    """The licence reserves "Source"; the copyright line and the licence stay as they were."""
    names = {record.nameID: record.toUnicode() for record in font["name"].names}
    assert names[1] == names[4] == NAME
    assert [text for number, text in names.items() if number in (1, 3, 4, 6, 16) and "Source" in text] == []
    assert "Reserved Font Name" in names[0]
    assert b"SIL OPEN FONT LICENSE" in typeface().files[urls.asset(LICENCE)]


def test_the_same_font_twice_has_the_same_bytes() -> None:
    """No moment of making is in it, so its address stays until it changes."""
    first = cut_down(originals()[0])
    assert cut_down(originals()[0]) == first


def test_the_style_sheet_asks_for_the_files_that_are_there() -> None:
    """By the name with the hash, in its own folder, and never from elsewhere."""
    style = stylesheet().decode()
    fonts = [address.rpartition("/")[2] for address in typeface().files if address.endswith(".woff2")]
    assert [style.count(f'url("{name}")') for name in fonts] == [1, 1]
    assert style.count("url(") == 2
    assert "/*" not in style
