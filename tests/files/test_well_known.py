"""Site map, robots, security contact, headers, and the page for what is not there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from site_builder import urls
from site_builder.exports.answers import API_VERSION
from site_builder.files.well_known import files
from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages.not_found.view import not_found, pages
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.security_policy import content_security_of
from site_builder.pages.shared.site import Site
from site_builder.records.region import Region
from site_builder.render import render
from tests import checks
from tests.measures.region import records

PAGES = (
    Page("", "home.html", None),
    Page("gemeenten/", "x.html", None),
    Page("gemeenten/a&b/", "x.html", None),
    Page("404.html", "x.html", None, listed=False),
)


def site(address: str | None = None, *, fictional: bool = False, home_site: str = "") -> Site:
    """A site with this address in its records."""
    own = records()
    region = Region.model_validate(
        {**own.region.model_dump(), "settings": {"fictional": fictional, "address": address}}
    )
    model = tie(replace(own, region=region))
    return Site(model=model, history=NO_HISTORY, css="assets/site.css", home_site=home_site)


def made(of: Site) -> dict[str, str]:
    """Every file as text."""
    return {file.address: file.content.decode() for file in files(of, PAGES)}


def test_the_site_map_has_whole_addresses(tmp_path: Path) -> None:
    """Every listed page once, below the address of the records."""
    text = made(site("https://monitor.example/pad"))[urls.SITEMAP]
    found = [node.text for node in ElementTree.fromstring(text).iter() if node.tag.endswith("loc")]  # noqa: S314  # our own file
    assert found == [
        "https://monitor.example/pad/",
        "https://monitor.example/pad/gemeenten/",
        "https://monitor.example/pad/gemeenten/a%26b/",
    ]
    (tmp_path / urls.SITEMAP).write_text(text, encoding="utf-8")
    assert checks.sitemap_addresses(tmp_path) == ("", "gemeenten/", "gemeenten/a%26b/")


def test_without_an_address_the_site_map_says_that_it_is_relative(tmp_path: Path) -> None:
    """The checks read it all the same, and robots.txt does not point to it."""
    text = made(site())[urls.SITEMAP]
    assert "<!-- Relatieve adressen" in text
    (tmp_path / urls.SITEMAP).write_text(text, encoding="utf-8")
    assert checks.sitemap_addresses(tmp_path) == ("", "gemeenten/", "gemeenten/a%26b/")
    assert "Sitemap" not in made(site())[urls.ROBOTS]


def test_robots_may_come_in_unless_the_region_is_made_up() -> None:
    """A fictional region is closed, and has no site map."""
    assert made(site("https://m.example"))[urls.ROBOTS].endswith("Sitemap: https://m.example/sitemap.xml\n")
    closed = made(site(fictional=True))
    assert "Disallow: /\n" in closed[urls.ROBOTS]
    assert urls.SITEMAP not in closed


@pytest.mark.parametrize(
    ("day", "expires"),
    [
        (date.max, "2030-12-31"),
        (date(2026, 11, 1), "2027-10-01"),
        (date(2026, 11, 30), "2027-10-01"),
        (date(2026, 12, 31), "2027-11-01"),
        (date(2027, 1, 31), "2027-12-01"),
        (date(2028, 2, 29), "2029-01-01"),
    ],
)
def test_the_security_contact_is_renewed_each_month(day: date, expires: str) -> None:
    """It holds for less than a year (RFC 9116), and a new day alone changes no byte."""
    made_up = site()
    text = made(replace(made_up, model=replace(made_up.model, told_on=day)))[urls.SECURITY]
    assert "Contact: mailto:circulair@wilgen.example\n" in text
    assert f"Expires: {expires}T00:00:00Z\n" in text
    assert day == date.max or 300 < (date.fromisoformat(expires) - day).days < 365


def test_every_header_file_sends_the_policy_of_the_pages() -> None:
    """The header adds what a page cannot say itself: who may put it in a frame."""
    both = made(site("https://m.example/pad/"))
    for name in (urls.HEADERS, urls.HTACCESS, urls.NGINX):
        assert f"{content_security_of(site('https://m.example/pad/'))}; frame-ancestors 'none'" in both[name]
        assert "nosniff" in both[name]
        assert "max-age=31536000" in both[name]
        assert f"API-Version: {API_VERSION}" in both[name].replace(' "', ": ")
        assert "'unsafe" not in both[name]
    assert "ErrorDocument 404 /pad/404.html\n" in both[urls.HTACCESS]
    assert "ErrorDocument 404 /404.html\n" in made(site())[urls.HTACCESS]


def test_a_demo_below_a_site_has_no_files_of_a_root() -> None:
    """They would do nothing there, or speak for the site above."""
    assert made(site(fictional=True, home_site="../")) == {}


def test_links_of_the_missing_page_work_at_any_depth_once_there_is_an_address() -> None:
    """Each link, the style sheet and the icon begin with the address."""
    view = not_found(site("https://m.example/pad"))
    (page,) = pages(site("https://m.example/pad"))
    hrefs = [link.href for link in view.links]
    hrefs += [item.href for item in view.chrome.nav]
    hrefs += [link.href for column in view.chrome.footer for link in column.links]
    hrefs += [view.chrome.css, view.chrome.icon, view.chrome.root, view.chrome.feed]
    assert [href for href in hrefs if not href.startswith("https://m.example/pad/")] == []
    assert [href for href in hrefs if "./" in href] == []
    assert b"noindex" in render(page)


def test_without_an_address_the_missing_page_links_from_the_root() -> None:
    """Nothing better is possible; the links are those of any page at the root."""
    assert not_found(site()).links[1].href == "./gemeenten/"
