"""The page of all promises, per goal of the plan: done, late, or without a state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder import urls
from site_builder.charts.stacked_bar import PartInput, Pattern, StackedBar, stacked_bar
from site_builder.figures.figure import Figure, Key
from site_builder.figures.programme import NO_GOAL
from site_builder.formats import partial_date
from site_builder.frozen import frozen
from site_builder.measures.follow_up import KINDS, Promise, Standing, promises, told_by
from site_builder.pages.action_lines.words import line_name
from site_builder.pages.progress import approach, partners, words
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Badge, Cell, Chrome, Link, SourceLine, chrome, source_line
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.sections import Table, numeric, table
from site_builder.pages.shared.site import Site
from site_builder.phrases.promised import STANDINGS
from site_builder.phrases.stated import counted

BADGES: dict[Standing, str] = {
    "overdue": "concept",
    "running": "plain",
    "planned": "plain",
    "unknown": "public",
    "done": "confirmed",
    "dropped": "plain",
}
PATTERNS: dict[Standing, Pattern] = {
    "done": "strong",
    "running": "middle",
    "planned": "light",
    "overdue": "hatched",
    "unknown": "open",
    "dropped": "plain",
}
"""How each state is drawn, in the order of the bar."""
COLUMNS: tuple[Standing, ...] = ("done", "overdue", "unknown")
"""What the table says of each goal, beside how much was promised."""


@frozen
class PromiseItem:
    """One promise, without a badge where its goal says that no state is known.

    `who` says who does it and by when, `links` where it is about or came from.
    """

    id: str
    text: str
    badge: Badge | None
    kind: str
    who: str
    outcome: str
    links: tuple[Link, ...]
    source: SourceLine | None


@frozen
class GoalPart:
    """The promises of one goal: those to look at, late or unknown, and the others below what they are."""

    id: str
    name: str
    heading: str
    open: tuple[PromiseItem, ...]
    folded: tuple[tuple[str, tuple[PromiseItem, ...]], ...]


@frozen
class LinePart:
    """The goals of one action line for which anything was promised."""

    id: str
    name: str
    goals: tuple[GoalPart, ...]


@frozen
class ProgressView:
    """Everything that progress.html uses."""

    chrome: Chrome
    finding: str
    about: str
    told: str
    bar: StackedBar
    late: str
    counts: str
    table: Table
    lines: tuple[LinePart, ...]


def pages(site: Site) -> Iterator[Page]:
    """The page of all promises, that of what stands beside progress, and that of partners."""
    yield Page(urls.PROGRESS, "progress.html", later(progress, site))
    yield from approach.pages(site)
    yield from partners.pages(site)


def progress(site: Site) -> ProgressView:
    """The page of all promises."""
    here = urls.PROGRESS
    every = promises(site.model)
    finding = words.finding(_at(site, "", "count"), _at(site, "", "done"))
    return ProgressView(
        chrome=chrome(site, here, words.TITLE, words.ABOUT, origin=Origin("programme/actions.yaml")),
        finding=finding,
        about=words.ABOUT,
        told=words.told_on(told_by(site.model, site.model.year), _at(site, "", "overdue")),
        bar=stacked_bar(
            [PartInput(STANDINGS[one], _at(site, "", one).count, PATTERNS[one]) for one in PATTERNS]
        ),
        late=words.late(_at(site, "", "count"), _at(site, "", "overdue")),
        counts=words.counts({one: _at(site, "", one) for one in PATTERNS}),
        table=table(
            "per-doel",
            "Afspraken per doel",
            ("Doel", *numeric("Afspraken", *(STANDINGS[one] for one in COLUMNS))),
            _rows(site, every),
        ),
        lines=tuple(_lines(site, here, every)),
    )


def _at(site: Site, part: str, statistic: str) -> Figure:
    return site.figures.at(Key("follow_up", statistic, site.model.year, "to_date", part=part))


def _rows(site: Site, every: Sequence[Promise]) -> Iterator[tuple[Cell | str, ...]]:
    """A row per goal of the plan, also where nothing was promised, and one for what has no goal."""
    goals = site.model.records.action_lines.goals
    named = dict(goals)
    if any(one.goal not in goals for one in every):
        named[NO_GOAL] = words.WITHOUT_GOAL
    for part, name in named.items():
        count = _at(site, part, "count")
        if not count.known:
            yield (name, "geen", *("–" for _ in COLUMNS))
            continue
        yield (
            Cell(name, f"#{_place(part)}"),
            counted(count),
            *(counted(_at(site, part, one)) for one in COLUMNS),
        )


def _place(part: str) -> str:
    return part if part == NO_GOAL else f"doel-{part}"


def _lines(site: Site, here: str, every: Sequence[Promise]) -> Iterator[LinePart]:
    goals = site.model.records.action_lines.goals
    for line in site.model.records.action_lines.action_lines:
        own = [goal for theme in line.themes for goal in theme.goals]
        parts = [
            _goal(site, here, goal.id, goal.text, [one for one in every if one.goal == goal.id])
            for goal in own
            if any(one.goal == goal.id for one in every)
        ]
        if parts:
            yield LinePart(f"lijn-{line.id}", line_name(line.number, line.name), tuple(parts))
    left = [one for one in every if one.goal not in goals]
    if left:
        part = _goal(site, here, NO_GOAL, words.WITHOUT_GOAL_NOTE, left)
        yield LinePart("lijn-zonder-doel", words.WITHOUT_GOAL, (part,))


def _goal(site: Site, here: str, part: str, name: str, own: Sequence[Promise]) -> GoalPart:
    day = told_by(site.model, site.model.year)
    order = list(STANDINGS)
    known = _at(site, part, "done").known
    items = sorted(own, key=lambda one: order.index(one.standing(day)))
    busy = [one for one in items if one.standing(day) in ("running", "planned")]
    done = [one for one in items if one.standing(day) in ("done", "dropped")]
    return GoalPart(
        id=_place(part),
        name=name,
        heading=words.goal_heading(
            _at(site, part, "count"),
            _at(site, part, "done"),
            planned=any(one.owner or one.due for one in own),
        ),
        open=tuple(
            _item(site, here, one, known=known) for one in items if one not in busy and one not in done
        ),
        folded=tuple(
            (label, tuple(_item(site, here, one, known=known) for one in some))
            for label, some in ((words.BUSY, busy), (words.CLOSED, done))
            if some
        ),
    )


def _item(site: Site, here: str, one: Promise, *, known: bool) -> PromiseItem:
    model = site.model
    day = told_by(model, model.year)
    standing = one.standing(day)
    links = [
        Link(model.by_slug[slug].name, urls.link(here, urls.municipality(slug)))
        for slug in one.municipalities
        if slug in model.by_slug
    ]
    session = next((held for held in model.sessions if held.id == one.session), None)
    if session is not None:
        links.append(Link(session.title, urls.link(here, urls.session(session.id))))
    return PromiseItem(
        id=one.id,
        text=one.text.strip(),
        badge=Badge(STANDINGS[standing], BADGES[standing]) if known else None,
        kind=f"{KINDS[one.kind]}, {partial_date(one.begun)}",
        who=words.owner_and_due(one, day),
        outcome=one.outcome.strip(),
        links=tuple(links),
        source=source_line(one.source) if one.source is not None else None,
    )


AREA = Area(
    pages,
    {
        "progress.html": "Voortgang van afspraken",
        "approach.html": "Werkt de aanpak?",
        "partners.html": "Wat partners zeggen",
    },
)
