"""Where a page leads to for its record in the editor, and for how its figures were computed."""

from __future__ import annotations

from functools import cache

import pytest

from site_builder import urls
from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages.shared.chrome import Chrome
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.security_policy import SCRIPTS
from site_builder.pages.shared.site import Site
from site_builder.site_map import KINDS, pages
from tests.editor.written import records_of, with_repository


@cache
def _pages() -> dict[str, Page]:
    model = tie(with_repository(records_of("demo")))
    ready = Site(
        model=model,
        history=NO_HISTORY,
        css="s.css",
        scripts={name: name for name in (*SCRIPTS, "editor.css")},
        searchable=True,
    )
    return {page.address: page for page in pages(ready)}


@pytest.mark.parametrize(
    ("here", "record", "explained"),
    [
        ("", "", "cijfers/"),
        ("gemeenten/", "gemeenten", "cijfers/"),
        ("gemeenten/ulk/", "gemeenten/entries/ulk", "cijfers/gemeenten/ulk/2030/"),
        ("projecten/ulk/steiger/", "projecten-ulk/entries/steiger", "cijfers/gemeenten/ulk/2030/"),
        ("projecten/", "", "cijfers/"),
        (
            "indicatoren/herkomst-materiaal/",
            "programma/entries/indicators",
            "cijfers/herkomst-materiaal/",
        ),
        ("groeipaden/", "programma/entries/growth-paths", "cijfers/growth-path/"),
        ("groeipaden/profiel-1/", "programma/entries/growth-paths", "cijfers/growth-path/"),
        ("actielijnen/", "programma/entries/action-lines", "cijfers/"),
        ("nieuwsbrief/2026/", "nieuwsbrieven/entries/2026", "cijfers/"),
        ("impactlabs/", "bijeenkomsten", "cijfers/"),
        ("over/meten/", "programma/entries/spiderweb", "cijfers/"),
        ("jaren/", "", "cijfers/"),
        ("cijfers/", "", ""),
    ],
)
def test_a_page_leads_to_its_record_and_to_its_figures(here: str, record: str, explained: str) -> None:
    """A page of one record leads to that record, a list to its list, and one made of many to the start."""
    frame = _pages()[here].view.chrome  # type: ignore[attr-defined]  # every page of HTML has one
    assert isinstance(frame, Chrome)
    place = f"{urls.EDITOR_WINDOW}#/collections/{record}" if record else urls.EDITOR
    assert frame.edit_url == urls.link(here, place)
    assert frame.explained == (urls.link(here, explained) if explained else "")


def test_every_kind_of_page_has_a_name() -> None:
    """A template that no folder of pages names is found, and so is a name that no page has."""
    made = {page.template for page in _pages().values() if page.template.endswith(".html")}
    # No year is closed here, and no text of the site is read.
    assert made - {"review.html"} == set(KINDS) - {"year_data.html", "about.html", "participate_guide.html"}
