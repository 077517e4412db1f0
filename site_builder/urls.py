"""Addresses: the only place where they are spelled. Dutch, without file extensions, stable for years.

An address is relative to the site's root and never starts with a slash; a page's ends with one
(the home page's is empty). Links between pages are relative, so the same bytes work under any path.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

HOME = ""
MUNICIPALITIES = "gemeenten/"
COMPARE = "vergelijken/"
PATHS = "groeipaden/"
INDICATORS = "indicatoren/"
PROJECTS = "projecten/"
ACTION_LINES = "actielijnen/"
IMPACTLABS = "impactlabs/"
NEWSLETTERS = "nieuwsbrief/"
LEARNING = "leren/"
TOOLS = "leren/hulpmiddelen/"
IN_PRACTICE = "leren/werkwijze/"
AGENDA = "agenda/"
AGENDA_FEED = "agenda/agenda.atom"
AGENDA_CALENDAR = "agenda/agenda.ics"
PARTICIPATE = "meedoen/"
ROUND = "meedoen/stand/"
PROGRESS = "voortgang/"
APPROACH = "voortgang/aanpak/"
PARTNERS = "voortgang/partners/"
CHANGED = "veranderd/"
YEARS = "jaren/"
DATA = "data/"
CIRCULAR_CITIES = "data/kaders/circular-cities/"
OECD_SCOREBOARD = "data/kaders/oeso-scorebord/"
FIGURES = "cijfers/"
ABOUT = "over/"
HOW_WE_MEASURE = "over/meten/"
PROOF = f"{HOW_WE_MEASURE}#bewijs"
CORRECT = "over/verbeteren/"
TERMS = "over/begrippen/"
OWN_FILES = "over/bestanden/"
ACCESSIBILITY = "over/toegankelijkheid/"
PRIVACY = "over/privacy/"
CONTACT = "over/contact/"
THE_PLAN = "over/plan/"
SENTENCES = "zinnen.html"
SENTENCES_BEFORE = "over/zinnen/"
SEARCH = "zoeken/"
SEARCH_INDEX = "zoeken/index/"
EDITOR = "beheer/"
EDITOR_WINDOW = "beheer/editor/"
EDITOR_CONFIG = "beheer/editor/config.json"
EDITED_MUNICIPALITIES = "gemeenten"
EDITED_SESSIONS = "bijeenkomsten"
EDITED_PROGRAMME = "programma"
NOT_FOUND = "404.html"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
SECURITY = ".well-known/security.txt"
FEED = "wijzigingen.atom"
CALENDAR = "impactlabs/agenda.ics"
DATA_PACKAGE = "data/datapackage.json"
WORKBOOK = "data/gegevens.xlsx"
API = "api/v1/"
OPENAPI = "api/v1/openapi.json"
CATALOGUE = "data/catalogus.jsonld"
PACKAGE = "data/gegevens.zip"
REGION_SHEET = "factsheet.pdf"
SLIDES = "presentatie.pdf"
SLIDES_TO_CHANGE = "presentatie.pptx"
ICON = "icoon.svg"
HEADERS = "_headers"
HTACCESS = ".htaccess"
NGINX = "_nginx.conf"
DEMO = "demo/"


def survey_workbook(slug: str) -> str:
    """The questions to one municipality as a workbook, in whatever year."""
    return f"{PARTICIPATE}{slug}/werkblad.xlsx"


def form(slug: str) -> str:
    """The form in which one municipality tells where it stands."""
    return f"{PARTICIPATE}{slug}/"


def guide(name: str) -> str:
    """The guide for whoever has this part in the yearly round."""
    return f"{PARTICIPATE}hulp/{name}/"


def municipality(slug: str) -> str:
    """The page of one municipality."""
    return f"{MUNICIPALITIES}{slug}/"


def municipality_changes(slug: str) -> str:
    """What changed in the records of one municipality."""
    return f"{municipality(slug)}wijzigingen/"


def municipality_embed(slug: str) -> str:
    """How to show the spiderweb of one municipality on another site."""
    return f"{municipality(slug)}insluiten/"


def spiderweb_image(slug: str) -> str:
    """The spiderweb of one municipality, to embed elsewhere."""
    return f"{MUNICIPALITIES}{slug}/spinnenweb.svg"


def factsheet(slug: str) -> str:
    """The factsheet of one municipality for its council, as a PDF."""
    return f"{MUNICIPALITIES}{slug}/factsheet.pdf"


def share_image(address: str, every: bool = False) -> str:
    """The picture that goes with a link to a page: its own, unless it is a file, a form or of figures."""
    always = address.startswith(MUNICIPALITIES) and address.count("/") == 2
    form = address.startswith(PARTICIPATE) and address != PARTICIPATE
    own = address.endswith("/") and (every or always) and not (form or address.startswith(FIGURES))
    return f"{address if own else HOME}deelbeeld.png"


def path(profile: int) -> str:
    """The growth path of one profile."""
    return f"{PATHS}profiel-{profile}/"


def indicator(slug: str) -> str:
    """The page of one indicator."""
    return f"{INDICATORS}{slug}/"


def project(municipality_slug: str, slug: str) -> str:
    """The page of one project."""
    return f"{PROJECTS}{municipality_slug}/{slug}/"


def projects_page(number: int) -> str:
    """One page of the list of all projects, counted from 1."""
    return PROJECTS if number == 1 else f"{PROJECTS}pagina-{number}/"


def projects_of(municipality_slug: str, number: int) -> str:
    """The projects of one municipality: a place on a page of the list of all projects."""
    return f"{projects_page(number)}#gemeente-{municipality_slug}"


def picture(path: str) -> str:
    """A picture of a project, by its path below the data folder."""
    return PROJECTS + path.removeprefix("projects/")


def projects_by(facet: str) -> str:
    """All projects as a fixed list, by what they are filed under."""
    return f"{PROJECTS}per-{facet}/"


def learning(part: str, name: str) -> str:
    """What there is to learn about one subject: the sort of subject, and its slug."""
    return f"{LEARNING}{part}/{name}/"


def newsletter(year: int) -> str:
    """The newsletter of one year."""
    return f"{NEWSLETTERS}{year}/"


def newsletter_file(year: int, form: str) -> str:
    """The newsletter of one year to print (`pdf`) or to send (`eml`, `zip` or `txt`)."""
    return f"{NEWSLETTERS}{year}/nieuwsbrief-{year}.{form}"


def newsletter_picture(year: int) -> str:
    """The figure of the newsletter of one year, for an e-mail."""
    return f"{NEWSLETTERS}{year}/spinnenweb.png"


def changed(year: int) -> str:
    """What changed in one year."""
    return f"{CHANGED}{year}/"


def year(number: int) -> str:
    """The root of the frozen site of a closed year: its pages have the addresses of today's below it."""
    return f"{YEARS}{number}/"


