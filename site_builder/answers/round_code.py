"""The code of a round: who is asked about which year, with two digits by which a typing error is seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_lowercase, digits

from site_builder.frozen import frozen

_SIGNS = f"{digits}{ascii_lowercase}-."
_SLUG = "[a-z0-9]+(?:-[a-z0-9]+){0,30}"
_CODE = re.compile(rf"(?<![\w.-])({_SLUG})(?:\.({_SLUG}))?-(\d{{4}})-(\d\d)(?![\w-])")
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))


@frozen
class RoundCode:
    """A municipality by its slug and a year; of a contractor also the project, by its code."""

    municipality: str
    year: int
    project: str = ""

    def __str__(self) -> str:
        """As people type it: `veldoord-2030-13`, or `veldoord.dorpshart-2030-05` for a project."""
        return f"{self._subject}-{_check(self._subject):02d}"

    @property
    def _subject(self) -> str:
        project = f".{self.project}" if self.project else ""
        return f"{self.municipality}{project}-{self.year}"


def codes_in(text: str) -> Iterator[RoundCode | str]:
    """Every code in a text, in its order; the text of one whose last digits do not fit the rest.

    Capitals, long dashes and spaces around a dash are what mail programs and telephones make of it.
    """
    plain = re.sub(r"(?<=\w)[ \t]*-[ \t]*(?=\w)", "-", text.lower().translate(_DASHES))
    for code in _CODE.finditer(plain):
        municipality, project, year, _ = code.groups()
        meant = RoundCode(municipality, int(year), project or "")
        yield meant if str(meant) == code[0] else code[0]


def _check(subject: str) -> int:
    """Two digits by ISO/IEC 7064, MOD 97-10, with two digits for each sign.

    Each sign that differs and each two that changed places give other digits, as 97 is a prime.
    """
    rest = 0
    for sign in subject:
        # Of what is left, as Python makes no number of five thousand letters.
        rest = (rest * 100 + _SIGNS.index(sign)) % 97
    return 98 - rest * 100 % 97
