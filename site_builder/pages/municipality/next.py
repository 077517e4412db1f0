"""What a municipality can best do next: one step, then the others, and its growth path as a row of signs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from urllib.parse import quote

from site_builder import urls
from site_builder.figures.standing import Standing
from site_builder.frozen import frozen
from site_builder.measures.next_step import ToDo, of_path
from site_builder.measures.paths import State, Step
from site_builder.measures.peers import ahead
from site_builder.model import MunicipalityEntry
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.sections import Item, Table, numeric, table
from site_builder.pages.shared.site import Site
from site_builder.phrases import municipality_sections as parts
from site_builder.phrases import next_step as words
from site_builder.records.spiderweb import AtLeast

MOST_AFTERWARDS = 2
MOST_HELP = 2
SIGNS: tuple[State, ...] = ("on_time", "late", "behind", "unknown")
"""The states that have a sign of their own; what is still to come is not taken yet either."""


@frozen
class Sign:
    """One step of the path as a sign, with what it is and how it stands."""

    state: State
    text: str


@frozen
class PathSection:
    """The growth path: `years` are its steps by the year of the plan, `table` the same in words."""

    heading: str
    caption: str
    years: tuple[tuple[str, tuple[Sign, ...]], ...]
    legend: tuple[Sign, ...]
    table: Table
    link: Link
    proposal: bool


@frozen
class NextSection:
    """One thing to do: who, by when, which help, and who did it; `ask` is where to write for help."""

    heading: str
    text: str
    who: str
    when: str
    help: tuple[Item, ...]
    examples: str
    ask: Link | None
    then: tuple[str, ...]
    path: PathSection | None


def next_section(site: Site, here: str, own: Standing) -> NextSection | None:
    """The section for the page at `here`; None for who takes no part, or has no assessment that counts."""
    if own.current is None or own.draft or not own.entry.takes_part_in(site.model.year):
        return None
    first = own.next.first
    contact = site.model.records.region.contact
    asked = f"Hulp gevraagd: {own.entry.name}"
    return NextSection(
        heading=words.heading(own, first) if first is not None else "Er staat geen volgende stap meer open",
        text=words.effect(own, first) if first is not None else "",
        who="De gemeente zelf; de regio helpt" if first is not None else "",
        when=words.when(first) if first is not None else "",
        help=tuple(_help(site, here, first.step)) if first is not None and first.step is not None else (),
        examples=parts.examples([one.name for one in _examples(site, own)]),
        ask=Link("Vraag hulp aan de regio", f"mailto:{quote(contact, safe='@+')}?subject={quote(asked)}")
        if site.frozen is None
        else None,
        then=tuple(words.line(own, todo) for todo in afterwards(own)),
        path=path_section(here, own),
    )


def afterwards(own: Standing) -> tuple[ToDo, ...]:
    """What comes after the first thing to do: what serves the profile or the path next, then other steps.

    Of an axis only what comes first: a level higher follows from the one below it.
    """
    steps = [of_path(step) for step in own.progress.steps if not step.done] if own.progress else []
    then, found = own.next.then, list(steps)
    if then is not None:
        axes = _axes(then)
        found.insert(0, next((one for one in steps if then.step is None and _axes(one) & axes), then))
    seen = set() if own.next.first is None else set(_axes(own.next.first))
    kept = []
    for todo in found:
        if not _axes(todo) & seen:
            kept.append(todo)
            seen |= _axes(todo)
    return tuple(kept[:MOST_AFTERWARDS])


def _axes(todo: ToDo) -> frozenset[str]:
    """The axes that something to do is about; a step without one stands for itself."""
    if not todo.wanted and todo.step is not None:
        return frozenset((todo.step.milestone.kind,))
    return frozenset(one.axis for one in todo.wanted)


def helping(site: Site, step: Step | None) -> tuple[tuple[str, str], ...]:
    """The series and the kinds of support that the records name for a step: their names and addresses."""
    if step is None:
        return ()
    series, kinds = site.model.series, {one.id: one.name for one in site.model.records.support.support}
    meetings = ((series[one].name, urls.series(one)) for one in step.milestone.series if one in series)
    support = ((kinds[one], urls.support(one)) for one in step.milestone.support if one in kinds)
    return (*support, *meetings)


def _help(site: Site, here: str, step: Step) -> Iterator[Item]:
    for name, address in helping(site, step)[:MOST_HELP]:
        yield Item(name, urls.link(here, address))


def _examples(site: Site, own: Standing) -> tuple[MunicipalityEntry, ...]:
    first = own.next.first
    if first is None or not first.wanted:
        return ()
    return teachers(site, own.entry, first.wanted[0])


def teachers(site: Site, entry: MunicipalityEntry, wanted: AtLeast) -> tuple[MunicipalityEntry, ...]:
    """Of whom a municipality can learn how to come to a level; who asks does not depend on all the others."""
    found = site.shared(_teachers, entry.slug, wanted.axis, wanted.level)
    return tuple(site.model.by_slug[slug] for slug in found)


def _teachers(site: Site, slug: str, axis: str, level: int) -> tuple[str, ...]:
    return tuple(one.slug for one in ahead(site.model, site.model.by_slug[slug], axis, level))


def path_section(here: str, own: Standing) -> PathSection | None:
    """The growth path; of a municipality that left the steps up to then, and those that it took."""
    if own.progress is None:
        return None
    steps = own.progress.steps
    shown = tuple(one for one in steps if own.left is None or one.done or one.milestone.year <= own.year)
    profile = own.progress.path.profile
    there = {_state(one) for one in shown}
    return PathSection(
        heading=words.path_heading(own),
        caption=words.path_caption(own),
        years=tuple(
            (str(year), tuple(_sign(own, step) for step in of_year))
            for year, of_year in groupby(shown, key=lambda step: step.milestone.year)
        ),
        legend=tuple(Sign(state, parts.STATES[state]) for state in SIGNS if state in there),
        table=table(
            "stappen",
            f"Stappen van het groeipad: {own.entry.name}",
            ("Stap", *numeric("Eind"), "Stand", "Toelichting"),
            (
                (
                    step.milestone.text,
                    str(step.milestone.year),
                    parts.STATES[step.state],
                    words.step_detail(own, step),
                )
                for step in shown
            ),
        ),
        link=Link(f"Het hele groeipad vanuit profiel {profile}", urls.link(here, urls.path(profile))),
        proposal=own.model.records.growth_paths.decision == "proposal",
    )


def _sign(own: Standing, step: Step) -> Sign:
    short = {axis.id: axis.short_name for axis in own.model.axes}
    return Sign(_state(step), f"{parts.milestones([step.milestone], short)}: {parts.STATES[step.state]}")


def _state(step: Step) -> State:
    """The state that has a sign: what is still to come is not taken yet either."""
    return "behind" if step.state == "upcoming" else step.state
