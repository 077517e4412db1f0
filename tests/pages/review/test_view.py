"""The page with every generated sentence."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_builder import urls
from site_builder.charts.axis_line import axis_line
from site_builder.history import NO_HISTORY
from site_builder.model import Model
from site_builder.pages.review.patterns import texts
from site_builder.pages.review.view import MOST_PAGES, by_kind, recorded, review, sample
from site_builder.pages.review.view import page as page_of
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.security_policy import SCRIPTS
from site_builder.pages.shared.site import Site
from site_builder.render import render
from site_builder.site_map import AREAS, KINDS
from tests.measures.region import assessment, measurement, municipality, project, region

PROSE = "Wij rekenden met eigen bonnen en dat ging goed."
REGION = region(
    {
        "a": municipality("Aalst", assessment(2026, "000000"), assessment(2027, "111111")),
        "b": municipality("Bree", assessment(2026, "111111")),
    },
    {("a", "weg"): project(measurement(materials={"percent": 40}), name="Lange Weg", lessons=[PROSE])},
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a view."""

    note: str
    href: str


@dataclass(frozen=True, slots=True)
class View:
    """A view with everything that may be in one."""

    chrome: str
    heading: str
    body: Markup
    parts: tuple[Part, ...]
    drawn: object
    nothing: None
    number: int


def site_of(model: Model) -> Site:
    """A site over a model."""
    return Site(
        model=model, history=NO_HISTORY, css="assets/site.css", scripts={name: name for name in SCRIPTS}
    )


def made(site: Site) -> tuple[Page, ...]:
    """Every other page."""
    return tuple(page for area in AREAS if area.shown != "closed" for page in area.pages(site))


def test_texts_come_with_the_fields_that_lead_to_them() -> None:
    """No addresses, no hand-written HTML, nothing that is drawn."""
    drawn = axis_line({2026: 1}, {}, None)
    view = View(
        "rand",
        "Kop",
        Markup("<p>Lijf</p>"),
        (Part("een", "a/"), Part("twee", "b/")),
        drawn,
        None,
        3,
    )
    assert list(texts(view)) == [("heading", "Kop"), ("parts.note", "een"), ("parts.note", "twee")]


def test_many_pages_of_one_kind_are_read_as_a_sample_and_pictures_not() -> None:
    """Spread evenly, never more than the most."""
    many = [Page(f"p/{n}/", "project.html", None) for n in range(1001)]
    kinds = by_kind([*many, Page("x.svg", "x.svg", None), Page("", "home.html", None)])
    assert set(kinds) == {"project", "home"}
    sampled = sample(kinds["project"])
    assert 1 < len(sampled) <= MOST_PAGES
    assert sampled[-1].address > "p/9"


def test_what_people_wrote_is_no_sentence_of_the_site() -> None:
    """Prose of a project is told apart, and its name is left open in a sentence."""
    site = site_of(REGION)
    every = made(site)
    written, names = recorded(REGION)
    assert PROSE in written
    assert {"Aalst", "Bree", "Lange Weg"} <= names
    rows = [row for part in review(site, every, KINDS).parts for row in part.rows]
    assert PROSE not in {sentence.text for sentence, *_ in rows}
    assert any(times.text == "2" for _, _, times, _ in rows)


def test_the_page_says_where_each_sentence_stands_and_is_not_indexed() -> None:
    """Search engines leave it out, and every sentence has a link."""
    site = site_of(REGION)
    page = page_of(site, made(site), KINDS)
    assert not page.listed
    text = render(page).decode()
    assert '<meta name="robots" content="noindex' in text
    assert 'href="./gemeenten/a/"' in text


def test_an_empty_region_has_sentences_too() -> None:
    """Empty states are sentences; those of the year page are among them."""
    site = site_of(region({"a": municipality("Aalst")}))
    view = review(site, made(site), KINDS)
    rows = {sentence.text: page.text for part in view.parts for sentence, _, _, page in part.rows}
    assert rows["Voor 2026 is nog niets ingevuld."] == urls.changed(2026)
    assert len({part.id for part in view.parts}) == len(view.parts)
