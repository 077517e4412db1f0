"""A page states no number that is no figure: a ratchet, for the kinds of page that have none left."""

from __future__ import annotations

from datetime import date

import pytest

from site_builder.load import load
from tests.baseline.demo import TODAY, Demo
from tests.markup import Element, parse
from tests.site.naked import naked, texts_in

CLEAN = (
    "404.html",
    "actielijnen/index.html",
    "beheer/index.html",
    "impactlabs/index.html",
    "nieuwsbrief/index.html",
    "over/contact/index.html",
    "over/index.html",
    "over/meten/index.html",
    "over/privacy/index.html",
    "over/verbeteren/index.html",
    "projecten/index.html",
    "zoeken/index.html",
)
"""Pages of the demo on which every number is a figure or counts nothing. A page may join, none may leave."""
OF_A_YEAR = ("actielijnen/index.html", "impactlabs/index.html")
"""The same, also as they were in the years that were closed."""
YEARS = range(2026, 2030)


@pytest.fixture(scope="module")
def recorded(demo: Demo) -> frozenset[str]:
    """What the records of the demo say in words, and what the plan strives for in percent."""
    records = load(demo.data, TODAY).records
    assert records is not None
    ambitions = (f"{one.percent}%" for one in records.region.ambitions)
    return frozenset((*texts_in(records), *ambitions))


def main_of(text: str) -> Element:
    """What a page is about."""
    main = parse(text).first("main")
    assert main is not None
    return main


@pytest.mark.parametrize("path", [*CLEAN, *(f"jaren/{year}/{path}" for year in YEARS for path in OF_A_YEAR)])
def test_every_number_is_a_figure(demo: Demo, recorded: frozenset[str], path: str) -> None:
    """Nobody has to wonder where a number of these pages comes from: each can be looked up."""
    assert naked(main_of(demo.files[path].decode()), recorded) == ()


def test_a_number_that_lost_its_mark_is_found(demo: Demo, recorded: frozenset[str]) -> None:
    """The headline of the page of sessions with one figure out of its mark: so the test can fail."""
    html = demo.files["impactlabs/index.html"].decode()
    start, end = '<data value="10" data-figure="series.held_of_promised.2030">', "</data>"
    assert html.count(f"{start}10{end}") >= 1
    bare = html.replace(f"{start}10{end}", "10", 1)
    (found,) = naked(main_of(bare), recorded)
    assert found.startswith("In … zijn 10 van de")


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>Van 3 projecten</p>", ("Van 3 projecten",)),
        ("<td>12</td>", ("12",)),
        ("<p>61,9%</p>", ("61,9%",)),
        ('<p>Van <data value="3" data-figure="a.2030">3</data> projecten</p>', ()),
        ('<p>Van <data value="3" data-figure="a.2030">3</data> van de 5</p>', ("van de 5",)),
        ("<p>op 12 maart 2030, 13:00 uur</p>", ()),
        ('<time datetime="2030-03-12">12 maart</time>', ()),
        ("<p>gemeenten in profiel 2 en 3, van niveau 0 tot en met 4 (04.03.01)</p>", ()),
        ("<p>Meer dan 20 auto’s, schreef de gemeente</p>", ()),
        ("<p>Meer dan 20 auto’s</p>", ("Meer dan 20 auto’s",)),
        ("<p>pas bij 3 projecten of meer</p>", ()),
        ('<div id="as-beleid"><td>3</td></div>', ()),
    ],
)
def test_what_counts_and_what_does_not(html: str, found: tuple[str, ...]) -> None:
    """A count is naked; a day, a year, a definition and what a record says are not."""
    assert naked(main_of(f"<main>{html}</main>"), ["Meer dan 20 auto’s, schreef de gemeente"]) == found


def test_the_texts_of_records_are_found_in_whatever_holds_them() -> None:
    """In lists, in mappings and in records; numbers, days and codes are no texts."""
    held = {"a": ["Drie van de 3 wegen.\n\nEn 4 pleinen.", "12"], "b": ("geen cijfer", 7, date(2030, 1, 2))}
    assert list(texts_in(held)) == ["Drie van de 3 wegen.", "En 4 pleinen."]
