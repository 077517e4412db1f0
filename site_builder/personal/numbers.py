"""Numbers that are of one person: BSN, IBAN, and a day of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.personal.finding import Finding
from site_builder.personal.words import REFERENCES

_BSN = re.compile(
    r"\b(?:bsn|b\.s\.n\.|burgerservice-?(?:nummer|nr\.?)|sofi-?(?:nummer|nr\.?)?)(?:[ -]?(?:nummer|nr\.?))?"
    r"[\s:.=#\"'(-]{0,4}(?:(?:is|van|nummer)[\s:]+)?(?P<number>\d(?:[ .\xa0-]?\d){7,8})(?!\w)",
    re.IGNORECASE,
)
_NINE_DIGITS = re.compile(r"(?<![\w.,+/%€-])(?P<number>\d{9})(?![\w%]|[.,/-]\d)")
_REFERENCE = re.compile(rf"{REFERENCES}[\s:.#-]{{0,3}}$", re.IGNORECASE)
_UNIT = re.compile(r"\s*(?:kg|ton|m[23²³]?|km|euro|eur|inwoners|kWh|stuks)\b", re.IGNORECASE)
_IBAN = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ \xa0.-]?[A-Z0-9]){11,30}(?![A-Za-z0-9])", re.IGNORECASE
)
_MONTHS = r"(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?"
_DAY = (
    r"(?:\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2}"
    rf"|\d{{1,2}} {_MONTHS} (?:\d{{4}}|['\u2019]\d{{2}}))"
)
_BIRTH = re.compile(
    r"\b(?:geboren(?:\s+(?:op|te\s+[\w'-]+(?:\s+op)?))?|geb\.(?:\s*(?:datum|dat\.?|op))?"
    rf"|geboorte-?(?:datum|dag)|d\.?o\.?b\.?)[\s:=\"'(-]{{0,4}}(?P<day>{_DAY})(?!\d)",
    re.IGNORECASE,
)
_ELEVEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def service_numbers(text: str) -> Iterator[Finding]:
    """Numbers that pass the eleven test: certain after the word, a guess where nine digits stand alone."""
    named = []
    for found in _BSN.finditer(text):
        if passes_eleven(found["number"]):
            named.append(found.start("number"))
            yield _masked(found, certain=True)
    for found in _NINE_DIGITS.finditer(text):
        before = text[max(found.start() - 30, 0) : found.start()]
        ordinary = _REFERENCE.search(before) or _UNIT.match(text, found.end())
        if found.start("number") not in named and not ordinary and passes_eleven(found["number"]):
            yield _masked(found, certain=False)


def passes_eleven(number: str) -> bool:
    """Whether the digits of a number are those of a BSN; one of eight digits has lost its leading zero."""
    digits = [int(one) for one in re.sub(r"\D", "", number).zfill(9)]
    total = sum(digit * weight for digit, weight in zip(digits, _ELEVEN, strict=False))
    return len(digits) == 9 and any(digits) and total % 11 == 0


def accounts(text: str) -> Iterator[Finding]:
    """Bank accounts whose check digits are right (ISO 13616)."""
    for found in _IBAN.finditer(text):
        for end in _ends(found):
            if passes_97(text[found.start() : end]):
                yield Finding("iban", found.start(), end, f"{found[0][:2]}…{text[end - 2 : end]}")
                break


def passes_97(account: str) -> bool:
    """Whether an account has the check digits that it should have."""
    plain = re.sub(r"[\s.-]", "", account)
    return 15 <= len(plain) <= 34 and int("".join(str(int(c, 36)) for c in plain[4:] + plain[:4])) % 97 == 1


def births(text: str) -> Iterator[Finding]:
    """A day after a word that says that somebody was born on it."""
    for found in _BIRTH.finditer(text):
        yield Finding("birth", *found.span("day"), "…")


def _masked(found: re.Match[str], *, certain: bool) -> Finding:
    start, end = found.span("number")
    return Finding("bsn", start, end, f"…{found['number'][-2:]}", certain)


def _ends(found: re.Match[str]) -> Iterator[int]:
    """Where an account may end: words in capitals may follow it."""
    yield found.end()
    for place in range(found.end() - 1, found.start() + 14, -1):
        if found.string[place] in " \xa0.-":
            yield place
