"""`gww snapshot`: close a year, compute closed years again, and pack one to publish."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from site_builder import __version__
from site_builder.cli.building import data_folder
from site_builder.cli.clock import today
from site_builder.cli.disk import in_closed_year
from site_builder.cli.output import busy, count, has_errors, say, show, summary, tell
from site_builder.cli.parser import Parser, WrongUseError
from site_builder.cli.versions import tell_refusal
from site_builder.closed_year import FOLDER, place, tag
from site_builder.closed_year.manifest import Origin
from site_builder.history import revision
from site_builder.load import Closed, Loaded, closed
from site_builder.load.closed_years.reading import year_files
from site_builder.load.folder import find
from site_builder.load.pipeline import load_found
from site_builder.records.letters import visible

_MOST = 50
"""So many differences are printed for one year; after that a person knows enough."""


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = (
        "Sluit een jaar: de gegevens, de cijfers en de tabellen van dat jaar komen in "
        "snapshots/JAAR en veranderen daarna niet meer. Kan dat nog niet, dan noemt het alle redenen."
    )
    parser.add_argument("year", metavar="JAAR", type=int, nargs="?", help="zoals 2026")
    parser.add_data()
    parser.add_argument(
        "--allow-drafts", action="store_true", help="sluit het jaar ook als er nog concepten zijn"
    )
    parser.add_argument(
        "--date", metavar="DAG", help="wanneer het jaar is vastgesteld (standaard: de laatste wijziging)"
    )
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument(
        "--verify", action="store_true", help="reken een gesloten jaar na (zonder JAAR: alle gesloten jaren)"
    )
    instead.add_argument("--package", action="store_true", help="pak een gesloten jaar in, met --out")
    parser.add_argument("--out", metavar="BESTAND", help="het zipbestand bij --package")
    parser.set_defaults(run=snapshot)


def snapshot(chosen: Namespace) -> int:
    """Close a year, or with `--verify` or `--package` do something with a closed one."""
    data = data_folder(chosen)
    if in_closed_year(chosen.data):
        raise WrongUseError(
            f'"{data}" hoort bij een gesloten jaar. Noem met --data de map met gegevens van nu.'
        )
    if (chosen.out is not None) != chosen.package:
        raise WrongUseError("--package en --out horen bij elkaar: --package JAAR --out BESTAND.zip")
    if (chosen.allow_drafts or chosen.date) and (chosen.verify or chosen.package):
        raise WrongUseError("--allow-drafts en --date horen alleen bij het sluiten van een jaar.")
    if chosen.verify:
        return _verify(data, chosen.year)
    if chosen.year is None:
        raise WrongUseError("dit ontbreekt nog: JAAR")
    if chosen.package:
        return _package(data, chosen.year, Path(chosen.out))
    return _close(data, chosen.year, chosen.date, allow_drafts=chosen.allow_drafts)


def _close(data: Path, year: int, adopted: str | None, *, allow_drafts: bool) -> int:
    from site_builder.closing import Asked, close, reasons
    from site_builder.write import write_once

    found = find(data)
    root, day = data.as_posix(), today()
    loaded = load_found(found, root, day)
    day = loaded.records.region.day(day) if loaded.records is not None else day
    # Closed years and their corrections are no part of what a year is made from.
    made_from = revision(data, (FOLDER, "errata"))
    tell_refusal(data, "staat niet bij het jaar van welke versie het is")
    asked = Asked(
        year=year,
        today=day,
        root=root,
        there=frozenset(_folders(data)),
        uncommitted=made_from.uncommitted if made_from else (),
        allow_drafts=allow_drafts,
    )
    refused = reasons(asked, loaded)
    _show_warnings(loaded)
    if refused:
        show(refused)
        tell(f"{summary(refused, 0)} Het jaar {year} is niet gesloten.")
        return 1
    fictional = loaded.records is not None and loaded.records.region.settings.fictional
    usual = day if fictional or made_from is None else made_from.day
    origin = Origin(
        date=_adopted(adopted, year, day) if adopted else usual,
        revision=made_from.commit if made_from else "",
        program=__version__,
    )
    contents = {file.name: file.content for file in found.files if file.content is not None}
    with busy(f"Het jaar {year} wordt gesloten …"):
        files = close(loaded, contents, root, year, origin, closed(data, day)[0])
        write_once(files, data / place(year))
    out = (data / place(year)).as_posix()
    say(f"Het jaar {year} is gesloten: {count(len(files), 'bestand', 'bestanden')} in {out}/")
    say(f"Leg het vast met: git add {out} && git commit -m 'Jaar {year} gesloten'")
    name = tag(year)
    say(f"Staat het op de hoofdtak, geef die plek dan een naam: git tag {name} && git push origin {name}")
    return 0


def _adopted(text: str, year: int, today: date) -> date:
    """The day on which a year was adopted: after the year, and not in the future."""
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise WrongUseError(f'"{text}" is geen datum. Schrijf een datum als {year + 1}-02-04.') from error
    if not date(year, 12, 31) < day <= today:
        raise WrongUseError(f"De datum {day} kan niet. Kies een dag na {year}, tot en met {today}.")
    return day


def _verify(data: Path, year: int | None) -> int:
    years, failed = _closed(data, year)
    if failed:
        return 1
    if not years:
        tell("Er is nog geen jaar gesloten.")
        return 0
    every, _ = closed(data, today())
    return max(_verified(one, [before for before in every if before.year < one.year]) for one in years)


def _verified(one: Closed, earlier: Sequence[Closed]) -> int:
    from site_builder.closing import verify

    with busy(f"Het jaar {one.year} wordt nagerekend …"):
        verdict = verify(one, earlier)
    compared = (
        f"{count(verdict.figures, 'cijfer', 'cijfers')} en {count(verdict.cells, 'cel', 'cellen')} nagerekend"
    )
    if not verdict.differences:
        more = (
            f" Dit programma kent {count(verdict.added, 'cijfer', 'cijfers')} meer." if verdict.added else ""
        )
        say(f"{one.year}: {compared}, alles gelijk.{more}")
        return 0
    say(f"{one.year}: {compared}, {count(len(verdict.differences), 'verschil', 'verschillen')}:")
    for found in verdict.differences[:_MOST]:
        say(visible(f"  {found.where} – {found.what}: bevroren {_said(found.frozen)}, nu {_said(found.now)}"))
    if len(verdict.differences) > _MOST:
        say(f"  … en nog {len(verdict.differences) - _MOST}.")
    say(
        "  Het gesloten jaar blijft zoals het is. Klopt het programma niet, herstel dan de code. "
        f"Klopt het jaar niet, schrijf dan een verbetering in errata/{one.year}.yaml."
    )
    return 1


def _package(data: Path, year: int, out: Path) -> int:
    from site_builder.closing import pack
    from site_builder.write import replace

    years, failed = _closed(data, year)
    if failed:
        return 1
    if out.is_dir():
        raise WrongUseError(f'"{out}" is een map. Noem met --out een bestand, zoals jaar-{year}.zip.')
    files = dict(year_files(data, years[0].year))
    errata = data / "errata" / f"{year}.yaml"
    if errata.is_file():
        files["errata.yaml"] = errata.read_bytes()
    replace(out, pack(files, tag(year)))
    say(f"{out} is gemaakt: {count(len(files), 'bestand', 'bestanden')} van het jaar {year}.")
    return 0


def _closed(data: Path, year: int | None) -> tuple[Sequence[Closed], bool]:
    """The closed years that were asked for, and whether one cannot be read; its problems are shown."""
    if year is not None and year not in _folders(data):
        raise WrongUseError(
            f"Het jaar {year} is niet gesloten: er is geen map {(data / place(year)).as_posix()}."
        )
    years, problems = closed(data, today())
    if year is not None:
        start = (data / place(year)).as_posix()
        years = tuple(one for one in years if one.year == year)
        problems = tuple(problem for problem in problems if problem.path.startswith(f"{start}/"))
    if has_errors(problems):
        show(problems)
        tell(summary(problems, 0))
        return (), True
    return years, False


def _folders(data: Path) -> tuple[int, ...]:
    folder = data / FOLDER
    names = sorted(entry.name for entry in folder.iterdir()) if folder.is_dir() else []
    return tuple(int(name) for name in names if len(name) == 4 and name.isdecimal())


def _show_warnings(loaded: Loaded) -> None:
    warnings = [problem for problem in loaded.problems if problem.severity == "warning"]
    show(warnings, stream=sys.stderr)


def _said(value: str | None) -> str:
    return "onbekend" if value is None else value
