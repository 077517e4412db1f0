"""The page that compares municipalities, in a real browser: a choice is a table, an address and a figure."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.hearing import Heard

PLACE = "demo/vergelijken/"
TWO = "?gemeente=heuvelrade&gemeente=waalbeek"
FOUR = f"{TWO}&gemeente=kolkstede&gemeente=lindewaard"


def opened(context: BrowserContext, address: str) -> Page:
    """The page once its script has read the choice in the address."""
    page = context.new_page()
    page.goto(address)
    expect(page.locator("fieldset").first).to_be_enabled()
    return page


def slugs(page: Page) -> list[str]:
    return parse_qs(urlsplit(page.url).query).get("gemeente", [])


def traces(page: Page, figure: str) -> list[dict[str, object]]:
    """The series that Plotly draws, once it does."""
    page.locator(f"[data-drawing={figure}] .main-svg").first.wait_for()
    found = page.evaluate(
        f"""document.querySelector("[data-drawing={figure}]").data.map(
            ({{type, name, r, subplot, x, customdata}}) => ({{type, name, r, subplot, x, customdata}}))"""
    )
    return list(found)


def test_a_choice_is_a_table_and_an_address(context: BrowserContext, heard: Heard, site_address: str) -> None:
    """Every box that is ticked adds a row, and who opens the address sees the same."""
    page = opened(context, site_address + PLACE)
    expect(page.locator("[data-count]")).to_have_text("Nog geen gemeente gekozen. Kies er hoogstens zes.")
    page.get_by_label("Heuvelrade", exact=True).check()
    page.get_by_label("Waalbeek", exact=True).check()
    expect(page.locator("[data-count]")).to_have_text("Twee gemeenten gekozen.")
    names = page.locator("[data-levels] tbody th")
    expect(names).to_have_text(["Heuvelrade", "Waalbeek"])
    assert slugs(page) == ["heuvelrade", "waalbeek"]
    page.get_by_label("Tot en met").select_option("2028")
    assert parse_qs(urlsplit(page.url).query)["tot"] == ["2028"]
    shared = opened(context, page.url)
    expect(shared.locator("[data-levels] tbody th")).to_have_text(["Heuvelrade", "Waalbeek"])
    expect(shared.get_by_label("Tot en met")).to_have_value("2028")
    assert shared.locator("[data-levels]").inner_text() == page.locator("[data-levels]").inner_text()
    page.get_by_role("button", name="Keuze wissen").click()
    assert urlsplit(page.url).query == "tot=2028"


def test_the_figure_shows_the_numbers_of_the_table(
    context: BrowserContext, heard: Heard, site_address: str, site: Path
) -> None:
    """Plotly draws the levels of the file, which are those of the table; unknown is a gap."""
    page = opened(context, f"{site_address}{PLACE}?gemeente=kwartelrade-en-hoog-zilverdonk")
    (file,) = (site / "demo" / "assets").glob("vergelijken.*.json")
    data = json.loads(file.read_text(encoding="utf-8"))
    own = data["municipalities"]["kwartelrade-en-hoog-zilverdonk"]["assessments"]
    levels = own[max(own)]["levels"]
    shown = traces(page, "webben")[-1]["r"]
    assert shown == [*levels, levels[0]]
    cells = page.locator("[data-levels] tbody td").all_inner_texts()[1:-1]
    assert cells == ["onbekend" if level is None else str(level) for level in levels]
    assert "onbekend" in cells


def test_up_to_three_lie_over_each_other_and_more_stand_side_by_side(
    context: BrowserContext, heard: Heard, site_address: str
) -> None:
    """One web for two, one each for four."""
    page = opened(context, site_address + PLACE + TWO)
    assert {one["subplot"] for one in traces(page, "webben")} == {"polar"}
    page.goto(site_address + PLACE + FOUR)
    assert {one["subplot"] for one in traces(page, "webben")} == {"polar", "polar2", "polar3", "polar4"}
    assert page.locator("[data-drawing=jaren] .xtick").count() > 0


def test_levels_stand_at_their_value_in_a_row_of_their_own(
    context: BrowserContext, heard: Heard, site_address: str
) -> None:
    """No line is moved off its levels so that it can be seen: each municipality has its own zero."""
    page = opened(context, site_address + PLACE + FOUR)
    traces(page, "jaren")
    drawn = page.evaluate(
        """document.querySelector("[data-drawing=jaren]").data.map(
            ({yaxis, y, customdata}) => ({yaxis, y, customdata}))"""
    )
    zeros: dict[str, set[float]] = {}
    for one in drawn:
        known = [
            (y, level) for y, level in zip(one["y"], one["customdata"], strict=True) if level is not None
        ]
        own = {round(y - level, 6) for y, level in known}
        assert len(own) == 1
        zeros.setdefault(one["yaxis"], set()).update(own)
    assert {len(rows) for rows in zeros.values()} == {4}


def test_bars_have_the_scale_of_their_indicator_and_say_how_many(
    context: BrowserContext, heard: Heard, site_address: str, site: Path
) -> None:
    """A percentage ends at 100, and beside every value stands the number of projects behind it."""
    page = opened(context, site_address + PLACE + TWO)
    traces(page, "cijfers")
    (file,) = (site / "demo" / "assets").glob("vergelijken.*.json")
    groups = {one["title"]: one for one in json.loads(file.read_text(encoding="utf-8"))["groups"]}
    figure = page.evaluate(
        """(({layout, data}) => ({
            said: layout.annotations.map(({text}) => text),
            drawn: data.map(({name, xaxis}) => [name, layout[xaxis.replace("x", "xaxis")].range]),
        }))(document.querySelector("[data-drawing=cijfers]"))"""
    )
    assert figure["drawn"]
    for title, reach in figure["drawn"]:
        assert reach == [0, groups[title]["end"]]
        assert groups[title]["unit"] != "%" or reach == [0, 100]
    values = [text for text in figure["said"] if " · " in text]
    assert values
    assert all(re.search(r" · \d+ project(en)?$", text) for text in values)
    assert any(text.startswith("t/m 2030: ") for text in values)


def test_no_more_than_six_and_nothing_unknown(
    context: BrowserContext, heard: Heard, site_address: str
) -> None:
    """A link with too many, a name twice and one that does not exist still works."""
    page = opened(context, site_address + PLACE)
    every = page.locator("[name=gemeente]").evaluate_all("boxes => boxes.map(box => box.value)")
    query = "&".join(f"gemeente={slug}" for slug in ["weg", every[0], every[0], *every[1:8]])
    page.goto(f"{site_address}{PLACE}?{query}&van=1900&tot=x")
    expect(page.locator("[data-levels] tbody tr")).to_have_count(6)
    expect(page.locator("[data-count]")).to_have_text("Zes gemeenten gekozen. Meer kan niet.")
    expect(page.locator("[name=gemeente]:not(:checked)").first).to_be_disabled()


@pytest.mark.parametrize("name", ["Even groot", "Zelfde profiel", "Buren"])
def test_alike_municipalities(name: str, context: BrowserContext, heard: Heard, site_address: str) -> None:
    """A group begins with the one that was chosen, and holds at most six."""
    page = opened(context, site_address + PLACE)
    page.get_by_label("Begin bij").select_option("kolkstede")
    page.get_by_role("button", name=name).click()
    assert slugs(page)[0] == "kolkstede"
    assert 2 <= len(slugs(page)) <= 6


def test_with_the_keyboard_alone(context: BrowserContext, heard: Heard, site_address: str) -> None:
    """Tab reaches the first box, space ticks it, and the count is told in a live region."""
    page = opened(context, site_address + PLACE)
    page.locator("#inhoud").focus()
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "gemeente":
            break
    page.keyboard.press("Space")
    count = page.get_by_role("status").filter(has_text="gekozen")
    expect(count).to_have_text("Eén gemeente gekozen.")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("[data-levels] tbody tr")).to_have_count(2)
    assert page.evaluate("document.activeElement.name") == "gemeente"


def test_pictures_and_numbers_can_be_kept(context: BrowserContext, heard: Heard, site_address: str) -> None:
    """A PNG, an SVG and a CSV with every shown number, with names for people."""
    page = opened(context, site_address + PLACE + TWO)
    traces(page, "webben")
    for format, start in (("PNG", b"\x89PNG"), ("SVG", b"<svg")):
        with page.expect_download() as kept:
            page.get_by_role("button", name=f"Download als {format}").first.click()
        assert kept.value.suggested_filename == f"spinnenwebben-van-heuvelrade-en-waalbeek.{format.lower()}"
        assert Path(kept.value.path()).read_bytes().startswith(start)
    with page.expect_download() as kept:
        page.get_by_role("button", name="Download deze cijfers (CSV)").click()
    lines = Path(kept.value.path()).read_text(encoding="utf-8").splitlines()
    assert lines[0] == "gemeente,jaar,onderwerp,eenheid,waarde,toelichting"
    assert any(line.startswith("Heuvelrade,2030,") for line in lines)


def test_without_a_script_the_page_is_a_full_table(browser: Browser, site_address: str) -> None:
    """Every municipality with its levels, and no form that does nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_address + PLACE)
    assert page.locator("#alle-gemeenten tbody tr").count() >= 9
    assert page.locator("form").is_hidden()
    assert page.get_by_role("heading", name="Alle negen gemeenten").is_visible()
    context.close()


def test_the_figures_fit_a_small_screen(context: BrowserContext, heard: Heard, site_address: str) -> None:
    """At 320 px nothing is wider than the window, also after it was turned."""
    page = opened(context, site_address + PLACE + FOUR)
    traces(page, "cijfers")
    page.set_viewport_size({"width": 320, "height": 800})
    page.wait_for_function(
        "document.querySelector('[data-drawing=webben] .main-svg').getBoundingClientRect().width <= 320"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
