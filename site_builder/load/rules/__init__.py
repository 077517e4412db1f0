"""What must hold between records: each rule is a function from what was gathered to problems."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from site_builder.load.filed_records import Gathered
from site_builder.load.rules.amounts import amounts
from site_builder.load.rules.assessments import assessments
from site_builder.load.rules.conditions import conditions
from site_builder.load.rules.duplicates import duplicates
from site_builder.load.rules.editor import editor
from site_builder.load.rules.errata import errata
from site_builder.load.rules.evaluations import evaluations
from site_builder.load.rules.follow_up import follow_up
from site_builder.load.rules.indicators import indicators
from site_builder.load.rules.learned import batches
from site_builder.load.rules.masses import masses
from site_builder.load.rules.measurements import measurements
from site_builder.load.rules.municipalities import municipalities
from site_builder.load.rules.newsletters import newsletters, unseen
from site_builder.load.rules.partners import partners
from site_builder.load.rules.pictures import pictures
from site_builder.load.rules.placeholders import placeholders
from site_builder.load.rules.plausibility import plausibility
from site_builder.load.rules.programme import programme
from site_builder.load.rules.projects import former_names, projects
from site_builder.load.rules.proof import proof
from site_builder.load.rules.references import references
from site_builder.load.rules.sessions import attendance, sessions
from site_builder.load.rules.sharing import sharing
from site_builder.load.rules.vocabularies import vocabularies
from site_builder.problems import Problem

Rule = Callable[[Gathered], Iterable[Problem]]

RULES: tuple[Rule, ...] = (
    references,
    duplicates,
    programme,
    conditions,
    editor,
    indicators,
    evaluations,
    follow_up,
    partners,
    newsletters,
    errata,
    sessions,
    municipalities,
    assessments,
    attendance,
    projects,
    pictures,
    former_names,
    measurements,
    sharing,
    vocabularies,
    batches,
    masses,
    amounts,
    proof,
    placeholders,
    plausibility,
    unseen,
)
"""Every rule but that of privacy. The order does not matter: problems are sorted by their place."""
