"""The questions to a municipality as a workbook to fill in, about the year that it is asked about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from site_builder import urls
from site_builder.answers.template_rows import template
from site_builder.pages.shared.page import File, Page
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.survey import offered
from site_builder.workbooks.book import survey_workbook


def of_municipality(site: Site, _made: Sequence[Page], slug: str) -> Iterator[File]:
    """The workbook of a municipality, if it is asked something."""
    year, entry = site.shared(_years).get(slug), site.model.by_slug[slug]
    if year is None:
        return
    # Its own projects alone: with the others at hand, the workbook would be made again for each of them.
    own = replace(site.model.records, projects={one.key: one.record for one in entry.projects})
    made = template(own, year, {entry.slug: entry.name})
    yield File(urls.survey_workbook(entry.slug), survey_workbook(made, site.tokens))


def _years(site: Site) -> Mapping[str, int]:
    return offered(site)
