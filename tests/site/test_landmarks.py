"""Who hears a page is told its parts by name: two of one name cannot be told apart (WCAG 2.4.6)."""

from __future__ import annotations

import re
from collections import Counter

from tests.baseline.demo import Demo

_SECTION = re.compile(r'<section\b[^>]*?\saria-labelledby="([^"]+)"')
_REGION = re.compile(r'\srole="region"\s+aria-label="([^"]+)"')
_TAG = re.compile(r"<[^>]*>")


def twice(html: str) -> tuple[str, ...]:
    """The names of parts that more than one part of a page has."""
    names = _REGION.findall(html)
    for heading in _SECTION.findall(html):
        found = re.search(rf'\sid="{heading}"[^>]*>(.*?)</h\d>', html, re.DOTALL)
        names.append(found[1] if found else heading)
    told = Counter(" ".join(_TAG.sub("", name).split()) for name in names)
    return tuple(name for name, times in told.items() if times > 1)


def test_no_two_parts_of_a_page_have_one_name(demo: Demo) -> None:
    """Each page of the demo, closed years too: a table says something else than the heading above it."""
    pages = {name: content.decode() for name, content in demo.files.items() if name.endswith(".html")}
    assert sum(len(_REGION.findall(html)) for html in pages.values()) > 100
    assert {name: found for name, html in pages.items() if (found := twice(html))} == {}


def test_a_name_that_two_parts_have_is_found() -> None:
    """A table in a section of its name; a table of another name is right."""
    page = '<section class="x" aria-labelledby="k"><h2 id="k">Wat <i>vrijkomt</i></h2>\n<div role="region" '
    assert twice(f'{page} aria-label="Wat vrijkomt"></div></section>') == ("Wat vrijkomt",)
    assert twice(f'{page} aria-label="Partijen"></div></section>') == ()
