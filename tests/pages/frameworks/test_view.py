"""The questions of another framework: answered with figures, or said that it is not known."""

from __future__ import annotations

from dataclasses import replace

from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages.frameworks.view import framework, pages
from site_builder.pages.shared.site import Site
from site_builder.records.frameworks import Framework
from tests.measures.programme import SOURCE
from tests.measures.region import municipality, records

QUESTIONS = [
    {"id": "a", "text": "Hoeveel?", "numbers": ["municipalities.count"], "pages": ["gemeenten/"]},
    {"id": "b", "text": "Wat?", "unknown": "Niet gemeten."},
    {"id": "c", "text": "Wie?", "numbers": ["spiderweb.policy.median"]},
]


def test_a_question_has_its_figure_or_says_that_it_is_not_known() -> None:
    """A figure without a value stands below what is not known, by its name."""
    record = Framework.model_validate({"name": "Kader", "questions": QUESTIONS, "source": SOURCE})
    made = Site(tie(replace(records({"aa": municipality("aa")}), oecd_scoreboard=record)), NO_HISTORY, "")
    rows = [
        [(unmarked(cell.text), cell.note) for cell in row]
        for row in framework(made, "oecd_scoreboard").table.rows
    ]
    assert rows[0][1] == ("Gemeenten die meedoen: 1.", "")
    assert rows[1] == [("Wat?", ""), ("Niet bekend.", "Niet gemeten.")]
    assert rows[2] == [("Wie?", ""), ("Niet bekend.", "Spinnenweb, middelste trede: niet bekend.")]


def test_a_region_without_a_framework_has_no_page() -> None:
    """Nor one whose file has no questions."""
    assert list(pages(Site(tie(records({})), NO_HISTORY, ""))) == []
