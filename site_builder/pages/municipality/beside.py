"""Two pages beside that of a municipality: what changed in its records, and its spiderweb elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.model import MunicipalityEntry
from site_builder.pages.changed import view as changed
from site_builder.pages.pictures.view import Embed, embed
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.changelog import LogDay, municipality_log
from site_builder.pages.shared.chrome import Chrome, Link, chrome
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.whole_addresses import absolute
from site_builder.phrases import municipality_sections as words


@frozen
class ChangesView:
    """Everything that municipality_changes.html uses."""

    chrome: Chrome
    days: tuple[LogDay, ...]
    note: str
    links: tuple[Link, ...]


@frozen
class EmbedView:
    """Everything that municipality_embed.html uses."""

    chrome: Chrome
    embed: Embed
    alt: str


def pages(site: Site) -> Iterator[Page]:
    """Both pages of each municipality; a closed year changes no more, and its web is not to be embedded."""
    for entry in site.model.municipalities:
        log, code = urls.municipality_changes(entry.slug), urls.municipality_embed(entry.slug)
        yield Page(log, "municipality_changes.html", later(changes, site, entry))
        yield Page(code, "municipality_embed.html", later(embedding, site, entry))


def changes(site: Site, entry: MunicipalityEntry) -> ChangesView:
    """What changed in the records of one municipality and its projects."""
    here, history = urls.municipality_changes(entry.slug), site.history
    days = municipality_log(site.changelog.get(entry.slug, ()), site.model.records, here)
    lead = words.changes_lead(days[0].day if days else "")
    return ChangesView(
        chrome=_chrome(site, entry, here, words.changes_title(entry.name), lead),
        days=days,
        note=words.log_note(
            complete=history.complete, known=site.last_change is not None, since=history.since
        ),
        links=(
            changed.link_for(site, here, entry),
            Link("Volgen (Atom)", urls.link(here, urls.feed_of(entry.slug))),
        ),
    )


def embedding(site: Site, entry: MunicipalityEntry) -> EmbedView:
    """The code that shows the newest spiderweb of one municipality elsewhere."""
    here = urls.municipality_embed(entry.slug)
    title = words.embed_title(entry.name)
    return EmbedView(
        chrome=_chrome(site, entry, here, title, "Het plaatje is altijd het nieuwste."),
        embed=embed(site, here, entry),
        alt=f"Spinnenweb van {entry.name}",
    )


def _chrome(site: Site, entry: MunicipalityEntry, here: str, title: str, lead: str) -> Chrome:
    origin = Origin(f"municipalities/{entry.slug}.yaml")
    trail = (urls.MUNICIPALITIES, (entry.name, urls.municipality(entry.slug)))
    frame = chrome(site, here, title, lead, origin=origin, trail=trail)
    # Neither has a picture of its own: the one of the municipality is made in any case.
    return replace(frame, picture=absolute(site, urls.share_image(urls.municipality(entry.slug))))


KINDS = {
    "municipality_changes.html": "Wijzigingen van een gemeente",
    "municipality_embed.html": "Spinnenweb insluiten",
}
AREA = Area(pages, KINDS)
