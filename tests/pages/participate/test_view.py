"""The entrance: a mail that asks what the spiderweb asks, and nothing to send in a demo."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from site_builder import urls
from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages.participate.view import participate
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


def test_the_mail_holds_the_questions() -> None:
    """To the programme, with a line for every axis of this region."""
    mail = participate(SITE).mail
    assert mail is not None
    address = urlsplit(mail.href)
    assert (address.scheme, address.path) == ("mailto", SITE.model.records.region.contact)
    asked = parse_qs(address.query)["body"][0]
    assert [axis.short_name for axis in SITE.model.axes if f"- {axis.short_name} (" not in asked] == []
    assert "\r\n" in asked


def test_every_municipality_that_takes_part_is_a_link() -> None:
    """To what the site says of it now."""
    (place,) = participate(SITE).places
    assert (place.label, place.href) == ("Els", "../gemeenten/els/")


def test_a_region_that_does_not_exist_is_sent_nothing() -> None:
    """Nobody reads mail there; the page says so."""
    view = participate(site_of(fictional=True))
    assert (view.mail, view.workbook) == (None, None)
    assert "hier valt niets te versturen" in render(Page(urls.PARTICIPATE, "participate.html", view)).decode()
