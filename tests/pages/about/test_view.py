"""The pages written by hand, for any region."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder import urls
from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages.about import view as area
from site_builder.pages.about.texts import escaped, read_text
from site_builder.pages.about.view import about, values
from site_builder.pages.shared.markdown import markdown
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.records.region import Region
from site_builder.render import render, texts
from tests.measures.region import assessment, municipality, project, records, region

SITE = Site(model=region({"els": municipality("Els")}), history=NO_HISTORY, css="site.css", texts=texts())
HOSTILE = "](javascript:x) <b>*_`&"


def test_every_promised_address_has_a_page() -> None:
    """The pages that the footer and other pages link to, and the index of them."""
    made = {page.address for page in area.pages(SITE)}
    assert made == {
        urls.ABOUT,
        urls.CORRECT,
        urls.OWN_FILES,
        urls.THE_PLAN,
        urls.ACCESSIBILITY,
        urls.PRIVACY,
        urls.CONTACT,
    }


@pytest.mark.parametrize("page", tuple(area.pages(SITE)), ids=lambda page: page.address)
def test_no_placeholder_is_left(page: Page) -> None:
    """Every text is filled in, in a region that is not the one it was written for."""
    text = render(page).decode()
    assert "$" not in text
    assert "Arnhem-Nijmegen" not in text
    assert "GMR" not in text


def test_a_hostile_name_stays_text() -> None:
    """A name from the records makes no link, no markup and no element in a text."""
    own = records()
    named = Region.model_validate(
        {**own.region.model_dump(), "organiser": HOSTILE, "programme": HOSTILE, "name": HOSTILE}
    )
    site = replace(SITE, model=tie(replace(own, region=named)))
    for page in area.pages(site):
        text = render(page).decode()
        assert "<b>" not in text
        assert 'href="javascript' not in text
        if page.address == urls.ABOUT:
            assert "](javascript:x) &lt;b&gt;*_`&amp;" in text


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1))
def test_an_escaped_value_is_read_as_it_was(value: str) -> None:
    """Markdown shows exactly the text of the value, apart from white space."""
    plain = " ".join(value.split())
    shown = markdown(f"a {escaped(value)} b").unescape()
    assert shown.strip() == f"<p>a {plain} b</p>" or not plain


def test_a_page_that_asks_for_mail_has_a_way_to_send_it() -> None:
    """The button goes to the address of the programme, and the address itself is readable."""
    page = about(SITE, "verbeteren", urls.CORRECT)
    assert page.mail is not None
    assert page.mail.href == "mailto:circulair@wilgen.example?subject=Fout%20in%20de%20monitor"
    assert page.contact == "circulair@wilgen.example"
    assert about(SITE, "plan", urls.THE_PLAN).mail is None


def test_links_in_a_text_are_relative_to_its_page() -> None:
    """The same text would link elsewhere from another depth."""
    assert values(SITE, urls.CORRECT)["to_data"] == "../../data/"
    assert values(SITE, urls.ABOUT)["to_data"] == "../data/"


def test_the_plan_says_what_is_open() -> None:
    """Ambitions, action lines and open points come from the records."""
    parts = {part.id: part for part in about(SITE, "plan", urls.THE_PLAN).parts}
    assert parts["ambities"].points[0][0] == "2030: De helft."
    assert any("percentage circulair" in point for point, _ in parts["open"].points)


@pytest.mark.parametrize("source", ["Geen kop.\n", "---\ntitle: T\n---\nTekst.\n"])
def test_a_text_without_its_front_matter_is_an_error(source: str) -> None:
    """A mistake in a text stops the build instead of making half a page."""
    with pytest.raises(ValueError, match="front matter"):
        read_text(source, {})


def test_an_unknown_placeholder_is_an_error() -> None:
    """A typing mistake in a placeholder stops the build."""
    with pytest.raises(KeyError):
        read_text("---\ntitle: T\ndescription: D\naddress: t/\n---\n$regoin\n", {"region": "R"})


def test_that_no_municipality_recorded_anything_is_said_until_one_does() -> None:
    """The text says that municipalities record where they stand: not where all comes from public sources."""
    public = {("els", "a"): project(status="public_source")}
    said = "Nog geen gemeente heeft zelf iets vastgelegd."
    for owner, told in (
        (municipality("Els"), True),
        (municipality("Els", assessment(2026, "222222")), False),
    ):
        site = replace(SITE, model=region({"els": owner}, public))
        assert (said in about(site, "over", urls.ABOUT).body) is told


def test_the_page_on_the_plan_names_the_sources_of_the_region() -> None:
    """With their addresses; without sources there is no such part."""
    own = records()
    named = {"title": "De agenda", "url": "https://regio.example/agenda", "date": "2022-07"}
    with_source = Region.model_validate({**own.region.model_dump(), "sources": [named]})
    site = replace(SITE, model=tie(replace(own, region=with_source)))
    *_, part, still_open = about(site, "plan", urls.THE_PLAN).parts
    assert still_open.id == "open"
    assert part.heading == "Eén bron over het plan en de regio"
    assert [(one.text, one.href) for one in part.sources] == [("De agenda (juli 2022)", named["url"])]
    assert not any(one.sources for one in about(SITE, "plan", urls.THE_PLAN).parts)
