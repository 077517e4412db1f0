"""Tables of the yearly cycle: the evaluation with its conclusions and decisions, and the newsletter."""

from __future__ import annotations

from dataclasses import replace

from site_builder.exports import keys
from site_builder.exports.columns import Column, of
from site_builder.exports.detail_tables import NUMBER
from site_builder.exports.tables import Table
from site_builder.model import Model
from site_builder.records.evaluation import Change, Evaluation, Newsletter


def year_tables(model: Model) -> tuple[Table, ...]:
    """The tables of the yearly cycle; rows by year, then as in the file. Drafts are there too."""
    return (_evaluations(model), _conclusions(model), _decisions(model), _newsletters(model))


def _evaluations(model: Model) -> Table:
    names = ("year", "date", "status")
    return Table(
        "evaluations",
        "Evaluaties",
        "Eén rij per jaarlijkse evaluatie. De kolom status zegt of het nog een concept is.",
        tuple(of(Evaluation, name) for name in names),
        tuple((one.year, one.date, one.status) for one in model.records.evaluations.values()),
        key=("year",),
    )


def _conclusions(model: Model) -> Table:
    return Table(
        "conclusions",
        "Conclusies van evaluaties",
        "Eén rij per conclusie.",
        (
            of(Evaluation, "year"),
            NUMBER,
            Column("text", "Conclusie", "Wat de evaluatie laat zien.", required=True),
        ),
        tuple(
            (one.year, number, text)
            for one in model.records.evaluations.values()
            for number, text in enumerate(one.conclusions, start=1)
        ),
        key=("year", "number"),
        foreign_keys=(keys.to("evaluations", "year", "year"),),
    )


def _decisions(model: Model) -> Table:
    return Table(
        "decisions",
        "Besluiten na evaluaties",
        "Eén rij per besluit dat uit een evaluatie volgt.",
        (
            of(Evaluation, "year"),
            NUMBER,
            of(Change, "kind"),
            of(Change, "text"),
            of(Change, "goal"),
            replace(keys.MUNICIPALITY, description="De code, als het om één gemeente gaat.", required=False),
        ),
        tuple(
            (one.year, number, change.kind, change.text, change.goal, change.municipality)
            for one in model.records.evaluations.values()
            for number, change in enumerate(one.changes, start=1)
        ),
        key=("year", "number"),
        foreign_keys=(
            keys.to("evaluations", "year", "year"),
            keys.to("goals", "goal"),
            keys.TO_MUNICIPALITY,
        ),
    )


def _newsletters(model: Model) -> Table:
    names = ("year", "title", "date", "status", "lead")
    return Table(
        "newsletters",
        "Nieuwsbrieven",
        "Eén rij per jaarlijkse nieuwsbrief, met het verhaal zoals het is geschreven.",
        (
            *(of(Newsletter, name) for name in names),
            Column("body", "Verhaal", "De tekst in Markdown.", required=False),
        ),
        tuple(
            (*(getattr(one.front, name) for name in names), one.body.strip() or None)
            for one in model.records.newsletters.values()
        ),
        key=("year",),
    )
