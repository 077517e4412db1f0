"""The form of the yearly round in a real browser: filled in, kept, forgotten, and read by Python."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from site_builder.answers.answer import Answer, Given
from site_builder.answers.answer_file import answer_file, read_answer_file
from site_builder.answers.letter import letter, read_letter
from site_builder.answers.questions import subjects
from site_builder.answers.round_code import RoundCode
from site_builder.load import load
from site_builder.records.collection import Records
from tests.browser.acting import follow, using
from tests.browser.anew import Met
from tests.browser.hearing import Heard
from tests.browser.looking import EVERY_WINDOW, OPPOSITE, State, resize, seen_in_states, visit
from tests.checks import ROOT

CODE = RoundCode("veldoord", 2031)
FORM = "demo/meedoen/veldoord/"
SPIDERWEB = "assessments.2031"
FILLED = {
    f"{SPIDERWEB}.levels.policy.level": "3",
    f"{SPIDERWEB}.levels.policy.evidence": "Sinds mei: nieuw beleid & 'eisen' in de inkoop. Zie https://veldoord.example/x",
    f"{SPIDERWEB}.bottlenecks": "Geen uren\nGeen geld",
    "projects.kerkpad-riool.phase": "Opgeleverd",
    "projects.kerkpad-riool.delivered": "2031-05",
    "projects.kerkpad-riool.tools": "DuboCalc, Toolbox",
    "projects.+1.name": 'Brug "Zuid"',
    "projects.+1.type": "Wegen",
    "projects.+1.phase": "Ontwerp",
    "projects.kerkpad-riool.measurements.delivery.date": "2031-05-04",
    "projects.kerkpad-riool.measurements.delivery.materials.reused": "1.250,5",
    "projects.kerkpad-riool.measurements.delivery.materials.primary": "0",
    "projects.kerkpad-riool.comes_free.+1.material": "Zand",
    "projects.kerkpad-riool.comes_free.+2.material": "Betonbuizen",
    "projects.kerkpad-riool.comes_free.+2.amount": "12,5",
    "projects.kerkpad-riool.comes_free.+2.unit": "ton",
    "support.+1.kind": "Casusgerichte begeleiding",
    "support.+1.year": "2031",
    "support.+1.subject": "Hulp bij sloop",
    "support.+1.state": "Gevraagd",
}
"""What `fill` answers, by the path of each question in the order of the survey."""
FIELDS = "Riool Kerkpad: Komt vrij"
"""The screen with fields of each sort."""
SCREENS = (FIELDS, "Nakijken", "Uw projecten", "Versturen", "Meten", "Riool Kerkpad", "Riool Kerkpad: CO₂")


@cache
def records() -> Records:
    """The records of the demo."""
    found = load(ROOT / "demo", date(2030, 11, 29)).records
    assert found is not None
    return found


@pytest.fixture
def page_of(site_address: str, context: BrowserContext, heard: Heard) -> Callable[[str], Page]:
    """The form of a municipality on a telephone."""

    def opened(slug: str) -> Page:
        page = context.new_page()
        resize(page, 390, 844)
        visit(page, f"{site_address}demo/meedoen/{slug}/")
        return page

    return opened


@pytest.fixture
def phone(page_of: Callable[[str], Page]) -> Page:
    """The form of Veldoord."""
    return page_of("veldoord")


def to(page: Page, name: str) -> None:
    """Go to a screen by the list of all, and be there."""
    page.locator(".form__list a").get_by_text(name, exact=True).last.click()
    expect(page.locator(".form__list [aria-current]")).to_have_text(name)


def question(page: Page) -> Locator:
    """The question that the reader is at, which has the focus and is the one heading of the page."""
    heading = page.locator("h1")
    expect(heading).to_have_count(1)
    expect(heading).to_be_focused()
    return heading


def fill(page: Page) -> None:
    """Answer what `FILLED` says, on the way to the end."""
    shown = page.locator(".screen:visible")
    page.get_by_role("button", name="Begin").click()
    shown.get_by_text("Meerdere; eisen staan in").click()
    shown.locator("textarea").fill(
        " " + FILLED[f"{SPIDERWEB}.levels.policy.evidence"].replace(". ", ".\n") + "\n"
    )
    to(page, "Uitvoering")
    shown.get_by_text("Dat weten wij nog niet.").click()
    to(page, "Knelpunten en kansen")
    shown.locator("textarea").first.fill("- Geen uren\n\n• Geen geld")
    to(page, "Hulp")
    shown.get_by_text(FILLED["support.+1.kind"]).click()
    shown.locator("input[type=text]").fill(FILLED["support.+1.subject"])
    to(page, "Uw projecten")
    shown.get_by_text("Riool Kerkpad").click()
    shown.get_by_text("Een project dat er nog niet bij staat").first.click()
    to(page, "Riool Kerkpad")
    shown.get_by_text("Opgeleverd").first.click()
    shown.get_by_label("Opgeleverd").last.fill("2031-05")
    to(page, "Riool Kerkpad: Geleerd")
    for tool in FILLED["projects.kerkpad-riool.tools"].split(", "):
        shown.get_by_text(tool, exact=True).click()
    to(page, "Riool Kerkpad: Komt vrij")
    batch = shown.locator(".part:visible").last
    for material in ("Zand", "Betonbuizen"):
        page.get_by_role("button", name="Nog een partij").click()
        expect(batch.get_by_label("Materiaal")).to_be_focused()
        batch.get_by_label("Materiaal").fill(material)
    batch.get_by_label("Hoeveelheid").fill("12,5")
    batch.get_by_label("Eenheid").select_option("ton")
    to(page, "Riool Kerkpad: Meting")
    shown.get_by_text("Oplevering").click()
    to(page, "Riool Kerkpad: Datum")
    shown.locator("input[type=date]").fill("2031-05-04")
    to(page, "Riool Kerkpad: Herkomst materiaal")
    shown.get_by_label("Hergebruikt").first.fill("1.250,5")
    shown.get_by_label("Nieuw").first.fill("0")
    to(page, "Nieuw project")
    shown.get_by_label("Naam").fill(FILLED["projects.+1.name"])
    shown.get_by_text("Wegen").click()
    shown.get_by_text("Ontwerp").click()
    to(page, "Nakijken")


def saved(page: Page) -> bytes:
    """The file that the form leaves."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar het bestand").click()
    return Path(download.value.path()).read_bytes()


