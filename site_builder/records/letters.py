"""The characters of a text that a person typed: which of them nobody sees, and what those are called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_JOINER = "\N{ZERO WIDTH JOINER}"
_FLAG = "\N{WAVING BLACK FLAG}"
_TAGS = re.compile("[\U000e0020-\U000e007f]")
_BEHIND_AN_EMOJI = re.compile("[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")
"""What makes an emoji another one: its form, and a colour of skin."""
_DUTCH = {
    0x00A0: "vaste spatie",
    0x00AD: "zacht koppelteken",
    0x200B: "spatie zonder breedte",
    0x200C: "breker zonder breedte",
    0x200D: "verbinder zonder breedte",
    0x200E: "teken voor schrijven naar rechts",
    0x200F: "teken voor schrijven naar links",
    0x202A: "teken dat de schrijfrichting verandert",
    0x202B: "teken dat de schrijfrichting verandert",
    0x202C: "einde van een schrijfrichting",
    0x202D: "teken dat de schrijfrichting omdraait",
    0x202E: "teken dat de schrijfrichting omdraait",
    0x2028: "scheiding van regels",
    0x2029: "scheiding van alinea’s",
    0x2060: "verbinder van woorden",
    0x2066: "teken dat de schrijfrichting verandert",
    0x2067: "teken dat de schrijfrichting verandert",
    0x2068: "teken dat de schrijfrichting verandert",
    0x2069: "einde van een schrijfrichting",
    0xFEFF: "spatie zonder breedte die niet breekt",
}
_KINDS = {
    "Zs": "bijzondere spatie",
    "Cc": "stuurteken",
    "Co": "teken voor eigen gebruik",
    "Cn": "onbekend teken",
}


def invisible(text: str) -> Iterator[int]:
    """The places of characters that nobody sees, and that may not be there.

    Line breaks and tabs may, and so may what joins emoji to one emoji, as 👩‍💻 is made of two.
    """
    if text.isprintable():
        return
    if text.replace("\n", "").replace("\t", "").isprintable():
        return
    for place, letter in enumerate(text):
        if not letter.isprintable() and letter not in "\n\t" and not _joins(text, place):
            yield place


def visible(text: str) -> str:
    """The text on one line with every character that a terminal or a browser would obey written out."""
    if text.isprintable():
        return text
    unseen = {*invisible(text), *(place for place, letter in enumerate(text) if letter in "\n\t")}
    return "".join(
        letter.encode("unicode_escape", "surrogatepass").decode()
        if place in unseen and letter != "\N{NO-BREAK SPACE}"
        else letter
        for place, letter in enumerate(text)
    )


def name_of(letter: str) -> str:
    """What a character is called, with its code: `spatie zonder breedte (U+200B)`."""
    kind = _KINDS.get(unicodedata.category(letter), "onzichtbaar teken")
    return f"{_DUTCH.get(ord(letter), kind)} (U+{ord(letter):04X})"


def _joins(text: str, place: int) -> bool:
    """Whether the character joins two emoji, or is a part of the flag of a country without a code."""
    before = _BEHIND_AN_EMOJI.sub("", text[max(place - 3, 0) : place])[-1:]
    if text[place] == _JOINER:
        return _is_picture(before) and _is_picture(text[place + 1 : place + 2])
    if _TAGS.match(text[place]):
        return _TAGS.sub("", text[max(place - 7, 0) : place])[-1:] == _FLAG
    return False


def _is_picture(letter: str) -> bool:
    return letter != "" and unicodedata.category(letter) == "So"
