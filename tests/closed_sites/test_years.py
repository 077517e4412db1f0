"""Closed years as sites of their own: what leads where, and what today's site knows of them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder import urls
from site_builder.closed_sites import downloads, relink, relinked, with_years, year_site
from site_builder.formats.marks import marked
from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages.shared.closed import Correction, corrections, mark, today
from site_builder.pages.shared.site import Site
from site_builder.records.collection import Records
from site_builder.render import environment, texts, tokens
from site_builder.stating import with_figures, with_own_corrections
from tests.closed_sites.closing import close, erratum
from tests.measures.region import assessment, municipality, project, records
from tests.pages.labs import LETTER

PLACE = urls.year(2027)
OWN = {"index.html", "gemeenten/index.html", "gemeenten/aa/index.html", "data/x.csv", "over/meten/index.html"}
LIVING = {"index.html", "gemeenten/index.html", "over/verbeteren/index.html", "projecten/index.html"}


def led(here: str, href: str) -> str:
    """Where a link ends up."""
    return relink(f'<a href="{href}">', here, OWN, LIVING, PLACE)[9:-2]


@pytest.mark.parametrize(
    ("here", "href", "expected"),
    [
        ("", "./", "./"),
        ("", "./gemeenten/", "./gemeenten/"),
        ("gemeenten/aa/", "../", "../"),
        ("gemeenten/aa/", "../../over/meten/#as-policy", "../../over/meten/#as-policy"),
        ("", "data/x.csv", "data/x.csv"),
        # What the year lacks is on today's site.
        ("", "./over/verbeteren/", "../../over/verbeteren/"),
        ("gemeenten/aa/", "../../over/verbeteren/#mail", "../../../../over/verbeteren/#mail"),
        # What neither has is looked for above it, and a place on it is then no longer there.
        ("gemeenten/aa/", "../../projecten/aa/weg/#x", "../../../../projecten/"),
        ("", "./nergens/", "../../"),
        # What leaves the year was meant to.
        ("", "../../assets/site.css", "../../assets/site.css"),
        ("gemeenten/aa/", "../../../../gemeenten/aa/", "../../../../gemeenten/aa/"),
        # Other sites, mail and places on the page itself.
        ("", "https://example.nl/a/", "https://example.nl/a/"),
        ("", "mailto:a@example.nl", "mailto:a@example.nl"),
        ("", "#inhoud", "#inhoud"),
        ("", "", ""),
    ],
)
def test_a_link_stays_in_its_year_or_leads_to_today(here: str, href: str, expected: str) -> None:
    """A page of the year stays; any other goes to today's site or to the nearest page above."""
    assert led(here, href) == expected


def test_only_links_are_touched() -> None:
    """Texts and other attributes stay as they are, also where they look like a link."""
    text = '<p data-href="./nergens/">href="./nergens/"</p><img src="./nergens.png">'
    assert relink(text, "", OWN, LIVING, PLACE) == text.replace('src="./nergens.png"', 'src="../../"')


ADDRESS = st.lists(st.sampled_from(["gemeenten", "aa", "projecten", "over", "'s-x y"]), max_size=3).map(
    lambda parts: "".join(f"{part}/" for part in parts)
)


@given(ADDRESS, ADDRESS)
def test_no_link_ends_nowhere(here: str, there: str) -> None:
    """Whatever page links to whatever other: it ends on a page of the year or on one of today."""
    href = led(here, urls.link(here, there))
    target = posixpath.normpath(posixpath.join("/root", PLACE, here, unquote(href)))
    target = posixpath.relpath(target, "/root")
    file = "index.html" if target == "." else f"{target}/index.html"
    assert file in LIVING or file.removeprefix(PLACE) in OWN or file == f"{PLACE}index.html"


def of_years() -> Records:
    """A region in which a municipality and a project come to an end, and others begin."""
    found = {
        "aa": municipality("Aa", assessment(2026, "111111"), assessment(2027, "222222"), code="GM9901"),
        "nieuw": municipality("Nieuw", assessment(2027, "111111"), code="GM9902", since="2027-01-01"),
    }
    return records(found, {("aa", "weg"): project(), ("nieuw", "plein"): project()})


