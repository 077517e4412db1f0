"""The file behind the list of all projects: the same facts as the rows that the server made."""

from __future__ import annotations

import hashlib
import json
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import unmarked
from site_builder.formats.marks import marks_in
from site_builder.pages.projects.index import index_file
from site_builder.pages.projects.view import files, pages, projects
from tests.measures.region import measurement, mki_of, project
from tests.pages.projects.test_view import HOSTILE, site_of


def test_a_row_says_what_the_page_says() -> None:
    """Name, address, the choices by their words, and per indicator a state with its text."""
    site = site_of(
        project(
            measurement(materials={"percent": 70}, mki=mki_of(900), no_demolition=True),
            texts=[{"kind": "award_criteria", "name": "Criteria", "url": "https://wilg.example/criteria"}],
            materials=[{"material": name, "strategy": "reuse"} for name in ("beton", "asfalt", "beton")],
            tender={"contract": "RAW"},
            practice="pilot",
            lessons=["Meet eerst."],
            lesson_subjects=["meten"],
        )
    )
    data = json.loads(index_file(site).content)
    name, address, *places, filed, marks = data["rows"][0]
    texts = data["texts"]
    assert name == site.model.projects[0].record.name
    assert address == "wilg/werk-0000/"
    assert [texts[place] for place in places] == ["Wilg", "Wegen, opgeleverd 2026", ""]
    facets = {
        facet: [texts[place] for place in values]
        for (facet, _), values in zip(data["facets"], filed, strict=True)
    }
    assert facets == {
        "niveau": ["Haalt een prestatieniveau niet"],
        "tekst": ["Elke tekst", "Gunningscriteria"],
        "materiaal": ["beton", "asfalt"],
        "contract": ["RAW"],
        "werkwijze": ["Proef"],
        "les": ["Elke les", "meten"],
        "soort": ["Wegen"],
        "fase": ["Opgeleverd"],
        "jaar": ["2026"],
        "gemeente": ["Wilg"],
    }
    assert [texts[place] for place in marks[::2]] == ["met", "", "below", "missing", "missing"]
    assert texts[marks[3]].endswith("geldt niet, niets gesloopt")


def test_the_script_gets_the_texts_of_the_page_without_marks() -> None:
    """The page states figures with their ids; the file holds the same words as people read them."""
    site = site_of(project(measurement(materials={"percent": 70})))
    (part,) = projects(site, 1, 1).parts
    shown = part.rows[0].marks[0].text
    assert [mark.value for mark in marks_in(shown)] == ["70"]
    content = index_file(site).content.decode()
    assert "70%, haalt het prestatieniveau" in content
    assert unmarked(content) == content


def test_the_file_is_named_after_its_content() -> None:
    """So a browser may keep it; it is made once for all pages, and not at all without projects."""
    site = site_of(project())
    (made,) = files(site, tuple(pages(site)))
    assert hashlib.sha256(made.content).hexdigest()[:12] in made.address
    empty = site_of()
    assert not tuple(files(empty, tuple(pages(empty))))


@given(st.lists(st.sampled_from(("Werk", HOSTILE, "’s-Graaf & zoon", "Ünïcode 道")), min_size=1, max_size=5))
def test_every_project_has_its_row(names: list[str]) -> None:
    """As many rows as projects, in their order, names as typed, and every place leads to a text."""
    site = site_of(*(project(name=name) for name in names))
    data = json.loads(index_file(site).content)
    assert [row[0] for row in data["rows"]] == [one.record.name for one in site.model.projects]
    assert len(set(data["texts"])) == len(data["texts"])
    for row in data["rows"]:
        assert all(0 <= place < len(data["texts"]) for place in (*row[2:5], *chain(*row[5]), *row[6]))
