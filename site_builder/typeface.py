"""The one typeface of headings and big numbers: a package's fonts, cut down to what Dutch pages set in it.

Source Serif Pro is under the SIL Open Font License, which reserves the name "Source" for the fonts as they
were published. A font that we changed therefore has a name of ours, and its licence is delivered beside it.
Why this one, and why so few characters: docs/decisions/0900-typeface.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.installed import files_of

NAME = "GWW Kop"
"""What style sheets call it; see also `site/assets/css/typeface.css`."""
WEIGHTS: Mapping[int, str] = {400: "Regular", 600: "Semibold"}
"""The weights in use, with the package's name for each."""
CHARACTERS = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "\u00a0\u00ad·°±²³½×€§"
    + "ÀÁÂÄÇÈÉÊËÍÎÏÑÓÔÖÚÛÜàáâäçèéêëíîïñóôöúûü"
    + "–—‘’“”„…•≥≤−₂▲▼→"
)
"""What stands in a Dutch heading; a letter beyond it is drawn in the reader's own serif."""
FEATURES = ("liga", "lnum", "tnum")
"""What the letters can do. Bringing pairs of letters together would take a third of a font more."""
LICENCE = "gww-kop.LICENSE.txt"
_NAMED = (1, 3, 4, 6, 16)
"""Family, identifier, full name, name for PostScript, typographic family: where a font says its own name."""


@frozen
class Typeface:
    """The files by address, and the address by the plain name that the style sheet asks for."""

    files: Mapping[str, bytes]
    addresses: Mapping[str, str]


def originals() -> tuple[Path, ...]:
    """The fonts as they were published, for documents and pictures, which may hold them as they are."""
    folder = files_of("font_source_serif_pro") / "files"
    return tuple(folder / f"SourceSerifPro-{weight}.ttf" for weight in WEIGHTS.values())


@cache
def typeface() -> Typeface:
    """The fonts that a page loads, each named after its content, with their licence."""
    files: dict[str, bytes] = {}
    addresses: dict[str, str] = {}
    for number, original in zip(WEIGHTS, originals(), strict=True):
        content = cut_down(original)
        address = urls.asset(f"gww-kop-{number}.{hashlib.sha256(content).hexdigest()[:12]}.woff2")
        files[address] = content
        addresses[f"gww-kop-{number}.woff2"] = address
    files[urls.asset(LICENCE)] = (originals()[0].parent / "LICENSE.txt").read_text(encoding="utf-8").encode()
    return Typeface(files, addresses)


def cut_down(original: Path) -> bytes:
    """A font with the characters that headings use and some features, under our own name, as WOFF2."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(
        layout_features=list(FEATURES), name_IDs=["*"], hinting=False, glyph_names=False, notdef_outline=True
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=CHARACTERS)
    made = BytesIO()
    with TTFont(original, recalcTimestamp=False) as font:
        # Where letters come together and marks go: none of the features, and longer to read than all else.
        del font["GPOS"]
        subsetter.subset(font)
        for record in font["name"].names:
            if record.nameID in _NAMED:
                record.string = NAME if record.nameID != 6 else NAME.replace(" ", "")
        font.flavor = "woff2"
        font.save(made)
    return made.getvalue()
