"""The page with every municipality: a row of marks for each, in the order of the alphabet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder import urls
from site_builder.figures.figure import Key
from site_builder.figures.standing import Standing, attended
from site_builder.frozen import frozen
from site_builder.model import MunicipalityEntry
from site_builder.pages.municipalities import words
from site_builder.pages.municipality.projects import project_counts
from site_builder.pages.shared.area import single
from site_builder.pages.shared.chrome import Badge, Chrome, Link, chrome, status_badge
from site_builder.pages.shared.level_marks import LevelMark, level_marks
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.sections import Item
from site_builder.pages.shared.site import Site
from site_builder.phrases import attendance
from site_builder.phrases.municipality import profile_words


@frozen
class MunicipalityRow:
    """One municipality that takes part. `profile` is empty without an assessment.

    `about` is what is out of the ordinary about its spiderweb, `badge` its status where it is not confirmed.
    """

    name: str
    href: str
    joined: str
    size: str
    marks: tuple[LevelMark, ...]
    about: str
    badge: Badge | None
    profile: str
    profile_filter: str
    projects: str
    sessions: str
    unknown_sessions: str


@frozen
class MunicipalityList:
    """The municipalities that take part. `axes` is empty as long as no level is known."""

    year: int
    axes: tuple[Link, ...]
    ambition: str
    compared: bool
    rows: tuple[MunicipalityRow, ...]


@frozen
class Others:
    """Municipalities that do not take part: they left, or have yet to join."""

    id: str
    heading: str
    caption: str
    items: tuple[Item, ...]


@frozen
class MunicipalitiesView:
    """Everything that municipalities.html uses."""

    chrome: Chrome
    finding: str
    heading: str
    caption: str
    members: MunicipalityList
    others: tuple[Others, ...]


def municipalities(site: Site) -> MunicipalitiesView:
    """The page of all municipalities."""
    model = site.model
    here = urls.MUNICIPALITIES
    members = [site.standing(entry.slug) for entry in model.members]
    older = any(
        own.current is not None and not own.draft and own.current.year < model.year for own in members
    )
    drafts = any(own.entry.draft is not None for own in members)
    count = site.figures.at(Key("municipalities", "count", model.year))
    assessed = site.figures.at(Key("municipalities", "assessed", model.year))
    finding = f"{words.coverage_heading(assessed, count)}."
    return MunicipalitiesView(
        chrome=chrome(
            site,
            here,
            "Gemeenten",
            finding,
            scripts=("list.js",) if members else (),
            origin=Origin("municipalities/"),
            trail=(urls.HOME,),
        ),
        finding=finding,
        heading=words.heading(count),
        caption=words.caption(len(members), older=older, drafts=drafts, year=model.year),
        members=_list(site, here, members),
        others=tuple(_others(site, here)),
    )


def _list(site: Site, here: str, members: Sequence[Standing]) -> MunicipalityList:
    model = site.model
    known = any(own.current is not None for own in members)
    web = model.records.spiderweb
    return MunicipalityList(
        year=model.year,
        axes=tuple(Link(axis.short_name, urls.link(here, urls.axis(axis.id))) for axis in model.axes)
        if known
        else (),
        ambition=words.ambition_key(web.ambition_level, web.ambition_year),
        compared=any(own.previous is not None for own in members),
        rows=tuple(_row(site, here, own) for own in members),
    )


def _row(site: Site, here: str, own: Standing) -> MunicipalityRow:
    entry, current, year = own.entry, own.current, site.model.year
    counts = project_counts(site, own)
    in_year = attended(site.figures, entry.slug, own.year, "in_year")
    since = min(period.from_ for period in entry.its.participation)
    drafted = entry.draft.year if entry.draft is not None and not own.draft else None
    return MunicipalityRow(
        name=entry.name,
        href=urls.link(here, urls.municipality(entry.slug)),
        joined=words.joined(since) if since.year >= site.model.records.region.from_year else "",
        size=entry.size.name if entry.size is not None else "",
        marks=level_marks(site.model, own),
        about=words.about(None if current is None else current.year, drafted, year),
        badge=status_badge(current.status) if current is not None and current.status != "confirmed" else None,
        profile=profile_words(own.position, own.profile) if current is not None else "",
        profile_filter=words.profile_filter(own.position),
        projects=words.measured(counts.ever, counts.projects),
        sessions=attendance.cell(in_year),
        unknown_sessions=attendance.not_known(in_year),
    )


def _others(site: Site, here: str) -> Iterator[Others]:
    model = site.model
    outside = [entry for entry in model.municipalities if not entry.takes_part_in(model.year)]
    left = [entry for entry in outside if entry.left_after(model.year) is not None]
    later = [entry for entry in outside if entry.left_after(model.year) is None]
    if left:
        heading, caption = words.left_heading(len(left)), words.left_caption(len(left))
        yield Others("eerder", heading, caption, tuple(_other(here, entry, "Deed mee") for entry in left))
    if later:
        items = tuple(_other(here, entry, "Doet mee") for entry in later)
        yield Others("later", words.later_heading(len(later)), "", items)


def _other(here: str, entry: MunicipalityEntry, verb: str) -> Item:
    when = words.participation(entry.its.participation)
    return Item(entry.name, urls.link(here, urls.municipality(entry.slug)), f"{verb} {when}.")


AREA = single(urls.MUNICIPALITIES, "municipalities.html", "Alle gemeenten", municipalities, shown="both")
