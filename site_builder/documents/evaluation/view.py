"""The working document for the yearly evaluation (plan 04.06): plan, do, check, act, from the records.

One structure of blocks, which becomes a PDF and Markdown. Municipalities stand in alphabetical order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from site_builder import urls
from site_builder.documents.blocks import Block, bullets, heading, paragraph, room, table
from site_builder.documents.evaluation import words
from site_builder.documents.evaluation.goals import action_line
from site_builder.documents.evaluation.people import help_needed, missing, sessions
from site_builder.documents.newsletter import data_of
from site_builder.formats import partial_date
from site_builder.frozen import frozen
from site_builder.measures.follow_up import decisions, told_by
from site_builder.model import Model
from site_builder.pages.action_lines.findings import actions_heading
from site_builder.pages.newsletters.findings import highlights
from site_builder.pages.shared.printed import About, Frame, frame
from site_builder.pages.shared.site import Site
from site_builder.phrases.decisions import decided, kind_of
from site_builder.phrases.promised import STANDINGS
from site_builder.records.choices import ACTION_STATES
from site_builder.records.evaluation import Change

SPACE = 4
"""How many lines there are to write on below a question."""


@frozen
class EvaluationSheet:
    """Everything that evaluation.typ uses."""

    frame: Frame
    title: str
    lead: str
    body: tuple[Block, ...]


def as_of(site: Site, year: int) -> Site:
    """The same site by the end of a year: it tells what was closed then, else what the records say now.

    Every figure is of that year or before.
    """
    today = replace(site, model=replace(site.model, year=year))
    return replace(today, model=replace(today.figures.years.model(year), year=year))


def evaluation(site: Site, year: int) -> EvaluationSheet:
    """The document of one year, from a site `as_of` that year."""
    about = About(
        title=words.title(year),
        description=words.lead(year),
        kind="Werkdocument voor de evaluatie",
        state="",
        day=date(year, 12, 31),
        address=urls.NEWSLETTERS,
        draft=False,
    )
    return EvaluationSheet(
        frame=frame(site, about, data_of(site, year)),
        title=words.title(year),
        lead=words.lead(year),
        body=tuple(_body(site, year)),
    )


def _body(site: Site, year: int) -> Iterator[Block]:
    yield from _checked(site.model, year - 1)
    yield heading(1, "In het kort")
    yield bullets([one.text for one in highlights(site, year)])
    yield paragraph(words.unknown_is_unknown())
    for line in site.model.records.action_lines.action_lines:
        yield from action_line(site, line)
    yield from missing(site)
    yield from help_needed(site)
    yield from sessions(site, year)
    yield from _actions(site, year)
    yield from _to_decide(site.model, year)


def _checked(model: Model, before: int) -> Iterator[Block]:
    """What was decided the year before, how far it is, and the question what came of it."""
    made, day = decisions(model, before), told_by(model, before + 1)
    yield heading(1, words.checked_heading(len(made), before))
    if made:
        yield table(
            words.BECAME,
            ("Besluit", "Stand", "Uitkomst", "Wie", "Klaar in"),
            [
                (
                    one.text,
                    STANDINGS[one.standing(day)],
                    one.outcome or "–",
                    one.owner or "–",
                    partial_date(one.due) if one.due else "–",
                )
                for one in made
            ],
            (2.4, 1, 2, 1, 1),
        )
        yield room(words.CHECKED, SPACE)


def _decisions(model: Model, changes: tuple[Change, ...], *, draft: bool) -> Block:
    names = {entry.slug: entry.name for entry in model.municipalities}
    themes = model.records.action_lines.themes_of_goals
    return table(
        decided(draft=draft),
        ("Soort", "Besluit", "Gemeente", "Thema"),
        [
            (
                kind_of(change.kind, draft=draft),
                change.text,
                names.get(change.municipality or "", "–"),
                themes.get(change.goal or "", "–"),
            )
            for change in changes
        ],
        (1, 2.6, 1.2, 1.4),
    )


def _actions(site: Site, year: int) -> Iterator[Block]:
    """The actions that began in the year or before, by the year in which they began."""
    started = [action for action in site.model.records.actions.actions if action.year <= year]
    for begun in sorted({action.year for action in started}):
        own = [action for action in started if action.year == begun]
        yield heading(1, actions_heading(site, begun))
        yield table(
            f"Acties van {begun}",
            ("Actie", "Stand", "Toelichting"),
            [
                (
                    action.text,
                    ACTION_STATES[action.state] if action.state is not None else "Niet bekend",
                    action.note or "–",
                )
                for action in own
            ],
            (2, 1, 2),
        )
    if started:
        yield room(words.ACTIONS, SPACE)


def _to_decide(model: Model, year: int) -> Iterator[Block]:
    """What is recorded of this evaluation already, and the questions that the plan asks."""
    recorded = model.records.evaluations.get(year)
    conclusions = recorded.conclusions if recorded is not None else ()
    changes = recorded.changes if recorded is not None else ()
    yield heading(1, words.decisions_heading(year, len(conclusions), len(changes)))
    if conclusions:
        yield bullets(conclusions)
    if changes:
        yield _decisions(model, changes, draft=recorded is not None and recorded.status == "draft")
    for question in words.QUESTIONS.values():
        yield room(question, SPACE)
    yield paragraph(words.where_to_record(year))
