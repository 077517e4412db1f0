"""New files for a data folder, as commented templates in Dutch that pass the check."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from site_builder.fmt import format_file
from site_builder.formats import slug
from site_builder.frozen import frozen
from site_builder.records.base import RESERVED
from site_builder.records.description import fields_of
from site_builder.records.kind import Kind
from site_builder.records.kinds import KIND
from site_builder.records.letters import invisible
from site_builder.records.municipality import NO_CODE
from site_builder.records.sessions import Session
from site_builder.records.texts import FILL_IN
from site_builder.schemas import file_name
from site_builder.source import plain_spaces, read_yaml
from site_builder.templates.region import programme_kinds, start
from site_builder.templates.template import NO_CODES, Codes, Template

_HOW_TO = (
    "Een regel die met # begint, telt niet mee. Haal het eerste hekje weg van wat u invult.",
    "Wat u niet weet, laat u zo staan of haalt u weg. Vul nooit een schatting in alsof die gemeten is.",
)


class RefusedError(Exception):
    """What was asked cannot be made; the message is a Dutch sentence for whoever asked."""


@frozen
class NewFile:
    """A file to write: its path below the data folder, with forward slashes, and its content."""

    path: str
    content: bytes


def slug_of(name: str) -> str:
    """The name in plain lower-case letters, digits and hyphens; raises RefusedError if nothing is left.

    A name that Windows keeps for itself gets a number.
    """
    made = slug(name)[:80].strip("-")
    if not made:
        raise RefusedError(
            f'De naam "{name}" heeft geen letters of cijfers om een bestandsnaam van te maken.'
        )
    return f"{made}-1" if made in RESERVED else made


def new_region(name: str, *, schemas: str, today: date) -> tuple[NewFile, ...]:
    """Every file of a programme that begins this year: what the check asks for, to be written over.

    Nothing of it says anything about a real region: what is to be filled in, says so.
    """
    values = start(_line(name), today.year)
    return tuple(
        _file(kind.name, kind.pattern, values.get(kind.name, _no_items(kind)), schemas, today)
        for kind in programme_kinds()
    )


def _no_items(kind: Kind) -> Mapping[str, object]:
    """A file that a region may leave out: its lists, without anything in them."""
    return {key: [] for key, field in fields_of(kind.model).items() if field.kind == "list"}


def new_municipality(
    name: str, *, province: str = "", code: str = "", codes: Codes | None = None, schemas: str, today: date
) -> NewFile:
    """A municipality that takes part from the first day of this year.

    `schemas` is the address of the folder with schemas, relative to the data folder. `codes` are
    those of the programme, for the examples. An empty `province` or `code` becomes a
    placeholder that the author has to replace.
    """
    values = {
        "name": _line(name),
        "code": code or NO_CODE,
        "province": province or FILL_IN,
        "participation": [{"from": date(today.year, 1, 1)}],
    }
    path = f"municipalities/{slug_of(name)}.yaml"
    return _file("municipality", path, values, schemas, today, codes)


def new_project(
    municipality: str,
    name: str,
    *,
    types: Mapping[str, str],
    codes: Codes | None = None,
    schemas: str,
    today: date,
) -> NewFile:
    """A project of a municipality, by the municipality's slug; a draft, so it does not count yet.

    `types` are the names of the programme's project types by code; the first stands in the file.
    """
    values = {"name": _line(name), "type": next(iter(types)), "phase": "idea", "status": "draft"}
    path = f"projects/{municipality}/{slug_of(name)}.yaml"
    return _file("project", path, values, schemas, today, codes, choices={"type": types})


def new_evaluation(year: int, *, schemas: str, today: date) -> NewFile:
    """The evaluation of a year, as a draft."""
    values = {"year": year, "date": today, "status": "draft"}
    return _file("evaluation", f"evaluations/{_year(year)}.yaml", values, schemas, today)


def new_newsletter(year: int, title: str, *, today: date) -> NewFile:
    """The newsletter of a year, as a draft with an empty editorial."""
    kind = KIND["newsletter"]
    values = {"year": _year(year), "title": _line(title), "date": today, "status": "draft"}
    head = Template(today).document(kind.model, values)
    body = "\nSchrijf hier de tekst van de nieuwsbrief. De cijfers komen er vanzelf bij.\n"
    return NewFile(f"newsletters/{year}.md", "\n".join(["---", *head, "---", body]).encode())


def new_session(
    day: date, series: str, title: str, *, existing: bytes | None, schemas: str, today: date
) -> NewFile:
    """A session of a series in the file of its year: a new file, or `existing` with the session at its end.

    All comments and data of `existing` stay; it is brought in the canonical form. Raises RefusedError when
    `existing` has problems of its own.
    """
    kind = KIND["sessions"]
    path = f"impactlabs/{_year(day.year)}.yaml"
    values: dict[str, object] = {
        "id": f"{day}-{series}"[:80].rstrip("-"),
        "series": series,
        "title": _line(title),
        "date": day,
        "state": "planned" if day >= today else "held",
    }
    if existing is None:
        return _file("sessions", path, {"year": day.year, "sessions": [values]}, schemas, today)
    formatted = format_file(existing, path, kind, _schema_address(path, kind, schemas))
    before, _ = read_yaml(existing, path)
    if formatted.content is None or before is None or not isinstance(before.data, dict):
        raise RefusedError(f"Het bestand {path} heeft problemen. Los die eerst op: gww check laat ze zien.")
    sessions = before.data.get("sessions") or []
    if not isinstance(sessions, list):
        raise RefusedError(f"Het bestand {path} heeft problemen. Los die eerst op: gww check laat ze zien.")
    taken = {session.get("id") for session in sessions if isinstance(session, dict)}
    values["id"] = _free(str(values["id"]), taken)
    lines = Template(today).item(Session, values, 2)
    start = [] if sessions else ["sessions:"]
    content = formatted.content + ("\n".join([*start, *lines]) + "\n").encode()
    after, problems = read_yaml(content, path)
    added = {key: str(value) for key, value in values.items()}
    if problems or after is None or after.data != {**before.data, "sessions": [*sessions, added]}:
        raise RefusedError(f"De bijeenkomst past niet achteraan in {path}. Voeg haar met de hand toe.")
    return NewFile(path, content)


def _free(wanted: str, taken: set[object]) -> str:
    number, free = 1, wanted
    while free in taken:
        number += 1
        free = f"{wanted[:76]}-{number}"
    return free


def _file(
    name: str,
    path: str,
    values: Mapping[str, object],
    schemas: str,
    today: date,
    codes: Codes | None = None,
    choices: Mapping[str, Mapping[str, str]] | None = None,
) -> NewFile:
    kind = KIND[name]
    lines = [
        f"# yaml-language-server: $schema={_schema_address(path, kind, schemas)}",
        f"# {kind.title}. {_HOW_TO[0]}",
        f"# {_HOW_TO[1]}",
        "",
        *Template(today, {**NO_CODES, **(codes or {})}, choices or {}).document(kind.model, values),
    ]
    return NewFile(path, ("\n".join(lines) + "\n").encode())


def _schema_address(path: str, kind: Kind, schemas: str) -> str:
    return "../" * path.count("/") + f"{schemas}/{file_name(kind)}"


def _line(text: str) -> str:
    text = plain_spaces(text).strip()
    if not text or len(text) > 200 or "\n" in text or any(True for _ in invisible(text)):
        raise RefusedError("Een naam of titel is één regel van hooguit 200 tekens.")
    return text


def _year(year: int) -> int:
    if not 1990 <= year <= 2100:
        raise RefusedError(f"{year} is geen jaar dat hier past. Kies een jaar tussen 1990 en 2100.")
    return year
