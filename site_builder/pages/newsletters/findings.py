"""What the figures of a year say, as the letter and the evaluation of that year tell it first."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.figures.figure import Key
from site_builder.figures.levels import level_key
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.frozen import frozen
from site_builder.measures.breaks import Break
from site_builder.pages.changed.findings import assessed, moved
from site_builder.pages.impactlabs.sections import headline
from site_builder.pages.newsletters import words
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.site import Site
from site_builder.phrases.breaks import real_breaks


@frozen
class Highlight:
    """One computed finding with the page that proves it."""

    text: str
    link: Link


def highlights(site: Site, year: int, place: str = "") -> Iterator[Highlight]:
    """What the figures of the year say: nothing that was dated later, and only who took part then.

    `place` is where the pages that prove it stand below the site of the letter.
    """
    here, years = urls.newsletter(year), site.figures.years.every
    if year not in years:
        home = Link("Stand van zaken", urls.link(here, place + urls.HOME))
        yield Highlight(words.no_figures(year, years[-1]), home)
        return
    everyone = Link("Alle gemeenten", urls.link(here, place + urls.MUNICIPALITIES))
    yield Highlight(_assessed(site, year), everyone)
    for indicator in site.figures.years.model(year).indicators:
        if indicator.levels:
            own = IndicatorFigures(site.figures, indicator, "", year)
            address = place + urls.indicator(indicator.id)
            yield Highlight(words.on_level(own), Link(indicator.name, urls.link(here, address)))
    yield Highlight(
        headline(site, year), Link("Alle bijeenkomsten", urls.link(here, place + urls.IMPACTLABS))
    )


def _assessed(site: Site, year: int) -> str:
    """Who filled in the spiderweb, and what changed for those who did so before."""
    find = site.figures.at
    members, known, compared = (
        find(Key("municipalities", one, year)) for one in ("count", "assessed", "compared")
    )
    movement = words.moved(moved(site, year), compared, known, _breaks(site, year))
    return f"{words.assessed(known, members)} {movement}".strip()


def _breaks(site: Site, year: int) -> tuple[Break, ...]:
    """Why levels are not compared with those of an earlier assessment, each reason once."""
    axes = site.figures.years.model(year).axes
    found = (
        site.figures.at(level_key(axis.id, entry.slug, year)).not_compared
        for entry in assessed(site, year)
        for axis in axes
    )
    return tuple(dict.fromkeys(one for breaks in found for one in real_breaks(breaks)))
