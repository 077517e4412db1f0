"""A workbook as a ZIP file: whether it may be unpacked at all, and its sheets without what has no value.

What is refused is counted before any of it is read as XML: a small file can stand for more cells than a
machine can hold. Limits grow with the file, so that a country's survey is read and a bomb is not.
"""

from __future__ import annotations

import io
import math
import re
import zipfile
import zlib
from collections import Counter

from site_builder.frozen import frozen

MAX_BYTES = 20_000_000
MAX_PARTS = 1_000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Excel and LibreOffice pack in no other way."""
BROKEN = (
    *(LookupError, ValueError, TypeError, AttributeError, SyntaxError, OSError, EOFError, ArithmeticError),
    *(RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error),
)
"""What openpyxl and zipfile raise for a file that is not as it should be."""
AGAIN = "Open het bestand in Excel of LibreOffice en sla het opnieuw op als Excel-werkmap (.xlsx)."
SEND = "Stuur het werkblad zelf mee, als bijlage die eindigt op .xlsx."
_OTHERS = (
    (b"\x89PNG", "een afbeelding (PNG)"),
    (b"\xff\xd8\xff", "een foto (JPEG)"),
    (b"GIF8", "een afbeelding (GIF)"),
    (b"%PDF", "een PDF"),
    (b"\x78\x9f\x3e\x22", "een pakket van Outlook (winmail.dat)"),
)
"""How other files begin that people send instead, and what they are."""
TOO_MANY = ("Dit bestand heeft te veel cellen.", "Verdeel het: een bestand per gemeente.")
TOO_MUCH = (
    "Dit bestand heeft te veel opmaak: samengevoegde cellen, stijlen of namen.",
    "Kopieer de antwoorden naar het werkblad dat bij onze mail zat.",
)
_STRANGE = "Dit bestand heeft onderdelen die niet in een Excel-bestand horen."

_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
"""What a workbook is made of in the strict form of the standard: Excel can save it, openpyxl not read it."""
_DOCTYPE = b"<!DOCTYPE"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
_ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)")
_ENCODINGS = frozenset((b"utf-8", b"us-ascii"))
_PREFIX = rb"(?:[^\s<>/:]+:)?"
_KIND = re.compile(rb"<" + _PREFIX + rb"(c|row|v|f|is|t|si|r)[\s/>]")
"""The tags of cells and of what stands in them; a file may have many of these."""
_PLACELESS = re.compile(rb"<" + _PREFIX + rb"(?:c|row)(?![^<>]*?\sr\s*=)[\s/>]")
_LONG = re.compile(rb"<[^<>]{100000}")
"""A tag longer than any that a program writes; reading it costs more than its length."""


def _without(name: bytes) -> re.Pattern[bytes]:
    """Elements that say where they stand and hold nothing; a hundred at a time, for the sake of memory."""
    begin = rb"<" + _PREFIX + name + rb"\s(?=[^<>]*?\br\s*=)[^<>]*"
    return re.compile(rb"(?:" + begin + rb"(?:/>|></" + _PREFIX + name + rb">)){1,100}", re.DOTALL)


_EMPTY = (_without(rb"c"), _without(rb"row"))


@frozen
class Limits:
    """What a file may hold: bytes when unpacked, cells with a value, tags of XML in all, and of those the
    ones that are no cell, row or text: looks, names, joined areas.
    """

    unpacked: int
    cells: int
    tags: int
    others: int


def limits(size: int) -> Limits:
    """The limits of a file of so many bytes.

    The survey has a value in every ten bytes and unpacks to ten times its size; this leaves room beside that.
    """
    cells = min(max(50_000, size // 8), 1_500_000)
    return Limits(min(20_000_000 + 20 * size, 100_000_000), cells, 8 * cells, max(20_000, size // 20))


def refusal(content: bytes) -> tuple[str, str]:
    """Why a file is not read at all, and what to do; empty for one that is."""
    if len(content) > MAX_BYTES:
        most = f"Hoogstens {MAX_BYTES // 1_000_000} MB. Haal foto's eruit."
        return f"Dit bestand is te groot: {math.ceil(len(content) / 1_000_000)} MB.", most
    if other := next((name for start, name in _OTHERS if content.startswith(start)), ""):
        return f"Dit is geen Excel-bestand, maar {other}.", SEND
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return (
            "Dit bestand heeft een wachtwoord, of het is een oud Excel-bestand (.xls).",
            f"Haal het wachtwoord weg. {AGAIN}",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return _of_parts(packed, limits(len(content)))
    except BROKEN:
        if content.startswith(b"PK"):
            return "Dit Excel-bestand is beschadigd.", f"Misschien is het niet helemaal aangekomen. {AGAIN}"
        return "Dit is geen Excel-bestand.", AGAIN


def with_values(sheet: bytes) -> bytes:
    """A sheet without its cells and rows that have a look and no value: a form may have a million of those.

    One that does not say where it stands comes after the one before it; then all of them are kept.
    """
    if b"<![CDATA[" in sheet or _PLACELESS.search(sheet):
        return sheet
    for empty in _EMPTY:
        sheet = empty.sub(b"", sheet)
    return sheet


def _of_parts(packed: zipfile.ZipFile, most: Limits) -> tuple[str, str]:
    parts = packed.infolist()
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names:
        of_word = any(name.startswith("word/") for name in names)
        kind = "een Word-bestand" if of_word else "een ander soort bestand"
        kind = "een bestand van LibreOffice (.ods)" if "content.xml" in names else kind
        return f"Dit is geen Excel-bestand, maar {kind}.", AGAIN
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        return "Dit bestand heeft macro's.", AGAIN
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > most.unpacked:
        return "Dit bestand is uitgepakt te groot.", AGAIN
    if any(part.compress_type not in _METHODS for part in parts):
        return "Dit bestand is ingepakt op een manier die Excel niet kent.", AGAIN
    if _STRICT in packed.read("xl/workbook.xml"):
        return 'Dit bestand is opgeslagen als "Strict Open XML".', AGAIN
    cells = tags = others = 0
    for part in parts:
        text = packed.read(part)
        if _strange(text):
            return _STRANGE, AGAIN
        text = with_values(text)
        tags += text.count(b"<")
        if tags > most.tags:
            return TOO_MANY
        kinds = Counter(_KIND.findall(text))
        cells += kinds[b"c"]
        # A row without a cell counts as something else.
        bare = max(0, kinds[b"row"] - kinds[b"c"])
        others += text.count(b"<") - text.count(b"</") - kinds.total() + bare
        if cells > most.cells:
            return TOO_MANY
        if others > most.others:
            return TOO_MUCH
    return "", ""


def _strange(text: bytes) -> bool:
    """Whether a part is XML that could say something else than its bytes seem to say."""
    declared = _ENCODING.search(text[:1000])
    return (
        text.startswith(_UTF_16)
        or _DOCTYPE in text
        or _LONG.search(text) is not None
        or (declared is not None and declared[1].lower() not in _ENCODINGS)
    )
