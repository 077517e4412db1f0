"""What can be copied from others, and what one work leaves that another needs: counted on the day of today.

Neither has a year in the records, so only the year that is reported on has these figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from site_builder.figures.figure import Figure, Key
from site_builder.figures.origin import Origin, least_certain, of_projects
from site_builder.figures.years import Told
from site_builder.measures.agenda import coming_tenders, lots, matches, to_put_out
from site_builder.measures.library import SHELVES, shelved
from site_builder.model import Model, ProjectEntry

UNITS = {"lessons": "lessen", "requirements": "eisen", "texts": "teksten", "examples": "voorbeelden"}
BATCHES, MATCHES, TENDERS, TOOLS = "partijen", "keer", "uitvragen", "hulpmiddelen"


def library_bundle(told: Told, year: int) -> Mapping[Key, Figure]:
    """The counts of the library and of the agenda; none of a year that is not the one reported on."""
    model = told.model
    if year != model.year:
        return {}
    return {figure.key: figure for figure in (*_library(model), *_agenda(model))}


def _library(model: Model) -> Iterator[Figure]:
    """How much stands on each shelf, of the projects that recorded any; where none did it is unknown."""
    held = [(project, shelved(project)) for project in model.projects]
    for shelf in SHELVES:
        filled = [project for project, own in held if own[shelf]]
        count = sum(own[shelf] for _, own in held) if filled else None
        key = Key("library", shelf, model.year)
        yield _of(filled).known(key, count, UNITS[shelf], len(filled), len(held))
    tools = len(model.records.tools.tools)
    origin = Origin(("programme/tools.yaml",))
    yield origin.known(Key("library", "tools", model.year), tools, TOOLS, tools, tools)


def _agenda(model: Model) -> Iterator[Figure]:
    """What comes free, what is needed, what fits, and what is put out; nothing of a year that is past.

    `n` are the batches of which kind, amount and period are known, or the works with a planned tender.
    """
    if model.day == date.max:
        return
    free, needed = tuple(lots(model, "comes_free")), tuple(lots(model, "needed"))
    every, works = (*free, *needed), tuple(to_put_out(model))
    planned = [one for one in works if one.record.tender is not None and one.record.tender.planned]
    if not every and not planned:
        return
    known = sum(lot.known for lot in every)
    for statistic, some in (("comes_free", free), ("needed", needed)):
        there = sum(lot.known for lot in some)
        yield _of(lot.project for lot in some).known(
            Key("agenda", statistic, model.year), len(some) if some else None, BATCHES, there, len(some)
        )
    fit = len(matches(model)) if known else None
    origin = _of(lot.project for lot in every)
    yield origin.known(Key("agenda", "matches", model.year), fit, MATCHES, known, len(every))
    yield _of(planned).known(
        Key("agenda", "tenders", model.year),
        len(coming_tenders(model)) if planned else None,
        TENDERS,
        len(planned),
        len(works),
    )


def _of(projects: Iterable[ProjectEntry]) -> Origin:
    """What is made of these projects, each once."""
    own: Sequence[ProjectEntry] = tuple({one.key: one for one in projects}.values())
    return replace(of_projects(own), status=least_certain(one.record.status for one in own))
