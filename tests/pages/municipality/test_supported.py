"""The part of a municipality's page with claim and records side by side."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages.municipality.more import Supported, supported
from site_builder.pages.municipality.view import pages
from site_builder.pages.shared.site import Site
from site_builder.records.collection import Records
from site_builder.records.municipality import Municipality
from site_builder.records.project import Project
from site_builder.render import render
from tests.figures.claims import MATERIALS, MKI, claiming, works
from tests.measures.programme import SPIDERWEB

BOTH = {**MATERIALS, **MKI}


def part_of(found: Records) -> Supported | None:
    """The part for `els`."""
    site = Site(model=tie(found), history=NO_HISTORY, css="assets/site.css")
    return supported(site, site.standing("els"))


def explained(found: Records, axis: str, text: str, status: str = "confirmed") -> Records:
    """The same with an explanation at one level."""
    data = found.municipalities["els"].model_dump(by_alias=True, exclude_none=True)
    data["assessments"][0]["levels"][axis]["explained"] = text
    data["assessments"][0]["status"] = status
    return replace(found, municipalities={"els": Municipality.model_validate(data)})


def of(levels: Mapping[str, int], projects: Sequence[Project]) -> Supported | None:
    """The part for these levels and projects."""
    return part_of(claiming(levels, projects))


def test_nothing_is_said_where_all_fits() -> None:
    """No line per axis: the page speaks of what differs, and of what no record tests not at all."""
    assert of({"measuring": 3, "policy": 4}, works(BOTH, BOTH, {})) is None


def test_a_contradiction_stands_beside_the_claim() -> None:
    """What the municipality says with the words of the level, and what its projects show."""
    found = of({"measuring": 3, "policy": 4}, works(BOTH, {}, {}))
    assert found is not None
    (one,) = found.axes
    assert unmarked(one.claim) == "Trede 3: Niveau 3."
    assert unmarked(one.records) == (
        "De projecten passen niet bij deze trede: trede 2 vraagt dat minstens 2 projecten zijn gemeten op "
        "materials of mki; dat is er 1. Trede 3 vraagt dat minstens 50% van de projecten is gemeten op "
        "materials en mki; dat is 1 van de 3."
    )
    assert (one.explained, found.too_little) == ("", "")
    assert found.heading == "De projecten laten iets anders zien over measuring"


def test_an_explanation_is_shown_also_where_it_is_not_needed() -> None:
    """Beside a contradiction, beside records that agree, and on an axis that nothing tests."""
    wrong = part_of(explained(claiming({"measuring": 3}, works({}, {}, {})), "measuring", "Het komt nog."))
    assert wrong is not None
    assert [one.explained for one in wrong.axes] == ["Het komt nog."]
    right = part_of(explained(claiming({"measuring": 3}, works(BOTH, BOTH, BOTH)), "measuring", "Klopt."))
    assert right is not None
    assert [unmarked(one.records) for one in right.axes] == ["De projecten passen bij deze trede."]
    assert right.heading == "Uitleg bij de treden"
    other = part_of(explained(claiming({"policy": 3}, []), "policy", "Zo is het."))
    assert other is not None
    assert [(one.records, one.explained) for one in other.axes] == [("", "Zo is het.")]


def test_too_little_is_one_line_for_all_axes() -> None:
    """Not a line per axis, and no heading over nothing."""
    found = of({"measuring": 3, "projects": 3}, works({}))
    assert found is not None
    assert (found.heading, found.axes) == ("", ())
    assert unmarked(found.too_little) == (
        "Te weinig projecten vastgelegd om dit te toetsen: projects en measuring."
    )


def test_a_draft_and_a_region_without_conditions_say_nothing() -> None:
    """A draft is in no figure; without conditions there is nothing to test."""
    wrong = claiming({"measuring": 3}, works({}, {}, {}))
    assert part_of(explained(wrong, "measuring", "Het komt nog.", status="draft")) is None
    assert part_of(claiming({"measuring": 3}, works({}, {}, {}), SPIDERWEB)) is None


def test_the_page_states_the_figures() -> None:
    """In HTML the level, the answer and both counts carry their ids, with the values of the table."""
    site = Site(
        model=tie(claiming({"measuring": 3}, works(BOTH, {}, {}, {}))),
        history=NO_HISTORY,
        css="assets/site.css",
    )
    html = render(next(iter(pages(site)))).decode()
    shown = html.partition('class="supported"')[2].partition("<details")[0]
    stated = dict(re.findall(r'<data value="([^"]*)" data-figure="([^"]*)">', shown))
    assert stated["disagrees"] == "spiderweb.measuring.els.supported.2027"
    table = site.figures.by_id
    for value, figure in re.findall(r'<data value="([^"]*)" data-figure="([^"]*)">', shown):
        assert str(table[figure].value) == value
    assert "projects.materials.mki.els.measured_all.2027.to_date" in stated.values()
    assert "projects.els.count.2027.to_date" in stated.values()
