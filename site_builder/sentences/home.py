"""Sentences on the home page: where the region stands, and what changed."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.formats import capitalise, count, count_in_words, in_words, listing, lower_first, part_of
from site_builder.measures.aggregates import Aggregate, Group
from site_builder.measures.positions import AxisChange
from site_builder.records.plan import Indicator, PerformanceLevel
from site_builder.records.region import Ambition
from site_builder.sentences.figures import type_name, value_text


def tested_headline(indicator: Indicator, met: int, tested: int) -> str:
    """How many projects meet the level, such as `11 van de 23 getoetste projecten halen …`."""
    what = f"het niveau voor {indicator.subject}."
    if tested == 1:
        return f"Het enige getoetste project haalt {'' if met else 'nog niet '}{what}"
    if met == tested:
        return f"Alle {in_words(tested)} getoetste projecten halen {what}"
    verb = "haalt" if met <= 1 else "halen"
    return f"{capitalise(part_of(met, tested))} getoetste projecten {verb} {what}"


def tested_before(met: int, tested: int, before_met: int, before_tested: int) -> str:
    """The year before beside it; empty where there was nothing to compare with."""
    if before_tested == 0:
        return ""
    if (met, tested) == (before_met, before_tested):
        return "Dat is hetzelfde als een jaar eerder."
    return (
        f"Een jaar eerder {'was' if before_met == 1 else 'waren'} dat er {before_met} van de {before_tested}."
    )


def assessed_headline(assessed: int, members: int, year: int) -> str:
    """How many municipalities were assessed: the finding while nothing can be tested yet."""
    if assessed == 0:
        return "Nog geen gemeente heeft een spinnenweb ingevuld."
    if assessed == members:
        if members == 1:
            return f"De enige gemeente heeft een spinnenweb voor {year}."
        return f"Alle {in_words(members)} gemeenten hebben een spinnenweb voor {year}."
    verb = "heeft" if assessed == 1 else "hebben"
    return f"{capitalise(part_of(assessed, members))} gemeenten {verb} een spinnenweb voor {year}."


def members_line(members: int) -> str:
    """How many take part, where nothing else can be told yet."""
    return (
        "Eén gemeente doet mee." if members == 1 else f"{capitalise(in_words(members))} gemeenten doen mee."
    )


def lead(ambitions: Sequence[Ambition], projects: int, unmeasured: int) -> str:
    """The ambition, and what the figures do not cover."""
    ordered = sorted(ambitions, key=lambda ambition: ambition.year)
    goals = listing([f"{lower_first(one.text.rstrip('.'))} in {one.year}" for one in ordered])
    text = f"De belofte van de regio: {goals}."
    if projects == 0:
        return f"{text} Er zijn nog geen projecten vastgelegd die meetellen."
    if unmeasured == 0:
        return f"{text} {_all_measured(projects)}"
    if unmeasured == projects:
        what = "Het enige project is" if projects == 1 else f"De {projects} projecten zijn"
        return f"{text} {what} nog niet gemeten volgens de indicatoren."
    verb = "is er" if unmeasured == 1 else "zijn er"
    counts = "dat telt" if unmeasured == 1 else "die tellen"
    return f"{text} Van de {projects} projecten {verb} {unmeasured} nog niet gemeten; {counts} hier niet mee."


def _all_measured(projects: int) -> str:
    return "Het enige project is gemeten." if projects == 1 else f"Alle {projects} projecten zijn gemeten."


def trend_heading(
    indicator: Indicator, now: Aggregate, value: Group, before: Group | None, level: PerformanceLevel | None
) -> str:
    """The finding over the line: `Wegen: herkomst steeg van 31% naar 38%, het niveau is 62%`."""
    figure = value.total if value.total is not None else value.median
    if figure is None:
        return f"{capitalise(type_name(now.type))}: {indicator.subject} is nog niet gemeten"
    text = value_text(indicator, figure)
    earlier = None if before is None else (before.total if before.total is not None else before.median)
    start = f"{capitalise(type_name(now.type))}: {indicator.subject}"
    if earlier is None:
        moved = f"{start} is {text}"
    else:
        was = value_text(indicator, earlier)
        if was == text:
            moved = f"{start} bleef {text}"
        else:
            moved = f"{start} {'steeg' if figure > earlier else 'daalde'} van {was} naar {text}"
    return f"{moved}, het niveau is {value_text(indicator, level.value)}" if level is not None else moved


def trend_caption(indicator: Indicator, now: Aggregate, group: Group) -> str:
    """How to read the line, with its coverage."""
    mean = "gewogen gemiddelde" if group.total is not None else "mediaan"
    return (
        f"{indicator.unit.rstrip('.')}: {mean} van alle projecten tot en met dat jaar. "
        f"{now.measured} van de {count(now.projects, 'project', 'projecten')} gemeten."
    )


def changed_heading(risen: int, fallen: int, year: int) -> str:
    """The finding over the changes since the assessments before."""
    if not risen and not fallen:
        return f"In {year} veranderde geen enkel niveau"
    parts = []
    if risen:
        parts.append(f"{count_in_words(risen, 'stap', 'stappen')} vooruit")
    if fallen:
        parts.append(f"{count_in_words(fallen, 'stap', 'stappen')} terug")
    return f"In {year} samen {' en '.join(parts)}"


def moves(changes: Sequence[AxisChange], short: dict[str, str]) -> str:
    """The changes of one municipality: `Meten 1 → 2, Kennis 3 → 2`."""
    return ", ".join(f"{short[change.axis]} {change.before} → {change.now}" for change in changes)


def profiles_line(numbers: Sequence[int], unknown: int) -> str:
    """Which profiles a row of counts speaks of, and how many are not in it."""
    text = f"gemeenten in profiel {listing([str(number) for number in numbers])}"
    return f"{text}; van {in_words(unknown)} is het nog niet bekend" if unknown else text


def assessed_fact(members: int, year: int) -> str:
    """What the number of assessed municipalities counts."""
    return f"{'gemeente heeft' if members == 1 else 'gemeenten hebben'} een spinnenweb voor {year}"


def measured_fact(projects: int) -> str:
    """What the number of measured projects counts."""
    return "project is gemeten" if projects == 1 else "projecten zijn gemeten"


def steps_fact(risen: int, fallen: int) -> str:
    """What the sum of all changes is made of."""
    if not risen and not fallen:
        return "geen niveau veranderde sinds de vorige meting"
    return f"niveaus sinds de vorige meting: {risen} omhoog, {fallen} omlaag"


def tile_caption(profile: int | None) -> str:
    """The value on a tile."""
    return "?" if profile is None else f"profiel {profile}"


def map_text(places: Sequence[tuple[str, str]]) -> str:
    """Every tile in one sentence."""
    if not places:
        return "Er doen nog geen gemeenten mee."
    return "; ".join(f"{name}: {words}" for name, words in places) + "."


def webs_heading(assessed: int, members: int, year: int) -> str:
    """The heading over the small webs and the map."""
    if assessed == 0:
        return members_line(members).rstrip(".")
    return assessed_headline(assessed, members, year).rstrip(".")


def webs_caption(assessed: int) -> str:
    """How to read the small webs."""
    if not assessed:
        return "Een vraagteken betekent: het profiel is nog niet bekend."
    return "Gevuld: de nieuwste meting. Streep: de meting daarvoor. Stippellijn: de ambitie."


def web_note(profile: str, assessed: int | None, year: int) -> str:
    """The line below a small web."""
    if assessed is None:
        return "nulmeting volgt"
    text = capitalise(profile)
    return text if assessed == year else f"{text} (meting {assessed})"


def strips_heading(with_level: int) -> str:
    """The heading over the indicators against their levels."""
    if with_level == 0:
        return "Er is nog geen prestatieniveau afgesproken"
    what = count_in_words(with_level, "indicator", "indicatoren")
    return f"Voor {what} is er een prestatieniveau afgesproken"


def strips_caption(measured: int) -> str:
    """How to read the strips."""
    if measured == 0:
        return "Nog geen project is gemeten. De streep is het niveau dat een project moet halen."
    return (
        "Groot teken: nu. Klein punt: een jaar eerder. Groen vlak: prestatieniveau gehaald. "
        "Wegen en openbare ruimte hebben een eigen niveau en worden nooit samengeteld."
    )
