"""The questions to each municipality as a workbook to fill in, about the year that it is asked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder import urls
from site_builder.answers.template_rows import template
from site_builder.pages.shared.page import File, Page
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.survey import offered
from site_builder.workbooks.book import survey_workbook


def files(site: Site, _made: Sequence[Page]) -> Iterator[File]:
    """A workbook per municipality that is asked something."""
    records = site.model.records
    for slug, year in offered(site.model).items():
        made = template(records, year, {slug: records.municipalities[slug].name})
        yield File(urls.survey_workbook(slug), survey_workbook(made, site.tokens))
