"""The menu and the foot of every page: where one is, whose site it is, and what a closed year leaves out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from site_builder import urls
from site_builder.history import NO_HISTORY, Change, History
from site_builder.model import tie
from site_builder.pages.shared.menu import FOOTER, MENU, ONLY_TODAY, footer, menu, sender
from site_builder.pages.shared.site import Frozen, Site
from site_builder.render import texts
from site_builder.site_map import pages
from tests.measures.region import municipality, region

SITE = Site(region({"els": municipality("Els")}), NO_HISTORY, "site.css", texts=texts())
CLOSED = replace(SITE, frozen=Frozen(2026, date(2027, 2, 1)), today=SITE)


@pytest.mark.parametrize(
    ("here", "marked"),
    [
        (urls.HOME, {"Stand": "page"}),
        (urls.CHANGED, {"Stand": "true"}),
        (urls.municipality("els"), {"Gemeenten": "true"}),
        (urls.path(2), {"Cijfers": "true"}),
        (urls.DATA, {"Cijfers": "true"}),
        (urls.HOW_WE_MEASURE, {}),
    ],
)
def test_the_menu_says_where_one_is(here: str, marked: dict[str, str]) -> None:
    """The item of the page itself, or of the page that it is below; of no other."""
    assert {item.label: item.current for item in menu(SITE, here) if item.current} == marked


def test_every_page_that_is_led_to_is_there() -> None:
    """On the site of today; files such as the feed are not pages."""
    led = {to for _, to, below in MENU for _, to in (("", to), *below)}
    led |= {to for _, links in FOOTER for _, to in links}
    assert led - {page.address for page in pages(SITE)} == {urls.FEED}


def test_a_closed_year_leads_to_nothing_that_it_lacks() -> None:
    """What is only of today is in neither its menu nor its foot."""
    here = urls.MUNICIPALITIES
    led = [item.href for top in menu(CLOSED, here) for item in (top, *top.below)]
    led += [link.href for column in footer(CLOSED, here) for link in column.links]
    assert {urls.link(here, address) for address in ONLY_TODAY}.isdisjoint(led)


@pytest.mark.parametrize(
    ("site", "told"),
    [
        (SITE, ""),
        (
            replace(
                SITE, history=History({"a.yaml": (Change(date(2026, 11, 2), "changed"),)}, complete=True)
            ),
            "Laatst bijgewerkt op 2 november 2026.",
        ),
        (CLOSED, "Laatst bijgewerkt op 1 februari 2027."),
    ],
)
def test_a_page_says_when_its_records_last_changed(site: Site, told: str) -> None:
    """By git, or when the year was closed; where that is not known it says nothing."""
    assert sender(site).updated == told


def test_a_page_says_who_sends_it() -> None:
    """The region by its whole name, with the address of the programme."""
    found = sender(SITE)
    own = SITE.model.records.region
    assert (found.name, found.contact) == (own.name, own.contact)
    assert found.mail == ""  # a region that does not exist
    own = own.model_copy(update={"settings": own.settings.model_copy(update={"fictional": False})})
    real = replace(SITE, model=tie(replace(SITE.model.records, region=own)))
    assert sender(real).mail.startswith(f"mailto:{own.contact}?subject=")


def test_pages_at_the_same_place_have_one_menu() -> None:
    """It is made once for all that are as far from the root, and marks the page itself alone on that page."""
    site = SITE
    one, other = "projecten/wilg/weg/", "projecten/ulk/straat/"
    assert menu(site, one) is menu(site, other)
    assert menu(site, one) != menu(site, "projecten/")
    assert footer(site, one) is footer(site, "gemeenten/wilg/wijzigingen/")
    assert all(item.href.startswith("../../../") for item in menu(site, one))
