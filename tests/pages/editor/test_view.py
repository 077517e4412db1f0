"""The page about the editor, its window, and the links of other pages to a record."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from html import unescape

import pytest
import yaml

from site_builder import urls
from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages.editor import view as words
from site_builder.pages.editor.view import pages
from site_builder.pages.shared.chrome import chrome
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.site import Site
from site_builder.records.collection import Records
from site_builder.render import render
from tests.checks import FIRST_YEAR, ROOT
from tests.editor.written import records_of, with_repository
from tests.phrases import reading

SCRIPTS = {"editor.js": "beheer/editor/editor.0.js", "editor.css": "beheer/editor/editor.0.css"}


@cache
def ready() -> Site:
    """A region with an editor, read when it is first asked for: not by who only lists the tests."""
    records = with_repository(records_of(FIRST_YEAR))
    return Site(tie(records), NO_HISTORY, "assets/site.css", scripts=SCRIPTS)


def of(records: Records) -> Site:
    """The same site of other records."""
    return replace(ready(), model=tie(records))


def texts(site: Site) -> dict[str, str]:
    return {page.address: render(page).decode() for page in pages(site)}


def test_the_window_asks_for_nothing_but_its_own_files_and_the_forge() -> None:
    """No inline script or style, and one server to save with."""
    text = texts(ready())[urls.EDITOR_WINDOW]
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    assert unescape(policy) == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
        "font-src 'self'; "
        "connect-src 'self' https://api.github.com; base-uri 'none'; form-action 'none'"
    )
    assert 'data-config="../../beheer/editor/config.json"' in text
    assert "dat staat uit in uw browser" in text
    assert "style=" not in text


def test_the_page_tells_how_to_sign_in_and_how_to_do_without() -> None:
    """The steps, the ways in of this region, and a mail for those who want none of it."""
    text = unescape(texts(ready())[urls.EDITOR])
    assert 'href="../beheer/editor/"' in text
    assert "toegangstoken van GitHub" in text
    assert "mailto:" in text


def test_the_programme_manager_needs_no_terminal() -> None:
    """A button leads to the forge that makes the working document; without one the page says when."""
    made = texts(ready())[urls.EDITOR]
    repository = ready().model.records.region.settings.repository
    assert f'href="{repository}/actions/workflows/evaluate.yml"' in made
    assert "Run workflow" in made
    nowhere = texts(of(records_of(FIRST_YEAR)))[urls.EDITOR]
    assert "zodra de gegevens een vaste plek op internet hebben" in nowhere
    assert "werkdocument" not in texts(of(records_of("demo")))[urls.EDITOR]


@pytest.mark.parametrize(
    ("site", "reason"),
    [
        (lambda: replace(ready(), scripts={}), "niet meegemaakt"),
        (lambda: of(records_of(FIRST_YEAR)), "nog geen vaste plek"),
        (lambda: of(records_of("demo")), "niet bestaat"),
        (
            lambda: of(with_repository(records_of(FIRST_YEAR), repository="https://git.nl/a/b")),
            "niet ingesteld",
        ),
    ],
)
def test_without_an_editor_the_page_says_why(site: Callable[[], Site], reason: str) -> None:
    """There is no window then, and the page leads to the other ways."""
    made = texts(site())
    assert list(made) == [urls.EDITOR]
    assert reason in made[urls.EDITOR]
    # Nobody reads mail in a region that does not exist.
    assert ("Stuur een mail" in made[urls.EDITOR]) is (reason != "niet bestaat")


def test_the_sentences_read_well() -> None:
    """All that the page may say."""
    said = [
        words.LEAD,
        words.LEAD_WITHOUT,
        words.LEAD_FICTIONAL,
        *words.steps("de regio"),
        *(words.way_in(way, "GitHub") for way in ("token", "oauth", "pkce")),
    ]
    said += [
        words.absent(with_repository(records_of(FIRST_YEAR)).region.settings, found)
        for found in (True, False)
    ]
    for text in said:
        for sentence in re.split(r"(?<=[.?!]) ", text):
            if sentence.endswith("."):
                reading.check(sentence)


@pytest.mark.parametrize(
    ("made_of", "place", "file"),
    [
        ("municipalities/arnhem.yaml", "gemeenten/entries/arnhem", "municipalities/arnhem.yaml"),
        (
            "projects/arnhem/apeldoornseweg.yaml",
            "projecten-arnhem/entries/apeldoornseweg",
            "projects/arnhem/apeldoornseweg.yaml",
        ),
        ("newsletters/2026.md", "nieuwsbrieven/entries/2026", "newsletters/2026.md"),
        ("programme/growth_paths.yaml", "programma/entries/growth-paths", "programme/growth_paths.yaml"),
        ("municipalities/", "gemeenten", ""),
    ],
)
def test_a_page_leads_to_its_record(made_of: str, place: str, file: str) -> None:
    """'Gegevens doorgeven' opens the record; the other link carries the page and the file along."""
    here = "waar/dan/ook/"
    made = chrome(ready(), here, "Titel", "Tekst.", origin=Origin(made_of))
    assert made.edit_url == f"{urls.root_of(here)}beheer/editor/#/collections/{place}"
    assert f"bestand={'data%2F' + file.replace('/', '%2F') if file else ''}" in made.report_url
    assert "pagina=%2F" + here.replace("/", "%2F") in made.report_url


def test_without_a_repository_the_links_lead_to_the_explanation() -> None:
    """No link to an editor that cannot save, and none to an issue that nobody can file."""
    made = chrome(replace(ready(), model=tie(records_of(FIRST_YEAR))), "gemeenten/arnhem/", "Titel", "Tekst.")
    assert (made.edit_url, made.report_url) == ("../../meedoen/", "../../over/verbeteren/")


def test_the_form_has_the_fields_that_a_link_fills_in() -> None:
    """The names in the address are those of the form at GitHub."""
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/klopt-niet.yml").read_text(encoding="utf-8"))
    asked = {part.get("id"): part for part in form["body"]}
    assert {"pagina", "bestand"} <= set(asked)
    assert asked["pagina"]["type"] == asked["bestand"]["type"] == "input"


def test_every_place_of_a_page_is_in_the_configuration() -> None:
    """A link to a collection or a file that the editor does not have would end at an error."""
    from site_builder.editor import configuration

    made = configuration(with_repository(records_of("demo")))
    assert made is not None
    known = {
        one["name"]: {f["name"] for f in one.get("files", [])} for one in made["collections"] if "name" in one
    }
    for file in (
        "municipalities/ulk.yaml",
        "municipalities/",
        "projects/ulk/steiger.yaml",
        "newsletters/2026.md",
        "impactlabs/",
        "programme/spiderweb.yaml",
        "programme/growth_paths.yaml",
    ):
        place = Origin(file).in_editor
        collection, _, entry = place.partition("#/collections/")[2].partition("/entries/")
        assert collection in known
        assert not known[collection] or entry in known[collection]
    for unknown in ("municipalities/ulk.txt", "gemeenten/"):
        with pytest.raises(KeyError):
            _ = Origin(unknown).in_editor
    assert Origin().in_editor == urls.EDITOR
