"""By what there is to learn: kinds of work, themes, axes, phases and materials; and what a theme is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from site_builder import urls
from site_builder.formats import slug
from site_builder.pages.projects.facets import material_name, subject_name
from site_builder.pages.shared.site import Site
from site_builder.records.spiderweb import Recorded
from site_builder.records.tool_choices import STAGES, Stage
from site_builder.records.vocabularies import LessonSubject

Subject = tuple[str, str]
"""The sort of a subject as it stands in an address, and its name."""
WORK, THEME, AXIS, PHASE, MATERIAL = "werk", "thema", "as", "fase", "materiaal"
SUBJECTS: Mapping[str, str] = {
    WORK: "Soort werk",
    THEME: "Thema",
    AXIS: "As van het spinnenweb",
    PHASE: "Fase van een werk",
    MATERIAL: "Materiaal",
}
"""Every sort in the order of the page, with its name."""


def address(subject: Subject) -> str:
    """The page of everything about one subject."""
    part, name = subject
    return urls.learning(part, slug(name) or "ander")


def materials(site: Site, names: Iterable[str]) -> frozenset[Subject]:
    """Materials, by the names that everybody uses."""
    return frozenset((MATERIAL, material_name(site, name)) for name in names)


def phases(stages: Iterable[Stage]) -> frozenset[Subject]:
    """Parts of a work."""
    return frozenset((PHASE, STAGES[stage]) for stage in stages)


def axes(site: Site, ids: Iterable[str]) -> frozenset[Subject]:
    """Axes by their short names."""
    return frozenset((AXIS, axis.short_name) for axis in site.model.axes if axis.id in set(ids))


def tested_by(site: Site, figure: Recorded) -> frozenset[Subject]:
    """The axes of which a level is tested by what projects show of this: who tenders better rises there."""
    found = (
        axis.id
        for axis in site.model.axes
        for anchor in axis.anchors
        if any(condition.figure == figure for condition in anchor.conditions)
    )
    return axes(site, tuple(found))


def of_themes(site: Site, codes: Iterable[str]) -> frozenset[Subject]:
    """Themes, with the axes and the parts of a work that the programme says they are about."""
    known = _themes(site)
    found: set[Subject] = set()
    for code in codes:
        found.add((THEME, subject_name(site, code)))
        if code in known:
            found |= axes(site, known[code].axes) | phases(known[code].phases)
    return frozenset(found)


def themes_of(site: Site, stage: Stage) -> frozenset[Subject]:
    """The themes that are about this part of a work alone."""
    return frozenset((THEME, one.name) for one in _themes(site).values() if one.phases == (stage,))


def _themes(site: Site) -> Mapping[str, LessonSubject]:
    return {one.id: one for one in site.model.records.lesson_subjects.subjects}
