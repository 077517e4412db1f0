"""The page at a former address of a project."""

from __future__ import annotations

from site_builder import urls
from site_builder.history import NO_HISTORY
from site_builder.pages.moved.view import pages
from site_builder.pages.shared.site import Site
from site_builder.render import render
from tests.measures.region import municipality, project, region

MOVED = region(
    {"els": municipality("Els")}, {("els", "kade"): project(name="Kade", formerly=["haven", "wal"])}
)


def test_an_old_link_leads_to_the_project() -> None:
    """At once where the browser does so, and by a link where it does not; with its own title for a tab."""
    first, second, _ = pages(Site(MOVED, NO_HISTORY, "site.css"))
    assert (first.address, second.address) == ("projecten/els/haven/", "projecten/els/wal/")
    assert not first.listed
    text = render(first).decode()
    assert '<meta http-equiv="refresh" content="0; url=../../../projecten/els/kade/">' in text
    assert '<a href="../../../projecten/els/kade/">Kade</a>' in text
    assert "<h1" in text
    assert "Kade heeft een ander adres" in text


def test_what_left_the_site_says_so_at_its_address() -> None:
    """The list of all sentences; a project that never moved brings no page."""
    (left,) = pages(Site(region({}, {("els", "kade"): project()}), NO_HISTORY, "site.css"))
    assert left.address == urls.SENTENCES_BEFORE
    assert not left.listed
    assert "staat niet meer op deze site" in render(left).decode()
