"""`gww status`: who has answered what in the yearly round."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from site_builder.cli.output import say
from site_builder.cli.parser import Parser, WrongUseError
from site_builder.cli.round_files import loaded_data, year_of


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = (
        "Laat per gemeente zien wat er al is over een jaar: het spinnenweb, de projecten, de bijeenkomsten "
        "en de behoeften. Wat gww inbox al overnam en nog op nakijken wacht, is apart te zien."
    )
    parser.add_argument("year", metavar="JAAR", type=int, help="zoals 2026")
    parser.add_data()
    parser.set_defaults(run=status)


def status(chosen: Namespace) -> int:
    """Print a line per municipality; 1 if the data has an error, 2 for a year outside the plan."""
    from site_builder.answers.round_code import RoundCode
    from site_builder.history import branches
    from site_builder.inbox.proposals import branch_name
    from site_builder.measures.round import PARTS, rounds
    from site_builder.model import tie
    from site_builder.phrases.round import PART_TITLES, in_a_word, outside_plan, summary

    year = year_of(chosen)
    data = loaded_data(chosen)
    if data is None:
        return 1
    if refusal := outside_plan(data[2].region, year):
        raise WrongUseError(refusal)
    every = rounds(tie(data[2]), year)
    waiting = set(branches(Path(chosen.data), "antwoord/"))
    rows = [("Gemeente", *(PART_TITLES[part] for part in PARTS), "")]
    for one in every:
        proposed = branch_name(RoundCode(one.entry.slug, year)) in waiting
        rows.append(
            (
                one.entry.name,
                *map(in_a_word, one.parts),
                "voorstel wacht" if proposed else "",
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        say("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    say()
    say(summary(every, year))
    return 0
