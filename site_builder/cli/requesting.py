"""`gww request`: what a contractor delivers about one project, to send along with the contract."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from site_builder.cli.building import data_folder
from site_builder.cli.clock import today
from site_builder.cli.output import say, show, tell
from site_builder.cli.parser import Parser, WrongUseError
from site_builder.load import load
from site_builder.records.choices import WORK_PHASES
from site_builder.records.collection import Records
from site_builder.write import create


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = (
        "Maakt een formulier en een werkblad die de aannemer van een project invult, en een voorbeeldtekst "
        "voor het contract. Wat al bekend is, staat erin. Een bestand dat er al is, blijft zoals het is."
    )
    parser.add_argument("project", metavar="PROJECT", help="zoals nieuw-dorp/kerkstraat: gemeente en project")
    phases = ", ".join(f"{code} ({name.lower()})" for code, name in WORK_PHASES.items())
    parser.add_argument(
        "--phase",
        metavar="FASE",
        default="delivery",
        help=f"bij welke fase: {phases}. Standaard: delivery",
    )
    parser.add_data()
    parser.add_argument("--out", metavar="MAP", default=".", help="waar het komt (standaard: deze map)")
    parser.set_defaults(run=request)


def request(chosen: Namespace) -> int:
    """A form, a workbook and a text for the contract; 1 if the data has an error."""
    from site_builder.answers.request import Request
    from site_builder.assets import joined
    from site_builder.measures.asked import asked_year
    from site_builder.model import tie
    from site_builder.pages.participate.requested import SHEETS, STYLES, request_form
    from site_builder.render import lone_file, styles, tokens
    from site_builder.workbooks.book import request_workbook
    from site_builder.workbooks.request import clause_text

    loaded = load(data_folder(chosen), today())
    if loaded.records is None:
        show([problem for problem in loaded.problems if problem.severity == "error"])
        tell("De gegevens hebben fouten. Los die eerst op: gww check laat ze zien.")
        return 1
    if chosen.phase not in WORK_PHASES:
        raise WrongUseError(f'De fase "{chosen.phase}" kan niet. Kies uit: {", ".join(WORK_PHASES)}.')
    municipality, project = _project(loaded.records, chosen.project)
    model = tie(loaded.records)
    year = asked_year(model, model.by_slug[municipality]) or model.year
    asked = Request(loaded.records, municipality, project, chosen.phase, year)
    out = Path(chosen.out)
    view = request_form(asked, styles(SHEETS, STYLES), joined("form.js"))
    files = {
        out / f"opgave-{project}-{chosen.phase}.html": lone_file("request_form.html", view),
        out / f"opgave-{project}-{chosen.phase}.xlsx": request_workbook(asked, tokens()),
        out / f"contract-{project}-{chosen.phase}.txt": clause_text(asked).encode(),
    }
    for path in files:
        if path.exists():
            raise WrongUseError(f'"{path}" bestaat al en blijft zoals het is. Kies met --out een andere map.')
    for path, content in files.items():
        create(path, content)
        say(f"{path.as_posix()} is gemaakt.")
    say("De tekst voor het contract is een voorbeeld, en geen juridisch advies.")
    say(
        "Stuur het formulier (.html) en het werkblad (.xlsx) allebei mee, en vraag om er één in te vullen: "
        "sommige mailprogramma's houden een .html tegen."
    )
    say("Wat terugkomt, leest gww inbox.")
    return 0


def _project(records: Records, wanted: str) -> tuple[str, str]:
    municipality, _, project = wanted.partition("/")
    if (municipality, project) in records.projects:
        return municipality, project
    if municipality not in records.municipalities:
        known = ", ".join(records.municipalities)
        raise WrongUseError(f'De gemeente "{municipality}" is onbekend. Kies uit: {known}.')
    own = ", ".join(f"{municipality}/{code}" for slug, code in records.projects if slug == municipality)
    hint = f"Kies uit: {own}." if own else "Deze gemeente heeft nog geen project."
    raise WrongUseError(f'Het project "{wanted}" is onbekend. {hint}')
