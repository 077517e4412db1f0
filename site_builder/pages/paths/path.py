"""The page of one growth path: per step what to do, what helps and who took it; and a state per follower."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from site_builder import urls
from site_builder.charts.track import Step as TrackStep
from site_builder.charts.track import StepState
from site_builder.figures.figure import Key
from site_builder.frozen import frozen
from site_builder.measures.paths import Step, takers
from site_builder.pages.paths import words
from site_builder.pages.paths.sections import (
    ORIGIN,
    SIGNS,
    Followers,
    decision_badge,
    followers_of,
    municipality_link,
    ordered_paths,
    ordered_steps,
    path_figure,
    path_link,
    path_track,
    state_of,
    step_id,
    year_id,
)
from site_builder.pages.shared.chrome import Badge, Chrome, Link, SourceLine, chrome, source_line
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.sections import Sourced
from site_builder.pages.shared.site import Site
from site_builder.phrases.municipality_sections import STATES
from site_builder.phrases.profiles import profile_title
from site_builder.records.spiderweb import Axis, GrowthPath, Milestone


@frozen
class PathStep:
    """One step: what to do, what helps, who on this path took it already, and who else."""

    id: str
    title: str
    text: str
    anchor: str
    series: tuple[Link, ...]
    support: tuple[Link, ...]
    taken: str
    followers: tuple[Link, ...]
    others: tuple[Link, ...]


@frozen
class PathYear:
    """The steps of one year."""

    id: str
    year: str
    steps: tuple[PathStep, ...]


@frozen
class StateCell:
    """The state of a step: a sign, and the same in words."""

    state: StepState
    word: str


@frozen
class FollowerRow:
    """One municipality over all steps."""

    name: str
    href: str
    cells: tuple[StateCell, ...]


@frozen
class Matrix:
    """The followers of a path with a sign per step; `steps` lead to those on the page, `years` span some."""

    heading: str
    years: tuple[tuple[str, int], ...]
    steps: tuple[Link, ...]
    rows: tuple[FollowerRow, ...]
    states: tuple[StateCell, ...]


@frozen
class PathView:
    """Everything that path.html uses. `matrix` has no rows without followers."""

    chrome: Chrome
    finding: str
    decision: Badge
    profile: Sourced
    heading: str
    track: tuple[TrackStep, ...]
    years: tuple[PathYear, ...]
    matrix: Matrix
    previous: Link | None
    next: Link | None
    source_line: SourceLine


def pages(site: Site) -> Iterator[Page]:
    """One page per path."""
    for one in ordered_paths(site):
        yield Page(urls.path(one.profile), "path.html", later(path, site, one))


def path(site: Site, own: GrowthPath) -> PathView:
    """The page of one path."""
    model = site.model
    here = urls.path(own.profile)
    profile = model.profiles[own.profile]
    title = f"Groeipad vanuit {profile_title(profile)}"
    followers = followers_of(site, own)
    steps = ordered_steps(own)
    years = sorted({step.year for step in steps})
    axes = {axis.id: axis for axis in model.axes}
    members = site.figures.at(Key("municipalities", "count", model.year))
    lead = words.path_lead(own.text, path_figure(site, "followers", own.profile), members)
    every = ordered_paths(site)
    place = every.index(own)
    return PathView(
        chrome=chrome(
            site,
            here,
            title,
            lead,
            origin=ORIGIN,
            trail=(urls.PATHS, (path_link(site, here, own.profile).label, here)),
        ),
        finding=lead,
        decision=decision_badge(site),
        profile=Sourced(
            words.profile_heading(own.profile), profile.text, source_line(model.records.profiles.source)
        ),
        heading=words.track_heading(len(steps), years[0], years[-1], model.records.spiderweb.ambition_level),
        track=path_track(site, here, own, followers, years),
        years=tuple(
            PathYear(year_id(year), str(year), _steps_of(site, here, steps, followers, year))
            for year in years
        ),
        matrix=Matrix(
            words.steps_heading(
                *(path_figure(site, name, own.profile) for name in ("steps", "taken", "behind"))
            ),
            tuple((str(year), sum(step.year == year for step in steps)) for year in years),
            tuple(
                Link(words.milestone_short(step, axes), f"#{step_id(number)}")
                for number, step in enumerate(steps)
            ),
            tuple(
                FollowerRow(
                    entry.name,
                    urls.link(here, urls.municipality(entry.slug)),
                    tuple(StateCell(*state_of(step)) for step in progress.steps),
                )
                for entry, progress in followers
            ),
            tuple(StateCell(sign, STATES[state]) for state, sign in SIGNS.items()),
        ),
        previous=path_link(site, here, every[place - 1].profile) if place else None,
        next=path_link(site, here, every[place + 1].profile) if place + 1 < len(every) else None,
        source_line=source_line(model.records.growth_paths.source),
    )


def _steps_of(
    site: Site, here: str, steps: Sequence[Milestone], followers: Followers, year: int
) -> tuple[PathStep, ...]:
    axes = {axis.id: axis for axis in site.model.axes}
    return tuple(
        _step(site, here, axes, step, step_id(number), [p.steps[number] for _, p in followers], followers)
        for number, step in enumerate(steps)
        if step.year == year
    )


def _step(
    site: Site,
    here: str,
    axes: Mapping[str, Axis],
    milestone: Milestone,
    place: str,
    states: Sequence[Step],
    followers: Followers,
) -> PathStep:
    model = site.model
    on_path = {entry.slug for entry, _ in followers}
    support = {kind.id: kind.name for kind in model.records.support.support}
    return PathStep(
        id=place,
        title=words.milestone_title(milestone, axes),
        text=milestone.text,
        anchor=_anchor(axes, milestone),
        series=tuple(
            Link(model.series[name].name, urls.link(here, urls.series(name))) for name in milestone.series
        ),
        support=tuple(Link(support[name], urls.link(here, urls.support(name))) for name in milestone.support),
        taken=words.taken_by(states),
        followers=tuple(
            municipality_link(here, entry)
            for (entry, _), step in zip(followers, states, strict=True)
            if step.done
        ),
        others=tuple(
            municipality_link(here, entry) for entry in takers(model, milestone) if entry.slug not in on_path
        ),
    )


def _anchor(axes: Mapping[str, Axis], milestone: Milestone) -> str:
    """What the level of a step means, as the spiderweb describes it; empty for a step without level."""
    if milestone.axis is None:
        return ""
    text = axes[milestone.axis].meaning(milestone.level)
    return f"Trede {milestone.level} betekent: {text.rstrip('.')}." if text else ""
