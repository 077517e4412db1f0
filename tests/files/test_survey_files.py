"""Each municipality finds its questions as a workbook on the site, at an address that stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder import urls
from site_builder.files.survey_files import of_municipality
from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages.participate.view import participate
from site_builder.pages.shared import survey
from site_builder.pages.shared.page import File, Page
from site_builder.pages.shared.site import Site
from site_builder.render import render, tokens
from site_builder.sheets.returned_workbook import read_workbook
from tests.measures.region import municipality, records

MODEL = tie(records({"els": municipality("Els"), "zevenaar": municipality("Zevenaar")}))
SITE = Site(MODEL, NO_HISTORY, "site.css", tokens=tokens())


def made(site: Site = SITE) -> list[File]:
    """The workbooks of all municipalities."""
    return [file for entry in MODEL.municipalities for file in of_municipality(site, (), entry.slug)]


def test_there_is_one_for_each_that_is_asked() -> None:
    """About the year that it is asked about, and of itself alone; the page that says how leads to it."""
    contents = {one.address: one.content for one in made()}
    assert list(contents) == [urls.survey_workbook(slug) for slug in ("els", "zevenaar")]
    for slug, content in zip(("els", "zevenaar"), contents.values(), strict=True):
        state = read_workbook(content, "x.xlsx").state
        assert state is not None
        assert (state.year, state.asked) == (survey.offered(SITE)[slug], {slug})
    links = participate(SITE).workbooks
    assert [link.href for link in links] == [
        "../meedoen/els/werkblad.xlsx",
        "../meedoen/zevenaar/werkblad.xlsx",
    ]


def test_the_same_records_give_the_same_bytes() -> None:
    """Nothing in it depends on the moment at which it is made."""
    assert [one.content for one in made()] == [one.content for one in made()]


def test_a_country_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """There the programme sends them, and the page says so."""
    monkeypatch.setattr(survey, "MOST", 1)
    fresh = replace(SITE)
    assert made(fresh) == []
    view = participate(fresh)
    assert view.workbooks == ()
    text = render(Page(urls.PARTICIPATE, "participate.html", view)).decode()
    assert "Met zoveel gemeenten staan de werkbladen niet op de site." in text
