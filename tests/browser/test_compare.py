"""The page that compares municipalities, in a real browser: a choice leaves out the others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.acting import asked, expect_asked, using
from tests.browser.looking import resize

PLACE = "demo/vergelijken/"
TWO = "?gemeente=heuvelrade&gemeente=waalbeek"
FOUR = f"{TWO}&gemeente=kolkstede&gemeente=lindewaard"
COLOURS = """() => {
    const found = getComputedStyle(document.documentElement);
    const rgb = (name) => { const box = document.createElement("i"); box.style.color = `var(${name})`;
        document.body.append(box); const made = getComputedStyle(box).color; box.remove();
        return made.match(/[0-9.]+/g).slice(0, 3).map(Number); };
    return Object.fromEntries(["--paper", "--accent", "--amber", ..."abcdef"].map(
        (name) => [name, rgb(name.length === 1 ? `--series-${name}` : name)]));
}"""


@pytest.fixture
def page(browser: Browser, site_address: str) -> Iterator[Page]:
    """A page that may be used."""
    with using(browser, site_address) as page:
        yield page


def opened(page: Page, address: str) -> None:
    """The page once its script has read the choice in the address."""
    page.goto(address)
    expect(page.locator(".choose__alike")).to_be_enabled()


def shown(page: Page, part: str = "#webben") -> list[str]:
    """The municipalities that can be seen in a part: read once the page says how many are chosen."""
    names: Locator = page.locator(f"{part} .who:visible")
    return [text.strip().replace("\u00ad", "") for text in names.all_inner_texts()]


def luminance(colour: list[float]) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = [one / 255 for one in colour]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_choice_leaves_the_others_out_and_is_an_address(page: Page, site_address: str) -> None:
    """Who opens the address sees the same; clearing shows all again."""
    opened(page, site_address + PLACE)
    expect(page.locator("[data-count]")).to_have_text("Niets gekozen: hieronder staan alle 9 gemeenten.")
    every = shown(page)
    assert len(every) >= 9
    page.get_by_role("checkbox", name="Waalbeek", exact=True).check()
    page.get_by_role("checkbox", name="Heuvelrade", exact=True).check()
    expect(page.locator("[data-count]")).to_have_text("2 van de 9 gemeenten gekozen.")
    assert shown(page) == ["Heuvelrade", "Waalbeek"]
    assert shown(page, "#jaren-policy") == ["Heuvelrade", "Waalbeek"]
    expect_asked(page, gemeente=["waalbeek", "heuvelrade"])
    opened(page, page.url)
    assert shown(page) == ["Heuvelrade", "Waalbeek"]
    expect(page.get_by_role("heading", level=2).first).to_contain_text("erschil")
    page.get_by_role("button", name="Keuze wissen").click()
    expect(page.locator("[data-count]")).to_contain_text("Niets gekozen")
    assert shown(page) == every
    expect_asked(page)


def test_without_a_script_everything_stands_there_and_can_be_chosen_from(
    browser: Browser, site_address: str
) -> None:
    """Every municipality with its levels; a box that is checked leaves the others out."""
    with using(browser, site_address, scripts=False) as page:
        page.goto(site_address + PLACE)
        assert len(shown(page)) >= 9
        one = page.get_by_role("checkbox", name="Ulk", exact=True)
        one.check()
        assert shown(page) == ["Ulk"]
        page.get_by_role("button", name="Keuze wissen").click()
        expect(one).not_to_be_checked()
        assert len(shown(page)) >= 9


def test_four_stand_two_by_two_on_a_phone(page: Page, site_address: str) -> None:
    """And nobody alone; nothing lies beyond the edge, and the page ends within nine screens."""
    opened(page, site_address + PLACE + FOUR)
    resize(page, 390, 844)
    webs = page.locator("#webben li:visible")
    places = [box for one in webs.all() if (box := one.bounding_box()) is not None]
    assert len({round(box["x"]) for box in places}) == 2
    assert len({round(box["y"]) for box in places}) == 2
    width, height = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
    )
    assert width == 390
    assert height <= 9 * 844


def test_the_colour_of_a_municipality_is_never_that_of_a_verdict(page: Page, site_address: str) -> None:
    """Six colours that stand out from the paper (3 to 1), none of them that of a verdict."""
    opened(page, site_address + PLACE + FOUR)
    series = page.locator("#webben [data-series]")
    assert sorted(one.get_attribute("data-series") or "" for one in series.all()) == list("abcd")
    for dark in (False, True):
        page.emulate_media(color_scheme="dark" if dark else "light")
        _apart(page.evaluate(COLOURS))


def _apart(colours: dict[str, list[float]]) -> None:
    paper = luminance(colours.pop("--paper"))
    verdicts = [colours.pop("--accent"), colours.pop("--amber")]
    for colour in colours.values():
        low, high = sorted((luminance(colour), paper))
        assert (high + 0.05) / (low + 0.05) >= 3
        assert all(max(abs(a - b) for a, b in zip(colour, one, strict=True)) > 40 for one in verdicts)


def test_no_more_than_six_and_nothing_unknown(page: Page, site_address: str) -> None:
    """A link with too many, a name twice and one that does not exist still works."""
    opened(page, site_address + PLACE)
    every = page.locator("[name=gemeente]").evaluate_all("boxes => boxes.map(box => box.value)")
    query = "&".join(f"gemeente={slug}" for slug in ["weg", every[0], every[0], *every[1:8]])
    page.goto(f"{site_address}{PLACE}?{query}&van=1900&tot=x")
    expect(page.locator("[data-count]")).to_have_text("6 van de 9 gemeenten gekozen. Meer kan niet.")
    assert len(shown(page)) == 6
    expect(page.locator("[name=gemeente]:not(:checked)").first).to_be_disabled()


def test_alike_municipalities(page: Page, site_address: str) -> None:
    """Others like the first of the choice join it, at most six together."""
    opened(page, f"{site_address}{PLACE}?gemeente=kolkstede")
    for name in ("Even groot", "Zelfde profiel", "Buren"):
        page.get_by_role("button", name=name).click()
        page.wait_for_url(lambda url: len(asked(url)["gemeente"]) > 1)
        chosen = asked(page.url)["gemeente"]
        assert chosen[0] == "kolkstede"
        assert len(chosen) <= 6
        page.get_by_role("button", name="Keuze wissen").click()
        expect_asked(page)
        page.get_by_role("checkbox", name="Kolkstede", exact=True).check()
        expect_asked(page, gemeente=["kolkstede"])


def test_with_the_keyboard_alone(page: Page, site_address: str) -> None:
    """Space checks a box, and the count is told in a live region."""
    opened(page, site_address + PLACE)
    page.locator("[name=gemeente]").first.focus()
    page.keyboard.press("Space")
    count = page.get_by_role("status").filter(has_text="gekozen")
    expect(count).to_have_text("1 van de 9 gemeenten gekozen.")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(count).to_have_text("2 van de 9 gemeenten gekozen.")
    assert page.evaluate("document.activeElement.name") == "gemeente"
