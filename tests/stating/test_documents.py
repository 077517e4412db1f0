"""The letter, the evaluation and the factsheet state the figures of the table, also in PDF and mail."""

from __future__ import annotations

from datetime import date

import pytest

from site_builder.closed_sites import with_closed
from site_builder.documents import region
from site_builder.documents.evaluation.view import as_of, evaluation
from site_builder.documents.factsheet import factsheet
from site_builder.documents.newsletter import newsletter_pdf
from site_builder.evaluate import as_markdown
from site_builder.figures.figures import Figures
from site_builder.formats import decimal_text, unmarked
from site_builder.formats.marks import OPEN
from site_builder.history import NO_HISTORY
from site_builder.load import closed, load
from site_builder.mail import html, letter, plain
from site_builder.model import tie
from site_builder.pages.shared.site import Site
from site_builder.pdf import compile_one
from site_builder.render import tokens
from tests.checks import ROOT
from tests.marked import marks_of, texts_of
from tests.pdf.reading import words

TODAY = date(2031, 1, 15)
YEARS = (2026, 2029, 2030)
"""The first, a closed one, and the last. The first is closed too: by day it and the last are enough."""
BY_DAY = [2026, pytest.param(2029, marks=pytest.mark.long), 2030]


@pytest.fixture(scope="module")
def sites() -> dict[int, Site]:
    """The demo with its closed years, by the end of the first year, of a closed one, and of the last."""
    records = load(ROOT / "demo", TODAY).records
    assert records is not None
    today = Site(tie(records), NO_HISTORY, "", tokens=tokens())
    site = with_closed(today, closed(ROOT / "demo", TODAY)[0])
    return {year: as_of(site, year) for year in YEARS}


def squeezed(text: str) -> str:
    """Without white space: a PDF breaks lines where it likes."""
    return "".join(text.split())


def agreed(document: object, figures: Figures) -> int:
    """Asserts that each figure in a document has the value of the table; gives how many it states."""
    found = marks_of(document)
    for mark in found:
        figure = figures.by_id[mark.id]
        value = figure.number
        assert mark.value == (str(figure.value or "") if value is None else decimal_text(value)), mark.id
    return len({mark.id for mark in found})


def test_marks_are_found_wherever_a_text_lies() -> None:
    """In a tuple, a mapping and a field: a document whose marks are not seen would pass every test here."""
    (mark,) = marks_of({"a": ([f"{OPEN}x.2030\ue0013\ue002drie\ue003 stuks"],)})
    assert (mark.id, mark.value, mark.text) == ("x.2030", "3", "drie")


@pytest.mark.parametrize("year", BY_DAY)
def test_every_form_of_the_letter_states_the_figures_of_the_table(sites: dict[int, Site], year: int) -> None:
    """Page, mail and PDF: one value per id; and what the marked sentences say stands in each of them."""
    site = sites[year]
    sent, sheet = letter(site, year), newsletter_pdf(site, year)
    assert agreed(sent, site.figures) > 10
    assert agreed(sheet, site.figures) > 10
    forms = [plain(sent), html(sent, "x.png"), words(compile_one("newsletter.typ", sheet))]
    assert not any(sign in form for form in forms for sign in (OPEN, "\ue003"))
    read = [squeezed(form) for form in forms]
    stated = [unmarked(text) for text, _ in sent.highlights]
    assert sent.figure is not None
    stated.append(unmarked(sent.figure.heading))
    assert [text for text in stated if any(squeezed(text) not in form for form in read)] == []
    alone = {text for text in texts_of(sent.figure.desc) if OPEN in text}
    assert [text for text in alone if squeezed(unmarked(text)) not in read[0]] == []


@pytest.mark.parametrize("year", BY_DAY)
def test_the_evaluation_states_the_figures_of_the_table(sites: dict[int, Site], year: int) -> None:
    """Markdown and PDF: one value per id, and each marked text stands in both."""
    site = sites[year]
    view = evaluation(site, year)
    assert agreed(view, site.figures) > 100
    told = squeezed(as_markdown(view.title, view.lead, view.body)).replace("\\", "")
    printed = squeezed(words(compile_one("evaluation.typ", view)))
    stated = [squeezed(unmarked(text)) for text in texts_of(view) if OPEN in text]
    assert [text for text in stated if text not in told] == []
    # A word that is broken in a narrow cell of the PDF has a hyphen, so there only what fits is looked for.
    short = [text for text in stated if len(text) < 12]
    assert short
    assert [text for text in short if text not in printed] == []


def test_the_sheet_of_the_region_states_the_figures_of_the_table(sites: dict[int, Site]) -> None:
    """A value per id on the sheet and the slides, and each text that states one is in the PDF of each."""
    site = sites[2030]
    for page in region.documents(site):
        if not page.template.endswith(".typ"):
            continue
        assert agreed(page.view, site.figures) > 20
        printed = squeezed(words(compile_one(page.template, page.view))).replace("-", "")
        assert isinstance(page.view, region.RegionView)
        story = page.view.story
        told = (story.promise.known, story.projects, story.municipalities.heading, story.unknown)
        # At the end of a line no reader of a PDF can tell a hyphen from one that breaks a word.
        stated = [squeezed(unmarked(text)).replace("-", "") for text in texts_of(told) if OPEN in text]
        assert len(stated) > 20
        assert [text for text in stated if text not in printed] == []


@pytest.mark.parametrize("slug", ["waalbeek", "ulk", "veldoord"])
def test_the_factsheet_states_the_figures_of_the_table(sites: dict[int, Site], slug: str) -> None:
    """Much to tell, little to tell, and a fall: a value per id, and each short text is in the PDF."""
    site = sites[2030]
    view = factsheet(site, site.model.by_slug[slug])
    assert agreed(view, site.figures) > 5
    printed = squeezed(words(compile_one("factsheet.typ", view)))
    stated = [squeezed(unmarked(text)) for text in texts_of(view) if OPEN in text]
    # What a figure of the page is described with for those who do not see it is not printed as text.
    short = [text for text in stated if len(text) < 12]
    assert short
    assert [text for text in short if text not in printed] == []
