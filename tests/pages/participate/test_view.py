"""The entrance: a form for each municipality, and nothing to send in a demo."""

from __future__ import annotations

from dataclasses import replace

from site_builder import urls
from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages.participate.view import pages, participate
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.render import render
from tests.measures.region import municipality, records


def site_of(*, fictional: bool) -> Site:
    """The site of a region with one municipality."""
    own = records({"els": municipality("Els")})
    settings = own.region.settings.model_copy(update={"fictional": fictional})
    model = tie(replace(own, region=own.region.model_copy(update={"settings": settings})))
    return Site(model, NO_HISTORY, "site.css")


SITE = site_of(fictional=False)


def test_every_municipality_that_is_asked_has_a_form() -> None:
    """The entrance leads to it, and to the guides where there are any."""
    (place,) = participate(SITE).places
    assert (place.label, place.href) == ("Els", "../meedoen/els/")
    assert urls.form("els") in [page.address for page in pages(SITE)]


def test_a_region_that_does_not_exist_is_sent_nothing() -> None:
    """Nobody reads mail there; the page says so."""
    view = participate(site_of(fictional=True))
    assert (view.mail, view.workbook) == (None, None)
    assert "hier valt niets te versturen" in render(Page(urls.PARTICIPATE, "participate.html", view)).decode()
