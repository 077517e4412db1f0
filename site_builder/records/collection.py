"""All records of one data folder, valid one by one and together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.records.errata import Errata
from site_builder.records.evaluation import Evaluation, Newsletter
from site_builder.records.municipality import Municipality
from site_builder.records.plan import (
    ActionLines,
    Actions,
    AllSeries,
    Indicators,
    SebTable,
    SupportKinds,
    Tools,
)
from site_builder.records.project import Project
from site_builder.records.region import Region
from site_builder.records.sessions import SessionYear
from site_builder.records.spiderweb import GrowthPaths, Profiles, Spiderweb
from site_builder.records.vocabularies import LessonSubjects, MaterialNames


@dataclass(frozen=True, slots=True)
class NewsletterFile:
    """A newsletter: its front matter, and its editorial as Markdown."""

    front: Newsletter
    body: str


@dataclass(frozen=True, slots=True)
class Records:
    """Everything in a data folder. Mappings are sorted by their keys, which come from file names."""

    region: Region
    action_lines: ActionLines
    indicators: Indicators
    spiderweb: Spiderweb
    profiles: Profiles
    growth_paths: GrowthPaths
    actions: Actions
    series: AllSeries
    support: SupportKinds
    tools: Tools
    seb_levels: SebTable
    municipalities: Mapping[str, Municipality]
    """By slug."""
    projects: Mapping[tuple[str, str], Project]
    """By the slug of the municipality and the slug of the project."""
    sessions: Mapping[int, SessionYear]
    """By year."""
    evaluations: Mapping[int, Evaluation]
    """By year."""
    newsletters: Mapping[int, NewsletterFile]
    """By year."""
    errata: Mapping[int, Errata] = field(default_factory=dict)
    """By the closed year that they correct."""
    materials: MaterialNames = field(default_factory=MaterialNames)
    """Without names, any name is right."""
    lesson_subjects: LessonSubjects = field(default_factory=LessonSubjects)
