"""What the pages of the growth paths share: who follows a path, its track, and its state of decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from site_builder import urls
from site_builder.charts.stacked_bar import Pattern
from site_builder.charts.track import Step as TrackStep
from site_builder.charts.track import StepInput, StepState, track
from site_builder.figures.figure import Figure
from site_builder.figures.growth_paths import path_key
from site_builder.measures.paths import Progress, State, Step
from site_builder.model import MunicipalityEntry
from site_builder.pages.paths import words
from site_builder.pages.shared.chrome import Badge, Link
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.site import Site
from site_builder.phrases.decisions import decision
from site_builder.phrases.municipality_sections import milestones
from site_builder.phrases.profiles import profile_title
from site_builder.records.spiderweb import GrowthPath, Milestone

PATTERNS: Mapping[State, Pattern] = {
    "on_time": "strong",
    "late": "middle",
    "behind": "hatched",
    "unknown": "light",
    "upcoming": "plain",
}
"""Every state of a step in the order of a legend, with its pattern in a bar."""
SIGNS: Mapping[State, StepState] = {
    "on_time": "reached",
    "late": "reached_late",
    "behind": "behind",
    "unknown": "unknown",
    "upcoming": "upcoming",
}
ORIGIN = Origin("programme/growth_paths.yaml", urls.figures_about("growth_path", "", 0))
"""That of the page with all paths, and of each path."""
Followers = Sequence[tuple[MunicipalityEntry, Progress]]


def ordered_paths(site: Site) -> tuple[GrowthPath, ...]:
    """The paths by the number of their profile."""
    return tuple(sorted(site.model.records.growth_paths.paths, key=lambda one: one.profile))


def ordered_steps(own: GrowthPath) -> tuple[Milestone, ...]:
    """The steps of a path in the order of `Progress.steps`: by year, and then as recorded."""
    return tuple(sorted(own.milestones, key=lambda milestone: milestone.year))


def followers_of(site: Site, own: GrowthPath) -> Followers:
    """The members on a path, in alphabetical order."""
    found = ((entry, site.progress[entry.slug]) for entry in site.model.members)
    return tuple((e, p) for e, p in found if p is not None and p.path.profile == own.profile)


def path_figure(site: Site, statistic: str, profile: int | None = None, by: int | None = None) -> Figure:
    """A figure of one path or of all, by the end of the reported year."""
    return site.figures.at(path_key(statistic, site.model.year, profile, by))


def states_of(site: Site, profile: int | None = None) -> Mapping[State, Figure]:
    """How many steps of all followers together are in each state."""
    return {state: path_figure(site, state, profile) for state in PATTERNS}


def step_id(number: int) -> str:
    """The place of a step on the page of its path."""
    return f"stap-{number + 1}"


def year_id(year: int) -> str:
    """The place of a year on the page of its path."""
    return f"jaar-{year}"


def path_link(site: Site, here: str, profile: int) -> Link:
    """The path of a profile by the profile's name."""
    return Link(f"Vanuit {profile_title(site.model.profiles[profile])}", urls.link(here, urls.path(profile)))


def municipality_link(here: str, entry: MunicipalityEntry) -> Link:
    """A municipality by name."""
    return Link(entry.name, urls.link(here, urls.municipality(entry.slug)))


def decision_badge(site: Site) -> Badge:
    """Whether the region adopted the paths."""
    made = site.model.records.growth_paths.decision
    return Badge(decision(made), "confirmed" if made == "adopted" else "concept")


def path_track(
    site: Site, here: str, own: GrowthPath, followers: Followers, years: Sequence[int]
) -> tuple[TrackStep, ...]:
    """A step per year with how far all followers are, and the ambition at the end.

    A year without milestones on this path keeps its place, so that tracks of several paths line up.
    """
    short = {axis.id: axis.short_name for axis in site.model.axes}
    page = "" if here == urls.path(own.profile) else urls.link(here, urls.path(own.profile))
    inputs: list[StepInput] = []
    texts: list[str] = []
    for year in years:
        steps = [step for step in ordered_steps(own) if step.year == year]
        states = [s.state for _, progress in followers for s in progress.steps if s.milestone.year == year]
        title = milestones(steps, short) if steps else "Geen stap in dit jaar"
        href = f"{page}#{year_id(year)}" if steps else ""
        inputs.append(StepInput(str(year), title, _year_state(states), href))
        taken, every = (path_figure(site, name, own.profile, year) for name in ("taken", "steps"))
        texts.append(words.year_word(taken, every) if steps else "")
    web = site.model.records.spiderweb
    goal = f"Ambitie: trede {web.ambition_level} op elke as"
    inputs.append(StepInput(str(web.ambition_year), goal, "goal"))
    texts.append("doel")
    return tuple(replace(step, word=text) for step, text in zip(track(inputs), texts, strict=True))


def _year_state(states: Sequence[State]) -> StepState:
    """The state of a year for all followers: reached if every step is, else the one that asks attention."""
    if not states:
        return "upcoming"
    if set(states) <= {"on_time", "late"}:
        return "reached_late" if "late" in states else "reached"
    for state in ("behind", "unknown"):
        if state in states:
            return state
    return "upcoming"


def state_of(step: Step) -> tuple[StepState, str]:
    """The sign and the words of a step's state."""
    return SIGNS[step.state], words.state_word(step)
