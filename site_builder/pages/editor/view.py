"""The page with the editor: how a municipality changes its data, and how to do it without."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.forge import Forge, forge
from site_builder.frozen import frozen
from site_builder.pages.editor import words
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Chrome, Link, chrome
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.security_policy import content_security, editable
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.writing import mail_to
from site_builder.records.editor import FORGES

HERE = urls.EDITOR
SCRIPT = "editor.js"


@frozen
class EditorView:
    """Everything that editor.html uses. `window` is empty where there is no editor; `absent` says why.

    `mail` is None for a region that does not exist: nobody reads mail there. `evaluate` are the steps of the
    programme manager to the working document of an evaluation, where there is a forge that makes it.
    """

    chrome: Chrome
    title: str
    lead: str
    window: str
    absent: str
    steps: tuple[str, ...]
    ways_in: tuple[str, ...]
    mail: Link | None
    others: tuple[Link, ...]
    evaluate: tuple[str, ...]
    evaluating: Link | None
    licences: str


@frozen
class WindowView:
    """Everything that editor_window.html uses: a page without our face, as the editor brings its own."""

    title: str
    csp: str
    script: str
    css: str
    icon: str
    config: str
    home: Link
    help: Link


def pages(site: Site) -> Iterator[Page]:
    """The page about the editor, and its window, which is not for a search engine."""
    found = editable(site)
    yield Page(HERE, "editor.html", later(editor, site))
    if found is not None:
        yield Page(urls.EDITOR_WINDOW, "editor_window.html", later(window, site, found), listed=False)


def editor(site: Site) -> EditorView:
    """The page about the editor: how it works, or why it is not there, and the ways without it."""
    region = site.model.records.region
    found = editable(site)
    reachable = forge(region.settings)
    fictional = region.settings.fictional
    lead = words.lead(ready=found is not None, fictional=fictional)
    address = mail_to(region.contact, words.SUBJECT)
    return EditorView(
        chrome=chrome(site, HERE, words.TITLE, lead, edit=False),
        title=words.TITLE,
        lead=lead,
        window=urls.link(HERE, urls.EDITOR_WINDOW) if found else "",
        absent="" if found else words.absent(region.settings, reachable is not None),
        steps=words.steps(region.organiser) if found else (),
        ways_in=_ways_in(found) if found else (),
        mail=None if fictional else Link("Stuur een mail", address),
        others=() if fictional else _others(reachable),
        evaluate=() if reachable is None else words.EVALUATE[reachable.name],
        evaluating=None if reachable is None else Link(words.EVALUATING, reachable.evaluating),
        licences=urls.link(HERE, urls.editor_file("licenties.txt")) if found else "",
    )


def window(site: Site, found: Forge) -> WindowView:
    """The window of the editor."""
    here = urls.EDITOR_WINDOW
    region = site.model.records.region
    return WindowView(
        title=f"{words.TITLE} – {region.programme}, {region.short_name}",
        csp=content_security((SCRIPT,), found.origins),
        script=site.script(here, SCRIPT),
        css=site.script(here, "editor.css"),
        icon=urls.link(here, urls.ICON),
        config=urls.link(here, urls.EDITOR_CONFIG),
        home=Link(f"{region.programme} {region.short_name}", urls.link(here, urls.HOME)),
        help=Link(words.HELP, urls.link(here, HERE)),
    )


def _ways_in(found: Forge) -> tuple[str, ...]:
    return tuple(words.way_in(way, FORGES[found.name]) for way in found.editor.sign_in)


def _others(found: Forge | None) -> tuple[Link, ...]:
    links = [Link("Alle manieren om gegevens door te geven", urls.link(HERE, urls.PARTICIPATE))]
    if found is not None:
        links.append(Link(f"De bestanden zelf, bij {FORGES[found.name]}", found.repository))
    return tuple(links)


AREA = Area(pages, {"editor.html": "Gegevens aanpassen", "editor_window.html": "Het venster van de editor"})
