"""The page with the editor: how a municipality changes its data, and how to do it without."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.forge import Forge, forge
from site_builder.frozen import frozen
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import NOT_EDITED, Chrome, Link, chrome
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.security_policy import content_security, editable
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.writing import mail_to
from site_builder.records.editor import FORGES
from site_builder.records.region import Settings

HERE = urls.EDITOR
SCRIPT = "editor.js"


@frozen
class EditorView:
    """Everything that editor.html uses. `window` is empty where there is no editor; `absent` says why.

    `mail` is None for a region that does not exist: nobody reads mail there. `evaluate` are the steps of the
    programme manager to the working document of an evaluation, where there is a forge that makes it.
    """

    chrome: Chrome
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


TITLE = "Gegevens aanpassen"
LEAD = (
    "Hier past een gemeente haar eigen gegevens aan: het spinnenweb, de projecten en de aanwezigheid. "
    "U werkt met formulieren."
)
HELP = "Hulp bij inloggen en opslaan"
LEAD_WITHOUT = (
    "Hier leest u hoe een gemeente haar gegevens doorgeeft: het spinnenweb, de projecten en de aanwezigheid."
)
LEAD_FICTIONAL = "Op de site van een echte regio past een gemeente hier haar eigen gegevens aan."
EVALUATING = "Maak het werkdocument"
EVALUATE = {
    "github": (
        "Kies ‘Run workflow’, vul het jaar in en kies nog eens ‘Run workflow’.",
        "Wacht een paar minuten, en open de regel die erbij kwam.",
        "Onder ‘Artifacts’ staat het bestand ‘evaluatie’: een pdf, en een tekst om verder in te schrijven.",
    ),
    "gitlab": (
        "Vul bij de variabelen YEAR in, met het jaar erachter, en kies ‘New pipeline’.",
        "Wacht een paar minuten, en open de taak ‘evaluate’.",
        "Kies ‘Download’: een pdf, en een tekst om verder in te schrijven.",
    ),
}
"""What the programme manager does at each forge to get the working document of an evaluation."""
SUBJECT = "Gegevens voor de monitor"
_WAYS = {
    "token": "Met een toegangstoken van {forge}: een lange code die u één keer maakt. "
    "De editor wijst u de weg.",
    "oauth": "Met uw eigen account bij {forge}.",
    "pkce": "Met uw eigen account bij {forge}.",
}


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
    lead = lead_of(ready=found is not None, fictional=fictional)
    address = mail_to(region.contact, SUBJECT)
    return EditorView(
        chrome=chrome(site, HERE, TITLE, lead, origin=NOT_EDITED),
        lead=lead,
        window=urls.link(HERE, urls.EDITOR_WINDOW) if found else "",
        absent="" if found else absent(region.settings, reachable is not None),
        steps=steps(region.organiser) if found else (),
        ways_in=tuple(way_in(way, FORGES[found.name]) for way in found.editor.sign_in) if found else (),
        mail=None if fictional else Link("Stuur een mail", address),
        others=() if fictional else _others(reachable),
        evaluate=() if reachable is None else EVALUATE[reachable.name],
        evaluating=None if reachable is None else Link(EVALUATING, reachable.evaluating),
        licences=urls.link(HERE, urls.editor_file("licenties.txt")) if found else "",
    )


def window(site: Site, found: Forge) -> WindowView:
    """The window of the editor."""
    here = urls.EDITOR_WINDOW
    region = site.model.records.region
    return WindowView(
        title=f"{TITLE} – {region.programme}, {region.short_name}",
        csp=content_security((SCRIPT,), found.origins),
        script=site.script(here, SCRIPT),
        css=site.script(here, "editor.css"),
        icon=urls.link(here, urls.ICON),
        config=urls.link(here, urls.EDITOR_CONFIG),
        home=Link(f"{region.programme} {region.short_name}", urls.link(here, urls.HOME)),
        help=Link(HELP, urls.link(here, HERE)),
    )


def _others(found: Forge | None) -> tuple[Link, ...]:
    links = [Link("Alle manieren om gegevens door te geven", urls.link(HERE, urls.PARTICIPATE))]
    if found is not None:
        links.append(Link(f"De bestanden zelf, bij {FORGES[found.name]}", found.repository))
    return tuple(links)


def lead_of(*, ready: bool, fictional: bool) -> str:
    """What the page is for, with an editor, without one, and in a region that does not exist."""
    if fictional:
        return LEAD_FICTIONAL
    return LEAD if ready else LEAD_WITHOUT


def steps(organiser: str) -> tuple[str, ...]:
    """What a person does, from signing in to the change on the site."""
    return (
        "Open de editor en log in. De eerste keer vraagt u toegang aan bij het programma.",
        "Kies uw gemeente of uw project, en verander wat niet klopt.",
        "Kies Opslaan. Uw wijziging is nu een concept: op de site verandert nog niets.",
        "Bent u klaar? Kies dan ‘Ter review indienen’.",
        f"Iemand van {organiser} kijkt uw wijziging na. Daarna staat zij op de site.",
    )


def way_in(way: str, forge: str) -> str:
    """One way to sign in, such as `token`, at the forge with this name."""
    return _WAYS[way].format(forge=forge)


def absent(settings: Settings, reachable: bool) -> str:
    """Why there is no editor here. `reachable`: there is a repository, so only the program is missing."""
    if settings.fictional:
        return "Dit is een regio die niet bestaat. Daarom valt hier niets op te slaan."
    if reachable:
        return "De editor staat niet op deze site: hij is niet meegemaakt toen de site werd gebouwd."
    if settings.repository:
        return "De editor staat niet op deze site: er is niet ingesteld waar hij moet opslaan."
    return "De editor staat nog niet op deze site: de gegevens hebben nog geen vaste plek op internet."


AREA = Area(pages, {"editor.html": "Gegevens aanpassen", "editor_window.html": "Het venster van de editor"})
