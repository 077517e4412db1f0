"""The page that compares municipalities: everything stands there, and a choice leaves the others out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from site_builder import urls
from site_builder.charts.spiderweb import Spiderweb
from site_builder.figures.figure import Key
from site_builder.figures.standing import Standing
from site_builder.formats import listing
from site_builder.frozen import frozen
from site_builder.measures.peers import neighbours
from site_builder.pages.compare import words
from site_builder.pages.compare.bars import BarGroup, bar_groups
from site_builder.pages.municipalities.words import ambition_key
from site_builder.pages.shared.area import single
from site_builder.pages.shared.chrome import Chrome, Link, chrome
from site_builder.pages.shared.level_marks import LevelMark, marks_over_years
from site_builder.pages.shared.page import DataFile, File, Page
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.webs import web_of, web_text
from site_builder.phrases.municipality import profile_words


@frozen
class Member:
    """A municipality to choose, by its place in the alphabet, with its newest spiderweb.

    `size`, `profile` and `near` say which others are like it; `levels` is for the finding over a choice.
    """

    place: int
    slug: str
    name: str
    href: str
    size: str
    profile: str
    near: str
    levels: str
    note: str
    web: Spiderweb
    text: str


@frozen
class YearsRow:
    """The levels of one municipality on one axis, a mark for each year."""

    place: int
    name: str
    marks: tuple[LevelMark, ...]


@frozen
class YearsPanel:
    """One axis over the years, with a row for each municipality."""

    id: str
    axis: Link
    rows: tuple[YearsRow, ...]


@frozen
class CompareView:
    """Everything that compare.html uses. With fewer than two members there is nothing to choose."""

    chrome: Chrome
    lead: str
    words: words.Choosing
    style: DataFile
    members: tuple[Member, ...]
    webs_heading: str
    order: str
    ambition: str
    years: tuple[int, ...]
    years_heading: str
    panels: tuple[YearsPanel, ...]
    bars_heading: str
    groups: tuple[BarGroup, ...]


def files(site: Site, _: Sequence[Page]) -> Iterator[File]:
    """The style sheet that leaves out who is not chosen."""
    yield style_sheet(urls.COMPARE, len(site.model.members)).file


def compare_page(site: Site) -> CompareView:
    """All members, to choose from."""
    model = site.model
    here = urls.COMPARE
    members = [site.standing(entry.slug) for entry in model.members]
    known = any(own.current is not None for own in members)
    lead = words.lead(len(members))
    web = model.records.spiderweb
    count, assessed = (
        site.figures.at(Key("municipalities", name, model.year)) for name in ("count", "assessed")
    )
    groups = bar_groups(site)
    return CompareView(
        chrome=chrome(
            site,
            here,
            "Gemeenten vergelijken",
            lead,
            scripts=("compare.js",) if len(members) > 1 and (known or groups) else (),
            trail=(urls.MUNICIPALITIES, ("Vergelijken", here)),
        ),
        lead=lead,
        words=words.choosing(len(members)),
        style=style_sheet(here, len(members)),
        members=tuple(_member(site, here, place, own) for place, own in enumerate(members, 1)),
        webs_heading=words.webs_heading(assessed, count),
        order=listing(axis.short_name for axis in model.axes),
        ambition=ambition_key(web.ambition_level, web.ambition_year),
        years=model.years,
        years_heading=words.years_heading(model.years),
        panels=tuple(_panels(site, here, members)) if known else (),
        bars_heading=words.bars_heading(len(groups)),
        groups=groups,
    )


def _member(site: Site, here: str, place: int, own: Standing) -> Member:
    entry = own.entry
    levels = [own.on(axis.id) for axis in site.model.axes]
    number = own.position.number if own.position is not None else None
    return Member(
        place=place,
        slug=entry.slug,
        name=entry.name,
        href=urls.link(here, urls.municipality(entry.slug)),
        size=entry.size.id if entry.size is not None else "",
        profile="" if number is None else str(number),
        near=" ".join(other.slug for other in neighbours(site.model, entry)),
        levels=" ".join("?" if one is None or one.level is None else str(one.level) for one in levels),
        note=words.note(own.current, profile_words(own.position, own.profile)),
        web=web_of(site, own, "small"),
        text=web_text(own),
    )


def _panels(site: Site, here: str, members: Sequence[Standing]) -> Iterator[YearsPanel]:
    for axis in site.model.axes:
        yield YearsPanel(
            f"jaren-{axis.id}",
            Link(axis.name, urls.link(here, urls.axis(axis.id))),
            tuple(
                YearsRow(place, own.entry.name, marks_over_years(site, own.entry, axis.id))
                for place, own in enumerate(members, 1)
            ),
        )


def style_sheet(here: str, members: int) -> DataFile:
    """The rules for so many municipalities, each by its place on the page.

    As soon as one box is checked, what belongs to a municipality is shown only if its own box is.
    """
    chosen = ",\n".join(
        f'.compare:has(#kies-{place}:checked) [data-place="{place}"]' for place in range(1, members + 1)
    )
    rules = [".compare:has([name=gemeente]:checked) [data-place] { display: none; }"]
    rules += [f"{chosen} {{ display: revert; }}"] if members else []
    content = ("\n".join(rules) + "\n").encode()
    address = urls.asset(f"vergelijken.{hashlib.sha256(content).hexdigest()[:12]}.css")
    return DataFile(urls.link(here, address), File(address, content))


AREA = single(urls.COMPARE, "compare.html", "Vergelijken", compare_page, files=files)
