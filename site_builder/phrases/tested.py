"""How many projects meet the level of an indicator, in the year and to date, and what all add up to."""

from __future__ import annotations

from site_builder.figures.figure import Figure
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.formats import listing, number
from site_builder.phrases.stated import counted, every, part, stated


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
        (tested.count, counted(tested), "getoetst aan een prestatieniveau"),
        (untestable.count, counted(untestable), "gemeten maar niet te toetsen"),
        (without.count, counted(without), "gemeten zonder dat er een prestatieniveau is"),
        (missing, number(missing), "nog niet gemeten"),
    ]
    said = [f"{shown} {'is' if n == 1 else 'zijn'} {what}" for n, shown, what in parts if n]
    start = f"Voor {own.indicator.subject}"
    if projects.count == 1:
        what = next(what for n, _, what in parts if n)
        return f"{start} telt {stated(projects, 'één')} project mee; dat is {what}."
    if len(said) == 1:
        what = next(what for n, _, what in parts if n)
        return f"{start} zijn {every(projects)} projecten {what}."
    return f"{start} tellen {counted(projects)} projecten mee: {listing(said)}."


def counted_short(met: Figure, tested: Figure) -> tuple[str, str]:
    """What stands above a year, long and short: `7 van 8`, `7/8`."""
    if not tested.count:
        return ("", "")
    return f"{counted(met)} van {counted(tested)}", f"{counted(met)}/{counted(tested)}"


def year_in_words(met: Figure, tested: Figure) -> str:
    """The same for whoever hears it."""
    if not tested.count:
        return "geen project getoetst"
    if tested.count == 1:
        return f"het ene project haalt het{'' if met.count else ' niet'}"
    return f"{part(met, tested)} projecten {'haalt' if met.count < 2 else 'halen'} het"
