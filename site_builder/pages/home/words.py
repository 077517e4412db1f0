"""Sentences on the home page: where the region stands, and what changed."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.figures.figure import Figure
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.formats import capitalise, count_in_words, listing, lower_first, number
from site_builder.phrases.breaks import reasons
from site_builder.phrases.figures import type_name
from site_builder.phrases.stated import counted, measured, part, stated
from site_builder.phrases.strips import of_projects, with_unit
from site_builder.records.project_types import ProjectType
from site_builder.records.region import Ambition


def tested_headline(own: IndicatorFigures) -> str:
    """What was measured in the year against the level: `In 2030 halen 13 van de 15 gemeten projecten …`.

    `own` is about all project types together, which only counts.
    """
    met, tested = own.at("met"), own.at("tested")
    what = f"het prestatieniveau voor {own.indicator.subject}"
    kind = "gemeten" if tested.number == own.at("measured").number else "getoetste"
    start = f"In {own.year}"
    if not tested.count:
        return f"{start} is nog geen project getoetst aan {what}."
    if tested.count == 1:
        only = stated(tested, "het enige")
        return f"{start} haalt {only} {kind} project {what}{'' if met.count else ' niet'}."
    if met.count == tested.count:
        every = "beide" if met.count == 2 else f"alle {number(met.count)}"
        return f"{start} halen {stated(met, every)} {kind} projecten {what}."
    if not met.count:
        return f"{start} haalt {stated(met, 'geen')} van de {counted(tested)} {kind} projecten {what}."
    return f"{start} {'haalt' if met.count == 1 else 'halen'} {part(met, tested)} {kind} projecten {what}."


def tested_to_date(own: IndicatorFigures) -> str:
    """Everything to date beside it; empty where that is the same, or nothing."""
    met, tested = own.at("met", "to_date"), own.at("tested", "to_date")
    if not tested.count or tested.reads == own.at("tested").reads:
        return ""
    start = f"Tot en met {own.year}"
    if tested.count == 1:
        said = "haalt het" if met.count else "haalt het niet"
        return f"{start} is {stated(tested, 'één')} project getoetst; dat {said}."
    return f"{start} {'haalt' if met.count == 1 else 'halen'} {part(met, tested)} getoetste projecten het."


def adds_up(own: IndicatorFigures) -> str:
    """All projects as parts that add up: tested, measured without a verdict, and not measured."""
    projects, there = own.projects, own.at("measured", "to_date")
    if not projects.count:
        return ""
    tested, untestable = own.at("tested", "to_date"), own.at("untestable", "to_date")
    without = own.at("no_level", "to_date")
    missing = there.unknown or 0
    parts = [
        (tested.count, counted(tested), "getoetst aan een niveau"),
        (untestable.count, counted(untestable), "gemeten maar niet te toetsen"),
        (without.count, counted(without), "gemeten zonder dat er een niveau is"),
        (missing, number(missing), "nog niet gemeten"),
    ]
    said = [f"{shown} {'is' if n == 1 else 'zijn'} {what}" for n, shown, what in parts if n]
    start = f"Voor {own.indicator.subject}"
    if projects.count == 1:
        what = next(what for n, _, what in parts if n)
        return f"{start} telt {stated(projects, 'één')} project mee; dat is {what}."
    if len(said) == 1:
        what = next(what for n, _, what in parts if n)
        return f"{start} zijn alle {counted(projects)} projecten {what}."
    return f"{start} tellen {counted(projects)} projecten mee: {listing(said)}."


def lead(ambitions: Sequence[Ambition], projects: Figure, measured_ever: Figure, parts: str) -> str:
    """The ambition, and what the figures cover: `parts` says of what all projects are made up."""
    ordered = sorted(ambitions, key=lambda ambition: ambition.year)
    goals = listing([f"{lower_first(one.text.rstrip('.'))} in {one.year}" for one in ordered])
    text = f"De belofte van de regio: {goals}."
    if not projects.count:
        return f"{text} Er zijn nog geen projecten vastgelegd die meetellen."
    if not measured_ever.count:
        what = (
            f"{capitalise(stated(projects, 'het enige'))} project is"
            if projects.count == 1
            else f"De {counted(projects)} projecten zijn"
        )
        return f"{text} {what} nog niet gemeten volgens de indicatoren."
    return f"{text} {parts}".strip()


def assessed_headline(assessed: Figure, members: Figure) -> str:
    """How many municipalities were assessed: the finding while nothing can be tested yet."""
    year = assessed.key.year
    if not assessed.count:
        return "Nog geen gemeente heeft een spinnenweb ingevuld."
    if assessed.count == members.count:
        if members.count == 1:
            return f"{capitalise(stated(members, 'de enige'))} gemeente heeft een spinnenweb voor {year}."
        return f"Alle {counted(members)} gemeenten hebben een spinnenweb voor {year}."
    verb = "heeft" if assessed.count == 1 else "hebben"
    return f"{part(assessed, members)} gemeenten {verb} een spinnenweb voor {year}."


def members_line(members: Figure) -> str:
    """How many take part, where nothing else can be told yet."""
    if members.count == 1:
        return f"{capitalise(stated(members, 'één'))} gemeente doet mee."
    return f"{counted(members)} gemeenten doen mee." if members.count else "Er doen nog geen gemeenten mee."


def trend_heading(own: IndicatorFigures, level: Figure | None) -> str:
    """The finding over the line: `Wegen: herkomst van materiaal steeg van 60% in 2029 naar 78% in 2030`."""
    middle, before = own.middle(), own.earlier(own.middle())
    about = f" (rekenregel {own.set})" if own.set else ""
    start = f"{capitalise(type_name(own.kind))}: {own.indicator.subject}{about}"
    if not middle.known:
        return f"{start} is in {own.year} niet gemeten"
    now = with_unit(own.indicator, middle)
    if middle.n == 1:
        said = f"{start} was in {own.year} {now}, bij één project"
    elif before is None or not middle.change:
        said = f"{start} was in {own.year} {now}{'' if before is None else f', net als in {before.key.year}'}"
    else:
        went = "steeg" if middle.change > 0 else "daalde"
        then = f"{with_unit(own.indicator, before)} in {before.key.year}"
        said = f"{start} {went} van {then} naar {now} in {own.year}"
    if level is None:
        return said
    return f"{said}; het niveau is {measured(own.indicator, level)}"


def trend_caption(own: IndicatorFigures, *, broken: bool) -> str:
    """How to read the line: of how many each point is, and why the newest is not compared."""
    middle = own.middle()
    text = "Elk punt is wat in dat ene jaar is gemeten; n is het aantal projecten in het punt."
    if middle.known:
        text += f" In {own.year}: {of_projects(own)}."
    if broken:
        text += " Jaren die niet te vergelijken zijn, zijn niet verbonden."
    if middle.known and middle.not_compared:
        text += f" Niet vergeleken met {own.year - 1}: {reasons(middle.not_compared, own.indicator)}."
    return text


def no_trend(first: IndicatorFigures | None, measured_ever: Figure) -> str:
    """Why there is no line yet: it takes two years with a measurement."""
    if first is None:
        return "Er is nog geen prestatieniveau afgesproken"
    if not measured_ever.count:
        return "Er is nog geen project gemeten"
    return f"Een verloop van {first.indicator.subject} is er na twee jaren met een meting"


def changed_heading(up: Figure, down: Figure, compared: Figure) -> str:
    """The finding over the changes since the assessments before; `compared` is at least one."""
    year = compared.key.year
    if not up.count and not down.count:
        if compared.count == 1:
            return f"In {year} bleef {stated(compared, 'het enige')} vergeleken niveau gelijk"
        return f"In {year} bleven alle {counted(compared)} vergeleken niveaus gelijk"
    of = f"van de {counted(compared)} vergeleken niveaus"
    if compared.count == 1:
        only = stated(compared, "het enige")
        return f"In {year} ging {only} vergeleken niveau {'omhoog' if up.count else 'omlaag'}"
    if not up.count or not down.count:
        moved, way = (up, "omhoog") if up.count else (down, "omlaag")
        verb = "ging" if moved.count == 1 else "gingen"
        return f"In {year} {verb} {counted(moved)} {of} {way}"
    verb = "ging" if up.count == 1 else "gingen"
    return f"In {year} {verb} {counted(up)} {of} omhoog en {counted(down)} omlaag"


def moves(levels: Sequence[tuple[str, Figure, Figure]]) -> str:
    """The changes of one municipality, as axis, before and now: `Meten 1 → 2, Kennis 3 → 2`."""
    return ", ".join(f"{axis} {counted(before)} → {counted(now)}" for axis, before, now in levels)


def profiles_line(numbers: Sequence[int], unknown: Figure) -> str:
    """Which profiles a row of counts speaks of, and how many are not in it."""
    text = f"gemeenten in profiel {listing([str(number) for number in numbers])}"
    return f"{text}; van {counted(unknown)} is het nog niet bekend" if unknown.count else text


def assessed_fact(members: Figure) -> str:
    """What the number of assessed municipalities counts."""
    who = "gemeente heeft" if members.count == 1 else "gemeenten hebben"
    return f"{who} een spinnenweb voor {members.key.year}"


def measured_fact(measured_now: Figure) -> str:
    """What the number of projects that were measured in the year counts."""
    verb = "project is" if measured_now.count == 1 else "projecten zijn"
    return f"{verb} in {measured_now.key.year} gemeten"


def measured_ever_fact(projects: Figure) -> str:
    """What the number of projects that were ever measured counts."""
    verb = "project is" if projects.count == 1 else "projecten zijn"
    return f"{verb} tot en met {projects.key.year} gemeten, op minstens één indicator"


def moved_fact(down: Figure) -> str:
    """What the number of levels that went up counts, and how many went down."""
    return f"niveaus omhoog sinds de vorige meting; {counted(down) if down.count else 'geen'} omlaag"


def tile_caption(profile: int | None) -> str:
    """The value on a tile."""
    return "?" if profile is None else f"profiel {profile}"


def map_text(places: Sequence[tuple[str, str]]) -> str:
    """Every tile in one sentence."""
    if not places:
        return "Er doen nog geen gemeenten mee."
    return "; ".join(f"{name}: {words}" for name, words in places) + "."


def webs_heading(assessed: Figure, members: Figure) -> str:
    """The heading over the small webs and the map."""
    return (assessed_headline(assessed, members) if assessed.count else members_line(members)).rstrip(".")


def webs_caption(*, drawn: bool, before: bool) -> str:
    """How to read the small webs. `drawn`: there is a web; `before`: some have an assessment before it."""
    if not drawn:
        return "Een vraagteken betekent: het profiel is nog niet bekend."
    dashed = " Streep: de meting daarvoor." if before else ""
    return f"Gevuld: de nieuwste meting.{dashed} Stippellijn: de ambitie."


def web_note(profile: str, assessed: int | None, year: int) -> str:
    """The line below a small web."""
    if assessed is None:
        return "nulmeting volgt"
    text = capitalise(profile)
    return text if assessed == year else f"{text} (meting {assessed})"


def strips_heading(with_level: int, first_from: int | None) -> str:
    """The heading over the indicators against their levels, of which the first may hold in a later year."""
    if with_level == 0 and first_from is not None:
        return f"Vanaf {first_from} geldt het eerste prestatieniveau"
    if with_level == 0:
        return "Er is nog geen prestatieniveau afgesproken"
    what = count_in_words(with_level, "indicator", "indicatoren")
    return f"Voor {what} is er een prestatieniveau afgesproken"


def strips_caption(
    year: int, measured_ever: Figure, types: Sequence[ProjectType], *, drawn: bool, before: bool
) -> str:
    """How to read the strips, if any are `drawn`; of projects a level holds for `types`.

    `before`: some have a mark of the year before.
    """
    if not drawn:
        return "Wat er is gemeten, staat per indicator hieronder." if measured_ever.count else NONE_MEASURED
    if not measured_ever.count:
        return f"{NONE_MEASURED} De streep is het niveau dat een project moet halen."
    small = f" Klein punt: {year - 1}." if before else ""
    read = f"Groot teken: gemeten in {year}.{small} Groen vlak: prestatieniveau gehaald."
    if not types:
        return read
    names = listing(type_name(kind) for kind in types)
    if len(types) == 1:
        return f"{read} Het niveau geldt alleen voor {names}."
    return f"{read} {capitalise(names)} hebben een eigen niveau en worden nooit samengeteld."


NONE_MEASURED = "Nog geen project is gemeten."
