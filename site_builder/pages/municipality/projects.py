"""What a municipality's page and factsheet say of its projects: how they do, and each as a card."""

from __future__ import annotations

from dataclasses import replace

from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.standing import Standing
from site_builder.frozen import frozen
from site_builder.model import MunicipalityEntry
from site_builder.pages.shared.project_cards import ProjectCard, project_card
from site_builder.pages.shared.site import Site
from site_builder.phrases import municipality_sections as words
from site_builder.phrases.confirmed import unconfirmed

FIRST = 2
"""So many cards stand open; the others fold out."""


@frozen
class ProjectCounts:
    """How many projects of a municipality there are, were measured, and were measured in the year."""

    projects: Figure
    ever: Figure
    in_year: Figure
    unmeasured: Figure


@frozen
class ProjectsSection:
    """The projects of one municipality, what was measured last first; `rest` folds out."""

    heading: str
    caption: str
    cards: tuple[ProjectCard, ...]
    rest: tuple[ProjectCard, ...]
    rest_label: str


def projects_section(site: Site, here: str, own: Standing) -> ProjectsSection:
    """The section for the page at `here`."""
    counts = project_counts(site, own)
    every = own.entry.every_project
    public = unconfirmed([one.record.status for one in every])
    cards = [project_card(site, here, one, own.year, own.entry.slug) for one in every]
    cards.sort(key=lambda card: -(card.year or 0))
    # What holds for all of them is said once, above them.
    cards = [replace(card, badge=None) for card in cards] if public else cards
    return ProjectsSection(
        heading=words.projects_heading(own.year, counts.projects, counts.ever, counts.in_year),
        caption=" ".join(text for text in (public, _left_out(own.entry)) if text),
        cards=tuple(cards[:FIRST]),
        rest=tuple(cards[FIRST:]),
        rest_label=words.other_projects(len(cards) - FIRST),
    )


def project_counts(site: Site, own: Standing) -> ProjectCounts:
    """The counts by the end of the year that the page speaks of."""

    def figure(statistic: str, basis: Basis) -> Figure:
        return site.figures.at(Key("projects", statistic, own.year, basis, municipality=own.entry.slug))

    return ProjectCounts(
        figure("count", "to_date"),
        figure("measured", "to_date"),
        figure("measured", "in_year"),
        figure("unmeasured", "to_date"),
    )


def _left_out(entry: MunicipalityEntry) -> str:
    rest = [project.record for project in entry.every_project if not project.counts]
    drafts = sum(project.status == "draft" for project in rest)
    stopped = sum(project.status != "draft" and project.phase == "stopped" for project in rest)
    return words.left_out(drafts, len(rest) - drafts - stopped, stopped)
