"""The words of the programme, explained where a region has them."""

from __future__ import annotations

from dataclasses import replace

from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages.shared.site import Site
from site_builder.pages.terms.view import terms
from site_builder.records.terms import Terms
from tests.measures.region import records

WORDS = Terms.model_validate(
    {
        "terms": [
            {"id": "mki", "name": "MKI", "text": "Gevolgen voor het milieu in euro.\n"},
            {"id": "gww", "name": "GWW", "text": "Wegen en riolen.", "source": {"title": "Het plan"}},
        ]
    }
)


def test_every_word_by_the_alphabet_with_its_source() -> None:
    """Each has a place of its own on the page, to lead to."""
    site = Site(tie(replace(records(), terms=WORDS)), NO_HISTORY, "site.css")
    gww, mki = terms(site).meanings
    assert (gww.id, gww.name, gww.text) == ("gww", "GWW", "Wegen en riolen.")
    assert gww.source is not None
    assert gww.source.text == "Het plan"
    assert (mki.text, mki.source) == ("Gevolgen voor het milieu in euro.", None)


def test_a_region_without_words_says_so() -> None:
    """The page is there: every page leads to it."""
    made = terms(Site(tie(records()), NO_HISTORY, "site.css"))
    assert made.meanings == ()
    assert made.finding == "Deze regio heeft nog geen woorden uitgelegd."
