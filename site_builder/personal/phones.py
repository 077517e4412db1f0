"""Telephone numbers in every spelling, also in a web address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.personal.finding import Finding
from site_builder.personal.words import REFERENCES

SPACES = " \\t\xa0\u2009\u202f"
DASHES = "\\-\u2010\u2011\u2012\u2013\u2014\u2212"
_SEPARATOR = rf"[{SPACES}{DASHES}./_]"
_S = rf"{_SEPARATOR}{{0,3}}"
_NUMBER = re.compile(
    rf"""
    (?: (?<![\w+]) (?<!\d[.,-]) | (?<=\b[TtMm]) )
    (?:
        \(?(?:\+|00)\s?31\)?{_S}(?:\(?0\)?)?(?:{_S}\d){{9}}                   # +31 6 12345678
      | 31\s?6(?:{_S}\d){{8}}                                                 # 31612345678
      | \(?06\)?(?:{_S}\d){{8}}                                               # 06-12345678
      | \(?0(?:[1-57]\d|8[4578])\)?(?:{_S}\d){{7}}                            # 026-1234567
      | \(?0[1-57]\d{{2}}\)?(?:{_S}\d){{6}}                                   # 0481-123456
    )
    (?! \w | [.,{DASHES}]\d )
    """,
    re.VERBOSE,
)
_ABROAD = re.compile(
    rf"(?<![\w.,+-])(?:\+|00)(?!31)[1-9]\d{{0,2}}(?:{_S}\(?\d\)?){{7,13}}(?!\w|[.,{DASHES}]\d)"
)
_AFTER_A_WORD = re.compile(
    r"\b(?:tel(?:efoon(?:nummer)?|nr)?|mobiel(?:nummer)?|gsm|bel)\b[ .:]{1,3}"
    r"(?:(?:mij|ons|naar|op|nummer|via)[ :]+){0,2}"
    rf"(?P<number>\(?\d(?:[{SPACES}{DASHES}]{{0,3}}\d){{6,14}})(?!\w|[.,]\d)",
    re.IGNORECASE,
)
_IN_WEB_ADDRESS = re.compile(
    r"(?P<start>\b(?:wa|t|signal)\.me/(?:\#p/)?|[?&](?:phone|tel|telefoon|mobile|mobiel|whatsapp)=)(?P<number>(?:\+|%2B)?\d[\d%.-]{6,18}\d)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(rf"(?P<word>{REFERENCES})[\s:.#-]{{0,3}}$", re.IGNORECASE)
_OF_TELEPHONE = re.compile(r"^(?:tel|mobiel|gsm|fax|06)", re.IGNORECASE)
_SPLIT = re.compile(r"\D")
_THOUSANDS = re.compile(r"\+\d{1,3}(?:\.\d{3})+")


def phones(text: str) -> Iterator[Finding]:
    """Numbers that somebody can be called on, each once."""
    ends: set[int] = set()
    for start, end in _spans(text):
        if end not in ends:
            ends.add(end)
            yield _phone(start, end, text[start:end])


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for found in _NUMBER.finditer(text):
        if not _is_reference(text[max(found.start() - 30, 0) : found.start()], found[0]):
            yield found.span()
    for found in _ABROAD.finditer(text):
        digits = _SPLIT.sub("", found[0])
        long_enough = len(digits) >= (9 if found[0].startswith("+") else 11)
        if long_enough and not _THOUSANDS.fullmatch(found[0]):
            yield found.span()
    for found in _AFTER_A_WORD.finditer(text):
        yield found.span("number")


def phones_in_web_address(address: str) -> Iterator[Finding]:
    """Numbers in a web address that is made to call or to write to somebody."""
    for found in _IN_WEB_ADDRESS.finditer(address):
        yield _phone(*found.span("number"), found["number"])


def _phone(start: int, end: int, number: str) -> Finding:
    return Finding("phone", start, end, f"{number[:3]}…{number[-2:]}")


def _is_reference(before: str, number: str) -> bool:
    """Whether a number is that of a file or an order: `besteksnummer 026-1234567`, `nr. 0481123456`."""
    found = _REFERENCE.search(before)
    if found is None or _OF_TELEPHONE.match(found["word"]):
        return False
    digits = _SPLIT.sub("", number)
    if digits.startswith(("06", "31", "00")):
        return False
    bare = found["word"].lower().rstrip(".") in ("nummer", "nr")
    return not bare or digits == number
