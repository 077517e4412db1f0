"""How much of the yearly round a municipality has answered, as the records have it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from site_builder.frozen import frozen
from site_builder.measures.attendance import held_sessions, seat
from site_builder.model import Model, MunicipalityEntry, ProjectEntry

Part = Literal["spiderweb", "projects", "attendance", "needs"]
PARTS: tuple[Part, ...] = ("spiderweb", "projects", "attendance", "needs")
_AT_WORK = frozenset(("design", "award", "construction"))


@frozen
class Answered:
    """Of one part: how many of its questions have an answer, what is still open by its name, and if it waits
    for somebody to look at it. Nothing was `asked` where there is nothing to ask about. `keys` are
    the codes of what is open.
    """

    part: Part
    answered: int
    open: tuple[str, ...]
    draft: bool = False
    keys: tuple[str, ...] = ()

    @property
    def asked(self) -> int:
        """How many questions there are."""
        return self.answered + len(self.open)


@frozen
class Round:
    """One municipality in the round of one year."""

    entry: MunicipalityEntry
    year: int
    parts: tuple[Answered, ...]

    @property
    def missing(self) -> tuple[Answered, ...]:
        """The parts in which something is open."""
        return tuple(part for part in self.parts if part.open)

    @property
    def begun(self) -> bool:
        """Whether anything was answered."""
        return any(part.answered for part in self.parts)


def round_of(model: Model, entry: MunicipalityEntry, year: int) -> Round:
    """What a municipality has answered about a year: drafts count, since they are answers too."""
    assessment = entry.recorded(year)
    levels = assessment.levels if assessment is not None else {}
    axes = model.records.spiderweb.axes
    open_axes = {axis.id: axis.short_name for axis in axes if axis.id not in levels}
    draft = assessment is not None and assessment.status == "draft"
    needs = assessment is not None and bool(assessment.needs or assessment.bottlenecks)
    seats = [seat(model, entry, session) for session in held_sessions(model, year)]
    seats = [one for one in seats if one.presence != "not_invited"]
    open_sessions = {one.session.id: one.session.title for one in seats if one.presence == "unknown"}
    asked = [project for project in entry.projects if _asked_about(project, year)]
    open_projects = {one.slug: one.record.name for one in asked if not _measured_in(one, year)}
    return Round(
        entry,
        year,
        (
            _part("spiderweb", len(axes), open_axes, draft),
            _part("projects", len(asked), open_projects, any(one.record.status == "draft" for one in asked)),
            _part("attendance", len(seats), open_sessions),
            _part("needs", 1, {} if needs else {"": ""}, draft and needs),
        ),
    )


def rounds(model: Model, year: int) -> tuple[Round, ...]:
    """Every municipality that takes part at the end of the year, in the order of their names."""
    return tuple(round_of(model, one, year) for one in model.municipalities if one.takes_part_in(year))


def _part(part: Part, asked: int, still: Mapping[str, str], draft: bool = False) -> Answered:
    """`still` is what is open: its name by its code."""
    return Answered(part, asked - len(still), tuple(still.values()), draft, tuple(still))


def _asked_about(project: ProjectEntry, year: int) -> bool:
    """Whether something is to be told: the work goes on, or was delivered in that year."""
    record = project.record
    delivered = str(record.delivered or "").startswith(str(year))
    return project.exists_in(year) and (record.phase in _AT_WORK or delivered or _measured_in(project, year))


def _measured_in(project: ProjectEntry, year: int) -> bool:
    return any(one.date.year == year for one in project.record.measurements)
