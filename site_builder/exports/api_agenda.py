"""The agenda in the answers of the interface: what may go from one work to another, and what is put out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from site_builder.figures.figures import Figures
from site_builder.frozen import frozen
from site_builder.measures.agenda import coming_tenders, matches
from site_builder.model import Model


@frozen
class WorkAnswer:
    """A project, by the codes of its municipality and of itself."""

    municipality: str
    project: str
    name: str


@frozen
class MatchAnswer:
    """One batch that comes free in one work and that another needs."""

    material: str
    amount: Annotated[Decimal, Field(description="Hoogstens zoveel: de kleinste van de twee.")]
    unit: str
    first: Annotated[date, Field(description="De eerste dag dat het kan.")]
    last: Annotated[date, Field(description="De laatste dag dat het kan.")]
    beside: Annotated[bool, Field(description="true als het van een buurgemeente komt.")]
    free: WorkAnswer
    needed: WorkAnswer


@frozen
class TenderAnswer:
    """One work that is put out soon."""

    work: WorkAnswer
    type: str
    planned: Annotated[str, Field(description="Jaar, maand of dag.")]
    circular: Annotated[bool | None, Field(description="null als dat nog niet bekend is.")]


@frozen
class AgendaAnswer:
    """The agenda, the first that is due before the others."""

    matches: tuple[MatchAnswer, ...]
    tenders: tuple[TenderAnswer, ...]


def agenda_answer(model: Model, _figures: Figures) -> AgendaAnswer:
    """The agenda as the records have it today."""
    return AgendaAnswer(
        matches=tuple(
            MatchAnswer(
                material=one.free.batch.material,
                amount=one.amount,
                unit=one.unit,
                first=one.period[0],
                last=one.period[1],
                beside=one.beside,
                free=WorkAnswer(*one.free.project.key, one.free.project.record.name),
                needed=WorkAnswer(*one.needed.project.key, one.needed.project.record.name),
            )
            for one in matches(model)
        ),
        tenders=tuple(
            TenderAnswer(
                work=WorkAnswer(*one.project.key, one.project.record.name),
                type=one.project.record.type,
                planned=one.planned,
                circular=one.circular,
            )
            for one in coming_tenders(model)
        ),
    )
