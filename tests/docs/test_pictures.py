"""The pictures of the README and the guides are few, light, and the ones that the script makes."""

from __future__ import annotations

import re

from scripts import shots
from tests.checks import ROOT
from tests.docs.reading import links


def test_the_readme_shows_the_pictures_that_the_script_makes() -> None:
    """Each picture stands in the README in its light and its dark form, and none is left over."""
    made = sorted(shot.file.relative_to(ROOT).as_posix() for shot in shots.readme_shots())
    shown = sorted(link for link in links(ROOT / "README.md") if link.startswith("docs/pictures/"))
    assert shown == made
    kept = sorted(path.relative_to(ROOT).as_posix() for path in shots.PICTURES.iterdir())
    elsewhere = ("docs/pictures/beheer-", "docs/pictures/benchmark")
    assert [path for path in kept if not path.startswith(elsewhere)] == made


def test_the_guides_show_the_pictures_of_the_editor() -> None:
    """Each picture that the test of the editor makes is kept, and stands in a guide with a text beside it."""
    test = (ROOT / "tests/browser/test_editor.py").read_text(encoding="utf-8")
    desk = (ROOT / "tests/browser/desk.py").read_text(encoding="utf-8")
    made = sorted(f"beheer-{name}.png" for name in re.findall(r'picture\("([^"]+)"', test + desk))
    assert sorted(path.name for path in shots.PICTURES.glob("beheer-*")) == made
    guides = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs/handleiding").glob("*.md"))]
    shown = re.findall(r"!\[[^\]]{40,}\]\(\.\./pictures/([^)]+)\)", "\n".join(guides))
    assert sorted(set(shown)) == made


def test_pictures_are_light() -> None:
    """A picture in the repository stays there for ever, in every clone."""
    heavy = [path.name for path in shots.PICTURES.iterdir() if path.stat().st_size > shots.LARGEST]
    assert heavy == []


def test_every_picture_has_a_text() -> None:
    """Who cannot see a picture of the README reads what it shows."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    images = re.findall(r"<img [^>]*>", text)
    assert images
    assert all(re.search(r'alt="[^"]{40,}"', image) for image in images)
