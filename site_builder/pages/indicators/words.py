"""What is said about an indicator over projects: counts with their coverage, never more than was measured."""

from __future__ import annotations

from site_builder.figures.figure import Basis, Figure
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.formats import capitalise, listing, lower_first, number, round_half_up
from site_builder.phrases.breaks import reasons
from site_builder.phrases.figures import type_name
from site_builder.phrases.fractions import Noun
from site_builder.phrases.stated import counted, measured, part, stated
from site_builder.phrases.strips import noun_of, same_values
from site_builder.quantities import quantity_of
from site_builder.records.choices import WEIGHT_SETS
from site_builder.records.plan import Indicator

PROJECT = Noun("project", "projecten")
WHO_MEASURES = "De gemeente vult een meting in bij haar project: na het ontwerp, de gunning en de oplevering."


def who_measures(indicator: Indicator) -> str:
    """Who records a measurement, and when."""
    if indicator.of == "municipality":
        return "De gemeente vult het cijfer in bij haar eigen gegevens: één keer per jaar, met een bron."
    return WHO_MEASURES


def part_note(indicator: Indicator) -> str:
    """How projects count, or municipalities."""
    if indicator.of == "municipality":
        return "Elke gemeente telt één keer, met haar nieuwste cijfer. Een concept telt niet mee."
    once = "Elk project telt één keer, met zijn laatste fase."
    if quantity_of(indicator).judged:
        return once
    return f"{once} De toets is aan het niveau van het jaar van de meting."


def in_year_finding(own: IndicatorFigures) -> str:
    """The heading over what was measured in the year: how many reach the level, or how many were measured."""
    noun = _noun(own)
    projects, there = own.projects, own.at("measured")
    if not projects.count:
        if own.at("not_applicable").count:
            return f"Voor geen van de {noun.plural} geldt deze indicator"
        return f"Er zijn nog geen {noun.plural} die meetellen"
    if not own.at("measured", "to_date").count:
        return _nothing_yet(own, noun)
    start = f"In {own.year}"
    if not there.count:
        quantity = quantity_of(own.indicator)
        judged = f"kreeg geen {noun.singular} een {quantity.outcome}"
        said = judged if quantity.judged else f"{_has(own)} geen {noun.singular} gemeten"
        return f"{start} {said}"
    if own.at("tested").count:
        return f"{start} {_reached(own, noun, 'in_year')}"
    said = f"{start} {_has(own, there)} {counted(there, noun.singular, noun.plural)} gemeten"
    return f"{said}, maar niet te toetsen" if own.at("untestable").count else said


def to_date_finding(own: IndicatorFigures) -> str:
    """The same for everything to date; empty where that is nothing, or nothing but this year's."""
    there = own.at("measured", "to_date")
    if not there.count or same_values(there, own.at("measured")):
        return ""
    start, noun = f"Tot en met {own.year}", _noun(own)
    if own.at("tested", "to_date").count:
        return f"{start} {_reached(own, noun, 'to_date')}"
    return f"{start} {_has(own, there)} {counted(there, noun.singular, noun.plural)} gemeten"


def named_finding(own: IndicatorFigures) -> str:
    """The finding over all project types after the indicator's name."""
    return f"{own.indicator.name}: {lower_first(in_year_finding(own))}"


def _has(own: IndicatorFigures, there: Figure | None = None) -> str:
    """The verb before "gemeten": a project is measured, and a municipality measures."""
    one, more = ("heeft", "hebben") if own.indicator.of == "municipality" else ("is", "zijn")
    return one if there is None or there.count == 1 else more


def _noun(own: IndicatorFigures) -> Noun:
    return Noun(own.kind.project, own.kind.projects, own.kind.article) if own.type else PROJECT


def _nothing_yet(own: IndicatorFigures, noun: Noun) -> str:
    quantity = quantity_of(own.indicator)
    said = f"heeft {{}}een {quantity.outcome}" if quantity.judged else f"{_has(own)} {{}}gemeten"
    if own.projects.count == 1:
        said = said.replace("{}een", "nog geen").replace("{}", "nog niet ")
        return f"{capitalise(stated(own.projects, f'{noun.article} enige'))} {noun.singular} {said}"
    return f"Nog geen van de {counted(own.projects)} {noun.plural} {said.replace('{}', '')}"


