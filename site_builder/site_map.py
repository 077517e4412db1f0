"""The site map: every page with its address, its template and its view, in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from site_builder import urls
from site_builder.documents import factsheet, region
from site_builder.documents import newsletter as newsletter_pdf
from site_builder.exports.answers import ANSWERS
from site_builder.exports.groups import GROUPS
from site_builder.files import agenda_feeds, data_files, feeds, survey_files, well_known
from site_builder.pages.about import view as about
from site_builder.pages.action_lines import view as action_lines
from site_builder.pages.agenda import view as agenda
from site_builder.pages.changed import view as changed
from site_builder.pages.compare import view as compare
from site_builder.pages.data import of_year as year_data
from site_builder.pages.data import view as data
from site_builder.pages.editor import view as editor
from site_builder.pages.figures import view as figure_pages
from site_builder.pages.frameworks import view as frameworks
from site_builder.pages.home import view as home
from site_builder.pages.impactlabs import view as impactlabs
from site_builder.pages.indicators import view as indicators
from site_builder.pages.learning import view as learning
from site_builder.pages.measuring import view as measuring
from site_builder.pages.moved import view as moved
from site_builder.pages.municipalities import view as municipalities
from site_builder.pages.municipality import beside as beside_municipality
from site_builder.pages.municipality import view as municipality
from site_builder.pages.newsletters import view as newsletters
from site_builder.pages.not_found import view as not_found
from site_builder.pages.participate import view as participate
from site_builder.pages.paths import view as paths
from site_builder.pages.pictures import view as pictures
from site_builder.pages.progress import view as progress
from site_builder.pages.projects import view as projects
from site_builder.pages.review import view as review
from site_builder.pages.round import view as round_pages
from site_builder.pages.search import view as search
from site_builder.pages.share import view as share
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.page import File, LargeFile, Page
from site_builder.pages.shared.site import Site
from site_builder.pages.terms import view as terms
from site_builder.pages.years import view as years


class Apart(NamedTuple):
    """A room that makes files of one thing each, and what things there are; `whole` as of an output."""

    things: Callable[[Site], Iterable[str]]
    make: Callable[[Site, Sequence[Page], str], Iterable[File | LargeFile]]
    whole: bool = False


def slugs(site: Site) -> Iterator[str]:
    """Each municipality."""
    return (entry.slug for entry in site.model.municipalities)


AREAS: tuple[Area, ...] = (
    home.AREA,
    municipalities.AREA,
    compare.AREA,
    municipality.AREA,
    beside_municipality.AREA,
    indicators.AREA,
    projects.AREA,
    moved.AREA,
    action_lines.AREA,
    progress.AREA,
    paths.AREA,
    impactlabs.AREA,
    newsletters.AREA,
    changed.AREA,
    years.AREA,
    data.AREA,
    year_data.AREA,
    figure_pages.AREA,
    frameworks.AREA,
    learning.AREA,
    agenda.AREA,
    participate.AREA,
    round_pages.AREA,
    editor.AREA,
    measuring.AREA,
    about.AREA,
    terms.AREA,
    pictures.AREA,
    share.AREA,
    not_found.AREA,
    search.AREA,
)
"""Every folder of pages, with what it says of itself."""
KINDS: Mapping[str, str] = {template: name for area in AREAS for template, name in area.kinds.items()}
"""The Dutch name of each kind of page, by its template."""
DOCUMENTS = (region, factsheet, newsletter_pdf)
"""Each room that makes PDFs."""
ONLY_TODAY = frozenset(
    (urls.ABOUT, urls.CORRECT, urls.OWN_FILES, urls.ACCESSIBILITY, urls.PRIVACY, urls.CONTACT, urls.ICON)
)
"""Pages that say how things are now: a closed year leads to those of today."""
FILES: tuple[Callable[[Site, Sequence[Page]], Iterable[File]], ...] = (
    feeds.calendars,
    feeds.changes,
    agenda_feeds.files,
    data_files.files,
    data_files.description,
    *(area.files for area in AREAS if area.shown != "closed"),
    well_known.files,
)
"""Each room that makes other files than pages."""
APART = (
    Apart(lambda _: GROUPS, data_files.of_tables, whole=True),
    Apart(lambda _: (one.name for one in ANSWERS), data_files.answer, whole=True),
    Apart(lambda site: (str(one.model.year) for one in site.closed), data_files.of_year),
    Apart(slugs, feeds.of_municipality),
    Apart(slugs, data_files.of_municipality),
    Apart(slugs, survey_files.of_municipality),
)
"""Each room that makes the files of a group of tables, of a municipality or of a year by themselves."""


def pages(site: Site) -> Iterator[Page]:
    """Every page of a site."""
    made = tuple(own_pages(site))
    yield from made
    yield from share.others(site, made)


def own_pages(site: Site) -> Iterator[Page]:
    """Every page of a site but the pictures that go with a link to one, which take its view."""
    return (page for area in AREAS if area.shown != "closed" for page in area.pages(site))


def sentences(site: Site) -> Page:
    """The list of every sentence that the site generates, for who edits them: it is no page of the site."""
    return review.page(site, tuple(pages(site)), KINDS)


def frozen_pages(site: Site) -> Iterator[Page]:
    """Every page of the site of a closed year."""
    for area in AREAS:
        if area.shown != "today":
            yield from (page for page in area.pages(site) if _of_year(site, page.address))


def _of_year(site: Site, address: str) -> bool:
    """Whether a closed year has this page. The letter of another year takes its numbers from that year."""
    letter = address.startswith(urls.NEWSLETTERS) and address != urls.NEWSLETTERS
    return address not in ONLY_TODAY and (not letter or address == urls.newsletter(site.model.year))


def frozen_files(site: Site, made: Sequence[Page]) -> Iterator[File]:
    """Every file beside the pages of a closed year that its pages need."""
    for area in AREAS:
        if area.shown != "today":
            yield from area.files(site, made)


def documents(site: Site) -> Iterator[Page]:
    """Every PDF. They are made before the pages, which say how large each is."""
    for area in DOCUMENTS:
        yield from area.documents(site)


def files(site: Site, made: Sequence[Page]) -> Iterator[File | LargeFile]:
    """Every file beside the pages; `made` are all pages, for the site map."""
    for source in FILES:
        yield from source(site, made)
    for one in APART:
        for thing in one.things(site):
            yield from one.make(site, made, thing)