def given(answer: Answer | None) -> Mapping[str, str | None]:
    """The texts of an answer by their paths."""
    assert answer is not None
    return {path: one.text for path, one in answer.given.items()}


def test_a_whole_round(phone: Page, heard: Heard, context: BrowserContext) -> None:
    """Once loaded nothing is asked of the network. On paper is only what was asked and answered; the file and
    the text of the mail are what Python writes and reads.

    Answers are kept only where a reader asks for it: then they are there after a reload, with the projects.
    Every bar holds on the screen that has most, and one button forgets the answers.
    """
    phone.wait_for_load_state("networkidle")
    before = len(heard.asked)
    heard.offline = True
    context.set_offline(True)
    fill(phone)
    phone.emulate_media(media="print")
    expect(phone.locator("[data-checked]")).to_be_visible()
    for part in (".form__list", ".form__progress", "[data-next]", ".form__keep"):
        expect(phone.locator(part)).to_be_hidden()
    phone.emulate_media(media="screen")
    phone.get_by_role("button", name="Ga verder").click()
    expect(question(phone)).to_have_text("Klaar om te versturen")
    _same_file(saved(phone))
    _same_letter(phone.locator("[data-letter]").input_value())
    # At every step the browser itself asks for the icon of its tab again; the form needs nothing.
    assert {path.rpartition("/")[2] for path in heard.asked[before:]} <= {"icoon.svg"}
    context.set_offline(False)
    _kept(phone)


def _same_file(content: bytes) -> None:
    """The same answers, byte for byte as `answers` writes them, and what the form showed by then."""
    read = read_answer_file(content, "antwoorden.json")
    assert read.problems == ()
    assert given(read.answer) == FILLED
    assert read.answer is not None
    assert read.answer.code == CODE
    shown = read.answer.shown or {}
    assert shown["projects.kerkpad-riool.phase"] == "construction"
    answer = Answer(CODE, {path: Given(text) for path, text in FILLED.items()}, "", shown, read.answer.day)
    assert content.decode() == answer_file(answer)


