"""The form of a work: one file on somebody's own disk, filled in and sent back to the inbox."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from site_builder.answers.answer_file import read_answer_file
from site_builder.cli import main
from tests.browser.anew import Met
from tests.browser.looking import EVERY_WINDOW, OPPOSITE, seen_in_states
from tests.browser.test_form import question, saved, to
from tests.inbox.post import Mail, judged, reasons
from tests.sheets.survey import REGION
from tests.sheets.test_upright import read

SOME_SCREENS = ("Datum", "Materialen")
SCREENS = (*SOME_SCREENS, "MKI", "Versturen")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example region, of which a contractor is asked something."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796000000")
    shutil.copytree(REGION, tmp_path / "data")
    asked = ["request", "duinbergen/dorpsplein", "--phase", "award"]
    assert main([*asked, "--data", str(tmp_path / "data"), "--out", str(tmp_path)]) == 0
    return tmp_path / "data"


@pytest.fixture
def page(browser: Browser, data: Path) -> Iterator[Page]:
    """The file in a phone without a network; nothing is told to the console."""
    narrow: ViewportSize = {"width": 320, "height": 640}
    with browser.new_context(viewport=narrow, offline=True, reduced_motion="reduce") as context:
        shown, told = context.new_page(), []
        shown.on("console", lambda message: told.append(message.text))
        shown.on("pageerror", lambda error: told.append(str(error)))
        shown.goto((data.parent / "opgave-dorpsplein-award.html").as_uri())
        yield shown
        assert told == []


def fill(page: Page) -> None:
    """What a contractor has: a day, a role, a mass, a weigh ticket and two materials."""
    shown = page.locator(".screen:visible")
    page.get_by_role("button", name="Begin").click()
    expect(question(page)).to_have_text("Wanneer is er gemeten?")
    page.get_by_role("button", name="Ga verder").click()
    links = page.locator("[data-problems]").get_by_role("link")
    expect(links).to_have_text(["Datum: Vul dit ook in.", "Opgegeven door: Kies hier ook iets."])
    shown.locator("input[type=date]").fill("2026-03-01")
    shown.get_by_text("Aannemer", exact=True).click()
    page.get_by_role("button", name="Ga verder").click()
    for name, tonnes in {"Hergebruikt": "12,5", "Gerecycled": "0", "Biobased": "0", "Nieuw": "40"}.items():
        shown.get_by_label(name).fill(tonnes)
    to(page, "Bewijs")
    shown.get_by_label("Weegbon").fill("Dossier 12")
    to(page, "Materialen")
    page.get_by_role("button", name="Nog een materiaal").click()
    for name in ("Klinkers", "Zand"):
        part = shown.locator(".part:visible").last
        part.get_by_label("Materiaal", exact=True).fill(name)
        part.locator("select").select_option("Hergebruiken")
        page.get_by_role("button", name="Nog een materiaal").click()
    expect(shown.locator(".part:visible").last.get_by_label("Materiaal", exact=True)).to_be_focused()
    to(page, "Versturen")


def test_what_is_filled_in_comes_back_as_a_draft_with_its_role_phase_and_proof(
    page: Page, data: Path
) -> None:
    """As the file in a mail, and as the text of the mail alone: both are the same answer.

    It fits a narrow phone, and keeps what a reader asks for.
    """
    fill(page)
    content = saved(page)
    assert read_answer_file(content, "x.json").problems == ()
    mails = (
        Mail("Hierbij.", files=[("antwoorden.json", "application/json", content)]),
        Mail(page.locator("[data-letter]").input_value()),
    )
    made = judged(data, *mails)
    assert reasons(made) == []
    (answer,) = made.accepted
    assert len(answer.mails) == 2
    after = read(answer.files["projects/duinbergen/dorpsplein.yaml"])
    (measured,) = (one for one in after["measurements"] if one["phase"] == "award")
    assert after["status"] == "draft"
    assert measured["reported_by"] == "contractor"
    assert measured["materials"] == {"reused": 12.5, "recycled": 0, "biobased": 0, "primary": 40}
    assert measured["proofs"] == [{"kind": "weigh_ticket", "where": "Dossier 12"}]
    assert [one["material"] for one in after["materials"][-2:]] == ["Klinkers", "Zand"]
    _fits_and_is_kept(page)


@pytest.mark.long
def test_every_screen_in_every_window(page: Page) -> None:
    """In both schemes and widths every bar holds."""
    fill(page)
    for name in SCREENS:
        to(page, name)
        assert list(seen_in_states(page, EVERY_WINDOW)) == [], name


def _fits_and_is_kept(page: Page) -> None:
    """On a narrow phone every bar holds; after a reload every material that was filled in is seen."""
    met = Met()
    for name in SOME_SCREENS:
        to(page, name)
        assert list(seen_in_states(page, OPPOSITE[:1], met)) == [], name
    page.get_by_role("button", name="Bewaar op dit apparaat").click()
    page.goto(page.url.partition("#")[0])
    page.get_by_role("button", name="Ga daarmee verder").click()
    to(page, "Materialen")
    expect(page.locator(".screen:visible .part:visible [data-name=material]").last).to_have_value("Zand")


def test_without_a_script_it_is_a_page_to_print_and_a_letter_to_mail(browser: Browser, data: Path) -> None:
    """Every question stands there, with the same code."""
    with browser.new_context(java_script_enabled=False) as context:
        shown = context.new_page()
        shown.goto((data.parent / "opgave-dorpsplein-award.html").as_uri())
        expect(shown.get_by_text("Hoeveel CO₂ zit er in het materiaal?")).to_be_visible()
        expect(shown.get_by_role("button", name="Nog een materiaal")).to_be_hidden()
        text = shown.locator("pre").text_content() or ""
    typed = text.replace("Datum:", "Datum: 1-3-2026").replace("Opgegeven door:", "Opgegeven door: Aannemer")
    (answer,) = judged(data, Mail(typed)).accepted
    after = read(answer.files["projects/duinbergen/dorpsplein.yaml"])
    assert [one["reported_by"] for one in after["measurements"] if one["phase"] == "award"] == ["contractor"]
