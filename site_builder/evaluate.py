"""Records → the working document for the yearly evaluation, as Markdown and as PDF.

The Markdown is CommonMark with tables as on GitHub, for a document that people go on writing in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from datetime import date
from pathlib import Path

from site_builder.closed_sites import with_closed
from site_builder.documents.blocks import Block, Span
from site_builder.documents.evaluation.view import as_of, evaluation
from site_builder.formats import unmarked
from site_builder.frozen import frozen
from site_builder.history import NO_HISTORY
from site_builder.load import closed, load
from site_builder.model import tie
from site_builder.pages.shared.page import reason_of
from site_builder.pages.shared.site import Site
from site_builder.pdf import REFUSED, available, compile_one
from site_builder.phrases.round import outside_plan
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


SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
"""What could start markup anywhere in a line."""
AT_START = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")
"""What could start a list, a line or a heading at the beginning of a line."""
ANSWER = "Antwoord:"


def evaluate(data: Path, year: int, today: date) -> Evaluated:
    """The document of one year. Raises OutsidePlanError for a year that is not in the plan."""
    loaded = load(data, today)
    if loaded.records is None:
        return Evaluated(loaded.problems)
    if refusal := outside_plan(loaded.records.region, year):
        raise OutsidePlanError(refusal)
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


def as_markdown(title: str, lead: str, body: Iterable[Block]) -> str:
    """The document as text; nothing that a person typed becomes markup."""
    parts = [f"# {escaped(title)}", escaped(lead), *(_block(one) for one in body)]
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """A text on one line that Markdown shows as it is."""
    line = SPECIAL.sub(r"\\\1", " ".join(unmarked(text).split()))
    return AT_START.sub(lambda found: f"{found[1]}{_at_start(found[2])}", line)


def _at_start(mark: str) -> str:
    # A number is followed by a point or a bracket, and that is what must not be read.
    return f"{mark}\\" if mark.isdigit() else f"\\{mark}"


def _block(block: Block) -> str:
    match block.kind:
        case "heading":
            return f"{'#' * (block.level + 1)} {_line(block.spans)}"
        case "bullets" | "numbers":
            return "\n".join(_items(block))
        case "table":
            return "\n".join(_table(block))
        case "room":
            return f"**{_line(block.spans)}**\n\n{ANSWER}"
        case _:
            return f"**{_line(block.spans)}**" if _strong(block) else _line(block.spans)


def _items(block: Block) -> Iterator[str]:
    for number, item in enumerate(block.children, start=block.level):
        mark = "-" if block.kind == "bullets" else f"{number}."
        yield f"{mark} {' '.join(_line(child.spans) for child in item.children)}"


def _table(block: Block) -> Iterator[str]:
    yield f"| {' | '.join(escaped(cell) for cell in block.head)} |"
    yield f"|{'---|' * len(block.head)}"
    for row in block.rows:
        yield f"| {' | '.join(escaped(cell) for cell in row)} |"


def _line(spans: Iterable[Span]) -> str:
    return escaped("".join(span.text for span in spans))


def _strong(block: Block) -> bool:
    return bool(block.spans) and all(span.strong for span in block.spans)