def _same_letter(text: str) -> None:
    """A person reads it, and `gww inbox` finds every answer in it."""
    assert text == letter(CODE, subjects(records(), "veldoord", 2031), FILLED)
    read = read_letter(list(enumerate(text.splitlines(), start=1)), "mail.eml", records())
    assert read.problems == ()
    points = {path: (text or "").replace("- ", "") for path, text in given(read.answer).items()}
    assert points == FILLED


def _kept(phone: Page) -> None:
    """A whole form is kept, met again, looked at, and forgotten."""
    kept = "many => Object.keys(localStorage).length === many"
    assert phone.evaluate(kept, 0)
    to(phone, "Nakijken")
    phone.get_by_role("button", name="Bewaar op dit apparaat").click()
    phone.wait_for_function(kept, arg=1)
    phone.reload()
    assert phone.locator("[data-checked]").inner_text().count("Niet ingevuld") >= 10
    phone.goto(phone.url.partition("#")[0])
    phone.get_by_role("button", name="Ga daarmee verder").click()
    to(phone, FIELDS)
    assert list(seen_in_states(phone, OPPOSITE[:1], Met())) == []
    to(phone, "Versturen")
    assert given(read_answer_file(saved(phone), "antwoorden.json").answer) == FILLED
    phone.get_by_role("button", name="Vergeet wat is bewaard").click()
    phone.wait_for_function(kept, arg=0)
    phone.goto(phone.url.partition("#")[0])
    expect(phone.get_by_role("button", name="Ga daarmee verder")).to_be_hidden()


def test_the_mail_that_opens_has_the_code_in_its_subject(browser: Browser, site_address: str) -> None:
    """In the real region, whose first year has no earlier answer at all."""
    with using(browser, site_address) as page:
        page.goto(site_address + "meedoen/")
        follow(page.locator("main .names a").first)
        expect(page.locator(".choice__mark")).to_have_count(0)
        page.get_by_role("button", name="Begin").click()
        page.locator(".screen:visible .choice").nth(1).click()
        to(page, "Versturen")
        link = urlsplit(page.get_by_role("link", name="Open de mail").get_attribute("href") or "")
        asked = parse_qs(link.query)
        code = page.locator(".form").get_attribute("data-answer") or ""
        assert link.scheme == "mailto"
        assert asked["subject"][0].rpartition("[")[2].rstrip("]") in code
        assert asked["body"][0].replace("\r\n", "\n") == page.locator("[data-letter]").input_value()


def test_by_keyboard_alone_back_and_forth(phone: Page) -> None:
    """Each screen begins at its question; going back, in the form or in the browser, keeps the answers."""

    def tab_to(what: str) -> None:
        for _ in range(60):
            phone.keyboard.press("Tab")
            if phone.evaluate("what => document.activeElement.matches(what)", what):
                return
        pytest.fail(f"Tab does not reach {what}")

    tab_to("[data-next]")
    phone.keyboard.press("Enter")
    first = question(phone).inner_text()
    tab_to(".screen input")
    phone.keyboard.press("Space")
    phone.keyboard.press("ArrowDown")
    tab_to("textarea")
    phone.keyboard.type("Eén persoon.")
    tab_to("[data-next]")
    phone.keyboard.press("Enter")
    expect(question(phone)).not_to_have_text(first)
    expect(phone.locator(".screen:visible input:checked")).to_have_count(0)
    tab_to("[data-previous]")
    phone.keyboard.press("Enter")
    expect(question(phone)).to_have_text(first)
    expect(phone.locator(".screen:visible input:checked")).to_have_value("1")
    expect(phone.locator(".screen:visible textarea")).to_have_value("Eén persoon.")
    phone.go_back()
    expect(question(phone)).not_to_have_text(first)
    phone.go_forward()
    expect(question(phone)).to_have_text(first)


