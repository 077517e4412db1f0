"""A project in short: one value against the level of its year, and the others as signs."""

from __future__ import annotations

from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY
from site_builder.model import Model
from site_builder.pages.shared.project_cards import ProjectCard, card_indicators, project_card
from site_builder.pages.shared.site import Site
from site_builder.records.project import Project
from tests.measures.region import measurement, mki_of, municipality, project, region


def card_of(found: Project, year: int = 2027, of: str = "els") -> tuple[ProjectCard, Model]:
    """The card of one project of Els, by the end of a year."""
    owners = {"els": municipality("Els"), "ulk": municipality("Ulk")}
    model = region(owners, {("els", "weg"): found}, report_year=2028)
    site = Site(model=model, history=NO_HISTORY, css="assets/site.css")
    return project_card(site, "", model.by_slug["els"].projects[0], year, of), model


def test_the_value_is_held_against_the_level_of_its_own_year() -> None:
    """60% at a level of 62% is below it; the bar has both places, and the words name the phase."""
    card, _ = card_of(project(measurement(date="2027-06-01", materials={"percent": 60})))
    assert (unmarked(card.lead.text), card.lead.key) == ("60%", "below")
    assert card.lead.words == "prestatieniveau 62% niet gehaald bij oplevering"
    assert card.bar is not None
    assert (card.bar.value_at, card.bar.level_at) == (0.6, 0.62)
    assert card.about.endswith("gemeten in 2027")


def test_a_promise_has_a_sign_of_its_own() -> None:
    """At an award nothing is reached yet."""
    card, _ = card_of(project(measurement("award", "2027-06-01", materials={"percent": 70})))
    assert card.lead.key == "promised"
    assert card.lead.words == "prestatieniveau 62% gehaald bij gunning"


def test_what_was_not_measured_is_one_sentence() -> None:
    """Beside the values that there are, and never a zero."""
    card, model = card_of(project(measurement(date="2027-06-01", mki=mki_of(10))))
    assert [value.key for value in card.shown] != []
    assert all(value.key != "missing" for value in card.shown)
    assert card.missing.startswith("Niet gemeten: ")
    assert card.bar is None
    assert len(card.others) == len(card_indicators(model.indicators)) - 1


def test_without_a_measurement_there_is_no_year_and_no_bar() -> None:
    """What was measured later is not known yet."""
    later = project(measurement(date="2028-06-01", materials={"percent": 70}))
    card, _ = card_of(later, 2027)
    assert (card.year, card.bar, card.lead.key) == (None, None, "missing")
    assert card.about.endswith("nog niet gemeten")


def test_whose_a_project_is_too_is_said_on_the_page_of_a_municipality_alone() -> None:
    """With the share that counts there; in a list of all projects the owner stands elsewhere."""
    shared = project(shared_with=[{"municipality": "ulk", "share": 30}])
    assert card_of(shared)[0].shared.startswith("Samen met Ulk. Voor 70% van deze gemeente")
    assert card_of(shared, of="")[0].shared == ""
