"""No personal data in any file: who has the folder has every file, and the programme publishes none (AVG)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import partial

from site_builder.load.filed_records import Gathered, Suspect
from site_builder.personal import Allowance, Finding, may_hold_personal_data, personal_data, text_of
from site_builder.problems import Problem, Severity, of_file
from site_builder.source import Mark, Path
from site_builder.source.text import MAX_REPORTED, lines_of

Look = Callable[[str], Iterator[Finding]]
"""What is found in a text of one file."""
_ALLOWED = {
    # A source is cited with its authors; the maker of a picture is owed a name.
    "name": frozenset(("source", "sources", "credit")),
    # A session is held in a building that everybody can find.
    "address": frozenset(("location",)),
}
_LINES = 20
"""So many lines are given one quick look together."""
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
_WORDS = {
    "email": (
        "een e-mailadres dat van een persoon lijkt",
        "Alleen adressen van een rol, zoals info@ of circulair@.",
        "Gebruik een algemeen adres, of verwijder het adres.",
    ),
    "phone": (
        "een telefoonnummer",
        "Geen telefoonnummers.",
        "Verwijder het nummer. Gebruik het e-mailadres van een rol of een webadres.",
    ),
    "bsn": (
        "een burgerservicenummer (BSN)",
        "Geen burgerservicenummers.",
        "Verwijder het nummer. Is het een ander nummer? Schrijf er dan voor wat het is, zoals zaaknummer.",
    ),
    "iban": ("een bankrekening (IBAN)", "Geen bankrekeningen.", "Verwijder het nummer."),
    "birth": ("een geboortedatum", "Geen geboortedata.", "Verwijder de datum."),
    "address": (
        "het adres van een persoon",
        "Geen adressen van personen.",
        "Noem het gebouw of de straat, zonder huisnummer en postcode.",
    ),
    "profile": (
        "het webadres van een persoon",
        "Alleen pagina's van een organisatie.",
        "Verwijder het webadres.",
    ),
    "name": (
        "de naam van een persoon",
        "Geen namen van personen.",
        "Noem de functie of de organisatie in plaats van de naam.",
    ),
}


def privacy(gathered: Gathered) -> Iterator[Problem]:
    """Everything that looks like personal data, in values, keys, comments and files that are no record.

    Also where a file has other errors: whoever corrects those is to see this in the same run.
    """
    own_names = frozenset(gathered.known.municipalities or ())
    for one in gathered.suspects:
        told: set[tuple[str, str]] = set()
        allowance = Allowance()
        found_in = partial(personal_data, own_names=own_names, allowance=allowance)
        yield from _values(one, found_in, told)
        yield from _body(one, found_in, told)
        yield from _lines(one, found_in, told)
        if allowance.spent:
            message = "In dit bestand lijkt te veel op persoonsgegevens om het allemaal na te kijken."
            hint = "Haal de persoonsgegevens weg. Zijn het er geen? Verdeel de tekst over meer bestanden."
            yield of_file(one.path, message, "Geen gegevens van personen.", hint)


def _values(one: Suspect, found_in: Look, told: set[tuple[str, str]]) -> Iterator[Problem]:
    document = one.document
    if document is None:
        return
    for path, text, is_key in _texts((), document.data, keys=not one.sound):
        for finding in found_in(text):
            told.add(_what(finding, text))
            if _ALLOWED.get(finding.kind, frozenset()).isdisjoint(path):
                mark = document.key_mark(path) if is_key else document.mark(path)
                yield _problem(one, mark, finding)


def _texts(path: Path, data: object, *, keys: bool) -> Iterator[tuple[Path, str, bool]]:
    """Every text with the way to it, and whether it is a key itself: in a sound file all those are known."""
    if isinstance(data, str):
        yield path, data, False
    elif isinstance(data, dict):
        for key, value in data.items():
            if keys:
                yield (*path, key), key, True
            yield from _texts((*path, key), value, keys=keys)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts((*path, index), value, keys=keys)


def _body(one: Suspect, found_in: Look, told: set[tuple[str, str]]) -> Iterator[Problem]:
    starts = [0, *(found.end() for found in re.finditer("\n", one.body))]
    for finding in found_in(one.body):
        told.add(_what(finding, one.body))
        line = bisect_right(starts, finding.start) - 1
        yield _problem(one, Mark(one.body_line + line, finding.start - starts[line] + 1), finding)


def _lines(one: Suspect, found_in: Look, told: set[tuple[str, str]]) -> Iterator[Problem]:
    """What stands in no value: in a comment, or anywhere in a file that is no record or has errors."""
    found = [
        _problem(one, Mark(number, start + finding.start + 1), finding)
        for number, start, part in _parts(one)
        for finding in found_in(part)
        if _what(finding, part) not in told
    ]
    yield from found[:MAX_REPORTED]
    if len(found) > MAX_REPORTED:
        last = found[MAX_REPORTED]
        message = "Ook op deze regel en verderop staan persoonsgegevens."
        yield Problem(last.path, last.line, last.column, message, "Geen gegevens van personen.")


def _parts(one: Suspect) -> Iterator[tuple[int, int, str]]:
    """The lines to look at, or of a sound file the comments, each with its number and where it starts."""
    text = text_of(one.content)
    if one.sound and "#" not in text:
        return
    lines = lines_of(text)
    if one.sound:
        for number, line in enumerate(lines, start=1):
            comment = _COMMENT.search(line) if "#" in line else None
            if comment:
                yield number, comment.start(), comment[0]
        return
    for begin in range(0, len(lines), _LINES):
        if may_hold_personal_data("\n".join(lines[begin : begin + _LINES])):
            for number, line in enumerate(lines[begin : begin + _LINES], start=begin + 1):
                yield number, 0, line


def _what(finding: Finding, text: str) -> tuple[str, str]:
    return finding.kind, " ".join(text[finding.start : finding.end].split())


def _problem(one: Suspect, mark: Mark, finding: Finding) -> Problem:
    what, allowed, hint = _WORDS[finding.kind]
    maybe = "" if finding.certain else "misschien "
    stop = "" if finding.masked.endswith("…") else "."
    message = f"Hier staat {maybe}{what}: {finding.masked}{stop}"
    severity: Severity = "error" if finding.certain else "warning"
    return Problem(one.path, mark.line, mark.column, message, allowed, hint, severity)
