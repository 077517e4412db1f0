"""Personal data in a text: e-mail addresses, phone numbers and names of people (AVG).

Addresses and numbers are found for certain; names are a guess, and so only ever a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Kind = Literal["email", "phone", "name"]


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ROLES = _listed(
    """
    info contact post postbus mail email algemeen secretariaat bestuurssecretariaat communicatie
    inkoop aanbesteding aanbestedingen beheer stadsbeheer redactie nieuwsbrief nieuwsbrieven
    webmaster website web privacy avg fg security meldpunt meldingen programma programmabureau
    monitor griffie raad college bestuur team afdeling support helpdesk servicedesk balie receptie
    stadhuis gemeentehuis kcc klantcontact klantcontactcentrum klantenservice openbareruimte
    openbarewerken ruimte wegen civiel milieu energie innovatie data opendata geo gis ict impactlab
    impactlabs gmr regio regiobureau provincie waterschap werken werk projectbureau bureau kantoor
    office hello hallo pers voorlichting noreply no-reply duurzaamheid onderhoud infra vergunningen
    """
)
_ROLE_STARTS = (
    "circulair",
    "gww",
    "gemeente",
    "project",
    "duurza",
    "klimaat",
    "grondstof",
    "impactlab",
    "programma",
)

_EMAIL = re.compile(r"[\w.%+'-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
# Neither a web address, nor a bank account, nor a date is of a person, and each may look like it.
_NOT_PERSONAL = re.compile(
    r"https?://\S+"
    r"|\b[A-Z]{2}\d{2}[ ]?[A-Z]{4}(?:[ ]?\d){10}\b"
    r"|\b\d{1,2}[-/]\d{1,2}[-/]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b"
)
_SEPARATOR = r"[- .\xa0]"
_PHONE = re.compile(
    rf"""
    (?<![\w.,+/-])
    (?:
        (?:\+|00)31{_SEPARATOR}?(?:\(0\))?(?:{_SEPARATOR}{{0,3}}\d){{9}}     # +31 6 12345678
      | \(?06\)?{_SEPARATOR}{{0,3}}(?:\d{_SEPARATOR}?){{7}}\d                # 06-12345678
      | \(?0[1-57]\d\)?{_SEPARATOR}{{0,3}}(?:\d{_SEPARATOR}?){{6}}\d         # 026-1234567
      | \(?0[1-57]\d{{2}}\)?{_SEPARATOR}{{0,3}}(?:\d{_SEPARATOR}?){{5}}\d    # 0481-123456
    )
    (?![\w]|[-.,/]\d)
    """,
    re.VERBOSE,
)
_CAPITALISED = r"[A-Z\u00c0-\u00de][\w'\u2019-]+"
_PARTICLES = r"(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|het|te|in|op|el|al|'t)\s+){0,3}"
_TITLED = re.compile(
    r"\b(?P<title>[Dd]hr\.?|[Dd]e [Hh]eer|[Mm]evr\.?|[Mm]evrouw|[Mm]w\.?|[Mm]eneer|[Ww]ethouder"
    rf"|[Bb]urgemeester)\s+(?:[A-Z]\.\s?)*{_PARTICLES}{_CAPITALISED}"
)
_INITIALS = re.compile(
    rf"(?<![\w.&])(?P<initials>(?:[A-Z]\.\s?)+){_PARTICLES}(?P<name>{_CAPITALISED})(?P<after>.{{0,12}})"
)
_PLACE_NAME = re.compile(
    r"(?:straat|laan|weg|plein|kade|singel|park|brug|dreef|hof|pad|plantsoen|school|gracht|dijk|tunnel|viaduct|sluis)$"
)
_COMPANY = re.compile(r"\s*(?:B\.?V|N\.?V|V\.?O\.?F|&|en [Zz]onen|en [Zz]n|[Gg]roep|[Hh]olding|[Bb]eheer|\()")
_STARTS_A_SENTENCE = _listed(
    """
    Het Een Dit Deze Die Dat Dan Wij Men Voor Van Met Bij Door Ook Maar Daarna Daarom Daarbij Alle
    Als Alleen In Op Uit Over Onder Tot Zonder Tussen Na Naar Om Er Hier Daar Nu Toch Veel Weinig
    Meer Minder Elk Elke Ieder Iedere Geen Niet Zo Zowel Dus Want Wat Wie Waar Hoe De En Of Bijna
    Circa Ruim Samen Sinds Tijdens Vanaf Vooral
    """
)
# Separate patterns that each start with a few letters: ten times as fast as one with alternatives.
_MAYBE = (
    r"@",
    r"[+0]31",
    r"0[1-7][\d() .\xa0\xc2-]{8}",
    r"[DdHhMmWwBb](?:hr|eer\s|evr|w\b|eneer|ethouder|urgemeester)",
    r"[A-Z]\.\s{0,3}(?:[A-Z\xc0-\xde][\w'\x80-\xff]|(?:[Vv]an|[DdTt]e[rn]?|het|in|op|el|al|'t)\s)",
)
_MAYBE_IN_BYTES = tuple(re.compile(pattern.encode("latin-1")) for pattern in _MAYBE)
_MAYBE_IN_TEXT = tuple(re.compile(pattern) for pattern in _MAYBE)


@dataclass(frozen=True, slots=True)
class Finding:
    """Personal data at a place in a text. `masked` shows enough to find it and too little to use it."""

    kind: Kind
    start: int
    end: int
    masked: str


def may_hold_personal_data(content: bytes) -> bool:
    """A quick look at a whole file: false means that no text in it holds personal data."""
    return any(pattern.search(content) for pattern in _MAYBE_IN_BYTES)


def personal_data(text: str, own_names: frozenset[str] = frozenset()) -> Iterator[Finding]:
    """Everything in a text that looks like personal data.

    `own_names` are names of municipalities: `arnhem@arnhem.nl` is nobody's own address.
    """
    if not _may_hold(text):
        return
    blank = _NOT_PERSONAL.sub(lambda found: " " * len(found[0]), text)
    if "@" in blank:
        for found in _EMAIL.finditer(blank):
            if not _is_role(found[0], own_names):
                local, _, domain = found[0].partition("@")
                yield Finding("email", *found.span(), f"{local[0]}…@{domain}")
    for found in _PHONE.finditer(blank):
        yield Finding("phone", *found.span(), f"{found[0][:3]}…{found[0][-2:]}")
    titled = list(_TITLED.finditer(blank))
    for found in titled:
        if not _PLACE_NAME.search(found[0]):
            yield Finding("name", *found.span(), found["title"] + _initials(found[0][len(found["title"]) :]))
    for found in _INITIALS.finditer(blank):
        inside = any(other.start() <= found.start() < other.end() for other in titled)
        if not inside and _is_person(found, blank):
            start, end = found.start(), found.end("name")
            yield Finding("name", start, end, _initials(blank[start:end]))


def _initials(name: str) -> str:
    """Of every word with a capital only that, so that who knows the text finds it."""
    return re.sub(_CAPITALISED, lambda found: f"{found[0][0]}.", re.sub(r"\s+", " ", name))


# The codes of sessions stand in the file of every municipality.
@lru_cache(maxsize=4096)
def _may_hold(text: str) -> bool:
    return any(pattern.search(text) for pattern in _MAYBE_IN_TEXT)


def _is_role(address: str, own_names: frozenset[str]) -> bool:
    local, _, domain = address.lower().partition("@")
    parts = re.split(r"[._+%'-]", local)
    if local in own_names or local == domain.partition(".")[0]:
        return True
    return local.startswith(_ROLE_STARTS) or any(part in _ROLES for part in parts)


def _is_person(found: re.Match[str], text: str) -> bool:
    if _PLACE_NAME.search(found["name"]) or _COMPANY.match(found["after"]):
        return False
    particles = text[found.end("initials") : found.start("name")].strip()
    if particles or found["initials"].count(".") > 1:
        return found["name"] not in _STARTS_A_SENTENCE
    # One letter and a word: 'fase A. Daarna' and 'A. Inleiding' are no names.
    before = text[: found.start()].rstrip(" ")
    starts_a_line = not before or before.endswith("\n")
    return not starts_a_line and found["name"] not in _STARTS_A_SENTENCE
