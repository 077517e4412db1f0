"""What a municipality's page and factsheet say of its growth path: the track, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder import urls
from site_builder.charts.track import Step, StepInput, StepState, track
from site_builder.figures.standing import Standing
from site_builder.measures.paths import Step as Reached
from site_builder.pages.municipality import path_words as words
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.sections import Table, numeric, table
from site_builder.phrases import municipality_sections as parts


@dataclass(frozen=True, slots=True)
class PathSection:
    """The growth path. `steps` is empty as long as there is none; `next` is what to do first, and then."""

    heading: str
    caption: str
    next: tuple[str, ...]
    steps: tuple[Step, ...]
    table: Table
    link: Link
    proposal: bool


def path_section(here: str, own: Standing) -> PathSection:
    """The section for the page at `here`."""
    return PathSection(
        heading=words.path_heading(own),
        caption=words.path_caption(own),
        next=words.next_steps(own),
        steps=_track(own),
        table=table(
            "stappen",
            "Stappen van het groeipad",
            ("Stap", *numeric("Eind"), "Stand", "Toelichting"),
            (
                (
                    step.milestone.text,
                    str(step.milestone.year),
                    parts.STATES[step.state],
                    words.step_detail(own, step),
                )
                for step in _steps(own)
            ),
        ),
        link=_link(here, own),
        proposal=own.model.records.growth_paths.decision == "proposal",
    )


def _steps(own: Standing) -> tuple[Reached, ...]:
    """The steps of the path; of a municipality that left those up to then, and those that it took."""
    steps = own.progress.steps if own.progress is not None else ()
    return tuple(step for step in steps if own.left is None or step.done or step.milestone.year <= own.year)


def _track(own: Standing) -> tuple[Step, ...]:
    """One step per year of the path, and the ambition at its end where that is still to come."""
    every = _steps(own)
    if not every:
        return ()
    first = own.next.first
    upcoming = first.step if first is not None else None
    short = {axis.id: axis.short_name for axis in own.model.axes}
    steps = []
    for year in sorted({step.milestone.year for step in every}):
        of_year = [step for step in every if step.milestone.year == year]
        title = parts.milestones([step.milestone for step in of_year], short)
        steps.append(StepInput(str(year), title, _state(of_year, upcoming)))
    if own.left is None:
        web = own.model.records.spiderweb
        goal = f"Ambitie: niveau {web.ambition_level} op elke as"
        steps.append(StepInput(str(web.ambition_year), goal, "goal"))
    return track(steps)


def _state(steps: Sequence[Reached], upcoming: Reached | None) -> StepState:
    """The state of a year: the worst of its milestones."""
    states = {step.state for step in steps}
    if states <= {"on_time", "late"}:
        return "reached_late" if "late" in states else "reached"
    if "behind" in states:
        return "behind"
    if "unknown" in states:
        return "unknown"
    return "next" if upcoming in steps else "upcoming"


def _link(here: str, own: Standing) -> Link:
    """The way to the whole growth path, or to all paths as long as there is no profile."""
    if own.progress is None:
        return Link("Bekijk de groeipaden", urls.link(here, urls.PATHS))
    profile = own.progress.path.profile
    return Link(f"Het hele groeipad vanuit profiel {profile}", urls.link(here, urls.path(profile)))
