"""`gww editor`: the configuration of the editor at `/beheer/` in a folder."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from site_builder.cli.building import data_folder
from site_builder.cli.clock import today
from site_builder.cli.output import has_errors, say, show, summary, tell
from site_builder.cli.parser import Parser
from site_builder.load import load
from site_builder.write import replace

NAME = "config.json"


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = (
        "Schrijft de configuratie van de editor van /beheer/, gemaakt uit de gegevens. "
        "Bij het bouwen gebeurt dat ook."
    )
    parser.add_data()
    parser.add_argument(
        "--out",
        metavar="MAP",
        default="_site/beheer/editor",
        help="waar hij komt (standaard: _site/beheer/editor)",
    )
    parser.add_argument("--check", action="store_true", help="verander niets, maar zeg of hij bij is")
    parser.set_defaults(run=editor)


def editor(chosen: Namespace) -> int:
    """Write the configuration, or with `--check` say if it is up to date; 1 if not, or if there is none."""
    # Here, so that `gww check` does not wait for the schemas.
    from site_builder.editor import file

    data = data_folder(chosen)
    loaded = load(data, today())
    show(loaded.problems, stream=sys.stderr)
    if loaded.records is None or has_errors(loaded.problems):
        tell(f"{summary(loaded.problems, 0)} De configuratie is niet gemaakt.")
        return 1
    made = file(loaded.records)
    if made is None:
        tell(
            "De editor heeft geen plek om in op te slaan. Vul in programme/region.yaml settings.repository "
            "in, en bij een eigen server ook settings.editor.forge."
        )
        return 1
    path = Path(chosen.out) / NAME
    before = path.read_bytes() if path.is_file() else None
    if before == made:
        tell(f"{path} is bij.")
        return 0
    if chosen.check:
        say(path.as_posix())
        tell(f"De configuratie is niet bij. Herstel dit met: gww editor --data {data} --out {chosen.out}")
        return 1
    replace(path, made)
    say(path.as_posix())
    return 0
