"""`gww ask`: the mails of a round, as a folder to look over and send."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from site_builder.cli.clock import today
from site_builder.cli.output import busy, say, tell
from site_builder.cli.parser import Parser, WrongUseError
from site_builder.cli.round_files import (
    add_addresses,
    addresses_in,
    loaded_data,
    outside,
    year_of,
)
from site_builder.formats import listing
from site_builder.write import write_once


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = (
        "Maakt per gemeente een mail die om de gegevens van een jaar vraagt, met haar werkblad, het "
        "formulier en de laatste dag. U kijkt ze na en verstuurt ze zelf; het programma verstuurt niets."
    )
    parser.add_argument("year", metavar="JAAR", type=int, help="het jaar waarover gemeenten vertellen")
    parser.add_data()
    add_addresses(parser)
    parser.add_argument(
        "--out",
        metavar="MAP",
        required=True,
        help="een nieuwe map, buiten de opslagplaats",
    )
    parser.add_argument(
        "--until",
        metavar="DAG",
        help="de laatste dag om te antwoorden, zoals 2026-11-01",
    )
    parser.add_argument(
        "--remind",
        action="store_true",
        help="schrijf alleen wie nog iets mist, en zeg wat",
    )
    parser.set_defaults(run=ask)


def ask(chosen: Namespace) -> int:
    """Write the folder, whole or not at all; 1 if the data or the addresses have an error."""
    from site_builder.ask import Asking, forms, mails, words
    from site_builder.measures.asked import asked_year
    from site_builder.model import tie

    year, out, day = year_of(chosen), Path(chosen.out), today()
    outside(out, "Daarin komen adressen.")
    if out.exists():
        raise WrongUseError(
            f'"{out}" bestaat al en blijft zoals het is: misschien hebt u er in gewerkt. Kies een nieuwe map.'
        )
    until = _day(chosen.until, day)
    data = loaded_data(chosen)
    addresses = addresses_in(chosen, data[2]) if data is not None else None
    if data is None or addresses is None:
        return 1
    model = tie(data[2])
    takes_part = {entry.slug: entry.name for entry in model.municipalities if entry.takes_part_in(year)}
    left = [
        one.name
        for slug, one in model.by_slug.items()
        if slug in addresses.by_municipality.keys() - takes_part
    ]
    if left:
        raise WrongUseError(words.left(left, year))
    years = {slug: {model.year, asked_year(model, model.by_slug[slug])} for slug in takes_part}
    if any(year not in years[slug] for slug in addresses.by_municipality):
        raise WrongUseError(words.not_asked(year, set().union(*years.values())))
    with busy("De mails worden gemaakt …"):
        made = mails(Asking(model, year, day, until, addresses, chosen.remind, forms(model)))
    if not made:
        say("Er is niets te vragen: van iedereen met een adres is alles binnen.")
        return 0
    write_once(made, out)
    say(words.made(len(made), out.as_posix()))
    without = [name for slug, name in takes_part.items() if slug not in addresses.by_municipality]
    if without:
        tell(f"Zonder adres, en dus zonder mail: {listing(without)}.")
    return 0


def _day(text: str | None, day: date) -> date | None:
    if text is None:
        return None
    try:
        until = date.fromisoformat(text)
    except ValueError as error:
        raise WrongUseError(f'"{text}" is geen dag. Schrijf de dag zo: 2026-11-01.') from error
    if until <= day:
        raise WrongUseError(f"{text} is al voorbij. Kies een dag na vandaag.")
    return until
