"""`gww new`: a commented file of one kind, or all files of a programme for a new region."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from site_builder import templates as new
from site_builder.cli.building import data_folder
from site_builder.cli.clock import today
from site_builder.cli.disk import schema_folder
from site_builder.cli.output import count, say
from site_builder.cli.parser import Parser, WrongUseError
from site_builder.quantities import KINDS
from site_builder.records.project_types import PLAN
from site_builder.source import read_yaml
from site_builder.write import create, is_empty, replace, write_once

T = TypeVar("T")


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = (
        "Maakt een nieuw bestand met uitleg bij elk veld. Een bestand dat er al is, blijft zo."
    )
    kinds = parser.add_subparsers(title="soorten", metavar="SOORT", required=True, dest="soort")

    for_region = kinds.add_parser("region", help="een regio: alle bestanden van een programma")
    for_region.add_argument("folder", metavar="MAP", help="een nieuwe of lege map, zoals data")
    for_region.add_argument("--name", metavar="NAAM", default="Vul in: de naam van de regio")
    for_region.set_defaults(run=region)

    for_municipality = kinds.add_parser("municipality", help="een gemeente")
    for_municipality.add_argument("name", metavar="NAAM", help='zoals "Nieuw Dorp"')
    for_municipality.add_argument("--code", metavar="GM0000", default="", help="de CBS-code")
    for_municipality.add_argument("--province", metavar="PROVINCIE", default="", help="de provincie")
    for_municipality.set_defaults(run=municipality)

    for_project = kinds.add_parser("project", help="een project van een gemeente")
    for_project.add_argument(
        "municipality", metavar="GEMEENTE", help="de bestandsnaam van de gemeente, zoals nieuw-dorp"
    )
    for_project.add_argument("name", metavar="NAAM", help='zoals "Nieuwe straat"')
    for_project.set_defaults(run=project)

    for_session = kinds.add_parser("session", help="een bijeenkomst")
    for_session.add_argument("date", metavar="DATUM", help="zoals 2027-03-12")
    for_session.add_argument("series", metavar="REEKS", help="de code van de reeks")
    for_session.add_argument("title", metavar="TITEL", help="waar de bijeenkomst over gaat")
    for_session.set_defaults(run=session)

    for_evaluation = kinds.add_parser("evaluation", help="de evaluatie van een jaar")
    for_evaluation.add_argument("year", metavar="JAAR", type=int)
    for_evaluation.set_defaults(run=evaluation)

    for_newsletter = kinds.add_parser("newsletter", help="de nieuwsbrief van een jaar")
    for_newsletter.add_argument("year", metavar="JAAR", type=int)
    for_newsletter.add_argument("title", metavar="TITEL", help="de kop van de nieuwsbrief")
    for_newsletter.set_defaults(run=newsletter)

    for kind in (for_municipality, for_project, for_session, for_evaluation, for_newsletter):
        kind.add_data()


def region(chosen: Namespace) -> int:
    """A new region: a folder with the files of a programme to fill in."""
    folder = Path(chosen.folder)
    if folder.exists() and (not folder.is_dir() or not is_empty(folder)):
        raise WrongUseError(f'"{chosen.folder}" is niet leeg en blijft zoals het is. Noem een nieuwe map.')
    files = _made(lambda: new.new_region(chosen.name, schemas=schema_folder(folder), today=today()))
    write_once({Path(file.path).name: file.content for file in files}, folder / "programme")
    say(f"{count(len(files), 'bestand', 'bestanden')} gemaakt in {(folder / 'programme').as_posix()}.")
    say(f"Vul ze in en controleer ze met: gww check {folder.as_posix()}")
    say(f"Een gemeente komt erbij met: gww new municipality NAAM --data {folder.as_posix()}")
    return 0


def municipality(chosen: Namespace) -> int:
    """A new municipality; its province is the one that most others have, unless it is given."""
    data = data_folder(chosen)
    if chosen.code and not re.fullmatch(r"GM[0-9]{4}", chosen.code):
        raise WrongUseError(
            f'"{chosen.code}" is geen CBS-code. Die bestaat uit GM en vier cijfers, zoals GM1234.'
        )
    provinces = [
        str(_read(path).get("province", "")) for path in sorted((data / "municipalities").glob("*.yaml"))
    ]
    usual = max(provinces, key=provinces.count, default="")
    made = _made(
        lambda: new.new_municipality(
            chosen.name,
            province=chosen.province or usual,
            code=chosen.code,
            codes=_asked(data, "municipality"),
            schemas=schema_folder(data),
            today=today(),
        )
    )
    return _create(data, made)


def project(chosen: Namespace) -> int:
    """A new project of a municipality that is there."""
    data = data_folder(chosen)
    known = sorted(path.stem for path in (data / "municipalities").glob("*.yaml"))
    if chosen.municipality not in known:
        raise WrongUseError(f'De gemeente "{chosen.municipality}" is onbekend. Kies uit: {_listed(known)}.')
    return _create(
        data,
        _made(
            lambda: new.new_project(
                chosen.municipality,
                chosen.name,
                codes=_asked(data, "project"),
                types=_types(data / "programme" / "indicators.yaml"),
                schemas=schema_folder(data),
                today=today(),
            )
        ),
    )


def session(chosen: Namespace) -> int:
    """A new session of a series that is there, in the file of its year."""
    data = data_folder(chosen)
    known = _codes(data / "programme" / "series.yaml", "series")
    if chosen.series not in known:
        raise WrongUseError(f'De reeks "{chosen.series}" is onbekend. Kies uit: {_listed(known)}.')
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", chosen.date):
            raise ValueError(chosen.date)
        day = date.fromisoformat(chosen.date)
    except ValueError as error:
        raise WrongUseError(f'"{chosen.date}" is geen datum. Schrijf een datum als 2027-03-12.') from error
    path = data / "impactlabs" / f"{day.year}.yaml"
    existing = path.read_bytes() if path.exists() else None
    made = _made(
        lambda: new.new_session(
            day, chosen.series, chosen.title, existing=existing, schemas=schema_folder(data), today=today()
        )
    )
    if existing is None:
        return _create(data, made)
    replace(path, made.content)
    say(f"De bijeenkomst staat achteraan in {path.as_posix()}.")
    return 0


def evaluation(chosen: Namespace) -> int:
    """The evaluation of a year."""
    data = data_folder(chosen)
    return _create(
        data, _made(lambda: new.new_evaluation(chosen.year, schemas=schema_folder(data), today=today()))
    )


def newsletter(chosen: Namespace) -> int:
    """The newsletter of a year."""
    return _create(
        data_folder(chosen), _made(lambda: new.new_newsletter(chosen.year, chosen.title, today=today()))
    )


def _made(make: Callable[[], T]) -> T:
    try:
        return make()
    except new.RefusedError as error:
        raise WrongUseError(str(error)) from error


def _create(data: Path, made: new.NewFile) -> int:
    path = data / made.path
    try:
        create(path, made.content)
    except FileExistsError as error:
        raise WrongUseError(f"{path.as_posix()} bestaat al en blijft zoals het is.") from error
    say(f"{path.as_posix()} is gemaakt. Vul het in en controleer het met: gww check {path.as_posix()}")
    return 0


def _read(path: Path) -> dict[str, object]:
    """The data of a file; nothing for a file that is not there or has problems."""
    document, _ = read_yaml(path.read_bytes(), path.as_posix()) if path.is_file() else (None, ())
    return document.data if document is not None and isinstance(document.data, dict) else {}


def _codes(path: Path, key: str) -> tuple[str, ...]:
    items = _read(path).get(key)
    if not isinstance(items, list):
        return ()
    return tuple(str(item["id"]) for item in items if isinstance(item, dict) and "id" in item)


def _asked(data: Path, of: str) -> dict[str, tuple[str, ...]]:
    """The axes, and the amounts and questions that the programme asks of projects or of municipalities."""
    every = _read(data / "programme" / "indicators.yaml").get("indicators")
    listed = [one for one in every if isinstance(one, dict)] if isinstance(every, list) else []
    own = [one for one in listed if one.get("of", "project") == of]
    amounts = [one[key] for one in own for key in ("part", "whole") if isinstance(one.get(key), dict)]
    answered = [name for name, kind in KINDS.items() if kind.answered]
    axes = _codes(data / "programme" / "spiderweb.yaml", "axes")
    return {
        **({"levels": axes} if axes else {}),
        "amounts": tuple(dict.fromkeys(str(one.get("id")) for one in amounts)),
        "answers": tuple(str(one.get("id")) for one in own if one.get("quantity") in answered),
    }


def _types(path: Path) -> dict[str, str]:
    """The project types of the programme; those of the plan where it names none that can be read."""
    items = _read(path).get("project_types")
    given = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    named = {str(item["id"]): str(item["name"]) for item in given if {"id", "name"} <= item.keys()}
    return named or {kind.id: kind.name for kind in PLAN}


def _listed(words: tuple[str, ...] | list[str]) -> str:
    return ", ".join(words) or "(er is er nog geen)"
