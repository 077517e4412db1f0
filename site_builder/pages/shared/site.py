"""What all views share: the model with its history, and every figure that more than one page needs, once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from typing import Any, TypeVar, cast

from site_builder import urls
from site_builder.exports.open_data import OpenData
from site_builder.figures.figures import Figures
from site_builder.figures.standing import Standing, standing
from site_builder.figures.years import Told, Years
from site_builder.frozen import frozen
from site_builder.history import History
from site_builder.load.picture_files import PictureFile
from site_builder.measures.aggregates import Aggregate
from site_builder.measures.attendance import Turnout, turnout
from site_builder.measures.paths import Progress
from site_builder.measures.profiles import Position
from site_builder.measures.values import Value, value_in
from site_builder.model import Model, MunicipalityEntry, ProjectEntry
from site_builder.pages.shared.changelog import Logged, changelog
from site_builder.pages.shared.scales import Ends, end_of, ends_of
from site_builder.records.plan import Indicator
from site_builder.traces import derived, remembered

T = TypeVar("T")
MOST_FACTSHEETS = 100
"""A factsheet takes about as long as thirty pages, and a country has hundreds of municipalities."""
MOST_PICTURED = 400
"""A picture takes as long as twenty pages; with more municipalities and projects than this it is too long."""


def not_printed(_address: str) -> None:
    """No PDF was made."""


def always_sent(_year: int) -> bool:
    """Every newsletter can be sent."""
    return True


@frozen
class Frozen:
    """A closed year: the day on which it was closed.

    `drafts`: drafts were left when the year was closed. `files` are the downloads of the year by name.
    """

    year: int
    made: date
    drafts: bool = False
    files: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Site:
    """One site to be: its model and history, and where its parts stand.

    `css` is the address of the style sheet. `demo` is the address of the demo site below this one, or
    empty. `home_site` is the relative way from this site's root to the site it is a demo of, or empty.
    `texts` are the pages written by hand as Markdown, by name; `tokens` is the style sheet with the colours.
    `scripts` are the addresses of the scripts by name; a demo below a site uses those of that site.
    `searchable`: an index is made of the pages, which the page to search with may use.
    `printed` tells of a PDF by its address how many bytes it has, or that it was not made, and `sendable` of
    a year whether its newsletter could be made an e-mail. Both may make what they are asked about.
    `frozen`: this is the site of a closed year; `today` is then the site below which it stands. `closed` are
    the sites of the closed years below this one, oldest first, and `earlier` tells for each address in which
    of those years there was such a page. `known` are the figures of all years, which the sites of closed
    years share with that of today. `pictures` are the files that projects name, by their path.
    """

    model: Model
    history: History
    css: str
    demo: str = ""
    home_site: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    tokens: str = ""
    scripts: Mapping[str, str] = field(default_factory=dict)
    searchable: bool = False
    printed: Callable[[str], int | None] = not_printed
    sendable: Callable[[int], bool] = always_sent
    frozen: Frozen | None = None
    today: Site | None = None
    closed: tuple[Site, ...] = ()
    known: Figures | None = None
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    earlier: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def scope(self) -> str:
        """What tells this site from those beside it: that of a closed year, and the one that knows none."""
        kind = "site" if self.known is not None else "alone"
        return f"{kind} {self.frozen.year}" if self.frozen is not None else kind

    def reference(self) -> tuple[str, ...]:
        """Which site it is, in every run."""
        return (self.scope,)

    @derived
    def last_change(self) -> date | None:
        """The day of the last change of any record, by git."""
        return self.history.newest

    @property
    def place(self) -> str:
        """Where this site stands below the address of the region's site; empty for the site of today."""
        return urls.year(self.frozen.year) if self.frozen is not None else ""

    @derived
    def things(self) -> frozenset[str]:
        """The addresses of the pages that are there because a record is; every other page is always there."""
        model = self.model
        return frozenset(
            (
                *(urls.municipality(entry.slug) for entry in model.municipalities),
                *(urls.project(*project.key) for project in model.projects),
                *(urls.indicator(indicator.id) for indicator in model.all_indicators),
                *(urls.path(path.profile) for path in model.records.growth_paths.paths),
                *(urls.newsletter(year) for year in model.records.newsletters),
            )
        )

    def shared(self, make: Callable[..., T], *about: Hashable) -> T:
        """What several pages need of this site, and of what it is about: `make` makes it once."""
        return cast("T", self._shared(make.__module__, make.__qualname__, *about))

    @remembered
    def _shared(self, room: str, make: str, *about: Hashable) -> Any:
        return getattr(import_module(room), make)(self, *about)

    def closed_year(self, year: int) -> Site | None:
        """The site of a closed year; None as long as the year is not closed."""
        return next((one for one in self.closed if one.model.year == year), None)

    @property
    def fictional(self) -> bool:
        """Whether the region does not exist."""
        return self.model.records.region.settings.fictional

    @derived
    def _scales(self) -> Ends:
        return ends_of(self.figures, self.model.all_indicators)

    def scale(self, indicator: Indicator, comparable: str = "") -> float:
        """Where every scale of an indicator ends, on all pages and in all years."""
        return end_of(self._scales, indicator, comparable)

    @derived
    def pictured(self) -> bool:
        """Whether each page has a picture of its own to go with a link, which a large site cannot afford."""
        return len(self.model.projects) + len(self.model.municipalities) <= MOST_PICTURED

    @derived
    def with_factsheets(self) -> bool:
        """Whether each municipality has a factsheet, which a whole country cannot afford in every build."""
        return len(self.model.municipalities) <= MOST_FACTSHEETS

    def script(self, here: str, name: str) -> str:
        """The link from the page at `here` to a script. Raises KeyError for a script that is not there."""
        return urls.root_of(here) + self.home_site + self.scripts[name]

    @derived
    def figures(self) -> Figures:
        """Every figure that a page may state, of this year and all before it."""
        return self.known if self.known is not None else Figures(Years(Told(self.model)))

    @derived
    def open_data(self) -> OpenData:
        """Every open table."""
        return OpenData(self.model, self.figures, f"{self.scope}: open data" if self.frozen is None else None)

    @derived
    def changelog(self) -> Mapping[str, tuple[Logged, ...]]:
        """Per municipality what changed last in its records, from git."""
        return changelog(self.history, self.model.records)

    @remembered
    def standing(self, municipality: str) -> Standing:
        """Where a municipality stands; of one that left, where it stood then."""
        return standing(self.figures, self.model, self.model.by_slug[municipality])

    @derived
    def fellows(self) -> Mapping[str, tuple[str, ...]]:
        """Per member the others that would now best reach the same levels, by slug."""
        found: dict[tuple[tuple[str, int], ...], list[str]] = defaultdict(list)
        for entry in self.model.members:
            if (first := self.standing(entry.slug).next.first) is not None and first.wanted:
                found[tuple((one.axis, one.level) for one in first.wanted)].append(entry.slug)
        return {slug: tuple(one for one in own if one != slug) for own in found.values() for slug in own}

    @derived
    def progress(self) -> dict[str, Progress | None]:
        """Per municipality where it is on its growth path."""
        return {entry.slug: self.standing(entry.slug).progress for entry in self.model.municipalities}

    @derived
    def turnout(self) -> Mapping[str, Turnout]:
        """Per municipality its attendance at all sessions that were held."""
        return {entry.slug: turnout(self.model, entry) for entry in self.model.municipalities}

    @derived
    def regional(self) -> Mapping[tuple[str, str, int], Aggregate]:
        """The region's aggregates by indicator, project type and year, from the records of this site."""
        return self.figures.years.of(self.model).regional

    @derived
    def material_names(self) -> Mapping[str, str]:
        """The name of a material that the programme agreed on, by every name of it, in small letters."""
        found: dict[str, str] = {}
        for material in self.model.records.materials.materials:
            found |= dict.fromkeys(
                (name.casefold() for name in (material.name, *material.also)), material.name
            )
        return found

    @derived
    def member_projects(self) -> tuple[ProjectEntry, ...]:
        """The projects that count, of the municipalities that take part in the reported year."""
        members = {entry.slug for entry in self.model.members}
        found = (p for p in self.model.projects if p.municipality in members)
        return tuple(p for p in found if p.counts and p.exists_in(self.model.year))

    @derived
    def project_places(self) -> Mapping[tuple[str, str], int]:
        """Where each project stands in the list of all projects, counted from 0."""
        return {project.key: place for place, project in enumerate(self.model.projects)}

    @derived
    def member_keys(self) -> frozenset[tuple[str, str]]:
        """The keys of the projects in the region's figures."""
        return frozenset(project.key for project in self.member_projects)

    @derived
    def latest(self) -> Mapping[tuple[str, tuple[str, str]], Value]:
        """The values in the region's figures of the reported year, by indicator and project."""
        return {
            (indicator, value.project.key): value
            for (indicator, _, year), found in self.regional.items()
            if year == self.model.year
            for value in found.values
        }

    def value(self, project: ProjectEntry, indicator: Indicator) -> Value | None:
        """The value of a project in the reported year, also of one that is in no figure of the region."""
        known = self.latest.get((indicator.id, project.key))
        if known is not None or project.key in self.member_keys:
            return known
        return value_in(project, indicator, self.model.year)

    def position(self, entry: MunicipalityEntry) -> Position | None:
        """The newest profile of a municipality, of the reported year or before; a draft gives none."""
        return self.standing(entry.slug).settled.position

    @derived
    def by_profile(self) -> Mapping[int, tuple[MunicipalityEntry, ...]]:
        """The members by profile; those whose profile is not known are under 0."""
        groups: dict[int, list[MunicipalityEntry]] = defaultdict(list)
        for entry in self.model.members:
            position = self.position(entry)
            groups[(position.number if position else None) or 0].append(entry)
        return {number: tuple(entries) for number, entries in sorted(groups.items())}
