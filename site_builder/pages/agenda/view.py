"""The agenda: what one work leaves that another needs, and which works the market may expect."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder import urls
from site_builder.figures.figure import Figure, Key
from site_builder.formats import partial_date
from site_builder.frozen import frozen
from site_builder.measures.agenda import ComingTender, Lot, Match, coming_tenders, lots, matches
from site_builder.model import ProjectEntry
from site_builder.pages.projects.facets import material_name
from site_builder.pages.shared.area import single
from site_builder.pages.shared.chrome import Cell, Chrome, Link, chrome
from site_builder.pages.shared.sections import Table, table
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.writing import mail_to
from site_builder.phrases.batches import UNKNOWN, amount, amount_of, days, period
from site_builder.phrases.stated import counted
from site_builder.records.choices import PROJECT_PHASES

HERE = urls.AGENDA
TITLE = "Agenda van materiaal en uitvragen"
FINDING = (
    "Wat in het ene werk vrijkomt en in het andere nodig is, en welke werken binnenkort worden uitgevraagd."
)
NOTHING = "Nog geen project zegt wat vrijkomt, wat nodig is of wanneer het wordt uitgevraagd."
PROJECT, WHEN = "Project", "Wanneer"


@frozen
class MatchItem:
    """One batch with both works, the days that it can go over, and whom to write to on both sides."""

    material: str
    amount: str
    when: str
    where: str
    free: Link
    owner: str
    needed: Link
    asker: str
    quality: str
    mails: tuple[Link, ...]


@frozen
class AgendaView:
    """Exactly what `pages/agenda.html` uses. A table is None where nothing is recorded."""

    chrome: Chrome
    finding: str
    matches_heading: str
    matches: tuple[MatchItem, ...]
    tenders: Table | None
    tenders_caption: str
    comes_free: Table | None
    needed: Table | None
    batches_caption: str
    files: tuple[Link, ...]


def agenda(site: Site) -> AgendaView:
    """Everything that is not past, what is due first before the others."""
    model = site.model
    found, tenders = matches(model), coming_tenders(model)
    free, needed = tuple(lots(model, "comes_free")), tuple(lots(model, "needed"))
    finding = FINDING if free or needed or tenders else NOTHING
    return AgendaView(
        chrome=chrome(site, HERE, TITLE, finding),
        finding=finding,
        matches_heading=matches_heading(_at(site, "matches")),
        matches=tuple(_match(site, one) for one in found),
        tenders=_tenders(site, tenders) if tenders else None,
        tenders_caption=tenders_heading(_at(site, "tenders")),
        comes_free=_lots(site, "komt-vrij-tabel", "Materiaal dat vrijkomt", free) if free else None,
        needed=_lots(site, "nodig-tabel", "Materiaal dat nodig is", needed) if needed else None,
        batches_caption=batches_heading(_at(site, "comes_free"), _at(site, "needed")),
        files=(
            Link("In uw agenda (iCalendar)", urls.link(HERE, urls.AGENDA_CALENDAR)),
            Link("Volgen (Atom)", urls.link(HERE, urls.AGENDA_FEED)),
            Link("Wat past (CSV)", urls.link(HERE, urls.table("material_matches.csv"))),
            Link("Uitvragen (CSV)", urls.link(HERE, urls.table("coming_tenders.csv"))),
            Link("API (JSON)", urls.link(HERE, urls.api("agenda"))),
        ),
    )


def _at(site: Site, statistic: str) -> Figure:
    return site.figures.at(Key("agenda", statistic, site.model.year))


def _match(site: Site, one: Match) -> MatchItem:
    owners = (one.free.project.municipality, one.needed.project.municipality)
    material = material_name(site, one.free.batch.material)
    names = [site.model.by_slug[place].name for place in (one.free.place, one.needed.place)]
    return MatchItem(
        material=material,
        amount=amount(one.amount, one.unit),
        when=days(*one.period),
        where=f"Van {names[0]} naar buurgemeente {names[1]}" if one.beside else f"Binnen {names[0]}",
        free=_project(one.free.project),
        owner=site.model.by_slug[owners[0]].name,
        needed=_project(one.needed.project),
        asker=site.model.by_slug[owners[1]].name,
        quality=one.free.batch.quality or "",
        mails=tuple(_mail(site, owner, material) for owner in dict.fromkeys(owners)),
    )


def _mail(site: Site, owner: str, material: str) -> Link:
    contact = site.model.by_slug[owner].its.contact or site.model.records.region.contact
    return Link(contact, mail_to(contact, f"{material} van een ander werk"))


def _project(project: ProjectEntry) -> Link:
    return Link(project.record.name, urls.link(HERE, urls.project(*project.key)))


def _of(site: Site, project: ProjectEntry) -> Cell:
    link = _project(project)
    return Cell(link.label, link.href, note=site.model.by_slug[project.municipality].name)


def _tenders(site: Site, tenders: Iterable[ComingTender]) -> Table:
    circular = {True: "ja", None: UNKNOWN}
    rows = (
        (
            _of(site, one.project),
            partial_date(one.planned),
            site.model.project_types[one.project.record.type].name,
            PROJECT_PHASES[one.project.record.phase],
            circular.get(one.circular, UNKNOWN),
        )
        for one in tenders
    )
    columns = (PROJECT, "Gepland", "Soort werk", "Nu", "Circulair")
    return table("uitvragen-tabel", "Geplande uitvragen", columns, rows)


def _lots(site: Site, name: str, caption: str, found: Sequence[Lot]) -> Table:
    rows = (
        (
            _of(site, one.project),
            Cell(material_name(site, one.batch.material), note=one.batch.quality or ""),
            amount_of(one.batch),
            period(one.batch),
            Cell(site.model.by_slug[one.place].name, note=one.batch.place or ""),
        )
        for one in found
    )
    return table(name, caption, (PROJECT, "Materiaal", "Hoeveelheid", WHEN, "Waar"), rows)


def matches_heading(fit: Figure) -> str:
    """How often a batch fits; one batch may fit at more than one work."""
    if not fit.count:
        return "Nog geen materiaal past bij een ander werk"
    return f"{counted(fit, 'keer', 'keer')} past materiaal uit het ene werk bij een ander"


def tenders_heading(coming: Figure) -> str:
    """Over the works that are put out soon: how many, where there are any."""
    if not coming.count:
        return "Voor de markt: werken met een geplande uitvraag."
    return f"Voor de markt: {counted(coming, 'werk', 'werken')} met een geplande uitvraag."


def batches_heading(free: Figure, needed: Figure) -> str:
    """Over the lists of all batches: how many come free and how many are needed, as far as anybody said."""
    parts = []
    if free.count:
        parts.append(f"{counted(free, 'partij komt', 'partijen komen')} vrij")
    if needed.count:
        parts.append(f"{counted(needed, 'partij is', 'partijen zijn')} nodig")
    return f"{' en '.join(parts)}, ook wat nog nergens bij past." if parts else ""


AREA = single(HERE, "agenda.html", "Agenda van materiaal en uitvragen", agenda)
