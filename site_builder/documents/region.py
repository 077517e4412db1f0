"""The year of the region for its boards: one sheet of paper, and slides to show or to change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder import urls
from site_builder.documents.newsletter import data_of
from site_builder.documents.reach import Reach, reach
from site_builder.documents.slides import Slide, slides
from site_builder.documents.story import Story, story
from site_builder.documents.terms import terms_in
from site_builder.frozen import frozen
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.printed import About, Frame, frame
from site_builder.pages.shared.site import Site
from site_builder.phrases import printed as words

KIND = "Factsheet voor de wethouders"
TO_SHOW = "Dia’s over het jaar"


@frozen
class RegionView:
    """Everything that region.typ, slides.typ and the slides to change use."""

    frame: Frame
    kicker: str
    title: str
    story: Story
    slides: tuple[Slide, ...]
    terms: tuple[tuple[str, str], ...]
    reach: Reach


def documents(site: Site) -> Iterator[Page]:
    """The sheet, the slides and the slides to change."""
    sheet, slides = later(_view, site, KIND, 1), later(_view, site, TO_SHOW, 0)
    yield Page(urls.REGION_SHEET, "region.typ", sheet, listed=False)
    yield Page(urls.SLIDES, "slides.typ", slides, listed=False)
    yield Page(urls.SLIDES_TO_CHANGE, "slides.pptx", slides, listed=False)


def _view(site: Site, kind: str, pages: int) -> RegionView:
    told = site.shared(story)
    region, year = site.model.records.region, site.model.year
    days = [day for entry in site.model.municipalities for _, day in entry.assessed]
    day = max((one for one in days if one.year <= year), default=date(year, 1, 1))
    around = frame(
        site,
        About(
            title=f"{region.programme} in {region.short_name}: de stand in {year}",
            description=f"{told.promise.question} {told.promise.answer} {told.promise.why}",
            kind=kind,
            state="",
            day=day,
            address=urls.HOME,
            draft=False,
            pages=pages,
        ),
        data_of(site, year),
    )
    return RegionView(
        frame=around,
        kicker=f"{region.name} · {words.stand_on(day) if days else year}",
        title=f"De stand in {year}",
        story=told,
        slides=slides(told),
        terms=terms_in(site, around.brand, told, site.model.indicators),
        reach=reach(site, urls.HOME, None, ""),
    )
