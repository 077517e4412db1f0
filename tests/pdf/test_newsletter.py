"""The newsletter as a PDF: the words of its page, accessible, with the tables behind its numbers."""

from __future__ import annotations

import re
from dataclasses import fields, replace

import pytest

from site_builder import urls
from site_builder.documents.blocks import blocks
from site_builder.documents.newsletter import TABLES, NewsletterSheet, documents, newsletter_pdf
from site_builder.formats import unmarked
from site_builder.pages.newsletters.view import newsletter
from site_builder.pages.shared.site import Site
from site_builder.pdf import compile_one
from site_builder.render import FACE
from tests.pages.share.test_view import _published
from tests.pdf.demo import demo
from tests.pdf.reading import read, words


@pytest.fixture(scope="module")
def site() -> Site:
    """The demo."""
    return demo()


@pytest.fixture(scope="module")
def made(site: Site) -> bytes:
    """The newsletter of 2029."""
    return compile_one("newsletter.typ", newsletter_pdf(site, 2029))


def test_every_newsletter_has_one(site: Site) -> None:
    """At an address that says what it is and of which year."""
    years = site.model.records.newsletters
    assert [page.address for page in documents(site)] == [urls.newsletter_file(year, "pdf") for year in years]


def test_it_is_accessible_and_made_to_last(site: Site, made: bytes) -> None:
    """Tags, language, title, both standards, and the day on which it appeared."""
    found = read(made)
    assert (found.language, found.marked, found.shows_title) == ("nl-NL", True, True)
    assert found.title == site.model.records.newsletters[2029].front.title
    assert found.standards == ("1", "3", "A")
    assert {"Title", "H1", "L", "LI"} <= set(found.tags)
    assert found.created.startswith("2029-12-20")


def test_it_says_what_its_page_says(site: Site, made: bytes) -> None:
    """The editorial, the highlights and the decisions of the evaluation."""
    page, text = newsletter(site, 2029), words(made)
    assert page.evaluation is not None
    told = [unmarked(one.text) for one in page.highlights]
    said = told + [one.text for one in page.evaluation.decisions]
    assert [
        one for one in (*said, "Heien zonder herrie", *page.evaluation.conclusions) if one not in text
    ] == []


def test_the_figures_of_the_year_are_inside(made: bytes) -> None:
    """Levels, profiles, figures per indicator and sessions, and no row of another year."""
    inside = {one.name: one.content.decode("utf-8-sig").splitlines() for one in read(made).attached}
    assert set(inside) == {f"{name}-2029.csv" for name in TABLES}
    assert all(len(lines) > 1 for lines in inside.values())
    assert all(
        "2029" in line for name in inside for line in inside[name][1:] if not name.startswith("figures")
    )
    assert all(one.relationship == "/Data" and one.mime_type == "text/csv" for one in read(made).attached)


def test_links_are_whole_or_not_there(site: Site, made: bytes) -> None:
    """A PDF stands on its own: with an address of the site links lead there, without one there are none."""
    assert read(made).links == ()
    view = newsletter_pdf(_published(site), 2029)
    links = read(compile_one("newsletter.typ", view)).links
    assert "https://monitor.example/pad/gemeenten/kolkstede/" in {href for href, _ in links}
    assert all(href.startswith("https://monitor.example/pad/") for href, _ in links)


def test_a_draft_says_so(site: Site) -> None:
    """On every page."""
    records = site.model.records
    letter = records.newsletters[2029]
    front = letter.front.model_copy(update={"status": "draft"})
    letters = {**records.newsletters, 2029: replace(letter, front=front)}
    drafted = replace(site, model=replace(site.model, records=replace(records, newsletters=letters)))
    assert "Concept, telt nog niet mee" in newsletter_pdf(drafted, 2029).frame.mark


def test_hostile_markdown_stays_text(site: Site) -> None:
    """What is markup to Typst only is shown as it was typed; HTML is too."""
    hostile = '#panic("x") $x$ @bron <script>alert(1)</script>'
    view = replace(newsletter_pdf(site, 2029), body=blocks(f"{hostile}\n\n# {hostile}", lambda href: href))
    assert words(compile_one("newsletter.typ", view)).count(hostile) == 2


def test_the_same_bytes_again(site: Site, made: bytes) -> None:
    """The clock plays no part."""
    assert compile_one("newsletter.typ", newsletter_pdf(site, 2029)) == made


def test_template_and_view_agree() -> None:
    """The template uses each field of its view, and no other."""
    source = (FACE / "typst" / "newsletter.typ").read_text(encoding="utf-8")
    names = {field.name for field in fields(NewsletterSheet)}
    assert set(re.findall(r"\bview\.([a-z_]+)", source)) | {"frame"} == names
