"""Rendering: every name that a template uses is one that its view has, and the other way round."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass, replace

import jinja2
import pytest
from jinja2 import meta, nodes

from site_builder.closed_sites import with_years
from site_builder.history import NO_HISTORY
from site_builder.load import load
from site_builder.model import tie
from site_builder.pages.editor import view as editor
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.records.frameworks import Framework
from site_builder.render import FACE, environment, render, stylesheet, texts, tokens
from site_builder.site_map import pages, sentences
from tests.checks import ROOT
from tests.closed_sites.closing import close
from tests.closing.years import REGION, TODAY
from tests.editor.written import with_repository
from tests.measures.programme import SOURCE
from tests.pages.frameworks.test_view import QUESTIONS


@pytest.fixture(scope="module")
def kinds() -> dict[str, Page]:
    """One page of every template, from a region with something of everything."""
    records = load(REGION, TODAY).records
    assert records is not None
    kept = Framework.model_validate({"name": "Kader", "questions": QUESTIONS, "source": SOURCE})
    records = replace(records, oecd_scoreboard=kept)
    site = Site(tie(records), NO_HISTORY, "assets/site.css", texts=texts(), tokens=tokens())
    site, years = with_years(site, [close(records, 2026)])
    frozen = (page for _, made in years for page in made)
    scripts = {"editor.js": "beheer/editor/e.js", "editor.css": "beheer/editor/e.css"}
    editable = replace(site, model=tie(with_repository(records)), scripts=scripts)
    made = (*frozen, *editor.pages(editable), *pages(site), sentences(site))
    return {page.template: page for page in made}


def test_views_and_templates_agree(kinds: dict[str, Page]) -> None:
    """A template uses no name that its view lacks, and a view has none that its template leaves unused."""
    source = environment()
    loader = source.loader
    assert loader is not None
    for template, page in kinds.items():
        assert is_dataclass(page.view)
        names = {field.name for field in fields(page.view)}
        tree = source.parse(loader.get_source(source, f"pages/{template}")[0])
        given = {
            name if isinstance(name, str) else name[1]
            for node in tree.find_all(nodes.FromImport)
            for name in node.names
        }
        given |= {node.name for node in tree.find_all(nodes.Macro)}
        given |= {node.target for node in tree.find_all(nodes.Import)}
        used = meta.find_undeclared_variables(tree) - given
        assert names - {"chrome"} == used - {"chrome"}, template


def test_every_template_has_a_page(kinds: dict[str, Page]) -> None:
    """There is no template of a page that nothing makes."""
    templates = {path.name for path in (ROOT / "site" / "templates" / "pages").glob("*.html")}
    assert templates == {template for template in kinds if template.endswith(".html")}


@dataclass(frozen=True)
class _Broken:
    chrome: str = ""


def test_a_name_that_is_missing_is_an_error() -> None:
    """A blank in a page would be worse than no page."""
    with pytest.raises(AttributeError, match="csp"):
        render(Page("", "home.html", _Broken()))
    with pytest.raises(jinja2.UndefinedError, match="nowhere"):
        environment().from_string("{{ nowhere.name }}").render()


def test_a_page_has_no_blank_lines_or_indentation(kinds: dict[str, Page]) -> None:
    """What templates have for people costs a reader on a phone nothing."""
    lines = render(kinds["home.html"]).decode().splitlines()
    assert [line for line in lines if line != line.strip() or not line] == []


def test_a_class_has_one_home() -> None:
    """No two components style the same class by itself: the second would change the first."""
    homes: dict[str, list[str]] = {}
    for path in sorted((FACE / "assets" / "css" / "components").glob("*.css")):
        for name in set(re.findall(r"^  \.([a-z][\w-]*) \{", path.read_text(encoding="utf-8"), re.MULTILINE)):
            homes.setdefault(name, []).append(path.name)
    assert {name: found for name, found in homes.items() if len(found) > 1} == {}


def test_the_style_sheet_begins_with_its_tokens() -> None:
    """Layers are declared before they are used."""
    assert stylesheet().startswith(b"@layer tokens,base,layout,components")
