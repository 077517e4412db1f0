"""A close look at a text: everything that tells of a person, by kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.personal.addresses import emails, homes, profiles
from site_builder.personal.finding import Finding
from site_builder.personal.names import names
from site_builder.personal.numbers import accounts, births, service_numbers
from site_builder.personal.phones import phones, phones_in_web_address

_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
# Neither a bank account nor a date is a telephone number, and each may look like one.
_NO_NUMBER = re.compile(
    r"\b[A-Za-z]{2}\d{2}[ .-]?[A-Za-z]{4}(?:[ .-]?\d){10}\b"
    r"|\b\d{1,2}[-/]\d{1,2}[-/]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b"
    r"|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2}\s+(?:[01]?\d|2[0-3])[.:][0-5]\d(?!\d)"
)


def closely(text: str, own_names: frozenset[str]) -> Iterator[Finding]:
    """Everything in a text of which the digits are plain."""
    yield from emails(text, own_names)
    yield from profiles(text)
    for found in _WEB_ADDRESS.finditer(text):
        for one in phones_in_web_address(found[0]):
            yield one.moved(found.start())
    outside = _WEB_ADDRESS.sub(_blank, text)
    yield from phones(_NO_NUMBER.sub(_blank, outside))
    yield from service_numbers(outside)
    yield from accounts(outside)
    yield from births(outside)
    yield from homes(outside)
    yield from names(outside)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