def _reached(own: IndicatorFigures, noun: Noun, basis: Basis) -> str:
    """`halen 7 van de 8 getoetste wegprojecten het niveau`."""
    met, tested = own.at("met", basis), own.at("tested", basis)
    quantity = quantity_of(own.indicator)
    one, more, what, what_not = quantity.predicate
    kind = noun.which(quantity.tested)
    if tested.count == 1:
        only = stated(tested, f"{noun.article} enige")
        return f"{one} {only} {kind.singular} {what if met.count else what_not}"
    if met.count == tested.count:
        every = "beide" if met.count == 2 else f"alle {number(met.count)}"
        return f"{more} {stated(met, every)} {kind.plural} {what}"
    if not met.count:
        return f"{one} {stated(met, 'geen')} van de {counted(tested)} {kind.plural} {what}"
    return f"{one if met.count == 1 else more} {part(met, tested)} {kind.plural} {what}"


def coverage(own: IndicatorFigures) -> str:
    """How many projects of one type the figures stand on."""
    noun, quantity = _noun(own), quantity_of(own.indicator)
    ever, projects = own.at("measured", "to_date"), own.projects
    word = f"Met een {quantity.outcome}" if quantity.judged else "Gemeten"
    said = (
        f"{word}: {counted(own.at('measured'))} in {own.year}, {counted(ever)} tot en met {own.year},"
        f" van {counted(projects, noun.singular, noun.plural)}."
    )
    nothing = own.at("not_applicable")
    if nothing.count:
        said += (
            f" Bij {counted(nothing, PROJECT.singular, PROJECT.plural)} is {quantity.nothing};"
            " daar geldt deze indicator niet."
        )
    levels = [level for level in own.indicator.levels if level.type == own.type]
    if len({level.from_year for level in levels}) > 1 and own.at("tested", "to_date").count:
        each = "Elk cijfer" if own.indicator.of == "municipality" else "Elk project"
        said += f" {each} is getoetst aan het niveau van het jaar van zijn meting."
    return said


def without_masses(mean: Figure) -> str:
    """What the weighted mean leaves out; empty if nothing."""
    missing = mean.unknown or 0
    if not missing:
        return ""
    if missing == 1:
        return (
            "Eén project noemt alleen een percentage, zonder massa’s. Het telt niet mee in het"
            " gewogen gemiddelde, wel in de mediaan en in de toetsing."
        )
    return (
        f"{number(missing)} projecten noemen alleen een percentage, zonder massa’s."
        " Ze tellen niet mee in het gewogen gemiddelde, wel in de mediaan en in de toetsing."
    )


def untestable(own: IndicatorFigures) -> str:
    """Why some values have no verdict; empty if all have one."""
    found = [
        (name, figure) for name in own.sets if (figure := own.in_set(name).at("untestable", "to_date")).count
    ]
    if not found:
        return ""
    subject = listing(
        f"{counted(figure, PROJECT.singular, PROJECT.plural)} met rekenregel {WEIGHT_SETS.get(name, name)}"
        for name, figure in found
    )
    verb = "is" if sum(figure.count for _, figure in found) == 1 else "zijn"
    return (
        f"Gemeten {verb} {subject}."
        " In het jaar van de meting was er geen niveau voor die rekenregel."
        " Metingen met verschillende rekenregels zijn niet te vergelijken."
        " Daarom toetsen wij ze niet en rekenen wij ze niet om."
    )


def years_finding(own: IndicatorFigures) -> str:
    """The mean of the year, beside that of the year before only where the two may be compared."""
    middle = own.middle()
    if not middle.known:
        return f"Per jaar; in {own.year} is hiervan niets gemeten"
    value = measured(own.indicator, middle)
    if middle.n == 1:
        return f"In {own.year} {_has(own)} één {noun_of(own.indicator).singular} gemeten: {value}"
    kind = f"het {quantity_of(own.indicator).mean}" if middle.key.statistic == "mean" else "de mediaan"
    before = own.earlier(middle)
    if before is None:
        return f"In {own.year} was {kind} {value}"
    then = f"{measured(own.indicator, before)} in {before.key.year}"
    change = round_half_up(middle.number or 0, own.indicator.decimals) - round_half_up(
        before.number or 0, own.indicator.decimals
    )
    if not change:
        return f"{capitalise(kind)} was in {own.year} weer {value}, net als in {before.key.year}"
    return f"{capitalise(kind)} {'steeg' if change > 0 else 'daalde'} van {then} naar {value} in {own.year}"


