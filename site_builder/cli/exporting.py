"""`gww export`: what the records hold, in the form of another program."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from site_builder.cli.building import data_folder
from site_builder.cli.clock import today
from site_builder.cli.output import busy, count, say, show, tell
from site_builder.cli.parser import Parser, WrongUseError
from site_builder.load import load
from site_builder.records.collection import Records
from site_builder.write import create


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = "Maakt van de gegevens een bestand voor een ander programma."
    parser.set_defaults(run=overview, parser=parser)
    kinds = parser.add_subparsers(title="wat", metavar="WAT", dest="wat")
    workbook = kinds.add_parser(
        "template",
        help="een werkblad dat gemeenten invullen",
        description="Maakt een Excel-bestand met een blad per soort gegevens. Wat al bekend is, staat erin. "
        "Een bestand dat er al is, blijft zoals het is.",
    )
    workbook.add_argument("year", metavar="JAAR", type=int, help="het jaar waarover gemeenten vertellen")
    workbook.add_argument(
        "--municipality",
        metavar="GEMEENTE",
        nargs="+",
        help="alleen deze, zoals nieuw-dorp (standaard: alle)",
    )
    workbook.add_data()
    workbook.add_argument("--out", metavar="BESTAND", help="een naam op .xlsx, of een map voor CSV-bestanden")
    workbook.set_defaults(run=template)


def template(chosen: Namespace) -> int:
    """A workbook (or a folder with CSV files) for a year, to be filled in; 1 if the data has an error."""
    from site_builder.answers.template_rows import template as made
    from site_builder.render import tokens
    from site_builder.sheets.csv_files import as_csv
    from site_builder.workbooks.book import survey_workbook

    data = data_folder(chosen)
    loaded = load(data, today())
    if loaded.records is None:
        show([problem for problem in loaded.problems if problem.severity == "error"])
        tell("De gegevens hebben fouten. Los die eerst op: gww check laat ze zien.")
        return 1
    asked = _asked(loaded.records, chosen.year, chosen.municipality or ())
    out = _out(chosen, tuple(asked))
    with busy("Het werkblad wordt gemaakt …"):
        filled = made(loaded.records, chosen.year, asked)
        files = (
            {out: survey_workbook(filled, tokens())}
            if out.suffix
            else {out / name: one for name, one in as_csv(filled).items()}
        )
    for path in files:
        if path.exists():
            raise WrongUseError(
                f'"{path}" bestaat al en blijft zoals het is. Kies met --out een andere naam.'
            )
    for path, content in files.items():
        create(path, content)
    say(f"{out.as_posix()} is gemaakt, voor {count(len(asked), 'gemeente', 'gemeenten')} over {chosen.year}.")
    say(f"Wat terugkomt, neemt u over met: gww import {out.as_posix()}")
    return 0


def overview(chosen: Namespace) -> int:
    """Without a word after it: what there is to choose from."""
    chosen.parser.print_help()
    return 2


def _asked(records: Records, year: int, wanted: tuple[str, ...] | list[str]) -> dict[str, str]:
    from site_builder.answers.template_rows import asked_in

    if not 1990 <= year <= 2100:
        raise WrongUseError(f"{year} is geen jaar dat hier past. Kies een jaar tussen 1990 en 2100.")
    asked = asked_in(records, year)
    for slug in wanted:
        if slug not in records.municipalities:
            known = ", ".join(records.municipalities)
            raise WrongUseError(f'De gemeente "{slug}" is onbekend. Kies uit: {known}.')
        if slug not in asked:
            raise WrongUseError(f"{records.municipalities[slug].name} doet aan het eind van {year} niet mee.")
    if not asked:
        raise WrongUseError(f"Aan het eind van {year} doet geen enkele gemeente mee.")
    return {slug: name for slug, name in asked.items() if not wanted or slug in wanted}


def _out(chosen: Namespace, asked: tuple[str, ...]) -> Path:
    if chosen.out is None:
        whose = f"-{asked[0]}" if len(asked) == 1 else ""
        return Path(f"circulaire-gww-{chosen.year}{whose}.xlsx")
    out = Path(chosen.out)
    if out.suffix not in ("", ".xlsx") or (out.suffix and out.is_dir()):
        raise WrongUseError(
            f'"{out}" kan niet. Noem een bestand dat eindigt op .xlsx, of een map voor CSV-bestanden.'
        )
    return out
