"""A link between documents leads somewhere."""

from __future__ import annotations

import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.checks import ROOT
from tests.docs.reading import anchors, links

# The newsletters are pages of the site: their links are addresses there, and tests/site follows them.
_NOT_DOCUMENTS = ("demo/", "data/", "tests/examples/", "site/text/")


def _documents() -> list[str]:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.md"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return sorted(
        {
            name
            for name in listed.split("\0")
            if name and not name.startswith(_NOT_DOCUMENTS) and (ROOT / name).is_file()
        }
    )


def _broken(document: Path) -> list[str]:
    """The relative links of a document whose file or heading is not there."""
    broken = []
    for link in links(document):
        parts = urlsplit(link)
        if parts.scheme:
            continue
        target = document.parent / unquote(parts.path) if parts.path else document
        if not target.exists() or (
            parts.fragment and target.suffix == ".md" and parts.fragment not in anchors(target)
        ):
            broken.append(link)
    return broken


@pytest.mark.parametrize("name", _documents())
def test_links_of_a_document_lead_somewhere(name: str) -> None:
    """Every relative link and picture of a document in the repository resolves, with its heading."""
    assert _broken(ROOT / name) == []


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    """A link to a file or heading that is not there is named; one in code is no link."""
    document = tmp_path / "a.md"
    document.write_text(
        "# Eén kop\n\n[a](b.md) [b](#eén-kop) [c](#andere) `[d](d.md)` [e](https://x.example/y)\n"
        '<img src="c.png" alt="">\n',
        encoding="utf-8",
    )
    assert _broken(document) == ["b.md", "#andere", "c.png"]


def test_every_decision_is_in_the_index() -> None:
    """Who looks for a decision finds it in the index."""
    folder = ROOT / "docs" / "decisions"
    index = links(folder / "README.md")
    assert sorted(path.name for path in folder.glob("[0-9]*.md")) == sorted(
        link for link in index if "/" not in link
    )
