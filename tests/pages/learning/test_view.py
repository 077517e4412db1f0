"""One entrance to what others learned: everything is found by what it is about, with whom to write to."""

from __future__ import annotations

import pytest

from site_builder import urls
from site_builder.history import NO_HISTORY
from site_builder.pages.learning.shelves import LESSON, items
from site_builder.pages.learning.view import FIRST, NOTHING, OPEN, LearningView, learning, pages
from site_builder.pages.shared.site import Site
from tests.measures.region import measurement, municipality, project, region

LESSONS = tuple(f"Les {number}." for number in range(OPEN + 2))
SITE = Site(
    region(
        {"els": municipality("Els")},
        {("els", "weg"): project(measurement(materials={"percent": 40}), name="Lange Weg", lessons=LESSONS)},
    ),
    NO_HISTORY,
    "site.css",
)


def test_each_item_names_its_project_and_an_address() -> None:
    """Where the municipality has none, that of the programme."""
    first, *_ = items(SITE, urls.LEARNING)
    assert (first.kind, first.text) == (LESSON, LESSONS[0])
    assert (first.project.label, first.project.href) == ("Lange Weg", "../projecten/els/weg/")
    assert (first.where.label, first.mail.label) == ("Els", SITE.model.records.region.contact)
    assert first.mail.href.endswith("?subject=Les%20van%20Lange%20Weg")


def test_the_entrance_shows_some_and_the_page_of_a_subject_all() -> None:
    """What is more than a few is folded there, and left out on the entrance."""
    entrance, _, _, subject = (page.view for page in pages(SITE))
    assert isinstance(entrance, LearningView)
    assert isinstance(subject, LearningView)
    assert [len(shelf.shown) for shelf in entrance.shelves] == [FIRST]
    assert [(len(shelf.shown), len(shelf.rest)) for shelf in subject.shelves] == [(OPEN, 2)]
    assert [choice.current for sort in subject.choices for choice in sort.choices] == [True]


@pytest.mark.parametrize("field", ["choices", "shelves"])
def test_a_region_without_projects_says_so(field: str) -> None:
    """No empty lists."""
    view = learning(Site(region({"els": municipality("Els")}), NO_HISTORY, "site.css"), urls.LEARNING)
    assert view.finding == NOTHING
    assert getattr(view, field) == ()
