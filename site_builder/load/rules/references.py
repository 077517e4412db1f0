"""Every code in a file refers to something that exists."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.load.advice.wording import choice_of, did_you_mean
from site_builder.load.filed_records import Gathered, Held, Known
from site_builder.load.rules.codes import (
    each_unknown,
    unknown,
    unknown_level,
    unknown_minima,
    unknown_profile,
    unknown_type,
)
from site_builder.load.rules.learned import learned
from site_builder.problems import Problem
from site_builder.records.evaluation import Evaluation
from site_builder.records.follow_up import FollowUpYear
from site_builder.records.municipality import Municipality
from site_builder.records.plan import Actions, Indicators
from site_builder.records.project import Project
from site_builder.records.region import Region
from site_builder.records.sessions import SessionYear
from site_builder.records.spiderweb import GrowthPaths, Profiles, Requirement
from site_builder.source import Path


def references(gathered: Gathered) -> Iterator[Problem]:
    """Codes that nothing has. A file that could not be read makes no reference to it wrong."""
    known = gathered.known
    yield from _plan(gathered)
    if profiles := gathered.one(Profiles):
        yield from _profiles(profiles, known)
    if paths := gathered.one(GrowthPaths):
        yield from _growth_paths(paths, known)
    for year in gathered.by_year(SessionYear).values():
        yield from _sessions(year, known)
    for slug, municipality in gathered.by_slug(Municipality).items():
        yield from _municipality(slug, municipality, known)
    yield from learned(gathered)
    for project in gathered.by_pair(Project).values():
        yield from unknown_type(project, ("type",), project.record.type, known)
    for evaluation in gathered.by_year(Evaluation).values():
        for index, change in enumerate(evaluation.record.changes):
            path = ("changes", index)
            yield from unknown(evaluation, (*path, "goal"), change.goal, known.goals, "Het doel")
            yield from unknown(
                evaluation, (*path, "municipality"), change.municipality, known.municipalities, "De gemeente"
            )

    for followed in gathered.by_year(FollowUpYear).values():
        for index, one in enumerate(followed.record.follow_up):
            path = ("follow_up", index)
            yield from unknown(followed, (*path, "goal"), one.goal, known.goals, "Het doel")
            yield from each_unknown(
                followed, (*path, "municipalities"), one.municipalities, known.municipalities, "De gemeente"
            )
            if one.session is not None and not known.may_be_session(one.session):
                yield from unknown(
                    followed, (*path, "session"), one.session, sorted(known.sessions), "De bijeenkomst"
                )


def _plan(gathered: Gathered) -> Iterator[Problem]:
    known = gathered.known
    if indicators := gathered.one(Indicators):
        for index, indicator in enumerate(indicators.record.indicators):
            path: Path = ("indicators", index)
            yield from unknown(indicators, (*path, "theme"), indicator.theme, known.themes, "Het thema")
            for place, level in enumerate(indicator.levels if indicator.of == "project" else ()):
                at: Path = (*path, "levels", place, "type")
                yield from unknown_type(indicators, at, level.type, known)
    if region := gathered.one(Region):
        for index, one in enumerate(region.record.declarations):
            path = ("declarations", index, "municipalities")
            yield from each_unknown(region, path, one.municipalities, known.municipalities, "De gemeente")
    if actions := gathered.one(Actions):
        for index, action in enumerate(actions.record.actions):
            path = ("actions", index, "action_lines")
            yield from each_unknown(actions, path, action.action_lines, known.action_lines, "De actielijn")
            path = ("actions", index, "goal")
            yield from unknown(actions, path, action.goal, known.goals, "Het doel")


def _profiles(held: Held[Profiles], known: Known) -> Iterator[Problem]:
    for index, condition in enumerate(held.record.conditions):
        yield from _requirement(held, ("conditions", index, "requirement"), condition.requirement, known)
    for index, profile in enumerate(held.record.profiles):
        path: Path = ("profiles", index, "requires")
        yield from each_unknown(held, path, profile.requires, known.conditions, "De voorwaarde")
    for index, nuance in enumerate(held.record.nuances):
        path = ("nuances", index)
        yield from unknown_profile(held, (*path, "profile"), nuance.profile, known)
        yield from _requirement(held, (*path, "holds"), nuance.holds, known)
        yield from each_unknown(
            held, (*path, "fulfilled"), nuance.fulfilled, known.conditions, "De voorwaarde"
        )
        yield from unknown_minima(held, (*path, "lacking"), nuance.lacking, known)


def _requirement(
    held: Held[Profiles], path: Path, requirement: Requirement, known: Known
) -> Iterator[Problem]:
    yield from unknown_minima(held, (*path, "all"), requirement.all, known)
    yield from unknown_minima(held, (*path, "any"), requirement.any, known)


def _growth_paths(held: Held[GrowthPaths], known: Known) -> Iterator[Problem]:
    for number, growth_path in enumerate(held.record.paths):
        yield from unknown_profile(held, ("paths", number, "profile"), growth_path.profile, known)
        for index, milestone in enumerate(growth_path.milestones):
            path: Path = ("paths", number, "milestones", index)
            if milestone.axis is not None:
                yield from unknown(held, (*path, "axis"), milestone.axis, known.axes, "De as")
                if milestone.level is not None:
                    yield from unknown_level(held, (*path, "level"), milestone.axis, milestone.level, known)
            yield from each_unknown(held, (*path, "series"), milestone.series, known.series, "De reeks")
            yield from each_unknown(
                held, (*path, "support"), milestone.support, known.support, "De soort ondersteuning"
            )


def _sessions(held: Held[SessionYear], known: Known) -> Iterator[Problem]:
    for index, session in enumerate(held.record.sessions):
        path: Path = ("sessions", index)
        yield from unknown(held, (*path, "series"), session.series, known.series, "De reeks")
        for position, profile in enumerate(session.profiles):
            yield from unknown_profile(held, (*path, "profiles", position), profile, known)
        for key, slugs in (("municipalities", session.municipalities), ("examples_by", session.examples_by)):
            yield from each_unknown(held, (*path, key), slugs, known.municipalities, "De gemeente")
        for position, one in enumerate(session.projects):
            owner, _, slug = one.partition("/")
            if not known.may_be_project(owner, slug):
                named = [f"{a}/{b}" for a, b in sorted(known.projects)]
                yield from unknown(held, (*path, "projects", position), one, named, "Het project")


def _municipality(slug: str, held: Held[Municipality], known: Known) -> Iterator[Problem]:
    record = held.record
    yield from each_unknown(held, ("neighbours",), record.neighbours, known.municipalities, "De gemeente")
    for index, assessment in enumerate(record.assessments):
        path: Path = ("assessments", index)
        if known.axes is not None:
            for axis, found in assessment.levels.items():
                yield from _axis(held, (*path, "levels", axis), axis, found.level, known)
        if assessment.adopted_profile is not None:
            profile = assessment.adopted_profile.profile
            yield from unknown_profile(held, (*path, "adopted_profile", "profile"), profile, known)
    for index, support in enumerate(record.support):
        path = ("support", index)
        yield from unknown(held, (*path, "kind"), support.kind, known.support, "De soort ondersteuning")
        if support.project is not None and not known.may_be_project(slug, support.project):
            own = [project for owner, project in sorted(known.projects) if owner == slug]
            yield held.error(
                (*path, "project"),
                f'Het project "{support.project}" bestaat niet.',
                f"De naam van een bestand in projects/{slug}/, zonder .yaml.",
                did_you_mean(support.project, own),
            )
    for index, attended in enumerate(record.attendance):
        if not known.may_be_session(attended.session):
            yield held.error(
                ("attendance", index, "session"),
                f'De bijeenkomst "{attended.session}" bestaat niet.',
                "De code van een bijeenkomst uit impactlabs/.",
                did_you_mean(attended.session, sorted(known.sessions)),
            )


def _axis(held: Held[Municipality], path: Path, axis: str, level: int, known: Known) -> Iterator[Problem]:
    axes = known.axes or {}
    if axis not in axes:
        hint = did_you_mean(axis, sorted(axes))
        yield held.key_error(path, f'De as "{axis}" bestaat niet.', choice_of(axes), hint)
    yield from unknown_level(held, (*path, "level"), axis, level, known)