def sites(*years: int, errata: Iterable[object] = ()) -> tuple[Site, tuple[Site, ...]]:
    """Today's site and those of the closed years."""
    found = of_years()
    living = Site(tie(found), NO_HISTORY, "assets/site.css", home_site="../", scripts={"a.js": "assets/a.js"})
    closed = [replace(close(found, year), errata=tuple(errata)) for year in years]  # type: ignore[arg-type]
    site, made = with_years(living, closed)
    return site, tuple(one for one, _ in made)


def test_the_site_of_a_year_has_the_records_of_then_and_the_assets_of_today() -> None:
    """One style sheet and one copy of each script serve every year."""
    site, (year,) = sites(2026)
    assert [entry.slug for entry in year.model.municipalities] == ["aa"]
    assert year.model.year == 2026
    assert urls.link("gemeenten/aa/", year.css) == "../../../../assets/site.css"
    assert year.script("gemeenten/aa/", "a.js") == "../../../../../assets/a.js"
    assert (year.searchable, year.printed(urls.SLIDES), year.demo) == (False, None, "")
    assert site.place == ""
    assert year.place == "jaren/2026/"


def test_todays_pages_know_in_which_years_they_were_there() -> None:
    """Of what joined later there is no earlier page."""
    site, _ = sites(2026, 2027)
    assert site.earlier["gemeenten/aa/"] == (2026, 2027)
    assert site.earlier["gemeenten/nieuw/"] == (2027,)
    assert "vergelijken/" not in site.earlier
    assert "over/verbeteren/" not in site.earlier
    found = site.closed_year(2026)
    assert found is not None
    assert found.model.year == 2026
    assert site.closed_year(2028) is None


def test_the_mark_says_what_it_is_and_leads_to_today() -> None:
    """On every page of a closed year, and on none of today's."""
    site, (year,) = sites(2026)
    assert mark(site, "gemeenten/aa/") is None
    found = mark(year, "gemeenten/aa/")
    assert found is not None
    assert (found.text, found.made) == ("Stand van 31 december 2026", "vastgesteld op 4 februari 2027")
    assert found.today == "../../../../gemeenten/aa/"
    assert found.years == "../../../../jaren/"
    home = mark(year, "")
    assert home is not None
    assert home.today == "../../"


def test_what_is_gone_leads_to_the_page_above_it() -> None:
    """A municipality, a project and a page of a list that today's site no longer has."""
    _, (year,) = sites(2026)
    assert year.today is not None
    gone = replace(year.today, model=tie(records()))
    assert today(year, gone, "gemeenten/aa/") == "gemeenten/"
    assert today(year, gone, "projecten/aa/weg/") == "projecten/"
    assert today(year, gone, "projecten/pagina-3/") == "projecten/"
    assert today(year, gone, "impactlabs/") == "impactlabs/"
    assert today(year, year.today, "gemeenten/aa/") == "gemeenten/aa/"


LEVEL = "municipalities/aa/axes/policy"


def test_a_correction_names_the_figure_and_leads_to_its_page_of_the_closed_year() -> None:
    """By the name that the figure has now, whatever it was called when the year was closed."""
    living, (year,) = sites(2027, errata=(erratum(LEVEL), erratum("region/municipalities")))
    found = {one.figure: one for one in corrections(year, "")}
    assert set(found) == {"spiderweb.policy.aa.level.2027", "municipalities.count.2027"}
    level = found["spiderweb.policy.aa.level.2027"]
    assert level.about.startswith("Aa, Spinnenweb, ")
    assert level.href == "../../jaren/2027/gemeenten/aa/"
    assert "Hier staat 3; het moet zijn: 2." in level.text
    below = {one.figure: one for one in corrections(living, "gemeenten/aa/")}
    assert below["municipalities.count.2027"].href == "../../jaren/2027/"


