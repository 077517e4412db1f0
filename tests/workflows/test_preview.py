"""The workflow that makes the site of a proposal, with each figure that changes before and after."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.preview import Pages, compare, summary
from tests.workflows.conftest import Forge, Place
from tests.workflows.running import workflow
from tests.workflows.test_check import assessed, event, spoiled


@pytest.mark.long
def test_a_preview_with_pictures(forge: Forge, place: Place) -> None:
    """The site as it becomes, and each changed figure before and after."""
    _, merged = forge.propose(assessed)
    place.at(merged)
    machine = place.machine(event())
    (done,) = machine.run("preview", "preview")
    assert done.code == 0, done.err
    kept = machine.artifacts["voorbeeld"]
    assert (kept / "site" / "index.html").is_file()
    page = (kept / "index.html").read_text(encoding="utf-8")
    assert re.search(r"<p>\d+ pagina’s veranderen\.</p>", page)
    pictures = re.findall(r'<img src="([^"]+)"', page)
    assert pictures
    assert [name for name in pictures if not (kept / name).read_bytes().startswith(b"\x89PNG")] == []
    links = re.findall(r'<a href="([^"]+)"', page)
    assert len(links) > 1
    assert [link for link in links if not (kept / link).is_file()] == []


def test_data_with_an_error(forge: Forge, place: Place) -> None:
    """There is no site then, and the page says why."""
    _, merged = forge.propose(spoiled)
    place.at(merged)
    machine = place.machine(event())
    (done,) = machine.run("preview", "preview")
    assert done.code == 0, done.err
    page = (machine.artifacts["voorbeeld"] / "index.html").read_text(encoding="utf-8")
    assert "De gegevens kloppen nog niet." in page
    assert "pagina" not in page


def test_pages_are_held_against_each_other(tmp_path: Path) -> None:
    """A page that came, one that went and one that says something else; other files are not pages."""
    files = {"before": {"weg/": "a", "": "b", "zo/": "c"}, "after": {"": "B", "zo/": "c", "nieuw/": "d"}}
    for site, pages in files.items():
        for address, text in pages.items():
            (tmp_path / site / address).mkdir(parents=True, exist_ok=True)
            (tmp_path / site / address / "index.html").write_text(text, encoding="utf-8")
        (tmp_path / site / "site.css").write_text(site, encoding="utf-8")
    found = compare(tmp_path / "before", tmp_path / "after")
    assert found == Pages(("nieuw/index.html",), ("weg/index.html",), ("index.html",))


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((0, 0, 0), "Geen enkele pagina verandert."),
        ((0, 0, 1), "1 pagina verandert."),
        ((1, 0, 2), "2 pagina’s veranderen en 1 pagina komt erbij."),
        ((2, 2, 3), "3 pagina’s veranderen, 2 pagina’s komen erbij en 2 pagina’s gaan weg."),
        ((0, 1, 0), "1 pagina gaat weg."),
    ],
)
def test_how_many_pages_change(numbers: tuple[int, int, int], said: str) -> None:
    """One sentence, right in singular and plural."""
    added, removed, changed = (("a.html",) * number for number in numbers)
    assert summary(Pages(added, removed, changed)) == said


def test_only_a_proposal_has_a_preview() -> None:
    """What is on the main branch is published."""
    assert workflow("preview")["on"] == {"pull_request": ""}
