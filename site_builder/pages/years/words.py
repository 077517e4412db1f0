"""Sentences on all years side by side: which are closed, and how the region stood in each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from site_builder.figures.figure import Figure
from site_builder.figures.leading import Compared
from site_builder.formats import capitalise, listing, lower_first, number, signed
from site_builder.measures.breaks import Break
from site_builder.pages.changed.project_words import DIRECTIONS, leading_value, region_heading
from site_builder.pages.changed.words import Moved
from site_builder.phrases.breaks import real_breaks, reasons, short_reason
from site_builder.phrases.closed_years import established
from site_builder.phrases.counts import fraction, part, worded
from site_builder.phrases.fractions import MEASURED, Noun, Verb
from site_builder.phrases.stated import counted, stated
from site_builder.quantities import quantity_of
from site_builder.records.plan import Indicator

MEMBER = Noun("gemeente", "gemeenten", "de")
PROJECT = Noun("project", "projecten")


def title(closed: Sequence[int]) -> str:
    """How many years are closed, and which."""
    if not closed:
        return "Nog geen jaar is vastgesteld."
    verb = "is" if len(closed) == 1 else "zijn"
    return f"{capitalise(span(closed))} {verb} vastgesteld."


def span(years: Sequence[int]) -> str:
    """Years in order: `2026 tot en met 2029` where none is missing, else `2026, 2027 en 2029`."""
    if len(years) > 2 and years[-1] - years[0] == len(years) - 1:
        return f"{years[0]} tot en met {years[-1]}"
    return listing([str(year) for year in years])


def still_open(missing: Sequence[int], running: int | None) -> str:
    """The other years: those before a closed one that are not closed, and the one that still runs."""
    parts = []
    if missing:
        parts.append(
            f"{listing([str(year) for year in missing])} {'is' if len(missing) == 1 else 'zijn'} dat niet"
        )
    if running is not None:
        parts.append(f"{running} nog niet")
    return f"{capitalise(', '.join(parts))}." if parts else ""


def lead(closed: int, running: int) -> str:
    """What a closed year is, and when the next one comes."""
    if not closed:
        return (
            f"Na 31 december {running} stelt de regio het eerste jaar vast, bij de jaarlijkse evaluatie. "
            "Daarna staat hier hoe het er per jaar voor stond, en blijft dat zo staan."
        )
    return (
        "Een vastgesteld jaar blijft zoals het was. Waar twee jaren niet over hetzelfde gaan, "
        "vergelijken wij ze niet. Dan staat erbij waarom."
    )


def state_line(year: int, made: date | None, *, drafts: bool, over: bool) -> str:
    """Whether a year is closed. `over`: a later year is closed or reported on already."""
    if made is not None:
        return f"{capitalise(established(made, drafts=drafts))}."
    if over:
        return f"{year} is niet vastgesteld. De cijfers komen uit de gegevens van nu."
    return f"{year} is nog niet vastgesteld. De cijfers kunnen nog veranderen."


def year_line(members: Figure, assessed: Figure, projects: Figure, measured_now: Figure, ever: Figure) -> str:
    """What a year says of the region: who filled in a spiderweb, and what was measured in it and by then."""
    year = members.key.year
    if not members.count:
        return "Er deed geen gemeente mee."
    filled = Verb("vulde een spinnenweb in", "vulden een spinnenweb in", "vulde geen spinnenweb in")
    text = f"{fraction(assessed, members, MEMBER, filled)}."
    if not projects.count:
        return f"{text} Er zijn geen projecten vastgelegd."
    verb = "is" if measured_now.count == 1 else "zijn"
    own = f"In {year} {verb} {worded(measured_now, 'project', 'projecten')} gemeten"
    if not ever.count:
        return f"{text} {capitalise(fraction(ever, projects, PROJECT, MEASURED))}."
    if not measured_now.count:
        own = f"In {year} is geen project gemeten"
    return f"{text} {own}; tot en met {year}: {lower_first(fraction(ever, projects, PROJECT, MEASURED))}."


def axes_heading(moved: Sequence[Moved], known: bool) -> str:
    """The finding over the axes: the newest year of which the middle levels may be compared.

    `moved` holds per year how many middle levels went which way; `known`: one of any year is known.
    """
    if not known:
        return "Nog van geen jaar is een trede bekend"
    for one in reversed(moved):
        if one.compared.count:
            year = one.compared.key.year
            up = "elke vergeleken as"
            if one.up.count != one.compared.count:
                up = f"{part(one.up, one.compared)} vergeleken assen"
            where = f"Van {year - 1} op {year} ging de middelste trede omhoog op {up}"
            return f"{where}, en omlaag op {worded(one.down)}" if one.down.count else where
    if len(moved) == 1:
        return f"Alleen van {moved[0].compared.key.year} is bekend hoe de regio er per as voor stond"
    return "Geen twee jaren zijn per as met elkaar te vergelijken"


def level_text(level: Figure) -> str:
    """A middle level: a whole one without decimals, as those of municipalities are."""
    if level.number is None:
        return "?"
    return stated(level, number(level.number, 0 if level.number == int(level.number) else 1))


def axis_cell(level: Figure, *, first: bool) -> tuple[str, str, str]:
    """A level, its coverage and what became of it since the year before."""
    if level.number is None:
        return "?", "niemand ingevuld" if level.of else "geen gemeenten", ""
    cover = f"{level.n} van {level.of}"
    if level.change is not None:
        change = signed(level.change, 0 if level.change == int(level.change) else 1)
        return level_text(level), cover, "gelijk" if not level.change else change
    return level_text(level), cover, "" if first else not_compared(level.not_compared)


def axis_change(level: Figure) -> str:
    """What became of the newest middle level since the year before, below the name of its axis."""
    before = level.key.year - 1
    if level.number is None:
        return "niet bekend"
    if level.change is None:
        return f"niet te vergelijken met {before}"
    if not level.change:
        return f"gelijk aan {before}"
    return f"{signed(level.change, 0 if level.change == int(level.change) else 1)} sinds {before}"


def axis_text(name: str, levels: Sequence[Figure]) -> str:
    """What the figure of one axis draws, for those who do not see it."""
    known = [f"{one.key.year}: {level_text(one)}" for one in levels if one.known]
    text = f"{name}, middelste trede per jaar. {'; '.join(known)}." if known else f"{name}: nog niet bekend."
    return f"{text}{_cut([one.key.year for one in levels if real_breaks(one.not_compared)])}"


def _cut(years: Sequence[int]) -> str:
    return f" Voor {listing([str(year) for year in years])} is de lijn onderbroken." if years else ""


def profiles_heading(counts: Sequence[Figure], unknown: Figure) -> str:
    """How many municipalities stood in each profile at the end of the newest year; `counts` by number.

    One is a word where no digits stand beside it.
    """
    year = unknown.key.year
    known = [one for one in counts if one.count]
    if not known:
        return f"Eind {year} was van geen gemeente het profiel bekend"
    first, *rest = known
    told = counted if any((one.count or 0) > 1 for one in (*known, unknown)) else worded
    parts = [f"{told(first, 'gemeente', 'gemeenten')} in profiel {first.key.part}"]
    parts += [f"{told(one)} in profiel {one.key.part}" for one in rest]
    text = f"Eind {year} {'stond' if first.count == 1 else 'stonden'} {listing(parts)}"
    return f"{text}; van {told(unknown)} is het niet bekend" if unknown.count else text


def indicators_heading(counts: Sequence[tuple[Figure, Figure, Figure]], known: bool) -> str:
    """The finding over the indicators: the newest year with anything to compare.

    `counts` holds per year how many leading figures got better, got worse, and were compared.
    """
    if not known:
        return "Nog geen indicator is gemeten"
    for better, worse, compared in reversed(counts):
        if compared.count:
            return region_heading(better, worse, compared)
    return "Geen twee jaren zijn per indicator met elkaar te vergelijken"


def each(indicator: Indicator) -> str:
    """Whose newest measurement counts."""
    return "elke gemeente" if indicator.of == "municipality" else "elk project"


def met_cell(met: Figure, tested: Figure, within: Figure, *, level: bool) -> str:
    """How many of the tested projects meet the level: `4 van de 6`; a dash where nothing was measured."""
    if not within.count:
        return "–"
    if not tested.count:
        return "niet te toetsen" if level else "geen niveau"
    return of(met, tested)


def values_cell(found: Sequence[Compared]) -> str:
    """The values of a year; a question mark where nothing was measured. CO2 has one for each unit."""
    return "; ".join(_value(one) for one in found) or "?"


def _value(one: Compared) -> str:
    text = leading_value(one.indicator, one.figure)
    if not quantity_of(one.indicator).by_unit:
        return text
    return f"{text} {quantity_of(one.indicator).set_words(one.figure.key.set)}"


def compared_lines(found: Sequence[Compared], met: Figure | None, *, first: bool) -> tuple[str, ...]:
    """What became of the figures of one row since the year before, or why that is not told."""
    if not found:
        return ("niet gemeten",)
    if first:
        return ("eerste jaar",)
    lines = dict.fromkeys(_became(one) for one in found)
    level = [one for one in met.not_compared if one.cause == "level"] if met is not None else []
    if level:
        lines[f"halen van het prestatieniveau niet vergeleken: {reasons(level, found[0].indicator)}"] = None
    return tuple(lines)


def _became(one: Compared) -> str:
    if one.direction is not None:
        return DIRECTIONS[one.direction]
    return f"niet vergeleken: {reasons(one.figure.not_compared, one.indicator)}"


def trend_text(name: str, found: Sequence[Compared], cut: Sequence[int]) -> str:
    """What the figure of one indicator draws, for those who do not see it."""
    known = [f"{one.figure.key.year}: {leading_value(one.indicator, one.figure)}" for one in found]
    text = f"{name}, per jaar. {'; '.join(known)}." if known else f"{name}: nog niet gemeten."
    return f"{text}{_cut(cut)}"


def projects_heading(measured_now: Figure, projects: Figure) -> str:
    """How many projects were measured in the newest year."""
    year = projects.key.year
    if not projects.count:
        return f"Eind {year} zijn er nog geen projecten vastgelegd"
    if not measured_now.count:
        return f"In {year} is geen project gemeten"
    verb = "is" if measured_now.count == 1 else "zijn"
    return f"In {year} {verb} {worded(measured_now, 'project', 'projecten')} gemeten"


def sessions_heading(held: Figure) -> str:
    """How many sessions were held in the newest year."""
    year = held.key.year
    if not held.count:
        return f"Van {year} is geen gehouden bijeenkomst vastgelegd"
    verb = "werd" if held.count == 1 else "werden"
    return f"In {year} {verb} {worded(held, 'bijeenkomst', 'bijeenkomsten')} gehouden"


def of(some: Figure, whole: Figure) -> str:
    """A part of a whole in a cell: `8 van 10`; a dash where there is no whole."""
    return f"{counted(some)} van {counted(whole)}" if whole.count else "–"


def not_compared(found: Sequence[Break]) -> str:
    """Why a figure is not compared with that of the year before, in a cell; empty where it may be."""
    return f"niet vergeleken: {short_reason(found)}" if found else ""
