"""The agenda to subscribe to: as a calendar and as a feed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from site_builder import urls
from site_builder.exports.calendar import Event, calendar
from site_builder.exports.feed import FeedEntry, FeedHead, feed, tag
from site_builder.formats import partial_date
from site_builder.measures.agenda import ComingTender, Match, coming_tenders, matches
from site_builder.model import ProjectEntry
from site_builder.pages.projects.facets import material_name
from site_builder.pages.shared.page import File, Page
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.whole_addresses import absolute
from site_builder.phrases.batches import amount


def files(site: Site, _made: Sequence[Page]) -> Iterator[File]:
    """The calendar and the feed, also where there is nothing in them yet."""
    found, tenders = matches(site.model), coming_tenders(site.model)
    region = site.model.records.region
    name = f"Materiaal en uitvragen, {region.short_name}"
    events = [*(_planned(site, one) for one in tenders), *(_fits(site, one) for one in found)]
    yield File(urls.AGENDA_CALENDAR, calendar(name, sorted(events, key=lambda one: (one.day, one.uid))))
    head = FeedHead(
        id=tag(region.contact, region.from_year, "agenda"),
        title=name,
        subtitle="Wat vrijkomt en elders nodig is, en wat er wordt uitgevraagd.",
        author=region.organiser,
        updated=date(region.from_year, 1, 1),
        home=absolute(site, urls.AGENDA) or "./",
        own=absolute(site, urls.AGENDA_FEED),
    )
    entries = [
        FeedEntry(
            tag(region.contact, region.from_year, "agenda", one.uid.partition("@")[0]),
            one.title,
            one.stamp,
            one.url or urls.link(urls.AGENDA_FEED, urls.AGENDA),
        )
        for one in events
    ]
    yield File(urls.AGENDA_FEED, feed(head, sorted(entries, key=lambda one: (-one.day.toordinal(), one.id))))


def _planned(site: Site, one: ComingTender) -> Event:
    record, owner = one.project.record, site.model.by_slug[one.project.municipality].name
    kind = site.model.project_types[record.type].name
    return _event(
        site,
        ("uitvraag", *one.project.key),
        (one.project,),
        one.period[0],
        f"Uitvraag gepland: {record.name}, {owner}",
        f"{kind}. Gepland: {partial_date(one.planned)}.",
    )


def _fits(site: Site, one: Match) -> Event:
    works = (one.free.project, one.needed.project)
    much, material = amount(one.amount, one.unit), material_name(site, one.free.batch.material)
    numbers = (str(one.free.number), str(one.needed.number))
    return _event(
        site,
        ("materiaal", *works[0].key, numbers[0], *works[1].key, numbers[1]),
        works,
        one.period[0],
        f"{much} {material.lower()}: van {works[0].record.name} naar {works[1].record.name}",
        f"Kan tot en met {partial_date(one.period[1].isoformat())}.",
    )


def _event(
    site: Site, name: Sequence[str], works: Sequence[ProjectEntry], day: date, title: str, text: str
) -> Event:
    """A whole day; changed when one of the records was, or without a history in the first year."""
    region = site.model.records.region
    changed = [found[0].day for work in works if (found := site.history.of(work.path))]
    return Event(
        uid=f"{'/'.join(name)}@{region.contact}",
        stamp=max(changed, default=date(region.from_year, 1, 1)),
        day=day,
        starts=None,
        ends=None,
        title=title,
        cancelled=False,
        category="Agenda",
        description=text,
        url=absolute(site, urls.AGENDA),
    )