def changed_for(year: int, municipality_slug: str) -> str:
    """What changed for one municipality: a place on the page of the year."""
    return f"{changed(year)}#gemeente-{municipality_slug}"


def figures_about(topic: str, municipality_slug: str, year: int) -> str:
    """The page that explains the region's figures about a topic, or a municipality's of a year."""
    if municipality_slug:
        return f"{FIGURES}{MUNICIPALITIES}{municipality_slug}/{year}/"
    return f"{FIGURES}{topic.replace('_', '-')}/"


def figure(figure_id: str, topic: str, municipality_slug: str, year: int) -> str:
    """The permanent address of one figure, with how it was computed."""
    return f"{figures_about(topic, municipality_slug, year)}#{figure_id}"


def session(session_id: str) -> str:
    """One session: a place on the page of its year, with which its id begins."""
    return f"{sessions_in(session_id[:4])}#{session_id}"


def sessions_in(year: int | str) -> str:
    """The page with the sessions of one year."""
    return f"{IMPACTLABS}{year}/"


def series(series_id: str) -> str:
    """One series of sessions: a place on the page of all sessions."""
    return f"{IMPACTLABS}#reeks-{series_id}"


def support(kind: str) -> str:
    """One kind of support, explained: a place on the page of the action lines."""
    return f"{ACTION_LINES}#hulp-{kind}"


def axis(axis_id: str) -> str:
    """The explanation of one axis: a place on the page on how we measure."""
    return f"{HOW_WE_MEASURE}#as-{axis_id}"


def table(file: str, *, for_excel: bool = False) -> str:
    """One open table, by the name of its file; for Excel the form that a Dutch one opens."""
    return f"{DATA}{file.removesuffix('.csv')}-excel.csv" if for_excel else f"{DATA}{file}"


def api(*parts: str) -> str:
    """One file of the JSON interface, such as that of (`municipalities`, slug) or of (`tables`, name)."""
    return f"{API}{'/'.join(parts)}.json"


def share_package(slug: str) -> str:
    """What the open tables say of one municipality, as a package of CSV files."""
    return f"{DATA}{MUNICIPALITIES}{slug}.zip"


def share_workbook(slug: str) -> str:
    """The same as a workbook for Excel."""
    return f"{DATA}{MUNICIPALITIES}{slug}.xlsx"


def feed_of(slug: str) -> str:
    """The feed of changes of one municipality."""
    return f"{MUNICIPALITIES}{slug}/{FEED}"


def edited_projects(municipality_slug: str) -> str:
    """The name of the editor's collection with the projects of one municipality."""
    return f"projecten-{municipality_slug}"


def edited(collection: str, entry: str = "") -> str:
    """A place in the editor: a collection, or one record of it by the name of its file."""
    return f"{EDITOR_WINDOW}#/collections/{collection}" + (f"/entries/{entry}" if entry else "")


def editor_file(name: str) -> str:
    """A file that the editor consists of."""
    return f"{EDITOR_WINDOW}{name}"


def asset(name: str) -> str:
    """A file that pages use."""
    return f"assets/{name}"


def file_of(address: str) -> str:
    """The file that a web server gives for an address."""
    return f"{address}index.html" if not address or address.endswith("/") else address


def root_of(address: str) -> str:
    """The relative way from a page to the site's root, such as `../../`; `./` from the root itself."""
    return "../" * address.count("/") or "./"


def link(here: str, there: str) -> str:
    """The relative link from the page at one address to another address of the site."""
    return root_of(here) + _quoted(there)


# Every page links to the same few hundred addresses.
@lru_cache(maxsize=1 << 16)
def _quoted(address: str) -> str:
    return quote(address, safe="/#.-_~")
