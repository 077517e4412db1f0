"""`gww evaluate`: the working document for the yearly evaluation."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from site_builder.cli.building import data_folder
from site_builder.cli.clock import today
from site_builder.cli.output import busy, has_errors, say, show, summary, tell
from site_builder.cli.parser import Parser, WrongUseError


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = (
        "Maakt van de gegevens een werkdocument voor de evaluatie van een jaar: wat bewoog er, "
        "wat ontbreekt, wie heeft hulp nodig, en wat is er te beslissen."
    )
    parser.add_argument("year", metavar="JAAR", type=int, help="zoals 2027")
    parser.add_data()
    parser.add_argument("--out", metavar="MAP", default=".", help="waar het komt (standaard: deze map)")
    parser.set_defaults(run=evaluate)


def evaluate(chosen: Namespace) -> int:
    """Write the document as Markdown and PDF; 1 if the data has an error.

    Markdown that is there already stays: somebody may have written in it.
    """
    # Here, so that `gww check` does not wait for Jinja2 and what else only a document needs.
    from site_builder.evaluate import OutsidePlanError
    from site_builder.evaluate import evaluate as evaluated
    from site_builder.write import create, replace

    data, out = data_folder(chosen), Path(chosen.out)
    if out.exists() and not out.is_dir():
        raise WrongUseError(f'"{out}" is geen map. Noem met --out een map.')
    try:
        with busy("De evaluatie wordt gemaakt …"):
            made = evaluated(data, chosen.year, today())
    except OutsidePlanError as error:
        raise WrongUseError(str(error)) from error
    show(made.problems, stream=sys.stderr)
    if has_errors(made.problems):
        tell(f"{summary(made.problems, 0)} De evaluatie is niet gemaakt.")
        return 1
    for name, content in made.files.items():
        path = out / name
        if path.suffix != ".md":
            replace(path, content)
            say(f"{path.as_posix()} is gemaakt.")
            continue
        try:
            create(path, content)
            say(f"{path.as_posix()} is gemaakt. U kunt er verder in schrijven.")
        except FileExistsError:
            say(f"{path.as_posix()} was er al en blijft zoals het is.")
    if not made.printed:
        say("De pdf is weggelaten: Typst is er niet voor dit systeem.")
    return 0
