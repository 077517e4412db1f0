"""The same projects as fixed lists: each question a page, each answer a group, and nobody left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from site_builder.pages.projects.fixed_lists import MOST, FixedListView, fixed_list_links, fixed_lists
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.site import Frozen, Site
from tests.measures.region import project
from tests.pages.projects.test_view import site_of

TEXT = {"kind": "tender", "name": "Leidraad", "url": "https://wilg.example/leidraad"}


def lists_of(site: Site) -> dict[str, FixedListView]:
    """Every fixed list by its address."""
    return {page.address: page.view for page in fixed_lists(site) if isinstance(page.view, FixedListView)}


def test_a_project_stands_under_each_value_that_it_has() -> None:
    """Two materials are two groups, in alphabetical order; a project without any is in none."""
    uses = [{"material": name, "strategy": "reuse"} for name in ("staal", "hout")]
    site = site_of(project(materials=uses), project(materials=uses[:1]), project())
    found = lists_of(site)["projecten/per-materiaal/"]
    assert [(group.name, group.count) for group in found.groups] == [
        ("hout", "1 project"),
        ("staal", "2 projecten"),
    ]
    assert found.finding == "2 projecten in 2 groepen."


def test_the_texts_themselves_are_a_link_away() -> None:
    """On the list of texts each is named and led to; its project stands beside it."""
    (group,) = lists_of(site_of(project(texts=[TEXT]), project()))["projecten/per-tekst/"].groups
    (one,) = group.projects
    assert [(text.label, text.href) for text in one.texts] == [("Leidraad", "https://wilg.example/leidraad")]
    assert group.name == "Aanbestedingsleidraad"


def test_what_tells_no_projects_apart_is_no_list() -> None:
    """All are of one kind and untested, and nobody recorded a contract: nothing to choose."""
    site = site_of(project(), project())
    assert lists_of(site) == {}
    assert fixed_list_links(site, "projecten/") == ()


def test_a_closed_year_has_no_fixed_lists() -> None:
    """Who looks for an example looks in the newest year."""
    site = site_of(project(texts=[TEXT]), project())
    frozen = replace(site, frozen=Frozen(2026, date(2027, 1, 1)))
    assert lists_of(frozen) == {}
    assert fixed_list_links(frozen, "projecten/") == ()


def test_a_list_that_is_too_long_says_where_the_rest_is() -> None:
    """The count is of all; as many as fit are listed, and a link leads to the others."""
    uses = [{"material": "hout", "strategy": "reuse"}]
    (group,) = lists_of(site_of(*(project(materials=uses) for _ in range(MOST + 2)), project()))[
        "projecten/per-materiaal/"
    ].groups
    assert (group.count, len(group.projects)) == (f"{MOST + 2} projecten", MOST)
    assert group.more == Link("En nog 2 projecten: in de lijst van alle projecten", "../../projecten/")
