"""What there is to learn is found by tapping links alone, on the pages as they were built."""

from __future__ import annotations

from datetime import date
from urllib.parse import urljoin

import pytest

from site_builder import urls
from site_builder.load import load
from site_builder.records.collection import Records
from tests.baseline.demo import Demo
from tests.markup import Element, parse

TAPS = 2


@pytest.fixture(scope="module")
def records(demo: Demo) -> Records:
    """The records that the site was made of."""
    found = load(demo.data, date(2030, 12, 31)).records
    assert found is not None
    return found


def main_of(demo: Demo, address: str) -> Element:
    """What a page is about."""
    main = parse(demo.files[urls.file_of(address)].decode()).first("main")
    assert main is not None
    return main


def led_to(demo: Demo, address: str) -> set[str]:
    """The pages of the site that the links of a page lead to."""
    there = (
        urljoin(f"https://x/{address}", str(link.attributes["href"])).partition("#")[0]
        for link in main_of(demo, address).all("a")
        if link.attributes.get("href")
    )
    own = {href.removeprefix("https://x/") for href in there if href.startswith("https://x/")}
    return {one for one in own if urls.file_of(one) in demo.files and one.endswith("/")}


def at(page: Element, place: str) -> Element | None:
    """What stands at a place of a page; None for nothing."""
    return next((one for one in page.all() if one.attributes.get("id") == place), None)


def plain(text: str) -> str:
    """A text as it is read: without soft hyphens, and with single spaces."""
    return " ".join(text.replace("\N{SOFT HYPHEN}", "").split())


def test_every_lesson_and_requirement_is_two_taps_away(demo: Demo, records: Records) -> None:
    """From the entrance, without a script: folded out or not, and with the project that it is of."""
    reached = {urls.LEARNING}
    for _ in range(TAPS):
        reached |= {one for page in reached for one in led_to(demo, page) if one.startswith(urls.LEARNING)}
    read = {plain(one.text) for page in reached for one in main_of(demo, page).all("li")}
    for project in records.projects.values():
        told = (*project.lessons, *(project.tender.criteria if project.tender is not None else ()))
        for text in told:
            assert any(plain(text) in one and plain(project.name) in one for one in read), text


def test_every_tool_leads_to_the_projects_that_used_it(demo: Demo, records: Records) -> None:
    """One tap from the entrance; each step of a route map stands there too."""
    assert urls.TOOLS in led_to(demo, urls.LEARNING)
    page = main_of(demo, urls.TOOLS)
    for tool in records.tools.tools:
        place = at(page, f"hulpmiddel-{tool.id}")
        assert place is not None
        used = {key for key, project in records.projects.items() if tool.id in project.tools}
        hrefs = {str(link.attributes["href"]) for link in place.all("a")}
        assert {urls.link(urls.TOOLS, urls.project(*key)) for key in used} <= hrefs
        assert all(plain(step.name) in plain(place.text) for step in tool.steps)


def test_a_need_leads_to_what_answers_it(demo: Demo) -> None:
    """Waalbeek asks for a calculation for its budget: from its page to lessons about planning and help."""
    [answer] = {
        one
        for one in led_to(demo, urls.municipality("waalbeek"))
        if one == urls.learning("thema", "planning")
    }
    text = plain(main_of(demo, answer).text)
    assert "Casusgerichte begeleiding" in text
    assert "Lessen voor een volgend project" in text


def test_who_to_learn_from_lands_on_the_evidence(demo: Demo, records: Records) -> None:
    """Every such link ends at the place where that colleague tells of that axis."""
    seen = 0
    for slug in records.municipalities:
        here = urls.municipality(slug)
        section = at(main_of(demo, here), "leren")
        for link in section.all("a") if section is not None else ():
            there, _, place = urljoin(f"https://x/{here}", str(link.attributes["href"])).partition("#")
            if place.startswith("onderbouwing"):
                seen += 1
                found = at(main_of(demo, there.removeprefix("https://x/")), place)
                assert found is not None
                assert place != "onderbouwing"
    assert seen > 5
