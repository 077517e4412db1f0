"""What there is to learn is found by tapping links alone, on the pages as they were built."""

from __future__ import annotations

from collections.abc import Iterator
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


def folded(page: Element, taps: int = 0) -> Iterator[tuple[Element, int]]:
    """Every element with the taps that unfold it: one for each closed fold around it, save its heading."""
    for child in page.children:
        if isinstance(child, Element):
            closed = page.tag == "details" and "open" not in page.attributes and child.tag != "summary"
            yield child, taps + closed
            yield from folded(child, taps + closed)


def walked(demo: Demo, start: str) -> Iterator[tuple[str, int]]:
    """Each item of the library that is read in at most two taps from `start`, as many times as it is met.

    A tap follows a link or opens a fold; nothing is typed and no script runs.
    """
    pages, seen = {start: 0}, set[str]()
    while pages:
        address = min(pages, key=pages.__getitem__)
        taps = pages.pop(address)
        seen.add(address)
        for one, more in folded(main_of(demo, address), taps):
            if one.tag == "li" and more <= TAPS:
                yield plain(one.text), more
            there = urljoin(f"https://x/{address}", one.attributes.get("href", "#")).partition("#")[0]
            to = there.removeprefix("https://x/")
            if one.tag == "a" and more < TAPS and to.startswith(urls.LEARNING) and to not in seen:
                pages[to] = min(more + 1, pages.get(to, TAPS))


def test_every_lesson_and_requirement_is_two_taps_away(demo: Demo, records: Records) -> None:
    """From the entrance, with what unfolds it counted, and with the project that it is of."""
    read = {text for text, _ in walked(demo, urls.LEARNING)}
    told = [
        (plain(text), plain(project.name))
        for project in records.projects.values()
        for text in (*project.lessons, *(project.tender.criteria if project.tender is not None else ()))
    ]
    assert len(told) > 90
    assert [text for text, name in told if not any(text in one and name in one for one in read)] == []


def test_a_fold_is_a_tap() -> None:
    """What stands folded out costs none, and neither does the heading of a fold."""
    page = parse("<main><details><summary><b>s</b></summary><i>a</i></details><p>c</p></main>").first("main")
    assert page is not None
    assert [(one.tag, taps) for one, taps in folded(page)] == [
        ("details", 0),
        ("summary", 0),
        ("b", 0),
        ("i", 1),
        ("p", 0),
    ]


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
