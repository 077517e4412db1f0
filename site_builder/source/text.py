"""Bytes to text: size, encoding and characters that do not belong in a text file."""

from __future__ import annotations

import codecs
import re
import unicodedata

from site_builder.problems import Problem, of_file

MAX_BYTES = 2_000_000
MAX_DEPTH = 40
MAX_VALUES = 40_000
"""Values in one file after aliases are written out. A file within `MAX_BYTES` needs far fewer."""
MAX_REPORTED = 20
"""Lines with the same mistake that are reported one by one; a file with more is broken as a whole."""

LINE_BREAK = re.compile(r"\r\n|\r|\n")

# Printable by YAML 1.2 (rule 1), without the separators U+0085, U+2028 and U+2029, which PyYAML takes for
# line ends and editors do not, and without a byte order mark past the start.
FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)

_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of Excel and Word begin, of now (zip) and of before 2007."""
_SAVE_AS_UTF8 = (
    "Sla het bestand opnieuw op met de codering UTF-8 (in Kladblok: Opslaan als, en kies bij Codering UTF-8)."
)


_SPACES = {code: " " for code in range(0x80, 0x3001) if unicodedata.category(chr(code)) == "Zs"}
_OTHER_SPACE = re.compile(f"[{''.join(map(chr, _SPACES))}]")


def plain_spaces(text: str) -> str:
    """The text with a plain space for every other, so that what was pasted means what it shows.

    Of equal length: places stay.
    """
    return text.translate(_SPACES) if _OTHER_SPACE.search(text) else text


def lines_of(text: str) -> list[str]:
    """The lines of a text without their ends: LF, CRLF or CR, as YAML counts them."""
    return LINE_BREAK.split(text)


def decode(content: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file without its byte order mark, and what is wrong with its characters.

    The text is None when there is nothing to read further. With problems it may still be given, each wrong
    character replaced by a space, so that the rest of the file can be checked in the same run.
    """
    if len(content) > MAX_BYTES:
        size = f"{len(content) / 1_000_000:.1f}".replace(".", ",")
        return None, (
            of_file(
                path,
                f"Dit bestand is te groot: {size} MB.",
                "Een bestand mag hoogstens 2 MB groot zijn.",
                "Staat er per ongeluk een foto of een ander bestand in? Haal dat eruit.",
            ),
        )
    if content.startswith(_PACKED):
        what = "een werkblad van Excel" if b"xl/workbook" in content else "een document of een ander bestand"
        hint = "Een ingevuld werkblad? Lees het in met gww import, als .xlsx. Sla iets anders op als tekst."
        message = f"Dit is geen tekst, maar {what}, onder een andere naam."
        return None, (of_file(path, message, "Alleen tekst in UTF-8 is toegestaan.", hint),)
    if _looks_like_utf16(content):
        message = "Dit bestand is opgeslagen als UTF-16 in plaats van UTF-8."
        return None, (of_file(path, message, "Alleen UTF-8 is toegestaan.", _SAVE_AS_UTF8),)
    try:
        text = content.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        before = lines_of(error.object[: error.start].decode("utf-8"))
        byte = error.object[error.start]
        message = f"Dit bestand is niet opgeslagen als UTF-8: hier staat de onbekende byte 0x{byte:02X}."
        place = (len(before), len(before[-1]) + 1)
        return None, (Problem(path, *place, message, "Alleen UTF-8 is toegestaan.", _SAVE_AS_UTF8),)
    if FORBIDDEN.search(text) is None:
        return text, ()
    problems = _forbidden_characters(text, path)
    return (None if "\0" in text else FORBIDDEN.sub(" ", text)), problems


def _looks_like_utf16(content: bytes) -> bool:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    # Without a mark: Western text in UTF-16 has a NUL for every other byte.
    start = content[:200]
    return len(start) >= 4 and start.count(0) * 5 >= len(start) * 2 and b"\0\0" not in start


def _forbidden_characters(text: str, path: str) -> tuple[Problem, ...]:
    """The first wrong character of each line, for the first lines that have one."""
    problems: list[Problem] = []
    for number, line in enumerate(lines_of(text), start=1):
        found = FORBIDDEN.search(line)
        if found is None:
            continue
        if len(problems) == MAX_REPORTED:
            message = (
                "Ook op deze regel en mogelijk verderop staan onzichtbare tekens die niet zijn toegestaan."
            )
            hint = "Is dit wel een tekstbestand? Een Word- of Excelbestand werkt hier niet."
            problems.append(Problem(path, number, found.start() + 1, message, hint=hint))
            break
        code = f"U+{ord(found.group()):04X}"
        message = f"Hier staat een onzichtbaar teken ({code}) dat niet in een tekstbestand hoort."
        hint = "Verwijder het teken, of typ de tekst op deze regel opnieuw."
        problems.append(Problem(path, number, found.start() + 1, message, hint=hint))
    return tuple(problems)
