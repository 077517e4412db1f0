"""Where a municipality stands: its levels over the years, and what its profile asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder import urls
from site_builder.charts.axis_line import AxisLine, axis_line
from site_builder.charts.spiderweb import Spiderweb
from site_builder.figures.figure import Figure, Key
from site_builder.figures.levels import level_key
from site_builder.figures.standing import NOTHING_KNOWN, AxisLevel, Standing
from site_builder.formats import lower_first, number
from site_builder.frozen import frozen
from site_builder.measures.profiles import Demand, demands
from site_builder.pages.shared.chrome import LegendItem, ProofSign
from site_builder.pages.shared.proof import sign_of
from site_builder.pages.shared.sections import Table, numeric, table
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.webs import middle_of, middle_text, region_words, web_of, web_text
from site_builder.phrases import municipality as words
from site_builder.phrases.proof import proven_words
from site_builder.phrases.stated import UNKNOWN, stated
from site_builder.records.spiderweb import Axis, Profile


@frozen
class AxisOverYears:
    """One axis with its levels over the years, and what became of it since the first, in words."""

    id: str
    name: str
    href: str
    line: AxisLine
    change: str
    desc: str


@frozen
class LevelsSection:
    """The levels per axis over the years: those that fell first. `year` is that of the newest."""

    heading: str
    caption: str
    year: str
    axes: tuple[AxisOverYears, ...]
    proof: ProofSign | None
    table: Table
    source: str


@frozen
class ProfileOfYear:
    """The profile of one year; `lower`: less far than the first."""

    year: str
    text: str
    lower: bool


@frozen
class Need:
    """One level that a profile asks, beside the one that there is; None where it is not known if it holds."""

    name: str
    asked: str
    level: str
    holds: bool | None


@frozen
class ProfileSection:
    """The profile: which, in each year, and why; with the spiderweb that it follows from."""

    heading: str
    notes: tuple[str, ...]
    years: tuple[ProfileOfYear, ...]
    asking: str
    needs: tuple[Need, ...]
    meaning: str
    web: Spiderweb
    text: str
    legend: tuple[LegendItem, ...]


def levels_section(site: Site, here: str, own: Standing) -> LevelsSection | None:
    """The section for the page at `here`; None without an assessment."""
    if own.current is None:
        return None
    years = range(own.baseline or own.current.year, own.current.year + 1)
    known = {axis.id: _levels(site, own, axis, years) for axis in own.model.axes}
    pairs = sorted(zip(own.model.axes, own.axes, strict=True), key=lambda pair: not words.fell(pair[1]))
    return LevelsSection(
        heading=words.levels_heading(own),
        caption=" ".join(filter(None, _caption(site, own))),
        year=str(own.current.year),
        axes=tuple(_over_years(site, here, own, axis, one, known[axis.id]) for axis, one in pairs),
        proof=levels_proof(site, own),
        table=table(
            "treden",
            f"Trede per as en per jaar: {own.entry.name}",
            ("As", *numeric(*map(str, years), *(("Sinds de nulmeting",) if own.baseline else ()), "Regio")),
            (
                (
                    axis.short_name,
                    *(_cell(own, one, known[axis.id][year]) for year in years),
                    *((words.since(own, one),) if own.baseline else ()),
                    middle_text(site, axis.id, own.current.year),
                )
                for axis, one in pairs
            ),
        ),
        source=f"Bron: spinnenweb {years[0]}{f'–{years[-1]}' if own.baseline else ''} van de gemeente.",
    )


def levels_proof(site: Site, own: Standing) -> ProofSign | None:
    """How well the levels of the newest year are proven; None for a draft, which is in no figure."""
    if own.current is None or own.draft:
        return None
    key = Key("spiderweb", "known", own.current.year, municipality=own.entry.slug)
    known = site.figures.at(key)
    if not known.count:
        return None
    if known.rungs is None:
        return sign_of(None)
    checked = site.figures.at(key._replace(statistic="checked"))
    return ProofSign(known.rungs.lowest, proven_words(checked, known, ("trede", "treden")))


def _caption(site: Site, own: Standing) -> Iterator[str]:
    web = own.model.records.spiderweb
    highest = max(anchor.level for axis in web.axes for anchor in axis.anchors)
    since = f", sinds de nulmeting van {own.baseline}" if own.baseline else ""
    yield f"Trede per as, van 0 tot en met {highest}{since}."
    yield f"Groen vlak: de ambitie, trede {web.ambition_level} of hoger."
    if own.current is not None:
        yield region_words(site, own.current.year)
    yield words.not_compared(own)


def _levels(site: Site, own: Standing, axis: Axis, years: Sequence[int]) -> dict[int, Figure | None]:
    return {year: site.figures.get(level_key(axis.id, own.entry.slug, year)) for year in years}


def _over_years(
    site: Site, here: str, own: Standing, axis: Axis, one: AxisLevel, known: dict[int, Figure | None]
) -> AxisOverYears:
    levels = {year: _number(figure) for year, figure in known.items()}
    newest = max(levels)
    levels[newest] = one.level
    texts = (f"{year} {'onbekend' if at is None else f'trede {at:g}'}" for year, at in levels.items())
    drawn = axis_line(
        levels,
        {year: _number(middle_of(site, axis.id, year)) for year in levels},
        None if one.since is None else _number(one.since),
        top=own.model.top_level,
        ambition=own.model.records.spiderweb.ambition_level,
        breaks=frozenset(year for year, figure in known.items() if figure is not None and _broken(figure)),
    )
    return AxisOverYears(
        id=f"trede-{axis.id}",
        name=axis.short_name,
        href=urls.link(here, urls.axis(axis.id)),
        line=replace(drawn, end=None if drawn.end is None else replace(drawn.end, text=words.level(one))),
        change=words.since(own, one),
        desc=f"{', '.join(texts)}.",
    )


def _broken(figure: Figure) -> bool:
    return any(why.cause not in NOTHING_KNOWN for why in figure.not_compared)


def _number(figure: Figure | None) -> float | None:
    return None if figure is None or figure.number is None else float(figure.number)


def _cell(own: Standing, one: AxisLevel, figure: Figure | None) -> str:
    if figure is None:
        return words.level(one) if own.draft else UNKNOWN
    return stated(figure, "?" if figure.number is None else number(figure.number))


def profile_section(site: Site, own: Standing) -> ProfileSection | None:
    """What the profile follows from; None without an assessment."""
    if own.current is None or own.position is None:
        return None
    asking = _asking(own)
    found = tuple(demands(asking, own.levels, own.model.records.profiles))
    lacking = (wanted.axis for demand in found if not demand.holds for wanted in demand.wanted)
    position = own.position
    differs = position.adopted is not None and position.adopted != position.computed.number
    notes = (
        words.adopted(own, position) if differs else "",
        f"Reden van de regio: {position.reason}" if position.reason else "",
        *(words.evidence(own, tuple(lacking)) if own.left is None else ()),
    )
    stands = None if own.profile_number is None else own.model.profiles[own.profile_number]
    return ProfileSection(
        heading=words.profile_heading(own, asking.number, [demand.holds for demand in found]),
        notes=tuple(note for note in notes if note),
        years=tuple(_of_years(own)),
        asking=f"Voor profiel {asking.number}",
        needs=tuple(_need(own, demand) for demand in found) if own.left is None else (),
        meaning=""
        if stands is None
        else f"Het plan over profiel {stands.number}: {lower_first(stands.text)}",
        web=web_of(site, own, "large", baseline=True),
        text=web_text(own, baseline=True),
        legend=tuple(_legend(own)),
    )


def _asking(own: Standing) -> Profile:
    """The profile above, or the first one itself; as long as there is none, the furthest that it may be."""
    every = own.model.profiles
    if own.position is not None and own.position.number is None:
        return every[own.position.computed.possible[0]]
    number = own.profile_number or min(every)
    return every.get(number - 1) or every[number]


def _of_years(own: Standing) -> Iterator[ProfileOfYear]:
    first = next((one.number for one in own.profiles if one.number is not None), None)
    known = {one.key.year: one for one in own.profiles}
    for year in range(min(known), max(known) + 1) if known else ():
        figure = known.get(year)
        if figure is None or figure.number is None or first is None:
            yield ProfileOfYear(str(year), "Profiel ?" if figure is not None else "–", lower=False)
        else:
            text = stated(figure, number(figure.number))
            yield ProfileOfYear(str(year), f"Profiel {text}", lower=figure.number > first)


def _need(own: Standing, demand: Demand) -> Need:
    axes = words.axes_of(own)
    names = [axes[one.axis].short_name for one in demand.wanted]
    best = max((own.on(one.axis) for one in demand.wanted), key=_height)
    return Need(
        name=words.either([names[0], *map(lower_first, names[1:])]),
        asked=words.either(list(dict.fromkeys(str(one.level) for one in demand.wanted))),
        level=words.level(best),
        holds=demand.holds,
    )


def _height(one: AxisLevel | None) -> int:
    return -1 if one is None or one.level is None else one.level


def _legend(own: Standing) -> Iterator[LegendItem]:
    """The signs that this web has, and no others."""
    if own.current is None:
        return
    yield LegendItem("current", str(own.current.year))
    if own.baseline is not None:
        yield LegendItem("previous", f"nulmeting {own.baseline}")
    yield LegendItem("ambition", f"ambitie: trede {own.model.records.spiderweb.ambition_level}")
    if len(own.levels) < len(own.axes):
        yield LegendItem("unknown", "trede onbekend")