def test_a_correction_of_a_later_year_is_not_told_by_an_earlier_one() -> None:
    """The site of 2026 tells of 2026: what was put right in 2027 is no part of it."""
    _, (first, second) = sites(2026, 2027, errata=(erratum("region/municipalities"),))
    assert {one.figure for one in corrections(first, "")} == {"municipalities.count.2026"}
    assert {one.figure for one in corrections(second, "")} == {
        "municipalities.count.2026",
        "municipalities.count.2027",
    }


def test_a_correction_of_a_file_stands_on_the_page_of_its_record() -> None:
    """The municipality or the project in its year, the letter of the year also today, else the first page."""
    files = ("municipalities/aa.yaml", "projects/aa/weg.yaml", "programme/spiderweb.yaml")
    living, (year,) = sites(2027, errata=tuple(erratum(record=file) for file in files))
    for page in ("gemeenten/aa/", "projecten/aa/weg/", ""):
        (found,) = corrections(year, page)
        assert (found.figure, found.about) == ("", "Het jaar 2027")
        assert "Hier staat" not in found.text
    assert corrections(year, "gemeenten/bee/") == ()
    assert corrections(living, "gemeenten/aa/") == ()


def test_a_page_keeps_the_corrections_of_what_it_states_and_of_what_follows_from_that() -> None:
    """A figure with an erratum says so itself; one about another municipality is not there."""
    macro = environment().get_template("components/errata.html").module.errata  # type: ignore[attr-defined]
    items = [
        Correction("a.2027", "Aa", "./", "Verbetering <1>."),
        Correction("b.2027", "Bee", "./", "Verbetering 2."),
        Correction("", "Het jaar", "./", "Verbetering 3."),
    ]
    stated = marked("c.2027", "4", "4", "zie verbetering", "a.2027")
    page = with_own_corrections(with_figures(f"<p>{stated}</p>{macro(items)}"))
    assert '<data value="4" data-figure="c.2027">4</data>' in page
    assert 'data-erratum="a.2027">(zie verbetering)</small>' in page
    assert "Verbetering &lt;1&gt;." in page
    assert "Verbetering 2." not in page
    assert "Verbetering 3." in page
    assert "Verbeterd nadat" not in with_own_corrections(f"<p></p>{macro(items[:2])}")


def test_a_year_closed_with_drafts_says_so() -> None:
    """A reader may not take them for confirmed."""
    living = Site(tie(of_years()), NO_HISTORY, "assets/site.css")
    found = mark(year_site(living, close(of_years(), 2026, drafts=True)), "")
    assert found is not None
    assert found.made.endswith(", met concepten erin")


def test_the_files_of_a_year_stand_below_it_byte_for_byte() -> None:
    """The downloads are those that were frozen, with a page that lists them."""
    living = Site(tie(of_years()), NO_HISTORY, "assets/site.css", texts=texts(), tokens=tokens())
    _, ((year, pages),) = with_years(living, [close(of_years(), 2026)])
    own = downloads(year, pages)
    assert own["data/municipalities.csv"] == b"slug,name\n"
    page = next(one for one in pages if one.address == urls.DATA)
    files = relinked(year.place, page, own, frozenset({"index.html", "gemeenten/index.html"}))
    assert list(files) == ["jaren/2026/data/index.html"]
    text = files["jaren/2026/data/index.html"].decode()
    assert 'href="./municipalities.csv"' in text
    assert "zijn bewaard in twee bestanden" in text


def test_a_correction_of_the_evaluation_leads_to_the_newsletter_that_tells_it() -> None:
    """Where the year has one, today and in its year; else to the first page of the year."""
    every = (erratum(record="evaluations/2027.yaml"), erratum(record="newsletters/2027.md"))
    _, (bare,) = sites(2027, errata=every)
    assert len(corrections(bare, "")) == 2
    told = replace(bare, model=tie(replace(bare.model.records, newsletters={2027: LETTER})))
    found = {one.about: one.href for one in corrections(told, "nieuwsbrief/2027/")}
    assert set(found) == {"De evaluatie van 2027", "De nieuwsbrief van 2027"}
    assert set(found.values()) == {"../../../../jaren/2027/nieuwsbrief/2027/"}
    assert corrections(told, "") == ()
