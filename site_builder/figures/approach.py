"""Help and needs of a municipality in a year, and what partners answered: what stands beside progress."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from site_builder.figures.figure import Figure, Key
from site_builder.figures.origin import Origin, of_municipalities
from site_builder.figures.years import Told
from site_builder.model import Model

ANSWERS = "antwoorden"


def beside_progress(told: Told, municipality: str, year: int) -> Mapping[Key, Figure]:
    """How often help began, and how many needs it named; unknown of whom nobody recorded anything."""
    entry = told.model.by_slug.get(municipality)
    if entry is None:
        return {}
    origin = of_municipalities((municipality,))
    assessment = entry.assessment(year)
    needs = len(assessment.needs) if assessment is not None else None
    helped = sum(line.year == year for line in entry.its.support)
    known = bool(helped) or assessment is not None
    made = (
        origin.known(
            Key("approach", "help", year, municipality=municipality),
            helped if known else None,
            "keer hulp",
            int(known),
            1,
        ),
        origin.known(
            Key("approach", "needs", year, municipality=municipality),
            needs,
            "behoeften",
            int(needs is not None),
            1,
        ),
    )
    return {figure.key: figure for figure in made}


def compared_members(model: Model, year: int, at: Callable[[Key], Figure]) -> Mapping[Key, Figure]:
    """Of how many members both participation and progress are known, and of how many something is not."""
    members = tuple(entry.slug for entry in model.members_in(year))
    read = [
        (
            at(Key("attendance", "share", year, municipality=one)),
            at(Key("spiderweb", "up", year, municipality=one)),
        )
        for one in members
    ]
    known = sum(came.known and rose.known for came, rose in read)
    told = sorted(one.id for pair in read for one in pair if one.known)
    origin = of_municipalities(members, tuple(told))
    of = len(members)
    made = (
        origin.known(Key("approach", "known", year), known, "gemeenten", known, of),
        origin.figure(Key("approach", "unknown", year), of - known, "gemeenten", of, of),
    )
    return {figure.key: figure for figure in made}


def partner_figures(model: Model, year: int) -> Iterator[Figure]:
    """Of each survey of the year how many were asked and answered, and how often each answer was chosen."""
    held = model.records.partners.get(year)
    origin = Origin((f"partners/{year}.yaml",))
    for survey in held.surveys if held is not None else ():
        n = survey.answered
        if survey.asked is not None:
            yield origin.figure(Key("partners", "asked", year, part=survey.id), survey.asked, ANSWERS)
        of = survey.asked if survey.asked is not None else n
        yield origin.figure(Key("partners", "answered", year, part=survey.id), n, ANSWERS, n, of)
        for number, question in enumerate(survey.questions, start=1):
            for place, choice in enumerate(question.choices, start=1):
                key = Key("partners", "chosen", year, part=f"{survey.id}.{number}.{place}")
                yield origin.figure(key, choice.count, ANSWERS, choice.count, n)
