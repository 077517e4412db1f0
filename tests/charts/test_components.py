"""Every component, rendered by the gallery with hostile, long and empty examples."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


class Reader(HTMLParser):
    """Collects the tags with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def page(gallery_folder: Path) -> str:
    """The page of the gallery."""
    return (gallery_folder / "index.html").read_text("utf-8")


@pytest.fixture(scope="module")
def tags(page: str) -> list[tuple[str, dict[str, str | None]]]:
    """The tags of the page."""
    reader = Reader()
    reader.feed(page)
    return reader.tags


def test_hostile_text_stays_text(page: str, tags: list[tuple[str, dict[str, str | None]]]) -> None:
    """A script in a name is shown, never made."""
    assert "&lt;script&gt;alert" in page
    assert not [tag for tag, _ in tags if tag == "script"]
    assert not [attribute for _, attributes in tags for attribute in attributes if attribute.startswith("on")]


def test_ids_are_unique_and_references_resolve(tags: list[tuple[str, dict[str, str | None]]]) -> None:
    """Each id once; each aria reference leads somewhere."""
    ids = Counter(attributes["id"] for _, attributes in tags if "id" in attributes)
    assert [name for name, count in ids.items() if count > 1] == []
    referred = [name for _, attributes in tags for name in (attributes.get("aria-labelledby") or "").split()]
    assert referred
    assert set(referred) <= set(ids)


def test_every_figure_is_named_or_hidden(tags: list[tuple[str, dict[str, str | None]]]) -> None:
    """An SVG is an image or group with title and description, or decoration that is hidden."""
    figures = [attributes for tag, attributes in tags if tag == "svg"]
    assert figures
    for attributes in figures:
        named = attributes.get("role") in ("img", "group") and attributes.get("aria-labelledby")
        assert named or attributes.get("aria-hidden") == "true"
        # One that is placed in percent has no box of its own: nothing in it scales.
        assert "viewbox" in attributes or attributes.get("width") == "100%"


def test_scrolling_regions_are_reached_by_keyboard(tags: list[tuple[str, dict[str, str | None]]]) -> None:
    """Each region has a name and takes the focus."""
    regions = [attributes for _, attributes in tags if attributes.get("role") == "region"]
    assert regions
    assert all(attributes.get("tabindex") == "0" and attributes.get("aria-label") for attributes in regions)


def test_every_class_has_a_style(tags: list[tuple[str, dict[str, str | None]]]) -> None:
    """A class in a component is known to a style sheet by itself or by one of its variants."""
    css = "".join(path.read_text("utf-8") for path in (ROOT / "site" / "assets" / "css").rglob("*.css"))
    styled = set(re.findall(r"\.([a-z][a-z0-9_-]*)", css))
    bases = {name.split("--")[0] for name in styled}
    used = {name.split("--")[0] for _, attributes in tags for name in (attributes.get("class") or "").split()}
    assert used - bases == set()
