"""Names of people: after a title or a function, with initials, or by a common given name. Always a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.personal.finding import Finding
from site_builder.personal.words import (
    FAMILY_NAMES,
    FUNCTIONS,
    GIVEN_NAMES,
    NO_NAME_BEFORE,
    PARTICLE,
    PLACE_ENDINGS,
    STARTS_A_SENTENCE,
    SUBJECTS,
    any_case,
)

CAPITALISED = r"[A-Z\u00c0-\u00de][\w'\u2019-]+"
PARTICLES = rf"(?:{PARTICLE}\s+){{0,3}}"
_INITIAL = r"(?:[A-Z]\.\s?)"
_NAME = rf"{_INITIAL}*{PARTICLES}{CAPITALISED}(?:\s+{PARTICLES}{CAPITALISED}){{0,2}}"
_TITLED = re.compile(
    r"\b(?P<title>(?:[Dd]hr\.?|[Dd]e [Hh]eer|[Mm]evr\.?|[Mm]evrouw|[Mm]w\.?|[Mm]eneer|[Mm]ejuffrouw|[Ff]am\."
    r"|[Ww]ethouder|[Bb]urgemeester)(?=\s)(?:\s+(?:drs|dr|ir|ing|mr|prof)\.)*"
    rf"|(?:(?:[Dd]rs|[Dd]r|[Ii]r|[Ii]ng|[Mm]r|[Pp]rof)\.\s?)+)(?P<name>\s*{_NAME})"
)
_WITH_INITIALS = re.compile(
    rf"(?<![\w.&])(?P<initials>{_INITIAL}+)(?P<particles>{PARTICLES})(?P<name>{CAPITALISED})(?P<after>.{{0,12}})"
)
_FUNCTION = re.compile(
    rf"\b(?P<title>(?:{any_case(FUNCTIONS)})(?:\s+is)?:?)"
    rf"(?P<name>\s+(?P<initials>{_INITIAL}*)(?P<particles>{PARTICLES})(?P<first>{CAPITALISED})"
    rf"(?P<second>\s+{PARTICLES}{CAPITALISED})?)"
)
_GIVEN = re.compile(
    rf"(?<![\w'\u2019-])(?P<first>{'|'.join(sorted(GIVEN_NAMES))})(?:-{CAPITALISED})?"
    rf"(?P<rest>\s+{_INITIAL}*{PARTICLES}{CAPITALISED})(?P<after>(?:\s+[\w-]+)?)"
)
_TURNED = re.compile(rf"\b(?P<name>{'|'.join(sorted(FAMILY_NAMES))}), (?:[A-Z]\.\s?){{1,4}}")
_PLACE = re.compile(rf"{PLACE_ENDINGS}(?:en|s)?$", re.IGNORECASE)
_COMPANY = re.compile(r"\s*(?:B\.?V|N\.?V|V\.?O\.?F|&|en [Zz]onen|en [Zz]n|[Gg]roep|[Hh]olding|[Bb]eheer|\()")
_LAST_WORD = re.compile(r"([\w.]+)[\s:]*$")


def names(text: str) -> Iterator[Finding]:
    """What looks like the name of a person, each place once."""
    taken: list[tuple[int, int]] = []
    found = (*_titled(text), *_functions(text), *_given(text), *_with_initials(text), *_turned(text))
    for start, end, masked in found:
        if not any(start < other_end and other < end for other, other_end in taken):
            taken.append((start, end))
            yield Finding("name", start, end, masked, certain=False)


def initials(name: str) -> str:
    """Of every word with a capital only that, so that who knows the text finds it."""
    return re.sub(CAPITALISED, lambda found: f"{found[0][0]}…", re.sub(r"\s+", " ", name))


def _titled(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _TITLED.finditer(text):
        # Only who governs has a subject behind the word: `wethouder Ruimte`, but `mevrouw Ruimte`.
        subject = found["title"].lower().startswith(("wethouder", "burgemeester")) and _is_subject(
            found["name"]
        )
        capitals = found["name"].strip().isupper()
        if not subject and not capitals and not any(_PLACE.search(word) for word in found["name"].split()):
            yield *found.span(), found["title"] + initials(found["name"])


def _functions(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _FUNCTION.finditer(text):
        words = [found["first"], *(found["second"] or "").split()]
        known = found["first"] in FAMILY_NAMES or found["initials"] or found["particles"] or found["second"]
        if known and not _is_subject(found["name"]) and not any(map(_PLACE.search, words)):
            yield *found.span(), found["title"] + initials(found["name"])


def _given(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _GIVEN.finditer(text):
        words = found["rest"].split()
        of_a_place = any(_PLACE.search(word) for word in (*words, found["after"].strip()))
        subject = words[-1] in SUBJECTS and len(words) == 1
        ordinary = words[-1] in STARTS_A_SENTENCE or subject or words[-1].isupper()
        if not of_a_place and not ordinary and not _named_after(text, found.start()):
            start, end = found.start(), found.end("rest")
            yield start, end, initials(text[start:end])


def _with_initials(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _WITH_INITIALS.finditer(text):
        if _is_person(found, text):
            start, end = found.start(), found.end("name")
            yield start, end, initials(text[start:end])


def _turned(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _TURNED.finditer(text):
        yield *found.span(), initials(found[0])


def _is_subject(name: str) -> bool:
    """Whether it is what a function is about, or an organisation in capitals."""
    words = [word for word in name.replace(",", " ").split() if word[:1].isupper()]
    return any(word in SUBJECTS or (len(word) > 1 and word.isupper() and "." not in word) for word in words)


def _named_after(text: str, start: int) -> bool:
    """Whether the word before says that it is a thing or a saint, as in `Stichting W. Nijhoff`."""
    found = _LAST_WORD.search(text, max(start - 30, 0), start)
    return found is not None and found[1].lower().rstrip(".") in NO_NAME_BEFORE


def _is_person(found: re.Match[str], text: str) -> bool:
    if _PLACE.search(found["name"]) or _COMPANY.match(found["after"]) or _named_after(text, found.start()):
        return False
    if found["name"] in STARTS_A_SENTENCE:
        return False
    if found["particles"] or found["initials"].count(".") > 1:
        return True
    # One letter and a word: 'A. Inleiding' is no name.
    before = text[: found.start()].rstrip(" ")
    return bool(before) and not before.endswith("\n")
