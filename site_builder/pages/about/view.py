"""The pages about the monitor itself: written by hand, with the facts of this region filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.pages.about import words
from site_builder.pages.about.examples import Example, examples
from site_builder.pages.about.texts import read_text
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Chrome, Link, SourceLine, chrome, source_line
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.writing import mail_to
from site_builder.phrases.confirmed import unconfirmed
from site_builder.records.region import Region

LINKS = {
    "to_data": urls.DATA,
    "to_terms": urls.TERMS,
    "to_measuring": urls.HOW_WE_MEASURE,
    "to_correct": urls.CORRECT,
    "to_participate": urls.PARTICIPATE,
    "to_editor": urls.EDITOR,
    "to_round": urls.ROUND,
    "to_officer": urls.guide("medewerker"),
    "to_contractor": urls.guide("aannemer"),
    "to_manager": urls.guide("programma"),
    "to_plan": urls.THE_PLAN,
    "to_agenda": urls.AGENDA,
    "to_contact": urls.CONTACT,
    "to_privacy": urls.PRIVACY,
    "to_accessibility": urls.ACCESSIBILITY,
    "to_action_lines": urls.ACTION_LINES,
    "to_paths": urls.PATHS,
    "to_municipalities": urls.MUNICIPALITIES,
    "to_feed": urls.FEED,
}
"""Places of the site that a text may link to."""
SUBJECTS = {
    urls.CORRECT: "Fout in de monitor",
    urls.ACCESSIBILITY: "Toegankelijkheid van de monitor",
    urls.PRIVACY: "Privacy en de monitor",
    urls.CONTACT: "Vraag over de monitor",
}
"""The pages with a way to write to the programme, and the subject of that mail."""


@frozen
class Part:
    """One section made from the records: a heading and its points, each with what follows from it."""

    id: str
    heading: str
    points: tuple[tuple[str, str], ...]
    source: SourceLine | None = None
    sources: tuple[SourceLine, ...] = ()


@frozen
class AboutView:
    """Everything that about.html uses.

    `mail` is None where the page asks nobody to write; with `mail_first` it stands above the text.
    """

    chrome: Chrome
    lead: str
    body: Markup
    parts: tuple[Part, ...]
    mail: Link | None
    mail_first: bool
    contact: str
    examples: tuple[Example, ...]
    repository: Link | None
    more: tuple[Link, ...]


def pages(site: Site) -> Iterator[Page]:
    """One page per text, by address."""
    known = {name: read_text(source, values(site, urls.ABOUT)) for name, source in _own(site).items()}
    for name, text in sorted(known.items(), key=lambda item: item[1].address):
        yield Page(text.address, "about.html", later(about, site, name, text.address))


def _own(site: Site) -> Mapping[str, str]:
    """The texts about the monitor; the others are guides to the yearly round."""
    return {name: source for name, source in site.texts.items() if f"\naddress: {urls.ABOUT}" in source}


def values(site: Site, here: str) -> dict[str, str]:
    """What a placeholder in a text stands for on the page at `here`."""
    region = site.model.records.region
    return {
        "region": region.name,
        "short_name": region.short_name,
        "programme": region.programme,
        "organiser": region.organiser,
        "contact": region.contact,
        "goal": region.goal,
        "from_year": str(region.from_year),
        "until_year": str(region.until_year),
        "unconfirmed": site.shared(_unconfirmed),
        **{name: urls.link(here, address) for name, address in LINKS.items()},
    }


def _unconfirmed(site: Site) -> str:
    """That no municipality recorded anything itself yet; empty as soon as one did."""
    model = site.model
    told = unconfirmed([project.record.status for project in model.projects if project.counts])
    if not told or any(entry.its.assessments for entry in model.municipalities):
        return ""
    return f"Nog geen gemeente heeft zelf iets vastgelegd. {told}"


def about(site: Site, name: str, here: str) -> AboutView:
    """The page of the text with this name, at address `here`."""
    region = site.model.records.region
    text = read_text(site.texts[name], values(site, here))
    files = here == urls.OWN_FILES
    trail = (urls.ABOUT,) if here != urls.ABOUT else ()
    return AboutView(
        chrome=chrome(site, here, text.title, text.description, trail=trail),
        lead=text.description,
        body=text.body,
        parts=_plan(site) if here == urls.THE_PLAN else (),
        mail=Link("Stuur een mail", mail_to(region.contact, SUBJECTS[here])) if here in SUBJECTS else None,
        mail_first=here in (urls.CORRECT, urls.CONTACT),
        contact=region.contact,
        examples=_examples(site) if files else (),
        repository=Link("Naar de bestanden", region.settings.repository)
        if files and region.settings.repository
        else None,
        more=_more(site, here) if here == urls.ABOUT else (),
    )


def _examples(site: Site) -> tuple[Example, ...]:
    model = site.model
    municipality = next((entry.slug for entry in model.members), "gemeente")
    series = next(iter(model.series), "reeks")
    return examples(model.records.region, model.axes, municipality, series)


def _more(site: Site, here: str) -> tuple[Link, ...]:
    """Every other page about the monitor."""
    found = [read_text(source, values(site, here)) for source in _own(site).values()]
    links = [(text.title, text.address) for text in found if text.address != here]
    links += [("Zo meten wij", urls.HOW_WE_MEASURE), ("Begrippen", urls.TERMS)]
    return tuple(Link(label, urls.link(here, address)) for label, address in sorted(links))


def _plan(site: Site) -> tuple[Part, ...]:
    records = site.model.records
    region = records.region
    lines = records.action_lines.action_lines
    goals = sum(len(theme.goals) for line in lines for theme in line.themes)
    still_open = words.left_open(records)
    return (
        Part(
            "ambities",
            words.ambitions_heading(len(region.ambitions)),
            tuple(
                (f"{one.year}: {one.text.rstrip('.')}.", one.source.note or "") for one in region.ambitions
            ),
            SourceLine(region.ambitions[0].source.title, ""),
        ),
        Part(
            "lijnen",
            words.lines_heading(len(lines), goals),
            tuple(
                (f"Actielijn {line.number}: {line.name}" if line.number else line.name, line.measured_by)
                for line in lines
            ),
            source_line(lines[0].source),
        ),
        *_sources(region),
        Part("open", words.open_heading(len(still_open)), still_open),
    )


def _sources(region: Region) -> Iterator[Part]:
    """Where the region's own part of the monitor comes from; no section without sources."""
    if region.sources:
        sources = tuple(source_line(one) for one in region.sources)
        yield Part("bronnen", words.sources_heading(len(sources)), (), sources=sources)


AREA = Area(pages, {"about.html": "Over de monitor"}, shown="both")
