"""The form of a municipality: made of the records, in the words of `answers`."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from site_builder import urls
from site_builder.answers.cells import Cell, parsed
from site_builder.answers.letter import letter
from site_builder.answers.questions import subjects
from site_builder.answers.round_code import RoundCode
from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY
from site_builder.model import Model, tie
from site_builder.pages.participate.form import FormView, form, pages
from site_builder.pages.participate.screens import Screen, question
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.render import render
from tests.editor.written import records_of, with_repository
from tests.measures.region import alone, assessment, measurement, municipality, project, region, session
from tests.phrases.reading import check


def made(model: Model, slug: str = "wilg", year: int = 2026) -> FormView:
    """The form of one municipality."""
    return form(Site(model, NO_HISTORY, "site.css"), model.by_slug[slug], year)


def screen(view: FormView, name: str) -> Screen:
    """One of its screens."""
    return next(one for one in view.screens if one.id == name)


def test_a_first_year_has_a_screen_for_each_axis_and_no_earlier_answer() -> None:
    """Each with its descriptions as choices and one for who does not know; nothing is marked as answered."""
    model = alone()
    view = made(model)
    axes = [one for one in view.screens if one.id.startswith("as-")]
    assert [one.id for one in axes] == [f"as-{axis.id}" for axis in model.axes]
    level, evidence = axes[0].parts[0].questions
    assert [option.value for option in level.options] == [
        *(str(anchor.level) for anchor in model.axes[0].anchors),
        "",
    ]
    assert [option.marks for option in level.options if option.marks] == []
    assert [option.value for option in level.options if "de ambitie" in option.note] == ["3"]
    assert evidence.known == ""


def test_the_answer_of_the_year_before_stands_beside_the_choice() -> None:
    """That year is named, also where a year lies between; and the draft of this year is marked as well."""
    model = alone(assessment(2026, "211111"), assessment(2028, "311111", status="draft"), report_year=2027)
    level, evidence = screen(made(model, year=2028), f"as-{model.axes[0].id}").parts[0].questions
    marks = {option.value: option.marks for option in level.options if option.marks}
    assert marks == {"2": ("uw antwoord in 2026",), "3": ("staat nu in de monitor over 2028",)}
    assert evidence.known == "In 2026 schreef u niets op."


def test_a_session_that_was_held_is_asked_about_and_none_is_no_screen() -> None:
    """With what the monitor has; 0 is an answer and nothing is not."""
    assert "bijeenkomsten" not in [one.id for one in made(alone()).screens]
    held = session("2026-03-12-meten", "2026-03-12")
    wilg = municipality("Wilg", attendance={"2026-03-12-meten": (0, 2)})
    model = region({"wilg": wilg, "els": municipality("Els")}, sessions=[held])
    for slug, known in (("wilg", ["Nu in de monitor: 0", "Nu in de monitor: 2"]), ("els", ["", ""])):
        (part,) = screen(made(model, slug), "bijeenkomsten").parts
        assert (part.path, part.heading) == ("attendance.2026-03-12-meten", "Samen leren (12 maart 2026)")
        assert [one.known for one in part.questions] == known


def test_projects_are_told_with_what_was_measured() -> None:
    """Those of the municipality alone; without any there is none to choose, and a new one may be told."""
    own = project(measurement("design", date="2026-04-02"), name="Brug", phase="award")
    model = region({"wilg": municipality("Wilg"), "els": municipality("Els")}, {("wilg", "brug"): own})
    (brug,) = made(model).projects
    assert brug.path == "projects.brug"
    assert brug.known == "Aanbesteding; gemeten bij ontwerp (2 april 2026)"
    other = made(model, "els")
    assert (other.projects, other.of_project, other.measured) == ((), (), ())
    ((part,),) = (one.parts for one in other.of_new)
    assert [one.name for one in part.questions][:2] == ["name", "type"]


def test_what_is_measured_is_asked_one_subject_at_a_time() -> None:
    """Nothing of the survey is left out; no title repeats the subject of its screen, and each is clear."""
    model = region({"wilg": municipality("Wilg")}, {("wilg", "brug"): project()})
    view = made(model)
    titles = {one.id: [each.title for part in one.parts for each in part.questions] for one in view.measured}
    assert titles["wanneer"] == ["Datum", "Programma: naam", "Programma: versie"]
    assert titles["herkomst"][:2] == ["Hergebruikt", "Gerecycled"]
    assert titles["sloop"][-1] == "Geen sloop"
    (own,) = (one for one in subjects(model.records, "wilg", 2026) if one.path.endswith("delivery"))
    asked = [each.name for one in view.measured for part in one.parts for each in part.questions]
    assert sorted(asked) == sorted(one.name for one in own.fields)
    assert [part.asked for one in view.measured for part in one.parts] == [True] + [False] * (len(titles) - 1)
    assert view.measured_in[-1] == ("", "Er is niets nieuws gemeten")


def test_what_the_records_show_stands_beside_the_axis() -> None:
    """In words, of the projects that it is known of; where there is no project, nothing is said."""
    assert [one.held for one in made(alone()).screens if one.held] == []
    site = Site(tie(records_of("demo")), NO_HISTORY, "site.css")
    view = form(site, site.model.by_slug["veldoord"], 2031)
    told = {one.id: [unmarked(line) for line in one.held] for one in view.screens if one.held}
    assert set(told) == {"as-projects", "as-measuring"}
    for line in (line for lines in told.values() for line in lines):
        check(line)
        assert re.match(r"\d+ van de \d+ (opgeleverde )?projecten ", line), line


def test_the_script_gets_the_questions_of_the_survey_in_its_order() -> None:
    """Each subject with its heading and what is known, and the titles of its questions."""
    view = made(alone())
    told = json.loads(view.answer)
    every = {one.path: one for one in subjects(alone().records, "wilg", 2026)}
    assert told["code"] == str(RoundCode("wilg", 2026))
    for path, heading, sheet, known in told["subjects"]:
        assert heading == every[path].heading
        titles = {field.name: field.title for field in every[path].fields}
        assert all(titles[name] == title for name, title, _ in told["sheets"][sheet])
        assert known == {one.name: text for one in every[path].fields if (text := every[path].known(one))}


def test_the_same_questions_stand_as_a_letter() -> None:
    """The spiderweb as `answers` writes it, with the code; documents are not asked."""
    view = made(alone())
    whole = letter(RoundCode("wilg", 2026), subjects(alone().records, "wilg", 2026), {})
    assert view.text.startswith(whole[: whole.index("Project: nieuw")])
    assert "Beleidsstuk" not in view.text


def test_what_is_chosen_of_several_is_read_again() -> None:
    """Every choice of the form is one that `answers` knows, as the record has it."""
    for one in subjects(records_of("demo"), "veldoord", 2031):
        for field in (each for each in one.fields if each.shape == "words"):
            values = [option.value for option in question(field).options]
            assert parsed(field, Cell(", ".join(values))) == tuple(field.labels)


def test_who_left_has_no_form() -> None:
    """Nor has who does not take part yet at the end of the year."""
    gone = municipality("Wilg", until="2026-06-30")
    model = region(
        {"wilg": gone, "els": municipality("Els"), "berk": municipality("Berk", since="2027-01-01")}
    )
    assert [one.address for one in pages(Site(model, NO_HISTORY, "site.css"))] == [urls.form("els")]


def test_a_hostile_name_stays_text() -> None:
    """An apostrophe, a quote and a tag in a name break neither the page nor what the script reads."""
    name = '\'s-Wolm "erd" <b>'
    model = region({"wilg": municipality(name)}, {("wilg", "brug"): project(name="Brug \"A\" & 'B'")})
    view = made(model)
    html = render(Page(urls.form("wilg"), "participate_form.html", view)).decode()
    assert "<b>" not in html.replace("<b>Let", "")
    assert [one[1] for one in json.loads(view.answer)["subjects"]][1] == "Project: Brug \"A\" & 'B'"


def test_nothing_can_be_sent_from_a_region_that_does_not_exist() -> None:
    """Where it does exist there is a mail to open."""
    model = alone()
    assert made(model).sending.mail is None
    settings = model.records.region.settings.model_copy(update={"fictional": False})
    real = model.records.region.model_copy(update={"settings": settings})
    mail = made(replace(model, records=replace(model.records, region=real))).sending.mail
    assert mail is not None
    assert mail.href.startswith(f"mailto:{real.contact}?subject=Gegevens%20van%20Wilg%20over%202026")


def test_who_has_an_account_is_led_to_the_record_in_the_editor() -> None:
    """Where the site has an editor; else to nothing."""
    assert made(alone()).sending.editor is None
    records = with_repository(records_of("demo"))
    site = Site(tie(records), NO_HISTORY, "site.css", scripts={"editor.js": "beheer/editor/editor.js"})
    editor = form(site, site.model.by_slug["ulk"], 2030).sending.editor
    assert editor is not None
    assert editor.href == "../../beheer/editor/#/collections/gemeenten/entries/ulk"


def test_no_two_elements_have_one_id() -> None:
    """Also those that wait to be copied for a project."""
    model = region({"wilg": municipality("Wilg")}, {("wilg", "brug"): project()})
    html = render(Page(urls.form("wilg"), "participate_form.html", made(model))).decode()
    ids = re.findall(r' id="([^"]+)"', html)
    assert sorted(ids) == sorted(set(ids))
