"""Tables of the yearly cycle: the evaluation with its conclusions and decisions, and the newsletter."""

from __future__ import annotations

from dataclasses import replace

from site_builder.exports import keys
from site_builder.exports.columns import Column, of
from site_builder.exports.fields import SOURCE, each, fields, numbered, source_cells, table_of
from site_builder.exports.tables import Table
from site_builder.measures.follow_up import KINDS, promises
from site_builder.model import Model
from site_builder.records.evaluation import Change, Evaluation, Newsletter
from site_builder.records.follow_up import FollowUp, FollowUpYear
from site_builder.records.partners import Choice, PartnerSurvey, PartnerYear, SurveyQuestion


def year_tables(model: Model) -> tuple[Table, ...]:
    """The tables of the yearly cycle; rows by year, then as in the file. Drafts are there too."""
    return (
        table_of(
            (
                "evaluations",
                "Evaluaties",
                "Eén rij per jaarlijkse evaluatie. De kolom status zegt of het nog een concept is.",
            ),
            fields(Evaluation, "year", "date", "status"),
            each(model.records.evaluations.values()),
            key=("year",),
        ),
        _conclusions(model),
        _decisions(model),
        _follow_up(model),
        _partners(model),
        _newsletters(model),
    )


def _conclusions(model: Model) -> Table:
    return Table(
        "conclusions",
        "Conclusies van evaluaties",
        "Eén rij per conclusie.",
        (
            of(Evaluation, "year"),
            keys.NUMBER,
            Column("text", "Conclusie", "Wat de evaluatie laat zien.", required=True),
        ),
        tuple(
            row
            for evaluation in model.records.evaluations.values()
            for row in numbered(evaluation.year, records=evaluation.conclusions)
        ),
        key=("year", "number"),
        foreign_keys=(keys.to("evaluations", "year", "year"),),
    )


def _decisions(model: Model) -> Table:
    own = fields(Change, "kind", "text", "goal", "municipality")
    *columns, _ = own.columns
    municipality = replace(
        keys.MUNICIPALITY, description="De code, als het om één gemeente gaat.", required=False
    )
    return table_of(
        ("decisions", "Besluiten na evaluaties", "Eén rij per besluit dat uit een evaluatie volgt."),
        replace(own, columns=(*columns, municipality)),
        (
            row
            for evaluation in model.records.evaluations.values()
            for row in numbered(evaluation.year, records=evaluation.changes)
        ),
        lead=(of(Evaluation, "year"), keys.NUMBER),
        key=("year", "number"),
        foreign_keys=(
            keys.to("evaluations", "year", "year"),
            keys.to("goals", "goal"),
            keys.TO_MUNICIPALITY,
        ),
    )


def _follow_up(model: Model) -> Table:
    """Actions and decisions too: one row per promise, wherever it stands."""
    kind = replace(of(FollowUp, "kind"), labels=KINDS)
    own = fields(FollowUp, "goal", "municipalities", "session", "owner", "due", "state", "outcome")
    return Table(
        "follow_up",
        "Afspraken en hun stand",
        "Eén rij per actie, besluit, afspraak, toezegging, vraag of advies. De stand is leeg zolang die niet "
        "bekend is.",
        (
            Column("id", "Code", "De plaats op de pagina met afspraken. Verandert nooit.", required=True),
            of(FollowUpYear, "year"),
            kind,
            of(FollowUp, "date"),
            of(FollowUp, "text"),
            *own.columns,
            *SOURCE,
        ),
        tuple(
            (
                one.id,
                one.year,
                one.kind,
                one.begun,
                one.text,
                one.goal or None,
                one.municipalities or None,
                one.session or None,
                one.owner or None,
                one.due or None,
                one.state,
                one.outcome or None,
                *source_cells(one.source),
            )
            for one in promises(model)
        ),
        key=("id",),
        foreign_keys=(keys.to("goals", "goal"), keys.to("sessions", "session")),
    )


def _partners(model: Model) -> Table:
    """How often each answer was chosen."""
    own = fields(PartnerSurvey, "id", "partner", "date", "asked", "answered")
    rows = (
        (year, *own.cells(survey), question.text, question.several, choice.text, choice.count)
        for year, held in model.records.partners.items()
        for survey in held.surveys
        for question in survey.questions
        for choice in question.choices
    )
    return Table(
        "partner_answers",
        "Antwoorden van partners",
        "Eén rij per antwoord dat in een enquête te kiezen was.",
        (
            of(PartnerYear, "year"),
            *own.columns,
            of(SurveyQuestion, "text", "question"),
            of(SurveyQuestion, "several"),
            of(Choice, "text", "choice"),
            of(Choice, "count"),
        ),
        tuple(rows),
        key=("year", "id", "question", "choice"),
    )


def _newsletters(model: Model) -> Table:
    own = fields(Newsletter, "year", "title", "date", "status", "lead")
    return Table(
        "newsletters",
        "Nieuwsbrieven",
        "Eén rij per jaarlijkse nieuwsbrief, met het verhaal zoals het is geschreven.",
        (*own.columns, Column("body", "Verhaal", "De tekst in Markdown.", required=False)),
        tuple(
            (*own.cells(letter.front), letter.body.strip() or None)
            for letter in model.records.newsletters.values()
        ),
        key=("year",),
    )
