"""What the commands of the yearly round share: files with addresses, which stay out of every repository."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.cli.building import data_folder
from site_builder.cli.clock import today
from site_builder.cli.output import has_errors, show, tell
from site_builder.cli.parser import Parser, WrongUseError
from site_builder.load.folder import Found, find
from site_builder.load.pipeline import Loaded, load_found

if TYPE_CHECKING:
    from site_builder.mail.addresses import Addresses
    from site_builder.records.collection import Records

Data = tuple[Found, Loaded, "Records"]


def add_addresses(parser: Parser) -> None:
    """Ask for the file with addresses."""
    parser.add_argument(
        "--addresses",
        metavar="BESTAND",
        required=True,
        help="een CSV-bestand buiten de opslagplaats, met de kolommen gemeente,adres",
    )


def outside(path: Path, what: str) -> None:
    """Raise WrongUseError for a path in a repository: addresses must never come in one."""
    whole = path.resolve()
    if any((above / ".git").exists() for above in (whole, *whole.parents)):
        raise WrongUseError(
            f'"{path}" staat in een opslagplaats van git. {what} Kies een plek daarbuiten, want '
            "e-mailadressen horen niet in de opslagplaats."
        )


def loaded_data(chosen: Namespace) -> Data | None:
    """The data folder; None where it has errors, which are shown."""
    data = data_folder(chosen)
    found = find(data)
    loaded = load_found(found, data.as_posix(), today())
    if loaded.records is None:
        show([problem for problem in loaded.problems if problem.severity == "error"])
        tell("De gegevens hebben zelf fouten. Los die eerst op: gww check laat ze zien.")
        return None
    return found, loaded, loaded.records


def addresses_in(chosen: Namespace, records: Records) -> Addresses | None:
    """The addresses; None where the file has errors, which are shown."""
    from site_builder.mail.addresses import read_addresses

    path = Path(chosen.addresses)
    if path.is_dir():
        raise WrongUseError(f'"{path}" is een map. Noem een CSV-bestand met de kolommen gemeente,adres.')
    if not path.is_file():
        raise WrongUseError(f'"{path}" bestaat niet. Noem een CSV-bestand met de kolommen gemeente,adres.')
    outside(path, "Daarin staan adressen.")
    names = {slug: record.name for slug, record in records.municipalities.items()}
    projects = {f"{slug}/{code}": project.name for (slug, code), project in records.projects.items()}
    addresses, problems = read_addresses(path.read_bytes(), path.as_posix(), names, projects)
    show(problems, stream=sys.stderr)
    if has_errors(problems):
        tell(f"Er is niets gedaan. Verbeter eerst {path}.")
        return None
    return addresses


def year_of(chosen: Namespace) -> int:
    """The year that was asked for."""
    year: int = chosen.year
    if not 1990 <= year <= 2100:
        raise WrongUseError(f"{year} is geen jaar dat hier past. Kies een jaar tussen 1990 en 2100.")
    return year
