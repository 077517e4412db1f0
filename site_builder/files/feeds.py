"""The files to subscribe to: the calendar of sessions, and the feeds of changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from heapq import nsmallest
from itertools import islice

from site_builder import urls
from site_builder.exports.calendar import Event, calendar
from site_builder.exports.feed import FeedEntry, FeedHead, feed, tag
from site_builder.history import Change, ChangeKind
from site_builder.model import Model, MunicipalityEntry
from site_builder.pages.impactlabs import words
from site_builder.pages.shared.page import File, Page
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.whole_addresses import absolute
from site_builder.records.choices import SESSION_KINDS
from site_builder.records.kind import filled
from site_builder.records.kinds import kind_of, owner_of
from site_builder.records.sessions import Session

MOST_ENTRIES = 100
KINDS: Mapping[ChangeKind, str] = {
    "added": "Toegevoegd",
    "changed": "Gewijzigd",
    "removed": "Verwijderd",
    "renamed": "Verplaatst",
}


def calendars(site: Site, _made: Sequence[Page]) -> Iterator[File]:
    """The calendar of sessions."""
    yield File(urls.CALENDAR, calendar_of_sessions(site))


def changes(site: Site, made: Sequence[Page]) -> Iterator[File]:
    """The newest changes of all records. An entry links to a page only if that page is among those `made`."""
    yield File(urls.FEED, feed_of_changes(site, _addresses(made)))


def of_municipality(site: Site, made: Sequence[Page], slug: str) -> Iterator[File]:
    """The same of one municipality and its projects."""
    yield File(urls.feed_of(slug), feed_of_municipality(site, _addresses(made), site.model.by_slug[slug]))


def _addresses(made: Sequence[Page]) -> frozenset[str]:
    return frozenset(page.address for page in made)


def calendar_of_sessions(site: Site) -> bytes:
    """Every session, also those that were held or cancelled."""
    region = site.model.records.region
    return calendar(
        f"{region.programme}, {region.short_name}", [_event(site, one) for one in site.model.sessions]
    )


def _event(site: Site, session: Session) -> Event:
    model = site.model
    series = model.series[session.series]
    # A calendar program follows an event by its uid: it may not depend on where the site stands.
    authority = model.records.region.contact
    changed = site.history.of(f"impactlabs/{session.date.year}.yaml")
    names = [model.by_slug[slug].name for slug in session.municipalities]
    about = f"{series.name}. {words.for_whom(session.layers or series.layers, session.profiles, names)}."
    return Event(
        uid=f"{session.id}/{authority}",
        stamp=changed[0].day if changed else session.date,
        day=session.date,
        starts=session.starts,
        ends=session.ends,
        title=f"Afgelast: {session.title}" if session.state == "cancelled" else session.title,
        cancelled=session.state == "cancelled",
        category=SESSION_KINDS[series.kind],
        place=session.location or "",
        description="\n\n".join([about, *([session.summary.strip()] if session.summary else [])]),
        url=absolute(site, urls.session(session.id)),
    )


def feed_of_changes(site: Site, addresses: frozenset[str]) -> bytes:
    """The newest changes of all records, one entry per file and day, newest first."""
    region = site.model.records.region
    head = FeedHead(
        id=tag(region.contact, region.from_year, "wijzigingen"),
        title=f"Wijzigingen in {region.programme}, {region.short_name}",
        subtitle="Wat er veranderde in de gegevens van de monitor, per bestand en per dag.",
        author=region.organiser,
        updated=date(region.from_year, 1, 1),
        home=absolute(site, urls.HOME) or "./",
        own=absolute(site, urls.FEED),
    )
    return feed(head, list(_entries(site, addresses, site.history.changes, urls.FEED)))


def feed_of_municipality(site: Site, addresses: frozenset[str], entry: MunicipalityEntry) -> bytes:
    """The newest changes of a municipality's own file and those of its projects."""
    region = site.model.records.region
    here = urls.feed_of(entry.slug)
    head = FeedHead(
        id=tag(region.contact, region.from_year, "wijzigingen", "gemeenten", entry.slug),
        title=f"Wijzigingen bij {entry.name}",
        subtitle=f"Wat er veranderde in de gegevens van {entry.name} en haar projecten, per dag.",
        author=region.organiser,
        updated=date(region.from_year, 1, 1),
        home=absolute(site, urls.municipality(entry.slug)) or "./",
        own=absolute(site, here),
    )
    own = site.shared(_by_owner).get(entry.slug, {})
    return feed(head, list(_entries(site, addresses, own, here)))


def _by_owner(site: Site) -> Mapping[str, Mapping[str, tuple[Change, ...]]]:
    own: dict[str, dict[str, tuple[Change, ...]]] = defaultdict(dict)
    for path, changed in site.history.changes.items():
        if owner := owner_of(path):
            own[owner][path] = changed
    return own


def _entries(
    site: Site, addresses: frozenset[str], changed: Mapping[str, tuple[Change, ...]], here: str
) -> Iterator[FeedEntry]:
    """The newest entries, one per file and day, with links from the feed at `here`."""
    region = site.model.records.region
    last: dict[tuple[str, date], Change] = {}
    for path, changes in changed.items():
        for change in changes:
            last.setdefault((path, change.day), change)
    # Files that are no records give no entry, so there are more to choose from than are wanted.
    newest = nsmallest(MOST_ENTRIES * 2, last, key=lambda key: (-key[1].toordinal(), key[0]))
    known = ((path, day, found) for path, day in newest if (found := described(site.model, path)) is not None)
    for path, day, (what, address) in islice(known, MOST_ENTRIES):
        href = ""
        if address.partition("#")[0] in addresses:
            href = absolute(site, address) or urls.link(here, address)
        yield FeedEntry(
            # The same change has the same id in every feed that tells of it.
            tag(region.contact, region.from_year, "wijzigingen", path, day.isoformat()),
            title(last[path, day].kind, what),
            day,
            href,
        )


def described(model: Model, path: str) -> tuple[str, str] | None:
    """What a file of the data folder holds, and the address of its page; None for other files."""
    kind = kind_of(path)
    found = kind.match(path) if kind is not None else None
    if kind is None or found is None:
        return None
    parts = found.groupdict()
    names = dict(parts)
    if owner := model.by_slug.get(parts.get("municipality", "")):
        names["municipality"] = owner.name
    if record := "slug" in parts and getattr(model.records, kind.field).get(kind.key(found.groups())):
        names["slug"] = record.name
    return filled(kind.called, names), filled(kind.page, parts)


def title(kind: ChangeKind, what: str) -> str:
    """One change: `Gewijzigd: gemeente Ulk`."""
    return f"{KINDS[kind]}: {what}"
