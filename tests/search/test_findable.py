"""What can be found of a page."""

from __future__ import annotations

import datetime

from site_builder.history import NO_HISTORY
from site_builder.load import load
from site_builder.model import tie
from site_builder.pages.learning.tools import tools_page
from site_builder.pages.search.view import sought
from site_builder.pages.shared.site import Site
from site_builder.render import render
from site_builder.search.findable import of_html, of_record
from tests.checks import ROOT

PAGE = """<html><title>Buiten</title><nav>Menu</nav><main id="inhoud">
<h1>Namen <span class="soft">en een bevinding</span></h1>
<p>Een <a href="x">fietspad</a> &amp; een brug.</p>
<p>Hier staat <data value="3" data-figure="a">3</data> keer beton.</p>
<h2 data-question>Is <data value="50">50</data>% gehaald?</h2>
<h3>Van <data value="1">1</data> gemeente</h3><h3>Wie helpt?</h3>
<div class="more softer" data-unsought><div>Niet dit</div> noch <b>dit</b></div>
<svg><text>Getekend</text></svg><ul><li>Een tegel</li><li>Een<br>tegel</li><li>Een tegel</li></ul>
</main><footer>Onderaan</footer></html>"""


def test_a_page_is_its_main_text() -> None:
    """Without menu, foot, drawing, and what asks not to be found; and without what a figure says."""
    found = of_html("over/", PAGE)
    assert found.name == "Namen"
    assert found.text == "Een fietspad & een brug. · Een tegel · Eentegel"
    assert found.headings == ("Is 50% gehaald?", "Wie helpt?")
    assert found.question == "Is 50% gehaald?"


def test_a_cell_with_a_number_alone_is_found_by_nothing() -> None:
    """It would stand in what a score changes, and a reader looks for words."""
    assert of_html("x/", "<h1>A</h1><table><td>472<td>0% – 100%<td>12 cm</table>").text == "12 cm"


def test_a_page_without_a_main_part_is_read_whole() -> None:
    """Nothing is lost where a page is made otherwise."""
    assert of_html("x/", "<h1>A</h1><p>B").text == "B"


def test_a_record_is_what_people_wrote_of_it() -> None:
    """Its prose once, without its name, then the words for what was chosen; no code, address or number."""
    records = load(ROOT / "demo", datetime.date(2031, 1, 1)).records
    assert records is not None
    (municipality, slug), project = next(
        (key, one) for key, one in records.projects.items() if one.summary and one.materials
    )
    found = of_record(f"projecten/{municipality}/{slug}/", project.name, project, "Oost-Ravel")
    assert found.text.startswith(f"Oost-Ravel · {project.summary}")
    assert project.materials[0].material in found.text
    assert "https://" not in found.text
    assert str(project.status) not in found.text
    assert found.name == project.name


def test_each_lesson_requirement_and_tool_is_found() -> None:
    """Lessons and requirements by their project, tools and the steps of route maps by the page of tools."""
    day = datetime.date(2031, 1, 1)
    records = load(ROOT / "demo", day).records
    assert records is not None
    for project in records.projects.values():
        found = of_record("projecten/", project.name, project)
        criteria = project.tender.criteria if project.tender is not None else ()
        assert all(text in found.text for text in (*project.lessons, *criteria))
    page = tools_page(Site(tie(records, day), NO_HISTORY, "site.css"))
    assert sought(page)
    tools = of_html(page.address, render(page).decode())
    for tool in records.tools.tools:
        assert tool.name in (*tools.headings, tools.text)
        assert all(step.name in tools.text for step in tool.steps)
