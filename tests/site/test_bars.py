"""The bars that every file of the built site keeps; test_checks.py proves that each check can fail."""

from __future__ import annotations

from pathlib import Path

from tests import checks


def test_head(site: Path) -> None:
    """Every page is Dutch and has one h1, a title, a description, and no id twice."""
    assert checks.head_problems(site) == ()


def test_nothing_inline(site: Path) -> None:
    """No page holds a style or a script of its own, so the content security policy can forbid them."""
    assert checks.inline_problems(site) == ()


def test_links(site: Path) -> None:
    """Every link is relative, and every page, file and id that is linked to exists."""
    assert checks.link_problems(site) == ()


def test_sitemap(site: Path) -> None:
    """The sitemap lists every page that may be indexed, once, and nothing else."""
    assert checks.sitemap_problems(site) == ()


def test_demo_is_not_indexed(site: Path) -> None:
    """Every page of the demo asks not to be indexed."""
    pages = checks.html_files(site / "demo")
    assert pages
    assert [path for path in pages if "noindex" not in checks.read_page(path).robots] == []


def test_markup(site: Path) -> None:
    """The Nu HTML checker finds nothing."""
    assert checks.markup_problems(site) == ()
