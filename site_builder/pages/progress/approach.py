"""Whether the approach works (plan 04.06): sessions, help and needs beside progress, without a cause."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.charts.scatter import Scatter, scatter
from site_builder.figures.figure import Figure, Key
from site_builder.formats import lower_first
from site_builder.frozen import frozen
from site_builder.model import MunicipalityEntry
from site_builder.pages.shared.chrome import NOT_EDITED, Cell, Chrome, chrome
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.sections import Table, numeric, table
from site_builder.pages.shared.site import Site
from site_builder.phrases.counts import part, worded
from site_builder.phrases.stated import counted, share, stated

UNKNOWN = "?"
"""In a narrow column; the text below the picture says what it means."""


@frozen
class ApproachYear:
    """One year: its finding, its picture where enough is known, and why there is none otherwise."""

    id: str
    heading: str
    picture: Scatter | None
    told: str
    refused: str
    table: Table


@frozen
class ApproachView:
    """Everything that approach.html uses; the newest year first."""

    chrome: Chrome
    finding: str
    caution: str
    years: tuple[ApproachYear, ...]


TITLE = "Werkt de aanpak?"
FINDING = (
    "Per gemeente en jaar: hoe vaak zij kwam, welke hulp er was, wat zij nodig had, en hoeveel treden zij "
    "omhoog of omlaag ging."
)
CAUTION = (
    "Deze cijfers staan naast elkaar. Ze laten niet zien dat het een door het ander komt: een gemeente die "
    "vaak komt kan ook om een andere reden vooruitgaan. De volgorde is die van het alfabet."
)
ACROSS = "Bijeenkomsten waar iemand was"
UP = "Treden omhoog min omlaag"
MARK = "In de tabel is een vraagteken: niet bekend."
COLUMNS = ("Bijeenkomsten", "Keer hulp", "Behoeften", "Omhoog", "Omlaag")


def pages(site: Site) -> Iterator[Page]:
    """The page of what stands beside progress."""
    yield Page(urls.APPROACH, "approach.html", later(approach, site))


def approach(site: Site) -> ApproachView:
    """The page of what stands beside progress."""
    here = urls.APPROACH
    years = tuple(_year(site, here, year) for year in reversed(site.model.years))
    return ApproachView(
        chrome=chrome(site, here, TITLE, FINDING, origin=NOT_EDITED, trail=(urls.PROGRESS,)),
        finding=FINDING,
        caution=CAUTION,
        years=years,
    )


def _year(site: Site, here: str, year: int) -> ApproachYear:
    members = site.figures.years.model(year).members_in(year)
    among, unknown = (site.figures.at(Key("approach", one, year)) for one in ("known", "unknown"))
    known = [pair for entry in members if (pair := _pair(site, entry.slug, year)) is not None]
    least = site.model.records.region.settings.least_compared
    return ApproachYear(
        id=f"jaar-{year}",
        heading=heading(among, site.figures.at(Key("municipalities", "count", year))),
        picture=scatter(known, ACROSS, UP) if len(known) >= least else None,
        told=told(unknown),
        refused=refused(among, least) if len(known) < least else "",
        table=table(
            f"aanpak-{year}",
            f"Deelname, hulp en behoeften naast stappen in {year}",
            ("Gemeente", *numeric(*COLUMNS)),
            (_row(site, here, entry, year) for entry in members),
        ),
    )


def _at(site: Site, topic: str, statistic: str, slug: str, year: int) -> Figure:
    return site.figures.at(Key(topic, statistic, year, municipality=slug))


def _pair(site: Site, slug: str, year: int) -> tuple[float, float] | None:
    """The share of sessions that it came to and by how many levels it moved; None where one is unknown."""
    came = _at(site, "attendance", "share", slug, year)
    up, down = (_at(site, "spiderweb", one, slug, year) for one in ("up", "down"))
    if came.number is None or up.number is None or down.number is None:
        return None
    return float(came.number), float(up.number - down.number)


def _row(site: Site, here: str, entry: MunicipalityEntry, year: int) -> tuple[Cell | str, ...]:
    came = _at(site, "attendance", "share", entry.slug, year)
    others = [_at(site, "approach", one, entry.slug, year) for one in ("help", "needs")]
    others += [_at(site, "spiderweb", one, entry.slug, year) for one in ("up", "down")]
    return (
        Cell(entry.name, urls.link(here, urls.municipality(entry.slug))),
        share(came) if came.known else stated(came, UNKNOWN),
        *(counted(one) if one.known else stated(one, UNKNOWN) for one in others),
    )


def heading(known: Figure, members: Figure) -> str:
    """Of how many municipalities both participation and progress are known."""
    year = known.key.year
    if not members.count:
        return f"{year}: er deden geen gemeenten mee"
    if members.count == 1:
        which = f"Van {stated(members, 'de enige')} gemeente"
        return f"{year}: {lower_first(which)} is {'alles' if known.count else 'niet alles'} bekend"
    return f"{year}: van {part(known, members)} gemeenten is deelname én vooruitgang bekend"


def told(unknown: Figure) -> str:
    """What a dot is, and whose dots are not there."""
    if not unknown.count:
        return f"Elke stip is een gemeente. {MARK}"
    of = "gemeente is" if unknown.count == 1 else "gemeenten is"
    return f"Elke stip is een gemeente. Van {counted(unknown)} {of} iets niet bekend. {MARK}"


def refused(known: Figure, least: int) -> str:
    """Why there is no picture."""
    return (
        f"Een figuur tekenen wij pas als van minstens {least} gemeenten alles bekend is; nu is dat van "
        f"{worded(known)}. Met minder zegt een patroon niets. {MARK}"
    )
