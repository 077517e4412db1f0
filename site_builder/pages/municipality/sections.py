"""The parts of a municipality's page that stand there alone: peers, support, its own words, and downloads."""

from __future__ import annotations

from dataclasses import dataclass, replace

from site_builder import urls
from site_builder.formats import partial_date
from site_builder.measures.peers import learn_from, neighbours, same_step
from site_builder.model import MunicipalityEntry
from site_builder.pages.shared.chrome import Link, SourceLine, source_line
from site_builder.pages.shared.sections import Item
from site_builder.pages.shared.site import Site
from site_builder.phrases import municipality_sections as words
from site_builder.phrases.municipality import level
from site_builder.records.choices import SUPPORT_STATES
from site_builder.records.municipality import Assessment


@dataclass(frozen=True, slots=True)
class Peer:
    """One way to learn: a label, municipalities with links, and what there is to learn."""

    label: str
    links: tuple[Item, ...]
    text: str


@dataclass(frozen=True, slots=True)
class SupportLine:
    """One kind of help that the municipality received."""

    year: str
    kind: str
    subject: str
    state: str


@dataclass(frozen=True, slots=True)
class Inventory:
    """One question of the yearly inventory with its answers."""

    heading: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One public decision of the municipality."""

    title: str
    date: str
    about: str
    source: SourceLine


def compare_link(site: Site, here: str, entry: MunicipalityEntry) -> tuple[Link, ...]:
    """The way to the same web beside others; none where that page cannot show it."""
    own = site.standings[entry.slug]
    if site.frozen is not None or entry not in site.model.members or own.current is None:
        return ()
    address = urls.link(here, urls.COMPARE)
    return (Link("Vergelijk met andere gemeenten", f"{address}?gemeente={entry.slug}"),)


def peers(site: Site, entry: MunicipalityEntry, here: str) -> tuple[Peer, ...]:
    """From whom to learn per axis, who takes the same step, and who lies near."""
    model = site.model
    axes = {axis.id: axis for axis in model.axes}
    found = []
    for example in learn_from(model, entry):
        own = site.standings[entry.slug].on(example.axis)
        if own is not None:
            links = tuple(_ahead(site, here, other, example.axis) for other, _ in example.peers)
            found.append(Peer(axes[example.axis].short_name, links, words.learn(own)))
    together = same_step(model, entry, site.progress)
    if together:
        found.append(
            Peer(
                "Samen optrekken",
                tuple(_link(here, other) for other in together),
                words.together(len(together)),
            )
        )
    near = neighbours(model, entry)
    if near and entry.takes_part_in(model.year):
        found.append(Peer("In de buurt", tuple(_link(here, other) for other in near), words.near(len(near))))
    return tuple(found)


def _link(here: str, entry: MunicipalityEntry) -> Item:
    return Item(entry.name, urls.link(here, urls.municipality(entry.slug)))


def _ahead(site: Site, here: str, entry: MunicipalityEntry, axis: str) -> Item:
    """A municipality with its level on an axis."""
    return replace(_link(here, entry), text=level(site.standings[entry.slug].on(axis)))


def support_lines(site: Site, entry: MunicipalityEntry) -> tuple[SupportLine, ...]:
    """The help that the municipality received, newest first."""
    kinds = {kind.id: kind.name for kind in site.model.records.support.support}
    ordered = sorted(entry.record.support, key=lambda support: (-support.year, support.subject))
    return tuple(
        SupportLine(str(line.year), kinds.get(line.kind, line.kind), line.subject, SUPPORT_STATES[line.state])
        for line in ordered
    )


def feed_link(here: str, entry: MunicipalityEntry) -> Link:
    """Where to subscribe to the changes of the municipality."""
    return Link("Volgen (Atom)", urls.link(here, urls.feed_of(entry.slug)))


def downloads(site: Site, here: str, entry: MunicipalityEntry) -> tuple[Link, ...]:
    """The data of the municipality in each form; of a closed year those of the region as it was frozen."""
    if site.frozen is not None:
        return (Link(f"tabellen van {site.frozen.year}", urls.link(here, urls.DATA)),)
    return (
        Link("Excel", urls.link(here, urls.share_workbook(entry.slug))),
        Link("CSV (zip)", urls.link(here, urls.share_package(entry.slug))),
        Link("JSON", urls.link(here, urls.api_municipality(entry.slug))),
    )


def inventory(current: Assessment | None) -> tuple[Inventory, ...]:
    """The answers to the questions of the yearly inventory, in the words of the municipality."""
    if current is None:
        return ()
    told = current.inventory
    answers = [
        Inventory("Knelpunten", current.bottlenecks),
        Inventory("Kansen", current.opportunities),
        Inventory("Behoeften", current.needs),
    ]
    if told is not None:
        answers += [
            Inventory("Schaal en capaciteit", (told.scale_capacity,) if told.scale_capacity else ()),
            Inventory("Transparantie en informatie", (told.transparency,) if told.transparency else ()),
            Inventory("Samenwerking", (told.cooperation,) if told.cooperation else ()),
        ]
    return tuple(answer for answer in answers if answer.items)


def documents(entry: MunicipalityEntry) -> tuple[DocumentLine, ...]:
    """The public decisions of the municipality."""
    return tuple(
        DocumentLine(
            document.title,
            partial_date(document.date) if document.date else "zonder datum",
            document.note or "",
            source_line(document.source),
        )
        for document in entry.record.documents
    )
