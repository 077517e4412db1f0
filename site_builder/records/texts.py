"""A kind of text: its form, and all that a person is told about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from annotated_types import GroupedMetadata
from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from site_builder.formats import slug
from site_builder.records.letters import invisible

Sort = Literal["prose", "address", "code"]
"""What somebody wrote; where something is to be found; a word of the program that names something."""
FILL_IN = "Vul in"
"""The beginning of a text that a new file has and that somebody is to replace."""
_LOOSE_TIME = re.compile(r"(\d{1,2})[.:u]?(\d{2})?\s*(?:uur|u)?")


@dataclass(frozen=True)
class TextType(GroupedMetadata):
    """What a type of text is: its limits, in `words` what may stand there, and an example that fits.

    `mend` gives the likely fix of a text that does not fit, as a sentence; empty where there is no good
    guess. `check` is asked last, and raises PydanticCustomError for a text that does not fit after all.
    """

    pattern: str = ""
    min_length: int | None = None
    max_length: int | None = None
    sort: Sort = "prose"
    words: str = ""
    example: str = FILL_IN
    mend: Callable[[str], str] = lambda _: ""
    check: Callable[[str], str] | None = None

    def __iter__(self) -> Iterator[object]:
        """What pydantic holds a text against, in this order."""
        yield from StringConstraints(
            pattern=self.pattern or None, min_length=self.min_length, max_length=self.max_length
        )
        yield AfterValidator(_printable)
        if self.check is not None:
            yield AfterValidator(self.check)


def _printable(value: str) -> str:
    # Asked first: it holds of nearly every text.
    if not value.isprintable() and next(invisible(value), None) is not None:
        raise PydanticCustomError("control_character", "control character")
    return value


def _write(meant: str) -> str:
    return f"Schrijf {meant}" if meant else ""


def mend_line(text: str) -> str:
    """A line with a break in it, or with a space at its start or end."""
    if "\n" in text:
        return "Zet de tekst op één regel, of haal het teken | of > achter de dubbele punt weg."
    return _write(text.strip() if text != text.strip() else "")


def mend_address(text: str) -> str:
    """An address on the web without https."""
    if not text.lower().startswith(("http://", "www.")) or "@" in text:
        return ""
    return _write("https://" + re.sub(r"^http://", "", text, flags=re.IGNORECASE))


def mend_email(text: str) -> str:
    """An address for mail without its sign."""
    return "" if "@" in text else "Een e-mailadres bevat een @, zoals circulair@gemeente.nl."


def mend_team(text: str) -> str:
    """A team by the way in which people call upon it."""
    return _write(text.removeprefix("@") if text.startswith("@") else "")


def mend_code(pattern: str) -> Callable[[str], str]:
    """A code with capitals, spaces or accents; nothing where the code that it gives has another form."""

    def mend(text: str) -> str:
        meant = slug(text)
        return _write(meant if re.search(pattern, meant) else "")

    return mend


def mend_time(text: str) -> str:
    """A time as people write it: 9.30, 9u30 or 9 uur."""
    found = _LOOSE_TIME.fullmatch(text.strip().lower())
    if not found or int(found[1]) >= 24 or int(found[2] or 0) >= 60:
        return ""
    return _write(f"{int(found[1]):02d}:{found[2] or '00'}")


def mend_municipality_code(text: str) -> str:
    """A code of a municipality (CBS) without its letters, or with too few digits."""
    found = re.fullmatch(r"(?:gm)?[ -]?(\d{3,4})", text.strip(), re.IGNORECASE)
    return _write(f"GM{found[1]:0>4}" if found else "")
