"""No two pages disagree on two years: what one compares so does the other, and what it refuses too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest

from site_builder import urls
from site_builder.formats import lower_first
from tests.baseline.demo import Demo
from tests.markup import Element, one_line, parse

YEARS = range(2026, 2031)
LEVEL = "halen van het prestatieniveau niet vergeleken"

Told = Mapping[str, tuple[str, str]]
"""What a page says of a figure, by its id: the text of the figure, and what became of it or why not."""


def page(demo: Demo, address: str) -> Element:
    """One built page."""
    return parse(demo.files[urls.file_of(address)].decode())


def rows_of(root: Element, region: str) -> Iterator[Element]:
    """The rows of the tables of indicators whose id ends so, without those of their heads."""
    (section,) = (one for one in root.all("section") if one.attributes.get("id") == "indicatoren")
    for one in section.all("div"):
        if one.attributes.get("id", "").endswith(region):
            yield from (row for row in one.all("tr") if row.first("td") is not None)


def stated(cell: Element) -> dict[str, str]:
    """The figures in a cell, each with its text."""
    return {one.attributes["data-figure"]: one.text for one in cell.all("data")}


def side_by_side(demo: Demo, region: str) -> Told:
    """What the page of all years says of each leading figure, in the table of this name."""
    found = {}
    for row in rows_of(page(demo, urls.YEARS), region):
        cells = list(row.all("td"))
        lines = [one for one in re.split(r";\s*", cells[-1].text) if not one.startswith(LEVEL)]
        for figure, text in stated(cells[0]).items():
            found[figure] = (text, one_line("; ".join(lines)))
    return found


def of_the_year(demo: Demo, year: int) -> Told:
    """What the page of one year says of the same figures."""
    found = {}
    for row in rows_of(page(demo, urls.changed(year)), "indicatoren-tabel"):
        _, now, change, _ = row.all("td")
        for figure, text in stated(now).items():
            found[figure] = (text, lower_first(change.text))
    return found


@pytest.mark.parametrize("year", YEARS)
def test_the_page_of_a_year_and_that_of_all_years_agree(demo: Demo, year: int) -> None:
    """Every indicator, project type and set of every year of the demo: both compare, or both say why not.

    On the code before it failed for 4 of the 60 pairs: /veranderd/2029/ called better what /jaren/ refused,
    since Eikenmark had left.
    """
    both, own = side_by_side(demo, "-tabel"), of_the_year(demo, year)
    beside = {figure: told for figure, told in both.items() if figure.endswith(f".{year}")}
    assert own
    assert beside == own
    assert (year == YEARS[0]) is ({told[1] for told in own.values()} == {"eerste jaar"})


def test_what_left_the_region_is_refused_on_both_pages(demo: Demo) -> None:
    """The pair of the review: origin of material in public space from 2028 to 2029."""
    figure = "herkomst-materiaal.public_space.mean.2029"
    reason = "niet vergeleken: Eikenmark deed niet meer mee"
    assert of_the_year(demo, 2029)[figure][1] == reason
    assert side_by_side(demo, "-tabel")[figure][1] == reason
    assert side_by_side(demo, "-tot-en-met")["herkomst-materiaal.roads.mean.2029.to_date"][1] == reason


def test_both_pages_count_the_same(demo: Demo) -> None:
    """How many figures got better stands in one sentence, with one number each, on both."""
    sentences = [
        next(one.text for one in page(demo, address).all("h2") if one.text.startswith("Van 2029 op 2030: "))
        for address in (urls.YEARS, urls.changed(2030))
    ]
    assert sentences[0] == sentences[1]
    numbers = [
        {one.attributes["data-figure"]: one.attributes["value"] for one in page(demo, address).all("data")}
        for address in (urls.YEARS, urls.changed(2030))
    ]
    shared = numbers[0].keys() & numbers[1].keys()
    assert {"indicators.better.2030", "indicators.compared.2030"} <= shared
    assert {one: numbers[0][one] for one in shared} == {one: numbers[1][one] for one in shared}
