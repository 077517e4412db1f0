"""`gww check`: every problem in the data, in one run."""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import date
from functools import partial
from pathlib import Path

from site_builder.built import Before, Checked, before, checked
from site_builder.cli.cache import add_no_cache, disk
from site_builder.cli.clock import today
from site_builder.cli.disk import Target, targets
from site_builder.cli.output import FORMATS, has_errors, show, summary, tell
from site_builder.cli.parser import Parser
from site_builder.problems import Problem, limited


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = "Controleert de gegevens en noemt alles wat niet klopt, met de plek en de oplossing."
    parser.add_paths()
    parser.add_format(FORMATS, "de meldingen")
    parser.add_argument(
        "--changed-by",
        nargs=2,
        metavar=("TEAM", "OUD"),
        help="zeg alleen of sinds een versie, zoals main, ook bestanden van anderen zijn veranderd",
    )
    add_no_cache(parser)
    parser.set_defaults(run=check)


def check(chosen: Namespace) -> int:
    """Report every problem; 1 if any is an error."""
    if chosen.changed_by:
        from site_builder.cli.owning import changed_by

        return changed_by(chosen)
    day, kept = today(), disk(chosen)
    problems: list[Problem] = []
    files = 0
    for target in targets(chosen.paths):
        known = before(kept, target.folder, history=False)
        said = checked(known, target.folder, day, partial(_check, target.folder, day, known))
        problems.extend(limited(said.problems, target.folder, target.only))
        files += sum(_asked(target, path) for path in said.files)
    ordered = sorted(set(problems))
    show(ordered, chosen.format)
    tell(summary(ordered, files))
    return 1 if has_errors(ordered) else 0


def _check(folder: Path, day: date, known: Before) -> Checked:
    # Here, so that where nothing changed nobody waits for the models.
    from site_builder.cross_checks import advice
    from site_builder.load import closed, load
    from site_builder.load.collector import uncollected

    with uncollected():
        own = known.of(folder)
        loaded = load(folder, day, own)
        years = closed(folder, day, own)[0] if loaded.closed_until is not None else ()
        problems = (*loaded.problems, *advice(loaded, folder, years))
    return Checked(problems, tuple(loaded.files))


def _asked(target: Target, path: str) -> bool:
    if not target.only:
        return True
    here = Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow links
    return any(here.is_relative_to(os.path.abspath(asked)) for asked in target.only)  # noqa: PTH100