@pytest.mark.parametrize("states", [OPPOSITE[:1], pytest.param(OPPOSITE, marks=pytest.mark.long)])
def test_a_mistake_is_told_with_a_link_to_it(phone: Page, states: Sequence[State]) -> None:
    """What is wrong stands above and at the field; nothing is asked of who answers nothing."""
    phone.get_by_role("button", name="Begin").click()
    to(phone, "Uw projecten")
    phone.locator(".screen:visible").get_by_text("Riool Kerkpad").click()
    to(phone, "Riool Kerkpad: Meting")
    phone.locator(".screen:visible").get_by_text("Ontwerp").click()
    phone.get_by_role("button", name="Ga verder").click()
    expect(question(phone)).to_have_text("Riool Kerkpad: wanneer is er gemeten?")
    summary = phone.locator("[data-problems]")
    phone.get_by_role("button", name="Ga verder").click()
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_text(["Datum: Vul dit ook in."])
    to(phone, "Riool Kerkpad: Herkomst materiaal")
    reused = phone.locator(".screen:visible").get_by_label("Hergebruikt").first
    reused.fill("12x")
    phone.get_by_role("button", name="Ga verder").click()
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_text(
        ["Hergebruikt: Vul een getal in, met een komma voor decimalen."]
    )
    assert list(seen_in_states(phone, states, Met())) == []
    summary.get_by_role("link").click()
    expect(reused).to_be_focused()
    reused.fill("12")
    phone.get_by_role("button", name="Ga verder").click()
    expect(question(phone)).to_have_text("Riool Kerkpad: wat gebeurde er met wat vrijkwam?")
    to(phone, "Versturen")
    told = phone.locator("[data-complete]")
    expect(told).to_contain_text("Er klopt of mist nog iets bij: Riool Kerkpad: Datum. Ga daar terug.")
    to(phone, "Riool Kerkpad: Meting")
    phone.locator(".screen:visible").get_by_text("Er is niets nieuws gemeten").click()
    phone.get_by_role("button", name="Ga verder").click()
    expect(question(phone)).to_have_text("Klopt alles?")


def test_what_a_project_has_stands_there_and_may_be_gone(page_of: Callable[[str], Page]) -> None:
    """Each batch by its material, with what is known; one that is gone is told, and asked nothing more."""
    page = page_of("waalbeek")
    page.get_by_role("button", name="Begin").click()
    to(page, "Uw projecten")
    shown = page.locator(".screen:visible")
    shown.get_by_text("Brinkplein").first.click()
    to(page, "Brinkplein")
    expect(shown.locator(".choice", has=page.locator(".choice__mark")).first).to_contain_text("Uitvoering")
    to(page, "Brinkplein: Komt vrij")
    batch = shown.get_by_role("group", name="Partij 1: Betontegels")
    expect(batch).to_contain_text("Nu in de monitor: m²")
    expect(shown.get_by_text("Nieuwe partij 1")).to_be_hidden()
    batch.get_by_text("Deze partij is er niet meer").click()
    expect(batch.get_by_label("Hoeveelheid")).to_be_hidden()
    to(page, "Brinkplein: Materiaal nodig")
    shown.get_by_role("group", name="Partij 2: Natuursteen").get_by_label("Hoeveelheid").fill("55")
    to(page, "Nakijken")
    expect(page.locator("[data-checked]")).to_contain_text("Partij 1: Betontegels: Is er niet meer")
    to(page, "Versturen")
    expect(page.locator("[data-taken]")).to_be_visible()
    told = dict(given(read_answer_file(saved(page), "antwoorden.json").answer))
    assert told.pop("projects.brinkplein.needed.2.amount") == "55"
    assert set(told.values()) == {None}
    names = {path.rpartition(".")[2] for path in told}
    assert names == {"material", "amount", "unit", "quality", "place", "from", "until"}


@pytest.mark.long
def test_every_screen_in_every_window(phone: Page) -> None:
    """A question, the projects, what is checked and how to send: every bar holds, also on a narrow phone."""
    fill(phone)
    for name in SCREENS:
        to(phone, name)
        assert list(seen_in_states(phone, EVERY_WINDOW)) == [], name


def test_without_a_script_all_questions_stand_there_and_the_letter_is_read(
    browser: Browser, site_address: str
) -> None:
    """To print, or to put in a mail: what is typed behind a question is found again."""
    with using(browser, site_address, scripts=False) as page:
        page.goto(site_address + FORM)
        expect(page.locator("legend", has_text="Trede").last).to_be_visible()
        expect(page.locator("[data-next]")).to_be_hidden()
        text = page.locator("pre").text_content() or ""
    typed = text.replace("Beleid: trede:", "Beleid: trede: 3").replace("Kansen:", "Kansen: Meer tijd")
    read = read_letter(list(enumerate(typed.splitlines(), start=1)), "mail.eml", records())
    assert read.problems == ()
    assert given(read.answer) == {
        f"{SPIDERWEB}.levels.policy.level": "3",
        f"{SPIDERWEB}.opportunities": "Meer tijd",
    }
