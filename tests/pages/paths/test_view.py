"""The pages of the growth paths."""

from __future__ import annotations

from itertools import chain

from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY
from site_builder.model import Model
from site_builder.pages.paths import path as one_path
from site_builder.pages.paths import view as all_paths
from site_builder.pages.paths.path import PathView
from site_builder.pages.paths.view import paths
from site_builder.pages.shared.site import Site
from site_builder.render import render
from tests.measures.region import assessment, municipality, region


def site_of(model: Model) -> Site:
    """A site over a model, in which git knows nothing."""
    return Site(model=model, history=NO_HISTORY, css="assets/site.css")


def view_of(site: Site, profile: int) -> PathView:
    """The page of the path of a profile."""
    own = next(one for one in site.model.records.growth_paths.paths if one.profile == profile)
    return one_path.path(site, own)


FILLED = {
    # Profile 3 by its first assessment; capacity, knowledge and policy (steps of 2027) are 2 a year later.
    "els": municipality("Els", assessment(2026, "111111"), assessment(2027, "212211")),
    # Profile 3 as well, not assessed again: its steps of 2027 are not known.
    "linde": municipality("Linde", assessment(2026, "111111")),
    # Profile 2.
    "wilg": municipality("Wilg", assessment(2026, "222211"), assessment(2027, "222222")),
    "ulk": municipality("Ulk"),
}


def test_in_an_empty_region_every_path_stands_and_nobody_is_on_it() -> None:
    """The tracks are the plan's; the page says that no municipality follows one yet, and how that starts."""
    site = site_of(region({"els": municipality("Els"), "ulk": municipality("Ulk")}))
    view = paths(site)
    assert [card.id for card in view.paths] == ["profiel-1", "profiel-2", "profiel-3"]
    assert view.steps is None
    assert {step.word for card in view.paths for step in card.track} == {"nog geen gemeente", "doel"}
    assert {step.state for card in view.paths for step in card.track} == {"upcoming", "goal"}
    for page in chain(all_paths.pages(site), one_path.pages(site)):
        text = render(page).decode()
        assert "Voorstel, vast te stellen door de regio" in text
        assert 'over/verbeteren/"' in text


def test_followers_stand_at_the_path_of_their_first_profile() -> None:
    """Who has no profile follows none and is named."""
    view = paths(site_of(region(FILLED, report_year=2027)))
    named = {card.id: [link.label for link in card.followers] for card in view.paths}
    assert named == {"profiel-1": [], "profiel-2": ["Wilg"], "profiel-3": ["Els", "Linde"]}
    assert [link.label for link in view.without] == ["Ulk"]
    assert unmarked(view.followers) == "3 van de 4 gemeenten volgen een groeipad"


def test_tracks_line_up_with_a_step_per_year_and_the_ambition() -> None:
    """Every path has the same years, so the tracks can stand below each other."""
    view = paths(site_of(region(FILLED, report_year=2027)))
    whens = {tuple(step.when for step in card.track) for card in view.paths}
    assert whens == {("2026", "2027", "2028", "2029", "2030", "2030")}
    third = view.paths[2].track
    # Both did the baseline; of the six steps for 2027 Els took three, and of Linde nothing is known.
    assert [(unmarked(step.word), step.state) for step in third[:3]] == [
        ("2 van de 2 gezet", "reached"),
        ("3 van de 6 gezet", "unknown"),
        ("0 van de 6 gezet", "upcoming"),
    ]
    assert third[1].href == "../groeipaden/profiel-3/#jaar-2027"


def test_the_steps_in_the_table_add_up() -> None:
    """Per path: followers times steps."""
    view = paths(site_of(region(FILLED, report_year=2027)))
    assert view.steps is not None
    assert view.steps.section.table is not None
    numbers = [[int(unmarked(cell.text)) for cell in row[1:]] for row in view.steps.section.table.rows]
    steps = (7, 10, 13)
    for (followers, *states), count in zip(numbers, steps, strict=True):
        assert sum(states) == followers * count


def test_a_step_says_what_to_do_and_who_took_it_on_this_path_and_on_others() -> None:
    """A municipality on another path that stands as far is one to learn from too."""
    step = view_of(site_of(region(FILLED, report_year=2027)), 3).years[1].steps[0]
    assert step.title == "capacity naar trede 2"
    assert step.anchor == "Trede 2 betekent: Niveau 2."
    assert step.taken == (
        "Van een gemeente of meer is het niet bekend. Deze gemeente op dit pad zette de stap:"
    )
    assert [link.label for link in step.followers] == ["Els"]
    assert [link.label for link in step.others] == ["Wilg"]


def test_the_matrix_has_a_row_per_follower_and_a_cell_per_step() -> None:
    """Signs never stand without their words, and the years span all columns."""
    site = site_of(region(FILLED, report_year=2027))
    view = view_of(site, 3)
    matrix = view.matrix
    assert [row.name for row in matrix.rows] == ["Els", "Linde"]
    assert {len(row.cells) for row in matrix.rows} == {len(matrix.steps)} == {13}
    assert sum(count for _, count in matrix.years) == 13
    assert [cell.word for cell in matrix.rows[0].cells[:4]] == ["op tijd"] * 4
    assert [cell.word for cell in matrix.rows[1].cells[:4]] == ["op tijd", *["niet bekend"] * 3]
    words = {cell.state: cell.word for cell in matrix.states}
    assert all(words[cell.state] == cell.word for row in matrix.rows for cell in row.cells)
    anchors = {f"#{step.id}" for year in view.years for step in year.steps}
    assert {link.href for link in matrix.steps} == anchors


def test_a_step_that_was_lost_is_not_shown_as_taken() -> None:
    """A level that fell again is behind, and the page says that it was reached once."""
    fell = municipality("Els", assessment(2026, "112111"), assessment(2027, "111111"))
    view = view_of(site_of(region({"els": fell}, report_year=2027)), 3)
    assert view.matrix.rows[0].cells[1].word == "teruggevallen"
    assert view.years[1].steps[0].followers == ()


def test_pages_of_paths_lead_to_each_other() -> None:
    """The first has no previous one, the last no next."""
    site = site_of(region())
    around = [(view_of(site, n).previous, view_of(site, n).next) for n in (1, 2, 3)]
    assert [(p.label if p else "", n.label if n else "") for p, n in around] == [
        ("", "Vanuit profiel 2"),
        ("Vanuit profiel 1", "Vanuit profiel 3"),
        ("Vanuit profiel 2", ""),
    ]
