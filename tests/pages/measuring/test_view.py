"""The page on how we measure."""

from __future__ import annotations

from site_builder import urls
from site_builder.history import NO_HISTORY
from site_builder.pages.measuring import view as area
from site_builder.pages.measuring.view import measuring
from site_builder.pages.shared.site import Site
from site_builder.render import render
from tests.markup import parse
from tests.measures.region import region

SITE = Site(model=region(), history=NO_HISTORY, css="assets/site.css")


def test_every_axis_has_the_place_that_other_pages_link_to() -> None:
    """The id of an axis is the one in its address, and all its levels are there."""
    (page,) = area.AREA.pages(SITE)
    text = render(page).decode()
    for axis in SITE.model.axes:
        assert f'id="{urls.axis(axis.id).partition("#")[2]}"' in text
        assert all(anchor.text in text for anchor in axis.anchors)


def test_the_rule_comes_from_the_records() -> None:
    """Each condition, profile and nuance is told, in order of the number."""
    view = measuring(SITE)
    rule = SITE.model.records.profiles
    assert len(view.profiles.conditions) == len(rule.conditions)
    assert [one.name for one in view.profiles.profiles] == ["Profiel 1", "Profiel 2", "Profiel 3"]
    assert len(view.profiles.nuances) == len(rule.nuances)


def test_what_is_not_adopted_says_so() -> None:
    """A proposal is a label at the section and a sentence on top."""
    view = measuring(SITE)
    assert "vast te stellen" in view.web.badge.text
    assert "nog een voorstel" in view.undecided


def test_an_indicator_has_levels_or_a_reason() -> None:
    """No indicator leaves the reader guessing why there is no level."""
    for one in measuring(SITE).indicators.items:
        assert bool(one.levels) != bool(one.no_level)


def test_what_the_levels_leave_open_is_said_beforehand() -> None:
    """The plan has levels for A1 alone: one with A2 will not be tested, and the page says so."""
    assert "rekenregel A2" in measuring(SITE).indicators.without_level
    (page,) = area.AREA.pages(SITE)
    assert "Voor rekenregel A2 is er nog geen prestatieniveau." in render(page).decode()


def test_the_page_tells_how_the_figures_are_taken() -> None:
    """In the year first, n, weight sets, one comparison, unknown, rounding, errata, and no sum for 50%."""
    (page,) = area.AREA.pages(SITE)
    main = parse(render(page).decode()).first("main")
    assert main is not None
    heads = [one.text for name in ("h2", "h3", "summary") for one in main.all(name)]
    for wanted in (
        "Eerst het jaar zelf",
        "Van hoeveel projecten",
        "MKI met rekenregel A1 of A2",
        "Wie er was",
        "Twee jaren vergelijken",
        "Hoe wij afronden",
        "Als een cijfer fout was",
        "Onbekend is nooit nul",
        "Is 50% gehaald?",
    ):
        assert wanted in heads
    assert "Dat kan nog niemand zeggen." in main.text
