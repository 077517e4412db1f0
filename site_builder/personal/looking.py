"""All personal data in a text, and a quick look that tells most texts from those that may hold any."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from site_builder.personal.finding import Finding
from site_builder.personal.words import FUNCTIONS, GIVEN_NAMES, PARTICLE

_WINDOW = 1_000
"""So many letters are looked at together; most values are shorter."""
_AROUND = 150
"""Letters on both sides of those: more than anything that is looked for has."""
_CODE = re.compile(r"[a-z_-]*\d{0,5}[a-z_-]*")
"""Too little of anything: no capital, no sign and no number."""
# What the close look needs to find anything, and cheap to look for: it is done with every file of a country.
# The text is put on one line before; the words are looked for in small letters.
_MAYBE_WORDS = (
    *(
        "@",
        "\uff20",
        "%40",
        "%2540",
        "&#",
        "&commat",
        "[at",
        "[ at",
        "(at",
        "( at",
        "{at",
        "<at",
        "apenst",
        " at ",
    ),
    *(
        "t.me/",
        "signal.me/",
        "telef",
        "tel.",
        "tel:",
        " tel ",
        "mobiel",
        " gsm",
        "bel ",
        "bel.",
        "bel:",
        "wa.me/",
        "phone=",
        "tel=",
    ),
    *("foon=", "mobile=", "whatsapp=", "linkedin", "bsn", "b.s.n.", "burgerserv", "sofi", "geb.", "geboor"),
    "geboren",
    "dob ",
    "dob:",
    "d.o.b",
)
# Other forms of digits, and of the full stop in an address; of equal length, so that places stay.
_PLAIN = {**{0xFF10 + digit: str(digit) for digit in range(10)}, 0x3002: ".", 0xFF0E: ".", 0xFF61: "."}
_CAPITAL = "[A-Z\xc0-\xde]"
_PARTICLES = rf"(?:{PARTICLE} ){{0,3}}"
_ENDS = "|".join(sorted({word[-2:] for word in FUNCTIONS}))
_MAYBE_FUNCTION = re.compile(
    rf" (?:(?<=(?:{_ENDS}) )|(?<=(?:{_ENDS}): )|(?<=(?:{_ENDS}) is )){_PARTICLES}{_CAPITAL}"
)
_FUNCTIONS = tuple(sorted(FUNCTIONS))
_MAYBE = tuple(
    map(
        re.compile,
        (
            r"\+ ?\(?[1-9]",
            r"31 ?6",
            r"0(?<![^\WTtMm]0)(?<!\d[.,-]0)[0-8][\d() ./_\u2010-\u2015\u2212-]{8}",
            r"[0-9](?:[0-9]{8}|[0-9]{3} ?[A-Z][A-Z])",
            r"[0-9](?<=[A-Za-z][A-Za-z][0-9][0-9])(?:[ .-]?[A-Za-z0-9]{4}){2}",
            r", [A-Z]\.",
            rf"[A-Z](?:[A-Z]\d\d ?[A-Z0-9]{{4}}|\. ?(?:{_CAPITAL}[\w'\u2019-]|{_PARTICLES}{_CAPITAL}))",
            r"[DdFfHhMmWwBbIiPp]"
            r"(?:hr|am\.|eer |evr|ejuf|w\b|eneer|ethouder|urgemeester|(?<!\w\w)(?:r|rs|ng|rof)\.)",
            rf"(?:{'|'.join(sorted(GIVEN_NAMES))})[ -]{_PARTICLES}{_CAPITAL}",
        ),
    )
)


def may_hold_personal_data(content: bytes | str) -> bool:
    """A quick look at a file, or at a text of it: false means that no text in it holds personal data."""
    if isinstance(content, bytes):
        return _look(text_of(content))
    return _may_hold(content) if len(content) <= _WINDOW else _look(content)


def text_of(content: bytes) -> str:
    """The text of a file in whatever encoding a person saved it; empty for what is no text."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    try:
        # Python's own codec for a file with a mark is ten times as slow. A NUL hides nothing: what is in
        # UTF-16 without a mark has one between its letters.
        return content.removeprefix(codecs.BOM_UTF8).decode("utf-8").replace("\0", "")
    except UnicodeDecodeError:
        return "" if b"\0" in content else content.decode("latin-1")


@dataclass(slots=True)
class Allowance:
    """How many letters of one file are still looked at closely, which takes a thousand times a quick look.

    It goes down while the file is looked at; `spent` tells that something was left.
    """

    letters: int = 60_000
    spent: bool = False

    def takes(self, text: str) -> bool:
        """Whether there is room for this text, and then less for others."""
        if len(text) > self.letters:
            self.spent = True
            return False
        self.letters -= len(text)
        return True


def personal_data(
    text: str, own_names: frozenset[str] = frozenset(), allowance: Allowance | None = None
) -> Iterator[Finding]:
    """Everything in a text that looks like personal data, by kind, as far as the allowance goes.

    `own_names` are names of municipalities: `nieuwdorp@nieuwdorp.nl` is nobody's own address.
    """
    if len(text) > _WINDOW:
        yield from _in_windows(text, own_names, allowance)
    elif _may_hold(text) and (allowance is None or allowance.takes(text)):
        yield from _closely(text, own_names)


def _in_windows(text: str, own_names: frozenset[str], allowance: Allowance | None) -> Iterator[Finding]:
    """A long text piece by piece: what looks for a name in it may take the square of a length."""
    for start in range(0, len(text), _WINDOW):
        begin = max(start - _AROUND, 0)
        piece = text[begin : start + _WINDOW + _AROUND]
        if _look(piece) and (allowance is None or allowance.takes(piece)):
            for found in _closely(piece, own_names):
                one = found.moved(begin)
                if start <= one.start < start + _WINDOW:
                    yield one


def _closely(text: str, own_names: frozenset[str]) -> Iterator[Finding]:
    # Here, so that a quick look, which is enough for most texts, does not wait for it.
    from site_builder.personal.closely import closely

    return closely(_plain(text), own_names)


def _plain(text: str) -> str:
    return text if text.isascii() else text.translate(_PLAIN)


# Most texts of a record stand in many others, and are a word or a code.
@lru_cache(maxsize=1 << 14)
def _may_hold(text: str) -> bool:
    return not text.isalpha() and not _CODE.fullmatch(text) and _look(text)


def _look(text: str) -> bool:
    line = _plain(" ".join(text.split()))
    small = line.lower()
    return (
        any(word in small for word in _MAYBE_WORDS)
        or any(pattern.search(line) for pattern in _MAYBE)
        or any(
            small[max(found.start() - 25, 0) : found.start()]
            .removesuffix(" is")
            .removesuffix(":")
            .endswith(_FUNCTIONS)
            for found in _MAYBE_FUNCTION.finditer(line)
        )
    )
