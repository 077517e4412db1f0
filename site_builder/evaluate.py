"""Records → the working document for the yearly evaluation, as Markdown and as PDF."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date
from pathlib import Path

from site_builder.closed_sites import with_closed
from site_builder.documents.blocks_markdown import as_markdown
from site_builder.documents.evaluation.view import as_of, evaluation
from site_builder.frozen import frozen
from site_builder.history import NO_HISTORY
from site_builder.load import closed, load
from site_builder.model import tie
from site_builder.pages.shared.page import reason_of
from site_builder.pages.shared.site import Site
from site_builder.pdf import REFUSED, available, compile_one
from site_builder.problems import Problem, of_file
from site_builder.render import tokens


class OutsidePlanError(Exception):
    """The plan has no such year; the message is a Dutch sentence."""


@frozen
class Evaluated:
    """The document's files by name; none with an error among the problems. `printed`: with the PDF."""

    problems: tuple[Problem, ...]
    files: Mapping[str, bytes] = field(default_factory=dict)
    printed: bool = True


def evaluate(data: Path, year: int, today: date) -> Evaluated:
    """The document of one year. Raises OutsidePlanError for a year that is not in the plan."""
    loaded = load(data, today)
    if loaded.records is None:
        return Evaluated(loaded.problems)
    region = loaded.records.region
    if not region.from_year <= year <= region.until_year:
        years = f"{region.from_year} tot en met {region.until_year}"
        raise OutsidePlanError(f"{year} valt buiten het plan. Kies een jaar van {years}.")
    earlier, broken = closed(data, today)
    site = Site(replace(tie(loaded.records), year=year), NO_HISTORY, "", tokens=tokens())
    view = evaluation(as_of(with_closed(site, earlier), year), year)
    name = f"evaluatie-{year}"
    files = {f"{name}.md": as_markdown(view.title, view.lead, view.body).encode()}
    problems = loaded.problems
    if available():
        try:
            files[f"{name}.pdf"] = compile_one("evaluation.typ", view)
        except REFUSED as error:
            problems = (*problems, _unprinted(data, year, reason_of(error)))
    return Evaluated(tuple(sorted((*problems, *broken))), files, available())


def _unprinted(data: Path, year: int, reason: str) -> Problem:
    return of_file(
        f"{data.as_posix()}/evaluations/{year}.yaml",
        f"De pdf van de evaluatie over {year} was niet te maken en is weggelaten: {reason}.",
        hint="Gebruik het Markdown-bestand. Kort de teksten in, of meld dit bij de beheerders.",
        severity="warning",
    )
