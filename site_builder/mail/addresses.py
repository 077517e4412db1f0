"""Whom to write to: addresses by municipality, from a file that is never part of the repository."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from site_builder.formats import count
from site_builder.frozen import frozen
from site_builder.load.advice.wording import did_you_mean, quoted
from site_builder.problems import Problem, of_file
from site_builder.source.text import decode

COLUMNS = ("municipality", "address")
_DUTCH = {
    "gemeente": COLUMNS[0],
    **dict.fromkeys(("adres", "e-mailadres", "emailadres", "e-mail"), COLUMNS[1]),
}
NONE: Mapping[str, str] = {}
SHARED = re.compile(
    r"(casema|gmail|gmx|googlemail|hetnet|home|hotmail|icloud|kpnmail|live|me|msn|online|outlook|planet|proton|"
    r"protonmail|quicknet|telfort|upcmail|xs4all|yahoo|ziggo)\.(co\.uk|com|de|me|net|nl)"
)
"""Where anybody can have an address: an answer from there counts from the very address alone."""
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}")


@frozen
class Addresses:
    """The address of each municipality by its slug, and of contractors by `slug/project`."""

    by_municipality: Mapping[str, str] = field(default_factory=dict)
    by_project: Mapping[str, str] = field(default_factory=dict)

    def may_answer(self, municipality: str, sender: str, project: str = "") -> bool:
        """Whether a mail from this address may speak for a municipality, or a project: by its domain."""
        own = self.by_project.get(f"{municipality}/{project}", "") if project else ""
        return _speaks_for(self.by_municipality.get(municipality, ""), sender) or _speaks_for(own, sender)

    def knows(self, sender: str) -> bool:
        """Whether a mail from this address may speak for anybody."""
        every = (*self.by_municipality.values(), *self.by_project.values())
        return any(_speaks_for(known, sender) for known in every)


def _speaks_for(known: str, sender: str) -> bool:
    known, asking = known.casefold(), sender.casefold()
    domain = asking.rpartition("@")[2]
    return bool(known) and (
        asking == known or (domain == known.rpartition("@")[2] and not SHARED.fullmatch(domain))
    )


def read_addresses(
    content: bytes, path: str, names: Mapping[str, str], projects: Mapping[str, str] = NONE
) -> tuple[Addresses, tuple[Problem, ...]]:
    """The addresses of a CSV file, and every problem at its line and column; commas and semicolons both do.

    `names` are the municipalities by their slug. A municipality may be named by either. `projects` are the
    names of projects by `slug/project`, which stands in the first column for a contractor.
    """
    text, problems = decode(_as_utf8(content), path)
    if text is None:
        return Addresses(), problems
    rows = _rows(text)
    names_of = [cell.strip().casefold() for cell in rows[0][1]] if rows else []
    if [_DUTCH.get(name, name) for name in names_of] != list(COLUMNS):
        message = "De eerste regel hoort de namen van de kolommen te zijn."
        return Addresses(), (*problems, of_file(path, message, "gemeente,adres (of municipality,address)"))
    found: dict[str, tuple[int, str]] = {}
    told = [*problems]
    for line, cells in rows[1:]:
        told += _row(path, line, cells, {**names, **projects}, found)
    by_name = {named: address for named, (_, address) in found.items()}
    return Addresses(
        {named: address for named, address in by_name.items() if named in names},
        {named: address for named, address in by_name.items() if named in projects},
    ), tuple(told)


def _as_utf8(content: bytes) -> bytes:
    """The file as text is written now; Excel saves a plain CSV in the letters of Windows.

    A name that comes out wrong is one that nobody knows, and told.
    """
    try:
        content.decode()
    except UnicodeDecodeError:
        # What is no text at all, or another form of Unicode, holds bytes that no name has.
        if not any(byte in content for byte in range(9)):
            return content.decode("cp1252", "replace").encode()
    return content


def _row(
    path: str,
    line: int,
    cells: list[str],
    names: Mapping[str, str],
    found: dict[str, tuple[int, str]],
) -> Iterator[Problem]:
    if len(cells) != len(COLUMNS):
        number = f"{'staat' if len(cells) == 1 else 'staan'} {count(len(cells), 'kolom', 'kolommen')}"
        yield Problem(
            path,
            line,
            1,
            f"Op deze regel {number}.",
            "Twee: gemeente en adres.",
        )
        return
    name, address = (cell.strip() for cell in cells)
    by_name = {known.casefold(): slug for slug, known in names.items()}
    slug = name if name in names else by_name.get(name.casefold(), "")
    if not slug:
        kind = "Het project" if "/" in name else "De gemeente"
        yield Problem(
            path,
            line,
            1,
            f"{kind} {quoted(name)} is onbekend.",
            "",
            did_you_mean(name, [*names, *names.values()]),
        )
    elif slug in found:
        hint = "Haal een van de twee weg. Meer mensen? Gebruik een adres dat zij samen lezen."
        message = f"{names[slug]} staat er twee keer, ook op regel {found[slug][0]}."
        yield Problem(path, line, 1, message, "Elke gemeente en elk project één keer.", hint)
    if not _ADDRESS.fullmatch(address):
        column = len(cells[0]) + 2
        yield Problem(
            path,
            line,
            column,
            "Dit is geen e-mailadres.",
            "Een adres, zoals circulair@gemeente.nl.",
        )
    elif slug:
        found.setdefault(slug, (line, address))


def _rows(text: str) -> list[tuple[int, list[str]]]:
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text), delimiter=";" if ";" in first else ",")
    try:
        return [(reader.line_num, cells) for cells in reader if any(cell.strip() for cell in cells)]
    except csv.Error:
        return []
