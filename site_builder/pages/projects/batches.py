"""What comes free in a project and what it needs, with the way to what fits elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.pages.projects.facets import material_name
from site_builder.pages.shared.chrome import Cell, Link
from site_builder.pages.shared.sections import Section, table
from site_builder.pages.shared.site import Site
from site_builder.phrases import batches as words
from site_builder.records.project import Project

HEADING = "Materiaal dat vrijkomt of nodig is"


def batches_section(site: Site, record: Project) -> Section | None:
    """Every batch; None for a project that names none."""
    rows = tuple(_rows(site, record))
    if not rows:
        return None
    columns = ("Materiaal", "Wat", "Hoeveelheid", "Wanneer")
    return Section(HEADING, table=table("partijen", HEADING, columns, rows))


def agenda_link(site: Site, here: str) -> Link | None:
    """The way to what fits another work; a closed year has no agenda."""
    return Link("Wat bij een ander werk past", urls.link(here, urls.AGENDA)) if site.frozen is None else None


def _rows(site: Site, record: Project) -> Iterator[tuple[Cell | str, ...]]:
    for what, found in (("komt vrij", record.comes_free), ("nodig", record.needed)):
        for one in found:
            note = " · ".join(filter(None, (one.quality, one.place, one.note)))
            yield (
                Cell(material_name(site, one.material), note=note),
                what,
                words.amount_of(one),
                words.period(one),
            )