def not_compared(own: IndicatorFigures) -> str:
    """Why the year is not held against the one before; empty where it is, has no value, or is the first."""
    middle = own.middle()
    first = own.year == own.figures.years.every[0]
    if first or not middle.known or not middle.not_compared:
        return ""
    why = reasons(middle.not_compared, own.indicator)
    return f"Niet vergeleken met {own.year - 1}: {why}."


def page_finding(own: IndicatorFigures) -> str:
    """Below the name of an indicator: the year over all project types, and then everything to date."""
    to_date = to_date_finding(own)
    return f"{in_year_finding(own)}.{f' {to_date}.' if to_date else ''}"


def table_title(own: IndicatorFigures) -> str:
    """Over the list of everything that was measured."""
    if own.indicator.of == "municipality":
        return "Alle gemeenten met een cijfer, met de bron"
    word = f"met een {quantity_of(own.indicator).outcome}" if quantity_of(own.indicator).judged else ""
    every = f"Alle {own.kind.projects} {word}" if word else f"Alle gemeten {own.kind.projects}"
    return f"{every}, met hoe er is gemeten"


def year_title(own: IndicatorFigures) -> str:
    """Over the list of what was measured in the year."""
    return f"{own.indicator.name}, {own.kind.projects}: gemeten in {own.year}"


def unmeasured_title(indicator: Indicator) -> str:
    """Over the list of those without a value."""
    return "Gemeenten zonder cijfer" if indicator.of == "municipality" else "Projecten zonder waarde"


def version(name: str | None) -> str:
    """Of which version of Het Nieuwe Normaal a level is."""
    return (
        f"Het Nieuwe Normaal, {lower_first(name)}" if name else "Versie van Het Nieuwe Normaal: niet bekend"
    )


def levels_title(indicator: Indicator) -> str:
    """Over the table of the levels of the plan."""
    return f"Niveaus per {'' if indicator.of == 'municipality' else 'soort werk en '}jaar"


def type_without_level(own: IndicatorFigures) -> str:
    """The note of a project type that the plan gives no level."""
    said = f"Geen niveau voor {type_name(own.kind)}"
    return said if own.at("measured", "to_date").count else f"{said}, en nog niet gemeten"


def no_level(indicator: Indicator) -> str:
    """Why an indicator has no level in numbers; empty if it has one."""
    if indicator.levels:
        return ""
    quantity = quantity_of(indicator)
    if quantity.judged:
        each = "Elke gemeente" if indicator.of == "municipality" else "Elk project"
        return f"Het niveau is: {quantity.wanted}. {each} krijgt een {quantity.outcome}, geen getal."
    if indicator.start_measuring:
        return "Het plan vraagt om te beginnen met meten. Er is nog geen niveau, en dus ook geen oordeel."
    return "Het plan noemt geen niveau."


def nothing_measured(own: IndicatorFigures) -> str:
    """What is missing while no project was measured."""
    indicator, projects = own.indicator, own.projects
    what = f"het {quantity_of(indicator).outcome} over" if quantity_of(indicator).judged else "een meting van"
    if indicator.of == "municipality":
        return f"Zodra een gemeente {what} {indicator.subject} vastlegt, staat het hier."
    if not projects.count:
        return f"Zodra een project is vastgelegd met {what} {indicator.subject}, staat het hier."
    if projects.count == 1:
        one = capitalise(stated(projects, "één"))
        return f"{one} project telt mee, maar daarvan is nog niet vastgelegd: {what} {indicator.subject}."
    return (
        f"{counted(projects)} projecten tellen mee,"
        f" maar bij geen daarvan is {what} {indicator.subject} vastgelegd."
    )
